// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adapters/cloudwords.h"
#include "decision/cloudcommand.h"

#include <QObject>
#include <QProcess>
#include <QTimer>

#include <functional>

namespace twinline {

/// Runs a cloud's commands one after the other, each as a program with its arguments and never through a shell, with nothing to
/// type into and no pager, all under one absolute deadline. One that ends badly does not hold up the next: the cloud takes away
/// first what may be gone already. At the deadline the running one is killed with all that it started: what hangs must not
/// come to life when the operator has gone another way. Calls back exactly once, never from inside start(), and then deletes
/// itself; destroying it kills and calls nobody.
class CloudRun : public QObject
{
    Q_OBJECT

public:
    using Then = std::function<void(const std::vector<CommandEnd> &)>;
    static constexpr qsizetype cap = 1024 * 1024; ///< bytes that one command may print

    /// \a commands: at least one. The ends come in their order; after the deadline, or a program that is not there, no more follow.
    CloudRun(std::vector<CommandWords> commands, Then then, QObject *parent);
    ~CloudRun() override;

    void start(Duration timeout);
    /// Ends it now, as the deadline would; the end says \a why.
    void stop(const std::string &why);

private:
    void next();
    void read();
    void conclude();
    void finish(Outcome outcome, const std::string &words);
    void tell();
    void kill();

    const std::vector<CommandWords> m_commands;
    Then m_then;
    QProcess *m_process = nullptr;
    QTimer m_deadline;
    CommandEnd m_end;
    std::vector<CommandEnd> m_ends;
};

} // namespace twinline
