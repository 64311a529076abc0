// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decision/localtime.h"
#include "domain/pair.h"
#include "domain/snapshot.h"

namespace twinline {

/// Whether the pair's quiet hours have begun at \a wall by this desk's clock, and how long ago; nothing outside of them.
/// They may reach over midnight, and over the setting of the clock.
std::optional<Duration> quietFor(const PairConfig &pair, WallTime wall, const UtcOffset &offset);

/// Marks a judgement that falls into the pair's quiet hours and tells of nothing but what the nightly restart of the
/// application explains (TEL-28): a node whose application fell silent within them, on a machine that is still there. What
/// a restart does not explain is never quiet, a split brain and two writable databases least of all.
void markQuiet(PairSnapshot &snapshot, const PairConfig &pair, const UtcOffset &offset);

/// True while a quiet judgement holds back an alarm.
bool mutes(const PairSnapshot &snapshot);

} // namespace twinline
