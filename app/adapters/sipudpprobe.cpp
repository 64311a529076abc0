// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/sipudpprobe.h"

#include <cerrno>
#include <cstring>

namespace twinline {

SipUdpProbe::SipUdpProbe(ProbeRequest request, QObject *parent)
    : SipProbe(std::move(request), false, parent)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (m_transaction->tick(now()))
            sendRequest();
        armTimer();
    });
}

void SipUdpProbe::open(const QHostAddress &address)
{
    if (const int error = m_socket.open(address, quint16(m_sip.port))) {
        fail(error);
        return;
    }
    m_sip.localHost = m_socket.localHost();
    m_sip.localPort = m_socket.localPort();
    m_text = optionsText(m_sip);
    m_readable = std::make_unique<QSocketNotifier>(m_socket.descriptor(), QSocketNotifier::Read);
    connect(m_readable.get(), &QSocketNotifier::activated, this, &SipUdpProbe::readAll);
    startTransaction();
    sendRequest();
    armTimer();
}

void SipUdpProbe::release()
{
    m_timer.stop();
    if (m_readable) { // this may be its own signal: it ends later
        m_readable->setEnabled(false);
        m_readable.release()->deleteLater();
    }
    m_socket.close();
}

void SipUdpProbe::sendRequest()
{
    const int error = m_socket.send(m_text);
    if (error != 0 && error != EAGAIN)
        fail(error);
}

void SipUdpProbe::armTimer()
{
    const auto due = finished() ? std::nullopt : m_transaction->nextTimer();
    if (due)
        m_timer.start(std::max(std::chrono::ceil<std::chrono::milliseconds>(*due - now()), std::chrono::milliseconds(0)));
}

void SipUdpProbe::readAll()
{
    while (!finished()) {
        int error = 0;
        const auto datagram = m_socket.receive(error);
        if (datagram) {
            m_clockStepped = datagram->arrival.clockStepped;
            take(datagram->bytes, datagram->arrival.at);
        } else if (error != 0) {
            fail(error);
        } else {
            return;
        }
    }
}

void SipUdpProbe::fail(int error)
{
    finish(error == ECONNREFUSED ? Outcome::Refused : Outcome::Unroutable, std::strerror(error));
}

} // namespace twinline
