// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/tcpprobe.h"

#include <QNetworkProxy>

namespace twinline {

Outcome outcomeOf(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError: return Outcome::Refused;
    case QAbstractSocket::RemoteHostClosedError: return Outcome::Dropped;
    case QAbstractSocket::SocketTimeoutError: return Outcome::Timeout;
    case QAbstractSocket::SslHandshakeFailedError: return Outcome::TlsError;
    default: return Outcome::Unroutable;
    }
}

TcpProbe::~TcpProbe()
{
    release();
}

void TcpProbe::ask()
{
    m_socket.setProxy(QNetworkProxy::NoProxy);
    connect(&m_socket, &QTcpSocket::connected, this, [this] {
        m_observation.rtt = now() - m_asked;
        finish(Outcome::Answered, "connected");
    });
    connect(&m_socket, &QTcpSocket::errorOccurred, this, [this](QAbstractSocket::SocketError error) {
        finish(outcomeOf(error), m_socket.errorString().toStdString());
    });
    m_resolver.resolve(m_request.endpoint.host, [this](const QHostAddress &address, const std::string &error) {
        connectTo(address, error);
    });
}

void TcpProbe::expire()
{
    finish(Outcome::Timeout, "no connection");
}

void TcpProbe::release()
{
    m_socket.disconnect(this);
    m_socket.abort();
}

void TcpProbe::connectTo(const QHostAddress &address, const std::string &error)
{
    if (finished())
        return;
    if (address.isNull()) {
        finish(Outcome::Unroutable, error);
        return;
    }
    m_asked = now();
    m_socket.connectToHost(address, quint16(m_request.endpoint.port));
}

} // namespace twinline
