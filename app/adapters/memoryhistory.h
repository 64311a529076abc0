// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/historystore.h"

#include <deque>
#include <map>

namespace twinline {

/// History in memory: what was seen since the program started, up to a day of it. Readings are answered at once.
class MemoryHistory : public HistoryStore
{
public:
    /// Keeps at most \a pointsPerSeries points a series and \a events events, the newest.
    explicit MemoryHistory(std::size_t pointsPerSeries = 200000, std::size_t events = 5000);

    void append(const std::string &pair, const std::string &series, const SeriesPoint &point) override;
    void append(const Event &event) override;
    void append(const LedgerEntry &entry) override;
    std::unique_ptr<HistoryReading> read(const HistoryQuery &query, Slice then) override;
    std::unique_ptr<HistoryReading> ledger(const std::string &pair, Entries then) override;
    HistoryState state() const override { return {}; }

    /// The points as they came, by the boot clock.
    std::vector<SeriesPoint> points(const std::string &pair, const std::string &series, BootTime from, BootTime to) const;
    /// Of one pair, or of all when \a pair is empty; newest first, at most \a most.
    std::vector<Event> events(const std::string &pair, std::size_t most) const;

private:
    static WallTime wallOf(const std::deque<SeriesPoint> &series, BootTime boot);
    std::optional<WallTime> oldestOf(const std::string &pair, const std::string &series) const;
    std::vector<Stretch> stretches(const HistoryQuery &query, const std::string &series) const;

    std::size_t m_pointsPerSeries;
    std::size_t m_eventCount;
    std::map<std::pair<std::string, std::string>, std::deque<SeriesPoint>> m_series;
    std::deque<Event> m_events; ///< newest first
    std::map<std::string, LedgerEntry> m_ledger;
};

} // namespace twinline
