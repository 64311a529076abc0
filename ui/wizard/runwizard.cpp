// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/runwizard.h"

#include "ui/style/dress.h"
#include "ui/wizard/preflightpage.h"
#include "ui/wizard/reportpage.h"
#include "ui/wizard/steplist.h"
#include "ui/wizard/steppage.h"
#include "ui/wizard/wizardfooter.h"
#include "ui/wizard/wizardwords.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QStackedWidget>

namespace twinline {

namespace {

/// As tall as the page that is shown; a stack alone is as tall as the tallest of its pages.
class PageStack : public QStackedWidget
{
public:
    using QStackedWidget::QStackedWidget;
    int heightForWidth(int width) const override { return currentWidget()->heightForWidth(width); }
    QSize sizeHint() const override { return currentWidget()->sizeHint(); }
    QSize minimumSizeHint() const override { return currentWidget()->minimumSizeHint(); }
};

} // namespace

RunWizard::RunWizard(QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_title(makeLabel(TextRole::Title, this))
    , m_subtitle(makeLabel(TextRole::Muted, this))
    , m_steps(new StepList(this))
    , m_scroll(new QScrollArea(this))
    , m_pages(new PageStack(this))
    , m_preflight(new PreflightPage(this))
    , m_step(new StepPage(this))
    , m_report(new ReportPage(this))
    , m_backOut(new QPushButton(this))
    , m_hint(makeLabel(TextRole::Muted, this))
    , m_pause(new QPushButton(this))
    , m_next(new QPushButton(this))
{
    for (QWidget *page : {static_cast<QWidget *>(m_preflight), static_cast<QWidget *>(m_step), static_cast<QWidget *>(m_report)})
        m_pages->addWidget(page);
    m_scroll->setWidget(m_pages);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_pages->setObjectName(QStringLiteral("wizardPages"));
    m_pages->setAttribute(Qt::WA_StyledBackground);
    auto *side = new QScrollArea(this);
    m_steps->setObjectName(QStringLiteral("wizardSide"));
    m_steps->setAttribute(Qt::WA_StyledBackground);
    side->setWidget(m_steps);
    side->setFrameShape(QFrame::NoFrame);
    side->setWidgetResizable(true);
    side->setFixedWidth(290);
    side->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(side);
    middle->addWidget(m_scroll, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    layout->addLayout(middle, 1);
    layout->addWidget(makeFooter());
    setObjectName(QStringLiteral("page"));
    resize(1060, 720);

    connect(m_preflight, &PreflightPage::requested, this, &RunWizard::requested);
    connect(m_step, &StepPage::requested, this, &RunWizard::requested);
    connect(m_step, &StepPage::pageRequested, this, &RunWizard::pageRequested);
    connect(m_report, &ReportPage::reportRequested, this, &RunWizard::reportRequested);
    connect(m_backOut, &QPushButton::clicked, this, &RunWizard::pressBackOut);
    connect(m_next, &QPushButton::clicked, this, &RunWizard::pressNext);
    connect(m_pause, &QPushButton::clicked, this,
            [this] { send(m_view.run.paused ? WizardRequest::Kind::Continue : WizardRequest::Kind::Pause); });
}

QWidget *RunWizard::makeHeader()
{
    auto *header = new QFrame(this);
    header->setObjectName(QStringLiteral("wizardHeader"));
    auto *layout = new QVBoxLayout(header);
    layout->setContentsMargins(18, 10, 18, 10);
    layout->setSpacing(2);
    for (QLabel *label : {m_title, m_subtitle}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        layout->addWidget(label);
    }
    return header;
}

QWidget *RunWizard::makeFooter()
{
    setKind(m_backOut, ButtonKind::Danger);
    m_backOut->setObjectName(QStringLiteral("wizardBackOut"));
    setKind(m_next, ButtonKind::Primary);
    auto *footer = new WizardFooter(m_backOut, m_hint, m_pause, m_next, this);
    // Not the button's own shortcut: each new text would take it away.
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter})
        connect(new QShortcut(Qt::CTRL | key, this), &QShortcut::activated, m_next, [this] { m_next->click(); });
    return footer;
}

void RunWizard::setView(const WizardView &view)
{
    m_view = view;
    refresh();
}

void RunWizard::refresh()
{
    setWindowTitle(text::planTitle(m_view.run.plan));
    setText(m_title, text::planTitle(m_view.run.plan));
    setText(m_subtitle, wizardwords::subtitle(m_view));
    m_steps->show(m_view);
    switch (m_view.run.phase) {
    case RunPhase::Preflight:
        m_preflight->show(m_view);
        turnTo(m_preflight);
        break;
    case RunPhase::Running:
    case RunPhase::BackingOut:
        m_step->show(m_view);
        turnTo(m_step);
        break;
    case RunPhase::Ended:
        m_report->show(m_view);
        turnTo(m_report);
        break;
    }
    showFooter();
}

/// Another page, or another step on it, is read from its top.
void RunWizard::turnTo(QWidget *page)
{
    if (m_pages->currentWidget() == page && m_shownStep == m_view.run.current)
        return;
    m_shownStep = m_view.run.current;
    m_pages->setCurrentWidget(page);
    m_pages->updateGeometry();
    m_scroll->verticalScrollBar()->setValue(0);
}

void RunWizard::showFooter()
{
    const RunPhase phase = m_view.run.phase;
    const bool waiting = m_view.waits();
    m_leaving = m_leaving && phase != RunPhase::Ended;
    setText(m_hint, m_leaving ? tr("This run is not ended. Finish it or back out; closing the window is not enough.")
                              : wizardwords::undoHint(m_view));
    setTone(m_hint, m_leaving ? Tone::Error : Tone::Plain);
    m_backOut->setText(wizardwords::backOut(m_view));
    m_backOut->setVisible(phase == RunPhase::Preflight || phase == RunPhase::Running);
    const QString noWayBack = wizardwords::noWayBack(m_view);
    m_backOut->setEnabled(m_view.noWayBack.empty());
    m_backOut->setToolTip(noWayBack);
    m_backOut->setAccessibleDescription(noWayBack);
    m_pause->setVisible(phase == RunPhase::Running);
    m_pause->setText(m_view.run.paused ? tr("&Continue") : tr("&Pause"));
    m_next->setText(wizardwords::next(m_view));
    const QString closed = wizardwords::closed(m_view);
    const bool open = phase == RunPhase::Ended
        || (closed.isEmpty() && (phase == RunPhase::Preflight || (waiting && !m_view.usable.empty())));
    m_next->setEnabled(open);
    const QString keys = QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText);
    m_next->setToolTip(closed.isEmpty() ? keys : closed);
    m_next->setAccessibleDescription(closed);
}

void RunWizard::send(WizardRequest::Kind kind, const std::string &text)
{
    WizardRequest request;
    request.kind = kind;
    request.text = text;
    emit requested(request);
}

void RunWizard::pressNext()
{
    switch (m_view.run.phase) {
    case RunPhase::Preflight: send(WizardRequest::Kind::Begin); break;
    case RunPhase::Running:
    case RunPhase::BackingOut: {
        WizardRequest request;
        request.kind = WizardRequest::Kind::Proceed;
        request.action = m_view.usable.empty() ? 0 : m_view.usable.front();
        const bool command = request.action < m_view.actions().size() && m_view.actions()[request.action].kind == ActionKind::CloudCommand;
        if (command)
            request.text = m_step->command(); // what stands there is what runs, whichever button is pressed
        emit requested(request);
        break;
    }
    case RunPhase::Ended: close(); break;
    }
}

void RunWizard::pressBackOut()
{
    if (!m_view.acted()) {
        send(WizardRequest::Kind::Abandon, "cancelled before the first act");
        return;
    }
    send(WizardRequest::Kind::BackOut, "asked by the operator");
}

void RunWizard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && !m_view.run.plan.pair.empty())
        refresh();
    QWidget::changeEvent(event);
}

void RunWizard::closeEvent(QCloseEvent *event)
{
    // A run that acted is never left by accident: it goes on in the journal, and the operator is told so.
    const bool running = m_view.run.phase == RunPhase::Running || m_view.run.phase == RunPhase::BackingOut;
    if (running && m_view.acted()) {
        event->ignore();
        m_leaving = true;
        showFooter();
        return;
    }
    if (m_view.run.phase != RunPhase::Ended)
        send(WizardRequest::Kind::Abandon, "the window was closed before the first act");
    event->accept();
    emit closed();
}

} // namespace twinline
