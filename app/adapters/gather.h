// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/historystore.h"

namespace twinline {

/// One sample as a stretch, at \a at.
Stretch stretchOf(const SeriesPoint &point, WallTime at);

/// Adds \a more to what \a sum holds; the times of \a sum stay.
void merge(Stretch &sum, const Stretch &more);

/// \a stretches, sorted by time, put together into spans of \a width that begin at its multiples. What is longer than
/// \a width stays as it is, and so does everything when \a width is zero.
std::vector<Stretch> gathered(std::vector<Stretch> stretches, std::chrono::milliseconds width);

/// The same, only if there are more than \a most, in about that many spans of \a range; \a most 0: never.
std::vector<Stretch> atMost(std::vector<Stretch> stretches, std::size_t most, std::chrono::milliseconds range);

} // namespace twinline
