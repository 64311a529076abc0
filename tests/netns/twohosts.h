// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "acceptance/ctldesk.h"

#include <QTemporaryDir>

namespace netns {

/// How a command on one of the hosts ended.
struct Ran
{
    int code = -1; ///< -1: not in time
    QByteArray out;
    QByteArray err;
};

/// Two real hosts, a switch and an operator's host, built by tests/netns/hosts; the desk of the programs under test is the
/// operator's host. Everything ends with this object, and with this program however it ends.
class TwoHosts : public acceptance::CtlDesk
{
public:
    enum class Kind { Plain, Systemd };

    explicit TwoHosts(Kind kind = Kind::Plain);
    ~TwoHosts() override;
    TwoHosts(const TwoHosts &) = delete;
    TwoHosts &operator=(const TwoHosts &) = delete;

    /// Why this machine cannot have them, as a sentence; empty: it can.
    static QString hindrance(Kind kind = Kind::Plain);

    /// True when both serve and replicate; else trouble() tells why not.
    bool start();
    QString trouble() const { return m_trouble; }
    /// True when the house has gone.
    bool end();

    QString dir() const { return m_dir; }
    QString file(const char *name) const { return m_own.filePath(QLatin1String(name)); } ///< outlives the hosts
    /// The file of a host's network namespace, for enterNetwork().
    QByteArray network(const char *host = "op") const;

    /// Runs a command on "a", "b", "op" or "sw" to its end.
    Ran on(const char *host, const QStringList &command, double limit = 30) const;
    /// The same, by a shell.
    Ran shell(const char *host, const char *line, double limit = 30) const;
    /// One cell of what the host's own database says to its superuser.
    QByteArray sql(const char *host, const char *statement) const;
    /// What faults.sh calls so, in words; true when it is done.
    bool fault(const char *words) const;
    /// The same, and what was said to it.
    QByteArray tell(const char *words) const;

    QString config() const override { return m_config; }
    void setConfig(const QString &path) { m_config = path; }
    QProcessEnvironment environment() const override;
    void place(QProcess &process) const override;

    static QString script() { return QStringLiteral(SOURCE_ROOT "/tests/netns/hosts"); }

private:
    Ran run(const QStringList &words, double limit) const;

    const Kind m_kind;
    QTemporaryDir m_own;
    QString m_dir;
    QString m_config;
    QString m_trouble;
    QProcess m_keeper;
};

} // namespace netns
