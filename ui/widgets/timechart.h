// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/chartdata.h"
#include "ui/style/theme.h"
#include "ui/widgets/chartoverlay.h"
#include "ui/widgets/plotlibrary.h"

#include <functional>

namespace twinline {

class ChartBandItem;

/// One plot over time. It draws what it is given; which time it shows is decided outside, so that two can share it.
class TimeChart : public QCustomPlot
{
    Q_OBJECT

public:
    /// How a line looks: never told by its colour alone.
    struct LineStyle
    {
        Colour colour;
        Qt::PenStyle pen = Qt::SolidLine;
        bool filled = false;
    };

    TimeChart(const std::vector<LineStyle> &lines, bool timeLabels, QWidget *parent = nullptr);
    ~TimeChart() override;

    /// Only the lowest of the charts that share an axis of time writes the times.
    void setTimeLabels(bool shown);
    void setValueWords(std::function<QString(double)> words);
    void setSeries(std::size_t line, const ChartSeries &series);
    /// A dashed line across, such as the lag above which a switchover is refused.
    void setLimit(std::optional<double> limit, const QString &words);
    void setRange(double from, double to);
    void setMarks(const QVector<ChartMark> &marks, bool withLabels) { m_overlay->setMarks(marks, withLabels); }
    void setGaps(const QVector<ChartGap> &gaps) { m_overlay->setGaps(gaps); }
    const ChartSeries &series(std::size_t line) const { return m_lines[line].series; }
    void setReading(const std::optional<double> &key, const QString &words) { m_overlay->setReading(key, words); }
    std::optional<double> valueAt(std::size_t line, double key) const;
    /// Between which values the samples at \a key lay; none where one sample stands there.
    std::optional<ChartBand> bandAt(std::size_t line, double key) const { return twinline::bandAt(m_lines[line].series.bands, key); }
    bool lowerBoundAt(std::size_t line, double key) const;
    int lossCount() const;
    bool hasData() const;
    QSize minimumSizeHint() const override;

signals:
    void dragged(double seconds);            ///< positive: towards the past
    void zoomed(double factor, double key);  ///< by the wheel, around a moment
    void pointed(double key);                ///< the pointer is over this moment
    void pointerLeft();

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    struct Line
    {
        LineStyle style;
        QCPGraph *exact = nullptr;
        QCPGraph *atLeast = nullptr;
        QCPGraph *losses = nullptr;
        ChartBandItem *band = nullptr;
        ChartSeries series;
    };

    void addLine(const LineStyle &style);
    void dress();
    void fitValues();
    double greatestShown(const ChartSeries &series) const;
    void placeLosses();

    std::vector<Line> m_lines;
    QCPItemStraightLine *m_limitLine;
    QCPItemText *m_limitWords;
    std::optional<double> m_limit;
    bool m_timeLabels;
    ChartOverlay *m_overlay;
    std::optional<int> m_dragFrom;
};

} // namespace twinline
