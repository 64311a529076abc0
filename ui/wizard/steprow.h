// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/run.h"

#include <QFrame>

class QLabel;

namespace twinline {

/// One step in the list: a numbered disc, or its mark once it ended, a title and a line under it.
class StepRow : public QFrame
{
    Q_OBJECT

public:
    explicit StepRow(QWidget *parent = nullptr);
    void show(int number, const QString &title, const QString &line, StepState state, bool current);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_title;
    QLabel *m_line;
    int m_number = 0;
    StepState m_state = StepState::Waiting;
    bool m_current = false;
};

} // namespace twinline
