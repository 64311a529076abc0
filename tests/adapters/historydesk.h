// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adapters/historyreader.h"
#include "adapters/sqlitehistory.h"
#include "fakes/fakeclock.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace twinline {

/// A folder with a history in it, and a clock that is turned by hand.
struct HistoryDesk
{
    QTemporaryDir folder;
    FakeClock clock;
    std::string file = SqliteHistory::fileIn(folder.path().toStdString());
    std::unique_ptr<SqliteHistory> history;

    /// Another start of the program; \a boot: of the machine.
    SqliteHistory &start(const std::string &boot = "monday", SqliteHistory::Mode mode = SqliteHistory::Mode::Keep)
    {
        history.reset(); // what it has is on the disk now
        history = std::make_unique<SqliteHistory>(clock);
        history->open(file, mode, boot);
        return *history;
    }
    void stop() { history.reset(); }
    void see(std::optional<double> value, const std::string &series = "rtt/0", const std::string &pair = "p")
    {
        history->append(pair, series, {clock.now(), value, false});
    }
    QByteArray bytes() const
    {
        QFile found(QString::fromStdString(file));
        return found.open(QFile::ReadOnly) ? found.readAll() : QByteArray();
    }
    bool has(const std::string &ending) const { return QFile::exists(QString::fromStdString(file + ending)); }
};

inline HistorySlice readSlice(HistoryStore &history, const HistoryQuery &query)
{
    std::optional<HistorySlice> found;
    const auto reading = history.read(query, [&](const HistorySlice &slice) { found = slice; });
    return QTest::qWaitFor([&] { return found.has_value(); }, 20000) ? *found : HistorySlice();
}

/// Of pair "p" and series "rtt/0", everything until \a to.
inline std::vector<Stretch> readAll(HistoryStore &history, WallTime to, std::size_t most = 0, WallTime from = {})
{
    const HistorySlice slice = readSlice(history, {"p", {"rtt/0"}, from, to, most, 0, {}});
    return slice.series.empty() ? std::vector<Stretch>() : slice.series.front();
}

inline std::vector<double> means(const std::vector<Stretch> &stretches)
{
    std::vector<double> found;
    for (const Stretch &one : stretches)
        found.push_back(one.mean);
    return found;
}

/// The state that the writing thread comes to.
inline bool comesTo(const SqliteHistory &history, const std::function<bool(const HistoryState &)> &wanted)
{
    return QTest::qWaitFor([&] { return wanted(history.state()); }, 20000);
}

} // namespace twinline
