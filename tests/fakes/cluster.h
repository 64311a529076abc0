// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "products/pairs.h"
#include "products/products.h"

#include "decision/judge.h"
#include "fakes/samplerun.h"

namespace twinline::sample {

/// A cluster of the shipped product itoolabs, read from a pairs.toml, and what its terminal server could have said. Asked
/// each 30 s.
struct Cluster
{
    Product product = readProductFile(SOURCE_ROOT "/resources/products/itoolabs.toml").value();
    PairConfig pair;
    Evidence evidence;

    explicit Cluster(const std::vector<std::string> &names, const std::string &more = {})
    {
        std::string text = "[[pair]]\nname = \"Moscow\"\nproduct = \"itoolabs\"\n[pair.service]\nterminal = \"admin@vpn1.example.com:2222\"\n" + more;
        for (const std::string &name : names)
            text += "[[pair.node]]\nname = \"" + name + "\"\n";
        pair = readPairs(text, "pairs.toml", {product}).value().front();
        evidence = emptyEvidence(pair, product);
    }

    Observation told(const char *probe, double sent, Outcome outcome, Facts facts = {}, const std::string &detail = {}) const
    {
        Observation seen;
        seen.probe = probe;
        seen.target = {TargetKind::Service, 0};
        seen.sent = at(sent);
        seen.ended = at(sent + 2).boot;
        seen.outcome = outcome;
        seen.facts = std::move(facts);
        seen.detail = detail;
        return seen;
    }
    void see(const Observation &seen) { absorb(evidence, seen, pair, product); }

    static AnsibleEnd well(const std::string &node) { return {node, AnsibleEnd::Kind::Success, {}}; }
    static AnsibleEnd ill(const std::string &node, const std::string &why, AnsibleEnd::Kind kind = AnsibleEnd::Kind::Unreachable) { return {node, kind, why}; }

    void ping(double sent, std::vector<AnsibleEnd> ends) { see(told("ping", sent, Outcome::Answered, AnsibleFacts{std::move(ends)})); }
    /// All nodes of the pair answer.
    void allWell(double sent)
    {
        std::vector<AnsibleEnd> ends;
        for (const NodeConfig &node : pair.nodes)
            ends.push_back(well(node.name));
        ping(sent, std::move(ends));
    }
    void inventory(double sent, const std::vector<std::string> &names)
    {
        InventoryFacts facts;
        for (const std::string &name : names)
            facts.hosts.push_back({name, {}, {}});
        see(told("inventory", sent, Outcome::Answered, facts));
    }
    /// Keys that the agent holds; below 0: there is no agent.
    void agent(double sent, int keys) { see(told("agent", sent, keys < 0 ? Outcome::Refused : Outcome::Answered, keys < 0 ? Facts{} : Facts{AgentFacts{keys}})); }

    PairSnapshot judge(double seconds)
    {
        PairSnapshot snapshot = twinline::judge(evidence, pair, product, at(seconds));
        settle(evidence, snapshot);
        return snapshot;
    }
};

} // namespace twinline::sample
