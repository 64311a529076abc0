// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/terminalprobe.h"

#include "adapters/ansiblewords.h"

#include <algorithm>

namespace twinline {

namespace {

constexpr int endedByTimeout = 124; ///< of coreutils' timeout

} // namespace

TerminalProbe::~TerminalProbe()
{
    release();
}

void TerminalProbe::ask()
{
    const bool ping = m_request.spec.kind == ProbeKind::Ansible;
    SshOrder order;
    order.endpoint = m_request.endpoint;
    order.config = m_request.ansible.sshConfig;
    order.command = ping ? pingCommand(m_request.ansible, m_request.timeout) : inventoryCommand(m_request.ansible, m_request.timeout);
    order.lendAgent = true;
    m_run = new SshRun(order, [this](const SshEnd &end) { conclude(end); }, this);
    m_run->start(m_request.timeout);
}

void TerminalProbe::conclude(const SshEnd &end)
{
    m_run = nullptr; // it deletes itself
    if (end.outcome != Outcome::Answered)
        finish(end.outcome, end.words);
    else if (end.exitCode == endedByTimeout)
        finish(Outcome::Timeout, "Ansible did not end in time");
    else if (m_request.spec.kind == ProbeKind::Ansible)
        takePing(end);
    else
        takeInventory(end);
}

/// Exit code 4 says that some node was unreachable; 0 is also what comes when no host matched at all.
void TerminalProbe::takePing(const SshEnd &end)
{
    const AnsibleFacts facts = readPing(end.output);
    if (facts.ends.empty())
        return takeNothing(end, "no host matched");
    const auto well = std::count_if(facts.ends.begin(), facts.ends.end(),
                                    [](const AnsibleEnd &one) { return one.kind == AnsibleEnd::Kind::Success; });
    m_observation.facts = facts;
    finish(Outcome::Answered, std::to_string(well) + " / " + std::to_string(facts.ends.size()));
}

void TerminalProbe::takeInventory(const SshEnd &end)
{
    const InventoryFacts facts = readInventory(end.output);
    if (end.exitCode != 0 || facts.hosts.empty())
        return takeNothing(end, "no host in the inventory");
    m_observation.facts = facts;
    std::string names;
    for (const InventoryHost &host : facts.hosts)
        names += (names.empty() ? "" : ", ") + host.name;
    finish(Outcome::Answered, names);
}

void TerminalProbe::takeNothing(const SshEnd &end, const char *otherwise)
{
    std::string line = ansibleLine(end.complaints);
    if (line.empty())
        line = end.exitCode == 0 ? std::string(otherwise) : "exit code " + std::to_string(end.exitCode);
    finish(Outcome::Garbage, line);
}

void TerminalProbe::expire()
{
    finish(Outcome::Timeout, "no answer of the terminal server");
}

void TerminalProbe::release()
{
    delete std::exchange(m_run, nullptr);
}

} // namespace twinline
