// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/eventlistmodel.h"

#include "ui/text/format.h"

#include <QDateTime>

#include <algorithm>

namespace twinline {

namespace {

constexpr std::size_t mostEvents = 1000;

} // namespace

EventListModel::EventListModel(PairBoard &board, QObject *parent)
    : QAbstractListModel(parent)
    , m_board(board)
{
    connect(&board, &PairBoard::eventNoted, this, &EventListModel::insert);
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
        return QStringList{timeOf(event), text::severityWord(event.severity),
                           QString::fromStdString(event.pair), index.data().toString()}
            .join(QStringLiteral(", "));
    case Qt::ToolTipRole:
        return QStringList{text::dateAndTime(event.at.wall), index.data().toString(), QString::fromStdString(event.detail),
                           event.code == EventCode::VendorLog ? text::logTimeNote(event) : QString()}
            .join(QLatin1Char('\n'))
            .trimmed();
    case TimeRole: return timeOf(event);
    case PairRole: return QString::fromStdString(event.pair);
    case EventRole: return QVariant::fromValue(event);
    default: return {};
    }
}

void EventListModel::load(const std::vector<Event> &events)
{
    const std::vector<Event> fresh = newLogLines({m_events.begin(), m_events.end()}, events);
    if (fresh.empty())
        return;
    beginResetModel();
    m_events.insert(m_events.end(), fresh.begin(), fresh.end());
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

/// What happens now stands first; only a log that is read of a clock that runs ahead has lines before it.
void EventListModel::insert(const Event &event)
{
    const auto place = std::find_if(m_events.begin(), m_events.end(), [&](const Event &other) { return other.at.boot <= event.at.boot; });
    const int row = static_cast<int>(place - m_events.begin());
    beginInsertRows({}, row, row);
    m_events.insert(place, event);
    endInsertRows();
    if (m_events.size() <= mostEvents)
        return;
    beginRemoveRows({}, rowCount() - 1, rowCount() - 1);
    m_events.pop_back();
    endRemoveRows();
}

/// The time of day, and the day with it where it is another one than that of the newest event: a log may be old.
QString EventListModel::timeOf(const Event &event) const
{
    const auto day = [](const Event &one) { return QDateTime::fromMSecsSinceEpoch(one.at.wall.time_since_epoch().count()).date(); };
    const Event &newest = m_events.front();
    const bool other = day(event) != day(newest) || (event.code == EventCode::VendorLog && newest.code == EventCode::VendorLog);
    return other ? text::dateAndTime(event.at.wall) : text::clockTime(event.at.wall);
}

} // namespace twinline
