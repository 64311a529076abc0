// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace twinline {

/// The durable record of runs: one file of lines a run. Never holds a secret (interlock 9).
class Journal
{
public:
    virtual ~Journal() = default;
    /// Appends one line and syncs it to disk, not on the calling thread; then calls \a then on the calling thread
    /// with true, or with false and the system's words.
    virtual void append(const std::string &run, const std::string &line,
                        std::function<void(bool, std::string)> then) = 0;
    /// Ids of all runs, newest first.
    virtual std::vector<std::string> runs() const = 0;
    /// The whole lines of a run; a torn last line is left out.
    virtual std::vector<std::string> lines(const std::string &run) const = 0;
};

} // namespace twinline
