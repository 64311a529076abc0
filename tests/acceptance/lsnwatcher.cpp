// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lsnwatcher.h"

#include <condition_variable>
#include <libpq-fe.h>
#include <memory>

namespace acceptance {

namespace {

using Connection = std::unique_ptr<PGconn, decltype(&PQfinish)>;

Connection connected(const QByteArray &words)
{
    return {PQconnectdb(words.constData()), &PQfinish};
}

/// A position, or 0 when it could not be read.
quint64 position(PGconn *connection, const char *question)
{
    const std::unique_ptr<PGresult, decltype(&PQclear)> result(PQexec(connection, question), &PQclear);
    if (PQresultStatus(result.get()) != PGRES_TUPLES_OK || PQgetisnull(result.get(), 0, 0))
        return 0;
    return QByteArray(PQgetvalue(result.get(), 0, 0)).toULongLong();
}

} // namespace

LsnWatcher::LsnWatcher(const LabHouse &house)
{
    const auto words = [&](const char *node) {
        return "host=" + house.address(QString::fromLatin1(node)).toLatin1() + " port=" + QByteArray::number(house.port(QStringLiteral("database")))
            + " user=twinline dbname=postgres connect_timeout=3 application_name=watcher";
    };
    m_thread = std::thread([this, primary = words("node1"), standby = words("node2")] { run(primary, standby); });
}

LsnWatcher::~LsnWatcher()
{
    m_over = true;
    m_thread.join();
}

void LsnWatcher::run(QByteArray primary, QByteArray standby)
{
    const Connection first = connected(primary);
    const Connection second = connected(standby);
    std::mutex idle;
    std::condition_variable never;
    while (!m_over) {
        Look look;
        look.standby = position(second.get(), "SELECT pg_wal_lsn_diff(pg_last_wal_replay_lsn(), '0/0')::bigint");
        look.primary = position(first.get(), "SELECT pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint");
        look.at = now();
        if (look.standby && look.primary) {
            const std::lock_guard lock(m_mutex);
            m_looks.push_back(look);
        }
        std::unique_lock lock(idle);
        never.wait_for(lock, std::chrono::milliseconds(25));
    }
}

std::optional<double> LsnWatcher::behind(Time at) const
{
    const std::lock_guard lock(m_mutex);
    const Look *then = nullptr;
    for (const Look &look : m_looks)
        if (look.at <= at)
            then = &look;
    if (!then)
        return std::nullopt;
    if (then->standby >= then->primary)
        return 0.0;
    for (const Look &look : m_looks)
        if (look.primary > then->standby)
            return between(look.at, at);
    return std::nullopt;
}

std::optional<double> LsnWatcher::behind() const
{
    return behind(now());
}

} // namespace acceptance
