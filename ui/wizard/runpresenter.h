// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/runbookrunner.h"
#include "ui/wizard/runwizard.h"

#include <memory>

namespace twinline {

/// Stands between one run and its wizard: the runner's state and the pair's snapshot become views, the operator's
/// requests become calls of the runner. Owns the wizard and the runner.
class RunPresenter : public QObject
{
    Q_OBJECT

public:
    RunPresenter(PairMonitor &monitor, std::unique_ptr<RunbookRunner> runner, QObject *parent = nullptr);
    ~RunPresenter() override;

    RunWizard &wizard() { return *m_wizard; }
    const RunbookRunner &runner() const { return *m_runner; }

signals:
    void pageRequested(const QString &address);
    void reportRequested(const QString &path);
    void eventHappened(const twinline::Event &event);
    void ended(const twinline::RunState &state);
    /// The operator closed the wizard; the presenter may go.
    void closed();

private:
    void refresh();
    void carryOut(const WizardRequest &request);

    PairMonitor &m_monitor;
    std::unique_ptr<RunbookRunner> m_runner;
    std::unique_ptr<RunWizard> m_wizard;
};

} // namespace twinline
