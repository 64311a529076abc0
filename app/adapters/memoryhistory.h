// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/historystore.h"

#include <deque>
#include <map>

namespace twinline {

/// History in memory: what was seen since the console started, up to a day of it.
class MemoryHistory : public HistoryStore
{
public:
    /// Keeps at most \a pointsPerSeries points a series and \a events events, the newest.
    explicit MemoryHistory(std::size_t pointsPerSeries = 200000, std::size_t events = 5000);

    void append(const std::string &pair, const std::string &series, const SeriesPoint &point) override;
    void append(const Event &event) override;
    std::vector<SeriesPoint> points(const std::string &pair, const std::string &series, BootTime from, BootTime to,
                                    std::size_t most) const override;
    std::vector<Event> events(const std::string &pair, std::size_t most) const override;

private:
    std::size_t m_pointsPerSeries;
    std::size_t m_eventCount;
    std::map<std::pair<std::string, std::string>, std::deque<SeriesPoint>> m_series;
    std::deque<Event> m_events; ///< newest first
};

} // namespace twinline
