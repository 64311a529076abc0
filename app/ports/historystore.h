// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/event.h"

#include <vector>

namespace twinline {

/// One point of a series; no value: a loss.
struct SeriesPoint
{
    Instant at;
    std::optional<double> value;
    bool lowerBound = false; ///< value is "at least" (lag that cannot be known yet)
};

/// Samples and events of the past. Series are named "rtt/0", "rtt/1" (seconds) and "lag/STORE" (seconds).
class HistoryStore
{
public:
    virtual ~HistoryStore() = default;
    virtual void append(const std::string &pair, const std::string &series, const SeriesPoint &point) = 0;
    virtual void append(const Event &event) = 0;
    /// Points from \a from to \a to, at most about \a most: denser ones are thinned keeping minimum, maximum and losses.
    virtual std::vector<SeriesPoint> points(const std::string &pair, const std::string &series, BootTime from,
                                            BootTime to, std::size_t most) const = 0;
    /// Of one pair, or of all when \a pair is empty; newest first, at most \a most.
    virtual std::vector<Event> events(const std::string &pair, std::size_t most) const = 0;
};

} // namespace twinline
