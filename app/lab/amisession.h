// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>

namespace twinline::lab {

/// One caller's talk with an Asterisk 1.8 over its manager interface, protocol 1.1 (INF-17). Parked calls are the only
/// ones of the lab; nothing can be ordered here.
class AmiSession
{
public:
    AmiSession(QByteArray user, QByteArray secret) : m_user(std::move(user)), m_secret(std::move(secret)) {}

    static QByteArray banner() { return "Asterisk Call Manager/1.1\r\n"; }
    /// What is answered to the actions that \a bytes complete.
    QByteArray take(const QByteArray &bytes, int parked);
    /// The server closes the connection.
    bool over() const { return m_over; }

private:
    using Action = QMap<QByteArray, QByteArray>; ///< keys in lower case

    QByteArray answer(const Action &action, int parked);
    QByteArray login(const Action &action, const QByteArray &id);
    QByteArray newChallenge();

    QByteArray m_user;
    QByteArray m_secret;
    QByteArray m_challenge;
    QByteArray m_received;
    bool m_known = false;
    bool m_over = false;
};

} // namespace twinline::lab
