// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/labnetwork.h"

#include <QTcpServer>
#include <QUdpSocket>

namespace twinline::lab {

/// A node's SIP stack: answers OPTIONS over UDP and TCP while it serves, and keeps silent on standby.
class SipServer : public QObject
{
    Q_OBJECT
public:
    SipServer(const SocketAddress &address, QByteArray name, QObject *parent);

    bool listen();
    void setServing(bool serving) { m_serving = serving; }

private:
    void receive();
    void accept();
    void readStream(QTcpSocket *socket);

    SocketAddress m_address;
    QByteArray m_name;
    QUdpSocket m_udp;
    QTcpServer m_tcp;
    bool m_serving = false;
};

} // namespace twinline::lab
