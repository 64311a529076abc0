// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace netns {

/// Something that breaks. What the console must say of it follows from VERDICTS: the row that fits, within two polls of 2 s, a
/// probe's deadline of 2 s and the poll that shows it; more only where the pair itself needs longer to notice.
struct Fault
{
    const char *name;
    std::vector<const char *> begin; ///< words for faults.sh, one after the other
    std::vector<const char *> end;   ///< before "heal", which takes back the rest
    const char *says;                ///< one of these verdicts is said within `seconds`, and none other after that
    const char *reason;              ///< which is then among the reasons, if not empty
    double seconds; ///< names are remembered for a minute by this desk's own library
    const char *never;         ///< none of these is said at any time
    const char *ends;          ///< how a switch that is asked for meanwhile may end
    bool splits = false;       ///< the pair's own automation makes two primaries of it, or two holders: the console is not the cause
    bool whileServing = false; ///< with clients that write: some faults are seen only then
};

inline const std::vector<Fault> &faults()
{
    static const std::vector<Fault> all{
        {"console-a cut", {"cut op a"}, {}, "no-active", "no-active-manual", 10, "split-brain blind no-standby", "refused"},
        {"console-b cut", {"cut op b"}, {}, "no-standby", "standby-unreachable", 10, "split-brain blind no-active", "refused"},
        {"a-b cut", {"cut a b"}, {}, "split-brain", "", 12, "blind no-active", "refused", true},
        {"console to a lost", {"cut1 op a"}, {}, "no-active", "no-active-manual", 10, "split-brain blind no-standby", "refused"},
        {"a to console lost", {"cut1 a op"}, {}, "no-active", "no-active-manual", 10, "split-brain blind no-standby", "refused"},
        {"console to b lost", {"cut1 op b"}, {}, "no-standby", "standby-unreachable", 10, "split-brain blind no-active", "refused"},
        {"b to console lost", {"cut1 b op"}, {}, "no-standby", "standby-unreachable", 10, "split-brain blind no-active", "refused"},
        {"a to b lost", {"cut1 a b"}, {}, "split-brain", "", 12, "blind no-active", "refused", true},
        {"b to a lost", {"cut1 b a"}, {}, "degraded", "not-streaming", 16, "split-brain blind no-active", "refused"},
        {"console cut off", {"island op"}, {}, "blind", "desk-cut-off", 10, "split-brain", "refused"},
        {"20 % lost to a", {"loss op a 20", "loss a op 20"}, {}, "redundant degraded unknown", "", 10, "split-brain blind no-active no-standby", "done refused unknown"},
        {"20 % lost a-b", {"loss a b 20", "loss b a 20"}, {}, "redundant degraded unknown split-brain", "", 10, "blind no-active no-standby", "done refused unknown", true},
        {"delay 300 ± 100 ms at a", {"wire a in", "wire a set delay_us=150000 jitter_us=50000"}, {}, "redundant", "all-good", 16, "split-brain blind no-active no-standby", "done"},
        {"power cut a", {"power a off"}, {"power a on"}, "no-standby", "standby-unreachable", 15, "split-brain blind", "refused"},
        {"power cut b", {"power b off"}, {"power b on"}, "no-standby", "standby-unreachable", 10, "split-brain blind no-active", "refused"},
        {"carrier off a", {"carrier a off"}, {}, "no-standby", "standby-unreachable", 15, "split-brain blind", "refused", true},
        {"carrier off b", {"carrier b off"}, {}, "no-standby", "standby-unreachable", 10, "split-brain blind no-active", "refused"},
        {"sshd hung at a", {"freeze a ssh"}, {}, "unknown", "evidence-missing", 10, "split-brain blind no-active no-standby", "refused"},
        {"sshd hung at b", {"freeze b ssh"}, {}, "unknown", "evidence-missing", 10, "split-brain blind no-active", "refused"},
        {"receiver frozen at b", {"freeze b receiver"}, {}, "degraded", "", 15, "split-brain blind no-active no-standby", "refused"},
        {"database hung at a", {"freeze a database"}, {}, "unknown degraded", "evidence-missing", 12, "split-brain blind no-standby no-active", "refused"},
        {"keepalived killed at a", {"kill a keepalived"}, {"keepalived a start"}, "split-brain", "address-on-both", 10, "blind no-standby", "refused", true},
        {"keepalived killed at b", {"kill b keepalived"}, {"keepalived b start"}, "no-standby", "standby-services-off", 10, "split-brain blind no-active", "refused"},
        {"replay paused at b", {"replay b pause"}, {}, "degraded", "replay-paused", 8, "split-brain blind no-active no-standby", "refused"},
        {"old slot holds WAL at a", {"slot a hold"}, {"slot a drop"}, "redundant", "slot-idle", 10, "split-brain blind no-active no-standby", "done"},
        {"disk full at a", {"disk a full", "disk a write"}, {}, "degraded unknown no-active no-standby", "", 20, "split-brain blind", "refused", false, true},
        {"kamailio hung at a", {"freeze a kamailio"}, {}, "degraded", "address-silent", 10, "split-brain blind no-active no-standby", "refused"},
        {"wrong host key at a", {"hostkey a strange"}, {}, "no-active", "wrong-node", 12, "split-brain blind no-standby", "refused"},
        {"certificate expired at a", {"certificate a expired"}, {"certificate a good"}, "redundant", "certificate-expired", 10, "split-brain blind no-active no-standby", "done"},
        {"clock of a 90 s off", {"clock a 90"}, {"clock a 0"}, "degraded", "clocks-apart", 10, "split-brain blind no-active no-standby", "done"},
        {"DNS stale", {"names stale"}, {"names fresh"}, "no-active unknown", "", 75, "split-brain blind", "refused"},
        {"automation moves the address", {"keepalived a stop"}, {"keepalived a start"}, "unknown", "contradiction", 10, "split-brain blind no-standby", "refused"},
    };
    return all;
}

/// A fault of eight seconds in one step of a planned switch, and how the run may end. What goes away again must not end it: a
/// run looks again, and gives an order again only where it is proven that the first did nothing.
struct StepCell
{
    const char *fault;
    const char *step;
    const char *ends = "done";
};

inline const std::vector<StepCell> &stepCells()
{
    // Without the standby, or without its last record, nothing may be promoted: such a run stays before the point of no return.
    static const char *const stays = "unknown incomplete backed-out";
    static const char *const either = "done unknown incomplete backed-out";
    static const std::vector<StepCell> all{
        {"console-a cut", "pause-to"}, {"console-a cut", "pbx-off"}, {"console-a cut", "database-off"}, {"console-a cut", "move"},
        {"console-a cut", "promote"}, {"console-a cut", "serve"}, {"console-a cut", "rejoin-from"}, {"console-a cut", "keepalived-from"},
        {"console-b cut", "pause-to"}, {"console-b cut", "promote"}, {"console-b cut", "serve"},
        {"console cut off", "database-off"}, {"console cut off", "rejoin-from"},
        {"a-b cut", "pause-to", "done refused unknown incomplete backed-out"}, {"a-b cut", "database-off", either}, {"a-b cut", "move", either},
        {"a-b cut", "promote"}, {"a-b cut", "rejoin-from"}, {"a-b cut", "keepalived-from", either},
        {"power cut a", "database-off", either}, {"power cut b", "pause-to", stays}, {"power cut b", "database-off", stays}, {"power cut b", "promote", stays},
        {"sshd hung at a", "database-off"}, {"sshd hung at a", "rejoin-from"}, {"sshd hung at b", "serve"},
        {"receiver frozen at b", "pause-from", either}, {"kamailio hung at a", "pbx-off"},
        {"keepalived killed at b", "move", either}, {"automation moves the address", "pbx-off", either},
        {"20 % lost to a", "promote"}, {"wrong host key at a", "move"},
    };
    return all;
}

} // namespace netns
