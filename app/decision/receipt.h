// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/observation.h"

namespace twinline {

/// Whether a standby receives, told by its receive position alone: before PostgreSQL 9.6 nothing else speaks of its
/// receiver. A position proves life once it has moved or held all that the primary had; it stands still only while the
/// primary is ahead of it.
class Receipt
{
public:
    /// The standby's position, and the primary's read just after it. A standby's reading counts once.
    void read(BootTime standbyAt, Lsn received, BootTime primaryAt, Lsn current);

    /// It has moved, or held all there was, since it was first read.
    bool alive() const { return m_alive; }
    /// As of the last reading.
    Duration stillFor() const { return m_aheadSince ? m_primaryAt - *m_aheadSince : Duration{}; }

private:
    std::optional<BootTime> m_standbyAt;
    BootTime m_primaryAt{};
    Lsn m_received = 0;
    bool m_alive = false;
    std::optional<BootTime> m_aheadSince; ///< when the primary was first read ahead of the position as it is now
};

} // namespace twinline
