// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/verdictrows.h"

#include <algorithm>

namespace twinline {

namespace {

std::optional<WallTime> wallOf(const std::optional<Instant> &instant)
{
    return instant ? std::optional(instant->wall) : std::nullopt;
}

bool proves(Outcome outcome)
{
    return outcome == Outcome::Answered || outcome == Outcome::Refused;
}

/// Somebody, anybody, answered this desk lately; or it is too early to say that nobody does.
bool deskHears(const Look &look)
{
    std::size_t nodesAsked = 0;
    std::size_t referencesAsked = 0;
    std::vector<bool> asked(look.pair.nodes.size());
    for (const auto &[key, memory] : look.evidence.probes) {
        const ProbeSpec *spec = look.product.probe(key.second);
        if (spec && spec->kind == ProbeKind::Agent)
            continue; // this desk answers itself
        const TargetKind kind = key.first.kind;
        const bool current = look.current(memory.last);
        if (current && (kind == TargetKind::Reference ? proves(memory.last.outcome) : someoneThere(memory.last.outcome)))
            return true;
        const bool stranger = spec && isOfTerminal(spec->kind) && memory.last.outcome == Outcome::WrongNode;
        if (current && stranger)
            return true; // another host key than the one that is known: somebody is there
        if (memory.lastAnswered && look.fresh(memory.lastAnswered->sent.boot))
            return true;
        if (current && spec && spec->kind == ProbeKind::Ansible && kind == TargetKind::Service)
            nodesAsked = look.pair.nodes.size(); // through it, all of them
        referencesAsked += current && kind == TargetKind::Reference;
        if (current && kind == TargetKind::Node && !asked[std::size_t(key.first.index)]) {
            asked[std::size_t(key.first.index)] = true;
            ++nodesAsked;
        }
    }
    if (look.evidence.deskAlive && look.fresh(*look.evidence.deskAlive))
        return true;
    return nodesAsked == 0 || nodesAsked < look.pair.nodes.size() || referencesAsked < look.pair.references.size();
}

std::optional<Duration> ageOfLastAnswer(const Look &look)
{
    std::optional<BootTime> last = look.evidence.deskAlive;
    for (const auto &[key, memory] : look.evidence.probes)
        if (memory.lastAnswered)
            last = std::max(last.value_or(memory.lastAnswered->sent.boot), memory.lastAnswered->sent.boot);
    return last ? std::optional(look.now.boot - *last) : std::nullopt;
}

bool dead(NodeState state)
{
    return state == NodeState::Error || state == NodeState::Unreachable || state == NodeState::Unknown;
}

bool off(NodeState state)
{
    return state == NodeState::ServicesOff || state == NodeState::Detached;
}

} // namespace

Reason reasonOf(ReasonCode code, Severity severity, NodeIndex node, NodeIndex other)
{
    Reason reason;
    reason.code = code;
    reason.severity = severity;
    reason.node = node;
    reason.other = other;
    return reason;
}

std::optional<Finding> deskCutOff(const Case &c)
{
    if (deskHears(c.look))
        return std::nullopt;
    Reason reason = reasonOf(ReasonCode::DeskCutOff, Severity::Unknown);
    reason.span = ageOfLastAnswer(c.look);
    return Finding{Verdict::Blind, Severity::Unknown, {reason}};
}

std::optional<Finding> bothActive(const Case &c)
{
    if (c.actives.size() < 2)
        return std::nullopt;
    Reason reason = reasonOf(ReasonCode::BothActive, Severity::Critical, c.actives[0], c.actives[1]);
    const auto &first = c.seen.nodes[std::size_t(c.actives[0])].since;
    const auto &second = c.seen.nodes[std::size_t(c.actives[1])].since;
    reason.since = wallOf(first && second && second->boot < first->boot ? first : second);
    return Finding{Verdict::SplitBrain, Severity::Critical, {reason}};
}

std::optional<Finding> bothDatabasesWritable(const Case &c)
{
    std::vector<NodeIndex> primaries;
    for (NodeIndex node = 0; node < c.look.nodeCount(); ++node)
        if (const DbFacts *db = c.look.database(node); db && writable(*db))
            primaries.push_back(node);
    if (primaries.size() < 2)
        return std::nullopt;
    Reason reason = reasonOf(ReasonCode::BothDatabasesWritable, Severity::Critical, primaries[0], primaries[1]);
    reason.text = std::to_string(c.look.database(primaries[0])->timeline) + " / "
        + std::to_string(c.look.database(primaries[1])->timeline);
    return Finding{Verdict::SplitBrain, Severity::Critical, {reason}};
}

std::optional<Finding> addressOnBoth(const Case &c)
{
    if (c.seen.service.holding != ServiceHolding::Both)
        return std::nullopt;
    Reason reason = reasonOf(ReasonCode::AddressOnBoth, Severity::Critical);
    reason.text = c.seen.service.identity;
    return Finding{Verdict::SplitBrain, Severity::Critical, {reason}};
}

std::optional<Finding> runInProgress(const Case &c)
{
    const std::optional<RunMark> &run = c.look.evidence.run;
    if (!run || !run->actedOnce)
        return std::nullopt;
    Reason reason = reasonOf(ReasonCode::RunInProgress, Severity::Note);
    reason.text = run->step;
    reason.node = run->from;
    reason.since = run->since.wall;
    return Finding{Verdict::Switching, Severity::Note, {reason}};
}

std::optional<Finding> addressElsewhere(const Case &c)
{
    const ServiceView &service = c.seen.service;
    const bool stranger = service.holding == ServiceHolding::Stranger;
    if (!c.active || !(stranger || (service.holding == ServiceHolding::Node && service.holder != c.active)))
        return std::nullopt;
    Reason reason = reasonOf(stranger ? ReasonCode::AddressOnStranger : ReasonCode::AddressOnWrongNode,
                             Severity::Critical, *c.active, service.holder.value_or(-1));
    reason.text = service.identity;
    return Finding{Verdict::Degraded, Severity::Critical, {reason}};
}

std::optional<Finding> addressSilent(const Case &c)
{
    if (!c.active || !(c.seen.service.holding == ServiceHolding::Nobody || phonesCutOff(c.look)))
        return std::nullopt;
    return Finding{Verdict::Degraded, Severity::Critical,
                   {reasonOf(ReasonCode::AddressSilent, Severity::Critical, *c.active)}};
}

std::optional<Finding> domainElsewhere(const Case &c)
{
    const DomainView &domain = c.seen.service.domain;
    if (!c.active || !domain.known || domain.matches)
        return std::nullopt;
    Reason reason = reasonOf(ReasonCode::DomainElsewhere, Severity::Warning, *c.active);
    reason.text = domain.words;
    reason.span = domain.ttl;
    return Finding{Verdict::Degraded, Severity::Warning, {reason}};
}

std::optional<Finding> takeoverDue(const Case &c)
{
    if (!c.standby)
        return std::nullopt;
    std::optional<NodeIndex> gone;
    for (NodeIndex node = 0; node < c.look.nodeCount(); ++node) {
        if (node == *c.standby)
            continue;
        if (!dead(c.state(node)))
            return std::nullopt;
        gone = gone ? gone : node;
    }
    if (!gone)
        return std::nullopt;
    const Forecast &forecast = c.seen.forecast;
    const bool contradicted = c.seen.nodes[std::size_t(*gone)].contradicted;
    // Nothing will be taken over from a node whose heartbeat is well: then it is its word that cannot be believed.
    ReasonCode code = contradicted ? ReasonCode::Contradiction : ReasonCode::NobodyServes;
    const bool manual = !c.look.product.autoFailover;
    if (manual && !contradicted) // nobody is told to switch away from a node that may well serve
        code = ReasonCode::NoActiveManual;
    else if (!manual && forecast.failing)
        code = ReasonCode::NoActiveTakeoverDue;
    Reason reason = reasonOf(code, Severity::Critical, code == ReasonCode::Contradiction ? *gone : *c.standby, *gone);
    if (code == ReasonCode::NoActiveTakeoverDue) {
        reason.span = forecast.expected;
        reason.count = forecast.missed;
        reason.of = forecast.of.value_or(0);
    } else if (code == ReasonCode::Contradiction) {
        reason.other = *c.standby;
        reason.text = roleOf(c.look, *gone, c.seen.service).words;
    }
    return Finding{Verdict::NoActive, Severity::Critical, {reason}};
}

std::optional<Finding> nobodyServes(const Case &c)
{
    if (!c.actives.empty() || c.look.nodeCount() < 2)
        return std::nullopt;
    const bool allKnown = std::all_of(c.seen.nodes.begin(), c.seen.nodes.end(), [](const NodeView &node) {
        return node.state == NodeState::Standby || off(node.state);
    });
    if (!allKnown)
        return std::nullopt;
    return Finding{Verdict::NoActive, Severity::Critical, {reasonOf(ReasonCode::NobodyServes, Severity::Critical)}};
}

std::optional<Finding> nothingTakesOver(const Case &c)
{
    if (!c.partner || !(dead(c.state(*c.partner)) || off(c.state(*c.partner))))
        return std::nullopt;
    ReasonCode code = ReasonCode::StandbyUnknown;
    switch (c.state(*c.partner)) {
    case NodeState::Error: code = ReasonCode::StandbyError; break;
    case NodeState::Unreachable: code = ReasonCode::StandbyUnreachable; break;
    case NodeState::ServicesOff: code = ReasonCode::StandbyServicesOff; break;
    case NodeState::Detached: code = ReasonCode::StandbyDetached; break;
    default: break;
    }
    const bool databaseGone = c.look.databaseConfigured() && !c.look.database(*c.partner);
    const Severity severity = databaseGone ? Severity::Critical : Severity::Warning;
    Reason reason = reasonOf(code, severity, *c.partner, *c.active);
    reason.since = wallOf(c.seen.nodes[std::size_t(*c.partner)].since);
    return Finding{Verdict::NoStandby, severity, {reason}};
}

std::optional<Finding> standbyStarting(const Case &c)
{
    if (!c.partnerIs(NodeState::Starting))
        return std::nullopt;
    Reason reason = reasonOf(ReasonCode::StandbyStarting, Severity::Warning, *c.partner, *c.active);
    reason.since = wallOf(c.seen.nodes[std::size_t(*c.partner)].since);
    return Finding{Verdict::Degraded, Severity::Warning, {reason}};
}

} // namespace twinline
