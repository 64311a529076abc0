// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "products/probereader.h"

#include <algorithm>
#include <limits>
#include <set>

namespace twinline {

std::string_view toWord(TargetKind kind)
{
    return kind == TargetKind::Service ? "service" : "node";
}

namespace {

std::vector<ExpectedBody> readBodies(TableReader &reader)
{
    std::vector<ExpectedBody> bodies;
    for (const toml::table *table : reader.tables("body")) {
        TableReader one(*table, "'body'", reader.mistakes());
        ExpectedBody body;
        body.text = one.text("text", Need::Required);
        body.state = one.word("state", {NodeState::Active, NodeState::Standby, NodeState::Starting, NodeState::ServicesOff,
                                        NodeState::Detached, NodeState::Error});
        body.vendorState = one.text("vendor");
        one.finish();
        bodies.push_back(std::move(body));
    }
    return bodies;
}

std::vector<int> readAlive(TableReader &reader)
{
    std::vector<int> codes;
    const toml::node *node = reader.node("alive");
    if (!node)
        return codes;
    const toml::array *list = node->as_array();
    if (!list || list->empty()) {
        reader.wrong("alive", "'alive' is " + (list ? std::string("empty") : typeName(*node)), "a list of SIP final codes");
        return codes;
    }
    for (const toml::node &one : *list) {
        const auto code = one.value<int>().value_or(0);
        if (!one.is_integer() || code < 200 || code > 699)
            reader.mistakes().add(placeOf(one.source()), "no SIP final code in 'alive'", "whole numbers from 200 to 699");
        codes.push_back(code);
    }
    return codes;
}

/// asks = ["calls", "trunks"]
std::vector<std::string> readTopics(TableReader &reader)
{
    static const std::vector<std::string> topics{"calls", "parked", "phones", "trunks", "queues"};
    std::vector<std::string> asks;
    const toml::node *node = reader.node("asks");
    if (!node)
        return asks;
    const toml::array *list = node->as_array();
    if (!list || list->empty()) {
        reader.wrong("asks", "'asks' is " + (list ? std::string("empty") : typeName(*node)), "a list of what a manager is asked");
        return asks;
    }
    for (const toml::node &one : *list) {
        const std::string topic = one.value<std::string>().value_or(std::string());
        if (std::find(topics.begin(), topics.end(), topic) == topics.end())
            reader.mistakes().add(placeOf(one.source()), "'" + topic + "' is nothing that a manager is asked", suggestion(topic, topics));
        asks.push_back(topic);
    }
    return asks;
}

/// infer = { answered = "active", refused = "standby" }
std::map<Outcome, NodeState> readInferences(TableReader &reader)
{
    std::map<Outcome, NodeState> infer;
    const toml::table *table = reader.table("infer");
    if (!table)
        return infer;
    TableReader one(*table, "'infer'", reader.mistakes());
    // A time-out, a lost connection or a foreign answer tells nothing of a role.
    for (const Outcome outcome : {Outcome::Answered, Outcome::Refused, Outcome::HttpError, Outcome::Denied}) {
        const auto state = one.word(toWord(outcome), {NodeState::Active, NodeState::Standby, NodeState::Starting,
                                                      NodeState::ServicesOff, NodeState::Error});
        if (state)
            infer[outcome] = *state;
    }
    one.finish();
    return infer;
}

void checkProbe(TableReader &reader, const ProbeSpec &probe)
{
    const bool http = probe.kind == ProbeKind::Http;
    const bool sip = isSip(probe.kind);
    if (http && !probe.path.starts_with('/'))
        reader.wrong("path", "an http probe without a path", "a path that begins with '/'");
    for (const char *key : {"path", "body", "identity", "page_expected"}) {
        if (!http && reader.has(key))
            reader.wrong(key, "'" + std::string(key) + "' in a probe that is not http", "no '" + std::string(key) + "'");
    }
    for (const char *key : {"alive", "silent_on_standby"}) {
        if (!sip && reader.has(key))
            reader.wrong(key, "'" + std::string(key) + "' in a probe that is not SIP", "no '" + std::string(key) + "'");
    }
    if (probe.kind != ProbeKind::Ami && reader.has("asks"))
        reader.wrong("asks", "'asks' in a probe that is not Asterisk's manager", "no 'asks'");
    if (probe.kind != ProbeKind::Age && reader.has("query"))
        reader.wrong("query", "'query' in a probe that asks no age", "no 'query'");
    const bool ansible = probe.kind == ProbeKind::Ansible || probe.kind == ProbeKind::Inventory;
    const bool host = isOfHost(probe.kind);
    const bool asks = probe.kind == ProbeKind::Keepalived || probe.kind == ProbeKind::ControlData || probe.kind == ProbeKind::Kamailio;
    const bool own = host && !asks && probe.kind != ProbeKind::Commands; // has a command of its own, and may be given another
    if (asks != reader.has("command") && !own)
        reader.wrong("command", asks ? "a probe of a host without a command" : "'command' in a probe that runs none",
                     asks ? "'command', a name from [commands]" : "no 'command'");
    if (host && probe.target != TargetKind::Node)
        reader.wrong("target", "a host is asked as a node", "'target = \"node\"'");
    if (!isOfTerminal(probe.kind) && !host && reader.has("ssh_config"))
        reader.wrong("ssh_config", "'ssh_config' in a probe that does not use ssh", "no 'ssh_config'");
    for (const char *key : {"directory", "inventory"}) {
        if (ansible != reader.has(key))
            reader.wrong(key, "'" + std::string(key) + (ansible ? "' is missing in an Ansible probe" : "' in a probe that is not Ansible's"),
                         ansible ? "the name of the setting for it" : "no '" + std::string(key) + "'");
    }
    const bool mayHaveAbout = probe.kind == ProbeKind::SipTls || probe.kind == ProbeKind::Ami; // whose authorities to believe
    if (needsAbout(probe.kind) != reader.has("about") && !mayHaveAbout)
        reader.wrong("about", needsAbout(probe.kind) ? "'about' is missing: what is to be looked at?" : "'about' in a probe that looks at nothing by name",
                     needsAbout(probe.kind) ? "the name of the setting for it" : "no 'about'");
    if (isOfTerminal(probe.kind) && probe.target != TargetKind::Service)
        reader.wrong("target", "a terminal server is no node", "'target = \"service\"'");
    if (isOfCloud(probe.kind) && (probe.target != TargetKind::Service || probe.weight != ProbeWeight::Optional))
        reader.wrong(probe.target != TargetKind::Service ? "target" : "weight", "a cloud is no node, and what it says is no role",
                     "'target = \"service\"' and 'weight = \"optional\"'");
    if (probe.target == TargetKind::Service && !probe.infer.empty())
        reader.wrong("infer", "the service address has no role", "no 'infer'");
    bool tellsRole = probe.kind == ProbeKind::Postgres || probe.kind == ProbeKind::Keepalived;
    for (const ExpectedBody &body : probe.bodies)
        tellsRole = tellsRole || body.state.has_value();
    if (probe.weight == ProbeWeight::Role && !tellsRole)
        reader.wrong("weight", "the probe gives no role", "a 'body' with a 'state', or another weight");
}

ProbeSpec readProbe(TableReader &reader)
{
    ProbeSpec probe;
    probe.key = reader.text("key", Need::Required);
    probe.label = reader.words("label", Need::Required, OneForAll::Yes);
    const auto kind = reader.word("kind", {ProbeKind::Http, ProbeKind::SipUdp, ProbeKind::SipTcp, ProbeKind::Tcp,
                                           ProbeKind::Postgres, ProbeKind::SshKey, ProbeKind::Certificate,
                                           ProbeKind::Banner, ProbeKind::Dns, ProbeKind::Age, ProbeKind::Ami,
                                           ProbeKind::Ansible, ProbeKind::Inventory, ProbeKind::Agent, ProbeKind::Keepalived,
                                           ProbeKind::ControlData, ProbeKind::Commands, ProbeKind::Kamailio, ProbeKind::SipTls, ProbeKind::Icmp,
                                           ProbeKind::Ari, ProbeKind::Syncthing, ProbeKind::Units, ProbeKind::Disk, ProbeKind::Chrony, ProbeKind::Lsyncd,
                                           ProbeKind::Rsync, ProbeKind::Pacemaker, ProbeKind::Cloud, ProbeKind::CloudTargets}, Need::Required);
    probe.kind = kind.value_or(ProbeKind::Http);
    probe.target = reader.word("target", {TargetKind::Node, TargetKind::Service}).value_or(TargetKind::Node);
    probe.weight = reader.word("weight", {ProbeWeight::Role, ProbeWeight::Required, ProbeWeight::Heartbeat, ProbeWeight::Optional})
                       .value_or(ProbeWeight::Optional);
    const bool cloud = kind && isOfCloud(*kind); // has an address of its own, in [pair.cloud]
    probe.endpoint = cloud ? std::string() : reader.text("endpoint", Need::Required);
    probe.path = reader.text("path");
    probe.bodies = readBodies(reader);
    probe.identity = reader.boolean("identity").value_or(false);
    probe.pageExpected = reader.boolean("page_expected").value_or(false);
    probe.alive = readAlive(reader);
    probe.silentOnStandby = reader.boolean("silent_on_standby").value_or(false);
    probe.infer = readInferences(reader);
    probe.query = reader.text("query");
    probe.directory = reader.text("directory");
    probe.inventory = reader.text("inventory");
    probe.command = reader.text("command");
    probe.sshConfig = reader.text("ssh_config");
    probe.about = reader.text("about");
    probe.asks = readTopics(reader);
    probe.every = reader.whole("every", 1, 1000).value_or(1);
    reader.finish();
    if (kind)
        checkProbe(reader, probe);
    return probe;
}

/// What a probe takes from the pair's settings.
void checkSettingNames(TableReader &reader, const ProbeSpec &probe, const Product &product)
{
    const std::vector<std::string> texts = textSettings(product);
    for (const auto &[key, name] : {std::pair("directory", probe.directory), std::pair("inventory", probe.inventory),
                                    std::pair("ssh_config", probe.sshConfig), std::pair("about", probe.about)})
        if (!name.empty() && std::find(texts.begin(), texts.end(), name) == texts.end())
            reader.wrong(key, "'" + name + "' is no text among the settings", suggestion(name, texts));
    std::vector<std::string> commands;
    for (const auto &[name, text] : product.commands)
        commands.push_back(name);
    if (!probe.command.empty() && !product.commands.contains(probe.command))
        reader.wrong("command", "'" + probe.command + "' is none of [commands]", suggestion(probe.command, commands));
}

} // namespace

std::vector<std::string> textSettings(const Product &product)
{
    std::vector<std::string> keys;
    for (const SettingSpec &spec : product.settings)
        if (spec.type == SettingType::Text)
            keys.push_back(spec.key);
    return keys;
}

std::vector<ProbeSpec> readProbes(TableReader &reader, const Product &product)
{
    std::vector<ProbeSpec> probes;
    std::set<std::string> keys;
    for (const toml::table *table : reader.tables("probe")) {
        TableReader one(*table, "[[probe]]", reader.mistakes());
        ProbeSpec probe = readProbe(one);
        checkSettingNames(one, probe, product);
        if (!probe.key.empty() && !keys.insert(probe.key).second)
            one.wrong("key", "a second probe '" + probe.key + "'", "another key");
        probes.push_back(std::move(probe));
    }
    return probes;
}

std::vector<LagStoreSpec> readLagStores(TableReader &reader, const Product &product)
{
    constexpr double longest = 366.0 * 24 * 3600;
    std::vector<LagStoreSpec> stores;
    std::vector<std::string> probes;
    for (const ProbeSpec &probe : product.probes)
        probes.push_back(probe.key);
    std::set<std::string> keys;
    for (const toml::table *table : reader.tables("lag")) {
        TableReader one(*table, "[[lag]]", reader.mistakes());
        LagStoreSpec store;
        store.key = one.text("key", Need::Required);
        store.label = one.words("label", Need::Required, OneForAll::Yes);
        store.kind = one.word("kind", {LagKind::Streaming, LagKind::Periodic}, Need::Required).value_or(LagKind::Streaming);
        store.probe = one.text("probe", Need::Required);
        store.warnAbove = one.seconds("warn_above_s", 0, longest);
        store.refuseAbove = one.seconds("refuse_above_s", 0, longest);
        if (const auto bytes = one.count("refuse_above_bytes", 0, 1e15))
            store.refuseAboveBytes = static_cast<std::uint64_t>(*bytes);
        one.finish();
        if (!store.probe.empty() && !product.probe(store.probe))
            one.wrong("probe", "unknown probe '" + store.probe + "'", suggestion(store.probe, probes));
        if (!store.key.empty() && !keys.insert(store.key).second)
            one.wrong("key", "a second lag store '" + store.key + "'", "another key");
        if (store.warnAbove && store.refuseAbove && *store.warnAbove > *store.refuseAbove)
            one.wrong("warn_above_s", "the warning comes after the refusal", "no more than 'refuse_above_s'");
        stores.push_back(std::move(store));
    }
    return stores;
}

} // namespace twinline
