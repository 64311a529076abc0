// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Products that tell no roles: all nodes answer, or they do not. Never more than Reachable (VERDICTS).
#include "decision/sshwords.h"
#include "decision/verdictrows.h"

#include <algorithm>

namespace twinline {

namespace {

bool answersAtAll(const NodeView &view)
{
    return std::any_of(view.probes.begin(), view.probes.end(), [](const ProbeView &probe) {
        return probe.fresh && probe.last.outcome == Outcome::Answered;
    });
}

bool everAsked(const NodeView &view)
{
    return std::any_of(view.probes.begin(), view.probes.end(),
                       [](const ProbeView &probe) { return probe.last.outcome != Outcome::NotAsked; });
}

/// Each node is asked by this desk.
Finding askedHere(const Case &c)
{
    Finding found{Verdict::Reachable, Severity::Note, {}};
    Reason reason = reasonOf(ReasonCode::TwoAnswerReachable, Severity::Note);
    reason.of = c.look.nodeCount();
    std::vector<Reason> others;
    for (NodeIndex node = 0; node < c.look.nodeCount(); ++node) {
        const NodeView &view = c.seen.nodes[std::size_t(node)];
        if (answersAtAll(view)) {
            ++reason.count;
            continue;
        }
        others.push_back(reasonOf(ReasonCode::EvidenceMissing, Severity::Warning, node));
        if (!everAsked(view))
            found.verdict = Verdict::Unknown;
        else if (found.verdict == Verdict::Reachable)
            found.verdict = Verdict::Degraded;
    }
    if (found.verdict != Verdict::Reachable)
        found.severity = found.verdict == Verdict::Unknown ? Severity::Unknown : Severity::Warning;
    reason.severity = found.severity;
    found.reasons.push_back(reason);
    found.reasons.insert(found.reasons.end(), others.begin(), others.end());
    return found;
}

/// ITL-4: without an agent, or with an empty one, nobody gets from the terminal server to a node.
std::optional<Reason> agentLacks(const TerminalView &terminal)
{
    if (terminal.agent == AgentState::Missing)
        return reasonOf(ReasonCode::AgentMissing, Severity::Warning);
    if (terminal.agent == AgentState::Empty)
        return reasonOf(ReasonCode::AgentEmpty, Severity::Warning);
    return std::nullopt;
}

/// No word of the terminal server counts: its own trouble is all there is to tell.
Finding nothingKnown(const Case &c)
{
    const TerminalView &terminal = c.seen.terminal;
    Finding found;
    Reason reason = reasonOf(ReasonCode::TerminalFails, Severity::Unknown);
    reason.text = toWord(terminal.last);
    if (terminal.last == Outcome::NotAsked || terminal.last == Outcome::Answered) {
        reason = reasonOf(ReasonCode::EvidenceMissing, Severity::Unknown);
        reason.text = c.look.product.relay()->key;
    }
    found.reasons.push_back(reason);
    if (const std::optional<Reason> lacks = agentLacks(terminal)) {
        const bool cause = terminal.last == Outcome::Denied; // it is the keys that were refused
        found.reasons.insert(cause ? found.reasons.begin() : found.reasons.end(), *lacks);
    }
    return found;
}

Reason reasonOfEnd(const AnsibleEnd &end, NodeIndex node)
{
    ReasonCode code = end.kind == AnsibleEnd::Kind::Failed ? ReasonCode::NodeFailed : ReasonCode::NodeUnreachable;
    if (outcomeOf(end) == Outcome::Denied)
        code = ReasonCode::NodeDenied;
    Reason reason = reasonOf(code, Severity::Warning, node);
    if (code != ReasonCode::NodeDenied)
        reason.text = sshLine(end.message);
    return reason;
}

std::string listed(const std::vector<std::string> &names)
{
    std::string text;
    for (const std::string &name : names)
        text += (text.empty() ? "" : ", ") + name;
    return text;
}

bool has(const std::vector<std::string> &names, const std::string &name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// What the terminal server says of each node; one that its inventory does not have is told of once, with all of those.
struct Count
{
    int answering = 0;
    bool anyWord = false;
    bool onlyDenied = true;
    std::vector<Reason> reasons;
};

Count count(const Case &c)
{
    Count found;
    for (NodeIndex node = 0; node < c.look.nodeCount(); ++node) {
        const AnsibleEnd *end = ansibleEnd(c.seen.nodes[std::size_t(node)]);
        found.anyWord = found.anyWord || end;
        if (end && end->kind == AnsibleEnd::Kind::Success) {
            ++found.answering;
        } else if (end) {
            found.reasons.push_back(reasonOfEnd(*end, node));
            found.onlyDenied = found.onlyDenied && found.reasons.back().code == ReasonCode::NodeDenied;
        } else if (!has(c.seen.terminal.onlyPair, c.look.pair.nodes[std::size_t(node)].name)) {
            found.reasons.push_back(reasonOf(ReasonCode::EvidenceMissing, Severity::Warning, node));
            found.onlyDenied = false;
        }
    }
    return found;
}

/// All nodes are asked by the terminal server.
Finding throughTerminal(const Case &c)
{
    const TerminalView &terminal = c.seen.terminal;
    const Count nodes = count(c);
    if (!nodes.anyWord && !terminal.answers)
        return nothingKnown(c);
    const std::optional<Reason> lacks = agentLacks(terminal);
    Finding found{Verdict::Reachable, Severity::Note, {}};
    const bool differs = !terminal.onlyInventory.empty() || !terminal.onlyPair.empty();
    if (differs || !nodes.reasons.empty()) {
        found.verdict = Verdict::Degraded;
        found.severity = nodes.answering == 0 ? Severity::Critical : Severity::Warning;
    }
    if (lacks && !nodes.reasons.empty() && nodes.onlyDenied) { // nobody could have been let in: that tells nothing of them
        found.verdict = Verdict::Unknown;
        found.severity = Severity::Unknown;
    }
    Reason reason = reasonOf(ReasonCode::TwoAnswerReachable, found.severity);
    reason.count = nodes.answering;
    reason.of = c.look.nodeCount();
    found.reasons.push_back(reason);
    if (lacks)
        found.reasons.push_back(*lacks);
    if (differs) {
        found.reasons.push_back(reasonOf(ReasonCode::InventoryDiffers, Severity::Warning));
        found.reasons.back().text = listed(terminal.onlyInventory) + " / " + listed(terminal.onlyPair);
    }
    found.reasons.insert(found.reasons.end(), nodes.reasons.begin(), nodes.reasons.end());
    return found;
}

} // namespace

Finding withoutRoles(const Case &c)
{
    return c.seen.terminal.configured ? throughTerminal(c) : askedHere(c);
}

} // namespace twinline
