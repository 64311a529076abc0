// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/udprelay.h"

#include <QNetworkDatagram>
#include <QTimer>

namespace twinline::lab {

UdpRelay::UdpRelay(const SocketAddress &address, const QHostAddress &inside, TcpRelay::Router router, QObject *parent)
    : QObject(parent), m_address(address), m_router(std::move(router))
{
    m_inner.bind(inside, 0, QAbstractSocket::DontShareAddress);
    connect(&m_public, &QUdpSocket::readyRead, this, &UdpRelay::receive);
    connect(&m_inner, &QUdpSocket::readyRead, this, &UdpRelay::answer);
}

bool UdpRelay::reserve()
{
    const bool free = m_public.bind(m_address.host, m_address.port, QAbstractSocket::DontShareAddress);
    m_public.close();
    return free;
}

void UdpRelay::setWire(Wire wire)
{
    if (wire == m_wire)
        return;
    if (m_wire == Wire::Silent)
        receive(); // what came meanwhile goes the way of the rest
    m_wire = wire;
    if (wire == Wire::Closed)
        m_public.close();
    else if (m_public.state() != QAbstractSocket::BoundState)
        m_public.bind(m_address.host, m_address.port, QAbstractSocket::DontShareAddress);
}

void UdpRelay::receive()
{
    while (m_public.hasPendingDatagrams()) {
        const QNetworkDatagram datagram = m_public.receiveDatagram();
        const auto route = m_wire == Wire::Open ? m_router() : std::nullopt;
        if (!route)
            continue;
        m_delay = route->delay;
        const QByteArray from = datagram.senderAddress().toString().toLatin1() + ' ' + QByteArray::number(datagram.senderPort());
        m_inner.writeDatagram(from + '\n' + datagram.data(), route->to.host, route->to.port);
    }
}

void UdpRelay::answer()
{
    while (m_inner.hasPendingDatagrams()) {
        const QByteArray datagram = m_inner.receiveDatagram().data();
        if (m_delay.count() == 0)
            deliver(datagram);
        else
            QTimer::singleShot(m_delay, Qt::PreciseTimer, this, [this, datagram] { deliver(datagram); });
    }
}

void UdpRelay::deliver(const QByteArray &datagram)
{
    const qsizetype end = datagram.indexOf('\n');
    const QList<QByteArray> to = datagram.left(std::max<qsizetype>(end, 0)).split(' ');
    if (m_wire == Wire::Open && to.size() == 2)
        m_public.writeDatagram(datagram.mid(end + 1), QHostAddress(QLatin1String(to[0])), to[1].toUShort());
}

} // namespace twinline::lab
