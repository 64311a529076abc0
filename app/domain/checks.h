// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string_view>

namespace twinline {

/// The closed list of preflight checks: what decision/preflight can measure and a product file may name (FACTS §5).
inline constexpr std::array<std::string_view, 36> checkIds{
    "nodes-fresh",     "identity",          "source-active",       "target-standby", "one-primary",
    "streaming",       "same-timeline",     "lag-bytes",           "lag-seconds",    "replay-running",
    "permission",      "no-base-backup",    "archive-backlog",     "archive-healthy", "no-stalled-sender",
    "no-old-transactions", "free-senders",  "slots",               "rejoin-path",    "parameters-fit",
    "same-database-version", "no-other-run", "setting-is",         "service-holder", "heartbeat",
    "distinguishable", "management-apart",  "domain-matches",      "domain-ttl",     "no-parked-calls",
    "same-version",    "copy-age",          "agent-ready",        "terminal-answers", "nodes-answer",
    "inventory-agrees"};

} // namespace twinline
