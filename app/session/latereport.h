// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/journal.h"
#include "ports/reportstore.h"

namespace twinline {

/// Whether \a run has ended for good and has no report: its console died between the last proof and the report.
bool lacksReport(const RunState &run);

/// Writes the report that \a run lacks, from the journal alone, and its place into the journal; then tells the run as it
/// is now. \a then may be empty.
void reportLate(RunState run, Journal &journal, ReportStore &reports, Instant now, std::function<void(const RunState &)> then);

} // namespace twinline
