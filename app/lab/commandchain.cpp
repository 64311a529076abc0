// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/commandchain.h"

#include "lab/processes.h"

#include <utility>

namespace twinline::lab {

void CommandChain::run(std::deque<Command> commands, Then then)
{
    cancel();
    m_commands = std::move(commands);
    m_then = std::move(then);
    next();
}

void CommandChain::cancel()
{
    m_commands.clear();
    m_then = nullptr;
    if (QProcess *process = std::exchange(m_process, nullptr)) {
        process->disconnect(this);
        connect(process, &QProcess::finished, process, &QObject::deleteLater);
        process->kill();
    }
}

void CommandChain::next()
{
    if (m_commands.empty()) {
        end(true, {});
        return;
    }
    const Command command = m_commands.front();
    m_commands.pop_front();
    m_process = new QProcess(this);
    m_process->setProcessChannelMode(QProcess::MergedChannels);
    m_process->setChildProcessModifier(dieWithParent);
    m_process->setStandardInputFile(command.input.isEmpty() ? QProcess::nullDevice() : command.input);
    connect(m_process, &QProcess::finished, this, [this](int code, QProcess::ExitStatus status) {
        QProcess *process = std::exchange(m_process, nullptr);
        process->deleteLater();
        if (status == QProcess::NormalExit && code == 0 && !m_commands.empty())
            next();
        else
            end(status == QProcess::NormalExit && code == 0, process->readAll());
    });
    connect(m_process, &QProcess::errorOccurred, this, [this, command](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return; // finished() tells of all others
        std::exchange(m_process, nullptr)->deleteLater();
        end(false, command.program.toLocal8Bit() + ": cannot be started");
    });
    m_process->start(command.program, command.arguments);
}

void CommandChain::end(bool well, const QByteArray &words)
{
    m_commands.clear();
    if (const Then then = std::exchange(m_then, nullptr))
        then(well, words);
}

} // namespace twinline::lab
