// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

#include <QHostAddress>

#include <optional>
#include <string>
#include <string_view>

namespace twinline {

/// Both clocks as near to one moment as can be.
struct ClockPair
{
    Duration boot{};
    Duration wall{};
};

/// When a datagram came.
struct Arrival
{
    BootTime at{};
    bool clockStepped = false; ///< no time can be told
};

/// Boot time of an arrival, by the kernel's wall-time stamp if there is one: \a sent and \a read are the clocks at the
/// sending and at the reading of the answer.
Arrival arrivalOf(const ClockPair &sent, const ClockPair &read, std::optional<Duration> kernel);

/// A connected UDP socket whose datagrams are stamped by the kernel as they arrive, so that a busy thread does not
/// lengthen a round trip. Kernel stamps are wall time: they are paired with the wall time of the sending and not
/// believed when that clock was stepped in between.
class StampedUdp
{
public:
    struct Datagram
    {
        std::string bytes;
        Arrival arrival;
    };

    StampedUdp() = default;
    ~StampedUdp();
    StampedUdp(const StampedUdp &) = delete;
    StampedUdp &operator=(const StampedUdp &) = delete;

    /// 0, or the error number.
    int open(const QHostAddress &address, quint16 port);
    int send(std::string_view bytes);
    /// The next datagram; nothing when there is none, with the network's error number if it reported one.
    std::optional<Datagram> receive(int &error);
    void close();

    int descriptor() const { return m_fd; }
    std::string localHost() const;
    int localPort() const;

private:
    int drainErrors();

    int m_fd = -1;
    ClockPair m_sent;
};

} // namespace twinline
