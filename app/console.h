// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adapters/filejournal.h"
#include "adapters/filelease.h"
#include "adapters/filereports.h"
#include "adapters/filesetup.h"
#include "adapters/keychain.h"
#include "adapters/probethread.h"
#include "adapters/sqlitehistory.h"
#include "adapters/systemactor.h"
#include "adapters/systemclock.h"
#include "configuration.h"
#include "lab/lab.h"
#include "openruns.h"
#include "options.h"
#include "practice.h"
#include "session/fleet.h"
#include "ui/mainwindow.h"
#include "vendorlogs.h"

#include <QLockFile>
#include <QSettings>

namespace twinline {

/// Puts the console together: adapters into sessions, sessions into the window, intents into runs.
class Console : public QObject
{
    Q_OBJECT

public:
    Console(Options options, Folders folders);
    ~Console() override;

    void start();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void takeFolder();
    void startLab();
    void playInLab(const QString &product);
    void load(const QString &file);
    void reload();
    void chooseLanguage(Language language);
    PairMonitor *monitorOf(const QString &pair) const; ///< null: there is no such pair
    void connectWindow();
    void connectRuns();
    void chooseConfiguration();
    void openPage(const QString &pair, NodeIndex node);
    void connectLogs();
    void takeNewLines(const QString &pair, const std::vector<Event> &fresh);
    void takeLog(const QString &pair, const std::vector<Event> &lines);
    void showRuns();
    void tellBrokenOff();
    void intend(Intent intent, const QString &pair);
    void takeUp(const QString &run, bool backOut);
    bool mayReplacePairs();
    void askToLeave(const QStringList &pairs);
    void tell(const QString &sentence);
    void takePicture();
    std::vector<RunState> runs() const;
    RunPorts ports();

    Options m_options;
    Folders m_folders;
    SystemClock m_clock;
    SqliteHistory m_history{m_clock};
    std::vector<std::unique_ptr<HistoryReading>> m_knownLines; ///< of logs that are being taken
    Keychain m_secrets;
    ProbeThread m_prober{&m_secrets};
    SystemActor m_actor;
    FileJournal m_journal;
    FileLease m_leases;
    FileReports m_reports;
    FileSetup m_setup;
    QSettings m_settings;
    std::unique_ptr<QLockFile> m_lock;
    QString m_lockedBy; ///< who holds the state folder, when it is not this console
    Configuration m_configuration;
    QString m_file; ///< the pairs.toml in use; empty: the standard one
    std::unique_ptr<lab::Lab> m_lab;
    std::unique_ptr<Fleet> m_fleet;
    MainWindow m_window;
    OpenRuns m_runs;
    Practice m_practice;
    VendorLogs m_logs;
};

} // namespace twinline
