// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string_view>

namespace twinline {

/// The closed list of preflight checks: what decision/preflight can measure and a product file may name (FACTS §5).
inline constexpr std::array<std::string_view, 56> checkIds{
    "nodes-fresh",     "identity",          "source-active",       "target-standby", "one-primary",
    "streaming",       "same-timeline",     "lag-bytes",           "lag-seconds",    "replay-running",
    "permission",      "no-base-backup",    "archive-backlog",     "archive-healthy", "no-stalled-sender",
    "no-old-transactions", "free-senders",  "slots",               "rejoin-path",    "parameters-fit",
    "same-database-version", "no-other-run", "setting-is",         "service-holder", "heartbeat",
    "distinguishable", "management-apart",  "domain-matches",      "domain-ttl",     "no-parked-calls",
    "same-version",    "copy-age",          "detection-time",      "timeout-covers", "settings-equal",
    "nlb-mac",         "agent-ready",       "terminal-answers",    "nodes-answer",   "inventory-agrees",
    "commands-allowed", "automation-pausable", "no-preempt",       "control-data",   "sync-standby",
    "disk-room",      "clocks-agree",      "calls-below",       "probe-answers",  "past-fork",      "log-complete",
    "file-sync",       "cluster-paused",    "trunks-registered", "cloud-owner", "cloud-target-can-receive"};

/// Those that need no look at the nodes, only what the operator has entered: an [[advice]] may name no other.
inline constexpr std::array<std::string_view, 7> adviceIds{
    "setting-is",     "same-version",   "management-apart", "detection-time",
    "timeout-covers", "settings-equal", "nlb-mac"};

} // namespace twinline
