// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decision/evidence.h"

namespace twinline {

/// Time until the standby serves (TEL-13, TEL-20): best (failures − 1) × interval + start, worst failures × interval +
/// time-out + start, expected half an interval into the first check. While the active node is silent (its heartbeat
/// probe fails) the figures are what remains and `missed` counts the nodes' heartbeats that must have failed since, as
/// seen from this desk. Null where the product or the pair does not give the parameters.
Forecast forecast(const Evidence &evidence, const PairConfig &pair, const Product &product,
                  std::optional<NodeIndex> active, std::optional<NodeIndex> standby, Instant now);

} // namespace twinline
