// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/saypanel.h"

#include "ui/style/dress.h"
#include "ui/text/names.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace twinline {

namespace {

/// The node that a step's first condition is about: the one whose page is read.
NodeIndex nodeOf(const WizardView &view)
{
    for (const Condition &condition : view.awaited()) {
        if (condition.node == StepNode::From)
            return view.run.plan.from;
        if (condition.node == StepNode::To)
            return view.run.plan.to;
    }
    return -1;
}

QHBoxLayout *lineIn(QWidget *line)
{
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    return layout;
}

} // namespace

SayPanel::SayPanel(QWidget *parent)
    : TitledCard(parent)
    , m_readingLine(new QWidget(this))
    , m_readingWords(makeLabel(TextRole::Detail, m_readingLine))
    , m_state(new QComboBox(m_readingLine))
    , m_read(new QPushButton(m_readingLine))
    , m_attestLine(new QWidget(this))
    , m_attestWords(makeLabel(TextRole::Detail, this))
    , m_sentence(new QLineEdit(m_attestLine))
    , m_attest(new QPushButton(m_attestLine))
    , m_failedLine(new QWidget(this))
    , m_trouble(new QLineEdit(m_failedLine))
    , m_failed(new QPushButton(m_failedLine))
{
    m_state->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_attestWords->setWordWrap(true);
    m_readingWords->setWordWrap(true);
    QHBoxLayout *reading = lineIn(m_readingLine);
    reading->addWidget(m_readingWords, 1);
    reading->addWidget(m_state);
    reading->addWidget(m_read);
    QHBoxLayout *attest = lineIn(m_attestLine);
    attest->addWidget(m_sentence, 1);
    attest->addWidget(m_attest);
    QHBoxLayout *failed = lineIn(m_failedLine);
    failed->addWidget(m_trouble, 1);
    failed->addWidget(m_failed);
    for (QWidget *line : {m_readingLine, static_cast<QWidget *>(m_attestWords), m_attestLine, m_failedLine})
        body()->addWidget(line);
    for (QPushButton *button : {m_read, m_attest, m_failed})
        setKind(button, ButtonKind::Small);

    connect(m_read, &QPushButton::clicked, this, [this] {
        WizardRequest request;
        request.kind = WizardRequest::Kind::Read;
        request.node = m_node;
        request.state = NodeState(m_state->currentData().toInt());
        emit requested(request);
    });
    const auto say = [this](QLineEdit *line, WizardRequest::Kind kind) {
        if (line->text().trimmed().isEmpty())
            return;
        WizardRequest request;
        request.kind = kind;
        request.text = line->text().trimmed().toStdString();
        line->clear();
        emit requested(request);
    };
    connect(m_attest, &QPushButton::clicked, this, [this, say] { say(m_sentence, WizardRequest::Kind::Attest); });
    connect(m_failed, &QPushButton::clicked, this, [this, say] { say(m_trouble, WizardRequest::Kind::DidNotWork); });
    retranslate();
}

void SayPanel::fillStates(const WizardView &view)
{
    if (m_product == view.product.key && m_state->count() > 0)
        return;
    m_product = view.product.key;
    m_state->clear();
    for (const auto &[state, words] : view.product.states)
        if (!words.vendor.empty() && m_state->findText(QString::fromStdString(words.vendor)) < 0) // one-X says one word for two
            m_state->addItem(QString::fromStdString(words.vendor), int(state));
}

void SayPanel::show(const WizardView &view)
{
    const Step *step = view.step();
    const StepRecord *record = view.record();
    const bool begun = record && (record->state == StepState::Watching || record->state == StepState::Unknown);
    m_node = nodeOf(view);
    const bool reading = step && begun && step->readingAllowed && m_node >= 0;
    const bool attest = begun && !view.sentence().empty();
    const bool failed = begun && record->acts > 0;
    setVisible(reading || attest || failed);
    m_readingLine->setVisible(reading);
    m_attestLine->setVisible(attest);
    m_attestWords->setVisible(attest);
    m_failedLine->setVisible(failed);
    if (reading) {
        fillStates(view);
        setText(m_readingWords, tr("The vendor's page shows for %1:").arg(text::nodeName(view.subject(), m_node)));
    }
    if (attest)
        setText(m_attestWords, text::of(view.sentence()));
}

void SayPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    TitledCard::changeEvent(event);
}

void SayPanel::retranslate()
{
    setTitle(tr("If this desk cannot see it"));
    m_read->setText(tr("Enter reading"));
    m_read->setToolTip(tr("A reading counts for 60 seconds, unless other evidence contradicts it."));
    m_state->setAccessibleName(tr("State on the vendor's page"));
    m_sentence->setPlaceholderText(tr("Your sentence; it goes into the report"));
    m_sentence->setAccessibleName(tr("Attestation"));
    m_attest->setText(tr("Attest"));
    m_trouble->setPlaceholderText(tr("What happened instead"));
    m_trouble->setAccessibleName(tr("What happened instead"));
    m_failed->setText(tr("It did not work"));
    m_failed->setToolTip(tr("Goes back to before this step; it can then be tried again or backed out."));
}

} // namespace twinline
