// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/tlspeer.h"

#include <QDateTime>
#include <QSslCertificate>
#include <QSslConfiguration>

namespace twinline {

bool trust(QSslSocket &socket, const std::string &file)
{
    QSslConfiguration configuration = socket.sslConfiguration();
    if (!file.empty()) {
        const QList<QSslCertificate> authorities = QSslCertificate::fromPath(QString::fromStdString(file), QSsl::Pem, QSslCertificate::PatternSyntax::FixedString);
        if (authorities.isEmpty())
            return false;
        configuration.setCaCertificates(authorities);
    }
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    socket.setSslConfiguration(configuration);
    return true;
}

std::string tlsTrouble(const QList<QSslError> &errors)
{
    QString words;
    for (const QSslError &error : errors) {
        words += (words.isEmpty() ? QString() : QStringLiteral("; ")) + error.errorString();
        if (error.error() == QSslError::CertificateExpired && !error.certificate().isNull())
            words += QStringLiteral(" (%1)").arg(error.certificate().expiryDate().toUTC().toString(QStringLiteral("yyyy-MM-dd")));
    }
    return words.toStdString();
}

std::optional<CertificateEnd> certificateEnd(const QSslCertificate &certificate, WallTime now)
{
    if (certificate.isNull())
        return std::nullopt;
    const QDateTime end = certificate.expiryDate().toUTC();
    const auto left = std::chrono::milliseconds(end.toMSecsSinceEpoch()) - now.time_since_epoch();
    return CertificateEnd{end.toString(QStringLiteral("yyyy-MM-dd")).toStdString(), int(std::chrono::floor<std::chrono::days>(left).count())};
}

} // namespace twinline
