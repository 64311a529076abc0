// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace twinline {

/// A mistake in something given from outside: where, what, what was expected. Language-neutral English, as compilers do.
struct Failure
{
    std::string file;
    int line = 0;   ///< 0: not tied to a line
    int column = 0;
    std::string what;
    std::string expected;

    /// "file:line:column: what, expected …"
    std::string sentence() const;
    friend bool operator==(const Failure &, const Failure &) = default;
};

using Failures = std::vector<Failure>;

} // namespace twinline
