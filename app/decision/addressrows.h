// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/run.h"

namespace twinline {

/// The truth table of a service address that people move: one row a node, in the order of the nodes. Readings and
/// attestations are those of \a run; null: nobody has said anything of the cloud.
std::vector<AddressRow> addressRows(const PairSnapshot &snapshot, const RunState *run, Instant now);

} // namespace twinline
