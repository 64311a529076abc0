// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/twinview.h"

#include "ui/widgets/linkview.h"
#include "ui/widgets/nodecard.h"

#include <QGridLayout>

namespace twinline {

namespace {

constexpr int stackedBelow = 25; ///< lines of text
// In the mock-up the link is 190 wide beside cards of 443; it keeps that share in a narrow window.
constexpr int cardShare = 443;
constexpr int linkShare = 190;

} // namespace

TwinView::TwinView(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_first(new NodeCard(this))
    , m_link(new LinkView(this))
    , m_second(new NodeCard(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(0);
    setMinimumWidth(420); // narrower than side by side wants: see resizeEvent()
    arrange(false);
}

void TwinView::show(const PairEntry &entry, Instant now)
{
    m_first->show(entry, 0, now);
    const bool two = entry.pair.nodes.size() > 1; // some patterns have but one
    m_link->setVisible(two);
    m_second->setVisible(two);
    m_link->show(entry, now);
    m_second->show(entry, 1, now);
}

void TwinView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool stacked = width() < fontMetrics().height() * stackedBelow;
    if (m_stacked != stacked)
        arrange(stacked);
}

void TwinView::arrange(bool stacked)
{
    m_stacked = stacked;
    for (QWidget *part : std::initializer_list<QWidget *>{m_first, m_link, m_second})
        m_grid->removeWidget(part);
    m_grid->addWidget(m_first, 0, 0);
    m_grid->addWidget(m_link, stacked ? 1 : 0, stacked ? 0 : 1);
    m_grid->addWidget(m_second, stacked ? 2 : 0, stacked ? 0 : 2);
    m_grid->setColumnStretch(0, cardShare);
    m_grid->setColumnStretch(1, stacked ? 0 : linkShare);
    m_grid->setColumnStretch(2, stacked ? 0 : cardShare);
    m_link->setStacked(stacked);
}

} // namespace twinline
