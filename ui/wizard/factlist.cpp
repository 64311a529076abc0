// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/factlist.h"

#include "ui/style/dress.h"
#include "ui/style/stateicon.h"

#include <QGridLayout>
#include <QLabel>

namespace twinline {

FactList::FactList(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(7);
    m_grid->setColumnStretch(1, 3);
    m_grid->setColumnStretch(2, 2);
}

void FactList::grow(std::size_t count)
{
    while (m_cells.size() < count) {
        const int row = int(m_cells.size());
        Cells cells{new StateIcon(16, this), makeLabel(TextRole::Detail, this), makeLabel(TextRole::Detail, this),
                    makeLabel(TextRole::Small, this)};
        for (QLabel *label : {cells.name, cells.value, cells.right}) {
            label->setTextFormat(Qt::PlainText);
            label->setWordWrap(true);
            label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        }
        cells.right->setAlignment(Qt::AlignRight | Qt::AlignTop);
        m_grid->addWidget(cells.icon, row, 0, Qt::AlignTop);
        m_grid->addWidget(cells.name, row, 1, Qt::AlignTop);
        m_grid->addWidget(cells.value, row, 2, Qt::AlignTop);
        m_grid->addWidget(cells.right, row, 3, Qt::AlignTop);
        m_cells.push_back(cells);
    }
}

void FactList::setRows(const std::vector<FactRow> &rows)
{
    if (rows == m_rows)
        return;
    m_rows = rows;
    grow(rows.size());
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        const Cells &cells = m_cells[i];
        const bool used = i < rows.size();
        for (QWidget *widget : {static_cast<QWidget *>(cells.icon), static_cast<QWidget *>(cells.name),
                                static_cast<QWidget *>(cells.value), static_cast<QWidget *>(cells.right)})
            widget->setVisible(used);
        if (!used)
            continue;
        cells.icon->setIcon(rows[i].icon);
        cells.icon->setVisible(!rows[i].icon.name.isEmpty());
        setText(cells.name, rows[i].name);
        setText(cells.value, rows[i].value);
        setText(cells.right, rows[i].right);
        cells.value->setToolTip(rows[i].tip);
        cells.name->setAccessibleName(QStringList{rows[i].name, rows[i].value, rows[i].right}.join(QStringLiteral(", ")));
    }
}

} // namespace twinline
