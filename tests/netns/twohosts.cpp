// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "twohosts.h"

#include "acceptance/network.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <csignal>
#include <sched.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <unistd.h>

using namespace acceptance;

namespace netns {

TwoHosts::TwoHosts(Kind kind)
    : m_kind(kind)
    , m_own(QDir::tempPath() + QStringLiteral("/twohosts-XXXXXX"))
    , m_dir(m_own.filePath(QStringLiteral("house")))
    , m_config(m_dir + QStringLiteral("/pairs.toml"))
{
    // The hosts' own users must be able to pass.
    QFile::setPermissions(m_own.path(), QFile::permissions(m_own.path()) | QFile::ExeGroup | QFile::ExeOther);
    QDir().mkpath(m_own.filePath(QStringLiteral("runtime")));
    QFile::setPermissions(m_own.filePath(QStringLiteral("runtime")), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

TwoHosts::~TwoHosts()
{
    end();
}

QString TwoHosts::hindrance(Kind kind)
{
    if (::geteuid() != 0)
        return QStringLiteral("two hosts in namespaces need root's rights");
    QStringList programs{QStringLiteral("unshare"), QStringLiteral("nsenter"), QStringLiteral("ip"), QStringLiteral("nft"), QStringLiteral("keepalived"),
                         QStringLiteral("kamailio"), QStringLiteral("sshd"), QStringLiteral("sudo"), QStringLiteral("sipsak"), QStringLiteral("openssl")};
    if (kind == Kind::Systemd)
        programs << QStringLiteral("systemd-nspawn");
    for (const QString &program : programs) {
        if (QStandardPaths::findExecutable(program).isEmpty()
            && QStandardPaths::findExecutable(program, {QStringLiteral("/usr/sbin"), QStringLiteral("/sbin")}).isEmpty())
            return QStringLiteral("%1 is not installed: bash installer/install-packages netns").arg(program);
    }
    if (!QFile::exists(QStringLiteral("/usr/lib/postgresql/15/bin/postgres")))
        return QStringLiteral("PostgreSQL 15 is not installed: bash installer/install-packages lab");
    QProcess tried;
    tried.start(QStringLiteral("unshare"), {QStringLiteral("--mount"), QStringLiteral("--net"), QStringLiteral("--pid"), QStringLiteral("--fork"),
                                            QStringLiteral("ip"), QStringLiteral("link"), QStringLiteral("add"), QStringLiteral("type"), QStringLiteral("veth")});
    tried.waitForFinished(10000);
    if (tried.exitStatus() != QProcess::NormalExit || tried.exitCode() != 0)
        return QStringLiteral("this machine makes no namespaces or no veth pairs: %1").arg(QString::fromLocal8Bit(tried.readAllStandardError().trimmed()));
    return {};
}

bool TwoHosts::start()
{
    m_keeper.start(script(), {QStringLiteral("hold"), m_dir, m_kind == Kind::Systemd ? QStringLiteral("systemd") : QStringLiteral("plain")});
    QByteArray said;
    const bool serves = waitUntil([&] {
        said += m_keeper.readAllStandardOutput();
        return said.contains("ready") || m_keeper.state() == QProcess::NotRunning;
    }, 90) && said.contains("ready");
    if (!serves)
        m_trouble = QStringLiteral("the two hosts do not serve: ") + QString::fromUtf8(m_keeper.readAllStandardError());
    return serves;
}

bool TwoHosts::end()
{
    if (m_keeper.state() == QProcess::NotRunning)
        return true;
    m_keeper.closeWriteChannel();
    if (waitUntil([this] { return m_keeper.state() == QProcess::NotRunning; }, 20))
        return true;
    m_keeper.kill();
    waitUntil([this] { return m_keeper.state() == QProcess::NotRunning; }, 5);
    return false;
}

QByteArray TwoHosts::network(const char *host) const
{
    QFile pid(m_dir + QStringLiteral("/house.pid"));
    return pid.open(QIODevice::ReadOnly) ? "/proc/" + pid.readAll().trimmed() + "/root/run/netns/" + host : QByteArray("/nowhere");
}

Ran TwoHosts::run(const QStringList &words, double limit) const
{
    QProcess process;
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(script(), words);
    Ran ran;
    if (waitUntil([&] { return process.state() == QProcess::NotRunning; }, limit)) {
        if (process.exitStatus() == QProcess::NormalExit)
            ran.code = process.exitCode();
    } else {
        process.kill();
        waitUntil([&] { return process.state() == QProcess::NotRunning; }, 5);
    }
    ran.out = process.readAllStandardOutput();
    ran.err = process.readAllStandardError();
    return ran;
}

Ran TwoHosts::on(const char *host, const QStringList &command, double limit) const
{
    return run(QStringList{QStringLiteral("on"), m_dir, QLatin1String(host)} + command, limit);
}

Ran TwoHosts::shell(const char *host, const char *line, double limit) const
{
    return on(host, {QStringLiteral("sh"), QStringLiteral("-c"), QString::fromUtf8(line)}, limit);
}

QByteArray TwoHosts::sql(const char *host, const char *statement) const
{
    return on(host, {QStringLiteral("psql"), QStringLiteral("-qXAt"), QStringLiteral("-h"), QStringLiteral("/run/postgresql"), QStringLiteral("-U"),
                     QStringLiteral("postgres"), QStringLiteral("-d"), QStringLiteral("postgres"), QStringLiteral("-c"), QString::fromUtf8(statement)})
        .out.trimmed();
}

bool TwoHosts::fault(const char *fault) const
{
    const Ran ran = run(QStringList{QStringLiteral("fault"), m_dir} + words(fault), 30);
    if (ran.code != 0)
        qInfo("%s: %s%s", fault, ran.out.constData(), ran.err.constData());
    return ran.code == 0;
}

QByteArray TwoHosts::tell(const char *fault) const
{
    return run(QStringList{QStringLiteral("fault"), m_dir} + words(fault), 30).out;
}

QProcessEnvironment TwoHosts::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"STATE", "CONFIG", "DATA"})
        environment.insert(QStringLiteral("XDG_%1_HOME").arg(QLatin1String(name)), m_own.filePath(QString::fromLatin1(name).toLower()));
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_own.filePath(QStringLiteral("runtime")));
    environment.insert(QStringLiteral("SSL_CERT_FILE"), m_dir + QStringLiteral("/tls/ca.pem"));
    environment.remove(QStringLiteral("SSH_AUTH_SOCK"));
    return environment;
}

void TwoHosts::place(QProcess &process) const
{
    const QByteArray names = QFile::encodeName(m_dir + QStringLiteral("/names"));
    process.setChildProcessModifier([network = network(), names] {
        if (!enterNetwork(network))
            ::_exit(127);
        // What names lead to there.
        const bool own = ::unshare(CLONE_NEWNS) == 0 && ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0
            && ::mount(names.constData(), "/etc/hosts", nullptr, MS_BIND, nullptr) == 0;
        if (!own)
            ::_exit(127);
        ::prctl(PR_SET_PDEATHSIG, SIGKILL); // it shall not outlive the test
    });
}

} // namespace netns
