// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/pair.h"
#include "products/tablereader.h"

namespace twinline {

/// [commands] of a product: what is run on a node, by name.
std::map<std::string, std::string> readCommands(TableReader &reader);

/// [pair.commands] stop-database = "…": the site's own in place of the product's.
void readOwnCommands(TableReader &pairReader, const Product *product, PairConfig &pair);

} // namespace twinline
