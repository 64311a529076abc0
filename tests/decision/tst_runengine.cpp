// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/rundrive.h"

#include <QtTest>

using namespace twinline;
using namespace twinline::sample;

class tst_RunEngine : public QObject
{
    Q_OBJECT

private slots:
    void leavesPreflightOnlyWhenTheChecksAllow_data();
    void leavesPreflightOnlyWhenTheChecksAllow();
    void unattendedRunIsRefusedByABadCheck();
    void aLeaseOfThisFolderAloneNeedsAWord();
    void aPlanWithoutStepsIsRefused();
    void anOverrideNeedsAReasonAndAForcibleCheck_data();
    void anOverrideNeedsAReasonAndAForcibleCheck();
    void writesBeforeItActs();
    void runsToTheEndByItself();
    void countsOnlyDifferentObservations();
    void aContraryObservationBreaksTheRow();
    void aStepThatIsSoAlreadyIsSeenWithoutActing();
    void aPressIsNotNeededForWhatIsSoAlready();
    void refusesAStepWhoseConditionsDoNotHold();
    void handsAreWatchedNotSent();
    void anUnattendedRunDoesNotWaitForHandsForEver();
    void anUnattendedRunWithoutLimitEndsToo();
    void aStepThatNamesNothingToSeeIsNeverProven();
    void aPassedLimitIsUnknownAndGoesOnWatching();
    void anUnattendedRunEndsUnknownAfterTwoLimits();
    void attestationTakesThePlaceOfUnseenEvidence();
    void attestationDoesNotOutrankEvidence();
    void attestationNeedsTextAndPermission_data();
    void attestationNeedsTextAndPermission();
    void readingCountsForAMinute();
    void readingNeedsPermissionAndANodeOfThePlan_data();
    void readingNeedsPermissionAndANodeOfThePlan();
    void didNotWorkGoesBackBeforeTheStep();
    void didNotWorkTakesBackAnUnsentAct();
    void pauseHoldsActsBack();
    void anActIsWithdrawnWhenItsResultIsThereAlready();
    void lateEndsOfActsAreNotMixedUp();
    void anActThatIsOverAndDidNothingIsGivenAgain();
    void anActIsGivenAgainWithinItsLimitOnly();
    void abandonTellsWhatIsKnown_data();
    void abandonTellsWhatIsKnown();
    void anEndedRunIsDeaf();
    void isDoneOnlyWithoutTwoActive();
};

void tst_RunEngine::leavesPreflightOnlyWhenTheChecksAllow_data()
{
    QTest::addColumn<int>("outcome");
    QTest::addColumn<int>("level");
    QTest::addColumn<bool>("lease");
    QTest::addColumn<bool>("begins");
    const auto row = [](const char *name, CheckOutcome outcome, CheckLevel level, bool lease, bool begins) {
        QTest::newRow(name) << int(outcome) << int(level) << lease << begins;
    };
    row("pass", CheckOutcome::Pass, CheckLevel::Blocking, true, true);
    row("fail", CheckOutcome::Fail, CheckLevel::Blocking, true, false);
    row("unknown never passes", CheckOutcome::Unknown, CheckLevel::Blocking, true, false);
    row("forcible unknown", CheckOutcome::Unknown, CheckLevel::Forcible, true, false);
    row("warning", CheckOutcome::Fail, CheckLevel::Warning, true, true);
    row("no lease", CheckOutcome::Pass, CheckLevel::Blocking, false, false);
}

void tst_RunEngine::leavesPreflightOnlyWhenTheChecksAllow()
{
    QFETCH(int, outcome);
    QFETCH(int, level);
    QFETCH(bool, lease);
    QFETCH(bool, begins);
    Drive drive;
    drive.lease = lease;
    drive.state.phase = RunPhase::Preflight;
    drive.state.checks = {{"streaming", {}, CheckLevel(level), CheckOutcome(outcome), {}, {}}};
    drive.event(RunBegin{}, healthy(1));
    QCOMPARE(drive.state.phase == RunPhase::Running, begins);
    QCOMPARE(drive.wrote(), begins);
    QVERIFY(!drive.act());
    QVERIFY(!drive.state.result);
}

void tst_RunEngine::unattendedRunIsRefusedByABadCheck()
{
    Drive drive;
    drive.unattended = true;
    drive.state.phase = RunPhase::Preflight;
    drive.state.checks = {{"streaming", {}, CheckLevel::Blocking, CheckOutcome::Unknown, {}, {}}};
    drive.tick(healthy(1));
    QCOMPARE(drive.state.phase, RunPhase::Preflight); // checks may still turn good
    drive.event(RunBegin{}, healthy(2));
    QCOMPARE(drive.state.result, std::optional(RunResult::Refused));
    QVERIFY(drive.finished());
    QVERIFY(drive.wrote());
}

void tst_RunEngine::aLeaseOfThisFolderAloneNeedsAWord()
{
    RunState state = running(switchover());
    state.phase = RunPhase::Preflight;
    const PairSnapshot snapshot = healthy(1);
    RunContext context{&snapshot, true, false, true, at(1)};
    QCOMPARE(advance(state, RunBegin{}, context).state.phase, RunPhase::Preflight);
    state.aloneConfirmed = true;
    QCOMPARE(advance(state, RunBegin{}, context).state.phase, RunPhase::Running);
}

void tst_RunEngine::aPlanWithoutStepsIsRefused()
{
    Drive drive;
    drive.state.plan.steps.clear();
    drive.state.phase = RunPhase::Preflight;
    drive.event(RunBegin{}, healthy(1));
    QCOMPARE(drive.state.result, std::optional(RunResult::Refused));
}

void tst_RunEngine::anOverrideNeedsAReasonAndAForcibleCheck_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<bool>("taken");
    QTest::newRow("reason") << "lag-seconds" << "night, nobody calls" << true;
    QTest::newRow("no reason") << "lag-seconds" << "" << false;
    QTest::newRow("blanks") << "lag-seconds" << " \t\n" << false;
    QTest::newRow("blocking") << "streaming" << "I want to" << false;
    QTest::newRow("passed already") << "lag-bytes" << "why not" << false;
    QTest::newRow("no such check") << "moon-phase" << "full" << false;
}

void tst_RunEngine::anOverrideNeedsAReasonAndAForcibleCheck()
{
    QFETCH(QString, what);
    QFETCH(QString, reason);
    QFETCH(bool, taken);
    Drive drive;
    drive.state.phase = RunPhase::Preflight;
    drive.state.checks = {{"lag-seconds", {}, CheckLevel::Forcible, CheckOutcome::Fail, {}, {}},
                          {"lag-bytes", {}, CheckLevel::Forcible, CheckOutcome::Pass, {}, {}},
                          {"streaming", {}, CheckLevel::Blocking, CheckOutcome::Fail, {}, {}}};
    drive.event(RunOverride{what.toStdString(), reason.toStdString()}, healthy(1));
    QCOMPARE(drive.state.overrides.size(), taken ? 1u : 0u);
    if (taken)
        QCOMPARE(drive.state.overrides[0].at, at(1));
    drive.state.phase = RunPhase::Running;
    const std::size_t before = drive.state.overrides.size();
    drive.event(RunOverride{what.toStdString(), reason.toStdString()}, healthy(1));
    QCOMPARE(drive.state.overrides.size(), before); // too late
}

void tst_RunEngine::writesBeforeItActs()
{
    Drive drive;
    drive.event(RunProceed{0}, healthy(1));
    QCOMPARE(drive.stepState(), StepState::Doing);
    QCOMPARE(drive.state.steps[0].acts, 1);
    QCOMPARE(drive.state.steps[0].how, std::string("lab"));
    QVERIFY(drive.wrote());
    QVERIFY(!drive.act());
    drive.event(RunSynced{drive.state.scratch.entry - 1}, healthy(1)); // an older entry
    QVERIFY(!drive.act());
    drive.event(RunProceed{0}, healthy(1)); // pressed again while the journal writes
    QCOMPARE(drive.state.steps[0].acts, 1);
    drive.sync(healthy(1.1));
    QVERIFY(drive.act());
    QCOMPARE(drive.act()->step, 0u);
    QCOMPARE(drive.act()->action.parameters.at("button"), std::string("to-standby"));
    QVERIFY(!drive.act()->undo);
    drive.event(RunSynced{drive.state.scratch.entry}, healthy(1.1)); // told twice
    QVERIFY(!drive.act());
    drive.event(RunActed{true, "200"}, healthy(1.2));
    QCOMPARE(drive.stepState(), StepState::Watching);
    QVERIFY(drive.wrote());
}

void tst_RunEngine::runsToTheEndByItself()
{
    Drive drive;
    drive.unattended = true;
    drive.tick(healthy(1));
    QCOMPARE(drive.stepState(), StepState::Doing);
    drive.sync(healthy(1));
    drive.event(RunActed{true, "200"}, bothStandby(2));
    drive.tick(bothStandby(3));
    QCOMPARE(drive.stepState(0), StepState::Seen);
    QCOMPARE(drive.state.steps[0].evidence, std::string("lab-1 standby (Standby (Backup), reported); lab-1 database standby"));
    QCOMPARE(drive.stepState(1), StepState::Doing); // goes on in the same moment
    drive.sync(bothStandby(3.5));
    QVERIFY(drive.act());
    QCOMPARE(drive.act()->action.parameters.at("button"), std::string("to-active"));
    drive.event(RunActed{true, "200"}, bothStandby(4));
    drive.tick(healthy(5, 1));
    QCOMPARE(drive.state.steps[1].seenInRow, 1);
    drive.tick(healthy(6, 1));
    QCOMPARE(drive.stepState(1), StepState::Seen);
    QCOMPARE(drive.stepState(2), StepState::Seen); // watched once, and holds
    QCOMPARE(drive.state.result, std::optional(RunResult::Done));
    QCOMPARE(drive.state.phase, RunPhase::Ended);
    QCOMPARE(drive.state.ended, std::optional(at(6)));
    QVERIFY(drive.finished());
    QVERIFY(std::holds_alternative<RunWrite>(drive.last.effects.front())); // the journal knows before the end is told
}

void tst_RunEngine::countsOnlyDifferentObservations()
{
    Drive drive;
    drive.event(RunProceed{0}, healthy(1));
    drive.sync(healthy(1));
    PairSnapshot down = bothStandby(2);
    for (const double now : {2.0, 2.2, 2.4, 2.6})
        drive.event(RunTick{}, &down, now);
    QCOMPARE(drive.state.steps[0].seenInRow, 1);
    QVERIFY(!drive.wrote()); // counting is not worth an fsync
    setNode(down, 0, NodeState::Standby, 2.7);
    down.nodes[0].evidenceAt = at(2).boot; // only the database was asked again
    drive.event(RunTick{}, &down, 2.8);
    QCOMPARE(drive.state.steps[0].seenInRow, 1);
    drive.tick(bothStandby(3));
    QCOMPARE(drive.stepState(), StepState::Seen);
}

void tst_RunEngine::aContraryObservationBreaksTheRow()
{
    Drive drive;
    drive.event(RunProceed{0}, healthy(1));
    drive.sync(healthy(1));
    drive.tick(bothStandby(2));
    QCOMPARE(drive.state.steps[0].seenInRow, 1);
    drive.tick(healthy(3));
    QCOMPARE(drive.state.steps[0].seenInRow, 0);
    drive.tick(bothStandby(4));
    QVERIFY(drive.stepState() != StepState::Seen);
    drive.tick(bothStandby(5));
    QCOMPARE(drive.stepState(), StepState::Seen);
}

void tst_RunEngine::aStepThatIsSoAlreadyIsSeenWithoutActing()
{
    Drive drive;
    drive.unattended = true;
    drive.tick(bothStandby(1));
    QCOMPARE(drive.stepState(), StepState::Waiting); // seen once: neither proven nor to be done
    drive.tick(bothStandby(2));
    QCOMPARE(drive.stepState(), StepState::Seen);
    QCOMPARE(drive.state.steps[0].acts, 0);
    QVERIFY(drive.state.steps[0].started);
}

void tst_RunEngine::aPressIsNotNeededForWhatIsSoAlready()
{
    Drive drive;
    drive.event(RunProceed{0}, bothStandby(1));
    QCOMPARE(drive.stepState(), StepState::Waiting);
    QCOMPARE(drive.state.steps[0].acts, 0);
}

void tst_RunEngine::refusesAStepWhoseConditionsDoNotHold()
{
    Drive drive;
    PairSnapshot starting = healthy(1);
    setNode(starting, 0, NodeState::Starting, 1);
    drive.event(RunProceed{0}, starting);
    QCOMPARE(drive.stepState(), StepState::Waiting);
    QVERIFY(QByteArray(drive.state.steps[0].trouble.c_str()).startsWith(trouble::beforeNotMet));
    drive.event(RunProceed{7}, healthy(1));
    QCOMPARE(drive.state.steps[0].trouble, std::string(trouble::noUsableAction));
    drive.event(RunProceed{0}, nullptr, 1);
    QCOMPARE(drive.state.steps[0].trouble, std::string(trouble::evidenceOld));
    drive.event(RunProceed{0}, healthy(1));
    QCOMPARE(drive.stepState(), StepState::Doing);
    QVERIFY(drive.state.steps[0].trouble.empty());
}

void tst_RunEngine::handsAreWatchedNotSent()
{
    Drive drive;
    drive.event(RunProceed{1}, healthy(1));
    QCOMPARE(drive.state.steps[0].how, std::string("hands"));
    drive.sync(healthy(1.5));
    QVERIFY(!drive.act());
    QCOMPARE(drive.stepState(), StepState::Watching);
    drive.tick(bothStandby(2));
    drive.tick(bothStandby(3));
    QCOMPARE(drive.stepState(), StepState::Seen);
}

void tst_RunEngine::anUnattendedRunDoesNotWaitForHandsForEver()
{
    Drive drive;
    drive.unattended = true;
    drive.state.plan.steps[0].actions = {hands(StepNode::From)};
    drive.tick(healthy(1));
    drive.tick(healthy(10));
    QCOMPARE(drive.stepState(), StepState::Waiting);
    drive.tick(healthy(12));
    QCOMPARE(drive.state.result, std::optional(RunResult::Unknown));
    QCOMPARE(drive.state.steps[0].trouble, std::string(trouble::noUsableAction));
    QVERIFY(drive.finished());
}

void tst_RunEngine::anUnattendedRunWithoutLimitEndsToo()
{
    Drive drive;
    drive.state.plan.steps[0].limit = Duration{};
    drive.event(RunProceed{0}, healthy(1));
    drive.tick(healthy(4000));
    QCOMPARE(drive.stepState(), StepState::Doing); // an operator has all the time he wants
    drive.unattended = true;
    drive.tick(healthy(4001));
    QCOMPARE(drive.state.result, std::optional(RunResult::Unknown));
}

void tst_RunEngine::aStepThatNamesNothingToSeeIsNeverProven()
{
    Drive drive;
    drive.state.plan.steps[0].see.clear();
    drive.event(RunProceed{0}, healthy(1));
    drive.sync(healthy(1));
    drive.event(RunActed{true, "200 OK"}, healthy(2)); // interlock 3
    drive.tick(healthy(3));
    QCOMPARE(drive.stepState(), StepState::Watching);
    drive.event(RunAttest{"from-standby", "it is off"}, healthy(4));
    drive.tick(healthy(5));
    QCOMPARE(drive.stepState(), StepState::Seen);
}

void tst_RunEngine::aPassedLimitIsUnknownAndGoesOnWatching()
{
    Drive drive;
    drive.event(RunProceed{0}, healthy(1));
    drive.sync(healthy(1));
    drive.event(RunActed{false, "timed out"}, healthy(2));
    QCOMPARE(drive.stepState(), StepState::Watching); // interlock 4
    QCOMPARE(drive.state.steps[0].trouble, std::string("not-sent: timed out"));
    drive.tick(healthy(12));
    QCOMPARE(drive.stepState(), StepState::Unknown);
    QCOMPARE(drive.state.phase, RunPhase::Running);
    drive.event(RunProceed{0}, healthy(13)); // not again: the first may still work
    QCOMPARE(drive.state.steps[0].acts, 1);
    drive.tick(bothStandby(14));
    drive.tick(bothStandby(15));
    QCOMPARE(drive.stepState(), StepState::Seen);
    QVERIFY(drive.state.steps[0].trouble.empty());
}

void tst_RunEngine::anUnattendedRunEndsUnknownAfterTwoLimits()
{
    Drive drive;
    drive.unattended = true;
    drive.tick(healthy(1));
    drive.sync(healthy(1));
    drive.event(RunActed{true, "200"}, healthy(2));
    drive.tick(healthy(12));
    QCOMPARE(drive.stepState(), StepState::Unknown);
    QCOMPARE(drive.state.steps[0].trouble, std::string(trouble::limitPassed));
    QCOMPARE(drive.state.phase, RunPhase::Running);
    drive.tick(healthy(22));
    QCOMPARE(drive.state.result, std::optional(RunResult::Unknown));
    QCOMPARE(drive.state.steps[0].acts, 1);
}

void tst_RunEngine::attestationTakesThePlaceOfUnseenEvidence()
{
    Drive drive;
    drive.state.plan.steps[0].times = 1;
    PairSnapshot dead = healthy(1);
    silence(dead, 0, 1);
    drive.event(RunAttest{"from-standby", "I pulled the plug"}, dead);
    QCOMPARE(drive.stepState(), StepState::Seen);
    QCOMPARE(drive.state.steps[0].evidence, std::string("attested: I pulled the plug"));
    QCOMPARE(drive.state.attestations.size(), 1u);
    QCOMPARE(drive.state.current, 1u);
}

void tst_RunEngine::attestationDoesNotOutrankEvidence()
{
    Drive drive;
    drive.state.plan.steps[0].times = 1;
    drive.event(RunAttest{"from-standby", "I pulled the plug"}, healthy(1)); // and yet it answers
    drive.tick(healthy(2));
    QCOMPARE(drive.stepState(), StepState::Waiting);
    QCOMPARE(drive.state.attestations.size(), 1u); // said is said: it stands in the report
}

void tst_RunEngine::attestationNeedsTextAndPermission_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("allowed");
    QTest::addColumn<bool>("taken");
    QTest::newRow("well") << "from-standby" << "off" << true << true;
    QTest::newRow("no text") << "from-standby" << "  " << true << false;
    QTest::newRow("other step") << "to-active" << "off" << true << false;
    QTest::newRow("not allowed") << "from-standby" << "off" << false << false;
}

void tst_RunEngine::attestationNeedsTextAndPermission()
{
    QFETCH(QString, step);
    QFETCH(QString, text);
    QFETCH(bool, allowed);
    QFETCH(bool, taken);
    Drive drive;
    if (!allowed)
        drive.state.plan.steps[0].attest = {};
    drive.event(RunAttest{step.toStdString(), text.toStdString()}, healthy(1));
    QCOMPARE(drive.state.attestations.size(), taken ? 1u : 0u);
}

void tst_RunEngine::readingCountsForAMinute()
{
    Drive drive;
    drive.state.plan.steps[0].see = {stateIs(StepNode::From, NodeState::Standby)};
    PairSnapshot unseen = healthy(1);
    unseen.nodes[0] = NodeView{};
    unseen.nodes[0].probes = {probeView("role", 1, Outcome::Denied, {})};
    setHolder(unseen, {});
    drive.event(RunRead{"from-standby", 0, NodeState::Standby}, unseen);
    QCOMPARE(drive.state.steps[0].seenInRow, 1);
    unseen.at = at(2);
    drive.tick(unseen);
    QCOMPARE(drive.stepState(), StepState::Seen); // a person reads once
    const Seen seen = evaluate(drive.state.plan.steps[0].see, drive.state, unseen, at(2));
    QCOMPARE(seen.evidence, std::string("lab-1 standby (reading)"));
    unseen.at = at(61);
    QVERIFY(evaluate(drive.state.plan.steps[0].see, drive.state, unseen, at(61)).holds);
    unseen.at = at(61.1);
    QVERIFY(!evaluate(drive.state.plan.steps[0].see, drive.state, unseen, at(61.1)).holds);
}

void tst_RunEngine::readingNeedsPermissionAndANodeOfThePlan_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<int>("node");
    QTest::addColumn<bool>("allowed");
    QTest::addColumn<bool>("taken");
    QTest::newRow("from") << "from-standby" << 0 << true << true;
    QTest::newRow("to") << "from-standby" << 1 << true << true;
    QTest::newRow("nobody") << "from-standby" << 2 << true << false;
    QTest::newRow("other step") << "check" << 0 << true << false;
    QTest::newRow("not allowed") << "from-standby" << 0 << false << false;
}

void tst_RunEngine::readingNeedsPermissionAndANodeOfThePlan()
{
    QFETCH(QString, step);
    QFETCH(int, node);
    QFETCH(bool, allowed);
    QFETCH(bool, taken);
    Drive drive;
    drive.state.plan.steps[0].readingAllowed = allowed;
    drive.event(RunRead{step.toStdString(), node, NodeState::Standby}, healthy(1));
    QCOMPARE(drive.state.readings.size(), taken ? 1u : 0u);
}

void tst_RunEngine::didNotWorkGoesBackBeforeTheStep()
{
    Drive drive;
    drive.event(RunProceed{1}, healthy(1));
    drive.sync(healthy(1));
    drive.event(RunDidNotWork{"no such button"}, healthy(3));
    QCOMPARE(drive.stepState(), StepState::Waiting);
    QCOMPARE(drive.state.steps[0].trouble, std::string("did-not-work: no such button"));
    PairSnapshot starting = healthy(4);
    setNode(starting, 0, NodeState::Starting, 4);
    drive.event(RunProceed{0}, starting); // what must hold before, must hold again
    QCOMPARE(drive.stepState(), StepState::Waiting);
    drive.event(RunProceed{0}, healthy(5));
    QCOMPARE(drive.stepState(), StepState::Doing);
    QCOMPARE(drive.state.steps[0].acts, 2);
    drive.event(RunDidNotWork{"waiting has nothing to take back"}, healthy(5));
    drive.event(RunDidNotWork{"waiting has nothing to take back"}, healthy(5));
    QCOMPARE(drive.stepState(), StepState::Waiting);
}

void tst_RunEngine::didNotWorkTakesBackAnUnsentAct()
{
    Drive drive;
    drive.event(RunProceed{0}, healthy(1));
    const std::uint64_t entry = drive.state.scratch.entry;
    drive.event(RunDidNotWork{"stop"}, healthy(1));
    drive.event(RunSynced{entry}, healthy(1.5));
    QVERIFY(!drive.act());
    QCOMPARE(drive.state.steps[0].acts, 0);
}

void tst_RunEngine::pauseHoldsActsBack()
{
    Drive drive;
    drive.unattended = true;
    drive.tick(healthy(1));
    QCOMPARE(drive.stepState(), StepState::Doing);
    drive.event(RunPause{}, healthy(1.2));
    drive.sync(healthy(1.5));
    QVERIFY(!drive.act());
    QCOMPARE(drive.stepState(), StepState::Unknown);
    QCOMPARE(drive.state.steps[0].acts, 0);
    QCOMPARE(drive.state.steps[0].trouble, std::string(trouble::paused));
    drive.tick(healthy(40)); // no limit runs out while paused
    QCOMPARE(drive.state.phase, RunPhase::Running);
    drive.event(RunContinue{}, healthy(41));
    QCOMPARE(drive.stepState(), StepState::Doing);
    drive.sync(healthy(41.5));
    QVERIFY(drive.act());
    drive.event(RunContinue{}, healthy(42)); // not paused: nothing
    QVERIFY(!drive.wrote());
}

void tst_RunEngine::anActIsWithdrawnWhenItsResultIsThereAlready()
{
    Drive drive;
    drive.state.plan.steps[0].times = 1;
    drive.event(RunProceed{0}, healthy(1));
    const std::uint64_t entry = drive.state.scratch.entry;
    drive.tick(bothStandby(2)); // somebody else was faster than the disk
    QCOMPARE(drive.stepState(), StepState::Seen);
    QCOMPARE(drive.state.steps[0].acts, 0);
    drive.event(RunSynced{entry}, bothStandby(2));
    QVERIFY(!drive.act());
}

void tst_RunEngine::lateEndsOfActsAreNotMixedUp()
{
    Drive drive;
    drive.unattended = true;
    drive.tick(healthy(1));
    drive.sync(healthy(1));
    drive.tick(bothStandby(2));
    drive.tick(bothStandby(3)); // seen; the first act's own end is still missing
    drive.sync(bothStandby(3));
    QVERIFY(drive.act());
    drive.event(RunActed{false, "late words"}, bothStandby(4));
    QCOMPARE(drive.stepState(1), StepState::Doing);
    QVERIFY(drive.state.steps[1].trouble.empty()); // whose words they are cannot be told
    drive.event(RunActed{true, "200"}, bothStandby(4.5));
    QCOMPARE(drive.stepState(1), StepState::Watching);
    drive.event(RunActed{true, "never asked for"}, bothStandby(5));
    QVERIFY(!drive.wrote());
}

/// It ended badly, will not arrive any more, and two new looks say that all is as it was.
void tst_RunEngine::anActThatIsOverAndDidNothingIsGivenAgain()
{
    Drive drive;
    drive.unattended = true;
    drive.tick(healthy(1));
    drive.sync(healthy(1));
    drive.event(RunActed{false, "exit code 1", true}, healthy(2));
    QCOMPARE(drive.stepState(), StepState::Watching);
    drive.tick(healthy(2)); // asked for before it was over
    drive.tick(healthy(3));
    QCOMPARE(drive.state.steps[0].acts, 1);
    drive.tick(healthy(4));
    QCOMPARE(drive.state.steps[0].acts, 2);
    QVERIFY(!drive.act()); // the journal comes first, this time, too
    drive.sync(healthy(4));
    QVERIFY(drive.act());
    drive.event(RunActed{true, "exit code 0"}, healthy(5));
    drive.tick(bothStandby(6));
    drive.tick(bothStandby(7));
    QCOMPARE(drive.stepState(), StepState::Seen);
}

void tst_RunEngine::anActIsGivenAgainWithinItsLimitOnly()
{
    Drive drive;
    drive.unattended = true;
    int acts = 0;
    double last = 0;
    for (int second = 1; second < 100 && drive.state.phase == RunPhase::Running; ++second) {
        drive.tick(healthy(second));
        drive.sync(healthy(second));
        if (drive.act()) {
            ++acts;
            last = second;
            drive.event(RunActed{false, "exit code 1", true}, healthy(second + 0.5));
        }
    }
    QVERIFY(acts > 2);
    QVERIFY2(last <= 1 + stepLimit, qPrintable(QString::number(last)));
    QCOMPARE(drive.state.result, std::optional(RunResult::Unknown));
}

void tst_RunEngine::abandonTellsWhatIsKnown_data()
{
    QTest::addColumn<int>("events");
    QTest::addColumn<int>("result");
    QTest::newRow("preflight") << -1 << int(RunResult::Refused);
    QTest::newRow("nothing begun") << 0 << int(RunResult::Refused);
    QTest::newRow("announced only") << 1 << int(RunResult::Refused);
    QTest::newRow("acted, not seen") << 2 << int(RunResult::Unknown);
    QTest::newRow("half of it seen") << 4 << int(RunResult::Incomplete);
}

void tst_RunEngine::abandonTellsWhatIsKnown()
{
    QFETCH(int, events);
    QFETCH(int, result);
    Drive drive;
    if (events < 0)
        drive.state.phase = RunPhase::Preflight;
    if (events > 0)
        drive.event(RunProceed{0}, healthy(1));
    if (events > 1)
        drive.sync(healthy(1));
    if (events > 2)
        drive.tick(bothStandby(2));
    if (events > 3)
        drive.tick(bothStandby(3));
    drive.event(RunAbandon{"shift ends"}, healthy(4));
    QCOMPARE(drive.state.result, std::optional(RunResult(result)));
    QVERIFY(drive.finished());
    drive.event(RunAbandon{"twice"}, healthy(5));
    QVERIFY(!drive.finished());
}

void tst_RunEngine::anEndedRunIsDeaf()
{
    Drive drive;
    drive.event(RunAbandon{"no"}, healthy(1));
    const RunState ended = drive.state;
    const std::vector<RunEvent> events{RunTick{},       RunBegin{},   RunProceed{0},          RunAttest{"from-standby", "x"},
                                       RunRead{"from-standby", 0, NodeState::Standby}, RunOverride{"lag-seconds", "x"},
                                       RunDidNotWork{"x"}, RunPause{}, RunContinue{}, RunBackOut{"x"}, RunAbandon{"x"},
                                       RunSynced{1}, RunActed{true, "x"}, RunLeaseLost{}};
    for (const RunEvent &event : events) {
        drive.event(event, healthy(2));
        QVERIFY(drive.last.effects.empty());
        QCOMPARE(drive.state.phase, RunPhase::Ended);
        QCOMPARE(drive.state.steps, ended.steps);
    }
}

void tst_RunEngine::isDoneOnlyWithoutTwoActive()
{
    Drive drive;
    drive.state = running(repair());
    drive.event(RunProceed{0}, split(1));
    QCOMPARE(drive.stepState(), StepState::Doing); // a repair may act on a split pair
    drive.sync(split(1));
    QVERIFY(drive.act());
    drive.tick(healthy(2, 1));
    drive.tick(healthy(3, 1));
    QCOMPARE(drive.state.result, std::optional(RunResult::Done));

    Drive last;
    last.state.plan.steps = {toActive()};
    last.state.steps.resize(1);
    PairSnapshot both = split(1);
    setHolder(both, 1);
    last.tick(both);
    both = split(2);
    setHolder(both, 1);
    last.tick(both);
    QCOMPARE(last.stepState(), StepState::Waiting); // all it asks for is seen, and yet
    QCOMPARE(last.state.steps[0].trouble, std::string(trouble::splitBrain));
}

QTEST_APPLESS_MAIN(tst_RunEngine)
#include "tst_runengine.moc"
