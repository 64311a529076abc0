// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTemporaryDir>

#include <array>
#include <csignal>
#include <memory>

namespace twinline {

/// Two real PostgreSQL servers in streaming replication on loopback: node 0 the primary, node 1 its standby. They live in
/// a temporary folder, run as an unprivileged user when the test runs as root, and end with it, however it ends. Their
/// log begins beyond its first four gigabytes.
/// Users: postgres; twinline (pg_monitor); plain (no rights); rejected (by pg_hba); locked (has a password).
class PgPair
{
public:
    /// \a settings: "name=value", for both servers.
    explicit PgPair(QStringList settings = {});
    ~PgPair();
    PgPair(const PgPair &) = delete;
    PgPair &operator=(const PgPair &) = delete;

    /// Folder of PostgreSQL's programs; empty when it is not installed.
    static QString programs();
    /// True when both serve and replicate; else trouble() tells why not.
    bool start();
    QString trouble() const { return m_trouble; }

    quint16 port(int node) const { return m_ports[std::size_t(node)]; }
    /// Runs a statement as the superuser; the first cell of its result.
    QByteArray sql(int node, const char *statement);
    /// Stops every process of the server dead, and lets them go on.
    void freeze(int node) { signalAll(node, SIGSTOP); }
    void thaw(int node) { signalAll(node, SIGCONT); }
    /// Ends the server at once.
    void stop(int node);

private:
    QStringList command(const QString &program, const QStringList &arguments) const;
    bool run(const QString &program, const QStringList &arguments);
    bool makePrimary();
    bool giveCertificate();
    bool makeStandby();
    bool serve(int node);
    void signalAll(int node, int signal);
    QString folder(int node) const { return m_folder.filePath(node == 0 ? QStringLiteral("a") : QStringLiteral("b")); }

    QStringList m_settings;
    QTemporaryDir m_folder;
    std::array<std::unique_ptr<QProcess>, 2> m_servers;
    std::array<quint16, 2> m_ports{};
    QString m_trouble;
};

} // namespace twinline
