// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakes/samplerun.h"

namespace twinline::sample {

/// Drives the engine by hand: each call is one event at one moment.
struct Drive
{
    RunState state = running(switchover());
    bool unattended = false;
    bool lease = true;
    RunTransition last;

    void event(const RunEvent &event, const PairSnapshot *snapshot, double now)
    {
        RunContext context;
        context.snapshot = snapshot;
        context.leaseHeld = lease;
        context.unattended = unattended;
        context.now = at(now);
        last = advance(state, event, context);
        state = last.state;
    }
    void event(const RunEvent &one, const PairSnapshot &snapshot) { event(one, &snapshot, toSeconds(snapshot.at.boot.time_since_epoch())); }
    void tick(const PairSnapshot &snapshot) { event(RunTick{}, snapshot); }
    void sync(const PairSnapshot &snapshot) { event(RunSynced{state.scratch.entry}, snapshot); }
    StepState stepState(std::size_t step = 0) const { return state.steps[step].state; }
    const RunAct *act() const { return effect<RunAct>(last); }
    bool wrote() const { return effect<RunWrite>(last) != nullptr; }
    bool finished() const { return effect<RunFinish>(last) != nullptr; }
};

} // namespace twinline::sample
