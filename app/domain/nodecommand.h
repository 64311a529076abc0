// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/pair.h"

namespace twinline {

/// What is run on a node, by name: the site's own, else the product's, with {node.address}, {peer.address} and their like filled
/// in; empty: there is no such command.
std::string nodeCommand(const PairConfig &pair, const Product &product, NodeIndex node, const std::string &name);

/// The shell words that \a spec asks \a node with, over SSH; empty: it cannot be asked.
std::string hostQuestion(const ProbeSpec &spec, const PairConfig &pair, const Product &product, NodeIndex node);

/// The names that a command may hold in braces.
const std::vector<std::string> &commandNames();

/// ssh's configuration file on this desk for the commands of the pair's nodes; empty: the user's own.
std::string nodeSshConfig(const PairConfig &pair, const Product &product);

/// The endpoint of a node where its commands are run.
inline constexpr const char *commandEndpoint = "ssh";

} // namespace twinline
