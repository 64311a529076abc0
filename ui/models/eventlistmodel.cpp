// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/eventlistmodel.h"

#include "ui/text/format.h"

#include <algorithm>

namespace twinline {

namespace {

constexpr std::size_t mostEvents = 1000;

} // namespace

EventListModel::EventListModel(PairBoard &board, QObject *parent)
    : QAbstractListModel(parent)
    , m_board(board)
{
    connect(&board, &PairBoard::eventNoted, this, &EventListModel::prepend);
    connect(&board, &PairBoard::cleared, this, [this] {
        beginResetModel();
        m_events.clear();
        endResetModel();
    });
}

int EventListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_events.size());
}

QVariant EventListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Event &event = at(index.row());
    const PairEntry *entry = m_board.find(event.pair);
    switch (role) {
    case Qt::DisplayRole: return entry ? text::eventSentence(event, entry->subject()) : QString();
    case Qt::AccessibleTextRole:
        return QStringList{text::clockTime(event.at.wall), text::severityWord(event.severity),
                           QString::fromStdString(event.pair), index.data().toString()}
            .join(QStringLiteral(", "));
    case Qt::ToolTipRole:
        return QStringList{text::dateAndTime(event.at.wall), index.data().toString(), QString::fromStdString(event.detail)}
            .join(QLatin1Char('\n'))
            .trimmed();
    case TimeRole: return text::clockTime(event.at.wall);
    case PairRole: return QString::fromStdString(event.pair);
    case EventRole: return QVariant::fromValue(event);
    default: return {};
    }
}

void EventListModel::load(const std::vector<Event> &events)
{
    beginResetModel();
    m_events.insert(m_events.end(), events.begin(), events.end());
    std::stable_sort(m_events.begin(), m_events.end(),
                     [](const Event &a, const Event &b) { return a.at.boot > b.at.boot; });
    if (m_events.size() > mostEvents)
        m_events.resize(mostEvents);
    endResetModel();
}

void EventListModel::retranslate()
{
    if (!m_events.empty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

void EventListModel::prepend(const Event &event)
{
    beginInsertRows({}, 0, 0);
    m_events.push_front(event);
    endInsertRows();
    if (m_events.size() <= mostEvents)
        return;
    beginRemoveRows({}, rowCount() - 1, rowCount() - 1);
    m_events.pop_back();
    endRemoveRows();
}

} // namespace twinline
