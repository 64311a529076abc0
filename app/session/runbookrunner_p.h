// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/interruption.h"
#include "session/runbookrunner.h"

#include <deque>

namespace twinline {

/// An id that sorts by time and is told apart from another desk's run of the same second: 20261123T021530-3f2a.
std::string newRunId(WallTime now);

/// The runner's inside: feeds the engine with events and does what it answers, in its order.
struct RunbookRunner::Private
{
    Private(RunbookRunner &owner, PairMonitor &watched, RunPorts outside, bool alone);

    void open();
    void close();
    void apply(const RunEvent &event);

    const Step *currentStep() const;
    /// The actions of the current step or, backing out, of its undo; null when there is no current step.
    const std::vector<Action> *currentActions() const;
    std::string closedBecause() const;
    RunContext context(bool leaseHeld) const;

    void tick();
    void refreshChecks();

    // runnerlease.cpp
    void takeLease();
    /// Interlock 6. \a now: ask the store; else at most once a second.
    bool holdsLease(bool now);
    void renewLease();
    void letGoOfLease();

    // runnerjournal.cpp
    void write(std::uint64_t entry);
    void writeNext();
    void written(bool kept, const std::string &words);
    void announceSteps(const RunState &journalled);
    void giveUp();

    // runnerfinish.cpp
    void act(const RunAct &act);
    void measure();
    void markRun();
    void finish();
    void report(const InterruptionMeter::Measure &measure);
    void end();
    void tell(EventCode code, const std::string &detail);

    struct Entry
    {
        std::uint64_t number = 0; ///< 0: nobody waits for it
        RunState state;
        std::string line;
    };

    RunbookRunner &q;
    PairMonitor &monitor;
    RunPorts ports;
    bool unattended;

    std::optional<Lease> lease;
    std::optional<Lease> otherHolder;
    bool leaseSeen = false;     ///< the store's last answer
    BootTime leaseAsked{};
    std::unique_ptr<Alarm> renewal;

    std::deque<Entry> entries; ///< to be written, in order; the first is under way
    bool planWritten = false;
    std::string journalTrouble;
    int journalFailures = 0;
    std::unique_ptr<Alarm> retry;
    std::vector<StepRecord> announced; ///< as of the last stepChanged()

    InterruptionMeter meter;
    bool measurable = false; ///< this desk has watched the service since before the first act
    std::optional<RunMark> mark; ///< as the monitor has it
    std::vector<Event> events;
    bool running = false; ///< between begin and end
    bool finishing = false;
    bool finished = false;
    std::shared_ptr<int> here; ///< late answers to a destroyed runner do nothing
};

} // namespace twinline
