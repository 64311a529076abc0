// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/pairlistmodel.h"

#include "ui/models/pairwords.h"

namespace twinline {

namespace {

/// What the search field looks in: names of the pair, its site, its product and its nodes, and their addresses.
QString searchText(const PairEntry &entry)
{
    QStringList parts{entry.name(), QString::fromStdString(entry.pair.site), text::of(entry.product.name),
                      QString::fromStdString(entry.product.vendor), QString::fromStdString(entry.pair.serviceAddress)};
    for (const NodeConfig &node : entry.pair.nodes)
        parts << QString::fromStdString(node.name) << QString::fromStdString(node.address);
    return parts.join(QLatin1Char('\n'));
}

} // namespace

PairListModel::PairListModel(PairBoard &board, const Clock &clock, QObject *parent)
    : QAbstractListModel(parent)
    , m_board(board)
    , m_clock(clock)
    , m_rows(board.count())
    , m_told(board.count())
{
    connect(&board, &PairBoard::pairAdded, this, &PairListModel::append);
    connect(&board, &PairBoard::cleared, this, &PairListModel::reset);
    connect(&board, &PairBoard::looksChanged, this, &PairListModel::refresh);
}

int PairListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

QVariant PairListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const PairEntry &entry = m_board.at(index.row());
    const PairSnapshot &snapshot = entry.snapshot;
    const auto seen = snapshot.evidenceAge ? std::optional(snapshot.at.boot - *snapshot.evidenceAge) : std::nullopt;
    switch (role) {
    case Qt::DisplayRole: return entry.name();
    case Qt::AccessibleTextRole: return words(index.row());
    case Qt::ToolTipRole: return text::verdictSentence(snapshot, entry.subject());
    case SummaryRole: return words::summary(entry);
    case AgeRole: return words::age(seen, m_clock.now());
    case StaleRole: return !seen || m_clock.now().boot - *seen > 2 * snapshot.poll;
    case VerdictRole: return static_cast<int>(snapshot.verdict);
    case SeverityRole: return static_cast<int>(snapshot.severity);
    case SearchRole: return searchText(entry);
    default: return {};
    }
}

void PairListModel::refresh()
{
    for (int row = 0; row < m_rows; ++row) {
        const QString now = words(row);
        if (m_told[row] == now)
            continue;
        m_told[row] = now;
        emit dataChanged(index(row), index(row));
    }
}

QString PairListModel::words(int row) const
{
    const QModelIndex at = index(row);
    return QStringList{m_board.at(row).name(), text::verdictWord(m_board.at(row).snapshot.verdict),
                       at.data(SummaryRole).toString(), at.data(AgeRole).toString()}
        .join(QStringLiteral(", "));
}

void PairListModel::append()
{
    beginInsertRows({}, m_rows, m_rows);
    ++m_rows;
    m_told.append(QString());
    endInsertRows();
}

void PairListModel::reset()
{
    beginResetModel();
    m_rows = m_board.count();
    m_told = QStringList(m_rows);
    endResetModel();
}

} // namespace twinline
