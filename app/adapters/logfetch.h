// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adapters/logread.h"
#include "domain/time.h"

#include <QNetworkAccessManager>
#include <QPointer>
#include <QTimer>
#include <QUrl>

class QNetworkReply;
class QSslError;

namespace twinline {

/// Fetches a log from a web address: one GET within one deadline, no proxy, no redirect followed, at most logCap bytes.
/// Tells the end exactly once, never from inside start(), and deletes itself.
class LogFetch : public QObject
{
    Q_OBJECT

public:
    LogFetch(QUrl url, LogSink then, QObject *parent);
    ~LogFetch() override;

    void start(Duration timeout);

private:
    void noteTlsErrors(const QList<QSslError> &errors);
    void readHead();
    void readBody();
    void readEnd();
    void expire();
    void finish(Outcome outcome, const std::string &detail);

    QUrl m_url;
    LogSink m_then;
    QNetworkAccessManager m_manager;
    QPointer<QNetworkReply> m_reply;
    QTimer m_deadline;
    QByteArray m_body;
    std::string m_tlsWords;
    int m_status = 0;
};

} // namespace twinline
