// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/lag.h"

#include <deque>

namespace twinline {

/// The console's own LSN–time ring (FACTS §3.1): how far a PostgreSQL standby's replay is behind, in bytes and seconds,
/// from positions read here and the boot-time clock alone. Each tick feeds the standby's replay position first, then
/// the primary's current one. Seconds stay null (with a lower bound) until the ring reaches back to the standby's
/// position; a new timeline or another primary empties it.
class LagRing
{
public:
    /// \a widestGap: where the primary was not read for longer, a moment in between is known only as a lower bound.
    explicit LagRing(Duration widestGap = Duration::max()) : m_widestGap(widestGap) {}

    /// The standby's replay position, read at \a t. It counts for one tick only: what was used once is not used again.
    void standby(BootTime t, Lsn replayed);
    /// The primary's current position, read at \a t. \a primary and \a timeline name the history it belongs to.
    void primary(BootTime t, Lsn current, const std::string &primary, int timeline);
    /// Forgets everything.
    void clear();

    /// The lag as of the last tick on which both were read; `at` tells its age. It stays frozen, never 0, while one
    /// of the two cannot be read.
    LagSample sample(const std::string &store) const;

private:
    struct Mark
    {
        BootTime at;
        Lsn lsn;
        Duration unread{}; ///< since the primary's reading before this one
    };

    void remember(BootTime t, Lsn current);
    void thin();
    void merge(int parts);
    void measure(BootTime t, Lsn current);

    std::deque<Mark> m_marks; ///< (time, primary position) whenever it changed, oldest first; bounded
    std::optional<Mark> m_standby; ///< waits for the primary's reading of its tick
    std::optional<BootTime> m_used; ///< the last standby reading that was measured
    std::optional<Mark> m_primary; ///< last read, changed or not
    std::string m_primaryName;
    int m_timeline = 0;
    Duration m_widestGap;
    LagSample m_sample;
};

} // namespace twinline
