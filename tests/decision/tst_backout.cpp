// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/rundrive.h"

#include <QtTest>

using namespace twinline;
using namespace twinline::sample;

class tst_BackOut : public QObject
{
    Q_OBJECT

private slots:
    void backsOutInReverse();
    void backsOutOfAStepThatWasNotBegun();
    void waitsWhileNothingIsSeen();
    void anUnprovenActNeedsADeliveredUndo();
    void backingOutByHandsOnly();
    void anUnattendedBackOutWithoutAButtonEndsUnknown();
    void anUndoThatIsNotSeenEndsUnknown();
    void aStepWithNothingToUndoIsPassedOver();
    void didNotWorkRepeatsTheUndo();
    void theOperatorRepeatsAnUndo();
    void aSentenceMayStandForAnUndoThatCannotBeSeen_data();
    void aSentenceMayStandForAnUndoThatCannotBeSeen();
    void noSentenceGivesARoleBack();
    void unattendedHandsLeaveNoOrderUnderWay();
    void isNotBackedOutPastThePointOfNoReturn_data();
    void isNotBackedOutPastThePointOfNoReturn();
    void twoActiveNodesAreNoEndOfBackingOut();
};

void tst_BackOut::backsOutInReverse()
{
    Drive drive;
    drive.unattended = true;
    drive.tick(healthy(1));
    drive.sync(healthy(1));
    drive.event(RunActed{true, "200"}, bothStandby(2));
    drive.tick(bothStandby(3));
    drive.sync(bothStandby(3));
    drive.event(RunActed{true, "200"}, healthy(4, 1));
    drive.tick(healthy(5, 1));
    drive.state.plan.steps[2].see[0].text = "reachable"; // the last step is not proven
    drive.state.steps[2].state = StepState::Watching;
    drive.state.phase = RunPhase::Running;
    drive.state.result.reset();
    drive.state.current = 2;
    drive.event(RunBackOut{"calls are lost"}, healthy(6, 1));
    QCOMPARE(drive.state.phase, RunPhase::BackingOut);
    QCOMPARE(drive.state.overrides.back().what, std::string(backOutMark));
    QCOMPARE(drive.stepState(2), StepState::Waiting); // it did nothing
    QCOMPARE(drive.state.current, 1u);
    QCOMPARE(drive.stepState(1), StepState::Doing);
    drive.sync(healthy(6.5, 1));
    QVERIFY(drive.act() && drive.act()->undo);
    QCOMPARE(drive.act()->action.parameters.at("button"), std::string("to-standby"));
    drive.event(RunActed{true, "200"}, bothStandby(7));
    drive.tick(bothStandby(8));
    QCOMPARE(drive.stepState(1), StepState::Undone);
    QCOMPARE(drive.stepState(0), StepState::Doing);
    drive.sync(bothStandby(8.5));
    QCOMPARE(drive.act()->action.parameters.at("button"), std::string("to-active"));
    QCOMPARE(drive.act()->step, 0u);
    drive.event(RunActed{true, "200"}, healthy(9));
    drive.tick(healthy(10));
    QCOMPARE(drive.stepState(0), StepState::Undone);
    QCOMPARE(drive.state.result, std::optional(RunResult::BackedOut));
    QVERIFY(drive.finished());
}

void tst_BackOut::backsOutOfAStepThatWasNotBegun()
{
    Drive drive;
    drive.event(RunBackOut{"changed my mind"}, healthy(1));
    QCOMPARE(drive.state.result, std::optional(RunResult::BackedOut));
    QCOMPARE(drive.stepState(0), StepState::Waiting);
    drive.event(RunBackOut{"again"}, healthy(2));
    QCOMPARE(drive.state.overrides.size(), 1u);
    Drive announced;
    announced.event(RunProceed{0}, healthy(1));
    announced.event(RunBackOut{"before the disk had it"}, healthy(1));
    QCOMPARE(announced.state.result, std::optional(RunResult::BackedOut));
    announced.sync(healthy(2));
    QVERIFY(!announced.act());
}

void tst_BackOut::waitsWhileNothingIsSeen()
{
    Drive drive;
    drive.state.phase = RunPhase::Preflight;
    QCOMPARE(mayNotBackOut(drive.state), std::string(trouble::refused)); // nothing begun, nothing to take back
    drive.state.phase = RunPhase::Running;
    drive.tick(bothStandby(1));
    drive.tick(bothStandby(2));
    drive.event(RunBackOut{"stop"}, nullptr, 3);
    QCOMPARE(drive.state.phase, RunPhase::BackingOut);
    QCOMPARE(drive.stepState(), StepState::Seen);
    drive.tick(bothStandby(4));
    QCOMPARE(drive.stepState(), StepState::Doing);
}

void tst_BackOut::anUnprovenActNeedsADeliveredUndo()
{
    Drive drive;
    drive.event(RunProceed{0}, healthy(1));
    drive.sync(healthy(1));
    drive.event(RunActed{false, "timed out"}, healthy(2)); // the order may arrive late
    drive.event(RunBackOut{"too slow"}, healthy(3));
    QCOMPARE(drive.stepState(), StepState::Doing); // Active still, and yet the undo is sent
    drive.sync(healthy(3));
    QVERIFY(drive.act() && drive.act()->undo);
    drive.tick(healthy(4));
    drive.tick(healthy(5));
    QCOMPARE(drive.state.phase, RunPhase::BackingOut); // not delivered: what is seen proves nothing yet
    drive.event(RunActed{true, "200"}, healthy(6));
    drive.tick(healthy(7));
    QCOMPARE(drive.state.phase, RunPhase::BackingOut);
    drive.tick(healthy(8));
    QCOMPARE(drive.state.result, std::optional(RunResult::BackedOut));
    QCOMPARE(drive.state.steps[0].acts, 2);
}

void tst_BackOut::backingOutByHandsOnly()
{
    Drive drive;
    drive.state.plan.steps[0].undo = {hands(StepNode::From)};
    drive.event(RunProceed{0}, healthy(1));
    drive.sync(healthy(1));
    drive.tick(bothStandby(2));
    drive.tick(bothStandby(3));
    drive.event(RunBackOut{""}, bothStandby(3.5));
    QCOMPARE(drive.stepState(), StepState::Doing);
    drive.sync(bothStandby(4));
    QVERIFY(!drive.act());
    QCOMPARE(drive.stepState(), StepState::Watching);
    QCOMPARE(drive.state.steps[0].how, std::string("hands"));
    drive.tick(healthy(5));
    drive.tick(healthy(6));
    QCOMPARE(drive.state.result, std::optional(RunResult::BackedOut));
}

void tst_BackOut::anUnattendedBackOutWithoutAButtonEndsUnknown()
{
    Drive drive;
    drive.unattended = true;
    drive.state.plan.steps[0].undo = {hands(StepNode::From)};
    drive.tick(bothStandby(1));
    drive.state.plan.steps[1].actions = {hands(StepNode::To)};
    drive.tick(bothStandby(2));
    QCOMPARE(drive.stepState(), StepState::Seen);
    drive.event(RunBackOut{"stop"}, bothStandby(3));
    QCOMPARE(drive.stepState(), StepState::Seen);
    drive.tick(bothStandby(14));
    QCOMPARE(drive.state.result, std::optional(RunResult::Unknown));
    QCOMPARE(drive.state.steps[0].trouble, std::string(trouble::noUsableAction));
}

void tst_BackOut::anUndoThatIsNotSeenEndsUnknown()
{
    Drive drive;
    drive.unattended = true;
    drive.tick(bothStandby(1));
    drive.tick(bothStandby(2));
    drive.event(RunBackOut{"stop"}, bothStandby(3)); // the second act was not on disk yet
    QCOMPARE(drive.stepState(1), StepState::Waiting);
    drive.sync(bothStandby(3));
    QVERIFY(drive.act());
    drive.event(RunActed{false, "refused"}, bothStandby(4));
    QCOMPARE(drive.state.steps[0].trouble, std::string("not-sent: refused"));
    drive.tick(bothStandby(14));
    QCOMPARE(drive.stepState(), StepState::Unknown);
    drive.tick(bothStandby(24));
    QCOMPARE(drive.state.result, std::optional(RunResult::Unknown));
}

void tst_BackOut::aStepWithNothingToUndoIsPassedOver()
{
    Drive drive;
    drive.state.plan.steps[0].undo.clear();
    drive.tick(bothStandby(1));
    drive.tick(bothStandby(2));
    drive.event(RunBackOut{"stop"}, bothStandby(3));
    QCOMPARE(drive.stepState(), StepState::Undone);
    QCOMPARE(drive.state.result, std::optional(RunResult::BackedOut));
}

void tst_BackOut::didNotWorkRepeatsTheUndo()
{
    Drive drive;
    drive.tick(bothStandby(1));
    drive.tick(bothStandby(2));
    drive.event(RunBackOut{"stop"}, bothStandby(3));
    drive.sync(bothStandby(3));
    drive.event(RunDidNotWork{"nothing moved"}, bothStandby(4));
    QCOMPARE(drive.stepState(), StepState::Doing); // on its way again
    QCOMPARE(drive.state.steps[0].acts, 2);
}

void tst_BackOut::theOperatorRepeatsAnUndo()
{
    Drive drive;
    drive.tick(bothStandby(1));
    drive.tick(bothStandby(2));
    drive.event(RunBackOut{"stop"}, bothStandby(3));
    drive.sync(bothStandby(3));
    drive.event(RunActed{false, "refused"}, bothStandby(4));
    drive.tick(bothStandby(20));
    QCOMPARE(drive.stepState(), StepState::Unknown);
    drive.event(RunProceed{1}, bothStandby(21));
    QCOMPARE(drive.stepState(), StepState::Doing);
    QCOMPARE(drive.state.steps[0].how, std::string("hands"));
    QCOMPARE(drive.state.steps[0].acts, 2);
}

void tst_BackOut::aSentenceMayStandForAnUndoThatCannotBeSeen_data()
{
    QTest::addColumn<int>("holding");
    QTest::addColumn<bool>("allowed");
    QTest::addColumn<bool>("undone");
    QTest::newRow("cannot be seen") << int(ServiceHolding::Unknown) << true << true;
    QTest::newRow("the product wants none") << int(ServiceHolding::Unknown) << false << false;
    QTest::newRow("seen elsewhere") << int(ServiceHolding::Stranger) << true << false;
}

void tst_BackOut::aSentenceMayStandForAnUndoThatCannotBeSeen()
{
    QFETCH(int, holding);
    QFETCH(bool, allowed);
    QFETCH(bool, undone);
    Step move;
    move.key = "move";
    move.actions = move.undo = {hands(StepNode::From)};
    move.see = {condition(ConditionKind::ServiceHeldBy, StepNode::To)};
    move.undoSee = {condition(ConditionKind::ServiceHeldBy, StepNode::From)};
    move.times = 2;
    move.limit = fromSeconds(stepLimit);
    move.attest = words("it is at {to}");
    move.undoAttest = allowed ? words("it is at {from}") : LocalText{};
    Drive drive;
    drive.state.plan.steps[0] = move;
    drive.state = running(drive.state.plan);
    const auto unseen = [&](double seen) {
        PairSnapshot snapshot = bothStandby(seen);
        snapshot.addressImpliesRole = false;
        snapshot.service.holding = ServiceHolding(holding);
        return snapshot;
    };
    PairSnapshot moved = bothStandby(1);
    setHolder(moved, 1);
    drive.state.attestations = {{"move", "it is at lab-2", at(0)}};
    drive.tick(moved);
    moved.at = at(2);
    drive.tick(moved);
    QCOMPARE(drive.stepState(0), StepState::Seen);
    drive.event(RunBackOut{"stop"}, unseen(3));
    drive.sync(unseen(3));
    drive.tick(unseen(4));
    drive.tick(unseen(5));
    QCOMPARE(drive.state.phase, RunPhase::BackingOut); // the sentence of the way out says nothing for the way back
    drive.event(RunAttest{"move", "it is at lab-1 again"}, unseen(6));
    drive.tick(unseen(7));
    drive.tick(unseen(8));
    QCOMPARE(drive.state.attestations.size(), allowed ? 2u : 1u);
    QCOMPARE(drive.stepState(0) == StepState::Undone, undone);
    QCOMPARE(drive.state.phase == RunPhase::Ended, undone);
    if (undone)
        QCOMPARE(drive.state.steps[0].evidence, std::string("attested: it is at lab-1 again"));
}

void tst_BackOut::noSentenceGivesARoleBack()
{
    Drive drive;
    drive.state.plan.steps[0].undo = {hands(StepNode::From)};
    drive.state.plan.steps[0].undoAttest = words("{from} is Active again");
    drive.tick(bothStandby(1));
    drive.tick(bothStandby(2));
    drive.event(RunBackOut{"stop"}, bothStandby(3));
    drive.sync(bothStandby(3));
    PairSnapshot silent = bothStandby(4);
    for (double second = 4; second < 9; ++second) {
        silent.at = at(second);
        silence(silent, 0, second);
        drive.event(RunAttest{"from-standby", "it is Active"}, silent);
    }
    QCOMPARE(drive.state.phase, RunPhase::BackingOut);
}

void tst_BackOut::unattendedHandsLeaveNoOrderUnderWay()
{
    for (const bool button : {false, true}) {
        Drive drive;
        Step &step = drive.state.plan.steps[0];
        step.undo = {hands(StepNode::From)};
        if (!button)
            step.actions = {hands(StepNode::From)};
        drive.event(RunProceed{0}, healthy(1));
        drive.sync(healthy(1));
        drive.state.resumed = true; // the console died; the step was never seen
        drive.state.scratch = {};
        drive.unattended = true;
        drive.event(RunBackOut{"back-out"}, healthy(10));
        for (double second = 11; second < 15; ++second)
            drive.tick(healthy(second));
        // An order that went out may still arrive. A person who was told to press has been told to stop.
        QCOMPARE(drive.state.phase, button ? RunPhase::BackingOut : RunPhase::Ended);
    }
}

void tst_BackOut::isNotBackedOutPastThePointOfNoReturn_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("begun");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("reversible") << int(Reversibility::Reversible) << true << true;
    QTest::newRow("no return") << int(Reversibility::PointOfNoReturn) << true << false;
    QTest::newRow("forward only") << int(Reversibility::ForwardOnly) << true << false;
    QTest::newRow("still before it") << int(Reversibility::PointOfNoReturn) << false << true;
}

void tst_BackOut::isNotBackedOutPastThePointOfNoReturn()
{
    QFETCH(int, kind);
    QFETCH(bool, begun);
    QFETCH(bool, allowed);
    Drive drive;
    drive.state.plan.steps[1].reversibility = Reversibility(kind);
    drive.tick(bothStandby(1));
    drive.tick(bothStandby(2));
    if (begun) {
        drive.event(RunProceed{0}, bothStandby(3));
        drive.sync(bothStandby(3));
    }
    QCOMPARE(mayNotBackOut(drive.state).empty(), allowed);
    drive.event(RunBackOut{"stop"}, bothStandby(4));
    QCOMPARE(drive.state.phase, allowed ? RunPhase::BackingOut : RunPhase::Running);
    if (!allowed)
        QCOMPARE(drive.state.steps[1].trouble, std::string("past-point-of-no-return: to-active"));
}

void tst_BackOut::twoActiveNodesAreNoEndOfBackingOut()
{
    Drive drive;
    drive.unattended = true;
    drive.state.plan.steps[0].undo.clear();
    drive.tick(bothStandby(1));
    drive.tick(bothStandby(2));
    drive.event(RunBackOut{"stop"}, split(3));
    QCOMPARE(drive.state.phase, RunPhase::BackingOut);
    QCOMPARE(drive.state.steps[0].trouble, std::string(trouble::splitBrain));
    Drive healed = drive;
    healed.tick(healthy(4));
    QCOMPARE(healed.state.result, std::optional(RunResult::BackedOut));
    drive.tick(split(14));
    QCOMPARE(drive.state.result, std::optional(RunResult::Incomplete));
}

QTEST_APPLESS_MAIN(tst_BackOut)
#include "tst_backout.moc"
