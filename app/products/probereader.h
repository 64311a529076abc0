// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/product.h"
#include "products/tablereader.h"

namespace twinline {

/// "node" or "service".
std::string_view toWord(TargetKind kind);

/// Every [[probe]] of a product.
std::vector<ProbeSpec> readProbes(TableReader &product);

/// Every [[lag]] of a product whose probes have been read.
std::vector<LagStoreSpec> readLagStores(TableReader &reader, const Product &product);

} // namespace twinline
