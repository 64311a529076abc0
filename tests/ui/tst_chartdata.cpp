// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/fakehistory.h"
#include "ui/models/chartdata.h"
#include "ui/models/pastreader.h"

#include <QtTest>

#include <cmath>

using namespace twinline;
using namespace std::chrono_literals;

namespace {

Stretch at(Duration t, std::optional<double> value, bool lowerBound = false)
{
    Stretch one;
    one.from = WallTime(1000s) + std::chrono::duration_cast<std::chrono::milliseconds>(t);
    one.count = value ? 1 : 0;
    one.lost = value ? 0 : 1;
    one.low = one.mean = one.high = value.value_or(0);
    one.lowerBound = lowerBound;
    return one;
}

Stretch during(Duration t, std::chrono::seconds length, double low, double mean, double high, std::uint32_t lost = 0)
{
    Stretch span = at(t, mean);
    span.length = length;
    span.count = 12;
    span.lost = lost;
    span.low = low;
    span.high = high;
    return span;
}

int breaks(const ChartLine &line)
{
    return static_cast<int>(std::count_if(line.values.begin(), line.values.end(), [](double v) { return std::isnan(v); }));
}

} // namespace

/// Points made ready to draw: a line never runs through a loss or a time that nobody watched.
class TestChartData : public QObject
{
    Q_OBJECT

private slots:
    void keysReadAsWallTime();
    void lossBreaksTheLineAndIsMarked();
    void gapBreaksTheLineWithoutALoss();
    void lowerBoundsAreALineOfTheirOwn();
    void unwatchedTimesAreFound();
    void spansHaveABandAndAMean();
    void aHalfWatchedHourIsNoGap();
    void oneReadingAtATimeAndThenTheNewestWish();
    void whatIsForgottenNeverComes();
    void valueUnderThePointer_data();
    void valueUnderThePointer();

private:
    const ChartScale m_scale = chartScale({BootTime(500s), WallTime(1500s)}, 1000, 3s);
};

void TestChartData::keysReadAsWallTime()
{
    QCOMPARE(chartKey(BootTime(20s), m_scale), 1020.0);
    QCOMPARE(timeOfKey(1020.0, m_scale), BootTime(20s));
    const ChartSeries series = chartSeries({at(20s, 0.0124)}, m_scale);
    QCOMPARE(series.exact.keys, QVector<double>{1020.0});
    QCOMPARE(series.exact.values, QVector<double>{12.4});
    QCOMPARE(series.greatest, 12.4);
}

void TestChartData::lossBreaksTheLineAndIsMarked()
{
    const ChartSeries series = chartSeries({at(1s, 1), at(2s, {}), at(3s, 1)}, m_scale);
    QCOMPARE(series.losses, QVector<double>{1002.0});
    QCOMPARE(breaks(series.exact), 1);
}

void TestChartData::gapBreaksTheLineWithoutALoss()
{
    const ChartSeries series = chartSeries({at(1s, 1), at(4s, 1), at(8s, 1)}, m_scale);
    QVERIFY(series.losses.isEmpty());
    QCOMPARE(breaks(series.exact), 1);
    QVERIFY(std::isnan(series.exact.values.at(2)));
}

void TestChartData::lowerBoundsAreALineOfTheirOwn()
{
    const ChartSeries series = chartSeries({at(1s, 1), at(2s, 2, true), at(3s, 3, true), at(4s, 4)}, m_scale);
    QCOMPARE(series.atLeast.keys.first(), 1001.0); // starts where the known line ended
    QCOMPARE(series.atLeast.values.mid(1, 2), (QVector<double>{2000, 3000}));
    QCOMPARE(breaks(series.exact), 1);
    QCOMPARE(series.exact.values.last(), 4000.0);
}

void TestChartData::unwatchedTimesAreFound()
{
    const ChartSeries first = chartSeries({at(1s, 1), at(10s, 1)}, m_scale);
    const ChartSeries second = chartSeries({at(3s, {}), at(8s, 1)}, m_scale);
    QCOMPARE(unwatched({&first, &second}, 1000, 1011, m_scale), (QVector<ChartGap>{{1003, 1008}}));
    QCOMPARE(unwatched({}, 1000, 1011, m_scale), (QVector<ChartGap>{{1000, 1011}}));
}

void TestChartData::spansHaveABandAndAMean()
{
    const ChartSeries series = chartSeries({during(0s, 60s, 1, 2, 9), during(60s, 60s, 1, 3, 4, 2), at(125s, 5)}, m_scale);
    QCOMPARE(series.bands, (QVector<ChartBand>{{1000, 1060, 1000, 9000}, {1060, 1120, 1000, 4000}}));
    QCOMPARE(series.exact.keys.mid(0, 2), (QVector<double>{1030, 1090}));
    QCOMPARE(series.exact.values.mid(0, 2), (QVector<double>{2000, 3000}));
    QCOMPARE(series.losses, QVector<double>{1090}); // some of its answers were lost, and the line goes on
    QCOMPARE(series.greatest, 9000.0);
    QCOMPARE(bandAt(series.bands, 1059)->high, 9000.0);
    QVERIFY(!bandAt(series.bands, 999) && !bandAt(series.bands, 1125));
}

void TestChartData::aHalfWatchedHourIsNoGap()
{
    const ChartSeries series = chartSeries({during(0s, 60s, 1, 2, 3), during(60s, 60s, 1, 2, 3), during(240s, 60s, 1, 2, 3)}, m_scale);
    QCOMPARE(breaks(series.exact), 1); // after the second
    QCOMPARE(unwatched({&series}, 1000, 1300, m_scale), (QVector<ChartGap>{{1120, 1240}}));
    QCOMPARE(unwatched({&series}, 990, 1301, m_scale), (QVector<ChartGap>{{990, 1000}, {1120, 1240}}));
}

void TestChartData::oneReadingAtATimeAndThenTheNewestWish()
{
    FakeHistory history;
    history.late = true;
    std::vector<WallTime> taken;
    PastReader *self = nullptr;
    PastReader reader(history, [&] { taken.push_back(self->query().to); });
    self = &reader;
    for (int second = 1; second <= 5; ++second)
        reader.want({"p", {"rtt/0"}, {}, WallTime(std::chrono::seconds(second)), 100, 0, {}});
    QCOMPARE(history.asked, 1);
    QVERIFY(reader.waits());
    history.answerAll();
    QCOMPARE(history.asked, 2); // those in between nobody wants to see any more
    history.answerAll();
    QVERIFY((taken == std::vector<WallTime>{WallTime(1s), WallTime(5s)}));
    QVERIFY(!reader.waits());
    history.answerAll();
    QCOMPARE(taken.size(), 2u);
}

void TestChartData::whatIsForgottenNeverComes()
{
    FakeHistory history;
    history.late = true;
    int taken = 0;
    PastReader reader(history, [&] { ++taken; });
    const HistoryQuery query{"p", {"rtt/0"}, {}, WallTime(1s), 100, 0, {}};
    reader.want(query);
    reader.want(query);
    reader.forget(); // another pair was chosen
    history.answerAll();
    QCOMPARE(taken, 0);
    history.late = false;
    reader.want(query); // answered at once
    QCOMPARE(taken, 1);
    QVERIFY(!reader.waits() && reader.slice().series.size() == 1);
}

void TestChartData::valueUnderThePointer_data()
{
    QTest::addColumn<double>("key");
    QTest::addColumn<double>("found"); // negative: nothing
    QTest::newRow("exactly there") << 1001.0 << 1000.0;
    QTest::newRow("the nearest") << 1001.7 << 2000.0;
    QTest::newRow("too far") << 1009.0 << -1.0;
    QTest::newRow("over a loss") << 1003.0 << -1.0;
}

void TestChartData::valueUnderThePointer()
{
    QFETCH(double, key);
    QFETCH(double, found);
    const ChartSeries series = chartSeries({at(1s, 1), at(2s, 2), at(3s, {})}, m_scale);
    QCOMPARE(valueAt(series.exact, key, 0.5).value_or(-1), found);
}

QTEST_APPLESS_MAIN(TestChartData)
#include "tst_chartdata.moc"
