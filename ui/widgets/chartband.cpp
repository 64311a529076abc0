// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chartband.h"

#include <algorithm>

namespace twinline {

ChartBandItem::ChartBandItem(QCustomPlot *plot)
    : QCPAbstractItem(plot)
{
    setSelectable(false);
    setLayer(QStringLiteral("grid")); // behind every line
}

/// Whole pixels: one rectangle for each column, however many bands fall into it. A polygon with smooth edges takes ten times as long.
void ChartBandItem::draw(QCPPainter *painter)
{
    const QCPAxis *keys = parentPlot()->xAxis;
    const QCPAxis *values = parentPlot()->yAxis;
    const QCPRange shown = keys->range();
    painter->setAntialiasing(false);
    auto band = std::lower_bound(m_bands.begin(), m_bands.end(), shown.lower, [](const ChartBand &one, double key) { return one.to < key; });
    QRect column;
    for (; band != m_bands.end() && band->from <= shown.upper; ++band) {
        const int left = qRound(keys->coordToPixel(std::max(band->from, shown.lower)));
        const int right = qRound(keys->coordToPixel(std::min(band->to, shown.upper)));
        const int top = qRound(values->coordToPixel(band->high));
        const int bottom = qRound(values->coordToPixel(band->low));
        const QRect next(left, top, std::max(1, right - left), std::max(1, bottom - top));
        if (!column.isNull() && next.left() == column.left()) {
            column |= next;
            continue;
        }
        painter->fillRect(column, m_colour);
        column = next;
    }
    painter->fillRect(column, m_colour);
}

} // namespace twinline
