// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/lesson.h"
#include "domain/snapshot.h"

#include <QStringList>

namespace twinline {

/// All that the lesson's panel shows.
struct LessonView
{
    std::vector<LessonStep> steps;
    LessonState state;
    PairSnapshot snapshot;
    QStringList nodes;     ///< their names
    int choices = 0;       ///< answers to the question of the present step
    bool answerable = false; ///< the right answer can be known now
    std::vector<bool> done; ///< by lesson: it was finished once
    bool labReady = false; ///< the lab plays what the lesson needs, and is seen
};

/// What the trainee asked for.
struct LessonRequest
{
    enum class Kind { Choose, Act, Answer, Close };
    Kind kind = Kind::Close;
    int value = 0; ///< the lesson, or the answer
};

} // namespace twinline
