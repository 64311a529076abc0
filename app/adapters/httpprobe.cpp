// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/httpprobe.h"

#include "adapters/httpways.h"
#include "adapters/monitorbody.h"

#include <QNetworkProxy>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QSslError>

namespace twinline {

namespace {

QNetworkRequest requestFor(const ProbeRequest &probe)
{
    const std::string address = hostPort(probe.endpoint.host, probe.endpoint.port) + probe.spec.path;
    return plainRequest(QUrl::fromEncoded(QByteArray::fromStdString((probe.endpoint.tls ? "https://" : "http://") + address)));
}

bool leadsToLogin(const QByteArray &location)
{
    static const QRegularExpression words(QStringLiteral("log[-_]?(in|on)|sign[-_]?in|auth|account|sso|returnurl"),
                                          QRegularExpression::CaseInsensitiveOption);
    return words.match(QString::fromUtf8(location)).hasMatch();
}

constexpr const char *closedWords = "the connection was closed before an answer";

} // namespace

HttpProbe::~HttpProbe()
{
    if (m_reply) // it ends with its manager
        m_reply->disconnect(this);
}

void HttpProbe::ask()
{
    const QNetworkRequest request = requestFor(m_request);
    if (!request.url().isValid()) {
        finish(Outcome::Unroutable, request.url().errorString().toStdString());
        return;
    }
    m_manager.setProxy(QNetworkProxy::NoProxy);
    m_reply = m_manager.get(request);
    m_reply->setReadBufferSize(bodyCap + 1); // a flood waits in the kernel, not in our memory
    connect(m_reply, &QNetworkReply::requestSent, this, &HttpProbe::noteSent);
    connect(m_reply, &QNetworkReply::sslErrors, this, &HttpProbe::noteTlsErrors);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &HttpProbe::readHead);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpProbe::readBody);
    connect(m_reply, &QNetworkReply::finished, this, &HttpProbe::readEnd);
}

void HttpProbe::expire()
{
    if (m_firstBytes)
        finish(Outcome::Dropped, closedWords);
    else
        finish(Outcome::Timeout, m_status ? "incomplete answer" : m_timesSent ? "no answer" : "no connection");
}

void HttpProbe::release()
{
    if (m_firstBytes) {
        m_firstBytes->disconnect(this);
        m_firstBytes.release()->deleteLater(); // this may be its own signal
    }
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->deleteLater(); // which ends the request; abort() would meet errors that are already on their way
    m_reply.clear();
}

void HttpProbe::noteSent()
{
    // The library silently asks again when it got no answer that it can read; the second one has no honest RTT.
    if (++m_timesSent > 1)
        closedEarly();
}

void HttpProbe::closedEarly()
{
    release();
    m_firstBytes = std::make_unique<FirstBytes>(m_request.endpoint, m_request.spec.path);
    connect(m_firstBytes.get(), &FirstBytes::told, this, [this](const QByteArray &bytes) {
        const QByteArray sign = "HTTP/";
        if (bytes.left(sign.size()) == sign.left(bytes.size()))
            finish(Outcome::Dropped, closedWords);
        else
            finish(Outcome::Garbage, "not an HTTP answer: " + bytes.toStdString());
    });
}

void HttpProbe::noteTlsErrors(const QList<QSslError> &errors)
{
    for (const QSslError &error : errors)
        m_tlsWords += (m_tlsWords.empty() ? "" : "; ") + error.errorString().toStdString();
}

void HttpProbe::readHead()
{
    m_status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (m_status == 0 || finished())
        return;
    HttpFacts facts;
    facts.status = m_status;
    m_observation.facts = facts;
    if (m_status == 200) {
        if (m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong() > bodyCap)
            finish(Outcome::TooLarge, "an answer of more than 64 KiB");
        return;
    }
    const QByteArray phrase = m_reply->attribute(QNetworkRequest::HttpReasonPhraseAttribute).toByteArray();
    const std::string words = std::to_string(m_status) + ' ' + phrase.toStdString();
    const QByteArray location = m_reply->rawHeader("Location");
    if (m_status == 401 || m_status == 403 || m_status == 407)
        finish(Outcome::Denied, words);
    else if (m_status / 100 == 3)
        finish(leadsToLogin(location) ? Outcome::Denied : Outcome::HttpError, words + " -> " + location.toStdString());
    else
        finish(Outcome::HttpError, words);
}

void HttpProbe::readBody()
{
    if (finished())
        return;
    m_body += m_reply->read(bodyCap + 1 - m_body.size());
    if (m_body.size() > bodyCap)
        finish(Outcome::TooLarge, "an answer of more than 64 KiB");
}

void HttpProbe::readEnd()
{
    if (!finished())
        readHead();
    if (!finished())
        readBody();
    if (finished())
        return;
    if (m_reply->error() == QNetworkReply::NoError)
        readWhole();
    else
        readFailure();
}

void HttpProbe::readFailure()
{
    const std::string words = m_reply->errorString().toStdString();
    const Outcome outcome = outcomeOf(m_reply->error());
    if (outcome == Outcome::Dropped && m_status == 0)
        closedEarly();
    else if (outcome == Outcome::TlsError)
        finish(outcome, m_tlsWords.empty() ? words : m_tlsWords);
    else if (m_status != 0 && outcome != Outcome::Timeout)
        finish(Outcome::Dropped, "half an answer: " + words);
    else
        finish(outcome, words);
}

void HttpProbe::readWhole()
{
    const QVariant length = m_reply->header(QNetworkRequest::ContentLengthHeader);
    if (m_status == 0) {
        finish(Outcome::Garbage, "not an HTTP answer");
        return;
    }
    if (length.isValid() && m_body.size() < length.toLongLong()) {
        finish(Outcome::Dropped, "half an answer");
        return;
    }
    const BodyMeaning meaning = readMonitorBody(m_request, {m_body.constData(), std::size_t(m_body.size())});
    HttpFacts facts;
    facts.status = m_status;
    facts.body = cardText({m_body.constData(), std::size_t(m_body.size())});
    facts.identity = meaning.identity;
    m_observation.facts = facts;
    m_observation.claim = meaning.claim;
    m_observation.rtt = now() - m_observation.sent.boot;
    finish(meaning.outcome, meaning.detail);
}

} // namespace twinline
