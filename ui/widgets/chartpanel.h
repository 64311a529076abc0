// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/chartdata.h"
#include "ui/models/pairboard.h"
#include "ui/models/pastreader.h"
#include "ui/models/timewindow.h"
#include "ui/style/card.h"

#include <QImage>

#include <deque>

class QLabel;

namespace twinline {

class LegendKey;
class RangeChoice;
class TimeChart;

/// The charts of a pair, RTT, lag and, where there is one, the age of a periodic copy, over one time axis; live, or where the operator has scrolled to.
class ChartPanel : public Card
{
    Q_OBJECT

public:
    ChartPanel(HistoryStore &history, const Clock &clock, QWidget *parent = nullptr);

    void setPair(const PairEntry *entry);
    /// Time has moved on; draws again only when a pixel's worth of it has passed. Events as in the list.
    void refresh(const std::deque<Event> &events);
    void retranslate();

    const TimeWindow &window() const { return m_window; }
    void setSpan(Duration span);
    void zoom(double factor);
    void pan(double share); ///< of the shown time; negative: into the past
    void goLive();
    void goToOldest();
    bool waits() const { return m_past.waits(); } ///< something is still being read
    QString title() const; ///< "Paris Centre, 20 November 2026 10:00 to …"
    QImage picture();      ///< of what is shown, without what can be pressed
    QByteArray table() const;
    TimeChart *rttChart() const { return m_rtt; }
    TimeChart *lagChart() const { return m_lag; }
    TimeChart *copyChart() const { return m_copy; }

signals:
    void liveChanged(bool live);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void makeHeaders();
    void listenTo(TimeChart *chart);
    void load();
    void ask(Instant now);
    void take();
    void draw();
    void loadMarks(double from, double to);
    std::vector<std::string> seriesNames() const;
    void showStores();
    void showLimits();
    void windowChanged();
    void point(std::optional<double> key);
    QString readingWords(double key, const TimeChart &chart) const;
    void moveReading(double share);
    Duration redrawEvery() const;

    const Clock &m_clock;
    PastReader m_past;
    const PairEntry *m_entry = nullptr;
    TimeWindow m_window;
    ChartScale m_scale;
    std::vector<Event> m_events; ///< of this pair, newest first, only those worth a line
    std::optional<BootTime> m_drawn;
    std::optional<double> m_reading;
    TimeChart *m_rtt;
    TimeChart *m_lag;
    TimeChart *m_copy;
    std::string m_stream; ///< key of the store in the lag chart; empty: none
    std::string m_copied; ///< key of the store in the copy's chart; empty: none
    QLabel *m_rttTitle = nullptr;
    QLabel *m_lagTitle = nullptr;
    QLabel *m_copyTitle = nullptr;
    QWidget *m_rttHeader = nullptr;
    QWidget *m_lagHeader = nullptr;
    QWidget *m_copyHeader = nullptr;
    LegendKey *m_first = nullptr;
    LegendKey *m_second = nullptr;
    LegendKey *m_lost = nullptr;
    LegendKey *m_store = nullptr;
    LegendKey *m_atLeast = nullptr;
    LegendKey *m_copyStore = nullptr;
    RangeChoice *m_choice = nullptr;
};

} // namespace twinline
