// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ftwatcher.h"

#include <algorithm>
#include <arpa/inet.h>
#include <cerrno>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace acceptance {

namespace {

using namespace std::chrono_literals;

constexpr auto every = 10ms;
constexpr auto patience = 1s;
constexpr int mostOpen = 25; ///< questions to a node that says nothing: it must not be drowned in them

/// The body of a whole reply.
std::optional<std::string> bodyOf(const std::string &reply)
{
    const std::size_t head = reply.find("\r\n\r\n");
    const std::size_t field = reply.find("Content-Length: ");
    if (head == std::string::npos || field > head)
        return std::nullopt;
    const std::size_t length = std::stoul(reply.substr(field + 16));
    return reply.size() < head + 4 + length ? std::nullopt : std::optional(reply.substr(head + 4, length));
}

} // namespace

FtWatcher::FtWatcher(const LabHouse &house)
{
    const std::array<QByteArray, 2> hosts{house.address(QStringLiteral("node1")).toLatin1(), house.address(QStringLiteral("node2")).toLatin1()};
    m_thread = std::thread([this, hosts, port = house.port(QStringLiteral("monitor"))] { run(hosts, port); });
}

FtWatcher::~FtWatcher()
{
    m_over = true;
    m_thread.join();
    for (const Call &call : m_calls)
        ::close(call.fd);
}

void FtWatcher::run(std::array<QByteArray, 2> hosts, quint16 port)
{
    Time next = now();
    while (!m_over) {
        if (now() >= next) {
            next = std::max(next + every, now());
            for (const int node : {1, 2})
                ask(node, hosts[std::size_t(node - 1)], port);
        }
        std::erase_if(m_calls, [](const Call &call) { return call.fd < 0; });
        std::vector<pollfd> polled;
        for (const Call &call : m_calls)
            polled.push_back({call.fd, short(call.asked ? POLLIN : POLLOUT), 0});
        const auto wait = std::chrono::duration_cast<std::chrono::microseconds>(next - now()).count();
        const timespec limit{0, std::clamp<long>(long(wait), 0, 10000) * 1000};
        ::ppoll(polled.data(), polled.size(), &limit, nullptr);
        for (std::size_t i = 0; i < polled.size(); ++i)
            if (!advance(m_calls[i], polled[i].revents))
                end(m_calls[i]);
    }
}

void FtWatcher::ask(int node, const QByteArray &host, quint16 port)
{
    const auto open = std::count_if(m_calls.begin(), m_calls.end(), [node](const Call &call) { return call.answer.node == node; });
    if (open >= mostOpen)
        return;
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    ::inet_pton(AF_INET, host.constData(), &address.sin_addr);
    Call call;
    call.answer.node = node;
    call.answer.sent = now();
    call.fd = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    const bool goes = ::connect(call.fd, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0 || errno == EINPROGRESS;
    m_calls.push_back(call);
    if (!goes)
        end(m_calls.back());
}

/// False when the call is over.
bool FtWatcher::advance(Call &call, short events)
{
    if (events & (POLLERR | POLLNVAL))
        return false;
    if (!call.asked && (events & POLLOUT)) {
        const std::string request = "GET /IPSCFG/admin/monitor.aspx?mod=FT HTTP/1.1\r\nHost: lab\r\nConnection: close\r\n\r\n";
        call.asked = ::send(call.fd, request.data(), request.size(), MSG_NOSIGNAL) == ssize_t(request.size());
        return call.asked;
    }
    if (call.asked && (events & (POLLIN | POLLHUP))) {
        char buffer[2048];
        const ssize_t got = ::recv(call.fd, buffer, sizeof buffer, 0);
        if (got <= 0)
            return false;
        call.received.append(buffer, std::size_t(got));
        const auto body = bodyOf(call.received);
        call.answer.role = body.value_or(std::string());
        return !body;
    }
    return now() - call.answer.sent < patience;
}

void FtWatcher::end(Call &call)
{
    ::close(std::exchange(call.fd, -1));
    call.answer.ended = now();
    const std::lock_guard lock(m_mutex);
    m_answers.push_back(call.answer);
}

std::vector<FtWatcher::Answer> FtWatcher::answers() const
{
    const std::lock_guard lock(m_mutex);
    return m_answers;
}

std::optional<FtWatcher::Answer> FtWatcher::first(int node, const std::string &role, Time since) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = std::find_if(m_answers.begin(), m_answers.end(), [&](const Answer &answer) {
        return answer.node == node && answer.sent >= since && answer.role == role;
    });
    return found == m_answers.end() ? std::nullopt : std::optional(*found);
}

std::optional<FtWatcher::Answer> FtWatcher::last(int node, const std::string &role, Time until) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = std::find_if(m_answers.rbegin(), m_answers.rend(), [&](const Answer &answer) {
        return answer.node == node && answer.ended <= until && answer.role == role;
    });
    return found == m_answers.rend() ? std::nullopt : std::optional(*found);
}

std::optional<FtWatcher::Answer> FtWatcher::await(int node, const std::string &role, Time since, double seconds) const
{
    waitUntil([&] { return first(node, role, since).has_value(); }, seconds);
    return first(node, role, since);
}

} // namespace acceptance
