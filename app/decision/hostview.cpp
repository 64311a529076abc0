// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/hostview.h"

#include <algorithm>

namespace twinline {

namespace {

const Observation *keepalivedAnswer(const Look &look, NodeIndex node)
{
    for (const ProbeSpec &spec : look.product.probes) {
        const Observation *answer = spec.kind == ProbeKind::Keepalived ? look.answer({TargetKind::Node, node}, spec.key) : nullptr;
        if (answer && std::holds_alternative<KeepalivedFacts>(answer->facts))
            return answer;
    }
    return nullptr;
}

bool hasAddress(const KeepalivedFacts &facts, const std::string &address)
{
    return std::find(facts.addresses.begin(), facts.addresses.end(), address) != facts.addresses.end();
}

/// What keepalived's word and the address make together; Unknown where they say nothing.
NodeState stateOf(const KeepalivedFacts &facts, bool running)
{
    if (!running)
        return NodeState::ServicesOff;
    if (facts.state == "MASTER")
        return NodeState::Active;
    if (facts.state == "BACKUP")
        return NodeState::Standby;
    return facts.state == "FAULT" ? NodeState::Error : NodeState::Unknown;
}

/// The node's own database refuses: the host is there, the server is not.
bool databaseIsDown(const Look &look, NodeIndex node)
{
    return std::any_of(look.product.probes.begin(), look.product.probes.end(), [&](const ProbeSpec &spec) {
        const ProbeMemory *memory = look.memory({TargetKind::Node, node}, spec.key);
        return spec.kind == ProbeKind::Postgres && memory && memory->last.outcome == Outcome::Refused && look.current(memory->last);
    });
}

} // namespace

std::optional<HostRole> hostRole(const Look &look, NodeIndex node)
{
    const Observation *answer = keepalivedAnswer(look, node);
    if (!answer)
        return std::nullopt;
    const auto &facts = std::get<KeepalivedFacts>(answer->facts);
    if (!facts.running)
        return std::nullopt;
    HostRole role{stateOf(facts, *facts.running), facts.state, false, answer->sent.boot};
    if (role.words.empty())
        role.words = *facts.running ? "no state" : "";
    if (!*facts.running)
        role.words += role.words.empty() ? "keepalived is not running" : ", keepalived is not running";
    const std::string &address = look.pair.serviceAddress;
    const bool here = !address.empty() && hasAddress(facts, address);
    const bool wanted = role.state == NodeState::Active;
    if (!address.empty() && here != wanted) {
        role.contradicted = true;
        role.words += (here ? ", has " : ", has not ") + address;
        return role;
    }
    const bool serves = role.state == NodeState::Active || role.state == NodeState::Standby;
    if (serves && databaseIsDown(look, node))
        role.state = NodeState::Error;
    return role;
}

HostHolding hostHolding(const Look &look)
{
    HostHolding holding;
    std::vector<NodeIndex> holders;
    int asked = 0;
    for (NodeIndex node = 0; node < look.nodeCount(); ++node) {
        const Observation *answer = keepalivedAnswer(look, node);
        asked += answer != nullptr;
        if (answer && hasAddress(std::get<KeepalivedFacts>(answer->facts), look.pair.serviceAddress))
            holders.push_back(node);
    }
    holding.asked = look.nodeCount() > 0 && asked == look.nodeCount();
    if (holders.size() == 1)
        holding.holder = holders.front();
    if (holders.size() < 2)
        return holding;
    // An address that moved between two looks was not on both: only spans that overlap prove that.
    BootTime latestFirst{};
    std::optional<BootTime> earliestLast;
    for (const NodeIndex node : holders) {
        const NodeMemory &memory = look.evidence.nodes[std::size_t(node)];
        if (!memory.addressSince || !memory.addressLast)
            return holding;
        latestFirst = std::max(latestFirst, *memory.addressSince);
        earliestLast = std::min(earliestLast.value_or(*memory.addressLast), *memory.addressLast);
    }
    holding.both = latestFirst <= *earliestLast;
    return holding;
}

bool stoppedCleanly(const ControlDataFacts &facts)
{
    return facts.state == "shut down" || facts.state == "shut down in recovery";
}

namespace {

/// How far a host's clock is ahead of this desk's.
std::optional<Apart> aheadOf(const NodeView &node)
{
    const Observation *answer = hostAnswer<KeepalivedFacts>(node);
    const auto *facts = answer ? std::get_if<KeepalivedFacts>(&answer->facts) : nullptr;
    if (!facts || !facts->clock)
        return std::nullopt;
    const Duration half = (answer->ended - answer->sent.boot) / 2;
    return Apart{*facts->clock - answer->sent.wall - half, half};
}

} // namespace

std::optional<Apart> clocksOf(const NodeView &one, const NodeView &other)
{
    const std::optional<Apart> first = aheadOf(one);
    const std::optional<Apart> second = aheadOf(other);
    if (!first || !second)
        return std::nullopt;
    return Apart{std::chrono::abs(first->apart - second->apart), first->error + second->error};
}

} // namespace twinline
