// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/event.h"
#include "domain/failure.h"
#include "domain/pair.h"
#include "domain/snapshot.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace twinline {

std::string Failure::sentence() const
{
    std::string text = file;
    if (line > 0)
        text += ":" + std::to_string(line) + ":" + std::to_string(std::max(column, 1));
    if (!text.empty())
        text += ": ";
    text += what;
    if (!expected.empty())
        text += ", expected " + expected;
    return text;
}

const ProbeSpec *Product::probe(std::string_view wanted) const
{
    const auto found = std::find_if(probes.begin(), probes.end(), [&](const ProbeSpec &p) { return p.key == wanted; });
    return found == probes.end() ? nullptr : &*found;
}

const ProbeSpec *Product::relay() const
{
    const auto found = std::find_if(probes.begin(), probes.end(), [](const ProbeSpec &p) { return p.kind == ProbeKind::Ansible; });
    return found == probes.end() ? nullptr : &*found;
}

bool isOfTerminal(ProbeKind kind)
{
    return kind == ProbeKind::Ansible || kind == ProbeKind::Inventory || kind == ProbeKind::Agent;
}

bool isSip(ProbeKind kind)
{
    return kind == ProbeKind::SipUdp || kind == ProbeKind::SipTcp || kind == ProbeKind::SipTls;
}

bool isOfCloud(ProbeKind kind)
{
    return kind == ProbeKind::Cloud || kind == ProbeKind::CloudTargets;
}

bool isOfHost(ProbeKind kind)
{
    switch (kind) {
    case ProbeKind::Keepalived:
    case ProbeKind::Units:
    case ProbeKind::Chrony:
    case ProbeKind::Lsyncd:
    case ProbeKind::Rsync:
    case ProbeKind::Pacemaker:
    case ProbeKind::ControlData:
    case ProbeKind::Kamailio:
    case ProbeKind::Commands:
    case ProbeKind::Disk: return true;
    default: return false;
    }
}

bool needsAbout(ProbeKind kind)
{
    return kind == ProbeKind::Units || kind == ProbeKind::Disk || kind == ProbeKind::Lsyncd || kind == ProbeKind::Rsync || kind == ProbeKind::Syncthing;
}

const Runbook *Product::runbook(Intent intent) const
{
    const auto found = std::find_if(runbooks.begin(), runbooks.end(), [&](const Runbook &r) { return r.intent == intent; });
    return found == runbooks.end() ? nullptr : &*found;
}

const AnsibleEnd *ansibleEnd(const NodeView &node)
{
    for (const ProbeView &probe : node.probes) {
        const auto *facts = std::get_if<AnsibleFacts>(&probe.last.facts);
        if (probe.fresh && facts && !facts->ends.empty())
            return &facts->ends.front();
    }
    return nullptr;
}

std::string identityOf(const Observation &observation)
{
    if (observation.outcome != Outcome::Answered && observation.outcome != Outcome::WrongNode)
        return {};
    if (const auto *shown = std::get_if<IdentityFacts>(&observation.facts))
        return shown->value;
    if (const auto *asterisk = std::get_if<AriFacts>(&observation.facts))
        return asterisk->identity;
    const auto *page = std::get_if<HttpFacts>(&observation.facts);
    return page ? page->identity : std::string();
}

std::vector<Event> newLogLines(const std::vector<Event> &known, std::vector<Event> read)
{
    const auto key = [](const Event &event) { return std::tuple(event.pair, event.node, event.at.wall, event.text); };
    std::map<decltype(key(Event{})), int> there;
    for (const Event &event : known)
        if (event.code == EventCode::VendorLog)
            ++there[key(event)];
    std::erase_if(read, [&](const Event &event) {
        const auto found = there.find(key(event));
        return found != there.end() && found->second-- > 0;
    });
    return read;
}

bool applies(const OnlyWhen &only, const PairConfig &pair, const Product &product)
{
    if (only.setting.empty())
        return true;
    const std::optional<std::string> word = textSetting(pair, product, only.setting);
    return word && std::find(only.words.begin(), only.words.end(), *word) != only.words.end();
}

bool hasRoles(const PairConfig &pair, const Product &product)
{
    return product.roles && applies(product.rolesWhen, pair, product);
}

bool needsPlaybook(const Runbook &runbook)
{
    return std::any_of(runbook.steps.begin(), runbook.steps.end(), [](const Step &step) {
        return std::any_of(step.actions.begin(), step.actions.end(), [](const Action &a) { return a.parameters.contains("playbook"); });
    });
}

const Runbook *runbookFor(Intent intent, const PairConfig &pair, const Product &product)
{
    const auto fits = [&](const Runbook &r) {
        return r.intent == intent && applies(r.only, pair, product) && (!needsPlaybook(r) || pair.playbooks.contains(intent));
    };
    const auto found = std::find_if(product.runbooks.begin(), product.runbooks.end(), fits);
    return found == product.runbooks.end() ? nullptr : &*found;
}

SettingValue setting(const PairConfig &pair, const Product &product, std::string_view key)
{
    if (const auto own = pair.settings.find(std::string(key)); own != pair.settings.end())
        return own->second;
    const auto spec = std::find_if(product.settings.begin(), product.settings.end(),
                                   [&](const SettingSpec &s) { return s.key == key; });
    return spec == product.settings.end() ? SettingValue{} : spec->standard;
}

namespace {

template<typename T>
std::optional<T> typedSetting(const PairConfig &pair, const Product &product, std::string_view key)
{
    const SettingValue value = setting(pair, product, key);
    const T *typed = std::get_if<T>(&value);
    return typed ? std::optional<T>(*typed) : std::nullopt;
}

} // namespace

std::optional<double> numberSetting(const PairConfig &pair, const Product &product, std::string_view key)
{
    return typedSetting<double>(pair, product, key);
}

std::optional<bool> booleanSetting(const PairConfig &pair, const Product &product, std::string_view key)
{
    return typedSetting<bool>(pair, product, key);
}

std::optional<std::string> textSetting(const PairConfig &pair, const Product &product, std::string_view key)
{
    return typedSetting<std::string>(pair, product, key);
}

} // namespace twinline
