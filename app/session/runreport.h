// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/event.h"
#include "domain/run.h"

#include <QByteArray>

namespace twinline {

/// The report of a run for other programs (schema twinline.run-report/1): plan, checks, steps with times and evidence,
/// overrides, readings, attestations, the measured service interruption, and the pair's events during the run.
QByteArray runReportJson(const RunState &run, const std::vector<Event> &events);

} // namespace twinline
