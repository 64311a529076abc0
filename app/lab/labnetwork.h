// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/play.h"

#include <QHostAddress>
#include <QJsonObject>
#include <QString>

namespace twinline::lab {

struct SocketAddress
{
    QHostAddress host;
    quint16 port = 0;
    QString text() const { return host.toString() + u':' + QString::number(port); }
};

/// The addresses of one lab: a 127.0.N.0/24 of its own; nodes are 1 and 2.
struct LabNetwork
{
    int number = 10;   ///< N
    quint16 shift = 0; ///< added to every port where something on this machine holds the usual ones

    QHostAddress gateway() const { return host(1); }
    QHostAddress node(int server) const { return host(10 + server); }       ///< public: what desk and phones use
    QHostAddress service() const { return host(100); }
    QHostAddress inner(int server) const { return host(20 + server); }      ///< where the node's own sockets are
    QHostAddress peerOf(int server) const { return host(30 + server); }     ///< where a node reaches the other one
    QHostAddress gatewayOf(int server) const { return host(40 + server); }  ///< where a node reaches the gateway
    QHostAddress publicOf(int server) const { return host(50 + server); }   ///< of a cloud machine: its own public address

    quint16 at(Port which) const
    {
        switch (which) {
        case Port::Monitor: return http();
        case Port::Sip: return sip();
        case Port::Startup: return startup();
        case Port::Database: return database();
        case Port::Certificate: return port(8443);
        case Port::Portal: return port(8088);
        case Port::Ami: return port(5038);
        }
        return 0;
    }
    quint16 http() const { return port(8080); }
    quint16 sip() const { return port(5060); }
    quint16 startup() const { return port(2011); }
    quint16 database() const { return port(5432); }
    quint16 link() const { return port(8081); }    ///< between the nodes
    quint16 echo() const { return port(2007); }    ///< what answers at the gateway
    quint16 dns() const { return port(5300); }     ///< of the name server at the gateway
    quint16 ssh() const { return port(2222); }     ///< of each node of a cluster
    quint16 control() const { return 7411; }       ///< of the lab itself; holding it reserves N

    QString text() const { return u"127.0.%1.0/24"_qs.arg(number); }
    QJsonObject toJson() const { return {{u"number"_qs, number}, {u"shift"_qs, shift}}; }
    static LabNetwork fromJson(const QJsonObject &object)
    {
        return {object.value(u"number").toInt(10), static_cast<quint16>(object.value(u"shift").toInt())};
    }

private:
    QHostAddress host(int last) const { return QHostAddress(0x7f000000U | static_cast<quint32>(number << 8 | last)); }
    quint16 port(int usual) const { return static_cast<quint16>(usual + shift); }
};

} // namespace twinline::lab
