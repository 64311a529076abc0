// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/historyfile.h"

#include <sqlite3.h>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace twinline {

namespace {

/// A file up to this size is read whole before it is trusted: some tenths of a second, in a thread of its own. A larger one
/// is trusted page by page; a damaged page says so when it is met.
constexpr off_t readWhole = 64 * 1024 * 1024;
/// With less room than this no commit succeeds.
constexpr unsigned long long leastRoom = 256 * 1024;

std::string folderOf(const std::string &file)
{
    const std::size_t slash = file.rfind('/');
    return slash == std::string::npos ? "." : file.substr(0, slash == 0 ? 1 : slash);
}

/// With the rights that this program acts with, which are not always those of who started it.
std::optional<HistoryTrouble> cannotBeWritten(const std::string &file, bool exists)
{
    const std::string folder = folderOf(file);
    for (const std::string &path : {folder, file}) {
        if ((exists || path == folder) && ::faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) != 0)
            return HistoryTrouble{HistoryTroubleKind::NotWritable, file, std::strerror(errno)};
    }
    struct statvfs disk{};
    if (::statvfs(folder.c_str(), &disk) == 0 && static_cast<unsigned long long>(disk.f_bavail) * disk.f_frsize < leastRoom)
        return HistoryTrouble{HistoryTroubleKind::Full, file, std::strerror(ENOSPC)};
    return std::nullopt;
}

/// Not a history that this program knows.
std::optional<HistoryTrouble> isNotOne(const std::string &file)
{
    sqlite::Database database(file, sqlite::Database::Mode::Look);
    database.leaveAlone();
    const auto application = database.number("PRAGMA application_id");
    const auto version = database.number("PRAGMA user_version");
    if (application == 0 && version == 0 && database.number("SELECT count(*) FROM sqlite_schema") == 0)
        return std::nullopt; // nothing was ever written to it
    if (application != HistoryFile::application)
        return HistoryTrouble{HistoryTroubleKind::Foreign, file, {}};
    if (version > HistoryFile::schema)
        return HistoryTrouble{HistoryTroubleKind::Newer, file, {}, int(version), HistoryFile::schema};
    if (version < 1)
        return HistoryTrouble{HistoryTroubleKind::Damaged, file, "user_version 0"};
    return std::nullopt;
}

std::optional<HistoryTrouble> isBroken(const std::string &file)
{
    sqlite::Database database(file, sqlite::Database::Mode::Look);
    database.leaveAlone();
    const std::string found = database.text("PRAGMA quick_check(1)");
    return found == "ok" ? std::nullopt : std::optional(HistoryTrouble{HistoryTroubleKind::Damaged, file, found});
}

} // namespace

HistoryTrouble troubleOf(const sqlite::Error &error, const std::string &file)
{
    const int system = error.systemError();
    switch (error.code() & 0xff) {
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
    case SQLITE_ERROR: // a table or a column that must be there is not
    case SQLITE_FORMAT: return {HistoryTroubleKind::Damaged, file, error.what()};
    case SQLITE_FULL: return {HistoryTroubleKind::Full, file, error.what()};
    default: break;
    }
    if (system == ENOSPC || system == EDQUOT || system == EFBIG)
        return {HistoryTroubleKind::Full, file, std::strerror(system)};
    return {HistoryTroubleKind::NotWritable, file, error.what()};
}

std::optional<HistoryTrouble> lookAtHistory(const std::string &file, bool toWrite)
{
    struct stat found{};
    const bool exists = ::stat(file.c_str(), &found) == 0;
    const bool empty = !exists || found.st_size == 0;
    try {
        std::optional<HistoryTrouble> trouble = empty ? std::nullopt : isNotOne(file);
        if (!trouble && toWrite)
            trouble = cannotBeWritten(file, exists);
        if (!trouble && toWrite && !empty && found.st_size <= readWhole)
            trouble = isBroken(file);
        return trouble;
    } catch (const sqlite::Error &error) {
        return troubleOf(error, file);
    }
}

} // namespace twinline
