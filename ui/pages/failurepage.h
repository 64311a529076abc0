// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/failure.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace twinline {

class StateIcon;

/// A configuration that could not be read: where, what, what was expected. Nothing was changed.
class FailurePage : public QWidget
{
    Q_OBJECT

public:
    explicit FailurePage(QWidget *parent = nullptr);

    void show(const Failures &failures);
    void retranslate();

signals:
    void openRequested();
    void reloadRequested();

private:
    StateIcon *m_icon;
    QLabel *m_title;
    QLabel *m_explanation;
    QPlainTextEdit *m_list;
    QPushButton *m_copy;
    QPushButton *m_reload;
    QPushButton *m_open;
};

} // namespace twinline
