// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/httpprobe.h"

#include "adapters/monitorbody.h"
#include "adapters/tcpprobe.h"

#include <QNetworkProxy>
#include <QRegularExpression>
#include <QSslError>
#include <QUrl>

namespace twinline {

namespace {

QUrl urlOf(const ProbeRequest &probe)
{
    const std::string address = hostPort(probe.endpoint.host, probe.endpoint.port) + probe.spec.path;
    return QUrl::fromEncoded(QByteArray::fromStdString((probe.endpoint.tls ? "https://" : "http://") + address));
}

QByteArray requestTo(const QUrl &url)
{
    const QByteArray path = url.path(QUrl::FullyEncoded).toLatin1();
    const QByteArray query = url.hasQuery() ? '?' + url.query(QUrl::FullyEncoded).toLatin1() : QByteArray();
    return "GET " + (path.isEmpty() ? QByteArray("/") : path) + query + " HTTP/1.1\r\nHost: "
        + url.authority(QUrl::FullyEncoded | QUrl::RemoveUserInfo).toLatin1()
        + "\r\nConnection: close\r\nCache-Control: no-cache\r\nPragma: no-cache\r\nAccept-Encoding: identity\r\nUser-Agent: Twinline\r\n\r\n";
}

bool leadsToLogin(const QByteArray &location)
{
    static const QRegularExpression words(QStringLiteral("log[-_]?(in|on)|sign[-_]?in|auth|account|sso|returnurl"),
                                          QRegularExpression::CaseInsensitiveOption);
    return words.match(QString::fromUtf8(location)).hasMatch();
}

constexpr const char *tooLarge = "an answer of more than 64 KiB";

} // namespace

HttpProbe::~HttpProbe()
{
    release();
}

void HttpProbe::ask()
{
    const QUrl url = urlOf(m_request);
    if (!url.isValid()) {
        finish(Outcome::Unroutable, url.errorString().toStdString());
        return;
    }
    m_socket.setProxy(QNetworkProxy::NoProxy);
    m_socket.setReadBufferSize(qint64(HttpAnswer::cap)); // a flood waits in the kernel, not in our memory
    if (m_request.endpoint.tls)
        connect(&m_socket, &QSslSocket::encrypted, this, &HttpProbe::write);
    else
        connect(&m_socket, &QSslSocket::connected, this, &HttpProbe::write);
    connect(&m_socket, &QSslSocket::sslErrors, this, &HttpProbe::noteTlsErrors);
    connect(&m_socket, &QSslSocket::readyRead, this, &HttpProbe::read);
    connect(&m_socket, &QSslSocket::errorOccurred, this, &HttpProbe::close);
    m_resolver.resolve(m_request.endpoint.host, [this](const QHostAddress &address, const std::string &error) {
        connectTo(address, error);
    });
}

void HttpProbe::connectTo(const QHostAddress &address, const std::string &error)
{
    if (finished())
        return;
    if (address.isNull()) {
        finish(Outcome::Unroutable, error);
        return;
    }
    const Endpoint &to = m_request.endpoint;
    const auto port = quint16(to.port > 0 ? to.port : to.tls ? 443 : 80);
    if (to.tls)
        m_socket.connectToHostEncrypted(address.toString(), port, QString::fromStdString(to.host));
    else
        m_socket.connectToHost(address, port);
}

void HttpProbe::write()
{
    m_asked = true;
    m_socket.write(requestTo(urlOf(m_request)));
}

void HttpProbe::expire()
{
    finish(Outcome::Timeout, m_heard ? "incomplete answer" : m_asked ? "no answer" : "no connection");
}

void HttpProbe::release()
{
    m_socket.disconnect(this);
    m_socket.abort();
}

void HttpProbe::noteTlsErrors(const QList<QSslError> &errors)
{
    for (const QSslError &error : errors)
        m_tlsWords += (m_tlsWords.empty() ? "" : "; ") + error.errorString().toStdString();
}

void HttpProbe::read()
{
    const QByteArray bytes = m_socket.readAll();
    m_heard = m_heard || !bytes.isEmpty();
    m_answer.take({bytes.constData(), std::size_t(bytes.size())});
    if (m_answer.status() != 0)
        readHead();
    if (finished())
        return;
    if (m_answer.state() == HttpAnswer::State::Garbage)
        finish(Outcome::Garbage, "not an HTTP answer: " + cardText(m_answer.raw(), 80));
    else if (m_answer.state() == HttpAnswer::State::TooLarge)
        finish(Outcome::TooLarge, tooLarge);
    else if (m_answer.state() == HttpAnswer::State::Whole)
        readWhole();
}

/// Anything but 200 says all there is to say in its head.
void HttpProbe::readHead()
{
    const int status = m_answer.status();
    HttpFacts facts;
    facts.status = status;
    m_observation.facts = facts;
    if (status == 200)
        return;
    const std::string words = std::to_string(status) + ' ' + m_answer.phrase();
    const std::string location = m_answer.field("location");
    if (status == 401 || status == 403 || status == 407)
        finish(Outcome::Denied, words);
    else if (status / 100 == 3)
        finish(leadsToLogin(QByteArray::fromStdString(location)) ? Outcome::Denied : Outcome::HttpError, words + " -> " + location);
    else
        finish(Outcome::HttpError, words);
}

void HttpProbe::readWhole()
{
    const BodyMeaning meaning = readMonitorBody(m_request, m_answer.body());
    HttpFacts facts;
    facts.status = m_answer.status();
    facts.body = cardText(m_answer.body());
    facts.identity = meaning.identity;
    m_observation.facts = facts;
    m_observation.claim = meaning.claim;
    m_observation.rtt = now() - m_observation.sent.boot;
    finish(meaning.outcome, meaning.detail);
}

void HttpProbe::close(QAbstractSocket::SocketError error)
{
    const std::string words = m_socket.errorString().toStdString();
    if (error == QAbstractSocket::RemoteHostClosedError && m_asked) {
        read(); // what came before the end still counts
        m_answer.end();
        read();
        finish(Outcome::Dropped, m_answer.status() != 0 ? "half an answer" : "the connection was closed before an answer");
    } else if (error == QAbstractSocket::SslHandshakeFailedError) {
        finish(Outcome::TlsError, m_tlsWords.empty() ? words : m_tlsWords);
    } else {
        finish(outcomeOf(error), words);
    }
}

} // namespace twinline
