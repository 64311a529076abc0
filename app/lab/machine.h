// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QProcess>

namespace twinline::lab {

/// A node's machine: one `twinline-labnode --node` process with its PostgreSQL, and what can be done to it from outside.
class Machine : public QObject
{
    Q_OBJECT
public:
    enum class Power { On, Off, Stopped, Frozen };

    Machine(QString program, QStringList arguments, QString log, QObject *parent);

    void start();
    void kill();   ///< the power goes: nothing is told to anybody
    void stop();   ///< its services are stopped in order
    void freeze(); ///< it stands still: what is sent to it waits
    void thaw();
    void tell(const QJsonObject &command);

    Power power() const { return m_power; }
    /// It runs (or stands still) and has opened its sockets.
    bool up() const { return m_up; }
    const QJsonObject &said() const { return m_said; }
    qint64 pid() const { return m_process ? m_process->processId() : 0; }

signals:
    void changed();

private:
    void read();
    void drop();

    QString m_program;
    QStringList m_arguments;
    QString m_log;
    QProcess *m_process = nullptr;
    Power m_power = Power::Off;
    bool m_up = false;
    QJsonObject m_said;
};

QString toWord(Machine::Power power);

} // namespace twinline::lab
