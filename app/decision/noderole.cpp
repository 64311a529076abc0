// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/hostview.h"
#include "decision/identity.h"
#include "decision/nodeclaim.h"
#include "decision/views.h"

#include <algorithm>

namespace twinline {

namespace {

struct Claim
{
    NodeState state;
    RoleBy by;
    std::string words;
    BootTime at;
    std::optional<BootTime> since = {}; ///< inferred: when the evidence began to say so
};

bool givesRoles(const Product &product)
{
    return std::any_of(product.probes.begin(), product.probes.end(),
                       [](const ProbeSpec &spec) { return spec.weight == ProbeWeight::Role; });
}

bool onlyHostsTell(const Product &product)
{
    return std::none_of(product.probes.begin(), product.probes.end(),
                        [](const ProbeSpec &spec) { return spec.weight == ProbeWeight::Role && !isOfHost(spec.kind); });
}

std::string recoveryWords(const DbFacts &db)
{
    return db.inRecovery ? "pg_is_in_recovery() = true" : "pg_is_in_recovery() = false";
}

/// Fresh claims of the node's own probes. A database's role is weighed apart.
std::vector<Claim> claimsOf(const Look &look, NodeIndex node, RoleBy by)
{
    std::vector<Claim> claims;
    for (const ProbeSpec &spec : look.product.probes) {
        if (spec.target != TargetKind::Node || spec.kind == ProbeKind::Postgres)
            continue;
        const Observation *answer = look.answer({TargetKind::Node, node}, spec.key);
        if (answer && answer->claim && answer->claim->state != NodeState::Unknown && answer->claim->by == by)
            claims.push_back({answer->claim->state, by, answer->claim->vendorState, answer->sent.boot});
    }
    return claims;
}

/// When the service address last told who holds it.
BootTime lastAtService(const Look &look)
{
    BootTime last{};
    for (const auto &[probe, turns] : look.evidence.holders)
        if (!turns.empty())
            last = std::max(last, turns.back().last);
    return last;
}

/// \a borneOut: something else is seen of the node; without it a reading that was doubted tells nothing.
std::optional<Claim> readingOf(const Look &look, NodeIndex node, bool borneOut)
{
    for (const Reading &reading : look.evidence.readings)
        if (reading.node == node && reading.state != NodeState::Unknown
            && look.now.boot - reading.at.boot <= readingCounts && (!reading.doubted || borneOut))
            return Claim{reading.state, RoleBy::Reading, std::string(toWord(reading.state)), reading.at.boot};
    return std::nullopt;
}

/// What the ends of the node's own questions let conclude: SIP that is refused where only the active node speaks it.
void addServices(std::vector<Claim> &claims, const Look &look, NodeIndex node)
{
    for (const ProbeSpec &spec : look.product.probes) {
        const ProbeMemory *memory = look.memory({TargetKind::Node, node}, spec.key);
        if (spec.infer.empty() || !memory || !look.current(memory->last))
            continue;
        const auto found = spec.infer.find(memory->last.outcome);
        if (found != spec.infer.end())
            claims.push_back({found->second, RoleBy::Inferred, spec.key + ' ' + std::string(toWord(memory->last.outcome)),
                              memory->last.sent.boot, memory->alikeSince});
    }
}

/// Something of the node itself was there lately, whatever it said.
bool isHeard(const Look &look, NodeIndex node)
{
    return std::any_of(look.product.probes.begin(), look.product.probes.end(),
                       [&](const ProbeSpec &spec) { return look.heard({TargetKind::Node, node}, spec.key); });
}

/// Something of the node itself answers, or did a moment ago: one lost request tells nothing yet.
bool answers(const Look &look, NodeIndex node)
{
    return std::any_of(look.product.probes.begin(), look.product.probes.end(), [&](const ProbeSpec &spec) {
        const ProbeMemory *memory = look.memory({TargetKind::Node, node}, spec.key);
        return memory && memory->lastAnswered && look.fresh(memory->lastAnswered->sent.boot, spec.key) && memory->last.outcome != Outcome::Refused;
    });
}

/// What the database and the service address let conclude, for products whose nodes report no role. That another node
/// holds the address makes a Standby of one that is there, never of one that is silent.
void addInferred(std::vector<Claim> &claims, const Look &look, NodeIndex node, const ServiceView &service)
{
    if (const DbFacts *db = look.database(node); db && (db->inRecovery || writable(*db))) {
        const Observation &answer = *look.databaseAnswer(node);
        claims.push_back({db->inRecovery ? NodeState::Standby : NodeState::Active, RoleBy::Inferred, recoveryWords(*db),
                          answer.sent.boot, look.memory(answer.target, answer.probe)->alikeSince});
    }
    addServices(claims, look, node);
    const bool tells = service.holding == ServiceHolding::Node && look.product.addressImpliesRole;
    if (tells && (service.holder == node || isHeard(look, node)))
        claims.push_back({service.holder == node ? NodeState::Active : NodeState::Standby, RoleBy::Inferred,
                          service.identity, lastAtService(look)});
}

/// A person can tell apart what looks alike from here: a node that is off or detached does not serve either.
bool refines(const Claim &reading, const Claim &inferred)
{
    const bool idle = reading.state == NodeState::ServicesOff || reading.state == NodeState::Detached;
    return reading.by == RoleBy::Reading && inferred.by == RoleBy::Inferred && idle && inferred.state == NodeState::Standby;
}

/// ONEX-8: the vendor has one word for the standby and for a portal that starts, so neither can contradict the other.
bool oneWord(const Product &product, NodeState one, NodeState other)
{
    const auto either = [](NodeState state) { return state == NodeState::Standby || state == NodeState::Starting; };
    return product.startingBesideActiveIsStandby && either(one) && either(other);
}

/// A reading is outdated by a report that began after it; against an older report it stands.
bool outdated(const Claim &reading, const NodeMemory &memory)
{
    return memory.claimedSince && reading.at < *memory.claimedSince;
}

/// A node that was read idle and has begun to serve since was started meanwhile. What served before it was read, too,
/// contradicts the reading. The other way round nothing is outdated: a node read Active counts as such for its minute.
bool startedSince(const Claim &reading, const std::vector<Claim> &inferred)
{
    const bool idle = reading.state == NodeState::Standby || reading.state == NodeState::ServicesOff
        || reading.state == NodeState::Detached;
    return idle && std::any_of(inferred.begin(), inferred.end(), [&](const Claim &claim) {
        return claim.state == NodeState::Active && claim.since && *claim.since > reading.at;
    });
}

std::vector<Claim> inferredClaims(const Look &look, NodeIndex node, const ServiceView &service)
{
    // Where the host tells the role, its silence is not that of the node: its database and the address still speak.
    const bool silentHost = onlyHostsTell(look.product) && !hostRole(look, node);
    // A backup server's database is a copy, too, and yet it is nobody's standby (INF-7).
    if ((givesRoles(look.product) && !silentHost) || !hasRoles(look.pair, look.product))
        return {};
    std::vector<Claim> claims = claimsOf(look, node, RoleBy::Inferred);
    addInferred(claims, look, node, service);
    if (!answers(look, node)) // where everything refuses, the machine is there, and nothing that could take over
        std::erase_if(claims, [](const Claim &claim) { return claim.state == NodeState::Standby; });
    return claims;
}

std::vector<Claim> allClaims(const Look &look, NodeIndex node, const ServiceView &service)
{
    std::vector<Claim> claims = claimsOf(look, node, RoleBy::Reported);
    if (const auto host = hostRole(look, node); host && host->state != NodeState::Unknown)
        claims.push_back({host->state, RoleBy::Reported, host->words, host->at});
    const std::vector<Claim> inferred = inferredClaims(look, node, service);
    const std::optional<Claim> reading = readingOf(look, node, !claims.empty() || !inferred.empty());
    const bool stands = reading && !startedSince(*reading, inferred)
        && (claims.empty() || !outdated(*reading, look.evidence.nodes[std::size_t(node)]));
    if (stands)
        claims.push_back(*reading);
    claims.insert(claims.end(), inferred.begin(), inferred.end());
    return claims;
}

/// The database's role where it speaks against the claimed one; empty where it does not.
std::string databaseAgainst(const Look &look, NodeIndex node, NodeState claimed)
{
    const DbFacts *db = look.database(node);
    const bool idle = claimed == NodeState::Standby || (claimed == NodeState::ServicesOff && hostRole(look, node));
    const bool against = db && ((claimed == NodeState::Active && db->inRecovery) || (idle && writable(*db)));
    return against ? recoveryWords(*db) : std::string();
}

/// The identity of whoever answered at the node's address in its place.
std::optional<std::string> strangerAt(const Look &look, NodeIndex node)
{
    for (const ProbeSpec &spec : look.product.probes) {
        const ProbeMemory *memory = look.memory({TargetKind::Node, node}, spec.key);
        if (!memory || !look.fresh(memory->last.sent.boot, spec.key))
            continue;
        const std::string identity = identityOf(memory->last);
        const bool other = memory->last.outcome == Outcome::Answered && !identity.empty()
            && identity != identityOfNode(look, spec, node);
        if (other || memory->last.outcome == Outcome::WrongNode)
            return identity.empty() ? memory->last.detail : identity;
    }
    return std::nullopt;
}

bool serviceDown(const Observation &last)
{
    const auto *http = std::get_if<HttpFacts>(&last.facts);
    return last.outcome == Outcome::Refused || (last.outcome == Outcome::HttpError && http && http->status >= 500);
}

/// What the terminal server found, in its own word. A node that lets nobody in is there all the same; no role follows.
void readEnd(RoleFinding &finding, const Observation &last)
{
    const auto *facts = std::get_if<AnsibleFacts>(&last.facts);
    if (!facts || facts->ends.empty())
        return;
    const AnsibleEnd &end = facts->ends.front();
    finding.vendorState = toWord(end.kind);
    finding.at = last.sent.boot;
    if (end.kind == AnsibleEnd::Kind::Failed)
        finding.state = NodeState::Error;
    else if (end.kind == AnsibleEnd::Kind::Unreachable && last.outcome != Outcome::Denied)
        finding.state = NodeState::Unreachable;
}

/// The state of a node that claims none: Error when its service is down on a host that is up, Unreachable when nothing
/// answers at all, else Unknown.
RoleFinding withoutClaim(const Look &look, NodeIndex node)
{
    RoleFinding finding;
    finding.at = look.evidence.nodes[std::size_t(node)].claimedAt;
    bool asked = false;
    bool heard = false;
    for (const ProbeSpec &spec : look.product.probes) {
        const ProbeMemory *memory = look.memory({TargetKind::Node, node}, spec.key);
        if (!memory || !look.current(memory->last))
            continue;
        asked = true;
        const bool there = someoneThere(memory->last.outcome) && look.heard({TargetKind::Node, node}, spec.key);
        heard = heard || there;
        if (there && !hasRoles(look.pair, look.product)) // all that such a node can tell is that it is there
            finding.at = std::max(finding.at.value_or(memory->last.sent.boot), memory->last.sent.boot);
        const bool weighs = spec.weight == ProbeWeight::Role || spec.weight == ProbeWeight::Heartbeat;
        if (weighs && serviceDown(memory->last)) {
            finding.state = NodeState::Error;
            finding.at = memory->last.sent.boot;
        }
        readEnd(finding, memory->last);
    }
    if (asked && !heard)
        finding.state = NodeState::Unreachable;
    return finding;
}

} // namespace

RoleFinding roleOf(const Look &look, NodeIndex node, const ServiceView &service)
{
    if (const std::optional<std::string> stranger = strangerAt(look, node)) {
        RoleFinding finding;
        finding.wrongNode = true;
        finding.words = *stranger;
        return finding;
    }
    const std::vector<Claim> claims = allClaims(look, node, service);
    if (claims.empty())
        return withoutClaim(look, node);
    RoleFinding finding;
    finding.state = claims.front().state;
    finding.by = claims.front().by;
    const std::optional<RoleClaim> &shown = look.evidence.nodes[std::size_t(node)].shown;
    if (finding.by == RoleBy::Reported)
        finding.vendorState = shown ? shown->vendorState : claims.front().words;
    std::string words = claims.front().words;
    for (const Claim &claim : claims) {
        if (claim.by == finding.by)
            finding.at = std::min(finding.at.value_or(claim.at), claim.at);
        if (oneWord(look.product, claim.state, finding.state)) {
            finding.state = std::max(finding.state, claim.state); // Starting, until the other node's role tells
            continue;
        }
        if (claim.state == finding.state || refines(claims.front(), claim))
            continue;
        finding.contradicted = true;
        words += " / " + claim.words;
    }
    if (const auto host = hostRole(look, node); host && host->contradicted && !finding.contradicted) {
        finding.contradicted = true;
        words = host->words;
    }
    if (const std::string against = databaseAgainst(look, node, finding.state); !against.empty() && !finding.contradicted) {
        finding.contradicted = true;
        words += " / " + against;
    }
    if (finding.contradicted) {
        finding.state = NodeState::Unknown;
        finding.words = words;
    }
    return finding;
}

namespace {

/// ONEX-8: "In fase di avvio" is the standby's lasting state, but only beside a portal that is available.
void readStartingAsStandby(std::vector<RoleFinding> &roles)
{
    const bool served = std::any_of(roles.begin(), roles.end(), [](const RoleFinding &r) { return r.state == NodeState::Active; });
    for (RoleFinding &role : roles)
        if (served && role.state == NodeState::Starting)
            role.state = NodeState::Standby;
}

} // namespace

std::vector<NodeView> nodeViews(const Look &look, const ServiceView &service)
{
    std::vector<RoleFinding> roles;
    for (NodeIndex node = 0; node < look.nodeCount(); ++node)
        roles.push_back(roleOf(look, node, service));
    if (look.product.startingBesideActiveIsStandby)
        readStartingAsStandby(roles);
    std::vector<NodeView> views;
    for (NodeIndex node = 0; node < look.nodeCount(); ++node) {
        const RoleFinding &role = roles[std::size_t(node)];
        const NodeMemory &memory = look.evidence.nodes[std::size_t(node)];
        NodeView view;
        view.state = role.state;
        view.roleBy = role.by;
        view.vendorState = role.vendorState;
        view.contradicted = role.contradicted;
        view.evidenceAt = role.at;
        view.since = memory.judged == role.state && memory.since ? memory.since : look.now;
        view.probes = probeViews(look, {TargetKind::Node, node}, &view);
        views.push_back(std::move(view));
    }
    return views;
}

} // namespace twinline
