// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decision/look.h"

namespace twinline {

/// A node's role as all evidence together gives it.
struct RoleFinding
{
    NodeState state = NodeState::Unknown;
    RoleBy by = RoleBy::Unknown;
    std::string vendorState;    ///< verbatim
    std::optional<BootTime> at; ///< when the evidence was asked for
    bool contradicted = false;
    bool wrongNode = false; ///< another node or a stranger answered at its address
    std::string words;      ///< the contradicting claims or the stranger's identity, verbatim
};

RoleFinding roleOf(const Look &look, NodeIndex node, const ServiceView &service);

/// How a probe's last end reads; \a node is null for the service address.
ProbeMark markOf(const Look &look, const ProbeSpec &spec, const ProbeMemory *memory, const NodeView *node);

/// The probes that this pair asks at \a target, in the product's order.
std::vector<ProbeView> probeViews(const Look &look, Target target, const NodeView *node);

ServiceView serviceView(const Look &look);
CloudView cloudView(const Look &look);
TerminalView terminalView(const Look &look);
std::vector<NodeView> nodeViews(const Look &look, const ServiceView &service);
ReplicationView replicationView(const Look &look);
std::vector<LagView> lagViews(const Look &look, const ReplicationView &replication);

/// Where a lag figure stands against its limits. Unknown: not fresh, or not known well enough to say.
enum class LagStanding { Unknown, Within, OverWarn, OverRefuse };
LagStanding standing(const LagView &lag);

/// The service address has a SIP question that nobody answers any more: no phone can reach it.
bool phonesCutOff(const Look &look);

} // namespace twinline
