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

double chartKey(WallTime at)
{
    return toSeconds(at.time_since_epoch());
}

WallTime wallOfKey(double key)
{
    return WallTime(std::chrono::milliseconds(std::llround(key * 1000)));
}

ChartSeries chartSeries(const std::vector<Stretch> &stretches, const ChartScale &scale)
{
    ChartSeries series;
    const Stretch *before = nullptr;
    for (const Stretch &stretch : stretches) {
        const double from = chartKey(stretch.from);
        const double to = chartKey(stretch.until());
        const double key = (from + to) / 2;
        if (before && stretch.from - before->until() > scale.gapAfter) {
            const double middle = (from + chartKey(before->until())) / 2;
            breakAt(series.exact, middle);
            breakAt(series.atLeast, middle);
            before = nullptr;
        }
        if (before)
            series.watched.last().to = std::max(to, series.watched.last().to);
        else
            series.watched.append({from, to});
        if (stretch.lost > 0)
            series.losses.append(key);
        if (stretch.count == 0) {
            breakAt(series.exact, key);
            breakAt(series.atLeast, key);
            before = &stretch;
            continue;
        }
        const double value = stretch.mean * scale.factor;
        series.greatest = std::max(series.greatest, stretch.high * scale.factor);
        if (to > from)
            series.bands.append({from, to, stretch.low * scale.factor, stretch.high * scale.factor});
        if (stretch.lowerBound) {
            breakAt(series.exact, key);
            // The dashes start where the known line ended, so that the eye can follow.
            if (before && before->count > 0 && !before->lowerBound)
                append(series.atLeast, chartKey(before->middle()), before->mean * scale.factor);
            append(series.atLeast, key, value);
        } else {
            breakAt(series.atLeast, key);
            append(series.exact, key, value);
        }
        before = &stretch;
    }
    return series;
}

QVector<ChartGap> unwatched(const std::vector<const ChartSeries *> &series, double from, double to, const ChartScale &scale)
{
    QVector<ChartGap> watched{{from, from}, {to, to}};
    for (const ChartSeries *each : series)
        std::copy_if(each->watched.begin(), each->watched.end(), std::back_inserter(watched),
                     [from, to](const ChartGap &one) { return one.to > from && one.from < to; });
    std::sort(watched.begin(), watched.end(), [](const ChartGap &a, const ChartGap &b) { return a.from < b.from; });
    QVector<ChartGap> gaps;
    double reached = from;
    for (const ChartGap &one : watched) {
        if (one.from - reached > toSeconds(scale.gapAfter))
            gaps.append({reached, one.from});
        reached = std::max(reached, one.to);
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

std::optional<ChartBand> bandAt(const QVector<ChartBand> &bands, double key)
{
    const auto after = std::upper_bound(bands.begin(), bands.end(), key, [](double k, const ChartBand &band) { return k < band.from; });
    if (after == bands.begin() || key > std::prev(after)->to)
        return std::nullopt;
    return *std::prev(after);
}

} // namespace twinline
