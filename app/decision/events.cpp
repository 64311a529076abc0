// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/evidence.h"
#include "decision/quiethours.h"

#include <algorithm>

namespace twinline {

namespace {

using Link = ReplicationView::Link;

/// Two snapshots side by side, and the list that grows from them.
struct Change
{
    const PairSnapshot &before;
    const PairSnapshot &after;
    std::vector<Event> events;

    /// What a nightly restart explains is no alarm in the quiet hours.
    Event &addRestart(EventCode code, Severity severity, NodeIndex node = -1)
    {
        return add(code, after.quiet && severity > Severity::Note ? Severity::Note : severity, node);
    }
    Event &add(EventCode code, Severity severity, NodeIndex node = -1)
    {
        Event event;
        event.at = after.at;
        event.pair = after.pair;
        event.code = code;
        event.severity = severity;
        event.node = node;
        events.push_back(event);
        return events.back();
    }
};

std::optional<Duration> sinceThen(const Change &c, const std::optional<Instant> &then)
{
    return then ? std::optional(c.after.at.boot - then->boot) : std::nullopt;
}

void addVerdict(Change &c)
{
    // An alarm that was held back is raised when the quiet hours end before it does, or when something else joins it.
    const bool heldBack = mutes(c.before) && !c.after.quiet;
    if (c.before.verdict != c.after.verdict || heldBack)
        c.addRestart(EventCode::VerdictChanged, c.after.severity).text = toWord(c.after.verdict);
}

void addNodeState(Change &c, NodeIndex node)
{
    const NodeView &was = c.before.nodes[std::size_t(node)];
    const NodeView &is = c.after.nodes[std::size_t(node)];
    const bool otherWord = was.vendorState != is.vendorState && !was.vendorState.empty() && !is.vendorState.empty();
    if (was.state == is.state && !otherWord)
        return;
    if (is.state == NodeState::Unreachable) {
        c.addRestart(EventCode::NodeSilent, was.state == NodeState::Active ? Severity::Critical : Severity::Warning, node);
        return;
    }
    if (was.state == NodeState::Unreachable)
        c.add(EventCode::NodeAnswersAgain, Severity::Note, node).span = sinceThen(c, was.since);
    const bool roleless = is.state == NodeState::Unknown && is.roleBy == RoleBy::Unknown && !is.vendorState.empty();
    if (roleless && was.state == NodeState::Unreachable)
        return; // it answers again, and has no role to tell
    const bool fault = is.state == NodeState::Error || (is.state == NodeState::Unknown && !roleless);
    Event &event = c.addRestart(EventCode::NodeStateChanged, fault ? Severity::Warning : Severity::Note, node);
    event.state = is.state;
    event.text = is.vendorState;
}

bool speaksNow(const NodeView &node)
{
    return std::any_of(node.probes.begin(), node.probes.end(), [](const ProbeView &probe) {
        return probe.fresh && probe.last.outcome == Outcome::Answered;
    });
}

bool looksBad(ProbeMark mark)
{
    return mark == ProbeMark::Warning || mark == ProbeMark::Bad;
}

/// Probes that fall silent together are the node's silence, not so many events of their own.
void addProbes(Change &c, NodeIndex node)
{
    const NodeView &was = c.before.nodes[std::size_t(node)];
    const NodeView &is = c.after.nodes[std::size_t(node)];
    for (const ProbeView &probe : is.probes) {
        const auto old = std::find_if(was.probes.begin(), was.probes.end(),
                                      [&](const ProbeView &other) { return other.probe == probe.probe; });
        if (std::holds_alternative<AnsibleFacts>(probe.last.facts))
            continue; // the node's state says it already
        const bool quiet = probe.last.outcome == Outcome::Timeout || probe.last.outcome == Outcome::Unroutable;
        if (!looksBad(probe.mark) || old == was.probes.end() || looksBad(old->mark) || (quiet && !speaksNow(is)))
            continue;
        Event &event = probe.application ? c.addRestart(EventCode::ProbeTurnedBad, Severity::Warning, node)
                                         : c.add(EventCode::ProbeTurnedBad, Severity::Warning, node);
        event.text = probe.probe;
        event.detail = probe.last.detail;
    }
}

/// The count of missed heartbeats that a snapshot tells of a node, with the reason that tells it.
const Reason *missedOf(const PairSnapshot &snapshot, NodeIndex node)
{
    for (const Reason &reason : snapshot.reasons) {
        const bool own = reason.code == ReasonCode::HeartbeatsMissed && reason.node == node;
        const bool dead = reason.code == ReasonCode::NoActiveTakeoverDue && reason.other == node;
        if ((own || dead) && reason.count > 0)
            return &reason;
    }
    return nullptr;
}

void addHeartbeats(Change &c, NodeIndex node)
{
    const Reason *was = missedOf(c.before, node);
    const Reason *is = missedOf(c.after, node);
    if (!is || (was && was->count >= is->count))
        return;
    Event &event = c.addRestart(EventCode::HeartbeatMissed, Severity::Warning, node);
    event.count = is->count;
    event.of = is->of;
}

void addHolder(Change &c)
{
    const ServiceView &was = c.before.service;
    const ServiceView &is = c.after.service;
    const bool told = is.holding == ServiceHolding::Nobody || is.holding == ServiceHolding::Node
        || is.holding == ServiceHolding::Stranger || is.holding == ServiceHolding::Both;
    if (!told || (was.holding == is.holding && was.holder == is.holder))
        return;
    const bool node = is.holding == ServiceHolding::Node;
    const bool nobody = is.holding == ServiceHolding::Nobody;
    const Severity severity = node ? Severity::Note : Severity::Critical;
    Event &event = nobody ? c.addRestart(EventCode::HolderChanged, severity)
                          : c.add(EventCode::HolderChanged, severity, is.holder.value_or(-1));
    if (!nobody)
        event.text = is.identity;
}

void addReplication(Change &c)
{
    const ReplicationView &was = c.before.replication;
    const ReplicationView &is = c.after.replication;
    const NodeIndex standby = is.to ? *is.to : was.to.value_or(-1);
    if (is.link == Link::Broken && was.link != Link::Broken && was.link != Link::NotConfigured)
        c.add(EventCode::ReplicationLost, Severity::Warning, standby).detail = is.detail;
    if (is.link == Link::Streaming && (was.link == Link::Broken || was.link == Link::NoPermission))
        c.add(EventCode::ReplicationBack, Severity::Note, standby).span = sinceThen(c, was.since);
    if (is.paused && !was.paused)
        c.add(EventCode::ReplayPaused, Severity::Warning, standby);
    if (was.paused && !is.paused && is.link == Link::Streaming)
        c.add(EventCode::ReplayResumed, Severity::Note, standby);
}

bool overRefuse(const LagView &lag)
{
    const std::optional<Duration> span = lag.sample.behind ? lag.sample.behind : lag.sample.atLeast;
    return lag.overSince && span && lag.refuseAbove && *span > *lag.refuseAbove;
}

void addLag(Change &c, const LagView &was, const LagView &is)
{
    const bool worse = is.overSince && (!was.overSince || (overRefuse(is) && !overRefuse(was)));
    const bool back = was.overSince && !is.overSince && is.fresh;
    if (!worse && !back)
        return;
    const Severity severity = overRefuse(is) ? Severity::Critical : Severity::Warning;
    Event &event = c.add(worse ? EventCode::LagOverLimit : EventCode::LagBack, worse ? severity : Severity::Note);
    event.text = is.sample.store;
    if (!worse) {
        event.span = sinceThen(c, was.overSince);
        return;
    }
    event.span = is.sample.behind ? is.sample.behind : is.sample.atLeast;
    event.limit = overRefuse(is) ? is.refuseAbove : is.warnAbove;
}

} // namespace

std::vector<Event> eventsBetween(const PairSnapshot &before, const PairSnapshot &after)
{
    Change change{before, after, {}};
    if (before.nodes.empty() || before.nodes.size() != after.nodes.size())
        return change.events;
    addVerdict(change);
    if (after.verdict == Verdict::Blind)
        return change.events; // a cut-off desk has nothing to tell of the nodes
    for (NodeIndex node = 0; node < NodeIndex(after.nodes.size()); ++node) {
        addNodeState(change, node);
        addHeartbeats(change, node);
        addProbes(change, node);
    }
    addHolder(change);
    addReplication(change);
    for (const LagView &is : after.lag)
        for (const LagView &was : before.lag)
            if (was.sample.store == is.sample.store)
                addLag(change, was, is);
    return change.events;
}

} // namespace twinline
