// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <pwd.h>
#include <unistd.h>

namespace twinline {

/// A real SSH server on loopback with a key of its own, a key agent of its own, and a configuration file for ssh that knows
/// them and nothing of the user's. What the test itself needs may wait.
class SshPlace
{
public:
    static bool installed() { return QFile::exists(server()) && !QStandardPaths::findExecutable(QStringLiteral("ssh-agent")).isEmpty(); }

    /// False: something of it did not start.
    bool start()
    {
        if (::geteuid() == 0)
            QDir().mkpath(QStringLiteral("/run/sshd")); // Debian's sshd wants it of root; it is root's own and stays
        for (const char *key : {"host", "user", "stranger"})
            run(QStringLiteral("ssh-keygen"), {QStringLiteral("-q"), QStringLiteral("-t"), QStringLiteral("ed25519"), QStringLiteral("-N"), QString(), QStringLiteral("-f"), path(key)});
        m_agent.start(QStringLiteral("ssh-agent"), {QStringLiteral("-D"), QStringLiteral("-a"), path("agent")});
        m_emptyAgent.start(QStringLiteral("ssh-agent"), {QStringLiteral("-D"), QStringLiteral("-a"), path("empty")});
        QTcpServer finder;
        finder.listen(QHostAddress::LocalHost);
        m_port = finder.serverPort();
        finder.close();
        write("sshd", QStringLiteral("HostKey %1\nListenAddress 127.0.0.1:%2\nPidFile none\nAuthorizedKeysFile %3\nStrictModes no\n"
                                     "PasswordAuthentication no\nKbdInteractiveAuthentication no\nUsePAM no\n")
                          .arg(path("host"), QString::number(m_port), path("user.pub")));
        m_server.start(server(), {QStringLiteral("-D"), QStringLiteral("-e"), QStringLiteral("-f"), path("sshd")});
        const bool agents = QTest::qWaitFor([this] { return QFile::exists(path("agent")) && QFile::exists(path("empty")); }, 10000);
        if (!agents || !listens())
            return false;
        run(QStringLiteral("ssh-add"), {QStringLiteral("-q"), path("user")}, path("agent"));
        know(read("host.pub"));
        return true;
    }
    ~SshPlace()
    {
        thaw();
        for (QProcess *process : {&m_server, &m_agent, &m_emptyAgent}) {
            process->kill();
            process->waitForFinished();
        }
    }

    /// The server and all that it does stands still, like a machine that is cut off; and goes on.
    void freeze() { signalAll(SIGSTOP); }
    void thaw() { signalAll(SIGCONT); }

    int port() const { return m_port; }
    std::string user() const { return ::getpwuid(::geteuid())->pw_name; }
    QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    QString agent() const { return path("agent"); }
    QString emptyAgent() const { return path("empty"); }
    QByteArray strangersKey() const { return read("stranger.pub"); }

    /// Which host key the desk expects; empty: none.
    void know(const QByteArray &publicKey)
    {
        const QByteArray entry = publicKey.isEmpty() ? QByteArray() : "[127.0.0.1]:" + QByteArray::number(m_port) + ' ' + publicKey;
        write("known", QString::fromUtf8(entry));
    }
    /// ssh's configuration for a desk with this agent; "none": it has none.
    std::string configWith(const QString &agent)
    {
        write("config", QStringLiteral("Host *\n  UserKnownHostsFile %1\n  GlobalKnownHostsFile /dev/null\n  IdentityFile none\n  IdentityAgent %2\n").arg(path("known"), agent));
        return path("config").toStdString();
    }

private:
    /// The server, and the process of each connection.
    void signalAll(int signal)
    {
        if (m_server.state() != QProcess::Running)
            return;
        QList<qint64> pids{m_server.processId()};
        for (int i = 0; i < pids.size(); ++i) {
            QFile children(QStringLiteral("/proc/%1/task/%1/children").arg(pids[i]));
            if (!children.open(QIODevice::ReadOnly))
                continue;
            for (const QByteArray &child : children.readAll().split(' '))
                if (child.trimmed().toLongLong() > 0)
                    pids << child.trimmed().toLongLong();
        }
        for (const qint64 pid : std::as_const(pids))
            ::kill(pid_t(pid), signal);
    }
    static QString server() { return QStringLiteral("/usr/sbin/sshd"); }
    bool listens() const
    {
        return QTest::qWaitFor([this] {
            QTcpSocket socket;
            socket.connectToHost(QHostAddress::LocalHost, quint16(m_port));
            return socket.waitForConnected(200);
        }, 10000);
    }
    void run(const QString &program, const QStringList &arguments, const QString &agent = {})
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("SSH_AUTH_SOCK"), agent);
        process.setProcessEnvironment(environment);
        process.start(program, arguments);
        process.waitForFinished(20000);
    }
    void write(const char *name, const QString &text)
    {
        QFile file(path(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(text.toUtf8());
    }
    QByteArray read(const char *name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
    QProcess m_server, m_agent, m_emptyAgent;
    int m_port = 0;
};

} // namespace twinline
