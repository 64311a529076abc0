// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/runbookrunner_p.h"

#include <algorithm>

namespace twinline {

namespace {

constexpr Duration longestCloudCommand = std::chrono::minutes(2); ///< what hangs for longer is killed: it must not act late
constexpr Duration longestAftermath = std::chrono::seconds(10);
constexpr std::size_t mostEvents = 2000;

NodeIndex nodeOf(const Plan &plan, StepNode node)
{
    if (node == StepNode::None)
        return -1;
    return node == StepNode::From ? plan.from : plan.to;
}

} // namespace

void RunbookRunner::Private::act(const RunAct &announcedAct)
{
    const Duration limit = q.m_state.plan.steps[announcedAct.step].limit;
    Duration timeout = std::chrono::seconds(10);
    if (announcedAct.action.kind == ActionKind::Ssh)
        timeout = limit; // takes as long as what it does
    else if (announcedAct.action.kind == ActionKind::CloudCommand)
        timeout = limit > Duration{} ? std::min(limit, longestCloudCommand) : longestCloudCommand;
    const ActRequest request{announcedAct.action, monitor.pair(), nodeOf(q.m_state.plan, announcedAct.action.node), timeout};
    ports.actor.act(request, [this, alive = std::weak_ptr<int>(here)](const ActEnd &end) {
        if (alive.expired())
            return;
        monitor.askSoon(); // while no node serves, no time is lost until the next poll
        apply(RunActed{end.sent, end.words, end.over});
    });
}

void RunbookRunner::Private::measure()
{
    if (!running || !measurable)
        return;
    const InterruptionMeter::Measure now = meter.measure();
    q.m_state.serviceInterrupted = now.interrupted;
    q.m_state.interruptionError = now.error;
}

void RunbookRunner::Private::markRun()
{
    const RunState &state = q.m_state;
    const bool underWay = state.phase == RunPhase::Running || state.phase == RunPhase::BackingOut;
    std::optional<RunMark> wanted;
    if (underWay) {
        const bool acted = std::any_of(state.steps.begin(), state.steps.end(), [](const StepRecord &s) { return s.acts > 0; });
        const Step *step = currentStep();
        wanted = RunMark{step ? step->key : std::string(), state.operatorName + "@" + state.host, state.started, state.plan.from, acted};
    }
    const bool same = wanted.has_value() == mark.has_value()
        && (!wanted || (wanted->step == mark->step && wanted->who == mark->who && wanted->actedOnce == mark->actedOnce));
    if (same)
        return;
    mark = wanted;
    monitor.setRun(mark);
}

void RunbookRunner::Private::finish()
{
    if (finishing)
        return;
    finishing = true;
    meter.finish(longestAftermath, [this](const InterruptionMeter::Measure &measured) { report(measured); });
}

void RunbookRunner::Private::report(const InterruptionMeter::Measure &measured)
{
    RunState &state = q.m_state;
    if (measurable) {
        state.serviceInterrupted = measured.interrupted;
        state.interruptionError = measured.error;
    }
    tell(EventCode::RunEnded, state.result ? std::string(toWord(*state.result)) : std::string());
    state.report = ports.reports.write(state, events).value_or(std::string());
    write(0); // the figure and the report's place; end() when it is on disk
}

void RunbookRunner::Private::end()
{
    if (finished)
        return;
    finishing = true;
    finished = true;
    mark.reset();
    running = false;
    retry.reset();
    monitor.setRun(std::nullopt);
    letGoOfLease();
    const std::weak_ptr<int> alive(here);
    emit q.changed(q.m_state);
    if (!alive.expired())
        emit q.ended(q.m_state);
}

void RunbookRunner::Private::tell(EventCode code, const std::string &detail)
{
    const RunState &state = q.m_state;
    Event event;
    event.at = ports.clock.now();
    event.pair = state.plan.pair;
    event.code = code;
    event.severity = Severity::Note;
    event.text = state.id;
    event.detail = detail;
    event.node = state.plan.from; // names the step's nodes for people
    if (code == EventCode::RunEnded)
        event.span = state.serviceInterrupted;
    if (events.size() < mostEvents)
        events.push_back(event);
    emit q.eventHappened(event);
}

} // namespace twinline
