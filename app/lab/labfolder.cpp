// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/labfolder.h"

#include "lab/lab.h"

#include <QDir>

#include <sys/stat.h>
#include <unistd.h>

namespace twinline::lab {

namespace {

QString stateFolder()
{
    const QString given = qEnvironmentVariable("XDG_STATE_HOME");
    return given.startsWith(u'/') ? given : QDir::homePath() + u"/.local/state"_qs;
}

} // namespace

bool traversableByAll(const QString &folder)
{
    for (QString path = QDir::cleanPath(folder);; path = QFileInfo(path).path()) {
        struct stat about
        {
        };
        if (::stat(QFile::encodeName(path).constData(), &about) == 0 && (about.st_mode & S_IXOTH) == 0)
            return false;
        if (path == u"/" || path == u".")
            return true;
    }
}

QString defaultLabFolder()
{
    const QString parent = stateFolder() + u"/twinline"_qs;
    if (::geteuid() != 0 || traversableByAll(parent))
        return parent + u"/lab"_qs;
    // Anybody can make a folder there: it must be root's.
    const QString shared = u"/var/tmp/twinline-root"_qs;
    struct stat about
    {
    };
    const bool absent = ::lstat(QFile::encodeName(shared).constData(), &about) != 0;
    const bool ours = !absent && S_ISDIR(about.st_mode) && about.st_uid == 0 && (about.st_mode & (S_IWGRP | S_IWOTH)) == 0;
    return (absent || ours ? shared : u"/var/lib/twinline"_qs) + u"/lab"_qs;
}

} // namespace twinline::lab
