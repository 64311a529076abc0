// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/node.h"
#include "domain/time.h"

#include <optional>
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

    // What the other products that a lab plays do otherwise than telisca.
    bool takesOver = true;         ///< a standby takes over from a server that is gone; false: only people switch (TVOX-15, INF-10)
    bool givesWay = true;          ///< of two active servers one gives way by itself; false: only people settle it (TVOX-12)
    bool fencesItself = true;      ///< an active server that is cut from the LAN becomes standby
    bool stopsPeer = true;         ///< who becomes active tells the other one to become standby
    bool returnsAfterOrder = true; ///< the automatic return of the first server undoes a person's switch too
};

/// How one round of checks ended: the other server, the LAN and, when tested, the VIP.
struct HotStandbyCheck
{
    bool peerAnswered = false;        ///< within the time-out
    bool peerApplicationOk = true;    ///< its body was IPSWS=OK (TEL-16)
    bool peerActive = false;          ///< it answered and serves, or is about to
    bool peerUndecided = false;       ///< it has restarted too and does not know its role yet (TEL-25)
    bool lanReachable = true;         ///< the gateway answers
    bool localMonitorOk = true;
    std::optional<int> vipServer;     ///< to which server the VIP leads; none: unknown
};

/// What a node knows when it ticks.
struct HotStandbyInputs
{
    std::optional<HotStandbyCheck> check; ///< a round ended since the last tick
    std::optional<NodeState> ordered;     ///< this node was told to become Active, Standby, ServicesOff or Detached
    bool byPeer = false;                  ///< the other server told it, because it serves now; else a person did
};

/// What the node must do, in this order.
enum class HotStandbyEffect { CheckPeer, StartActive, ServeActive, BecomeStandby, TellPeerStandby };

/// Why the last switch was made; the node's log has the guide's words for it (TEL-19).
enum class HotStandbyCause { None, Order, PeerFailed, BothRestarting, AutoRestart, TwoActive, OtherServedMeanwhile, LanLost, PeerServes };

/// What the algorithm remembers between two ticks. A server that has just started is Standby and undecided.
struct HotStandbyState
{
    NodeState state = NodeState::Standby; ///< Active, Standby, Starting, or set aside by a person: ServicesOff, Detached
    bool undecided = true;                ///< restarted, and has not yet seen what the other does (TEL-25)
    bool overslept = false;               ///< active, but it stood still so long that the other may have taken over
    int failuresInRow = 0;                ///< checks of the other server that failed
    int lanFailuresInRow = 0;
    int localSuccessesInRow = 0;
    int conflictsInRow = 0;               ///< both seen active
    std::optional<BootTime> nextCheck;
    std::optional<BootTime> startedAt;    ///< since when it is Starting
    std::optional<BootTime> lastTick;
    HotStandbyCause cause = HotStandbyCause::None;
    friend bool operator==(const HotStandbyState &, const HotStandbyState &) = default;
};

struct HotStandbyTransition
{
    HotStandbyState state;
    std::vector<HotStandbyEffect> effects;
};

/// The algorithm of the telisca guide's chapter 6.3 (TEL-21 to TEL-26) as a function of time; its parameters make it do
/// what little the other products' documents say. A server that a person has set aside does nothing until a person says so.
/// To be called at least at nextTick() and whenever there is an input.
HotStandbyTransition tick(const HotStandbyParameters &parameters, const HotStandbyState &state,
                          const HotStandbyInputs &inputs, BootTime now);

/// When tick() has something to do next without any input.
BootTime nextTick(const HotStandbyParameters &parameters, const HotStandbyState &state, BootTime now);

/// How long one check may take: the time-out, yet it must have ended before the next check is due.
Duration checkDeadline(const HotStandbyParameters &parameters);

} // namespace twinline
