// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/runwork.h"

#include <algorithm>

namespace twinline {

/// A run rebuilt from its journal: whatever was under way may have happened or not. Fresh evidence decides.
void reopen(RunWork &work)
{
    RunState &state = work.state;
    if (!state.resumed || state.scratch.resumedAt)
        return;
    state.scratch.resumedAt = work.context.now.boot;
    if (state.phase == RunPhase::Ended) {
        const bool open = state.result == RunResult::Unknown || state.result == RunResult::Incomplete;
        if (!open)
            return;
        const auto backedOut = [](const Override &o) { return o.what == backOutMark; };
        const bool back = std::any_of(state.overrides.begin(), state.overrides.end(), backedOut);
        state.phase = back ? RunPhase::BackingOut : RunPhase::Running;
        state.result.reset();
        state.ended.reset();
    }
    if (state.phase == RunPhase::Preflight)
        return;
    StepRecord &record = work.record();
    record.seenInRow = 0;
    if (!work.backingOut() && record.acts == 0 && record.state == StepState::Unknown)
        record.state = StepState::Waiting; // journal first: what was never announced was never done; on the way back, an undo is left to do
    state.scratch.verify = work.backingOut() || (record.acts > 0 && record.state != StepState::Waiting);
    if (state.scratch.verify && !work.backingOut())
        record.state = StepState::Watching;
}

bool provenSince(RunWork &work, const Seen &seen, BootTime since)
{
    RunScratch &scratch = work.state.scratch;
    if (!seen.holds) {
        scratch.notDoneInRow = 0;
        scratch.notDoneAt.reset();
        return false;
    }
    const BootTime after = scratch.notDoneAt.value_or(since);
    if (*seen.oldestAt > after) {
        scratch.notDoneAt = seen.observedAt;
        ++scratch.notDoneInRow;
    }
    return scratch.notDoneInRow >= 2;
}

} // namespace twinline
