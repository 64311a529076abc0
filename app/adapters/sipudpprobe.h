// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adapters/sipprobe.h"
#include "adapters/stampedudp.h"

#include <QSocketNotifier>

#include <memory>

namespace twinline {

/// SIP OPTIONS over UDP from a connected socket: a closed port refuses at once, silence is retransmitted to.
class SipUdpProbe : public SipProbe
{
    Q_OBJECT

public:
    SipUdpProbe(ProbeRequest request, QObject *parent);

protected:
    void open(const QHostAddress &address) override;
    void release() override;

private:
    void sendRequest();
    void armTimer();
    void readAll();
    void fail(int error);

    StampedUdp m_socket;
    std::unique_ptr<QSocketNotifier> m_readable; ///< ends before its socket
    QTimer m_timer;
    std::string m_text;
};

} // namespace twinline
