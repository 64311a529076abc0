// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/wizardwords.h"

#include "ui/text/format.h"
#include "ui/text/names.h"

#include <QCoreApplication>

namespace twinline::wizardwords {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(twinline::RunWizard)
};

QString nodeOf(StepNode node, const WizardView &view)
{
    switch (node) {
    case StepNode::From: return QString::fromStdString(view.run.plan.fromName);
    case StepNode::To: return QString::fromStdString(view.run.plan.toName);
    case StepNode::None: break;
    }
    return {};
}

QString vendorWord(NodeState state, const WizardView &view)
{
    const auto words = view.product.states.find(state);
    return words == view.product.states.end() || words->second.vendor.empty()
        ? text::stateWord(state)
        : QString::fromStdString(words->second.vendor);
}

/// Nodes of other products say nothing of their role: it is inferred, or a person reads it.
bool reportsRoles(const WizardView &view)
{
    return std::any_of(view.product.probes.begin(), view.product.probes.end(),
                       [](const ProbeSpec &spec) { return spec.weight == ProbeWeight::Role; });
}

QString probeLabel(const std::string &key, const WizardView &view)
{
    const ProbeSpec *spec = view.product.probe(key);
    return spec ? text::of(spec->label) : QString::fromStdString(key);
}

} // namespace

QString checksTitle(const Plan &plan)
{
    return plan.toName.empty() ? Words::tr("Check that the run may begin")
                               : Words::tr("Check that %1 can take over").arg(QString::fromStdString(plan.toName));
}

QString condition(const Condition &condition, const WizardView &view)
{
    const QString node = nodeOf(condition.node, view);
    switch (condition.kind) {
    case ConditionKind::StateIs:
        return (condition.read           ? Words::tr("“%2” has been read on the page of %1")
                    : reportsRoles(view) ? Words::tr("%1 reports “%2”")
                                         : Words::tr("%1 is “%2”", "node, state that was inferred or read"))
            .arg(node, vendorWord(condition.state, view));
    case ConditionKind::StateIsNot:
        return (reportsRoles(view) ? Words::tr("%1 no longer reports “%2”") : Words::tr("%1 is no longer “%2”", "node, state that was inferred or read"))
            .arg(node, vendorWord(condition.state, view));
    case ConditionKind::ServiceHeldBy:
        return Words::tr("%1 answers from %2").arg(text::serviceName(view.subject()), node);
    case ConditionKind::ServiceNotHeldBy:
        return Words::tr("%1 no longer answers from %2").arg(text::serviceName(view.subject()), node);
    case ConditionKind::DomainMatches: return Words::tr("The domain name leads to %1").arg(text::serviceName(view.subject()));
    case ConditionKind::ServiceAnswers: return Words::tr("%1 answers").arg(text::serviceName(view.subject()));
    case ConditionKind::DatabasePrimary: return Words::tr("The database on %1 takes writes").arg(node);
    case ConditionKind::DatabaseStandby: return Words::tr("The database on %1 is a read-only copy").arg(node);
    case ConditionKind::Streaming: return Words::tr("The database on %1 streams from the other node").arg(node);
    case ConditionKind::LagBelowLimit: return Words::tr("Sync lag is known and below its limit");
    case ConditionKind::VerdictIs: return Words::tr("The pair is redundant again");
    case ConditionKind::NodesAnswer: return Words::tr("All nodes answer, asked after the command has ended");
    case ConditionKind::NotOtherActive: return Words::tr("The other node cannot be active while %1 is promoted").arg(node);
    case ConditionKind::Attested: return Words::tr("Attested in writing");
    case ConditionKind::ProbeAnswers: return Words::tr("%1 answers: %2", "node, probe").arg(node, probeLabel(condition.text, view));
    case ConditionKind::ProbeRefuses: return Words::tr("%1 is there, and nothing listens: %2", "node, probe").arg(node, probeLabel(condition.text, view));
    case ConditionKind::AutomationPaused: return Words::tr("The automation of %1 is paused").arg(node);
    case ConditionKind::AutomationRuns: return Words::tr("The automation of %1 is not paused").arg(node);
    case ConditionKind::DatabaseStopped: return Words::tr("The database on %1 is stopped, and ended cleanly").arg(node);
    case ConditionKind::LogComplete: return Words::tr("The database on %1 has all that the other one wrote").arg(node);
    case ConditionKind::NoIdleSlots: return Words::tr("Every replication slot on %1 is in use").arg(node);
    case ConditionKind::Drained: return Words::tr("The calls on %1 have been waited for").arg(node);
    case ConditionKind::CloudHeldBy: return Words::tr("The cloud says that %1 belongs to %2").arg(text::serviceName(view.subject()), node);
    }
    return {};
}

QString closed(const WizardView &view)
{
    const std::string &word = view.closedBecause;
    if (word == "preflight")
        return Words::tr("A check blocks the start. Clear its cause, or give a written reason where that is allowed.");
    if (word == "alone")
        return Words::tr("Confirm that no other desk acts on this pair.");
    if (word == "lease" && !view.leaseTrouble.empty())
        return Words::tr("The right to act on this pair could not be written down: %1.").arg(QString::fromStdString(view.leaseTrouble));
    if (word == "lease")
        return Words::tr("Another desk acts on this pair: %1.").arg(QString::fromStdString(view.otherDesk));
    if (word == "paused")
        return Words::tr("Paused. Nothing is done until you continue.");
    if (word == "journal")
        return Words::tr("The journal could not be written to disk. Nothing is done without it.");
    if (word == "watching" || word == "doing")
        return Words::tr("The next step opens when everything below has been seen.");
    return word.empty() || word == "ended" ? QString() : text::troubleWords(word);
}

QString accepted(const WizardView &view)
{
    const StepRecord *record = view.record();
    const bool watching = record && record->state == StepState::Watching && record->trouble.empty();
    if (!watching || record->how != toWord(ActionKind::CloudCommand) || record->told.empty())
        return {};
    return Words::tr("The cloud accepted the command. Accepted is not done: the console waits until the cloud itself and the address both show it.");
}

QString backOut(const WizardView &view)
{
    if (!view.acted())
        return Words::tr("Cancel");
    const bool pair = !view.run.plan.fromName.empty() && view.noWayBack.empty(); // promises nothing that will not come
    if (pair && (view.run.plan.intent == Intent::Switchover || view.run.plan.intent == Intent::Rollback))
        return Words::tr("Back out: %1 becomes %2 again")
            .arg(nodeOf(StepNode::From, view), vendorWord(NodeState::Active, view));
    return Words::tr("Back out");
}

QString noWayBack(const WizardView &view)
{
    const auto &steps = view.run.plan.steps;
    const auto step = std::find_if(steps.begin(), steps.end(), [&](const Step &one) { return view.noWayBack.ends_with(": " + one.key); });
    return view.noWayBack.empty() || step == steps.end()
        ? QString()
        : Words::tr("“%1” cannot be taken back: from here this run only goes forward.").arg(text::of(step->title));
}

QString undoHint(const WizardView &view)
{
    if (view.run.phase != RunPhase::Running)
        return {};
    if (!view.noWayBack.empty())
        return Words::tr("Past the point of no return: only forward");
    const auto &steps = view.run.plan.steps;
    const auto end = std::find_if(steps.begin(), steps.end(), [](const Step &step) {
        return step.reversibility != Reversibility::Reversible && !step.actions.empty();
    });
    return end == steps.end() ? Words::tr("Can be undone at every step")
                              : Words::tr("Can be undone until step %1 starts").arg(end - steps.begin() + 2);
}

QString subtitle(const WizardView &view)
{
    QStringList parts{text::productName(view.subject())};
    if (view.run.serviceInterrupted && *view.run.serviceInterrupted > Duration(0))
        parts << (view.run.phase == RunPhase::Ended ? Words::tr("service interrupted for %1")
                                                    : Words::tr("service interrupted for %1 so far"))
                     .arg(text::duration(*view.run.serviceInterrupted));
    if (view.run.aloneConfirmed)
        parts << Words::tr("you confirmed that no other desk acts");
    if (!view.run.id.empty())
        parts << Words::tr("run %1").arg(QString::fromStdString(view.run.id));
    return parts.join(QStringLiteral(" · "));
}

QString next(const WizardView &view)
{
    switch (view.run.phase) {
    case RunPhase::Preflight: return Words::tr("Start");
    case RunPhase::Ended: return Words::tr("Close");
    case RunPhase::BackingOut:
    case RunPhase::Running: break;
    }
    const Step *step = view.step();
    if (step && view.backingOut())
        return Words::tr("Undo: %1").arg(text::of(step->title));
    const StepRecord *record = view.record();
    const bool begun = record && (record->state == StepState::Doing || record->state == StepState::Watching);
    if (begun) // the button stays closed until this one is seen; it names what comes then
        step = view.run.current + 1 < view.run.plan.steps.size() ? step + 1 : nullptr;
    return step ? Words::tr("Next: %1").arg(text::of(step->title)) : Words::tr("Next");
}

QString outcome(const WizardView &view)
{
    const QString to = nodeOf(StepNode::To, view);
    switch (view.run.result.value_or(RunResult::Unknown)) {
    case RunResult::Done: return Words::tr("Done. Every step was seen; %1 is where it should be.").arg(to);
    case RunResult::Refused: return Words::tr("Not started. Nothing was done.");
    case RunResult::BackedOut: return Words::tr("Backed out. The pair is as it was before.");
    case RunResult::Incomplete: return Words::tr("Incomplete. Some steps were done, not all; look at the pair before anything else.");
    case RunResult::Unknown: break;
    }
    return Words::tr("The result is unknown, not failed. The run can be resumed or backed out.");
}

} // namespace twinline::wizardwords
