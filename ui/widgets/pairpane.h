// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/pairboard.h"

#include <QWidget>

class QLineEdit;
class QListView;
class QSortFilterProxyModel;

namespace twinline {

class PairListModel;

/// The left side of the window: the search field and the list of pairs.
class PairPane : public QWidget
{
    Q_OBJECT

public:
    PairPane(PairBoard &board, PairListModel &model, QWidget *parent = nullptr);

    void retranslate();
    void focusSearch();
    void focusList();
    void choose(int row); ///< of the board
    int chosen() const;   ///< -1: none
    int shownCount() const;

signals:
    void pairChosen(int row);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void tellChosen();
    void keepOneChosen();

    QLineEdit *m_search;
    QListView *m_list;
    QSortFilterProxyModel *m_filter;
    int m_told = -1;
};

} // namespace twinline
