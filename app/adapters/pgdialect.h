// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/observation.h"

namespace twinline {

/// The SQL that a PostgreSQL server of one version understands. A question gives the same columns whatever the version,
/// NULL where the server cannot tell, so that one reader is enough. Every dialect is run on PostgreSQL 15 through schemas
/// that offer the old names; none before 15 has met a real server of its version.
class PgDialect
{
public:
    static constexpr int oldest = 90100; ///< before it a primary shows nothing of its standbys

    explicit PgDialect(int serverVersion) : m_version(serverVersion) {}

    /// In recovery, current, received and replayed position, replay paused, timeline (hexadecimal), closed for writes,
    /// name, and whether the user sees what others do.
    std::string position() const;
    /// Five tables: senders, receiver, slots, settings, upkeep.
    std::string views() const;
    /// System identifier and timeline of the control file; empty: the version has no such function.
    std::string control() const;
    /// How many files wait to be archived; empty: no function for whoever is permitted.
    std::string archive() const;

    /// True when a standby shows its receiver (9.6); before, its absence tells nothing.
    bool showsReceiver() const;
    /// Of a user who does not see all: "lacks pg_monitor", before 10 "is no superuser".
    const char *lacking() const;
    /// "16/B374D848" as a number; nothing for NULL or for what is no position.
    std::optional<Lsn> lsn(const std::optional<std::string> &text) const;

private:
    std::string senders() const;
    std::string receiver() const;
    std::string slotList() const; ///< not "slots": Qt makes that word a macro
    std::string upkeep() const;

    int m_version;
};

/// "9.1.24", "15.18".
std::string pgVersionWords(int serverVersion);

} // namespace twinline
