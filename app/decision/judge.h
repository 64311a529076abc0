// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decision/evidence.h"

namespace twinline {

/// The pair as it is at \a now: VERDICTS.md, read top down; the first row that fits gives the verdict and is the first
/// reason, every other row that fits adds a reason. Pure.
PairSnapshot judge(const Evidence &evidence, const PairConfig &pair, const Product &product, Instant now);

/// Evidence is fresh up to this age: two polls.
Duration freshFor(const PairConfig &pair);

} // namespace twinline
