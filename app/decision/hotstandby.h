// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/node.h"
#include "domain/time.h"

#include <optional>
#include <string>
#include <vector>

namespace twinline {

/// Parameters of the telisca guide's Hot Standby screen (TEL-9, TEL-10).
struct HotStandbyParameters
{
    int server = 1;                 ///< 1 or 2: identity and rank; 1 is the primary server
    Duration interval = std::chrono::seconds(30);
    Duration timeout = std::chrono::seconds(10);
    int failures = 5;
    Duration start = std::chrono::seconds(8); ///< until CTI serves after a switch to active
    bool autoRestartFirst = false;  ///< "First server auto restart as Active/Primary"
    bool switchOnApplicationError = false;
    bool testVip = false;
};

/// What a lab node knows when it ticks.
struct HotStandbyInputs
{
    std::optional<bool> peerAnswered;  ///< a check ended since the last tick: true good, false failed; none: nothing new
    bool peerActive = false;           ///< what the peer's own answer said, when it answered
    bool lanReachable = true;          ///< the gateway answers
    bool vipPointsHere = false;
    bool localMonitorOk = true;
    std::optional<NodeState> ordered;  ///< a button or the peer told this node to become Active or Standby
};

/// What the node must do, in this order.
enum class HotStandbyEffect { CheckPeer, StartActive, ServeActive, BecomeStandby, TellPeerStandby };

struct HotStandbyState
{
    NodeState state = NodeState::Standby; ///< Active, Standby or Starting
    int failuresInRow = 0;
    int successesInRow = 0;
    std::optional<BootTime> nextCheck;
    std::optional<BootTime> startedAt; ///< since when it is Starting
    std::string cause;                 ///< for the log, in the guide's words (TEL-19)
};

struct HotStandbyTransition
{
    HotStandbyState state;
    std::vector<HotStandbyEffect> effects;
};

/// The algorithm of the telisca guide's chapter 6.3 (TEL-21 to TEL-26) as a function of time.
HotStandbyTransition tick(const HotStandbyParameters &parameters, const HotStandbyState &state,
                          const HotStandbyInputs &inputs, BootTime now);

} // namespace twinline
