// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/pairboard.h"

#include <QAbstractListModel>

#include <deque>

namespace twinline {

/// What happened, newest first; the sentences are made when asked for, so they follow the language.
class EventListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { TimeRole = Qt::UserRole + 1, PairRole, EventRole };

    explicit EventListModel(PairBoard &board, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    const std::deque<Event> &all() const { return m_events; } ///< newest first
    const Event &at(int row) const { return m_events[static_cast<std::size_t>(row)]; }
    /// Events of the past, in any order; they are sorted in. A log line that is there already is not taken twice.
    void load(const std::vector<Event> &events);
    void retranslate();

private:
    void insert(const Event &event);
    QString timeOf(const Event &event) const;

    PairBoard &m_board;
    std::deque<Event> m_events;
};

} // namespace twinline

Q_DECLARE_METATYPE(twinline::Event)
