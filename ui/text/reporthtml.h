// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/sentences.h"

#include <vector>

namespace twinline::text {

/// The report of a run as one self-contained, printable HTML page in the current language. Every word that comes from
/// outside is escaped.
QString runReportHtml(const RunState &run, const std::vector<Event> &events, const Subject &subject);

} // namespace twinline::text
