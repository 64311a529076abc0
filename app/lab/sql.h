// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>
#include <QStringList>
#include <QTimer>

#include <deque>
#include <functional>
#include <memory>

struct pg_conn;

namespace twinline::lab {

/// A node's own way to its own database: statements one after the other, over a connection that is made when needed.
/// Never blocks; what fails or takes longer than three seconds fails with everything that waits behind it.
class Sql : public QObject
{
    Q_OBJECT
public:
    /// The first row's columns, or nothing when it failed.
    using Then = std::function<void(bool well, const QStringList &row)>;

    Sql(QString connection, QObject *parent);
    ~Sql() override;

    void run(const QByteArray &statement, Then then = {});
    bool idle() const { return m_waiting.empty(); }
    /// Fails everything that waits and closes the connection.
    void close();

private:
    struct Waiting
    {
        QByteArray statement;
        Then then;
    };
    void advance();
    void connectOnward();
    void sendNext();
    void receive();
    void watch(bool write);
    void unwatch();
    void finish();

    QString m_connection;
    pg_conn *m_pg = nullptr;
    bool m_connected = false;
    bool m_sent = false;
    bool m_well = true;
    QStringList m_row;
    std::deque<Waiting> m_waiting;
    std::unique_ptr<QSocketNotifier> m_read;
    std::unique_ptr<QSocketNotifier> m_write;
    QTimer m_deadline;
};

} // namespace twinline::lab
