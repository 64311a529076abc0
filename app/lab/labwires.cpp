// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/labwires.h"

#include <algorithm>

namespace twinline::lab {

namespace {

// Two holders take turns in time, as neighbours' tables change: were calls counted, those who ask in step would each hear
// one of them for ever. The length is no half of usual polls, for the same reason.
constexpr qint64 turnLength = 400; // ms

} // namespace

LabWires::LabWires(const LabNetwork &network, const Play &play, QObject *parent) : QObject(parent), m_network(network)
{
    m_turns.start();
    for (const int server : {1, 2}) {
        const int peer = 3 - server;
        for (const Port port : play.nodePorts)
            add(Place::Public, server, 0, network.node(server), port);
        if (play.publicAddresses)
            for (const Port port : play.servicePorts)
                add(Place::Public, server, 0, network.publicOf(server), port);
        addTcp(Place::Link, server, peer, {network.peerOf(peer), network.link()}, std::nullopt);
        addTcp(Place::Gateway, 0, server, {network.gatewayOf(server), network.echo()}, std::nullopt);
        if (play.has(Port::Database))
            add(Place::Link, server, peer, network.peerOf(peer), Port::Database);
    }
    for (const Port port : play.servicePorts)
        add(Place::Service, 0, 0, network.service(), port);
}

void LabWires::add(Place place, int server, int from, const QHostAddress &host, Port port)
{
    const SocketAddress address{host, m_network.at(port)};
    addTcp(place, server, from, address, port);
    if (port != Port::Sip)
        return;
    const auto router = [this, place, server, number = address.port] { return route(place, server, 0, number); };
    m_lines.push_back({place, server, from, port, nullptr, std::make_unique<UdpRelay>(address, m_network.gateway(), router, nullptr)});
}

void LabWires::addTcp(Place place, int server, int from, const SocketAddress &address, std::optional<Port> port)
{
    const auto router = [this, place, server, from, number = address.port] { return route(place, server, from, number); };
    m_lines.push_back({place, server, from, port, std::make_unique<TcpRelay>(address, router, nullptr), nullptr});
}

bool LabWires::reserve()
{
    return std::all_of(m_lines.begin(), m_lines.end(),
                       [](const Line &line) { return line.tcp ? line.tcp->reserve() : line.udp->reserve(); });
}

std::optional<TcpRelay::Route> LabWires::route(Place place, int server, int from, quint16 port)
{
    if (place == Place::Gateway)
        return std::nullopt;
    if (place == Place::Service) {
        if (m_state.holders.empty())
            return std::nullopt;
        const auto turn = static_cast<std::size_t>(m_turns.elapsed() / turnLength);
        server = m_state.holders[turn % m_state.holders.size()];
    }
    // A database sees its standby at that node's own address.
    const QHostAddress source = place == Place::Link ? m_network.node(from) : m_network.gateway();
    return TcpRelay::Route{{m_network.inner(server), port}, source, std::chrono::milliseconds(node(server).slowMs)};
}

bool LabWires::listens(int server, const Line &line) const
{
    return node(server).up && !(line.port && node(server).closed.contains(*line.port));
}

Wire LabWires::serviceWire(const Line &line) const
{
    std::vector<int> reachable;
    std::copy_if(m_state.holders.begin(), m_state.holders.end(), std::back_inserter(reachable),
                 [this](int server) { return node(server).reachable; });
    if (reachable.empty())
        return Wire::Silent; // an address that nobody has, or whose machine is gone
    return std::any_of(reachable.begin(), reachable.end(), [&](int server) { return listens(server, line); }) ? Wire::Open : Wire::Closed;
}

Wire LabWires::wireOf(const Line &line) const
{
    if (line.place == Place::Service)
        return serviceWire(line);
    if (line.place == Place::Gateway)
        return node(line.from).reachable ? Wire::Open : Wire::Silent;
    if (!node(line.server).reachable)
        return Wire::Silent;
    if (line.place == Place::Link && (m_state.linkCut || !node(line.from).reachable))
        return Wire::Silent;
    return listens(line.server, line) ? Wire::Open : Wire::Closed;
}

void LabWires::apply(const WireState &state)
{
    const bool moved = state.holders != m_state.holders;
    if (moved)
        m_turns.restart();
    m_state = state;
    for (const Line &line : m_lines) {
        const Wire wire = wireOf(line);
        if (line.udp) {
            line.udp->setWire(wire);
            continue;
        }
        if (line.place == Place::Service && moved)
            line.tcp->abortConnections();
        line.tcp->setWire(wire);
        if (line.server > 0)
            line.tcp->setDelay(std::chrono::milliseconds(node(line.server).slowMs));
    }
}

void LabWires::forget(int server)
{
    const auto serves = std::find(m_state.holders.begin(), m_state.holders.end(), server) != m_state.holders.end();
    for (const Line &line : m_lines)
        if (line.tcp && (line.server == server || line.from == server || (line.place == Place::Service && serves)))
            line.tcp->abortConnections();
}

} // namespace twinline::lab
