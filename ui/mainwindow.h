// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/failure.h"
#include "session/pairmonitor.h"
#include "ui/models/eventlistmodel.h"
#include "ui/models/pairlistmodel.h"
#include "ui/models/windowsettings.h"

#include <QMainWindow>
#include <QTimer>

class QDockWidget;
class QSplitter;
class QStackedWidget;

namespace twinline {

class ChartActions;
class ChartExport;
class FailurePage;
class PairPage;
class PairPane;
class StatusLine;
class WaitPage;
class WindowActions;

/// The window only arranges: facts come in through the board, what the operator wants goes out as signals.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(HistoryStore &history, Clock &clock, QSettings &settings, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Shows a pair and follows its monitor, which must outlive the window or be taken away by clearPairs().
    void addPair(PairMonitor &monitor);
    void clearPairs();
    /// A configuration that could not be read; empty: shows the pairs again.
    void showFailures(const Failures &failures);
    /// What the lab is doing while it starts; empty: it has started.
    void setLabBusy(const QString &what);

    PairBoard &board() { return m_board; }
    PairPage *page() const { return m_page; }
    WindowActions *actions() const { return m_actions; }
    /// Lines of the past that were read from a log; those that the list has already are not taken twice.
    void addEvents(const std::vector<Event> &events);
    /// Shows \a panel at the right of everything, and owns it; null: nothing more stands there.
    void setBeside(QWidget *panel);
    /// Something to know that asks for nothing; it goes by itself.
    void say(const QString &sentence);
    /// Everything that depends on time; called four times a second.
    void refresh();

signals:
    void intentRequested(const QString &pair, twinline::Intent intent);
    void runsRequested();
    void practiceRequested();
    void adviceRequested(const QString &pair);
    void openLogRequested(const QString &pair);
    void fetchLogsRequested(const QString &pair);
    void setupRequested(const QString &pair);
    void openVendorPageRequested(const QString &pair, twinline::NodeIndex node);
    void openConfigurationRequested();
    void reloadRequested();
    void passwordsRequested(const QString &pair);
    void languageRequested(twinline::Language language);

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void arrange();
    void connectActions();
    void connectIntents();
    void choosePair(int index);
    void pairAdded(int index);
    void loadEvents(const std::string &pair);
    void looksChanged(int index);
    void requestIntent(Intent intent);
    void setLook(ThemeChoice theme, int textPercent);
    void showRightPage();
    void retranslate();
    void restore();
    void remember();

    HistoryStore &m_history;
    Clock &m_clock;
    WindowSettings m_settings;
    Appearance m_appearance;
    PairBoard m_board;
    PairListModel m_pairs;
    EventListModel m_events;
    std::vector<std::unique_ptr<HistoryReading>> m_readings; ///< of the pairs' past events
    WindowActions *m_actions;
    PairPane *m_pane;
    PairPage *m_page;
    ChartActions *m_chartActions;
    ChartExport *m_chartExport;
    FailurePage *m_failurePage;
    WaitPage *m_waitPage;
    QStackedWidget *m_stack;
    QSplitter *m_splitter;
    StatusLine *m_status;
    QDockWidget *m_beside = nullptr;
    QTimer m_ticker;
    bool m_failed = false;
    bool m_busy = false;
    int m_current = -1;
};

} // namespace twinline
