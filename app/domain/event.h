// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/verdict.h"

namespace twinline {

/// What may stand in the event list.
enum class EventCode {
    VerdictChanged,    ///< text = verdict word
    NodeStateChanged,  ///< node; text = vendor state verbatim; state
    NodeSilent,        ///< node
    NodeAnswersAgain,  ///< node, span = how long it was silent
    HeartbeatMissed,   ///< node; count, of
    HolderChanged,     ///< node = new holder, or -1 for nobody
    ReplicationLost,   ///< node = the standby
    ReplicationBack,   ///< node; span = how long it was gone
    ReplayPaused,      ///< node
    ReplayResumed,     ///< node
    LagOverLimit,      ///< span, limit
    LagBack,           ///< span = how long it was over
    ProbeTurnedBad,    ///< node; text = probe key; detail = verbatim
    RunStarted,        ///< text = run id; detail = intent word
    RunStepSeen,       ///< text = run id; detail = step key
    RunEnded,          ///< text = run id; detail = result word; span = service interruption
    VendorLog          ///< node that wrote it; text = its words, verbatim; detail = where it was read; count: of a failed check
};

/// One line of the event list, as data.
struct Event
{
    Instant at;
    std::string pair;
    EventCode code = EventCode::VerdictChanged;
    Severity severity = Severity::Note;
    NodeIndex node = -1;
    NodeState state = NodeState::Unknown;
    std::optional<Duration> span;
    std::optional<Duration> limit;
    int count = 0;
    int of = 0;
    std::string text;
    std::string detail;
    friend bool operator==(const Event &, const Event &) = default;
};

std::string_view toWord(EventCode code);

/// Of a vendor's log that was \a read, the lines that are not \a known yet. A line that stands twice in a log is two lines.
std::vector<Event> newLogLines(const std::vector<Event> &known, std::vector<Event> read);

} // namespace twinline
