// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/tcprelay.h"

#include <QUdpSocket>

namespace twinline::lab {

/// One UDP address of the lab: passes datagrams to a node's own socket, refuses them (ICMP) or lets them vanish.
///
/// Towards the node each datagram is preceded by a line "address port" of its sender, and each answer by its receiver.
class UdpRelay : public QObject
{
    Q_OBJECT
public:
    UdpRelay(const SocketAddress &address, const QHostAddress &inside, TcpRelay::Router router, QObject *parent);

    bool reserve();
    void setWire(Wire wire);

private:
    void receive();
    void answer();
    void deliver(const QByteArray &datagram);

    SocketAddress m_address;
    TcpRelay::Router m_router;
    Wire m_wire = Wire::Closed;
    QUdpSocket m_public;
    QUdpSocket m_inner;
    std::chrono::milliseconds m_delay{0};
};

} // namespace twinline::lab
