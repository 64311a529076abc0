// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/runpresenter.h"

#include <QStringList>

namespace twinline {

/// The runs that are open at this console, each in its wizard: one a pair, and none is dropped in silence.
class OpenRuns : public QObject
{
    Q_OBJECT

public:
    explicit OpenRuns(QObject *parent = nullptr);
    ~OpenRuns() override;

    RunPresenter &open(PairMonitor &monitor, std::unique_ptr<RunbookRunner> runner);
    /// Brings the wizard of the pair's run to the front; false when no run of the pair is open.
    bool raise(const std::string &pair);
    /// Pairs of runs that have begun and whose last word is not written yet.
    QStringList underWay() const;
    /// Pairs of runs that have done something to a node and have not ended.
    QStringList acting() const;
    /// Shuts the wizards as their operator would: what has done nothing is called off. A run that acted refuses.
    void closeWizards();
    /// Lets go of all; the journals keep what is not ended.
    void clear();

signals:
    void pageRequested(const QString &address);
    void reportRequested(const QString &path);
    void ended(const twinline::RunState &run);
    void eventHappened(const QString &pair, const twinline::Event &event);

private:
    std::vector<std::unique_ptr<RunPresenter>> m_presenters;
};

} // namespace twinline
