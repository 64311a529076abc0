// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/nodeclaim.h"

#include <algorithm>

namespace twinline {

namespace {

const NodeView *viewOf(const PairSnapshot &snapshot, NodeIndex node)
{
    const bool exists = node >= 0 && static_cast<std::size_t>(node) < snapshot.nodes.size();
    return exists ? &snapshot.nodes[static_cast<std::size_t>(node)] : nullptr;
}

bool isRole(NodeState state)
{
    return state != NodeState::Unknown && state != NodeState::Unreachable && state != NodeState::Error;
}

std::string describe(NodeState state, const std::string &vendor, RoleBy by)
{
    std::string words(toWord(state));
    if (by == RoleBy::Unknown)
        return words;
    words += " (";
    if (!vendor.empty())
        words += vendor + ", ";
    return words + std::string(toWord(by)) + ")";
}

/// What the node says, or what is seen of it, without any reading.
NodeClaim ownClaim(const PairSnapshot &snapshot, NodeIndex node, BootTime now)
{
    const NodeView *view = viewOf(snapshot, node);
    NodeClaim claim;
    claim.words = toWord(NodeState::Unknown);
    if (!view)
        return claim;
    claim.contradicted = view->contradicted;
    const bool reading = view->roleBy == RoleBy::Reading;
    const bool role = isRole(view->state);
    claim.at = role ? view->evidenceAt : lastLookAt(snapshot, node);
    if (view->contradicted || reading || !isFresh(claim.at, evidenceLimit(snapshot), now))
        return claim;
    claim.state = view->state;
    claim.known = role || view->state == NodeState::Error;
    claim.read = role && view->roleBy == RoleBy::Reported;
    claim.words = describe(view->state, view->vendorState, role ? view->roleBy : RoleBy::Unknown);
    return claim;
}

bool isIdle(NodeState state)
{
    return state == NodeState::Standby || state == NodeState::ServicesOff || state == NodeState::Detached;
}

/// The node was read idle, and has been seen to begin to serve since.
bool startedSince(const NodeView *view, const Reading &reading)
{
    const bool serves = view && !view->contradicted && view->state == NodeState::Active && view->roleBy != RoleBy::Reading;
    return serves && isIdle(reading.state) && view->since && view->since->boot > reading.at.boot;
}

/// The newest reading that still counts; the console's own view may rest on one, too.
std::optional<Reading> readingOf(const PairSnapshot &snapshot, NodeIndex node, const std::vector<Reading> &readings,
                                 const std::optional<BootTime> &since, BootTime now)
{
    std::optional<Reading> newest;
    const NodeView *view = viewOf(snapshot, node);
    const auto consider = [&](const Reading &reading) {
        const bool counts = reading.node == node && isFresh(reading.at.boot, readingCounts, now)
            && (!since || reading.at.boot >= *since) && !startedSince(view, reading);
        if (counts && (!newest || reading.at.boot >= newest->at.boot))
            newest = reading;
    };
    std::for_each(readings.begin(), readings.end(), consider);
    if (view && view->roleBy == RoleBy::Reading && view->evidenceAt)
        consider(Reading{{}, node, view->state, Instant{*view->evidenceAt, {}}});
    return newest;
}

/// A person can tell apart what looks alike from here: a node that is off or detached does not serve either.
bool refines(const PairSnapshot &snapshot, NodeIndex node, NodeState claimed, NodeState read)
{
    const NodeView *view = viewOf(snapshot, node);
    const bool idle = read == NodeState::ServicesOff || read == NodeState::Detached;
    return view && view->roleBy == RoleBy::Inferred && claimed == NodeState::Standby && idle;
}

/// Address identity and database role outrank what somebody read.
bool evidenceContradicts(const PairSnapshot &snapshot, NodeIndex node, NodeState read, BootTime now)
{
    const DatabaseRole database = databaseOf(snapshot, node, now).role;
    if (read == NodeState::Active)
        return database == DatabaseRole::Standby;
    return database == DatabaseRole::Primary || (snapshot.addressImpliesRole && holdsService(snapshot, node, now));
}

} // namespace

bool isFresh(const std::optional<BootTime> &at, Duration limit, BootTime now)
{
    return at && *at <= now && now - *at <= limit;
}

Duration evidenceLimit(const PairSnapshot &snapshot)
{
    return 2 * snapshot.poll;
}

bool isFresh(const PairSnapshot &snapshot, BootTime now)
{
    return isFresh(snapshot.at.boot, evidenceLimit(snapshot), now);
}

NodeClaim claimOf(const PairSnapshot &snapshot, NodeIndex node, const std::vector<Reading> &readings,
                  const std::optional<BootTime> &since, BootTime now)
{
    NodeClaim claim = ownClaim(snapshot, node, now);
    const std::optional<Reading> reading = readingOf(snapshot, node, readings, since, now);
    if (!reading || claim.contradicted)
        return claim;
    const bool finer = refines(snapshot, node, claim.state, reading->state);
    const bool disagrees = isRole(claim.state) && claim.state != reading->state && !finer;
    if (disagrees || evidenceContradicts(snapshot, node, reading->state, now)) {
        const std::string seen = claim.words;
        claim = NodeClaim{NodeState::Unknown, false, true, true, claim.at, {}, false};
        claim.words = seen + " against " + describe(reading->state, {}, RoleBy::Reading);
        return claim;
    }
    if (isRole(claim.state) && !finer) {
        claim.read = true;
        return claim;
    }
    if (reading->doubted && !finer)
        return claim; // what was not so a moment ago does not become so because nothing is seen any more
    return {reading->state, isRole(reading->state), false, true, reading->at.boot,
            describe(reading->state, {}, RoleBy::Reading), true};
}

void doubtReadings(std::vector<Reading> &readings, const PairSnapshot &snapshot, BootTime now)
{
    for (Reading &reading : readings) {
        const NodeClaim own = ownClaim(snapshot, reading.node, now);
        const bool disagrees = isRole(own.state) && own.state != reading.state && !refines(snapshot, reading.node, own.state, reading.state);
        if (disagrees || (isFresh(snapshot, now) && evidenceContradicts(snapshot, reading.node, reading.state, now)))
            reading.doubted = true;
    }
}

DatabaseView databaseOf(const PairSnapshot &snapshot, NodeIndex node, BootTime now)
{
    DatabaseView database;
    bool asked = snapshot.replication.link != ReplicationView::Link::NotConfigured;
    const NodeView *view = viewOf(snapshot, node);
    if (!view)
        return database;
    for (const ProbeView &probe : view->probes) {
        const DbFacts *facts = std::get_if<DbFacts>(&probe.last.facts);
        asked = asked || facts;
        if (probe.database && probe.last.outcome == Outcome::Refused && isFresh(probe.last.sent.boot, evidenceLimit(snapshot), now))
            database = {DatabaseRole::Unknown, probe.last.sent.boot, nullptr, true};
        if (!facts || probe.last.outcome != Outcome::Answered
            || !isFresh(probe.last.sent.boot, evidenceLimit(snapshot), now))
            continue;
        database = {facts->inRecovery ? DatabaseRole::Standby : DatabaseRole::Primary, probe.last.sent.boot, facts, false};
    }
    if (!asked)
        database.role = DatabaseRole::NotConfigured;
    return database;
}

bool holdsService(const PairSnapshot &snapshot, NodeIndex node, BootTime now)
{
    if (!isFresh(snapshot, now))
        return false;
    const ServiceView &service = snapshot.service;
    return service.holding == ServiceHolding::Both
        || (service.holding == ServiceHolding::Node && service.holder == node);
}

std::optional<BootTime> lastLookAt(const PairSnapshot &snapshot, NodeIndex node)
{
    const NodeView *view = viewOf(snapshot, node);
    if (!view)
        return {};
    std::optional<BootTime> last = view->evidenceAt;
    for (const ProbeView &probe : view->probes) {
        const bool ended = probe.last.outcome != Outcome::NotAsked;
        if (ended && (!last || probe.last.sent.boot > *last))
            last = probe.last.sent.boot;
    }
    return last;
}

bool isSplit(const PairSnapshot &snapshot, BootTime now)
{
    if (isFresh(snapshot, now) && snapshot.verdict == Verdict::SplitBrain)
        return true;
    int active = 0;
    for (std::size_t i = 0; i < snapshot.nodes.size(); ++i) {
        const NodeClaim claim = claimOf(snapshot, static_cast<NodeIndex>(i), {}, {}, now);
        active += claim.state == NodeState::Active;
    }
    return active > 1;
}

} // namespace twinline
