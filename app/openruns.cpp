// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "openruns.h"

#include <QTimer>

#include <algorithm>

namespace twinline {

namespace {

QString pairOf(const RunPresenter &presenter)
{
    return QString::fromStdString(presenter.runner().state().plan.pair);
}

} // namespace

OpenRuns::OpenRuns(QObject *parent)
    : QObject(parent)
{
}

OpenRuns::~OpenRuns() = default;

RunPresenter &OpenRuns::open(PairMonitor &monitor, std::unique_ptr<RunbookRunner> runner)
{
    m_presenters.push_back(std::make_unique<RunPresenter>(monitor, std::move(runner)));
    RunPresenter *presenter = m_presenters.back().get();
    connect(presenter, &RunPresenter::pageRequested, this, &OpenRuns::pageRequested);
    connect(presenter, &RunPresenter::reportRequested, this, &OpenRuns::reportRequested);
    connect(presenter, &RunPresenter::ended, this, &OpenRuns::ended);
    connect(presenter, &RunPresenter::eventHappened, this,
            [this, presenter](const Event &event) { emit eventHappened(pairOf(*presenter), event); });
    connect(presenter, &RunPresenter::closed, this, [this, presenter] {
        // Not from inside its own window's close event.
        QTimer::singleShot(0, presenter, [this, presenter] {
            std::erase_if(m_presenters, [presenter](const auto &owned) { return owned.get() == presenter; });
        });
    });
    presenter->wizard().show();
    return *presenter;
}

bool OpenRuns::raise(const std::string &pair)
{
    const auto found = std::find_if(m_presenters.begin(), m_presenters.end(), [&pair](const auto &presenter) {
        const RunState &run = presenter->runner().state();
        return run.plan.pair == pair && !presenter->reported();
    });
    if (found == m_presenters.end())
        return false;
    (*found)->raise();
    return true;
}

QStringList OpenRuns::underWay() const
{
    QStringList pairs;
    for (const auto &presenter : m_presenters)
        if (presenter->runner().state().phase != RunPhase::Preflight && !presenter->reported())
            pairs << pairOf(*presenter);
    return pairs;
}

QStringList OpenRuns::acting() const
{
    QStringList pairs;
    for (const auto &presenter : m_presenters) {
        const RunState &run = presenter->runner().state();
        const bool acted = std::any_of(run.steps.begin(), run.steps.end(), [](const StepRecord &step) { return step.acts > 0; });
        if (acted && run.phase != RunPhase::Ended)
            pairs << pairOf(*presenter);
    }
    return pairs;
}

void OpenRuns::closeWizards()
{
    for (const auto &presenter : m_presenters)
        presenter->wizard().close();
}

void OpenRuns::clear()
{
    m_presenters.clear();
}

} // namespace twinline
