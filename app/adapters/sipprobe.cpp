// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/sipprobe.h"

#include <algorithm>
#include <array>

namespace twinline {

Outcome sipOutcome(int status, const std::vector<int> &alive)
{
    static constexpr std::array living{200, 401, 403, 404, 405, 407, 420, 480, 486, 488, 500, 501, 503};
    const bool proven = alive.empty()
        ? status / 100 == 6 || std::find(living.begin(), living.end(), status) != living.end()
        : std::find(alive.begin(), alive.end(), status) != alive.end();
    if (proven)
        return Outcome::Answered;
    return status == 401 || status == 403 || status == 407 ? Outcome::Denied : Outcome::Garbage;
}

SipProbe::SipProbe(ProbeRequest request, bool tcp, QObject *parent)
    : ProbeJob(std::move(request), parent)
    , m_sip(freshSipRequest(m_request.endpoint.host, m_request.endpoint.port, tcp))
{
}

void SipProbe::ask()
{
    m_resolver.resolve(m_request.endpoint.host, [this](const QHostAddress &address, const std::string &error) {
        if (finished())
            return;
        if (address.isNull())
            finish(Outcome::Unroutable, error);
        else
            open(address);
    });
}

void SipProbe::expire()
{
    if (!m_odd.empty())
        finish(Outcome::Garbage, m_odd);
    else if (m_transaction && m_transaction->state() == SipTransaction::State::Proceeding)
        finish(Outcome::Timeout, "no final answer");
    else
        finish(Outcome::Timeout, m_transaction ? "no answer" : "no connection");
}

void SipProbe::startTransaction()
{
    SipTimers timers;
    const BootTime start = now();
    timers.deadline = deadline() - start;
    timers.reliable = m_sip.tcp;
    m_transaction.emplace(timers, start);
}

void SipProbe::take(std::string_view message, BootTime received)
{
    const auto reply = parseSipReply(message);
    if (!reply) {
        m_odd = "not a SIP response: " + cardText(message, 60);
        return;
    }
    if (!answers(*reply, m_sip)) {
        m_odd = reply->vias > 1 ? "a response with more than one Via" : "a response to another request";
        return;
    }
    if (m_transaction->response(reply->status, received))
        conclude(*reply);
}

void SipProbe::conclude(const SipReply &reply)
{
    SipFacts facts;
    facts.status = reply.status;
    facts.reason = reply.reason;
    facts.server = reply.server;
    facts.retryAfterS = reply.retryAfterS;
    facts.transmissions = m_transaction->transmissions();
    if (m_certificateEnd) {
        facts.certificateEnd = m_certificateEnd->day;
        facts.certificateDays = m_certificateEnd->days;
    }
    m_observation.facts = facts;
    if (!m_clockStepped)
        m_observation.rtt = m_transaction->rtt();
    finish(sipOutcome(reply.status, m_request.spec.alive), std::to_string(reply.status) + ' ' + reply.reason);
}

} // namespace twinline
