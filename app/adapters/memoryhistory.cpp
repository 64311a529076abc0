// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/memoryhistory.h"

#include <algorithm>

namespace twinline {

namespace {

using Points = std::deque<SeriesPoint>;

/// Keeps of one bucket what a plot must not lose: the first loss, the lowest and the highest point, in time order.
void thin(Points::const_iterator first, Points::const_iterator last, std::vector<SeriesPoint> &out)
{
    auto lowest = last, highest = last, loss = last;
    for (auto it = first; it != last; ++it) {
        if (!it->value) {
            loss = loss == last ? it : loss;
            continue;
        }
        if (lowest == last || *it->value < *lowest->value)
            lowest = it;
        if (highest == last || *it->value > *highest->value)
            highest = it;
    }
    std::vector<Points::const_iterator> kept{lowest, highest, loss};
    std::sort(kept.begin(), kept.end());
    kept.erase(std::unique(kept.begin(), kept.end()), kept.end());
    for (const auto &it : kept)
        if (it != last)
            out.push_back(*it);
}

} // namespace

MemoryHistory::MemoryHistory(std::size_t pointsPerSeries, std::size_t events)
    : m_pointsPerSeries(pointsPerSeries)
    , m_eventCount(events)
{
}

void MemoryHistory::append(const std::string &pair, const std::string &series, const SeriesPoint &point)
{
    Points &points = m_series[{pair, series}];
    // Answers may end out of order; the series stays sorted by the time they were asked.
    auto place = points.end();
    while (place != points.begin() && std::prev(place)->at.boot > point.at.boot)
        --place;
    points.insert(place, point);
    if (points.size() > m_pointsPerSeries)
        points.pop_front();
}

void MemoryHistory::append(const Event &event)
{
    // A log that is read later tells of what was before.
    const auto place = std::find_if(m_events.begin(), m_events.end(),
                                    [&](const Event &other) { return other.at.boot <= event.at.boot; });
    m_events.insert(place, event);
    if (m_events.size() > m_eventCount)
        m_events.pop_back();
}

std::vector<SeriesPoint> MemoryHistory::points(const std::string &pair, const std::string &series, BootTime from,
                                               BootTime to, std::size_t most) const
{
    const auto found = m_series.find({pair, series});
    if (found == m_series.end() || most == 0)
        return {};
    const Points &all = found->second;
    const auto before = [](const SeriesPoint &p, BootTime t) { return p.at.boot < t; };
    auto first = std::lower_bound(all.begin(), all.end(), from, before);
    auto last = std::lower_bound(first, all.end(), to, before);
    // One neighbour on each side, so that a line runs to the edge of the plot.
    first = first == all.begin() ? first : std::prev(first);
    last = last == all.end() ? last : std::next(last);
    const auto count = std::size_t(last - first);
    if (count <= most)
        return {first, last};
    const std::size_t bucket = 3 * count / most + 1; // each bucket gives up to three points
    std::vector<SeriesPoint> thinned;
    for (auto at = first; at != last;) {
        const auto end = at + std::min<std::ptrdiff_t>(std::ptrdiff_t(bucket), last - at);
        thin(at, end, thinned);
        at = end;
    }
    return thinned;
}

std::vector<Event> MemoryHistory::events(const std::string &pair, std::size_t most) const
{
    std::vector<Event> found;
    for (const Event &event : m_events) {
        if (found.size() == most)
            break;
        if (pair.empty() || event.pair == pair)
            found.push_back(event);
    }
    return found;
}

} // namespace twinline
