// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/rawsocket.h"

#include <QObject>
#include <QSocketNotifier>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace twinline::lab {

class RelayedConnection;

/// How a wire of the lab behaves: refused (nobody listens), passing, or dead (everything vanishes).
enum class Wire { Closed, Open, Silent };

/// One TCP address of the lab: passes connections to a node's own socket, refuses them, or lets them vanish.
///
/// Closed: no listener, a caller is refused. Open: relayed. Silent: the listener's queue is full, so that the kernel drops
/// every further SYN, and nothing is passed on the connections that there are; no privilege is needed for it.
class TcpRelay : public QObject
{
    Q_OBJECT
public:
    /// Where the next connection goes, and from which address; none: the caller is only accepted (an echo of presence).
    struct Route
    {
        SocketAddress to;
        QHostAddress from;
        std::chrono::milliseconds delay{0}; ///< of every answer
    };
    using Router = std::function<std::optional<Route>()>;

    TcpRelay(const SocketAddress &address, Router router, QObject *parent);
    ~TcpRelay() override;

    /// Binds the address, without letting anybody in; false when it is taken.
    bool reserve();
    Wire wire() const { return m_wire; }
    void setWire(Wire wire);
    void setDelay(std::chrono::milliseconds delay);
    /// Resets every connection, as a machine that has lost the address does.
    void abortConnections();

private:
    void open();
    void fallSilent();
    void dropQueued();
    void close();
    void acceptAll();
    void relay(RawSocket client);

    SocketAddress m_address;
    Router m_router;
    Wire m_wire = Wire::Closed;
    RawSocket m_listener;
    std::unique_ptr<QSocketNotifier> m_notifier;
    std::vector<RawSocket> m_fillers; ///< our own connections that fill the queue of a silent listener
    std::vector<std::unique_ptr<RelayedConnection>> m_connections;
};

} // namespace twinline::lab
