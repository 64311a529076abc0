// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/sipserver.h"

#include "lab/sipanswer.h"

#include <QNetworkDatagram>
#include <QTcpSocket>

namespace twinline::lab {

SipServer::SipServer(const SocketAddress &address, QByteArray name, QObject *parent)
    : QObject(parent), m_address(address), m_name(std::move(name))
{
    connect(&m_udp, &QUdpSocket::readyRead, this, &SipServer::receive);
    connect(&m_tcp, &QTcpServer::newConnection, this, &SipServer::accept);
}

bool SipServer::listen()
{
    return m_udp.bind(m_address.host, m_address.port, QAbstractSocket::DontShareAddress)
           && m_tcp.listen(m_address.host, m_address.port);
}

void SipServer::receive()
{
    while (m_udp.hasPendingDatagrams()) {
        const QNetworkDatagram datagram = m_udp.receiveDatagram();
        // The lab's relay puts the true sender on a line of its own.
        const QByteArray sender = datagram.data().left(datagram.data().indexOf('\n') + 1);
        const QList<QByteArray> parts = sender.trimmed().split(' ');
        if (!m_serving || parts.size() != 2)
            continue;
        const auto answer = sipAnswer(datagram.data().mid(sender.size()), QHostAddress(QLatin1String(parts[0])), parts[1].toUShort(), m_name);
        if (answer)
            m_udp.writeDatagram(sender + *answer, datagram.senderAddress(), static_cast<quint16>(datagram.senderPort()));
    }
}

void SipServer::accept()
{
    while (QTcpSocket *socket = m_tcp.nextPendingConnection()) {
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { readStream(socket); });
    }
}

void SipServer::readStream(QTcpSocket *socket)
{
    if (!m_serving) {
        socket->readAll();
        return;
    }
    for (;;) {
        const QByteArray waiting = socket->peek(128 * 1024);
        if (waiting.startsWith("\r\n\r\n")) { // RFC 5626 §3.5.1: a keep-alive
            socket->read(4);
            socket->write("\r\n");
            continue;
        }
        const qsizetype length = sipMessageLength(waiting);
        if (length < 0)
            socket->abort();
        if (length <= 0)
            return;
        if (const auto answer = sipAnswer(socket->read(length), socket->peerAddress(), 0, m_name))
            socket->write(*answer);
    }
}

} // namespace twinline::lab
