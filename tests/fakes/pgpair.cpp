// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/pgpair.h"

#include <QDir>
#include <QTcpServer>
#include <QTest>

#include <libpq-fe.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

namespace twinline {

namespace {

constexpr int patience = 30000;

const QString userName = QStringLiteral("postgres");

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

QByteArray connection(quint16 port)
{
    return "host=127.0.0.1 user=postgres dbname=postgres connect_timeout=5 port=" + QByteArray::number(port);
}

bool write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    return file.open(QFile::WriteOnly | QFile::Truncate) && file.write(text) == text.size();
}

} // namespace

PgPair::PgPair(QStringList settings)
    : m_settings(std::move(settings))
    , m_ports{freePort(), freePort()}
{
}

PgPair::~PgPair()
{
    stop(1);
    stop(0);
}

QString PgPair::programs()
{
    QDir versions(QStringLiteral("/usr/lib/postgresql"));
    QStringList found = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    std::sort(found.begin(), found.end(), [](const QString &a, const QString &b) { return a.toInt() > b.toInt(); });
    return found.isEmpty() ? QString() : versions.filePath(found.front() + QStringLiteral("/bin/"));
}

bool PgPair::start()
{
    return makePrimary() && makeStandby()
        && QTest::qWaitFor([this] { return sql(0, "SELECT state FROM pg_stat_replication") == "streaming"; }, patience);
}

QStringList PgPair::command(const QString &program, const QStringList &arguments) const
{
    QStringList whole{program.contains(u'/') ? program : programs() + program};
    if (geteuid() == 0) // the servers refuse to run as root; a death signal must be set after the change of user
        whole = QStringList{QStringLiteral("setpriv"), QStringLiteral("--reuid=") + userName,
                            QStringLiteral("--regid=") + userName, QStringLiteral("--init-groups"),
                            QStringLiteral("--pdeathsig"), QStringLiteral("QUIT")} + whole;
    return whole + arguments;
}

bool PgPair::run(const QString &program, const QStringList &arguments)
{
    QStringList whole = command(program, arguments);
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(whole.takeFirst(), whole);
    if (process.waitForFinished(patience) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return true;
    m_trouble = program + QStringLiteral(": ") + QString::fromUtf8(process.readAll());
    return false;
}

bool PgPair::makePrimary()
{
    if (geteuid() == 0) {
        const passwd *user = getpwnam(userName.toLatin1().constData());
        const QByteArray path = m_folder.path().toLocal8Bit();
        if (!user || ::chown(path.constData(), user->pw_uid, user->pw_gid) != 0 || ::chmod(path.constData(), 0755) != 0) {
            m_trouble = QStringLiteral("no user for PostgreSQL");
            return false;
        }
    }
    if (!run(QStringLiteral("initdb"), {QStringLiteral("-D"), folder(0), QStringLiteral("-U"), QStringLiteral("postgres"),
                                        QStringLiteral("-A"), QStringLiteral("trust"), QStringLiteral("-N"),
                                        QStringLiteral("--locale=C"), QStringLiteral("-EUTF8"), QStringLiteral("--wal-segsize=4")})
        || !run(QStringLiteral("pg_resetwal"), {QStringLiteral("-l"), QStringLiteral("000000010000000200000001"),
                                                QStringLiteral("-D"), folder(0)}))
        return false;
    const bool written = write(folder(0) + QStringLiteral("/pg_hba.conf"), "host all rejected 127.0.0.1/32 reject\n"
                                                                         "host all locked 127.0.0.1/32 scram-sha-256\n"
                                                                         "host all all 127.0.0.1/32 trust\n"
                                                                         "host replication all 127.0.0.1/32 trust\n");
    return written && giveCertificate() && serve(0)
        && !sql(0, "CREATE ROLE twinline LOGIN; GRANT pg_monitor TO twinline; CREATE ROLE plain LOGIN;"
                   "CREATE ROLE rejected LOGIN; CREATE ROLE locked LOGIN PASSWORD 'x'; CREATE TABLE t (i int);"
                   "SELECT 'made'").isEmpty();
}

bool PgPair::giveCertificate()
{
    // Installed by the servers' own user: a key must be its owner's alone. He may not enter the folder of the sources, so that
    // they are laid before him first. A base backup brings both to the standby.
    QStringList install{QStringLiteral("-m600")};
    for (const QString &name : {QStringLiteral("cert.pem"), QStringLiteral("key.pem")}) {
        QFile source(QStringLiteral(TEST_DATA "/tls/") + name);
        const QString copy = m_folder.filePath(name);
        if (!source.open(QFile::ReadOnly) || !write(copy, source.readAll()) || !QFile::setPermissions(copy, QFile::Permissions(0x6444))) {
            m_trouble = source.fileName() + QStringLiteral(" cannot be copied");
            return false;
        }
        install << copy;
    }
    return run(QStringLiteral("/usr/bin/install"), install << folder(0));
}

bool PgPair::makeStandby()
{
    const QString source = QStringLiteral("host=127.0.0.1 user=postgres application_name=node_b port=%1").arg(port(0));
    return run(QStringLiteral("pg_basebackup"), {QStringLiteral("-d"), source, QStringLiteral("-D"), folder(1),
                                                 QStringLiteral("-X"), QStringLiteral("stream"), QStringLiteral("-cfast"),
                                                 QStringLiteral("-N"), QStringLiteral("-R"), QStringLiteral("-C"),
                                                 QStringLiteral("-S"), QStringLiteral("node_b")})
        && serve(1);
}

bool PgPair::serve(int node)
{
    QStringList arguments{QStringLiteral("-D"), folder(node), QStringLiteral("-p"), QString::number(port(node))};
    // Dynamic shared memory in the data folder: nothing is left in /dev/shm, whatever happens.
    for (const char *setting : {"listen_addresses=127.0.0.1", "unix_socket_directories=", "fsync=off", "shared_buffers=16MB",
                                "dynamic_shared_memory_type=mmap", "wal_log_hints=on", "max_connections=20",
                                "max_wal_senders=5", "wal_receiver_status_interval=1s", "ssl=on", "ssl_cert_file=cert.pem",
                                "ssl_key_file=key.pem"})
        arguments << QStringLiteral("-c") << QLatin1String(setting);
    for (const QString &setting : m_settings)
        arguments << QStringLiteral("-c") << setting;
    arguments << QStringLiteral("-c") << (node == 0 ? QStringLiteral("cluster_name=first") : QStringLiteral("cluster_name=second"));
    QStringList whole = command(QStringLiteral("postgres"), arguments);
    auto &server = m_servers[std::size_t(node)];
    server = std::make_unique<QProcess>();
    server->setWorkingDirectory(m_folder.path());
    server->setStandardErrorFile(folder(node) + QStringLiteral(".log"));
    server->start(whole.takeFirst(), whole);
    const bool up = QTest::qWaitFor([&] { return PQping(connection(port(node)).constData()) == PQPING_OK; }, patience);
    if (!up) {
        QFile log(folder(node) + QStringLiteral(".log"));
        m_trouble = log.open(QFile::ReadOnly) ? QString::fromUtf8(log.readAll()) : QStringLiteral("no server");
    }
    return up;
}

QByteArray PgPair::sql(int node, const char *statement)
{
    PGconn *db = PQconnectdb(connection(port(node)).constData());
    PGresult *result = PQexec(db, statement);
    QByteArray cell = PQntuples(result) > 0 ? QByteArray(PQgetvalue(result, 0, 0)) : QByteArray();
    if (PQresultStatus(result) == PGRES_FATAL_ERROR)
        m_trouble = QString::fromUtf8(PQerrorMessage(db));
    PQclear(result);
    PQfinish(db);
    return cell;
}

void PgPair::stop(int node)
{
    auto &server = m_servers[std::size_t(node)];
    if (!server || server->state() == QProcess::NotRunning)
        return;
    thaw(node);
    ::kill(pid_t(server->processId()), SIGQUIT); // ends at once, and takes its shared memory along
    if (!server->waitForFinished(patience))
        server->kill();
}

void PgPair::signalAll(int node, int signal)
{
    const auto &server = m_servers[std::size_t(node)];
    if (!server || server->processId() == 0)
        return;
    const qint64 head = server->processId();
    ::kill(pid_t(head), signal); // first: it must not make new ones meanwhile
    QFile children(QStringLiteral("/proc/%1/task/%1/children").arg(head));
    if (!children.open(QFile::ReadOnly))
        return;
    const QList<QByteArray> ids = children.readAll().simplified().split(' ');
    for (const QByteArray &id : ids)
        if (const int pid = id.toInt(); pid > 0)
            ::kill(pid, signal);
}

} // namespace twinline
