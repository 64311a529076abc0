// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QGridLayout;
class QLabel;
class QPushButton;

namespace twinline {

/// The wizard's buttons in a row, and beside the first of them what backing out still means. Where the buttons leave less than
/// two lines of room for that, it has a line of its own above them.
class WizardFooter : public QFrame
{
    Q_OBJECT

public:
    WizardFooter(QPushButton *backOut, QLabel *hint, QPushButton *pause, QPushButton *next, QWidget *parent);

protected:
    bool event(QEvent *event) override;

private:
    void place();

    QGridLayout *m_layout;
    QLabel *m_hint;
    QList<QPushButton *> m_buttons;
    bool m_above = false;
};

} // namespace twinline
