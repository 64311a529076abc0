// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/siptransaction.h"

#include <algorithm>

namespace twinline {

SipTransaction::SipTransaction(SipTimers timers, BootTime start)
    : m_timers(timers)
    , m_start(start)
    , m_nextSend(start + timers.t1)
    , m_interval(timers.t1)
{
}

std::optional<BootTime> SipTransaction::nextTimer() const
{
    if (m_state == State::Completed || m_state == State::TimedOut)
        return std::nullopt;
    const BootTime end = m_start + m_timers.deadline;
    return m_timers.reliable ? end : std::min(end, m_nextSend);
}

bool SipTransaction::tick(BootTime now)
{
    const auto due = nextTimer();
    if (!due || now < *due)
        return false;
    if (now >= m_start + m_timers.deadline) { // timer F
        m_state = State::TimedOut;
        return false;
    }
    // Timer E doubles up to T2; after a provisional response it is T2 at each firing (§17.1.2.2).
    m_interval = m_state == State::Proceeding ? m_timers.t2 : std::min(2 * m_interval, m_timers.t2);
    m_nextSend = now + m_interval;
    ++m_transmissions;
    return true;
}

bool SipTransaction::response(int status, BootTime received)
{
    if (m_state == State::Completed || m_state == State::TimedOut || status < 100 || status > 699)
        return false;
    if (received >= m_start + m_timers.deadline) {
        m_state = State::TimedOut;
        return false;
    }
    if (status < 200) {
        m_state = State::Proceeding;
        return false;
    }
    m_state = State::Completed;
    m_answered = received;
    return true;
}

std::optional<Duration> SipTransaction::rtt() const
{
    if (!m_answered || m_transmissions > 1 || *m_answered < m_start)
        return std::nullopt;
    return *m_answered - m_start;
}

} // namespace twinline
