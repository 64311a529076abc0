// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/pair.h"
#include "products/tablereader.h"

namespace twinline {

/// [pair.cloud]: how the public address is moved by the cloud's own command line. Its credentials stay in that program's profile.
void readCloud(TableReader &pairReader, const Product *product, PairConfig &pair);

/// What the cloud calls a node: needed, and different, where the pair names a cloud; senseless elsewhere. \a named: it has
/// a [pair.cloud], even one that cannot be read.
void checkCloudTarget(TableReader &nodeReader, bool named, const PairConfig &pair, const NodeConfig &node);

} // namespace twinline
