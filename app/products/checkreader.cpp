// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "products/checkreader.h"

#include "domain/checks.h"
#include "products/runbookreader.h"
#include "products/settingvalue.h"

#include <algorithm>

namespace twinline {

namespace {

/// The figures that a check may have, beside id, level and label.
std::vector<std::string> figuresOf(const std::string &id)
{
    if (id == "clocks-agree" || id == "domain-ttl" || id == "streaming" || id == "no-stalled-sender" || id == "no-old-transactions")
        return {"limit_s"};
    if (id == "detection-time")
        return {"least_s"};
    if (id == "timeout-covers")
        return {"margin_s"};
    return {};
}

/// The same for what is counted.
std::vector<std::string> countsOf(const std::string &id)
{
    if (id == "archive-backlog" || id == "calls-below" || id == "file-sync")
        return {"limit"};
    if (id == "lag-bytes" || id == "disk-room")
        return {"limit_bytes"};
    return {};
}

/// The parameters of a check that each name a setting.
std::vector<std::string> settingsOf(const std::string &id)
{
    if (id == "settings-equal")
        return {"key", "other"};
    if (id == "timeout-covers" || id == "nlb-mac")
        return {"key"};
    return {};
}

/// The setting that \a key names, or null.
const SettingSpec *readSettingName(TableReader &reader, const Product &product, const std::string &key)
{
    std::vector<std::string> keys;
    for (const SettingSpec &one : product.settings)
        keys.push_back(one.key);
    const std::string name = reader.text(key, Need::Required, "the key of a setting");
    const auto named = std::find(keys.begin(), keys.end(), name);
    if (named != keys.end())
        return &product.settings[std::size_t(named - keys.begin())];
    if (!name.empty())
        reader.wrong(key, "unknown setting '" + name + "'", suggestion(name, keys));
    return nullptr;
}

constexpr std::string_view wantedValues = "true or false, a whole number, a text in quotes or a list of texts";

/// `value` of a setting check: true, 5, "word", or a list of words that are all right; kept as "a|b".
std::string readWantedValue(TableReader &reader)
{
    const toml::node *node = reader.node("value", Need::Required, wantedValues);
    if (!node)
        return {};
    if (const auto *flag = node->as_boolean())
        return flag->get() ? "true" : "false";
    if (const auto *whole = node->as_integer())
        return std::to_string(whole->get());
    if (!node->is_array())
        return reader.text("value", Need::Required, wantedValues);
    std::string joined;
    for (const std::string &one : reader.texts("value"))
        joined += (joined.empty() ? "" : "|") + one;
    return joined;
}

void checkWantedValue(TableReader &reader, const SettingSpec &spec, const std::string &value)
{
    for (std::size_t begin = 0; begin <= value.size();) {
        const std::size_t end = std::min(value.find('|', begin), value.size());
        if (const std::string one = value.substr(begin, end - begin); !isSettingText(one, spec))
            reader.wrong("value", "'" + one + "' is no value of the setting '" + spec.key + "'",
                         spec.words.empty() ? (spec.whole ? "a whole " : "a ") + std::string(toWord(spec.type)) : suggestion(one, spec.words));
        begin = end + 1;
    }
}

void readSettingCheck(TableReader &reader, const Product &product, CheckSpec &check)
{
    const SettingSpec *spec = readSettingName(reader, product, "key");
    const std::string value = readWantedValue(reader);
    const std::string when = reader.has("when") ? reader.text("when") : "always";
    if (when != "always" && when != "to-first" && when != "to-second")
        reader.wrongWord("when", when, {"always", "to-first", "to-second"});
    if (spec && !value.empty())
        checkWantedValue(reader, *spec, value);
    check.parameters = {{"key", spec ? spec->key : std::string()}, {"value", value}, {"when", when}};
}

/// Two settings that are held against each other, or one against a figure.
void readNamedSettings(TableReader &reader, const Product &product, CheckSpec &check)
{
    const SettingSpec *first = nullptr;
    for (const std::string &key : settingsOf(check.id)) {
        const SettingSpec *spec = readSettingName(reader, product, key);
        if (!spec)
            continue;
        check.parameters[key] = spec->key;
        const SettingType wanted = check.id == "timeout-covers" ? SettingType::Number
            : check.id == "nlb-mac"                             ? SettingType::Text
                                                                : (first ? first : spec)->type;
        if (spec->type != wanted)
            reader.wrong(key, "the setting '" + spec->key + "' is a " + std::string(toWord(spec->type)), "a " + std::string(toWord(wanted)));
        first = spec;
    }
}

/// The key of a probe that nodes are asked.
std::string readProbeName(TableReader &reader, const Product &product)
{
    const std::string name = reader.text("probe", Need::Required);
    std::vector<std::string> keys;
    for (const ProbeSpec &probe : product.probes)
        if (probe.target == TargetKind::Node)
            keys.push_back(probe.key);
    if (!name.empty() && std::find(keys.begin(), keys.end(), name) == keys.end())
        reader.wrong("probe", "'" + name + "' is no probe of the nodes", suggestion(name, keys));
    return name;
}

/// Some checks reckon with the figures that the forecast reckons with.
void checkForecast(TableReader &reader, const Product &product, const std::string &id)
{
    const ForecastSpec &forecast = product.forecast;
    if (id == "detection-time" && (forecast.interval.empty() || forecast.failures.empty()))
        reader.wrong("id", "'detection-time' without heartbeats in the forecast", "'interval' and 'failures' in [forecast]");
    if (id == "timeout-covers" && forecast.timeout.empty())
        reader.wrong("id", "'timeout-covers' without a time-out in the forecast", "'timeout' in [forecast]");
}

} // namespace

CheckSpec readCheck(TableReader &reader, const Product &product)
{
    CheckSpec check;
    const std::vector<std::string> known(checkIds.begin(), checkIds.end());
    check.id = reader.text("id", Need::Required, "the name of a check");
    if (!check.id.empty() && std::find(known.begin(), known.end(), check.id) == known.end())
        reader.wrong("id", "unknown check '" + check.id + "'", suggestion(check.id, known));
    check.level = reader.word("level", {CheckLevel::Blocking, CheckLevel::Forcible, CheckLevel::Warning}, Need::Required)
                      .value_or(CheckLevel::Blocking);
    check.label = reader.words("label", Need::Optional, OneForAll::Yes);
    check.only = readOnlyWhen(reader, "only", product);
    checkForecast(reader, product, check.id);
    if (check.id == "setting-is")
        readSettingCheck(reader, product, check);
    else
        readNamedSettings(reader, product, check);
    if (check.id == "probe-answers")
        check.parameters["probe"] = readProbeName(reader, product);
    for (const std::string &key : figuresOf(check.id)) {
        if (const auto limit = reader.number(key, 0, 1e9))
            check.parameters[key] = figure(*limit);
    }
    for (const std::string &key : countsOf(check.id)) {
        if (const auto limit = reader.count(key, 0, 1e15))
            check.parameters[key] = figure(*limit);
    }
    reader.finish();
    return check;
}

std::vector<CheckSpec> readAdvice(TableReader &reader, const Product &product)
{
    std::vector<CheckSpec> advice;
    for (const toml::table *table : reader.tables("advice")) {
        TableReader one(*table, "[[advice]]", reader.mistakes());
        CheckSpec check = readCheck(one, product);
        const std::vector<std::string> fit(adviceIds.begin(), adviceIds.end());
        const bool known = std::find(checkIds.begin(), checkIds.end(), check.id) != checkIds.end();
        if (known && std::find(fit.begin(), fit.end(), check.id) == fit.end())
            one.wrong("id", "'" + check.id + "' needs a look at the nodes, and advice is given at any time", suggestion(check.id, fit));
        if (one.has("level") && check.level != CheckLevel::Warning)
            one.wrong("level", "advice that is more than a warning", "'warning'");
        if (const auto when = check.parameters.find("when"); when != check.parameters.end() && when->second != "always")
            one.wrong("when", "advice has no direction", "no 'when'");
        advice.push_back(std::move(check));
    }
    return advice;
}

} // namespace twinline
