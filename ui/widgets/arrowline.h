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

    void setOrientation(Qt::Orientation orientation); ///< vertical: "right" points down
    void show(Shape shape, Colour colour);
    Shape shape() const { return m_shape; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Qt::Orientation m_orientation = Qt::Horizontal;
    Shape m_shape = Shape::Unknown;
    Colour m_colour = Colour::Unknown;
};

} // namespace twinline
