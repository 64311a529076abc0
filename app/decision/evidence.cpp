// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/evidence.h"

#include "decision/advice.h"
#include "decision/judge.h"
#include "decision/look.h"
#include "decision/sshwords.h"

#include <algorithm>

namespace twinline {

namespace {

constexpr std::size_t mostHolderTurns = 16;

LagRing newRing(const PairConfig &pair)
{
    return LagRing(pair.poll * 5 / 2); // one reading may fail
}

void noteClaim(NodeMemory &node, const RoleClaim &claim, BootTime sent, const PairConfig &pair, int enough)
{
    if (node.claimedAt && sent - *node.claimedAt > freshFor(pair)) {
        // After a silence the first word counts at once: there is nothing on screen that it would flip.
        node.shown.reset();
        node.claimed.reset();
    }
    if (node.claimed != claim.state)
        node.claimedSince = sent;
    node.claimed = claim.state;
    node.claimedAt = sent;
    if (!node.shown || *node.shown == claim) {
        node.shown = claim;
        node.candidate.reset();
        node.equalAnswers = 0;
        return;
    }
    node.equalAnswers = node.candidate == claim ? node.equalAnswers + 1 : 1;
    node.candidate = claim;
    if (node.equalAnswers >= enough) {
        node.shown = claim;
        node.candidate.reset();
        node.equalAnswers = 0;
    }
}

void noteHolder(Evidence &evidence, const Observation &observation)
{
    const std::string identity = identityOf(observation);
    if (identity.empty())
        return;
    std::vector<HolderTurn> &holders = evidence.holders[observation.probe];
    const BootTime sent = observation.sent.boot;
    if (!holders.empty() && holders.back().identity == identity) {
        holders.back().last = sent;
        return;
    }
    holders.push_back({identity, sent, sent});
    if (holders.size() > mostHolderTurns)
        holders.erase(holders.begin());
}

/// A standby's reading that belongs to the same tick as the primary's, and to the same history.
bool comparable(const Look &look, const Observation &standby, const DbFacts &primary)
{
    const auto *facts = std::get_if<DbFacts>(&standby.facts);
    if (!facts || !facts->inRecovery || !facts->replayed || !look.fresh(standby.sent.boot))
        return false;
    const int followed = facts->receiver ? facts->receiver->timeline : 0;
    return !followed || !primary.timeline || followed == primary.timeline;
}

void feed(LagRing &ring, const Look &look, const Observation &primary, const DbFacts &facts)
{
    const Observation *standby = nullptr;
    for (NodeIndex node = 0; node < look.nodeCount(); ++node) {
        if (node == primary.target.index)
            continue;
        if (const DbFacts *other = look.database(node); other && writable(*other))
            return; // two take writes: there is no lag to speak of
        const ProbeMemory *memory = look.memory({TargetKind::Node, node}, primary.probe);
        if (memory && memory->last.outcome == Outcome::Answered && comparable(look, memory->last, facts))
            standby = &memory->last;
    }
    if (standby)
        ring.standby(standby->sent.boot, *std::get<DbFacts>(standby->facts).replayed);
    ring.primary(primary.sent.boot, *facts.current, look.pair.nodes[std::size_t(primary.target.index)].name, facts.timeline);
}

void feedRings(Evidence &evidence, const Observation &observation, const PairConfig &pair, const Product &product)
{
    const auto *facts = std::get_if<DbFacts>(&observation.facts);
    if (!facts || !writable(*facts) || !facts->current)
        return; // a standby's position waits in the memory until the primary's is read
    const Look look{evidence, pair, product, observation.sent};
    for (const LagStoreSpec &store : product.lag)
        if (store.kind == LagKind::Streaming && store.probe == observation.probe)
            feed(evidence.rings.try_emplace(store.key, newRing(pair)).first->second, look, observation, *facts);
}

/// Where a standby does not show its receiver, its position is held against the primary's.
void noteReceipts(Evidence &evidence, const Observation &observation, const PairConfig &pair, const Product &product)
{
    const auto *primary = std::get_if<DbFacts>(&observation.facts);
    if (!primary || primary->inRecovery)
        return;
    evidence.nodes[std::size_t(observation.target.index)].receipt = {}; // whatever it received is of the past
    const Look look{evidence, pair, product, observation.sent};
    for (NodeIndex node = 0; primary->current && node < look.nodeCount(); ++node) {
        const ProbeMemory *memory = look.memory({TargetKind::Node, node}, observation.probe);
        if (node == observation.target.index || !memory || memory->last.outcome != Outcome::Answered
            || !comparable(look, memory->last, *primary))
            continue;
        const DbFacts &standby = std::get<DbFacts>(memory->last.facts);
        Receipt &receipt = evidence.nodes[std::size_t(node)].receipt;
        if (standby.receiverVisible || !standby.received)
            receipt = {};
        else
            receipt.read(memory->last.sent.boot, *standby.received, observation.sent.boot, *primary->current);
    }
}

/// Since when the host says of itself that it has the service address. A silence ends the row.
void noteAddress(NodeMemory &node, const Observation &observation, const PairConfig &pair)
{
    const auto *facts = std::get_if<KeepalivedFacts>(&observation.facts);
    if (!facts)
        return;
    const BootTime sent = observation.sent.boot;
    const bool here = std::find(facts->addresses.begin(), facts->addresses.end(), pair.serviceAddress) != facts->addresses.end();
    if (!here) {
        node.addressSince.reset();
        node.addressLast.reset();
        return;
    }
    if (!node.addressLast || sent - *node.addressLast > freshFor(pair))
        node.addressSince = sent;
    node.addressLast = sent;
}

/// The copy's age as its server tells it; of two servers that tell it, the one asked last.
void noteCopy(Evidence &evidence, const Observation &observation, const Product &product)
{
    const auto *facts = std::get_if<AgeFacts>(&observation.facts);
    if (!facts)
        return;
    for (const LagStoreSpec &store : product.lag)
        if (store.kind == LagKind::Periodic && store.probe == observation.probe)
            evidence.copies[store.key] = {store.key, LagKind::Periodic, {}, facts->age, {}, observation.sent.boot};
}

/// Whether two ends lead to the same conclusion on the role.
bool alike(const Observation &one, const Observation &other)
{
    const auto *first = std::get_if<DbFacts>(&one.facts);
    const auto *second = std::get_if<DbFacts>(&other.facts);
    return one.outcome == other.outcome && (!first || !second || first->inRecovery == second->inRecovery);
}

void remember(ProbeMemory &memory, const Observation &observation)
{
    if (!memory.alikeSince || !alike(memory.last, observation))
        memory.alikeSince = observation.sent.boot;
    memory.last = observation;
    if (observation.outcome == Outcome::Answered) {
        memory.lastAnswered = observation;
        memory.failuresInRow = 0;
        memory.firstFailure.reset();
        return;
    }
    ++memory.failuresInRow;
    if (!memory.firstFailure)
        memory.firstFailure = observation.sent.boot;
}

void noteNode(Evidence &evidence, const Observation &observation, const PairConfig &pair, const Product &product)
{
    const ProbeSpec *spec = product.probe(observation.probe);
    if (observation.outcome != Outcome::Answered || !spec)
        return;
    if (spec->weight == ProbeWeight::Role && observation.claim && observation.claim->state != NodeState::Unknown)
        noteClaim(evidence.nodes[std::size_t(observation.target.index)], *observation.claim, observation.sent.boot, pair,
                  product.equalAnswers);
    noteAddress(evidence.nodes[std::size_t(observation.target.index)], observation, pair);
    feedRings(evidence, observation, pair, product);
    noteReceipts(evidence, observation, pair, product);
    noteCopy(evidence, observation, product);
}

/// What the terminal server said of the nodes becomes each node's own evidence, as old as the question. A node that it did not
/// speak of has not been asked.
void spread(Evidence &evidence, const Observation &observation, const PairConfig &pair, const Product &product)
{
    const auto *facts = std::get_if<AnsibleFacts>(&observation.facts);
    if (!facts || observation.outcome != Outcome::Answered)
        return;
    for (NodeIndex node = 0; node < NodeIndex(pair.nodes.size()); ++node) {
        const auto end = std::find_if(facts->ends.begin(), facts->ends.end(), [&](const AnsibleEnd &one) {
            return one.node == pair.nodes[std::size_t(node)].name;
        });
        if (end == facts->ends.end())
            continue;
        Observation own = observation;
        own.target = {TargetKind::Node, node};
        own.outcome = outcomeOf(*end);
        own.rtt.reset(); // nobody measured one between this desk and the node
        own.facts = AnsibleFacts{{*end}};
        own.detail = end->message.empty() ? std::string(toWord(end->kind)) : end->message;
        absorb(evidence, own, pair, product);
    }
}

} // namespace

Evidence emptyEvidence(const PairConfig &pair, const Product &product)
{
    Evidence evidence;
    evidence.nodes.resize(pair.nodes.size());
    if (!pair.lab) // its figures are quick on purpose
        evidence.unfollowed = unfollowed(advise(pair, product));
    for (const LagStoreSpec &store : product.lag)
        if (store.kind == LagKind::Streaming)
            evidence.rings.emplace(store.key, newRing(pair));
    return evidence;
}

namespace {

/// Host keys do not wander: where the other node's comes from this node's address, a name or an address leads astray.
void noteHostKey(Evidence &evidence, const Observation &observation, const Product &product)
{
    const ProbeSpec *spec = product.probe(observation.probe);
    const std::string key = identityOf(observation);
    if (!spec || spec->kind != ProbeKind::SshKey || observation.outcome != Outcome::Answered || key.empty())
        return;
    for (const auto &[where, memory] : evidence.probes)
        if (where.second == observation.probe && where.first.kind == TargetKind::Node && where.first != observation.target && memory.hostKey == key)
            return;
    evidence.probes[{observation.target, observation.probe}].hostKey = key;
}

} // namespace

void absorb(Evidence &evidence, const Observation &observation, const PairConfig &pair, const Product &product)
{
    const Target target = observation.target;
    const bool node = target.kind == TargetKind::Node;
    if (observation.outcome == Outcome::NotAsked || (node && (target.index < 0 || target.index >= int(pair.nodes.size()))))
        return;
    ProbeMemory &memory = evidence.probes[{target, observation.probe}];
    if (memory.last.outcome != Outcome::NotAsked && observation.sent.boot < memory.last.sent.boot)
        return;
    remember(memory, observation);
    if (node) {
        noteNode(evidence, observation, pair, product);
        noteHostKey(evidence, observation, product);
    } else if (target.kind == TargetKind::Service) {
        noteHolder(evidence, observation);
        spread(evidence, observation, pair, product);
    }
}

void absorb(Evidence &evidence, const Reading &reading)
{
    std::erase_if(evidence.readings, [&](const Reading &old) { return old.node == reading.node; });
    evidence.readings.push_back(reading);
}

void settle(Evidence &evidence, const PairSnapshot &snapshot)
{
    for (Reading &reading : evidence.readings)
        if (reading.node >= 0 && std::size_t(reading.node) < snapshot.nodes.size() && snapshot.nodes[std::size_t(reading.node)].contradicted)
            reading.doubted = true;
    for (std::size_t i = 0; i < evidence.nodes.size() && i < snapshot.nodes.size(); ++i) {
        NodeMemory &node = evidence.nodes[i];
        if (node.judged != snapshot.nodes[i].state || !node.judgedFrom)
            node.judgedFrom = snapshot.nodes[i].evidenceAt;
        node.judged = snapshot.nodes[i].state;
        node.since = snapshot.nodes[i].since;
    }
    evidence.verdict = snapshot.verdict;
    evidence.verdictSince = snapshot.since;
    evidence.link = snapshot.replication.link;
    evidence.linkSince = snapshot.replication.since;
    evidence.lagOverSince.clear();
    for (const LagView &lag : snapshot.lag)
        if (lag.overSince)
            evidence.lagOverSince[lag.sample.store] = *lag.overSince;
}

} // namespace twinline
