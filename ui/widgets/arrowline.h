// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QWidget>

namespace twinline {

/// The line between the two cards: an arrow from the primary database to its copy, or a broken line.
class ArrowLine : public QWidget
{
    Q_OBJECT

public:
    enum class Shape { None, Right, Left, Paused, PausedLeft, Broken, Unknown };

    explicit ArrowLine(QWidget *parent = nullptr);

    void show(Shape shape, Colour colour);
    Shape shape() const { return m_shape; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Shape m_shape = Shape::Unknown;
    Colour m_colour = Colour::Unknown;
};

} // namespace twinline
