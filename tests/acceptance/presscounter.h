// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "labhouse.h"

#include <QTcpServer>

#include <array>
#include <vector>

namespace acceptance {

/// Stands between the console and the nodes' web servers and notes each press of a button that it hands on: the count of
/// acts does not rest on what the console, its journal or the lab says.
class PressCounter
{
public:
    struct Press
    {
        Time at;
        QByteArray form; ///< "server=1&to=standby"
    };

    /// Listens, and writes a pairs.toml that sends the console here; trouble() tells when it could not.
    explicit PressCounter(LabHouse &house);
    const std::vector<Press> &presses() const { return m_presses; }
    /// Presses of this form since then.
    int count(const QByteArray &form, Time since) const;
    QString trouble() const { return m_trouble; }

private:
    void relay(QTcpSocket *desk, const QString &host, quint16 port);

    std::array<QTcpServer, 2> m_servers;
    std::vector<Press> m_presses;
    QString m_trouble;
};

} // namespace acceptance
