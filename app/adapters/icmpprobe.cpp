// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/icmpprobe.h"

#include <QRandomGenerator>

#include <arpa/inet.h>
#include <cerrno>
#include <cstring>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace twinline {

namespace {

constexpr std::size_t headSize = 8; ///< type, code, checksum, identifier, number
constexpr std::size_t tokenSize = 16;
constexpr const char *notAllowed = "ICMP is not allowed to this user here (net.ipv4.ping_group_range, CAP_NET_RAW)";

std::uint16_t checksum(std::string_view bytes)
{
    std::uint32_t sum = 0;
    for (std::size_t i = 0; i < bytes.size(); i += 2) {
        const auto high = static_cast<std::uint8_t>(bytes[i]);
        const auto low = i + 1 < bytes.size() ? static_cast<std::uint8_t>(bytes[i + 1]) : std::uint8_t(0);
        sum += std::uint32_t(high << 8 | low);
    }
    while (sum >> 16)
        sum = (sum & 0xFFFF) + (sum >> 16);
    return static_cast<std::uint16_t>(~sum);
}

struct Opened
{
    int descriptor = -1;
    bool raw = false;
};

Opened openEcho(bool v6)
{
    const int family = v6 ? AF_INET6 : AF_INET;
    const int protocol = v6 ? int(IPPROTO_ICMPV6) : int(IPPROTO_ICMP);
    for (const int type : {SOCK_DGRAM, SOCK_RAW}) {
        const int descriptor = ::socket(family, type | SOCK_NONBLOCK | SOCK_CLOEXEC, protocol);
        if (descriptor >= 0)
            return {descriptor, type == SOCK_RAW};
    }
    return {};
}

} // namespace

std::string echoRequest(bool v6, std::string_view token)
{
    std::string bytes(headSize, '\0');
    bytes[0] = char(v6 ? 128 : 8);
    bytes[7] = 1; // the first and only one
    bytes += token;
    const std::uint16_t sum = checksum(bytes);
    bytes[2] = char(sum >> 8);
    bytes[3] = char(sum & 0xFF);
    return bytes; // over IPv6 the kernel does the sum, which has the addresses in it
}

bool isEchoReply(std::string_view bytes, bool v6, bool header, std::string_view token)
{
    if (header && !v6) {
        const std::size_t size = bytes.empty() ? 0 : std::size_t(static_cast<std::uint8_t>(bytes[0]) & 0x0F) * 4;
        if (size < 20 || bytes.size() < size)
            return false;
        bytes.remove_prefix(size);
    }
    const char wanted = v6 ? char(129) : char(0);
    return bytes.size() == headSize + token.size() && bytes[0] == wanted && bytes[1] == 0 && bytes.substr(headSize) == token;
}

IcmpProbe::~IcmpProbe()
{
    release();
}

void IcmpProbe::ask()
{
    m_resolver.resolve(m_request.endpoint.host, [this](const QHostAddress &address, const std::string &error) {
        if (!finished())
            send(address, error);
    });
}

void IcmpProbe::send(const QHostAddress &address, const std::string &error)
{
    if (address.isNull())
        return finish(Outcome::Unroutable, error);
    m_v6 = address.protocol() == QAbstractSocket::IPv6Protocol;
    const Opened opened = openEcho(m_v6);
    m_socket = opened.descriptor;
    m_raw = opened.raw;
    if (m_socket < 0)
        return errno == EACCES || errno == EPERM ? finish(Outcome::Denied, notAllowed) : fail(errno);
    sockaddr_storage to{};
    socklen_t size = 0;
    if (m_v6) {
        auto *in6 = reinterpret_cast<sockaddr_in6 *>(&to);
        in6->sin6_family = AF_INET6;
        const Q_IPV6ADDR raw = address.toIPv6Address();
        std::memcpy(&in6->sin6_addr, &raw, sizeof raw);
        in6->sin6_scope_id = address.scopeId().toUInt();
        size = sizeof(sockaddr_in6);
    } else {
        auto *in4 = reinterpret_cast<sockaddr_in *>(&to);
        in4->sin_family = AF_INET;
        in4->sin_addr.s_addr = htonl(address.toIPv4Address());
        size = sizeof(sockaddr_in);
    }
    if (::connect(m_socket, reinterpret_cast<sockaddr *>(&to), size) != 0) // only its answers come, and its network's complaints
        return fail(errno);
    m_notifier = std::make_unique<QSocketNotifier>(m_socket, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &IcmpProbe::read);
    m_token.resize(tokenSize);
    for (char &c : m_token)
        c = char(QRandomGenerator::system()->bounded(256));
    const std::string request = echoRequest(m_v6, m_token);
    m_asked = now();
    if (::send(m_socket, request.data(), request.size(), MSG_NOSIGNAL) < 0)
        fail(errno);
}

void IcmpProbe::read()
{
    char bytes[2048];
    while (!finished()) {
        const ssize_t size = ::recv(m_socket, bytes, sizeof bytes, 0);
        if (size < 0 && (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR))
            return;
        if (size < 0)
            return fail(errno);
        if (!isEchoReply({bytes, std::size_t(size)}, m_v6, m_raw, m_token))
            continue; // a raw socket hears other people's, and our own question on loopback
        m_observation.rtt = now() - m_asked;
        finish(Outcome::Answered, "echo");
    }
}

void IcmpProbe::fail(int error)
{
    finish(error == ECONNREFUSED ? Outcome::Refused : Outcome::Unroutable, std::strerror(error));
}

void IcmpProbe::release()
{
    m_notifier.reset();
    if (m_socket >= 0)
        ::close(m_socket);
    m_socket = -1;
}

} // namespace twinline
