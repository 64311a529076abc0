// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>
#include <QList>
#include <QUdpSocket>
#include <QtEndian>

namespace twinline {

/// A name server on loopback that answers every question alike, as well or as badly as it is told (RFC 1035 §4).
class NameServer : public QUdpSocket
{
public:
    enum class Manner { Answer, NoSuchName, Fail, Refuse, Garbage, Half, Silent, LoseFirst };

    explicit NameServer(QStringList addresses, quint32 ttl = 60, Manner manner = Manner::Answer)
        : m_addresses(std::move(addresses))
        , m_ttl(ttl)
        , m_manner(manner)
    {
        bind(QHostAddress::LocalHost);
        connect(this, &QUdpSocket::readyRead, this, [this] { serve(); });
    }
    int asked() const { return m_asked; }

private:
    void serve()
    {
        while (hasPendingDatagrams()) {
            QByteArray question(512, 0);
            QHostAddress host;
            quint16 port = 0;
            question.resize(readDatagram(question.data(), question.size(), &host, &port));
            ++m_asked;
            const bool lost = m_manner == Manner::Silent || (m_manner == Manner::LoseFirst && m_asked == 1);
            if (!lost)
                writeDatagram(m_manner == Manner::Garbage ? QByteArray("garbage") : answer(question), host, port);
        }
    }
    QByteArray answer(const QByteArray &question) const
    {
        const bool good = m_manner == Manner::Answer || m_manner == Manner::LoseFirst || m_manner == Manner::Half;
        const char code = m_manner == Manner::Fail ? 2 : m_manner == Manner::NoSuchName ? 3 : m_manner == Manner::Refuse ? 5 : 0;
        const int end = int(question.indexOf('\0', 12)) + 5; // name, type, class
        QByteArray said = question.left(2) + '\x81' + char('\x80' | code) + question.mid(4, 2);
        const auto number = [&](auto value) {
            QByteArray bytes(sizeof value, 0);
            qToBigEndian(value, bytes.data());
            said += bytes;
        };
        number(quint16(good ? m_addresses.size() : 0));
        number(quint32(0));
        said += question.mid(12, end - 12);
        for (int i = 0; good && i < m_addresses.size(); ++i) {
            const QHostAddress address(m_addresses[i]);
            const bool v6 = address.protocol() == QAbstractSocket::IPv6Protocol;
            number(quint16(0xc00c));
            number(quint16(v6 ? 28 : 1));
            number(quint16(1));
            number(m_ttl + quint32(i));
            number(quint16(v6 ? 16 : 4));
            if (v6)
                said += QByteArray(reinterpret_cast<const char *>(address.toIPv6Address().c), 16);
            else
                number(address.toIPv4Address());
        }
        return m_manner == Manner::Half ? said.chopped(3) : said;
    }

    QStringList m_addresses;
    quint32 m_ttl;
    Manner m_manner;
    int m_asked = 0;
};

} // namespace twinline
