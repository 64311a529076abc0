// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

#include <optional>

namespace twinline {

/// Which part of the past the charts show: the last `span` while live, else a fixed end. A value; nothing ticks here.
class TimeWindow
{
public:
    static constexpr Duration shortest = std::chrono::seconds(10);
    static constexpr Duration longest = std::chrono::days(366);

    struct Range
    {
        BootTime from;
        BootTime to;
        friend bool operator==(const Range &, const Range &) = default;
    };

    bool live() const { return !m_end; }
    Duration span() const { return m_span; }
    Range range(BootTime now) const;

    void setSpan(Duration span, BootTime now); ///< keeps the middle, or the live end
    void goLive() { m_end.reset(); }
    /// To where the past begins; none: as far back as can be shown.
    void goToOldest(std::optional<BootTime> oldest, BootTime now);
    /// Moves by \a by (negative: into the past). Reaching the present makes it live again.
    void pan(Duration by, BootTime now);
    /// \a factor < 1 shows less time; the moment \a around stays where it is. While live the end stays.
    void zoom(double factor, std::optional<BootTime> around, BootTime now);

private:
    void endAt(BootTime end, BootTime now);

    Duration m_span = std::chrono::minutes(5);
    std::optional<BootTime> m_end;
};

} // namespace twinline
