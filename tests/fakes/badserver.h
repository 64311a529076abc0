// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>
#include <QTimer>

#include <functional>

namespace twinline {

/// A TCP server on loopback that answers as badly as it is told, and counts what it was asked.
class BadServer : public QTcpServer
{
public:
    /// What to do when the first bytes of a connection came.
    using Manner = std::function<void(QTcpSocket &, const QByteArray &)>;

    explicit BadServer(Manner manner, bool tls = false)
        : m_manner(std::move(manner))
        , m_tls(tls)
    {
        listen(QHostAddress::LocalHost);
    }

    int connections() const { return m_connections; }
    int requests() const { return m_requests; }
    qint64 flooded() const { return m_flooded; }
    const QByteArray &lastRequest() const { return m_lastRequest; }

    static Manner hang()
    {
        return [](QTcpSocket &, const QByteArray &) {};
    }
    static Manner drop()
    {
        return [](QTcpSocket &socket, const QByteArray &) { socket.abort(); };
    }
    /// Says \a words and ends the connection, like an HTTP server that was told to close.
    static Manner say(const QByteArray &words)
    {
        return [words](QTcpSocket &socket, const QByteArray &) {
            socket.write(words);
            socket.disconnectFromHost();
        };
    }
    /// Says \a words and keeps the connection.
    static Manner sayAndWait(const QByteArray &words)
    {
        return [words](QTcpSocket &socket, const QByteArray &) { socket.write(words); };
    }
    /// One byte, or a \a piece, every \a interval.
    static Manner trickle(const QByteArray &words, std::chrono::milliseconds interval, qsizetype piece = 1)
    {
        return [words, interval, piece](QTcpSocket &socket, const QByteArray &) {
            auto *timer = new QTimer(&socket);
            connect(timer, &QTimer::timeout, &socket, [&socket, words, piece, at = qsizetype(0)]() mutable {
                if (at < words.size())
                    socket.write(words.mid(at, piece));
                at += piece;
            });
            timer->start(interval);
        };
    }
    /// \a head, then \a size bytes as fast as they are taken.
    Manner flood(const QByteArray &head, qint64 size)
    {
        return [this, head, size](QTcpSocket &socket, const QByteArray &) {
            socket.write(head);
            connect(&socket, &QTcpSocket::bytesWritten, this, [this, &socket, size] {
                if (socket.bytesToWrite() > 0 || m_flooded >= size)
                    return;
                const QByteArray piece(64 * 1024, 'x');
                m_flooded += piece.size();
                socket.write(piece);
            });
        };
    }
    void behave(Manner manner) { m_manner = std::move(manner); }
    /// Which of tests/data/tls is shown; all of them have one key.
    void show(const QString &certificate) { m_certificate = certificate; }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        ++m_connections;
        auto *socket = new QSslSocket(this);
        socket->setSocketDescriptor(descriptor);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket, first = true]() mutable {
            const QByteArray bytes = socket->readAll();
            if (std::exchange(first, false)) {
                ++m_requests;
                m_lastRequest = bytes;
                m_manner(*socket, bytes);
            }
        });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        if (m_tls) {
            QFile certificate(QStringLiteral(TEST_DATA "/tls/") + m_certificate);
            QFile key(QStringLiteral(TEST_DATA "/tls/key.pem"));
            if (certificate.open(QFile::ReadOnly) && key.open(QFile::ReadOnly)) {
                socket->setLocalCertificate(QSslCertificate(&certificate));
                socket->setPrivateKey(QSslKey(&key, QSsl::Rsa));
            }
            socket->startServerEncryption();
        }
    }

private:
    Manner m_manner;
    QByteArray m_lastRequest;
    QString m_certificate = QStringLiteral("cert.pem");
    bool m_tls;
    int m_connections = 0;
    int m_requests = 0;
    qint64 m_flooded = 0;
};

} // namespace twinline
