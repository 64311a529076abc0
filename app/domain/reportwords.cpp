// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/report.h"
#include "domain/wordtable.h"

namespace twinline {

namespace {

constexpr Words<ReportKind> reportKindWords[] = {{ReportKind::Run, "run"}, {ReportKind::Drill, "drill"}};

constexpr Words<Grade> gradeWords[] = {{Grade::Unknown, "unknown"}, {Grade::Good, "good"},
    {Grade::Bad, "bad"}};

constexpr Words<FigureKind> figureKindWords[] = {{FigureKind::ServiceGap, "service-gap"},
    {FigureKind::Detection, "detection"}, {FigureKind::Decision, "decision"}, {FigureKind::Takeover, "takeover"},
    {FigureKind::ServiceBack, "service-back"}, {FigureKind::Registrations50, "registrations-50"},
    {FigureKind::Registrations95, "registrations-95"}, {FigureKind::DataLoss, "data-loss"},
    {FigureKind::Restored, "restored"}, {FigureKind::Whole, "whole"}, {FigureKind::Other, "other"}};

constexpr Words<TrackKind> trackKindWords[] = {{TrackKind::Service, "service"}, {TrackKind::Node, "node"},
    {TrackKind::Steps, "steps"}, {TrackKind::Fault, "fault"}, {TrackKind::Other, "other"}};

constexpr Words<SpanKind> spanKindWords[] = {{SpanKind::State, "state"}, {SpanKind::Answers, "answers"},
    {SpanKind::Gap, "gap"}, {SpanKind::Unknown, "unknown"}, {SpanKind::Step, "step"}, {SpanKind::Fault, "fault"},
    {SpanKind::Expected, "expected"}, {SpanKind::Late, "late"}};

constexpr Words<MarkKind> markKindWords[] = {{MarkKind::Act, "act"}, {MarkKind::Seen, "seen"},
    {MarkKind::Fault, "fault"}, {MarkKind::Healed, "healed"}, {MarkKind::Trouble, "trouble"}, {MarkKind::Note, "note"}};

constexpr Words<PersonRole> personRoleWords[] = {{PersonRole::Operator, "operator"},
    {PersonRole::Responsible, "responsible"}, {PersonRole::Trainer, "trainer"}, {PersonRole::Trainee, "trainee"},
    {PersonRole::Hands, "hands"}, {PersonRole::Witness, "witness"}};

constexpr Words<AdviceKind> adviceKindWords[] = {{AdviceKind::TargetMissed, "target-missed"},
    {AdviceKind::TargetUnmeasured, "target-unmeasured"}, {AdviceKind::NoTarget, "no-target"},
    {AdviceKind::FigureLate, "figure-late"}, {AdviceKind::FigureUnmeasured, "figure-unmeasured"},
    {AdviceKind::CheckUnknown, "check-unknown"}, {AdviceKind::CheckOverridden, "check-overridden"},
    {AdviceKind::StepSlow, "step-slow"}, {AdviceKind::StepUnknown, "step-unknown"},
    {AdviceKind::StepFailed, "step-failed"}, {AdviceKind::StepRepeated, "step-repeated"},
    {AdviceKind::ByReading, "by-reading"}, {AdviceKind::ByAttestation, "by-attestation"},
    {AdviceKind::Resumed, "resumed"}, {AdviceKind::NotAlone, "not-alone"}, {AdviceKind::BothActive, "both-active"},
    {AdviceKind::FaultLeft, "fault-left"}, {AdviceKind::Unrestored, "unrestored"}};

} // namespace

std::string_view toWord(ReportKind value)
{
    return wordOf(reportKindWords, value);
}

std::string_view toWord(Grade value)
{
    return wordOf(gradeWords, value);
}

std::string_view toWord(FigureKind value)
{
    return wordOf(figureKindWords, value);
}

std::string_view toWord(TrackKind value)
{
    return wordOf(trackKindWords, value);
}

std::string_view toWord(SpanKind value)
{
    return wordOf(spanKindWords, value);
}

std::string_view toWord(MarkKind value)
{
    return wordOf(markKindWords, value);
}

std::string_view toWord(PersonRole value)
{
    return wordOf(personRoleWords, value);
}

std::string_view toWord(AdviceKind value)
{
    return wordOf(adviceKindWords, value);
}

std::optional<ReportKind> reportKindFromWord(std::string_view word)
{
    return valueOf(reportKindWords, word);
}

std::optional<Grade> gradeFromWord(std::string_view word)
{
    return valueOf(gradeWords, word);
}

std::optional<FigureKind> figureKindFromWord(std::string_view word)
{
    return valueOf(figureKindWords, word);
}

std::optional<TrackKind> trackKindFromWord(std::string_view word)
{
    return valueOf(trackKindWords, word);
}

std::optional<SpanKind> spanKindFromWord(std::string_view word)
{
    return valueOf(spanKindWords, word);
}

std::optional<MarkKind> markKindFromWord(std::string_view word)
{
    return valueOf(markKindWords, word);
}

std::optional<PersonRole> personRoleFromWord(std::string_view word)
{
    return valueOf(personRoleWords, word);
}

std::optional<AdviceKind> adviceKindFromWord(std::string_view word)
{
    return valueOf(adviceKindWords, word);
}

} // namespace twinline
