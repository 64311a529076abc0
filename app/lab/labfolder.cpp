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
    return u"/var/tmp/twinline-root/lab"_qs;
}

} // namespace twinline::lab
