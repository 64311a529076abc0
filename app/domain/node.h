// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace twinline {

/// Position of a node in its pair, from 0. What people see is the node's name or ordinal (index + 1).
using NodeIndex = int;

/// The state in the console's own words (DESIGN §3). Unknown is the default and never good.
enum class NodeState { Unknown, Active, Standby, Starting, ServicesOff, Detached, Error, Unreachable };

/// The fixed place of a node in its pair; it plays no part in the verdict.
enum class Rank { Unknown, Primary, Secondary, Backup, Member };

/// Where a role comes from (DESIGN §3): the node says so, evidence agrees, or the operator read the vendor's page.
enum class RoleBy { Unknown, Reported, Inferred, Reading };

/// Lower-case words with hyphens, as in the JSON contracts (DESIGN §8).
std::string_view toWord(NodeState state);
std::string_view toWord(Rank rank);
std::string_view toWord(RoleBy by);

/// The state of a JSON word, or nothing for a word that is none.
std::optional<NodeState> nodeStateFromWord(std::string_view word);
std::optional<Rank> rankFromWord(std::string_view word);

} // namespace twinline
