// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historydesk.h"

#include "adapters/gather.h"

#include <cmath>

using namespace twinline;
using namespace std::chrono_literals;

using Mode = SqliteHistory::Mode;

namespace {

/// Samples each five seconds from \a ago until now, put into the file by the day, as they would have come in time.
void watched(HistoryDesk &desk, Duration ago, const std::function<bool(Duration)> &isWatched, const std::string &series = "rtt/0")
{
    HistoryFile file(desk.file, "monday", desk.clock.now());
    const Instant now = desk.clock.now();
    HistoryBatch batch;
    batch.number = 1;
    for (Duration at = ago; at > 0s; at -= 5s) {
        if (isWatched(at))
            batch.samples[{"p", series}].push_back({{now.boot - at, now.wall - std::chrono::floor<std::chrono::milliseconds>(at)},
                                                    0.010 + 0.001 * std::sin(toSeconds(at)), false});
        if (at % (24h) == 0s && !batch.samples.empty()) {
            file.write(batch, now.wall);
            batch = {};
            batch.number = 2;
        }
    }
    file.write(batch, now.wall);
}

bool inOrder(const std::vector<Stretch> &stretches)
{
    for (std::size_t i = 1; i < stretches.size(); ++i)
        if (stretches[i].from < stretches[i - 1].until())
            return false;
    return true;
}

std::uint64_t countOf(const std::vector<Stretch> &stretches)
{
    std::uint64_t count = 0;
    for (const Stretch &one : stretches)
        count += one.count;
    return count;
}

} // namespace

/// History in a file: what was seen stays, in its order, as finely as it is worth.
class tst_SqliteHistory : public QObject
{
    Q_OBJECT

private slots:
    void whatWasSeenIsThereAtOnceAndAfterARestart();
    void eventsComeBackWhole();
    void theLedgerKeepsFigures();
    void startsOfTheMachineAreOrderedByTheClockOnTheWall();
    void aStepOfTheClockReordersNothing();
    void anEarlierStartMovesWithTheClock();
    void aVendorsTimeIsItsOwn();
    void aYearIsReadInFewStretches();
    void whereNobodyWatchedNothingIs();
    void whatIsTooOldIsKeptCoarsely();
    void pruningTakesALittleAtATime();
    void anotherConsoleReadsAndDoublesNothing();
    void aCommandEntersTheLedgerAlone();
    void whoNoLongerWaitsIsNotCalled();
    void theFileIsItsOwners();
};

void tst_SqliteHistory::whatWasSeenIsThereAtOnceAndAfterARestart()
{
    HistoryDesk desk;
    desk.start();
    for (int i = 0; i < 5; ++i) {
        desk.see(i == 3 ? std::nullopt : std::optional(double(i)));
        desk.clock.advance(5s);
    }
    const WallTime now = desk.clock.now().wall;
    for (int round = 0; round < 3; ++round) { // in memory; in both while it is being written; on the disk
        const auto seen = readAll(*desk.history, now);
        QCOMPARE(means(seen), (std::vector<double>{0, 1, 2, 0, 4}));
        QCOMPARE(seen[3].lost, 1u);
        QVERIFY(seen[1].from - seen[0].from == 5s && seen[0].length == 0s);
        if (round == 1)
            QVERIFY(comesTo(*desk.history, [](const HistoryState &state) { return state.lasting; }));
    }
    desk.start();
    QCOMPARE(means(readAll(*desk.history, now)), (std::vector<double>{0, 1, 2, 0, 4}));
    const HistorySlice slice = readSlice(*desk.history, {"p", {"rtt/1", "rtt/0"}, {}, now, 0, 0, {}});
    QVERIFY(slice.series[0].empty());
    QCOMPARE(slice.known, (std::vector<std::string>{"rtt/0"}));
    QVERIFY(slice.oldest == now - 25s);
    QVERIFY(comesTo(*desk.history, [](const HistoryState &state) { return state == (HistoryState{true, true, {}}); }));
}

void tst_SqliteHistory::eventsComeBackWhole()
{
    HistoryDesk desk;
    desk.start();
    Event event{desk.clock.now(), "p", EventCode::NodeStateChanged, Severity::Warning, 1, NodeState::Standby, 3s, 5s, 2, 7, "待機系 'x'", "detail"};
    desk.history->append(event);
    desk.clock.advance(1s);
    Event bare;
    bare.at = desk.clock.now();
    bare.pair = "p";
    bare.code = EventCode::RunStarted;
    desk.history->append(bare);
    desk.start("monday");
    HistoryQuery query{"p", {}, {}, desk.clock.now().wall + 1ms, 0, 10, {}};
    auto found = readSlice(*desk.history, query).events;
    QCOMPARE(found.size(), 2u);
    QVERIFY(found[0] == bare && found[1] == event); // newest first, and equal in every field
    query.codes = {EventCode::NodeStateChanged};
    found = readSlice(*desk.history, query).events;
    QVERIFY(found.size() == 1 && found[0] == event);
    query.pair = "q";
    QVERIFY(readSlice(*desk.history, query).events.empty());
    query.pair.clear();
    query.codes.clear();
    query.mostEvents = 1;
    found = readSlice(*desk.history, query).events;
    QVERIFY(found.size() == 1 && found[0] == bare);
}

void tst_SqliteHistory::theLedgerKeepsFigures()
{
    HistoryDesk desk;
    desk.start();
    LedgerEntry run{LedgerKind::Run, "20261127-1", "p", "kamailio", "switchover", false, WallTime(1000s), WallTime(1041s), "done",
                    1200ms, 41s, 2s, {}, 4096, "Anna", "/reports/1.html"};
    LedgerEntry drill;
    drill.kind = LedgerKind::Drill;
    drill.id = "drill-1";
    drill.pair = "q";
    drill.began = WallTime(2000s);
    desk.history->append(run);
    desk.history->append(drill);
    run.result = "backed-out";
    desk.history->append(run); // its end
    const auto read = [&](const std::string &pair) {
        std::optional<std::vector<LedgerEntry>> found;
        const auto reading = desk.history->ledger(pair, [&](const std::vector<LedgerEntry> &all) { found = all; });
        return QTest::qWaitFor([&] { return found.has_value(); }) ? *found : std::vector<LedgerEntry>();
    };
    QVERIFY((read({}) == std::vector<LedgerEntry>{drill, run}));
    desk.start();
    QVERIFY((read({}) == std::vector<LedgerEntry>{drill, run}));
    QVERIFY((read("p") == std::vector<LedgerEntry>{run}));
}

void tst_SqliteHistory::startsOfTheMachineAreOrderedByTheClockOnTheWall()
{
    HistoryDesk desk;
    desk.start("monday");
    desk.see(1);
    const Instant before = desk.clock.now();
    desk.clock.advance(2h);
    desk.start("tuesday");
    desk.see(2);
    desk.stop();
    // The third start: its boot clock is far behind that of the first, its wall clock a day ahead.
    FakeClock fresh;
    fresh.stepWall(24h);
    SqliteHistory third(fresh);
    third.open(desk.file, Mode::Keep, "wednesday");
    third.append("p", "rtt/0", {fresh.now(), 3, false});
    const auto all = readAll(third, fresh.now().wall + 1s);
    QCOMPARE(means(all), (std::vector<double>{1, 2, 3}));
    QVERIFY(all[0].from == before.wall && all[1].from == before.wall + 2h && all[2].from == fresh.now().wall);
}

void tst_SqliteHistory::aStepOfTheClockReordersNothing()
{
    for (const Duration step : {Duration(-1h), Duration(3h)}) {
        HistoryDesk desk;
        desk.start();
        for (int i = 0; i < 20; ++i) {
            if (i == 10) {
                QVERIFY(comesTo(*desk.history, [](const HistoryState &state) { return state.lasting; }));
                desk.clock.stepWall(step);
            }
            desk.see(i);
            desk.clock.advance(5s);
        }
        const WallTime now = desk.clock.now().wall;
        for (int round = 0; round < 2; ++round) {
            const auto all = readAll(*desk.history, now);
            QCOMPARE(all.size(), 20u);
            for (std::size_t i = 0; i < all.size(); ++i)
                QVERIFY(all[i].mean == double(i) && all[i].from == now - (20 - int(i)) * 5s);
            desk.start();
        }
    }
}

/// The machine started with a wrong clock, and the console was started anew before the clock was set.
void tst_SqliteHistory::anEarlierStartMovesWithTheClock()
{
    HistoryDesk desk;
    desk.start("monday");
    desk.see(1);
    desk.clock.advance(5s);
    desk.start("monday");
    desk.clock.stepWall(48h);
    desk.see(2);
    desk.clock.advance(5s);
    desk.start("monday");
    const auto all = readAll(*desk.history, desk.clock.now().wall);
    QCOMPARE(means(all), (std::vector<double>{1, 2}));
    QVERIFY(all[1].from - all[0].from == 5s);
}

void tst_SqliteHistory::aVendorsTimeIsItsOwn()
{
    HistoryDesk desk;
    desk.start();
    Event line;
    line.at = {desk.clock.now().boot - 75h, desk.clock.now().wall - 75h};
    line.pair = "p";
    line.code = EventCode::VendorLog;
    line.text = "Switch this host to BACKUP";
    desk.history->append(line);
    desk.clock.stepWall(10min);
    desk.see(1); // the file follows the clock
    desk.start();
    const auto found = readSlice(*desk.history, {"p", {}, {}, desk.clock.now().wall, 0, 10, {EventCode::VendorLog}}).events;
    QCOMPARE(found.size(), 1u);
    QVERIFY(newLogLines(found, {line}).empty()); // it is known by its time
}

void tst_SqliteHistory::aYearIsReadInFewStretches()
{
    HistoryDesk desk;
    watched(desk, 40 * 24h, [](Duration) { return true; });
    desk.start();
    const WallTime now = desk.clock.now().wall;
    for (const Duration span : {Duration(1min), Duration(5min), Duration(1h), Duration(24h), Duration(7 * 24h), Duration(30 * 24h), Duration(365 * 24h)}) {
        const auto all = readAll(*desk.history, now, 1000, now - std::chrono::floor<std::chrono::milliseconds>(span));
        QVERIFY2(all.size() <= 2000 && inOrder(all), qPrintable(QString::number(all.size())));
        const double wanted = toSeconds(std::min<Duration>(span, 40 * 24h)) / 5;
        QVERIFY2(std::abs(double(countOf(all)) - wanted) <= 0.02 * wanted + 4400, qPrintable(QStringLiteral("%1 of %2").arg(countOf(all)).arg(wanted)));
        for (const Stretch &one : all)
            QVERIFY(one.low >= 0.0089 && one.high <= 0.0111 && one.low <= one.mean && one.mean <= one.high);
    }
    QVERIFY(levelFor(std::chrono::hours(24 * 365), 1000) == 6h);
    QVERIFY(levelFor(std::chrono::hours(24 * 7), 1000) == 10min);
    QVERIFY(levelFor(std::chrono::hours(24), 1000) == 1min);
    QVERIFY(levelFor(std::chrono::hours(1), 1000) == 0s);
    QVERIFY(levelFor(std::chrono::hours(24 * 365), 0) == 0s);
}

void tst_SqliteHistory::whereNobodyWatchedNothingIs()
{
    HistoryDesk desk;
    watched(desk, 30 * 24h, [](Duration ago) { return ago < 9 * 24h || ago > 12 * 24h; });
    desk.start();
    const WallTime now = desk.clock.now().wall;
    for (const std::size_t most : {0u, 300u, 1000u, 3000u}) {
        const auto all = readAll(*desk.history, now, most, now - 30 * 24h);
        QVERIFY(inOrder(all));
        int gaps = 0;
        for (std::size_t i = 1; i < all.size(); ++i)
            gaps += all[i].from - all[i - 1].until() > 2 * 24h;
        QCOMPARE(gaps, 1);
        const auto none = readAll(*desk.history, now - 10 * 24h, most, now - 11 * 24h);
        QVERIFY(none.empty());
    }
}

/// Samples of the last week as they came; before that minutes, and so on; nowhere twice.
void tst_SqliteHistory::whatIsTooOldIsKeptCoarsely()
{
    HistoryDesk desk;
    watched(desk, 120 * 24h, [](Duration) { return true; });
    desk.start();
    const WallTime now = desk.clock.now().wall;
    const auto all = readAll(*desk.history, now, 0, now - 119 * 24h);
    QVERIFY(inOrder(all));
    std::map<std::chrono::milliseconds, std::uint64_t> counts;
    for (const Stretch &one : all)
        counts[one.length] += one.count;
    QCOMPARE(counts.size(), 3u);
    QVERIFY(std::abs(double(counts[0ms]) - 7 * 17280) < 20);           // a week of samples
    QVERIFY(std::abs(double(counts[1min]) - (92 - 7) * 17280) < 200);  // a season of minutes
    QVERIFY(std::abs(double(counts[10min]) - (119 - 92) * 17280) < 400);
    QVERIFY(std::abs(double(countOf(all)) - 119 * 17280) < 400);
}

void tst_SqliteHistory::pruningTakesALittleAtATime()
{
    HistoryDesk desk;
    watched(desk, 12 * 24h, [](Duration) { return true; });
    desk.clock.advance(5 * 24h); // nobody was there
    HistoryFile file(desk.file, "monday", desk.clock.now());
    sqlite::Database look(desk.file, sqlite::Database::Mode::Look);
    const auto samples = [&] { return look.number("SELECT count(*) FROM sample"); };
    const auto minutes = [&] { return look.number("SELECT count(*) FROM rollup WHERE size = 60000"); };
    const auto round = [&] {
        int turns = 1;
        while (file.prune(desk.clock.now().wall))
            ++turns;
        return turns;
    };
    const auto before = samples();
    QVERIFY(std::abs(double(before) - 7 * 17280) < 5);
    const auto kept = minutes();
    QCOMPARE(round(), int(historyLevels.size()) + 1);
    QVERIFY(std::abs(double(before - samples()) - 17280) < 5); // one day, though five are too old
    for (int i = 0; i < 10; ++i)
        round();
    QVERIFY(std::abs(double(samples()) - 2 * 17280) < 5);
    QCOMPARE(minutes(), kept);
}

void tst_SqliteHistory::anotherConsoleReadsAndDoublesNothing()
{
    HistoryDesk desk;
    desk.start();
    SqliteHistory second(desk.clock);
    second.open(desk.file, Mode::Look);
    for (int i = 0; i < 10; ++i) {
        desk.see(i);
        desk.clock.advance(10ms);
        second.append("p", "rtt/0", {desk.clock.now(), 100 + i, false}); // it asks the nodes, too
        second.append("q", "rtt/0", {desk.clock.now(), 200 + i, false}); // and one that the first does not know
        desk.clock.advance(5s);
    }
    QVERIFY(QTest::qWaitFor([&] { return readAll(second, desk.clock.now().wall).size() == 11; }, 20000)); // the last is its own
    QCOMPARE(readAll(second, desk.clock.now().wall).back().mean, 109.0);
    QCOMPARE(readSlice(second, {"q", {"rtt/0"}, {}, desk.clock.now().wall, 0, 0, {}}).series.front().size(), 10u);
    QVERIFY(!second.state().lasting && second.state().readable && !second.state().trouble);
    desk.stop(); // the first goes; the second stays, and what it sees from now on is there as well
    desk.clock.advance(5s);
    second.append("p", "rtt/0", {desk.clock.now(), 300, false});
    desk.clock.advance(5s);
    QCOMPARE(readAll(second, desk.clock.now().wall).size(), 12u);
    desk.start();
    QCOMPARE(readAll(*desk.history, desk.clock.now().wall).size(), 10u);
}

void tst_SqliteHistory::aCommandEntersTheLedgerAlone()
{
    HistoryDesk desk;
    desk.start();
    desk.see(1);
    {
        SqliteHistory command(desk.clock);
        command.open(desk.file, Mode::Enter);
        command.append("p", "rtt/0", {desk.clock.now(), 2, false});
        Event event;
        event.at = desk.clock.now();
        event.pair = "p";
        command.append(event);
        LedgerEntry entry;
        entry.id = "run";
        entry.pair = "p";
        command.append(entry);
    }
    desk.clock.advance(1s);
    desk.start();
    QCOMPARE(means(readAll(*desk.history, desk.clock.now().wall)), std::vector<double>{1});
    QVERIFY(readSlice(*desk.history, {"p", {}, {}, desk.clock.now().wall, 0, 9, {}}).events.empty());
    int entries = 0;
    const auto reading = desk.history->ledger("p", [&](const std::vector<LedgerEntry> &all) { entries = int(all.size()); });
    QTRY_COMPARE(entries, 1);
}

void tst_SqliteHistory::whoNoLongerWaitsIsNotCalled()
{
    HistoryDesk desk;
    desk.start();
    desk.see(1);
    int called = 0;
    const HistoryQuery query{"p", {"rtt/0"}, {}, desk.clock.now().wall + 1s, 0, 0, {}};
    for (int i = 0; i < 50; ++i)
        const auto dropped = desk.history->read(query, [&](const HistorySlice &) { ++called; });
    QCOMPARE(readAll(*desk.history, desk.clock.now().wall + 1s).size(), 1u); // asked last, answered last
    QCOMPARE(called, 0);
}

void tst_SqliteHistory::theFileIsItsOwners()
{
    HistoryDesk desk;
    desk.start();
    desk.see(1);
    QVERIFY(comesTo(*desk.history, [](const HistoryState &state) { return state.lasting; }));
    for (const char *ending : {"", "-wal", "-shm"}) {
        const QFile file(QString::fromStdString(desk.file + ending));
        QVERIFY2(file.exists() && !(file.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)), ending);
    }
    desk.stop();
    QVERIFY(!desk.has("-wal")); // an orderly end leaves one file
}

QTEST_GUILESS_MAIN(tst_SqliteHistory)
#include "tst_sqlitehistory.moc"
