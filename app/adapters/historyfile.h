// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adapters/sqlitedb.h"
#include "ports/historystore.h"

#include <array>
#include <map>
#include <memory>

namespace twinline {

/// How finely and how long samples are kept. Size zero: as they came.
struct HistoryLevel
{
    std::chrono::milliseconds size;
    std::chrono::days kept;
};

inline constexpr std::array<HistoryLevel, 5> historyLevels{{
    {std::chrono::milliseconds(0), std::chrono::days(7)},
    {std::chrono::minutes(1), std::chrono::days(92)},
    {std::chrono::minutes(10), std::chrono::days(400)},
    {std::chrono::hours(1), std::chrono::days(1100)},
    {std::chrono::hours(6), std::chrono::days(1100)},
}};
inline constexpr std::chrono::days eventsKept{1100}; ///< the ledger is kept for ever

/// Wall time less boot time.
inline std::chrono::milliseconds offsetOf(const Instant &at)
{
    return at.wall.time_since_epoch() - std::chrono::floor<std::chrono::milliseconds>(at.boot.time_since_epoch());
}

/// Clocks that differ by less are the same: both are read in turn, and wall time in whole milliseconds.
inline constexpr std::chrono::milliseconds sameClock(20);

/// What is put on the disk at once.
struct HistoryBatch
{
    std::int64_t number = 0; ///< counts up within one sitting
    std::map<std::pair<std::string, std::string>, std::vector<SeriesPoint>> samples; ///< by pair and series
    std::vector<Event> events;
    std::vector<LedgerEntry> ledger;
    std::size_t size = 0; ///< samples
    std::optional<std::chrono::milliseconds> offset; ///< wall time − boot time, as last seen

    bool empty() const { return samples.empty() && events.empty() && ledger.empty(); }
};

/// The file cannot be used.
class HistoryRefused : public std::runtime_error
{
public:
    explicit HistoryRefused(HistoryTrouble why) : std::runtime_error(why.detail), m_why(std::move(why)) {}
    const HistoryTrouble &why() const { return m_why; }

private:
    HistoryTrouble m_why;
};

HistoryTrouble troubleOf(const sqlite::Error &error, const std::string &file);

/// Looks at a file without changing it: what keeps it from being read or, when \a toWrite, from being written. A file that
/// is not there yet can be made if its folder can be written.
std::optional<HistoryTrouble> lookAtHistory(const std::string &file, bool toWrite);

/// The file that lasts, as its only writer sees it; for one thread. Times in it are wall times as this sitting's clock began
/// them: boot time plus an offset that stays the same for the whole sitting, so that a step of the clock neither hides nor
/// reorders anything. What the clock turned out to be wrong by is the sitting's shift, which readers add.
class HistoryFile
{
public:
    static constexpr int schema = 1;
    static constexpr int application = 0x54774c6e; ///< "TwLn"

    /// Opens or makes the file and begins a sitting; throws HistoryRefused. \a boot names the start of the machine.
    HistoryFile(const std::string &file, const std::string &boot, Instant now);
    ~HistoryFile();

    std::int64_t sitting() const { return m_sitting; }
    /// Puts all of it on the disk or nothing; throws sqlite::Error. Samples that would be too old to be kept at \a now go
    /// into the coarser levels only.
    void write(const HistoryBatch &batch, WallTime now);
    /// Takes away a little of what is older than it is kept; false: nothing more is.
    bool prune(WallTime now);

private:
    struct Questions;

    void writeAll(const HistoryBatch &batch, WallTime now);
    void prepare(const std::string &boot, Instant now);
    std::int64_t seriesId(const std::string &pair, const std::string &name);
    std::int64_t placeOf(BootTime boot) const;
    void follow(std::chrono::milliseconds offset);
    void keepSamples(std::int64_t series, const std::vector<SeriesPoint> &points, WallTime now);
    void keepRollups(std::int64_t series, const HistoryLevel &level, const std::vector<SeriesPoint> &points, WallTime now);
    void keep(const Event &event);
    void keep(const LedgerEntry &entry);

    sqlite::Database m_database;
    std::unique_ptr<Questions> m_ask;
    std::map<std::pair<std::string, std::string>, std::int64_t> m_series;
    std::string m_boot;
    std::chrono::milliseconds m_offset{}; ///< of this sitting, from its beginning
    std::chrono::milliseconds m_shift{};
    std::int64_t m_sitting = 0;
    std::size_t m_pruned = 0; ///< how many of this round's series and levels were looked at
};

} // namespace twinline
