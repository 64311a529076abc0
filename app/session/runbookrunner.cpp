// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/runbookrunner.h"

#include "decision/addressrows.h"
#include "session/runbookrunner_p.h"

namespace twinline {

RunbookRunner::RunbookRunner(PairMonitor &monitor, Plan plan, RunPorts ports, bool unattended, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, monitor, ports, unattended))
{
    m_state.started = ports.clock.now();
    m_state.id = newRunId(m_state.started.wall);
    m_state.plan = std::move(plan);
    for (const Step &step : m_state.plan.steps)
        m_state.steps.push_back({step.key, StepState::Waiting, {}, {}, 0, 0, {}, {}, {}, {}, {}});
    d->open();
}

RunbookRunner::RunbookRunner(PairMonitor &monitor, RunState journalled, RunPorts ports, bool unattended, QObject *parent)
    : QObject(parent)
    , m_state(rebased(std::move(journalled), ports.clock.now()))
    , d(std::make_unique<Private>(*this, monitor, ports, unattended))
{
    m_state.resumed = true;
    m_state.scratch = {};
    d->open();
}

RunbookRunner::~RunbookRunner()
{
    d->close();
}

std::vector<std::size_t> RunbookRunner::usableActions() const
{
    std::vector<std::size_t> usable;
    if (const std::vector<Action> *actions = d->currentActions())
        for (std::size_t i = 0; i < actions->size(); ++i)
            usable.push_back(i); // open() has left only what this pair can use
    return usable;
}

std::string RunbookRunner::closedBecause() const
{
    return d->closedBecause();
}

std::string RunbookRunner::noWayBack() const
{
    return m_state.phase == RunPhase::Running ? mayNotBackOut(m_state) : std::string();
}

std::vector<Seen> RunbookRunner::look() const
{
    std::vector<Seen> seen;
    const Step *step = d->currentStep();
    if (!step || d->monitor.snapshot().nodes.empty())
        return seen;
    for (const Condition &condition : m_state.phase == RunPhase::BackingOut ? step->undoSee : step->see)
        seen.push_back(evaluate({condition}, m_state, d->monitor.snapshot(), d->ports.clock.now()));
    return seen;
}

std::vector<AddressRow> RunbookRunner::addressRows() const
{
    const PairSnapshot &snapshot = d->monitor.snapshot();
    return snapshot.address.empty() ? snapshot.address : twinline::addressRows(snapshot, &m_state, d->ports.clock.now());
}

std::optional<Lease> RunbookRunner::leaseHolder() const
{
    return d->otherHolder;
}

void RunbookRunner::confirmAlone(bool confirmed)
{
    if (m_state.aloneConfirmed == confirmed)
        return;
    m_state.aloneConfirmed = confirmed;
    emit changed(m_state);
}

void RunbookRunner::overrideCheck(const std::string &id, const std::string &reason)
{
    d->apply(RunOverride{id, reason});
}

void RunbookRunner::begin()
{
    if (m_state.phase != RunPhase::Preflight)
        return;
    d->takeLease();
    d->refreshChecks();
    if (!closedBecause().empty() && !d->unattended)
        return emit changed(m_state);
    d->apply(RunBegin{}); // the engine checks again; without an operator a closed gate ends the run as refused
}

void RunbookRunner::proceed(std::size_t action, const std::string &command)
{
    d->apply(RunProceed{action, command});
}

void RunbookRunner::attest(const std::string &text)
{
    if (const Step *step = d->currentStep())
        d->apply(RunAttest{step->key, text});
}

void RunbookRunner::read(NodeIndex node, NodeState state)
{
    const Step *step = d->currentStep();
    if (!step)
        return;
    const std::size_t before = m_state.readings.size();
    d->apply(RunRead{step->key, node, state});
    if (m_state.readings.size() > before)
        d->monitor.addReading(m_state.readings.back());
}

void RunbookRunner::didNotWork(const std::string &text)
{
    d->apply(RunDidNotWork{text});
}

void RunbookRunner::pause()
{
    d->apply(RunPause{});
}

void RunbookRunner::resume()
{
    d->takeLease();
    d->apply(RunContinue{});
}

void RunbookRunner::backOut(const std::string &reason)
{
    d->takeLease();
    d->apply(RunBackOut{reason});
}

void RunbookRunner::abandon(const std::string &reason)
{
    d->apply(RunAbandon{reason});
}

} // namespace twinline
