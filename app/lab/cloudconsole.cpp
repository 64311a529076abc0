// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/cloudconsole.h"

#include "lab/page.h"

#include <QHttpServerResponse>
#include <QNetworkDatagram>
#include <QUrlQuery>
#include <QtEndian>

namespace twinline::lab {

CloudConsole::CloudConsole(std::function<int()> holder, std::function<void(int)> move)
    : m_holder(std::move(holder)), m_move(std::move(move))
{
    m_server.route(path(), [this] { return QHttpServerResponse("text/html; charset=utf-8", page().toUtf8()); });
    m_server.route(path() + u"/move"_qs, QHttpServerRequest::Method::Post, [this](const QHttpServerRequest &request) {
        const QString node = QUrlQuery(QString::fromUtf8(request.body())).queryItemValue(u"node"_qs);
        if (node != u"1" && node != u"2" && node != u"none")
            return QHttpServerResponse(QHttpServerResponse::StatusCode::BadRequest);
        m_move(node.toInt());
        QHttpServerResponse back(QHttpServerResponse::StatusCode::SeeOther);
        back.setHeader("Location", path().toLatin1());
        return back;
    });
}

bool CloudConsole::listen(const LabNetwork &network)
{
    m_network = network;
    return m_server.listen(network.gateway(), network.http()) != 0;
}

QString CloudConsole::page() const
{
    const int holder = m_holder();
    QString body = u"<h2>Public IP addresses</h2><p><b>%1</b>: %2</p><p>"_qs.arg(
        m_network.service().toString(), holder == 0 ? u"not associated"_qs : u"associated with lab-%1"_qs.arg(holder));
    for (const int server : {1, 2})
        if (server != holder)
            body += htmlButton(path() + u"/move"_qs, u"node=%1"_qs.arg(server), u"Associate with lab-%1"_qs.arg(server));
    if (holder != 0)
        body += htmlButton(path() + u"/move"_qs, u"node=none"_qs, u"Disassociate"_qs);
    return htmlPage(u"en"_qs, u"Cloud console"_qs, u"#1f3a5f"_qs, body + u"</p>"_qs);
}

bool NameServer::listen(const LabNetwork &network)
{
    m_service = network.service().toString();
    QObject::connect(&m_socket, &QUdpSocket::readyRead, &m_socket, [this] { serve(); });
    return m_socket.bind(network.gateway(), network.dns(), QAbstractSocket::DontShareAddress);
}

void NameServer::serve()
{
    while (m_socket.hasPendingDatagrams()) {
        const QNetworkDatagram datagram = m_socket.receiveDatagram(512);
        if (const QByteArray said = answer(datagram.data()); !said.isEmpty())
            m_socket.writeDatagram(said, datagram.senderAddress(), static_cast<quint16>(datagram.senderPort()));
    }
}

QByteArray NameServer::answer(const QByteArray &question) const
{
    const qsizetype name = question.indexOf('\0', 12);
    if (question.size() < 17 || name < 0 || name + 5 > question.size())
        return {};
    const bool forAddress = question.mid(name + 1, 4) == QByteArray::fromHex("00010001");
    QByteArray said = question.left(2) + QByteArray::fromHex("8180") + question.mid(4, 2)
                      + QByteArray::fromHex(forAddress ? "000100000000" : "000000000000") + question.mid(12, name + 5 - 12);
    if (!forAddress)
        return said;
    QByteArray record = QByteArray::fromHex("c00c00010001") + QByteArray(10, 0);
    qToBigEndian(timeToLive, record.data() + 6);
    qToBigEndian(quint16(4), record.data() + 10);
    qToBigEndian(QHostAddress(m_address.isEmpty() ? m_service : m_address).toIPv4Address(), record.data() + 12);
    return said + record;
}

} // namespace twinline::lab
