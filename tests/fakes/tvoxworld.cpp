// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/tvoxworld.h"

#include "products/pairs.h"
#include "products/products.h"

#include "fakes/samplerun.h"

#include <cstdio>
#include <cstdlib>

namespace twinline::sample {

namespace {

/// How this desk's questions to it end.
Outcome answerOf(const TvoxWorld::Machine &machine)
{
    return !machine.visible ? Outcome::Timeout : machine.alive ? Outcome::Answered : machine.silence;
}

std::string nodeText(int ordinal, bool pure, bool databases)
{
    const std::string host = "10.0.0.1" + std::to_string(ordinal);
    std::string text = "[[pair.node]]\nname = \"tvox-" + std::string(ordinal == 1 ? "a" : "b") + "\"\naddress = \"" + host
        + "\"\nrank = \"" + (ordinal == 1 ? "primary" : "secondary") + "\"\nmanagement = \"" + host + ":443\"\ncertificate = \"" + host
        + "\"\npage = \"https://" + host + "/occ\"\n";
    if (pure)
        text += "sip = \"" + host + "\"\n";
    if (databases)
        text += "database = \"host=" + host + " user=twinline\"\n";
    return text;
}

std::string pairText(const std::string &product, bool pure, bool databases)
{
    const std::string address = TvoxWorld::serviceAddress;
    std::string text = "[[pair]]\nname = \"Roma\"\nproduct = \"" + product + "\"\npoll_interval_s = 1\nprobe_timeout_s = 0.5\nservice_address = \""
        + address + "\"\n[pair.service]\ncertificate = \"" + address + "\"\nsip = \"" + address + "\"\n";
    if (pure)
        text += "domain = \"pbx.example.com\"\n";
    return text + nodeText(1, pure, databases) + nodeText(2, pure, databases);
}

template<typename Value>
Value valueOf(tl::expected<Value, Failures> read)
{
    if (read)
        return std::move(*read);
    for (const Failure &failure : read.error())
        std::fprintf(stderr, "%s\n", failure.sentence().c_str());
    std::abort();
}

} // namespace

TvoxWorld::TvoxWorld(const std::string &key, bool databases)
    : product(valueOf(readProductFile(SOURCE_ROOT "/resources/products/" + key + ".toml")))
    , pair(valueOf(readPairs(pairText(key, key == "tvox-pure-cloud", databases), "pairs.toml", {product})).front())
    , evidence(emptyEvidence(pair, product))
    , m_databases(databases)
{
    machines[0].occ = NodeState::Active;
}

void TvoxWorld::choose(int node, NodeState state)
{
    Machine &machine = machines[std::size_t(node)];
    if (state == NodeState::Active && machine.occ != NodeState::Active)
        machine.timeline = ++m_timeline; // its database is promoted
    machine.occ = state;
}

int TvoxWorld::masters() const
{
    int count = 0;
    for (const Machine &machine : machines)
        count += machine.alive && machine.occ == NodeState::Active;
    return count;
}

PairSnapshot TvoxWorld::look(double t)
{
    for (std::size_t i = 0; i < machines.size(); ++i) // a Slave follows the Master that it reaches
        if (streams(int(i)))
            machines[i].timeline = machines[1 - i].timeline;
    for (const int node : {0, 1})
        ask(node, t);
    const int first = machines[0].occ == NodeState::Active ? 1 : 0; // a standby's position is read before the primary's
    for (const int node : {first, 1 - first})
        askDatabase(node, t);
    askService(t);
    PairSnapshot snapshot = judge(evidence, pair, product, at(t));
    settle(evidence, snapshot);
    return snapshot;
}

void TvoxWorld::see(const std::string &probe, Target target, double t, Outcome outcome, Facts facts)
{
    Observation seen;
    seen.probe = probe;
    seen.target = target;
    seen.sent = at(t - 0.01);
    seen.ended = at(t).boot;
    seen.outcome = outcome;
    seen.detail = toWord(outcome);
    if (outcome == Outcome::Answered)
        seen.facts = std::move(facts);
    absorb(evidence, seen, pair, product);
}

std::string TvoxWorld::certificateOf(int node) const
{
    return node == stranger ? "SHA256:stranger" : oneCertificate || node == 0 ? "SHA256:a" : "SHA256:b";
}

bool TvoxWorld::streams(int node) const
{
    const Machine &own = machines[std::size_t(node)];
    const Machine &other = machines[std::size_t(1 - node)];
    return linked && own.alive && other.alive && own.occ == NodeState::Standby && other.occ == NodeState::Active;
}

void TvoxWorld::ask(int node, double t)
{
    const Target target{TargetKind::Node, node};
    const Machine &machine = machines[std::size_t(node)];
    const Outcome there = answerOf(machine);
    see("heartbeat", target, t, there);
    see("certificate", target, t, there, IdentityFacts{certificateOf(node), {}});
    if (!product.probe("sip"))
        return;
    const bool serves = machine.occ == NodeState::Active;
    see("sip", target, t, there == Outcome::Answered && !serves ? Outcome::Refused : there, SipFacts{200, "OK", {}, {}, 1});
}

void TvoxWorld::askDatabase(int node, double t)
{
    if (!m_databases)
        return;
    const Machine &machine = machines[std::size_t(node)];
    DbFacts facts;
    facts.serverVersion = 150018;
    facts.systemIdentifier = "7301";
    facts.timeline = machine.timeline;
    if (machine.occ == NodeState::Active) {
        facts.current = 1000;
        if (streams(1 - node))
            facts.senders = {{"walreceiver", {}, "streaming", "async", {}, {}, {}, Lsn(1000), {}}};
    } else {
        facts.inRecovery = facts.readOnly = true;
        facts.received = facts.replayed = 1000;
        if (streams(node))
            facts.receiver = DbReceiver{"streaming", machine.timeline, {}, fromSeconds(1)};
    }
    see("database", {TargetKind::Node, node}, t, answerOf(machine), facts);
}

void TvoxWorld::askService(double t)
{
    const Target target{TargetKind::Service, 0};
    const int who = holder == inTurn ? m_turn++ % 2 : holder;
    const bool machine = who == 0 || who == 1;
    const bool there = addressVisible && (who == stranger || (machine && answerOf(machines[std::size_t(who)]) == Outcome::Answered));
    const bool serves = machine && machines[std::size_t(who)].occ == NodeState::Active;
    see("service-certificate", target, t, there ? Outcome::Answered : Outcome::Timeout, IdentityFacts{certificateOf(who), {}});
    see("service-sip", target, t, !there ? Outcome::Timeout : serves ? Outcome::Answered : Outcome::Refused, SipFacts{200, "OK", {}, {}, 1});
    if (product.probe("domain"))
        see("domain", target, t, name.empty() ? Outcome::Timeout : Outcome::Answered, DnsFacts{{name}, fromSeconds(60)});
}

} // namespace twinline::sample
