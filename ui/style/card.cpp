// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/card.h"

#include <QPainter>
#include <QPainterPath>

namespace twinline {

Card::Card(QWidget *parent)
    : QFrame(parent)
{
}

void Card::setEdge(std::optional<Colour> edge)
{
    if (m_edge == edge)
        return;
    m_edge = edge;
    update();
}

void Card::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    if (!m_edge)
        return;
    constexpr qreal radius = 8;
    constexpr qreal width = 6;
    QPainterPath outline;
    outline.addRoundedRect(QRectF(rect()), radius, radius);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(QRectF(0, 0, width, height()));
    painter.fillPath(outline, Theme::of(this).colour(*m_edge));
}

} // namespace twinline
