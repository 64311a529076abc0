// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/interruption.h"

#include <algorithm>

namespace twinline {

namespace {

// Shorter than SIP's T1: a request is never retransmitted, so an answer speaks of the moment it was sent.
constexpr Duration longestWait = std::chrono::milliseconds(450);

bool serves(const Observation &observation, const std::vector<int> &good)
{
    if (observation.outcome != Outcome::Answered)
        return false;
    const SipFacts *sip = std::get_if<SipFacts>(&observation.facts);
    if (!sip)
        return true;
    if (!good.empty())
        return std::find(good.begin(), good.end(), sip->status) != good.end();
    return sip->status < 500 && sip->status != 408; // FACTS §2.1: these prove a stack that takes requests
}

} // namespace

InterruptionMeter::InterruptionMeter(const PairConfig &pair, const Product &product, Prober &prober, Clock &clock)
    : m_prober(prober)
    , m_clock(clock)
    , m_here(std::make_shared<int>())
{
    for (const ProbeSpec &spec : product.probes) {
        const bool sip = isSip(spec.kind);
        const auto endpoint = pair.serviceEndpoints.find(spec.endpoint);
        if (m_request || !sip || spec.target != TargetKind::Service || endpoint == pair.serviceEndpoints.end())
            continue;
        m_request = ProbeRequest{spec, {TargetKind::Service, 0}, endpoint->second,
                                 std::min(pair.timeout > Duration(0) ? pair.timeout : longestWait, longestWait), {}, pair.serviceAddress};
        m_request->about = textSetting(pair, product, spec.about).value_or(std::string());
        for (const NodeConfig &node : pair.nodes)
            m_request->nodeAddresses.push_back(node.address);
        m_good = spec.alive;
    }
}

InterruptionMeter::~InterruptionMeter() = default;

void InterruptionMeter::start()
{
    if (m_request && !m_alarm)
        ask();
}

void InterruptionMeter::ask()
{
    m_alarm = m_clock.after(spacing, [this] { ask(); });
    const std::uint64_t number = m_firstNumber + m_asked.size();
    m_asked.push_back({m_clock.now().boot, std::nullopt});
    ProbeRequest request = *m_request;
    // Requests overlap while nothing answers, so each is a probe of its own.
    request.spec.key += "/" + std::to_string(number);
    m_prober.probe(request, [this, number, here = std::weak_ptr<int>(m_here)](const Observation &observation) {
        if (!here.expired())
            take(number, observation);
    });
}

void InterruptionMeter::take(std::uint64_t number, const Observation &observation)
{
    if (number < m_firstNumber || number - m_firstNumber >= m_asked.size())
        return;
    Asked &asked = m_asked[number - m_firstNumber];
    if (observation.sent.boot != BootTime{})
        asked.sent = observation.sent.boot;
    asked.served = serves(observation, m_good);
    // Counted in the order of sending, whichever ends first.
    while (!m_asked.empty() && m_asked.front().served) {
        const Asked first = m_asked.front();
        m_asked.pop_front();
        ++m_firstNumber;
        count(first);
    }
    finishIfDue();
}

void InterruptionMeter::count(const Asked &asked)
{
    if (!*asked.served) {
        m_servedInRow = 0;
        if (!m_firstUnserved)
            m_firstUnserved = asked.sent;
        m_lastUnserved = asked.sent;
        m_beganBefore = m_beganBefore || !m_lastServed;
        return;
    }
    ++m_servedInRow;
    if (m_firstUnserved) {
        const Duration before = m_lastServed ? *m_firstUnserved - *m_lastServed : Duration(0);
        const Duration after = asked.sent - *m_lastUnserved;
        m_total += (*m_lastUnserved - *m_firstUnserved) + (before + after) / 2;
        m_error += (before + after) / 2;
    } else if (m_lastServed) {
        m_widest = std::max(m_widest, Duration(asked.sent - *m_lastServed));
    }
    m_firstUnserved.reset();
    m_lastUnserved.reset();
    m_lastServed = asked.sent;
}

InterruptionMeter::Measure InterruptionMeter::measure() const
{
    if (!m_lastServed && !m_firstUnserved)
        return {};
    if (m_firstUnserved) {
        const Duration before = m_lastServed ? *m_firstUnserved - *m_lastServed : Duration(0);
        return {m_total + (*m_lastUnserved - *m_firstUnserved) + before / 2, std::nullopt};
    }
    if (m_beganBefore)
        return {m_total, std::nullopt};
    return {m_total, m_total > Duration(0) ? m_error : std::max(m_widest, Duration(spacing))};
}

void InterruptionMeter::finish(Duration most, std::function<void(Measure)> then)
{
    m_then = std::move(then);
    if (!m_alarm)
        most = Duration(0); // never started, or nothing to ask
    m_servedInRow = 0; // what counts as "for a while" begins now
    m_limit = m_clock.after(most, [this] {
        m_due = true;
        finishIfDue();
    });
}

void InterruptionMeter::finishIfDue()
{
    if (!m_then || (m_servedInRow < enough && !m_due))
        return;
    m_alarm.reset();
    m_limit.reset();
    const auto then = std::move(m_then);
    m_then = nullptr;
    then(measure());
}

} // namespace twinline
