// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/pgconnection.h"

#include <libpq-fe.h>

#include <sys/ioctl.h>
#include <sys/socket.h>

#include <memory>

namespace twinline {

namespace {

struct Cleared
{
    void operator()(PGresult *result) const { PQclear(result); }
};

PgTable tableOf(const PGresult *result)
{
    PgTable table;
    const ExecStatusType status = PQresultStatus(result);
    if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK) {
        const char *code = PQresultErrorField(result, PG_DIAG_SQLSTATE);
        const char *words = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
        table.sqlState = code ? code : "08000";
        table.error = words ? words : PQresultErrorMessage(result);
        return table;
    }
    for (int r = 0; r < PQntuples(result); ++r) {
        PgTable::Row &row = table.rows.emplace_back();
        for (int c = 0; c < PQnfields(result); ++c)
            row.push_back(PQgetisnull(result, r, c) ? std::nullopt : std::optional<std::string>(PQgetvalue(result, r, c)));
    }
    return table;
}

/// A notifier may not be deleted in its own signal, and must be off before libpq closes its socket.
void drop(QPointer<QSocketNotifier> &notifier)
{
    if (!notifier)
        return;
    notifier->setEnabled(false);
    notifier->disconnect();
    notifier->deleteLater();
    notifier.clear();
}

} // namespace

PgConnection::~PgConnection()
{
    close();
}

bool PgConnection::isGreeting() const
{
    return m_state == State::Connecting && m_connection && PQstatus(m_connection) != CONNECTION_STARTED
        && PQstatus(m_connection) != CONNECTION_BAD;
}

void PgConnection::open(const Parameters &parameters)
{
    close();
    std::vector<const char *> names;
    std::vector<const char *> values;
    for (const auto &[name, value] : parameters) {
        names.push_back(name.c_str());
        values.push_back(value.c_str());
    }
    names.push_back(nullptr);
    values.push_back(nullptr);
    m_state = State::Connecting;
    m_read = 0;
    m_connection = PQconnectStartParams(names.data(), values.data(), 0);
    if (!m_connection || PQstatus(m_connection) == CONNECTION_BAD) {
        fail(pgConnectTrouble(m_connection ? PQerrorMessage(m_connection) : "out of memory"));
        return;
    }
    PQsetErrorVerbosity(m_connection, PQERRORS_VERBOSE); // the error code, whatever the server's language
    PQsetNoticeProcessor(m_connection, [](void *, const char *) {}, nullptr);
    watch(false, true);
}

void PgConnection::ask(const std::string &sql)
{
    m_state = State::Asking;
    m_tables.clear();
    m_read = 0;
    if (!PQsendQuery(m_connection, sql.c_str())) {
        fail(pgConnectTrouble(PQerrorMessage(m_connection)));
        return;
    }
    watch(true, true);
}

void PgConnection::close()
{
    drop(m_readable);
    drop(m_writable);
    m_state = State::Closed;
    if (!m_connection)
        return;
    // PQfinish says good-bye first; to a server that reads nothing it must not wait for room to say it.
    if (const int fd = PQsocket(m_connection); fd >= 0)
        ::shutdown(fd, SHUT_RDWR);
    PQfinish(m_connection);
    m_connection = nullptr;
}

int PgConnection::serverVersion() const
{
    return m_connection ? PQserverVersion(m_connection) : 0;
}

void PgConnection::poll()
{
    if (overCap())
        return;
    drop(m_readable);
    drop(m_writable);
    switch (PQconnectPoll(m_connection)) {
    case PGRES_POLLING_READING: watch(true, false); break; // libpq may have taken another socket: watch anew
    case PGRES_POLLING_WRITING: watch(false, true); break;
    case PGRES_POLLING_OK:
        m_state = State::Ready;
        PQsetnonblocking(m_connection, 1);
        emit opened();
        break;
    default: fail(pgConnectTrouble(PQerrorMessage(m_connection))); break;
    }
}

void PgConnection::readAnswer()
{
    if (overCap())
        return;
    if (!PQconsumeInput(m_connection)) {
        fail(pgConnectTrouble(PQerrorMessage(m_connection)));
        return;
    }
    while (!PQisBusy(m_connection)) {
        const std::unique_ptr<PGresult, Cleared> result(PQgetResult(m_connection));
        if (!result) {
            drop(m_readable);
            drop(m_writable);
            if (PQstatus(m_connection) != CONNECTION_OK) {
                fail(pgConnectTrouble(PQerrorMessage(m_connection)));
                return;
            }
            m_state = State::Ready;
            emit answered(std::exchange(m_tables, {}));
            return;
        }
        const ExecStatusType status = PQresultStatus(result.get());
        if (status == PGRES_COPY_IN || status == PGRES_COPY_OUT || status == PGRES_COPY_BOTH) {
            fail({Outcome::Garbage, "an answer that was not asked for"}); // PQgetResult would give it for ever
            return;
        }
        m_tables.push_back(tableOf(result.get()));
    }
}

void PgConnection::writeRest()
{
    const int rest = PQflush(m_connection);
    if (rest < 0)
        fail(pgConnectTrouble(PQerrorMessage(m_connection)));
    else if (rest == 0)
        drop(m_writable);
}

bool PgConnection::overCap()
{
    int waiting = 0;
    ::ioctl(PQsocket(m_connection), FIONREAD, &waiting);
    m_read += waiting;
    if (m_read <= answerCap)
        return false;
    fail({Outcome::TooLarge, "an answer of more than 4 MiB"});
    return true;
}

void PgConnection::watch(bool read, bool write)
{
    drop(m_readable);
    drop(m_writable);
    const int fd = PQsocket(m_connection);
    if (fd < 0) {
        fail(pgConnectTrouble(PQerrorMessage(m_connection)));
        return;
    }
    const bool connecting = m_state == State::Connecting;
    if (read) {
        m_readable = new QSocketNotifier(fd, QSocketNotifier::Read, this);
        connect(m_readable, &QSocketNotifier::activated, this, connecting ? &PgConnection::poll : &PgConnection::readAnswer);
    }
    if (write) {
        m_writable = new QSocketNotifier(fd, QSocketNotifier::Write, this);
        connect(m_writable, &QSocketNotifier::activated, this, connecting ? &PgConnection::poll : &PgConnection::writeRest);
    }
}

void PgConnection::fail(const PgTrouble &trouble)
{
    close();
    emit failed(trouble);
}

} // namespace twinline
