// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/gather.h"

#include <algorithm>

namespace twinline {

namespace {

using Milliseconds = std::chrono::milliseconds;

WallTime floorTo(WallTime at, Milliseconds width)
{
    const auto since = at.time_since_epoch().count();
    const auto rest = since % width.count();
    return WallTime(Milliseconds(since - (rest < 0 ? rest + width.count() : rest)));
}

} // namespace

Stretch stretchOf(const SeriesPoint &point, WallTime at)
{
    Stretch stretch;
    stretch.from = at;
    if (!point.value) {
        stretch.lost = 1;
        return stretch;
    }
    stretch.count = 1;
    stretch.low = stretch.mean = stretch.high = *point.value;
    stretch.lowerBound = point.lowerBound;
    return stretch;
}

void merge(Stretch &sum, const Stretch &more)
{
    sum.lost += more.lost;
    if (more.count == 0)
        return;
    sum.low = sum.count == 0 ? more.low : std::min(sum.low, more.low);
    sum.high = sum.count == 0 ? more.high : std::max(sum.high, more.high);
    const double all = double(sum.count) + double(more.count);
    sum.mean = (sum.mean * sum.count + more.mean * more.count) / all;
    sum.count += more.count;
    sum.lowerBound = sum.lowerBound || more.lowerBound;
}

std::vector<Stretch> gathered(std::vector<Stretch> stretches, Milliseconds width)
{
    std::stable_sort(stretches.begin(), stretches.end(), [](const Stretch &a, const Stretch &b) { return a.from < b.from; });
    if (width <= Milliseconds(0))
        return stretches;
    std::vector<Stretch> spans;
    bool open = false; // the last of the spans still takes more
    for (const Stretch &stretch : stretches) {
        if (stretch.length > width) {
            spans.push_back(stretch);
            open = false;
            continue;
        }
        const WallTime from = floorTo(stretch.from, width);
        if (!open || spans.back().from != from) {
            spans.push_back({});
            spans.back().from = from;
            spans.back().length = width;
            open = true;
        }
        merge(spans.back(), stretch);
    }
    return spans;
}

std::vector<Stretch> atMost(std::vector<Stretch> stretches, std::size_t most, Milliseconds range)
{
    if (most == 0 || stretches.size() <= most)
        return gathered(std::move(stretches), Milliseconds(0));
    return gathered(std::move(stretches), std::max(Milliseconds(1), range / int(most)));
}

} // namespace twinline
