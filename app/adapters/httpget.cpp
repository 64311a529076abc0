// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/httpget.h"

#include "adapters/probejob.h"
#include "adapters/tcpprobe.h"

#include <QNetworkProxy>
#include <QSslError>

#include <utility>

namespace twinline {

namespace {

bool isTls(const QUrl &url)
{
    return url.scheme() == QLatin1String("https");
}

QByteArray requestTo(const QUrl &url, const QByteArray &fields)
{
    const QByteArray path = url.path(QUrl::FullyEncoded).toLatin1();
    const QByteArray query = url.hasQuery() ? '?' + url.query(QUrl::FullyEncoded).toLatin1() : QByteArray();
    return "GET " + (path.isEmpty() ? QByteArray("/") : path) + query + " HTTP/1.1\r\nHost: "
        + url.authority(QUrl::FullyEncoded | QUrl::RemoveUserInfo).toLatin1()
        + "\r\nConnection: close\r\nCache-Control: no-cache\r\nPragma: no-cache\r\nAccept-Encoding: identity\r\nUser-Agent: Twinline\r\n" + fields + "\r\n";
}

} // namespace

HttpGet::HttpGet(QUrl url, std::size_t cap, QObject *parent)
    : QObject(parent)
    , m_url(std::move(url))
    , m_answer(cap)
{
    m_socket.setProxy(QNetworkProxy::NoProxy);
    m_socket.setReadBufferSize(qint64(HttpAnswer::cap)); // a flood waits in the kernel, not in our memory
    if (isTls(m_url))
        connect(&m_socket, &QSslSocket::encrypted, this, &HttpGet::write);
    else
        connect(&m_socket, &QSslSocket::connected, this, &HttpGet::write);
    connect(&m_socket, &QSslSocket::sslErrors, this, &HttpGet::noteTlsErrors);
    connect(&m_socket, &QSslSocket::readyRead, this, &HttpGet::read);
    connect(&m_socket, &QSslSocket::errorOccurred, this, &HttpGet::close);
}

void HttpGet::addField(const QByteArray &name, const QByteArray &value)
{
    m_fields += name + ": " + value + "\r\n";
}

void HttpGet::start()
{
    const bool ours = isTls(m_url) || m_url.scheme() == QLatin1String("http");
    if (!m_url.isValid() || !ours || m_url.host().isEmpty())
        return end(Outcome::Unroutable, m_url.errorString().toStdString());
    m_resolver.resolve(m_url.host().toStdString(), [this](const QHostAddress &address, const std::string &error) { connectTo(address, error); });
}

void HttpGet::connectTo(const QHostAddress &address, const std::string &error)
{
    if (m_over)
        return;
    if (address.isNull())
        return end(Outcome::Unroutable, error);
    const auto port = quint16(m_url.port(isTls(m_url) ? 443 : 80));
    if (isTls(m_url))
        m_socket.connectToHostEncrypted(address.toString(), port, m_url.host());
    else
        m_socket.connectToHost(address, port);
}

void HttpGet::write()
{
    m_asked = true;
    m_socket.write(requestTo(m_url, m_fields));
}

void HttpGet::noteTlsErrors(const QList<QSslError> &errors)
{
    for (const QSslError &error : errors)
        m_tlsWords += (m_tlsWords.empty() ? "" : "; ") + error.errorString().toStdString();
}

void HttpGet::read()
{
    if (m_over)
        return;
    const QByteArray bytes = m_socket.readAll();
    m_heard = m_heard || !bytes.isEmpty();
    m_answer.take({bytes.constData(), std::size_t(bytes.size())});
    const bool saysNo = m_answer.status() != 0 && m_answer.status() != 200;
    if (saysNo || m_answer.state() == HttpAnswer::State::Whole)
        end(Outcome::Answered, {});
    else if (m_answer.state() == HttpAnswer::State::Garbage)
        end(Outcome::Garbage, "not an HTTP answer: " + cardText(m_answer.raw(), 80));
    else if (m_answer.state() == HttpAnswer::State::TooLarge)
        end(Outcome::TooLarge, {});
}

void HttpGet::close(QAbstractSocket::SocketError error)
{
    const std::string words = m_socket.errorString().toStdString();
    if (error == QAbstractSocket::RemoteHostClosedError && m_asked) {
        read(); // what came before the end still counts
        m_answer.end();
        read();
        end(Outcome::Dropped, m_answer.status() != 0 ? "half an answer" : "the connection was closed before an answer");
    } else if (error == QAbstractSocket::SslHandshakeFailedError) {
        end(Outcome::TlsError, m_tlsWords.empty() ? words : m_tlsWords);
    } else {
        end(outcomeOf(error), words);
    }
}

void HttpGet::end(Outcome outcome, const std::string &words)
{
    if (std::exchange(m_over, true))
        return;
    leave();
    emit ended(outcome, words);
}

void HttpGet::leave()
{
    m_over = true;
    m_socket.disconnect(this);
    m_socket.abort();
}

} // namespace twinline
