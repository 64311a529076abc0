// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/event.h"
#include "domain/history.h"
#include "domain/ledger.h"

#include <functional>
#include <memory>
#include <vector>

namespace twinline {

/// One point of a series; no value: a loss.
struct SeriesPoint
{
    Instant at;
    std::optional<double> value;
    bool lowerBound = false; ///< value is "at least" (lag that cannot be known yet)
};

/// A part of the past. Times are wall times as the clock of today would have told them.
struct HistoryQuery
{
    std::string pair;                ///< events: empty means all pairs
    std::vector<std::string> series;
    WallTime from{};
    WallTime to{};                   ///< not itself in it
    std::size_t most = 0;            ///< stretches a series, about; 0: everything, as finely as it is kept
    std::size_t mostEvents = 0;      ///< 0: none
    std::vector<EventCode> codes;    ///< only these events; empty: all
};

struct HistorySlice
{
    std::vector<std::vector<Stretch>> series; ///< as asked, each in the order of time
    std::vector<Event> events;                ///< newest first; their boot times count on the clock of this start
    std::vector<std::string> known;           ///< every series that this pair has, asked for or not
    std::optional<WallTime> oldest;           ///< where the past of these series begins
};

/// A reading under way; destroying it means that nobody waits for its answer any more. It may be destroyed by its own answer.
class HistoryReading
{
public:
    virtual ~HistoryReading() = default;
};

/// Samples, events, runs and drills of the past. Series are named "rtt/0", "rtt/1" (seconds) and "lag/STORE" (seconds).
/// Nothing here blocks: what is appended is kept within a second, what is read comes by a call on the same thread, at once or later.
class HistoryStore
{
public:
    using Slice = std::function<void(const HistorySlice &)>;
    using Entries = std::function<void(const std::vector<LedgerEntry> &)>;

    virtual ~HistoryStore() = default;
    virtual void append(const std::string &pair, const std::string &series, const SeriesPoint &point) = 0;
    virtual void append(const Event &event) = 0;
    /// An entry with an id that is there already takes its place.
    virtual void append(const LedgerEntry &entry) = 0;
    [[nodiscard]] virtual std::unique_ptr<HistoryReading> read(const HistoryQuery &query, Slice then) = 0;
    /// Of one pair, or of all when \a pair is empty; the latest first.
    [[nodiscard]] virtual std::unique_ptr<HistoryReading> ledger(const std::string &pair, Entries then) = 0;
    virtual HistoryState state() const = 0;
};

} // namespace twinline
