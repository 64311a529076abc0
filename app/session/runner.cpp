// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/runbookrunner_p.h"

#include "decision/preflight.h"

#include <QDateTime>
#include <QRandomGenerator>

#include <algorithm>

namespace twinline {

std::string newRunId(WallTime now)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(now.time_since_epoch().count(), Qt::UTC);
    const quint32 chance = QRandomGenerator::global()->bounded(0x10000U);
    return QStringLiteral("%1-%2").arg(time.toString(QStringLiteral("yyyyMMddTHHmmss"))).arg(chance, 4, 16, QLatin1Char('0')).toStdString();
}

namespace {

/// Leaves of \a actions what can be done here; hands always can.
void keepUsable(std::vector<Action> &actions, const Step &step, const Actor &actor, const PairConfig &pair)
{
    if (actions.empty())
        return;
    const StepNode node = actions.front().node;
    std::erase_if(actions, [&](const Action &action) {
        return action.kind != ActionKind::Hands && !actor.can(action.kind, pair);
    });
    if (actions.empty())
        actions.push_back({ActionKind::Hands, node, {}, step.title});
}

} // namespace

RunbookRunner::Private::Private(RunbookRunner &owner, PairMonitor &watched, RunPorts outside, bool alone)
    : q(owner)
    , monitor(watched)
    , ports(outside)
    , unattended(alone)
    , meter(watched.pair(), watched.product(), outside.prober, outside.clock)
    , here(std::make_shared<int>())
{
}

void RunbookRunner::Private::open()
{
    for (Step &step : q.m_state.plan.steps) {
        keepUsable(step.actions, step, ports.actor, monitor.pair());
        keepUsable(step.undo, step, ports.actor, monitor.pair());
    }
    announced = q.m_state.steps;
    connect(&monitor, &PairMonitor::snapshotChanged, &q, [this] { tick(); });
    connect(&monitor, &PairMonitor::eventHappened, &q, [this](const Event &event) {
        if (running)
            events.push_back(event);
    });
    takeLease();
    refreshChecks();
    const bool acted = std::any_of(q.m_state.steps.begin(), q.m_state.steps.end(), [](const StepRecord &s) { return s.acts > 0; });
    measurable = meter.canMeasure() && !acted; // nobody watched between the act of an earlier console and now
    if (acted) {
        q.m_state.serviceInterrupted.reset();
        q.m_state.interruptionError.reset();
    }
}

void RunbookRunner::Private::close()
{
    here.reset();
    if (!finished)
        monitor.setRun(std::nullopt);
    if (running || finished)
        return; // the lease of an unfinished run keeps others away until it runs out or this process ends
    letGoOfLease();
}

const Step *RunbookRunner::Private::currentStep() const
{
    const RunState &state = q.m_state;
    return state.current < state.plan.steps.size() ? &state.plan.steps[state.current] : nullptr;
}

const std::vector<Action> *RunbookRunner::Private::currentActions() const
{
    const Step *step = currentStep();
    if (!step)
        return nullptr;
    return q.m_state.phase == RunPhase::BackingOut ? &step->undo : &step->actions;
}

RunContext RunbookRunner::Private::context(bool leaseHeld) const
{
    RunContext out;
    out.snapshot = monitor.snapshot().nodes.empty() ? nullptr : &monitor.snapshot();
    out.leaseHeld = leaseHeld;
    out.unattended = unattended;
    out.aloneNeeded = !ports.leases.shared();
    out.now = ports.clock.now();
    return out;
}

std::string RunbookRunner::Private::closedBecause() const
{
    const RunState &state = q.m_state;
    if (state.phase == RunPhase::Ended)
        return "ended";
    if (!journalTrouble.empty())
        return "journal";
    if (!lease)
        return "lease";
    if (state.phase == RunPhase::Preflight) {
        if (!state.aloneConfirmed && !ports.leases.shared())
            return "alone";
        return mayBegin(state.checks, state.overrides) ? std::string() : "preflight";
    }
    if (state.paused)
        return "paused";
    if (!currentStep())
        return "ended";
    const StepRecord &record = state.steps[state.current];
    const std::vector<Action> *actions = currentActions();
    if (record.state == StepState::Doing || record.state == StepState::Watching || !actions || actions->empty() || !entries.empty())
        return "watching";
    const std::string why = mayNotProceed(state, context(leaseSeen), 0);
    const std::string word = why.substr(0, why.find(':'));
    if (word == trouble::otherMayBeActive)
        return "other-active";
    return word == trouble::leaseLost ? "lease" : word;
}

void RunbookRunner::Private::tick()
{
    if (finishing)
        return;
    if (q.m_state.phase == RunPhase::Preflight) {
        const auto before = q.m_state.checks;
        if (!holdsLease(false) && ports.clock.now().boot - leaseAsked >= std::chrono::seconds(1))
            takeLease();
        refreshChecks();
        if (before != q.m_state.checks)
            emit q.changed(q.m_state);
        return;
    }
    measure();
    apply(RunTick{});
}

void RunbookRunner::Private::refreshChecks()
{
    RunState &state = q.m_state;
    if (state.phase == RunPhase::Preflight)
        state.checks = preflight(monitor.snapshot(), monitor.pair(), monitor.product(), state.plan.intent,
                                 state.plan.from, state.plan.to, holdsLease(false));
}

void RunbookRunner::Private::apply(const RunEvent &event)
{
    if (finished || finishing)
        return;
    const bool held = holdsLease(!std::holds_alternative<RunTick>(event));
    if (lease && !held && !std::holds_alternative<RunLeaseLost>(event)) {
        lease.reset();
        otherHolder = ports.leases.holder(q.m_state.plan.pair);
        apply(RunLeaseLost{});
    }
    const RunTransition next = advance(q.m_state, event, context(held));
    const bool differs = next.state != q.m_state;
    const bool began = q.m_state.phase == RunPhase::Preflight && next.state.phase != RunPhase::Preflight;
    q.m_state = next.state;
    running = running || (q.m_state.phase != RunPhase::Preflight && !finished);
    if (running && measurable)
        meter.start();
    markRun();
    if (began)
        tell(EventCode::RunStarted, std::string(toWord(q.m_state.plan.intent)));
    for (const RunEffect &effect : next.effects) {
        if (const RunWrite *entry = std::get_if<RunWrite>(&effect))
            write(entry->entry);
        else if (const RunAct *now = std::get_if<RunAct>(&effect))
            act(*now);
        else
            finish();
    }
    if (differs)
        emit q.changed(q.m_state);
}

} // namespace twinline
