// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adapters/historyfile.h"

#include <atomic>
#include <set>

namespace twinline {

/// The file that lasts, as any number of readers see it, beside its writer; for one thread. All throw sqlite::Error.
class HistoryReader
{
public:
    explicit HistoryReader(const std::string &file);
    ~HistoryReader();

    /// From here to the end of the look everything is of one moment. \a cancelled stops a question that is under way.
    class Look
    {
    public:
        /// Whose times count on the boot clock of this start, \a boot, is moved by \a offset: wall time less boot time, now.
        Look(HistoryReader &reader, const std::atomic<bool> &cancelled, const std::string &boot, std::chrono::milliseconds offset);
        ~Look();
        Look(const Look &) = delete;
        Look &operator=(const Look &) = delete;

        /// The last batch of this sitting that is in the file; 0: none.
        std::int64_t lastBatch(std::int64_t sitting) const;
        /// The time of the newest sample that any series of this pair has; none: the pair has no series.
        std::optional<WallTime> newest(const std::string &pair) const;
        /// Where the past of this series begins, in whatever level.
        std::optional<WallTime> oldest(const std::string &pair, const std::string &series) const;
        std::vector<std::string> names(const std::string &pair) const;
        std::vector<Stretch> stretches(const HistoryQuery &query, const std::string &series) const;
        /// Newest first; boot times count on the clock of this start.
        std::vector<Event> events(const HistoryQuery &query) const;
        std::vector<LedgerEntry> ledger(const std::string &pair) const;

    private:
        struct Piece
        {
            std::chrono::milliseconds size;
            WallTime from;
            WallTime until;
        };
        std::vector<Piece> pieces(std::int64_t series, std::chrono::milliseconds level, WallTime from, WallTime to) const;
        std::optional<std::int64_t> seriesId(const std::string &pair, const std::string &name) const;
        std::int64_t shiftOf(std::int64_t sitting) const;
        std::optional<WallTime> oldest(std::chrono::milliseconds size, std::int64_t series) const;
        void addRows(std::vector<Stretch> &to, std::chrono::milliseconds size, std::int64_t series, WallTime from, WallTime until) const;

        sqlite::Database &m_database;
        std::chrono::milliseconds m_offset;
        struct Sitting
        {
            std::int64_t shift = 0;
            std::int64_t batch = 0;
        };
        std::map<std::int64_t, Sitting> m_sittings;
        std::set<std::int64_t> m_shifts;
    };

private:
    sqlite::Database m_database;
};

/// The coarsest level that still gives about \a most stretches of \a range, or more; \a most 0: as the samples came.
std::chrono::milliseconds levelFor(std::chrono::milliseconds range, std::size_t most);

} // namespace twinline
