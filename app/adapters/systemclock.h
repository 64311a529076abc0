// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/clock.h"

namespace twinline {

/// The machine's clocks: CLOCK_BOOTTIME for ages, wall time for people, QTimer for alarms.
class SystemClock : public Clock
{
public:
    Instant now() const override;
    std::chrono::minutes utcOffset(WallTime wall) const override;
    std::unique_ptr<Alarm> after(Duration span, std::function<void()> then) override;
};

} // namespace twinline
