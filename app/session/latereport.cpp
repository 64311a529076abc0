// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/latereport.h"

#include "session/runjournal.h"

namespace twinline {

bool lacksReport(const RunState &run)
{
    const bool open = run.result == RunResult::Unknown || run.result == RunResult::Incomplete; // they may go on
    return run.phase == RunPhase::Ended && run.result && !open && run.report.empty();
}

void reportLate(RunState run, Journal &journal, ReportStore &reports, Instant now, std::function<void(const RunState &)> then)
{
    run.report = reports.write(run, {}).value_or(std::string());
    const auto told = [run, then = std::move(then)](bool, const std::string &) {
        if (then)
            then(run);
    };
    if (run.report.empty())
        return told(false, {});
    journal.append(run.id, journalLine(run, now, false), told);
}

} // namespace twinline
