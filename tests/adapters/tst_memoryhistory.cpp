// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/gather.h"
#include "adapters/memoryhistory.h"

#include <QTest>

using namespace twinline;
using namespace std::chrono_literals;

namespace {

SeriesPoint point(int second, std::optional<double> value)
{
    return {{BootTime(std::chrono::seconds(second)), WallTime(std::chrono::seconds(second))}, value, false};
}

std::vector<Stretch> read(MemoryHistory &history, int from, int to, std::size_t most)
{
    std::vector<Stretch> found;
    HistoryQuery query{"p", {"rtt/0"}, WallTime(std::chrono::seconds(from)), WallTime(std::chrono::seconds(to)), most, 0, {}};
    const auto reading = history.read(query, [&](const HistorySlice &slice) { found = slice.series.front(); });
    return found;
}

} // namespace

class tst_MemoryHistory : public QObject
{
    Q_OBJECT

private slots:
    void keepsPointsInTheOrderTheyWereAsked();
    void givesWhatLiesBetweenTheEdges();
    void gatheringKeepsPeaksMeansAndLosses();
    void gatheringLeavesLongerStretchesAlone();
    void aStepOfTheClockReordersNothing();
    void dropsTheOldestWhenFull();
    void keepsPairsAndSeriesApart();
    void givesEventsNewestFirstOfOnePairOrAll();
    void putsAnEventOfThePastInItsPlace();
    void keepsTheLedger();
};

void tst_MemoryHistory::keepsPointsInTheOrderTheyWereAsked()
{
    MemoryHistory history;
    for (const int second : {1, 3, 2, 5, 4})
        history.append("p", "rtt/0", point(second, second));
    const auto points = read(history, 0, 10, 100);
    QCOMPARE(points.size(), 5u);
    for (std::size_t i = 0; i < points.size(); ++i)
        QCOMPARE(points[i].mean, double(i + 1));
}

void tst_MemoryHistory::givesWhatLiesBetweenTheEdges()
{
    MemoryHistory history;
    for (int second = 0; second < 10; ++second)
        history.append("p", "rtt/0", point(second, second));
    const auto points = read(history, 3, 6, 100);
    QCOMPARE(points.size(), 3u);
    QCOMPARE(points.front().mean, 3.0);
    QCOMPARE(points.back().mean, 5.0);
}

void tst_MemoryHistory::gatheringKeepsPeaksMeansAndLosses()
{
    MemoryHistory history;
    for (int second = 0; second < 10000; ++second)
        history.append("p", "rtt/0", point(second, second == 4321 ? 99.0 : second == 4444 ? -5.0 : 1.0));
    history.append("p", "rtt/0", point(10000, std::nullopt));
    const auto stretches = read(history, 0, 20000, 300);
    QVERIFY(stretches.size() <= 303);
    const auto has = [&](auto test) { return std::any_of(stretches.begin(), stretches.end(), test); };
    QVERIFY(has([](const Stretch &s) { return s.high == 99.0 && s.low == 1.0 && s.mean > 1 && s.mean < 3; }));
    QVERIFY(has([](const Stretch &s) { return s.low == -5.0; }));
    QVERIFY(has([](const Stretch &s) { return s.lost == 1; }));
    std::size_t count = 0;
    for (std::size_t i = 0; i < stretches.size(); ++i) {
        count += stretches[i].count;
        QVERIFY(i == 0 || stretches[i - 1].until() <= stretches[i].from);
    }
    QCOMPARE(count, 10000u);
}

/// What was put together long ago is longer than what is asked for now: it stays as it is.
void tst_MemoryHistory::gatheringLeavesLongerStretchesAlone()
{
    Stretch hour;
    hour.length = 1h;
    hour.count = 720;
    Stretch sample = stretchOf(point(7200, 3), WallTime(7200s));
    Stretch later = stretchOf(point(7205, 5), WallTime(7205s));
    const auto kept = gathered({sample, hour, later}, 1min);
    QCOMPARE(kept.size(), 2u);
    QVERIFY(kept[0] == hour);
    QCOMPARE(kept[1].count, 2u);
    QCOMPARE(kept[1].mean, 4.0);
    QVERIFY(kept[1].from == WallTime(7200s) && kept[1].length == 1min);
}

/// The clock was set an hour ahead in between: nothing of what was seen before may hide behind what came later.
void tst_MemoryHistory::aStepOfTheClockReordersNothing()
{
    MemoryHistory history;
    for (int second = 0; second < 10; ++second) {
        SeriesPoint one = point(second, second);
        one.at.wall += second < 5 ? 0h : -1h;
        history.append("p", "rtt/0", one);
    }
    const auto points = read(history, -3600, 10, 100);
    QCOMPARE(points.size(), 10u);
    for (std::size_t i = 1; i < points.size(); ++i)
        QVERIFY(points[i].from - points[i - 1].from == 1s && points[i].mean > points[i - 1].mean);
}

void tst_MemoryHistory::dropsTheOldestWhenFull()
{
    MemoryHistory history(3, 2);
    for (int second = 0; second < 5; ++second) {
        history.append("p", "rtt/0", point(second, second));
        Event event;
        event.pair = "p";
        event.count = second;
        history.append(event);
    }
    QCOMPARE(history.points("p", "rtt/0", BootTime(0s), BootTime(10s)).size(), 3u);
    QCOMPARE(*history.points("p", "rtt/0", BootTime(0s), BootTime(10s)).front().value, 2.0);
    QCOMPARE(history.events("p", 10).size(), 2u);
}

void tst_MemoryHistory::keepsPairsAndSeriesApart()
{
    MemoryHistory history;
    history.append("p", "rtt/0", point(1, 1));
    QVERIFY(history.points("p", "rtt/1", BootTime(0s), BootTime(10s)).empty());
    QVERIFY(history.points("q", "rtt/0", BootTime(0s), BootTime(10s)).empty());
    QCOMPARE(history.points("p", "rtt/0", BootTime(0s), BootTime(10s)).size(), 1u);
}

void tst_MemoryHistory::givesEventsNewestFirstOfOnePairOrAll()
{
    MemoryHistory history;
    int count = 0;
    for (const char *pair : {"p", "q", "p"}) {
        Event event;
        event.pair = pair;
        event.count = count++;
        history.append(event);
    }
    QCOMPARE(history.events("p", 10).size(), 2u);
    QCOMPARE(history.events("p", 10).front().count, 2);
    QCOMPARE(history.events({}, 10).size(), 3u);
    QCOMPARE(history.events({}, 1).size(), 1u);
}

void tst_MemoryHistory::putsAnEventOfThePastInItsPlace()
{
    MemoryHistory history(10, 4);
    for (const int second : {50, 10, 30, 30, 20}) { // a log is read after what it tells of
        Event event;
        event.pair = "p";
        event.at.boot = BootTime(std::chrono::seconds(second));
        event.count = int(history.events("p", 10).size());
        history.append(event);
    }
    std::vector<std::pair<int, int>> kept; // second, order of coming
    for (const Event &event : history.events("p", 10))
        kept.emplace_back(int(event.at.boot.time_since_epoch() / 1s), event.count);
    QVERIFY((kept == std::vector<std::pair<int, int>>{{50, 0}, {30, 3}, {30, 2}, {20, 4}})); // the oldest goes first
}

void tst_MemoryHistory::keepsTheLedger()
{
    MemoryHistory history;
    LedgerEntry entry;
    for (const char *id : {"a", "b", "a"}) { // the same run again: its last word counts
        entry.id = id;
        entry.pair = "p";
        entry.began += 1h;
        history.append(entry);
    }
    std::vector<std::string> ids;
    const auto reading = history.ledger("p", [&](const std::vector<LedgerEntry> &all) {
        for (const LedgerEntry &one : all)
            ids.push_back(one.id);
    });
    QVERIFY((ids == std::vector<std::string>{"a", "b"}));
}

QTEST_APPLESS_MAIN(tst_MemoryHistory)
#include "tst_memoryhistory.moc"
