// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/labnetwork.h"

#include <QSslCertificate>
#include <QSslKey>
#include <QTcpServer>

namespace twinline::lab {

/// Shows a node's certificate to whoever shakes hands: nothing more is to be had here.
class TlsServer : public QTcpServer
{
    Q_OBJECT
public:
    using QTcpServer::QTcpServer;

    /// The certificate and its key in \a folder; false: they cannot be read.
    bool use(const QString &folder);

    /// Makes a self-signed one in \a folder: program and arguments.
    static QStringList makeCommand(const QString &folder, const QString &name);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    QSslCertificate m_certificate;
    QSslKey m_key;
};

} // namespace twinline::lab
