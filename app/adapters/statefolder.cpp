// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/statefolder.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QThreadPool>
#include <QUrl>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

namespace twinline::statefolder {

QString slug(const std::string &name)
{
    constexpr int longest = 120; // with an ending, well below the 255 bytes of a file name
    const QByteArray whole = QUrl::toPercentEncoding(QString::fromStdString(name), {}, ".~");
    if (whole.size() <= longest && !whole.isEmpty())
        return QString::fromLatin1(whole);
    const QByteArray hash = QCryptographicHash::hash(QByteArray::fromStdString(name), QCryptographicHash::Sha256).toHex();
    return QString::fromLatin1(whole.left(40) + '~' + hash.left(40));
}

bool makePrivate(const QString &path)
{
    const QDir folder(path);
    if (folder.exists())
        return true;
    return folder.mkpath(QStringLiteral("."))
        && QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

bool replaceFile(const QString &path, const QByteArray &bytes)
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

std::string trouble(const QString &path)
{
    return path.toStdString() + ": " + std::strerror(errno);
}

} // namespace twinline::statefolder
