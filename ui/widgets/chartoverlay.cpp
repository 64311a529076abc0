// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chartoverlay.h"

#include "ui/style/dress.h"
#include "ui/style/theme.h"
#include "ui/widgets/plotlibrary.h"

#include <QPainter>


namespace twinline {

namespace {

constexpr int space = 5;

} // namespace

ChartOverlay::ChartOverlay(QCustomPlot *plot)
    : QWidget(plot)
    , m_plot(plot)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
}

void ChartOverlay::setMarks(const QVector<ChartMark> &marks, bool withLabels)
{
    if (m_marks == marks && m_withLabels == withLabels)
        return;
    m_marks = marks;
    m_withLabels = withLabels;
    update();
}

void ChartOverlay::setGaps(const QVector<ChartGap> &gaps)
{
    if (m_gaps == gaps)
        return;
    m_gaps = gaps;
    update();
}

void ChartOverlay::setReading(const std::optional<double> &key, const QString &words)
{
    if (m_reading == key && m_words == words)
        return;
    m_reading = key;
    m_words = words;
    update();
}

void ChartOverlay::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect area = m_plot->axisRect()->rect();
    paintGaps(painter, area);
    paintMarks(painter, area);
    paintReading(painter, area);
    if (m_plot->hasFocus()) {
        painter.setPen(QPen(Theme::of(this).colour(Colour::AccentText), 2));
        painter.drawRoundedRect(rect().adjusted(1, 1, -1, -1), 5, 5);
    }
}

void ChartOverlay::paintGaps(QPainter &painter, const QRect &area) const
{
    QColor colour = Theme::of(this).colour(Colour::Unknown);
    colour.setAlpha(70);
    for (const ChartGap &gap : m_gaps) {
        const double from = m_plot->xAxis->coordToPixel(gap.from);
        const double to = m_plot->xAxis->coordToPixel(gap.to);
        painter.fillRect(QRectF(from, area.top(), to - from, area.height()).intersected(area), QBrush(colour, Qt::BDiagPattern));
    }
}

void ChartOverlay::paintMarks(QPainter &painter, const QRect &area) const
{
    const Theme &theme = Theme::of(this);
    const QFont small = scaledFont(font(), 0.82);
    painter.setFont(small);
    const QFontMetrics metrics(small);
    const auto xOf = [this](const ChartMark &mark) { return qRound(m_plot->xAxis->coordToPixel(mark.key)); };
    painter.setPen(QPen(theme.colour(Colour::Event), 1, Qt::DashLine));
    for (const ChartMark &mark : m_marks) {
        const int x = xOf(mark);
        if (x >= area.left() && x <= area.right())
            painter.drawLine(x, m_withLabels ? area.top() : 0, x, area.bottom());
    }
    int freeFrom = area.left();
    for (const ChartMark &mark : m_marks) {
        const int x = xOf(mark);
        if (!m_withLabels || x < area.left() || x > area.right())
            continue;
        // A label stands whole or not at all, left of its line where there is no room at the right.
        const int width = metrics.horizontalAdvance(mark.label);
        const int left = x + space + width <= area.right() ? x + space : x - space - width;
        if (left < freeFrom)
            continue;
        painter.fillRect(left - 2, area.top(), width + 4, metrics.height(), theme.colour(Colour::Panel));
        painter.setPen(theme.colour(Colour::EventText));
        painter.drawText(left, area.top() + metrics.ascent(), mark.label);
        freeFrom = left + width + 2 * space;
    }
}

void ChartOverlay::paintReading(QPainter &painter, const QRect &area) const
{
    if (!m_reading)
        return;
    const int x = qRound(m_plot->xAxis->coordToPixel(*m_reading));
    if (x < area.left() || x > area.right())
        return;
    const Theme &theme = Theme::of(this);
    painter.setPen(QPen(theme.colour(Colour::Muted), 1));
    painter.drawLine(x, area.top(), x, area.bottom());
    if (m_words.isEmpty())
        return;
    painter.setFont(font());
    const QSize size = fontMetrics().size(0, m_words) + QSize(16, 8);
    const int left = x + 8 + size.width() <= area.right() ? x + 8 : x - 8 - size.width();
    const QRect box(QPoint(left, area.top() + qMax(0, (area.height() - size.height()) / 2)), size);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.colour(Colour::InputBorder));
    painter.setBrush(theme.colour(Colour::Panel));
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    painter.setPen(theme.colour(Colour::Text));
    painter.drawText(box, Qt::AlignCenter, m_words);
}

} // namespace twinline
