// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "presscounter.h"

#include <QFile>
#include <QTcpSocket>

#include <algorithm>

namespace acceptance {

PressCounter::PressCounter(LabHouse &house)
{
    QFile original(house.config());
    if (!original.open(QIODevice::ReadOnly)) {
        m_trouble = original.errorString();
        return;
    }
    QByteArray text = original.readAll();
    const quint16 port = house.port(QStringLiteral("monitor"));
    for (std::size_t i = 0; i < m_servers.size(); ++i) {
        QTcpServer &server = m_servers[i];
        const QString host = house.address(QStringLiteral("node%1").arg(i + 1));
        QObject::connect(&server, &QTcpServer::newConnection, &server, [this, &server, host, port] {
            while (QTcpSocket *desk = server.nextPendingConnection())
                relay(desk, host, port);
        });
        const QByteArray direct = "monitor = \"http://" + host.toLatin1() + ':' + QByteArray::number(port) + '"';
        if (!server.listen(QHostAddress::LocalHost) || !text.contains(direct))
            m_trouble = QStringLiteral("cannot stand before %1").arg(host);
        text.replace(direct, "monitor = \"http://127.0.0.1:" + QByteArray::number(server.serverPort()) + '"');
    }
    QFile changed(house.file(QStringLiteral("counted.toml")));
    if (!changed.open(QIODevice::WriteOnly) || changed.write(text) != text.size())
        m_trouble = changed.errorString();
    house.setConfig(changed.fileName());
}

void PressCounter::relay(QTcpSocket *desk, const QString &host, quint16 port)
{
    auto *node = new QTcpSocket(desk);
    auto asked = std::make_shared<QByteArray>();
    QObject::connect(desk, &QTcpSocket::readyRead, node, [this, desk, node, asked] {
        const QByteArray bytes = desk->readAll();
        *asked += bytes;
        node->write(bytes);
        const qsizetype body = asked->indexOf("\r\n\r\n");
        if (!asked->startsWith("POST /IPSCFG/admin/switch ") || body < 0 || !asked->mid(body + 4).contains("&to="))
            return;
        const QByteArray form = asked->mid(body + 4);
        if (form.endsWith("active") || form.endsWith("standby")) {
            m_presses.push_back({now(), form});
            asked->clear();
        }
    });
    QObject::connect(node, &QTcpSocket::readyRead, desk, [desk, node] { desk->write(node->readAll()); });
    QObject::connect(node, &QTcpSocket::disconnected, desk, [desk] { desk->disconnectFromHost(); });
    QObject::connect(node, &QTcpSocket::errorOccurred, desk, [desk, node] {
        if (node->error() != QAbstractSocket::RemoteHostClosedError)
            desk->abort();
    });
    // What a killed console had sent whole arrives all the same: its end closes our way to the node only when all is written.
    QObject::connect(desk, &QTcpSocket::disconnected, node, [desk, node] {
        if (node->state() == QAbstractSocket::UnconnectedState || node->bytesToWrite() == 0)
            desk->deleteLater();
        else
            QObject::connect(node, &QTcpSocket::bytesWritten, desk, &QObject::deleteLater);
    });
    node->connectToHost(host, port);
}

int PressCounter::count(const QByteArray &form, Time since) const
{
    return int(std::count_if(m_presses.begin(), m_presses.end(), [&](const Press &press) { return press.at >= since && press.form == form; }));
}

} // namespace acceptance
