// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/chartdata.h"
#include "ui/widgets/plotlibrary.h"

namespace twinline {

/// Between which values the samples of each span lay, behind the line of their means.
class ChartBandItem : public QCPAbstractItem
{
    Q_OBJECT

public:
    explicit ChartBandItem(QCustomPlot *plot);

    void setBands(const QVector<ChartBand> &bands) { m_bands = bands; }
    void setColour(const QColor &colour) { m_colour = colour; }
    double selectTest(const QPointF &, bool, QVariant *) const override { return -1; }

protected:
    void draw(QCPPainter *painter) override;

private:
    QVector<ChartBand> m_bands;
    QColor m_colour;
};

} // namespace twinline
