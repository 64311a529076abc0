// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/observation.h"
#include "domain/product.h"

namespace twinline::sample {

/// What one of two open-source hosts is like at a moment.
struct HostLooks
{
    int node = 0;
    NodeState state = NodeState::Standby;
    std::string address;
    std::string service; ///< the address that moves; empty: it is not there
    bool paused = false;
    bool pbx = true;
    bool database = true;
    int timeline = 4;
    Lsn written = 0;
    WallTime clock{};
    std::vector<std::string> commands;
};

/// The answer to a question that is put to a host itself, with the words that its card shows.
struct HostAnswer
{
    Facts facts;
    std::string words;
};

/// Nothing in it: no question of that kind.
HostAnswer answerOf(const ProbeSpec &spec, const HostLooks &looks);

} // namespace twinline::sample
