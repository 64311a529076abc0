// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctldesk.h"

#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTimer>

namespace acceptance {

bool waitUntil(const std::function<bool()> &done, double seconds)
{
    QEventLoop loop;
    QTimer look;
    look.setTimerType(Qt::PreciseTimer);
    const Time end = now() + std::chrono::duration_cast<Time::duration>(std::chrono::duration<double>(seconds));
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (done() || now() >= end)
            loop.quit();
    });
    look.start(5);
    loop.exec();
    return done();
}

void let(double seconds)
{
    QEventLoop loop;
    QTimer::singleShot(int(seconds * 1000), Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

bool longForm()
{
    return qEnvironmentVariable("TWINLINE_ACCEPTANCE") == QLatin1String("long");
}

QByteArray Said::story() const
{
    QByteArray told;
    for (const QByteArray &line : out.trimmed().split('\n')) {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        for (const char *key : {"elapsed_s", "step", "state", "evidence", "told", "trouble", "result", "why", "verdict"}) {
            const QString value = object[QLatin1String(key)].toVariant().toString();
            if (!value.isEmpty())
                told += value.left(120).toUtf8() + " | ";
        }
        for (const QJsonValue &reason : object[word("reasons")].toArray())
            told += reason[word("code")].toString().toUtf8() + ' ' + reason[word("node")].toString().toUtf8() + ' ' + reason[word("text")].toString().toUtf8() + "; ";
        for (const QJsonValue &check : object[word("checks")].toArray())
            if (check[word("outcome")].toString() != word("pass"))
                told += (QStringList{check[word("check")].toString(), check[word("level")].toString(), check[word("outcome")].toString(),
                                     check[word("measured")].toString(), check[word("limit")].toString()}.join(u' ') + word("; ")).toUtf8();
        if (!object.isEmpty())
            told += '\n';
    }
    return told.right(3000) + err.right(500);
}

QJsonObject Said::last() const
{
    const QByteArray text = out.trimmed();
    return QJsonDocument::fromJson(text.mid(text.lastIndexOf('\n') + 1)).object();
}

Said CtlDesk::ctl(const QStringList &words, double limit) const
{
    QProcess process;
    process.setProcessEnvironment(environment());
    process.setStandardInputFile(QProcess::nullDevice());
    place(process);
    process.start(program(), words);
    const bool ended = waitUntil([&] { return process.state() == QProcess::NotRunning; }, limit);
    Said said;
    if (!ended) {
        process.kill();
        waitUntil([&] { return process.state() == QProcess::NotRunning; }, 5);
    } else if (process.exitStatus() == QProcess::NormalExit) {
        said.code = process.exitCode();
    }
    said.out = process.readAllStandardOutput();
    said.err = process.readAllStandardError();
    return said;
}

Said CtlDesk::pair(const QStringList &words, double limit) const
{
    return ctl(words + QStringList{QStringLiteral("--config"), config(), QStringLiteral("--json")}, limit);
}

} // namespace acceptance
