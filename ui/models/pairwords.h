// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/pairboard.h"

#include <optional>

namespace twinline::words {

/// Short texts that the list, the cards and the charts share.

QString age(Duration span);                                 ///< "now", "42 s ago"
/// Age of something seen at \a at, or "never".
QString age(const std::optional<BootTime> &at, Instant now);
QString lag(const LagView &lag);                            ///< "0.3 s", "at least 12 s", "not known"
std::optional<NodeIndex> onlyActive(const PairSnapshot &snapshot);
QString summary(const PairEntry &entry);                    ///< "telisca · Active: cti-1 · 0.3 s"
QString vendorState(const NodeView &node); ///< the large word of a card
/// Everything on the pair's page as plain text, for a ticket.
QString status(const PairEntry &entry, Instant now);

} // namespace twinline::words
