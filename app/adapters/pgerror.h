// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/observation.h"

#include <string_view>

namespace twinline {

/// Why a database did not tell what it was asked.
struct PgTrouble
{
    Outcome outcome = Outcome::Dropped;
    std::string words;
    friend bool operator==(const PgTrouble &, const PgTrouble &) = default;
};

/// By the server's own error code. A server that is starting up, shutting down or still recovering (57P01 to 57P03)
/// ended the talk before an answer: Dropped, with its words, not a refusal of rights.
PgTrouble pgTrouble(std::string_view sqlState, std::string_view words);

/// By what libpq says of a connection that failed; in the C locale, and with verbose errors, so that the server's
/// error code stands in it.
PgTrouble pgConnectTrouble(std::string_view message);

} // namespace twinline
