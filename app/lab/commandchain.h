// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QProcess>

#include <deque>
#include <functional>

namespace twinline::lab {

/// Runs programs one after the other, and tells whether all of them ended well; nothing waits.
class CommandChain : public QObject
{
    Q_OBJECT
public:
    struct Command
    {
        QString program;
        QStringList arguments;
        QString input; ///< file that becomes its standard input; empty: none
    };
    using Then = std::function<void(bool well, const QByteArray &words)>;

    explicit CommandChain(QObject *parent) : QObject(parent) {}
    /// \a then is called once, with the output of the last program that ran.
    void run(std::deque<Command> commands, Then then);
    /// Kills what runs; `then` is not called any more.
    void cancel();
    bool running() const { return m_process != nullptr; }

private:
    void next();
    void end(bool well, const QByteArray &words);

    std::deque<Command> m_commands;
    Then m_then;
    QProcess *m_process = nullptr;
};

} // namespace twinline::lab
