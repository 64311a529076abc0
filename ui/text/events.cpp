// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/format.h"
#include "ui/text/names.h"
#include "ui/text/tr.h"

#include <optional>

namespace twinline::text {

namespace {

template<typename Enum>
std::optional<Enum> fromWord(Enum last, const std::string &word)
{
    for (int i = 0; i <= static_cast<int>(last); ++i) {
        if (toWord(static_cast<Enum>(i)) == word)
            return static_cast<Enum>(i);
    }
    return std::nullopt;
}

QString verdictChanged(const Event &event)
{
    const auto verdict = fromWord(Verdict::Blind, event.text);
    return Tr::tr("Verdict: %1").arg(verdict ? verdictWord(*verdict) : fromUtf8(event.text));
}

/// The vendor's own word; what it means is added only where the word does not begin with it. Where a state is no
/// node's own word, the node's last one does not stand there as if it were so.
QString stateChanged(const Event &event, const Subject &subject)
{
    const QString node = nodeName(subject, event.node);
    const QString state = stateWord(event.state);
    const QString vendors = fromUtf8(event.text).simplified();
    if (vendors.isEmpty() || vendors.startsWith(state, Qt::CaseInsensitive))
        return Tr::tr("%1 is now %2", "node, state").arg(node, vendors.isEmpty() ? state : vendors);
    if (event.state == NodeState::Unknown || event.state == NodeState::Error)
        return Tr::tr("%1 is now %2; it last said “%3”", "node, state, vendor's word").arg(node, state, vendors);
    return Tr::tr("%1 is now “%2” (%3)", "node, vendor's word, state").arg(node, vendors, state);
}

QString silence(const Event &event, const Subject &subject)
{
    const QString node = nodeName(subject, event.node);
    if (event.code == EventCode::NodeSilent)
        return Tr::tr("%1 does not answer", "node").arg(node);
    if (event.code == EventCode::HeartbeatMissed && event.of <= 0)
        return Tr::tr("%1: %n heartbeat(s) missed", "node", event.count).arg(node);
    if (event.code == EventCode::HeartbeatMissed)
        return Tr::tr("%1: %2 of %n heartbeat(s) missed", "node", event.of).arg(node, number(event.count));
    return event.span ? Tr::tr("%1 answers again after %2", "node").arg(node, duration(*event.span))
                      : Tr::tr("%1 answers again", "node").arg(node);
}

QString replicationEvent(const Event &event, const Subject &subject)
{
    const QString node = nodeName(subject, event.node);
    switch (event.code) {
    case EventCode::ReplicationLost: return Tr::tr("The database on %1 no longer replicates").arg(node);
    case EventCode::ReplayPaused: return Tr::tr("Replay paused on %1").arg(node);
    case EventCode::ReplayResumed: return Tr::tr("Replay resumed on %1").arg(node);
    default:
        return event.span ? Tr::tr("The database on %1 replicates again after %2").arg(node, duration(*event.span))
                          : Tr::tr("The database on %1 replicates again").arg(node);
    }
}

QString lagEvent(const Event &event)
{
    const QString span = duration(event.span.value_or(Duration::zero()));
    if (event.code == EventCode::LagBack)
        return event.span ? Tr::tr("Sync lag back below the limit after %1").arg(span) : Tr::tr("Sync lag back below the limit");
    return event.limit ? Tr::tr("Sync lag %1, over the limit of %2").arg(span, duration(*event.limit))
                       : Tr::tr("Sync lag %1, over the limit").arg(span);
}

QString probeTurnedBad(const Event &event, const Subject &subject)
{
    const QString where = event.node < 0 ? serviceName(subject) : nodeName(subject, event.node);
    const QString probe = probeName(subject, event.text);
    const auto outcome = fromWord(Outcome::WrongNode, event.detail);
    if (event.detail.empty())
        return Tr::tr("%1, %2: bad answer", "node, probe").arg(where, probe);
    return Tr::tr("%1, %2: %3", "node, probe, its answer").arg(where, probe, outcome ? outcomeWord(*outcome) : fromUtf8(event.detail));
}

QString holderChanged(const Event &event, const Subject &subject)
{
    const QString service = serviceName(subject);
    if (event.node < 0 && !event.text.empty())
        return Tr::tr("The service address %1 answers as “%2”").arg(service, fromUtf8(event.text));
    return event.node < 0 ? Tr::tr("Nobody answers at the service address %1").arg(service)
                          : Tr::tr("The service address %1 answers from %2").arg(service, nodeName(subject, event.node));
}

QString runEvent(const Event &event, const Subject &subject)
{
    const QString detail = fromUtf8(event.detail);
    if (event.code == EventCode::RunStarted) {
        const auto intent = intentFromWord(event.detail);
        return Tr::tr("Run started: %1").arg(intent ? intentWord(*intent) : detail);
    }
    if (event.code == EventCode::RunStepSeen)
        return Tr::tr("Step seen: %1").arg(stepName(subject, event.detail, event.node));
    const auto result = runResultFromWord(event.detail);
    const QString word = result ? runResultWord(*result) : detail;
    return event.span ? Tr::tr("Run ended: %1. Service interrupted: %2.").arg(word, duration(*event.span))
                      : Tr::tr("Run ended: %1").arg(word);
}

} // namespace

QString eventSentence(const Event &event, const Subject &subject)
{
    switch (event.code) {
    case EventCode::VerdictChanged: return verdictChanged(event);
    case EventCode::NodeStateChanged: return stateChanged(event, subject);
    case EventCode::NodeSilent:
    case EventCode::NodeAnswersAgain:
    case EventCode::HeartbeatMissed: return silence(event, subject);
    case EventCode::HolderChanged: return holderChanged(event, subject);
    case EventCode::ReplicationLost:
    case EventCode::ReplicationBack:
    case EventCode::ReplayPaused:
    case EventCode::ReplayResumed: return replicationEvent(event, subject);
    case EventCode::LagOverLimit:
    case EventCode::LagBack: return lagEvent(event);
    case EventCode::ProbeTurnedBad: return probeTurnedBad(event, subject);
    case EventCode::RunStarted:
    case EventCode::RunStepSeen:
    case EventCode::RunEnded: return runEvent(event, subject);
    case EventCode::VendorLog:
        return event.node < 0 ? Tr::tr("Log of the product: %1").arg(fromUtf8(event.text))
                              : Tr::tr("%1's log: %2", "node, the vendor's words").arg(nodeName(subject, event.node), fromUtf8(event.text));
    }
    return {};
}

} // namespace twinline::text
