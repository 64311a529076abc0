// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/lab.h"

#include "lab/guardian.h"
#include "lab/labfolder.h"
#include "lab/play.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTcpSocket>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

extern char **environ;

namespace twinline::lab {

namespace {

constexpr int orderLimit = 3000; // ms
constexpr int lookEvery = 100;   // ms
constexpr int looksBetweenLaunches = 10;
constexpr int looksAtMost = 900; // longer than the slowest lab takes to serve

QString labProgram(const LabOptions &options)
{
    if (!options.program.isEmpty())
        return options.program;
    const QString here = QCoreApplication::applicationDirPath();
    for (const QString &path : {here + u"/twinline-labnode"_qs, here + u"/../libexec/twinline/twinline-labnode"_qs})
        if (QFileInfo(path).isExecutable())
            return path;
    return {};
}

struct Pipe
{
    int read = -1;
    int write = -1;
};

Pipe newPipe()
{
    int ends[2] = {-1, -1};
    return ::pipe2(ends, O_CLOEXEC) == 0 ? Pipe{ends[0], ends[1]} : Pipe{};
}

/// Starts the guardian with its two descriptors and nothing else of ours; 0 when it could not.
pid_t spawnGuardian(const QString &program, const QStringList &arguments, int owner, int report)
{
    // Both are first moved out of each other's way, then to their places, which clears their close-on-exec mark.
    const int high[] = {::fcntl(owner, F_DUPFD_CLOEXEC, 10), ::fcntl(report, F_DUPFD_CLOEXEC, 10)};
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_adddup2(&actions, high[0], ownerDescriptor);
    ::posix_spawn_file_actions_adddup2(&actions, high[1], reportDescriptor);
    QList<QByteArray> texts{QFile::encodeName(program)};
    for (const QString &argument : arguments)
        texts << argument.toLocal8Bit();
    std::vector<char *> raw;
    for (QByteArray &text : texts)
        raw.push_back(text.data());
    raw.push_back(nullptr);
    pid_t pid = 0;
    const bool started = ::posix_spawn(&pid, raw[0], &actions, nullptr, raw.data(), environ) == 0;
    ::posix_spawn_file_actions_destroy(&actions);
    ::close(high[0]);
    ::close(high[1]);
    return started ? pid : 0;
}

} // namespace

QString labConfigPath(const QString &dir)
{
    return (dir.isEmpty() ? defaultLabFolder() : dir) + u"/pairs.toml"_qs;
}

QJsonObject labDescription(const QString &dir)
{
    QFile file((dir.isEmpty() ? defaultLabFolder() : dir) + u"/lab.json"_qs);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

std::optional<LabFailure> whyNotPlayed(const QString &product)
{
    const QStringList played = playedProducts();
    if (product.isEmpty() || played.contains(product))
        return std::nullopt;
    return LabFailure{LabFailure::Kind::Product, product.toStdString(), played.join(u", "_qs).toStdString()};
}

Lab::Lab(QObject *parent) : QObject(parent)
{
    m_joining.setInterval(lookEvery);
    connect(&m_joining, &QTimer::timeout, this, &Lab::joinRunning);
}

Lab::~Lab()
{
    letGo();
}

void Lab::letGo()
{
    m_notifier.reset();
    for (int *end : {&m_report, &m_owner}) // an owned lab's guardian sees this and cleans up
        if (*end >= 0)
            ::close(std::exchange(*end, -1));
    if (m_guardian > 0)
        ::waitpid(m_guardian, nullptr, WNOHANG);
    m_received.clear();
}

void Lab::start(const LabOptions &options)
{
    m_dir = QFileInfo(options.dir.isEmpty() ? defaultLabFolder() : options.dir).absoluteFilePath();
    m_options = options;
    if (m_options.product.isEmpty())
        m_options.product = u"telisca-hot-standby"_qs;
    if (const auto notPlayed = whyNotPlayed(m_options.product)) {
        fail(*notPlayed);
        return;
    }
    if (!launch())
        fail({LabFailure::Kind::Program, "twinline-labnode", std::strerror(ENOENT)});
}

bool Lab::launch()
{
    const QString program = labProgram(m_options);
    const Pipe owner = newPipe();
    const Pipe report = newPipe();
    QStringList arguments{u"--guardian"_qs, m_dir, m_options.product};
    if (m_options.owned)
        arguments << u"--owned"_qs;
    m_guardian = program.isEmpty() ? 0 : spawnGuardian(program, arguments, owner.read, report.write);
    ::close(owner.read);
    ::close(report.write);
    m_report = report.read;
    m_owner = owner.write;
    if (m_guardian == 0)
        return false;
    m_notifier = std::make_unique<QSocketNotifier>(m_report, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &Lab::readReport);
    return true;
}

void Lab::readReport()
{
    char buffer[4096];
    const ssize_t got = ::read(m_report, buffer, sizeof buffer);
    if (got > 0)
        m_received.append(buffer, got);
    if (got > 0 && !m_received.contains('\n'))
        return;
    m_notifier->setEnabled(false);
    const QJsonObject said = QJsonDocument::fromJson(m_received.left(m_received.indexOf('\n'))).object();
    const auto kind = labFailureFromWord(said.value(u"failed").toString().toStdString());
    if (said.value(u"ready").toBool())
        emit ready(labConfigPath(m_dir));
    else if (kind == LabFailure::Kind::Running)
        m_joining.start();
    else
        fail(said.isEmpty() ? LabFailure{LabFailure::Kind::Program, "twinline-labnode", "it ended without a word"}
                            : LabFailure{kind, said.value(u"what").toString().toStdString(), said.value(u"more").toString().toStdString()});
}

/// Another one started a lab here: it is used as soon as it serves. One that was about to end never will: then ours takes its place.
void Lab::joinRunning()
{
    if (labDescription(m_dir).value(u"serving").toBool()) {
        m_joining.stop();
        m_alreadyRan = true;
        emit ready(labConfigPath(m_dir));
    } else if (++m_looks >= looksAtMost) {
        m_joining.stop();
        fail({LabFailure::Kind::TimeOut, {}, {}});
    } else if (m_looks % looksBetweenLaunches == 0) {
        m_joining.stop();
        letGo();
        if (!launch())
            fail({LabFailure::Kind::Program, "twinline-labnode", std::strerror(ENOENT)});
    }
}

void Lab::fail(const LabFailure &failure)
{
    QTimer::singleShot(0, this, [this, failure] { emit failed(failure); });
}

void sendToLab(const QString &dir, QJsonObject order, QObject *context, std::function<void(const QJsonObject &)> then)
{
    const QJsonObject control = labDescription(dir).value(u"control").toObject();
    order.insert(u"token"_qs, control.value(u"token"));
    auto *socket = new QTcpSocket(context);
    const auto end = [socket, then = std::move(then)](const QByteArray &line) {
        socket->disconnect();
        socket->abort();
        socket->deleteLater();
        then(QJsonDocument::fromJson(line).object());
    };
    QObject::connect(socket, &QTcpSocket::connected, context, [socket, order] {
        socket->write(QJsonDocument(order).toJson(QJsonDocument::Compact) + '\n');
    });
    QObject::connect(socket, &QTcpSocket::readyRead, context, [socket, end] {
        if (socket->canReadLine())
            end(socket->readLine());
    });
    QObject::connect(socket, &QTcpSocket::errorOccurred, context, [end] { end({}); });
    QTimer::singleShot(orderLimit, socket, [end] { end({}); });
    socket->connectToHost(control.value(u"host").toString(), static_cast<quint16>(control.value(u"port").toInt()));
}

} // namespace twinline::lab
