// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/eventlistmodel.h"
#include "ui/style/card.h"

class QAction;
class QLabel;
class QListView;
class QSortFilterProxyModel;
class QToolButton;

namespace twinline {

class EventDelegate;

/// The event list: of this pair or of all, newest first; rows can be copied.
class EventPanel : public Card
{
    Q_OBJECT

public:
    explicit EventPanel(EventListModel &model, QWidget *parent = nullptr);

    void setPair(const QString &name);
    void retranslate();
    int shownCount() const;

private:
    void showAll(bool all);
    void copySelected();

    QString m_pair;
    bool m_all = false;
    QLabel *m_empty;
    QToolButton *m_thisPair;
    QToolButton *m_allPairs;
    QListView *m_list;
    QSortFilterProxyModel *m_filter;
    EventDelegate *m_delegate;
    QAction *m_copy;
};

} // namespace twinline
