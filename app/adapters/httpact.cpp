// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/httpact.h"

#include <QNetworkProxy>
#include <QRegularExpression>

namespace twinline {

HttpAct::HttpAct(QUrl url, QByteArray method, QByteArray form, std::function<void(ActEnd)> then, QObject *parent)
    : QObject(parent)
    , m_url(std::move(url))
    , m_method(std::move(method))
    , m_form(std::move(form))
    , m_then(std::move(then))
{
    m_socket.setProxy(QNetworkProxy::NoProxy);
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &HttpAct::expire);
    connect(&m_socket, &QIODevice::readyRead, this, &HttpAct::read);
    // Queued: an end may come from inside connectToHost(), and nobody is called back from inside act().
    connect(&m_socket, &QAbstractSocket::errorOccurred, this, &HttpAct::close, Qt::QueuedConnection);
    connect(&m_socket, &QAbstractSocket::disconnected, this, &HttpAct::close, Qt::QueuedConnection);
}

void HttpAct::start(Duration timeout)
{
    m_timeout = timeout;
    m_deadline.start(std::chrono::ceil<std::chrono::milliseconds>(timeout));
    const bool tls = m_url.scheme() == QLatin1String("https");
    const auto port = static_cast<quint16>(m_url.port(tls ? 443 : 80));
    if (tls) {
        connect(&m_socket, &QSslSocket::encrypted, this, &HttpAct::writeOnce);
        m_socket.connectToHostEncrypted(m_url.host(), port);
    } else {
        connect(&m_socket, &QAbstractSocket::connected, this, &HttpAct::writeOnce);
        m_socket.connectToHost(m_url.host(), port);
    }
}

void HttpAct::writeOnce()
{
    if (m_written)
        return;
    m_written = true;
    const QByteArray path = m_url.path(QUrl::FullyEncoded).toLatin1();
    QByteArray request = m_method + ' ' + (path.isEmpty() ? QByteArray("/") : path);
    if (m_url.hasQuery())
        request += '?' + m_url.query(QUrl::FullyEncoded).toLatin1();
    request += " HTTP/1.1\r\nHost: " + m_url.authority(QUrl::FullyEncoded | QUrl::RemoveUserInfo).toLatin1()
        + "\r\nConnection: close\r\nUser-Agent: Twinline\r\nContent-Length: " + QByteArray::number(m_form.size()) + "\r\n";
    if (!m_form.isEmpty())
        request += "Content-Type: application/x-www-form-urlencoded\r\n";
    m_socket.write(request + "\r\n" + m_form);
}

void HttpAct::read()
{
    if (m_socket.isOpen())
        m_answer += m_socket.read(cap + 1 - m_answer.size());
    if (m_answer.size() > cap)
        finish(QStringLiteral("answer over %1 bytes").arg(cap));
    else if (whole())
        finish({});
}

QByteArray HttpAct::head() const
{
    const qsizetype end = m_answer.indexOf("\r\n\r\n");
    return end < 0 ? QByteArray() : m_answer.left(end + 2);
}

bool HttpAct::whole() const
{
    static const QRegularExpression length(QStringLiteral("\r\nContent-Length: *(\\d+) *\r\n"), QRegularExpression::CaseInsensitiveOption);
    const QByteArray start = head();
    const QRegularExpressionMatch match = length.match(QString::fromLatin1(start));
    return !start.isEmpty() && match.hasMatch() && m_answer.size() >= start.size() + 2 + match.captured(1).toLongLong();
}

void HttpAct::close()
{
    read();
    if (!m_then)
        return;
    const bool announced = head().toLower().contains("\r\ncontent-length:");
    if (!m_written)
        finish(m_socket.errorString());
    else if (head().isEmpty() || announced)
        finish(QStringLiteral("closed before the whole answer"));
    else
        finish({}); // without a length the end of the connection is the end of the answer
}

void HttpAct::expire()
{
    finish(QStringLiteral("no whole answer within %1 s").arg(toSeconds(m_timeout)));
}

void HttpAct::finish(const QString &trouble)
{
    if (!m_then)
        return;
    static const QRegularExpression statusLine(QStringLiteral("^HTTP/1\\.[01] ([1-5]\\d\\d)(?: ([^\r\n]{0,80}))?\r\n"));
    const QRegularExpressionMatch match = statusLine.match(QString::fromLatin1(m_answer.left(200)));
    const int status = match.captured(1).toInt();
    QString words = match.hasMatch() ? QStringLiteral("HTTP %1 %2").arg(status).arg(match.captured(2)).trimmed()
        : m_answer.isEmpty()         ? QString()
                                     : QStringLiteral("not an HTTP answer");
    if (!trouble.isEmpty())
        words += (words.isEmpty() ? QString() : QStringLiteral(", ")) + trouble;
    // 303 is how a page answers a form that it took. Anything else, and no answer above all, confirms nothing: it may
    // have been done or not, and only what is seen afterwards will tell.
    const bool taken = (status >= 200 && status < 300) || status == 303;
    const auto then = std::move(m_then);
    m_then = nullptr;
    m_deadline.stop();
    m_socket.disconnect(this);
    m_socket.abort();
    deleteLater();
    then({taken, words.toStdString()});
}

} // namespace twinline
