// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/runpresenter.h"

namespace twinline {

RunPresenter::RunPresenter(PairMonitor &monitor, std::unique_ptr<RunbookRunner> runner, QObject *parent)
    : QObject(parent)
    , m_monitor(monitor)
    , m_runner(std::move(runner))
    , m_wizard(std::make_unique<RunWizard>())
{
    connect(m_runner.get(), &RunbookRunner::changed, this, &RunPresenter::refresh);
    connect(m_runner.get(), &RunbookRunner::eventHappened, this, &RunPresenter::eventHappened);
    connect(m_runner.get(), &RunbookRunner::ended, this, [this](const RunState &state) {
        m_reported = true;
        m_writing.reset();
        emit ended(state);
        if (m_left)
            emit closed();
    });
    connect(&m_monitor, &PairMonitor::snapshotChanged, this, &RunPresenter::refresh);
    connect(m_wizard.get(), &RunWizard::requested, this, &RunPresenter::carryOut);
    connect(m_wizard.get(), &RunWizard::pageRequested, this, &RunPresenter::pageRequested);
    connect(m_wizard.get(), &RunWizard::reportRequested, this, &RunPresenter::reportRequested);
    connect(m_wizard.get(), &RunWizard::closed, this, &RunPresenter::leave);
    refresh();
}

RunPresenter::~RunPresenter() = default;

/// Closing the window does not take the report away from a run that has just ended.
void RunPresenter::leave()
{
    m_left = true;
    if (m_reported)
        emit closed();
    else
        m_writing = std::make_unique<QEventLoopLocker>();
}

void RunPresenter::raise()
{
    m_left = false;
    m_wizard->show();
    m_wizard->raise();
    m_wizard->activateWindow();
    m_writing.reset();
}

void RunPresenter::refresh()
{
    WizardView view;
    view.pair = m_monitor.pair();
    view.product = m_monitor.product();
    view.run = m_runner->state();
    view.snapshot = m_monitor.snapshot();
    view.address = m_runner->addressRows();
    view.usable = m_runner->usableActions();
    view.closedBecause = m_runner->closedBecause();
    view.noWayBack = m_runner->noWayBack();
    if (const auto lease = m_runner->leaseHolder()) {
        view.leaseTrouble = lease->trouble;
        view.otherDesk = lease->owner + "@" + lease->host;
    }
    const std::vector<Seen> seen = m_runner->look();
    for (std::size_t i = 0; i < view.awaited().size() && i < seen.size(); ++i)
        view.conditions.push_back({view.awaited()[i], seen[i].holds, seen[i].known, seen[i].evidence});
    m_wizard->setView(view);
}

void RunPresenter::carryOut(const WizardRequest &request)
{
    using Kind = WizardRequest::Kind;
    switch (request.kind) {
    case Kind::ConfirmAlone: m_runner->confirmAlone(request.on); break;
    case Kind::OverrideCheck: m_runner->overrideCheck(request.what, request.text); break;
    case Kind::Begin: m_runner->begin(); break;
    case Kind::Proceed: m_runner->proceed(request.action, request.text); break;
    case Kind::Attest: m_runner->attest(request.text); break;
    case Kind::Read: m_runner->read(request.node, request.state); break;
    case Kind::DidNotWork: m_runner->didNotWork(request.text); break;
    case Kind::Pause: m_runner->pause(); break;
    case Kind::Continue: m_runner->resume(); break;
    case Kind::BackOut: m_runner->backOut(request.text); break;
    case Kind::Abandon: m_runner->abandon(request.text); break;
    }
    refresh();
}

} // namespace twinline
