// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/arrowline.h"

#include <QPainter>

namespace twinline {

namespace {

constexpr int thickness = 16;
constexpr qreal headLength = 10;
constexpr qreal headHalf = 6;

bool pointsLeft(ArrowLine::Shape shape)
{
    return shape == ArrowLine::Shape::Left || shape == ArrowLine::Shape::PausedLeft;
}

bool hasHead(ArrowLine::Shape shape)
{
    return shape == ArrowLine::Shape::Right || shape == ArrowLine::Shape::Paused || pointsLeft(shape);
}

} // namespace

ArrowLine::ArrowLine(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ArrowLine::setOrientation(Qt::Orientation orientation)
{
    m_orientation = orientation;
    updateGeometry();
    update();
}

void ArrowLine::show(Shape shape, Colour colour)
{
    if (m_shape == shape && m_colour == colour)
        return;
    m_shape = shape;
    m_colour = colour;
    update();
}

QSize ArrowLine::sizeHint() const
{
    return m_orientation == Qt::Horizontal ? QSize(120, thickness) : QSize(thickness, 48);
}

void ArrowLine::paintEvent(QPaintEvent *)
{
    if (m_shape == Shape::None)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int length = m_orientation == Qt::Horizontal ? width() : height();
    if (m_orientation == Qt::Vertical) {
        painter.translate((width() + thickness) / 2.0, 0);
        painter.rotate(90);
    }
    if (pointsLeft(m_shape)) {
        painter.translate(length, 0);
        painter.scale(-1, 1);
    }
    const QColor colour = Theme::of(this).colour(m_colour);
    const qreal middle = thickness / 2.0;
    const qreal end = hasHead(m_shape) ? length - headLength : length;
    QPen pen(colour, 3, Qt::SolidLine, Qt::FlatCap);
    if (m_shape == Shape::Broken)
        pen.setDashPattern({2.2, 1.6});
    else if (m_shape == Shape::Unknown)
        pen.setDashPattern({0.8, 1.6});
    painter.setPen(pen);
    painter.drawLine(QPointF(0, middle), QPointF(end, middle));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    if (hasHead(m_shape))
        painter.drawPolygon(QPolygonF{{end, middle - headHalf}, {end + headLength, middle}, {end, middle + headHalf}});
    if (m_shape == Shape::Paused || m_shape == Shape::PausedLeft) {
        const qreal x = length / 2.0;
        painter.setBrush(palette().window());
        painter.drawRect(QRectF(x - 10, 0, 20, thickness));
        painter.setBrush(colour);
        painter.drawRect(QRectF(x - 6, middle - 7, 4, 14));
        painter.drawRect(QRectF(x + 2, middle - 7, 4, 14));
    }
}

} // namespace twinline
