// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Checks of products whose nodes are asked through a terminal server (ITL-4 to ITL-7).
#include "decision/checkquestion.h"
#include "decision/figures.h"

#include <algorithm>

namespace twinline {

namespace {

using Finding = std::optional<CheckFinding>;

Finding agentReady(const CheckQuestion &ask)
{
    switch (ask.snapshot.terminal.agent) {
    case AgentState::Ready: return CheckFinding{CheckOutcome::Pass, "keys", {}};
    case AgentState::Empty: return CheckFinding{CheckOutcome::Fail, "no keys", {}};
    case AgentState::Missing: return CheckFinding{CheckOutcome::Fail, "no agent", {}};
    case AgentState::Unknown: break;
    }
    return CheckFinding{CheckOutcome::Unknown, "?", {}};
}

Finding terminalAnswers(const CheckQuestion &ask)
{
    const TerminalView &terminal = ask.snapshot.terminal;
    CheckFinding finding{CheckOutcome::Unknown, std::string(toWord(terminal.last)), {}};
    if (terminal.last == Outcome::Answered && terminal.answers)
        finding.outcome = CheckOutcome::Pass;
    else if (terminal.last != Outcome::NotAsked && terminal.last != Outcome::Timeout) // silence is unknown (interlock 4)
        finding.outcome = CheckOutcome::Fail;
    return finding;
}

/// Every node of the pair, by what the terminal server said of it within two polls.
Finding nodesAnswer(const CheckQuestion &ask)
{
    CheckFinding finding{CheckOutcome::Pass, {}, {}};
    int answering = 0;
    std::vector<std::string> words;
    for (NodeIndex node = 0; node < NodeIndex(ask.snapshot.nodes.size()); ++node) {
        const AnsibleEnd *end = ansibleEnd(ask.snapshot.nodes[std::size_t(node)]);
        answering += end && end->kind == AnsibleEnd::Kind::Success;
        if (end && end->kind != AnsibleEnd::Kind::Success)
            finding.outcome = CheckOutcome::Fail;
        else if (!end && finding.outcome == CheckOutcome::Pass)
            finding.outcome = CheckOutcome::Unknown;
        if (!end || end->kind != AnsibleEnd::Kind::Success)
            words.push_back(ask.name(node) + ' ' + (end ? std::string(toWord(end->kind)) : "?"));
    }
    words.insert(words.begin(), std::to_string(answering) + " / " + std::to_string(ask.snapshot.nodes.size()));
    finding.measured = joined(words, ", ");
    return finding;
}

Finding inventoryAgrees(const CheckQuestion &ask)
{
    const TerminalView &terminal = ask.snapshot.terminal;
    if (!terminal.inventoryKnown)
        return CheckFinding{CheckOutcome::Unknown, "?", {}};
    std::vector<std::string> words;
    for (const std::string &name : terminal.onlyInventory)
        words.push_back('+' + name);
    for (const std::string &name : terminal.onlyPair)
        words.push_back('-' + name);
    return CheckFinding{outcomeOf(words.empty()), joined(words, ", "), {}};
}

constexpr std::pair<const char *, Check> terminalChecks[] = {{"agent-ready", agentReady},
                                                             {"terminal-answers", terminalAnswers},
                                                             {"nodes-answer", nodesAnswer},
                                                             {"inventory-agrees", inventoryAgrees}};

} // namespace

Check terminalCheck(const std::string &id)
{
    const auto found = std::find_if(std::begin(terminalChecks), std::end(terminalChecks), [&](const auto &row) { return id == row.first; });
    return found == std::end(terminalChecks) ? nullptr : found->second;
}

const std::vector<std::string> &terminalCheckIds()
{
    static const std::vector<std::string> ids = [] {
        std::vector<std::string> all;
        for (const auto &row : terminalChecks)
            all.emplace_back(row.first);
        return all;
    }();
    return ids;
}

} // namespace twinline
