// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/product.h"
#include "products/tablereader.h"

namespace twinline {

/// "node" or "service".
std::string_view toWord(TargetKind kind);

/// The settings whose values are texts, by key.
std::vector<std::string> textSettings(const Product &product);

/// Every [[probe]] of a product whose settings have been read.
std::vector<ProbeSpec> readProbes(TableReader &reader, const Product &product);

/// Every [[lag]] of a product whose probes have been read.
std::vector<LagStoreSpec> readLagStores(TableReader &reader, const Product &product);

} // namespace twinline
