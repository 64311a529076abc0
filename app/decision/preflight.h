// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/run.h"

namespace twinline {

/// Checks that a plan may begin, in the runbook's order. Each carries measured value and limit; what cannot be measured
/// is Unknown, and Unknown never passes. \a aloneConfirmed and \a leaseHeld come from the session.
std::vector<CheckResult> preflight(const PairSnapshot &snapshot, const PairConfig &pair, const Product &product,
                                   Intent intent, NodeIndex from, NodeIndex to, bool leaseHeld);

/// True when no blocking check is other than Pass and every forcible one is Pass or overridden.
bool mayBegin(const std::vector<CheckResult> &checks, const std::vector<Override> &overrides);

/// The check ids that preflight() knows; a product file may name no other.
const std::vector<std::string> &knownChecks();

} // namespace twinline
