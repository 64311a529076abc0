// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "products/pairs.h"

#include "products/cloudreader.h"
#include "products/commandreader.h"
#include "products/endpoint.h"
#include "products/hoursreader.h"
#include "products/settingvalue.h"
#include "products/sitereader.h"

#include <algorithm>
#include <set>

namespace twinline {

namespace {

/// Endpoint names that the product's probes ask for at this kind of target, with the form that each has.
std::map<std::string, ProbeKind> endpointForms(const Product *product, TargetKind target)
{
    std::map<std::string, ProbeKind> forms;
    if (!product)
        return forms;
    for (const ProbeSpec &probe : product->probes) {
        if (probe.target == target && !isOfCloud(probe.kind))
            forms.emplace(probe.endpoint, probe.kind);
    }
    return forms;
}

std::optional<Endpoint> readEndpoint(TableReader &reader, const std::string &key, ProbeKind kind)
{
    const std::string text = reader.text(key);
    if (text.empty())
        return std::nullopt;
    auto endpoint = parseEndpoint(text, kind);
    if (endpoint)
        return *endpoint;
    reader.wrong(key, "'" + key + "': " + endpoint.error().what, endpoint.error().expected);
    return std::nullopt;
}

std::map<std::string, Endpoint> readEndpoints(TableReader &reader, const std::map<std::string, ProbeKind> &forms)
{
    std::map<std::string, Endpoint> endpoints;
    for (const auto &[key, kind] : forms) {
        if (const auto endpoint = readEndpoint(reader, key, kind))
            endpoints[key] = *endpoint;
    }
    return endpoints;
}

std::string readHost(TableReader &reader, const char *key, Need need)
{
    const std::string host = reader.text(key, need);
    const auto mistake = host.empty() ? std::nullopt : wrongHost(host);
    if (!mistake)
        return host;
    reader.wrong(key, mistake->what, mistake->expected + " without a port");
    return {};
}

/// The vendor's page of a node: its own `page`, else the product's template with the node's web address.
std::string readPage(TableReader &reader, const Product *product, const NodeConfig &node)
{
    if (reader.has("page")) {
        const std::string page = reader.text("page");
        if (const auto mistake = page.empty() ? std::nullopt : wrongPage(page))
            reader.wrong("page", mistake->what, mistake->expected);
        return page;
    }
    reader.text("page");
    if (!product || product->page.empty())
        return {};
    const std::size_t close = product->page.find('}');
    if (close == std::string::npos)
        return product->page;
    const auto endpoint = node.endpoints.find(product->page.substr(1, close - 1));
    return endpoint == node.endpoints.end() ? std::string() : baseUrl(endpoint->second) + product->page.substr(close + 1);
}

/// Where the node's log is read: a web address, in whose path {yymmdd} stands for today as in FT_REPORT_180824.txt.
std::string readLog(TableReader &reader, const Product &product)
{
    const std::string log = reader.text("log");
    if (log.empty())
        return {};
    if (product.log == LogFormat::None)
        reader.wrong("log", "the product '" + product.key + "' has no log that can be read", "no 'log'");
    else if (const auto mistake = wrongPage(log))
        reader.wrong("log", mistake->what, mistake->expected);
    for (std::size_t open = log.find('{'); open != std::string::npos; open = log.find('{', open + 1)) {
        const std::string name = log.substr(open, log.find('}', open) - open + 1);
        if (name != "{yymmdd}")
            reader.wrong("log", "unknown name '" + name + "' in 'log'", "'{yymmdd}'");
    }
    return log;
}

bool isOrdinal(const std::string &name)
{
    return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// A probe without an address is not asked; one that the verdict needs must have one.
void checkNeededEndpoints(TableReader &reader, const Product *product, const NodeConfig &node)
{
    std::set<std::string> told;
    for (const ProbeSpec &probe : product ? product->probes : std::vector<ProbeSpec>{}) {
        const bool needed = probe.target == TargetKind::Node && !isOfCloud(probe.kind) && probe.weight != ProbeWeight::Optional;
        if (needed && !reader.has(probe.endpoint) && told.insert(probe.endpoint).second)
            reader.wrongHere("the node '" + node.name + "' has no '" + probe.endpoint + "'; without it the product cannot be judged",
                             "'" + probe.endpoint + "'");
    }
}

/// What a node must show of itself: ssh_host_key = "SHA256:…", by the key of the probe that asks for it.
void readPins(TableReader &nodeReader, const Product *product, NodeConfig &node)
{
    const toml::table *table = nodeReader.table("pins");
    if (!table || !product)
        return;
    TableReader reader(*table, "[pair.node.pins]", nodeReader.mistakes());
    for (const ProbeSpec &probe : product->probes) {
        const bool shows = probe.kind == ProbeKind::SshKey || probe.kind == ProbeKind::Certificate || probe.kind == ProbeKind::Banner
            || probe.kind == ProbeKind::Ari;
        if (!shows || probe.target != TargetKind::Node || !reader.has(probe.key))
            continue;
        node.pins[probe.key] = reader.text(probe.key);
        if (probe.kind != ProbeKind::Banner && probe.kind != ProbeKind::Ari && !node.pins[probe.key].starts_with("SHA256:"))
            reader.wrong(probe.key, "'" + node.pins[probe.key] + "' is no fingerprint", "'SHA256:…'");
    }
    reader.finish();
}

NodeConfig readNode(TableReader &reader, const Product *product)
{
    NodeConfig node;
    node.name = reader.text("name", Need::Required);
    if (isOrdinal(node.name))
        reader.wrong("name", "the node's name '" + node.name + "' is a number; numbers mean the node's place", "a name with a letter");
    // Behind a terminal server the inventory there knows where the nodes are.
    const bool relayed = product && product->relay();
    node.address = readHost(reader, "address", relayed ? Need::Optional : Need::Required);
    node.rank = reader.word("rank", {Rank::Primary, Rank::Secondary, Rank::Backup, Rank::Member}).value_or(Rank::Unknown);
    node.endpoints = readEndpoints(reader, endpointForms(product, TargetKind::Node));
    node.publicAddress = readHost(reader, "public_address", Need::Optional);
    node.version = reader.text("version");
    node.cloudTarget = reader.text("cloud_target");
    readPins(reader, product, node);
    node.page = readPage(reader, product, node);
    if (product) {
        node.log = readLog(reader, *product);
        checkNeededEndpoints(reader, product, node);
        reader.finish();
    }
    return node;
}

/// Two nodes at one address would be one node that talks to itself.
void checkDistinct(TableReader &later, const NodeConfig &node, const NodeConfig &other)
{
    if (node.name == other.name && !node.name.empty())
        later.wrong("name", "a second node '" + node.name + "' in this pair", "another name");
    if (node.address == other.address && !node.address.empty())
        later.wrong("address", "'" + node.address + "' is the address of '" + other.name + "' too", "each node's own address");
    if (node.rank == Rank::Primary && other.rank == Rank::Primary)
        later.wrong("rank", "a second primary node in this pair", "one primary");
    for (const auto &[key, endpoint] : node.endpoints) {
        const auto same = other.endpoints.find(key);
        if (same != other.endpoints.end() && same->second.host == endpoint.host && same->second.port == endpoint.port)
            later.wrong(key, "'" + key + "' leads to the same place as that of '" + other.name + "'", "each node's own address");
    }
}

void readNodes(TableReader &reader, const Product *product, PairConfig &pair)
{
    for (const toml::table *table : reader.tables("node")) {
        TableReader one(*table, "[[pair.node]]", reader.mistakes());
        NodeConfig node = readNode(one, product);
        for (const NodeConfig &other : pair.nodes)
            checkDistinct(one, node, other);
        checkCloudTarget(one, reader.has("cloud"), pair, node);
        pair.nodes.push_back(std::move(node));
    }
    const std::size_t count = pair.nodes.size();
    const bool roles = product && hasRoles(pair, *product);
    if (product && (roles ? count != 2 : count < 1))
        reader.wrongHere("the pair has " + std::to_string(count) + (count == 1 ? " node" : " nodes"),
                         roles ? "two [[pair.node]]" : "at least one [[pair.node]]");
}

void readSettings(TableReader &pairReader, const Product &product, PairConfig &pair)
{
    const toml::table *table = pairReader.table("settings");
    if (!table)
        return;
    TableReader reader(*table, "[pair.settings]", pairReader.mistakes());
    for (const SettingSpec &spec : product.settings) {
        const SettingValue value = readSettingValue(reader, spec.key, spec);
        if (!std::holds_alternative<std::monostate>(value))
            pair.settings[spec.key] = value;
    }
    reader.finish();
}

void readLimits(TableReader &pairReader, PairConfig &pair)
{
    constexpr double longest = 366.0 * 24 * 3600;
    const toml::table *table = pairReader.table("limits");
    if (!table)
        return;
    TableReader reader(*table, "[pair.limits]", pairReader.mistakes());
    pair.lagWarnAbove = reader.seconds("lag_warn_s", 0, longest);
    pair.lagRefuseAbove = reader.seconds("lag_refuse_s", 0, longest);
    pair.copyWarnAbove = reader.seconds("copy_warn_s", 0, longest);
    reader.finish();
    if (pair.lagWarnAbove && pair.lagRefuseAbove && *pair.lagWarnAbove > *pair.lagRefuseAbove)
        reader.wrong("lag_warn_s", "the warning comes after the refusal", "no more than 'lag_refuse_s'");
}

void readReferences(TableReader &pairReader, PairConfig &pair)
{
    const toml::table *table = pairReader.table("references");
    if (!table)
        return;
    TableReader reader(*table, "[pair.references]", pairReader.mistakes());
    for (const std::string &key : reader.keys()) {
        if (const auto endpoint = readEndpoint(reader, key, ProbeKind::Tcp))
            pair.references[key] = *endpoint;
    }
}

/// Where people move the service address, a pair that does not ask there would take every move for done. A name server
/// answers for itself and tells nothing of the address.
void checkService(TableReader &pairReader, const Product *product, const PairConfig &pair)
{
    if (!product || !product->serviceNeeded)
        return;
    const bool asked = std::any_of(product->probes.begin(), product->probes.end(), [&](const ProbeSpec &probe) {
        return probe.target == TargetKind::Service && probe.kind != ProbeKind::Dns && !isOfCloud(probe.kind) && pair.serviceEndpoints.contains(probe.endpoint);
    });
    if (!asked)
        pairReader.wrongHere("the service address of this product is moved by hand, and nothing is asked there",
                             "'service_address' and [pair.service] with a certificate, a host key or the like");
}

void readService(TableReader &pairReader, const Product *product, PairConfig &pair)
{
    pair.serviceAddress = readHost(pairReader, "service_address", Need::Optional);
    const toml::table *table = pairReader.table("service");
    if (!table || !product)
        return;
    TableReader reader(*table, "[pair.service]", pairReader.mistakes());
    pair.serviceEndpoints = readEndpoints(reader, endpointForms(product, TargetKind::Service));
    reader.finish();
    const bool asked = std::any_of(product->probes.begin(), product->probes.end(), [&](const ProbeSpec &probe) {
        return probe.target == TargetKind::Service && !isOfTerminal(probe.kind) && !isOfCloud(probe.kind) && pair.serviceEndpoints.contains(probe.endpoint);
    });
    if (pair.serviceAddress.empty() && (asked || (pair.serviceEndpoints.empty() && !product->relay())))
        reader.wrongHere("[pair.service] without a service address", "'service_address' in [[pair]]");
}

/// Where a terminal server asks the nodes, there is no other way to them.
void checkTerminal(TableReader &pairReader, const Product *product)
{
    const ProbeSpec *relay = product ? product->relay() : nullptr;
    const toml::table *service = pairReader.table("service");
    if (relay && !(service && service->contains(relay->endpoint)))
        pairReader.wrongHere("the pair names no terminal server; without it no node can be asked", "'" + relay->endpoint + "' in [pair.service]");
}

void readTimes(TableReader &reader, const Product *product, PairConfig &pair)
{
    const Product standard = product ? *product : Product{};
    pair.poll = reader.seconds("poll_interval_s", 0.2, 3600).value_or(standard.poll);
    pair.timeout = reader.seconds("probe_timeout_s", 0.05, 3600).value_or(std::min(standard.timeout, pair.poll));
    if (pair.timeout > pair.poll)
        reader.wrong("probe_timeout_s", "a probe's time-out is longer than the poll interval", "no more than 'poll_interval_s'");
}

/// The lab's buttons are pressed by command, so nothing but a lab may call itself one.
void readLab(TableReader &reader, PairConfig &pair)
{
    pair.lab = reader.boolean("lab").value_or(reader.has("lab"));
    pair.labFolder = reader.text("lab_folder");
    if (!pair.lab && reader.has("lab_folder"))
        reader.wrong("lab_folder", "'lab_folder' outside a lab", "it together with 'lab = true'");
    const bool outside = std::any_of(pair.nodes.begin(), pair.nodes.end(), [](const NodeConfig &node) {
        return (!node.address.empty() && !isLoopback(node.address))
            || std::any_of(node.endpoints.begin(), node.endpoints.end(), [](const auto &e) { return !isLoopback(e.second.host); });
    });
    if (pair.lab && outside)
        reader.wrong("lab", "a lab with a node outside this machine", "addresses of 127.0.0.0/8");
}

const Product *readProductName(TableReader &reader, const std::vector<Product> &products, PairConfig &pair)
{
    std::vector<std::string> keys;
    for (const Product &product : products)
        keys.push_back(product.key);
    pair.product = reader.text("product", Need::Required, suggestion({}, keys));
    const auto named = std::find(keys.begin(), keys.end(), pair.product);
    if (named != keys.end())
        return &products[std::size_t(named - keys.begin())];
    if (!pair.product.empty())
        reader.wrong("product", "unknown product '" + pair.product + "'", suggestion(pair.product, keys));
    return nullptr;
}

PairConfig readPair(TableReader &reader, const std::vector<Product> &products)
{
    PairConfig pair;
    pair.name = reader.text("name", Need::Required);
    const bool control = std::any_of(pair.name.begin(), pair.name.end(), [](char c) { return c >= 0 && c < ' '; });
    if (control)
        reader.wrong("name", "a control character in the pair's name", "one line of text");
    const Product *product = readProductName(reader, products, pair);
    pair.site = reader.text("site");
    readTimes(reader, product, pair);
    readQuietHours(reader, pair);
    readService(reader, product, pair);
    checkService(reader, product, pair);
    checkTerminal(reader, product);
    readOwnCommands(reader, product, pair);
    readReferences(reader, pair);
    readLimits(reader, pair);
    readSiteOwn(reader, product, pair);
    if (product)
        readSettings(reader, *product, pair);
    else
        reader.table("settings");
    readCloud(reader, product, pair);
    readNodes(reader, product, pair);
    readLab(reader, pair);
    reader.finish();
    return pair;
}

} // namespace

tl::expected<std::vector<PairConfig>, Failures> readPairs(const std::string &text, const std::string &file,
                                                          const std::vector<Product> &products)
{
    Mistakes mistakes(file);
    const auto document = parseDocument(text, mistakes);
    if (!document)
        return tl::unexpected(mistakes.sorted());
    TableReader reader(*document, "the file", mistakes);
    std::vector<PairConfig> pairs;
    std::set<std::string> names;
    for (const toml::table *table : reader.tables("pair")) {
        TableReader one(*table, "[[pair]]", mistakes);
        PairConfig pair = readPair(one, products);
        if (!pair.name.empty() && !names.insert(pair.name).second)
            one.wrong("name", "a second pair '" + pair.name + "'", "another name");
        pairs.push_back(std::move(pair));
    }
    reader.finish();
    if (!mistakes.none())
        return tl::unexpected(mistakes.sorted());
    return pairs;
}

} // namespace twinline
