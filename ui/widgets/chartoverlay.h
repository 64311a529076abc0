// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/chartdata.h"

#include <QWidget>

#include <optional>

class QCustomPlot;

namespace twinline {

/// A moment worth a line on the charts.
struct ChartMark
{
    double key = 0;
    QString label;
    friend bool operator==(const ChartMark &, const ChartMark &) = default;
};

/// Drawn over a plot without replotting it: events, the reading line with its values, the keyboard focus.
class ChartOverlay : public QWidget
{
    Q_OBJECT

public:
    explicit ChartOverlay(QCustomPlot *plot);

    void setMarks(const QVector<ChartMark> &marks, bool withLabels);
    /// Hatched: nobody watched then.
    void setGaps(const QVector<ChartGap> &gaps);
    void setReading(const std::optional<double> &key, const QString &words);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintGaps(QPainter &painter, const QRect &area) const;
    void paintMarks(QPainter &painter, const QRect &area) const;
    void paintReading(QPainter &painter, const QRect &area) const;

    QCustomPlot *m_plot;
    QVector<ChartMark> m_marks;
    QVector<ChartGap> m_gaps;
    bool m_withLabels = false;
    std::optional<double> m_reading;
    QString m_words;
};

} // namespace twinline
