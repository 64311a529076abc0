// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/judge.h"

#include "decision/addressrows.h"
#include "decision/forecast.h"
#include "decision/verdictrows.h"

#include <algorithm>
#include <array>

namespace twinline {

namespace {

// VERDICTS.md, top down. Row 1 stands before them all, row 18 after.
constexpr std::array<Row, 19> rows{bothActive,       bothDatabasesWritable, addressOnBoth,   runInProgress,
                                   addressElsewhere, addressSilent,         domainElsewhere, takeoverDue,
                                   nobodyServes,     nothingTakesOver,      standbyStarting, databaseBehind,
                                   copyTooOld,       mismatch,              clocksDiffer,    automationHeld,
                                   heartbeatsMissed, evidenceMissing,       redundant};

Case caseOf(const Look &look, const PairSnapshot &snapshot)
{
    Case c{look, snapshot, {}, {}, {}, {}};
    std::optional<NodeIndex> standby;
    for (NodeIndex node = 0; node < look.nodeCount(); ++node) {
        if (c.state(node) == NodeState::Active)
            c.actives.push_back(node);
        if (c.state(node) == NodeState::Standby && !standby)
            standby = node;
    }
    if (c.actives.empty())
        c.standby = standby;
    if (c.actives.size() != 1)
        return c;
    c.active = c.actives.front();
    c.partner = standby;
    for (NodeIndex node = 0; node < look.nodeCount() && !c.partner; ++node)
        if (node != *c.active)
            c.partner = node;
    return c;
}

/// Whom the forecast is about: the Active and its Standby, or a lone Standby and the node that it would follow.
Forecast forecastOf(const Case &c)
{
    const Look &look = c.look;
    std::optional<NodeIndex> active = c.active;
    std::optional<NodeIndex> standby = c.partnerIs(NodeState::Standby) ? c.partner : c.standby;
    for (NodeIndex node = 0; node < look.nodeCount() && !active && standby; ++node)
        if (node != *standby && c.state(node) != NodeState::Standby)
            active = node;
    return forecast(look.evidence, look.pair, look.product, active, standby, look.now);
}

/// The oldest role evidence among those states that rest on a claim; where none does, the oldest of all.
std::optional<Duration> evidenceAge(const PairSnapshot &snapshot)
{
    std::optional<Duration> claimed;
    std::optional<Duration> any;
    for (const NodeView &node : snapshot.nodes) {
        if (!node.evidenceAt)
            continue;
        const Duration age = snapshot.at.boot - *node.evidenceAt;
        any = std::max(any.value_or(age), age);
        if (node.roleBy != RoleBy::Unknown)
            claimed = std::max(claimed.value_or(age), age);
    }
    return claimed ? claimed : any;
}

void append(std::vector<Reason> &reasons, const std::vector<Reason> &more)
{
    for (const Reason &reason : more) {
        const bool known = std::any_of(reasons.begin(), reasons.end(), [&](const Reason &old) {
            return old.code == reason.code && old.node == reason.node && old.text == reason.text;
        });
        if (!known)
            reasons.push_back(reason);
    }
}

/// Rows 5 and that of products without roles: a run comes first here, too.
Finding roleless(const Case &c)
{
    const Finding rest = withoutRoles(c);
    std::optional<Finding> running = runInProgress(c);
    if (!running)
        return rest;
    append(running->reasons, rest.reasons);
    return *running;
}

Finding decide(const Case &c)
{
    if (!hasRoles(c.look.pair, c.look.product))
        return roleless(c);
    std::optional<Finding> verdict;
    for (const Row row : rows) {
        const bool running = verdict && verdict->verdict == Verdict::Switching && verdict->reasons.size() == 1;
        if (row == redundant && verdict && !running)
            break; // all good is said only where nothing else is, or nothing but a run that has put it so
        const std::optional<Finding> found = row(c);
        if (!found)
            continue;
        if (verdict)
            append(verdict->reasons, found->reasons);
        else
            verdict = found;
    }
    return verdict ? *verdict : anythingElse(c);
}

/// Of nodes that a cut-off desk cannot see nothing is said.
void forgetNodes(PairSnapshot &snapshot, const Look &look)
{
    for (std::size_t i = 0; i < snapshot.nodes.size(); ++i) {
        NodeView &node = snapshot.nodes[i];
        const NodeMemory &memory = look.evidence.nodes[i];
        node.state = NodeState::Unknown;
        node.roleBy = RoleBy::Unknown;
        node.vendorState.clear();
        node.contradicted = false;
        node.since = memory.judged == NodeState::Unknown && memory.since ? memory.since : look.now;
    }
    snapshot.forecast = forecast(look.evidence, look.pair, look.product, std::nullopt, std::nullopt, look.now);
}

void addSince(PairSnapshot &snapshot, const Evidence &evidence)
{
    const bool same = evidence.verdict == snapshot.verdict && evidence.verdictSince;
    snapshot.since = same ? evidence.verdictSince : snapshot.at;
    Reason &own = snapshot.reasons.front();
    if (!own.since)
        own.since = snapshot.since->wall;
    if (own.code == ReasonCode::AllGood)
        own.span = snapshot.at.boot - snapshot.since->boot;
}

} // namespace

PairSnapshot judge(const Evidence &evidence, const PairConfig &pair, const Product &product, Instant now)
{
    const Look look{evidence, pair, product, now};
    PairSnapshot snapshot;
    snapshot.pair = pair.name;
    snapshot.product = product.key;
    snapshot.at = now;
    snapshot.poll = pair.poll;
    snapshot.addressImpliesRole = product.addressImpliesRole;
    snapshot.service = serviceView(look);
    snapshot.terminal = terminalView(look);
    snapshot.nodes = nodeViews(look, snapshot.service);
    snapshot.replication = replicationView(look);
    snapshot.lag = lagViews(look, snapshot.replication);
    const Case c = caseOf(look, snapshot);
    snapshot.forecast = forecastOf(c);
    snapshot.evidenceAge = evidenceAge(snapshot);
    std::optional<Finding> found = deskCutOff(c);
    if (found) {
        snapshot.evidenceAge = found->reasons.front().span;
        forgetNodes(snapshot, look);
    } else {
        found = decide(c);
        append(found->reasons, notes(c));
    }
    snapshot.verdict = found->verdict;
    snapshot.severity = found->severity;
    snapshot.reasons = std::move(found->reasons);
    addSince(snapshot, evidence);
    if (!product.addressImpliesRole && snapshot.service.holding != ServiceHolding::NotConfigured)
        snapshot.address = addressRows(snapshot, nullptr, now);
    return snapshot;
}

} // namespace twinline
