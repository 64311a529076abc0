// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/pairboard.h"

#include <QScrollArea>

class QMenu;
class QSplitter;

namespace twinline {

class AddressTable;
class ChartPanel;
class ClusterView;
class Clock;
class EventListModel;
class EventPanel;
class HistoryStore;
class TwinView;
class VerdictBanner;

/// Everything about one pair: verdict, the two nodes and what is between them, charts, events.
class PairPage : public QScrollArea
{
    Q_OBJECT

public:
    PairPage(EventListModel &events, HistoryStore &history, const Clock &clock, QWidget *parent = nullptr);

    void setPair(const PairEntry *entry);
    void refresh();
    void retranslate();
    void setMoreMenu(QMenu *menu);
    ChartPanel *charts() const { return m_charts; }
    QSplitter *splitter() const { return m_splitter; }

signals:
    void intentChosen(twinline::Intent intent);

private:
    EventListModel &m_events;
    const Clock &m_clock;
    const PairEntry *m_entry = nullptr;
    VerdictBanner *m_banner;
    TwinView *m_twin;
    ClusterView *m_cluster;
    AddressTable *m_address;
    ChartPanel *m_charts;
    EventPanel *m_eventPanel;
    QSplitter *m_splitter;
};

} // namespace twinline
