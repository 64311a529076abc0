// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace twinline::sqlite {

/// What SQLite said when it could not do something.
class Error : public std::runtime_error
{
public:
    Error(int code, int systemError, const std::string &words) : std::runtime_error(words), m_code(code), m_systemError(systemError) {}
    int code() const { return m_code; }               ///< extended result code
    int systemError() const { return m_systemError; } ///< errno of the file operation; 0: none

private:
    int m_code;
    int m_systemError;
};

/// One connection, for one thread. The C library itself and not Qt's driver for it: a connection can be opened without the
/// right to write, told not to touch what it does not know, and stopped in mid-question from another thread; result codes
/// tell a full disk from a damaged file; and nothing has to be found as a plug-in at run time.
class Database
{
public:
    enum class Mode { Look, Write, Create };

    /// Throws Error. Look never writes, not even the files beside it when they are missing.
    Database(const std::string &path, Mode mode);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    void run(const char *sql);
    std::int64_t number(const char *sql); ///< of the first row
    std::string text(const char *sql);
    int changes() const; ///< rows that the last change touched
    sqlite3 *handle() const { return m_handle; }
    /// Leaves the file as it is when this, the last connection, closes.
    void leaveAlone();

private:
    void close();

    sqlite3 *m_handle = nullptr;
};

/// A prepared question, used over and over.
class Statement
{
public:
    Statement(Database &database, std::string_view sql);
    ~Statement();
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    /// The next parameter, from the first on.
    Statement &bind(std::int64_t value);
    Statement &bind(double value);
    Statement &bind(std::string_view value);
    Statement &bindNull();
    template<typename T>
    Statement &bind(const std::optional<T> &value)
    {
        return value ? bind(*value) : bindNull();
    }

    /// Goes to the next row; false: there is none, and the statement is ready for the next turn.
    bool step();
    /// Carries it out for once.
    void run();
    void reset();

    bool isNull(int column) const;
    std::int64_t number(int column) const;
    double real(int column) const;
    std::string text(int column) const;

private:
    void check(int code);

    Database &m_database;
    sqlite3_stmt *m_statement = nullptr;
    int m_bound = 0;
};

} // namespace twinline::sqlite
