// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

#include <functional>

namespace twinline {

/// A time as a clock on a wall shows it, without its time zone.
using LocalTime = std::chrono::local_time<std::chrono::milliseconds>;

/// How far a clock on the wall is ahead of UTC at a moment.
using UtcOffset = std::function<std::chrono::minutes(WallTime)>;

LocalTime localOf(WallTime wall, const UtcOffset &offset);

/// The moment at which a clock shows \a local. Of the hour that is twice, the second; of the hour that never is, one
/// within an hour of it.
WallTime wallOf(LocalTime local, const UtcOffset &offset);

/// How long ago a clock that is now at \a now showed the time of day that it has passed \a span ago by its own figures:
/// an hour more or less on a night in which it is set. A time that such a night skips is the moment of the setting.
Duration realSpan(WallTime now, Duration span, const UtcOffset &offset);

} // namespace twinline
