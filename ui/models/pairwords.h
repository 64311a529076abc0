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
/// The large word of a card: what the node says of itself, else what the vendor calls the state that was found; of a
/// pair without roles only whether the node answers.
QString vendorState(const NodeView &node, const PairConfig &pair, const Product &product);
/// A state that the node reports and the product does not know, verbatim; empty: none.
QString unknownVendorState(const NodeView &node, const Product &product);
/// The first store of its kind, or null. Streaming lag and the age of a copy are never shown as one (DESIGN §3).
const LagStoreSpec *lagStore(const Product &product, LagKind kind);
const LagView *lagOf(const PairSnapshot &snapshot, LagKind kind);
/// Everything on the pair's page as plain text, for a ticket.
QString status(const PairEntry &entry, Instant now);

} // namespace twinline::words
