// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console.h"

#include "ctl/labwords.h"
#include "decision/plan.h"
#include "pairdialogs.h"
#include "session/latereport.h"
#include "session/runjournal.h"
#include "session/runreport.h"
#include "ui/pages/runsdialog.h"
#include "ui/text/reporthtml.h"
#include "ui/widgets/windowactions.h"

#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QTimer>
#include <QUrl>

#include <algorithm>

namespace twinline {

namespace {

/// The report's texts need the pair's and the product's words as they are configured now.
FileReports::Writers writers(const Configuration &configuration)
{
    return {[&configuration](const RunState &run, const std::vector<Event> &events) {
                PairConfig pair;
                Product product;
                for (const PairConfig &known : configuration.pairs)
                    if (known.name == run.plan.pair)
                        pair = known;
                for (const Product &known : configuration.products)
                    if (known.key == run.plan.product)
                        product = known;
                return text::runReportHtml(run, events, {pair, product});
            },
            [](const RunState &run, const std::vector<Event> &events) { return runReportJson(run, events); }};
}

} // namespace

Console::Console(Options options, Folders folders)
    : m_options(std::move(options))
    , m_folders(std::move(folders))
    , m_actor(m_clock)
    , m_journal(m_folders.state)
    , m_leases(m_folders.state, m_clock)
    , m_reports(m_folders.state, writers(m_configuration))
    , m_setup(m_folders.state)
    , m_settings(m_folders.configuration + QStringLiteral("/window.ini"), QSettings::IniFormat)
    , m_file(m_options.config)
    , m_window(m_history, m_clock, m_settings)
    , m_practice(m_window, m_settings)
    , m_logs(m_clock, &m_window)
{
    connectWindow();
    connectRuns();
    connectLogs();
    m_window.actions()->allowPractice(m_options.lab);
    m_window.installEventFilter(this);
}

Console::~Console()
{
    m_window.removeEventFilter(this);
    m_practice.setMonitor(nullptr);
    m_runs.clear();
    m_window.clearPairs();
}

void Console::start()
{
    takeFolder();
    // Whoever holds the folder keeps its history; another console reads it, and keeps what only it sees in memory.
    m_history.open(SqliteHistory::fileIn(m_folders.state.toStdString()), m_lockedBy.isEmpty() ? SqliteHistory::Mode::Keep : SqliteHistory::Mode::Look);
    m_window.show();
    reload();
    if (!m_options.screenshot.isEmpty())
        QTimer::singleShot(qRound(m_options.afterS * 1000), this, &Console::takePicture);
}

void Console::takeFolder()
{
    QDir().mkpath(m_folders.state);
    m_lock = std::make_unique<QLockFile>(m_folders.state + QStringLiteral("/console.lock"));
    m_lock->setStaleLockTime(std::chrono::milliseconds(0));
    if (m_lock->tryLock())
        return;
    qint64 pid = 0;
    QString host, program;
    if (m_lock->error() == QLockFile::LockFailedError && m_lock->getLockInfo(&pid, &host, &program))
        m_lockedBy = MainWindow::tr("Another console holds this desk's folder %1: process %2 on %3. This one only watches.")
                         .arg(m_folders.state, QString::number(pid), host);
    else
        m_lockedBy = MainWindow::tr("Nothing can be written to this desk's folder %1. This console only watches.").arg(m_folders.state);
    if (m_options.screenshot.isEmpty())
        tell(m_lockedBy);
}

void Console::startLab()
{
    m_lab = std::make_unique<lab::Lab>();
    m_window.showFailures({});
    m_window.setLabBusy(MainWindow::tr("The training lab is starting…"));
    connect(m_lab.get(), &lab::Lab::ready, this, [this](const QString &config) {
        m_window.setLabBusy({});
        m_file = config;
        load(config);
    });
    connect(m_lab.get(), &lab::Lab::failed, this, [this](const lab::LabFailure &failure) {
        m_window.setLabBusy({});
        m_window.showFailures({{{}, 0, 0, labFailureSentence(failure).toStdString(), {}}});
    });
    lab::LabOptions options;
    options.product = m_options.labProduct;
    options.program = m_options.labProgram;
    options.owned = true;
    m_lab->start(options);
}

/// A lesson wants a lab of another product in the place of this one.
void Console::playInLab(const QString &product)
{
    if (!mayReplacePairs())
        return;
    m_practice.setMonitor(nullptr);
    m_runs.clear();
    m_window.clearPairs();
    m_fleet.reset();
    m_file.clear();
    m_options.labProduct = product;
    startLab();
}

/// A lab that did not start is started again; its configuration exists only while it serves.
void Console::reload()
{
    if (m_options.lab && m_file.isEmpty())
        startLab();
    else if (mayReplacePairs())
        load(m_file);
}

void Console::load(const QString &file)
{
    m_practice.setMonitor(nullptr);
    m_runs.clear();
    m_window.clearPairs();
    m_knownLines.clear();
    m_fleet.reset();
    m_configuration = readConfiguration(m_folders, file);
    m_window.showFailures(m_configuration.failures);
    m_fleet = std::make_unique<Fleet>(m_configuration.pairs, m_configuration.products, m_prober, m_clock, m_history);
    for (const auto &monitor : m_fleet->monitors())
        m_window.addPair(*monitor);
    m_fleet->start();
    if (m_options.lab && !m_fleet->monitors().empty()) {
        m_practice.setMonitor(m_fleet->monitors().front().get());
        if (m_options.screenshot.isEmpty())
            m_practice.offer();
    }
    tellBrokenOff();
}

void Console::chooseLanguage(Language language)
{
    text::setLanguage(language);
}

PairMonitor *Console::monitorOf(const QString &pair) const
{
    return m_fleet ? m_fleet->monitor(pair.toStdString()) : nullptr;
}

void Console::connectWindow()
{
    connect(&m_window, &MainWindow::intentRequested, this, [this](const QString &pair, Intent intent) { intend(intent, pair); });
    connect(&m_window, &MainWindow::runsRequested, this, &Console::showRuns);
    connect(&m_window, &MainWindow::practiceRequested, &m_practice, &Practice::open);
    connect(&m_practice, &Practice::labWanted, this, &Console::playInLab);
    connect(&m_window, &MainWindow::setupRequested, this, [this](const QString &pair) {
        if (const PairMonitor *monitor = monitorOf(pair))
            openSetup(*monitor, m_setup, m_lockedBy.isEmpty(), &m_window);
    });
    connect(&m_window, &MainWindow::openVendorPageRequested, this, &Console::openPage);
    connect(&m_window, &MainWindow::passwordsRequested, this, [this](const QString &pair) {
        if (const PairMonitor *monitor = monitorOf(pair))
            openPasswords(*monitor, m_secrets, &m_window);
    });
    connect(&m_window, &MainWindow::openConfigurationRequested, this, &Console::chooseConfiguration);
    connect(&m_window, &MainWindow::reloadRequested, this, &Console::reload);
    connect(&m_window, &MainWindow::languageRequested, this, &Console::chooseLanguage);
}

void Console::connectRuns()
{
    connect(&m_runs, &OpenRuns::pageRequested, this, [](const QString &address) { QDesktopServices::openUrl(QUrl(address)); });
    connect(&m_runs, &OpenRuns::reportRequested, this,
            [](const QString &path) { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
    connect(&m_runs, &OpenRuns::ended, &m_practice, &Practice::runEnded);
    connect(&m_runs, &OpenRuns::eventHappened, this, [this](const QString &pair, const Event &event) {
        m_history.append(event);
        if (PairMonitor *monitor = monitorOf(pair))
            emit monitor->eventHappened(event);
    });
}

void Console::takeNewLines(const QString &pair, const std::vector<Event> &fresh)
{
    if (!monitorOf(pair))
        return; // taken away meanwhile
    for (const Event &line : fresh)
        m_history.append(line);
    m_window.addEvents(fresh);
    m_window.say(fresh.empty() ? MainWindow::tr("%1: the log has nothing new", "pair").arg(pair)
                               : MainWindow::tr("%1: %n new log entry(ies)", "pair", int(fresh.size())).arg(pair));
}

void Console::chooseConfiguration()
{
    auto *dialog = new QFileDialog(&m_window, MainWindow::tr("Open configuration"), m_folders.configuration,
                                   QStringLiteral("pairs.toml (*.toml)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        if (!mayReplacePairs())
            return;
        m_file = file;
        load(file);
    });
    dialog->open();
}

void Console::openPage(const QString &pair, NodeIndex node)
{
    const PairMonitor *monitor = monitorOf(pair);
    if (monitor && node >= 0 && std::size_t(node) < monitor->pair().nodes.size())
        QDesktopServices::openUrl(QUrl(QString::fromStdString(monitor->pair().nodes[std::size_t(node)].page)));
}

RunPorts Console::ports()
{
    return {m_actor, m_journal, m_leases, m_reports, m_prober, m_clock};
}

std::vector<RunState> Console::runs() const
{
    return journalledRuns(m_journal);
}

void Console::showRuns()
{
    auto *dialog = new RunsDialog(runs(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RunsDialog::reportRequested, this,
            [](const QString &path) { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
    connect(dialog, &RunsDialog::resumeRequested, this, [this](const QString &run) { takeUp(run, false); });
    connect(dialog, &RunsDialog::backOutRequested, this, [this](const QString &run) { takeUp(run, true); });
    dialog->open();
}

void Console::tellBrokenOff()
{
    if (!m_options.screenshot.isEmpty() || !m_lockedBy.isEmpty())
        return; // nobody is there to answer, or nothing could be done about it here
    const std::vector<RunState> all = runs();
    for (const RunState &run : all)
        if (lacksReport(run) && m_fleet->monitor(run.plan.pair) && !m_leases.holder(run.plan.pair))
            reportLate(run, m_journal, m_reports, m_clock.now(), {});
    const bool any = std::any_of(all.begin(), all.end(), [this](const RunState &run) {
        return unfinished(run) && m_fleet->monitor(run.plan.pair) && !m_leases.holder(run.plan.pair);
    });
    if (any)
        showRuns();
}

void Console::intend(Intent intent, const QString &pair)
{
    PairMonitor *monitor = monitorOf(pair);
    if (!monitor)
        return;
    if (!m_lockedBy.isEmpty())
        return tell(m_lockedBy);
    if (m_runs.raise(pair.toStdString()))
        return; // one run a pair: the one that is open
    auto planned = plan(monitor->snapshot(), monitor->pair(), monitor->product(), intent, {});
    if (!planned) {
        const PlanRefusal &refusal = planned.error();
        return tell(text::refusalSentence(std::string(toWord(refusal.why)), refusal.text, refusal.name));
    }
    m_runs.open(*monitor, std::make_unique<RunbookRunner>(*monitor, *std::move(planned), ports(), false));
}

void Console::takeUp(const QString &run, bool backOut)
{
    if (!m_lockedBy.isEmpty())
        return tell(m_lockedBy);
    const auto journalled = runFromJournal(m_journal.lines(run.toStdString()));
    PairMonitor *monitor = journalled && m_fleet ? m_fleet->monitor(journalled->plan.pair) : nullptr;
    if (!monitor)
        return tell(MainWindow::tr("The pair of run %1 is not configured here.").arg(run));
    if (m_runs.raise(journalled->plan.pair))
        return; // a second runner of one run would act twice
    auto runner = std::make_unique<RunbookRunner>(*monitor, *journalled, ports(), false);
    RunbookRunner *opened = runner.get();
    m_runs.open(*monitor, std::move(runner));
    if (backOut)
        opened->backOut("asked by the operator");
}

/// The pairs are not taken away from under a run.
bool Console::mayReplacePairs()
{
    const QStringList pairs = m_runs.underWay();
    if (pairs.isEmpty())
        return true;
    tell(MainWindow::tr("A run is under way: %1. The configuration can be loaded when it has ended.").arg(pairs.join(QStringLiteral(", "))));
    m_runs.raise(pairs.front().toStdString());
    return false;
}

bool Console::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != &m_window || event->type() != QEvent::Close)
        return QObject::eventFilter(watched, event);
    const QStringList pairs = m_runs.acting();
    if (pairs.isEmpty()) {
        m_runs.closeWizards(); // nothing is half done; reports still being written keep the program alive
        return false;
    }
    event->ignore();
    askToLeave(pairs);
    return true;
}

void Console::askToLeave(const QStringList &pairs)
{
    auto *box = new QMessageBox(QMessageBox::Warning, QStringLiteral("Twinline"),
                                MainWindow::tr("A run is under way and half done: %1.").arg(pairs.join(QStringLiteral(", "))),
                                QMessageBox::NoButton, &m_window);
    box->setInformativeText(MainWindow::tr("If you leave now, nothing more is done to the pair. The run stays in the journal; "
                                           "the next start offers to resume it or to back out."));
    box->setAttribute(Qt::WA_DeleteOnClose);
    const QPushButton *leave = box->addButton(MainWindow::tr("&Leave it half done"), QMessageBox::DestructiveRole);
    QPushButton *stay = box->addButton(MainWindow::tr("&Stay"), QMessageBox::RejectRole);
    box->setDefaultButton(stay);
    box->setEscapeButton(stay);
    connect(leave, &QPushButton::clicked, this, [this] {
        m_runs.clear();
        m_window.close();
    });
    connect(stay, &QPushButton::clicked, this, [this, pair = pairs.front()] { m_runs.raise(pair.toStdString()); });
    box->open();
}

void Console::tell(const QString &sentence)
{
    auto *box = new QMessageBox(QMessageBox::Information, QStringLiteral("Twinline"), sentence, QMessageBox::Ok, &m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText); // it may hold a server's words
    box->setTextInteractionFlags(Qt::TextSelectableByMouse);
    box->open();
}

void Console::takePicture()
{
    const bool written = m_window.grab().save(m_options.screenshot, "PNG");
    if (!written)
        qCritical("twinline: could not write %s", qPrintable(m_options.screenshot));
    QApplication::exit(written ? 0 : 1);
}

} // namespace twinline
