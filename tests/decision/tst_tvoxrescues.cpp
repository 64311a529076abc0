// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What TVox needs when something has failed, driven by the run engine: takeover, rejoin and repair, in the cloud and in a
// LAN (TVOX-10, 12, 15).
#include "fakes/tvoxrun.h"

#include <QtTest>

using namespace twinline;
using namespace twinline::sample;

namespace {

constexpr const char *cmr = "tvox-cmr";

} // namespace

class tst_TvoxRescues : public QObject
{
    Q_OBJECT

private slots:
    void takeoverFencesFirst();
    void takeoverBringsBackWhoStillThinksThatItIsMaster_data();
    void takeoverBringsBackWhoStillThinksThatItIsMaster();
    void takeoverGoesBackWhereAPromotionFailed();
    void repairKeepsTheSurvivor();
    void lanTakeoverIsOnlyChecked();
    void lanRejoin_data();
    void lanRejoin();
    void lanRejoinIsNoRepair();
    void lanRepair_data();
    void lanRepair();
};

void tst_TvoxRescues::takeoverFencesFirst()
{
    TvoxRun run;
    run.world.die(0);
    run.look(4);
    QCOMPARE(run.snapshot.verdict, Verdict::NoActive);
    QVERIFY(run.begin(Intent::Takeover));
    QCOMPARE(fromOf(run), 0);
    QVERIFY(run.proceed());
    run.poll(20); // a silent node is no fenced one
    QCOMPARE(run.key(), std::string("fence"));
    run.attest("tvox-a is stopped in the cloud");
    run.poll(3);
    QCOMPARE(run.key(), std::string("move"));
    QVERIFY(doStep(run));
    QCOMPARE(run.key(), std::string("to-master"));
    QVERIFY(!run.proceed()); // the sentence of another step is none for the promotion
    QVERIFY(run.trouble().find("other-may-be-active: tvox-a unreachable") != std::string::npos);
    run.attest("tvox-a is still stopped in the cloud");
    run.world.start(0); // it is not: it comes back as it went
    run.poll(2);
    QVERIFY(!run.proceed());
    run.world.die(0);
    run.poll(3);
    QVERIFY2(run.proceed(), run.trouble().c_str());
    QCOMPARE(run.mostMasters, 1);
}

void tst_TvoxRescues::takeoverBringsBackWhoStillThinksThatItIsMaster_data()
{
    QTest::addColumn<bool>("early"); // it is back before the run asks for it
    QTest::newRow("started when told") << false;
    QTest::newRow("back by itself") << true;
}

void tst_TvoxRescues::takeoverBringsBackWhoStillThinksThatItIsMaster()
{
    QFETCH(bool, early);
    TvoxRun run;
    run.world.die(0);
    run.look(4);
    QVERIFY(run.begin(Intent::Takeover));
    for (const char *key : {"fence", "move", "to-master"}) {
        QCOMPARE(run.key(), std::string(key));
        run.attest("tvox-a is stopped in the cloud");
        QVERIFY(run.proceed());
        useHands(run);
        run.poll(3);
    }
    run.poll(3);
    QCOMPARE(run.key(), std::string("from-off")); // and that it serves has been seen
    QVERIFY(run.snapshot.nodes[1].state == NodeState::Active);
    if (early) {
        run.world.start(0);
        run.poll(3);
        QCOMPARE(run.snapshot.verdict, Verdict::SplitBrain);
        QVERIFY2(run.proceed(), run.trouble().c_str()); // what ends the split is not locked by it
    } else {
        QVERIFY(run.proceed());
        run.world.start(0);
        run.poll(3);
        QCOMPARE(run.snapshot.verdict, Verdict::SplitBrain);
    }
    run.read(0, NodeState::ServicesOff); // nothing is taken for granted
    run.poll(3);
    QCOMPARE(run.key(), std::string("from-off"));
    run.world.choose(0, NodeState::ServicesOff);
    run.poll(4);
    QCOMPARE(run.key(), std::string("from-slave"));
    while (run.drive.state.phase == RunPhase::Running)
        QVERIFY2(doStep(run), (run.key() + ": " + run.trouble() + " | " + run.evidence()).c_str());
    QVERIFY(run.ended(RunResult::Done));
    QCOMPARE(run.world.machines[0].occ, NodeState::Standby);
    QCOMPARE(run.world.masters(), 1);
}

void tst_TvoxRescues::takeoverGoesBackWhereAPromotionFailed()
{
    TvoxRun run;
    QVERIFY(run.begin(Intent::Switchover));
    QVERIFY(doUntil(run, "to-master"));
    QVERIFY(run.proceed());
    run.poll(5); // tvox-b cannot become Master
    run.drive.event(RunDidNotWork{"no licence"}, &run.snapshot, run.now);
    run.drive.event(RunAbandon{"no licence"}, &run.snapshot, run.now);
    QVERIFY(run.ended(RunResult::Unknown));
    run.look(65);
    QVERIFY(run.begin(Intent::Takeover, "tvox-a"));
    run.poll(3);
    QCOMPARE(run.key(), std::string("move")); // tvox-b is seen idle: nothing to fence
    QVERIFY(doStep(run));
    QVERIFY(doStep(run));
    QCOMPARE(run.world.machines[0].occ, NodeState::Active);
    QCOMPARE(run.world.holder, 0);
    QCOMPARE(run.mostMasters, 1);
    while (run.drive.state.phase == RunPhase::Running)
        QVERIFY2(doStep(run), (run.key() + ": " + run.trouble() + " | " + run.evidence()).c_str());
    QVERIFY(run.ended(RunResult::Done));
}

void tst_TvoxRescues::repairKeepsTheSurvivor()
{
    TvoxRun run;
    run.world.choose(1, NodeState::Active); // somebody chose Master where he should not
    run.look(3);
    QCOMPARE(run.snapshot.verdict, Verdict::SplitBrain);
    QVERIFY(!run.begin(Intent::Switchover));
    QVERIFY(run.begin(Intent::Repair, "tvox-b"));
    QCOMPARE(fromOf(run), 0);
    QVERIFY(doStep(run));
    QCOMPARE(run.key(), std::string("move")); // the address was with the loser
    while (run.drive.state.phase == RunPhase::Running)
        QVERIFY2(doStep(run), (run.key() + ": " + run.trouble() + " | " + run.evidence()).c_str());
    QVERIFY(run.ended(RunResult::Done));
    QCOMPARE(run.world.masters(), 1);
    QCOMPARE(run.world.holder, 1);
    // The natural survivor is who holds the address: then it need not move.
    TvoxRun other;
    other.world.choose(1, NodeState::Active);
    other.look(3);
    QVERIFY(other.begin(Intent::Repair));
    QCOMPARE(toOf(other), 0);
    QVERIFY(doStep(other));
    QCOMPARE(other.key(), std::string("from-slave"));
}

void tst_TvoxRescues::lanTakeoverIsOnlyChecked()
{
    TvoxRun run(cmr);
    QCOMPARE(run.snapshot.verdict, Verdict::Redundant);
    QVERIFY(run.snapshot.forecast.mode == ForecastMode::Unknown && !run.snapshot.forecast.expected);
    QVERIFY(!run.begin(Intent::Switchover));
    run.world.die(0);
    run.look(4);
    QCOMPARE(run.snapshot.verdict, Verdict::NoActive);
    QVERIFY(run.begin(Intent::Takeover));
    run.poll(6);
    QCOMPARE(run.key(), std::string("to-master"));
    run.world.choose(1, NodeState::Active); // by itself
    run.world.holder = 1;
    run.poll(8);
    QVERIFY2(run.ended(RunResult::Done), (run.key() + ": " + run.trouble() + " | " + run.evidence()).c_str());
    QCOMPARE(run.snapshot.verdict, Verdict::NoStandby);
}

void tst_TvoxRescues::lanRejoin_data()
{
    QTest::addColumn<bool>("databases");
    QTest::newRow("with databases") << true;
    QTest::newRow("the address alone") << false;
}

void tst_TvoxRescues::lanRejoin()
{
    QFETCH(bool, databases);
    TvoxRun run(cmr, databases);
    run.world.machines[0].occ = NodeState::ServicesOff;
    run.world.choose(1, NodeState::Active);
    run.world.holder = 1;
    run.world.die(0);
    run.look(5);
    QCOMPARE(run.snapshot.verdict, Verdict::NoStandby);
    QVERIFY(run.begin(Intent::Rejoin));
    QCOMPARE(toOf(run), 0);
    QVERIFY(!run.proceed()); // a dead one takes no order
    run.world.start(0);
    run.poll(6);
    QCOMPARE(run.key(), std::string("to-slave"));
    QVERIFY2(doStep(run), (run.trouble() + " | " + run.evidence()).c_str());
    while (run.drive.state.phase == RunPhase::Running)
        QVERIFY2(doStep(run), (run.key() + ": " + run.trouble() + " | " + run.evidence()).c_str());
    QVERIFY(run.ended(RunResult::Done));
    run.look(65);
    QCOMPARE(run.snapshot.verdict, Verdict::Redundant);
}

void tst_TvoxRescues::lanRejoinIsNoRepair()
{
    TvoxRun run(cmr);
    run.world.choose(1, NodeState::Active); // tvox-a came back as Master
    run.world.holder = 1;
    run.look(4);
    QCOMPARE(run.snapshot.verdict, Verdict::SplitBrain);
    QVERIFY(run.begin(Intent::Rejoin, "tvox-a"));
    QVERIFY(!run.proceed());
    QVERIFY2(run.trouble().starts_with("split-brain"), run.trouble().c_str());
}

void tst_TvoxRescues::lanRepair_data()
{
    QTest::addColumn<bool>("databases");
    QTest::addColumn<int>("holder");
    QTest::newRow("the desk hears one") << true << 1;
    QTest::newRow("the desk hears both in turn") << true << int(TvoxWorld::inTurn);
    QTest::newRow("in turn, no databases") << false << int(TvoxWorld::inTurn);
}

void tst_TvoxRescues::lanRepair()
{
    QFETCH(bool, databases);
    QFETCH(int, holder);
    TvoxRun run(cmr, databases);
    run.world.linked = false; // TVOX-12: both become Master with one IP
    run.world.choose(1, NodeState::Active);
    run.world.holder = holder;
    run.look(8);
    QCOMPARE(run.snapshot.verdict, Verdict::SplitBrain);
    QVERIFY(run.begin(Intent::Repair, "tvox-b"));
    QVERIFY2(run.proceed(), run.trouble().c_str());
    run.world.choose(0, NodeState::ServicesOff);
    run.world.holder = 1;
    run.poll(8);
    QCOMPARE(run.key(), std::string("from-off"));
    run.read(0, NodeState::ServicesOff);
    run.poll(3);
    QCOMPARE(run.key(), std::string("link"));
    run.poll(20); // no Slave while the link is cut: it would elect itself
    QCOMPARE(run.key(), std::string("link"));
    run.world.linked = true;
    run.attest("tvox-a and tvox-b reach each other again");
    run.poll(2);
    QCOMPARE(run.key(), std::string("from-slave"));
    while (run.drive.state.phase == RunPhase::Running)
        QVERIFY2(doStep(run), (run.key() + ": " + run.trouble() + " | " + run.evidence()).c_str());
    QVERIFY(run.ended(RunResult::Done));
    QCOMPARE(run.world.masters(), 1);
    run.look(65);
    QCOMPARE(run.snapshot.verdict, Verdict::Redundant);
}

QTEST_APPLESS_MAIN(tst_TvoxRescues)
#include "tst_tvoxrescues.moc"
