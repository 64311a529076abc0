// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rolewatcher.h"

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

/// What stands between \a open and \a close behind \a after.
std::string textBetween(const std::string &body, const std::string &after, const std::string &open, const std::string &close)
{
    std::size_t at = body.find(after);
    at = at == std::string::npos ? at : body.find(open, at + after.size());
    if (at == std::string::npos)
        return {};
    at += open.size();
    return body.substr(at, body.find(close, at) - at);
}

std::string orActive(const std::string &word, const std::string &active)
{
    return word == active ? "ACTIVE" : word;
}

RoleWatcher::Face faceOf(const QString &product)
{
    const QString monitor = QStringLiteral("monitor");
    if (product.startsWith(QLatin1String("tvox")))
        return {monitor, "/occ", [](const auto &body, const auto &) { return orActive(textBetween(body, "STATO", "(", ")"), "master"); }};
    if (product == QLatin1String("infinitalk"))
        return {monitor, "/panel", [](const auto &body, const auto &address) { return orActive(textBetween(body, address, "<b>", "<"), "ACT"); }};
    if (product == QLatin1String("onex-portal"))
        return {QStringLiteral("portal"), "/", [](const auto &body, const auto &) { return body.find("Accesso") == std::string::npos ? body : "ACTIVE"; }};
    return {monitor, "/IPSCFG/admin/monitor.aspx?mod=FT", [](const auto &body, const auto &) { return body; }};
}

} // namespace

RoleWatcher::RoleWatcher(const LabHouse &house)
    : m_face(faceOf(house.product()))
    , m_hosts{house.address(QStringLiteral("node1")).toStdString(), house.address(QStringLiteral("node2")).toStdString()}
    , m_port(house.port(m_face.port))
{
    m_thread = std::thread([this] { run(); });
}

RoleWatcher::~RoleWatcher()
{
    m_over = true;
    m_thread.join();
    for (const Call &call : m_calls)
        ::close(call.fd);
}

void RoleWatcher::run()
{
    Time next = now();
    while (!m_over) {
        if (now() >= next) {
            next = std::max(next + every, now());
            for (const int node : {1, 2})
                ask(node);
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

void RoleWatcher::ask(int node)
{
    const auto open = std::count_if(m_calls.begin(), m_calls.end(), [node](const Call &call) { return call.answer.node == node; });
    if (open >= mostOpen)
        return;
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(m_port);
    ::inet_pton(AF_INET, m_hosts[std::size_t(node - 1)].c_str(), &address.sin_addr);
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
bool RoleWatcher::advance(Call &call, short events)
{
    if (events & (POLLERR | POLLNVAL))
        return false;
    if (!call.asked && (events & POLLOUT)) {
        const std::string request = "GET " + m_face.path + " HTTP/1.1\r\nHost: lab\r\nConnection: close\r\n\r\n";
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
        if (body)
            call.answer.role = m_face.role(*body, m_hosts[std::size_t(call.answer.node - 1)]);
        return !body;
    }
    return now() - call.answer.sent < patience;
}

void RoleWatcher::end(Call &call)
{
    ::close(std::exchange(call.fd, -1));
    call.answer.ended = now();
    const std::lock_guard lock(m_mutex);
    m_answers.push_back(call.answer);
}

std::vector<RoleWatcher::Answer> RoleWatcher::answers() const
{
    const std::lock_guard lock(m_mutex);
    return m_answers;
}

std::optional<RoleWatcher::Answer> RoleWatcher::first(int node, const std::string &role, Time since) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = std::find_if(m_answers.begin(), m_answers.end(), [&](const Answer &answer) {
        return answer.node == node && answer.sent >= since && answer.role == role;
    });
    return found == m_answers.end() ? std::nullopt : std::optional(*found);
}

std::optional<RoleWatcher::Answer> RoleWatcher::last(int node, const std::string &role, Time until) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = std::find_if(m_answers.rbegin(), m_answers.rend(), [&](const Answer &answer) {
        return answer.node == node && answer.ended <= until && answer.role == role;
    });
    return found == m_answers.rend() ? std::nullopt : std::optional(*found);
}

bool RoleWatcher::sawTwoActive(Time since) const
{
    const std::vector<Answer> all = answers();
    return std::any_of(all.begin(), all.end(), [&](const Answer &one) {
        if (one.node != 1 || one.sent < since || one.role != "ACTIVE")
            return false;
        const auto other = first(2, "ACTIVE", one.sent);
        return other && other->sent < one.ended && other->ended > one.sent;
    });
}

std::optional<RoleWatcher::Answer> RoleWatcher::await(int node, const std::string &role, Time since, double seconds) const
{
    waitUntil([&] { return first(node, role, since).has_value(); }, seconds);
    return first(node, role, since);
}

} // namespace acceptance
