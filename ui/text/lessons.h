// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/lesson.h"
#include "domain/snapshot.h"

#include <QString>

namespace twinline::text {

/// The nodes of a lesson by their names: the one that served when it began, and the other.
struct LessonNodes
{
    QString first;
    QString other;
};

QString lessonTitle(LessonKey key);
/// What the lesson is for, in a sentence or two.
QString lessonPurpose(LessonKey key);
/// A step in a few words, for the list.
QString lessonStepTitle(const LessonStep &step);
/// What the trainee does at a step, and what will be seen.
QString lessonStepWords(LessonKey key, const LessonStep &step, const LessonNodes &nodes);
/// What the lab does when asked: the words of a button.
QString lessonActWords(LessonDo act, const LessonNodes &nodes);
/// One of the answers to a question.
QString lessonChoice(LessonQuestion question, int choice, const PairSnapshot &snapshot, const QStringList &nodeNames);
/// Where the right answer stands on the screen.
QString lessonHint(LessonQuestion question);

} // namespace twinline::text
