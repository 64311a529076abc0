// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace twinline {

/// What was done to a pair: for real, or to practise it.
enum class LedgerKind { Run, Drill };

/// One line of the ledger: a run or a drill and what it cost. A figure that was not measured is absent, never 0.
struct LedgerEntry
{
    LedgerKind kind = LedgerKind::Run;
    std::string id;      ///< of the run or the drill; unique among all
    std::string pair;
    std::string product; ///< key
    std::string what;    ///< a run's intent word, a drill's scenario key
    bool lab = false;    ///< on a training lab
    WallTime began;
    WallTime ended;
    std::string result;  ///< word: done, refused, unknown, incomplete, backed-out, …
    std::optional<Duration> gap;      ///< service interrupted
    std::optional<Duration> recovery; ///< until the pair was redundant again
    std::optional<Duration> expected; ///< gap that was forecast
    std::optional<Duration> lost;     ///< data: how far the copy was behind when it took over
    std::optional<std::uint64_t> lostBytes;
    std::string person; ///< who did it
    std::string report; ///< path
    friend bool operator==(const LedgerEntry &, const LedgerEntry &) = default;
};

constexpr std::string_view toWord(LedgerKind kind)
{
    return kind == LedgerKind::Drill ? "drill" : "run";
}

} // namespace twinline
