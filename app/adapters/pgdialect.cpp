// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/pgdialect.h"

#include <charconv>

namespace twinline {

namespace {

// Some functions only exist in one role: CASE keeps the others from being called.
constexpr const char *positionNow =
    "SELECT r, CASE WHEN NOT r THEN pg_current_wal_lsn() END, CASE WHEN r THEN pg_last_wal_receive_lsn() END,"
    " CASE WHEN r THEN pg_last_wal_replay_lsn() END, CASE WHEN r THEN pg_is_wal_replay_paused() END,"
    " CASE WHEN NOT r THEN substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8) END,"
    " current_setting('default_transaction_read_only') = 'on', current_setting('cluster_name'),"
    " pg_has_role(current_user, 'pg_read_all_stats', 'MEMBER') FROM (SELECT pg_is_in_recovery() AS r) AS role";

constexpr const char *positionBefore10 =
    "SELECT r, CASE WHEN NOT r THEN pg_current_xlog_location() END,"
    " CASE WHEN r THEN pg_last_xlog_receive_location() END,"
    " CASE WHEN r THEN pg_last_xlog_replay_location() END, CASE WHEN r THEN pg_is_xlog_replay_paused() END,"
    " CASE WHEN NOT r THEN substr(pg_xlogfile_name(pg_current_xlog_location()), 1, 8) END,"
    " current_setting('default_transaction_read_only') = 'on', ";

constexpr const char *superuser = "current_setting('is_superuser') = 'on'";

/// What preflight compares between the nodes. primary_conninfo is left out: it may hold a password. A name that the
/// version does not know gives no row.
constexpr const char *settings =
    "SELECT name, setting FROM pg_settings WHERE name IN ('archive_mode', 'data_checksums', 'full_page_writes',"
    " 'hot_standby', 'max_connections', 'max_locks_per_transaction', 'max_prepared_transactions',"
    " 'max_replication_slots', 'max_wal_senders', 'max_worker_processes', 'server_version',"
    " 'synchronous_standby_names', 'wal_level', 'wal_log_hints', 'wal_sender_timeout')";

/// A table without rows of so many columns.
std::string nothing(int columns)
{
    std::string list = "NULL";
    for (int i = 1; i < columns; ++i)
        list += ", NULL";
    return "SELECT " + list + " WHERE false";
}

std::optional<std::uint32_t> hexadecimal(std::string_view text)
{
    std::uint32_t value = 0;
    const char *end = text.data() + text.size();
    const auto result = std::from_chars(text.data(), end, value, 16);
    return result.ec == std::errc() && result.ptr == end ? std::optional(value) : std::nullopt;
}

} // namespace

std::string PgDialect::position() const
{
    if (m_version >= 100000)
        return positionNow;
    const std::string name = m_version >= 90500 ? "current_setting('cluster_name')" : "NULL";
    return positionBefore10 + name + ", " + superuser + " FROM (SELECT pg_is_in_recovery() AS r) AS role";
}

std::string PgDialect::views() const
{
    return senders() + ';' + receiver() + ';' + slotList() + ';' + settings + ';' + upkeep();
}

std::string PgDialect::senders() const
{
    const std::string end = m_version >= 100000 ? "_lsn" : "_location";
    const std::string reply = m_version >= 120000 ? "extract(epoch FROM clock_timestamp() - reply_time)" : "NULL";
    return "SELECT application_name, coalesce(host(client_addr), client_hostname), state, sync_state, sent" + end
        + ", write" + end + ", flush" + end + ", replay" + end + ", " + reply + " FROM pg_stat_replication ORDER BY "
        + (m_version >= 90200 ? "pid" : "procpid");
}

std::string PgDialect::receiver() const
{
    if (!showsReceiver())
        return nothing(4);
    const std::string host = m_version >= 110000 ? "sender_host" : "NULL";
    return "SELECT status, received_tli, " + host + ", extract(epoch FROM clock_timestamp() - last_msg_receipt_time)"
           " FROM pg_stat_wal_receiver";
}

std::string PgDialect::slotList() const
{
    if (m_version < 90400)
        return nothing(4); // nor are there any slots
    const std::string walStatus = m_version >= 130000 ? "wal_status" : "NULL";
    return "SELECT slot_name, active, " + walStatus + ", restart_lsn FROM pg_replication_slots ORDER BY slot_name";
}

std::string PgDialect::upkeep() const
{
    // A process without a port of its own serves nobody: an autovacuum worker.
    const std::string clients = m_version >= 100000 ? "backend_type = 'client backend'" : "client_port IS NOT NULL";
    const std::string pid = m_version >= 90200 ? "pid" : "procpid";
    const std::string failing = m_version >= 90400
        ? "(SELECT coalesce(last_failed_time > coalesce(last_archived_time, '-infinity'), false) FROM pg_stat_archiver)"
        : "NULL";
    std::string backup = "false"; // an exclusive one; a sender shows the others
    if (m_version < 90300)
        backup = "CASE WHEN " + std::string(superuser) + " THEN (SELECT count(*) > 0 FROM pg_ls_dir('.') AS f (name)"
                 " WHERE name = 'backup_label') END";
    else if (m_version < 150000)
        backup = "pg_is_in_backup()";
    return "SELECT (SELECT count(*) FROM pg_prepared_xacts),"
           " (SELECT extract(epoch FROM max(clock_timestamp() - xact_start)) FROM pg_stat_activity"
           "  WHERE " + clients + " AND " + pid + " <> pg_backend_pid()), " + failing + ", " + backup;
}

std::string PgDialect::control() const
{
    if (m_version < 90600)
        return {};
    return "SELECT system_identifier, (SELECT timeline_id FROM pg_control_checkpoint()) FROM pg_control_system()";
}

std::string PgDialect::archive() const
{
    if (m_version >= 120000)
        return "SELECT count(*) FROM pg_ls_archive_statusdir() WHERE name LIKE '%.ready'";
    if (m_version >= 100000)
        return {}; // pg_monitor may not look into a folder yet
    return "SELECT count(*) FROM pg_ls_dir('pg_xlog/archive_status') AS f (name) WHERE name LIKE '%.ready'";
}

bool PgDialect::showsReceiver() const
{
    return m_version >= 90600;
}

const char *PgDialect::lacking() const
{
    return m_version >= 100000 ? "lacks pg_monitor" : "is no superuser";
}

std::optional<Lsn> PgDialect::lsn(const std::optional<std::string> &text) const
{
    const std::size_t slash = text ? text->find('/') : std::string::npos;
    if (slash == std::string::npos)
        return std::nullopt;
    const auto high = hexadecimal(std::string_view(*text).substr(0, slash));
    const auto low = hexadecimal(std::string_view(*text).substr(slash + 1));
    if (!high || !low)
        return std::nullopt;
    // Before 9.3 the last segment of each four gigabytes is left out (FACTS §3.3).
    const Lsn file = m_version >= 90300 ? Lsn(1) << 32 : Lsn(0xFF000000);
    return *high * file + *low;
}

std::string pgVersionWords(int serverVersion)
{
    const int major = serverVersion / 10000;
    const int rest = serverVersion % 10000;
    if (major >= 10)
        return std::to_string(major) + '.' + std::to_string(rest);
    return std::to_string(major) + '.' + std::to_string(rest / 100) + '.' + std::to_string(rest % 100);
}

} // namespace twinline
