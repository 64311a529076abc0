// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hostgame.h"

namespace twinline::sample {

/// Leaves out of a model what no rule asks for: words, positions in the log beyond their order, numbers of timelines beyond
/// theirs, what a node said that has been silent for longer than evidence counts.
void simplify(HostModel &model);

/// Everything of a simplified model, in few bytes. Times count relative to \a now, and only as far as any rule looks.
std::string packed(const HostModel &model, Instant now);

/// The model that packed() so, with \a steps steps.
HostModel unpacked(const std::string &key, std::size_t steps, Instant now);

/// What the console sees of it.
std::string packedSight(const HostModel &model);

/// One poll later, seen from then.
void age(HostModel &model);

} // namespace twinline::sample
