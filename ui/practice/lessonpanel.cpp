// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/practice/lessonpanel.h"

#include "ui/style/notice.h"
#include "ui/text/lessons.h"
#include "ui/wizard/steprow.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace twinline {

namespace {

constexpr int lessonCount = 5;
constexpr int columnWidth = 330;

QPushButton *wideButton(QWidget *parent, ButtonKind kind)
{
    auto *button = new QPushButton(parent);
    setKind(button, kind);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    return button;
}

} // namespace

LessonPanel::LessonPanel(QWidget *parent)
    : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    arrange();
    retranslate();
}

void LessonPanel::arrange()
{
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(14, 12, 14, 12);
    layout->setSpacing(10);
    m_lessons = new QComboBox(content);
    m_purpose = makeLabel(TextRole::Muted, content);
    m_list = new QVBoxLayout;
    m_list->setSpacing(2);
    m_task = makeLabel(TextRole::Body, content);
    m_answerList = new QVBoxLayout;
    m_answerList->setSpacing(6);
    m_notice = new Notice(Tone::Plain, content);
    m_act = wideButton(content, ButtonKind::Danger);
    m_next = wideButton(content, ButtonKind::Primary);
    m_close = wideButton(content, ButtonKind::Plain);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_lessons, m_purpose})
        layout->addWidget(widget);
    layout->addLayout(m_list);
    layout->addWidget(m_task);
    layout->addLayout(m_answerList);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_notice, m_act, m_next})
        layout->addWidget(widget);
    layout->addStretch();
    layout->addWidget(m_close);
    setWidget(content);
    for (int i = 0; i < lessonCount; ++i)
        m_lessons->addItem({});
    connect(m_lessons, &QComboBox::activated, this, [this](int lesson) { ask(LessonRequest::Kind::Choose, lesson); });
    connect(m_act, &QPushButton::clicked, this, [this] { ask(LessonRequest::Kind::Act); });
    connect(m_next, &QPushButton::clicked, this, [this] { ask(LessonRequest::Kind::Choose, int(m_view.state.key) + 1); });
    connect(m_close, &QPushButton::clicked, this, [this] { ask(LessonRequest::Kind::Close); });
}

QSize LessonPanel::sizeHint() const
{
    return {columnWidth, 600};
}

void LessonPanel::setView(const LessonView &view)
{
    m_view = view;
    show();
}

void LessonPanel::show()
{
    for (int i = 0; i < lessonCount; ++i) {
        const bool done = std::size_t(i) < m_view.done.size() && m_view.done[std::size_t(i)];
        const QString title = tr("%1. %2", "number and title of a lesson").arg(i + 1).arg(text::lessonTitle(LessonKey(i)));
        m_lessons->setItemText(i, done ? tr("%1 ✓", "a lesson that was finished").arg(title) : title);
    }
    m_lessons->setCurrentIndex(int(m_view.state.key));
    setText(m_purpose, text::lessonPurpose(m_view.state.key));
    showSteps();
    showTask();
    showAnswers();
}

void LessonPanel::showSteps()
{
    while (m_rows.size() < m_view.steps.size()) {
        m_rows.push_back(new StepRow(widget()));
        m_list->addWidget(m_rows.back());
    }
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i]->setVisible(i < m_view.steps.size());
        if (i < m_view.steps.size())
            m_rows[i]->show(int(i) + 1, text::lessonStepTitle(m_view.steps[i]), {},
                            i < m_view.state.step ? StepState::Seen : StepState::Waiting, i == m_view.state.step);
    }
}

void LessonPanel::showTask()
{
    const NodeIndex first = m_view.state.first;
    const text::LessonNodes nodes{m_view.nodes.value(first), m_view.nodes.value(first == 0 ? 1 : 0)};
    const LessonStep *now = step();
    const bool last = m_view.state.key == LessonKey::PublicIp;
    const QString all = last ? tr("That was the last lesson. Practise again as often as you like; nothing here can break a real pair.")
                             : tr("Done: the console has seen it.");
    setText(m_task, !now ? all : m_view.labReady ? text::lessonStepWords(m_view.state.key, *now, nodes)
                                                 : tr("The training lab for this lesson is starting…"));
    const bool offered = now && m_view.labReady && now->act != LessonDo::Nothing && !m_view.state.acted;
    m_act->setVisible(offered);
    m_act->setText(now ? text::lessonActWords(now->act, nodes) : QString());
    setKind(m_act, now && now->act == LessonDo::Heal ? ButtonKind::Primary : ButtonKind::Danger);
    m_act->setEnabled(!m_view.state.asked);
    m_next->setVisible(!now && !last);
    const bool wrong = now && m_view.state.wrong;
    const bool refused = now && !m_view.state.trouble.empty();
    m_notice->setVisible(wrong || refused || !now);
    m_notice->setNoticeTone(!now ? Tone::Ok : refused ? Tone::Error : Tone::Warning);
    m_notice->setText(!now      ? tr("Lesson %1 of %2 is finished.").arg(int(m_view.state.key) + 1).arg(lessonCount)
                      : refused ? tr("The lab did not do it: %1.").arg(QString::fromStdString(m_view.state.trouble))
                      : wrong   ? text::lessonHint(now->question)
                                : QString());
}

void LessonPanel::showAnswers()
{
    const LessonStep *now = step();
    const int count = now && m_view.labReady ? m_view.choices : 0;
    while (int(m_answers.size()) < count) {
        const int choice = int(m_answers.size());
        m_answers.push_back(wideButton(widget(), ButtonKind::Plain));
        m_answerList->addWidget(m_answers.back());
        connect(m_answers.back(), &QPushButton::clicked, this, [this, choice] { ask(LessonRequest::Kind::Answer, choice); });
    }
    for (int i = 0; i < int(m_answers.size()); ++i) {
        QPushButton *answer = m_answers[std::size_t(i)];
        answer->setVisible(i < count);
        if (i >= count)
            continue;
        answer->setText(text::lessonChoice(now->question, i, m_view.snapshot, m_view.nodes));
        answer->setEnabled(m_view.answerable && m_view.state.wrong != i);
    }
}

void LessonPanel::retranslate()
{
    m_lessons->setAccessibleName(tr("Lesson"));
    m_lessons->setToolTip(tr("The five lessons; each can be begun again at any time"));
    m_next->setText(tr("&Next lesson"));
    m_close->setText(tr("&End the practice"));
    show();
}

void LessonPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QScrollArea::changeEvent(event);
}

} // namespace twinline
