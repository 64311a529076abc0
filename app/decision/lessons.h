// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/lesson.h"
#include "domain/snapshot.h"

#include <variant>

namespace twinline {

const std::vector<Lesson> &allLessons();
const Lesson &lessonOf(LessonKey key);

struct LessonBegin { LessonKey key = LessonKey::ReadTheScreen; };
struct LessonLook {};                                   ///< a new snapshot
struct LessonAct {};                                    ///< the trainee asks for the step's act
struct LessonActed { bool taken = false; std::string words; };
struct LessonAnswer { int choice = 0; };
struct LessonRunEnded { Intent intent = Intent::Switchover; RunResult result = RunResult::Unknown; };

/// What happens to a trainee.
using LessonEvent = std::variant<LessonBegin, LessonLook, LessonAct, LessonActed, LessonAnswer, LessonRunEnded>;

/// What the lab shall do now, and to which node.
struct LessonOrder
{
    LessonDo act = LessonDo::Nothing;
    NodeIndex node = -1;
};

struct LessonMove
{
    LessonState state;
    std::optional<LessonOrder> order;
};

/// One move of a lesson. Only what the console sees moves it on: an order that the lab took, or a run that ended, proves nothing.
LessonMove advance(const LessonState &state, const LessonEvent &event, const PairSnapshot &snapshot);

bool isDone(const LessonState &state);
/// Null: the lesson is done.
const LessonStep *currentStep(const LessonState &state);

/// How many answers there are to \a question.
int choicesOf(LessonQuestion question);
/// The right one of them, counted from 0; none while nobody can know it.
std::optional<int> rightChoice(LessonQuestion question, const PairSnapshot &snapshot);

} // namespace twinline
