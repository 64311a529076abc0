// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

/// A clock on a wall in Rome in 2026: an hour ahead of UTC, two in summer.
namespace twinline::rome {

inline constexpr WallTime springDay = std::chrono::sys_days{std::chrono::year{2026} / 3 / 29};  ///< set forth at 01:00 UTC
inline constexpr WallTime autumnDay = std::chrono::sys_days{std::chrono::year{2026} / 10 / 25}; ///< set back at 01:00 UTC

inline std::chrono::minutes offset(WallTime wall)
{
    using namespace std::chrono_literals;
    return wall >= springDay + 1h && wall < autumnDay + 1h ? 120min : 60min;
}

} // namespace twinline::rome
