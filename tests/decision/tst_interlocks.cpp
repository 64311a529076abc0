// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/rundrive.h"

#include "decision/preflight.h"

#include <QtTest>

using namespace twinline;
using namespace twinline::sample;

/// Attacks each interlock of DESIGN §5 that is decided here (8 and 9 have no decision: they bind the adapters).
class tst_Interlocks : public QObject
{
    Q_OBJECT

private slots:
    void one_promotesOnlyBesideAnIdleNode_data();
    void one_promotesOnlyBesideAnIdleNode();
    void one_contradictionsClose_data();
    void one_contradictionsClose();
    void one_aReadingOpensForAMinute_data();
    void one_aReadingOpensForAMinute();
    void one_anAttestationOpensUnlessRefuted_data();
    void one_anAttestationOpensUnlessRefuted();
    void one_anAttestationOfAnotherStepSaysNothing();
    void one_aSentenceForTheWayOutSaysNothingForTheWayBack();
    void one_isAskedAgainAtTheMomentOfTheAct();
    void one_bindsAButtonWhoseStepForgotToSaySo();
    void one_bindsAnUndoThatPromotes_data();
    void one_bindsAnUndoThatPromotes();
    void one_needsTheOtherNodeToExist();
    void two_neverActsOnOldEvidence_data();
    void two_neverActsOnOldEvidence();
    void two_isAskedAgainAtTheMomentOfTheAct();
    void three_anExitCodeIsNoEvidence();
    void four_aTimeOutIsUnknown();
    void four_nothingInDoubtIsGivenAgain_data();
    void four_nothingInDoubtIsGivenAgain();
    void five_nothingGoesOutBeforeTheJournal_data();
    void five_nothingGoesOutBeforeTheJournal();
    void five_aDeadConsoleRepeatsNothingBlindly();
    void six_noActWithoutTheLease();
    void six_aLeaseLostBetweenJournalAndAct();
    void six_aLostLeaseTakesTheAnnouncedActBack();
    void seven_handsAreVerifiedToo();
    void seven_anOverrideNeedsAReason();
    void seven_whatWasAttestedNeedNotBeSeenAgain_data();
    void seven_whatWasAttestedNeedNotBeSeenAgain();
    void splitBrainLocksAllActing();
    void splitBrainLetsATakeoverTakeTheRoleFromTheReturned_data();
    void splitBrainLetsATakeoverTakeTheRoleFromTheReturned();
    void splitBrainLeavesTheWayBackOpen();
};

namespace {

/// Before `to-active`: lab-1 is what the row says, lab-2 is Standby.
PairSnapshot other(NodeState state, double seen = 10)
{
    PairSnapshot snapshot = bothStandby(seen);
    setNode(snapshot, 0, state, seen);
    database(snapshot, 0).inRecovery = true;
    return snapshot;
}

PairSnapshot otherSilent(double asked = 10)
{
    PairSnapshot snapshot = bothStandby(asked);
    silence(snapshot, 0, asked);
    return snapshot;
}

RunState beforePromotion()
{
    RunState state = running(switchover());
    state.steps[0].state = StepState::Seen;
    state.steps[0].ended = at(9);
    state.current = 1;
    return state;
}

bool mayPromote(const RunState &state, const PairSnapshot &snapshot, double now = 10)
{
    return mayNotPromote(state, snapshot, 1, at(now)).empty();
}

} // namespace

void tst_Interlocks::one_promotesOnlyBesideAnIdleNode_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<bool>("may");
    const auto row = [](NodeState state, bool may) {
        QTest::newRow(std::string(toWord(state)).c_str()) << int(state) << may;
    };
    row(NodeState::Standby, true);
    row(NodeState::ServicesOff, true);
    row(NodeState::Detached, true);
    row(NodeState::Active, false);
    row(NodeState::Starting, false);
    row(NodeState::Error, false);
    row(NodeState::Unreachable, false);
    row(NodeState::Unknown, false);
}

void tst_Interlocks::one_promotesOnlyBesideAnIdleNode()
{
    QFETCH(int, state);
    QFETCH(bool, may);
    const PairSnapshot snapshot = other(NodeState(state));
    QCOMPARE(mayPromote(beforePromotion(), snapshot), may);
    Drive drive;
    drive.state = beforePromotion();
    drive.event(RunProceed{0}, snapshot);
    drive.sync(snapshot);
    QCOMPARE(drive.act() != nullptr, may);
}

void tst_Interlocks::one_contradictionsClose_data()
{
    QTest::addColumn<PairSnapshot>("snapshot");
    PairSnapshot snapshot = other(NodeState::Standby);
    database(snapshot, 0).inRecovery = false;
    QTest::newRow("its database is writable") << snapshot;
    snapshot = other(NodeState::Standby);
    setHolder(snapshot, 0);
    QTest::newRow("it holds the service address") << snapshot;
    snapshot.service.holding = ServiceHolding::Both;
    QTest::newRow("both hold the service address") << snapshot;
    snapshot = other(NodeState::Standby);
    snapshot.nodes[0].contradicted = true;
    QTest::newRow("judged a contradiction") << snapshot;
    snapshot = other(NodeState::Standby);
    snapshot.nodes[0].evidenceAt = at(7.9).boot;
    QTest::newRow("said too long ago") << snapshot;
    snapshot = other(NodeState::Standby);
    snapshot.nodes[0].evidenceAt.reset();
    QTest::newRow("said at no known time") << snapshot;
    snapshot = other(NodeState::Standby);
    snapshot.at = at(7);
    QTest::newRow("judged too long ago") << snapshot;
}

void tst_Interlocks::one_contradictionsClose()
{
    QFETCH(PairSnapshot, snapshot);
    QVERIFY(!mayPromote(beforePromotion(), snapshot));
    Drive drive;
    drive.state = beforePromotion();
    drive.event(RunProceed{0}, &snapshot, 10);
    QCOMPARE(drive.stepState(1), StepState::Waiting);
    QVERIFY(!drive.state.steps[1].trouble.empty());
}

void tst_Interlocks::one_aReadingOpensForAMinute_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<double>("readAt");
    QTest::addColumn<PairSnapshot>("snapshot");
    QTest::addColumn<bool>("may");
    const PairSnapshot silent = otherSilent(100);
    const int standby = int(NodeState::Standby);
    QTest::newRow("read just now") << standby << 99.0 << silent << true;
    QTest::newRow("off") << int(NodeState::ServicesOff) << 99.0 << silent << true;
    QTest::newRow("active") << int(NodeState::Active) << 99.0 << silent << false;
    QTest::newRow("starting") << int(NodeState::Starting) << 99.0 << silent << false;
    QTest::newRow("60 s old") << standby << 40.0 << silent << true;
    QTest::newRow("older") << standby << 39.9 << silent << false;
    QTest::newRow("of the future") << standby << 100.1 << silent << false;
    QTest::newRow("the node says otherwise") << standby << 99.0 << other(NodeState::Active, 100) << false;
    PairSnapshot snapshot = silent;
    setHolder(snapshot, 0);
    QTest::newRow("it holds the address") << standby << 99.0 << snapshot << false;
    snapshot = silent;
    snapshot.nodes[0].probes = {probeView("database", 100, Outcome::Answered, DbFacts{})};
    QTest::newRow("its database is writable") << standby << 99.0 << snapshot << false;
    snapshot = silent;
    snapshot.nodes[0].contradicted = true;
    QTest::newRow("judged a contradiction") << standby << 99.0 << snapshot << false;
}

void tst_Interlocks::one_aReadingOpensForAMinute()
{
    QFETCH(int, state);
    QFETCH(double, readAt);
    QFETCH(PairSnapshot, snapshot);
    QFETCH(bool, may);
    RunState run = beforePromotion();
    run.readings = {{"to-active", 0, NodeState(state), at(readAt)}};
    QCOMPARE(mayPromote(run, snapshot, 100), may);
    // the monitor may have judged by the same reading: it must not count longer there
    run.readings.clear();
    if (snapshot.nodes[0].state == NodeState::Unreachable) {
        snapshot.nodes[0].state = NodeState(state);
        snapshot.nodes[0].roleBy = RoleBy::Reading;
        snapshot.nodes[0].evidenceAt = at(readAt).boot;
        QCOMPARE(mayPromote(run, snapshot, 100), may);
    }
    run.readings = {{"to-active", 1, NodeState(state), at(readAt)}}; // of the wrong node
    if (snapshot.nodes[0].roleBy != RoleBy::Reading)
        QVERIFY(!mayPromote(run, snapshot, 100));
}

void tst_Interlocks::one_anAttestationOpensUnlessRefuted_data()
{
    QTest::addColumn<PairSnapshot>("snapshot");
    QTest::addColumn<bool>("may");
    QTest::newRow("unreachable") << otherSilent() << true;
    QTest::newRow("unknown") << other(NodeState::Unknown) << true;
    QTest::newRow("error") << other(NodeState::Error) << true;
    QTest::newRow("active") << other(NodeState::Active) << false;
    QTest::newRow("starting") << other(NodeState::Starting) << false;
    PairSnapshot snapshot = otherSilent();
    snapshot.nodes[0].contradicted = true;
    QTest::newRow("contradicts itself") << snapshot << false;
    snapshot = otherSilent();
    snapshot.nodes[0].probes = {probeView("database", 10, Outcome::Answered, DbFacts{})};
    QTest::newRow("its database takes writes") << snapshot << false;
    snapshot = otherSilent();
    setHolder(snapshot, 0);
    QTest::newRow("answers at the service address") << snapshot << false;
    snapshot = other(NodeState::Standby);
    setHolder(snapshot, 0);
    QTest::newRow("standby, a balancer still points there") << snapshot << true;
}

void tst_Interlocks::one_anAttestationOpensUnlessRefuted()
{
    QFETCH(PairSnapshot, snapshot);
    QFETCH(bool, may);
    Drive drive;
    drive.state = beforePromotion();
    drive.event(RunAttest{"to-active", "lab-1 is switched off"}, snapshot);
    QCOMPARE(drive.state.attestations.size(), 1u);
    QCOMPARE(drive.stepState(1), StepState::Waiting); // fencing the other is not the promotion of this one
    drive.event(RunProceed{0}, snapshot);
    drive.sync(snapshot);
    QCOMPARE(drive.act() != nullptr, may);
    drive.state.plan.steps[1].attest = {}; // not allowed here after all
    QVERIFY(mayPromote(drive.state, other(NodeState::Standby)));
    QVERIFY(!mayPromote(drive.state, otherSilent()));
}

void tst_Interlocks::one_anAttestationOfAnotherStepSaysNothing()
{
    RunState run = beforePromotion();
    run.attestations = {{"from-standby", "lab-1 is switched off", at(9)}};
    QVERIFY(!mayPromote(run, otherSilent()));
}

void tst_Interlocks::one_aSentenceForTheWayOutSaysNothingForTheWayBack()
{
    Drive drive;
    drive.unattended = true;
    drive.tick(bothStandby(1));
    drive.state.attestations = {{"from-standby", "lab-1 is switched off", at(1)}};
    drive.tick(bothStandby(2));
    PairSnapshot silent = bothStandby(3);
    silence(silent, 1, 3);
    drive.event(RunBackOut{"lab-2 died"}, silent); // back: lab-1 would be promoted, lab-2 is what must be idle
    QCOMPARE(drive.state.phase, RunPhase::BackingOut);
    QCOMPARE(drive.stepState(0), StepState::Seen);
    QCOMPARE(drive.state.steps[0].trouble, std::string("other-may-be-active: lab-2 unreachable"));
}

void tst_Interlocks::one_isAskedAgainAtTheMomentOfTheAct()
{
    Drive drive;
    drive.unattended = true;
    drive.state = beforePromotion();
    drive.tick(bothStandby(10));
    QCOMPARE(drive.stepState(1), StepState::Doing);
    drive.sync(other(NodeState::Active, 11)); // it came back by itself while the disk was busy
    QVERIFY(!drive.act());
    QCOMPARE(drive.stepState(1), StepState::Unknown);
    QCOMPARE(drive.state.steps[1].acts, 0);
    QVERIFY(!drive.state.steps[1].trouble.empty());
    QVERIFY(drive.wrote());
    Drive back = drive;
    back.event(RunBackOut{"so be it"}, other(NodeState::Active, 12)); // the way back is open …
    QCOMPARE(back.state.phase, RunPhase::BackingOut);
    drive.tick(bothStandby(13)); // … and so is the way on, once it is idle again
    QCOMPARE(drive.stepState(1), StepState::Doing);
    drive.sync(bothStandby(13));
    QVERIFY(drive.act());
}

void tst_Interlocks::one_bindsAButtonWhoseStepForgotToSaySo()
{
    Drive drive;
    drive.state = beforePromotion();
    drive.state.plan.steps[1].promotes = false;
    drive.state.plan.steps[1].before.clear();
    drive.event(RunProceed{0}, otherSilent());
    QCOMPARE(drive.stepState(1), StepState::Waiting);
    QCOMPARE(drive.state.steps[1].trouble, std::string("other-may-be-active: lab-1 unreachable"));
}

void tst_Interlocks::one_bindsAnUndoThatPromotes_data()
{
    QTest::addColumn<bool>("byHands");
    QTest::addColumn<bool>("idle");
    QTest::newRow("button, idle") << false << true;
    QTest::newRow("button, silent") << false << false;
    QTest::newRow("hands, idle") << true << true;
    QTest::newRow("hands, silent") << true << false;
}

void tst_Interlocks::one_bindsAnUndoThatPromotes()
{
    QFETCH(bool, byHands);
    QFETCH(bool, idle);
    Drive drive;
    if (byHands)
        drive.state.plan.steps[0].undo = {hands(StepNode::From)};
    drive.tick(bothStandby(1));
    drive.tick(bothStandby(2));
    PairSnapshot snapshot = bothStandby(3);
    if (!idle)
        silence(snapshot, 1, 3);
    drive.event(RunBackOut{"stop"}, snapshot);
    QCOMPARE(drive.stepState(0), idle ? StepState::Doing : StepState::Seen);
    drive.event(RunProceed{0}, snapshot); // pressing does not help
    drive.sync(snapshot);
    QCOMPARE(drive.act() != nullptr, idle && !byHands);
    QCOMPARE(drive.state.steps[0].trouble.empty(), idle);
}

void tst_Interlocks::one_needsTheOtherNodeToExist()
{
    PairSnapshot snapshot = bothStandby(10);
    snapshot.nodes.resize(1);
    QVERIFY(!mayNotPromote(beforePromotion(), snapshot, 0, at(10)).empty());
    snapshot.nodes.clear();
    QVERIFY(!mayNotPromote(beforePromotion(), snapshot, 0, at(10)).empty());
    snapshot = bothStandby(10);
    snapshot.nodes.push_back(NodeView{}); // a third one of whom nothing is known
    QCOMPARE(mayNotPromote(beforePromotion(), snapshot, 1, at(10)), std::string("other-may-be-active: 3 unknown"));
}

void tst_Interlocks::two_neverActsOnOldEvidence_data()
{
    QTest::addColumn<double>("age");
    QTest::addColumn<bool>("acts");
    QTest::newRow("new") << 0.0 << true;
    QTest::newRow("two polls") << 2.0 << true;
    QTest::newRow("older") << 2.1 << false;
    QTest::newRow("of the future") << -0.1 << false;
}

void tst_Interlocks::two_neverActsOnOldEvidence()
{
    QFETCH(double, age);
    QFETCH(bool, acts);
    Drive drive;
    PairSnapshot snapshot = healthy(10 - age);
    snapshot.at = at(10); // judged again just now, from what was seen then
    drive.event(RunProceed{0}, &snapshot, 10);
    QCOMPARE(drive.stepState(), acts ? StepState::Doing : StepState::Waiting);
    Drive old;
    snapshot = healthy(10 - age);
    old.state.plan.steps[0].before.clear(); // a step that asks for nothing still looks at its node
    old.event(RunProceed{0}, &snapshot, 10);
    QCOMPARE(old.stepState(), acts ? StepState::Doing : StepState::Waiting);
    old.state.plan.steps[0].actions[0].node = StepNode::None; // a cloud command acts on no node: the pair must be seen
    old.state.steps[0] = StepRecord{};
    old.state.scratch = {};
    old.event(RunProceed{0}, &snapshot, 10);
    QCOMPARE(old.stepState(), acts ? StepState::Doing : StepState::Waiting);
}

void tst_Interlocks::two_isAskedAgainAtTheMomentOfTheAct()
{
    Drive drive;
    const PairSnapshot snapshot = healthy(1);
    drive.event(RunProceed{0}, snapshot);
    drive.event(RunSynced{drive.state.scratch.entry}, &snapshot, 3.5); // the disk took its time
    QVERIFY(!drive.act());
    QCOMPARE(drive.stepState(), StepState::Unknown);
    QCOMPARE(drive.state.steps[0].acts, 0);
    drive.event(RunProceed{0}, healthy(4)); // goes on
    drive.sync(healthy(4));
    QVERIFY(drive.act());
}

void tst_Interlocks::three_anExitCodeIsNoEvidence()
{
    Drive drive;
    drive.unattended = true;
    drive.tick(healthy(1));
    drive.sync(healthy(1));
    drive.event(RunActed{true, "200 OK, done, exit 0"}, healthy(2));
    for (int second = 3; second < 9; ++second)
        drive.tick(healthy(second));
    QCOMPARE(drive.stepState(), StepState::Watching);
    QCOMPARE(drive.state.current, 0u);
}

void tst_Interlocks::four_aTimeOutIsUnknown()
{
    Drive drive;
    drive.event(RunProceed{0}, healthy(1));
    drive.sync(healthy(1));
    drive.event(RunActed{false, "connection timed out"}, healthy(2));
    for (int second = 3; second < 60; ++second) {
        drive.tick(healthy(second));
        QVERIFY(drive.stepState() != StepState::Failed);
        QCOMPARE(drive.state.phase, RunPhase::Running);
    }
    QCOMPARE(drive.stepState(), StepState::Unknown);
    drive.tick(bothStandby(60));
    drive.tick(bothStandby(61));
    QCOMPARE(drive.stepState(), StepState::Seen); // it had worked, only late
}

void tst_Interlocks::four_nothingInDoubtIsGivenAgain_data()
{
    QTest::addColumn<QString>("attack");
    for (const char *attack : {"timed out", "timed out before", "still out", "it went on", "half done", "silent since", "partner's word", "seen once", "person at the desk", "paused", "lease lost"})
        QTest::newRow(attack) << QString::fromLatin1(attack);
}

/// An act that may go on, may have happened, or of which nobody there was heard since it ended is never given twice.
void tst_Interlocks::four_nothingInDoubtIsGivenAgain()
{
    QFETCH(QString, attack);
    const auto is = [&](const char *name) { return attack == QLatin1String(name); };
    Drive drive;
    drive.unattended = !is("person at the desk");
    if (is("partner's word"))
        drive.state.plan.steps[0].before = {stateIs(StepNode::To, NodeState::Standby)};
    drive.event(drive.unattended ? RunEvent(RunTick{}) : RunEvent(RunProceed{0}), healthy(1));
    drive.sync(healthy(1));
    if (is("timed out before") || is("still out")) { // and is given once more by hand
        drive.event(RunDidNotWork{"nothing happened"}, healthy(1.2));
        drive.event(RunProceed{0}, healthy(1.3));
        drive.sync(healthy(1.3));
        if (is("timed out before"))
            drive.event(RunActed{false, "timed out", false}, healthy(1.4));
    }
    drive.event(RunActed{false, "words", !is("timed out")}, healthy(2));
    if (is("paused"))
        drive.event(RunPause{}, healthy(2));
    drive.lease = !is("lease lost");
    const int acts = drive.state.steps[0].acts;
    for (int second = 3; second < 11; ++second) {
        PairSnapshot seen = healthy(second);
        if (is("it went on")) {
            seen = bothStandby(second);
        } else if (is("half done")) { // the role is gone, the database is not there yet
            setNode(seen, 0, NodeState::ServicesOff, second);
        } else if (is("silent since") || is("partner's word")) {
            silence(seen, 0, second);
        } else if (is("seen once")) { // and never anew
            seen = healthy(3);
            seen.at = at(second);
        }
        drive.tick(seen);
        drive.sync(seen);
        QCOMPARE(drive.act() && drive.act()->step == 0, false);
        QCOMPARE(drive.state.steps[0].acts, acts);
    }
}

void tst_Interlocks::five_nothingGoesOutBeforeTheJournal_data()
{
    QTest::addColumn<bool>("undo");
    QTest::newRow("step") << false;
    QTest::newRow("undo") << true;
}

void tst_Interlocks::five_nothingGoesOutBeforeTheJournal()
{
    QFETCH(bool, undo);
    Drive drive;
    drive.unattended = true;
    drive.tick(undo ? bothStandby(1) : healthy(1));
    if (undo) {
        drive.tick(bothStandby(2));
        drive.event(RunBackOut{"stop"}, bothStandby(3));
    }
    const double now = undo ? 3 : 1;
    const PairSnapshot snapshot = undo ? bothStandby(now) : healthy(now);
    QVERIFY(drive.wrote());
    QCOMPARE(drive.stepState(), StepState::Doing); // what goes to disk says that it is being done
    const std::uint64_t announced = drive.state.scratch.entry;
    for (const RunEvent &event : {RunEvent(RunTick{}), RunEvent(RunActed{true, "x"}), RunEvent(RunProceed{0}),
                                  RunEvent(RunSynced{announced - 1}), RunEvent(RunPause{}), RunEvent(RunContinue{})}) {
        drive.event(event, snapshot);
        QVERIFY(!drive.act());
    }
    drive.event(RunSynced{announced}, snapshot);
    QVERIFY(drive.act());
    QCOMPARE(drive.act()->undo, undo);
}

void tst_Interlocks::five_aDeadConsoleRepeatsNothingBlindly()
{
    for (const bool happened : {false, true}) {
        Drive drive;
        drive.unattended = true;
        drive.tick(healthy(1));
        drive.sync(healthy(1)); // gone out; the console dies here
        drive.state.resumed = true;
        drive.state.scratch = {};
        int acts = 0;
        PairSnapshot unseen = healthy(100);
        silence(unseen, 0, 100);
        for (int second = 100; second < 105; ++second) { // nothing known, nothing done
            unseen.at = at(second);
            drive.tick(unseen);
            drive.sync(unseen);
            acts += drive.act() != nullptr;
        }
        QCOMPARE(acts, 0);
        for (int second = 105; second < 108; ++second) {
            const PairSnapshot seen = happened ? bothStandby(second) : healthy(second);
            drive.tick(seen);
            drive.sync(seen);
            acts += drive.act() && drive.act()->step == 0;
        }
        QCOMPARE(acts, happened ? 0 : 1);
    }
}

void tst_Interlocks::six_noActWithoutTheLease()
{
    Drive drive;
    drive.lease = false;
    drive.event(RunProceed{0}, healthy(1));
    QCOMPARE(drive.stepState(), StepState::Waiting);
    QCOMPARE(drive.state.steps[0].trouble, std::string(trouble::leaseLost));
    drive.unattended = true;
    drive.tick(healthy(2));
    QCOMPARE(drive.stepState(), StepState::Waiting);
    drive.lease = true;
    drive.tick(healthy(3));
    QCOMPARE(drive.stepState(), StepState::Doing);
}

void tst_Interlocks::six_aLeaseLostBetweenJournalAndAct()
{
    Drive drive;
    drive.event(RunProceed{0}, healthy(1));
    drive.lease = false;
    drive.sync(healthy(1));
    QVERIFY(!drive.act());
    QCOMPARE(drive.state.steps[0].trouble, std::string(trouble::leaseLost));
    QCOMPARE(drive.state.steps[0].acts, 0);
}

void tst_Interlocks::six_aLostLeaseTakesTheAnnouncedActBack()
{
    Drive drive;
    drive.event(RunProceed{0}, healthy(1));
    const std::uint64_t announced = drive.state.scratch.announced.value();
    drive.event(RunLeaseLost{}, healthy(1));
    QCOMPARE(drive.stepState(), StepState::Unknown);
    QCOMPARE(drive.state.steps[0].trouble, std::string(trouble::leaseLost));
    drive.event(RunSynced{announced}, healthy(1)); // even though it is ours again
    QVERIFY(!drive.act());
    Drive early;
    early.state.phase = RunPhase::Preflight;
    early.event(RunLeaseLost{}, healthy(1));
    QVERIFY(early.state.steps[0].trouble.empty());
}

void tst_Interlocks::seven_handsAreVerifiedToo()
{
    Drive drive;
    drive.event(RunProceed{1}, healthy(1));
    drive.sync(healthy(1));
    for (int second = 2; second < 20; ++second)
        drive.tick(healthy(second));
    QCOMPARE(drive.stepState(), StepState::Unknown); // said to be done, never seen
    drive.event(RunDidNotWork{"the page has no button"}, healthy(20));
    QCOMPARE(drive.stepState(), StepState::Waiting);
    // and hands promote no more than buttons do
    Drive promote;
    promote.state = beforePromotion();
    promote.event(RunProceed{1}, otherSilent());
    QCOMPARE(promote.stepState(1), StepState::Waiting);
}

void tst_Interlocks::seven_anOverrideNeedsAReason()
{
    const std::vector<CheckResult> checks{{"lag-seconds", {}, CheckLevel::Forcible, CheckOutcome::Fail, {}, {}}};
    QVERIFY(!mayBegin(checks, {}));
    QVERIFY(!mayBegin(checks, {{"lag-seconds", "", at(1)}}));
    QVERIFY(!mayBegin(checks, {{"lag-seconds", " ", at(1)}}));
    QVERIFY(mayBegin(checks, {{"lag-seconds", "night", at(1)}}));
}

void tst_Interlocks::seven_whatWasAttestedNeedNotBeSeenAgain_data()
{
    QTest::addColumn<int>("holding");
    QTest::addColumn<int>("holder");
    QTest::addColumn<bool>("attested");
    QTest::addColumn<bool>("may");
    QTest::newRow("unseen, attested") << int(ServiceHolding::Unknown) << -1 << true << true;
    QTest::newRow("unseen, nothing said") << int(ServiceHolding::Unknown) << -1 << false << false;
    QTest::newRow("seen to be so") << int(ServiceHolding::Node) << 1 << true << true;
    QTest::newRow("seen at the other node") << int(ServiceHolding::Node) << 0 << true << false;
    QTest::newRow("silent here, attested") << int(ServiceHolding::Nobody) << -1 << true << true;
    QTest::newRow("silent here, nothing said") << int(ServiceHolding::Nobody) << -1 << false << false;
    QTest::newRow("seen at a stranger") << int(ServiceHolding::Stranger) << -1 << true << false;
}

void tst_Interlocks::seven_whatWasAttestedNeedNotBeSeenAgain()
{
    QFETCH(int, holding);
    QFETCH(int, holder);
    QFETCH(bool, attested);
    QFETCH(bool, may);
    Drive drive;
    drive.state = beforePromotion();
    drive.state.plan.steps[0].see.push_back(condition(ConditionKind::ServiceHeldBy, StepNode::To));
    drive.state.plan.steps[1].before.push_back(condition(ConditionKind::ServiceHeldBy, StepNode::To));
    if (attested)
        drive.state.attestations = {{"from-standby", "the cloud shows it at lab-2", at(9)}};
    PairSnapshot snapshot = bothStandby(10);
    snapshot.addressImpliesRole = false;
    snapshot.service.holding = ServiceHolding(holding);
    snapshot.service.holder = holder < 0 ? std::optional<NodeIndex>{} : std::optional(holder);
    drive.event(RunProceed{0}, snapshot);
    drive.sync(snapshot);
    QCOMPARE(drive.act() != nullptr, may);
    // A role is never carried along: that is interlock 1's.
    Drive role;
    role.state = beforePromotion();
    role.state.plan.steps[1].before = {condition(ConditionKind::NotOtherActive, StepNode::To), stateIs(StepNode::From, NodeState::Standby)};
    role.state.attestations = {{"from-standby", "lab-1 is switched off", at(9)}};
    role.event(RunProceed{0}, otherSilent());
    QCOMPARE(role.stepState(1), StepState::Waiting);
}

void tst_Interlocks::splitBrainLocksAllActing()
{
    Drive drive;
    drive.unattended = true;
    drive.state = beforePromotion();
    PairSnapshot snapshot = bothStandby(10);
    snapshot.verdict = Verdict::SplitBrain; // two databases take writes, say
    drive.tick(snapshot);
    QCOMPARE(drive.stepState(1), StepState::Waiting);
    QCOMPARE(drive.state.steps[1].trouble, std::string(trouble::splitBrain));
    drive.state.plan.intent = Intent::Repair;
    drive.tick(snapshot); // the repair's own steps are what it takes
    QCOMPARE(drive.stepState(1), StepState::Doing);
    Drive first;
    first.event(RunProceed{0}, split(1));
    QCOMPARE(first.state.steps[0].trouble, std::string(trouble::splitBrain));
}

void tst_Interlocks::splitBrainLetsATakeoverTakeTheRoleFromTheReturned_data()
{
    QTest::addColumn<int>("intent");
    QTest::addColumn<bool>("promoted");
    QTest::addColumn<int>("node");
    QTest::addColumn<bool>("may");
    const int from = int(StepNode::From);
    QTest::newRow("back as it went") << int(Intent::Takeover) << true << from << true;
    QTest::newRow("nobody was promoted yet") << int(Intent::Takeover) << false << from << false;
    QTest::newRow("the survivor") << int(Intent::Takeover) << true << int(StepNode::To) << false;
    QTest::newRow("no takeover") << int(Intent::Switchover) << true << from << false;
}

void tst_Interlocks::splitBrainLetsATakeoverTakeTheRoleFromTheReturned()
{
    QFETCH(int, intent);
    QFETCH(bool, promoted);
    QFETCH(int, node);
    QFETCH(bool, may);
    Drive drive;
    Step down = fromStandby();
    down.key = "from-off";
    down.actions = {hands(StepNode(node))};
    down.before.clear();
    drive.state.plan.intent = Intent(intent);
    drive.state.plan.steps = {toActive(), down, checkStep()};
    drive.state = running(drive.state.plan);
    drive.state.steps[0].state = promoted ? StepState::Seen : StepState::Skipped;
    drive.state.current = 1;
    drive.event(RunProceed{0}, split(10));
    QCOMPARE(drive.stepState(1), may ? StepState::Doing : StepState::Waiting);
    QCOMPARE(drive.state.steps[1].trouble, may ? std::string() : std::string(trouble::splitBrain));
    // Giving a role stays locked, whatever was promoted before.
    drive.state.plan.steps[1].actions = {button(StepNode::From, "to-active")};
    drive.state.steps[1] = StepRecord{};
    drive.state.scratch = {};
    drive.event(RunProceed{0}, split(11));
    QCOMPARE(drive.state.steps[1].trouble, std::string(trouble::splitBrain));
}

void tst_Interlocks::splitBrainLeavesTheWayBackOpen()
{
    Drive drive;
    drive.state = beforePromotion();
    drive.event(RunProceed{0}, bothStandby(10));
    drive.sync(bothStandby(10));
    drive.event(RunActed{true, "200"}, split(11)); // lab-1 came back as Active by itself
    drive.tick(split(12));
    drive.tick(split(13));
    QVERIFY(drive.stepState(1) != StepState::Seen); // Active, but not alone
    drive.event(RunBackOut{"two active"}, split(14));
    QCOMPARE(drive.stepState(1), StepState::Doing);
    drive.sync(split(14));
    QCOMPARE(drive.act()->action.parameters.at("button"), std::string("to-standby"));
    drive.event(RunActed{true, "200"}, healthy(15));
    drive.tick(healthy(16));
    drive.tick(healthy(17));
    drive.tick(healthy(18));
    QCOMPARE(drive.state.result, std::optional(RunResult::BackedOut));
    QCOMPARE(drive.state.steps[0].acts, 0); // it is Active already: nobody pressed
}

QTEST_APPLESS_MAIN(tst_Interlocks)
#include "tst_interlocks.moc"
