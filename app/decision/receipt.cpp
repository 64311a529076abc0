// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/receipt.h"

namespace twinline {

void Receipt::read(BootTime standbyAt, Lsn received, BootTime primaryAt, Lsn current)
{
    if (m_standbyAt && standbyAt <= *m_standbyAt)
        return;
    const bool moved = m_standbyAt && received > m_received;
    const bool elsewhere = !m_standbyAt || received < m_received; // a new standby, or a receiver that began anew
    m_alive = (m_alive && !elsewhere) || moved || received >= current;
    if (moved || elsewhere || received >= current)
        m_aheadSince.reset();
    if (received < current && !m_aheadSince)
        m_aheadSince = primaryAt;
    m_standbyAt = standbyAt;
    m_primaryAt = primaryAt;
    m_received = received;
}

} // namespace twinline
