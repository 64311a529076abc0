// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decision/plan.h"

#include "fakes/rundrive.h"
#include "fakes/tvoxworld.h"

namespace twinline::sample {

/// A run of a TVox runbook over a TvoxWorld, one poll a second. The test plays the hands.
struct TvoxRun
{
    TvoxWorld world;
    Drive drive;
    double now = 0;
    PairSnapshot snapshot;
    int mostMasters = 0;

    explicit TvoxRun(const std::string &key = "tvox-pure-cloud", bool databases = true)
        : world(key, databases)
    {
        drive.state = RunState{};
        look(5);
    }

    /// Polls without a run.
    void look(int polls)
    {
        for (int i = 0; i < polls; ++i) {
            now += 1;
            snapshot = world.look(now);
            mostMasters = std::max(mostMasters, world.masters());
        }
    }
    bool begin(Intent intent, const std::string &to = {})
    {
        const auto made = plan(snapshot, world.pair, world.product, intent, to);
        if (made)
            drive.state = running(*made);
        return made.has_value();
    }
    /// Polls with the run looking on. As the session does, the judge is told of the run once it has acted.
    void poll(int polls = 3)
    {
        for (int i = 0; i < polls; ++i) {
            look(1);
            drive.tick(snapshot);
            sync();
        }
    }
    /// The operator starts the current step; true when it was let through.
    bool proceed()
    {
        const std::size_t step = drive.state.current;
        const int acts = drive.state.steps[step].acts;
        drive.event(RunProceed{0}, &snapshot, now);
        sync();
        return drive.state.steps[step].acts > acts;
    }
    void read(NodeIndex node, NodeState state)
    {
        drive.event(RunRead{key(), node, state}, &snapshot, now);
        if (!drive.state.readings.empty())
            absorb(world.evidence, drive.state.readings.back());
    }
    void attest(const std::string &sentence) { drive.event(RunAttest{key(), sentence}, &snapshot, now); }
    void backOut() { drive.event(RunBackOut{"asked by the operator"}, &snapshot, now); }
    /// The console dies and begins anew: what it had seen is gone, the journal is not.
    void restart()
    {
        world.evidence = emptyEvidence(world.pair, world.product);
        drive.state.resumed = true;
        drive.state.scratch = {};
        look(2);
    }

    std::string key() const { return drive.state.plan.steps[drive.state.current].key; }
    std::string trouble() const { return drive.state.steps[drive.state.current].trouble; }
    std::string evidence() const { return drive.state.steps[drive.state.current].evidence; }
    bool ended(RunResult result) const { return drive.state.result == result; }
    /// The way back asks for hands now.
    bool undoIsDue(const std::string &step) const
    {
        return drive.state.phase == RunPhase::BackingOut && key() == step
            && drive.state.steps[drive.state.current].state == StepState::Watching;
    }

private:
    void sync()
    {
        if (drive.state.scratch.announced)
            drive.sync(snapshot);
        const auto acted = [](const StepRecord &record) { return record.acts > 0; };
        if (drive.state.phase == RunPhase::Ended)
            world.evidence.run.reset();
        else if (std::any_of(drive.state.steps.begin(), drive.state.steps.end(), acted))
            world.evidence.run = RunMark{key(), "anna@desk", at(now), drive.state.plan.from, true};
    }
};

inline NodeIndex fromOf(const TvoxRun &run)
{
    return run.drive.state.plan.from;
}

inline NodeIndex toOf(const TvoxRun &run)
{
    return run.drive.state.plan.to;
}

/// What a person does at the current step, in OCC or in the cloud client.
inline void useHands(TvoxRun &run)
{
    const std::string key = run.key();
    if (key == "from-off")
        run.world.choose(fromOf(run), NodeState::ServicesOff);
    else if (key == "move")
        run.world.holder = toOf(run);
    else if (key == "to-master")
        run.world.choose(toOf(run), NodeState::Active);
    else if (key == "from-slave")
        run.world.choose(fromOf(run), NodeState::Standby);
    else if (key == "to-slave")
        run.world.choose(toOf(run), NodeState::Standby);
    else if (key == "fence")
        run.world.die(fromOf(run));
}

/// What OCC then shows to him who looks.
inline void readPage(TvoxRun &run)
{
    const std::string key = run.key();
    if (key == "from-off")
        run.read(fromOf(run), NodeState::ServicesOff);
    else if (key == "from-slave")
        run.read(fromOf(run), NodeState::Standby);
    else if (key == "to-slave")
        run.read(toOf(run), NodeState::Standby);
}

/// The whole of the current step, well done. True when the run is past it.
inline bool doStep(TvoxRun &run)
{
    const std::size_t step = run.drive.state.current;
    if (!run.drive.state.plan.steps[step].actions.empty() && !run.proceed())
        return false;
    useHands(run);
    run.poll(2);
    if (run.drive.state.current == step)
        readPage(run);
    run.poll(3);
    return run.drive.state.steps[step].state == StepState::Seen;
}

inline bool doUntil(TvoxRun &run, const std::string &key)
{
    while (run.drive.state.phase == RunPhase::Running && run.key() != key)
        if (!doStep(run))
            return false;
    return run.drive.state.phase == RunPhase::Running;
}

} // namespace twinline::sample
