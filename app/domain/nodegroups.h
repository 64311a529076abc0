// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/pair.h"

namespace twinline {

/// Nodes of one role code, in the order of their ordinals (ITL-2). An empty code holds the nodes whose names have none.
struct NodeGroup
{
    std::string code;
    std::vector<NodeIndex> nodes;
    friend bool operator==(const NodeGroup &, const NodeGroup &) = default;
};

/// A node's name taken apart: "vpn1" is the first node of the role "vpn".
struct NodeName
{
    std::string code;             ///< empty: the name is no role code and ordinal
    std::optional<int> ordinal;
    friend bool operator==(const NodeName &, const NodeName &) = default;
};

/// \a codes are those that the site uses: with them a code may end in a digit, and other names have none. Without any, what
/// stands before the last digits is the code.
NodeName nodeName(const std::string &name, const std::vector<std::string> &codes);

/// The codes in a setting: "ds, sp vpn".
std::vector<std::string> roleCodes(const std::string &text);

/// The nodes of \a pair by role code: in the order of the site's codes, else of the first node of each; those without one last.
std::vector<NodeGroup> nodeGroups(const PairConfig &pair, const Product &product);

} // namespace twinline
