// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/pairpage.h"

#include "ui/models/eventlistmodel.h"
#include "ui/widgets/addresstable.h"
#include "ui/widgets/chartpanel.h"
#include "ui/widgets/clusterview.h"
#include "ui/widgets/eventpanel.h"
#include "ui/widgets/twinview.h"
#include "ui/widgets/verdictbanner.h"

#include <QSplitter>
#include <QVBoxLayout>

namespace twinline {

namespace {

/// Takes the least height that shows everything before the page scrolls; a scroll area alone would ask for the preferred one.
class PageBody : public QWidget
{
public:
    using QWidget::QWidget;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return layout()->minimumHeightForWidth(width); }
};

} // namespace

PairPage::PairPage(EventListModel &events, HistoryStore &history, const Clock &clock, QWidget *parent)
    : QScrollArea(parent)
    , m_events(events)
    , m_clock(clock)
    , m_banner(new VerdictBanner(this))
    , m_twin(new TwinView(this))
    , m_cluster(new ClusterView(this))
    , m_address(new AddressTable(this))
    , m_charts(new ChartPanel(history, clock, this))
    , m_eventPanel(new EventPanel(events, this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
{
    auto *page = new PageBody(this);
    page->setObjectName(QStringLiteral("page"));
    m_splitter->setHandleWidth(12);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_charts);
    m_splitter->addWidget(m_eventPanel);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setSizes({340, 112});
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(18, 14, 18, 14);
    layout->setSpacing(12);
    layout->addWidget(m_banner);
    layout->addWidget(m_twin);
    layout->addWidget(m_cluster);
    layout->addWidget(m_address);
    layout->addWidget(m_splitter, 1);
    setWidget(page);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    connect(m_banner, &VerdictBanner::intentChosen, this, &PairPage::intentChosen);
}

void PairPage::setMoreMenu(QMenu *menu)
{
    m_banner->setMoreMenu(menu);
}

void PairPage::setPair(const PairEntry *entry)
{
    m_entry = entry;
    m_charts->setPair(entry);
    m_eventPanel->setPair(entry ? entry->name() : QString());
    refresh();
}

void PairPage::refresh()
{
    if (!m_entry)
        return;
    const Instant now = m_clock.now();
    m_banner->show(*m_entry, now);
    // Behind a terminal server nobody measures a node, so that there is nothing to draw.
    const bool cluster = m_entry->product.relay();
    m_twin->setVisible(!cluster);
    m_cluster->setVisible(cluster);
    m_charts->setVisible(!cluster);
    if (cluster) {
        m_address->hide();
        return m_cluster->show(*m_entry, now);
    }
    m_twin->show(*m_entry, now);
    m_address->show(m_entry->snapshot.address, m_entry->snapshot, m_entry->subject(), now);
    m_charts->refresh(m_events.all());
}

void PairPage::retranslate()
{
    m_banner->retranslate();
    m_charts->retranslate();
    m_eventPanel->retranslate();
    refresh();
}

} // namespace twinline
