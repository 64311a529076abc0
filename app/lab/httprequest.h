// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/labnetwork.h"

#include <QTcpSocket>
#include <QTimer>

#include <chrono>
#include <functional>

namespace twinline::lab {

/// One HTTP request on a connection of its own, with one deadline for all of it; deletes itself after telling the end.
class HttpRequest : public QObject
{
    Q_OBJECT
public:
    struct Answer
    {
        int status = 0; ///< 0: none
        QByteArray body;
        QString error;  ///< why there is none
    };
    using Then = std::function<void(const Answer &)>;

    /// \a form empty: a GET. \a then may be empty.
    static void send(QObject *parent, const SocketAddress &to, const QByteArray &path, const QByteArray &form,
                     std::chrono::milliseconds deadline, Then then);

private:
    explicit HttpRequest(QObject *parent) : QObject(parent) {}
    void finish(const QString &error);

    QTcpSocket m_socket;
    QTimer m_deadline;
    QByteArray m_received;
    Then m_then;
    bool m_finished = false;
};

} // namespace twinline::lab
