// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adapters/pginquiry.h"

namespace twinline {

/// Asks how old a periodic copy is, by the site's own SQL: one statement that gives one number of seconds. It runs in a
/// transaction that may not write.
class PgAge : public PgInquiry
{
public:
    explicit PgAge(std::string statement);

    std::string question() const override;
    std::optional<PgTrouble> take(const PgTables &tables) override;
    Facts result() const override { return AgeFacts{m_age}; }
    std::string words() const override;

private:
    std::string m_statement;
    Duration m_age{};
    bool m_known = false;
};

} // namespace twinline
