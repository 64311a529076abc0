// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/rawsocket.h"

#include <arpa/inet.h>
#include <cerrno>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace twinline::lab {

namespace {

sockaddr_in native(const QHostAddress &host, quint16 port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(host.toIPv4Address());
    return address;
}

int newTcp()
{
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    const int on = 1;
    if (fd >= 0)
        ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return fd;
}

bool bindTo(int fd, const QHostAddress &host, quint16 port)
{
    const sockaddr_in address = native(host, port);
    return ::bind(fd, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
}

} // namespace

RawSocket RawSocket::boundTcp(const SocketAddress &address)
{
    RawSocket socket(newTcp());
    const int on = 1;
    ::setsockopt(socket.fd(), SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    return bindTo(socket.fd(), address.host, address.port) ? std::move(socket) : RawSocket();
}

RawSocket RawSocket::connecting(const SocketAddress &to, const QHostAddress &from)
{
    RawSocket socket(newTcp());
    if (!from.isNull()) {
        const int on = 1; // the port is chosen by connect(), so that few addresses never run out of ports
        ::setsockopt(socket.fd(), IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &on, sizeof on);
        if (!bindTo(socket.fd(), from, 0))
            return {};
    }
    const sockaddr_in address = native(to.host, to.port);
    if (::connect(socket.fd(), reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0 || errno == EINPROGRESS)
        return socket;
    return {};
}

void RawSocket::close()
{
    if (m_fd >= 0)
        ::close(std::exchange(m_fd, -1));
}

void RawSocket::abort()
{
    const linger reset{1, 0};
    if (m_fd >= 0)
        ::setsockopt(m_fd, SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
    close();
}

} // namespace twinline::lab
