// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/pair.h"
#include "ports/clock.h"
#include "ports/prober.h"

#include <deque>

namespace twinline {

/// Measures from this desk how long the service address did not serve: a SIP OPTIONS ten times a second, each counted
/// by the moment it was sent. An outage begins between the last served and the first unserved request and ends
/// likewise; the middle is taken, and half of both gaps is the error.
class InterruptionMeter
{
public:
    struct Measure
    {
        std::optional<Duration> interrupted; ///< null: nothing is known
        std::optional<Duration> error;       ///< null beside a span: its beginning or end was not seen; at least so long
    };

    InterruptionMeter(const PairConfig &pair, const Product &product, Prober &prober, Clock &clock);
    ~InterruptionMeter();

    /// False when the pair has no SIP endpoint at its service address: there is nothing to measure.
    bool canMeasure() const { return m_request.has_value(); }
    void start();
    /// Goes on until the service has answered for a while, or for \a most; then stops and calls \a then once.
    void finish(Duration most, std::function<void(Measure)> then);
    /// What is known so far.
    Measure measure() const;

    /// Time between two requests.
    static constexpr Duration spacing = std::chrono::milliseconds(100);
    /// So many served requests in a row prove that the service is back.
    static constexpr int enough = 10;

private:
    struct Asked
    {
        BootTime sent;
        std::optional<bool> served; ///< none: not ended yet
    };

    void ask();
    void take(std::uint64_t number, const Observation &observation);
    void count(const Asked &asked);
    void finishIfDue();

    Prober &m_prober;
    Clock &m_clock;
    std::optional<ProbeRequest> m_request;
    std::vector<int> m_good;
    std::deque<Asked> m_asked; ///< not counted yet, in the order of sending
    std::uint64_t m_firstNumber = 0;
    std::optional<BootTime> m_lastServed;
    std::optional<BootTime> m_firstUnserved; ///< of the outage that goes on
    std::optional<BootTime> m_lastUnserved;
    Duration m_total{};
    Duration m_error{};
    Duration m_widest{}; ///< widest gap between served requests: a shorter outage would go unseen
    bool m_beganBefore = false; ///< it did not serve when the measuring began
    bool m_due = false;         ///< the limit of finish() has passed
    int m_servedInRow = 0;
    std::function<void(Measure)> m_then;
    std::shared_ptr<int> m_here; ///< late answers of a destroyed meter do nothing
    std::unique_ptr<Alarm> m_alarm;
    std::unique_ptr<Alarm> m_limit;
};

} // namespace twinline
