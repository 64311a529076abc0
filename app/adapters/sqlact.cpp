// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/sqlact.h"

#include <utility>

namespace twinline {

SqlAct::SqlAct(Endpoint endpoint, std::string statement, std::function<void(ActEnd)> then, QObject *parent)
    : QObject(parent)
    , m_endpoint(std::move(endpoint))
    , m_statement(std::move(statement))
    , m_then(std::move(then))
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this,
            [this] { finish(false, m_asked ? "sent, but the server did not answer" : "no connection"); });
    connect(&m_connection, &PgConnection::opened, this, [this] {
        m_asked = true;
        m_connection.ask(m_statement);
    });
    connect(&m_connection, &PgConnection::answered, this, &SqlAct::take);
    connect(&m_connection, &PgConnection::failed, this, [this](const PgTrouble &trouble) { finish(false, trouble.words); });
}

void SqlAct::start(Duration timeout)
{
    m_deadline.start(std::chrono::ceil<std::chrono::milliseconds>(timeout));
    const auto parameters = pgParameters(m_endpoint, timeout);
    if (!parameters)
        return finish(false, parameters.error());
    pgOpen(m_connection, *parameters, m_resolver, [this](const std::string &error) { finish(false, error); });
}

void SqlAct::take(const PgTables &tables)
{
    for (const PgTable &table : tables)
        if (!table.sqlState.empty())
            return finish(false, table.sqlState + ": " + table.error, !table.sqlState.starts_with("08")); // that would be the connection's end
    const bool told = !tables.empty() && tables.back().rows.size() == 1 && tables.back().rows[0].size() == 1 && tables.back().rows[0][0];
    finish(true, told ? *tables.back().rows[0][0] : std::string());
}

/// Queued, because this may come from inside start() or from the connection's own signal.
void SqlAct::finish(bool sent, const std::string &words, bool refused)
{
    if (!m_then)
        return;
    m_deadline.stop();
    QMetaObject::invokeMethod(this, [this, then = std::exchange(m_then, nullptr), end = ActEnd{sent, words, refused || !m_asked}] {
        m_connection.close();
        deleteLater();
        then(end);
    }, Qt::QueuedConnection);
}

} // namespace twinline
