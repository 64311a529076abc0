// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adapters/sipprobe.h"

#include <QSslSocket>

namespace twinline {

/// SIP OPTIONS over TCP or TLS: one connection a question, answers framed by Content-Length (RFC 3261 §18.3). Over TLS the server
/// must prove the name or address that it was asked by, before anything is said to it.
class SipTcpProbe : public SipProbe
{
    Q_OBJECT

public:
    SipTcpProbe(ProbeRequest request, QObject *parent);
    ~SipTcpProbe() override;

protected:
    void open(const QHostAddress &address) override;
    void expire() override;
    void release() override;

private:
    void sendRequest();
    void readAll();
    bool takeOne();
    void closed(QAbstractSocket::SocketError error);
    bool tls() const { return m_request.spec.kind == ProbeKind::SipTls; }

    QSslSocket m_socket;
    std::string m_tlsWords;
    std::string m_bytes;
};

} // namespace twinline
