// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

#include <functional>
#include <memory>

namespace twinline {

/// A pending call; destroying it cancels the call.
class Alarm
{
public:
    virtual ~Alarm() = default;
};

/// Time and timers, injected: tests own a clock that they turn by hand.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
    /// How far this desk's local time is ahead of UTC at \a wall.
    virtual std::chrono::minutes utcOffset(WallTime wall) const = 0;
    /// Calls \a then once, on this thread, not before \a span has passed.
    [[nodiscard]] virtual std::unique_ptr<Alarm> after(Duration span, std::function<void()> then) = 0;
};

} // namespace twinline
