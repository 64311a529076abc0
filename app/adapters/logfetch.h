// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adapters/httpget.h"
#include "adapters/logread.h"
#include "domain/time.h"

#include <QTimer>

namespace twinline {

/// Fetches a log from a web address: one GET within one deadline, no proxy, no redirect followed, at most logCap bytes.
/// Tells the end exactly once, never from inside start(), and deletes itself.
class LogFetch : public QObject
{
    Q_OBJECT

public:
    LogFetch(QUrl url, LogSink then, QObject *parent);

    void start(Duration timeout);

private:
    void take(Outcome outcome, const std::string &words);
    void expire();
    void finish(Outcome outcome, const std::string &detail);

    HttpGet m_get;
    LogSink m_then;
    QTimer m_deadline;
};

} // namespace twinline
