// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adapters/probejob.h"
#include "adapters/resolver.h"

#include <QSslSocket>

namespace twinline {

/// Asks a TLS server for its certificate: who answers there? It is compared with what the nodes show themselves, so that
/// a self-signed or expired one proves as much as any other; no authority is asked. The RTT is that of the connection.
class CertificateProbe : public ProbeJob
{
    Q_OBJECT

public:
    using ProbeJob::ProbeJob;
    ~CertificateProbe() override;

protected:
    void ask() override;
    void expire() override;
    void release() override;

private:
    void connectTo(const QHostAddress &address, const std::string &error);
    void take();

    Resolver m_resolver;
    QSslSocket m_socket;
    BootTime m_asked{};
};

/// "SHA256:" and the digest as OpenSSH writes it: base64 without padding.
std::string fingerprint(const QByteArray &bytes);

} // namespace twinline
