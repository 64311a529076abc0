// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/legendkey.h"

#include "ui/style/dress.h"

#include <QPainter>

namespace twinline {

namespace {

constexpr int sampleWidth = 18;
constexpr int space = 5;
constexpr double fontShare = 0.93;

} // namespace

LegendKey::LegendKey(Sample sample, Colour colour, QWidget *parent)
    : QWidget(parent)
    , m_sample(sample)
    , m_colour(colour)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void LegendKey::setText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize LegendKey::sizeHint() const
{
    return {sampleWidth + space + QFontMetrics(scaledFont(font(), fontShare)).horizontalAdvance(m_text) + 2, fontMetrics().height()};
}

void LegendKey::paintEvent(QPaintEvent *)
{
    const QColor colour = Theme::of(this).colour(m_colour);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal middle = height() / 2.0;
    QPen pen(colour, m_sample == Sample::Filled ? 5 : 2.4, Qt::SolidLine, Qt::FlatCap);
    if (m_sample == Sample::Dashed)
        pen.setDashPattern({2.6, 1.4});
    else if (m_sample == Sample::Dotted)
        pen.setDashPattern({1, 1});
    painter.setPen(pen);
    if (m_sample == Sample::Cross) {
        const QPointF centre(sampleWidth / 2.0, middle);
        painter.drawLine(centre + QPointF(-3.5, -3.5), centre + QPointF(3.5, 3.5));
        painter.drawLine(centre + QPointF(-3.5, 3.5), centre + QPointF(3.5, -3.5));
    } else {
        painter.drawLine(QPointF(0, middle), QPointF(sampleWidth, middle));
    }
    painter.setFont(scaledFont(font(), fontShare));
    painter.setPen(Theme::of(this).colour(Colour::SubText));
    painter.drawText(rect().adjusted(sampleWidth + space, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, m_text);
}

} // namespace twinline
