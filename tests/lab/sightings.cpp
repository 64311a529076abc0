// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/sightings.h"

#include <arpa/inet.h>
#include <cerrno>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace twinline::labtest {

namespace {

using namespace std::chrono_literals;

class Socket
{
public:
    explicit Socket(int type) : m_fd(::socket(AF_INET, type | SOCK_NONBLOCK | SOCK_CLOEXEC, 0)) {}
    ~Socket() { ::close(m_fd); }
    Socket(const Socket &) = delete;

    Meeting connectTo(const QString &host, quint16 port, Clock::time_point end)
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(QHostAddress(host).toIPv4Address());
        if (::connect(m_fd, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0)
            return Meeting::Answered;
        if (errno != EINPROGRESS)
            return Meeting::Refused;
        if (!ready(POLLOUT, end))
            return Meeting::Silent;
        int error = 0;
        socklen_t size = sizeof error;
        ::getsockopt(m_fd, SOL_SOCKET, SO_ERROR, &error, &size);
        return error == 0 ? Meeting::Answered : Meeting::Refused;
    }
    void send(const QByteArray &bytes) { [[maybe_unused]] const auto sent = ::send(m_fd, bytes.constData(), static_cast<std::size_t>(bytes.size()), MSG_NOSIGNAL); }
    /// Below 0: an error, `errno` says which; EAGAIN when nothing came in time.
    ssize_t receive(char *buffer, std::size_t size, Clock::time_point end)
    {
        if (ready(POLLIN, end))
            return ::recv(m_fd, buffer, size, 0);
        errno = EAGAIN;
        return -1;
    }

private:
    bool ready(short what, Clock::time_point end)
    {
        pollfd state{m_fd, what, 0};
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(end - Clock::now()).count();
        return ::poll(&state, 1, static_cast<int>(std::max<long>(0, left))) > 0;
    }

    int m_fd;
};

HttpSight exchange(const QString &host, quint16 port, const QByteArray &request, std::chrono::milliseconds limit)
{
    const auto end = Clock::now() + limit;
    Socket socket(SOCK_STREAM);
    if (const Meeting meeting = socket.connectTo(host, port, end); meeting != Meeting::Answered)
        return {meeting, {}};
    socket.send(request);
    QByteArray all;
    char buffer[8192];
    for (;;) {
        const ssize_t got = socket.receive(buffer, sizeof buffer, end);
        if (got <= 0)
            return {got < 0 && errno == EAGAIN ? Meeting::Mute : Meeting::Refused, {}};
        all.append(buffer, got);
        const qsizetype head = all.indexOf("\r\n\r\n");
        const qsizetype length = all.toLower().indexOf("content-length:");
        if (head >= 0 && (length < 0 || all.size() - head - 4 >= all.mid(length + 15, all.indexOf("\r\n", length) - length - 15).trimmed().toLongLong()))
            return {Meeting::Answered, all.mid(head + 4)};
    }
}

} // namespace

HttpSight httpGet(const QString &host, quint16 port, const QByteArray &path, std::chrono::milliseconds limit)
{
    return exchange(host, port, "GET " + path + " HTTP/1.1\r\nHost: lab\r\nConnection: close\r\n\r\n", limit);
}

bool httpPost(const QString &host, quint16 port, const QByteArray &path, const QByteArray &form)
{
    const QByteArray request = "POST " + path + " HTTP/1.1\r\nHost: lab\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                               "Content-Length: " + QByteArray::number(form.size()) + "\r\n\r\n" + form;
    return exchange(host, port, request, 2s).meeting == Meeting::Answered;
}

Meeting tcpKnock(const QString &host, quint16 port, std::chrono::milliseconds limit)
{
    return Socket(SOCK_STREAM).connectTo(host, port, Clock::now() + limit);
}

Meeting sipKnock(const QString &host, quint16 port, std::chrono::milliseconds limit)
{
    const auto end = Clock::now() + limit;
    Socket socket(SOCK_DGRAM);
    socket.connectTo(host, port, end);
    socket.send("OPTIONS sip:lab SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1;branch=z9hG4bK1;rport\r\nMax-Forwards: 70\r\nFrom: <sip:t@lab>;tag=1\r\n"
                "To: <sip:lab>\r\nCall-ID: 1@lab\r\nCSeq: 1 OPTIONS\r\nContent-Length: 0\r\n\r\n");
    char buffer[2048];
    if (socket.receive(buffer, sizeof buffer, end) > 0)
        return Meeting::Answered;
    return errno == EAGAIN ? Meeting::Silent : Meeting::Refused;
}

RoleWatch::RoleWatch(const QString &first, const QString &second, quint16 port)
{
    m_threads[0] = std::jthread([this, first, port](std::stop_token stop) { watch(stop, 0, first, port); });
    m_threads[1] = std::jthread([this, second, port](std::stop_token stop) { watch(stop, 1, second, port); });
}

void RoleWatch::watch(std::stop_token stop, int index, const QString &host, quint16 port)
{
    while (!stop.stop_requested()) {
        const auto sent = Clock::now();
        const HttpSight sight = httpGet(host, port, "/IPSCFG/admin/monitor.aspx?mod=FT", 200ms);
        {
            const std::lock_guard lock(m_mutex);
            m_samples[index].push_back({sent, Clock::now(), sight.body.trimmed()});
        }
        ::poll(nullptr, 0, 10); // the watch's own rhythm
    }
}

std::vector<RoleWatch::Sample> RoleWatch::since(int server, Clock::time_point start) const
{
    const std::lock_guard lock(m_mutex);
    std::vector<Sample> found;
    for (const Sample &sample : m_samples[server - 1])
        if (sample.sent >= start)
            found.push_back(sample);
    return found;
}

bool RoleWatch::sawActive(int server, Clock::time_point start) const
{
    for (const Sample &sample : since(server, start))
        if (sample.body == "ACTIVE")
            return true;
    return false;
}

} // namespace twinline::labtest
