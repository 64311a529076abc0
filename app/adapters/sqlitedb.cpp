// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/sqlitedb.h"

#include <sqlite3.h>

#include <sys/stat.h>

namespace twinline::sqlite {

namespace {

/// How long one console waits for another's commit before it says that the file is busy.
constexpr int patience = 5000;

bool isThere(const std::string &path)
{
    struct stat found{};
    return ::stat(path.c_str(), &found) == 0;
}

/// Letters that a URI gives a meaning of its own.
std::string uriOf(const std::string &path)
{
    std::string uri = "file:";
    for (const char c : path) {
        static constexpr char digits[] = "0123456789abcdef";
        if (c == '%' || c == '?' || c == '#')
            uri += {'%', digits[(c >> 4) & 15], digits[c & 15]};
        else
            uri += c;
    }
    return uri;
}

Error lastError(sqlite3 *handle)
{
    return Error(sqlite3_extended_errcode(handle), sqlite3_system_errno(handle), sqlite3_errmsg(handle));
}

} // namespace

Database::Database(const std::string &path, Mode mode)
{
    int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE | SQLITE_OPEN_URI;
    flags |= mode == Mode::Look ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    flags |= mode == Mode::Create ? SQLITE_OPEN_CREATE : 0;
    int code = sqlite3_open_v2(uriOf(path).c_str(), &m_handle, flags, nullptr);
    if (code == SQLITE_OK && mode == Mode::Look && !isThere(path + "-wal")) {
        // In a folder that cannot be written no lock can be had. Without a log beside it the file is whole by itself.
        code = sqlite3_exec(m_handle, "SELECT 1 FROM sqlite_schema", nullptr, nullptr, nullptr);
        if ((code & 0xff) == SQLITE_CANTOPEN || (code & 0xff) == SQLITE_READONLY) {
            close();
            code = sqlite3_open_v2((uriOf(path) + "?immutable=1").c_str(), &m_handle, flags, nullptr);
        } else {
            code = SQLITE_OK; // whatever it is, the first question will say it
        }
    }
    if (code != SQLITE_OK) {
        const Error error = m_handle ? lastError(m_handle) : Error(code, 0, sqlite3_errstr(code));
        close();
        throw error;
    }
    sqlite3_extended_result_codes(m_handle, 1);
    sqlite3_busy_timeout(m_handle, patience);
}

Database::~Database()
{
    close();
}

void Database::close()
{
    sqlite3_close_v2(m_handle);
    m_handle = nullptr;
}

int Database::changes() const
{
    return sqlite3_changes(m_handle);
}

void Database::leaveAlone()
{
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
}

void Database::run(const char *sql)
{
    if (sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        throw lastError(m_handle);
}

std::int64_t Database::number(const char *sql)
{
    Statement statement(*this, sql);
    return statement.step() ? statement.number(0) : 0;
}

std::string Database::text(const char *sql)
{
    Statement statement(*this, sql);
    return statement.step() ? statement.text(0) : std::string();
}

Statement::Statement(Database &database, std::string_view sql)
    : m_database(database)
{
    check(sqlite3_prepare_v3(database.handle(), sql.data(), int(sql.size()), SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr));
}

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

void Statement::check(int code)
{
    if (code != SQLITE_OK)
        throw lastError(m_database.handle());
}

Statement &Statement::bind(std::int64_t value)
{
    check(sqlite3_bind_int64(m_statement, ++m_bound, value));
    return *this;
}

Statement &Statement::bind(double value)
{
    check(sqlite3_bind_double(m_statement, ++m_bound, value));
    return *this;
}

Statement &Statement::bind(std::string_view value)
{
    check(sqlite3_bind_text(m_statement, ++m_bound, value.data(), int(value.size()), SQLITE_TRANSIENT));
    return *this;
}

Statement &Statement::bindNull()
{
    check(sqlite3_bind_null(m_statement, ++m_bound));
    return *this;
}

bool Statement::step()
{
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    const Error error = lastError(m_database.handle());
    reset();
    if (code != SQLITE_DONE)
        throw error;
    return false;
}

void Statement::run()
{
    while (step()) {
    }
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
    m_bound = 0;
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

std::int64_t Statement::number(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

std::string Statement::text(int column) const
{
    const auto *words = sqlite3_column_text(m_statement, column);
    return words ? std::string(reinterpret_cast<const char *>(words), std::size_t(sqlite3_column_bytes(m_statement, column))) : std::string();
}

} // namespace twinline::sqlite
