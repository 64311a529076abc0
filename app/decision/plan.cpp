// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/plan.h"

#include "decision/cloudcommand.h"
#include "domain/ansible.h"
#include "domain/nodecommand.h"

#include <algorithm>

namespace twinline {

namespace {

using Why = PlanRefusal::Why;
using Chosen = tl::expected<std::pair<NodeIndex, NodeIndex>, PlanRefusal>; ///< from, to

/// The nodes as an intent sees them.
struct Nodes
{
    const PairSnapshot &snapshot;
    const PairConfig &pair;
    std::optional<NodeIndex> wanted; ///< by --to
    bool roles = true;               ///< without them nobody takes over: a server is restored where it was

    NodeIndex count() const { return static_cast<NodeIndex>(pair.nodes.size()); }
    std::string name(NodeIndex node) const { return pair.nodes[static_cast<std::size_t>(node)].name; }
    NodeState state(NodeIndex node) const
    {
        const auto i = static_cast<std::size_t>(node);
        const bool seen = i < snapshot.nodes.size() && !snapshot.nodes[i].contradicted;
        return seen ? snapshot.nodes[i].state : NodeState::Unknown;
    }
    std::vector<NodeIndex> in(NodeState wantedState) const
    {
        std::vector<NodeIndex> found;
        for (NodeIndex i = 0; i < count(); ++i)
            if (state(i) == wantedState)
                found.push_back(i);
        return found;
    }
    std::optional<NodeIndex> primary() const
    {
        for (NodeIndex i = 0; i < count(); ++i)
            if (pair.nodes[static_cast<std::size_t>(i)].rank == Rank::Primary)
                return i;
        return {};
    }
    /// The partner of \a node: a standby before any other.
    NodeIndex other(NodeIndex node) const
    {
        for (const NodeIndex standby : in(NodeState::Standby))
            if (standby != node)
                return standby;
        return node == 0 ? 1 : 0;
    }
};

tl::unexpected<PlanRefusal> refused(Why why, const std::string &name = {})
{
    return tl::make_unexpected(PlanRefusal{why, {}, name});
}

/// By name, else by ordinal from 1.
std::optional<NodeIndex> nodeCalled(const PairConfig &pair, const std::string &word)
{
    for (std::size_t i = 0; i < pair.nodes.size(); ++i)
        if (pair.nodes[i].name == word)
            return static_cast<NodeIndex>(i);
    for (std::size_t i = 0; i < pair.nodes.size(); ++i)
        if (std::to_string(i + 1) == word)
            return static_cast<NodeIndex>(i);
    return {};
}

/// From the active node to the wanted one, or to \a natural.
Chosen away(const Nodes &nodes, std::optional<NodeIndex> natural)
{
    const std::vector<NodeIndex> active = nodes.in(NodeState::Active);
    if (active.empty())
        return refused(Why::NoActiveNode);
    const NodeIndex to = nodes.wanted.value_or(natural.value_or(nodes.other(active.front())));
    if (nodes.state(to) == NodeState::Active)
        return refused(Why::AlreadyThere, nodes.name(to));
    return std::pair{active.front(), to};
}

/// Somebody is there, whatever role he has: the one to go on with when the other is dead.
std::optional<NodeIndex> survivor(const Nodes &nodes)
{
    std::optional<NodeIndex> found;
    for (NodeIndex node = 0; node < nodes.count(); ++node) {
        const NodeState state = std::size_t(node) < nodes.snapshot.nodes.size() ? nodes.snapshot.nodes[std::size_t(node)].state : NodeState::Unreachable;
        if (state == NodeState::Unreachable || state == NodeState::Error || state == NodeState::ServicesOff)
            continue;
        if (found)
            return std::nullopt;
        found = node;
    }
    return found;
}

/// To the node that serves already, else the one that should.
Chosen takeover(const Nodes &nodes)
{
    const std::vector<NodeIndex> active = nodes.in(NodeState::Active);
    const std::vector<NodeIndex> standby = nodes.in(NodeState::Standby);
    NodeIndex to = nodes.primary().value_or(0);
    if (nodes.wanted)
        to = *nodes.wanted;
    else if (!active.empty())
        to = active.front();
    else if (standby.size() == 1)
        to = standby.front();
    else if (const auto alone = nodes.roles ? survivor(nodes) : std::nullopt)
        to = *alone;
    return std::pair{nodes.other(to), to};
}

/// The survivor keeps its role; the other one shall lose it.
Chosen repair(const Nodes &nodes)
{
    // Two databases that take writes, or an address that answers from both, split a pair whose roles nobody can tell.
    if (nodes.in(NodeState::Active).size() < 2 && nodes.snapshot.verdict != Verdict::SplitBrain)
        return refused(Why::NothingToRepair);
    const ServiceView &service = nodes.snapshot.service;
    std::optional<NodeIndex> to = nodes.wanted;
    if (!to && service.holding == ServiceHolding::Node)
        to = service.holder;
    const NodeIndex survivor = to.value_or(nodes.primary().value_or(0));
    return std::pair{nodes.other(survivor), survivor};
}

Chosen chooseNodes(const Nodes &nodes, Intent intent)
{
    switch (intent) {
    case Intent::Switchover:
        return away(nodes, {});
    case Intent::Rollback:
        return away(nodes, nodes.primary());
    case Intent::Takeover:
        return takeover(nodes);
    case Intent::Repair:
        return repair(nodes);
    case Intent::Detach:
    case Intent::Rejoin:
        break;
    }
    // the node that leaves or comes back is the one that does not serve
    const std::vector<NodeIndex> active = nodes.in(NodeState::Active);
    const NodeIndex idle = active.empty() ? 1 : nodes.other(active.front());
    const NodeIndex to = nodes.wanted.value_or(idle);
    return std::pair{nodes.other(to), to};
}

/// The name by which people reach the service; its address where the site named none.
std::string domainOf(const PairConfig &pair)
{
    const auto domain = pair.serviceEndpoints.find("domain");
    return domain == pair.serviceEndpoints.end() ? pair.serviceAddress : domain->second.host;
}

/// As people reach it: "admin@vpn1".
std::string terminalOf(const PairConfig &pair)
{
    const auto terminal = pair.serviceEndpoints.find("terminal");
    if (terminal == pair.serviceEndpoints.end())
        return {};
    return terminal->second.text + '@' + terminal->second.host;
}

/// Fills {from}, {to.page} and their like, each place once: a name may hold braces itself.
class Filler
{
public:
    Filler(const PairConfig &pair, NodeIndex from, NodeIndex to, const std::string &command)
        : m_words{{"{service}", pair.serviceAddress}, {"{domain}", domainOf(pair)}, {"{terminal}", terminalOf(pair)}, {"{command}", command}}
    {
        if (from < 0 || to < 0)
            return; // a product without roles has neither
        m_words.insert({{"{from}", node(pair, from).name},
                        {"{to}", node(pair, to).name},
                        {"{from.ordinal}", std::to_string(from + 1)},
                        {"{to.ordinal}", std::to_string(to + 1)},
                        {"{from.page}", node(pair, from).page},
                        {"{to.page}", node(pair, to).page},
                        {"{from.address}", node(pair, from).address},
                        {"{to.address}", node(pair, to).address}});
    }

    void fill(std::string &text) const
    {
        std::string filled;
        for (std::size_t at = 0; at < text.size();) {
            const auto word = std::find_if(m_words.begin(), m_words.end(), [&](const auto &entry) {
                return text.compare(at, entry.first.size(), entry.first) == 0;
            });
            filled += word == m_words.end() ? std::string(1, text[at]) : word->second;
            at += word == m_words.end() ? 1 : word->first.size();
        }
        text = filled;
    }

    void fill(LocalText &words) const
    {
        for (std::string &text : words.texts)
            fill(text);
    }

    void fill(std::vector<Action> &actions) const
    {
        for (Action &action : actions) {
            fill(action.words);
            for (auto &[key, value] : action.parameters)
                fill(value);
        }
    }

    void fill(std::vector<Condition> &conditions) const
    {
        for (Condition &condition : conditions)
            fill(condition.text);
    }

    void fill(Step &step) const
    {
        fill(step.title);
        fill(step.note);
        fill(step.attest);
        fill(step.undoAttest);
        fill(step.actions);
        fill(step.undo);
        fill(step.before);
        fill(step.see);
        fill(step.undoSee);
    }

private:
    static const NodeConfig &node(const PairConfig &pair, NodeIndex index)
    {
        return pair.nodes[static_cast<std::size_t>(index)];
    }

    std::map<std::string, std::string> m_words;
};

/// Only the training lab has buttons that a command may press, and only a pair that names its cloud a command for that.
/// A step that had no other action is left to hands: it must not turn into one that only watches.
void dropUnusable(std::vector<Action> &actions, const PairConfig &pair)
{
    if (actions.empty())
        return;
    const StepNode node = actions.front().node;
    std::erase_if(actions, [&](const Action &action) {
        return (action.kind == ActionKind::Lab && !pair.lab) || (action.kind == ActionKind::CloudCommand && !pair.cloud);
    });
    if (actions.empty())
        actions.push_back({ActionKind::Hands, node, {}, {}});
}

/// What runs the site's own playbook for \a intent; empty where it has none.
std::string commandFor(const PairConfig &pair, const Product &product, Intent intent)
{
    const auto playbook = pair.playbooks.find(intent);
    return playbook == pair.playbooks.end() ? std::string() : playbookCommand(ansiblePlace(pair, product), playbook->second);
}

/// The cloud's own commands, as they will be run unless the operator edits them.
void giveCloudCommands(std::vector<Action> &actions, const PairConfig &pair, NodeIndex from, NodeIndex to)
{
    for (Action &action : actions) {
        if (action.kind != ActionKind::CloudCommand || from < 0 || to < 0)
            continue;
        const bool back = action.node == StepNode::From;
        const NodeConfig &loses = pair.nodes[static_cast<std::size_t>(back ? to : from)];
        const NodeConfig &gets = pair.nodes[static_cast<std::size_t>(back ? from : to)];
        action.parameters["command"] = commandText(cloudMove(*pair.cloud, loses.cloudTarget, gets.cloudTarget, pair.serviceAddress));
    }
}

std::string nameOf(const PairConfig &pair, NodeIndex node)
{
    return node < 0 ? std::string() : pair.nodes[static_cast<std::size_t>(node)].name;
}

/// How long calls are waited for, by the pair's settings: "now", "no-calls", or a number of seconds.
std::string drainOf(const PairConfig &pair, const Product &product)
{
    const std::string word = textSetting(pair, product, "drain").value_or("now");
    if (word != "minutes")
        return word;
    return std::to_string(long(numberSetting(pair, product, "drain_minutes").value_or(0) * 60));
}

/// Commands of the nodes are sent exactly as they are shown, so they are filled in here.
void fillCommands(std::vector<Action> &actions, const PairConfig &pair, const Product &product, NodeIndex from, NodeIndex to)
{
    for (Action &action : actions) {
        const auto run = action.parameters.find("run");
        if (run == action.parameters.end())
            continue;
        action.parameters["command"] = nodeCommand(pair, product, action.node == StepNode::From ? from : to, run->second);
        action.parameters["ssh-config"] = nodeSshConfig(pair, product);
    }
}

Plan fillIn(const Runbook &runbook, const PairConfig &pair, const Product &product, NodeIndex from, NodeIndex to)
{
    Plan plan;
    plan.pair = pair.name;
    plan.product = pair.product;
    plan.intent = runbook.intent;
    plan.from = from;
    plan.to = to;
    plan.fromName = nameOf(pair, from);
    plan.toName = nameOf(pair, to);
    plan.lab = pair.lab;
    plan.source = runbook.source;
    plan.steps = runbook.steps;
    plan.lost = runbook.lost;
    const std::string command = commandFor(pair, product, runbook.intent);
    const Filler filler(pair, from, to, command);
    filler.fill(plan.source);
    for (LocalText &lost : plan.lost)
        filler.fill(lost);
    for (Step &step : plan.steps) {
        dropUnusable(step.actions, pair);
        dropUnusable(step.undo, pair);
        filler.fill(step);
        fillCommands(step.actions, pair, product, from, to);
        fillCommands(step.undo, pair, product, from, to);
        for (Condition &condition : step.see)
            if (condition.kind == ConditionKind::Drained)
                condition.text = drainOf(pair, product);
        for (auto *actions : {&step.actions, &step.undo})
            giveCloudCommands(*actions, pair, from, to);
        for (Action &action : step.actions) // sent exactly as it is shown
            if (action.parameters.contains("playbook")) {
                action.parameters["command"] = command;
                action.parameters["ssh-config"] = ansiblePlace(pair, product).sshConfig;
            }
    }
    return plan;
}

} // namespace

std::string_view toWord(PlanRefusal::Why why)
{
    switch (why) {
    case Why::NoSuchRunbook:
        return "no-such-runbook";
    case Why::UnknownNode:
        return "unknown-node";
    case Why::NoActiveNode:
        return "no-active-node";
    case Why::NoOtherNode:
        return "no-other-node";
    case Why::AlreadyThere:
        return "already-there";
    case Why::NothingToRepair:
        return "nothing-to-repair";
    }
    return {};
}

tl::expected<Plan, PlanRefusal> plan(const PairSnapshot &snapshot, const PairConfig &pair, const Product &product,
                                     Intent intent, const std::string &to)
{
    const Runbook *runbook = runbookFor(intent, pair, product);
    if (!runbook) {
        const auto text = product.refusals.find(intent);
        return tl::make_unexpected(PlanRefusal{Why::NoSuchRunbook,
                                               text == product.refusals.end() ? LocalText{} : text->second,
                                               product.key});
    }
    const std::optional<NodeIndex> wanted = nodeCalled(pair, to);
    if (!to.empty() && !wanted)
        return refused(Why::UnknownNode, to);
    if (!product.roles) // nobody knows a node to go from or to: the procedure concerns them all
        return fillIn(*runbook, pair, product, -1, -1);
    if (pair.nodes.size() < 2)
        return refused(Why::NoOtherNode, pair.name);
    const Chosen chosen = chooseNodes(Nodes{snapshot, pair, wanted, hasRoles(pair, product)}, intent);
    if (!chosen)
        return tl::make_unexpected(chosen.error());
    return fillIn(*runbook, pair, product, chosen->first, chosen->second);
}

} // namespace twinline
