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
        const Outcome last = memory.last.outcome;
        if (kind == TargetKind::Reference ? current && proves(last) : someoneThere(last) && look.heard(key.first, key.second))
            return true;
        const bool stranger = spec && isOfTerminal(spec->kind) && last == Outcome::WrongNode;
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

/// The looks in a row by which a node, or its database, is taken for one that serves.
struct Serving
{
    NodeIndex node;
    BootTime first;
    BootTime last;
};

Serving activeSpan(const Case &c, NodeIndex node)
{
    const NodeView &view = c.seen.nodes[std::size_t(node)];
    const NodeMemory &memory = c.look.evidence.nodes[std::size_t(node)];
    // What a person has read counts for its minute.
    const BootTime last = view.roleBy == RoleBy::Reading ? c.look.now.boot : view.evidenceAt.value_or(c.look.now.boot);
    const bool known = memory.judged == NodeState::Active && memory.judgedFrom;
    return {node, known ? std::min(*memory.judgedFrom, last) : view.evidenceAt.value_or(last), last};
}

Serving writableSpan(const Case &c, const Observation &answer)
{
    const BootTime last = answer.sent.boot;
    const ProbeMemory *memory = c.look.memory(answer.target, answer.probe);
    return {answer.target.index, std::min(memory->alikeSince.value_or(last), last), last};
}

/// Two of \a all that served at one time. One that fell silent may have handed over before the other began: only looks that
/// overlap prove a split, or those of one turn.
std::optional<std::pair<NodeIndex, NodeIndex>> atOnce(const std::vector<Serving> &all, Duration poll)
{
    for (std::size_t i = 0; i < all.size(); ++i)
        for (std::size_t j = i + 1; j < all.size(); ++j)
            if (std::max(all[i].first, all[j].first) <= std::min(all[i].last, all[j].last) + poll / 2)
                return std::pair(all[i].node, all[j].node);
    return std::nullopt;
}

std::vector<Serving> activeSpans(const Case &c)
{
    std::vector<Serving> spans;
    for (const NodeIndex node : c.actives)
        spans.push_back(activeSpan(c, node));
    return spans;
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
    const auto both = atOnce(activeSpans(c), c.look.pair.poll);
    if (!both)
        return std::nullopt;
    Reason reason = reasonOf(ReasonCode::BothActive, Severity::Critical, both->first, both->second);
    const auto &first = c.seen.nodes[std::size_t(both->first)].since;
    const auto &second = c.seen.nodes[std::size_t(both->second)].since;
    reason.since = wallOf(first && second && second->boot < first->boot ? first : second);
    return Finding{Verdict::SplitBrain, Severity::Critical, {reason}};
}

std::optional<NodeIndex> outrun(const Case &c)
{
    const std::vector<Serving> spans = activeSpans(c);
    if (spans.size() < 2 || atOnce(spans, c.look.pair.poll))
        return std::nullopt;
    return std::min_element(spans.begin(), spans.end(), [](const Serving &a, const Serving &b) { return a.last < b.last; })->node;
}

std::optional<Finding> bothDatabasesWritable(const Case &c)
{
    std::vector<Serving> primaries;
    for (NodeIndex node = 0; node < c.look.nodeCount(); ++node)
        if (const DbFacts *db = c.look.database(node); db && writable(*db))
            primaries.push_back(writableSpan(c, *c.look.databaseAnswer(node)));
    const auto both = atOnce(primaries, c.look.pair.poll);
    if (!both)
        return std::nullopt;
    Reason reason = reasonOf(ReasonCode::BothDatabasesWritable, Severity::Critical, both->first, both->second);
    reason.text = std::to_string(c.look.database(both->first)->timeline) + " / "
        + std::to_string(c.look.database(both->second)->timeline);
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
