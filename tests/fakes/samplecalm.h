// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakes/samplerun.h"

namespace twinline::sample {

/// A product and a pair like telisca's for plan() and preflight(), and a snapshot of it in which every check passes.

inline CheckSpec checkSpec(const std::string &id, CheckLevel level = CheckLevel::Blocking)
{
    CheckSpec spec;
    spec.id = id;
    spec.level = level;
    return spec;
}

inline CheckSpec settingCheck(const std::string &key, const std::string &value, const std::string &when = "always")
{
    CheckSpec spec = checkSpec("setting-is");
    spec.parameters = {{"key", key}, {"value", value}, {"when", when}};
    return spec;
}

inline ProbeSpec probeSpec(const std::string &key, ProbeKind kind, ProbeWeight weight, const std::string &endpoint)
{
    ProbeSpec spec;
    spec.key = key;
    spec.kind = kind;
    spec.weight = weight;
    spec.endpoint = endpoint;
    return spec;
}

inline Runbook runbook(Intent intent, std::vector<Step> steps)
{
    Runbook book;
    book.intent = intent;
    book.steps = std::move(steps);
    book.source = words("guide, from {from} to {to}");
    book.lost = {words("calls on {from}")};
    return book;
}

inline Product telisca()
{
    Product product;
    product.key = "telisca-hot-standby";
    product.probes = {probeSpec("role", ProbeKind::Http, ProbeWeight::Role, "monitor"),
                      probeSpec("heartbeat", ProbeKind::Http, ProbeWeight::Heartbeat, "monitor"),
                      probeSpec("identity", ProbeKind::Http, ProbeWeight::Optional, "monitor"),
                      probeSpec("database", ProbeKind::Postgres, ProbeWeight::Optional, "database")};
    product.runbooks = {runbook(Intent::Switchover, switchover().steps), runbook(Intent::Rollback, switchover().steps),
                        runbook(Intent::Takeover, {checkStep()}), runbook(Intent::Repair, repair().steps)};
    product.refusals = {{Intent::Detach, words("telisca has no such thing")}};
    SettingSpec vip;
    vip.key = "test_vip";
    vip.type = SettingType::Boolean;
    SettingSpec interval;
    interval.key = "heartbeat_interval_s";
    interval.standard = 30.0;
    product.settings = {vip, interval};
    return product;
}

inline NodeConfig nodeConfig(int ordinal, Rank rank)
{
    NodeConfig node;
    node.name = "lab-" + std::to_string(ordinal);
    node.address = "127.0.40.1" + std::to_string(ordinal);
    node.rank = rank;
    node.endpoints = {{"monitor", {node.address, 8080, false, {}}}, {"database", {node.address, 5432, false, {}}}};
    node.page = "http://" + node.address + ":8080/IPSCFG/admin";
    return node;
}

inline PairConfig labPair()
{
    PairConfig pair;
    pair.name = "lab";
    pair.product = "telisca-hot-standby";
    pair.lab = true;
    pair.serviceAddress = "127.0.40.100";
    pair.nodes = {nodeConfig(1, Rank::Primary), nodeConfig(2, Rank::Backup)};
    return pair;
}

inline DbFacts calmFacts(bool inRecovery)
{
    DbFacts facts;
    facts.inRecovery = inRecovery;
    facts.serverVersion = 150018;
    facts.timeline = 4;
    facts.systemIdentifier = "7300000000000000001";
    facts.walSendersFree = 9;
    facts.archiveBacklog = 3;
    facts.settings = {{"archive_mode", "on"},         {"wal_log_hints", "on"},        {"data_checksums", "off"},
                      {"max_connections", "100"},     {"max_worker_processes", "8"},  {"max_wal_senders", "10"},
                      {"max_prepared_transactions", "0"}, {"max_locks_per_transaction", "64"}};
    if (inRecovery) {
        facts.receiver = DbReceiver{"streaming", 4, "127.0.40.11", fromSeconds(0.3)};
    } else {
        DbSender sender;
        sender.application = "lab-2";
        sender.state = "streaming";
        sender.replyAge = fromSeconds(0.2);
        facts.senders = {sender};
        facts.replicationSlots = {{"lab_2", true, "reserved", 0}};
    }
    return facts;
}

/// Node 1 is Active, node 2 Standby, and nothing speaks against a switch.
inline PairSnapshot calm(double seen)
{
    PairSnapshot snapshot = healthy(seen);
    snapshot.forecast.of = 5;
    for (int i = 0; i < 2; ++i) {
        HttpFacts page;
        page.status = 200;
        page.identity = "127.0.40.1" + std::to_string(i + 1);
        snapshot.nodes[std::size_t(i)].probes = {probeView("database", seen, Outcome::Answered, calmFacts(i == 1)),
                                                 probeView("identity", seen, Outcome::Answered, page),
                                                 probeView("heartbeat", seen, Outcome::Answered, HttpFacts{})};
    }
    return snapshot;
}

} // namespace twinline::sample
