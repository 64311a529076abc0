// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pairpane.h"

#include "ui/models/pairlistmodel.h"
#include "ui/widgets/pairdelegate.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

namespace twinline {

PairPane::PairPane(PairBoard &board, PairListModel &model, QWidget *parent)
    : QWidget(parent)
    , m_search(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_filter(new QSortFilterProxyModel(this))
{
    setObjectName(QStringLiteral("side"));
    setAttribute(Qt::WA_StyledBackground);
    m_filter->setSourceModel(&model);
    m_filter->setFilterRole(PairListModel::SearchRole);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_list->setModel(m_filter);
    m_list->setItemDelegate(new PairDelegate(m_list));
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setFrameShape(QFrame::NoFrame);
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 10, 10, 10);
    layout->setSpacing(4);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    connect(m_search, &QLineEdit::textChanged, m_filter, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &PairPane::tellChosen);
    connect(m_filter, &QAbstractItemModel::rowsInserted, this, &PairPane::keepOneChosen);
    connect(m_filter, &QAbstractItemModel::rowsRemoved, this, &PairPane::keepOneChosen);
    connect(&board, &PairBoard::cleared, this, [this] { m_told = -1; });
    retranslate();
}

void PairPane::retranslate()
{
    m_search->setPlaceholderText(tr("Find a pair"));
    m_search->setAccessibleName(tr("Find a pair"));
    m_search->setToolTip(tr("Name, site, product, node or address"));
    m_list->setAccessibleName(tr("Pairs"));
}

void PairPane::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void PairPane::focusList()
{
    m_list->setFocus();
}

void PairPane::choose(int row)
{
    const QModelIndex index = m_filter->mapFromSource(m_filter->sourceModel()->index(row, 0));
    if (index.isValid())
        m_list->setCurrentIndex(index);
}

int PairPane::chosen() const
{
    return m_told;
}

int PairPane::shownCount() const
{
    return m_filter->rowCount();
}

bool PairPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up || key == Qt::Key_Return || key == Qt::Key_Enter) {
            m_list->setFocus(Qt::TabFocusReason);
            if (key == Qt::Key_Down || key == Qt::Key_Up)
                QCoreApplication::sendEvent(m_list, event);
            return true;
        }
        if (key == Qt::Key_Escape) {
            m_search->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void PairPane::tellChosen()
{
    const int row = m_filter->mapToSource(m_list->currentIndex()).row();
    if (row < 0 || row == m_told)
        return;
    m_told = row;
    emit pairChosen(row);
}

void PairPane::keepOneChosen()
{
    if (!m_list->currentIndex().isValid() && m_filter->rowCount() > 0)
        m_list->setCurrentIndex(m_filter->index(0, 0));
}

} // namespace twinline
