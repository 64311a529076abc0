// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adapters/probejob.h"
#include "adapters/resolver.h"

#include <QTcpSocket>

namespace twinline {

/// Opens a TCP connection and closes it again: does something listen, and how long is the way?
class TcpProbe : public ProbeJob
{
    Q_OBJECT

public:
    using ProbeJob::ProbeJob;
    ~TcpProbe() override;

protected:
    void ask() override;
    void expire() override;
    void release() override;

private:
    void connectTo(const QHostAddress &address, const std::string &error);

    Resolver m_resolver;
    QTcpSocket m_socket;
    BootTime m_asked{};
};

/// How a socket's error reads as an outcome.
Outcome outcomeOf(QAbstractSocket::SocketError error);

} // namespace twinline
