// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/machine.h"

#include "lab/processes.h"

#include <QJsonDocument>

#include <csignal>
#include <utility>

namespace twinline::lab {

Machine::Machine(QString program, QStringList arguments, QString log, QObject *parent)
    : QObject(parent), m_program(std::move(program)), m_arguments(std::move(arguments)), m_log(std::move(log))
{
}

void Machine::start()
{
    drop();
    m_power = Power::On;
    m_process = new QProcess(this);
    m_process->setChildProcessModifier(dieWithParent);
    m_process->setStandardErrorFile(m_log, QIODevice::Append);
    connect(m_process, &QProcess::readyReadStandardOutput, this, &Machine::read);
    connect(m_process, &QProcess::finished, this, [this] {
        m_up = false;
        m_said = {};
        if (m_power == Power::On)
            m_power = Power::Stopped; // it fell by itself
        emit changed();
    });
    m_process->start(m_program, m_arguments);
}

/// Lets go of a process that is gone or going.
void Machine::drop()
{
    m_up = false;
    m_said = {};
    QProcess *process = std::exchange(m_process, nullptr);
    if (!process)
        return;
    process->disconnect(this);
    if (process->state() == QProcess::NotRunning)
        process->deleteLater();
    else
        connect(process, &QProcess::finished, process, &QObject::deleteLater);
}

void Machine::kill()
{
    m_power = Power::Off;
    if (pid() > 0)
        signalTree(static_cast<pid_t>(pid()), SIGKILL);
    drop();
    emit changed();
}

void Machine::stop()
{
    m_power = Power::Stopped;
    m_up = false;
    emit changed();
    tell({{u"do"_qs, u"stop"_qs}});
}

void Machine::freeze()
{
    m_power = Power::Frozen;
    signalTree(static_cast<pid_t>(pid()), SIGSTOP);
    emit changed();
}

void Machine::thaw()
{
    m_power = Power::On;
    signalTree(static_cast<pid_t>(pid()), SIGCONT);
    emit changed();
}

void Machine::tell(const QJsonObject &command)
{
    if (m_process)
        m_process->write(QJsonDocument(command).toJson(QJsonDocument::Compact) + '\n');
}

void Machine::read()
{
    while (m_process && m_process->canReadLine()) {
        const QJsonObject said = QJsonDocument::fromJson(m_process->readLine()).object();
        if (said.isEmpty() || m_power == Power::Stopped)
            continue;
        m_said = said;
        m_up = true;
        emit changed();
    }
}

QString toWord(Machine::Power power)
{
    switch (power) {
    case Machine::Power::On: return u"on"_qs;
    case Machine::Power::Off: return u"power-off"_qs;
    case Machine::Power::Stopped: return u"stop"_qs;
    case Machine::Power::Frozen: return u"freeze"_qs;
    }
    return {};
}

} // namespace twinline::lab
