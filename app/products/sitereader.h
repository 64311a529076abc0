// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/pair.h"
#include "products/tablereader.h"

namespace twinline {

/// What only a site can know, for a vendor that documents none: [pair.playbooks] and [pair.queries].
void readSiteOwn(TableReader &pairReader, const Product *product, PairConfig &pair);

} // namespace twinline
