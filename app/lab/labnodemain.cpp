// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// `twinline-labnode`: the processes of a training lab. Started by the console and by `twinlinectl lab`, never by hand.
#include "lab/guardian.h"
#include "lab/labnode.h"
#include "lab/labswitch.h"
#include "lab/pairsfile.h"
#include "lab/processes.h"
#include "lab/terminallab.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSocketNotifier>

#include <cstdio>
#include <cstring>
#include <unistd.h>

using namespace twinline::lab;

namespace {

const QString shimName = QStringLiteral("libtwinline-labdisk.so");

QString shimBeside(const QString &program)
{
    const QString path = QFileInfo(program).path() + u'/' + shimName;
    const QString installed = QFileInfo(program).path() + u"/../lib/twinline/"_qs + shimName;
    return QFile::exists(path) ? path : QFile::exists(installed) ? QFileInfo(installed).canonicalFilePath() : QString();
}

/// A program or library where the plain user can use it: root's build may lie in a folder that he cannot enter, so he gets
/// a copy from the descriptor that root opened.
QString reachable(const QString &file, int descriptor, const QString &folder)
{
    if (file.isEmpty() || ::access(QFile::encodeName(file).constData(), X_OK | R_OK) == 0)
        return file;
    QFile original;
    if (!original.open(descriptor, QIODevice::ReadOnly))
        return {};
    QDir().mkpath(folder);
    QFile copy(folder + u'/' + QFileInfo(file).fileName());
    if (!copy.open(QIODevice::WriteOnly))
        return {};
    copy.write(original.readAll());
    copy.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    return copy.fileName();
}

struct Given
{
    QString folder;
    QString product;
    QString program;
    QString shim;
    qint64 guardian = 0;
};

[[noreturn]] int runSwitch(const Given &given, const std::vector<int> &files)
{
    int count = 1;
    char name[] = "twinline-labnode";
    char *arguments[] = {name, nullptr};
    QCoreApplication app(count, arguments);
    if (hasTerminal(given.product)) {
        TerminalLab lab(given.folder, given.guardian, reportDescriptor, nullptr);
        QObject::connect(&lab, &TerminalLab::over, &app, &QCoreApplication::quit, Qt::QueuedConnection);
        lab.start();
        ::_exit(app.exec());
    }
    const QString copies = given.folder + u"/bin"_qs;
    LabSwitchOptions options{given.folder, given.product, reachable(given.program, files[0], copies),
                             reachable(given.shim, files[1], copies), given.guardian};
    LabSwitch theSwitch(options, reportDescriptor, nullptr);
    QObject::connect(&theSwitch, &LabSwitch::over, &app, &QCoreApplication::quit, Qt::QueuedConnection);
    theSwitch.start();
    ::_exit(app.exec()); // ending the others is the guardian's work; nothing here may wait for them
}

int runNode(QCoreApplication &app, const QByteArray &text)
{
    const QJsonObject given = QJsonDocument::fromJson(text).object();
    LabNodeOptions options;
    options.server = given.value(u"server").toInt(1);
    options.folder = given.value(u"folder").toString();
    options.network = LabNetwork::fromJson(given.value(u"network").toObject());
    options.play = playOf(given.value(u"product").toString()) ? *playOf(given.value(u"product").toString()) : plays().front();
    options.database = given.value(u"database").toBool();
    options.diskShim = given.value(u"disk_shim").toString();
    LabNode node(options, nullptr);
    QObject::connect(&node, &LabNode::said, &app, [](const QJsonObject &message) {
        const QByteArray line = QJsonDocument(message).toJson(QJsonDocument::Compact) + '\n';
        if (::write(STDOUT_FILENO, line.constData(), static_cast<std::size_t>(line.size())) < 0)
            QCoreApplication::quit(); // the lab is gone
    });
    QObject::connect(&node, &LabNode::over, &app, &QCoreApplication::quit, Qt::QueuedConnection);
    QSocketNotifier orders(STDIN_FILENO, QSocketNotifier::Read);
    QByteArray received;
    QObject::connect(&orders, &QSocketNotifier::activated, &node, [&] {
        char buffer[4096];
        const ssize_t got = ::read(STDIN_FILENO, buffer, sizeof buffer);
        if (got <= 0) {
            QCoreApplication::quit();
            return;
        }
        received.append(buffer, got);
        for (qsizetype end = received.indexOf('\n'); end >= 0; end = received.indexOf('\n')) {
            const QJsonObject order = QJsonDocument::fromJson(received.left(end)).object();
            received.remove(0, end + 1);
            if (order.value(u"do") == u"stop"_qs)
                node.powerOff();
            else
                node.command(order);
        }
    });
    if (!node.listen()) {
        std::fputs("twinline-labnode: its addresses are taken\n", stderr);
        return 1;
    }
    node.powerOn();
    return app.exec();
}

} // namespace

int main(int argc, char **argv)
{
    if (argc == 3 && std::strcmp(argv[1], "--node") == 0) {
        QCoreApplication app(argc, argv);
        return runNode(app, argv[2]);
    }
    const bool owned = argc == 5 && std::strcmp(argv[4], "--owned") == 0;
    if ((argc != 4 && !owned) || std::strcmp(argv[1], "--guardian") != 0) {
        std::fputs("twinline-labnode belongs to Twinline's training lab; start one with `twinlinectl lab start`.\n", stderr);
        return 64;
    }
    const QString program = QFile::symLinkTarget(u"/proc/self/exe"_qs);
    const Given given{QFile::decodeName(argv[2]), QString::fromLocal8Bit(argv[3]), program, shimBeside(program), ::getpid()};
    const std::vector<std::string> files{QFile::encodeName(given.program).toStdString(), QFile::encodeName(given.shim).toStdString()};
    return runGuardian({argv[2], owned, files}, [&](const std::vector<int> &opened) { return runSwitch(given, opened); });
}
