// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/pairmonitor.h"

#include <functional>

namespace twinline {

/// Asks for parts of the past, one at a time: while one is on its way, only the newest wish is kept. So a hand that drags a
/// chart never waits for what it no longer wants to see, and always sees something new in the meantime.
class PastReader
{
public:
    /// \a taken is called whenever slice() is a new one.
    PastReader(HistoryStore &history, std::function<void()> taken);

    void want(const HistoryQuery &query);
    /// Nothing that is on its way counts any more, and nothing is there.
    void forget();

    const HistoryQuery &query() const { return m_query; } ///< what slice() answers
    const HistorySlice &slice() const { return m_slice; }
    bool waits() const { return m_asking.has_value(); }

private:
    void ask(const HistoryQuery &query);
    void take(const HistorySlice &slice);

    HistoryStore &m_history;
    std::function<void()> m_taken;
    std::unique_ptr<HistoryReading> m_reading;
    std::optional<HistoryQuery> m_asking;
    std::optional<HistoryQuery> m_next;
    HistoryQuery m_query;
    HistorySlice m_slice;
};

} // namespace twinline
