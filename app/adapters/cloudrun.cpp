// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/cloudrun.h"

#include "adapters/childprocess.h"

#include <QStandardPaths>

#include <csignal>
#include <unistd.h>

namespace twinline {

namespace {

/// Machines read what is printed, nobody answers a question, and nothing is asked of the world but the question itself.
QProcessEnvironment environment()
{
    QProcessEnvironment out = QProcessEnvironment::systemEnvironment();
    for (const auto &[key, value] : {std::pair("LC_ALL", "C.UTF-8"), std::pair("PAGER", "cat"), std::pair("AWS_PAGER", ""),
                                     std::pair("AWS_CLI_AUTO_PROMPT", "off"), std::pair("CLOUDSDK_CORE_DISABLE_PROMPTS", "1"),
                                     std::pair("AZURE_CORE_NO_COLOR", "1"), std::pair("AZURE_CORE_COLLECT_TELEMETRY", "0"),
                                     std::pair("NO_COLOR", "1")})
        out.insert(QLatin1String(key), QLatin1String(value));
    return out;
}

QStringList arguments(const CommandWords &words)
{
    QStringList list;
    for (std::size_t i = 1; i < words.size(); ++i)
        list << QString::fromStdString(words[i]);
    return list;
}

} // namespace

CloudRun::CloudRun(std::vector<CommandWords> commands, Then then, QObject *parent)
    : QObject(parent)
    , m_commands(std::move(commands))
    , m_then(std::move(then))
{
    m_deadline.setSingleShot(true);
}

CloudRun::~CloudRun()
{
    kill();
}

void CloudRun::start(Duration timeout)
{
    const std::string words = "no end within " + std::to_string(std::chrono::ceil<std::chrono::seconds>(timeout).count()) + " s, killed";
    connect(&m_deadline, &QTimer::timeout, this, [this, words] { stop(words); });
    m_deadline.start(std::chrono::ceil<std::chrono::milliseconds>(timeout));
    QMetaObject::invokeMethod(this, &CloudRun::next, Qt::QueuedConnection); // nobody is called back from inside start()
}

void CloudRun::stop(const std::string &why)
{
    if (m_then)
        finish(Outcome::Timeout, why);
}

void CloudRun::next()
{
    if (m_ends.size() >= m_commands.size() || m_commands[m_ends.size()].empty())
        return tell();
    const CommandWords &words = m_commands[m_ends.size()];
    m_end = {};
    m_process = new QProcess;
    connect(m_process, &QProcess::readyReadStandardOutput, this, &CloudRun::read);
    connect(m_process, &QProcess::readyReadStandardError, this, &CloudRun::read);
    connect(m_process, &QProcess::finished, this, &CloudRun::conclude);
    connect(m_process, &QProcess::errorOccurred, this, [this, program = words.front()](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            finish(Outcome::Unroutable, program + " is not installed");
    }, Qt::QueuedConnection);
    m_process->setProcessEnvironment(environment());
    m_process->setStandardInputFile(QProcess::nullDevice());
    m_process->setChildProcessModifier([] { ::setsid(); }); // no terminal to ask at, and one group to be killed
    m_process->start(QString::fromStdString(words.front()), arguments(words));
}

void CloudRun::read()
{
    m_end.output += m_process->readAllStandardOutput();
    m_end.complaints += m_process->readAllStandardError();
    if (m_end.output.size() > cap || m_end.complaints.size() > cap)
        finish(Outcome::TooLarge, "more than " + std::to_string(cap) + " bytes");
}

void CloudRun::conclude()
{
    read();
    if (!m_process)
        return;
    const bool whole = m_process->exitStatus() == QProcess::NormalExit;
    m_end.exitCode = whole ? m_process->exitCode() : -1;
    m_end.outcome = whole ? Outcome::Answered : Outcome::Dropped;
    m_end.words = whole ? std::string() : "ended by a signal";
    m_ends.push_back(m_end);
    m_process->deleteLater();
    m_process = nullptr;
    next();
}

void CloudRun::finish(Outcome outcome, const std::string &words)
{
    if (!m_then)
        return;
    m_end.outcome = outcome;
    m_end.exitCode = -1;
    m_end.words = words;
    m_ends.push_back(m_end);
    tell();
}

void CloudRun::tell()
{
    if (!m_then)
        return;
    m_deadline.stop();
    kill();
    const Then then = std::exchange(m_then, nullptr);
    const std::vector<CommandEnd> ends = std::exchange(m_ends, {});
    deleteLater();
    then(ends);
}

void CloudRun::kill()
{
    if (m_process && m_process->processId() > 1)
        ::kill(-pid_t(m_process->processId()), SIGKILL);
    letGo(m_process, this);
}

} // namespace twinline
