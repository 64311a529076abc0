// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/labnetwork.h"

#include <QTcpServer>

namespace twinline::lab {

/// A node's Asterisk Manager Interface, for the training user: his password is no secret, and only this machine gets here.
class AmiServer : public QObject
{
    Q_OBJECT
public:
    explicit AmiServer(QObject *parent);

    bool listen(const SocketAddress &address);
    int parked() const { return m_parked; }
    void setParked(int parked) { m_parked = parked; }

private:
    void accept();

    QTcpServer m_server;
    int m_parked = 0;
};

} // namespace twinline::lab
