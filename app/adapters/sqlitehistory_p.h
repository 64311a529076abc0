// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adapters/historyreader.h"
#include "adapters/sqlitehistory.h"

namespace twinline {

struct SqliteHistory::Question
{
    std::shared_ptr<std::atomic<bool>> cancelled;
    HistoryQuery query;
    std::chrono::milliseconds offset{};
    Slice slice;     ///< either this
    Entries entries; ///< or this
};

/// What the disk may not have yet, by the batch it will come with.
struct SqliteHistory::Unsaved
{
    struct Part
    {
        std::int64_t batch = 0;
        std::vector<std::vector<Stretch>> series;
        std::vector<Event> events;
    };
    std::vector<Part> parts;
};

/// Nothing more is written to such a file until somebody has looked into it.
inline bool isNotOurs(const HistoryTrouble &trouble)
{
    return trouble.kind == HistoryTroubleKind::Damaged || trouble.kind == HistoryTroubleKind::Foreign || trouble.kind == HistoryTroubleKind::Newer;
}

} // namespace twinline
