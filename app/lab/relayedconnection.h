// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/rawsocket.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QObject>
#include <QSocketNotifier>
#include <QTimer>

#include <chrono>
#include <deque>

namespace twinline::lab {

/// Passes bytes from one socket to another, after a delay if one is set.
class RelayedStream : public QObject
{
    Q_OBJECT
public:
    RelayedStream(int from, int to, QObject *parent);

    void setDelay(std::chrono::milliseconds delay) { m_delay = delay; }
    void setPassing(bool passing);
    bool ended() const { return m_ended; }

signals:
    void finished(); ///< everything was passed on, and so was the end
    void broken();

private:
    struct Chunk
    {
        qint64 due;
        QByteArray bytes;
    };
    void read();
    void passOn();
    void update();
    qint64 pending() const;

    int m_from;
    int m_to;
    QSocketNotifier m_readable;
    QSocketNotifier m_writable;
    QTimer m_timer;
    QElapsedTimer m_clock;
    std::chrono::milliseconds m_delay{0};
    std::deque<Chunk> m_chunks;
    bool m_blocked = false;
    bool m_sawEnd = false;
    bool m_ended = false;
    bool m_passing = true;
};

/// A caller's connection and the one to the node behind it.
class RelayedConnection : public QObject
{
    Q_OBJECT
public:
    RelayedConnection(RawSocket caller, RawSocket node, QObject *parent);

    void setPassing(bool passing);
    void setDelay(std::chrono::milliseconds delay) { m_down.setDelay(delay); }
    void abort();

signals:
    void ended();

private:
    void streamFinished();

    RawSocket m_caller;
    RawSocket m_node;
    RelayedStream m_up;
    RelayedStream m_down;
};

} // namespace twinline::lab
