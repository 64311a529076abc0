// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/stampedudp.h"

#include <arpa/inet.h>
#include <linux/errqueue.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <ctime>

namespace twinline {

namespace {

using namespace std::chrono_literals;

constexpr std::size_t largestDatagram = 65535;
constexpr Duration stepTolerance = 1ms; ///< both clocks are slewed alike: a larger change is a step

Duration spanOf(const timespec &time)
{
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

Duration readClock(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return spanOf(time);
}

ClockPair readClocks()
{
    ClockPair best;
    Duration narrowest = Duration::max();
    for (int i = 0; i < 3; ++i) { // another try when the thread was put aside between the readings
        const Duration before = readClock(CLOCK_BOOTTIME);
        const Duration wall = readClock(CLOCK_REALTIME);
        const Duration width = readClock(CLOCK_BOOTTIME) - before;
        if (width < narrowest) {
            narrowest = width;
            best = {before + width / 2, wall};
        }
    }
    return best;
}

socklen_t fill(sockaddr_storage &storage, const QHostAddress &address, quint16 port)
{
    if (address.protocol() == QAbstractSocket::IPv4Protocol) {
        auto *v4 = reinterpret_cast<sockaddr_in *>(&storage);
        v4->sin_family = AF_INET;
        v4->sin_port = htons(port);
        v4->sin_addr.s_addr = htonl(address.toIPv4Address());
        return sizeof(sockaddr_in);
    }
    auto *v6 = reinterpret_cast<sockaddr_in6 *>(&storage);
    const Q_IPV6ADDR raw = address.toIPv6Address();
    v6->sin6_family = AF_INET6;
    v6->sin6_port = htons(port);
    v6->sin6_scope_id = address.scopeId().toUInt();
    std::memcpy(&v6->sin6_addr, &raw, sizeof raw);
    return sizeof(sockaddr_in6);
}

sockaddr_storage ownEnd(int fd)
{
    sockaddr_storage storage{};
    socklen_t size = sizeof storage;
    getsockname(fd, reinterpret_cast<sockaddr *>(&storage), &size);
    return storage;
}

/// The payload of the control message of this kind.
template<typename T>
std::optional<T> control(msghdr &message, int level, int type)
{
    for (cmsghdr *c = CMSG_FIRSTHDR(&message); c; c = CMSG_NXTHDR(&message, c)) {
        if (c->cmsg_level != level || c->cmsg_type != type)
            continue;
        T value{};
        std::memcpy(&value, CMSG_DATA(c), sizeof value);
        return value;
    }
    return std::nullopt;
}

/// The kernel begins to stamp a moment after the first socket of the machine asks for it, and ends with the last one:
/// until then a datagram gets the time of its reading. One socket that asks for as long as the program runs.
void keepStamping()
{
    static const int keeper = [] {
        const int fd = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
        const int on = 1;
        if (fd >= 0)
            setsockopt(fd, SOL_SOCKET, SO_TIMESTAMPNS, &on, sizeof on);
        return fd;
    }();
    static_cast<void>(keeper);
}

} // namespace

Arrival arrivalOf(const ClockPair &sent, const ClockPair &read, std::optional<Duration> kernel)
{
    const Arrival untold{BootTime(read.boot), false}; // the reading is the best that is known
    if (!kernel)
        return untold;
    const Duration drift = (read.wall - read.boot) - (sent.wall - sent.boot);
    if (drift > stepTolerance || drift < -stepTolerance)
        return {BootTime(read.boot), true};
    const Duration waited = read.wall - *kernel; // in the kernel, until this thread came to it
    if (waited < Duration::zero() || read.boot - waited < sent.boot)
        return untold;
    return {BootTime(read.boot - waited), false};
}

StampedUdp::~StampedUdp()
{
    close();
}

int StampedUdp::open(const QHostAddress &address, quint16 port)
{
    sockaddr_storage storage{};
    const socklen_t size = fill(storage, address, port);
    m_fd = ::socket(storage.ss_family, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (m_fd < 0)
        return errno;
    keepStamping();
    const int on = 1;
    // Without a stamp the boot clock serves; without error reports a time-out does: neither is worth a failure.
    setsockopt(m_fd, SOL_SOCKET, SO_TIMESTAMPNS, &on, sizeof on);
    if (storage.ss_family == AF_INET)
        setsockopt(m_fd, IPPROTO_IP, IP_RECVERR, &on, sizeof on);
    else
        setsockopt(m_fd, IPPROTO_IPV6, IPV6_RECVERR, &on, sizeof on);
    return ::connect(m_fd, reinterpret_cast<sockaddr *>(&storage), size) == 0 ? 0 : errno;
}

int StampedUdp::send(std::string_view bytes)
{
    m_sent = readClocks();
    return ::send(m_fd, bytes.data(), bytes.size(), MSG_NOSIGNAL) >= 0 ? 0 : errno;
}

std::optional<StampedUdp::Datagram> StampedUdp::receive(int &error)
{
    std::string bytes(largestDatagram, '\0');
    alignas(cmsghdr) std::array<char, 256> space{};
    iovec part{bytes.data(), bytes.size()};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    message.msg_control = space.data();
    message.msg_controllen = space.size();
    error = drainErrors(); // an error left in its queue would wake the notifier for ever
    const ssize_t got = ::recvmsg(m_fd, &message, 0);
    if (got < 0) {
        if (error == 0 && errno != EAGAIN && errno != EINTR)
            error = errno;
        return std::nullopt;
    }
    bytes.resize(std::size_t(got));
    const auto kernel = control<timespec>(message, SOL_SOCKET, SCM_TIMESTAMPNS);
    return Datagram{std::move(bytes), arrivalOf(m_sent, readClocks(), kernel ? std::optional(spanOf(*kernel)) : std::nullopt)};
}

void StampedUdp::close()
{
    if (m_fd >= 0)
        ::close(m_fd);
    m_fd = -1;
}

std::string StampedUdp::localHost() const
{
    const sockaddr_storage storage = ownEnd(m_fd);
    return QHostAddress(reinterpret_cast<const sockaddr *>(&storage)).toString().toStdString();
}

int StampedUdp::localPort() const
{
    const sockaddr_storage storage = ownEnd(m_fd);
    return storage.ss_family == AF_INET ? ntohs(reinterpret_cast<const sockaddr_in *>(&storage)->sin_port)
                                        : ntohs(reinterpret_cast<const sockaddr_in6 *>(&storage)->sin6_port);
}

int StampedUdp::drainErrors()
{
    int last = 0;
    for (;;) {
        std::array<char, 256> payload{};
        alignas(cmsghdr) std::array<char, 512> space{};
        iovec part{payload.data(), payload.size()};
        msghdr message{};
        message.msg_iov = &part;
        message.msg_iovlen = 1;
        message.msg_control = space.data();
        message.msg_controllen = space.size();
        if (::recvmsg(m_fd, &message, MSG_ERRQUEUE) < 0)
            return last;
        auto report = control<sock_extended_err>(message, IPPROTO_IP, IP_RECVERR);
        if (!report)
            report = control<sock_extended_err>(message, IPPROTO_IPV6, IPV6_RECVERR);
        if (report && report->ee_origin != SO_EE_ORIGIN_TIMESTAMPING)
            last = int(report->ee_errno);
    }
}

} // namespace twinline
