// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/runbookrunner.h"
#include "ui/wizard/runwizard.h"

#include <QEventLoopLocker>

#include <memory>

namespace twinline {

/// Stands between one run and its wizard: the runner's state and the pair's snapshot become views, the operator's
/// requests become calls of the runner. Owns the wizard and the runner, and outlives the wizard's window until the run's
/// last word is written.
class RunPresenter : public QObject
{
    Q_OBJECT

public:
    RunPresenter(PairMonitor &monitor, std::unique_ptr<RunbookRunner> runner, QObject *parent = nullptr);
    ~RunPresenter() override;

    RunWizard &wizard() { return *m_wizard; }
    const RunbookRunner &runner() const { return *m_runner; }
    /// Brings the wizard to the front, also one that was closed a moment ago.
    void raise();
    /// The run has ended and its report and journal are written.
    bool reported() const { return m_reported; }

signals:
    void pageRequested(const QString &address);
    void reportRequested(const QString &path);
    void eventHappened(const twinline::Event &event);
    void ended(const twinline::RunState &state);
    /// The operator closed the wizard and nothing is left to write; the presenter may go.
    void closed();

private:
    void refresh();
    void carryOut(const WizardRequest &request);
    void leave();

    PairMonitor &m_monitor;
    std::unique_ptr<RunbookRunner> m_runner;
    std::unique_ptr<RunWizard> m_wizard;
    std::unique_ptr<QEventLoopLocker> m_writing; ///< the program stays until the report of a closed wizard is written
    bool m_left = false;
    bool m_reported = false;
};

} // namespace twinline
