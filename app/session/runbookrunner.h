// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decision/runengine.h"
#include "ports/actor.h"
#include "ports/clock.h"
#include "ports/journal.h"
#include "ports/lease.h"
#include "ports/reportstore.h"
#include "session/pairmonitor.h"
#include "session/runjournal.h"

#include <QObject>

namespace twinline {

/// Everything a runner needs from the world.
struct RunPorts
{
    Actor &actor;
    Journal &journal;
    LeaseStore &leases;
    ReportStore &reports;
    Prober &prober; ///< for the service address, ten times a second
    Clock &clock;
};

/// Applies the run engine over the ports, in time. One object a run. The wizard and the command line both drive this.
class RunbookRunner : public QObject
{
    Q_OBJECT

public:
    /// A new run. Preflight is made at once and again on each snapshot until begin().
    RunbookRunner(PairMonitor &monitor, Plan plan, RunPorts ports, bool unattended, QObject *parent = nullptr);
    /// A run found in the journal: re-observes before it repeats anything.
    /// One that ended unknown or incomplete goes on.
    RunbookRunner(PairMonitor &monitor, RunState journalled, RunPorts ports, bool unattended, QObject *parent = nullptr);
    ~RunbookRunner() override;

    const RunState &state() const { return m_state; }
    /// The actions of the current step that this pair can use, by index into Step::actions.
    std::vector<std::size_t> usableActions() const;
    /// Why the next press is closed; empty when open. Language-neutral word for the UI to phrase.
    std::string closedBecause() const;
    /// Why a run that goes on cannot be backed out of, mayNotBackOut()'s word; empty when it can, or does not go on.
    std::string noWayBack() const;
    /// What the current step waits to see (backing out: what its undo does), one by one, as it stands now.
    std::vector<Seen> look() const;
    /// The truth table of the service address, with what was read and attested in this run; empty where none is needed.
    std::vector<AddressRow> addressRows() const;
    /// Who holds the lease, when not this run.
    std::optional<Lease> leaseHolder() const;

    void confirmAlone(bool confirmed);
    void overrideCheck(const std::string &id, const std::string &reason);
    void begin();                      ///< leave preflight; refused while mayBegin() is false
    /// Starts the current step with one of its usable actions. \a command: the cloud's command as the operator edited it.
    void proceed(std::size_t action, const std::string &command = {});
    void attest(const std::string &text);
    void read(NodeIndex node, NodeState state);
    void didNotWork(const std::string &text);
    void pause();
    void resume();
    void backOut(const std::string &reason);
    void abandon(const std::string &reason);

signals:
    void changed(const twinline::RunState &state);
    /// A step changed its state; the journal already has it.
    void stepChanged(const twinline::RunState &state, std::size_t step);
    void ended(const twinline::RunState &state);
    /// For the pair's event list: the run began, a step was seen, the run ended.
    void eventHappened(const twinline::Event &event);

private:
    struct Private;
    friend struct Private;
    RunState m_state;
    std::unique_ptr<Private> d;
};

} // namespace twinline
