// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/steppage.h"

#include "ui/style/dress.h"
#include "ui/style/notice.h"
#include "ui/text/format.h"
#include "ui/widgets/addresstable.h"
#include "ui/wizard/dopanel.h"
#include "ui/wizard/factlist.h"
#include "ui/wizard/nodestrip.h"
#include "ui/wizard/saypanel.h"
#include "ui/wizard/wizardwords.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace twinline {

StepPage::StepPage(QWidget *parent)
    : QWidget(parent)
    , m_title(makeLabel(TextRole::Headline, this))
    , m_note(makeLabel(TextRole::Muted, this))
    , m_nodes(new NodeStrip(this))
    , m_do(new DoPanel(this))
    , m_seenCard(new TitledCard(this))
    , m_seen(new FactList(m_seenCard))
    , m_address(new AddressTable(this))
    , m_say(new SayPanel(this))
    , m_notice(new Notice(Tone::Warning, this))
{
    m_seenCard->body()->addWidget(m_seen);
    m_title->setWordWrap(true);
    m_note->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(22, 18, 22, 18);
    layout->setSpacing(14);
    // Who has the address stands beside the nodes' states, where nothing needs to be scrolled for it.
    for (QWidget *widget : std::initializer_list<QWidget *>{m_title, m_note, m_nodes, m_address, m_notice, m_do, m_seenCard, m_say})
        layout->addWidget(widget);
    layout->addStretch();
    connect(m_do, &DoPanel::requested, this, &StepPage::requested);
    connect(m_do, &DoPanel::pageRequested, this, &StepPage::pageRequested);
    connect(m_say, &SayPanel::requested, this, &StepPage::requested);
    retranslate();
}

void StepPage::show(const WizardView &view)
{
    const Step *step = view.step();
    if (!step)
        return;
    setText(m_title, text::of(step->title));
    setText(m_note, text::of(step->note));
    m_note->setVisible(!step->note.empty());
    m_nodes->show(view);
    m_do->show(view);
    showSeen(view);
    m_address->show(view.aboutTheAddress() ? view.address : std::vector<AddressRow>(), view.snapshot, view.subject(), view.snapshot.at);
    m_say->show(view);
    const StepRecord *record = view.record();
    QString words = wizardwords::closed(view);
    if (record && record->state == StepState::Unknown)
        words = tr("No answer within %1. The result is unknown, not failed; the console keeps watching.")
                    .arg(text::duration(step->limit));
    if (words.isEmpty() || view.closedBecause == "watching")
        if (const QString accepted = wizardwords::accepted(view); !accepted.isEmpty())
            words = accepted;
    if (record && !record->trouble.empty())
        words = text::troubleWords(record->trouble) + (words.isEmpty() ? QString() : QStringLiteral("\n") + words);
    m_notice->setVisible(!words.isEmpty());
    m_notice->setText(words);
}

std::string StepPage::command() const
{
    return m_do->command();
}

void StepPage::showSeen(const WizardView &view)
{
    std::vector<FactRow> rows;
    const StepRecord *record = view.record();
    const bool begun = record && record->started && record->state != StepState::Waiting;
    for (const ConditionView &seen : view.conditions) {
        FactRow row;
        row.icon = iconOf(seen.holds ? ProbeMark::Good : seen.known ? ProbeMark::Idle : ProbeMark::Unknown);
        row.name = wizardwords::condition(seen.condition, view);
        row.value = text::evidenceWords(seen.evidence);
        if (!seen.holds && begun)
            row.right = tr("waiting %1").arg(text::duration(std::max(view.snapshot.at.boot - record->started->boot, Duration(0))));
        else if (seen.holds)
            row.right = text::clockTime(view.snapshot.at.wall);
        rows.push_back(row);
    }
    m_seenCard->setVisible(!rows.empty());
    m_seen->setRows(rows);
}

void StepPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void StepPage::retranslate()
{
    m_seenCard->setTitle(tr("What the console sees"));
}

} // namespace twinline
