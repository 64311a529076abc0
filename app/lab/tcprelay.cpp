// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/tcprelay.h"

#include "lab/relayedconnection.h"

#include <algorithm>
#include <sys/socket.h>

namespace twinline::lab {

TcpRelay::TcpRelay(const SocketAddress &address, Router router, QObject *parent)
    : QObject(parent), m_address(address), m_router(std::move(router))
{
}

TcpRelay::~TcpRelay() = default;

bool TcpRelay::reserve()
{
    m_listener = RawSocket::boundTcp(m_address);
    // Two bound sockets with SO_REUSEADDR only collide when they listen.
    const bool free = m_listener.valid() && ::listen(m_listener.fd(), 128) == 0;
    m_listener.close();
    return free;
}

void TcpRelay::setWire(Wire wire)
{
    if (wire == m_wire)
        return;
    m_wire = wire;
    switch (wire) {
    case Wire::Open: open(); break;
    case Wire::Silent: fallSilent(); break;
    case Wire::Closed: close(); break;
    }
}

void TcpRelay::open()
{
    if (!m_listener.valid())
        m_listener = RawSocket::boundTcp(m_address);
    dropQueued();
    ::listen(m_listener.fd(), 128);
    m_notifier = std::make_unique<QSocketNotifier>(m_listener.fd(), QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &TcpRelay::acceptAll);
    for (const auto &connection : m_connections)
        connection->setPassing(true);
}

void TcpRelay::fallSilent()
{
    for (const auto &connection : m_connections)
        connection->setPassing(false);
    m_notifier.reset();
    if (!m_listener.valid())
        m_listener = RawSocket::boundTcp(m_address);
    ::listen(m_listener.fd(), 0);
    // The queue now holds one connection; the others keep knocking, and so keep their place before anybody else.
    for (int i = 0; i < 3; ++i)
        m_fillers.push_back(RawSocket::connecting(m_address));
}

/// What came while the wire was dead never arrived: our fillers, and any caller who slipped in between them.
void TcpRelay::dropQueued()
{
    m_fillers.clear();
    for (;;) {
        RawSocket queued(::accept4(m_listener.fd(), nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC));
        if (!queued.valid())
            return;
        queued.abort();
    }
}

void TcpRelay::close()
{
    m_notifier.reset();
    m_listener.close();
    m_fillers.clear();
    abortConnections();
}

void TcpRelay::acceptAll()
{
    for (;;) {
        RawSocket client(::accept4(m_listener.fd(), nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC));
        if (!client.valid())
            return;
        relay(std::move(client));
    }
}

void TcpRelay::relay(RawSocket client)
{
    const std::optional<Route> route = m_router();
    if (!route)
        return; // accepted and closed: that is all an echo of presence does
    RawSocket node = RawSocket::connecting(route->to, route->from);
    if (!node.valid()) {
        client.abort();
        return;
    }
    auto connection = std::make_unique<RelayedConnection>(std::move(client), std::move(node), nullptr);
    connection->setDelay(route->delay);
    connect(connection.get(), &RelayedConnection::ended, this, [this, ended = connection.get()] {
        const auto found = std::find_if(m_connections.begin(), m_connections.end(),
                                        [&](const auto &each) { return each.get() == ended; });
        if (found == m_connections.end())
            return;
        found->release()->deleteLater(); // it is still in the middle of telling us
        m_connections.erase(found);
    });
    m_connections.push_back(std::move(connection));
}

void TcpRelay::setDelay(std::chrono::milliseconds delay)
{
    for (const auto &connection : m_connections)
        connection->setDelay(delay);
}

void TcpRelay::abortConnections()
{
    const auto connections = std::exchange(m_connections, {});
    for (const auto &connection : connections)
        connection->abort();
}

} // namespace twinline::lab
