// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCryptographicHash>
#include <QMap>
#include <QTcpServer>
#include <QTcpSocket>

#include <functional>

namespace twinline {

/// An Asterisk Manager Interface on loopback that says what a test tells it to, action by action.
class Manager : public QTcpServer
{
public:
    /// The answer to an action; empty: silence. "%1" stands for the action's number.
    using Manner = std::function<QByteArray(QTcpSocket &, const QByteArray &action)>;

    explicit Manager(QByteArray banner = "Asterisk Call Manager/1.1\r\n")
        : m_banner(std::move(banner))
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            socket->write(m_banner);
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(*socket); });
        });
    }

    /// What is said to an action, in place of the usual.
    void answer(const QByteArray &action, Manner manner) { m_manners[action] = std::move(manner); }
    void answer(const QByteArray &action, const QByteArray &words)
    {
        answer(action, [words](QTcpSocket &, const QByteArray &) { return words; });
    }
    const QByteArray &received() const { return m_received; }
    const QByteArrayList &actions() const { return m_actions; }

private:
    void read(QTcpSocket &socket)
    {
        QByteArray &pending = m_pending[&socket];
        const QByteArray bytes = socket.readAll();
        m_received += bytes;
        pending += bytes;
        for (qsizetype end = pending.indexOf("\r\n\r\n"); end >= 0; end = pending.indexOf("\r\n\r\n")) {
            const QByteArray action = pending.left(end + 2);
            pending.remove(0, end + 4);
            const QByteArray name = field(action, "Action");
            m_actions << name;
            const QByteArray said = m_manners.contains(name) ? m_manners[name](socket, action) : usual(name, action);
            if (!socket.isOpen())
                return; // the answer was to hang up
            socket.write(QByteArray(said).replace("%1", field(action, "ActionID")));
        }
    }
    QByteArray usual(const QByteArray &name, const QByteArray &action) const
    {
        if (name == "Challenge")
            return "Response: Success\r\nActionID: %1\r\nChallenge: 840415273\r\n\r\n";
        const QByteArray key = QCryptographicHash::hash("840415273s3cret", QCryptographicHash::Md5).toHex();
        if (name == "Login" && (field(action, "Key") != key || field(action, "Username") != "twinline"))
            return "Response: Error\r\nActionID: %1\r\nMessage: Authentication failed\r\n\r\n";
        if (name == "Login")
            return "Response: Success\r\nActionID: %1\r\nMessage: Authentication accepted\r\n\r\n";
        if (name == "CoreStatus")
            return "Response: Success\r\nActionID: %1\r\nCoreStartupTime: 12:44:55\r\nCoreCurrentCalls: 0\r\n\r\n";
        if (name == "CoreShowChannels")
            return "Response: Success\r\nActionID: %1\r\nEventList: start\r\nMessage: Channels will follow\r\n\r\n"
                   "Event: CoreShowChannelsComplete\r\nEventList: Complete\r\nListItems: 0\r\nActionID: %1\r\n\r\n";
        if (name == "ParkedCalls")
            return "Response: Success\r\nActionID: %1\r\nMessage: Parked calls will follow\r\n\r\n"
                   "Event: ParkedCallsComplete\r\nTotal: 0\r\nActionID: %1\r\n\r\n";
        if (name == "Logoff")
            return "Response: Goodbye\r\nActionID: %1\r\nMessage: Thanks for all the fish.\r\n\r\n";
        return "Response: Error\r\nActionID: %1\r\nMessage: Invalid/unknown command\r\n\r\n";
    }
    static QByteArray field(const QByteArray &action, const QByteArray &name)
    {
        const qsizetype at = ("\r\n" + action).indexOf("\r\n" + name + ": ");
        return at < 0 ? QByteArray() : action.mid(at + name.size() + 2, action.indexOf("\r\n", at) - at - name.size() - 2);
    }

    QByteArray m_banner;
    QMap<QByteArray, Manner> m_manners;
    QMap<QTcpSocket *, QByteArray> m_pending;
    QByteArray m_received;
    QByteArrayList m_actions;
};

} // namespace twinline
