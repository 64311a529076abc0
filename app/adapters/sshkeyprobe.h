// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adapters/probejob.h"
#include "adapters/resolver.h"

#include <QProcess>
#include <QTcpSocket>

namespace twinline {

/// Asks an SSH server for its host key with the system's ssh-keyscan: who answers there? Nobody logs in. A connection of our
/// own comes first: it gives the RTT, and ssh-keyscan does not tell a port that refuses from one that is silent.
class SshKeyProbe : public ProbeJob
{
    Q_OBJECT

public:
    SshKeyProbe(ProbeRequest request, QObject *parent);
    ~SshKeyProbe() override;

protected:
    void ask() override;
    void expire() override;
    void release() override;

private:
    void connectTo(const QHostAddress &address, const std::string &error);
    void scan();
    void conclude();

    Resolver m_resolver;
    QTcpSocket m_socket;
    QProcess *m_process;
    QHostAddress m_address;
    BootTime m_asked{};
};

/// The host key in what ssh-keyscan printed, as ssh-keygen -l would show it: ed25519 before ecdsa before rsa.
std::optional<IdentityFacts> hostKey(const QByteArray &printed);

/// What ssh-keyscan's complaints mean when it printed no key.
Outcome keyscanOutcome(const QByteArray &complaints);

} // namespace twinline
