// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/labnetwork.h"

#include <QHttpServer>
#include <QUdpSocket>

#include <functional>

namespace twinline::lab {

/// The cloud provider's page in small: which machine has the public IP, and the button that gives it to another one.
class CloudConsole
{
public:
    /// \a holder tells who has it now, 0: nobody; \a move gives it to a node.
    CloudConsole(std::function<int()> holder, std::function<void(int)> move);

    bool listen(const LabNetwork &network);
    static QString path() { return u"/cloud"_qs; }

private:
    QString page() const;

    QHttpServer m_server;
    std::function<int()> m_holder;
    std::function<void(int)> m_move;
    LabNetwork m_network;
};

/// The name server of the lab: answers every question for an address with one, and its time to live (RFC 1035 §4).
class NameServer
{
public:
    static constexpr quint32 timeToLive = 60; ///< seconds
    static QString domain() { return u"pbx.lab.test"_qs; }

    bool listen(const LabNetwork &network);
    /// Leads elsewhere; empty: to the service address.
    void lead(const QString &address) { m_address = address; }

private:
    void serve();
    QByteArray answer(const QByteArray &question) const;

    QUdpSocket m_socket;
    QString m_service;
    QString m_address;
};

} // namespace twinline::lab
