// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/hostprobe.h"

#include <algorithm>
#include <utility>

namespace twinline {

HostProbe::~HostProbe()
{
    release();
}

void HostProbe::ask()
{
    m_look = hostLook(m_request.spec.kind, m_request.about);
    if (!m_look.read)
        return finish(Outcome::Garbage, "no command for this");
    SshOrder order;
    order.endpoint = m_request.endpoint;
    order.config = m_request.ansible.sshConfig;
    order.command = hostCommand(m_request.command.empty() ? m_look.command : m_request.command, m_request.timeout);
    m_run = new SshRun(order, [this](const SshEnd &end) { conclude(end); }, this);
    // A little earlier than the question itself: it is the run that puts a shared connection out of the way which hangs.
    m_run->start(m_request.timeout - std::min<Duration>(m_request.timeout / 20, std::chrono::milliseconds(100)));
}

void HostProbe::conclude(const SshEnd &end)
{
    m_run = nullptr; // it deletes itself
    if (end.outcome != Outcome::Answered)
        return finish(end.outcome, end.words);
    const HostReading reading = m_look.read({end.output, end.complaints, end.exitCode, m_request.about});
    m_observation.facts = reading.facts;
    finish(reading.outcome, reading.words);
}

void HostProbe::expire()
{
    finish(Outcome::Timeout, "no answer of the host");
}

void HostProbe::release()
{
    delete std::exchange(m_run, nullptr);
}

} // namespace twinline
