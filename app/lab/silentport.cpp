// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/silentport.h"

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace twinline::lab {

namespace {

constexpr int fillers = 4; ///< more than the shortest queue takes

} // namespace

/// Nobody accepts here, and the queue is full: the kernel drops whatever comes.
SilentPort::SilentPort(const SocketAddress &address)
{
    sockaddr_in name{};
    name.sin_family = AF_INET;
    name.sin_port = htons(address.port);
    name.sin_addr.s_addr = htonl(address.host.toIPv4Address());
    const auto *raw = reinterpret_cast<const sockaddr *>(&name);
    for (int i = 0; i <= fillers; ++i) {
        const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
        m_sockets.push_back(socket);
        const int on = 1;
        ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
        if (i > 0)
            ::connect(socket, raw, sizeof name);
        else if (::bind(socket, raw, sizeof name) != 0 || ::listen(socket, 0) != 0)
            return;
    }
}

SilentPort::~SilentPort()
{
    for (const int socket : m_sockets)
        ::close(socket);
}

} // namespace twinline::lab
