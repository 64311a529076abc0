// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/certificateprobe.h"

#include "adapters/tcpprobe.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QNetworkProxy>
#include <QSslConfiguration>

namespace twinline {

namespace {

constexpr int standardPort = 443;

/// Whole days until then; less than 0 from the first second after it.
int daysUntil(const QDateTime &end)
{
    const qint64 seconds = QDateTime::currentDateTimeUtc().secsTo(end);
    return int(seconds < 0 ? (seconds - 86399) / 86400 : seconds / 86400);
}

/// What a person would look for: the subject's name, and whether its time is over.
std::string wordsOf(const QSslCertificate &certificate)
{
    QString words = certificate.subjectInfo(QSslCertificate::CommonName).join(QStringLiteral(", "));
    if (certificate.expiryDate() < QDateTime::currentDateTimeUtc())
        words += QStringLiteral(" (expired %1)").arg(certificate.expiryDate().toUTC().toString(QStringLiteral("yyyy-MM-dd")));
    return cardText(words.toStdString());
}

} // namespace

std::string fingerprint(const QByteArray &bytes)
{
    const QByteArray digest = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    return "SHA256:" + digest.toBase64(QByteArray::OmitTrailingEquals).toStdString();
}

CertificateProbe::~CertificateProbe()
{
    release();
}

void CertificateProbe::ask()
{
    QSslConfiguration configuration = m_socket.sslConfiguration();
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    // A telephone system of 2013 knows no better than TLS 1.0 and short keys. Who answers is all that is asked; nothing
    // is said in confidence.
    configuration.setProtocol(QSsl::AnyProtocol);
    configuration.setBackendConfigurationOption("MinProtocol", QByteArray("TLSv1"));
    configuration.setBackendConfigurationOption("CipherString", QByteArray("ALL:@SECLEVEL=0"));
    m_socket.setSslConfiguration(configuration);
    m_socket.setProxy(QNetworkProxy::NoProxy);
    connect(&m_socket, &QSslSocket::connected, this, [this] {
        m_observation.rtt = now() - m_asked;
        m_socket.startClientEncryption();
    });
    connect(&m_socket, &QSslSocket::encrypted, this, &CertificateProbe::take);
    connect(&m_socket, &QSslSocket::errorOccurred, this, [this](QAbstractSocket::SocketError error) {
        finish(outcomeOf(error), m_socket.errorString().toStdString());
    });
    m_resolver.resolve(m_request.endpoint.host, [this](const QHostAddress &address, const std::string &error) {
        connectTo(address, error);
    });
}

void CertificateProbe::connectTo(const QHostAddress &address, const std::string &error)
{
    if (finished())
        return;
    if (address.isNull()) {
        finish(Outcome::Unroutable, error);
        return;
    }
    const QString name = QString::fromStdString(m_request.endpoint.host);
    if (QHostAddress(name).isNull())
        m_socket.setPeerVerifyName(name); // a server of several names shows the right certificate
    m_asked = now();
    m_socket.connectToHost(address.toString(), quint16(m_request.endpoint.port > 0 ? m_request.endpoint.port : standardPort));
}

void CertificateProbe::take()
{
    const QSslCertificate certificate = m_socket.peerCertificate();
    if (certificate.isNull()) {
        finish(Outcome::Garbage, "a TLS server without a certificate");
        return;
    }
    const IdentityFacts facts{fingerprint(certificate.toDer()), wordsOf(certificate), daysUntil(certificate.expiryDate())};
    m_observation.facts = facts;
    finish(Outcome::Answered, facts.value);
}

void CertificateProbe::expire()
{
    const bool connected = m_socket.state() == QAbstractSocket::ConnectedState;
    finish(Outcome::Timeout, connected ? "no TLS answer" : "no connection");
}

void CertificateProbe::release()
{
    m_socket.disconnect(this);
    m_socket.abort();
}

} // namespace twinline
