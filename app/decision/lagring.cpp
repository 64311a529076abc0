// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/lagring.h"

#include <algorithm>

namespace twinline {

namespace {

/// Half an hour at two ticks a second; beyond that old marks lie wider apart.
constexpr std::size_t mostMarks = 4096;

} // namespace

void LagRing::standby(BootTime t, Lsn replayed)
{
    if (!m_used || t > *m_used)
        m_standby = Mark{t, replayed};
}

void LagRing::primary(BootTime t, Lsn current, const std::string &primary, int timeline)
{
    if (m_primary && t < m_primary->at)
        return;
    const bool otherHistory = primary != m_primaryName || (timeline && m_timeline && timeline != m_timeline)
        || (m_primary && current < m_primary->lsn);
    if (otherHistory) {
        const std::optional<Mark> standby = m_standby;
        clear();
        m_standby = standby; // read in this very tick: it waits for this primary
    }
    m_primaryName = primary;
    if (timeline)
        m_timeline = timeline;
    remember(t, current);
    measure(t, current);
}

void LagRing::clear()
{
    *this = LagRing(m_widestGap);
}

LagSample LagRing::sample(const std::string &store) const
{
    LagSample sample = m_sample;
    sample.store = store;
    return sample;
}

void LagRing::remember(BootTime t, Lsn current)
{
    if (m_marks.empty() || current > m_marks.back().lsn) {
        m_marks.push_back({t, current, m_primary ? t - m_primary->at : Duration{}});
        if (m_marks.size() > mostMarks)
            thin();
    }
    m_primary = Mark{t, current};
}

void LagRing::thin()
{
    // What the standby has replayed long ago is needed by nobody, but for the last such mark: it proves the reach.
    const Lsn reached = m_standby ? m_standby->lsn : 0;
    std::size_t replayed = 0;
    while (replayed + 1 < m_marks.size() / 2 && m_marks[replayed + 1].lsn <= reached)
        ++replayed;
    m_marks.erase(m_marks.begin(), m_marks.begin() + std::ptrdiff_t(replayed));
    if (m_marks.size() <= mostMarks)
        return;
    for (int parts = 100; m_marks.size() > mostMarks / 2 && parts > 0; parts /= 10)
        merge(parts);
}

void LagRing::merge(int parts)
{
    // Neighbours become one with the earlier time and the later position: the lag may then read too long by their
    // distance, at most one of so many parts of their age, and never too short. The oldest stays as it is: the reach.
    const BootTime now = m_marks.back().at;
    std::deque<Mark> kept{m_marks.front()};
    for (std::size_t i = 1; i < m_marks.size();) {
        Mark merged = m_marks[i++];
        while (i + 1 < m_marks.size() && m_marks[i + 1].at - merged.at <= (now - merged.at) / parts)
            merged.lsn = m_marks[i++].lsn;
        kept.push_back(merged);
    }
    m_marks.swap(kept);
}

void LagRing::measure(BootTime t, Lsn current)
{
    if (!m_standby)
        return; // frozen: the standby was not read in this tick
    const Lsn replayed = m_standby->lsn;
    m_used = m_standby->at;
    m_standby.reset();
    m_sample = LagSample{};
    m_sample.at = t;
    m_sample.bytes = current > replayed ? current - replayed : 0;
    if (replayed >= current) {
        m_sample.behind = Duration{};
        return;
    }
    const auto first = std::upper_bound(m_marks.begin(), m_marks.end(), replayed,
                                        [](Lsn lsn, const Mark &mark) { return lsn < mark.lsn; });
    const bool reaches = first != m_marks.begin() && first->unread <= m_widestGap;
    (reaches ? m_sample.behind : m_sample.atLeast) = t - first->at;
}

} // namespace twinline
