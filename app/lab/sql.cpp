// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/sql.h"

#include <libpq-fe.h>

#include <utility>

namespace twinline::lab {

Sql::Sql(QString connection, QObject *parent) : QObject(parent), m_connection(std::move(connection))
{
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(3000);
    connect(&m_deadline, &QTimer::timeout, this, &Sql::close);
}

Sql::~Sql()
{
    unwatch();
    PQfinish(m_pg);
}

void Sql::run(const QByteArray &statement, Then then)
{
    m_waiting.push_back({statement, std::move(then)});
    if (m_waiting.size() == 1)
        advance();
}

void Sql::close()
{
    m_deadline.stop();
    unwatch();
    PQfinish(std::exchange(m_pg, nullptr));
    m_connected = m_sent = false;
    m_well = true;
    m_row.clear();
    for (const Waiting &each : std::exchange(m_waiting, {}))
        if (each.then)
            each.then(false, {});
}

void Sql::advance()
{
    if (m_waiting.empty() || m_sent)
        return;
    m_deadline.start();
    if (m_connected) {
        sendNext();
        return;
    }
    if (m_pg)
        return; // on its way
    m_pg = PQconnectStart(m_connection.toUtf8().constData()); // host is an address: nothing is resolved
    if (!m_pg || PQstatus(m_pg) == CONNECTION_BAD) {
        QTimer::singleShot(0, this, &Sql::close);
        return;
    }
    PQsetnonblocking(m_pg, 1);
    watch(true);
}

void Sql::watch(bool write)
{
    // libpq may change its socket while it connects, so the notifiers are made anew.
    const auto onward = [this] { m_connected ? receive() : connectOnward(); };
    m_read = std::make_unique<QSocketNotifier>(PQsocket(m_pg), QSocketNotifier::Read);
    connect(m_read.get(), &QSocketNotifier::activated, this, onward);
    if (!write)
        return;
    m_write = std::make_unique<QSocketNotifier>(PQsocket(m_pg), QSocketNotifier::Write);
    connect(m_write.get(), &QSocketNotifier::activated, this, onward);
}

void Sql::unwatch()
{
    for (auto *notifier : {&m_read, &m_write}) {
        if (!*notifier)
            continue;
        (*notifier)->setEnabled(false);
        notifier->release()->deleteLater(); // we may stand in its signal
    }
}

void Sql::connectOnward()
{
    unwatch();
    switch (PQconnectPoll(m_pg)) {
    case PGRES_POLLING_OK:
        m_connected = true;
        watch(false);
        sendNext();
        break;
    case PGRES_POLLING_READING: watch(false); break;
    case PGRES_POLLING_WRITING: watch(true); break;
    default: close();
    }
}

void Sql::sendNext()
{
    m_sent = true;
    if (!PQsendQuery(m_pg, m_waiting.front().statement.constData()) || PQflush(m_pg) < 0)
        QTimer::singleShot(0, this, &Sql::close);
}

void Sql::receive()
{
    if (!PQconsumeInput(m_pg)) {
        close();
        return;
    }
    while (m_sent && !PQisBusy(m_pg)) {
        PGresult *result = PQgetResult(m_pg);
        if (!result) {
            finish();
            return;
        }
        const ExecStatusType status = PQresultStatus(result);
        m_well = m_well && (status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK);
        for (int i = 0; PQntuples(result) > 0 && i < PQnfields(result); ++i)
            m_row << QString::fromUtf8(PQgetvalue(result, 0, i));
        PQclear(result);
    }
}

void Sql::finish()
{
    m_sent = false;
    const QStringList row = std::exchange(m_row, {});
    const bool well = std::exchange(m_well, true);
    m_deadline.stop();
    const Then then = std::move(m_waiting.front().then);
    m_waiting.pop_front();
    if (then)
        then(well, row);
    if (m_pg && PQstatus(m_pg) == CONNECTION_BAD)
        close();
    else
        advance();
}

} // namespace twinline::lab
