// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/systemclock.h"
#include "fakes/romeclock.h"

#include <QTest>

#include <ctime>

using namespace twinline;
using namespace std::chrono_literals;

/// What the system says of the desk's time zone.
class tst_SystemClock : public QObject
{
    Q_OBJECT

private slots:
    void knowsHowFarTheDeskIsAheadOfUtc_data();
    void knowsHowFarTheDeskIsAheadOfUtc();
};

void tst_SystemClock::knowsHowFarTheDeskIsAheadOfUtc_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<qint64>("wall"); // ms
    QTest::addColumn<int>("ahead");
    const auto at = [](WallTime wall) { return qint64(wall.time_since_epoch().count()); };
    const QByteArray inRome = "CET-1CEST,M3.5.0,M10.5.0/3";
    QTest::newRow("UTC") << QByteArray("UTC0") << at(rome::springDay) << 0;
    QTest::newRow("Rome, last minute of winter") << inRome << at(rome::springDay + 59min) << 60;
    QTest::newRow("Rome, first minute of summer") << inRome << at(rome::springDay + 60min) << 120;
    QTest::newRow("Rome, last minute of summer") << inRome << at(rome::autumnDay + 59min) << 120;
    QTest::newRow("Rome, first minute of winter") << inRome << at(rome::autumnDay + 60min) << 60;
    QTest::newRow("Tokyo") << QByteArray("JST-9") << at(rome::springDay) << 540;
    QTest::newRow("west of Greenwich, half an hour") << QByteArray("NST3:30") << at(rome::springDay) << -210;
    QTest::newRow("before 1970") << QByteArray("JST-9") << qint64(-1) << 540;
}

void tst_SystemClock::knowsHowFarTheDeskIsAheadOfUtc()
{
    QFETCH(QByteArray, zone);
    QFETCH(qint64, wall);
    QFETCH(int, ahead);
    const QByteArray before = qgetenv("TZ");
    qputenv("TZ", zone);
    tzset();
    const auto offset = SystemClock().utcOffset(WallTime(std::chrono::milliseconds(wall)));
    before.isEmpty() ? qunsetenv("TZ") : qputenv("TZ", before);
    tzset();
    QCOMPARE(int(offset.count()), ahead);
}

QTEST_APPLESS_MAIN(tst_SystemClock)
#include "tst_systemclock.moc"
