// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adapters/pgerror.h"
#include "adapters/pgtable.h"

#include <QObject>
#include <QPointer>
#include <QSocketNotifier>

#include <map>
#include <string>

struct pg_conn;

namespace twinline {

/// One libpq connection that never waits: Closed -> Connecting -> Ready <-> Asking; any trouble leads back to Closed.
/// It holds no deadline; who uses it closes it.
class PgConnection : public QObject
{
    Q_OBJECT

public:
    enum class State { Closed, Connecting, Ready, Asking };
    using Parameters = std::map<std::string, std::string>;
    static constexpr qint64 answerCap = 4 * 1024 * 1024; ///< far over any honest answer

    using QObject::QObject;
    ~PgConnection() override;

    State state() const { return m_state; }
    /// Connecting, and the other side is there: its system has taken the connection.
    bool isGreeting() const;
    /// Names must have been resolved (hostaddr): libpq would look them up inside the call.
    void open(const Parameters &parameters);
    /// One or more statements; answered() gives a table for each.
    void ask(const std::string &sql);
    void close();
    int serverVersion() const;

signals:
    void opened();
    void answered(const twinline::PgTables &tables);
    void failed(const twinline::PgTrouble &trouble);

private:
    void poll();
    void readAnswer();
    void writeRest();
    bool overCap();
    void watch(bool read, bool write);
    void fail(const PgTrouble &trouble);

    pg_conn *m_connection = nullptr;
    QPointer<QSocketNotifier> m_readable;
    QPointer<QSocketNotifier> m_writable;
    State m_state = State::Closed;
    PgTables m_tables;
    qint64 m_read = 0;
};

} // namespace twinline
