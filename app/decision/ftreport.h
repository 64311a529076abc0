// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decision/localtime.h"
#include "domain/event.h"
#include "domain/pair.h"

#include <string_view>

namespace twinline {

/// What an entry of telisca's fault-tolerant log says (TEL-19).
enum class FtKind {
    Other,
    CheckFailed,     ///< "Check primary server : Application error detected, count = 1"
    ToPrimary,       ///< "IPSWS : Switch this host(10.1.1.220) to PRIMARY"
    ToBackup,        ///< the same "to BACKUP"
    HeartbeatsFailed ///< "IPS startup : SWITCH THIS SERVER TO PRIMARY, maximun heart beat fails"
};

/// One entry: what stands between two time stamps. The log does not say of which time zone they are.
struct FtEntry
{
    LocalTime at{};
    FtKind kind = FtKind::Other;
    std::string text;    ///< verbatim but for mark-up and line breaks; a very long one is cut
    std::string server;  ///< failed check: "primary" or "backup", of the server that was checked
    std::string reason;  ///< failed check: "Application error detected"; switch: the words after its comma
    std::string host;    ///< switch: the host that the entry calls this one
    int count = 0;       ///< failed check: of those in a row
    friend bool operator==(const FtEntry &, const FtEntry &) = default;
};

/// The newest entries of a log, oldest first.
struct FtReport
{
    std::vector<FtEntry> entries;
    std::size_t leftOut = 0; ///< older ones that were too many
};

/// Reads a FT_REPORT file, or a page or a document that shows one. Entries begin at a time stamp, wherever it stands, and
/// end at the next one or where the page's own block ends. Whatever else there is counts for nothing.
FtReport readFtReport(std::string_view text);

/// Whose log it is, as its own switches tell; nothing when they tell nothing, a stranger, or both nodes.
std::optional<NodeIndex> writerOf(const FtReport &report, const PairConfig &pair);

/// The entries as lines of the event list. Their place on the boot-time clock is reckoned from \a now.
std::vector<Event> eventsOf(const FtReport &report, const std::string &pair, NodeIndex node, const std::string &source,
                            const UtcOffset &offset, Instant now);

} // namespace twinline
