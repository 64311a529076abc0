// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/udprelay.h"

#include <QElapsedTimer>

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace twinline::lab {

/// What decides which wires of the lab pass: the nodes, the cuts and who holds the service address.
struct WireState
{
    struct Node
    {
        bool reachable = true; ///< powered, and its LAN is not cut
        bool up = false;       ///< its services listen
        std::set<Port> closed; ///< these of them do not
        int slowMs = 0;
        friend bool operator==(const Node &, const Node &) = default;
    };
    std::array<Node, 2> nodes;
    bool linkCut = false;
    std::vector<int> holders; ///< of the service address: none, one, or both in turn
    friend bool operator==(const WireState &, const WireState &) = default;
};

/// The lab's cabling: every address that desk, phones and nodes use is a relay here.
class LabWires : public QObject
{
    Q_OBJECT
public:
    LabWires(const LabNetwork &network, const Play &play, QObject *parent);

    /// Whether all addresses are free.
    bool reserve();
    void apply(const WireState &state);
    /// Resets every connection to and from a node: its machine has forgotten them.
    void forget(int server);

private:
    enum class Place { Public, Link, Gateway, Service };
    struct Line
    {
        Place place;
        int server = 0; ///< who answers
        int from = 0;   ///< link and gateway: who asks
        std::optional<Port> port; ///< none: the nodes' own talk, or the gateway's
        std::unique_ptr<TcpRelay> tcp;
        std::unique_ptr<UdpRelay> udp;
    };
    /// All that listens for a port at an address: SIP twice.
    void add(Place place, int server, int from, const QHostAddress &host, Port port);
    void addTcp(Place place, int server, int from, const SocketAddress &address, std::optional<Port> port);
    std::optional<TcpRelay::Route> route(Place place, int server, int from, quint16 port);
    Wire wireOf(const Line &line) const;
    Wire serviceWire(const Line &line) const;
    bool listens(int server, const Line &line) const;
    const WireState::Node &node(int server) const { return m_state.nodes[static_cast<std::size_t>(server - 1)]; }

    LabNetwork m_network;
    WireState m_state;
    std::vector<Line> m_lines;
    QElapsedTimer m_turns; ///< of two holders
};

} // namespace twinline::lab
