// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console.h"

#include "decision/advice.h"
#include "ui/pages/advicedialog.h"

namespace twinline {

void Console::connectLogs()
{
    connect(&m_window, &MainWindow::adviceRequested, this, &Console::showAdvice);
    connect(&m_window, &MainWindow::openLogRequested, this, [this](const QString &pair) {
        if (const PairMonitor *monitor = m_fleet ? m_fleet->monitor(pair.toStdString()) : nullptr)
            m_logs.open(monitor->pair());
    });
    connect(&m_window, &MainWindow::fetchLogsRequested, this, [this](const QString &pair) {
        if (const PairMonitor *monitor = m_fleet ? m_fleet->monitor(pair.toStdString()) : nullptr) {
            m_window.say(MainWindow::tr("%1: fetching logs…", "pair").arg(pair));
            m_logs.fetch(monitor->pair());
        }
    });
    connect(&m_logs, &VendorLogs::linesRead, this, &Console::takeLog);
    connect(&m_logs, &VendorLogs::failed, this, [this](const QStringList &sentences) { tell(sentences.join(QLatin1Char('\n'))); });
}

void Console::takeLog(const QString &pair, const std::vector<Event> &lines)
{
    constexpr std::size_t all = 5000;
    if (!m_fleet || !m_fleet->monitor(pair.toStdString()))
        return; // taken away meanwhile
    const std::vector<Event> fresh = newLogLines(m_history.events(pair.toStdString(), all), lines);
    for (const Event &line : fresh)
        m_history.append(line);
    m_window.addEvents(fresh);
    m_window.say(fresh.empty() ? MainWindow::tr("%1: the log has nothing new", "pair").arg(pair)
                               : MainWindow::tr("%1: %n new log entry(ies)", "pair", int(fresh.size())).arg(pair));
}

void Console::showAdvice(const QString &pair)
{
    const PairMonitor *monitor = m_fleet ? m_fleet->monitor(pair.toStdString()) : nullptr;
    if (!monitor)
        return;
    auto *dialog = new AdviceDialog(pair, advise(monitor->pair(), monitor->product()), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace twinline
