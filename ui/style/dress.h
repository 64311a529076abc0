// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QString>

class QLabel;
class QPushButton;
class QWidget;

namespace twinline {

/// How a text reads; sizes and weights are in the style sheet.
enum class TextRole { Title, Headline, Name, State, Figure, Strong, Body, Detail, Muted, Value, Small, Code };
/// What a text, chip or notice says by its colour, always beside a word or a shape.
enum class Tone { Plain, Ok, Warning, Error, Stale, Accent, Event };
enum class ButtonKind { Plain, Primary, Danger, Small };

/// A label for plain text (never read as rich text: names and vendors' words come from outside) that wraps.
QLabel *makeLabel(TextRole role, QWidget *parent, const QString &text = {});
/// Shows a text, and only touches the label when it differs.
void setText(QLabel *label, const QString &text);
void setTone(QWidget *widget, Tone tone);
void setKind(QPushButton *button, ButtonKind kind);

/// A font some times as high as \a base, whether that one counts in points or in pixels.
QFont scaledFont(const QFont &base, double factor, QFont::Weight weight = QFont::Normal);

} // namespace twinline
