// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/logfetch.h"

#include "adapters/httpways.h"

#include <QNetworkProxy>
#include <QNetworkReply>
#include <QSslError>

namespace twinline {

namespace {

constexpr qint64 pieces = 256 * 1024; ///< a flood waits in the kernel, not in our memory

} // namespace

LogFetch::LogFetch(QUrl url, LogSink then, QObject *parent)
    : QObject(parent)
    , m_url(std::move(url))
    , m_then(std::move(then))
{
    m_manager.setProxy(QNetworkProxy::NoProxy);
    m_deadline.setSingleShot(true);
    m_deadline.setTimerType(Qt::PreciseTimer);
    connect(&m_deadline, &QTimer::timeout, this, &LogFetch::expire);
}

LogFetch::~LogFetch()
{
    if (m_reply) // it ends with its manager
        m_reply->disconnect(this);
}

void LogFetch::start(Duration timeout)
{
    m_deadline.start(std::chrono::ceil<std::chrono::milliseconds>(timeout));
    m_reply = m_manager.get(plainRequest(m_url));
    m_reply->setReadBufferSize(pieces);
    connect(m_reply, &QNetworkReply::sslErrors, this, &LogFetch::noteTlsErrors);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &LogFetch::readHead);
    connect(m_reply, &QNetworkReply::readyRead, this, &LogFetch::readBody);
    connect(m_reply, &QNetworkReply::finished, this, &LogFetch::readEnd, Qt::QueuedConnection);
}

void LogFetch::noteTlsErrors(const QList<QSslError> &errors)
{
    for (const QSslError &error : errors)
        m_tlsWords += (m_tlsWords.empty() ? "" : "; ") + error.errorString().toStdString();
}

void LogFetch::readHead()
{
    if (!m_then)
        return;
    m_status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (m_status == 0)
        return;
    if (m_status == 200) {
        if (m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong() > logCap)
            finish(Outcome::TooLarge, {});
        return;
    }
    const QByteArray phrase = m_reply->attribute(QNetworkRequest::HttpReasonPhraseAttribute).toByteArray().left(80);
    std::string words = "HTTP " + std::to_string(m_status) + ' ' + phrase.toStdString();
    if (m_status / 100 == 3)
        words += " -> " + m_reply->rawHeader("Location").left(200).toStdString();
    const bool denied = m_status == 401 || m_status == 403 || m_status == 407;
    finish(denied ? Outcome::Denied : Outcome::HttpError, words);
}

void LogFetch::readBody()
{
    if (!m_then)
        return;
    m_body += m_reply->read(logCap + 1 - m_body.size());
    if (m_body.size() > logCap)
        finish(Outcome::TooLarge, {});
}

void LogFetch::readEnd()
{
    if (m_then)
        readHead();
    if (m_then)
        readBody();
    if (!m_then)
        return;
    const QVariant length = m_reply->header(QNetworkRequest::ContentLengthHeader);
    const QNetworkReply::NetworkError error = m_reply->error();
    if (error == QNetworkReply::SslHandshakeFailedError && !m_tlsWords.empty())
        finish(Outcome::TlsError, m_tlsWords);
    else if (error != QNetworkReply::NoError)
        finish(m_status != 0 ? Outcome::Dropped : outcomeOf(error), m_reply->errorString().toStdString());
    else if (m_status == 0)
        finish(Outcome::Garbage, "not an HTTP answer");
    else if (length.isValid() && m_body.size() < length.toLongLong())
        finish(Outcome::Dropped, "half an answer");
    else
        finish(Outcome::Answered, {});
}

void LogFetch::expire()
{
    finish(Outcome::Timeout, m_status ? "incomplete answer" : "");
}

void LogFetch::finish(Outcome outcome, const std::string &detail)
{
    LogRead read{outcome, detail, outcome == Outcome::Answered ? logText(m_body) : std::string()};
    const LogSink then = std::move(m_then);
    m_then = nullptr;
    m_deadline.stop();
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->deleteLater(); // which ends the request; abort() would meet errors that are already on their way
        m_reply.clear();
    }
    deleteLater();
    then(read);
}

} // namespace twinline
