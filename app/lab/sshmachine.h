// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/machine.h"
#include "lab/silentport.h"

#include <QProcess>

#include <memory>

namespace twinline::lab {

/// One node of a cluster: an SSH server at its own address, and what a trainer does to it. On: it serves; Stopped: it
/// refuses; Off: it is silent; Frozen: it takes connections and says nothing.
class SshMachine : public QObject
{
    Q_OBJECT
public:
    /// \a folder holds the server's configuration (sshd) and, while the node is well, its Python (python3).
    SshMachine(QString name, SocketAddress address, QString folder, QObject *parent);
    ~SshMachine() override;

    const QString &name() const { return m_name; }
    const SocketAddress &address() const { return m_address; }
    const QString &folder() const { return m_folder; }
    Machine::Power power() const { return m_power; }
    bool applicationOk() const { return m_applicationOk; }
    qint64 pid() const { return m_process ? m_process->processId() : 0; }

    void start();
    void stop();
    void powerOff();
    void freeze();
    void setApplicationOk(bool ok);
    void heal();

signals:
    void changed();

private:
    void end(int signal);

    QString m_name;
    SocketAddress m_address;
    QString m_folder;
    Machine::Power m_power = Machine::Power::Off;
    bool m_applicationOk = true;
    QProcess *m_process = nullptr;
    std::unique_ptr<SilentPort> m_silence;
};

} // namespace twinline::lab
