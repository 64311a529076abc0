// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

#include <optional>
#include <string>

namespace twinline {

/// RFC 3261 §17.1.2 timers of a non-INVITE client transaction.
struct SipTimers
{
    Duration t1 = std::chrono::milliseconds(500);
    Duration t2 = std::chrono::seconds(4);
    Duration deadline = std::chrono::seconds(32); ///< timer F, or the product's heartbeat time-out if shorter
    bool reliable = false;                        ///< TCP, TLS: no retransmission, timer K 0
};

/// The RFC 3261 non-INVITE client transaction as a pure function of time: no socket, no clock.
class SipTransaction
{
public:
    enum class State { Trying, Proceeding, Completed, TimedOut };

    SipTransaction(SipTimers timers, BootTime start);

    State state() const { return m_state; }
    int transmissions() const { return m_transmissions; }
    /// When tick() must next be called; nothing once it ended.
    std::optional<BootTime> nextTimer() const;
    /// True when the request must be sent again now.
    bool tick(BootTime now);
    /// A response that matched branch and CSeq method (§17.1.3). True when it is the final one.
    bool response(int status, BootTime received);
    /// Round-trip time by Karn's rule: none when the request was retransmitted before the answer.
    std::optional<Duration> rtt() const;

private:
    SipTimers m_timers;
    BootTime m_start;
    BootTime m_nextSend;
    Duration m_interval;
    State m_state = State::Trying;
    int m_transmissions = 1;
    std::optional<BootTime> m_answered;
};

} // namespace twinline
