// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/peerlink.h"

namespace twinline::lab {

/// Rounds of checks: the other server over the link, and the gateway for the LAN. A round ends when both have.
class Heartbeat : public QObject
{
    Q_OBJECT
public:
    Heartbeat(PeerLink &link, const SocketAddress &gateway, QObject *parent);

    /// Begins a round; what is still to come of the last one counts no more.
    void begin(std::chrono::milliseconds deadline);

signals:
    void peerChecked(const twinline::lab::PeerState &peer, const QString &error);
    void ended(bool lanReachable);

private:
    void knockAtGateway(int round, std::chrono::milliseconds deadline);
    void answered(int round);

    PeerLink &m_link;
    SocketAddress m_gateway;
    int m_round = 0;
    int m_open = 0; ///< answers that are still missing
    bool m_lanReachable = false;
};

} // namespace twinline::lab
