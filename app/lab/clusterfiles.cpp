// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/clusterfiles.h"

#include "lab/textfile.h"

#include <QDir>
#include <QRandomGenerator>
#include <QStandardPaths>

#include <algorithm>

namespace twinline::lab {

namespace {

/// Small, quick, and short in its time-outs: a link that was broken for 15 s heals by itself.
constexpr auto settings = R"(port = %1
listen_addresses = '%2'
unix_socket_directories = ''
hba_file = '%3/pg_hba.conf'
ident_file = '%3/pg_ident.conf'
cluster_name = 'lab-%4'
dynamic_shared_memory_type = mmap
shared_memory_type = mmap
huge_pages = off
shared_buffers = 16MB
max_connections = 30
max_worker_processes = 2
max_logical_replication_workers = 0
max_wal_senders = 6
max_replication_slots = 4
wal_level = replica
wal_log_hints = on
wal_keep_size = 128MB
wal_recycle = off
max_wal_size = 128MB
fsync = off
hot_standby = on
wal_sender_timeout = 5s
wal_receiver_timeout = 5s
wal_receiver_status_interval = 1s
wal_retrieve_retry_interval = 300ms
primary_conninfo = '%5'
jit = off
log_min_messages = log
)";

constexpr auto access = R"(host all         twinline 127.0.0.0/8 trust
host all         lab      127.0.0.0/8 scram-sha-256
host replication lab      127.0.0.0/8 scram-sha-256
)";

/// In single-user mode a line is a statement. The templates go, two thirds of all files, so that copies are quick; the table
/// is what the small write load of the lab writes to.
constexpr auto content = R"(UPDATE pg_database SET datistemplate = false
DROP DATABASE template1
DROP DATABASE template0
CREATE ROLE twinline LOGIN
GRANT pg_monitor TO twinline
CREATE TABLE calls (id bigserial PRIMARY KEY, at timestamptz NOT NULL DEFAULT now(), caller text NOT NULL, note text NOT NULL)
)";

QString newPassword()
{
    QString password;
    for (int i = 0; i < 4; ++i)
        password += QString::number(QRandomGenerator::system()->generate64(), 36);
    return password;
}

} // namespace

QString ClusterFiles::programs()
{
    const auto complete = [](const QString &folder) {
        const QStringList needed{u"postgres"_qs, u"initdb"_qs, u"pg_rewind"_qs, u"pg_basebackup"_qs};
        return std::all_of(needed.begin(), needed.end(),
                           [&](const QString &name) { return QFileInfo(folder + u'/' + name).isExecutable(); });
    };
    const QDir debian(u"/usr/lib/postgresql"_qs);
    QList<int> versions;
    for (const QString &name : debian.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        if (const int version = name.toInt(); version >= 12 && complete(debian.filePath(name) + u"/bin"_qs))
            versions << version;
    if (!versions.isEmpty())
        return debian.filePath(QString::number(*std::max_element(versions.begin(), versions.end()))) + u"/bin"_qs;
    const QString found = QStandardPaths::findExecutable(u"postgres"_qs);
    const QString folder = found.isEmpty() ? QString() : QFileInfo(QFileInfo(found).canonicalFilePath()).path();
    return complete(folder) ? folder : QString();
}

QString ClusterFiles::ownConnection(int server) const
{
    return u"host=%1 port=%2 user=lab dbname=postgres passfile=%3 application_name=node-%4"_qs.arg(
        m_network.inner(server).toString(), QString::number(m_network.database()), passwordFile(), QString::number(server));
}

QString ClusterFiles::peerConnection(int server) const
{
    return u"host=%1 port=%2 user=lab passfile=%3 application_name=lab-%4 connect_timeout=2"_qs.arg(
        m_network.peerOf(server).toString(), QString::number(m_network.database()), passwordFile(), QString::number(server));
}

void ClusterFiles::writeSettings(int server) const
{
    QDir().mkpath(node(server));
    QString text = QString::fromLatin1(settings);
    text = text.arg(QString::number(m_network.database()), m_network.inner(server).toString(), node(server),
                    QString::number(server), peerConnection(server));
    writeText(node(server) + u"/postgresql.conf"_qs, text);
    writeText(node(server) + u"/pg_hba.conf"_qs, QString::fromLatin1(access));
    writeText(node(server) + u"/pg_ident.conf"_qs, {});
}

void ClusterFiles::create(CommandChain &chain, const QString &more, const CommandChain::Then &then) const
{
    const QString password = newPassword();
    writeText(passwordFile(), u"*:*:*:lab:"_qs + password + u'\n');
    writeText(m_folder + u"/first-password"_qs, password);
    writeText(m_folder + u"/content.sql"_qs, QString::fromLatin1(content) + more);
    writeSettings(1);
    writeSettings(2);
    const QString bin = programs();
    const QStringList init{u"-D"_qs, data(1), u"-U"_qs, u"lab"_qs, u"--pwfile"_qs, m_folder + u"/first-password"_qs,
                           u"-A"_qs, u"scram-sha-256"_qs, u"-E"_qs, u"UTF8"_qs, u"--locale=C"_qs, u"-N"_qs,
                           u"--wal-segsize=1"_qs};
    // Taken before anything else runs in it, the first cluster's copy is the second cluster.
    chain.run({{bin + u"/initdb"_qs, init, {}}}, [this, &chain, bin, then](bool well, const QByteArray &words) {
        if (!well) {
            then(false, words);
            return;
        }
        writeText(data(1) + u"/postgresql.conf"_qs, u"include '../postgresql.conf'\n"_qs);
        chain.run({{bin + u"/postgres"_qs, {u"--single"_qs, u"-D"_qs, data(1), u"postgres"_qs}, m_folder + u"/content.sql"_qs},
                   {u"cp"_qs, {u"-a"_qs, data(1), data(2)}, {}}},
                  [this, then](bool copied, const QByteArray &last) {
                      markStandby(1);
                      markStandby(2);
                      for (const QString &name : {u"/first-password"_qs, u"/content.sql"_qs})
                          QFile::remove(m_folder + name);
                      then(copied, last);
                  });
    });
}

void ClusterFiles::markStandby(int server) const
{
    writeText(data(server) + u"/standby.signal"_qs, {});
}

} // namespace twinline::lab
