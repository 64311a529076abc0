// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/sshrun.h"

#include "adapters/childprocess.h"
#include "decision/sshwords.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

#include <unistd.h>

namespace twinline {

namespace {

constexpr int ownTrouble = 255;      ///< ssh's exit code when it is ssh that failed
constexpr qsizetype longestPath = 90; ///< sun_path holds 107 bytes, and ssh puts up to 17 behind the path while it makes the socket

QString words(const std::string &text)
{
    return QString::fromStdString(text);
}

/// A folder that nobody else can put a socket into.
bool isOwn(const QString &folder)
{
    const QFileInfo info(folder);
    constexpr auto others = QFileDevice::WriteGroup | QFileDevice::WriteOther;
    return info.isDir() && info.isAbsolute() && info.ownerId() == ::geteuid() && !(info.permissions() & others);
}

} // namespace

QString sshControlPath(const SshOrder &order, const QString &runtimeFolder)
{
    const QString folder = runtimeFolder + QStringLiteral("/twinline");
    if (!isOwn(runtimeFolder))
        return {};
    // The connection keeps the agent that it was made with, so another agent means another connection.
    const QByteArray target = QByteArray::fromStdString(order.endpoint.text + '@' + order.endpoint.host + ':' + std::to_string(order.endpoint.port)
                                                        + '\n' + order.config + '\n')
        + (order.lendAgent ? qgetenv("SSH_AUTH_SOCK") : QByteArray("-"));
    const QByteArray name = QCryptographicHash::hash(target, QCryptographicHash::Sha256).toHex().left(16);
    const QString path = folder + QLatin1Char('/') + QString::fromLatin1(name);
    if (path.toUtf8().size() > longestPath || path.contains(QLatin1Char('%')))
        return {};
    QDir(runtimeFolder).mkdir(QStringLiteral("twinline"), QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    return isOwn(folder) ? path : QString();
}

QStringList sshArguments(const SshOrder &order, Duration timeout, const QString &controlPath)
{
    const auto seconds = std::max<qint64>(1, std::chrono::floor<std::chrono::seconds>(timeout).count());
    QStringList list;
    if (!order.config.empty())
        list << QStringLiteral("-F") << words(order.config);
    const auto option = [&list](const QString &text) { list << QStringLiteral("-o") << text; };
    option(QStringLiteral("BatchMode=yes"));
    option(QStringLiteral("StrictHostKeyChecking=yes"));
    option(QStringLiteral("ConnectTimeout=%1").arg(std::min<qint64>(seconds, 30)));
    option(QStringLiteral("ServerAliveInterval=5")); // a connection that died must not be waited for
    option(QStringLiteral("ServerAliveCountMax=2"));
    option(QStringLiteral("ClearAllForwardings=yes"));
    option(QStringLiteral("PermitLocalCommand=no"));
    option(QStringLiteral("LogLevel=ERROR")); // no banners among the complaints
    if (controlPath.isEmpty()) {
        option(QStringLiteral("ControlPath=none"));
    } else {
        option(QStringLiteral("ControlMaster=auto"));
        option(QStringLiteral("ControlPath=%1").arg(controlPath));
        option(QStringLiteral("ControlPersist=60"));
    }
    list << QStringLiteral("-T") << QStringLiteral("-x") << (order.lendAgent ? QStringLiteral("-A") : QStringLiteral("-a"));
    if (order.endpoint.port > 0)
        list << QStringLiteral("-p") << QString::number(order.endpoint.port);
    if (!order.endpoint.text.empty())
        list << QStringLiteral("-l") << words(order.endpoint.text);
    // ssh looks for options behind the host as well, unless they have been ended before it.
    return list << QStringLiteral("--") << words(order.endpoint.host) << words(order.command);
}

SshRun::SshRun(SshOrder order, Then then, QObject *parent)
    : QObject(parent)
    , m_order(std::move(order))
    , m_then(std::move(then))
    , m_process(new QProcess)
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &SshRun::expire);
}

SshRun::~SshRun()
{
    letGo();
}

void SshRun::start(Duration timeout)
{
    m_timeout = timeout;
    m_deadline.start(std::chrono::ceil<std::chrono::milliseconds>(timeout));
    m_control = sshControlPath(m_order, qEnvironmentVariable("XDG_RUNTIME_DIR"));
    connect(m_process, &QProcess::readyReadStandardOutput, this, &SshRun::read);
    connect(m_process, &QProcess::finished, this, &SshRun::conclude);
    // Queued: nobody is called back from inside start().
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            finish(Outcome::Unroutable, "ssh is not installed");
    }, Qt::QueuedConnection);
    m_process->setStandardInputFile(QProcess::nullDevice());
    m_process->start(QStringLiteral("ssh"), sshArguments(m_order, timeout, m_control));
}

void SshRun::read()
{
    m_end.output += m_process->readAllStandardOutput();
    if (m_end.output.size() > cap)
        finish(Outcome::TooLarge, "more than " + std::to_string(cap) + " bytes");
}

void SshRun::conclude()
{
    read();
    if (!m_then)
        return;
    m_end.complaints = m_process->readAllStandardError().left(64 * 1024);
    m_end.exitCode = m_process->exitCode();
    const bool ran = m_process->exitStatus() == QProcess::NormalExit && m_end.exitCode != ownTrouble;
    if (ran)
        return finish(Outcome::Answered, {});
    const Outcome outcome = sshOutcome(m_end.complaints.toStdString());
    std::string line = sshLine(m_end.complaints.toStdString());
    if (outcome == Outcome::Denied && m_order.lendAgent && m_order.config.empty() && qEnvironmentVariableIsEmpty("SSH_AUTH_SOCK"))
        line = "no SSH agent; " + line;
    finish(outcome, line.empty() ? "ssh ended without a word" : line);
}

void SshRun::expire()
{
    // The shared connection may be what hangs: the next request makes a new one.
    if (!m_control.isEmpty() && !m_order.outlivesUs)
        QFile::remove(m_control);
    finish(Outcome::Timeout, "no end within " + std::to_string(std::chrono::ceil<std::chrono::seconds>(m_timeout).count()) + " s");
}

void SshRun::finish(Outcome outcome, const std::string &text)
{
    if (!m_then)
        return;
    m_deadline.stop();
    m_end.outcome = outcome;
    m_end.words = text;
    const Then then = std::exchange(m_then, nullptr);
    letGo();
    deleteLater();
    then(m_end);
}

/// A command that is to end by itself goes on without us.
void SshRun::letGo()
{
    twinline::letGo(m_process, this, m_order.outlivesUs ? Leave::Running : Leave::Killed);
}

} // namespace twinline
