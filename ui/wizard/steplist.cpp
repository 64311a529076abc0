// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/steplist.h"

#include "ui/text/format.h"
#include "ui/wizard/steprow.h"
#include "ui/wizard/wizardwords.h"

#include <QVBoxLayout>

#include <algorithm>

namespace twinline {

namespace {

/// The line under a step: how it went, or how it will go.
QString lineOf(const Step &step, const StepRecord &record)
{
    if (record.state == StepState::Seen && record.started && record.ended)
        return StepList::tr("confirmed in %1").arg(text::duration(record.ended->boot - record.started->boot));
    if (record.state != StepState::Waiting)
        return text::stepStateWord(record.state);
    if (step.actions.empty())
        return StepList::tr("the console looks");
    const bool ofCloud = step.actions.front().kind == ActionKind::CloudCommand; // the pair names its cloud for this
    return text::actionWord((ofCloud ? step.actions.front() : step.actions.back()).kind);
}

QString checksLine(const std::vector<CheckResult> &checks)
{
    const auto passed = std::count_if(checks.begin(), checks.end(),
                                      [](const CheckResult &check) { return check.outcome == CheckOutcome::Pass; });
    return StepList::tr("%1 of %n check(s) passed", nullptr, int(checks.size())).arg(passed);
}

StepState preflightState(const WizardView &view)
{
    if (view.run.phase != RunPhase::Preflight)
        return view.run.result == RunResult::Refused ? StepState::Failed : StepState::Seen;
    return StepState::Waiting;
}

} // namespace

StepList::StepList(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(12, 14, 12, 14);
    m_layout->setSpacing(2);
    m_layout->addStretch();
}

StepRow *StepList::row(std::size_t index)
{
    while (m_rows.size() <= index) {
        m_rows.push_back(new StepRow(this));
        m_layout->insertWidget(int(m_rows.size()) - 1, m_rows.back());
    }
    return m_rows[index];
}

void StepList::show(const WizardView &view)
{
    const RunState &run = view.run;
    const bool before = run.phase == RunPhase::Preflight;
    const bool over = run.phase == RunPhase::Ended;
    row(0)->show(1, wizardwords::checksTitle(run.plan), checksLine(run.checks), preflightState(view), before);
    const std::size_t steps = std::min(run.plan.steps.size(), run.steps.size());
    for (std::size_t i = 0; i < steps; ++i)
        row(i + 1)->show(int(i) + 2, text::of(run.plan.steps[i].title), lineOf(run.plan.steps[i], run.steps[i]),
                         run.steps[i].state, !before && !over && i == run.current);
    row(steps + 1)->show(int(steps) + 2, tr("Report"), over && run.result ? text::runResultWord(*run.result) : QString(),
                         over && run.result == RunResult::Done ? StepState::Seen : StepState::Waiting, over);
}

} // namespace twinline
