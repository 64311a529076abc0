// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/dopanel.h"

#include "ui/style/dress.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace twinline {

namespace {

QString parameter(const Action &action, const char *key)
{
    const auto found = action.parameters.find(key);
    return found == action.parameters.end() ? QString() : QString::fromStdString(found->second);
}

} // namespace

DoPanel::DoPanel(QWidget *parent)
    : TitledCard(parent)
    , m_words(makeLabel(TextRole::Detail, this))
    , m_page(makeLabel(TextRole::Code, this))
    , m_open(new QPushButton(this))
    , m_copy(new QPushButton(this))
    , m_button(makeLabel(TextRole::Detail, this))
    , m_press(new QPushButton(this))
    , m_handsLine(new QWidget(this))
    , m_pressLine(new QWidget(this))
{
    for (QLabel *label : {m_words, m_page, m_button}) {
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    m_words->setWordWrap(true);
    m_button->setWordWrap(true);
    m_page->setWordWrap(false); // an address is copied whole
    body()->addWidget(m_words);
    for (auto [line, first, buttons] : {std::tuple{m_handsLine, m_page, std::pair{m_open, m_copy}},
                                        std::tuple{m_pressLine, m_button, std::pair{m_press, (QPushButton *)nullptr}}}) {
        auto *layout = new QHBoxLayout(line);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(first, line == m_pressLine ? 1 : 0);
        for (QPushButton *button : {buttons.first, buttons.second}) {
            if (!button)
                continue;
            setKind(button, ButtonKind::Small);
            layout->addWidget(button);
        }
        if (line == m_handsLine)
            layout->addStretch();
        body()->addWidget(line);
    }
    connect(m_open, &QPushButton::clicked, this, [this] {
        proceed(m_hands); // the journal must know before the hands act
        emit pageRequested(m_page->text());
    });
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_page->text()); });
    connect(m_press, &QPushButton::clicked, this, [this] { proceed(m_automatic); });
    retranslate();
}

void DoPanel::proceed(int action)
{
    if (!m_waiting || action < 0)
        return;
    WizardRequest request;
    request.kind = WizardRequest::Kind::Proceed;
    request.action = std::size_t(action);
    emit requested(request);
}

void DoPanel::show(const WizardView &view)
{
    m_hands = m_automatic = -1;
    m_command = false;
    m_place.clear();
    const std::vector<Action> &actions = view.actions();
    setVisible(!actions.empty());
    m_waiting = view.record() && view.record()->state == StepState::Waiting;
    const bool open = m_waiting && view.closedBecause.empty();
    for (const std::size_t index : view.usable) {
        if (index >= actions.size())
            continue;
        const Action &action = actions[index];
        const bool hands = action.kind == ActionKind::Hands;
        (hands ? m_hands : m_automatic) = int(index);
        const bool order = action.kind == ActionKind::Ssh || action.kind == ActionKind::Sql;
        m_command = m_command || order;
        if (order && action.node != StepNode::None)
            m_place = QString::fromStdString(action.node == StepNode::From ? view.run.plan.fromName : view.run.plan.toName);
        if (hands)
            setText(m_words, text::of(action.words));
        else
            setText(m_button, !action.words.empty()   ? text::of(action.words)
                        : order ? parameter(action, action.kind == ActionKind::Sql ? "statement" : "command") // as it goes out
                                : tr("Or let this console press the button on the page."));
    }
    const QString page = m_hands < 0 ? QString() : parameter(actions[std::size_t(m_hands)], "page");
    namePress();
    m_words->setVisible(m_hands >= 0);
    m_handsLine->setVisible(!page.isEmpty());
    setText(m_page, page);
    m_pressLine->setVisible(m_automatic >= 0);
    m_press->setEnabled(open);
    m_open->setEnabled(open || !m_waiting);
}

void DoPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    TitledCard::changeEvent(event);
}

void DoPanel::retranslate()
{
    setTitle(tr("Do this now"));
    m_open->setText(tr("Open the page"));
    m_open->setToolTip(tr("Opens the vendor's page in the browser; the journal notes the step first."));
    m_copy->setText(tr("Copy"));
    m_copy->setToolTip(tr("Copies the address of the page."));
    namePress();
}

void DoPanel::namePress()
{
    m_press->setText(m_command ? tr("Run it") : tr("Press it for me"));
    m_press->setToolTip(m_command && !m_place.isEmpty() ? tr("The console runs this command on %1.").arg(m_place)
                        : m_command ? tr("The console runs this command on the terminal server.")
                                  : tr("The console presses the same button that a hand would press."));
}

} // namespace twinline
