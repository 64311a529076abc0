// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

#include <QHostAddress>

#include <optional>
#include <string>
#include <string_view>

namespace twinline {

/// A connected UDP socket whose datagrams are stamped by the kernel as they arrive, so that a busy thread does not
/// lengthen a round trip. Kernel stamps are wall time: they are paired with the wall time of the sending and not
/// believed when that clock was stepped in between.
class StampedUdp
{
public:
    struct Datagram
    {
        std::string bytes;
        BootTime arrived{};
        bool clockStepped = false; ///< no time can be told
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
    /// Both clocks as near to one moment as can be.
    struct Pair
    {
        Duration boot{};
        Duration wall{};
    };
    static Pair readClocks();
    int drainErrors();
    Datagram stamped(std::string bytes, std::optional<Duration> kernel) const;

    int m_fd = -1;
    Pair m_sent;
};

} // namespace twinline
