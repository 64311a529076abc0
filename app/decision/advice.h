// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/run.h"

namespace twinline {

/// What the vendor advises on the pair's settings, held against what the operator has entered; needs no look at the nodes.
/// What nobody has entered is Unknown: a question to the operator, never a measurement.
std::vector<CheckResult> advise(const PairConfig &pair, const Product &product);

/// One piece of the vendor's advice; nothing when it is not for this pair.
std::optional<CheckResult> adviseOn(const CheckSpec &spec, const PairConfig &pair, const Product &product);

/// How many of them the pair does not follow.
int unfollowed(const std::vector<CheckResult> &advice);

} // namespace twinline
