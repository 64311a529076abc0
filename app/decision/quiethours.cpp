// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/quiethours.h"

#include "decision/look.h"
#include "decision/verdictrows.h"

#include <algorithm>
#include <cstdio>

namespace twinline {

namespace {

using std::chrono::minutes;

constexpr minutes day = std::chrono::hours(24);

std::string clock(minutes ofDay)
{
    char text[16];
    std::snprintf(text, sizeof text, "%02d:%02d", int(ofDay / std::chrono::hours(1)), int(ofDay % std::chrono::hours(1) / minutes(1)));
    return text;
}

bool alarming(Severity severity)
{
    return severity >= Severity::Unknown;
}

/// What the operator sees as the nightly restart: it lies within the quiet hours.
struct Night
{
    const PairSnapshot &seen;
    Duration open; ///< how long the quiet hours have lasted

    bool began(const std::optional<Instant> &since) const { return since && seen.at.boot - since->boot <= open; }
    const NodeView *node(NodeIndex index) const
    {
        return index >= 0 && std::size_t(index) < seen.nodes.size() ? &seen.nodes[std::size_t(index)] : nullptr;
    }
};

/// Nothing of the node is there any more. What is not the application tells it; where no such thing is asked, an
/// application that is silent altogether does: a stopped pool of a web server that runs still answers badly.
bool machineGone(const NodeView &node)
{
    const auto asked = [](const ProbeView &probe) { return probe.fresh && !probe.application; };
    const bool machine = std::any_of(node.probes.begin(), node.probes.end(), asked);
    return std::none_of(node.probes.begin(), node.probes.end(), [&](const ProbeView &probe) {
        return probe.fresh && probe.application != machine && someoneThere(probe.last.outcome);
    });
}

bool applicationFails(const NodeView *node)
{
    return node && std::any_of(node->probes.begin(), node->probes.end(), [](const ProbeView &probe) {
        return probe.application && probe.fresh && probe.last.outcome != Outcome::Answered;
    });
}

/// The node is in order, or what is the matter with it began in these quiet hours and its machine is still there.
bool restartsOrServes(const Night &night, const NodeView &node)
{
    switch (node.state) {
    case NodeState::Active:
    case NodeState::Standby:
    case NodeState::ServicesOff:
    case NodeState::Detached: return true;
    case NodeState::Starting:
    case NodeState::Error:
    case NodeState::Unreachable:
    case NodeState::Unknown: break;
    }
    return night.began(node.since) && !node.contradicted && !machineGone(node);
}

/// The reasons that a restart of the application gives; all others are something else.
bool explained(const Night &night, const Reason &reason)
{
    switch (reason.code) {
    case ReasonCode::NoActiveTakeoverDue:
    case ReasonCode::NoActiveManual:
    case ReasonCode::NobodyServes:
    case ReasonCode::StandbyError:
    case ReasonCode::StandbyUnreachable:
    case ReasonCode::StandbyUnknown:
    case ReasonCode::StandbyStarting:
    case ReasonCode::HeartbeatsMissed:
    case ReasonCode::RttOverLimit:
    case ReasonCode::BadAnswer:
    case ReasonCode::Other: return true;
    case ReasonCode::AddressSilent: return applicationFails(night.node(reason.node));
    case ReasonCode::EvidenceMissing: {
        const NodeView *node = night.node(reason.node);
        return node && std::none_of(node->probes.begin(), node->probes.end(), [&](const ProbeView &probe) {
            return probe.probe == reason.text && !probe.application;
        });
    }
    default: return false;
    }
}

} // namespace

std::optional<Duration> quietFor(const PairConfig &pair, WallTime wall, const UtcOffset &offset)
{
    if (!pair.quietFrom || !pair.quietTo)
        return std::nullopt;
    const auto local = localOf(wall, offset).time_since_epoch();
    const auto ofDay = local - std::chrono::floor<std::chrono::days>(local);
    const auto since = (ofDay - *pair.quietFrom + day) % day;
    const auto length = (*pair.quietTo - *pair.quietFrom + day) % day;
    return since < length ? std::optional(realSpan(wall, since, offset)) : std::nullopt;
}

void markQuiet(PairSnapshot &snapshot, const PairConfig &pair, const UtcOffset &offset)
{
    const std::optional<Duration> open = quietFor(pair, snapshot.at.wall, offset);
    if (!open || snapshot.verdict == Verdict::Switching)
        return; // what a person does now is no restart
    const Night night{snapshot, *open};
    const auto isExplained = [&](const Reason &reason) { return !alarming(reason.severity) || explained(night, reason); };
    const auto restarts = [&](const NodeView &node) { return restartsOrServes(night, node); };
    snapshot.quiet = (!alarming(snapshot.severity) || night.began(snapshot.since))
        && std::all_of(snapshot.reasons.begin(), snapshot.reasons.end(), isExplained)
        && std::all_of(snapshot.nodes.begin(), snapshot.nodes.end(), restarts);
    if (!mutes(snapshot))
        return;
    Reason reason = reasonOf(ReasonCode::QuietHours, Severity::Note);
    reason.text = clock(*pair.quietFrom) + "–" + clock(*pair.quietTo);
    snapshot.reasons.push_back(reason);
}

bool mutes(const PairSnapshot &snapshot)
{
    return snapshot.quiet && alarming(snapshot.severity);
}

} // namespace twinline
