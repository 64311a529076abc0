// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/prober.h"

#include <QObject>
#include <QThread>

#include <map>

namespace twinline {

class ProbeWorker;
class SecretStore;

/// Asks all probes in a thread of its own, so that neither a painting window bends a round-trip time nor a dead node
/// stalls the window. To be used from the thread that made it; the sinks are called there. Those of questions still
/// open when it is destroyed are never called.
class ProbeThread : public QObject, public Prober
{
    Q_OBJECT

public:
    /// \a secrets, for what wants a log-in, may be null; it must outlive this.
    explicit ProbeThread(SecretStore *secrets = nullptr, QObject *parent = nullptr);
    ~ProbeThread() override;

    void probe(const ProbeRequest &request, Sink sink) override;

private:
    void deliver(quint64 id, const Observation &observation);

    QThread m_thread;
    ProbeWorker *m_worker; ///< lives in m_thread and ends with it
    std::map<quint64, Sink> m_sinks;
    quint64 m_lastId = 0;
};

} // namespace twinline
