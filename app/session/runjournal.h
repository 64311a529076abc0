// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/run.h"
#include "ports/journal.h"

#include <optional>
#include <string>
#include <vector>

namespace twinline {

/// One line of a run's journal: its whole state at \a at, so that the last line alone tells how it stands. The plan,
/// which never changes, goes into the first line that a console writes.
std::string journalLine(const RunState &state, Instant at, bool withPlan);

/// A RunState from the lines of a journal; nothing when they are not one.
std::optional<RunState> runFromJournal(const std::vector<std::string> &lines);

/// All runs of \a journal that can be read, newest first.
std::vector<RunState> journalledRuns(const Journal &journal);

/// Broken off: neither ended well nor backed out, and something may still be half done.
bool unfinished(const RunState &run);

/// The state with its boot times made comparable to this machine's now: a journal may be older than the last restart.
RunState rebased(RunState state, Instant now);

} // namespace twinline
