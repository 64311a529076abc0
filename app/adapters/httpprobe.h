// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adapters/firstbytes.h"
#include "adapters/probejob.h"

#include <QNetworkAccessManager>
#include <QPointer>

#include <memory>

class QNetworkReply;
class QSslError;

namespace twinline {

/// Asks an HTTP(S) monitor (TEL-15) over a connection of its own: a kept one would go on answering as the old holder
/// after an address moved. No proxy, no cache, no redirect followed, at most 64 KiB read.
class HttpProbe : public ProbeJob
{
    Q_OBJECT

public:
    static constexpr qint64 bodyCap = 64 * 1024;

    using ProbeJob::ProbeJob;
    ~HttpProbe() override;

protected:
    void ask() override;
    void expire() override;
    void release() override;

private:
    void noteSent();
    void closedEarly();
    void noteTlsErrors(const QList<QSslError> &errors);
    void readHead();
    void readBody();
    void readEnd();
    void readFailure();
    void readWhole();

    QNetworkAccessManager m_manager;
    QPointer<QNetworkReply> m_reply;
    std::unique_ptr<FirstBytes> m_firstBytes;
    QByteArray m_body;
    std::string m_tlsWords;
    int m_status = 0;
    int m_timesSent = 0;
};

} // namespace twinline
