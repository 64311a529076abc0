// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakes/samplerun.h"

#include <array>
#include <deque>

namespace twinline::sample {

/// A pure model of two nodes with a database each and the service address: what a run acts upon. Orders reach a node in
/// turn, but may be lost on the way, or come late. Time goes in polls.
class RunWorld
{
public:
    struct Node
    {
        bool alive = true;
        NodeState state = NodeState::Standby;
        NodeState seen = NodeState::Unknown; ///< at the last look that was answered
        double seenAt = -100;
        double askedAt = -100;
        double diedAt = -100;
        std::deque<NodeState> late; ///< orders under way, in turn
    };

    std::array<Node, 2> nodes;
    double now = 0;
    bool causedSplit = false; ///< an order made a node Active beside an Active one

    RunWorld() { nodes[0].state = NodeState::Active; }

    void look()
    {
        for (Node &node : nodes) {
            node.askedAt = now;
            if (!node.alive)
                continue;
            node.seen = node.state;
            node.seenAt = now;
        }
    }

    /// An order arrives, and before it all that were sent to this node before.
    void deliver(NodeIndex index, NodeState order)
    {
        Node &node = nodes[std::size_t(index)];
        node.late.push_back(order);
        while (!node.late.empty())
            arrive(index);
    }

    /// The oldest late order arrives.
    void arrive(NodeIndex index)
    {
        Node &node = nodes[std::size_t(index)];
        const NodeState order = node.late.front();
        node.late.pop_front();
        if (!node.alive)
            return;
        const Node &other = nodes[std::size_t(1 - index)];
        if (order == NodeState::Active && node.state != NodeState::Active && other.alive && other.state == NodeState::Active)
            causedSplit = true;
        node.state = order;
    }

    void die(NodeIndex index)
    {
        nodes[std::size_t(index)].alive = false;
        nodes[std::size_t(index)].diedAt = now;
        nodes[std::size_t(index)].late.clear();
    }

    /// A machine takes longer to start than two polls.
    bool mayHeal(NodeIndex index) const
    {
        const Node &node = nodes[std::size_t(index)];
        return !node.alive && now - node.diedAt > 2;
    }

    /// It starts idle beside an active partner, and serves when there is none (TEL-25).
    void heal(NodeIndex index)
    {
        const Node &other = nodes[std::size_t(1 - index)];
        nodes[std::size_t(index)].alive = true;
        nodes[std::size_t(index)].state = NodeState::Standby;
        if (!other.alive)
            nodes[std::size_t(index)].state = NodeState::Active;
    }

    /// The pair's own failover (TEL-21): the other one has not answered for longer than two polls of this desk. Nobody
    /// could act safely from afar beside a pair that is faster than that.
    bool mayTakeOver(NodeIndex index) const
    {
        const Node &node = nodes[std::size_t(index)];
        const Node &other = nodes[std::size_t(1 - index)];
        return node.alive && node.state == NodeState::Standby && !other.alive && now - other.diedAt > 2;
    }

    bool twoActive() const
    {
        return nodes[0].alive && nodes[1].alive && nodes[0].state == NodeState::Active && nodes[1].state == NodeState::Active;
    }

    bool seenWithin(NodeIndex index, double limit) const { return now - nodes[std::size_t(index)].seenAt <= limit; }

    /// What a console sees of it now.
    PairSnapshot snapshot() const
    {
        PairSnapshot made;
        made.pair = "lab";
        made.at = at(now);
        made.poll = runPoll;
        made.nodes.resize(2);
        std::vector<NodeIndex> active;
        for (int i = 0; i < 2; ++i) {
            const Node &node = nodes[std::size_t(i)];
            const bool fresh = seenWithin(i, 2) && node.seen != NodeState::Unknown;
            if (fresh)
                setNode(made, i, node.seen, node.seenAt);
            else
                silence(made, i, node.askedAt);
            if (fresh && node.seen == NodeState::Active)
                active.push_back(i);
        }
        setHolder(made, active.size() == 1 ? std::optional(active.front()) : std::nullopt);
        judgeIt(made, active);
        return made;
    }

private:
    static void judgeIt(PairSnapshot &made, const std::vector<NodeIndex> &active)
    {
        made.replication.link = ReplicationView::Link::Broken;
        made.verdict = Verdict::NoActive;
        if (active.size() > 1)
            made.verdict = Verdict::SplitBrain;
        if (active.size() != 1)
            return;
        const NodeIndex idle = 1 - active.front();
        made.verdict = Verdict::NoStandby;
        if (made.nodes[std::size_t(idle)].state != NodeState::Standby)
            return;
        made.verdict = Verdict::Redundant;
        setStreaming(made, active.front(), idle, toSeconds(made.nodes[std::size_t(idle)].evidenceAt->time_since_epoch()));
    }
};

} // namespace twinline::sample
