// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/observation.h"
#include "domain/pair.h"

#include <QByteArray>
#include <QObject>
#include <QProcess>
#include <QTimer>

#include <functional>

namespace twinline {

/// A command for another machine.
struct SshOrder
{
    Endpoint endpoint;       ///< Endpoint::text is the user
    std::string command;     ///< for the shell there
    std::string config;      ///< ssh's configuration file on this desk; empty: the user's own
    bool lendAgent = false;  ///< forward the agent: to the terminal server only (ITL-4)
    bool outlivesUs = false; ///< once it runs there, neither the deadline nor the end of this program breaks it off
};

/// How an order ended. A remote exit code is never evidence of what the command did (interlock 3).
struct SshEnd
{
    Outcome outcome = Outcome::Timeout; ///< Answered: the command ran there and ended; else ssh's own trouble
    int exitCode = -1;                  ///< of the command
    QByteArray output;
    QByteArray complaints;
    std::string words; ///< verbatim, one line: ssh's trouble
};

/// One command through the system's own ssh, which knows the user's keys, agent, known hosts and jump hosts. It never asks
/// anybody anything, accepts no host key that is not known, and has one absolute deadline. Calls back exactly once, never from
/// inside start(), and then deletes itself; destroying it calls nobody.
class SshRun : public QObject
{
    Q_OBJECT

public:
    using Then = std::function<void(const SshEnd &)>;
    static constexpr qint64 cap = 1024 * 1024; ///< of what the command prints

    SshRun(SshOrder order, Then then, QObject *parent);
    ~SshRun() override;

    void start(Duration timeout);

private:
    void read();
    void conclude();
    void expire();
    void finish(Outcome outcome, const std::string &words);
    void letGo();

    SshOrder m_order;
    Then m_then;
    QProcess *m_process;
    QTimer m_deadline;
    Duration m_timeout{};
    QString m_control;
    SshEnd m_end;
};

/// The options and words that ssh is started with. An empty \a controlPath: a connection of its own.
QStringList sshArguments(const SshOrder &order, Duration timeout, const QString &controlPath);

/// Where the connection to this target may be shared between requests: a socket in a folder of the user's own, with a path that
/// the system takes; empty: nowhere.
QString sshControlPath(const SshOrder &order, const QString &runtimeFolder);

} // namespace twinline
