// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/sentences.h"

namespace twinline::text {

/// The node's name as people know it, or "node 3" for one that the configuration does not have.
QString nodeName(const Subject &subject, NodeIndex node);
/// The service address as people know it.
QString serviceName(const Subject &subject);
/// What kind of address that is, in the product's words: "VIP", "IP TVox", else "Service address".
QString serviceKind(const Subject &subject);
QString productName(const Subject &subject);
/// A probe's label in the product's words, else its key.
QString probeName(const Subject &subject, const std::string &key);
/// A step's title in the product's words. \a from is the node that the run starts from; without it a title that names
/// nodes cannot be filled, and the key stands for it.
QString stepName(const Subject &subject, const std::string &key, NodeIndex from);
/// The other node of a pair of two.
NodeIndex otherNode(const Subject &subject, NodeIndex node);

} // namespace twinline::text
