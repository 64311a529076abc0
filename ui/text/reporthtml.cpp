// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/reporthtml.h"

#include "ui/text/format.h"
#include "ui/text/htmlpage.h"
#include "ui/text/names.h"
#include "ui/text/tr.h"

#include <algorithm>

namespace twinline::text {

namespace {

const QString good = QStringLiteral("good");
const QString unknown = QStringLiteral("unknown");
const QString bad = QStringLiteral("bad");
const QString nothing = QStringLiteral("—");

QString resultClass(const std::optional<RunResult> &result)
{
    if (result == RunResult::Done)
        return good;
    return !result || result == RunResult::Unknown ? unknown : bad;
}

QString summary(const RunState &run)
{
    if (!run.result)
        return Tr::tr("The run has not ended.");
    switch (*run.result) {
    case RunResult::Done: return Tr::tr("Done. Every step was seen to take effect.");
    case RunResult::Refused: return Tr::tr("Refused. A check did not allow the run to begin; nothing was done.");
    case RunResult::Unknown: return Tr::tr("The result is unknown, not failed: this desk could not see how the run ended.");
    case RunResult::Incomplete: return Tr::tr("Incomplete. Not every step was seen to take effect.");
    case RunResult::BackedOut: return Tr::tr("Backed out. The steps that had been done were taken back.");
    }
    return {};
}

QString interruption(const RunState &run)
{
    if (!run.serviceInterrupted)
        return Tr::tr("not measured", "service interruption");
    const QString span = duration(*run.serviceInterrupted);
    return run.interruptionError ? Tr::tr("%1 ± %2, measured from this desk at the service address").arg(span, duration(*run.interruptionError))
                                 : Tr::tr("%1, measured from this desk at the service address").arg(span);
}

QString took(const std::optional<Instant> &from, const std::optional<Instant> &to)
{
    return from && to ? duration(to->boot - from->boot) : nothing;
}

QString clockOf(const std::optional<Instant> &at)
{
    return at ? clockTime(at->wall) : nothing;
}

QString orNothing(const QString &text)
{
    return text.isEmpty() ? nothing : text;
}

/// Title of a step, by its key; a key that the plan does not have stays as it is.
QString stepTitle(const RunState &run, const std::string &key)
{
    const auto step = std::find_if(run.plan.steps.begin(), run.plan.steps.end(), [&](const Step &s) { return s.key == key; });
    return step == run.plan.steps.end() ? fromUtf8(key) : of(step->title);
}

/// What was passed over: a check or a step.
QString overridden(const RunState &run, const std::string &what)
{
    if (what == "back-out")
        return Tr::tr("Backing out", "phase of a run");
    const auto check = std::find_if(run.checks.begin(), run.checks.end(), [&](const CheckResult &c) { return c.id == what; });
    return check == run.checks.end() ? stepTitle(run, what) : checkLabel(*check);
}

void addFacts(HtmlPage &page, const RunState &run)
{
    page.facts({
        {Tr::tr("Result"), run.result ? runResultWord(*run.result) : phaseWord(run.phase)},
        {Tr::tr("Service interruption"), interruption(run)},
        {Tr::tr("Started"), dateAndTime(run.started.wall)},
        {Tr::tr("Ended"), run.ended ? dateAndTime(run.ended->wall) : nothing},
        {Tr::tr("Took"), took(run.started, run.ended)},
        {Tr::tr("Operator"), orNothing(fromUtf8(run.operatorName))},
        {Tr::tr("Desk"), orNothing(fromUtf8(run.host))},
        {Tr::tr("No other desk acts"), run.aloneConfirmed ? Tr::tr("confirmed by the operator") : Tr::tr("not confirmed")},
        {Tr::tr("Run", "noun"), fromUtf8(run.id)},
        {Tr::tr("Procedure"), orNothing(of(run.plan.source))},
    });
}

QString stepClass(StepState state)
{
    switch (state) {
    case StepState::Seen: return good;
    case StepState::Failed: return bad;
    case StepState::Doing:
    case StepState::Watching:
    case StepState::Unknown: return unknown;
    case StepState::Waiting:
    case StepState::Skipped:
    case StepState::Undone: break;
    }
    return {};
}

void addSteps(HtmlPage &page, const RunState &run)
{
    std::vector<HtmlPage::Row> rows;
    for (const StepRecord &record : run.steps) {
        const auto how = actionKindFromWord(record.how);
        QStringList evidence{evidenceWords(record.evidence), troubleWords(record.trouble)};
        if (!record.command.empty())
            evidence << Tr::tr("Command run: %1").arg(fromUtf8(record.command)) << Tr::tr("It said: %1", "a command").arg(orNothing(fromUtf8(record.told)));
        evidence.removeAll(QString());
        rows.push_back({{stepStateWord(record.state), stepTitle(run, record.key),
                         how ? actionWord(*how) : orNothing(fromUtf8(record.how)), clockOf(record.started),
                         took(record.started, record.ended), orNothing(evidence.join(u'\n'))},
                        stepClass(record.state)});
    }
    page.heading(Tr::tr("Steps"));
    page.table({Tr::tr("State"), Tr::tr("Step"), Tr::tr("How"), Tr::tr("Started"), Tr::tr("Took"), Tr::tr("Evidence")}, rows,
               Tr::tr("No steps."));
}

QString checkClass(CheckOutcome outcome)
{
    return outcome == CheckOutcome::Pass ? good : outcome == CheckOutcome::Fail ? bad : unknown;
}

void addChecks(HtmlPage &page, const RunState &run)
{
    std::vector<HtmlPage::Row> rows;
    for (const CheckResult &check : run.checks) {
        rows.push_back({{checkOutcomeWord(check.outcome), checkLabel(check), levelWord(check.level),
                         orNothing(measuredWords(check.measured)), orNothing(measuredWords(check.limit))},
                        checkClass(check.outcome)});
    }
    page.heading(Tr::tr("Preflight checks"));
    page.table({Tr::tr("Outcome"), Tr::tr("Check", "noun"), Tr::tr("Level"), Tr::tr("Measured"), Tr::tr("Limit")}, rows,
               Tr::tr("No checks."));

    std::vector<HtmlPage::Row> overrides;
    for (const Override &passed : run.overrides)
        overrides.push_back({{clockTime(passed.at.wall), overridden(run, passed.what), fromUtf8(passed.reason)}, {}});
    page.heading(Tr::tr("Overrides with a reason"));
    page.table({Tr::tr("Time"), Tr::tr("Passed over"), Tr::tr("Reason")}, overrides, Tr::tr("None.", "overrides"));
}

/// Two named things (interlock 1), hence two tables.
void addHumanEvidence(HtmlPage &page, const RunState &run, const Subject &subject)
{
    std::vector<HtmlPage::Row> readings;
    for (const Reading &reading : run.readings) {
        readings.push_back({{clockTime(reading.at.wall), stepTitle(run, reading.step), nodeName(subject, reading.node),
                             stateWord(reading.state)}, {}});
    }
    page.heading(Tr::tr("Readings of the vendor's page"));
    page.table({Tr::tr("Time"), Tr::tr("Step"), Tr::tr("Node"), Tr::tr("State")}, readings, Tr::tr("None.", "readings"));

    std::vector<HtmlPage::Row> attestations;
    for (const Attestation &attestation : run.attestations)
        attestations.push_back({{clockTime(attestation.at.wall), stepTitle(run, attestation.step), fromUtf8(attestation.text)}, {}});
    page.heading(Tr::tr("Attestations of the operator"));
    page.table({Tr::tr("Time"), Tr::tr("Step"), Tr::tr("Typed sentence")}, attestations, Tr::tr("None.", "attestations"));
}

void addLost(HtmlPage &page, const RunState &run)
{
    if (run.plan.lost.empty())
        return;
    QStringList lost;
    for (const LocalText &item : run.plan.lost)
        lost << of(item);
    page.heading(Tr::tr("What a switch loses"));
    page.list(lost);
}

void addEvents(HtmlPage &page, const RunState &run, const std::vector<Event> &events, const Subject &subject)
{
    std::vector<HtmlPage::Row> rows;
    for (Event event : events) {
        if (event.code == EventCode::RunStepSeen) // the plan knows its steps better than the product does
            event.node = run.plan.from;
        rows.push_back({{clockTime(event.at.wall), severityWord(event.severity), eventSentence(event, subject)}, {}});
    }
    page.heading(Tr::tr("Events during the run"));
    page.table({Tr::tr("Time"), Tr::tr("Severity"), Tr::tr("Event")}, rows, Tr::tr("None.", "events"));
}

} // namespace

QString runReportHtml(const RunState &run, const std::vector<Event> &events, const Subject &subject)
{
    HtmlPage page(QString::fromLatin1(languageCode(language())), planTitle(run.plan));
    QStringList sub{productName(subject)};
    if (!subject.pair.site.empty())
        sub << fromUtf8(subject.pair.site);
    if (run.plan.lab)
        sub << Tr::tr("training lab");
    page.paragraph(sub.join(QStringLiteral(" · ")), QStringLiteral("sub"));
    page.paragraph(summary(run), QStringLiteral("summary ") + resultClass(run.result));
    addFacts(page, run);
    addSteps(page, run);
    addChecks(page, run);
    addHumanEvidence(page, run, subject);
    addEvents(page, run, events, subject);
    addLost(page, run);
    page.paragraph(Tr::tr("Report by Twinline. Times are those of this desk."), QStringLiteral("foot"));
    return page.finished();
}

} // namespace twinline::text
