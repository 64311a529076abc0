// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/overlapwatch.h"

namespace twinline::lab {

namespace {

constexpr qint64 patience = 60000; // ms
constexpr int lookEvery = 10;      // ms

} // namespace

void OverlapWatch::begin()
{
    m_since.start();
    m_length = -1;
    m_on = true;
    look();
}

void OverlapWatch::look()
{
    m_link.ask([this](const PeerState &peer, const QString &) {
        if (!m_on || !peer.answered)
            return; // it is not there to overlap with
        if (peer.role != NodeState::Active) {
            emit ended();
            return;
        }
        m_length = m_since.elapsed();
        if (m_length < patience)
            QTimer::singleShot(lookEvery, this, &OverlapWatch::look);
    });
}

} // namespace twinline::lab
