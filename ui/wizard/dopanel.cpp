// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/dopanel.h"

#include "ui/style/dress.h"
#include "ui/wizard/commandbox.h"

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
    , m_byHand(new QPushButton(this))
    , m_button(makeLabel(TextRole::Detail, this))
    , m_press(new QPushButton(this))
    , m_handsLine(new QWidget(this))
    , m_pressLine(new QWidget(this))
    , m_cloud(new CommandBox(this))
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
        if (line == m_handsLine) {
            setKind(m_byHand, ButtonKind::Small);
            layout->addWidget(m_byHand);
            layout->addStretch();
        }
        body()->addWidget(line);
    }
    body()->addWidget(m_cloud);
    connect(m_cloud, &CommandBox::runRequested, this, [this] { proceed(m_automatic); });
    connect(m_open, &QPushButton::clicked, this, [this] {
        proceed(m_hands); // the journal must know before the hands act
        emit pageRequested(m_page->text());
    });
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_page->text()); });
    connect(m_byHand, &QPushButton::clicked, this, [this] { proceed(m_hands); });
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
    if (action == m_automatic)
        request.text = command();
    emit requested(request);
}

std::string DoPanel::command() const
{
    return m_ofCloud ? m_cloud->command().toStdString() : std::string();
}

void DoPanel::show(const WizardView &view)
{
    m_hands = m_automatic = -1;
    m_command = m_ofCloud = false;
    m_place.clear();
    const std::vector<Action> &actions = view.actions();
    setVisible(!actions.empty());
    m_waiting = view.waits();
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
        m_ofCloud = m_ofCloud || action.kind == ActionKind::CloudCommand;
        if (hands)
            setText(m_words, text::of(action.words));
        else
            setText(m_button, !action.words.empty()   ? text::of(action.words)
                        : order ? parameter(action, action.kind == ActionKind::Sql ? "statement" : "command") // as it goes out
                                : tr("Or let this console press the button on the page."));
    }
    const QString page = m_hands < 0 ? QString() : parameter(actions[std::size_t(m_hands)], "page");
    namePress();
    const bool ran = !m_waiting && view.record() && view.record()->how == toWord(ActionKind::CloudCommand);
    m_words->setVisible(m_hands >= 0 && !ran); // two hands on one address
    const bool choice = page.isEmpty() && m_hands >= 0 && m_ofCloud && m_waiting; // no page to open: a person says so
    m_handsLine->setVisible(!page.isEmpty() || choice);
    m_byHand->setVisible(choice);
    m_byHand->setEnabled(open);
    for (QWidget *part : {static_cast<QWidget *>(m_page), static_cast<QWidget *>(m_open), static_cast<QWidget *>(m_copy)})
        part->setVisible(!page.isEmpty());
    setText(m_page, page);
    m_pressLine->setVisible(m_automatic >= 0 && !m_ofCloud);
    m_cloud->setVisible(m_ofCloud);
    if (m_ofCloud) // hides it again where a person does the step
        showCommand(view, parameter(actions[std::size_t(m_automatic)], "command"), open);
    m_press->setEnabled(open);
    m_open->setEnabled(open || !m_waiting);
}

/// Before it runs the command is the plan's, to be edited; once it goes, what the journal has.
void DoPanel::showCommand(const WizardView &view, const QString &proposed, bool open)
{
    const StepRecord *record = view.record();
    const bool byCloud = record && record->how == toWord(ActionKind::CloudCommand) && !m_waiting;
    m_cloud->show(proposed, byCloud ? QString::fromStdString(record->command) : QString(), m_waiting, open);
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
    m_byHand->setText(tr("I do it by hand"));
    m_byHand->setToolTip(tr("The journal notes that a person does this step; the console only watches."));
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
