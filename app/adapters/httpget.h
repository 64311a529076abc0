// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adapters/httpanswer.h"
#include "adapters/resolver.h"
#include "domain/observation.h"

#include <QSslSocket>
#include <QUrl>

namespace twinline {

/// One GET over a connection of its own: a kept one would go on answering as the old holder after an address moved. No
/// proxy, no cache, no redirect followed, no compression that would hide how much is sent, and a cap on what is read. It
/// speaks HTTP by itself because QNetworkAccessManager (6.4.2) asks again silently when the connection drops, which spoils
/// an RTT, and reads an endless head byte by byte in a thread for which its destructor then waits five seconds: every
/// probe, or the window, would wait with it. Whoever asks keeps the deadline.
class HttpGet : public QObject
{
    Q_OBJECT

public:
    explicit HttpGet(QUrl url, std::size_t cap = HttpAnswer::cap, QObject *parent = nullptr);

    /// One more field of the request's head; before start(). It may be a secret: it is written nowhere else.
    void addField(const QByteArray &name, const QByteArray &value);
    void start();
    /// Lets go of the connection; nothing is told after it.
    void leave();

    const HttpAnswer &answer() const { return m_answer; }
    bool asked() const { return m_asked; } ///< the request went out
    bool heard() const { return m_heard; } ///< something came back

signals:
    /// Once. Answered: the head when its status is not 200, because that says all there is to say; else the whole answer.
    void ended(twinline::Outcome outcome, const std::string &words);

private:
    void connectTo(const QHostAddress &address, const std::string &error);
    void write();
    void noteTlsErrors(const QList<QSslError> &errors);
    void read();
    void close(QAbstractSocket::SocketError error);
    void end(Outcome outcome, const std::string &words);

    const QUrl m_url;
    QByteArray m_fields;
    Resolver m_resolver;
    QSslSocket m_socket;
    HttpAnswer m_answer;
    std::string m_tlsWords;
    bool m_asked = false;
    bool m_heard = false;
    bool m_over = false;
};

} // namespace twinline
