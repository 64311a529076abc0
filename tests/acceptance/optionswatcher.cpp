// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "optionswatcher.h"
#include "network.h"

#include <algorithm>
#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <string>
#include <sys/socket.h>
#include <unistd.h>

namespace acceptance {

namespace {

constexpr auto every = std::chrono::milliseconds(10);

/// RFC 3261 §8.1.1, and a branch of its own for each request.
std::string options(const std::string &host, quint16 port, std::size_t number)
{
    const std::string text = std::to_string(number);
    return "OPTIONS sip:" + host + ":" + std::to_string(port) + " SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1;branch=z9hG4bKwatch" + text
        + ";rport\r\nMax-Forwards: 70\r\nFrom: <sip:watch@127.0.0.1>;tag=w" + text + "\r\nTo: <sip:" + host + ">\r\nCall-ID: watch" + text
        + "@127.0.0.1\r\nCSeq: " + text + " OPTIONS\r\nContent-Length: 0\r\n\r\n";
}

} // namespace

OptionsWatcher::OptionsWatcher(const LabHouse &house)
    : OptionsWatcher(house.address(QStringLiteral("service")).toLatin1(), house.port(QStringLiteral("sip")), {})
{
}

OptionsWatcher::OptionsWatcher(QByteArray host, quint16 port, QByteArray network)
    : m_thread([this, host, port, network] { run(host, port, network); })
{
}

OptionsWatcher::~OptionsWatcher()
{
    m_over = true;
    m_thread.join();
}

void OptionsWatcher::run(QByteArray host, quint16 port, QByteArray network)
{
    enterNetwork(network);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    ::inet_pton(AF_INET, host.constData(), &address.sin_addr);
    const int fd = ::socket(AF_INET, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    Time next = now();
    while (!m_over) {
        if (now() >= next) {
            next = std::max(next + every, now());
            std::unique_lock lock(m_mutex);
            const std::string request = options(host.toStdString(), port, m_requests.size());
            m_requests.push_back({now(), false});
            lock.unlock();
            ::sendto(fd, request.data(), request.size(), 0, reinterpret_cast<const sockaddr *>(&address), sizeof address);
        }
        pollfd polled{fd, POLLIN, 0};
        const auto wait = std::chrono::duration_cast<std::chrono::microseconds>(next - now()).count();
        const timespec limit{0, std::clamp<long>(long(wait), 0, 10000) * 1000};
        ::ppoll(&polled, 1, &limit, nullptr);
        char buffer[2048];
        for (ssize_t got = 0; (got = ::recv(fd, buffer, sizeof buffer, 0)) > 0;) {
            const std::string reply(buffer, std::size_t(got));
            const std::size_t cseq = reply.find("CSeq: ");
            if (reply.rfind("SIP/2.0 200 ", 0) != 0 || cseq == std::string::npos)
                continue;
            const std::lock_guard lock(m_mutex);
            const std::size_t number = std::stoul(reply.substr(cseq + 6));
            if (number < m_requests.size())
                m_requests[number].answered = true;
        }
    }
    ::close(fd);
}

OptionsWatcher::Gap OptionsWatcher::longestGap() const
{
    const std::lock_guard lock(m_mutex);
    Gap longest{};
    const Request *last = nullptr;
    for (const Request &request : m_requests) {
        if (!request.answered)
            continue;
        if (last && request.sent - last->sent > longest.first - longest.last)
            longest = {last->sent, request.sent};
        last = &request;
    }
    return longest;
}

} // namespace acceptance
