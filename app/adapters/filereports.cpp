// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/filereports.h"

#include "adapters/statefolder.h"

#include <QFile>
#include <QThreadPool>

#include <fcntl.h>
#include <unistd.h>

namespace twinline {

namespace {

/// Puts \a bytes at \a path at once or not at all. A pool thread brings them to the disk: no window waits for it.
bool replace(const QString &path, const QByteArray &bytes)
{
    QFile fresh(path + QStringLiteral(".new"));
    if (!fresh.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return false;
    fresh.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (fresh.write(bytes) != bytes.size() || !fresh.flush())
        return false;
    const int fd = ::fcntl(fresh.handle(), F_DUPFD_CLOEXEC, 0);
    fresh.close();
    if (::rename(QFile::encodeName(fresh.fileName()).constData(), QFile::encodeName(path).constData()) != 0) {
        ::close(fd);
        return false;
    }
    QThreadPool::globalInstance()->start([fd] {
        ::fsync(fd);
        ::close(fd);
    });
    return true;
}

} // namespace

FileReports::FileReports(QString stateFolder, Writers writers)
    : m_folder(std::move(stateFolder) + QStringLiteral("/reports"))
    , m_writers(std::move(writers))
{
}

std::optional<std::string> FileReports::write(const RunState &run, const std::vector<Event> &events)
{
    const QString folder = m_folder + QLatin1Char('/') + statefolder::slug(run.plan.pair);
    if (!statefolder::makePrivate(m_folder) || !statefolder::makePrivate(folder))
        return std::nullopt;
    const QString base = folder + QLatin1Char('/') + statefolder::slug(run.id);
    const QString html = base + QStringLiteral(".html");
    RunState named = run;
    named.report = html.toStdString();
    if (!replace(base + QStringLiteral(".json"), m_writers.json(named, events))
        || !replace(html, m_writers.html(named, events).toUtf8()))
        return std::nullopt;
    return named.report;
}

} // namespace twinline
