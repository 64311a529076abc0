// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/eventdelegate.h"

#include "ui/models/eventlistmodel.h"
#include "ui/style/dress.h"
#include "ui/style/icons.h"
#include "ui/style/wrappedtext.h"

#include <QListView>

#include <algorithm>

namespace twinline {

namespace {

constexpr int markSize = 12;
constexpr int gap = 8;
constexpr int leading = 6;

QFont rowFont(const QFont &base)
{
    return scaledFont(base, 0.93);
}

/// Times of day stand in a column; an event of another day is wider by its date.
int timeWidth(const QFont &font, const QModelIndex &index)
{
    const QFontMetrics metrics(font);
    return std::max(metrics.horizontalAdvance(QStringLiteral("00:00:00")),
                    metrics.horizontalAdvance(index.data(EventListModel::TimeRole).toString()) - 8) + 24;
}

int textLeft(const QFont &font, const QModelIndex &index)
{
    return timeWidth(font, index) + markSize + gap;
}

} // namespace

int EventDelegate::lineHeight(const QFont &font)
{
    return QFontMetrics(rowFont(font)).height() + leading;
}

QString EventDelegate::words(const QModelIndex &index) const
{
    const QString sentence = index.data().toString();
    return m_pairShown ? QStringLiteral("%1 · %2").arg(index.data(EventListModel::PairRole).toString(), sentence) : sentence;
}

void EventDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.colour(Colour::Selection));
        painter->drawRoundedRect(option.rect, 4, 4);
    }
    const QFont font = rowFont(option.font);
    const QFontMetrics metrics(font);
    const QRect area = option.rect.adjusted(4, leading / 2, -4, -leading / 2);
    painter->setFont(font);
    painter->setPen(theme.colour(Colour::SubText));
    painter->drawText(area.left(), area.top() + metrics.ascent(), index.data(EventListModel::TimeRole).toString());
    paintIcon(*painter, QRectF(area.left() + timeWidth(font, index), area.top() + (metrics.height() - markSize) / 2.0, markSize, markSize),
              iconOf(index.data(EventListModel::EventRole).value<Event>()), theme);
    painter->setPen(theme.colour(Colour::Text));
    const int left = textLeft(font, index);
    drawWrapped(*painter, area.topLeft() + QPoint(left, 0), words(index), font, area.width() - left);
    painter->restore();
}

QSize EventDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFont font = rowFont(option.font);
    const auto *view = qobject_cast<const QListView *>(option.widget);
    const int width = (view ? view->viewport()->width() : 600) - textLeft(font, index) - 8;
    return {200, std::max(wrappedHeight(words(index), font, width) + leading, lineHeight(option.font))};
}

} // namespace twinline
