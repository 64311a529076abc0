// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decision/look.h"

namespace twinline {

/// What a node's own host says of its role: keepalived, whether it lives, and whether the service address is really there.
struct HostRole
{
    NodeState state = NodeState::Unknown;
    std::string words;         ///< verbatim
    bool contradicted = false; ///< the three do not agree
    BootTime at{};
};

/// Nothing where no host was asked, or where it has not said anything of a role.
std::optional<HostRole> hostRole(const Look &look, NodeIndex node);

/// What the service address's being on the hosts themselves proves.
struct HostHolding
{
    std::optional<NodeIndex> holder; ///< one host has it, and no other that was asked
    bool both = false;               ///< two hosts had it at one and the same time
    bool asked = false;              ///< all nodes' hosts were asked lately
};
HostHolding hostHolding(const Look &look);

/// Facts of one kind that \a node's probes gave lately; null: none.
template<typename Wanted>
const Observation *hostAnswer(const NodeView &node)
{
    for (const ProbeView &probe : node.probes)
        if (probe.fresh && probe.last.outcome == Outcome::Answered && std::holds_alternative<Wanted>(probe.last.facts))
            return &probe.last;
    return nullptr;
}

template<typename Wanted>
const Wanted *hostFacts(const NodeView &node)
{
    const Observation *answer = hostAnswer<Wanted>(node);
    return answer ? std::get_if<Wanted>(&answer->facts) : nullptr;
}

/// How far two hosts' clocks are apart, and by how much that may be wrong. Both are held against this desk's clock, whose own
/// error falls out. Nothing where one of them has not told its time lately.
struct Apart
{
    Duration apart{};
    Duration error{};
};
std::optional<Apart> clocksOf(const NodeView &one, const NodeView &other);

/// The server that \a facts are of was stopped cleanly.
bool stoppedCleanly(const ControlDataFacts &facts);

} // namespace twinline
