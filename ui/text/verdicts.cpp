// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/format.h"
#include "ui/text/names.h"
#include "ui/text/tr.h"

#include <optional>

namespace twinline::text {

namespace {

std::optional<NodeIndex> nodeIn(const PairSnapshot &snapshot, NodeState state)
{
    for (std::size_t i = 0; i < snapshot.nodes.size(); ++i) {
        if (snapshot.nodes[i].state == state)
            return static_cast<NodeIndex>(i);
    }
    return std::nullopt;
}

/// What remains while the active node is silent.
QString remaining(const Forecast &forecast, const QString &standby)
{
    if (!forecast.worst)
        return Tr::tr("It is not known when %1 will be Active.").arg(standby);
    if (*forecast.worst <= Duration::zero())
        return Tr::tr("%1 should have been Active by now.").arg(standby);
    if (!forecast.best || *forecast.best <= Duration::zero())
        return Tr::tr("%1 should be Active within %2.").arg(standby, duration(*forecast.worst));
    return Tr::tr("%1 should be Active in %2 to %3.").arg(standby, duration(*forecast.best), duration(*forecast.worst));
}

QString ifItFailed(const Forecast &forecast, const QString &active, const QString &standby)
{
    if (forecast.mode == ForecastMode::Measured && forecast.expected)
        return Tr::tr("If %1 failed now, %2 would be Active in about %3, as measured before.")
            .arg(active, standby, duration(*forecast.expected));
    if (forecast.best && forecast.worst)
        return Tr::tr("If %1 failed now, %2 would be Active in %3 to %4.")
            .arg(active, standby, duration(*forecast.best), duration(*forecast.worst));
    if (forecast.best)
        return Tr::tr("If %1 failed now, %2 would be Active in %3 at the earliest; the start-up times of its services are not configured.")
            .arg(active, standby, duration(*forecast.best));
    return Tr::tr("If %1 failed now, it is not known when %2 would be Active.").arg(active, standby);
}

} // namespace

QString verdictWord(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Unknown: return Tr::tr("Unknown", "verdict");
    case Verdict::Redundant: return Tr::tr("Redundant", "verdict");
    case Verdict::Reachable: return Tr::tr("Reachable", "verdict");
    case Verdict::Degraded: return Tr::tr("Degraded", "verdict");
    case Verdict::NoStandby: return Tr::tr("No standby", "verdict");
    case Verdict::NoActive: return Tr::tr("No active", "verdict");
    case Verdict::SplitBrain: return Tr::tr("Split brain", "verdict");
    case Verdict::Switching: return Tr::tr("Switching", "verdict");
    case Verdict::Blind: return Tr::tr("Blind", "verdict");
    }
    return {};
}

QString verdictSentence(const PairSnapshot &snapshot, const Subject &subject)
{
    if (snapshot.reasons.empty())
        return Tr::tr("Nothing has been seen of this pair yet.");
    const QString why = reasonSentence(snapshot.reasons.front(), subject);
    // Each of these joins two whole sentences; the other verdicts are named by their first reason already.
    switch (snapshot.verdict) {
    case Verdict::Redundant: return Tr::tr("Redundant. %1", "verdict and its reason, both sentences").arg(why);
    case Verdict::Degraded: return Tr::tr("Degraded. %1", "verdict and its reason, both sentences").arg(why);
    case Verdict::NoStandby: return Tr::tr("No standby. %1", "verdict and its reason, both sentences").arg(why);
    case Verdict::Unknown: return Tr::tr("The state of the pair is unknown. %1", "verdict and its reason, both sentences").arg(why);
    case Verdict::NoActive:
        if (snapshot.reasons.front().code == ReasonCode::Contradiction)
            return Tr::tr("No node is seen serving. %1", "verdict and its reason, both sentences").arg(why);
        break;
    case Verdict::Reachable:
    case Verdict::SplitBrain:
    case Verdict::Switching:
    case Verdict::Blind: break;
    }
    return why;
}

QString forecastSentence(const PairSnapshot &snapshot, const Subject &subject)
{
    const Forecast &forecast = snapshot.forecast;
    const std::optional<NodeIndex> active = nodeIn(snapshot, NodeState::Active);
    const std::optional<NodeIndex> standby = nodeIn(snapshot, NodeState::Standby);
    if (forecast.mode == ForecastMode::Manual && (active || standby))
        return Tr::tr("%1 does not fail over by itself: switch it by hand.").arg(productName(subject));
    if (!standby)
        return {};
    const QString standbyName = nodeName(subject, *standby);
    if (forecast.failing)
        return remaining(forecast, standbyName);
    return active ? ifItFailed(forecast, nodeName(subject, *active), standbyName) : QString();
}

} // namespace twinline::text
