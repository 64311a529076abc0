// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adapters/pgpool.h"
#include "ports/prober.h"

#include <QObject>

namespace twinline {

class ProbeJob;
class SecretStore;

/// The part of ProbeThread that lives in the thread: makes the job that fits a question and reports its end.
class ProbeWorker : public QObject
{
    Q_OBJECT

public:
    /// \a secrets may be null; it must outlive the worker.
    explicit ProbeWorker(SecretStore *secrets)
        : m_secrets(secrets)
    {
    }

    /// To be called first, in the thread.
    void prepare();
    void ask(quint64 id, const ProbeRequest &request);

signals:
    void ended(quint64 id, const twinline::Observation &observation);

private:
    ProbeJob *jobFor(const ProbeRequest &request);

    SecretStore *m_secrets;
    PgPool m_databases; ///< connections kept between polls
};

} // namespace twinline
