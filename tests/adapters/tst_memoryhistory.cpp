// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/memoryhistory.h"

#include <QTest>

using namespace twinline;
using namespace std::chrono_literals;

namespace {

SeriesPoint point(int second, std::optional<double> value)
{
    return {{BootTime(std::chrono::seconds(second)), WallTime(std::chrono::seconds(second))}, value, false};
}

} // namespace

class tst_MemoryHistory : public QObject
{
    Q_OBJECT

private slots:
    void keepsPointsInTheOrderTheyWereAsked();
    void givesOneNeighbourBeyondEachEdge();
    void thinningKeepsPeaksAndLosses();
    void dropsTheOldestWhenFull();
    void keepsPairsAndSeriesApart();
    void givesEventsNewestFirstOfOnePairOrAll();
    void putsAnEventOfThePastInItsPlace();
};

void tst_MemoryHistory::keepsPointsInTheOrderTheyWereAsked()
{
    MemoryHistory history;
    for (const int second : {1, 3, 2, 5, 4})
        history.append("p", "rtt/0", point(second, second));
    const auto points = history.points("p", "rtt/0", BootTime(0s), BootTime(10s), 100);
    QCOMPARE(points.size(), 5u);
    for (std::size_t i = 0; i < points.size(); ++i)
        QCOMPARE(*points[i].value, double(i + 1));
}

void tst_MemoryHistory::givesOneNeighbourBeyondEachEdge()
{
    MemoryHistory history;
    for (int second = 0; second < 10; ++second)
        history.append("p", "rtt/0", point(second, second));
    const auto points = history.points("p", "rtt/0", BootTime(3s), BootTime(6s), 100);
    QCOMPARE(*points.front().value, 2.0);
    QCOMPARE(*points.back().value, 6.0);
}

void tst_MemoryHistory::thinningKeepsPeaksAndLosses()
{
    MemoryHistory history;
    for (int second = 0; second < 10000; ++second)
        history.append("p", "rtt/0", point(second, second == 4321 ? 99.0 : second == 4444 ? -5.0 : 1.0));
    history.append("p", "rtt/0", point(10000, std::nullopt));
    const auto points = history.points("p", "rtt/0", BootTime(0s), BootTime(20000s), 300);
    QVERIFY(points.size() <= 303);
    const auto has = [&](auto test) { return std::any_of(points.begin(), points.end(), test); };
    QVERIFY(has([](const SeriesPoint &p) { return p.value == 99.0; }));
    QVERIFY(has([](const SeriesPoint &p) { return p.value == -5.0; }));
    QVERIFY(has([](const SeriesPoint &p) { return !p.value; }));
    QVERIFY(std::is_sorted(points.begin(), points.end(),
                           [](const auto &a, const auto &b) { return a.at.boot < b.at.boot; }));
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
    QCOMPARE(history.points("p", "rtt/0", BootTime(0s), BootTime(10s), 100).size(), 3u);
    QCOMPARE(*history.points("p", "rtt/0", BootTime(0s), BootTime(10s), 100).front().value, 2.0);
    QCOMPARE(history.events("p", 10).size(), 2u);
}

void tst_MemoryHistory::keepsPairsAndSeriesApart()
{
    MemoryHistory history;
    history.append("p", "rtt/0", point(1, 1));
    QVERIFY(history.points("p", "rtt/1", BootTime(0s), BootTime(10s), 100).empty());
    QVERIFY(history.points("q", "rtt/0", BootTime(0s), BootTime(10s), 100).empty());
    QVERIFY(history.points("p", "rtt/0", BootTime(0s), BootTime(10s), 0).empty());
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

QTEST_APPLESS_MAIN(tst_MemoryHistory)
#include "tst_memoryhistory.moc"
