// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/pairmonitor.h"

#include <QVector>

namespace twinline {

/// Points of one line; a NaN value breaks it.
struct ChartLine
{
    QVector<double> keys;
    QVector<double> values;
};

/// A series made ready to draw: lines that break where nobody watched or an answer was lost.
struct ChartSeries
{
    ChartLine exact;
    ChartLine atLeast;      ///< values that are only lower bounds
    QVector<double> losses; ///< keys of lost answers
    double greatest = 0;
};

/// How points become keys and values of a chart.
struct ChartScale
{
    double wallAtBootZero = 0;  ///< seconds: key = boot seconds + this, so that keys read as wall time
    double factor = 1;          ///< value on the chart = value × factor
    Duration gapAfter{};        ///< a longer silence between two points breaks the line
};

ChartScale chartScale(Instant now, double factor, Duration gapAfter);
double chartKey(BootTime at, const ChartScale &scale);
BootTime timeOfKey(double key, const ChartScale &scale);

ChartSeries chartSeries(const std::vector<SeriesPoint> &points, const ChartScale &scale);

/// A stretch of time in which nobody watched.
struct ChartGap
{
    double from = 0;
    double to = 0;
    friend bool operator==(const ChartGap &, const ChartGap &) = default;
};

/// Where, between \a from and \a to, none of the series has a point or a loss for longer than the scale's gap.
QVector<ChartGap> unwatched(const std::vector<const ChartSeries *> &series, double from, double to, const ChartScale &scale);

/// The value that a line shows at \a key: of the nearest point, if one is not farther than \a reach.
std::optional<double> valueAt(const ChartLine &line, double key, double reach);

} // namespace twinline
