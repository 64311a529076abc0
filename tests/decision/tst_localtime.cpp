// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/localtime.h"

#include "fakes/romeclock.h"

#include <QTest>

using namespace twinline;
using namespace std::chrono_literals;

/// The clock on the wall, also in the two nights in which it is set.
class tst_LocalTime : public QObject
{
    Q_OBJECT

private slots:
    void showsAndFindsAMoment_data();
    void showsAndFindsAMoment();
    void findsTheHourThatIsTwiceAndTheOneThatNeverIs();
    void countsTheRealTimeSinceATimeOfDay_data();
    void countsTheRealTimeSinceATimeOfDay();
};

void tst_LocalTime::showsAndFindsAMoment_data()
{
    QTest::addColumn<qint64>("utc"); // minutes since midnight of the day before the clock is set
    QTest::addColumn<int>("ahead");
    QTest::addColumn<bool>("spring");
    QTest::newRow("before spring") << qint64(0) << 60 << true;
    QTest::newRow("last minute of winter") << qint64(24 * 60 + 59) << 60 << true;
    QTest::newRow("first minute of summer") << qint64(24 * 60 + 60) << 120 << true;
    QTest::newRow("before autumn") << qint64(0) << 120 << false;
    QTest::newRow("after autumn") << qint64(24 * 60 + 60) << 60 << false;
}

void tst_LocalTime::showsAndFindsAMoment()
{
    QFETCH(qint64, utc);
    QFETCH(int, ahead);
    QFETCH(bool, spring);
    const WallTime moment = (spring ? rome::springDay : rome::autumnDay) - 24h + std::chrono::minutes(utc);
    const LocalTime shown = localOf(moment, rome::offset);
    QCOMPARE(shown.time_since_epoch() - moment.time_since_epoch(), std::chrono::milliseconds(std::chrono::minutes(ahead)));
    QVERIFY(wallOf(shown, rome::offset) == moment);
}

void tst_LocalTime::findsTheHourThatIsTwiceAndTheOneThatNeverIs()
{
    const LocalTime twice{rome::autumnDay.time_since_epoch() + 2h + 30min};
    QVERIFY(wallOf(twice, rome::offset) == rome::autumnDay + 1h + 30min); // the second time
    const LocalTime never{rome::springDay.time_since_epoch() + 2h + 30min};
    const auto away = wallOf(never, rome::offset) - (rome::springDay + 1h);
    QVERIFY(std::chrono::abs(away) <= 1h);
}

void tst_LocalTime::countsTheRealTimeSinceATimeOfDay_data()
{
    QTest::addColumn<bool>("spring");
    QTest::addColumn<int>("now"); // minutes of UTC after midnight of that day
    QTest::addColumn<int>("span");
    QTest::addColumn<int>("real");
    QTest::newRow("spring, before it is set") << true << 50 << 20 << 20;
    QTest::newRow("spring, over it: 03:10 since 01:30") << true << 70 << 100 << 40;
    QTest::newRow("spring, since an hour that never was: 03:10 since 02:30") << true << 70 << 40 << 10;
    QTest::newRow("spring, after it") << true << 120 << 50 << 50;
    QTest::newRow("autumn, first time round: 02:30 since 02:00") << false << 30 << 30 << 30;
    QTest::newRow("autumn, second time round: 02:30 since 02:00") << false << 90 << 30 << 30;
    QTest::newRow("autumn, over it: 02:30 since 01:30") << false << 90 << 60 << 120;
    QTest::newRow("nothing passed") << false << 90 << 0 << 0;
}

void tst_LocalTime::countsTheRealTimeSinceATimeOfDay()
{
    QFETCH(bool, spring);
    QFETCH(int, now);
    QFETCH(int, span);
    QFETCH(int, real);
    const WallTime moment = (spring ? rome::springDay : rome::autumnDay) + std::chrono::minutes(now);
    const Duration counted = realSpan(moment, std::chrono::minutes(span), rome::offset);
    QCOMPARE(std::chrono::round<std::chrono::minutes>(counted).count(), real);
}

QTEST_APPLESS_MAIN(tst_LocalTime)
#include "tst_localtime.moc"
