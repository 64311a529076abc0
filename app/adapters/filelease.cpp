// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/filelease.h"

#include "adapters/statefolder.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>
#include <QUuid>

#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <pwd.h>
#include <sched.h>
#include <sys/file.h>
#include <unistd.h>

namespace twinline {

using L = QLatin1String;

/// What stands in the file. A released lease keeps its fencing number, which must never come again.
struct FileLease::Record
{
    Lease lease;
    BootTime until{};
    qint64 pid = 0;
    std::string bootId;
    std::string session;
    bool released = false;
};

/// Excludes other consoles from the file for the moment of a change. It never waits long: a stopped process may hold it.
struct FileLease::Lock
{
    explicit Lock(const QString &path)
        : fd(::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600))
    {
        for (int tries = 0; fd >= 0 && !held && tries < 50; ++tries) {
            held = ::flock(fd, LOCK_EX | LOCK_NB) == 0;
            if (!held)
                ::sched_yield();
        }
    }
    ~Lock()
    {
        if (fd >= 0)
            ::close(fd);
    }
    Lock(const Lock &) = delete;
    Lock &operator=(const Lock &) = delete;

    int fd = -1;
    bool held = false;
};

namespace {

std::string userName()
{
    const passwd *entry = ::getpwuid(::geteuid());
    return entry ? entry->pw_name : std::to_string(::geteuid());
}

std::string bootId()
{
    QFile file(QStringLiteral("/proc/sys/kernel/random/boot_id"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toStdString() : std::string();
}

/// A killed process that nobody has waited for still has its number.
bool processRuns(pid_t pid)
{
    if (::kill(pid, 0) != 0 && errno != EPERM)
        return false;
    QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return true;
    const QByteArray stat = file.readAll();
    return stat.mid(stat.lastIndexOf(')') + 2, 1) != "Z"; // the name in brackets may hold anything
}

std::string text(const QJsonObject &object, L key)
{
    return object.value(key).toString().toStdString();
}

QString string(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

} // namespace

FileLease::FileLease(const QString &stateFolder, const Clock &clock)
    : m_folder(stateFolder + QStringLiteral("/leases"))
    , m_clock(clock)
    , m_owner(userName())
    , m_host(QSysInfo::machineHostName().toStdString())
    , m_bootId(bootId())
    , m_session(QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString())
{
}

QString FileLease::path(const std::string &pair) const
{
    return m_folder + QLatin1Char('/') + statefolder::slug(pair) + QStringLiteral(".json");
}

std::optional<FileLease::Record> FileLease::read(const std::string &pair) const
{
    QFile file(path(pair));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    Record record;
    record.lease = {pair, text(object, L("owner")), text(object, L("host")), text(object, L("run")),
                    static_cast<std::uint64_t>(object.value(L("fencing")).toInteger()),
                    WallTime(std::chrono::milliseconds(object.value(L("expires_ms")).toInteger()))};
    record.until = BootTime(Duration(object.value(L("until_boot_ns")).toInteger()));
    record.pid = object.value(L("pid")).toInteger();
    record.bootId = text(object, L("boot_id"));
    record.session = text(object, L("session"));
    record.released = object.value(L("released")).toBool();
    if (record.lease.fencing == 0) {
        // A damaged file tells nobody's name. It counts as held for a term, then its number starts anew above all old ones.
        const QDateTime changed = QFileInfo(file).lastModified();
        record.lease.fencing = static_cast<std::uint64_t>(changed.toSecsSinceEpoch());
        record.lease.expires = WallTime(std::chrono::milliseconds(changed.toMSecsSinceEpoch())) + std::chrono::duration_cast<std::chrono::milliseconds>(term);
        record.released = record.lease.expires < m_clock.now().wall;
        record.until = BootTime::max();
        record.bootId = m_bootId;
        record.pid = ::getpid();
    }
    return record;
}

std::string FileLease::write(const Record &record) const
{
    const QJsonObject object{{L("pair"), string(record.lease.pair)},
                             {L("owner"), string(record.lease.owner)},
                             {L("host"), string(record.lease.host)},
                             {L("run"), string(record.lease.run)},
                             {L("fencing"), static_cast<qint64>(record.lease.fencing)},
                             {L("expires_ms"), static_cast<qint64>(record.lease.expires.time_since_epoch().count())},
                             {L("until_boot_ns"), static_cast<qint64>(record.until.time_since_epoch().count())},
                             {L("pid"), record.pid},
                             {L("boot_id"), string(record.bootId)},
                             {L("session"), string(record.session)},
                             {L("released"), record.released}};
    // Renamed into place, not synced: a lease of before a power cut is void anyway, and no window waits for the disk.
    const QString file = path(record.lease.pair);
    QFile fresh(file + QStringLiteral(".new"));
    if (!fresh.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return statefolder::trouble(fresh.fileName());
    fresh.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    const QByteArray bytes = QJsonDocument(object).toJson(QJsonDocument::Compact);
    if (fresh.write(bytes) != bytes.size() || !fresh.flush())
        return statefolder::trouble(fresh.fileName());
    fresh.close();
    const bool renamed = ::rename(QFile::encodeName(fresh.fileName()).constData(), QFile::encodeName(file).constData()) == 0;
    return renamed ? std::string() : statefolder::trouble(file);
}

bool FileLease::alive(const Record &record) const
{
    if (record.released)
        return false;
    if (record.lease.host == m_host && record.bootId != m_bootId)
        return false; // held before this machine's last restart
    if (record.bootId != m_bootId)
        return record.lease.expires > m_clock.now().wall; // another machine on a shared folder: only its wall clock is known
    if (record.until <= m_clock.now().boot)
        return false;
    if (record.lease.host != m_host)
        return true; // same machine, another container: its process ids are not ours
    return processRuns(static_cast<pid_t>(record.pid));
}

bool FileLease::ours(const Record &record) const
{
    return record.session == m_session;
}

tl::expected<Lease, Lease> FileLease::acquire(const std::string &pair, const std::string &run)
{
    const Instant now = m_clock.now();
    Lease nobody{pair, {}, {}, {}, 0, now.wall};
    const auto cannot = [&](std::string why) {
        nobody.trouble = std::move(why);
        return tl::unexpected(nobody);
    };
    if (!statefolder::makePrivate(m_folder))
        return cannot(statefolder::trouble(m_folder));
    const QString lockFile = path(pair) + QStringLiteral(".lock");
    const Lock lock(lockFile);
    if (lock.fd < 0)
        return cannot(statefolder::trouble(lockFile));
    const std::optional<Record> old = read(pair);
    if (!lock.held)
        return tl::unexpected(old ? old->lease : nobody);
    const bool renews = old && alive(*old) && ours(*old) && old->lease.run == run;
    if (old && alive(*old) && !renews)
        return tl::unexpected(old->lease);
    Record record;
    record.lease = {pair, m_owner, m_host, run, renews ? old->lease.fencing : (old ? old->lease.fencing : 0) + 1,
                    now.wall + std::chrono::duration_cast<std::chrono::milliseconds>(term)};
    record.until = now.boot + term;
    record.pid = ::getpid();
    record.bootId = m_bootId;
    record.session = m_session;
    if (const std::string why = write(record); !why.empty())
        return cannot(why);
    return record.lease;
}

bool FileLease::holds(const Lease &lease)
{
    const std::optional<Record> record = read(lease.pair);
    return record && ours(*record) && record->lease.fencing == lease.fencing && alive(*record);
}

void FileLease::release(const Lease &lease)
{
    const Lock lock(path(lease.pair) + QStringLiteral(".lock"));
    std::optional<Record> record = read(lease.pair);
    if (!lock.held || !record || !ours(*record) || record->lease.fencing != lease.fencing)
        return; // it runs out by itself, or with this process
    record->released = true;
    write(*record);
}

std::optional<Lease> FileLease::holder(const std::string &pair) const
{
    const std::optional<Record> record = read(pair);
    return record && alive(*record) ? std::optional(record->lease) : std::nullopt;
}

} // namespace twinline
