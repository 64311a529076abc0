// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decision/runengine.h"

namespace twinline {

/// One event being applied by the run engine: the state as it changes and what is asked of the runner.
struct RunWork
{
    RunState state;
    const RunContext &context;
    std::vector<RunEffect> effects; ///< acts and the end; advance() adds the journal entry
    bool announce = false;          ///< this transition's journal entry announces an act

    const Step &step() const { return state.plan.steps[state.current]; }
    StepRecord &record() { return state.steps[state.current]; }
    bool backingOut() const { return state.phase == RunPhase::BackingOut; }
    /// The actions that the current step, or its undo, may be done with.
    const std::vector<Action> &actions() const { return backingOut() ? step().undo : step().actions; }
};

/// The newest attestation of the current step that counts.
std::optional<Attestation> attestationOfStep(const RunState &state);
/// What must be seen after the undo of \a step; a step that names nothing must be back to what was before it.
const std::vector<Condition> &undoConditions(const Step &step);
/// What must be seen before the current step: not again what this desk could not see a step ago, and sees no better now – what
/// it sees to be otherwise counts – nor what a check asked for that was passed over with a typed reason.
std::vector<Condition> neededBefore(const RunState &state, const PairSnapshot &snapshot, Instant now);
/// The node that \a action would make Active, or -1.
NodeIndex promotedNode(const RunState &state, const Action &action);
/// The first action that needs no hands; nothing when there is none.
std::optional<std::size_t> handlessAction(const std::vector<Action> &actions);

// runengine_steps.cpp
/// \a command: what the operator made of the action's own; empty: as it is.
void announceAct(RunWork &work, std::size_t action, const std::string &command = {});
void withdrawAct(RunWork &work);
/// Makes \a step the current one, with an empty memory.
void moveTo(RunWork &work, std::size_t step);
void enterStep(RunWork &work);
/// Counts an observation of \a seen that is new, and tells whether there are \a times in a row.
bool countSeen(RunWork &work, const Seen &seen, int times);
/// A watched step reads Unknown once its limit has passed (interlock 4).
void noteLimit(RunWork &work);
bool limitPassed(const RunWork &work, int limits);
void endRun(RunWork &work, RunResult result);
void lookForward(RunWork &work);
/// The node that the first of \a actions without hands goes to has been heard since: what its partner says does not tell
/// whether an order was carried out there.
bool actedNodeHeard(const RunWork &work, const std::vector<Action> &actions, BootTime since);

// runengine_resume.cpp
void reopen(RunWork &work);
/// True once evidence asked for after \a since said twice in a row that \a seen is so.
bool provenSince(RunWork &work, const Seen &seen, BootTime since);

// backout.cpp
void beginBackOut(RunWork &work, const std::string &reason);
void lookBack(RunWork &work);

} // namespace twinline
