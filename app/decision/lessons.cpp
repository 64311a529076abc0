// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/lessons.h"

#include <algorithm>

namespace twinline {

namespace {

using Goal = LessonGoal;
using Ask = LessonQuestion;

constexpr const char *hotStandby = "telisca-hot-standby";

std::vector<Lesson> makeLessons()
{
    const LessonStep whole{Goal::Redundant};
    const auto answer = [](Ask question) { return LessonStep{Goal::Answer, LessonDo::Nothing, question}; };
    return {{LessonKey::ReadTheScreen, hotStandby, {whole, answer(Ask::WhoServes), answer(Ask::HowSoon), answer(Ask::HowFarBehind)}},
            {LessonKey::PlannedSwitch, hotStandby, {whole, {Goal::SwitchedOver}, {Goal::RolledBack}}},
            {LessonKey::FailedNode,
             hotStandby,
             {whole, {Goal::FailureSeen, LessonDo::PowerOff}, {Goal::OtherServes}, answer(Ask::StillRedundant), {Goal::Redundant, LessonDo::Heal},
              {Goal::RolledBack}}},
            {LessonKey::SplitBrain,
             hotStandby,
             {whole, {Goal::SplitBrain, LessonDo::CutLink}, answer(Ask::WhatNow), {Goal::Redundant, LessonDo::Heal}}},
            {LessonKey::PublicIp, "tvox-pure-cloud", {whole, answer(Ask::WhoServes), {Goal::SwitchedOver}}}};
}

std::optional<NodeIndex> onlyActive(const PairSnapshot &snapshot)
{
    const auto active = [](const NodeView &node) { return node.state == NodeState::Active; };
    const auto found = std::find_if(snapshot.nodes.begin(), snapshot.nodes.end(), active);
    if (found == snapshot.nodes.end() || std::find_if(std::next(found), snapshot.nodes.end(), active) != snapshot.nodes.end())
        return std::nullopt;
    return NodeIndex(found - snapshot.nodes.begin());
}

bool didRun(const LessonState &state, Intent intent)
{
    return std::find(state.runs.begin(), state.runs.end(), std::pair(intent, RunResult::Done)) != state.runs.end();
}

/// From the node of the lower rank a move is called a rollback, whoever served when the lesson began.
bool didMove(const LessonState &state)
{
    return didRun(state, Intent::Switchover) || didRun(state, Intent::Rollback);
}

NodeState stateOf(const PairSnapshot &snapshot, NodeIndex node)
{
    return node >= 0 && std::size_t(node) < snapshot.nodes.size() ? snapshot.nodes[std::size_t(node)].state : NodeState::Unknown;
}

bool reached(const LessonState &state, const LessonStep &step, const PairSnapshot &snapshot)
{
    const std::optional<NodeIndex> active = onlyActive(snapshot);
    const bool redundant = snapshot.verdict == Verdict::Redundant && active;
    const NodeState first = stateOf(snapshot, state.first);
    switch (step.goal) {
    case Goal::Answer: return false; // only by an answer
    case Goal::Redundant: return redundant;
    case Goal::FailureSeen: return first == NodeState::Unreachable || first == NodeState::Error;
    case Goal::OtherServes: return active && *active != state.first;
    case Goal::SplitBrain: return snapshot.verdict == Verdict::SplitBrain;
    case Goal::SwitchedOver: return redundant && *active != state.first && didMove(state);
    case Goal::RolledBack: return redundant && *active == state.first && didMove(state);
    }
    return false;
}

void next(LessonState &state, Instant now)
{
    ++state.step;
    state.since = now;
    state.asked = state.acted = false;
    state.wrong.reset();
    state.trouble.clear();
    state.runs.clear();
}

struct Mover
{
    LessonMove move;
    const PairSnapshot &snapshot;

    LessonState &state() { return move.state; }

    void operator()(const LessonBegin &begin)
    {
        state() = LessonState{};
        state().key = begin.key;
        state().since = snapshot.at;
    }
    void operator()(const LessonLook &)
    {
        const LessonStep *step = currentStep(state());
        if (!step || snapshot.at.boot <= state().since.boot || (step->act != LessonDo::Nothing && !state().acted))
            return;
        if (!reached(state(), *step, snapshot))
            return;
        if (state().first < 0)
            state().first = *onlyActive(snapshot); // every lesson begins with a whole pair
        next(state(), snapshot.at);
    }
    void operator()(const LessonAct &)
    {
        const LessonStep *step = currentStep(state());
        if (!step || step->act == LessonDo::Nothing || state().asked)
            return;
        state().asked = true;
        state().trouble.clear();
        move.order = LessonOrder{step->act, state().first};
    }
    void operator()(const LessonActed &end)
    {
        if (!state().asked || state().acted)
            return;
        state().asked = state().acted = end.taken;
        state().trouble = end.taken ? std::string() : end.words;
    }
    void operator()(const LessonAnswer &answer)
    {
        const LessonStep *step = currentStep(state());
        if (!step || step->goal != Goal::Answer)
            return;
        const std::optional<int> right = rightChoice(step->question, snapshot);
        if (!right)
            return; // nobody can say now
        if (answer.choice == *right)
            next(state(), snapshot.at);
        else
            state().wrong = answer.choice;
    }
    void operator()(const LessonRunEnded &run) { state().runs.emplace_back(run.intent, run.result); }
};

} // namespace

const std::vector<Lesson> &allLessons()
{
    static const std::vector<Lesson> lessons = makeLessons();
    return lessons;
}

const Lesson &lessonOf(LessonKey key)
{
    return allLessons()[std::size_t(key)];
}

bool isDone(const LessonState &state)
{
    return state.step >= lessonOf(state.key).steps.size();
}

const LessonStep *currentStep(const LessonState &state)
{
    return isDone(state) ? nullptr : &lessonOf(state.key).steps[state.step];
}

int choicesOf(LessonQuestion question)
{
    switch (question) {
    case Ask::None: return 0;
    case Ask::WhoServes:
    case Ask::StillRedundant: return 2;
    case Ask::HowSoon:
    case Ask::HowFarBehind:
    case Ask::WhatNow: return 3;
    }
    return 0;
}

std::optional<int> rightChoice(LessonQuestion question, const PairSnapshot &snapshot)
{
    switch (question) {
    case Ask::None: return std::nullopt;
    case Ask::WhoServes: return onlyActive(snapshot);
    case Ask::HowSoon:
        if (snapshot.forecast.mode == ForecastMode::Unknown)
            return std::nullopt;
        return snapshot.forecast.mode == ForecastMode::Manual ? 2 : 1;
    case Ask::HowFarBehind: {
        if (snapshot.lag.empty() || !snapshot.lag.front().fresh)
            return std::nullopt;
        const auto &behind = snapshot.lag.front().sample.behind;
        return !behind ? 2 : *behind < closeBehind ? 0 : 1;
    }
    case Ask::StillRedundant: return snapshot.verdict == Verdict::Redundant ? 0 : 1;
    case Ask::WhatNow: return 2;
    }
    return std::nullopt;
}

LessonMove advance(const LessonState &state, const LessonEvent &event, const PairSnapshot &snapshot)
{
    Mover mover{{state, {}}, snapshot};
    std::visit(mover, event);
    return mover.move;
}

} // namespace twinline
