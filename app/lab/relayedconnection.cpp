// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/relayedconnection.h"

#include <cerrno>
#include <sys/socket.h>
#include <unistd.h>

namespace twinline::lab {

namespace {

constexpr qint64 mostPending = 512 * 1024;

} // namespace

RelayedStream::RelayedStream(int from, int to, QObject *parent)
    : QObject(parent), m_from(from), m_to(to), m_readable(from, QSocketNotifier::Read), m_writable(to, QSocketNotifier::Write)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    m_clock.start();
    m_writable.setEnabled(false);
    connect(&m_readable, &QSocketNotifier::activated, this, &RelayedStream::read);
    connect(&m_writable, &QSocketNotifier::activated, this, &RelayedStream::passOn);
    connect(&m_timer, &QTimer::timeout, this, &RelayedStream::passOn);
}

void RelayedStream::setPassing(bool passing)
{
    m_passing = passing;
    update();
}

qint64 RelayedStream::pending() const
{
    qint64 sum = 0;
    for (const Chunk &chunk : m_chunks)
        sum += chunk.bytes.size();
    return sum;
}

void RelayedStream::read()
{
    QByteArray bytes(64 * 1024, Qt::Uninitialized);
    const ssize_t got = ::recv(m_from, bytes.data(), static_cast<std::size_t>(bytes.size()), 0);
    if (got < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (got < 0) {
        emit broken();
        return;
    }
    m_sawEnd = got == 0;
    bytes.truncate(got);
    m_chunks.push_back({m_clock.elapsed() + m_delay.count(), bytes});
    passOn();
}

void RelayedStream::passOn()
{
    m_blocked = false;
    while (m_passing && !m_chunks.empty() && m_chunks.front().due <= m_clock.elapsed() && !m_blocked) {
        QByteArray &bytes = m_chunks.front().bytes;
        const ssize_t sent = bytes.isEmpty() ? 0 : ::send(m_to, bytes.constData(), static_cast<std::size_t>(bytes.size()), MSG_NOSIGNAL);
        if (sent < 0 && (errno == EAGAIN || errno == EINTR || errno == ENOTCONN)) {
            m_blocked = true; // or still connecting
        } else if (sent < 0) {
            emit broken();
            return;
        } else {
            bytes.remove(0, sent);
            if (bytes.isEmpty())
                m_chunks.pop_front();
        }
    }
    m_ended = m_sawEnd && m_chunks.empty();
    update();
    if (m_ended) {
        ::shutdown(m_to, SHUT_WR);
        emit finished();
    }
}

void RelayedStream::update()
{
    m_readable.setEnabled(m_passing && !m_sawEnd && pending() < mostPending);
    m_writable.setEnabled(m_passing && m_blocked);
    if (m_passing && !m_blocked && !m_chunks.empty())
        m_timer.start(static_cast<int>(std::max<qint64>(0, m_chunks.front().due - m_clock.elapsed())));
    else
        m_timer.stop();
}

RelayedConnection::RelayedConnection(RawSocket caller, RawSocket node, QObject *parent)
    : QObject(parent), m_caller(std::move(caller)), m_node(std::move(node)), m_up(m_caller.fd(), m_node.fd(), this),
      m_down(m_node.fd(), m_caller.fd(), this)
{
    for (RelayedStream *stream : {&m_up, &m_down}) {
        connect(stream, &RelayedStream::finished, this, &RelayedConnection::streamFinished);
        connect(stream, &RelayedStream::broken, this, &RelayedConnection::abort);
    }
}

void RelayedConnection::setPassing(bool passing)
{
    m_up.setPassing(passing);
    m_down.setPassing(passing);
}

void RelayedConnection::abort()
{
    setPassing(false);
    m_caller.abort();
    m_node.abort();
    emit ended();
}

void RelayedConnection::streamFinished()
{
    if (m_up.ended() && m_down.ended())
        emit ended();
}

} // namespace twinline::lab
