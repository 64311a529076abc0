// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/probethread.h"

#include "adapters/probeworker.h"

namespace twinline {

ProbeThread::ProbeThread(SecretStore *secrets, QObject *parent)
    : QObject(parent)
    , m_worker(new ProbeWorker(secrets))
{
    m_thread.setObjectName(QStringLiteral("probes"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, m_worker, &ProbeWorker::prepare);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &ProbeWorker::ended, this, &ProbeThread::deliver, Qt::QueuedConnection);
    m_thread.start();
}

ProbeThread::~ProbeThread()
{
    m_thread.quit();
    m_thread.wait(); // nothing in that thread blocks: its sockets never wait and names are looked up elsewhere
}

void ProbeThread::probe(const ProbeRequest &request, Sink sink)
{
    const quint64 id = ++m_lastId;
    m_sinks.emplace(id, std::move(sink));
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, id, request] { worker->ask(id, request); },
                              Qt::QueuedConnection);
}

void ProbeThread::deliver(quint64 id, const Observation &observation)
{
    const auto found = m_sinks.find(id);
    if (found == m_sinks.end())
        return;
    const Sink sink = std::move(found->second);
    m_sinks.erase(found); // first: the sink may ask anew
    sink(observation);
}

} // namespace twinline
