// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/lagring.h"

#include <QTest>

#include <cmath>

using namespace twinline;
using namespace std::chrono_literals;

namespace {

constexpr Duration tick = 500ms;

BootTime at(Duration span)
{
    return BootTime(1h + span);
}

/// A primary and a standby in ticks of half a second, as the console reads them.
struct Replication
{
    LagRing ring{tick * 5 / 2};
    Duration now{};
    Lsn primary = 1'000'000;
    Lsn standby = 1'000'000;
    bool streams = true;  ///< what the primary writes arrives
    bool replays = true;  ///< what arrived is replayed
    Lsn arrived = standby;
    std::string name = "a";
    int timeline = 3;

    void run(Duration span, Lsn writesPerTick)
    {
        for (const Duration end = now + span; now < end;) {
            now += tick;
            primary += writesPerTick;
            if (streams)
                arrived = primary;
            if (replays)
                standby = arrived;
            ring.standby(at(now), standby);
            primary += writesPerTick ? 7 : 0; // written between the two readings
            ring.primary(at(now + 3ms), primary, name, timeline);
        }
    }
    LagSample sample() const { return ring.sample("database"); }
    double seconds() const { return sample().behind ? toSeconds(*sample().behind) : -1; }
};

bool near(double figure, double wanted)
{
    return std::abs(figure - wanted) <= toSeconds(tick);
}

} // namespace

class tst_LagRing : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsKnownBeforeBothWereRead();
    void busyAndHealthyIsZero();
    void idleIsZeroHoweverLong();
    void pausedReplayAfterIdleCountsFromTheFirstUnreplayedWrite();
    void brokenLinkCountsWhatWasNotSent();
    void repairedIsZero();
    void allFiveStatesInOneStory();
    void startedWhileTheStandbyIsBehindKnowsOnlyALowerBound();
    void theLowerBoundEndsWhenTheStandbyPassesTheFirstMark();
    void anotherPrimaryEmptiesTheRing();
    void anotherTimelineEmptiesTheRing();
    void anUnknownTimelineIsNoOtherTimeline();
    void aPositionThatWentBackEmptiesTheRing();
    void aStandbyReadInTheTickOfTheChangeStillCounts();
    void isFrozenWhileTheStandbyIsUnread();
    void isFrozenWhileThePrimaryIsUnread();
    void oneStandbyReadingCountsOnce();
    void aMomentInAGapIsALowerBound();
    void readingsOutOfOrderAreIgnored();
    void isNeverNegative();
    void clearForgetsEverything();
    void staysRightWhenMarksAreThinned_data();
    void staysRightWhenMarksAreThinned();
    void replayedMarksAreDroppedFirst();
};

void tst_LagRing::nothingIsKnownBeforeBothWereRead()
{
    LagRing ring;
    QVERIFY(!ring.sample("database").at);
    ring.standby(at(0s), 5);
    QVERIFY(!ring.sample("database").at);
    QVERIFY(!ring.sample("database").bytes);
    LagRing other;
    other.primary(at(0s), 5, "a", 1);
    QVERIFY(!other.sample("database").at);
    QVERIFY(!other.sample("database").behind);
    QCOMPARE(other.sample("files").store, std::string("files"));
}

void tst_LagRing::busyAndHealthyIsZero()
{
    Replication r;
    r.run(30s, 8192);
    QVERIFY(near(r.seconds(), 0));
    QCOMPARE(*r.sample().bytes, Lsn(7)); // what was written between the two readings
    QCOMPARE(*r.sample().at, at(30s + 3ms));
}

void tst_LagRing::idleIsZeroHoweverLong()
{
    Replication r;
    r.run(5s, 8192);
    r.run(20s, 0);
    QCOMPARE(r.seconds(), 0.0);
    QCOMPARE(*r.sample().bytes, Lsn(0));
    QVERIFY(!r.sample().atLeast);
}

void tst_LagRing::pausedReplayAfterIdleCountsFromTheFirstUnreplayedWrite()
{
    Replication r;
    r.run(5s, 8192);
    r.run(20s, 0);
    r.replays = false;
    r.run(10s, 8192);
    QVERIFY2(near(r.seconds(), 10.0), qPrintable(QString::number(r.seconds())));
    QVERIFY(*r.sample().bytes > 100'000);
}

void tst_LagRing::brokenLinkCountsWhatWasNotSent()
{
    Replication r;
    r.run(5s, 4369);
    r.streams = false; // the standby has replayed all that it ever received
    r.run(15s, 4369);
    QVERIFY2(near(r.seconds(), 15.0), qPrintable(QString::number(r.seconds())));
    QVERIFY(*r.sample().bytes >= 128 * 1024);
}

void tst_LagRing::repairedIsZero()
{
    Replication r;
    r.streams = false;
    r.run(15s, 4369);
    r.streams = true;
    r.run(1s, 0);
    QCOMPARE(r.seconds(), 0.0);
    QCOMPARE(*r.sample().bytes, Lsn(0));
}

void tst_LagRing::allFiveStatesInOneStory()
{
    Replication r;
    r.run(10s, 8192);
    QVERIFY(near(r.seconds(), 0));
    r.run(20s, 0);
    QCOMPARE(r.seconds(), 0.0);
    r.replays = false;
    r.run(10s, 8192);
    QVERIFY(near(r.seconds(), 10.0));
    r.replays = true;
    r.run(2s, 8192);
    QVERIFY(near(r.seconds(), 0));
    r.streams = false;
    r.run(15s, 4369);
    QVERIFY(near(r.seconds(), 15.0));
    r.run(5s, 0); // nothing more is written, but what is missing grows older
    QVERIFY(near(r.seconds(), 20.0));
    r.streams = true;
    r.run(20s, 0);
    QCOMPARE(r.seconds(), 0.0);
}

void tst_LagRing::startedWhileTheStandbyIsBehindKnowsOnlyALowerBound()
{
    Replication r;
    r.standby = r.arrived = 900'000; // behind before this console looked
    r.replays = false;
    r.run(1s, 0);
    QVERIFY(!r.sample().behind);
    QCOMPARE(*r.sample().atLeast, tick);
    QCOMPARE(*r.sample().bytes, Lsn(100'000));
    r.run(9s, 8192);
    QVERIFY(!r.sample().behind);
    QCOMPARE(*r.sample().atLeast, 9500ms);
}

void tst_LagRing::theLowerBoundEndsWhenTheStandbyPassesTheFirstMark()
{
    Replication r;
    r.standby = r.arrived = 900'000;
    r.streams = r.replays = false;
    r.run(10s, 8192);
    QVERIFY(!r.sample().behind);
    r.standby = 1'000'000 + 5 * 8199; // replays slowly: up to what was written in the fifth tick
    r.run(tick, 8192);
    QVERIFY(r.sample().behind);
    QVERIFY(!r.sample().atLeast);
    QVERIFY2(near(r.seconds(), 8.0), qPrintable(QString::number(r.seconds())));
}

void tst_LagRing::anotherPrimaryEmptiesTheRing()
{
    Replication r;
    r.run(5s, 8192);
    r.replays = false;
    r.run(10s, 8192);
    QVERIFY(r.seconds() > 9);
    r.name = "b";
    r.run(tick, 8192);
    QVERIFY(!r.sample().behind);
    QCOMPARE(*r.sample().atLeast, Duration{});
    r.run(3s, 8192);
    QCOMPARE(*r.sample().atLeast, 3s);
}

void tst_LagRing::anotherTimelineEmptiesTheRing()
{
    Replication r;
    r.run(5s, 8192);
    r.replays = false;
    r.run(10s, 8192);
    r.timeline = 4;
    r.ring.primary(at(r.now + tick), r.primary + 1, r.name, r.timeline);
    QVERIFY(!r.sample().at); // the standby was not read since: nothing of the old history is shown
    QVERIFY(!r.sample().bytes);
}

void tst_LagRing::anUnknownTimelineIsNoOtherTimeline()
{
    Replication r;
    r.run(5s, 8192);
    r.replays = false;
    r.run(5s, 8192);
    r.timeline = 0;
    r.run(2s, 8192);
    QVERIFY(near(r.seconds(), 7.0));
    r.timeline = 3;
    r.run(2s, 8192);
    QVERIFY(near(r.seconds(), 9.0));
}

void tst_LagRing::aPositionThatWentBackEmptiesTheRing()
{
    Replication r;
    r.run(5s, 8192);
    r.replays = false;
    r.run(10s, 8192);
    r.primary = r.standby + 10'000; // restored from a backup
    r.run(tick, 0);
    QVERIFY(!r.sample().behind);
    QVERIFY(r.sample().atLeast);
}

void tst_LagRing::aStandbyReadInTheTickOfTheChangeStillCounts()
{
    Replication r;
    r.run(5s, 8192);
    r.name = "b";
    r.run(tick, 0);
    QCOMPARE(*r.sample().at, at(r.now + 3ms));
    QVERIFY(r.sample().behind || r.sample().atLeast);
}

void tst_LagRing::isFrozenWhileTheStandbyIsUnread()
{
    Replication r;
    r.run(5s, 8192);
    r.replays = false;
    r.run(5s, 8192);
    const LagSample before = r.sample();
    for (int i = 1; i <= 10; ++i)
        r.ring.primary(at(r.now + i * tick), r.primary += 8192, r.name, r.timeline);
    QVERIFY(r.sample() == before);
    r.now += 10 * tick;
    r.run(tick, 8192); // and the marks were kept all the while
    QVERIFY(near(r.seconds(), 10.5));
}

void tst_LagRing::isFrozenWhileThePrimaryIsUnread()
{
    Replication r;
    r.run(5s, 8192);
    const LagSample before = r.sample();
    for (int i = 1; i <= 10; ++i)
        r.ring.standby(at(r.now + i * tick), r.standby);
    QVERIFY(r.sample() == before);
}

void tst_LagRing::oneStandbyReadingCountsOnce()
{
    LagRing ring;
    ring.standby(at(1s), 100);
    ring.primary(at(1s), 100, "a", 1);
    ring.standby(at(1s), 100); // the same reading again
    ring.primary(at(2s), 200, "a", 1);
    QCOMPARE(*ring.sample("database").at, at(1s));
    QCOMPARE(*ring.sample("database").bytes, Lsn(0));
}

void tst_LagRing::aMomentInAGapIsALowerBound()
{
    Replication r;
    r.run(5s, 8192);
    r.now += 20s; // the primary could not be read, and wrote
    r.replays = false;
    r.standby = r.primary + 10;
    r.primary += 100'000;
    r.run(tick, 0);
    QVERIFY(!r.sample().behind); // it went past the standby at some moment in these 20 s
    QCOMPARE(*r.sample().atLeast, Duration{});
    r.run(3s, 8192);
    QVERIFY(!r.sample().behind);
    QCOMPARE(*r.sample().atLeast, 3s);
}

void tst_LagRing::readingsOutOfOrderAreIgnored()
{
    LagRing ring;
    ring.standby(at(1s), 100);
    ring.primary(at(2s), 200, "a", 1);
    ring.standby(at(3s), 150);
    ring.primary(at(1500ms), 190, "a", 1);
    QCOMPARE(*ring.sample("database").at, at(2s));
    ring.primary(at(4s), 260, "a", 1);
    QCOMPARE(*ring.sample("database").bytes, Lsn(110));
}

void tst_LagRing::isNeverNegative()
{
    LagRing ring;
    ring.standby(at(1s), 500);
    ring.primary(at(1s), 400, "a", 1);
    QCOMPARE(*ring.sample("database").bytes, Lsn(0));
    QCOMPARE(*ring.sample("database").behind, Duration{});
}

void tst_LagRing::clearForgetsEverything()
{
    Replication r;
    r.run(5s, 8192);
    r.ring.clear();
    QVERIFY(r.sample() == LagRing().sample("database"));
    r.run(tick, 8192);
    QVERIFY(r.sample().at);
}

void tst_LagRing::staysRightWhenMarksAreThinned_data()
{
    QTest::addColumn<int>("hours");
    QTest::newRow("within the full detail") << 0;
    QTest::newRow("thinned") << 1;
    QTest::newRow("thinned again and again") << 24;
}

void tst_LagRing::staysRightWhenMarksAreThinned()
{
    QFETCH(int, hours);
    Replication r;
    r.run(5s, 8192);
    r.replays = false;
    const Duration span = hours ? Duration(std::chrono::hours(hours)) : Duration(10min);
    r.run(span, 8192);
    QVERIFY2(near(r.seconds(), toSeconds(span)), qPrintable(QString::number(r.seconds())));
    // Half way back the figure may be too long by the marks' distance, which grows with their age, but never too short.
    r.standby += (r.primary - r.standby) / 2;
    r.run(tick, 8192);
    QVERIFY(r.seconds() >= toSeconds(span) / 2 - 0.5);
    QVERIFY2(r.seconds() <= toSeconds(span) * 0.51 + 0.5, qPrintable(QString::number(r.seconds())));
}

void tst_LagRing::replayedMarksAreDroppedFirst()
{
    Replication r;
    r.run(3h, 8192); // far more ticks than marks are kept
    QVERIFY(near(r.seconds(), 0));
    r.replays = false;
    r.run(20s, 8192);
    QVERIFY(near(r.seconds(), 20.0));
}

QTEST_APPLESS_MAIN(tst_LagRing)
#include "tst_lagring.moc"
