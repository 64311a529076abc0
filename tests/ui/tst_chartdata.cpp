// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/chartdata.h"

#include <QtTest>

#include <cmath>

using namespace twinline;
using namespace std::chrono_literals;

namespace {

SeriesPoint at(Duration t, std::optional<double> value, bool lowerBound = false)
{
    return {{BootTime(t), WallTime(1000s) + std::chrono::duration_cast<std::chrono::milliseconds>(t)}, value, lowerBound};
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
    void valueUnderThePointer_data();
    void valueUnderThePointer();

private:
    const ChartScale m_scale = chartScale(at(500s, {}).at, 1000, 3s);
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
