// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/timewindow.h"

#include <algorithm>

namespace twinline {

TimeWindow::Range TimeWindow::range(BootTime now) const
{
    const BootTime end = m_end.value_or(now);
    return {end - m_span, end};
}

void TimeWindow::setSpan(Duration span, BootTime now)
{
    const Range before = range(now);
    const BootTime middle = before.from + m_span / 2;
    m_span = std::clamp(span, shortest, longest);
    if (m_end)
        endAt(middle + m_span / 2, now);
}

void TimeWindow::goToOldest(std::optional<BootTime> oldest, BootTime now)
{
    endAt(std::max(oldest.value_or(now - longest), now - longest) + m_span, now);
}

void TimeWindow::pan(Duration by, BootTime now)
{
    endAt(m_end.value_or(now) + std::clamp(by, -longest, longest), now);
}

void TimeWindow::zoom(double factor, std::optional<BootTime> around, BootTime now)
{
    const Range before = range(now);
    const Duration span = fromSeconds(std::clamp(toSeconds(m_span) * factor, toSeconds(shortest), toSeconds(longest)));
    const BootTime fixed = around.value_or(before.from + m_span / 2);
    const double share = m_span > Duration::zero() ? toSeconds(before.to - fixed) / toSeconds(m_span) : 0;
    m_span = span;
    if (m_end)
        endAt(fixed + fromSeconds(toSeconds(span) * share), now);
}

void TimeWindow::endAt(BootTime end, BootTime now)
{
    const BootTime oldestEnd = now - longest + m_span;
    if (end >= now)
        m_end.reset();
    else
        m_end = std::max(end, oldestEnd);
}

} // namespace twinline
