// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/pgage.h"

#include <charconv>
#include <cmath>

namespace twinline {

namespace {

constexpr double longest = 100.0 * 366 * 24 * 3600;
constexpr double slip = 1.0; // the statement's own start may lie before the copy's; more is a wrong clock or time zone

PgTrouble odd(const std::string &what)
{
    return {Outcome::Garbage, what + ": one number of seconds is expected"};
}

} // namespace

PgAge::PgAge(std::string statement)
    : m_statement(std::move(statement))
{
    while (!m_statement.empty() && (m_statement.back() == ';' || m_statement.back() == ' ' || m_statement.back() == '\n'))
        m_statement.pop_back();
}

std::string PgAge::question() const
{
    return m_known ? std::string() : "BEGIN TRANSACTION READ ONLY;" + m_statement + ";ROLLBACK";
}

std::optional<PgTrouble> PgAge::take(const PgTables &tables)
{
    for (const PgTable &table : tables)
        if (!table.sqlState.empty())
            return pgTrouble(table.sqlState, table.error);
    if (tables.size() != 3)
        return PgTrouble{Outcome::Garbage, "more than one statement"};
    const std::vector<PgTable::Row> &rows = tables[1].rows;
    if (rows.size() != 1)
        return odd(std::to_string(rows.size()) + " rows");
    if (rows.front().size() != 1)
        return odd(std::to_string(rows.front().size()) + " columns");
    const std::optional<std::string> &cell = rows.front().front();
    if (!cell)
        return PgTrouble{Outcome::Garbage, "no copy is recorded"};
    double seconds = 0;
    const char *end = cell->data() + cell->size();
    const auto read = std::from_chars(cell->data(), end, seconds);
    if (read.ec != std::errc() || read.ptr != end || !std::isfinite(seconds) || seconds > longest || seconds < -slip)
        return odd("'" + *cell + "'");
    m_age = fromSeconds(std::max(seconds, 0.0));
    m_known = true;
    return std::nullopt;
}

std::string PgAge::words() const
{
    return std::to_string(std::chrono::duration_cast<std::chrono::seconds>(m_age).count()) + " s";
}

} // namespace twinline
