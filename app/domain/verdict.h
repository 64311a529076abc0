// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/node.h"
#include "domain/time.h"

#include <cstdint>
#include <string>
#include <vector>

namespace twinline {

/// What the pair is (VERDICTS.md). Unknown is the default and never good.
enum class Verdict { Unknown, Redundant, Reachable, Degraded, NoStandby, NoActive, SplitBrain, Switching, Blind };

/// How much it matters. Unknown stands beside Warning on screen but never reads as good.
enum class Severity { Ok, Note, Unknown, Warning, Critical };

/// Why a verdict is what it is; one code a row of VERDICTS.md, or a finer cause within a row.
enum class ReasonCode {
    AllGood,               ///< row 16: node serves, other can take over, since span
    DeskCutOff,            ///< row 1: span = age of the last evidence
    BothActive,            ///< row 2: since
    BothDatabasesWritable, ///< row 3: text = the two timelines
    AddressOnBoth,         ///< row 4
    RunInProgress,         ///< row 5: text = step, since
    AddressOnWrongNode,    ///< row 6: node serves, other holds the address
    AddressOnStranger,     ///< row 6: text = identity seen
    AddressSilent,         ///< row 7: node serves, nobody answers
    NoActiveTakeoverDue,   ///< row 8: node = the standby, span = expected remaining, count of `of` missed
    NoActiveManual,        ///< row 8: this product does not fail over by itself
    NobodyServes,          ///< row 9: since
    StandbyError,          ///< row 10
    StandbyUnreachable,    ///< row 10
    StandbyUnknown,        ///< row 10
    StandbyServicesOff,    ///< row 10
    StandbyDetached,       ///< row 10
    StandbyStarting,       ///< row 11
    NotStreaming,          ///< row 12: node = the database standby
    ReplayPaused,          ///< row 12
    LagOverLimit,          ///< row 12: span, limit, bytes
    LagOverSwitchLimit,    ///< row 12
    LagUnknown,            ///< row 12/17: the lag cannot be known; span = at least, when known
    NoPermission,          ///< the database gives no figures to this user (pg_monitor)
    CopyTooOld,            ///< row 13: periodic age or file lag over its limit
    DomainElsewhere,       ///< row 7: the domain name leads elsewhere: text = its addresses, span = how long that is remembered
    Indistinguishable,     ///< row 17: both nodes show one identity, so nobody can say who holds the service address
    Mismatch,              ///< row 14: text = what differs
    HeartbeatsMissed,      ///< row 15: count of `of`
    RttOverLimit,          ///< row 15: span, limit
    EvidenceMissing,       ///< row 17: text = probe key, span = since when
    Contradiction,         ///< node's evidence contradicts itself: text = the claims, verbatim
    WrongNode,             ///< a reply came from the other node: node = where it was asked
    BadAnswer,             ///< text = outcome word of a probe; node, other unused
    TimelineDiffers,       ///< text = both timelines
    NotOnUsualNode,        ///< note: node serves though its rank is not Primary
    QuietHours,            ///< note: nothing but a restart that is expected now; text = "02:55–03:10"
    Advice,                ///< note: count of the vendor's advice that the pair's settings do not follow
    TwoAnswerReachable,    ///< best of a product without roles: count of `of`
    NodeUnreachable,       ///< the terminal server does not reach node: text = why, verbatim
    NodeDenied,            ///< node is there, but lets nobody in with this desk's keys
    NodeFailed,            ///< node was reached, but its check failed: text = why, verbatim
    TerminalFails,         ///< nothing is known of the nodes: text = outcome word of the terminal server
    AgentMissing,          ///< this desk has no SSH agent
    AgentEmpty,            ///< it has one that holds no key
    SlotIdle,              ///< note: a replication slot of node's database holds log for nobody: text = its name, bytes
    AutomationHeld,        ///< what keepalived starts at a change is paused on node, and no run is under way
    CertificateOver,       ///< node's certificate has ended: count = days ago, text = what it says of itself
    ClocksApart,           ///< row 14: the clocks of node and other: span = how far apart, limit
    InventoryDiffers,      ///< text = "names that only the inventory has / names that only this pair has"
    Other                  ///< row 18: text = evidence verbatim
};

/// One reason as data; the UI makes the sentence. Fields that do not apply keep their defaults.
struct Reason
{
    ReasonCode code = ReasonCode::Other;
    Severity severity = Severity::Unknown;
    NodeIndex node = -1;
    NodeIndex other = -1;
    std::optional<Duration> span;
    std::optional<Duration> limit;
    std::optional<std::uint64_t> bytes;
    std::optional<WallTime> since;
    int count = 0;
    int of = 0;
    std::string text; ///< verbatim words of a node or a product; never a sentence of ours
    friend bool operator==(const Reason &, const Reason &) = default;
};

std::string_view toWord(Verdict verdict);
std::string_view toWord(Severity severity);
std::string_view toWord(ReasonCode code);

} // namespace twinline
