// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/event.h"
#include "domain/run.h"

namespace twinline {

/// Keeps the report of a run as HTML and JSON; returns the path of the HTML file, or nothing when it could not be kept.
class ReportStore
{
public:
    virtual ~ReportStore() = default;
    virtual std::optional<std::string> write(const RunState &run, const std::vector<Event> &events) = 0;
};

} // namespace twinline
