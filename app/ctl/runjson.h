// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/run.h"

#include <QJsonObject>

namespace twinline {

/// The command line's JSON of runs (DESIGN §8, schema twinline.run/1).
namespace runjson {

/// One step as it stands at \a now.
QJsonObject step(const RunState &run, std::size_t index, Instant now);
/// The last object of a run: its result and everything that belongs to it.
QJsonObject end(const RunState &run);
/// What would be done, without doing it: plan and preflight.
QJsonObject dryRun(const Plan &plan, const std::vector<CheckResult> &checks, bool mayBegin);
/// A refusal before there was any run.
QJsonObject refusal(const std::string &pair, Intent intent, std::string_view why);
/// One line of `runs list`.
QJsonObject summary(const RunState &run);

} // namespace runjson

/// Exit code of a run (DESIGN §8).
int exitCode(std::optional<RunResult> result);

} // namespace twinline
