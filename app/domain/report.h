// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/event.h"
#include "domain/run.h"

namespace twinline {

/// What a report tells of: a run of a runbook, or a drill.
enum class ReportKind { Run, Drill };

/// What came of a figure that was held against something. Unknown is the default and never good.
enum class Grade { Unknown, Good, Bad };

/// What a stop-watch counts; each from the moment of the fault or of the first act.
enum class FigureKind {
    ServiceGap,     ///< no answer at the service address
    Detection,      ///< until the first node or the console saw it
    Decision,       ///< until something was decided: a heartbeat limit reached, or the operator's first act
    Takeover,       ///< until the other node was Active
    ServiceBack,    ///< until the service address answered again
    Registrations50, ///< until half of the phones were back
    Registrations95, ///< until 95 % of the phones were back
    DataLoss,       ///< how much of the time before was lost
    Restored,       ///< until the pair was again as before
    Whole,          ///< from the beginning to the end
    Other           ///< what its label says
};

/// One row of the stop-watch: what was measured, how exactly, and what was expected.
struct ReportFigure
{
    FigureKind kind = FigureKind::Other;
    LocalText label = {};                   ///< empty: the UI's words for `kind`
    std::optional<Duration> measured = {};  ///< null: not measured
    bool atLeast = false;                   ///< its end was not seen: at least so long
    std::optional<Duration> error = {};     ///< ± of it; null: not known
    std::optional<Duration> from = {};      ///< expected: no sooner than this …
    std::optional<Duration> to = {};        ///< … and no later
    Grade grade = Grade::Unknown;
    friend bool operator==(const ReportFigure &, const ReportFigure &) = default;
};

/// A target of the site (`[pair.targets]`) beside the figure that speaks of it.
struct ReportTarget
{
    FigureKind kind = FigureKind::ServiceGap; ///< ServiceGap: recovery time objective; DataLoss: recovery point objective
    Duration limit{};
    std::optional<Duration> measured = {};
    bool atLeast = false;
    std::optional<Duration> error = {};
    Grade grade = Grade::Unknown;
    friend bool operator==(const ReportTarget &, const ReportTarget &) = default;
};

/// What a row of the time line speaks of.
enum class TrackKind { Service, Node, Steps, Fault, Other };

/// What a stretch of a row is.
enum class SpanKind {
    State,    ///< of a node: `state`
    Answers,  ///< the service address answers
    Gap,      ///< it does not
    Unknown,  ///< nobody knows: not watched, or no evidence
    Step,     ///< a step, from its beginning until it was seen; `step` tells how it ended
    Fault,    ///< a fault that was caused, until it was healed
    Expected, ///< where something was expected
    Late      ///< after that
};

/// A stretch of time in a row. Times count from Report::started on the boot-time clock.
struct ReportSpan
{
    SpanKind kind = SpanKind::Unknown;
    Duration from{};
    std::optional<Duration> to = {};   ///< null: not ended when the report was written
    NodeState state = NodeState::Unknown;
    StepState step = StepState::Waiting;
    LocalText label = {};              ///< empty: the UI's words
    friend bool operator==(const ReportSpan &, const ReportSpan &) = default;
};

/// What a mark in a row is.
enum class MarkKind { Act, Seen, Fault, Healed, Trouble, Note };

/// A named instant, with the earliest and the latest it can have been where that is known.
struct ReportMark
{
    MarkKind kind = MarkKind::Note;
    Duration at{};
    std::optional<Duration> earliest = {};
    std::optional<Duration> latest = {};
    LocalText label = {};
    friend bool operator==(const ReportMark &, const ReportMark &) = default;
};

/// One row of the time line.
struct ReportTrack
{
    TrackKind kind = TrackKind::Other;
    NodeIndex node = -1;      ///< of TrackKind::Node and Fault
    LocalText label = {};     ///< empty: the UI's words; of a step its title
    std::vector<ReportSpan> spans = {};
    std::vector<ReportMark> marks = {};
    friend bool operator==(const ReportTrack &, const ReportTrack &) = default;
};

/// A step with what was wanted of it and what came of it.
struct ReportStep
{
    LocalText title;
    Reversibility reversibility = Reversibility::Reversible;
    Duration usual{};         ///< 0: not known
    Duration limit{};         ///< 0: none
    StepRecord record;
    friend bool operator==(const ReportStep &, const ReportStep &) = default;
};

enum class PersonRole { Operator, Responsible, Trainer, Trainee, Hands, Witness };

struct ReportPerson
{
    PersonRole role = PersonRole::Operator;
    std::string name;
    std::string host = {}; ///< the desk; empty: not known
    friend bool operator==(const ReportPerson &, const ReportPerson &) = default;
};

/// Words that a person typed as it went.
struct ReportNote
{
    Instant at;
    std::string text;
    std::string who = {};
    friend bool operator==(const ReportNote &, const ReportNote &) = default;
};

/// Why something is to be improved, each derived from a fact by improvements().
enum class AdviceKind {
    TargetMissed,       ///< figure over the site's target: measured, limit
    TargetUnmeasured,   ///< a target that nothing was measured for
    NoTarget,           ///< the site has set no target
    FigureLate,         ///< later than expected: measured, limit
    FigureUnmeasured,   ///< expected, and not measured
    CheckUnknown,       ///< what = id of a check that could not be answered
    CheckOverridden,    ///< what = id of a check, or key of a step, that was passed over; detail = the reason
    StepSlow,           ///< what = key; took longer than usual: measured, limit
    StepUnknown,        ///< what = key; its effect was not seen
    StepFailed,         ///< what = key
    StepRepeated,       ///< what = key; count = how often its act was given
    ByReading,          ///< what = key; a person read it, the console could not see it
    ByAttestation,      ///< what = key; a person vouched for it
    Resumed,            ///< the console died or was closed in mid-run
    NotAlone,           ///< nobody confirmed that no other desk acts
    BothActive,         ///< both nodes were Active at the same time: measured
    FaultLeft,          ///< what = a fault of a drill that is not healed
    Unrestored          ///< the pair is not as it was before
};

/// One thing to improve, as data; the UI makes the sentence.
struct ReportAdvice
{
    AdviceKind kind = AdviceKind::NoTarget;
    FigureKind figure = FigureKind::Other;
    std::string what = {};
    std::string detail = {};
    LocalText label = {};                  ///< the product's words for `what`; empty: the UI's
    std::optional<Duration> measured = {};
    std::optional<Duration> limit = {};
    int count = 0;
    friend bool operator==(const ReportAdvice &, const ReportAdvice &) = default;
};

/// What of a drill a run does not have.
struct ReportDrill
{
    std::string scenario;         ///< its key
    LocalText title;              ///< "Node 1 loses its network"
    LocalText what;               ///< what was done, one sentence
    std::string reason;           ///< typed before a drill on a real pair
    std::optional<Instant> fault; ///< when the fault was caused, or the first act given
    bool aborted = false;         ///< stopped before its end
    std::string because;          ///< why: a word of the drill's engine, or verbatim
    bool restored = false;        ///< seen as before at the end
    std::vector<LocalText> left;  ///< faults of this drill that are not healed
    std::optional<int> callsBefore, callsAfter;
    std::optional<int> phonesBefore, phonesAfter;
    friend bool operator==(const ReportDrill &, const ReportDrill &) = default;
};

/// All that a report says, in no language: what is written as JSON, and what HTML and PDF are made of.
struct Report
{
    ReportKind kind = ReportKind::Run;
    std::string id;                       ///< of the run or the drill
    std::string pair;
    std::string product;
    std::string site;
    bool lab = false;
    std::vector<std::string> nodes;       ///< names, by NodeIndex
    Intent intent = Intent::Switchover;   ///< of a run
    NodeIndex from = -1;
    NodeIndex to = -1;
    LocalText source;                     ///< where the procedure comes from
    std::optional<ReportDrill> drill;     ///< of a drill only
    std::optional<RunResult> result;
    Instant started;
    std::optional<Instant> ended;
    bool resumed = false;
    bool aloneConfirmed = false;
    std::uint64_t fencing = 0;
    std::vector<ReportPerson> people;
    std::vector<ReportTarget> targets;
    std::vector<ReportFigure> figures;
    std::vector<ReportTrack> timeline;
    std::vector<ReportStep> steps;
    std::vector<CheckResult> checks;
    std::vector<Override> overrides;
    std::vector<Reading> readings;
    std::vector<Attestation> attestations;
    std::vector<LocalText> lost;
    std::vector<Event> events;
    std::vector<ReportNote> notes;
    std::vector<ReportAdvice> advice;
    friend bool operator==(const Report &, const Report &) = default;
};

std::string_view toWord(ReportKind kind);
std::string_view toWord(Grade grade);
std::string_view toWord(FigureKind kind);
std::string_view toWord(TrackKind kind);
std::string_view toWord(SpanKind kind);
std::string_view toWord(MarkKind kind);
std::string_view toWord(PersonRole role);
std::string_view toWord(AdviceKind kind);
std::optional<ReportKind> reportKindFromWord(std::string_view word);
std::optional<EventCode> eventCodeFromWord(std::string_view word);
std::optional<Severity> severityFromWord(std::string_view word);
std::optional<Grade> gradeFromWord(std::string_view word);
std::optional<FigureKind> figureKindFromWord(std::string_view word);
std::optional<TrackKind> trackKindFromWord(std::string_view word);
std::optional<SpanKind> spanKindFromWord(std::string_view word);
std::optional<MarkKind> markKindFromWord(std::string_view word);
std::optional<PersonRole> personRoleFromWord(std::string_view word);
std::optional<AdviceKind> adviceKindFromWord(std::string_view word);

} // namespace twinline
