// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/controlserver.h"

#include <QJsonDocument>
#include <QTcpSocket>

namespace twinline::lab {

ControlServer::ControlServer(QString token, Handler handler, QObject *parent)
    : QObject(parent), m_token(std::move(token)), m_handler(std::move(handler))
{
    connect(&m_server, &QTcpServer::newConnection, this, &ControlServer::accept);
}

bool ControlServer::listen(const LabNetwork &network)
{
    m_server.close();
    return m_server.listen(network.gateway(), network.control());
}

void ControlServer::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
    }
}

void ControlServer::read(QTcpSocket *socket)
{
    constexpr qint64 longestLine = 4096;
    while (socket->canReadLine()) {
        const QJsonObject order = QJsonDocument::fromJson(socket->readLine(longestLine)).object();
        const bool known = order.value(u"token").toString() == m_token;
        const QJsonObject answer = known ? m_handler(order) : QJsonObject{{u"ok"_qs, false}, {u"why"_qs, u"token"_qs}};
        socket->write(QJsonDocument(answer).toJson(QJsonDocument::Compact) + '\n');
        socket->flush();
    }
    if (socket->bytesAvailable() > longestLine)
        socket->abort();
}

} // namespace twinline::lab
