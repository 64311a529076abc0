// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console.h"

#include "ctl/labwords.h"
#include "decision/plan.h"
#include "session/runreport.h"
#include "ui/pages/runsdialog.h"
#include "ui/text/reporthtml.h"

#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QMessageBox>
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
    , m_settings(m_folders.configuration + QStringLiteral("/window.ini"), QSettings::IniFormat)
    , m_file(m_options.config)
    , m_window(m_history, m_clock, m_settings)
{
    connectWindow();
}

Console::~Console()
{
    m_presenters.clear();
    m_window.clearPairs();
}

void Console::start()
{
    takeFolder();
    m_window.show();
    if (m_options.lab)
        startLab();
    else
        load(m_file);
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
    m_lock->getLockInfo(&pid, &host, &program);
    m_lockedBy = MainWindow::tr("Another console holds this desk's folder %1: process %2 on %3. This one only watches.")
                     .arg(m_folders.state, QString::number(pid), host);
    if (m_options.screenshot.isEmpty())
        tell(m_lockedBy);
}

void Console::startLab()
{
    m_window.setLabBusy(MainWindow::tr("The training lab is starting…"));
    connect(&m_lab, &lab::Lab::ready, this, [this](const QString &config) {
        m_window.setLabBusy({});
        m_file = config;
        load(config);
    });
    connect(&m_lab, &lab::Lab::failed, this, [this](const lab::LabFailure &failure) {
        m_window.setLabBusy({});
        m_window.showFailures({{{}, 0, 0, labFailureSentence(failure).toStdString(), {}}});
    });
    lab::LabOptions options;
    options.product = m_options.labProduct;
    options.owned = true;
    m_lab.start(options);
}

void Console::load(const QString &file)
{
    m_presenters.clear();
    m_window.clearPairs();
    m_fleet.reset();
    m_configuration = readConfiguration(m_folders, file);
    m_window.showFailures(m_configuration.failures);
    m_fleet = std::make_unique<Fleet>(m_configuration.pairs, m_configuration.products, m_prober, m_clock, m_history);
    for (const auto &monitor : m_fleet->monitors())
        m_window.addPair(*monitor);
    m_fleet->start();
    tellBrokenOff();
}

void Console::chooseLanguage(Language language)
{
    text::setLanguage(language);
}

void Console::connectWindow()
{
    const auto intent = [this](void (MainWindow::*signal)(const QString &), Intent wanted) {
        connect(&m_window, signal, this, [this, wanted](const QString &pair) { intend(wanted, pair); });
    };
    intent(&MainWindow::switchoverRequested, Intent::Switchover);
    intent(&MainWindow::rollbackRequested, Intent::Rollback);
    intent(&MainWindow::takeoverRequested, Intent::Takeover);
    intent(&MainWindow::repairRequested, Intent::Repair);
    connect(&m_window, &MainWindow::runsRequested, this, &Console::showRuns);
    connect(&m_window, &MainWindow::openVendorPageRequested, this, &Console::openPage);
    connect(&m_window, &MainWindow::openConfigurationRequested, this, &Console::chooseConfiguration);
    connect(&m_window, &MainWindow::reloadRequested, this, [this] { load(m_file); });
    connect(&m_window, &MainWindow::languageRequested, this, &Console::chooseLanguage);
}

void Console::chooseConfiguration()
{
    auto *dialog = new QFileDialog(&m_window, MainWindow::tr("Open configuration"), m_folders.configuration,
                                   QStringLiteral("pairs.toml (*.toml)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        m_file = file;
        load(file);
    });
    dialog->open();
}

void Console::openPage(const QString &pair, NodeIndex node)
{
    const PairMonitor *monitor = m_fleet ? m_fleet->monitor(pair.toStdString()) : nullptr;
    if (monitor && node >= 0 && std::size_t(node) < monitor->pair().nodes.size())
        QDesktopServices::openUrl(QUrl(QString::fromStdString(monitor->pair().nodes[std::size_t(node)].page)));
}

RunPorts Console::ports()
{
    return {m_actor, m_journal, m_leases, m_reports, m_prober, m_clock};
}

std::vector<RunState> Console::runs() const
{
    std::vector<RunState> found;
    for (const std::string &id : m_journal.runs())
        if (auto run = runFromJournal(m_journal.lines(id)))
            found.push_back(*std::move(run));
    return found;
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
    if (!m_options.screenshot.isEmpty())
        return; // nobody is there to answer
    const std::vector<RunState> all = runs();
    const bool any = std::any_of(all.begin(), all.end(), [this](const RunState &run) {
        return unfinished(run) && m_fleet->monitor(run.plan.pair) && !m_leases.holder(run.plan.pair);
    });
    if (any)
        showRuns();
}

void Console::intend(Intent intent, const QString &pair)
{
    PairMonitor *monitor = m_fleet ? m_fleet->monitor(pair.toStdString()) : nullptr;
    if (!monitor)
        return;
    if (!m_lockedBy.isEmpty())
        return tell(m_lockedBy);
    auto planned = plan(monitor->snapshot(), monitor->pair(), monitor->product(), intent, {});
    if (!planned) {
        const PlanRefusal &refusal = planned.error();
        return tell(text::refusalSentence(std::string(toWord(refusal.why)), refusal.text, refusal.name));
    }
    open(*monitor, std::make_unique<RunbookRunner>(*monitor, *std::move(planned), ports(), false));
}

void Console::takeUp(const QString &run, bool backOut)
{
    const auto journalled = runFromJournal(m_journal.lines(run.toStdString()));
    PairMonitor *monitor = journalled && m_fleet ? m_fleet->monitor(journalled->plan.pair) : nullptr;
    if (!monitor)
        return tell(MainWindow::tr("The pair of run %1 is not configured here.").arg(run));
    auto runner = std::make_unique<RunbookRunner>(*monitor, *journalled, ports(), false);
    RunbookRunner *opened = runner.get();
    open(*monitor, std::move(runner));
    if (backOut)
        opened->backOut("asked by the operator");
}

void Console::open(PairMonitor &monitor, std::unique_ptr<RunbookRunner> runner)
{
    m_presenters.push_back(std::make_unique<RunPresenter>(monitor, std::move(runner)));
    RunPresenter *presenter = m_presenters.back().get();
    connect(presenter, &RunPresenter::pageRequested, this,
            [](const QString &address) { QDesktopServices::openUrl(QUrl(address)); });
    connect(presenter, &RunPresenter::reportRequested, this,
            [](const QString &path) { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
    connect(presenter, &RunPresenter::eventHappened, this, [this, &monitor](const Event &event) {
        m_history.append(event);
        emit monitor.eventHappened(event);
    });
    connect(presenter, &RunPresenter::closed, this, [this, presenter] {
        // Not from inside its own window's close event.
        QTimer::singleShot(0, this, [this, presenter] {
            std::erase_if(m_presenters, [presenter](const auto &owned) { return owned.get() == presenter; });
        });
    });
    presenter->wizard().show();
}

void Console::tell(const QString &sentence)
{
    auto *box = new QMessageBox(QMessageBox::Information, QStringLiteral("Twinline"), sentence, QMessageBox::Ok, &m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
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
