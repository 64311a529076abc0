// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/reportpage.h"

#include "ui/style/dress.h"
#include "ui/style/notice.h"
#include "ui/text/format.h"
#include "ui/wizard/factlist.h"
#include "ui/wizard/nodestrip.h"
#include "ui/wizard/titledcard.h"
#include "ui/wizard/wizardwords.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace twinline {

namespace {

IconSpec iconOfStep(StepState state)
{
    switch (state) {
    case StepState::Seen: return iconOf(ProbeMark::Good);
    case StepState::Failed: return iconOf(ProbeMark::Bad);
    case StepState::Skipped:
    case StepState::Undone: return iconOf(ProbeMark::Idle);
    default: return iconOf(ProbeMark::Unknown);
    }
}

} // namespace

ReportPage::ReportPage(QWidget *parent)
    : QWidget(parent)
    , m_title(makeLabel(TextRole::Headline, this))
    , m_nodes(new NodeStrip(this))
    , m_outcome(new Notice(Tone::Ok, this))
    , m_figuresCard(new TitledCard(this))
    , m_figures(new FactList(m_figuresCard))
    , m_stepsCard(new TitledCard(this))
    , m_steps(new FactList(m_stepsCard))
    , m_open(new QPushButton(this))
    , m_path(makeLabel(TextRole::Small, this))
{
    m_figuresCard->body()->addWidget(m_figures);
    m_stepsCard->body()->addWidget(m_steps);
    m_path->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_path->setTextFormat(Qt::PlainText);
    m_path->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(22, 18, 22, 18);
    layout->setSpacing(14);
    for (QWidget *widget : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_outcome),
                            static_cast<QWidget *>(m_nodes), static_cast<QWidget *>(m_figuresCard),
                            static_cast<QWidget *>(m_stepsCard)})
        layout->addWidget(widget);
    auto *line = new QHBoxLayout;
    line->addWidget(m_open);
    line->addWidget(m_path, 1);
    layout->addLayout(line);
    layout->addStretch();
    connect(m_open, &QPushButton::clicked, this, [this] { emit reportRequested(m_path->text()); });
    retranslate();
}

void ReportPage::show(const WizardView &view)
{
    const RunState &run = view.run;
    m_nodes->show(view);
    m_outcome->setNoticeTone(run.result == RunResult::Done ? Tone::Ok : Tone::Warning);
    m_outcome->setText(wizardwords::outcome(view));
    std::vector<FactRow> figures;
    const IconSpec plain; // figures are neither good nor bad
    figures.push_back({plain, tr("Service interrupted, measured from this desk"),
                       run.serviceInterrupted ? text::duration(*run.serviceInterrupted) : tr("not measured"),
                       run.interruptionError ? QStringLiteral("± ") + text::duration(*run.interruptionError) : QString(), {}});
    if (run.ended)
        figures.push_back({plain, tr("Duration"), text::duration(run.ended->boot - run.started.boot),
                           text::date(run.ended->wall), {}});
    figures.push_back({plain, tr("Readings and attestations"),
                       QStringLiteral("%1 · %2").arg(run.readings.size()).arg(run.attestations.size()), {}, {}});
    figures.push_back({plain, tr("Written reasons"), QString::number(run.overrides.size()), {}, {}});
    m_figures->setRows(figures);
    showSteps(view);
    const QString path = QString::fromStdString(run.report);
    setText(m_path, path);
    m_open->setEnabled(!path.isEmpty());
}

void ReportPage::showSteps(const WizardView &view)
{
    std::vector<FactRow> rows;
    for (std::size_t i = 0; i < view.run.steps.size() && i < view.run.plan.steps.size(); ++i) {
        const StepRecord &record = view.run.steps[i];
        QString right;
        if (record.started && record.ended)
            right = text::duration(record.ended->boot - record.started->boot);
        rows.push_back({iconOfStep(record.state), text::of(view.run.plan.steps[i].title),
                        text::stepStateWord(record.state), right, text::evidenceWords(record.evidence)});
    }
    m_stepsCard->setVisible(!rows.empty());
    m_steps->setRows(rows);
}

void ReportPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ReportPage::retranslate()
{
    setText(m_title, tr("Report"));
    m_figuresCard->setTitle(tr("Figures"));
    m_stepsCard->setTitle(tr("Steps"));
    m_open->setText(tr("&Open report"));
}

} // namespace twinline
