// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/samplehouse.h"

#include "products/pairs.h"
#include "products/products.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace twinline::sample {

namespace {

using namespace std::chrono_literals;

struct Site
{
    const char *product;
    const char *pair;
    std::array<const char *, 2> nodes;
    const char *network; ///< first three numbers of the nodes' addresses
    const char *service; ///< empty: none
    const char *page;    ///< none: it has no page
    const char *extra;   ///< of the pair
};

constexpr std::array<Site, 6> sites{{
    {"tvox-cmr", "Roma LAN", {"tvox-1", "tvox-2"}, "10.20.0.", "10.20.0.10", "/occ",
     "[pair.queries]\nfiles = \"SELECT extract(epoch FROM clock_timestamp() - max(copied_at)) FROM file_copy\"\n"},
    {"tvox-pure-cloud", "Roma Cloud", {"tvox-a", "tvox-b"}, "172.31.8.", "203.0.113.10", "/occ",
     "[pair.queries]\nfiles = \"SELECT extract(epoch FROM clock_timestamp() - max(copied_at)) FROM file_copy\"\n"},
    {"infinitalk", "大阪センター", {"pbx1", "pbx2"}, "192.168.10.", "192.168.10.10", "/panel",
     "[pair.queries]\nnightly = \"SELECT extract(epoch FROM clock_timestamp() - max(copied_at)) FROM nightly_copy\"\n"},
    {"kamailio-keepalived", "Milano", {"pbx-a", "pbx-b"}, "192.0.2.", "192.0.2.10", nullptr, ""},
    {"asterisk-keepalived", "Самара", {"node-a", "node-b"}, "192.0.2.", "192.0.2.10", nullptr,
     "[pair.settings]\nunits = \"asterisk keepalived postgresql@15-main\"\ndisk_paths = \"/var/lib/postgresql\"\n"},
    {"onex-portal", "Torino", {"portale-1", "portale-2"}, "10.30.0.", "", ":7071", "[pair.settings]\nfailback = \"automatic\"\n"},
}};

const Site &siteOf(const std::string &key)
{
    for (const Site &site : sites)
        if (key == site.product)
            return site;
    std::fprintf(stderr, "no site for %s\n", key.c_str());
    std::abort();
}

std::string nodeText(const Site &site, std::size_t index, const Product &product, const char *second)
{
    const std::string host = site.network + std::to_string(index + 11);
    std::string text = "[[pair.node]]\nname = \"" + std::string(site.nodes[index]) + "\"\naddress = \"" + host + "\"\nrank = \""
        + (index == 0 ? "primary" : second) + "\"\n";
    if (site.page)
        text += "version = \"11.1.3\"\npage = \"https://" + host + site.page + "\"\n";
    const std::string user = product.commands.empty() ? "" : "twinline@"; // where commands are run
    const auto has = [&](const char *endpoint) {
        return std::any_of(product.probes.begin(), product.probes.end(), [&](const ProbeSpec &spec) {
            return spec.target == TargetKind::Node && spec.endpoint == endpoint;
        });
    };
    for (const auto &[endpoint, value] : std::initializer_list<std::pair<const char *, std::string>>{
             {"management", host + ":443"}, {"certificate", host}, {"ssh", user + host}, {"sip", host},
             {"portal", "https://" + host + ":9443"}, {"clock", user + host}, {"ami", "tls://twinline@" + host}, {"ari", "https://twinline@" + host + ":8089"}, {"database", "host=" + host + " user=twinline dbname=pbx"}})
        if (has(endpoint))
            text += std::string(endpoint) + " = \"" + value + "\"\n";
    return text;
}

std::string pairText(const Site &site, const Product &product, const std::string &pattern)
{
    std::string text = "[[pair]]\nname = \"" + std::string(site.pair) + "\"\nproduct = \"" + site.product + "\"\n";
    const std::string address = site.service;
    const bool switched = pattern == "pair";
    if (!address.empty() && switched) {
        text += "service_address = \"" + address + "\"\n[pair.service]\ncertificate = \"" + address + "\"\nsip = \"" + address + "\"\n";
        if (product.probe("domain"))
            text += "domain = \"pbx.example.com\"\n";
        if (product.probe("service-ari"))
            text += "ari = \"https://twinline@" + address + ":8089\"\n";
        if (!product.commands.empty())
            text += "ssh_key = \"" + address + "\"\n";
    }
    text += site.extra;
    if (product.key.starts_with("tvox"))
        text += "[pair.limits]\ncopy_warn_s = 600\n";
    if (product.key == "infinitalk")
        text += "[pair.settings]\npattern = \"" + pattern + "\"\n";
    const char *second = switched ? "secondary" : "backup";
    return text + nodeText(site, 0, product, second) + nodeText(site, 1, product, second);
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

IdentityFacts identityOf(const ProbeSpec &spec, int node)
{
    if (spec.kind == ProbeKind::Certificate)
        return node == 0 ? IdentityFacts{"SHA256:9fKpQ2vYxT7mB1sW", "CN=pbx-1, valid until 2028-03-31"}
                         : IdentityFacts{"SHA256:h3Zr8LcN0eVtA6dU", "CN=pbx-2, valid until 2028-03-31"};
    return node == 0 ? IdentityFacts{"SHA256:Kq4b7RrPz1XoYw2c", "ssh-ed25519"} : IdentityFacts{"SHA256:u8MvJ5sGt0HdNi3e", "ssh-ed25519"};
}

} // namespace

SampleHouse::SampleHouse(const std::string &key, Instant start, const std::string &pattern)
    : product(valueOf(readProductFile(SOURCE_ROOT "/resources/products/" + key + ".toml")))
    , pair(valueOf(readPairs(pairText(siteOf(key), product, pattern), "pairs.toml", {product})).front())
    , evidence(emptyEvidence(pair, product))
    , now(start)
{
    machines[0].state = NodeState::Active;
    now.boot -= 6 * pair.poll;
    now.wall -= std::chrono::duration_cast<std::chrono::milliseconds>(6 * pair.poll);
    if (pattern != "pair")
        holder = nobody;
    if (key.starts_with("tvox"))
        copyAge = 40s;
    look(6);
}

void SampleHouse::become(int node, NodeState state)
{
    Machine &machine = machines[std::size_t(node)];
    if (state == NodeState::Active && machine.state != NodeState::Active)
        machine.timeline = ++m_timeline;
    machine.state = state;
}

PairSnapshot SampleHouse::look(int polls)
{
    PairSnapshot snapshot;
    for (int i = 0; i < polls; ++i) {
        now.boot += pair.poll;
        now.wall += std::chrono::duration_cast<std::chrono::milliseconds>(pair.poll);
        m_written += 4096;
        for (const int node : {0, 1})
            if (streams(node))
                machines[std::size_t(node)].timeline = machines[std::size_t(1 - node)].timeline;
        for (const int node : {0, 1})
            askNode(node);
        const int first = machines[0].state == NodeState::Active ? 1 : 0; // a standby's position is read before the primary's
        askDatabase(first);
        askDatabase(1 - first);
        askService();
        snapshot = judge(evidence, pair, product, now);
        settle(evidence, snapshot);
    }
    return snapshot;
}

void SampleHouse::read(NodeIndex node, NodeState state)
{
    absorb(evidence, Reading{{}, node, state, now});
}

bool SampleHouse::streams(int node) const
{
    const Machine &own = machines[std::size_t(node)];
    const Machine &other = machines[std::size_t(1 - node)];
    return linked && own.alive && other.alive && own.state == NodeState::Standby && other.state == NodeState::Active;
}

Outcome SampleHouse::outcomeOf(const ProbeSpec &spec, int node) const
{
    const Machine &machine = machines[std::size_t(node)];
    if (!machine.alive)
        return Outcome::Timeout;
    if (!machine.pbx && (spec.kind == ProbeKind::SipUdp || spec.kind == ProbeKind::Ami || spec.kind == ProbeKind::Kamailio || spec.kind == ProbeKind::Ari))
        return Outcome::Refused;
    if (spec.infer.empty())
        return Outcome::Answered;
    if (machine.state == NodeState::Active)
        return Outcome::Answered;
    const bool starts = spec.infer.contains(Outcome::HttpError) && machine.state != NodeState::Error;
    return starts ? Outcome::HttpError : Outcome::Refused;
}

Facts SampleHouse::factsOf(const ProbeSpec &spec, int node) const
{
    switch (spec.kind) {
    case ProbeKind::Http: return HttpFacts{machines[std::size_t(node)].state == NodeState::Active ? 200 : 503, {}, {}};
    case ProbeKind::SipUdp:
    case ProbeKind::SipTcp: return SipFacts{200, "OK", {}, {}, 1};
    case ProbeKind::SshKey:
    case ProbeKind::Certificate: return identityOf(spec, node);
    case ProbeKind::Age: return AgeFacts{copyAge};
    case ProbeKind::Dns: return DnsFacts{{pair.serviceAddress}, 60s};
    default: return answerOf(spec, looksOf(node)).facts;
    }
}

HostLooks SampleHouse::looksOf(int node) const
{
    const Machine &machine = machines[std::size_t(node)];
    HostLooks looks{node, machine.state, pair.nodes[std::size_t(node)].address, {}, machine.paused, machine.pbx, machine.database,
                    machine.timeline, m_written, now.wall, {}};
    if (holder == node || (!linked && machine.state == NodeState::Active))
        looks.service = pair.serviceAddress;
    for (const auto &[name, command] : product.commands)
        looks.commands.push_back(name);
    return looks;
}

void SampleHouse::askNode(int node)
{
    double milliseconds = node == 0 ? 12.4 : 16.8;
    for (const ProbeSpec &spec : product.probes) {
        if (spec.target != TargetKind::Node || spec.kind == ProbeKind::Postgres
            || !pair.nodes[std::size_t(node)].endpoints.contains(spec.endpoint))
            continue;
        see(spec, {TargetKind::Node, node}, outcomeOf(spec, node), factsOf(spec, node), milliseconds, answerOf(spec, looksOf(node)).words);
        milliseconds += 3.1;
    }
}

void SampleHouse::askDatabase(int node)
{
    const ProbeSpec *spec = product.probe("database");
    if (!spec || !pair.nodes[std::size_t(node)].endpoints.contains(spec->endpoint))
        return;
    const Machine &machine = machines[std::size_t(node)];
    DbFacts facts;
    facts.serverVersion = 150018;
    facts.systemIdentifier = "7301";
    facts.timeline = machine.timeline;
    facts.walSendersFree = 9;
    facts.archiveBacklog = 0;
    facts.settings = {{"archive_mode", "on"}, {"wal_log_hints", "on"}, {"data_checksums", "off"}, {"max_connections", "100"},
                      {"max_worker_processes", "8"}, {"max_wal_senders", "10"}, {"max_prepared_transactions", "0"},
                      {"max_locks_per_transaction", "64"}};
    if (machine.state == NodeState::Active) {
        facts.current = m_written;
        facts.replicationSlots = {{"other_node", streams(1 - node), "reserved", 0}};
        if (streams(1 - node))
            facts.senders = {{"walreceiver", {}, "streaming", "async", {}, {}, {}, m_written, {}}};
    } else {
        facts.inRecovery = facts.readOnly = true;
        facts.received = facts.replayed = m_written - 256;
        if (streams(node))
            facts.receiver = DbReceiver{"streaming", machine.timeline, {}, 1s};
    }
    see(*spec, {TargetKind::Node, node}, !machine.alive ? Outcome::Timeout : machine.database ? Outcome::Answered : Outcome::Refused, facts, 3.4);
}

void SampleHouse::askService()
{
    for (const ProbeSpec &spec : product.probes) {
        if (spec.target != TargetKind::Service || !pair.serviceEndpoints.contains(spec.endpoint))
            continue;
        const bool there = holder >= 0 && machines[std::size_t(holder)].alive;
        const bool serves = there && machines[std::size_t(holder)].state == NodeState::Active;
        const bool sip = spec.kind == ProbeKind::SipUdp;
        const bool dns = spec.kind == ProbeKind::Dns;
        const Outcome outcome = dns || serves || (there && !sip) ? Outcome::Answered : there ? Outcome::Refused : Outcome::Timeout;
        see(spec, {TargetKind::Service, 0}, outcome, factsOf(spec, std::max(holder, 0)), 21.5);
    }
}

void SampleHouse::see(const ProbeSpec &spec, Target target, Outcome outcome, Facts facts, double milliseconds, const std::string &words)
{
    Observation seen;
    seen.probe = spec.key;
    seen.target = target;
    seen.sent = {now.boot - 400ms, now.wall - 400ms};
    seen.ended = now.boot - 300ms;
    seen.outcome = outcome;
    const auto &endpoints = target.kind == TargetKind::Node ? pair.nodes[std::size_t(target.index)].endpoints : pair.serviceEndpoints;
    const Endpoint &endpoint = endpoints.at(spec.endpoint);
    seen.address = endpoint.host + ":" + std::to_string(endpoint.port > 0 ? endpoint.port : 5060);
    if (outcome == Outcome::Answered || outcome == Outcome::HttpError) {
        seen.facts = std::move(facts);
        seen.rtt = fromSeconds(milliseconds / 1000);
        seen.detail = words;
        if (spec.kind == ProbeKind::Http)
            seen.detail = outcome == Outcome::Answered ? "200 one-X Portal" : "HTTP 503";
    }
    absorb(evidence, seen, pair, product);
}

} // namespace twinline::sample
