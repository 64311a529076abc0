// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkDatagram>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <QTimer>
#include <QUdpSocket>

namespace twinline {

/// One node's services on a loopback address, in a thread of their own, good or bad as they are told.
class NodeServer : public QObject
{
    Q_OBJECT

public:
    enum class Manner {
        Good,
        Frozen,    ///< takes connections and requests, never answers
        BlackHole, ///< a full backlog: connections are not even taken; datagrams vanish
        Trickle    ///< one byte a second
    };

    NodeServer(const QHostAddress &address, const QByteArray &role)
        : m_address(address)
        , m_role(role)
    {
        moveToThread(&m_thread);
        m_thread.start();
        call([this] { open(); });
    }
    ~NodeServer() override
    {
        call([this] {
            qDeleteAll(m_fillers);
            delete m_web;
            delete m_startup;
            delete m_sip;
        });
        m_thread.quit();
        m_thread.wait();
    }

    void behave(Manner manner)
    {
        call([this, manner] { turn(manner); });
    }
    QByteArray toml(const QByteArray &name) const
    {
        const QByteArray host = m_address.toString().toLatin1();
        const auto at = [&](quint16 port) { return host + ':' + QByteArray::number(port) + "\"\n"; };
        return "[[pair.node]]\nname = \"" + name + "\"\naddress = \"" + host + "\"\nmonitor = \"http://" + at(m_web->serverPort())
            + "startup = \"" + at(m_startup->serverPort()) + "sip = \"" + at(m_sip->localPort());
    }

private:
    template<class Function>
    void call(Function function)
    {
        QMetaObject::invokeMethod(this, function, Qt::BlockingQueuedConnection);
    }

    void open()
    {
        for (QTcpServer **server : {&m_web, &m_startup}) {
            *server = new QTcpServer;
            (*server)->setListenBacklogSize(2);
            (*server)->listen(m_address);
        }
        connect(m_web, &QTcpServer::newConnection, this, &NodeServer::takeWeb);
        connect(m_startup, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = m_startup->nextPendingConnection())
                connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        });
        m_sip = new QUdpSocket;
        m_sip->bind(m_address, 0);
        connect(m_sip, &QUdpSocket::readyRead, this, &NodeServer::takeSip);
    }

    void turn(Manner manner)
    {
        m_manner = manner;
        qDeleteAll(m_fillers);
        m_fillers.clear();
        for (QTcpServer *server : {m_web, m_startup}) {
            manner == Manner::BlackHole ? server->pauseAccepting() : server->resumeAccepting();
            for (int i = 0; manner == Manner::BlackHole && i < 6; ++i) { // the queue is full at once
                m_fillers.append(new QTcpSocket);
                m_fillers.last()->connectToHost(m_address, server->serverPort());
            }
        }
    }

    void takeWeb()
    {
        while (QTcpSocket *socket = m_web->nextPendingConnection()) {
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            connect(socket, &QTcpSocket::readyRead, this, [this, socket, heard = QByteArray()]() mutable {
                heard += socket->readAll();
                if (heard.contains("\r\n\r\n"))
                    answer(*socket, std::exchange(heard, {}));
            });
        }
    }

    void answer(QTcpSocket &socket, const QByteArray &request)
    {
        const QByteArray line = request.left(request.indexOf('\r'));
        const QByteArray page = "IP Address of this server: " + m_address.toString().toLatin1();
        const QByteArray body = line.contains("mod=FT") ? m_role : line.contains("mod=IPSWS") ? "IPSWS=OK" : line.contains("mod=NONE") ? "OK" : page;
        const QByteArray reply = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\nContent-Length: "
            + QByteArray::number(body.size()) + "\r\n\r\n" + body;
        if (m_manner == Manner::Good) {
            socket.write(reply);
            socket.disconnectFromHost();
        } else if (m_manner == Manner::Trickle) {
            auto *timer = new QTimer(&socket);
            connect(timer, &QTimer::timeout, &socket, [&socket, reply, at = 0]() mutable { socket.write(reply.mid(at++, 1)); });
            timer->start(1000);
            socket.write(reply.left(1));
        }
    }

    void takeSip()
    {
        while (m_sip->hasPendingDatagrams()) {
            const QNetworkDatagram request = m_sip->receiveDatagram();
            if (m_manner != Manner::Good)
                continue;
            QByteArray reply = "SIP/2.0 200 OK\r\n";
            for (const QByteArray &line : request.data().split('\n'))
                for (const char *kept : {"Via:", "From:", "To:", "Call-ID:", "CSeq:"})
                    if (line.startsWith(kept))
                        reply += line.trimmed() + (QByteArrayView(kept) == "To:" ? ";tag=1" : "") + "\r\n";
            m_sip->writeDatagram(request.makeReply(reply + "Content-Length: 0\r\n\r\n"));
        }
    }

    QHostAddress m_address;
    QByteArray m_role;
    Manner m_manner = Manner::Good;
    QThread m_thread;
    QTcpServer *m_web = nullptr;
    QTcpServer *m_startup = nullptr;
    QUdpSocket *m_sip = nullptr;
    QList<QTcpSocket *> m_fillers;
};

} // namespace twinline
