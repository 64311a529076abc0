// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adapters/probejob.h"

#include <QProcess>

namespace twinline {

/// Asks the SSH agent of this desk what it holds (ITL-4, ITL-5): the one that ssh itself would use for the terminal server. No
/// connection is made.
class AgentProbe : public ProbeJob
{
    Q_OBJECT

public:
    using ProbeJob::ProbeJob;
    ~AgentProbe() override;

protected:
    void ask() override;
    void release() override;

private:
    void run(const QString &program, const QStringList &arguments, const QString &socket, void (AgentProbe::*then)());
    void askAgent();
    void conclude();

    QProcess *m_process = nullptr;
};

/// The agent's socket in what `ssh -G` printed; nothing: the one of SSH_AUTH_SOCK. "none": no agent is to be used.
std::optional<QString> agentSocket(const QByteArray &printed);

/// What `ssh-add -l` says: keys, none ("The agent has no identities."), or nobody to ask.
Outcome agentOutcome(int exitCode, const QByteArray &printed);

} // namespace twinline
