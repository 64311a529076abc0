// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/pglook.h"

#include <algorithm>
#include <charconv>

namespace twinline {

namespace {

using Cell = std::optional<std::string>;

template<typename T>
std::optional<T> number(const Cell &cell, int base = 10)
{
    if (!cell)
        return std::nullopt;
    T value{};
    const char *end = cell->data() + cell->size();
    const auto result = std::from_chars(cell->data(), end, value, base);
    return result.ec == std::errc() && result.ptr == end ? std::optional(value) : std::nullopt;
}

/// Seconds as PostgreSQL writes them. An age a little below zero is the transaction's own start (FACTS §2.5).
std::optional<Duration> age(const Cell &cell)
{
    if (!cell)
        return std::nullopt;
    double seconds = 0;
    const char *end = cell->data() + cell->size();
    if (std::from_chars(cell->data(), end, seconds).ec != std::errc())
        return std::nullopt;
    return fromSeconds(std::clamp(seconds, 0.0, 1e9));
}

bool yes(const Cell &cell)
{
    return cell == "t";
}

constexpr const char *positionQuestion =
    "SELECT r, CASE WHEN NOT r THEN pg_current_wal_lsn() END, CASE WHEN r THEN pg_last_wal_receive_lsn() END,"
    " CASE WHEN r THEN pg_last_wal_replay_lsn() END, CASE WHEN r THEN pg_is_wal_replay_paused() END,"
    " CASE WHEN NOT r THEN substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8) END,"
    " current_setting('default_transaction_read_only') = 'on', current_setting('cluster_name'),"
    " pg_has_role(current_user, 'pg_read_all_stats', 'MEMBER') FROM (SELECT pg_is_in_recovery() AS r) AS role";

/// What preflight compares between the nodes. primary_conninfo is left out: it may hold a password.
constexpr const char *settingsQuestion =
    "SELECT name, setting FROM pg_settings WHERE name IN ('archive_mode', 'data_checksums', 'full_page_writes',"
    " 'hot_standby', 'max_connections', 'max_locks_per_transaction', 'max_prepared_transactions',"
    " 'max_replication_slots', 'max_wal_senders', 'max_worker_processes', 'server_version',"
    " 'synchronous_standby_names', 'wal_level', 'wal_log_hints', 'wal_sender_timeout')";

constexpr const char *upkeepQuestion =
    "SELECT (SELECT count(*) FROM pg_prepared_xacts),"
    " (SELECT extract(epoch FROM max(clock_timestamp() - xact_start)) FROM pg_stat_activity"
    "  WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()),"
    " (SELECT last_failed_time > coalesce(last_archived_time, '-infinity') FROM pg_stat_archiver)";

constexpr const char *controlQuestion =
    "SELECT system_identifier, (SELECT timeline_id FROM pg_control_checkpoint()) FROM pg_control_system()";

constexpr const char *archiveQuestion = "SELECT count(*) FROM pg_ls_archive_statusdir() WHERE name LIKE '%.ready'";

constexpr std::size_t positionColumns = 9;

bool shaped(const PgTable &table, std::size_t columns)
{
    return std::all_of(table.rows.begin(), table.rows.end(), [&](const PgTable::Row &row) { return row.size() == columns; });
}

PgTrouble odd()
{
    return {Outcome::Garbage, "an answer that does not fit the question"};
}

} // namespace

std::optional<Lsn> parseLsn(const std::optional<std::string> &text)
{
    const std::size_t slash = text ? text->find('/') : std::string::npos;
    if (slash == std::string::npos)
        return std::nullopt;
    const auto high = number<std::uint32_t>(text->substr(0, slash), 16);
    const auto low = number<std::uint32_t>(text->substr(slash + 1), 16);
    return high && low ? std::optional((Lsn(*high) << 32) | *low) : std::nullopt;
}

PgLook::PgLook(int serverVersion)
{
    m_facts.serverVersion = serverVersion;
}

std::string PgLook::question() const
{
    switch (m_stage) {
    case Stage::Position: return positionQuestion;
    case Stage::Views: return viewsQuestion();
    case Stage::Control: return controlQuestion;
    case Stage::Archive: return archiveQuestion;
    case Stage::Done: break;
    }
    return {};
}

std::string PgLook::viewsQuestion() const
{
    const int version = m_facts.serverVersion;
    const std::string reply = version >= 120000 ? "extract(epoch FROM clock_timestamp() - reply_time)" : "NULL";
    const std::string host = version >= 110000 ? "sender_host" : "NULL";
    const std::string walStatus = version >= 130000 ? "wal_status" : "NULL";
    const std::string end = m_facts.inRecovery ? "pg_last_wal_receive_lsn()" : "pg_current_wal_lsn()";
    return "SELECT application_name, coalesce(host(client_addr), client_hostname), state, sync_state, sent_lsn,"
           " write_lsn, flush_lsn, replay_lsn, " + reply + " FROM pg_stat_replication ORDER BY pid;"
        + "SELECT status, received_tli, " + host + ", extract(epoch FROM clock_timestamp() - last_msg_receipt_time)"
           " FROM pg_stat_wal_receiver;"
        + "SELECT slot_name, active, " + walStatus + ", pg_wal_lsn_diff(" + end + ", restart_lsn)::bigint"
           " FROM pg_replication_slots ORDER BY slot_name;"
        + settingsQuestion + ';' + upkeepQuestion;
}

std::optional<PgTrouble> PgLook::take(const PgTables &tables)
{
    if (tables.empty())
        return odd();
    switch (m_stage) {
    case Stage::Position: return takePosition(tables.front());
    case Stage::Views: return takeViews(tables);
    case Stage::Control:
        takeControl(tables.front());
        // Archiving needs a look into a folder: a function since version 12, for pg_monitor.
        m_stage = m_facts.settings["archive_mode"] != "off" && m_facts.serverVersion >= 120000 ? Stage::Archive : Stage::Done;
        break;
    case Stage::Archive:
        if (tables.front().rows.size() == 1 && tables.front().rows[0].size() == 1)
            m_facts.archiveBacklog = number<int>(tables.front().rows[0][0]).value_or(-1);
        m_stage = Stage::Done;
        break;
    case Stage::Done: break;
    }
    return std::nullopt;
}

std::optional<PgTrouble> PgLook::takePosition(const PgTable &table)
{
    // 55000: promoted between two functions of the same question.
    if (table.sqlState == "55000" && !m_roleChanged) {
        m_roleChanged = true;
        return std::nullopt;
    }
    if (!table.sqlState.empty())
        return pgTrouble(table.sqlState, table.error);
    if (table.rows.size() != 1 || !shaped(table, positionColumns))
        return odd();
    const PgTable::Row &row = table.rows.front();
    m_facts.inRecovery = yes(row[0]);
    m_facts.current = parseLsn(row[1]);
    m_facts.received = parseLsn(row[2]);
    m_facts.replayed = parseLsn(row[3]);
    m_facts.replayPaused = yes(row[4]);
    m_facts.timeline = number<int>(row[5], 16).value_or(0);
    m_facts.readOnly = m_facts.inRecovery || yes(row[6]);
    m_facts.clusterName = row[7].value_or(std::string());
    m_facts.permitted = yes(row[8]);
    m_stage = Stage::Views;
    return std::nullopt;
}

std::optional<PgTrouble> PgLook::takeViews(const PgTables &tables)
{
    if (const auto bad = std::find_if(tables.begin(), tables.end(), [](const PgTable &t) { return !t.sqlState.empty(); });
        bad != tables.end()) {
        if (bad->sqlState != "55000" || m_roleChanged)
            return pgTrouble(bad->sqlState, bad->error);
        m_roleChanged = true; // the role is another now: all from the beginning, once
        m_stage = Stage::Position;
        return std::nullopt;
    }
    if (tables.size() != 5 || !shaped(tables[0], 9) || !shaped(tables[1], 4) || !shaped(tables[2], 4)
        || !shaped(tables[3], 2) || !shaped(tables[4], 3))
        return odd();
    takeSettings(tables[3]);
    takeSenders(tables[0]);
    takeReceiver(tables[1]);
    takeSlots(tables[2]);
    takeUpkeep(tables[4]);
    m_stage = Stage::Control;
    return std::nullopt;
}

void PgLook::takeSenders(const PgTable &table)
{
    m_facts.senders.clear();
    for (const PgTable::Row &row : table.rows) {
        DbSender sender;
        sender.application = row[0].value_or(std::string());
        sender.client = row[1].value_or(std::string());
        sender.state = row[2].value_or(std::string());
        sender.syncState = row[3].value_or(std::string());
        sender.sent = parseLsn(row[4]);
        sender.write = parseLsn(row[5]);
        sender.flush = parseLsn(row[6]);
        sender.replay = parseLsn(row[7]);
        sender.replyAge = age(row[8]);
        m_facts.permitted = m_facts.permitted && row[2].has_value(); // a row with NULL state: no permission, no error
        m_facts.baseBackupRunning = m_facts.baseBackupRunning || sender.state == "backup";
        m_facts.senders.push_back(std::move(sender));
    }
    if (const auto most = number<int>(m_facts.settings["max_wal_senders"]))
        m_facts.walSendersFree = std::max(0, *most - int(table.rows.size()));
}

void PgLook::takeReceiver(const PgTable &table)
{
    m_facts.receiver.reset();
    if (table.rows.empty())
        return;
    const PgTable::Row &row = table.rows.front();
    DbReceiver receiver;
    receiver.status = row[0].value_or(std::string());
    receiver.timeline = number<int>(row[1]).value_or(0);
    receiver.senderHost = row[2].value_or(std::string());
    receiver.lastMessageAge = age(row[3]);
    m_facts.permitted = m_facts.permitted && row[0].has_value();
    if (m_facts.inRecovery)
        m_facts.timeline = receiver.timeline;
    m_facts.receiver = std::move(receiver);
}

void PgLook::takeSlots(const PgTable &table)
{
    m_facts.replicationSlots.clear();
    for (const PgTable::Row &row : table.rows) {
        const auto retained = number<std::int64_t>(row[3]);
        m_facts.replicationSlots.push_back({row[0].value_or(std::string()), yes(row[1]), row[2].value_or(std::string()),
                                 retained ? std::optional(std::uint64_t(std::max<std::int64_t>(*retained, 0))) : std::nullopt});
    }
}

void PgLook::takeSettings(const PgTable &table)
{
    for (const PgTable::Row &row : table.rows)
        if (row[0] && row[1])
            m_facts.settings[*row[0]] = *row[1];
}

void PgLook::takeUpkeep(const PgTable &table)
{
    if (table.rows.size() != 1)
        return;
    const PgTable::Row &row = table.rows.front();
    m_facts.preparedTransactions = number<int>(row[0]).value_or(0);
    if (m_facts.permitted) // others' transactions are hidden from a plain user
        m_facts.oldestTransaction = age(row[1]);
    m_facts.archiveFailing = yes(row[2]);
}

void PgLook::takeControl(const PgTable &table)
{
    if (table.rows.size() != 1 || !shaped(table, 2))
        return; // not permitted: the identifier stays empty
    m_facts.systemIdentifier = table.rows[0][0].value_or(std::string());
    if (m_facts.timeline == 0) // a standby without a receiver; after a promotion this would be stale (FACTS §3.2)
        m_facts.timeline = number<int>(table.rows[0][1]).value_or(0);
}

std::string PgLook::words() const
{
    std::string text = m_facts.inRecovery ? "standby" : "primary";
    if (m_facts.timeline > 0)
        text += ", timeline " + std::to_string(m_facts.timeline);
    if (m_facts.replayPaused)
        text += ", replay paused";
    if (!m_facts.permitted)
        text += ", no permission: the user lacks pg_monitor";
    return text;
}

} // namespace twinline
