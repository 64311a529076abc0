// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/hostmarks.h"
#include "decision/identity.h"
#include "decision/views.h"

#include <algorithm>
#include <array>

namespace twinline {

namespace {

/// FACTS §2.1: final codes that prove the SIP stack alive, when the product names none of its own.
constexpr std::array aliveCodes{401, 403, 404, 405, 407, 420, 480, 486, 488, 501};

constexpr int certificateEndsSoon = 14; ///< days: time to renew it

bool provesAlive(const ProbeSpec &spec, int status)
{
    if (!spec.alive.empty())
        return std::find(spec.alive.begin(), spec.alive.end(), status) != spec.alive.end();
    return (status >= 200 && status < 300)
        || std::find(aliveCodes.begin(), aliveCodes.end(), status) != aliveCodes.end();
}

/// Serves nobody by order, and is well.
bool isIdle(NodeState state)
{
    return state == NodeState::Standby || state == NodeState::ServicesOff || state == NodeState::Detached;
}

ProbeMark markOfAnswer(const Look &look, const ProbeSpec &spec, const Observation &answer, const NodeView *node)
{
    if (const auto *sip = std::get_if<SipFacts>(&answer.facts))
        return provesAlive(spec, sip->status) && sip->certificateDays.value_or(certificateEndsSoon) >= certificateEndsSoon ? ProbeMark::Good
                                                                                                                            : ProbeMark::Warning;
    if (const auto *db = std::get_if<DbFacts>(&answer.facts); db && (!db->permitted || db->replayPaused))
        return ProbeMark::Warning;
    if (const std::string identity = identityOf(answer); !identity.empty()) {
        const Owner owner = ownerOf(look, spec, identity);
        if (owner.who == Owner::Who::Indistinct)
            return ProbeMark::Warning;
        const bool own = !node || owner.node == answer.target.index;
        return own && owner.who == Owner::Who::Node ? ProbeMark::Good : ProbeMark::Bad;
    }
    if (const auto *dns = std::get_if<DnsFacts>(&answer.facts)) {
        const bool own = std::all_of(dns->addresses.begin(), dns->addresses.end(),
                                     [&](const std::string &address) { return address == look.pair.serviceAddress; });
        return own && !dns->addresses.empty() ? ProbeMark::Good : ProbeMark::Warning;
    }
    if (const auto *cloud = std::get_if<CloudFacts>(&answer.facts))
        return cloud->settled && cloudView(look).holder ? ProbeMark::Good : ProbeMark::Warning;
    if (const auto *cloud = std::get_if<CloudTargetsFacts>(&answer.facts)) {
        const bool all = std::all_of(cloud->targets.begin(), cloud->targets.end(),
                                     [](const auto &target) { return target && target->obstacle.empty(); });
        return all ? ProbeMark::Good : ProbeMark::Warning;
    }
    if (const auto *agent = std::get_if<AgentFacts>(&answer.facts))
        return agent->keys > 0 ? ProbeMark::Good : ProbeMark::Warning;
    if (const auto *ping = std::get_if<AnsibleFacts>(&answer.facts)) {
        const bool all = std::all_of(ping->ends.begin(), ping->ends.end(),
                                     [](const AnsibleEnd &end) { return end.kind == AnsibleEnd::Kind::Success; });
        return all ? ProbeMark::Good : ProbeMark::Warning;
    }
    if (const auto mark = markOfHost(answer.facts, node); mark && *mark != ProbeMark::Good)
        return *mark;
    const bool tellsRole = answer.claim || std::holds_alternative<DbFacts>(answer.facts);
    return node && node->contradicted && tellsRole ? ProbeMark::Warning : ProbeMark::Good;
}

} // namespace

ProbeMark markOf(const Look &look, const ProbeSpec &spec, const ProbeMemory *memory, const NodeView *node)
{
    if (!memory || !look.current(memory->last))
        return ProbeMark::Unknown;
    const Outcome outcome = memory->last.outcome;
    if (outcome == Outcome::Answered)
        return markOfAnswer(look, spec, memory->last, node);
    const auto inferred = spec.infer.find(outcome);
    if (inferred != spec.infer.end() && inferred->second != NodeState::Error && node && node->state != NodeState::Active)
        return ProbeMark::Idle; // so this product's node answers where it does not serve
    const bool quiet = silent(outcome) || outcome == Outcome::Refused;
    if (spec.silentOnStandby && quiet && node && isIdle(node->state))
        return ProbeMark::Idle;
    const bool relayed = std::holds_alternative<AnsibleFacts>(memory->last.facts); // no lost request: somebody looked and says so
    if (silent(outcome) && memory->failuresInRow < 2 && !relayed)
        return ProbeMark::Unknown; // one lost request tells nothing yet
    return spec.weight == ProbeWeight::Optional && outcome != Outcome::WrongNode ? ProbeMark::Warning : ProbeMark::Bad;
}

std::vector<ProbeView> probeViews(const Look &look, Target target, const NodeView *node)
{
    std::vector<ProbeView> views;
    for (const ProbeSpec &spec : look.product.probes) {
        if (!look.configured(spec, target))
            continue;
        const ProbeMemory *memory = look.memory(target, spec.key);
        ProbeView view;
        view.probe = spec.key;
        view.application = spec.kind == ProbeKind::Http || isSip(spec.kind);
        view.database = spec.kind == ProbeKind::Postgres;
        view.mark = markOf(look, spec, memory, node);
        view.fresh = memory && look.current(memory->last);
        if (memory)
            view.last = memory->last;
        view.last.probe = spec.key;
        view.last.target = target;
        views.push_back(std::move(view));
    }
    return views;
}

} // namespace twinline
