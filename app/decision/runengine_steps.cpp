// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/look.h"
#include "decision/nodeclaim.h"
#include "decision/runwork.h"

#include <algorithm>

namespace twinline {

namespace {

/// A run without an operator must end some day, also where the product names no limit.
constexpr Duration unattendedLimit = std::chrono::minutes(2);

bool mayStart(const RunWork &work, const StepRecord &record)
{
    const bool nothingWentOut = record.acts == 0 || work.state.scratch.heldBack;
    return record.state == StepState::Waiting || (record.state == StepState::Unknown && nothingWentOut);
}

/// What the current step waits for, with a sentence in place of evidence where the product allows one.
Seen lookAtStep(const RunWork &work)
{
    const Step &step = work.step();
    Seen seen = evaluate(step.see, work.state, *work.context.snapshot, work.context.now);
    const std::optional<Attestation> said = attestationOfStep(work.state);
    const bool replaces = said && !step.promotes && !step.swap && !step.attest.empty() && !seen.against;
    if (step.see.empty() || (replaces && !seen.holds)) {
        seen.holds = replaces;
        seen.known = replaces;
        seen.evidence = replaces ? "attested: " + said->text : std::string{};
        seen.observedAt = seen.oldestAt = work.context.snapshot->at.boot;
    }
    return seen;
}

/// No step is proven while two nodes are Active, unless the run is there to repair just that and has more to do.
bool splitForbidsProof(const RunWork &work)
{
    const bool last = work.state.current + 1 == work.state.plan.steps.size();
    return (last || work.state.plan.intent != Intent::Repair) && isSplit(*work.context.snapshot, work.context.now.boot);
}

void markSeen(RunWork &work, const Seen &seen)
{
    withdrawAct(work);
    StepRecord &record = work.record();
    record.state = StepState::Seen;
    record.started = record.started.value_or(work.context.now);
    record.ended = work.context.now;
    record.evidence = seen.evidence;
    record.trouble.clear();
}

/// It is as it was before the step: seen twice in a row since, and not on the partner's word alone.
bool provenNotDone(RunWork &work, BootTime since)
{
    if (work.step().before.empty() || !actedNodeHeard(work, work.step().actions, since))
        return false;
    const PairSnapshot &snapshot = *work.context.snapshot;
    return provenSince(work, evaluate(neededBefore(work.state, snapshot, work.context.now), work.state, snapshot, work.context.now), since);
}

/// An act that is over and did nothing is given again, where nobody is there to say so; within one limit from the first.
bool givenAgain(RunWork &work)
{
    const RunScratch &scratch = work.state.scratch;
    const StepRecord &record = work.record();
    const bool watching = record.state == StepState::Watching || record.state == StepState::Unknown;
    if (!work.context.unattended || work.state.paused || !watching || !scratch.overAt || scratch.outstanding > 0 || !record.started)
        return false;
    const Duration limit = work.step().limit > Duration{} ? work.step().limit : unattendedLimit;
    return work.context.now.boot - record.started->boot <= limit && provenNotDone(work, *scratch.overAt);
}

/// Everything but the proof: limits, the resumed step that was not done, and the start without an operator.
void waitOn(RunWork &work, const Seen &seen)
{
    StepRecord &record = work.record();
    RunScratch &scratch = work.state.scratch;
    const bool watching = record.state == StepState::Doing || record.state == StepState::Watching;
    const bool resumed = watching && scratch.verify;
    if (resumed ? provenNotDone(work, *scratch.resumedAt) : givenAgain(work)) {
        record.state = StepState::Waiting;
        scratch.verify = false;
    }
    noteLimit(work);
    if (!work.context.unattended || work.state.paused)
        return;
    const std::optional<std::size_t> action = handlessAction(work.step().actions);
    if (action && !seen.holds && mayStart(work, record)) {
        record.trouble = mayNotProceed(work.state, work.context, *action);
        if (record.trouble.empty())
            return announceAct(work, *action);
    }
    const bool acted = record.acts > 0 || work.step().actions.empty();
    if (limitPassed(work, acted ? 2 : 1)) {
        if (record.trouble.empty())
            record.trouble = action ? trouble::limitPassed : trouble::noUsableAction;
        record.state = StepState::Unknown;
        endRun(work, RunResult::Unknown);
    }
}

/// True when the current step is proven and the next one may be looked at.
bool lookAtCurrent(RunWork &work)
{
    enterStep(work);
    if (!work.context.snapshot)
        return false;
    Seen seen = lookAtStep(work);
    StepRecord &record = work.record();
    if (seen.holds && splitForbidsProof(work)) {
        record.trouble = trouble::splitBrain;
        seen.holds = false;
    }
    if (record.state != StepState::Waiting)
        record.evidence = seen.evidence;
    if (countSeen(work, seen, work.step().times)) {
        markSeen(work, seen);
        return true;
    }
    waitOn(work, seen);
    return false;
}

} // namespace

bool actedNodeHeard(const RunWork &work, const std::vector<Action> &actions, BootTime since)
{
    const std::optional<std::size_t> action = handlessAction(actions);
    if (!action || actions[*action].node == StepNode::None)
        return true;
    const Plan &plan = work.state.plan;
    const NodeIndex node = actions[*action].node == StepNode::From ? plan.from : plan.to;
    const std::vector<NodeView> &nodes = work.context.snapshot->nodes;
    if (node < 0 || std::size_t(node) >= nodes.size())
        return false;
    const NodeView &view = nodes[std::size_t(node)];
    const auto heard = [&](const ProbeView &probe) { return someoneThere(probe.last.outcome) && probe.last.sent.boot > since; };
    return claimOf(*work.context.snapshot, node, work.state.readings, since, work.context.now.boot).byPerson
        || (view.evidenceAt && *view.evidenceAt > since) || std::any_of(view.probes.begin(), view.probes.end(), heard);
}

void announceAct(RunWork &work, std::size_t action, const std::string &command)
{
    StepRecord &record = work.record();
    RunScratch &scratch = work.state.scratch;
    record.state = StepState::Doing;
    if (!work.backingOut())
        record.started = record.started.value_or(work.context.now);
    ++record.acts;
    const Action &chosen = work.actions()[action];
    record.how = toWord(chosen.kind);
    record.told.clear();
    const auto own = chosen.parameters.find("command");
    const bool shown = chosen.kind == ActionKind::CloudCommand && own != chosen.parameters.end();
    record.command = !shown ? std::string() : command.empty() ? own->second : command;
    record.trouble.clear();
    record.seenInRow = 0;
    scratch.action = action;
    scratch.issued = false;
    scratch.heldBack = false;
    scratch.verify = false;
    scratch.counted.reset();
    scratch.acked.reset();
    scratch.told.reset();
    scratch.overAt.reset();
    scratch.watchFrom = work.context.now.boot;
    work.announce = true;
}

void withdrawAct(RunWork &work)
{
    if (!work.state.scratch.announced && !work.announce)
        return;
    work.state.scratch.announced.reset();
    work.announce = false;
    --work.record().acts; // it never went out, and this run knows it
}

void moveTo(RunWork &work, std::size_t step)
{
    const RunScratch &last = work.state.scratch;
    RunScratch next;
    next.entry = last.entry;
    next.resumedAt = last.resumedAt;
    next.outstanding = last.outstanding;
    next.unsent = last.unsent;
    next.lingers = last.lingers;
    work.state.scratch = next;
    work.state.current = step;
}

void enterStep(RunWork &work)
{
    RunScratch &scratch = work.state.scratch;
    if (!scratch.watchFrom)
        scratch.watchFrom = work.context.now.boot;
    StepRecord &record = work.record();
    if (work.backingOut() || record.state != StepState::Waiting || !work.step().actions.empty())
        return;
    record.state = StepState::Watching;
    record.started = record.started.value_or(work.context.now);
}

bool countSeen(RunWork &work, const Seen &seen, int times)
{
    StepRecord &record = work.record();
    RunScratch &scratch = work.state.scratch;
    if (!seen.holds) {
        record.seenInRow = 0;
        scratch.counted.reset();
        return false;
    }
    const bool afterResume = !scratch.resumedAt || *seen.oldestAt > *scratch.resumedAt;
    const bool afterCount = !scratch.counted || *seen.oldestAt > *scratch.counted;
    if (!afterResume || !afterCount)
        return false;
    scratch.counted = seen.observedAt;
    return ++record.seenInRow >= times;
}

void noteLimit(RunWork &work)
{
    StepRecord &record = work.record();
    const bool watching = record.state == StepState::Doing || record.state == StepState::Watching;
    const bool writing = work.announce || work.state.scratch.announced; // the limit counts from the act
    if (!watching || writing || !limitPassed(work, 1))
        return;
    record.state = StepState::Unknown;
    if (record.trouble.empty())
        record.trouble = trouble::limitPassed;
}

bool limitPassed(const RunWork &work, int limits)
{
    const Duration own = work.step().limit;
    const Duration limit = own > Duration{} ? own : unattendedLimit;
    if (own <= Duration{} && !work.context.unattended)
        return false;
    const std::optional<BootTime> &from = work.state.scratch.watchFrom;
    return from && work.context.now.boot - *from > limits * limit;
}

void endRun(RunWork &work, RunResult result)
{
    withdrawAct(work);
    work.state.phase = RunPhase::Ended;
    work.state.result = result;
    work.state.ended = work.context.now;
    work.effects.push_back(RunFinish{});
}

void lookForward(RunWork &work)
{
    while (work.state.phase == RunPhase::Running && lookAtCurrent(work)) {
        if (work.state.current + 1 == work.state.plan.steps.size())
            return endRun(work, RunResult::Done);
        moveTo(work, work.state.current + 1);
    }
}

} // namespace twinline
