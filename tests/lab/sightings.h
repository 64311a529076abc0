// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHostAddress>

#include <chrono>
#include <mutex>
#include <thread>
#include <vector>

namespace twinline::labtest {

using Clock = std::chrono::steady_clock;

/// What a caller from outside meets at an address.
enum class Meeting { Answered, Refused, Silent, Mute }; ///< Mute: it accepts, and never says anything

struct HttpSight
{
    Meeting meeting = Meeting::Silent;
    QByteArray body;
};

/// One GET by plain blocking sockets: the lab is other processes, and a test has nothing else to do.
HttpSight httpGet(const QString &host, quint16 port, const QByteArray &path, std::chrono::milliseconds limit);
/// A form sent; true when something answered it.
bool httpPost(const QString &host, quint16 port, const QByteArray &path, const QByteArray &form);
/// Whether a TCP connection comes about.
Meeting tcpKnock(const QString &host, quint16 port, std::chrono::milliseconds limit);
/// An OPTIONS over UDP.
Meeting sipKnock(const QString &host, quint16 port, std::chrono::milliseconds limit);

/// Asks both nodes for mod=FT every 10 ms from threads of its own, until it is destroyed.
class RoleWatch
{
public:
    struct Sample
    {
        Clock::time_point sent;
        Clock::time_point received;
        QByteArray body; ///< empty: no answer
    };

    RoleWatch(const QString &first, const QString &second, quint16 port);

    /// When a node said ACTIVE first since then.
    std::vector<Sample> since(int server, Clock::time_point start) const;
    bool sawActive(int server, Clock::time_point start) const;

private:
    void watch(std::stop_token stop, int index, const QString &host, quint16 port);

    mutable std::mutex m_mutex;
    std::vector<Sample> m_samples[2];
    std::jthread m_threads[2];
};

} // namespace twinline::labtest
