// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The vendors' logs, and what they advise.
#include "console.h"

#include "domain/event.h"
#include "pairdialogs.h"

#include <algorithm>

namespace twinline {

void Console::connectLogs()
{
    connect(&m_window, &MainWindow::adviceRequested, this, [this](const QString &pair) {
        if (const PairMonitor *monitor = monitorOf(pair))
            openAdvice(*monitor, &m_window);
    });
    connect(&m_window, &MainWindow::openLogRequested, this, [this](const QString &pair) {
        if (const PairMonitor *monitor = monitorOf(pair))
            m_logs.open(monitor->pair());
    });
    connect(&m_window, &MainWindow::fetchLogsRequested, this, [this](const QString &pair) {
        if (const PairMonitor *monitor = monitorOf(pair)) {
            m_window.say(MainWindow::tr("%1: fetching logs…", "pair").arg(pair));
            m_logs.fetch(monitor->pair());
        }
    });
    connect(&m_logs, &VendorLogs::linesRead, this, &Console::takeLog);
    connect(&m_logs, &VendorLogs::failed, this, [this](const QStringList &sentences) { tell(sentences.join(QLatin1Char('\n'))); });
}

void Console::takeLog(const QString &pair, const std::vector<Event> &lines)
{
    if (lines.empty())
        return takeNewLines(pair, lines);
    // Only the time that the log tells of: it may be a small part of a long past.
    HistoryQuery known;
    known.pair = pair.toStdString();
    known.codes = {EventCode::VendorLog};
    known.mostEvents = 100000;
    const auto [first, last] = std::minmax_element(lines.begin(), lines.end(), [](const Event &a, const Event &b) { return a.at.wall < b.at.wall; });
    known.from = first->at.wall - std::chrono::hours(1); // the clock may have been set since
    known.to = last->at.wall + std::chrono::hours(1);
    m_knownLines.push_back(m_history.read(known, [this, pair, lines](const HistorySlice &past) { takeNewLines(pair, newLogLines(past.events, lines)); }));
}

} // namespace twinline
