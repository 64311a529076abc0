// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/samplehosts.h"

namespace twinline::sample {

namespace {

using namespace std::chrono_literals;

HostAnswer keepalived(const HostLooks &looks)
{
    KeepalivedFacts facts;
    facts.instance = "PBX";
    facts.state = looks.state == NodeState::Active ? "MASTER" : "BACKUP";
    facts.priority = looks.node == 0 ? 110 : 100;
    facts.running = looks.state != NodeState::ServicesOff;
    facts.preempts = false;
    facts.paused = looks.paused;
    facts.clock = looks.clock;
    facts.addresses = {"127.0.0.1", looks.address};
    if (!looks.service.empty())
        facts.addresses.push_back(looks.service);
    return {facts, *facts.running ? facts.state : "keepalived is not running"};
}

HostAnswer asterisk(const HostLooks &looks)
{
    const bool serves = looks.state == NodeState::Active;
    AmiFacts facts;
    facts.version = "9.0.0";
    facts.calls = serves ? 7 : 0;
    facts.phones = AmiPhones{48, serves ? 46 : 0};
    facts.trunks = std::vector{AmiTrunk{"provider", serves ? "Registered" : "Unregistered"}};
    facts.queues = std::vector{AmiQueue{"sales", 3, serves ? 1 : 0}};
    return {facts, "AMI 9.0.0"};
}

HostAnswer controlData(const HostLooks &looks)
{
    const bool serves = looks.state == NodeState::Active;
    const std::string state = looks.database ? serves ? "in production" : "in archive recovery" : "shut down";
    return {ControlDataFacts{state, "7301", looks.timeline, looks.written, {}}, state + ", timeline " + std::to_string(looks.timeline)};
}

HostAnswer commands(const HostLooks &looks)
{
    CommandFacts facts;
    for (const std::string &command : looks.commands)
        facts.allowed[command] = true;
    return {facts, std::to_string(facts.allowed.size()) + " of " + std::to_string(facts.allowed.size())};
}

} // namespace

HostAnswer answerOf(const ProbeSpec &spec, const HostLooks &looks)
{
    const bool serves = looks.state == NodeState::Active;
    switch (spec.kind) {
    case ProbeKind::Keepalived: return keepalived(looks);
    case ProbeKind::ControlData: return controlData(looks);
    case ProbeKind::Commands: return commands(looks);
    case ProbeKind::Ami: return asterisk(looks);
    case ProbeKind::Ari: return {AriFacts{looks.node == 0 ? "52:54:00:a1:b2:01" : "52:54:00:a1:b2:02", "20.5.0", serves ? 14 : 0}, "20.5.0"};
    case ProbeKind::Kamailio: return {KamailioFacts{"kamailio 5.6.3", 26h, serves ? 7 : 0, serves ? 46 : 0, true}, "kamailio 5.6.3"};
    case ProbeKind::Units:
        return {UnitFacts{{{"asterisk", looks.pbx ? "active" : "inactive"}, {"keepalived", "active"}, {"postgresql@15-main", "active"}}}, "3 units"};
    case ProbeKind::Disk: return {DiskFacts{{{"/var/lib/postgresql", {41'300'000'000, 107'000'000'000}}}}, "41.3 GB"};
    case ProbeKind::Chrony: return {ClockFacts{"ntp.example.com", 3, fromSeconds(looks.node == 0 ? 0.00031 : -0.00022)}, "ntp.example.com"};
    case ProbeKind::Lsyncd: return {BacklogFacts{0, {}, "idle"}, "0"};
    default: return {};
    }
}

} // namespace twinline::sample
