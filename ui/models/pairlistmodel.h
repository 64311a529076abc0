// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/pairmonitor.h"
#include "ui/models/pairboard.h"

#include <QAbstractListModel>

namespace twinline {

/// The pairs as a list: name, icon of the verdict, one line of summary, age of the evidence.
class PairListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { SummaryRole = Qt::UserRole + 1, AgeRole, StaleRole, VerdictRole, SeverityRole, SearchRole };

    PairListModel(PairBoard &board, const Clock &clock, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    /// Ages have moved on; told only for rows whose words differ from those last told.
    void refresh();

private:
    QString words(int row) const;
    void append();
    void reset();

    PairBoard &m_board;
    const Clock &m_clock;
    int m_rows = 0;
    QStringList m_told;
};

} // namespace twinline
