// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/run.h"

namespace twinline {

/// The lessons of the training lab, in their order.
enum class LessonKey { ReadTheScreen, PlannedSwitch, FailedNode, SplitBrain, PublicIp };

/// What the lab does to its pair at a step, once the trainee asks for it.
enum class LessonDo { Nothing, PowerOff, CutLink, Heal };

/// What the console must see before a step counts.
enum class LessonGoal {
    Redundant,    ///< the pair is redundant
    Answer,       ///< the trainee picked the right one of the answers
    FailureSeen,  ///< the node that served is told to be gone
    OtherServes,  ///< the other node serves, and the first does not
    SplitBrain,   ///< both are told to be active
    SwitchedOver, ///< a run from here moved the service, and the pair is redundant with the other node serving
    RolledBack    ///< a run from here moved it back, and the pair is redundant with the first node serving
};

/// What is asked at a step. The right answer is read from the pair as it is at that moment.
enum class LessonQuestion { None, WhoServes, HowSoon, HowFarBehind, StillRedundant, WhatNow };

/// Below this a copy that is behind is called close behind (HowFarBehind).
inline constexpr Duration closeBehind = std::chrono::seconds(5);

struct LessonStep
{
    LessonGoal goal = LessonGoal::Redundant;
    LessonDo act = LessonDo::Nothing;
    LessonQuestion question = LessonQuestion::None;
};

struct Lesson
{
    LessonKey key = LessonKey::ReadTheScreen;
    const char *product = ""; ///< which the lab must play
    std::vector<LessonStep> steps;
};

/// Where a trainee is in a lesson.
struct LessonState
{
    LessonKey key = LessonKey::ReadTheScreen;
    std::size_t step = 0;                 ///< all of them: the lesson is done
    NodeIndex first = -1;                 ///< the node that served when the lesson began
    Instant since;                        ///< when this step began: what was seen before does not count
    bool asked = false;                   ///< the trainee asked for the step's act
    bool acted = false;                   ///< the lab took it
    std::optional<int> wrong;             ///< the wrong answer that was given last
    std::string trouble;                  ///< why the lab did not take it, verbatim
    std::vector<std::pair<Intent, RunResult>> runs; ///< that ended since this step began
    friend bool operator==(const LessonState &, const LessonState &) = default;
};

} // namespace twinline
