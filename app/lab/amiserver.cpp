// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/amiserver.h"

#include "domain/account.h"
#include "lab/amisession.h"

#include <QTcpSocket>

#include <memory>

namespace twinline::lab {

AmiServer::AmiServer(QObject *parent) : QObject(parent)
{
    connect(&m_server, &QTcpServer::newConnection, this, &AmiServer::accept);
}

bool AmiServer::listen(const SocketAddress &address)
{
    return address.host.isLoopback() && m_server.listen(address.host, address.port);
}

void AmiServer::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        const auto session = std::make_shared<AmiSession>(trainingUser, trainingPassword);
        socket->write(AmiSession::banner());
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket, session] {
            socket->write(session->take(socket->readAll(), m_parked));
            if (session->over())
                socket->disconnectFromHost();
        });
    }
}

} // namespace twinline::lab
