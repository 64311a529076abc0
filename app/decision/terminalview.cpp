// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/views.h"

#include <algorithm>

namespace twinline {

namespace {

constexpr Target terminalServer{TargetKind::Service, 0};

AgentState agentState(const Look &look)
{
    for (const ProbeSpec &spec : look.product.probes) {
        const ProbeMemory *memory = spec.kind == ProbeKind::Agent ? look.memory(terminalServer, spec.key) : nullptr;
        if (!memory || !look.current(memory->last))
            continue;
        const auto *facts = std::get_if<AgentFacts>(&memory->last.facts);
        if (memory->last.outcome == Outcome::Answered && facts)
            return facts->keys > 0 ? AgentState::Ready : AgentState::Empty;
        if (memory->last.outcome == Outcome::Refused)
            return AgentState::Missing;
    }
    return AgentState::Unknown;
}

/// The newest fresh answer that holds these facts.
template<typename Wanted>
const Observation *newest(const Look &look)
{
    const Observation *found = nullptr;
    for (const ProbeSpec &spec : look.product.probes) {
        const Observation *answer = spec.target == TargetKind::Service ? look.answer(terminalServer, spec.key) : nullptr;
        const bool fits = answer && std::holds_alternative<Wanted>(answer->facts);
        if (fits && (!found || answer->sent.boot > found->sent.boot))
            found = answer;
    }
    return found;
}

/// Which nodes there are, by the newer of the two that tell it: the inventory, or a ping of all of them.
std::vector<std::string> namesOf(const Observation *inventory, const Observation *ping)
{
    std::vector<std::string> names;
    if (ping && (!inventory || ping->sent.boot >= inventory->sent.boot))
        for (const AnsibleEnd &end : std::get<AnsibleFacts>(ping->facts).ends)
            names.push_back(end.node);
    else if (inventory)
        for (const InventoryHost &host : std::get<InventoryFacts>(inventory->facts).hosts)
            names.push_back(host.name);
    return names;
}

/// Those of \a names that \a others has not.
std::vector<std::string> without(const std::vector<std::string> &names, const std::vector<std::string> &others)
{
    std::vector<std::string> rest;
    for (const std::string &name : names)
        if (std::find(others.begin(), others.end(), name) == others.end())
            rest.push_back(name);
    return rest;
}

void compare(TerminalView &view, const Look &look)
{
    const Observation *inventory = newest<InventoryFacts>(look);
    const Observation *ping = newest<AnsibleFacts>(look);
    view.inventoryKnown = inventory || ping;
    if (!view.inventoryKnown)
        return;
    if (inventory)
        view.hosts = std::get<InventoryFacts>(inventory->facts).hosts;
    std::vector<std::string> own;
    for (const NodeConfig &node : look.pair.nodes)
        own.push_back(node.name);
    const std::vector<std::string> told = namesOf(inventory, ping);
    view.onlyInventory = without(told, own);
    view.onlyPair = without(own, told);
}

} // namespace

TerminalView terminalView(const Look &look)
{
    TerminalView view;
    const ProbeSpec *relay = look.product.relay();
    view.configured = relay && look.configured(*relay, terminalServer);
    if (!view.configured)
        return view;
    view.answers = look.answer(terminalServer, relay->key);
    const ProbeMemory *memory = look.memory(terminalServer, relay->key);
    if (memory && look.current(memory->last)) {
        view.last = memory->last.outcome;
        view.detail = memory->last.detail;
    }
    view.agent = agentState(look);
    compare(view, look);
    return view;
}

} // namespace twinline
