// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adapters/systemclock.h"
#include "ports/prober.h"

#include <QObject>
#include <QTimer>

#include <string_view>

namespace twinline {

/// One question and its end: reads both clocks at its start, arms the one absolute deadline, tells the end exactly
/// once and deletes itself. What is asked, and how, is its heirs' matter.
class ProbeJob : public QObject
{
    Q_OBJECT

public:
    ProbeJob(ProbeRequest request, QObject *parent);

    /// Asks. The end may come before this returns.
    void begin();

signals:
    void ended(const twinline::Observation &observation);

protected:
    virtual void ask() = 0;
    /// The deadline has passed: what is to be said of that.
    virtual void expire();
    /// Lets go of sockets; nothing may be called back after it.
    virtual void release() {}

    /// The end, once; later calls do nothing.
    void finish(Outcome outcome, const std::string &detail);
    bool finished() const { return m_finished; }
    BootTime now() const { return m_clock.now().boot; }
    BootTime deadline() const;

    const ProbeRequest m_request;
    Observation m_observation;

private:
    SystemClock m_clock;
    QTimer m_deadline;
    bool m_finished = false;
};

/// Text of a node, fit for a card: one line, printable, valid UTF-8, at most \a most bytes.
std::string cardText(std::string_view raw, std::size_t most = 200);

/// "host:port", with brackets round an IPv6 address.
std::string hostPort(const std::string &host, int port);

} // namespace twinline
