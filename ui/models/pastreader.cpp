// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/pastreader.h"

#include <utility>

namespace twinline {

PastReader::PastReader(HistoryStore &history, std::function<void()> taken)
    : m_history(history)
    , m_taken(std::move(taken))
{
}

void PastReader::want(const HistoryQuery &query)
{
    if (m_asking)
        m_next = query;
    else
        ask(query);
}

void PastReader::forget()
{
    m_reading.reset();
    m_asking.reset();
    m_next.reset();
    m_query = {};
    m_slice = {};
}

void PastReader::ask(const HistoryQuery &query)
{
    m_asking = query;
    auto reading = m_history.read(query, [this](const HistorySlice &slice) { take(slice); });
    if (m_asking) // else it has been answered already
        m_reading = std::move(reading);
}

void PastReader::take(const HistorySlice &slice)
{
    m_query = *std::exchange(m_asking, std::nullopt);
    m_slice = slice;
    const std::optional<HistoryQuery> next = std::exchange(m_next, std::nullopt);
    m_taken();
    if (next && !m_asking)
        ask(*next);
}

} // namespace twinline
