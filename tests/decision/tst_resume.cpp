// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/rundrive.h"

#include <QtTest>

using namespace twinline;
using namespace twinline::sample;

class tst_Resume : public QObject
{
    Q_OBJECT

private slots:
    void resumesWithFreshEvidenceOnly();
    void aResumedActThatDidNotHappenIsRepeatedOnce();
    void aResumedActThatHappenedIsNotRepeated();
    void aResumedActInDoubtIsOnlyWatched();
    void thePartnersWordIsNoProofThatItDidNotHappen();
    void whatWasOnlyWatchedIsStillTakenBack();
    void anUndoIsRepeatedWhereItsNodeIsHeard_data();
    void anUndoIsRepeatedWhereItsNodeIsHeard();
    void aReopenedRunGoesTheWayItWent_data();
    void aReopenedRunGoesTheWayItWent();
    void aRunThatNeverBeganStaysInPreflight();
    void aDoneRunIsNotReopened();
    void aReadingOfTheLastLifeDoesNotCount();
    void aBrokenJournalDoesNotCrash();
};

void tst_Resume::resumesWithFreshEvidenceOnly()
{
    Drive drive;
    drive.unattended = true;
    drive.tick(healthy(1));
    RunState journal = drive.state;
    journal.resumed = true;
    journal.scratch = {};
    drive.state = journal;
    const PairSnapshot old = healthy(1.5);
    drive.event(RunTick{}, &old, 2);
    QCOMPARE(drive.state.scratch.resumedAt, std::optional(at(2).boot));
    drive.event(RunProceed{0}, &old, 2);
    QCOMPARE(drive.stepState(), StepState::Watching);
    const std::string why = mayNotProceed(drive.state, {&old, true, true, false, at(2)}, 0);
    QCOMPARE(why, std::string(trouble::evidenceOld));
    PairSnapshot half = healthy(2.5);
    half.nodes[0].evidenceAt = at(1.9).boot; // one look is from before
    half.nodes[0].probes[0].last.sent = at(1.9);
    QCOMPARE(mayNotProceed(drive.state, {&half, true, true, false, at(2.5)}, 0), std::string("evidence-old: lab-1"));
    PairSnapshot asked = half;
    asked.nodes[0].probes[0].last.sent = at(2.4); // looked at, but its role is the old one
    QVERIFY(mayNotProceed(drive.state, {&asked, true, true, false, at(2.5)}, 0).starts_with("evidence-old: lab-1 active"));
}

void tst_Resume::aResumedActThatDidNotHappenIsRepeatedOnce()
{
    Drive drive;
    drive.unattended = true;
    drive.tick(healthy(1)); // announced; the console dies before it acts
    drive.state.resumed = true;
    drive.state.scratch = {};
    drive.tick(healthy(100));
    QCOMPARE(drive.stepState(), StepState::Watching);
    drive.tick(healthy(101));
    QCOMPARE(drive.stepState(), StepState::Watching); // once is not enough
    drive.tick(bothStandby(102));
    drive.tick(healthy(103));
    QCOMPARE(drive.stepState(), StepState::Watching); // nor twice with a doubt between
    drive.tick(healthy(104));
    QCOMPARE(drive.stepState(), StepState::Doing);
    QCOMPARE(drive.state.steps[0].acts, 2);
    drive.sync(healthy(104));
    QVERIFY(drive.act());
    drive.tick(healthy(105));
    drive.tick(healthy(106));
    QCOMPARE(drive.state.steps[0].acts, 2);
}

void tst_Resume::aResumedActThatHappenedIsNotRepeated()
{
    Drive drive;
    drive.unattended = true;
    drive.tick(healthy(1));
    drive.sync(healthy(1));
    drive.state.resumed = true;
    drive.state.scratch = {};
    drive.tick(bothStandby(100)); // asked in the same moment: not newer than the resume
    QCOMPARE(drive.state.steps[0].seenInRow, 0);
    drive.tick(bothStandby(101));
    drive.tick(bothStandby(102));
    QCOMPARE(drive.stepState(0), StepState::Seen);
    QCOMPARE(drive.state.steps[0].acts, 1);
}

void tst_Resume::aResumedActInDoubtIsOnlyWatched()
{
    Drive drive;
    drive.unattended = true;
    drive.state.plan.steps[0].before.clear(); // nothing tells that it was not done
    drive.tick(healthy(1));
    drive.sync(healthy(1));
    drive.state.resumed = true;
    drive.state.scratch = {};
    for (int second = 100; second < 115; ++second)
        drive.tick(healthy(second));
    QCOMPARE(drive.stepState(), StepState::Unknown);
    QCOMPARE(drive.state.steps[0].acts, 1);
    drive.tick(healthy(121));
    QCOMPARE(drive.state.result, std::optional(RunResult::Unknown));
}

/// A rejoin waits for the partner to be primary, and it is that before and after.
void tst_Resume::thePartnersWordIsNoProofThatItDidNotHappen()
{
    Drive drive;
    drive.unattended = true;
    drive.state.plan.steps[0].before = {stateIs(StepNode::To, NodeState::Standby)};
    drive.tick(healthy(1));
    drive.sync(healthy(1));
    drive.state.resumed = true;
    drive.state.scratch = {};
    for (int second = 100; second < 105; ++second) { // the node acted upon is silent
        PairSnapshot half = healthy(second);
        silence(half, 0, second);
        drive.tick(half);
    }
    QCOMPARE(drive.state.steps[0].acts, 1);
    drive.tick(healthy(105));
    drive.tick(healthy(106));
    QCOMPARE(drive.state.steps[0].acts, 2);
}

/// A step without an act of its own may have an undo. The console died before that went out.
void tst_Resume::whatWasOnlyWatchedIsStillTakenBack()
{
    Drive drive;
    drive.unattended = true;
    drive.state.plan.steps[0].actions.clear();
    drive.state.phase = RunPhase::BackingOut;
    drive.state.overrides = {{backOutMark, "why", at(4)}};
    drive.state.steps[0].state = StepState::Unknown; // its undo was announced, and withdrawn
    drive.state.steps[0].ended = at(3);
    drive.state.resumed = true;
    for (const double now : {100.0, 101.0, 102.0})
        drive.tick(bothStandby(now));
    QCOMPARE(drive.stepState(), StepState::Doing);
    drive.sync(bothStandby(102));
    QVERIFY(drive.act() && drive.act()->undo);
}

void tst_Resume::anUndoIsRepeatedWhereItsNodeIsHeard_data()
{
    QTest::addColumn<bool>("heard");
    QTest::newRow("it contradicts itself") << true;
    QTest::newRow("it is silent") << false;
}

/// What cannot be known of a node must not bar the way back for ever; an order to a silent one may still be on its way.
void tst_Resume::anUndoIsRepeatedWhereItsNodeIsHeard()
{
    QFETCH(bool, heard);
    Drive drive;
    drive.unattended = true;
    Step &step = drive.state.plan.steps[0];
    step.undo = {{ActionKind::Ssh, StepNode::From, {{"run", "start-keepalived"}}, {}}};
    step.undoSee = {{ConditionKind::StateIsNot, StepNode::From, NodeState::ServicesOff, {}}};
    step.limit = fromSeconds(60);
    drive.state.phase = RunPhase::BackingOut;
    drive.state.overrides = {{backOutMark, "why", at(4)}};
    drive.state.steps[0].state = StepState::Unknown;
    drive.state.steps[0].acts = 1;
    drive.state.resumed = true;
    const auto look = [&](double now) {
        PairSnapshot seen = bothStandby(now);
        if (!heard)
            silence(seen, 0, now);
        seen.nodes[0].state = heard ? NodeState::Unknown : NodeState::Unreachable;
        seen.nodes[0].contradicted = heard;
        drive.tick(seen);
    };
    for (const double now : {100.0, 101.0})
        look(now);
    QCOMPARE(drive.stepState(), StepState::Unknown); // looked at once since
    look(102);
    QCOMPARE(drive.stepState(), heard ? StepState::Doing : StepState::Unknown);
}

void tst_Resume::aReopenedRunGoesTheWayItWent_data()
{
    QTest::addColumn<int>("result");
    QTest::addColumn<bool>("wentBack");
    QTest::addColumn<int>("phase");
    QTest::newRow("unknown") << int(RunResult::Unknown) << false << int(RunPhase::Running);
    QTest::newRow("incomplete") << int(RunResult::Incomplete) << false << int(RunPhase::Running);
    QTest::newRow("unknown, backing out") << int(RunResult::Unknown) << true << int(RunPhase::BackingOut);
    QTest::newRow("refused") << int(RunResult::Refused) << false << int(RunPhase::Ended);
    QTest::newRow("backed out") << int(RunResult::BackedOut) << true << int(RunPhase::Ended);
}

void tst_Resume::aReopenedRunGoesTheWayItWent()
{
    QFETCH(int, result);
    QFETCH(bool, wentBack);
    QFETCH(int, phase);
    Drive drive;
    drive.state.phase = RunPhase::Ended;
    drive.state.result = RunResult(result);
    drive.state.ended = at(5);
    drive.state.steps[0].acts = 1;
    drive.state.steps[0].state = StepState::Unknown;
    if (wentBack)
        drive.state.overrides.push_back({backOutMark, "why", at(4)});
    drive.state.resumed = true;
    drive.tick(healthy(100));
    QCOMPARE(drive.state.phase, RunPhase(phase));
    QCOMPARE(drive.state.result.has_value(), RunPhase(phase) == RunPhase::Ended);
    QVERIFY(!drive.act());
}

void tst_Resume::aRunThatNeverBeganStaysInPreflight()
{
    Drive drive;
    drive.unattended = true;
    drive.state.phase = RunPhase::Preflight;
    drive.state.resumed = true;
    drive.tick(healthy(100));
    QCOMPARE(drive.state.phase, RunPhase::Preflight);
    QVERIFY(!drive.act());
}

void tst_Resume::aDoneRunIsNotReopened()
{
    Drive drive;
    drive.state.phase = RunPhase::Ended;
    drive.state.result = RunResult::Done;
    drive.state.resumed = true;
    drive.event(RunBackOut{"regret"}, healthy(100, 1));
    QCOMPARE(drive.state.phase, RunPhase::Ended);
    QCOMPARE(drive.state.result, std::optional(RunResult::Done));
}

void tst_Resume::aReadingOfTheLastLifeDoesNotCount()
{
    Drive drive;
    drive.state.plan.steps[0].see = {stateIs(StepNode::From, NodeState::Standby)};
    drive.state.readings = {{"from-standby", 0, NodeState::Standby, at(95)}}; // perhaps on another boot's clock
    drive.state.attestations = {{"from-standby", "off", at(95)}};
    drive.state.steps[0].state = StepState::Unknown; // nothing was ever announced
    drive.state.resumed = true;
    PairSnapshot dead = healthy(100);
    silence(dead, 0, 100);
    setHolder(dead, {});
    for (const double now : {100.0, 101.0, 102.0}) {
        dead.at = at(now);
        drive.tick(dead);
    }
    QCOMPARE(drive.stepState(), StepState::Waiting);
    drive.event(RunRead{"from-standby", 0, NodeState::Standby}, dead);
    dead.at = at(103);
    drive.tick(dead);
    QCOMPARE(drive.stepState(), StepState::Seen);
}

void tst_Resume::aBrokenJournalDoesNotCrash()
{
    Drive drive;
    drive.state.current = 99;
    drive.event(RunProceed{0}, healthy(1));
    QVERIFY(!drive.act());
    QCOMPARE(drive.state.phase, RunPhase::Running);
    const PairSnapshot snapshot = healthy(1);
    QCOMPARE(mayNotProceed(drive.state, {&snapshot, true, false, false, at(1)}, 0), std::string(trouble::refused));
    QVERIFY(!evaluate({condition(ConditionKind::Attested)}, drive.state, snapshot, at(1)).holds);
    drive.state = running(switchover());
    drive.state.steps.clear(); // records are made as needed
    drive.tick(healthy(1));
    QCOMPARE(drive.state.steps.size(), 3u);
    QCOMPARE(drive.state.steps[1].key, std::string("to-active"));
}

QTEST_APPLESS_MAIN(tst_Resume)
#include "tst_resume.moc"
