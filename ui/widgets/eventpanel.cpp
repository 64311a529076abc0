// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/eventpanel.h"

#include "ui/style/dress.h"
#include "ui/widgets/eventdelegate.h"

#include <QAction>
#include <QButtonGroup>
#include <QClipboard>
#include <QGuiApplication>
#include <QGridLayout>
#include <QLabel>
#include <QListView>
#include <QRegularExpression>
#include <QSortFilterProxyModel>
#include <QToolButton>

namespace twinline {

EventPanel::EventPanel(EventListModel &model, QWidget *parent)
    : Card(parent)
    , m_empty(makeLabel(TextRole::Muted, this))
    , m_thisPair(new QToolButton(this))
    , m_allPairs(new QToolButton(this))
    , m_list(new QListView(this))
    , m_filter(new QSortFilterProxyModel(this))
    , m_delegate(new EventDelegate(m_list))
    , m_copy(new QAction(this))
{
    m_filter->setSourceModel(&model);
    m_filter->setFilterRole(EventListModel::PairRole);
    m_list->setModel(m_filter);
    m_list->setItemDelegate(m_delegate);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_list->addAction(m_copy);
    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetShortcut);
    auto *group = new QButtonGroup(this);
    for (QToolButton *button : {m_thisPair, m_allPairs}) {
        button->setCheckable(true);
        group->addButton(button);
    }
    m_thisPair->setChecked(true);
    m_thisPair->setProperty("segment", QStringLiteral("first"));
    m_allPairs->setProperty("segment", QStringLiteral("last"));
    auto *choice = new QHBoxLayout;
    choice->setSpacing(0);
    choice->addWidget(m_thisPair);
    choice->addWidget(m_allPairs);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(10, 7, 12, 7);
    grid->setHorizontalSpacing(10);
    grid->addWidget(m_empty, 0, 0, Qt::AlignTop);
    grid->addWidget(m_list, 0, 0);
    grid->addLayout(choice, 0, 1, Qt::AlignTop);
    grid->setColumnStretch(0, 1);
    setMinimumHeight(84);
    connect(m_copy, &QAction::triggered, this, &EventPanel::copySelected);
    connect(m_thisPair, &QToolButton::clicked, this, [this] { showAll(false); });
    connect(m_allPairs, &QToolButton::clicked, this, [this] { showAll(true); });
    const auto tellEmpty = [this] { m_empty->setVisible(m_filter->rowCount() == 0); };
    connect(m_filter, &QAbstractItemModel::rowsInserted, this, tellEmpty);
    connect(m_filter, &QAbstractItemModel::rowsRemoved, this, tellEmpty);
    connect(m_filter, &QAbstractItemModel::modelReset, this, tellEmpty);
    retranslate();
    showAll(false);
}

void EventPanel::retranslate()
{
    m_empty->setText(tr("Nothing has happened since this console was started."));
    m_thisPair->setText(tr("This pair"));
    m_allPairs->setText(tr("All pairs"));
    m_copy->setText(tr("&Copy"));
    m_list->setAccessibleName(tr("Events"));
}

void EventPanel::setPair(const QString &name)
{
    m_pair = name;
    showAll(m_all);
}

int EventPanel::shownCount() const
{
    return m_filter->rowCount();
}

void EventPanel::showAll(bool all)
{
    m_all = all;
    m_delegate->setPairShown(all);
    m_filter->setFilterRegularExpression(
        all ? QRegularExpression() : QRegularExpression(QRegularExpression::anchoredPattern(QRegularExpression::escape(m_pair))));
    m_empty->setVisible(m_filter->rowCount() == 0);
    m_list->viewport()->update();
}

void EventPanel::copySelected()
{
    QModelIndexList rows = m_list->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    for (const QModelIndex &row : rows)
        lines << QStringList{row.data(EventListModel::TimeRole).toString(), row.data(EventListModel::PairRole).toString(),
                             row.data().toString()}
                     .join(QLatin1Char('\t'));
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

} // namespace twinline
