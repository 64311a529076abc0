// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

#include <cstdint>
#include <optional>
#include <string>

namespace twinline {

/// What a series had at one moment or during a span of time. Where nobody watched there is no stretch.
struct Stretch
{
    WallTime from;                      ///< of one sample: when it was asked
    std::chrono::milliseconds length{}; ///< zero: one sample
    std::uint32_t count = 0;            ///< answers with a value
    std::uint32_t lost = 0;             ///< questions without an answer
    double low = 0;                     ///< low, mean and high hold only when count > 0
    double mean = 0;
    double high = 0;
    bool lowerBound = false;            ///< a value among them was only known to be "at least"

    WallTime until() const { return from + length; }
    WallTime middle() const { return from + length / 2; }
    friend bool operator==(const Stretch &, const Stretch &) = default;
};

/// Why history is not kept as it should be.
enum class HistoryTroubleKind {
    NotWritable, ///< the folder or the file; detail = the system's words
    Full,        ///< no room on the disk
    Damaged,     ///< the file cannot be read as what it is; detail = the database's words
    Foreign,     ///< some other program's file lies there
    Newer        ///< a later version of this program has written it
};

struct HistoryTrouble
{
    HistoryTroubleKind kind = HistoryTroubleKind::NotWritable;
    std::string file = {};
    std::string detail = {};
    int schema = 0; ///< of the file, when it is Newer
    int known = 0;  ///< the newest that this program knows
    friend bool operator==(const HistoryTrouble &, const HistoryTrouble &) = default;
};

/// Where history is kept now.
struct HistoryState
{
    bool lasting = false;  ///< what is seen now outlives the program
    bool readable = false; ///< there is a lasting past to look at
    std::optional<HistoryTrouble> trouble;
    friend bool operator==(const HistoryState &, const HistoryState &) = default;
};

} // namespace twinline
