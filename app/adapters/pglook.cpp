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

PgLook::PgLook(int serverVersion)
    : m_dialect(serverVersion)
{
    m_facts.serverVersion = serverVersion;
    m_facts.receiverVisible = m_dialect.showsReceiver();
    m_facts.baseBackupRunning.reset();
    m_facts.archiveFailing.reset();
}

std::string PgLook::question() const
{
    switch (m_stage) {
    case Stage::Position: return m_dialect.position();
    case Stage::Views: return m_dialect.views();
    case Stage::Control: return m_dialect.control();
    case Stage::Archive: return m_dialect.archive();
    case Stage::Done: break;
    }
    return {};
}

/// To the next stage that has something to ask.
void PgLook::goOn()
{
    if (m_stage == Stage::Views) {
        m_stage = Stage::Control;
        if (!m_dialect.control().empty())
            return;
    }
    // Nothing is asked that this user may not: the server would log it at every poll.
    const bool ask = m_stage == Stage::Control && m_facts.permitted && m_facts.settings["archive_mode"] != "off"
        && !m_dialect.archive().empty();
    m_stage = ask ? Stage::Archive : Stage::Done;
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
        goOn();
        break;
    case Stage::Archive:
        if (tables.front().rows.size() == 1 && tables.front().rows[0].size() == 1)
            m_facts.archiveBacklog = number<int>(tables.front().rows[0][0]).value_or(-1);
        goOn();
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
    m_facts.current = m_dialect.lsn(row[1]);
    m_facts.received = m_dialect.lsn(row[2]);
    m_facts.replayed = m_dialect.lsn(row[3]);
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
        || !shaped(tables[3], 2) || !shaped(tables[4], 4))
        return odd();
    takeSettings(tables[3]);
    takeSenders(tables[0]);
    takeReceiver(tables[1]);
    takeSlots(tables[2]);
    takeUpkeep(tables[4]);
    goOn();
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
        sender.sent = m_dialect.lsn(row[4]);
        sender.write = m_dialect.lsn(row[5]);
        sender.flush = m_dialect.lsn(row[6]);
        sender.replay = m_dialect.lsn(row[7]);
        sender.replyAge = age(row[8]);
        m_facts.permitted = m_facts.permitted && row[2].has_value(); // a row with NULL state: no permission, no error
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
    const std::optional<Lsn> end = m_facts.inRecovery ? m_facts.received : m_facts.current;
    m_facts.replicationSlots.clear();
    for (const PgTable::Row &row : table.rows) {
        DbSlot slot{row[0].value_or(std::string()), yes(row[1]), row[2].value_or(std::string()), std::nullopt};
        const std::optional<Lsn> kept = m_dialect.lsn(row[3]);
        if (kept && end)
            slot.retainedBytes = *end > *kept ? *end - *kept : 0; // the end was read first
        m_facts.replicationSlots.push_back(std::move(slot));
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
    if (row[2])
        m_facts.archiveFailing = yes(row[2]);
    const bool streamed = std::any_of(m_facts.senders.begin(), m_facts.senders.end(),
                                      [](const DbSender &sender) { return sender.state == "backup"; });
    if (streamed || yes(row[3]))
        m_facts.baseBackupRunning = true;
    else if (m_facts.permitted && row[3]) // others' backups are hidden from a plain user, too
        m_facts.baseBackupRunning = false;
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
        text += std::string(", no permission: the user ") + m_dialect.lacking();
    return text;
}

} // namespace twinline
