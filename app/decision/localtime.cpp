// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/localtime.h"

#include <algorithm>

namespace twinline {

namespace {

/// The moment between \a from and \a to at which the clock is set.
WallTime settingBetween(WallTime from, WallTime to, const UtcOffset &offset)
{
    const auto before = offset(from);
    while (to - from > std::chrono::seconds(1)) {
        const WallTime middle = from + (to - from) / 2;
        (offset(middle) == before ? from : to) = middle;
    }
    return to;
}

} // namespace

LocalTime localOf(WallTime wall, const UtcOffset &offset)
{
    return LocalTime(wall.time_since_epoch() + offset(wall));
}

WallTime wallOf(LocalTime local, const UtcOffset &offset)
{
    const WallTime shown{local.time_since_epoch()};
    // The offset is asked for a moment that is at most some hours off, then for the moment itself.
    const WallTime near = shown - offset(shown);
    return shown - offset(near);
}

Duration realSpan(WallTime now, Duration span, const UtcOffset &offset)
{
    const WallTime plain = now - std::chrono::floor<std::chrono::milliseconds>(span);
    if (offset(plain) == offset(now))
        return span;
    const WallTime set = settingBetween(plain, now, offset);
    const WallTime shown = plain + (offset(now) - offset(plain)); // by the clock as it was before it was set
    return now - std::min(shown, set);
}

} // namespace twinline
