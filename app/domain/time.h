// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <compare>

namespace twinline {

/// All spans of time inside the house; nanoseconds, signed.
using Duration = std::chrono::nanoseconds;

/// The clock that goes on while the machine sleeps (Linux CLOCK_BOOTTIME). It has no now(): time is injected.
struct BootClock
{
    using duration = Duration;
    using rep = duration::rep;
    using period = duration::period;
    using time_point = std::chrono::time_point<BootClock>;
    static constexpr bool is_steady = true;
};

/// Ages, limits and leases are counted with this time only (DESIGN §3).
using BootTime = BootClock::time_point;

/// Time for people and reports only; it may step. Milliseconds since 1970-01-01 UTC.
using WallTime = std::chrono::sys_time<std::chrono::milliseconds>;

/// One moment on both clocks, read together.
struct Instant
{
    BootTime boot{};
    WallTime wall{};
    friend bool operator==(const Instant &, const Instant &) = default;
};

/// Seconds as a floating number, for figures and JSON.
constexpr double toSeconds(Duration d)
{
    return std::chrono::duration<double>(d).count();
}

/// A span from seconds; \a s may be fractional.
constexpr Duration fromSeconds(double s)
{
    return std::chrono::duration_cast<Duration>(std::chrono::duration<double>(s));
}

} // namespace twinline
