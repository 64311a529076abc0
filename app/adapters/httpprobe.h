// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#pragma once

#include "adapters/httpanswer.h"
#include "adapters/probejob.h"
#include "adapters/resolver.h"

#include <QSslSocket>

namespace twinline {

/// Asks an HTTP(S) monitor (TEL-15) over a connection of its own: a kept one would go on answering as the old holder
/// after an address moved. No proxy, no cache, no redirect followed, at most 64 KiB read. It speaks HTTP by itself
/// because QNetworkAccessManager (6.4.2) asks again silently when the connection drops, which spoils an RTT, and reads an
/// endless head byte by byte in a thread for which its destructor then waits five seconds: every probe would wait with it.
class HttpProbe : public ProbeJob
{
    Q_OBJECT

public:
    using ProbeJob::ProbeJob;
    ~HttpProbe() override;

protected:
    void ask() override;
    void expire() override;
    void release() override;

private:
    void connectTo(const QHostAddress &address, const std::string &error);
    void write();
    void noteTlsErrors(const QList<QSslError> &errors);
    void read();
    void readHead();
    void readWhole();
    void close(QAbstractSocket::SocketError error);

    Resolver m_resolver;
    QSslSocket m_socket;
    HttpAnswer m_answer;
    std::string m_tlsWords;
    bool m_asked = false;
    bool m_heard = false;
};

} // namespace twinline
