// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/tlsserver.h"

#include <QFile>
#include <QSslSocket>

namespace twinline::lab {

bool TlsServer::use(const QString &folder)
{
    QFile certificate(folder + u"/certificate.pem"_qs);
    QFile key(folder + u"/key.pem"_qs);
    if (!certificate.open(QIODevice::ReadOnly) || !key.open(QIODevice::ReadOnly))
        return false;
    m_certificate = QSslCertificate(&certificate);
    m_key = QSslKey(&key, QSsl::Ec);
    return !m_certificate.isNull() && !m_key.isNull();
}

QStringList TlsServer::makeCommand(const QString &folder, const QString &name)
{
    return {u"openssl"_qs, u"req"_qs, u"-x509"_qs, u"-newkey"_qs, u"ec"_qs, u"-pkeyopt"_qs, u"ec_paramgen_curve:prime256v1"_qs,
            u"-nodes"_qs, u"-days"_qs, u"30"_qs, u"-subj"_qs, u"/CN="_qs + name, u"-keyout"_qs, folder + u"/key.pem"_qs,
            u"-out"_qs, folder + u"/certificate.pem"_qs};
}

void TlsServer::incomingConnection(qintptr descriptor)
{
    auto *socket = new QSslSocket(this);
    if (!socket->setSocketDescriptor(descriptor)) {
        socket->deleteLater();
        return;
    }
    socket->setLocalCertificate(m_certificate);
    socket->setPrivateKey(m_key);
    connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QSslSocket::errorOccurred, socket, &QObject::deleteLater);
    socket->startServerEncryption();
}

} // namespace twinline::lab
