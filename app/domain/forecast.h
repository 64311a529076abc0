// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

#include <optional>
#include <string_view>

namespace twinline {

/// How the console knows the time until the standby serves (DESIGN §4).
enum class ForecastMode { Unknown, Automatic, Manual, Measured };

/// Time until the standby would serve if the active node failed now, or counted from its last sign of life while it
/// is failing. No number is invented: all three are null where the product documents none.
struct Forecast
{
    ForecastMode mode = ForecastMode::Unknown;
    std::optional<Duration> best;
    std::optional<Duration> expected;
    std::optional<Duration> worst;
    int missed = 0;         ///< heartbeats missed so far, counted from this desk
    std::optional<int> of;  ///< consecutive failures that make the nodes switch
    bool failing = false;   ///< the active node is silent now; the figures are what remains
    friend bool operator==(const Forecast &, const Forecast &) = default;
};

std::string_view toWord(ForecastMode mode);

} // namespace twinline
