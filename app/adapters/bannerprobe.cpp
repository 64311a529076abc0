// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/bannerprobe.h"

#include "adapters/tcpprobe.h"

#include <QNetworkProxy>

namespace twinline {

BannerProbe::~BannerProbe()
{
    release();
}

void BannerProbe::ask()
{
    m_socket.setProxy(QNetworkProxy::NoProxy);
    m_socket.setReadBufferSize(lineCap + 1);
    connect(&m_socket, &QTcpSocket::connected, this, [this] { m_observation.rtt = now() - m_asked; });
    connect(&m_socket, &QTcpSocket::readyRead, this, &BannerProbe::read);
    connect(&m_socket, &QTcpSocket::errorOccurred, this, [this](QAbstractSocket::SocketError error) {
        finish(outcomeOf(error), m_socket.errorString().toStdString());
    });
    m_resolver.resolve(m_request.endpoint.host, [this](const QHostAddress &address, const std::string &error) {
        connectTo(address, error);
    });
}

void BannerProbe::connectTo(const QHostAddress &address, const std::string &error)
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

void BannerProbe::read()
{
    const bool whole = m_socket.canReadLine();
    if (!whole && m_socket.bytesAvailable() <= lineCap)
        return;
    const std::string line = whole ? cardText(m_socket.readLine(lineCap + 1).toStdString()) : std::string();
    if (line.empty()) {
        finish(whole ? Outcome::Garbage : Outcome::TooLarge, whole ? "an empty first line" : "no end of the first line");
        return;
    }
    m_observation.facts = IdentityFacts{line, {}};
    finish(Outcome::Answered, line);
}

void BannerProbe::expire()
{
    const bool connected = m_socket.state() == QAbstractSocket::ConnectedState;
    finish(Outcome::Timeout, connected ? "no first line" : "no connection");
}

void BannerProbe::release()
{
    m_socket.disconnect(this);
    m_socket.abort();
}

} // namespace twinline
