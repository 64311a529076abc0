// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/pair.h"
#include "domain/snapshot.h"

namespace twinline {

enum class CheckOutcome { Unknown, Pass, Fail };

/// A preflight check with its measured value and limit (FACTS §5).
struct CheckResult
{
    std::string id;
    LocalText label; ///< empty: the UI's words for `id`
    CheckLevel level = CheckLevel::Blocking;
    CheckOutcome outcome = CheckOutcome::Unknown;
    std::string measured; ///< figures and verbatim words, language-neutral: "12.4 s", "streaming"
    std::string limit;
    friend bool operator==(const CheckResult &, const CheckResult &) = default;
};

/// A runbook resolved for one pair: nodes named, texts filled. What the runner executes.
struct Plan
{
    std::string pair;
    std::string product;
    Intent intent = Intent::Switchover;
    NodeIndex from = -1;
    NodeIndex to = -1;
    std::string fromName;
    std::string toName;
    bool lab = false;
    LocalText source;
    std::vector<Step> steps;
    std::vector<LocalText> lost;
    friend bool operator==(const Plan &, const Plan &) = default;
};

enum class StepState { Waiting, Doing, Watching, Seen, Unknown, Failed, Skipped, Undone };
enum class RunResult { Done, Refused, Unknown, Incomplete, BackedOut };

/// What the operator says he read on the vendor's page; older than 60 s it is no evidence.
struct Reading
{
    std::string step;
    NodeIndex node = -1;
    NodeState state = NodeState::Unknown;
    Instant at;
    /// Fresh evidence has spoken against it: from then on it counts beside evidence that bears it out, never in a silence.
    bool doubted = false;
    friend bool operator==(const Reading &, const Reading &) = default;
};

/// What the operator attests in a typed sentence; a different thing from a reading (interlock 1).
struct Attestation
{
    std::string step;
    std::string text;
    Instant at;
    friend bool operator==(const Attestation &, const Attestation &) = default;
};

/// A forcible check or a refusal passed over, with its typed reason.
struct Override
{
    std::string what; ///< check id or step key
    std::string reason;
    Instant at;
    friend bool operator==(const Override &, const Override &) = default;
};

/// A time in which the service address did not serve, as this desk measured it.
struct ServiceGap
{
    Instant from;
    std::optional<Instant> to; ///< null: its end was not seen
    friend bool operator==(const ServiceGap &, const ServiceGap &) = default;
};

/// One step of a run as it stands.
struct StepRecord
{
    std::string key;
    StepState state = StepState::Waiting;
    std::optional<Instant> started;
    std::optional<Instant> ended;
    int acts = 0;             ///< how often the action was issued
    int seenInRow = 0;
    std::string how;          ///< word of the ActionKind used
    std::string evidence;     ///< verbatim figures of what was seen
    std::string trouble;      ///< verbatim words of what went wrong
    std::string command = {}; ///< the cloud's command as it was run, with what the operator changed in it; empty: none was
    std::string told = {};    ///< the act's own words on its end; no evidence
    friend bool operator==(const StepRecord &, const StepRecord &) = default;
};

enum class RunPhase { Preflight, Running, BackingOut, Ended };

/// The engine's own memory between two events. Never journalled: a resumed run begins with an empty one and re-observes.
struct RunScratch
{
    std::uint64_t entry = 0;                ///< number of the last journal entry asked for
    std::optional<std::uint64_t> announced; ///< the entry that announces an act and is not known to be on disk yet
    std::size_t action = 0;                 ///< which action of the step, or of its undo, that act is
    bool issued = false;                    ///< the act of the current step, or of its undo, went out
    bool heldBack = false;                  ///< announced, then not issued, because an interlock closed in between
    bool verify = false;                    ///< resumed: it is not known whether the act happened
    std::optional<BootTime> resumedAt;      ///< evidence, readings and attestations from before do not count
    std::optional<BootTime> watchFrom;      ///< limits of the current step count from here
    std::optional<BootTime> counted;        ///< newest observation counted in StepRecord::seenInRow
    std::optional<BootTime> acked;          ///< when the world confirmed that the undo was delivered
    std::optional<BootTime> told;           ///< when the act's own end was told, well or not
    int outstanding = 0;                    ///< acts that went out and whose own end was not told yet
    bool unsent = false;                    ///< one of them ended badly
    bool lingers = false;                   ///< one of them ended badly and may go on, or arrive later
    std::optional<BootTime> overAt;         ///< when acts that ended badly were told to be over, all of them
    bool pressed = false;                   ///< backing out: the operator has seen the cloud's command and wants it run …
    std::string edited;                     ///< … with these words; empty: as it is
    std::optional<BootTime> notDoneAt;      ///< newest observation which says that the act did not happen
    int notDoneInRow = 0;
    friend bool operator==(const RunScratch &, const RunScratch &) = default;
};

/// The whole state of a run: what the journal can rebuild and the wizard shows.
struct RunState
{
    std::string id;
    Plan plan;
    RunPhase phase = RunPhase::Preflight;
    std::vector<CheckResult> checks;
    std::vector<StepRecord> steps; ///< one a step of the plan
    std::size_t current = 0;
    std::optional<RunResult> result;
    std::vector<Reading> readings;
    std::vector<Attestation> attestations;
    std::vector<Override> overrides;
    bool aloneConfirmed = false; ///< no other desk acts on this pair (interlock 6)
    bool paused = false;
    bool resumed = false;        ///< rebuilt from a journal: re-observe before any act
    std::string operatorName;
    std::string host;
    std::uint64_t fencing = 0;
    Instant started;
    std::optional<Instant> ended;
    std::optional<Duration> serviceInterrupted; ///< measured at the service address; null: not measured
    std::optional<Duration> interruptionError;  ///< ± of it: the spacing of the OPTIONS
    std::vector<ServiceGap> gaps;               ///< of which that is the sum
    std::string report;                         ///< path, once written
    RunScratch scratch;                         ///< not part of the journal
    friend bool operator==(const RunState &, const RunState &) = default;
};

std::string_view toWord(CheckOutcome outcome);
std::string_view toWord(StepState state);
std::string_view toWord(RunResult result);
std::string_view toWord(RunPhase phase);
std::optional<CheckOutcome> checkOutcomeFromWord(std::string_view word);
std::optional<StepState> stepStateFromWord(std::string_view word);
std::optional<RunResult> runResultFromWord(std::string_view word);
std::optional<RunPhase> runPhaseFromWord(std::string_view word);

} // namespace twinline
