// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/runwords.h"

#include "ui/text/format.h"
#include "ui/text/sentences.h"

namespace twinline {

namespace {

QString words(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

} // namespace

QString RunWords::refusal(const PlanRefusal &refusal)
{
    switch (refusal.why) {
    case PlanRefusal::Why::NoSuchRunbook:
        return refusal.text.empty() ? tr("This product has no procedure for that.") : text::of(refusal.text);
    case PlanRefusal::Why::UnknownNode:
        return tr("The pair has no node called “%1”.").arg(words(refusal.name));
    case PlanRefusal::Why::NoActiveNode:
        return tr("No node is known to be Active, so there is nothing to switch from.");
    case PlanRefusal::Why::NoOtherNode:
        return tr("There is no other node to switch to.");
    case PlanRefusal::Why::AlreadyThere:
        return tr("%1 is Active already.").arg(words(refusal.name));
    case PlanRefusal::Why::NothingToRepair:
        return tr("No two nodes are Active: there is nothing to repair.");
    }
    return {};
}

QString RunWords::check(const CheckResult &check)
{
    QString line = tr("%1: %2", "outcome: check").arg(text::checkOutcomeWord(check.outcome), text::checkLabel(check));
    if (!check.measured.empty())
        line += QStringLiteral("  ") + text::measuredWords(check.measured);
    if (!check.limit.empty())
        line += QStringLiteral("  ") + tr("(limit %1)").arg(text::measuredWords(check.limit));
    if (check.outcome != CheckOutcome::Pass)
        line += QStringLiteral("  [") + text::levelWord(check.level) + QLatin1Char(']');
    return line;
}

QString RunWords::commands(const Step &step)
{
    QString lines;
    for (const Action &action : step.actions) {
        const auto command = action.parameters.find("command");
        if (action.kind != ActionKind::CloudCommand || command == action.parameters.end())
            continue;
        const QStringList each = words(command->second).split(QLatin1Char('\n'));
        for (const QString &line : each)
            lines += QStringLiteral("        ") + line + QLatin1Char('\n');
    }
    return lines;
}

QString RunWords::step(const RunState &run, std::size_t index)
{
    const StepRecord &record = run.steps[index];
    QString line = QStringLiteral("[%1/%2] ").arg(index + 1).arg(run.steps.size()) + text::of(run.plan.steps[index].title)
        + QStringLiteral(": ") + text::stepStateWord(record.state);
    if (record.started && record.ended)
        line += QStringLiteral("  ") + text::duration(record.ended->boot - record.started->boot);
    if (!record.evidence.empty())
        line += QStringLiteral("  (") + text::evidenceWords(record.evidence) + QLatin1Char(')');
    const bool accepted = record.state == StepState::Watching && record.how == toWord(ActionKind::CloudCommand) && !record.told.empty();
    if (accepted && record.trouble.empty())
        line += QStringLiteral("\n      ") + tr("The cloud accepted the command (%1). Accepted is not done: waiting until it shows.").arg(words(record.told));
    if (!record.trouble.empty())
        line += QStringLiteral("\n      ") + text::troubleWords(record.trouble);
    return line;
}

QString RunWords::holder(const std::optional<Lease> &lease)
{
    if (lease && !lease->trouble.empty())
        return tr("The right to act on this pair could not be written down: %1.").arg(words(lease->trouble));
    if (!lease || lease->run.empty())
        return tr("The lease of this pair cannot be had.");
    return tr("%1 on %2 acts on this pair now (run %3).").arg(words(lease->owner), words(lease->host), words(lease->run));
}

QString RunWords::interruption(const RunState &run)
{
    if (!run.serviceInterrupted)
        return tr("The service interruption was not measured.");
    const QString span = text::duration(*run.serviceInterrupted);
    if (!run.interruptionError)
        return tr("The service address did not answer for at least %1.").arg(span);
    return tr("The service address did not answer for %1 ± %2.").arg(span, text::duration(*run.interruptionError));
}

} // namespace twinline
