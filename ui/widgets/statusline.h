// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/history.h"
#include "ui/models/pairboard.h"

#include <QStatusBar>

class QLabel;
class QMenu;
class QToolButton;

namespace twinline {

/// The foot of the window: how many pairs are well, what the operator may do, where history is kept, the language.
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    StatusLine(PairBoard &board, QMenu *languages, QWidget *parent = nullptr);

    void refresh();
    void retranslate();
    void showHistory(const HistoryState &state);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    void setHistoryWords();

    PairBoard &m_board;
    QLabel *m_pairs;
    QLabel *m_rights;
    QLabel *m_history;
    HistoryState m_kept;
    QString m_historyWords;
    QToolButton *m_language;
};

} // namespace twinline
