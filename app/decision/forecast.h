// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decision/evidence.h"

namespace twinline {

/// Time until the standby serves (TEL-13, TEL-20): best (failures − 1) × interval + start, worst failures × interval +
/// time-out + start, expected half an interval into the first check. While the active node is silent (its heartbeat
/// probe fails) the figures are what remains: best counted from its last sign of life, worst from the first failure.
/// `missed` counts as a standby would that stands at this desk: the first failure, and one more each interval. Null where
/// the product or the pair does not give the parameters, and where no standby is there to take over.
Forecast forecast(const Evidence &evidence, const PairConfig &pair, const Product &product,
                  std::optional<NodeIndex> active, std::optional<NodeIndex> standby, Instant now);

} // namespace twinline
