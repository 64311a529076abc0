// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/logfile.h"

#include <QFile>
#include <QFileInfo>
#include <QFuture>
#include <QPromise>
#include <QStringDecoder>
#include <QThreadPool>

#include <memory>

namespace twinline {

namespace {

LogRead readNow(const QString &path)
{
    LogRead read;
    QFile file(path);
    const QFileInfo info(path);
    if (info.exists() && !info.isFile()) { // a pipe would keep its reader waiting
        read.outcome = Outcome::Garbage;
        read.detail = "not a file";
        return read;
    }
    if (!file.open(QIODevice::ReadOnly)) {
        read.outcome = info.exists() ? Outcome::Denied : Outcome::Unroutable;
        read.detail = file.errorString().toStdString();
        return read;
    }
    const QByteArray bytes = file.read(logCap + 1);
    if (bytes.size() > logCap) {
        read.outcome = Outcome::TooLarge;
    } else if (file.error() != QFileDevice::NoError) {
        read.outcome = Outcome::Dropped;
        read.detail = file.errorString().toStdString();
    } else {
        read.outcome = Outcome::Answered;
        read.text = logText(bytes);
    }
    return read;
}

} // namespace

std::string logText(const QByteArray &bytes)
{
    if (const auto marked = QStringConverter::encodingForData(bytes)) {
        QStringDecoder decoder(*marked);
        return QString(decoder(bytes)).toStdString();
    }
    QStringDecoder utf8(QStringDecoder::Utf8);
    const QString text = utf8(bytes);
    return (utf8.hasError() ? QString::fromLatin1(bytes) : text).toStdString();
}

void readLogFile(const QString &path, QObject *context, LogSink then)
{
    const auto promise = std::make_shared<QPromise<LogRead>>();
    promise->future().then(context, [then = std::move(then)](const LogRead &read) { then(read); });
    QThreadPool::globalInstance()->start([promise, path] {
        promise->start();
        promise->addResult(readNow(path));
        promise->finish();
    });
}

} // namespace twinline
