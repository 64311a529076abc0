// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/node.h"
#include "lab/httprequest.h"

namespace twinline::lab {

/// What the other node said at the last check.
struct PeerState
{
    bool answered = false;
    NodeState role = NodeState::Unknown;
    bool starting = false;
    bool undecided = false;
    bool application = false;
    bool streaming = false;  ///< its database follows ours
    bool detachedUs = false; ///< its panel has set this server aside
    int timeline = 0;        ///< of its database, when that can be followed
};

/// Who tells a server to change: a person on a page of the pair, or the other server because it serves now.
enum class Teller { Person, Server };

/// A node's way to the other one: every request has a connection and a time-out of its own.
class PeerLink : public QObject
{
    Q_OBJECT
public:
    using Then = std::function<void(const PeerState &peer, const QString &error)>;

    /// \a server is the other one, which must be the one that answers.
    PeerLink(int server, const SocketAddress &address, std::chrono::milliseconds limit, QObject *parent);

    void ask(std::chrono::milliseconds deadline, Then then);
    void ask(Then then) { ask(m_limit, std::move(then)); }
    void order(NodeState to, Teller by, HttpRequest::Then then = {});
    /// A button of the pair that the other server must carry out.
    void press(const QByteArray &button);

private:
    int m_server;
    SocketAddress m_address;
    std::chrono::milliseconds m_limit;
};

} // namespace twinline::lab
