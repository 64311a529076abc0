// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decision/nodeclaim.h"
#include "decision/runwork.h"

namespace twinline {

/// One condition, judged.
struct ConditionFinding
{
    bool holds = false;
    bool known = false;
    std::string words;
    std::optional<BootTime> at; ///< when what it rests on was asked for; none: the snapshot's own time
};

/// What all conditions of one question are judged against.
struct ConditionQuestion
{
    const RunState &state;
    const PairSnapshot &snapshot;
    BootTime now;

    NodeIndex index(StepNode node) const { return node == StepNode::From ? state.plan.from : state.plan.to; }
    NodeIndex other(StepNode node) const { return node == StepNode::From ? state.plan.to : state.plan.from; }
    std::string name(StepNode node) const { return node == StepNode::From ? state.plan.fromName : state.plan.toName; }
    NodeClaim claim(NodeIndex node) const
    {
        return claimOf(snapshot, node, state.readings, state.scratch.resumedAt, now);
    }
};

/// Of what the hosts, their databases and single probes say.
ConditionFinding hostFinding(const Condition &condition, const ConditionQuestion &ask);

} // namespace twinline
