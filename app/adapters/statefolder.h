// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace twinline {

/// The state folder's manners: private folders, and file names that any pair's name can be turned into.
namespace statefolder {

/// A file name for \a name: different names give different files, whatever they hold.
QString slug(const std::string &name);

/// Makes \a path with mode 0700 when it is missing; false when it cannot be.
bool makePrivate(const QString &path);

/// Puts \a bytes at \a path at once or not at all. A pool thread brings them to the disk: no window waits for it.
bool replaceFile(const QString &path, const QByteArray &bytes);

/// "path: system's words" for the present errno.
std::string trouble(const QString &path);

} // namespace statefolder

} // namespace twinline
