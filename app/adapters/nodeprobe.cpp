// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/nodeprobe.h"

#include "adapters/nodewords.h"

#include <algorithm>

namespace twinline {

namespace {

struct Read
{
    Facts facts;
    std::string words;   ///< for the card
    std::string trouble; ///< empty: it was read
    bool down = false;   ///< the host says that what was asked for does not run
};

std::string wordsOf(const KeepalivedFacts &facts)
{
    std::string words = facts.state.empty() ? "no state" : facts.state;
    if (facts.running == false)
        words += ", keepalived is not running";
    return facts.paused == true ? words + ", automation paused" : words;
}

std::string wordsOf(const ControlDataFacts &facts)
{
    return facts.state + ", timeline " + std::to_string(facts.timeline);
}

std::string wordsOf(const CommandFacts &facts)
{
    std::string refused;
    for (const auto &[name, allowed] : facts.allowed)
        if (!allowed)
            refused += (refused.empty() ? "" : ", ") + name;
    return refused.empty() ? std::to_string(facts.allowed.size()) : "not allowed: " + refused;
}

std::string wordsOf(const KamailioFacts &facts)
{
    return facts.version + (facts.calls ? ", calls " + std::to_string(*facts.calls) : "")
        + (facts.registrations ? ", registrations " + std::to_string(*facts.registrations) : "");
}

template<typename Facts>
Read taken(const Told<Facts> &told)
{
    if (!told)
        return {{}, {}, told.error(), false};
    return {*told, wordsOf(*told), {}, false};
}

Read takenPbx(const Told<KamailioFacts> &told)
{
    if (told && told->running == false)
        return {{}, "kamailio is not running", {}, true};
    return taken(told);
}

Read readOutput(ProbeKind kind, std::string_view text)
{
    switch (kind) {
    case ProbeKind::Keepalived: return taken(readKeepalived(text));
    case ProbeKind::ControlData: return taken(readControlData(text));
    case ProbeKind::Kamailio: return takenPbx(readKamailio(text));
    case ProbeKind::Commands: return taken(readCommands(text));
    default: break;
    }
    return {{}, {}, "nobody reads this", false};
}

/// Where the shell or sudo says why nothing came, that tells more than the lack of an answer.
std::string complaintOf(const SshEnd &end)
{
    for (const QByteArray &line : end.complaints.split('\n'))
        if (!line.trimmed().isEmpty())
            return line.trimmed().toStdString();
    return {};
}

bool isRefusal(const std::string &complaint)
{
    const auto says = [&](const char *words) { return complaint.find(words) != std::string::npos; };
    return says("password is required") || says("is not allowed to") || says("not in the sudoers") || says("Permission denied");
}

} // namespace

NodeProbe::~NodeProbe()
{
    release();
}

void NodeProbe::ask()
{
    SshOrder order;
    order.endpoint = m_request.endpoint;
    order.command = m_request.spec.kind == ProbeKind::Commands ? m_request.command + "; echo end" : m_request.command;
    order.config = m_request.ansible.sshConfig;
    m_run = new SshRun(order, [this](const SshEnd &end) { conclude(end); }, this);
    // A little earlier than the question itself: it is the run that puts a shared connection out of the way which hangs.
    m_run->start(m_request.timeout - std::min<Duration>(m_request.timeout / 20, std::chrono::milliseconds(100)));
}

void NodeProbe::conclude(const SshEnd &end)
{
    m_run = nullptr; // it deletes itself
    if (end.outcome != Outcome::Answered) {
        finish(end.outcome, end.words);
        return;
    }
    const Read read = readOutput(m_request.spec.kind, std::string_view(end.output.constData(), std::size_t(end.output.size())));
    if (read.trouble.empty()) {
        m_observation.facts = read.facts;
        finish(read.down ? Outcome::Refused : Outcome::Answered, read.words);
        return;
    }
    const std::string complaint = complaintOf(end);
    finish(isRefusal(complaint) ? Outcome::Denied : Outcome::Garbage, complaint.empty() ? read.trouble : complaint);
}

void NodeProbe::expire()
{
    finish(Outcome::Timeout, "no answer of the host");
}

void NodeProbe::release()
{
    delete std::exchange(m_run, nullptr);
}

} // namespace twinline
