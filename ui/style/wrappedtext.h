// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QString>

class QPainter;
class QPoint;

namespace twinline {

/// The height of a text in lines of this width, in pixels. A word that alone is wider is broken rather than cut.
int wrappedHeight(const QString &text, const QFont &font, int width);
/// Draws the same with the painter's pen, \a at its upper left corner.
void drawWrapped(QPainter &painter, QPoint at, const QString &text, const QFont &font, int width);

} // namespace twinline
