// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/historystore.h"

#include <algorithm>
#include <map>

namespace twinline {

/// A history that keeps everything and gives it back unthinned.
class FakeHistory : public HistoryStore
{
public:
    void append(const std::string &pair, const std::string &series, const SeriesPoint &point) override
    {
        m_series[{pair, series}].push_back(point);
    }
    void append(const Event &event) override { m_events.insert(m_events.begin(), event); }

    std::vector<SeriesPoint> points(const std::string &pair, const std::string &series, BootTime from, BootTime to,
                                    std::size_t) const override
    {
        ++asked;
        std::vector<SeriesPoint> result;
        const auto found = m_series.find({pair, series});
        if (found != m_series.end())
            std::copy_if(found->second.begin(), found->second.end(), std::back_inserter(result),
                         [&](const SeriesPoint &point) { return point.at.boot >= from && point.at.boot <= to; });
        return result;
    }
    std::vector<Event> events(const std::string &pair, std::size_t most) const override
    {
        std::vector<Event> result;
        for (const Event &event : m_events)
            if (event.pair == pair && result.size() < most)
                result.push_back(event);
        return result;
    }

    mutable int asked = 0; ///< how often points were read

private:
    std::map<std::pair<std::string, std::string>, std::vector<SeriesPoint>> m_series;
    std::vector<Event> m_events; ///< newest first
};

} // namespace twinline
