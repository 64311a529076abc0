// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/firstbytes.h"

#include <QNetworkProxy>

namespace twinline {

namespace {

constexpr qint64 enough = 80;

} // namespace

FirstBytes::FirstBytes(const Endpoint &endpoint, const std::string &path)
    : m_request(QByteArray::fromStdString("GET " + (path.empty() ? "/" : path) + " HTTP/1.1\r\nHost: " + endpoint.host
                                          + "\r\nConnection: close\r\n\r\n"))
{
    m_socket.setProxy(QNetworkProxy::NoProxy);
    m_socket.setReadBufferSize(enough);
    const auto ask = [this] { m_socket.write(m_request); };
    connect(&m_socket, &QSslSocket::readyRead, this, &FirstBytes::tell);
    connect(&m_socket, &QSslSocket::errorOccurred, this, &FirstBytes::tell);
    const QString host = QString::fromStdString(endpoint.host);
    const auto port = quint16(endpoint.port > 0 ? endpoint.port : endpoint.tls ? 443 : 80);
    if (endpoint.tls) {
        connect(&m_socket, &QSslSocket::encrypted, this, ask);
        m_socket.connectToHostEncrypted(host, port);
    } else {
        connect(&m_socket, &QSslSocket::connected, this, ask);
        m_socket.connectToHost(host, port);
    }
}

FirstBytes::~FirstBytes()
{
    m_socket.disconnect(this);
    m_socket.abort();
}

void FirstBytes::tell()
{
    m_socket.disconnect(this);
    emit told(m_socket.read(enough));
}

} // namespace twinline
