// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/sshmachine.h"

#include "lab/processes.h"
#include "lab/terminalfiles.h"

#include <QFile>

#include <csignal>
#include <utility>

namespace twinline::lab {

using Power = Machine::Power;

SshMachine::SshMachine(QString name, SocketAddress address, QString folder, QObject *parent)
    : QObject(parent), m_name(std::move(name)), m_address(std::move(address)), m_folder(std::move(folder))
{
}

SshMachine::~SshMachine()
{
    end(SIGKILL);
}

void SshMachine::start()
{
    end(SIGKILL);
    m_silence.reset();
    m_power = Power::On;
    m_process = new QProcess(this);
    m_process->setChildProcessModifier(dieWithParent);
    m_process->setStandardInputFile(QProcess::nullDevice());
    m_process->setStandardErrorFile(m_folder + u"/sshd.log"_qs, QIODevice::Append);
    connect(m_process, &QProcess::finished, this, [this] {
        if (m_power == Power::On)
            m_power = Power::Stopped; // it fell by itself
        emit changed();
    });
    m_process->start(terminal::sshServer(), {u"-D"_qs, u"-e"_qs, u"-f"_qs, m_folder + u"/sshd"_qs});
}

/// Ends the server and all its sessions, so that nobody goes on talking to a node that is gone.
void SshMachine::end(int signal)
{
    QProcess *process = std::exchange(m_process, nullptr);
    if (!process)
        return;
    process->disconnect(this);
    if (process->state() == QProcess::NotRunning) {
        process->deleteLater();
        return;
    }
    signalTree(static_cast<pid_t>(process->processId()), signal);
    if (signal != SIGKILL)
        signalTree(static_cast<pid_t>(process->processId()), SIGCONT);
    connect(process, &QProcess::finished, process, &QObject::deleteLater);
}

/// Politely: a server that is asked to go takes the sockets of lent agents along.
void SshMachine::stop()
{
    m_power = Power::Stopped;
    m_silence.reset();
    end(SIGTERM);
    emit changed();
}

void SshMachine::powerOff()
{
    m_power = Power::Off;
    end(SIGKILL);
    m_silence = std::make_unique<SilentPort>(m_address);
    emit changed();
}

void SshMachine::freeze()
{
    m_power = Power::Frozen;
    if (pid() > 0)
        signalTree(static_cast<pid_t>(pid()), SIGSTOP);
    emit changed();
}

/// Without its Python a node lets Ansible in and fails all the same.
void SshMachine::setApplicationOk(bool ok)
{
    if (m_applicationOk != ok && (ok ? QFile::rename(m_folder + u"/broken"_qs, m_folder + u"/python3"_qs)
                                     : QFile::rename(m_folder + u"/python3"_qs, m_folder + u"/broken"_qs)))
        m_applicationOk = ok;
    emit changed();
}

void SshMachine::heal()
{
    setApplicationOk(true);
    if (m_power == Power::Frozen && pid() > 0) {
        m_power = Power::On;
        signalTree(static_cast<pid_t>(pid()), SIGCONT);
        emit changed();
    } else if (m_power != Power::On) {
        start();
    }
}

} // namespace twinline::lab
