// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/run.h"

namespace twinline {

/// How long a reading of the vendor's page counts (DESIGN §5, interlock 2).
inline constexpr Duration readingCounts = std::chrono::seconds(60);

/// What the role evidence of one node amounts to right now, for a decision to act.
struct NodeClaim
{
    NodeState state = NodeState::Unknown;
    bool known = false;        ///< a role, or Error; never for Unreachable and Unknown
    bool contradicted = false; ///< two pieces of evidence disagree
    bool byPerson = false;     ///< rests on a reading
    std::optional<BootTime> at; ///< when the node was asked, or the page was read
    std::string words;          ///< "standby (Standby (Backup), reported)"
    bool read = false;          ///< the node says so itself, or a person has read it: more than an inference
};

enum class DatabaseRole { NotConfigured, Unknown, Primary, Standby };

struct DatabaseView
{
    DatabaseRole role = DatabaseRole::Unknown;
    std::optional<BootTime> at;
    const DbFacts *facts = nullptr; ///< points into the snapshot
    bool down = false;              ///< its port refuses: a server that does not run is neither primary nor standby
};

/// True while \a at is not in the future and not older than \a limit.
bool isFresh(const std::optional<BootTime> &at, Duration limit, BootTime now);
/// Two polls (interlock 2).
Duration evidenceLimit(const PairSnapshot &snapshot);
bool isFresh(const PairSnapshot &snapshot, BootTime now);

/// The role of \a node. \a readings older than 60 s or not newer than \a since count for nothing, and never against
/// what the node or its database says itself; one that was doubted says nothing of a node of which nothing else is known.
NodeClaim claimOf(const PairSnapshot &snapshot, NodeIndex node, const std::vector<Reading> &readings,
                  const std::optional<BootTime> &since, BootTime now);

/// Marks the readings that fresh evidence of their own node speaks against.
void doubtReadings(std::vector<Reading> &readings, const PairSnapshot &snapshot, BootTime now);

DatabaseView databaseOf(const PairSnapshot &snapshot, NodeIndex node, BootTime now);

/// The service address answers as \a node.
bool holdsService(const PairSnapshot &snapshot, NodeIndex node, BootTime now);

/// When anything of \a node was last asked and ended, whatever came of it.
std::optional<BootTime> lastLookAt(const PairSnapshot &snapshot, NodeIndex node);

/// Two nodes claim Active, or the verdict says split brain in any of its forms.
bool isSplit(const PairSnapshot &snapshot, BootTime now);

} // namespace twinline
