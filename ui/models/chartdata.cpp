// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/chartdata.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace twinline {

namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

void append(ChartLine &line, double key, double value)
{
    line.keys.append(key);
    line.values.append(value);
}

void breakAt(ChartLine &line, double key)
{
    if (!line.values.isEmpty() && !std::isnan(line.values.last()))
        append(line, key, nothing);
}

} // namespace

ChartScale chartScale(Instant now, double factor, Duration gapAfter)
{
    return {toSeconds(now.wall.time_since_epoch()) - toSeconds(now.boot.time_since_epoch()), factor, gapAfter};
}

double chartKey(BootTime at, const ChartScale &scale)
{
    return toSeconds(at.time_since_epoch()) + scale.wallAtBootZero;
}

BootTime timeOfKey(double key, const ChartScale &scale)
{
    return BootTime(fromSeconds(key - scale.wallAtBootZero));
}

ChartSeries chartSeries(const std::vector<SeriesPoint> &points, const ChartScale &scale)
{
    ChartSeries series;
    const SeriesPoint *before = nullptr;
    for (const SeriesPoint &point : points) {
        const double key = chartKey(point.at.boot, scale);
        if (before && point.at.boot - before->at.boot > scale.gapAfter) {
            const double middle = (key + chartKey(before->at.boot, scale)) / 2;
            breakAt(series.exact, middle);
            breakAt(series.atLeast, middle);
            before = nullptr;
        }
        if (!point.value) {
            series.losses.append(key);
            breakAt(series.exact, key);
            breakAt(series.atLeast, key);
            before = &point;
            continue;
        }
        const double value = *point.value * scale.factor;
        series.greatest = std::max(series.greatest, value);
        if (point.lowerBound) {
            breakAt(series.exact, key);
            // The dashes start where the known line ended, so that the eye can follow.
            if (before && before->value && !before->lowerBound)
                append(series.atLeast, chartKey(before->at.boot, scale), *before->value * scale.factor);
            append(series.atLeast, key, value);
        } else {
            breakAt(series.atLeast, key);
            append(series.exact, key, value);
        }
        before = &point;
    }
    return series;
}

QVector<ChartGap> unwatched(const std::vector<const ChartSeries *> &series, double from, double to, const ChartScale &scale)
{
    QVector<double> keys{from, to};
    for (const ChartSeries *each : series) {
        for (const ChartLine *line : {&each->exact, &each->atLeast}) {
            for (qsizetype i = 0; i < line->keys.size(); ++i) {
                if (!std::isnan(line->values[i]) && line->keys[i] > from && line->keys[i] < to)
                    keys.append(line->keys[i]);
            }
        }
        std::copy_if(each->losses.begin(), each->losses.end(), std::back_inserter(keys),
                     [from, to](double key) { return key > from && key < to; });
    }
    std::sort(keys.begin(), keys.end());
    QVector<ChartGap> gaps;
    for (qsizetype i = 1; i < keys.size(); ++i) {
        if (keys[i] - keys[i - 1] > toSeconds(scale.gapAfter))
            gaps.append({keys[i - 1], keys[i]});
    }
    return gaps;
}

std::optional<double> valueAt(const ChartLine &line, double key, double reach)
{
    std::optional<double> found;
    double nearest = reach;
    auto at = std::lower_bound(line.keys.begin(), line.keys.end(), key - reach);
    for (; at != line.keys.end() && *at <= key + reach; ++at) {
        const double value = line.values[at - line.keys.begin()];
        const double distance = std::abs(*at - key);
        if (std::isnan(value) || distance > nearest)
            continue;
        nearest = distance;
        found = value;
    }
    return found;
}

} // namespace twinline
