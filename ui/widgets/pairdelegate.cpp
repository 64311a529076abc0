// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pairdelegate.h"

#include "ui/models/pairlistmodel.h"
#include "ui/style/dress.h"
#include "ui/style/icons.h"
#include "ui/style/wrappedtext.h"

#include <QListView>

namespace twinline {

namespace {

constexpr int padding = 8;
constexpr int iconSize = 18;
constexpr int gap = 9;
constexpr int between = 4;

QFont nameFont(const QFont &base)
{
    return scaledFont(base, 1, QFont::DemiBold);
}

QFont summaryFont(const QFont &base)
{
    return scaledFont(base, 0.86);
}

int textWidth(const QStyleOptionViewItem &option)
{
    const auto *view = qobject_cast<const QListView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    return width - 2 * padding - iconSize - gap;
}

/// The age stands beside the name while both fit, else under the summary.
bool ageFits(const QStyleOptionViewItem &option, const QModelIndex &index, int width)
{
    const int name = QFontMetrics(nameFont(option.font)).horizontalAdvance(index.data().toString());
    const int age = QFontMetrics(summaryFont(option.font)).horizontalAdvance(index.data(PairListModel::AgeRole).toString());
    return name + gap + age <= width;
}

void paintTexts(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, QRect area)
{
    const Theme &theme = Theme::of(option.widget);
    const QFont nameIn = nameFont(option.font);
    const QFont summaryIn = summaryFont(option.font);
    const QString name = index.data().toString();
    const int nameHeight = wrappedHeight(name, nameIn, area.width());
    const bool beside = ageFits(option, index, area.width());
    const QString age = index.data(PairListModel::AgeRole).toString();
    painter->setFont(summaryIn);
    painter->setPen(theme.colour(index.data(PairListModel::StaleRole).toBool() ? Colour::WarningText : Colour::Muted));
    if (beside)
        painter->drawText(QRect(area.left(), area.top(), area.width(), nameHeight), Qt::AlignRight | Qt::AlignVCenter, age);
    else
        painter->drawText(area, Qt::AlignLeft | Qt::AlignBottom, age);
    painter->setPen(theme.colour(Colour::Muted));
    drawWrapped(*painter, area.topLeft() + QPoint(0, nameHeight + 1), index.data(PairListModel::SummaryRole).toString(), summaryIn, area.width());
    painter->setPen(theme.colour(Colour::Text));
    drawWrapped(*painter, area.topLeft(), name, nameIn, area.width());
}

} // namespace

void PairDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect box = option.rect.adjusted(0, between / 2, 0, -between / 2);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    painter->setPen(Qt::NoPen);
    if (selected || hovered) {
        painter->setBrush(theme.colour(selected ? Colour::Selection : Colour::Hover));
        painter->drawRoundedRect(box, 6, 6);
    }
    if (selected && option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(theme.colour(Colour::AccentText), 2));
        painter->drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6);
    }
    const auto verdict = static_cast<Verdict>(index.data(PairListModel::VerdictRole).toInt());
    const auto severity = static_cast<Severity>(index.data(PairListModel::SeverityRole).toInt());
    paintIcon(*painter, QRectF(box.left() + padding, box.top() + padding + 1, iconSize, iconSize), iconOf(verdict, severity), theme);
    paintTexts(painter, option, index, box.adjusted(padding + iconSize + gap, padding, -padding, -padding + 2));
    painter->restore();
}

QSize PairDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int width = textWidth(option);
    const int name = wrappedHeight(index.data().toString(), nameFont(option.font), width);
    const int summary = wrappedHeight(index.data(PairListModel::SummaryRole).toString(), summaryFont(option.font), width);
    const int age = ageFits(option, index, width) ? 0 : QFontMetrics(summaryFont(option.font)).height();
    return {100, 2 * padding + between + name + summary + age};
}

} // namespace twinline
