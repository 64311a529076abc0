// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/filejournal.h"

#include "adapters/statefolder.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

namespace twinline {

namespace {

/// A file descriptor that closes itself.
class Descriptor
{
public:
    Descriptor(const QByteArray &path, int flags, mode_t mode = 0)
        : m_fd(::open(path.constData(), flags | O_CLOEXEC, mode))
    {
    }
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    operator int() const { return m_fd; }

private:
    int m_fd;
};

/// Length of the whole lines in a file; a torn tail was never synced, so nothing was ever done because of it.
off_t wholeLines(int fd)
{
    off_t end = ::lseek(fd, 0, SEEK_END);
    char last = '\n';
    while (end > 0 && ::pread(fd, &last, 1, end - 1) == 1 && last != '\n')
        --end;
    return end;
}

bool writeAll(int fd, const std::string &text)
{
    std::size_t done = 0;
    while (done < text.size()) {
        const ssize_t wrote = ::write(fd, text.data() + done, text.size() - done);
        if (wrote < 0 && errno == EINTR)
            continue;
        if (wrote <= 0)
            return false;
        done += static_cast<std::size_t>(wrote);
    }
    return true;
}

bool syncFolder(const QString &folder)
{
    const Descriptor fd(QFile::encodeName(folder), O_RDONLY | O_DIRECTORY);
    return fd >= 0 && ::fsync(fd) == 0;
}

/// Appends \a line to \a path and syncs it; the system's words when that failed, and then the file is as before.
std::string appendSynced(const QString &folder, const QString &path, const std::string &line)
{
    if (!statefolder::makePrivate(folder))
        return statefolder::trouble(folder);
    const bool existed = QFile::exists(path);
    const Descriptor fd(QFile::encodeName(path), O_RDWR | O_CREAT | O_APPEND | O_NOFOLLOW, 0600);
    if (fd < 0)
        return statefolder::trouble(path);
    const off_t before = wholeLines(fd);
    if (::ftruncate(fd, before) != 0)
        return statefolder::trouble(path);
    if (!writeAll(fd, line + '\n') || ::fdatasync(fd) != 0) {
        const std::string words = statefolder::trouble(path);
        if (::ftruncate(fd, before) != 0)
            return words + "; " + statefolder::trouble(path);
        return words;
    }
    if (!existed && !syncFolder(folder))
        return statefolder::trouble(folder);
    return {};
}

} // namespace

FileJournal::FileJournal(const QString &stateFolder)
    : m_folder(stateFolder + QStringLiteral("/runs"))
    , m_worker(new QObject)
{
    m_thread.setObjectName(QStringLiteral("journal"));
    m_worker->moveToThread(&m_thread);
    m_thread.start();
}

FileJournal::~FileJournal()
{
    // Queued behind every line that was handed in; deleteLater alone could overtake nothing, quit alone could.
    QMetaObject::invokeMethod(m_worker, [thread = &m_thread] { thread->quit(); }, Qt::QueuedConnection);
    m_thread.wait();
    delete m_worker;
}

QString FileJournal::path(const std::string &run) const
{
    return m_folder + QLatin1Char('/') + statefolder::slug(run) + QStringLiteral(".jsonl");
}

void FileJournal::append(const std::string &run, const std::string &line, std::function<void(bool, std::string)> then)
{
    const auto work = [this, folder = m_folder, file = path(run), line, then = std::move(then)] {
        const std::string words = appendSynced(folder, file, line);
        QMetaObject::invokeMethod(&m_home, [then, words] { then(words.empty(), words); }, Qt::QueuedConnection);
    };
    QMetaObject::invokeMethod(m_worker, work, Qt::QueuedConnection);
}

std::vector<std::string> FileJournal::runs() const
{
    std::vector<std::string> ids;
    const QStringList files = QDir(m_folder).entryList({QStringLiteral("*.jsonl")}, QDir::Files, QDir::Name);
    for (const QString &file : files)
        ids.push_back(file.chopped(6).toStdString());
    std::reverse(ids.begin(), ids.end());
    return ids;
}

std::vector<std::string> FileJournal::lines(const std::string &run) const
{
    QFile file(path(run));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    std::vector<std::string> out;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine();
        if (line.endsWith('\n'))
            out.push_back(line.chopped(1).toStdString());
    }
    return out;
}

} // namespace twinline
