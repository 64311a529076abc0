// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/memoryhistory.h"

#include "adapters/gather.h"

#include <algorithm>

namespace twinline {

namespace {

/// The answer has been given already: nothing is left to cancel.
class Answered : public HistoryReading
{
};

bool isWanted(const Event &event, const HistoryQuery &query)
{
    const bool code = query.codes.empty() || std::find(query.codes.begin(), query.codes.end(), event.code) != query.codes.end();
    return code && (query.pair.empty() || event.pair == query.pair) && event.at.wall >= query.from && event.at.wall < query.to;
}

} // namespace

MemoryHistory::MemoryHistory(std::size_t pointsPerSeries, std::size_t events)
    : m_pointsPerSeries(pointsPerSeries)
    , m_eventCount(events)
{
}

void MemoryHistory::append(const std::string &pair, const std::string &series, const SeriesPoint &point)
{
    std::deque<SeriesPoint> &points = m_series[{pair, series}];
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

void MemoryHistory::append(const LedgerEntry &entry)
{
    m_ledger.insert_or_assign(entry.id, entry);
}

std::unique_ptr<HistoryReading> MemoryHistory::read(const HistoryQuery &query, Slice then)
{
    HistorySlice slice;
    for (const std::string &series : query.series) {
        slice.series.push_back(stretches(query, series));
        if (const auto oldest = oldestOf(query.pair, series))
            slice.oldest = std::min(slice.oldest.value_or(*oldest), *oldest);
    }
    for (const auto &[key, points] : m_series)
        if (key.first == query.pair)
            slice.known.push_back(key.second);
    for (const Event &event : m_events)
        if (slice.events.size() < query.mostEvents && isWanted(event, query))
            slice.events.push_back(event);
    then(slice);
    return std::make_unique<Answered>();
}

std::unique_ptr<HistoryReading> MemoryHistory::ledger(const std::string &pair, Entries then)
{
    std::vector<LedgerEntry> found;
    for (const auto &[id, entry] : m_ledger)
        if (pair.empty() || entry.pair == pair)
            found.push_back(entry);
    std::stable_sort(found.begin(), found.end(), [](const LedgerEntry &a, const LedgerEntry &b) { return a.began > b.began; });
    then(found);
    return std::make_unique<Answered>();
}

/// Everything is of one start: the newest point tells what the clock is by now.
WallTime MemoryHistory::wallOf(const std::deque<SeriesPoint> &series, BootTime boot)
{
    return series.back().at.wall - std::chrono::ceil<std::chrono::milliseconds>(series.back().at.boot - boot);
}

std::optional<WallTime> MemoryHistory::oldestOf(const std::string &pair, const std::string &series) const
{
    const auto found = m_series.find({pair, series});
    return found == m_series.end() ? std::nullopt : std::optional(wallOf(found->second, found->second.front().at.boot));
}

std::vector<Stretch> MemoryHistory::stretches(const HistoryQuery &query, const std::string &series) const
{
    const auto found = m_series.find({query.pair, series});
    if (found == m_series.end() || query.to <= query.from)
        return {};
    const std::deque<SeriesPoint> &all = found->second;
    std::vector<Stretch> wanted;
    auto at = std::lower_bound(all.begin(), all.end(), query.from, [&](const SeriesPoint &p, WallTime t) { return wallOf(all, p.at.boot) < t; });
    for (; at != all.end() && wallOf(all, at->at.boot) < query.to; ++at)
        wanted.push_back(stretchOf(*at, wallOf(all, at->at.boot)));
    return atMost(std::move(wanted), query.most, query.to - query.from);
}

std::vector<SeriesPoint> MemoryHistory::points(const std::string &pair, const std::string &series, BootTime from, BootTime to) const
{
    const auto found = m_series.find({pair, series});
    if (found == m_series.end())
        return {};
    std::vector<SeriesPoint> wanted;
    std::copy_if(found->second.begin(), found->second.end(), std::back_inserter(wanted),
                 [&](const SeriesPoint &point) { return point.at.boot >= from && point.at.boot < to; });
    return wanted;
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
