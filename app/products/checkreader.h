// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/product.h"
#include "products/tablereader.h"

namespace twinline {

/// One check of the closed list, as a runbook wishes it, of a product whose settings have been read.
CheckSpec readCheck(TableReader &reader, const Product &product);

/// [[advice]]: checks that need no look at the nodes, and never more than a warning.
std::vector<CheckSpec> readAdvice(TableReader &reader, const Product &product);

} // namespace twinline
