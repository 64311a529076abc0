// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/labnetwork.h"

#include <utility>

namespace twinline::lab {

/// Owns a socket's descriptor; never inherited by a child.
class RawSocket
{
public:
    RawSocket() = default;
    explicit RawSocket(int fd) : m_fd(fd) {}
    RawSocket(RawSocket &&other) noexcept : m_fd(std::exchange(other.m_fd, -1)) {}
    RawSocket &operator=(RawSocket &&other) noexcept
    {
        std::swap(m_fd, other.m_fd);
        return *this;
    }
    ~RawSocket() { close(); }

    /// A bound TCP socket that does not block and does not listen yet; invalid when the address is taken.
    static RawSocket boundTcp(const SocketAddress &address);
    /// A TCP socket on its way to \a to; invalid when it was refused at once.
    static RawSocket connecting(const SocketAddress &to, const QHostAddress &from = {});

    int fd() const { return m_fd; }
    bool valid() const { return m_fd >= 0; }
    void close();
    /// Closes with a reset, as an address that went away does.
    void abort();

private:
    int m_fd = -1;
};

} // namespace twinline::lab
