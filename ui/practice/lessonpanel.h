// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/practice/lessonview.h"

#include <QScrollArea>

class QComboBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace twinline {

class Notice;
class StepRow;

/// The five lessons beside the window's pair: what to do now, the steps, questions with their answers, and the way on.
class LessonPanel : public QScrollArea
{
    Q_OBJECT

public:
    explicit LessonPanel(QWidget *parent = nullptr);

    void setView(const LessonView &view);
    const LessonView &view() const { return m_view; }

signals:
    void requested(const twinline::LessonRequest &request);

protected:
    void changeEvent(QEvent *event) override;
    QSize sizeHint() const override;

private:
    void arrange();
    void show();
    void showSteps();
    void showTask();
    void showAnswers();
    void retranslate();
    bool isDone() const { return m_view.state.step >= m_view.steps.size(); }
    const LessonStep *step() const { return isDone() ? nullptr : &m_view.steps[m_view.state.step]; }
    void ask(LessonRequest::Kind kind, int value = 0) { emit requested({kind, value}); }

    LessonView m_view;
    QComboBox *m_lessons;
    QLabel *m_purpose;
    QVBoxLayout *m_list;
    std::vector<StepRow *> m_rows;
    QLabel *m_task;
    QVBoxLayout *m_answerList;
    std::vector<QPushButton *> m_answers;
    Notice *m_notice;
    QPushButton *m_act;
    QPushButton *m_next;
    QPushButton *m_close;
};

} // namespace twinline
