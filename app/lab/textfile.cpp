// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/textfile.h"

#include <QFile>

#include <cstdio>

namespace twinline::lab {

bool writeText(const QString &path, const QString &text)
{
    // Renamed into place without a sync: a lab does not outlive a crash of the machine.
    QFile file(path + u".new"_qs);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return false;
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    const QByteArray bytes = text.toUtf8();
    const bool written = file.write(bytes) == bytes.size();
    file.close();
    return written && std::rename(QFile::encodeName(file.fileName()).constData(), QFile::encodeName(path).constData()) == 0;
}

} // namespace twinline::lab
