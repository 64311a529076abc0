// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace twinline {

/// Draws an event: time, a mark by shape and colour, the pair when several are listed, the sentence.
class EventDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Of an event that needs one line, in pixels.
    static int lineHeight(const QFont &font);

    void setPairShown(bool shown) { m_pairShown = shown; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    QString words(const QModelIndex &index) const;

    bool m_pairShown = false;
};

} // namespace twinline
