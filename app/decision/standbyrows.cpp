// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/dbversion.h"
#include "decision/verdictrows.h"

#include <algorithm>

namespace twinline {

namespace {

using Link = ReplicationView::Link;

Reason lagReason(const LagView &lag, LagStanding where, NodeIndex standby)
{
    const bool refuse = where == LagStanding::OverRefuse;
    Reason reason = reasonOf(refuse ? ReasonCode::LagOverSwitchLimit : ReasonCode::LagOverLimit,
                             refuse ? Severity::Critical : Severity::Warning, standby);
    reason.span = lag.sample.behind ? lag.sample.behind : lag.sample.atLeast;
    reason.limit = refuse ? lag.refuseAbove : lag.warnAbove;
    reason.bytes = lag.sample.bytes;
    if (lag.overSince)
        reason.since = lag.overSince->wall;
    reason.text = lag.sample.store;
    return reason;
}

/// Good lately, or at least not known to be bad: a single lost request does not spoil an answer that is still fresh.
bool wellHeard(const Look &look, NodeIndex node, const ProbeSpec &spec)
{
    const ProbeMemory *memory = look.memory({TargetKind::Node, node}, spec.key);
    if (!memory || !look.answer({TargetKind::Node, node}, spec.key))
        return false;
    return memory->last.outcome == Outcome::Answered || silent(memory->last.outcome);
}

Reason missing(const Look &look, NodeIndex node, const std::string &probe)
{
    Reason reason = reasonOf(ReasonCode::EvidenceMissing, Severity::Unknown, node);
    reason.text = probe;
    const ProbeMemory *memory = look.memory({TargetKind::Node, node}, probe);
    if (memory && memory->lastAnswered)
        reason.span = look.now.boot - memory->lastAnswered->sent.boot;
    return reason;
}

void addMissingAnswers(std::vector<Reason> &reasons, const Case &c, NodeIndex node)
{
    for (const ProbeSpec &spec : c.look.product.probes) {
        if (!c.look.configured(spec, {TargetKind::Node, node}) || wellHeard(c.look, node, spec))
            continue;
        // A failing heartbeat is row 15's; here it is only missed when it was never heard.
        const bool everAsked = c.look.memory({TargetKind::Node, node}, spec.key);
        const bool heartbeat = spec.weight == ProbeWeight::Heartbeat && !everAsked;
        const bool required = spec.weight == ProbeWeight::Required && node == c.active;
        // A role that was inferred because the host is silent is good enough to be shown, not to be relied upon.
        const bool host = spec.weight == ProbeWeight::Role && isOfHost(spec.kind);
        if (heartbeat || required || host)
            reasons.push_back(missing(c.look, node, spec.key));
    }
}

/// The lag that a product asks for must be known before the pair may be called redundant.
void addMissingLag(std::vector<Reason> &reasons, const Case &c)
{
    const Link link = c.seen.replication.link;
    if (link == Link::NoPermission) {
        reasons.push_back(reasonOf(ReasonCode::NoPermission, Severity::Unknown, *c.partner));
        reasons.back().text = c.seen.replication.detail;
        return;
    }
    bool unread = false;
    for (const LagView &lag : c.seen.lag) {
        if (standing(lag) != LagStanding::Unknown)
            continue;
        unread = true;
        Reason reason = reasonOf(ReasonCode::LagUnknown, Severity::Unknown, *c.partner);
        reason.span = lag.fresh ? lag.sample.atLeast : std::nullopt;
        reason.bytes = lag.fresh ? lag.sample.bytes : std::nullopt;
        reason.text = lag.sample.store;
        reasons.push_back(reason);
    }
    if (link != Link::Unknown && !unread)
        return;
    for (const ProbeSpec &spec : c.look.product.probes)
        for (const NodeIndex node : {*c.active, *c.partner})
            if (spec.kind == ProbeKind::Postgres && spec.target == TargetKind::Node && !c.look.database(node))
                reasons.push_back(missing(c.look, node, spec.key));
}

} // namespace

std::optional<Finding> databaseBehind(const Case &c)
{
    if (!c.partnerIs(NodeState::Standby))
        return std::nullopt;
    Finding found{Verdict::Degraded, Severity::Warning, {}};
    const ReplicationView &replication = c.seen.replication;
    const NodeIndex standby = replication.to.value_or(*c.partner);
    if (replication.link == Link::Broken) {
        Reason reason = reasonOf(ReasonCode::NotStreaming, Severity::Warning, standby, replication.from.value_or(*c.active));
        reason.text = replication.detail;
        if (replication.since)
            reason.since = replication.since->wall;
        found.reasons.push_back(reason);
        if (replication.detail.starts_with("timeline ")) {
            Reason differs = reasonOf(ReasonCode::TimelineDiffers, Severity::Warning, standby, reason.other);
            differs.text = replication.detail.substr(9);
            found.reasons.push_back(differs);
        }
    }
    if (replication.paused)
        found.reasons.push_back(reasonOf(ReasonCode::ReplayPaused, Severity::Warning, standby));
    for (const LagView &lag : c.seen.lag) {
        const LagStanding where = standing(lag);
        if (lag.sample.kind != LagKind::Streaming || (where != LagStanding::OverWarn && where != LagStanding::OverRefuse))
            continue;
        found.reasons.push_back(lagReason(lag, where, standby));
        if (where == LagStanding::OverRefuse)
            found.severity = Severity::Critical;
    }
    return found.reasons.empty() ? std::nullopt : std::optional(found);
}

std::optional<Finding> copyTooOld(const Case &c)
{
    if (!c.partnerIs(NodeState::Standby))
        return std::nullopt;
    Finding found{Verdict::Degraded, Severity::Warning, {}};
    for (const LagView &lag : c.seen.lag) {
        const LagStanding where = standing(lag);
        if (lag.sample.kind != LagKind::Periodic || (where != LagStanding::OverWarn && where != LagStanding::OverRefuse))
            continue;
        Reason reason = lagReason(lag, where, *c.partner);
        reason.code = ReasonCode::CopyTooOld;
        reason.severity = Severity::Warning;
        found.reasons.push_back(reason);
    }
    return found.reasons.empty() ? std::nullopt : std::optional(found);
}

std::optional<Finding> mismatch(const Case &c)
{
    if (!c.partnerIs(NodeState::Standby))
        return std::nullopt;
    const DbFacts *one = c.look.database(*c.active);
    const DbFacts *other = c.look.database(*c.partner);
    if (!one || !other)
        return std::nullopt;
    Finding found{Verdict::Degraded, Severity::Warning, {}};
    const auto differs = [&](const std::string &left, const std::string &right) {
        if (left == right || left.empty() || right.empty())
            return;
        Reason reason = reasonOf(ReasonCode::Mismatch, Severity::Warning, *c.active, *c.partner);
        reason.text = left + " / " + right;
        found.reasons.push_back(reason);
    };
    const auto major = [](int version) { return version ? "PostgreSQL " + databaseMajor(version) : std::string(); };
    differs(major(one->serverVersion), major(other->serverVersion));
    differs(one->systemIdentifier, other->systemIdentifier);
    return found.reasons.empty() ? std::nullopt : std::optional(found);
}

std::optional<Finding> heartbeatsMissed(const Case &c)
{
    if (!c.partnerIs(NodeState::Standby))
        return std::nullopt;
    Finding found{Verdict::Degraded, Severity::Warning, {}};
    for (const NodeIndex node : {*c.active, *c.partner}) {
        for (const ProbeSpec &spec : c.look.product.probes) {
            const bool heartbeat = spec.weight == ProbeWeight::Heartbeat;
            const ProbeMemory *memory = c.look.memory({TargetKind::Node, node}, spec.key);
            if (!memory || !(heartbeat || spec.weight == ProbeWeight::Role))
                continue;
            if (heartbeat && memory->failuresInRow > 0 && !wellHeard(c.look, node, spec)) {
                Reason reason = reasonOf(ReasonCode::HeartbeatsMissed, Severity::Warning, node);
                reason.of = c.seen.forecast.of.value_or(0);
                reason.count = node == *c.active && c.seen.forecast.failing ? c.seen.forecast.missed : memory->failuresInRow;
                reason.count = reason.of ? std::min(reason.count, reason.of) : reason.count;
                found.reasons.push_back(reason);
            }
            const std::optional<Duration> limit = c.look.product.rttWarnAbove;
            const Observation *answer = c.look.answer({TargetKind::Node, node}, spec.key);
            if (limit && answer && answer->rtt && *answer->rtt > *limit) {
                Reason reason = reasonOf(ReasonCode::RttOverLimit, Severity::Warning, node);
                reason.span = answer->rtt;
                reason.limit = limit;
                reason.text = spec.key;
                found.reasons.push_back(reason);
            }
        }
    }
    return found.reasons.empty() ? std::nullopt : std::optional(found);
}

std::optional<Finding> redundant(const Case &c)
{
    if (!c.partnerIs(NodeState::Standby))
        return std::nullopt;
    return Finding{Verdict::Redundant, Severity::Ok, {reasonOf(ReasonCode::AllGood, Severity::Ok, *c.active, *c.partner)}};
}

std::optional<Finding> evidenceMissing(const Case &c)
{
    Finding found;
    if (const auto silent = outrun(c)) {
        for (const ProbeSpec &spec : c.look.product.probes)
            if (spec.weight == ProbeWeight::Role && c.look.configured(spec, {TargetKind::Node, *silent}))
                found.reasons.push_back(missing(c.look, *silent, spec.key));
        return found.reasons.empty() ? std::nullopt : std::optional(found);
    }
    if (!c.active)
        return std::nullopt;
    if (c.seen.service.indistinguishable)
        found.reasons.push_back(reasonOf(ReasonCode::Indistinguishable, Severity::Unknown));
    addMissingAnswers(found.reasons, c, *c.active);
    if (c.partnerIs(NodeState::Standby)) {
        addMissingAnswers(found.reasons, c, *c.partner);
        addMissingLag(found.reasons, c);
    }
    return found.reasons.empty() ? std::nullopt : std::optional(found);
}

} // namespace twinline
