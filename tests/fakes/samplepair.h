// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decision/judge.h"

#include <string>

/// A telisca-like product and pair, made by hand, and what its probes could have seen. Everything is a value; seconds
/// count from the boot clock's start.
namespace twinline::sample {

using namespace std::chrono_literals;

inline constexpr const char *firstAddress = "10.1.1.219";
inline constexpr const char *secondAddress = "10.1.1.220";

inline Instant at(double seconds)
{
    const WallTime noon{std::chrono::sys_days{std::chrono::year{2026} / 5 / 12} + 12h};
    const Duration span = fromSeconds(seconds);
    return {BootTime(span), noon + std::chrono::duration_cast<std::chrono::milliseconds>(span)};
}

inline ProbeSpec probe(const char *key, ProbeKind kind, ProbeWeight weight, const char *endpoint)
{
    ProbeSpec spec;
    spec.key = key;
    spec.kind = kind;
    spec.weight = weight;
    spec.endpoint = endpoint;
    return spec;
}

inline ProbeSpec atService(ProbeSpec spec)
{
    spec.target = TargetKind::Service;
    return spec;
}

inline SettingSpec number(const char *key, SettingValue standard = {})
{
    SettingSpec spec;
    spec.key = key;
    spec.standard = std::move(standard);
    return spec;
}

inline std::vector<ProbeSpec> teliscaProbes()
{
    std::vector<ProbeSpec> probes{probe("role", ProbeKind::Http, ProbeWeight::Role, "monitor"),
                                  probe("heartbeat", ProbeKind::Http, ProbeWeight::Heartbeat, "monitor"),
                                  probe("application", ProbeKind::Http, ProbeWeight::Optional, "monitor"),
                                  probe("identity", ProbeKind::Http, ProbeWeight::Optional, "monitor"),
                                  probe("sip", ProbeKind::SipUdp, ProbeWeight::Optional, "sip"),
                                  probe("database", ProbeKind::Postgres, ProbeWeight::Optional, "database"),
                                  atService(probe("service-sip", ProbeKind::SipUdp, ProbeWeight::Optional, "sip")),
                                  atService(probe("service-identity", ProbeKind::Http, ProbeWeight::Optional, "monitor"))};
    probes[3].identity = true;
    probes[4].silentOnStandby = true;
    probes[7].identity = true;
    return probes;
}

inline Product telisca()
{
    Product product;
    product.key = "telisca-hot-standby";
    product.autoFailover = true;
    product.probes = teliscaProbes();
    product.settings = {number("heartbeat_interval_s", 30.0), number("heartbeat_timeout_s", 10.0),
                        number("consecutive_failures", 5.0),  number("cti_connect_s"),
                        number("cti_ports"),                  number("cti_port_start_s", 0.2),
                        number("cti_devices"),                number("cti_device_start_s", 0.2)};
    product.forecast = {ForecastMode::Automatic, "heartbeat_interval_s", "heartbeat_timeout_s", "consecutive_failures",
                        "cti_connect_s",         "cti_port_start_s",     "cti_ports",           "cti_device_start_s",
                        "cti_devices",           {}};
    LagStoreSpec database;
    database.key = "database";
    database.probe = "database";
    database.warnAbove = 2s;
    database.refuseAbove = 5s;
    product.lag = {database};
    return product;
}

/// Polled each 5 s, so that evidence is fresh for 10 s.
inline PairConfig pair()
{
    PairConfig pair;
    pair.name = "Paris Centre";
    pair.product = "telisca-hot-standby";
    pair.serviceAddress = "10.1.1.245";
    pair.poll = 5s;
    pair.timeout = 4s;
    pair.serviceEndpoints["sip"] = {"10.1.1.245", 5060, false, {}};
    pair.serviceEndpoints["monitor"] = {"10.1.1.245", 80, false, {}};
    pair.references["gateway"] = {"10.1.1.1", 7, false, {}};
    pair.settings = {{"cti_connect_s", 3.0}, {"cti_ports", 20.0}, {"cti_devices", 5.0}}; // 8 s of CTI start
    for (const char *address : {firstAddress, secondAddress}) {
        NodeConfig node;
        node.name = pair.nodes.empty() ? "cti-1" : "cti-2";
        node.address = address;
        node.rank = pair.nodes.empty() ? Rank::Primary : Rank::Secondary;
        node.endpoints["monitor"] = {address, 80, false, {}};
        node.endpoints["sip"] = {address, 5060, false, {}};
        node.endpoints["database"] = {address, 5432, false, {}};
        pair.nodes.push_back(node);
    }
    return pair;
}

/// The same without databases.
inline PairConfig pairWithoutDatabase()
{
    PairConfig plain = pair();
    for (NodeConfig &node : plain.nodes)
        node.endpoints.erase("database");
    return plain;
}

inline Observation observation(const std::string &key, Target target, double sent, Outcome outcome = Outcome::Answered)
{
    Observation seen;
    seen.probe = key;
    seen.target = target;
    seen.sent = at(sent);
    seen.outcome = outcome;
    const bool silent = outcome == Outcome::Timeout;
    seen.ended = seen.sent.boot + (silent ? Duration(4s) : Duration(10ms));
    if (outcome == Outcome::Answered)
        seen.rtt = 10ms;
    seen.detail = std::string(toWord(outcome));
    return seen;
}

inline Observation atNode(const std::string &key, NodeIndex node, double sent, Outcome outcome = Outcome::Answered)
{
    return observation(key, {TargetKind::Node, node}, sent, outcome);
}

inline Observation role(NodeIndex node, double sent, NodeState state)
{
    Observation seen = atNode("role", node, sent);
    const char *words = state == NodeState::Active ? "Active (Primary)"
        : state == NodeState::Standby              ? "Standby (Backup)"
                                                   : nullptr;
    seen.claim = RoleClaim{state, RoleBy::Reported, words ? words : std::string(toWord(state))};
    seen.detail = seen.claim->vendorState;
    return seen;
}

inline Observation says(Observation seen, const std::string &identity)
{
    seen.facts = HttpFacts{200, identity, identity};
    seen.detail = identity;
    return seen;
}

inline Observation identity(NodeIndex node, double sent, const std::string &identity)
{
    const bool own = identity == (node == 0 ? firstAddress : secondAddress);
    return says(atNode("identity", node, sent, own ? Outcome::Answered : Outcome::WrongNode), identity);
}

inline Observation serviceIdentity(double sent, const std::string &identity)
{
    return says(observation("service-identity", {TargetKind::Service, 0}, sent), identity);
}

inline Observation serviceSip(double sent, Outcome outcome = Outcome::Answered)
{
    Observation seen = observation("service-sip", {TargetKind::Service, 0}, sent, outcome);
    if (outcome == Outcome::Answered)
        seen.facts = SipFacts{200, "OK", {}, {}, 1};
    return seen;
}

inline Observation sip(NodeIndex node, double sent, int status)
{
    Observation seen = atNode("sip", node, sent);
    seen.facts = SipFacts{status, "-", {}, {}, 1};
    return seen;
}

inline Observation reference(double sent, Outcome outcome = Outcome::Refused)
{
    return observation("gateway", {TargetKind::Reference, 0}, sent, outcome);
}

/// A primary that streams to the other node.
inline DbFacts primary(Lsn current, int timeline = 4)
{
    DbFacts db;
    db.serverVersion = 150018;
    db.systemIdentifier = "7301";
    db.timeline = timeline;
    db.current = current;
    DbSender sender;
    sender.application = "walreceiver";
    sender.state = "streaming";
    sender.syncState = "async";
    sender.replay = current;
    db.senders = {sender};
    return db;
}

inline DbFacts standby(Lsn replayed, int timeline = 4)
{
    DbFacts db;
    db.serverVersion = 150018;
    db.systemIdentifier = "7301";
    db.inRecovery = true;
    db.readOnly = true;
    db.timeline = timeline;
    db.received = replayed;
    db.replayed = replayed;
    db.receiver = DbReceiver{"streaming", timeline, {}, Duration(1s)};
    return db;
}

inline Observation database(NodeIndex node, double sent, DbFacts facts)
{
    Observation seen = atNode("database", node, sent);
    seen.facts = std::move(facts);
    return seen;
}

/// A pair and what was seen of it so far. Feed it, then judge.
struct Scene
{
    Product product = telisca();
    PairConfig config = pair();
    Evidence evidence = emptyEvidence(config, product);

    void restart() { evidence = emptyEvidence(config, product); }
    void see(const Observation &seen) { absorb(evidence, seen, config, product); }
    PairSnapshot judge(double seconds) const { return twinline::judge(evidence, config, product, at(seconds)); }
    PairSnapshot judgeAndSettle(double seconds)
    {
        PairSnapshot snapshot = judge(seconds);
        settle(evidence, snapshot);
        return snapshot;
    }

    /// One good poll of one node; its database as its role demands.
    void node(NodeIndex index, double t, NodeState state)
    {
        see(role(index, t, state));
        see(atNode("heartbeat", index, t));
        see(identity(index, t, index == 0 ? firstAddress : secondAddress));
    }
    void databases(double t, NodeIndex active, Lsn current = 1000, Lsn replayed = 1000)
    {
        see(database(1 - active, t, standby(replayed)));
        see(database(active, t + 0.01, primary(current)));
    }
    void service(double t, NodeIndex holder)
    {
        see(serviceSip(t));
        see(serviceIdentity(t, holder == 0 ? firstAddress : secondAddress));
    }
    /// Everything in order, node \a active serving.
    void healthy(double t, NodeIndex active = 0)
    {
        node(active, t, NodeState::Active);
        node(1 - active, t, NodeState::Standby);
        databases(t, active);
        service(t, active);
        see(reference(t));
    }
    /// A poll in which the node does not answer at all.
    void silence(NodeIndex index, double t, Outcome outcome = Outcome::Timeout)
    {
        for (const char *key : {"role", "heartbeat", "identity", "sip", "database"})
            see(atNode(key, index, t, outcome));
    }
    void serviceSilence(double t)
    {
        see(serviceSip(t, Outcome::Timeout));
        see(observation("service-identity", {TargetKind::Service, 0}, t, Outcome::Timeout));
    }
};

inline const Reason *find(const PairSnapshot &snapshot, ReasonCode code, NodeIndex node = -2)
{
    for (const Reason &reason : snapshot.reasons)
        if (reason.code == code && (node == -2 || reason.node == node))
            return &reason;
    return nullptr;
}

} // namespace twinline::sample
