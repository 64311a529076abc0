// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakes/fakeclock.h"
#include "ports/prober.h"

#include <vector>

namespace twinline {

/// Answers probes from a function of the test, after a span of the fake clock. Without a function nothing answers.
class FakeProber : public Prober
{
public:
    explicit FakeProber(FakeClock &clock)
        : m_clock(clock)
    {
    }

    void probe(const ProbeRequest &request, Sink sink) override
    {
        asked.push_back(request);
        Observation observation;
        observation.probe = request.spec.key;
        observation.target = request.target;
        observation.address = request.endpoint.host + ":" + std::to_string(request.endpoint.port);
        observation.sent = m_clock.now();
        observation.outcome = Outcome::Timeout;
        if (answer)
            answer(request, observation);
        const bool silent = observation.outcome == Outcome::Timeout;
        if (observation.outcome == Outcome::Answered && !observation.rtt)
            observation.rtt = delay;
        const std::uint64_t id = ++m_lastId;
        m_pending[id] = m_clock.after(silent ? request.timeout : delay, [this, id, observation, sink]() mutable {
            const auto alarm = std::move(m_pending[id]);
            m_pending.erase(id);
            observation.ended = m_clock.now().boot;
            sink(observation);
        });
    }

    /// Fills outcome, claim, facts and detail of an observation that begins as a time-out.
    std::function<void(const ProbeRequest &, Observation &)> answer;
    Duration delay = std::chrono::milliseconds(2);
    std::vector<ProbeRequest> asked;

private:
    FakeClock &m_clock;
    std::uint64_t m_lastId = 0;
    std::map<std::uint64_t, std::unique_ptr<Alarm>> m_pending;
};

} // namespace twinline
