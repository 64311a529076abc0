// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chartactions.h"

#include "ui/widgets/chartpanel.h"

#include <QAction>
#include <QMenu>

namespace twinline {

ChartActions::ChartActions(ChartPanel *charts, QWidget *window)
    : QObject(window)
    , picture(new QAction(window))
    , table(new QAction(window))
    , m_ranges(new QMenu(window))
{
    for (std::size_t i = 0; i < chartSpans.size(); ++i) {
        m_spans[i] = new QAction(window);
        m_spans[i]->setShortcut(QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + int(i))));
        connect(m_spans[i], &QAction::triggered, charts, [charts, i] { charts->setSpan(chartSpans[i]); });
        m_ranges->addAction(m_spans[i]);
    }
    charts->addActions({picture, table});
    charts->setContextMenuPolicy(Qt::ActionsContextMenu);
    retranslate();
}

void ChartActions::retranslate()
{
    m_ranges->setTitle(tr("Charts: ran&ge"));
    for (std::size_t i = 0; i < chartSpans.size(); ++i)
        m_spans[i]->setText(RangeChoice::sentence(i));
    picture->setText(tr("Save charts as a &picture…"));
    table->setText(tr("Save charts as a ta&ble…"));
}

} // namespace twinline
