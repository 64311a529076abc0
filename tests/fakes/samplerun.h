// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decision/runengine.h"

namespace twinline::sample {

/// A pair of the lab, a plan like telisca's and snapshots of it, for tests of acting. One poll a second.
inline constexpr Duration runPoll = std::chrono::seconds(1);
inline constexpr double stepLimit = 10; ///< seconds

inline Instant at(double seconds)
{
    return {BootTime(fromSeconds(seconds)), WallTime(std::chrono::milliseconds(static_cast<long long>(seconds * 1000)))};
}

inline LocalText words(const std::string &text)
{
    return LocalText{{text, text, text, text}};
}

inline Condition stateIs(StepNode node, NodeState state)
{
    return {ConditionKind::StateIs, node, state, {}};
}

inline Condition condition(ConditionKind kind, StepNode node = StepNode::None, const std::string &text = {})
{
    return {kind, node, NodeState::Unknown, text};
}

inline Action button(StepNode node, const std::string &name)
{
    return {ActionKind::Lab, node, {{"button", name}}, {}};
}

inline Action hands(StepNode node)
{
    return {ActionKind::Hands, node, {{"page", "{from.page}"}}, words("press it on {from.page}")};
}

inline Step fromStandby()
{
    Step step;
    step.key = "from-standby";
    step.actions = {button(StepNode::From, "to-standby"), hands(StepNode::From)};
    step.before = {stateIs(StepNode::From, NodeState::Active)};
    step.see = {stateIs(StepNode::From, NodeState::Standby), condition(ConditionKind::DatabaseStandby, StepNode::From)};
    step.times = 2;
    step.limit = fromSeconds(stepLimit);
    step.undo = {button(StepNode::From, "to-active"), hands(StepNode::From)};
    step.undoSee = {stateIs(StepNode::From, NodeState::Active)};
    step.attest = words("{from} is switched off");
    step.readingAllowed = true;
    return step;
}

inline Step toActive()
{
    Step step;
    step.key = "to-active";
    step.actions = {button(StepNode::To, "to-active"), hands(StepNode::To)};
    step.before = {condition(ConditionKind::NotOtherActive, StepNode::To), stateIs(StepNode::To, NodeState::Standby)};
    step.see = {stateIs(StepNode::To, NodeState::Active), condition(ConditionKind::ServiceHeldBy, StepNode::To),
                condition(ConditionKind::ServiceAnswers), condition(ConditionKind::DatabasePrimary, StepNode::To)};
    step.times = 2;
    step.limit = fromSeconds(stepLimit);
    step.promotes = true;
    step.undo = {button(StepNode::To, "to-standby"), hands(StepNode::To)};
    step.undoSee = {stateIs(StepNode::To, NodeState::Standby)};
    step.attest = words("{from} is switched off");
    step.readingAllowed = true;
    return step;
}

inline Step checkStep()
{
    Step step;
    step.key = "check";
    step.see = {condition(ConditionKind::VerdictIs, StepNode::None, "redundant"),
                condition(ConditionKind::Streaming, StepNode::From), condition(ConditionKind::LagBelowLimit)};
    step.limit = fromSeconds(stepLimit);
    return step;
}

inline Plan switchover()
{
    Plan plan;
    plan.pair = "lab";
    plan.product = "telisca-hot-standby";
    plan.from = 0;
    plan.to = 1;
    plan.fromName = "lab-1";
    plan.toName = "lab-2";
    plan.lab = true;
    plan.steps = {fromStandby(), toActive(), checkStep()};
    return plan;
}

/// Both are Active: lab-1 shall lose its role.
inline Plan repair()
{
    Plan plan = switchover();
    plan.intent = Intent::Repair;
    Step down = fromStandby();
    down.undo.clear();
    down.undoSee.clear();
    plan.steps = {down, checkStep()};
    return plan;
}

/// A run that has left preflight.
inline RunState running(const Plan &plan)
{
    RunState state;
    state.id = "run-1";
    state.plan = plan;
    state.phase = RunPhase::Running;
    for (const Step &step : plan.steps) {
        StepRecord record;
        record.key = step.key;
        state.steps.push_back(record);
    }
    return state;
}

/// The database probe of a node.
inline DbFacts &database(PairSnapshot &snapshot, int node)
{
    return std::get<DbFacts>(snapshot.nodes[static_cast<std::size_t>(node)].probes[0].last.facts);
}

inline ProbeView probeView(const std::string &key, double sent, Outcome outcome, Facts facts)
{
    ProbeView probe;
    probe.probe = key;
    probe.fresh = true;
    probe.last.probe = key;
    probe.last.sent = at(sent);
    probe.last.ended = at(sent).boot;
    probe.last.outcome = outcome;
    probe.last.facts = std::move(facts);
    return probe;
}

/// What node \a node says of itself at \a seen seconds; its database agrees.
inline void setNode(PairSnapshot &snapshot, int node, NodeState state, double seen)
{
    NodeView &view = snapshot.nodes[static_cast<std::size_t>(node)];
    view = NodeView{};
    view.state = state;
    view.roleBy = RoleBy::Reported;
    view.vendorState = state == NodeState::Active ? "Active (Primary)" : "Standby (Backup)";
    view.evidenceAt = at(seen).boot;
    DbFacts facts;
    facts.inRecovery = state != NodeState::Active;
    facts.serverVersion = 150018;
    facts.timeline = 4;
    view.probes = {probeView("database", seen, Outcome::Answered, facts)};
}

/// Nothing of \a node answers; it was last asked at \a asked seconds.
inline void silence(PairSnapshot &snapshot, int node, double asked)
{
    NodeView &view = snapshot.nodes[static_cast<std::size_t>(node)];
    view = NodeView{};
    view.state = NodeState::Unreachable;
    view.probes = {probeView("database", asked, Outcome::Timeout, {})};
}

inline void setHolder(PairSnapshot &snapshot, std::optional<NodeIndex> holder)
{
    snapshot.service.holding = holder ? ServiceHolding::Node : ServiceHolding::Nobody;
    snapshot.service.holder = holder;
    snapshot.service.identity = holder ? "127.0.40.1" + std::to_string(*holder + 1) : std::string{};
    snapshot.service.answers = holder.has_value();
}

inline void setStreaming(PairSnapshot &snapshot, NodeIndex from, NodeIndex to, double seen)
{
    snapshot.replication.link = ReplicationView::Link::Streaming;
    snapshot.replication.from = from;
    snapshot.replication.to = to;
    LagView lag;
    lag.sample = {"database", LagKind::Streaming, 0, Duration{}, {}, at(seen).boot};
    lag.refuseAbove = fromSeconds(5);
    lag.refuseAboveBytes = 1024 * 1024;
    lag.fresh = true;
    snapshot.lag = {lag};
}

/// Redundant, node \a active serves, everything seen at \a seen seconds.
inline PairSnapshot healthy(double seen, int active = 0)
{
    PairSnapshot snapshot;
    snapshot.pair = "lab";
    snapshot.at = at(seen);
    snapshot.poll = runPoll;
    snapshot.nodes.resize(2);
    setNode(snapshot, active, NodeState::Active, seen);
    setNode(snapshot, 1 - active, NodeState::Standby, seen);
    setHolder(snapshot, active);
    setStreaming(snapshot, active, 1 - active, seen);
    snapshot.verdict = Verdict::Redundant;
    snapshot.severity = Severity::Ok;
    return snapshot;
}

/// Nobody serves: both Standby.
inline PairSnapshot bothStandby(double seen)
{
    PairSnapshot snapshot = healthy(seen);
    setNode(snapshot, 0, NodeState::Standby, seen);
    setHolder(snapshot, {});
    snapshot.replication.link = ReplicationView::Link::Broken;
    snapshot.lag.clear();
    snapshot.verdict = Verdict::NoActive;
    return snapshot;
}

/// Both Active, both writable.
inline PairSnapshot split(double seen)
{
    PairSnapshot snapshot = healthy(seen);
    setNode(snapshot, 1, NodeState::Active, seen);
    snapshot.replication.link = ReplicationView::Link::Broken;
    snapshot.verdict = Verdict::SplitBrain;
    return snapshot;
}

template<typename Effect>
const Effect *effect(const RunTransition &transition)
{
    for (const RunEffect &one : transition.effects)
        if (const Effect *found = std::get_if<Effect>(&one))
            return found;
    return nullptr;
}

} // namespace twinline::sample
