// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/observation.h"

namespace twinline {

enum class LagKind { Streaming, Periodic };

/// One figure of how far a store's copy is behind (DESIGN §3). Null seconds mean not known, never 0.
struct LagSample
{
    std::string store; ///< key of the product's lag store
    LagKind kind = LagKind::Streaming;
    std::optional<std::uint64_t> bytes;
    std::optional<Duration> behind;  ///< exact to one tick
    std::optional<Duration> atLeast; ///< lower bound while `behind` is null
    std::optional<BootTime> at;      ///< when both positions were read; none: never
    friend bool operator==(const LagSample &, const LagSample &) = default;
};

std::string_view toWord(LagKind kind);

} // namespace twinline
