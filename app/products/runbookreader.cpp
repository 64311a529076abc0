// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "products/runbookreader.h"

#include "products/checkreader.h"
#include "products/settingvalue.h"

#include <algorithm>
#include <set>

namespace twinline {

namespace {

const std::vector<std::string> fillable{"from", "to", "from.ordinal", "to.ordinal", "from.page", "to.page", "from.address", "to.address",
                                         "service", "domain", "terminal", "command"};

/// The {names} of a text.
std::set<std::string> namesIn(const std::string &text)
{
    std::set<std::string> names;
    for (std::size_t open = text.find('{'); open != std::string::npos; open = text.find('{', open + 1)) {
        const std::size_t close = text.find('}', open);
        if (close == std::string::npos) {
            names.insert(text.substr(open + 1));
            break;
        }
        names.insert(text.substr(open + 1, close - open - 1));
    }
    return names;
}

/// Commands and probes that a step calls by name must be the product's.
void checkCalls(TableReader &reader, const Step &step, const Product &product)
{
    std::vector<std::string> commands;
    for (const auto &[name, text] : product.commands)
        commands.push_back(name);
    for (const auto &[key, actions] : {std::pair("do", &step.actions), std::pair("undo", &step.undo)})
        for (const Action &action : *actions)
            if (const auto run = action.parameters.find("run"); run != action.parameters.end() && !product.commands.contains(run->second))
                reader.wrong(key, "'" + run->second + "' is none of [commands]", suggestion(run->second, commands));
    std::vector<std::string> probes;
    for (const ProbeSpec &probe : product.probes)
        if (probe.target == TargetKind::Node)
            probes.push_back(probe.key);
    for (const auto &[key, conditions] : {std::pair("before", &step.before), std::pair("see", &step.see), std::pair("undo_see", &step.undoSee)})
        for (const Condition &condition : *conditions) {
            const bool named = condition.kind == ConditionKind::ProbeAnswers || condition.kind == ConditionKind::ProbeRefuses;
            if (named && std::find(probes.begin(), probes.end(), condition.text) == probes.end())
                reader.wrong(key, "'" + condition.text + "' is no probe of the nodes", suggestion(condition.text, probes));
        }
}

void readSteps(TableReader &reader, const Product &product, Runbook &runbook)
{
    std::set<std::string> keys;
    if (reader.has("step"))
        runbook.steps.clear();
    for (const toml::table *table : reader.tables("step")) {
        TableReader one(*table, "[[runbook.step]]", reader.mistakes());
        Step step = readStep(one);
        checkCalls(one, step, product);
        if (!step.key.empty() && !keys.insert(step.key).second)
            one.wrong("key", "a second step '" + step.key + "' in this runbook", "another key");
        runbook.steps.push_back(std::move(step));
    }
    if (runbook.steps.empty() && !reader.has("like"))
        reader.wrongHere("the runbook has no step", "[[runbook.step]]");
}

bool namesANode(const LocalText &text)
{
    const auto names = namesIn(text.in(Language::English));
    return std::any_of(names.begin(), names.end(), [](const std::string &name) { return name.starts_with("from") || name.starts_with("to"); });
}

bool speaksOfANode(const Step &step)
{
    const auto actsOnOne = [](const Action &action) { return action.node != StepNode::None || namesANode(action.words); };
    const auto asksOne = [](const Condition &condition) { return condition.node != StepNode::None; };
    const auto any = [](const auto &list, const auto &which) { return std::any_of(list.begin(), list.end(), which); };
    return any(step.actions, actsOnOne) || any(step.undo, actsOnOne) || any(step.before, asksOne) || any(step.see, asksOne)
        || any(step.undoSee, asksOne) || namesANode(step.title) || namesANode(step.note) || namesANode(step.attest);
}

/// `like`: checks, steps and losses of an earlier runbook, wherever this one has none of its own.
void takeFrom(TableReader &reader, const Product &product, Runbook &runbook)
{
    if (!reader.node("like"))
        return;
    const auto intent = reader.word("like", {Intent::Switchover, Intent::Rollback, Intent::Takeover, Intent::Detach,
                                             Intent::Rejoin, Intent::Repair});
    const Runbook *other = intent ? product.runbook(*intent) : nullptr;
    if (intent && !other)
        reader.wrong("like", "there is no runbook '" + std::string(toWord(*intent)) + "' above this one", "an earlier runbook");
    if (!other)
        return;
    runbook.checks = other->checks;
    runbook.steps = other->steps;
    runbook.lost = other->lost;
}

} // namespace

void checkNames(TableReader &reader, std::string_view key, const LocalText &text)
{
    const auto english = namesIn(text.in(Language::English));
    bool unknown = false;
    for (const std::string &name : english) {
        if (std::find(fillable.begin(), fillable.end(), name) != fillable.end())
            continue;
        reader.wrong(key, "unknown name '{" + name + "}' in '" + std::string(key) + "'", suggestion(name, fillable));
        unknown = true;
    }
    if (unknown)
        return;
    for (const Language language : allLanguages) {
        if (!text.in(language).empty() && namesIn(text.in(language)) != english)
            reader.wrong(key, "the names in braces of '" + std::string(key) + "." + languageCode(language) + "' are not those of the English text",
                         "the same names in every language");
    }
}

OnlyWhen readOnlyWhen(TableReader &reader, std::string_view key, const Product &product)
{
    OnlyWhen only;
    const toml::table *table = reader.table(key);
    if (!table)
        return only;
    TableReader one(*table, "'" + std::string(key) + "'", reader.mistakes());
    only.setting = one.text("setting", Need::Required);
    only.words = one.texts("is");
    one.finish();
    const auto spec = std::find_if(product.settings.begin(), product.settings.end(),
                                   [&](const SettingSpec &setting) { return setting.key == only.setting; });
    std::vector<std::string> keys;
    for (const SettingSpec &setting : product.settings)
        if (setting.type == SettingType::Text)
            keys.push_back(setting.key);
    if (only.words.empty())
        one.wrongHere("no words in '" + std::string(key) + "'", "'is' with the words of the setting");
    if (spec == product.settings.end() || spec->type != SettingType::Text) {
        one.wrong("setting", "'" + only.setting + "' is no text among the settings", suggestion(only.setting, keys));
        return only;
    }
    for (const std::string &word : only.words)
        if (!isSettingText(word, *spec))
            one.wrong("is", "'" + word + "' is no value of the setting '" + spec->key + "'", suggestion(word, spec->words));
    return only;
}

std::optional<Runbook> readRunbook(TableReader &reader, const Product &product)
{
    Runbook runbook;
    const auto intent = reader.word("intent", {Intent::Switchover, Intent::Rollback, Intent::Takeover, Intent::Detach,
                                               Intent::Rejoin, Intent::Repair}, Need::Required);
    runbook.intent = intent.value_or(Intent::Switchover);
    runbook.only = readOnlyWhen(reader, "only", product);
    runbook.source = reader.words("source", Need::Required, OneForAll::Yes);
    takeFrom(reader, product, runbook);
    if (reader.has("check"))
        runbook.checks.clear();
    for (const toml::table *table : reader.tables("check")) {
        TableReader one(*table, "[[runbook.check]]", reader.mistakes());
        runbook.checks.push_back(readCheck(one, product));
    }
    readSteps(reader, product, runbook);
    if (reader.has("lost"))
        runbook.lost.clear();
    for (const toml::table *table : reader.tables("lost")) {
        TableReader one(*table, "[[runbook.lost]]", reader.mistakes());
        runbook.lost.push_back(one.words("words", Need::Required));
        checkNames(one, "words", runbook.lost.back());
        one.finish();
    }
    reader.finish();
    if (!product.roles && std::any_of(runbook.steps.begin(), runbook.steps.end(), speaksOfANode))
        reader.wrongHere("a step of the runbook speaks of 'from' or 'to'", "neither, as the product's nodes have no roles");
    return intent ? std::optional(runbook) : std::nullopt;
}

} // namespace twinline
