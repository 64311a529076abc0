// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/agentprobe.h"

#include "adapters/childprocess.h"

namespace twinline {

namespace {

const QString noAgent = QStringLiteral("none");

int linesIn(const QByteArray &printed)
{
    int count = 0;
    for (const QByteArray &line : printed.split('\n'))
        count += !line.trimmed().isEmpty();
    return count;
}

} // namespace

std::optional<QString> agentSocket(const QByteArray &printed)
{
    for (const QByteArray &line : printed.split('\n')) {
        if (!line.startsWith("identityagent "))
            continue;
        const QString value = QString::fromLocal8Bit(line.mid(14)).trimmed();
        if (value == QLatin1String("SSH_AUTH_SOCK"))
            return std::nullopt;
        return value.startsWith(QLatin1Char('$')) ? qEnvironmentVariable(value.mid(1).toLocal8Bit().constData()) : value;
    }
    return std::nullopt;
}

Outcome agentOutcome(int exitCode, const QByteArray &printed)
{
    switch (exitCode) {
    case 0: return linesIn(printed) > 0 ? Outcome::Answered : Outcome::Garbage;
    case 1: return printed.contains("no identities") ? Outcome::Answered : Outcome::Garbage;
    case 2: return Outcome::Refused;
    default: return Outcome::Garbage;
    }
}

AgentProbe::~AgentProbe()
{
    release();
}

/// A configuration may name another agent than the environment does.
void AgentProbe::ask()
{
    m_observation.address.clear();
    QStringList arguments{QStringLiteral("-G")};
    if (!m_request.ansible.sshConfig.empty())
        arguments << QStringLiteral("-F") << QString::fromStdString(m_request.ansible.sshConfig);
    if (!m_request.endpoint.text.empty())
        arguments << QStringLiteral("-l") << QString::fromStdString(m_request.endpoint.text);
    run(QStringLiteral("ssh"), arguments << QStringLiteral("--") << QString::fromStdString(m_request.endpoint.host), {}, &AgentProbe::askAgent);
}

void AgentProbe::run(const QString &program, const QStringList &arguments, const QString &socket, void (AgentProbe::*then)())
{
    QProcess *process = m_process = new QProcess;
    connect(process, &QProcess::finished, this, then);
    connect(process, &QProcess::errorOccurred, this, [this, program](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            finish(Outcome::Unroutable, program.toStdString() + " is not installed");
    });
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    if (!socket.isEmpty())
        environment.insert(QStringLiteral("SSH_AUTH_SOCK"), socket);
    process->setProcessEnvironment(environment);
    process->setStandardInputFile(QProcess::nullDevice());
    process->start(program, arguments);
}

void AgentProbe::askAgent()
{
    const QString socket = agentSocket(m_process->readAllStandardOutput()).value_or(qEnvironmentVariable("SSH_AUTH_SOCK"));
    const int code = m_process->exitCode();
    const QByteArray complaints = m_process->readAllStandardError();
    m_process->deleteLater();
    m_process = nullptr;
    if (code != 0)
        return finish(Outcome::Garbage, complaints.toStdString());
    if (socket.isEmpty() || socket == noAgent)
        return finish(Outcome::Refused, socket.isEmpty() ? "SSH_AUTH_SOCK is not set" : "IdentityAgent none");
    m_observation.address = socket.toStdString();
    run(QStringLiteral("ssh-add"), {QStringLiteral("-l")}, socket, &AgentProbe::conclude);
}

void AgentProbe::conclude()
{
    const QByteArray printed = m_process->readAllStandardOutput();
    const QByteArray complaints = m_process->readAllStandardError();
    const int code = m_process->exitCode();
    const Outcome outcome = agentOutcome(code, printed);
    if (outcome == Outcome::Answered)
        m_observation.facts = AgentFacts{code == 0 ? linesIn(printed) : 0};
    finish(outcome, (printed.trimmed().isEmpty() ? complaints : printed).toStdString());
}

void AgentProbe::release()
{
    letGo(m_process, this);
}

} // namespace twinline
