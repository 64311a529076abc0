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

/// Between which values a span of time had its samples.
struct ChartBand
{
    double from = 0;
    double to = 0;
    double low = 0;
    double high = 0;
    friend bool operator==(const ChartBand &, const ChartBand &) = default;
};

/// A stretch of time: in which somebody watched, or nobody did.
struct ChartGap
{
    double from = 0;
    double to = 0;
    friend bool operator==(const ChartGap &, const ChartGap &) = default;
};

/// A series made ready to draw: lines that break where nobody watched or an answer was lost.
struct ChartSeries
{
    ChartLine exact;
    ChartLine atLeast;        ///< values that are only lower bounds
    QVector<ChartBand> bands; ///< where a point stands for more than one sample
    QVector<double> losses;   ///< keys of lost answers
    QVector<ChartGap> watched;
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

double chartKey(WallTime at);
WallTime wallOfKey(double key);

/// \a stretches in the order of time.
ChartSeries chartSeries(const std::vector<Stretch> &stretches, const ChartScale &scale);

/// Where, between \a from and \a to, none of the series has a point or a loss for longer than the scale's gap.
QVector<ChartGap> unwatched(const std::vector<const ChartSeries *> &series, double from, double to, const ChartScale &scale);

/// The value that a line shows at \a key: of the nearest point, if one is not farther than \a reach.
std::optional<double> valueAt(const ChartLine &line, double key, double reach);
/// The band over \a key, if there is one.
std::optional<ChartBand> bandAt(const QVector<ChartBand> &bands, double key);

} // namespace twinline
