// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "ui/models/pairwords.h"
#include "ui/pages/failurepage.h"
#include "ui/pages/pairpage.h"
#include "ui/pages/waitpage.h"
#include "ui/widgets/chartactions.h"
#include "ui/widgets/chartexport.h"
#include "ui/widgets/chartpanel.h"
#include "ui/widgets/helpdialogs.h"
#include "ui/widgets/pairpane.h"
#include "ui/widgets/statusline.h"
#include "ui/widgets/windowactions.h"

#include <QClipboard>
#include <QCloseEvent>
#include <QGuiApplication>
#include <QMenuBar>
#include <QDockWidget>
#include <QSplitter>
#include <QStackedWidget>

namespace twinline {

namespace {

constexpr int refreshEvery = 250; ///< milliseconds: ages and charts, four times a second
constexpr std::size_t pastEvents = 500;
constexpr int saidFor = 8000; ///< milliseconds

constexpr auto geometryKey = "window/geometry";
constexpr auto sideKey = "window/side";
constexpr auto chartsKey = "window/charts";

} // namespace

MainWindow::MainWindow(HistoryStore &history, Clock &clock, QSettings &settings, QWidget *parent)
    : QMainWindow(parent)
    , m_history(history)
    , m_clock(clock)
    , m_settings(settings)
    , m_pairs(m_board, clock)
    , m_events(m_board)
    , m_actions(new WindowActions(this))
    , m_pane(new PairPane(m_board, m_pairs, this))
    , m_page(new PairPage(m_events, history, clock, this))
    , m_chartActions(new ChartActions(m_page->charts(), this))
    , m_chartExport(new ChartExport(m_page->charts(), m_settings, this))
    , m_failurePage(new FailurePage(this))
    , m_waitPage(new WaitPage(this))
    , m_stack(new QStackedWidget(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_status(new StatusLine(m_board, m_actions->languageMenu(), this))
{
    setLook(m_settings.theme(), m_settings.textPercent());
    arrange();
    connectActions();
    connectIntents();
    connect(m_pane, &PairPane::pairChosen, this, &MainWindow::choosePair);
    connect(&m_board, &PairBoard::pairAdded, this, &MainWindow::pairAdded);
    connect(&m_board, &PairBoard::looksChanged, this, &MainWindow::looksChanged);
    connect(&m_ticker, &QTimer::timeout, this, &MainWindow::refresh);
    m_ticker.start(refreshEvery);
    retranslate();
    restore();
    showRightPage();
    m_pane->focusList();
}

MainWindow::~MainWindow() = default;

void MainWindow::arrange()
{
    m_actions->fill(menuBar());
    m_actions->addChartMenu(m_chartActions->rangeMenu(), {m_chartActions->picture, m_chartActions->table});
    m_page->setMoreMenu(m_actions->moreMenu());
    for (QWidget *page : std::initializer_list<QWidget *>{m_page, m_failurePage, m_waitPage})
        m_stack->addWidget(page);
    m_splitter->addWidget(m_pane);
    m_splitter->addWidget(m_stack);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({248, 1112});
    m_pane->setMinimumWidth(180);
    setCentralWidget(m_splitter);
    setStatusBar(m_status);
    setWindowIcon(QIcon(QStringLiteral(":/icons/twinline.svg")));
    setMinimumSize(900, 560);
    resize(1360, 860);
}

void MainWindow::setBeside(QWidget *panel)
{
    if (m_beside) {
        removeDockWidget(m_beside);
        m_beside->deleteLater(); // it may be its own button that asks
        m_beside = nullptr;
    }
    if (!panel)
        return;
    m_beside = new QDockWidget(this);
    m_beside->setFeatures(QDockWidget::NoDockWidgetFeatures);
    m_beside->setTitleBarWidget(new QWidget(m_beside));
    m_beside->setWidget(panel);
    addDockWidget(Qt::RightDockWidgetArea, m_beside);
}

void MainWindow::connectActions()
{
    ChartPanel *charts = m_page->charts();
    connect(m_actions->open, &QAction::triggered, this, &MainWindow::openConfigurationRequested);
    connect(m_actions->reload, &QAction::triggered, this, &MainWindow::reloadRequested);
    connect(m_actions->runs, &QAction::triggered, this, &MainWindow::runsRequested);
    connect(m_actions->practice, &QAction::triggered, this, &MainWindow::practiceRequested);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->find, &QAction::triggered, m_pane, &PairPane::focusSearch);
    connect(m_actions->live, &QAction::triggered, charts, &ChartPanel::goLive);
    connect(charts, &ChartPanel::liveChanged, m_actions->live, &QAction::setChecked);
    connect(m_actions->zoomIn, &QAction::triggered, charts, [charts] { charts->zoom(0.5); });
    connect(m_actions->zoomOut, &QAction::triggered, charts, [charts] { charts->zoom(2); });
    connect(m_actions->earlier, &QAction::triggered, charts, [charts] { charts->pan(-0.5); });
    connect(m_actions->later, &QAction::triggered, charts, [charts] { charts->pan(0.5); });
    connect(m_actions->oldest, &QAction::triggered, charts, &ChartPanel::goToOldest);
    connect(m_chartActions->picture, &QAction::triggered, m_chartExport, &ChartExport::savePicture);
    connect(m_chartActions->table, &QAction::triggered, m_chartExport, &ChartExport::saveTable);
    connect(m_chartExport, &ChartExport::saved, this, [this](const QString &path) { say(tr("Saved: %1").arg(path)); });
    connect(m_actions->about, &QAction::triggered, this, [this] { openAbout(this); });
    connect(m_actions->keys, &QAction::triggered, this, [this] { openShortcuts(this, m_actions->shortcuts()); });
    connect(m_actions, &WindowActions::languageChosen, this, [this](Language language) {
        m_settings.setLanguage(language);
        emit languageRequested(language);
    });
    connect(m_actions, &WindowActions::themeChosen, this,
            [this](ThemeChoice choice) { setLook(choice, m_appearance.textPercent()); });
    connect(m_actions, &WindowActions::textChosen, this, [this](int percent) { setLook(m_appearance.choice(), percent); });
}

void MainWindow::connectIntents()
{
    connect(m_actions, &WindowActions::intentChosen, this, &MainWindow::requestIntent);
    connect(m_page, &PairPage::intentChosen, this, &MainWindow::requestIntent);
    connect(m_actions, &WindowActions::pageChosen, this, [this](NodeIndex node) {
        if (m_current >= 0)
            emit openVendorPageRequested(m_board.at(m_current).name(), node);
    });
    connect(m_actions->passwords, &QAction::triggered, this, [this] {
        if (m_current >= 0)
            emit passwordsRequested(m_board.at(m_current).name());
    });
    connect(m_actions->setup, &QAction::triggered, this, [this] {
        if (m_current >= 0)
            emit setupRequested(m_board.at(m_current).name());
    });
    connect(m_actions->copyStatus, &QAction::triggered, this, [this] {
        if (m_current >= 0)
            QGuiApplication::clipboard()->setText(words::status(m_board.at(m_current), m_clock.now()));
    });
    const std::pair<QAction *, void (MainWindow::*)(const QString &)> asked[] = {
        {m_actions->advice, &MainWindow::adviceRequested},
        {m_actions->openLog, &MainWindow::openLogRequested},
        {m_actions->fetchLogs, &MainWindow::fetchLogsRequested}};
    for (const auto &[action, request] : asked) {
        connect(action, &QAction::triggered, this, [this, signal = request] {
            if (m_current >= 0)
                emit (this->*signal)(m_board.at(m_current).name());
        });
    }
    connect(m_failurePage, &FailurePage::openRequested, this, &MainWindow::openConfigurationRequested);
    connect(m_failurePage, &FailurePage::reloadRequested, this, &MainWindow::reloadRequested);
    connect(m_waitPage, &WaitPage::openRequested, this, &MainWindow::openConfigurationRequested);
}

void MainWindow::addPair(PairMonitor &monitor)
{
    connect(&monitor, &PairMonitor::snapshotChanged, &m_board, &PairBoard::take);
    connect(&monitor, &PairMonitor::eventHappened, &m_board, &PairBoard::note);
    m_board.add(monitor.pair(), monitor.product(), monitor.snapshot());
}

void MainWindow::clearPairs()
{
    m_current = -1;
    m_page->setPair(nullptr);
    m_actions->showPair(nullptr);
    m_board.clear();
    m_readings.clear();
    showRightPage();
    m_status->refresh();
}

void MainWindow::showFailures(const Failures &failures)
{
    m_failed = !failures.empty();
    m_failurePage->show(failures);
    showRightPage();
}

void MainWindow::setLabBusy(const QString &what)
{
    m_busy = !what.isEmpty();
    m_waitPage->setBusy(what);
    showRightPage();
}

void MainWindow::addEvents(const std::vector<Event> &events)
{
    m_events.load(events);
}

void MainWindow::say(const QString &sentence)
{
    m_status->showMessage(sentence, saidFor);
}

void MainWindow::pairAdded(int index)
{
    loadEvents(m_board.at(index).pair.name);
    if (m_board.at(index).name() == m_settings.pair())
        m_pane->choose(index);
    if (m_current < 0)
        choosePair(qMax(0, m_pane->chosen()));
    showRightPage();
    m_status->refresh();
}

void MainWindow::loadEvents(const std::string &pair)
{
    HistoryQuery query;
    query.pair = pair;
    query.to = m_clock.now().wall; // what happens from now on is told at once
    query.mostEvents = pastEvents;
    m_readings.push_back(m_history.read(query, [this](const HistorySlice &past) { m_events.load(past.events); }));
}

void MainWindow::choosePair(int index)
{
    m_current = index;
    m_page->setPair(&m_board.at(index));
    m_actions->showPair(&m_board.at(index));
    setWindowTitle(tr("%1 – Twinline", "window title: name of a pair").arg(m_board.at(index).name()));
}

void MainWindow::looksChanged(int index)
{
    m_status->refresh();
    if (index != m_current)
        return;
    m_actions->showPair(&m_board.at(index));
    m_page->refresh();
}

void MainWindow::refresh()
{
    m_pairs.refresh();
    m_status->showHistory(m_history.state());
    if (m_current >= 0 && m_stack->currentWidget() == m_page)
        m_page->refresh();
}

void MainWindow::requestIntent(Intent intent)
{
    if (m_current >= 0)
        emit intentRequested(m_board.at(m_current).name(), intent);
}

void MainWindow::setLook(ThemeChoice theme, int textPercent)
{
    m_settings.setTheme(theme);
    m_settings.setTextPercent(textPercent);
    m_appearance.apply(theme, textPercent);
    m_actions->showTheme(theme);
    m_actions->showText(textPercent);
}

void MainWindow::showRightPage()
{
    if (m_failed)
        m_stack->setCurrentWidget(m_failurePage);
    else if (m_busy || m_board.count() == 0)
        m_stack->setCurrentWidget(m_waitPage);
    else
        m_stack->setCurrentWidget(m_page);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MainWindow::retranslate()
{
    setWindowTitle(m_current < 0 ? QStringLiteral("Twinline")
                                 : tr("%1 – Twinline", "window title: name of a pair").arg(m_board.at(m_current).name()));
    m_actions->retranslate();
    m_chartActions->retranslate();
    m_pane->retranslate();
    m_page->retranslate();
    m_failurePage->retranslate();
    m_waitPage->retranslate();
    m_status->retranslate();
    m_events.retranslate();
    m_pairs.refresh();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    remember();
    QMainWindow::closeEvent(event);
}

void MainWindow::restore()
{
    restoreGeometry(m_settings.bytes(geometryKey));
    m_splitter->restoreState(m_settings.bytes(sideKey));
    m_page->splitter()->restoreState(m_settings.bytes(chartsKey));
}

void MainWindow::remember()
{
    m_settings.setBytes(geometryKey, saveGeometry());
    m_settings.setBytes(sideKey, m_splitter->saveState());
    m_settings.setBytes(chartsKey, m_page->splitter()->saveState());
    if (m_current >= 0)
        m_settings.setPair(m_board.at(m_current).name());
}

} // namespace twinline
