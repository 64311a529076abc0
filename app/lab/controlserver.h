// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/labnetwork.h"

#include <QJsonObject>
#include <QTcpServer>

#include <functional>

namespace twinline::lab {

/// Where a lab takes its orders: one JSON object a line in each direction, for whoever can read the token in its folder.
class ControlServer : public QObject
{
    Q_OBJECT
public:
    using Handler = std::function<QJsonObject(const QJsonObject &)>;

    ControlServer(QString token, Handler handler, QObject *parent);

    /// Holding this address reserves the lab's network.
    bool listen(const LabNetwork &network);

private:
    void accept();
    void read(QTcpSocket *socket);

    QString m_token;
    Handler m_handler;
    QTcpServer m_server;
};

} // namespace twinline::lab
