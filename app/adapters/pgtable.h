// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace twinline {

/// The result of one SQL statement: rows of text, or the server's error.
struct PgTable
{
    using Row = std::vector<std::optional<std::string>>; ///< nothing: NULL
    std::vector<Row> rows;
    std::string sqlState; ///< of the error; empty: it went well
    std::string error;
};

using PgTables = std::vector<PgTable>;

} // namespace twinline
