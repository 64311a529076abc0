// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/heartbeat.h"

namespace twinline::lab {

Heartbeat::Heartbeat(PeerLink &link, const SocketAddress &gateway, QObject *parent)
    : QObject(parent), m_link(link), m_gateway(gateway)
{
}

void Heartbeat::begin(std::chrono::milliseconds deadline)
{
    const int round = ++m_round;
    m_open = 2;
    m_lanReachable = false;
    m_link.ask(deadline, [this, round](const PeerState &peer, const QString &error) {
        if (round == m_round)
            emit peerChecked(peer, error);
        answered(round);
    });
    knockAtGateway(round, deadline);
}

void Heartbeat::knockAtGateway(int round, std::chrono::milliseconds deadline)
{
    auto *probe = new QTcpSocket(this);
    auto *limit = new QTimer(probe);
    const auto end = [this, probe, limit, round](bool reachable) {
        limit->disconnect(this);
        probe->disconnect(this);
        probe->abort();
        probe->deleteLater();
        if (round == m_round)
            m_lanReachable = reachable;
        answered(round);
    };
    connect(probe, &QTcpSocket::connected, this, [end] { end(true); });
    connect(probe, &QTcpSocket::errorOccurred, this, [end] { end(false); });
    limit->setTimerType(Qt::PreciseTimer);
    connect(limit, &QTimer::timeout, this, [end] { end(false); });
    limit->start(deadline);
    probe->connectToHost(m_gateway.host, m_gateway.port);
}

void Heartbeat::answered(int round)
{
    if (round == m_round && --m_open == 0)
        emit ended(m_lanReachable);
}

} // namespace twinline::lab
