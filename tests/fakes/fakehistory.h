// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/historystore.h"

#include <algorithm>
#include <map>
#include <utility>

namespace twinline {

/// A history that keeps everything and gives it back as it came: at once, or when it is told to.
class FakeHistory : public HistoryStore
{
public:
    void append(const std::string &pair, const std::string &series, const SeriesPoint &point) override
    {
        Stretch one;
        one.from = point.at.wall;
        one.count = point.value ? 1 : 0;
        one.lost = 1 - one.count;
        one.low = one.mean = one.high = point.value.value_or(0);
        one.lowerBound = point.lowerBound;
        append(pair, series, one);
    }
    /// What had been put together long before.
    void append(const std::string &pair, const std::string &series, const Stretch &stretch) { m_series[{pair, series}].push_back(stretch); }
    void append(const Event &event) override { m_events.insert(m_events.begin(), event); }
    void append(const LedgerEntry &entry) override { m_ledger.insert(m_ledger.begin(), entry); }

    std::unique_ptr<HistoryReading> read(const HistoryQuery &query, Slice then) override
    {
        ++asked;
        last = query;
        auto reading = std::make_unique<Reading>();
        auto answer = [this, query, then, alive = std::weak_ptr<int>(reading->alive)] {
            if (!alive.expired())
                then(slice(query));
        };
        if (late)
            m_waiting.push_back(answer);
        else
            answer();
        return reading;
    }
    std::unique_ptr<HistoryReading> ledger(const std::string &pair, Entries then) override
    {
        std::vector<LedgerEntry> found;
        std::copy_if(m_ledger.begin(), m_ledger.end(), std::back_inserter(found),
                     [&](const LedgerEntry &entry) { return pair.empty() || entry.pair == pair; });
        then(found);
        return std::make_unique<Reading>();
    }
    HistoryState state() const override { return kept; }

    /// Answers what was asked while `late`; those that nobody waits for any more are dropped.
    void answerAll()
    {
        for (const auto &answer : std::exchange(m_waiting, {}))
            answer();
    }

    int asked = 0; ///< how often something was read
    HistoryQuery last;
    bool late = false;
    HistoryState kept;

private:
    struct Reading : HistoryReading
    {
        std::shared_ptr<int> alive = std::make_shared<int>(0);
    };

    HistorySlice slice(const HistoryQuery &query) const
    {
        HistorySlice result;
        for (const std::string &name : query.series) {
            result.series.emplace_back();
            const auto found = m_series.find({query.pair, name});
            if (found == m_series.end())
                continue;
            for (const Stretch &one : found->second)
                result.oldest = std::min(result.oldest.value_or(one.from), one.from);
            std::copy_if(found->second.begin(), found->second.end(), std::back_inserter(result.series.back()),
                         [&](const Stretch &one) { return one.until() >= query.from && one.from < query.to; });
        }
        for (const Event &event : m_events)
            if (event.pair == query.pair && result.events.size() < query.mostEvents && event.at.wall >= query.from && event.at.wall < query.to
                && (query.codes.empty() || std::count(query.codes.begin(), query.codes.end(), event.code) > 0))
                result.events.push_back(event);
        return result;
    }

    std::map<std::pair<std::string, std::string>, std::vector<Stretch>> m_series;
    std::vector<Event> m_events; ///< newest first
    std::vector<LedgerEntry> m_ledger;
    std::vector<std::function<void()>> m_waiting;
};

} // namespace twinline
