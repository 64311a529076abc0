// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adapters/pgerror.h"
#include "adapters/pgtable.h"

namespace twinline {

/// Something to find out from a PostgreSQL server, as questions and answers without a connection: question() is sent,
/// take() reads what came, until nothing is left to ask.
class PgInquiry
{
public:
    virtual ~PgInquiry() = default;

    /// The SQL to send next; empty: all is known.
    virtual std::string question() const = 0;
    /// What to say when the server did not tell; the inquiry is over then.
    virtual std::optional<PgTrouble> take(const PgTables &tables) = 0;
    virtual Facts result() const = 0;
    /// Words for the card.
    virtual std::string words() const = 0;
};

} // namespace twinline
