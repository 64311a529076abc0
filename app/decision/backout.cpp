// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/nodeclaim.h"
#include "decision/runwork.h"

#include <algorithm>

namespace twinline {

namespace {

bool isTouched(const StepRecord &record)
{
    return record.acts > 0 || record.state == StepState::Seen;
}

/// Nothing more to take back here.
bool isSettled(const StepRecord &record)
{
    return record.state == StepState::Waiting || record.state == StepState::Undone || record.state == StepState::Skipped;
}

void markUndone(RunWork &work, const std::string &evidence)
{
    withdrawAct(work);
    StepRecord &record = work.record();
    record.state = StepState::Undone;
    record.ended = work.context.now;
    record.evidence = evidence;
    record.trouble.clear();
}

/// Since when no order of the step can be on its way any more: its undo was delivered. A button that swaps the roles must
/// not be pressed on a doubt, because it would swap them where nothing had happened: its time is waited out instead. Where only hands could undo it and
/// nobody is here, no order is under way at all.
std::optional<BootTime> undoDelivered(const RunWork &work)
{
    const bool left = work.context.unattended && !handlessAction(work.step().undo) && !handlessAction(work.step().actions);
    const std::optional<BootTime> &since = work.state.scratch.watchFrom;
    if (!left && work.step().swap && !work.state.scratch.acked && since)
        return *since + work.step().limit;
    return left ? since : work.state.scratch.acked;
}

/// A sentence may stand for what this desk cannot see, but never for a role that is given.
bool mayAttestUndo(const RunWork &work)
{
    const std::vector<Action> &undo = work.step().undo;
    return !work.step().undoAttest.empty() && !work.step().swap && std::none_of(undo.begin(), undo.end(), [&](const Action &action) {
        return promotedNode(work.state, action) >= 0;
    });
}

/// What must be seen after the undo. An act whose outcome was never proven may still be on its way: its undo must have
/// been delivered, because nodes take orders in turn, and only what is seen after that counts.
Seen lookAtUndo(const RunWork &work)
{
    const std::vector<Condition> &wanted = undoConditions(work.step());
    Seen seen = evaluate(wanted, work.state, *work.context.snapshot, work.context.now);
    const bool proven = work.state.steps[work.state.current].ended.has_value();
    const std::optional<BootTime> delivered = undoDelivered(work);
    const bool inTurn = proven || (delivered && seen.oldestAt && *seen.oldestAt > *delivered);
    seen.holds = seen.holds && !wanted.empty() && inTurn;
    const std::optional<Attestation> said = attestationOfStep(work.state);
    if (said && !seen.holds && !seen.against && mayAttestUndo(work)) {
        seen.holds = seen.known = true;
        seen.evidence = "attested: " + said->text;
        seen.observedAt = seen.oldestAt = work.context.snapshot->at.boot;
    }
    return seen;
}

/// The host that the undo goes to was heard since the resume, whatever it is now.
bool undoNodeHeard(const RunWork &work)
{
    const std::vector<Action> &undo = work.step().undo;
    const std::optional<std::size_t> action = handlessAction(undo);
    return action && undo[*action].node != StepNode::None && actedNodeHeard(work, undo, *work.state.scratch.resumedAt);
}

bool mayIssueUndo(RunWork &work, const Seen &seen)
{
    RunScratch &scratch = work.state.scratch;
    if (seen.holds || scratch.issued || scratch.announced || work.announce)
        return false;
    if (!scratch.verify)
        return true;
    Seen looked = seen; // the console died hereabouts: look twice before an order is repeated
    looked.holds = seen.known || undoNodeHeard(work);
    return provenSince(work, looked, *scratch.resumedAt);
}

void waitOnUndo(RunWork &work, const Seen &seen)
{
    StepRecord &record = work.record();
    noteLimit(work);
    if (work.state.paused)
        return;
    std::optional<std::size_t> action = handlessAction(work.step().undo);
    const bool ofCloud = action && work.step().undo[*action].kind == ActionKind::CloudCommand;
    if (ofCloud && !work.context.unattended && !work.state.scratch.pressed)
        return; // nobody has read that command yet
    if (!action && !work.context.unattended)
        action = 0; // by hand
    if (action && mayIssueUndo(work, seen)) {
        record.trouble = mayNotProceed(work.state, work.context, *action);
        if (record.trouble.empty())
            return announceAct(work, *action, ofCloud ? work.state.scratch.edited : std::string());
    }
    if (!work.context.unattended || !limitPassed(work, work.state.scratch.issued ? 2 : 1))
        return;
    if (record.trouble.empty())
        record.trouble = action ? trouble::limitPassed : trouble::noUsableAction;
    record.state = StepState::Unknown;
    endRun(work, RunResult::Unknown);
}

/// True when the current step is taken back.
bool takeBack(RunWork &work)
{
    enterStep(work);
    StepRecord &record = work.record();
    if (work.step().undo.empty()) {
        markUndone(work, record.evidence);
        return true;
    }
    if (!work.context.snapshot)
        return false;
    const Seen seen = lookAtUndo(work);
    if (countSeen(work, seen, work.step().times)) {
        markUndone(work, seen.evidence);
        return true;
    }
    waitOnUndo(work, seen);
    return false;
}

/// Everything is taken back; two Active nodes are no end for all that.
void finishBackOut(RunWork &work)
{
    const RunContext &context = work.context;
    if (!context.snapshot || !isSplit(*context.snapshot, context.now.boot))
        return endRun(work, RunResult::BackedOut);
    work.record().trouble = trouble::splitBrain;
    enterStep(work);
    if (context.unattended && limitPassed(work, 1))
        endRun(work, RunResult::Incomplete);
}

} // namespace

std::string mayNotBackOut(const RunState &state)
{
    if (state.phase != RunPhase::Running)
        return trouble::refused;
    for (std::size_t i = 0; i < state.steps.size() && i < state.plan.steps.size(); ++i) {
        const Step &step = state.plan.steps[i];
        const bool unsent = i == state.current && state.scratch.announced && state.steps[i].acts == 1; // it would be withdrawn
        const bool done = isTouched(state.steps[i]) && !unsent && !step.actions.empty();
        if (done && step.reversibility != Reversibility::Reversible)
            return trouble::pastPointOfNoReturn + (": " + step.key);
    }
    return {};
}

void beginBackOut(RunWork &work, const std::string &reason)
{
    if (work.state.phase != RunPhase::Running)
        return;
    withdrawAct(work); // an act that never went out needs no undo
    const std::string why = mayNotBackOut(work.state);
    if (!why.empty()) {
        work.record().trouble = why;
        return;
    }
    for (StepRecord &record : work.state.steps) {
        record.state = !isTouched(record) ? StepState::Waiting : record.ended ? StepState::Seen : StepState::Unknown;
        record.seenInRow = 0;
        record.trouble.clear();
    }
    work.state.overrides.push_back({backOutMark, reason, work.context.now});
    work.state.phase = RunPhase::BackingOut;
    work.state.paused = false;
    moveTo(work, work.state.current);
}

void lookBack(RunWork &work)
{
    while (work.state.phase == RunPhase::BackingOut) {
        if (!isSettled(work.record()) && !takeBack(work))
            return;
        if (work.state.current == 0)
            return finishBackOut(work);
        moveTo(work, work.state.current - 1);
    }
}

} // namespace twinline
