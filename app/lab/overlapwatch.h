// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/peerlink.h"

#include <QElapsedTimer>

namespace twinline::lab {

/// The guide serves here first and stops the other server then (TEL-21): how long did both serve?
class OverlapWatch : public QObject
{
    Q_OBJECT
public:
    OverlapWatch(PeerLink &link, QObject *parent) : QObject(parent), m_link(link) {}

    /// This server serves, and the other one is told to stop.
    void begin();
    /// This server serves no more.
    void stop() { m_on = false; }
    /// Below 0: it was not seen to.
    qint64 milliseconds() const { return m_length; }

signals:
    void ended();

private:
    void look();

    PeerLink &m_link;
    QElapsedTimer m_since;
    qint64 m_length = -1;
    bool m_on = false;
};

} // namespace twinline::lab
