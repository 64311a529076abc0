// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adapters/sipprobe.h"

#include <QTcpSocket>

namespace twinline {

/// SIP OPTIONS over TCP: one connection a question, answers framed by Content-Length (RFC 3261 §18.3).
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

    QTcpSocket m_socket;
    std::string m_bytes;
};

} // namespace twinline
