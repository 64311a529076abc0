// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/context.h"
#include "session/runbookrunner.h"

#include <QEventLoop>
#include <QPointer>
#include <QSocketNotifier>

#include <map>
#include <set>

namespace twinline {

/// What was said beforehand of the steps that need a person, by step key.
struct RunSayings
{
    std::map<std::string, std::string> attestations;
    std::map<std::string, NodeState> readings;
    std::string reason; ///< for forcible checks that do not pass
};

/// Plays the operator of one run on the command line: starts it, says what was given beforehand, tells each step as it
/// changes, and asks a person at the terminal where one is needed.
class RunDriver : public QObject
{
    Q_OBJECT

public:
    RunDriver(RunbookRunner &runner, const PairMonitor &monitor, RunSayings sayings, CtlContext &context);

    /// A new run, from preflight to its end.
    int run();
    /// A run that a journal tells of.
    int goOn();
    int backOut();

private:
    void tryToBegin();
    bool waitsForFigures() const;
    void serve();
    void startByItself();
    void undoByItself();
    void sayBeforehand();
    void tellHands(const RunState &run, std::size_t index);
    void listen();
    void hear();
    void obey(const QString &line);
    void tellStep(const RunState &run, std::size_t index);
    void tellEnd(const RunState &run);
    NodeIndex nodeOfStep() const;

    RunbookRunner &m_runner;
    const PairMonitor &m_monitor;
    RunSayings m_sayings;
    CtlContext &m_context;
    QEventLoop m_loop;
    std::unique_ptr<QSocketNotifier> m_keyboard;
    std::map<std::string, int> m_told; ///< acts by hand that were told, by step
    std::set<std::string> m_read; ///< steps whose reading, or attestation, has been given
    std::set<std::string> m_attested;
    BootTime m_beginUntil{};
    bool m_begun = false;
    bool m_serving = false;
};

} // namespace twinline
