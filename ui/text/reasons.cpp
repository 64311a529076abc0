// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/format.h"
#include "ui/text/names.h"
#include "ui/text/tr.h"

namespace twinline::text {

namespace {

QString splitBrain(const Reason &reason, const Subject &subject)
{
    const QString text = fromUtf8(reason.text);
    if (reason.code == ReasonCode::AddressOnBoth)
        return Tr::tr("Split brain: the service address %1 answers from both nodes.").arg(serviceName(subject));
    if (reason.code == ReasonCode::BothDatabasesWritable)
        return text.isEmpty() ? Tr::tr("Split brain: both databases take writes.")
                              : Tr::tr("Split brain: both databases take writes (timelines %1).").arg(text);
    return reason.since ? Tr::tr("Split brain: both nodes have been Active since %1.").arg(date(*reason.since))
                        : Tr::tr("Split brain: both nodes are Active.");
}

QString address(const Reason &reason, const Subject &subject)
{
    const QString node = nodeName(subject, reason.node);
    const QString service = serviceName(subject);
    if (reason.code == ReasonCode::AddressOnWrongNode)
        return Tr::tr("%1 is Active, but the service address %2 answers from %3: calls go to a node that does not serve.")
            .arg(node, service, nodeName(subject, reason.other));
    if (reason.code == ReasonCode::AddressOnStranger)
        return Tr::tr("%1 is Active, but the service address %2 answers as “%3”, which is neither node.")
            .arg(node, service, fromUtf8(reason.text));
    return Tr::tr("%1 is Active, but nobody answers at the service address %2: no phone can reach it.").arg(node, service);
}

QString takeoverDue(const Reason &reason, const Subject &subject)
{
    const QString standby = nodeName(subject, reason.node);
    const bool known = reason.span.has_value();
    const bool overdue = known && *reason.span <= Duration::zero();
    if (!reason.since) {
        return overdue ? Tr::tr("No node is serving. %1 should have taken over by now.").arg(standby)
             : known   ? Tr::tr("No node is serving. %1 should take over in %2.").arg(standby, duration(*reason.span))
                       : Tr::tr("No node is serving. It is not known when %1 will take over.").arg(standby);
    }
    const QString since = clockTime(*reason.since);
    return overdue ? Tr::tr("No node has been serving since %1. %2 should have taken over by now.").arg(since, standby)
         : known   ? Tr::tr("No node has been serving since %1. %2 should take over in %3.")
                         .arg(since, standby, duration(*reason.span))
                   : Tr::tr("No node has been serving since %1. It is not known when %2 will take over.").arg(since, standby);
}

QString nobodyServes(const Reason &reason, const Subject &subject)
{
    if (reason.code == ReasonCode::NoActiveTakeoverDue)
        return takeoverDue(reason, subject);
    if (reason.code == ReasonCode::NoActiveManual)
        return Tr::tr("No node is serving, and %1 does not fail over by itself: switch it by hand.").arg(productName(subject));
    return reason.since ? Tr::tr("No node has been serving since %1.").arg(clockTime(*reason.since))
                        : Tr::tr("No node is serving.");
}

/// VERDICTS rows 10 and 11: node cannot take over from other, which serves.
QString cannotTakeOver(const Reason &reason, const Subject &subject)
{
    const QString active = nodeName(subject, reason.other);
    const QString standby = nodeName(subject, reason.node);
    switch (reason.code) {
    case ReasonCode::StandbyError:
        return Tr::tr("%1 is Active, but nothing can take over: %2 is in the state Error.").arg(active, standby);
    case ReasonCode::StandbyUnreachable:
        return Tr::tr("%1 is Active, but nothing can take over: %2 does not answer.").arg(active, standby);
    case ReasonCode::StandbyServicesOff:
        return Tr::tr("%1 is Active, but nothing can take over: the services of %2 are off.").arg(active, standby);
    case ReasonCode::StandbyDetached:
        return Tr::tr("%1 is Active, but nothing can take over: %2 is detached.").arg(active, standby);
    case ReasonCode::StandbyStarting:
        return Tr::tr("%1 is Active, but nothing can take over yet: %2 is starting.").arg(active, standby);
    default:
        return Tr::tr("%1 is Active, but it is not known whether anything can take over: the state of %2 is unknown.")
            .arg(active, standby);
    }
}

QString lagOf(const Reason &reason, const QString &node, const QString &amount)
{
    if (!reason.limit)
        return Tr::tr("The database on %1 is %2 behind.").arg(node, amount);
    const QString limit = duration(*reason.limit);
    return reason.code == ReasonCode::LagOverSwitchLimit
               ? Tr::tr("The database on %1 is %2 behind: switchover refused above %3.").arg(node, amount, limit)
               : Tr::tr("The database on %1 is %2 behind (limit %3).").arg(node, amount, limit);
}

QString lagUnknown(const Reason &reason, const QString &node)
{
    return reason.span ? Tr::tr("How far the database on %1 is behind is not known: at least %2.").arg(node, duration(*reason.span))
                       : Tr::tr("How far the database on %1 is behind is not known.").arg(node);
}

QString copyTooOld(const Reason &reason, const QString &node)
{
    if (!reason.span)
        return Tr::tr("The copy on %1 is too old.").arg(node);
    const QString age = duration(*reason.span);
    return reason.limit ? Tr::tr("The copy on %1 is %2 old (limit %3).").arg(node, age, duration(*reason.limit))
                        : Tr::tr("The copy on %1 is %2 old.").arg(node, age);
}

QString lag(const Reason &reason, const Subject &subject)
{
    const QString node = nodeName(subject, reason.node);
    if (reason.code == ReasonCode::LagUnknown)
        return lagUnknown(reason, node);
    if (reason.code == ReasonCode::CopyTooOld)
        return copyTooOld(reason, node);
    if (reason.span)
        return lagOf(reason, node, duration(*reason.span));
    if (reason.bytes)
        return lagOf(reason, node, bytes(*reason.bytes));
    return reason.code == ReasonCode::LagOverSwitchLimit
               ? Tr::tr("The database on %1 is too far behind for a switchover.").arg(node)
               : Tr::tr("The database on %1 is too far behind.").arg(node);
}

/// Before PostgreSQL 10 there is no pg_monitor.
QString noPermission(const Reason &reason, const QString &node)
{
    if (reason.text == "superuser" && reason.node >= 0)
        return Tr::tr("The database on %1 shows no replication figures to this user, who is no superuser.").arg(node);
    return reason.node < 0
               ? Tr::tr("The databases show no replication figures to this user, who is not in pg_monitor.")
               : Tr::tr("The database on %1 shows no replication figures to this user, who is not in pg_monitor.").arg(node);
}

QString replication(const Reason &reason, const Subject &subject)
{
    const QString node = nodeName(subject, reason.node);
    switch (reason.code) {
    case ReasonCode::NotStreaming:
        return reason.span ? Tr::tr("The database on %1 has not been replicating for %2.").arg(node, duration(*reason.span))
                           : Tr::tr("The database on %1 is not replicating.").arg(node);
    case ReasonCode::ReplayPaused:
        return Tr::tr("Replay is paused: the database on %1 receives changes but does not apply them.").arg(node);
    case ReasonCode::NoPermission:
        return noPermission(reason, node);
    default:
        return Tr::tr("The databases are on different timelines: %1.").arg(fromUtf8(reason.text));
    }
}

QString heartbeats(const Reason &reason, const Subject &subject)
{
    if (reason.of <= 0)
        return Tr::tr("This desk gets no answer from %1: %n heartbeat(s) missed.", nullptr, reason.count)
            .arg(nodeName(subject, reason.node));
    if (reason.other >= 0)
        return Tr::tr("%1 gets no answer from %2: %3 of %n heartbeat(s) missed.", nullptr, reason.of)
            .arg(nodeName(subject, reason.other), nodeName(subject, reason.node), number(reason.count));
    return Tr::tr("This desk gets no answer from %1: %2 of %n heartbeat(s) missed.", nullptr, reason.of)
        .arg(nodeName(subject, reason.node), number(reason.count));
}

/// The outcome behind a word of the JSON contract, in the current language; an unknown word stays verbatim.
QString outcomeOf(const std::string &word)
{
    for (int i = 0; i <= static_cast<int>(Outcome::WrongNode); ++i) {
        const auto outcome = static_cast<Outcome>(i);
        if (toWord(outcome) == word)
            return outcomeWord(outcome);
    }
    return fromUtf8(word);
}

QString evidence(const Reason &reason, const Subject &subject)
{
    const QString where = reason.node < 0 ? serviceName(subject) : nodeName(subject, reason.node);
    switch (reason.code) {
    case ReasonCode::EvidenceMissing: {
        if (reason.text.empty())
            return Tr::tr("Evidence of %1 is missing.").arg(where);
        const QString probe = probeName(subject, reason.text);
        return reason.span ? Tr::tr("Evidence of %1 is missing: “%2” has given none for %3.").arg(where, probe, duration(*reason.span))
                           : Tr::tr("Evidence of %1 is missing: “%2” has given none.").arg(where, probe);
    }
    case ReasonCode::Contradiction:
        return Tr::tr("The evidence of %1 contradicts itself: %2.").arg(where, fromUtf8(reason.text));
    case ReasonCode::WrongNode:
        return Tr::tr("At the address of %1 another node answers.").arg(where);
    default:
        return Tr::tr("The answer of %1 is no evidence: %2.").arg(where, outcomeOf(reason.text));
    }
}

/// What is known of nodes through a terminal server, or why nothing is (ITL-4 to ITL-10).
QString throughTerminal(const Reason &reason, const Subject &subject)
{
    const QString node = nodeName(subject, reason.node);
    const QString said = fromUtf8(reason.text);
    switch (reason.code) {
    case ReasonCode::NodeUnreachable:
        return said.isEmpty() ? Tr::tr("The terminal server does not reach %1.").arg(node)
                              : Tr::tr("The terminal server does not reach %1: %2.").arg(node, said);
    case ReasonCode::NodeDenied: return Tr::tr("%1 is there, but does not let in with the keys of this desk.").arg(node);
    case ReasonCode::NodeFailed:
        return said.isEmpty() ? Tr::tr("%1 was reached, but its check failed.").arg(node)
                              : Tr::tr("%1 was reached, but its check failed: %2.").arg(node, said);
    case ReasonCode::AgentMissing:
        return Tr::tr("No key agent runs on this desk, so no node lets in: start ssh-agent, or Pageant on Windows.");
    case ReasonCode::AgentEmpty:
        return Tr::tr("The key agent of this desk holds no key, so no node lets in: add one with ssh-add or in Pageant.");
    default: return Tr::tr("The terminal server tells nothing of the nodes: %1.").arg(outcomeOf(reason.text));
    }
}

/// "only in the inventory / only here".
QString inventoryDiffers(const Reason &reason)
{
    const QString names = fromUtf8(reason.text);
    const QString there = names.section(QStringLiteral(" / "), 0, 0).trimmed();
    const QString here = names.section(QStringLiteral(" / "), 1).trimmed();
    if (here.isEmpty())
        return Tr::tr("The inventory lists nodes that this pair does not: %1.").arg(there);
    return there.isEmpty() ? Tr::tr("The inventory does not list all nodes of this pair: %1.").arg(here)
                           : Tr::tr("The inventory lists other nodes than this pair. Only there: %1. Only here: %2.").arg(there, here);
}

QString runInProgress(const Reason &reason, const Subject &subject)
{
    const QString step = stepName(subject, reason.text, reason.node);
    if (step.isEmpty())
        return Tr::tr("A switch is in progress.");
    if (!reason.since)
        return Tr::tr("A switch is in progress: %1.").arg(step);
    return Tr::tr("A switch is in progress: %1, since %2.").arg(step, clockTime(*reason.since));
}

QString deskCutOff(const Reason &reason)
{
    return reason.span ? Tr::tr("This desk is cut off. Last evidence %1 ago; nothing is known of the nodes.").arg(duration(*reason.span))
                       : Tr::tr("This desk is cut off; nothing is known of the nodes.");
}

QString rttOverLimit(const Reason &reason, const Subject &subject)
{
    const QString node = nodeName(subject, reason.node);
    const QString time = rtt(reason.span.value_or(Duration::zero()));
    return reason.limit ? Tr::tr("%1 answers in %2 (limit %3).").arg(node, time, rtt(*reason.limit))
                        : Tr::tr("%1 answers in %2.").arg(node, time);
}

QString quietHours(const Reason &reason)
{
    return reason.text.empty() ? Tr::tr("Quiet hours: the nightly restart explains this, so no alarm is raised.")
                               : Tr::tr("Quiet hours %1: the nightly restart explains this, so no alarm is raised.").arg(fromUtf8(reason.text));
}

QString idleSlot(const Reason &reason, const Subject &subject)
{
    const QString node = nodeName(subject, reason.node);
    const QString slot = fromUtf8(reason.text);
    return reason.bytes ? Tr::tr("The replication slot “%1” on %2 is used by nobody and holds %3 of log back.").arg(slot, node, bytes(*reason.bytes))
                        : Tr::tr("The replication slot “%1” on %2 is used by nobody and holds log back.").arg(slot, node);
}

QString other(const Reason &reason)
{
    return reason.text.empty() ? Tr::tr("The evidence does not allow a verdict.")
                               : Tr::tr("The evidence does not allow a verdict: %1.").arg(fromUtf8(reason.text));
}

} // namespace

QString reasonSentence(const Reason &reason, const Subject &subject)
{
    switch (reason.code) {
    case ReasonCode::AllGood:
        return Tr::tr("%1 is Active; %2 is Standby and can take over now.")
            .arg(nodeName(subject, reason.node), nodeName(subject, reason.other));
    case ReasonCode::DeskCutOff: return deskCutOff(reason);
    case ReasonCode::BothActive:
    case ReasonCode::BothDatabasesWritable:
    case ReasonCode::AddressOnBoth: return splitBrain(reason, subject);
    case ReasonCode::RunInProgress: return runInProgress(reason, subject);
    case ReasonCode::AddressOnWrongNode:
    case ReasonCode::AddressOnStranger:
    case ReasonCode::AddressSilent: return address(reason, subject);
    case ReasonCode::NoActiveTakeoverDue:
    case ReasonCode::NoActiveManual:
    case ReasonCode::NobodyServes: return nobodyServes(reason, subject);
    case ReasonCode::StandbyError:
    case ReasonCode::StandbyUnreachable:
    case ReasonCode::StandbyUnknown:
    case ReasonCode::StandbyServicesOff:
    case ReasonCode::StandbyDetached:
    case ReasonCode::StandbyStarting: return cannotTakeOver(reason, subject);
    case ReasonCode::NotStreaming:
    case ReasonCode::ReplayPaused:
    case ReasonCode::NoPermission:
    case ReasonCode::TimelineDiffers: return replication(reason, subject);
    case ReasonCode::LagOverLimit:
    case ReasonCode::LagOverSwitchLimit:
    case ReasonCode::LagUnknown:
    case ReasonCode::CopyTooOld: return lag(reason, subject);
    case ReasonCode::DomainElsewhere:
        return Tr::tr("The domain name leads elsewhere: %1.").arg(fromUtf8(reason.text));
    case ReasonCode::Indistinguishable:
        return Tr::tr("The two nodes show the same identity: nobody can say which of them answers at the service address.");
    case ReasonCode::Mismatch: return Tr::tr("The nodes differ where they must not: %1.").arg(fromUtf8(reason.text));
    case ReasonCode::HeartbeatsMissed: return heartbeats(reason, subject);
    case ReasonCode::RttOverLimit: return rttOverLimit(reason, subject);
    case ReasonCode::EvidenceMissing:
    case ReasonCode::Contradiction:
    case ReasonCode::WrongNode:
    case ReasonCode::BadAnswer: return evidence(reason, subject);
    case ReasonCode::NotOnUsualNode:
        return Tr::tr("%1 is Active, but it is not the primary node.").arg(nodeName(subject, reason.node));
    case ReasonCode::QuietHours: return quietHours(reason);
    case ReasonCode::Advice:
        return Tr::tr("%n setting(s) do not follow the vendor's advice; see “Parameter advice”.", nullptr, reason.count);
    case ReasonCode::TwoAnswerReachable:
        return Tr::tr("Nodes answering: %1 of %2. This product tells no roles.").arg(number(reason.count), number(reason.of));
    case ReasonCode::NodeUnreachable:
    case ReasonCode::NodeDenied:
    case ReasonCode::NodeFailed:
    case ReasonCode::AgentMissing:
    case ReasonCode::AgentEmpty:
    case ReasonCode::TerminalFails: return throughTerminal(reason, subject);
    case ReasonCode::CertificateOver:
        return Tr::tr("The TLS certificate of %1 has expired: %2.").arg(nodeName(subject, reason.node), fromUtf8(reason.text));
    case ReasonCode::ClocksApart:
        return Tr::tr("The clocks of %1 and %2 are %3 apart.").arg(nodeName(subject, reason.node), nodeName(subject, reason.other), duration(reason.span.value_or(Duration{})));
    case ReasonCode::InventoryDiffers: return inventoryDiffers(reason);
    case ReasonCode::SlotIdle: return idleSlot(reason, subject);
    case ReasonCode::AutomationHeld:
        return Tr::tr("The automation of %1 is paused, and no run is under way: nothing there would help itself.").arg(nodeName(subject, reason.node));
    case ReasonCode::Other: return other(reason);
    }
    return {};
}

} // namespace twinline::text
