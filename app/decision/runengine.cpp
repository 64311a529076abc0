// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/runwork.h"

#include "decision/nodeclaim.h"
#include "decision/preflight.h"

#include <algorithm>
#include <tuple>

namespace twinline {

namespace {

bool isBlank(const std::string &text)
{
    return text.find_first_not_of(" \t\r\n") == std::string::npos;
}

/// Applies one kind of event each. What follows from the snapshot is done afterwards, for all alike.
struct Apply
{
    RunWork &work;

    bool running() const { return work.state.phase == RunPhase::Running; }
    bool underWay() const { return running() || work.backingOut(); }
    bool inProgress() const
    {
        const StepState state = work.record().state;
        return state == StepState::Doing || state == StepState::Watching || state == StepState::Unknown;
    }

    void operator()(const RunTick &) {}
    void operator()(const RunBegin &);
    void operator()(const RunProceed &event);
    void operator()(const RunAttest &event);
    void operator()(const RunRead &event);
    void operator()(const RunOverride &event);
    void operator()(const RunDidNotWork &event);
    void operator()(const RunPause &) { work.state.paused = underWay() || work.state.paused; }
    void operator()(const RunContinue &);
    void operator()(const RunBackOut &event) { beginBackOut(work, event.reason); }
    void operator()(const RunAbandon &event);
    void operator()(const RunSynced &event);
    void operator()(const RunActed &event);
    void operator()(const RunLeaseLost &);
};

void Apply::operator()(const RunBegin &)
{
    RunState &state = work.state;
    if (state.phase != RunPhase::Preflight)
        return;
    const bool alone = !work.context.aloneNeeded || state.aloneConfirmed;
    if (mayBegin(state.checks, state.overrides) && alone && work.context.leaseHeld && !state.plan.steps.empty()) {
        state.phase = RunPhase::Running;
        return;
    }
    if (work.context.unattended || state.plan.steps.empty())
        endRun(work, RunResult::Refused);
}

void Apply::operator()(const RunProceed &event)
{
    if (!underWay() || work.state.scratch.announced)
        return;
    StepRecord &record = work.record();
    const bool held = record.state == StepState::Unknown && (record.acts == 0 || work.state.scratch.heldBack);
    if (running() && record.state != StepState::Waiting && !held)
        return;
    if (running() && work.context.snapshot && !work.step().see.empty()
        && evaluate(work.step().see, work.state, *work.context.snapshot, work.context.now).holds)
        return; // it is so already
    record.trouble = mayNotProceed(work.state, work.context, event.action);
    if (record.trouble.empty() && !event.command.empty())
        record.trouble = mayNotEdit(work.actions()[event.action], event.command);
    if (!record.trouble.empty())
        return;
    if (work.backingOut() && work.actions()[event.action].kind == ActionKind::CloudCommand) { // goes out in its turn, as any undo
        work.state.scratch.pressed = true;
        work.state.scratch.edited = event.command;
        return;
    }
    announceAct(work, event.action, event.command);
}

void Apply::operator()(const RunAttest &event)
{
    const LocalText &sentence = work.backingOut() ? work.step().undoAttest : work.step().attest;
    if (!underWay() || event.step != work.step().key || sentence.empty() || isBlank(event.text))
        return;
    work.state.attestations.push_back({event.step, event.text, work.context.now});
}

void Apply::operator()(const RunRead &event)
{
    if (!underWay() || event.step != work.step().key || !work.step().readingAllowed)
        return;
    if (event.node != work.state.plan.from && event.node != work.state.plan.to)
        return;
    work.state.readings.push_back({event.step, event.node, event.state, work.context.now});
}

void Apply::operator()(const RunOverride &event)
{
    const auto wanted = [&](const CheckResult &check) {
        return check.id == event.what && check.level == CheckLevel::Forcible && check.outcome != CheckOutcome::Pass;
    };
    const auto &checks = work.state.checks;
    const bool fits = std::any_of(checks.begin(), checks.end(), wanted);
    if (work.state.phase == RunPhase::Preflight && fits && !isBlank(event.reason))
        work.state.overrides.push_back({event.what, event.reason, work.context.now});
}

void Apply::operator()(const RunDidNotWork &event)
{
    if (!underWay() || !inProgress() || work.step().actions.empty())
        return;
    withdrawAct(work);
    StepRecord &record = work.record();
    record.state = work.backingOut() ? StepState::Unknown : StepState::Waiting;
    record.seenInRow = 0;
    record.trouble = std::string(trouble::didNotWork) + ": " + event.text;
    work.state.scratch.issued = false;
    work.state.scratch.verify = false;
    work.state.scratch.counted.reset();
    work.state.scratch.watchFrom = work.context.now.boot;
}

void Apply::operator()(const RunContinue &)
{
    if (!work.state.paused)
        return;
    work.state.paused = false;
    work.state.scratch.watchFrom = work.context.now.boot;
}

void Apply::operator()(const RunAbandon &event)
{
    if (work.state.phase == RunPhase::Ended)
        return;
    if (work.state.phase == RunPhase::Preflight)
        return endRun(work, RunResult::Refused);
    withdrawAct(work);
    const auto acted = [](const StepRecord &r) { return r.acts > 0; };
    const auto open = [](const StepRecord &r) { return r.acts > 0 && !r.ended; };
    const auto &steps = work.state.steps;
    const bool begun = std::any_of(steps.begin(), steps.end(), acted);
    const bool doubt = std::any_of(steps.begin(), steps.end(), open);
    work.record().trouble = std::string(trouble::abandoned) + ": " + event.reason;
    endRun(work, doubt ? RunResult::Unknown : begun ? RunResult::Incomplete : RunResult::Refused);
}

void Apply::operator()(const RunSynced &event)
{
    RunScratch &scratch = work.state.scratch;
    if (!underWay() || !scratch.announced || event.entry < *scratch.announced)
        return;
    StepRecord &record = work.record();
    record.trouble = mayNotProceed(work.state, work.context, scratch.action);
    if (!record.trouble.empty()) { // an interlock closed since it was announced: nothing goes out
        withdrawAct(work);
        record.state = StepState::Unknown;
        scratch.heldBack = true;
        return;
    }
    scratch.announced.reset();
    scratch.issued = true;
    scratch.watchFrom = work.context.now.boot;
    Action action = work.actions()[scratch.action];
    if (action.kind == ActionKind::CloudCommand) // as the journal has it
        action.parameters["command"] = record.command;
    if (action.kind == ActionKind::Hands) {
        record.state = StepState::Watching; // a person acts; what he does is seen, not told
        scratch.acked = work.context.now.boot;
        return;
    }
    ++scratch.outstanding;
    work.effects.push_back(RunAct{work.state.current, action, work.backingOut()});
}

void Apply::operator()(const RunActed &event)
{
    RunScratch &scratch = work.state.scratch;
    scratch.unsent = scratch.unsent || !event.sent;
    scratch.lingers = scratch.lingers || (!event.sent && !event.over);
    if (scratch.outstanding == 0 || --scratch.outstanding > 0)
        return; // whose end this is cannot be told
    const bool sent = !scratch.unsent;
    const bool over = !scratch.lingers;
    scratch.unsent = scratch.lingers = false;
    scratch.told = work.context.now.boot;
    if (!underWay() || !scratch.issued || !inProgress())
        return;
    if (sent)
        scratch.acked = work.context.now.boot;
    StepRecord &record = work.record();
    record.told = event.words;
    if (record.state == StepState::Doing)
        record.state = StepState::Watching;
    if (!sent)
        record.trouble = std::string(trouble::notSent) + ": " + event.words;
    scratch.overAt = !sent && over ? scratch.told : std::nullopt;
    scratch.notDoneAt.reset();
    scratch.notDoneInRow = 0;
}

void Apply::operator()(const RunLeaseLost &)
{
    if (!underWay())
        return;
    if (work.state.scratch.announced) {
        withdrawAct(work);
        work.record().state = StepState::Unknown;
        work.state.scratch.heldBack = true;
    }
    work.record().trouble = trouble::leaseLost;
}

/// A record for each step, whoever made the state.
void complete(RunState &state)
{
    state.steps.resize(state.plan.steps.size());
    for (std::size_t i = 0; i < state.steps.size(); ++i)
        state.steps[i].key = state.plan.steps[i].key;
}

bool isMaterial(const StepRecord &before, StepRecord after)
{
    after.seenInRow = before.seenInRow;
    if (after.state == before.state)
        after.evidence = before.evidence;
    return after != before;
}

/// Whether the journal must know. Counting and the wording of evidence alone are not worth an fsync.
bool isMaterial(const RunState &before, const RunState &after)
{
    if (before.steps.size() != after.steps.size())
        return true;
    for (std::size_t i = 0; i < before.steps.size(); ++i)
        if (isMaterial(before.steps[i], after.steps[i]))
            return true;
    const auto rest = [](const RunState &s) {
        return std::tie(s.phase, s.current, s.result, s.readings, s.attestations, s.overrides, s.paused, s.ended);
    };
    return rest(before) != rest(after);
}

} // namespace

RunTransition advance(const RunState &state, const RunEvent &event, const RunContext &context)
{
    RunWork work{state, context, {}};
    complete(work.state);
    const bool impossible = work.state.phase != RunPhase::Preflight && work.state.current >= work.state.steps.size();
    if (!impossible) {
        reopen(work);
        std::visit(Apply{work}, event);
        if (context.snapshot)
            doubtReadings(work.state.readings, *context.snapshot, context.now.boot);
        lookForward(work);
        lookBack(work);
    }
    if (!isMaterial(state, work.state))
        return {std::move(work.state), std::move(work.effects)};
    RunScratch &scratch = work.state.scratch;
    work.effects.insert(work.effects.begin(), RunWrite{++scratch.entry});
    if (work.announce)
        scratch.announced = scratch.entry;
    return {std::move(work.state), std::move(work.effects)};
}

} // namespace twinline
