// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/runwords.h"

#include "decision/runengine.h"
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
        line += QStringLiteral("  ") + words(check.measured);
    if (!check.limit.empty())
        line += QStringLiteral("  ") + tr("(limit %1)").arg(words(check.limit));
    if (check.outcome != CheckOutcome::Pass)
        line += QStringLiteral("  [") + text::levelWord(check.level) + QLatin1Char(']');
    return line;
}

QString RunWords::trouble(const std::string &why)
{
    const std::size_t colon = why.find(':');
    const std::string word = why.substr(0, colon);
    const QString details = colon == std::string::npos ? QString() : words(why.substr(colon));
    if (word == trouble::evidenceOld)
        return tr("What is seen is too old to act upon") + details;
    if (word == trouble::leaseLost)
        return tr("Another run may hold this pair: the lease is lost") + details;
    if (word == trouble::otherMayBeActive)
        return tr("The other node could still be Active") + details;
    if (word == trouble::splitBrain)
        return tr("Both sides are Active: only a repair may act") + details;
    if (word == trouble::beforeNotMet)
        return tr("What must hold before this step does not") + details;
    if (word == trouble::limitPassed)
        return tr("Not seen within its time; this is unknown, not failed") + details;
    if (word == trouble::notSent)
        return tr("The order was not delivered") + details;
    if (word == trouble::didNotWork)
        return tr("The operator says that it did not work") + details;
    if (word == trouble::noUsableAction)
        return tr("This step needs a person: give its reading or attestation, or press it on the vendor's page") + details;
    if (word == trouble::pastPointOfNoReturn)
        return tr("The point of no return has been passed") + details;
    if (word == trouble::abandoned)
        return tr("Given up") + details;
    if (word == "journal")
        return tr("The journal cannot be written, so nothing is done") + details;
    if (word == "alone")
        return tr("Nobody confirmed that no other desk acts on this pair");
    if (word == "preflight")
        return tr("The checks do not allow it");
    return words(why);
}

QString RunWords::step(const RunState &run, std::size_t index)
{
    const StepRecord &record = run.steps[index];
    QString line = QStringLiteral("[%1/%2] ").arg(index + 1).arg(run.steps.size()) + text::of(run.plan.steps[index].title)
        + QStringLiteral(": ") + text::stepStateWord(record.state);
    if (record.started && record.ended)
        line += QStringLiteral("  ") + text::duration(record.ended->boot - record.started->boot);
    if (!record.evidence.empty())
        line += QStringLiteral("  (") + words(record.evidence) + QLatin1Char(')');
    if (!record.trouble.empty())
        line += QStringLiteral("\n      ") + trouble(record.trouble);
    return line;
}

QString RunWords::holder(const std::optional<Lease> &lease)
{
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
