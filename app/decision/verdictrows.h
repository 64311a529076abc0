// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decision/views.h"

namespace twinline {

/// The pair at one moment, as a row of VERDICTS.md looks at it. A and B of the table are `active` and `partner`.
struct Case
{
    const Look &look;
    const PairSnapshot &seen; ///< its views are filled, its verdict is not
    std::vector<NodeIndex> actives;
    std::optional<NodeIndex> active;  ///< when exactly one node is Active
    std::optional<NodeIndex> partner; ///< then: a Standby if there is one, else any other node
    std::optional<NodeIndex> standby; ///< when no node is Active: a Standby

    NodeState state(NodeIndex node) const { return seen.nodes[std::size_t(node)].state; }
    bool partnerIs(NodeState wanted) const { return partner && state(*partner) == wanted; }
};

/// What a row that fits says.
struct Finding
{
    Verdict verdict = Verdict::Unknown;
    Severity severity = Severity::Unknown;
    std::vector<Reason> reasons;
};

using Row = std::optional<Finding> (*)(const Case &);

std::optional<Finding> deskCutOff(const Case &c);            ///< row 1
std::optional<Finding> bothActive(const Case &c);            ///< row 2
std::optional<Finding> bothDatabasesWritable(const Case &c); ///< row 3
std::optional<Finding> addressOnBoth(const Case &c);         ///< row 4
std::optional<Finding> runInProgress(const Case &c);         ///< row 5
std::optional<Finding> addressElsewhere(const Case &c);      ///< row 6
std::optional<Finding> addressSilent(const Case &c);         ///< row 7
std::optional<Finding> domainElsewhere(const Case &c);       ///< row 7, for those who ask by name
std::optional<Finding> takeoverDue(const Case &c);           ///< row 8
std::optional<Finding> nobodyServes(const Case &c);          ///< row 9
std::optional<Finding> nothingTakesOver(const Case &c);      ///< row 10
std::optional<Finding> standbyStarting(const Case &c);       ///< row 11
std::optional<Finding> databaseBehind(const Case &c);        ///< row 12
std::optional<Finding> copyTooOld(const Case &c);            ///< row 13
std::optional<Finding> mismatch(const Case &c);              ///< row 14
std::optional<Finding> clocksDiffer(const Case &c);          ///< row 14, of hosts that tell their time
std::optional<Finding> automationHeld(const Case &c);        ///< beside row 14: nothing would help itself now
std::optional<Finding> heartbeatsMissed(const Case &c);      ///< row 15
std::optional<Finding> redundant(const Case &c);             ///< row 16; asked last: nothing else may fit, row 17 included
std::optional<Finding> evidenceMissing(const Case &c);       ///< row 17
Finding anythingElse(const Case &c);                         ///< row 18

/// Of two that claim Active and did not do so at one time, the one whose word is the older: it may serve no more.
std::optional<NodeIndex> outrun(const Case &c);

/// The one row of products that tell no roles.
Finding withoutRoles(const Case &c);

/// What is wrong or worth telling beside the rows: contradictions, wrong nodes, bad answers, an unusual place.
std::vector<Reason> notes(const Case &c);

/// Replication slots that hold log for nobody.
std::vector<Reason> idleSlots(const Case &c);

/// A reason about \a node, with the code's own severity.
Reason reasonOf(ReasonCode code, Severity severity, NodeIndex node = -1, NodeIndex other = -1);

} // namespace twinline
