// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/pair.h"
#include "products/checkreader.h"
#include "products/commandreader.h"
#include "products/probereader.h"
#include "products/products.h"
#include "products/runbookreader.h"
#include "products/settingvalue.h"

#include <algorithm>
#include <set>

namespace twinline {

namespace {

constexpr NodeState describable[] = {NodeState::Active, NodeState::Standby, NodeState::Starting, NodeState::ServicesOff,
                                     NodeState::Detached, NodeState::Error, NodeState::Unreachable};
constexpr Intent intents[] = {Intent::Switchover, Intent::Rollback, Intent::Takeover, Intent::Detach, Intent::Rejoin, Intent::Repair};

void readHead(TableReader &reader, Product &product)
{
    product.key = reader.text("key", Need::Required);
    product.name = reader.words("name", Need::Required, OneForAll::Yes);
    product.vendor = reader.text("vendor", Need::Required);
    product.roles = reader.boolean("roles").value_or(true);
    product.autoFailover = reader.boolean("auto_failover").value_or(false);
    product.rttWarnAbove = reader.seconds("rtt_warn_s", 0.001, 60);
    product.equalAnswers = reader.whole("equal_answers", 1, 10).value_or(1);
    product.poll = reader.seconds("poll_interval_s", 0.2, 3600, Need::Required).value_or(product.poll);
    product.timeout = reader.seconds("probe_timeout_s", 0.05, 3600, Need::Required).value_or(product.timeout);
    product.page = reader.text("page");
    product.log = reader.word("log", {LogFormat::FtReport}).value_or(LogFormat::None);
    product.addressImpliesRole = reader.boolean("address_implies_role").value_or(true);
    product.serviceLabel = reader.words("service_label", Need::Optional, OneForAll::Yes);
    product.serviceNeeded = reader.boolean("service_needed").value_or(false);
    product.startingBesideActiveIsStandby = reader.boolean("starting_beside_active_is_standby").value_or(false);
    product.caution = reader.words("caution");
    product.roleCodes = reader.text("role_codes");
    reader.node("roles_when"); // names a setting: read once the settings are known
    reader.finish();
    if (product.timeout > product.poll)
        reader.wrong("probe_timeout_s", "a probe's time-out is longer than the poll interval", "no more than 'poll_interval_s'");
    const bool nameLike = std::all_of(product.key.begin(), product.key.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
    if (!nameLike)
        reader.wrong("key", "'" + product.key + "' is no key", "lower-case letters, digits and hyphens");
}

/// A pair names its product by the key: two of one key, and nobody could say which of them is meant.
void checkKeyIsFree(TableReader &head, const Product &product, const std::vector<Product> &others)
{
    const auto same = std::find_if(others.begin(), others.end(), [&](const Product &other) { return other.key == product.key; });
    if (same != others.end() && !product.key.empty())
        head.wrong("key", "the product '" + product.key + "' " + (isOwn(*same) ? "is in " + same->file + " too" : "comes with the program"),
                   "another key");
}

void readStates(TableReader &reader, Product &product)
{
    for (const NodeState state : describable) {
        const toml::table *table = reader.table(toWord(state));
        if (!table)
            continue;
        TableReader one(*table, "[states." + std::string(toWord(state)) + "]", reader.mistakes());
        StateWords words;
        words.vendor = one.text("vendor");
        words.gloss = one.words("gloss");
        words.icon = one.text("icon");
        words.colour = one.text("colour");
        one.finish();
        product.states[state] = std::move(words);
    }
    reader.finish();
}

SettingSpec readSetting(TableReader &reader)
{
    SettingSpec spec;
    spec.key = reader.text("key", Need::Required);
    spec.label = reader.words("label", Need::Required, OneForAll::Yes);
    spec.type = reader.word("type", {SettingType::Boolean, SettingType::Number, SettingType::Text}, Need::Required)
                    .value_or(SettingType::Text);
    spec.least = reader.number("least", -1e12, 1e12);
    spec.most = reader.number("most", -1e12, 1e12);
    spec.whole = reader.boolean("whole").value_or(false);
    spec.words = reader.texts("words");
    spec.source = reader.text("source");
    for (const char *key : {"least", "most", "whole"}) {
        if (spec.type != SettingType::Number && reader.has(key))
            reader.wrong(key, "'" + std::string(key) + "' in a setting that is no number", "no '" + std::string(key) + "'");
    }
    if (spec.type != SettingType::Text && reader.has("words"))
        reader.wrong("words", "'words' in a setting that is no text", "no 'words'");
    if (spec.least && spec.most && *spec.least > *spec.most)
        reader.wrong("least", "'least' is more than 'most'", "no more than 'most'");
    spec.standard = readSettingValue(reader, "standard", spec);
    reader.finish();
    return spec;
}

void readSettings(TableReader &reader, Product &product)
{
    std::set<std::string> keys;
    for (const toml::table *table : reader.tables("setting")) {
        TableReader one(*table, "[[setting]]", reader.mistakes());
        SettingSpec spec = readSetting(one);
        if (!spec.key.empty() && !keys.insert(spec.key).second)
            one.wrong("key", "a second setting '" + spec.key + "'", "another key");
        product.settings.push_back(std::move(spec));
    }
}

void readSetup(TableReader &reader, Product &product)
{
    std::set<std::string> keys;
    for (const toml::table *table : reader.tables("setup")) {
        TableReader one(*table, "[[setup]]", reader.mistakes());
        SetupStep step;
        step.key = one.text("key", Need::Required);
        step.words = one.words("words", Need::Required);
        step.source = one.text("source");
        one.finish();
        if (!step.key.empty() && !keys.insert(step.key).second)
            one.wrong("key", "a second setup step '" + step.key + "'", "another key");
        product.setup.push_back(std::move(step));
    }
}

/// The name of a setting that is a number.
std::string settingName(TableReader &reader, const char *key, const Product &product, Need need)
{
    const std::string name = reader.text(key, need);
    std::vector<std::string> numbers;
    for (const SettingSpec &spec : product.settings) {
        if (spec.type == SettingType::Number)
            numbers.push_back(spec.key);
    }
    if (!name.empty() && std::find(numbers.begin(), numbers.end(), name) == numbers.end())
        reader.wrong(key, "'" + name + "' is no number among the settings", suggestion(name, numbers));
    return name;
}

void readForecast(TableReader &reader, Product &product)
{
    ForecastSpec &spec = product.forecast;
    spec.mode = reader.word("mode", {ForecastMode::Unknown, ForecastMode::Automatic, ForecastMode::Manual, ForecastMode::Measured},
                            Need::Required).value_or(ForecastMode::Unknown);
    const bool counted = spec.mode == ForecastMode::Automatic && !reader.has("detection");
    const Need need = counted ? Need::Required : Need::Optional;
    spec.interval = settingName(reader, "interval", product, need);
    spec.timeout = settingName(reader, "timeout", product, need);
    spec.failures = settingName(reader, "failures", product, need);
    spec.startFixed = settingName(reader, "start_fixed", product, Need::Optional);
    spec.startPerPort = settingName(reader, "start_per_port", product, Need::Optional);
    spec.ports = settingName(reader, "ports", product, Need::Optional);
    spec.startPerDevice = settingName(reader, "start_per_device", product, Need::Optional);
    spec.devices = settingName(reader, "devices", product, Need::Optional);
    spec.detection = settingName(reader, "detection", product, Need::Optional);
    reader.finish();
    if ((spec.mode == ForecastMode::Automatic) != product.autoFailover && spec.mode != ForecastMode::Unknown
        && spec.mode != ForecastMode::Measured)
        reader.wrong("mode", "the forecast and 'auto_failover' contradict each other", "'automatic' with auto_failover, 'manual' without");
}

/// True when the intent of every runbook is known.
bool readRunbooks(TableReader &reader, Product &product)
{
    bool known = true;
    for (const toml::table *table : reader.tables("runbook")) {
        TableReader one(*table, "[[runbook]]", reader.mistakes());
        auto runbook = readRunbook(one, product);
        known = known && runbook;
        if (!runbook)
            continue;
        const bool second = std::any_of(product.runbooks.begin(), product.runbooks.end(), [&](const Runbook &other) {
            return other.intent == runbook->intent && (other.only.setting.empty() || other.only == runbook->only);
        });
        if (second)
            one.wrong("intent", "a second runbook for '" + std::string(toWord(runbook->intent)) + "'", "one runbook an intent");
        product.runbooks.push_back(std::move(*runbook));
    }
    return known;
}

/// A runbook for every pair, or for some only: then the others are refused in words.
bool forEveryPair(const Product &product, Intent intent)
{
    return std::any_of(product.runbooks.begin(), product.runbooks.end(), [&](const Runbook &runbook) {
        return runbook.intent == intent && runbook.only.setting.empty() && !needsPlaybook(runbook);
    });
}

/// Each intent has a runbook or is refused in words, never both.
void readRefusals(TableReader &reader, Product &product, bool runbooksKnown)
{
    for (const Intent intent : intents) {
        const std::string word(toWord(intent));
        if (reader.has(word) && forEveryPair(product, intent))
            reader.wrong(word, "'" + word + "' is refused, but has a runbook", "one of the two");
        if (runbooksKnown && !reader.has(word) && !forEveryPair(product, intent))
            reader.wrongHere("no runbook for '" + word + "' and no refusal", "'" + word + "' in [refusals]");
        const LocalText text = reader.words(word);
        checkNames(reader, word, text);
        if (reader.has(word))
            product.refusals[intent] = text;
    }
    reader.finish();
}

void checkRoleCodes(TableReader &head, const Product &product)
{
    const std::vector<std::string> texts = textSettings(product);
    if (!product.roleCodes.empty() && std::find(texts.begin(), texts.end(), product.roleCodes) == texts.end())
        head.wrong("role_codes", "'" + product.roleCodes + "' is no text among the settings", suggestion(product.roleCodes, texts));
}

/// The only name in a page's address is a node's web address.
void checkPage(TableReader &head, const Product &product)
{
    const std::size_t open = product.page.find('{');
    if (open == std::string::npos)
        return;
    const std::string name = product.page.substr(open + 1, product.page.find('}', open) - open - 1);
    const bool known = std::any_of(product.probes.begin(), product.probes.end(), [&](const ProbeSpec &probe) {
        return probe.kind == ProbeKind::Http && probe.target == TargetKind::Node && probe.endpoint == name;
    });
    if (!known || open != 0)
        head.wrong("page", "'" + product.page + "' is no address of the vendor's page",
                   "'{endpoint}/path' with the endpoint of an http probe");
}

} // namespace

bool isOwn(const Product &product)
{
    return product.file.find('/') != std::string::npos;
}

tl::expected<Product, Failures> readProduct(const std::string &text, const std::string &file, const std::vector<Product> &others)
{
    Mistakes mistakes(file);
    Product product;
    product.file = file;
    const auto document = parseDocument(text, mistakes);
    if (!document)
        return tl::unexpected(mistakes.sorted());
    TableReader reader(*document, "the file", mistakes);
    const toml::table empty;
    const auto section = [&](const char *key) {
        const toml::table *table = reader.table(key);
        return table ? table : &empty;
    };
    const toml::table *headTable = reader.table("product");
    if (!headTable) {
        mistakes.add({1, 1}, "the file has no [product]", "[product], as every product file has");
        return tl::unexpected(mistakes.sorted());
    }
    TableReader head(*headTable, "[product]", mistakes);
    readHead(head, product);
    checkKeyIsFree(head, product, others);
    TableReader states(*section("states"), "[states]", mistakes);
    readStates(states, product);
    readSettings(reader, product);
    product.rolesWhen = readOnlyWhen(head, "roles_when", product);
    checkRoleCodes(head, product);
    readSetup(reader, product);
    if (const toml::table *table = reader.table("commands")) {
        TableReader commands(*table, "[commands]", mistakes);
        product.commands = readCommands(commands);
    }
    product.probes = readProbes(reader, product);
    product.lag = readLagStores(reader, product);
    if (const toml::table *table = reader.table("forecast")) {
        TableReader forecast(*table, "[forecast]", mistakes);
        readForecast(forecast, product);
    }
    product.advice = readAdvice(reader, product);
    const bool runbooksKnown = readRunbooks(reader, product);
    TableReader refusals(*section("refusals"), "[refusals]", mistakes);
    readRefusals(refusals, product, runbooksKnown);
    checkPage(head, product);
    reader.finish();
    if (!mistakes.none())
        return tl::unexpected(mistakes.sorted());
    return product;
}

} // namespace twinline
