// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The planned switch of TVox Pure Cloud, driven by the run engine over a pair that people move by hand (TVOX-15, 16, 20).
#include "fakes/tvoxrun.h"

#include "decision/preflight.h"

#include <QtTest>

using namespace twinline;
using namespace twinline::sample;

class tst_TvoxRuns : public QObject
{
    Q_OBJECT

private slots:
    void whatIsCheckedBeforehand_data();
    void whatIsCheckedBeforehand();
    void theFourStepsInTheirOrder_data();
    void theFourStepsInTheirOrder();
    void nobodyServesInBetween();
    void theWayBackIsTheSame();
    void aWrongOrderIsRefused_data();
    void aWrongOrderIsRefused();
    void theNextStepStaysClosed_data();
    void theNextStepStaysClosed();
    void anAddressThatComesAndGoesSplitsThePair();
    void aServiceThatStillAnswersContradictsAReading();
    void aReadingHasItsMinute();
    void aRefutedReadingIsNotMadeGoodBySilence_data();
    void aRefutedReadingIsNotMadeGoodBySilence();
    void anOffNodeIsNoSlaveBeforeItIsRead_data();
    void anOffNodeIsNoSlaveBeforeItIsRead();
    void whatCannotBeSeenIsAttested_data();
    void whatCannotBeSeenIsAttested();
    void noSentenceCountsAgainstWhatIsSeen_data();
    void noSentenceCountsAgainstWhatIsSeen();
    void itDidNotWork();
    void backsOutAtEveryStep_data();
    void backsOutAtEveryStep();
    void backsOutOfAMoveThatCannotBeSeen();
    void noWayBackBehindThePromotion();
    void aDeadConsoleGoesOn_data();
    void aDeadConsoleGoesOn();
    void aDeadConsoleBacksOut_data();
    void aDeadConsoleBacksOut();
};

void tst_TvoxRuns::whatIsCheckedBeforehand_data()
{
    QTest::addColumn<QByteArray>("what");
    QTest::addColumn<QByteArray>("failing"); // not passed, and no mere warning
    QTest::addColumn<bool>("forcible");
    QTest::newRow("all good") << QByteArray() << QByteArray() << true;
    QTest::newRow("nodes alike") << QByteArray("alike") << QByteArray("identity distinguishable service-holder") << true;
    QTest::newRow("address with the Slave") << QByteArray("address") << QByteArray("service-holder") << true;
    QTest::newRow("address shut to this desk") << QByteArray("shut") << QByteArray("service-holder") << true;
    QTest::newRow("domain elsewhere") << QByteArray("domain") << QByteArray("domain-matches") << true;
    QTest::newRow("managed at the address that moves") << QByteArray("management") << QByteArray("management-apart") << false;
    QTest::newRow("Slave dead") << QByteArray("dead") << QByteArray("nodes-fresh identity target-standby") << false;
}

void tst_TvoxRuns::whatIsCheckedBeforehand()
{
    QFETCH(QByteArray, what);
    QFETCH(QByteArray, failing);
    QFETCH(bool, forcible);
    TvoxRun run("tvox-pure-cloud", false);
    if (what == "management")
        run.world.pair.nodes[1].endpoints["management"].host = "pbx.example.com";
    run.world.oneCertificate = what == "alike";
    run.world.addressVisible = what != "shut";
    run.world.holder = what == "address" ? 1 : 0;
    run.world.name = what == "domain" ? "198.51.100.7" : TvoxWorld::serviceAddress;
    if (what == "dead")
        run.world.die(1);
    run.look(4);
    const auto checks = preflight(run.snapshot, run.world.pair, run.world.product, Intent::Switchover, 0, 1, true);
    QByteArrayList open;
    std::vector<Override> reasons;
    for (const CheckResult &check : checks) {
        if (check.outcome == CheckOutcome::Pass || check.level == CheckLevel::Warning)
            continue;
        open << QByteArray::fromStdString(check.id);
        reasons.push_back({check.id, "known", at(run.now)});
    }
    QCOMPARE(open.join(' '), failing);
    QCOMPARE(mayBegin(checks, {}), failing.isEmpty());
    QCOMPARE(mayBegin(checks, reasons), forcible);
}

void tst_TvoxRuns::theFourStepsInTheirOrder_data()
{
    QTest::addColumn<bool>("databases");
    QTest::newRow("with databases") << true;
    QTest::newRow("SIP alone") << false;
}

void tst_TvoxRuns::theFourStepsInTheirOrder()
{
    QFETCH(bool, databases);
    TvoxRun run("tvox-pure-cloud", databases);
    QCOMPARE(run.snapshot.verdict, Verdict::Redundant);
    QVERIFY(run.begin(Intent::Switchover));
    for (const char *key : {"from-off", "move", "to-master", "from-slave"}) {
        QCOMPARE(run.key(), std::string(key));
        run.poll(4);
        QCOMPARE(run.key(), std::string(key)); // nothing is taken for done that nobody did
        QVERIFY2(doStep(run), (run.trouble() + " | " + run.evidence()).c_str());
    }
    QVERIFY(run.ended(RunResult::Done) || (run.key() == "check" && doStep(run)));
    QVERIFY(run.ended(RunResult::Done));
    QCOMPARE(run.world.machines[0].occ, NodeState::Standby);
    QCOMPARE(run.world.machines[1].occ, NodeState::Active);
    QCOMPARE(run.world.holder, 1);
    QCOMPARE(run.mostMasters, 1);
    run.look(65); // the readings are forgotten
    QCOMPARE(run.snapshot.verdict, Verdict::Redundant);
}

void tst_TvoxRuns::nobodyServesInBetween()
{
    TvoxRun run;
    QVERIFY(run.begin(Intent::Switchover));
    QVERIFY(doStep(run));
    QVERIFY(run.snapshot.nodes[0].state == NodeState::ServicesOff);
    QVERIFY(std::any_of(run.snapshot.reasons.begin(), run.snapshot.reasons.end(),
                        [](const Reason &r) { return r.code == ReasonCode::NobodyServes; }));
    run.poll(65); // the reading is gone: a node that serves nobody is idle all the same
    QVERIFY(run.snapshot.nodes[0].state == NodeState::Standby);
    QVERIFY(doUntil(run, "from-slave"));
    QVERIFY(run.snapshot.nodes[1].state == NodeState::Active);
}

void tst_TvoxRuns::theWayBackIsTheSame()
{
    TvoxRun run;
    QVERIFY(run.begin(Intent::Switchover));
    while (run.drive.state.phase == RunPhase::Running)
        QVERIFY(doStep(run));
    QVERIFY(run.begin(Intent::Rollback)); // at once: what was read a moment ago must not stand in the way
    QCOMPARE(toOf(run), 0);
    while (run.drive.state.phase == RunPhase::Running)
        QVERIFY2(doStep(run), (run.key() + ": " + run.trouble() + " | " + run.evidence()).c_str());
    QVERIFY(run.ended(RunResult::Done));
    QCOMPARE(run.world.machines[0].occ, NodeState::Active);
    QCOMPARE(run.world.holder, 0);
    QCOMPARE(run.mostMasters, 1);
}

void tst_TvoxRuns::aWrongOrderIsRefused_data()
{
    QTest::addColumn<int>("occ"); // of the former Master
    QTest::addColumn<int>("holder");
    QTest::addColumn<int>("step");
    QTest::addColumn<QByteArray>("trouble");
    const int master = int(NodeState::Active);
    const int off = int(NodeState::ServicesOff);
    QTest::newRow("the address before services off") << master << 0 << 1 << QByteArray("before-not-met");
    QTest::newRow("Master before services off") << master << 0 << 2 << QByteArray("before-not-met");
    QTest::newRow("Master before services off, address moved") << master << 1 << 2 << QByteArray("before-not-met");
    QTest::newRow("Master before the move") << off << 0 << 2 << QByteArray("before-not-met");
    QTest::newRow("Slave before Master") << off << 1 << 3 << QByteArray("before-not-met");
    QTest::newRow("in order: the move") << off << 0 << 1 << QByteArray();
    QTest::newRow("in order: Master") << off << 1 << 2 << QByteArray();
}

void tst_TvoxRuns::aWrongOrderIsRefused()
{
    QFETCH(int, occ);
    QFETCH(int, holder);
    QFETCH(int, step);
    QFETCH(QByteArray, trouble);
    TvoxRun run;
    QVERIFY(run.begin(Intent::Switchover));
    run.world.choose(0, NodeState(occ));
    run.world.holder = holder;
    run.look(3);
    for (int i = 0; i < step; ++i)
        run.drive.state.steps[std::size_t(i)].state = StepState::Seen;
    run.drive.state.current = std::size_t(step);
    QCOMPARE(run.proceed(), trouble.isEmpty());
    QVERIFY2(run.trouble().starts_with(trouble.toStdString()), run.trouble().c_str());
}

void tst_TvoxRuns::theNextStepStaysClosed_data()
{
    QTest::addColumn<int>("holder");
    QTest::addColumn<bool>("oneCertificate");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("holding");
    const QByteArray right(TvoxWorld::serviceAddress);
    QTest::newRow("with nobody") << TvoxWorld::nobody << false << right << int(ServiceHolding::Nobody);
    QTest::newRow("with the old one still") << 0 << false << right << int(ServiceHolding::Node);
    QTest::newRow("with a stranger") << TvoxWorld::stranger << false << right << int(ServiceHolding::Stranger);
    QTest::newRow("nodes alike") << 1 << true << right << int(ServiceHolding::Unknown);
    QTest::newRow("the name leads elsewhere") << 1 << false << QByteArray("198.51.100.7") << int(ServiceHolding::Node);
    QTest::newRow("the name leads nowhere") << 1 << false << QByteArray() << int(ServiceHolding::Node);
}

void tst_TvoxRuns::theNextStepStaysClosed()
{
    QFETCH(int, holder);
    QFETCH(bool, oneCertificate);
    QFETCH(QByteArray, name);
    TvoxRun run;
    QVERIFY(run.begin(Intent::Switchover));
    QVERIFY(doStep(run));
    run.world.oneCertificate = oneCertificate;
    run.world.name = name.toStdString();
    run.look(3);
    QVERIFY(run.proceed());
    run.world.holder = holder;
    run.poll(2); // named within two polls …
    QTEST(int(run.snapshot.service.holding), "holding");
    QVERIFY(!run.snapshot.service.domain.matches || name == TvoxWorld::serviceAddress);
    run.poll(20); // … and closed for as long as it takes
    QCOMPARE(run.key(), std::string("move"));
    QVERIFY(!run.drive.state.plan.steps[1].attest.empty()); // a sentence, or the address
    run.world.holder = 1;
    run.world.oneCertificate = false;
    run.world.name = TvoxWorld::serviceAddress;
    run.poll(4);
    QCOMPARE(run.key(), std::string("to-master"));
    QVERIFY(run.proceed());
}

void tst_TvoxRuns::anAddressThatComesAndGoesSplitsThePair()
{
    TvoxRun run;
    QVERIFY(run.begin(Intent::Switchover));
    QVERIFY(doStep(run));
    QVERIFY(run.proceed());
    run.world.holder = TvoxWorld::inTurn;
    run.poll(8);
    QCOMPARE(run.key(), std::string("move"));
    QVERIFY(run.snapshot.service.holding == ServiceHolding::Both);
    QCOMPARE(run.snapshot.verdict, Verdict::SplitBrain);
}

void tst_TvoxRuns::aServiceThatStillAnswersContradictsAReading()
{
    TvoxRun run;
    QVERIFY(run.begin(Intent::Switchover));
    QVERIFY(run.proceed());
    run.read(0, NodeState::ServicesOff); // of the wrong page, or too early
    run.poll(10);
    QCOMPARE(run.key(), std::string("from-off"));
    QVERIFY(run.snapshot.nodes[0].contradicted);
    QVERIFY(std::any_of(run.snapshot.reasons.begin(), run.snapshot.reasons.end(), [](const Reason &r) {
        return r.code == ReasonCode::Contradiction && r.node == 0 && r.text.find("services-off") != std::string::npos;
    }));
    run.attest("tvox-a is stopped in the cloud"); // nor is a sentence heard while it serves
    run.poll(4);
    QVERIFY(run.snapshot.nodes[0].state == NodeState::Unknown);
    QCOMPARE(run.drive.state.steps[1].acts, 0);
    run.world.choose(0, NodeState::ServicesOff);
    run.poll(4);
    QCOMPARE(run.key(), std::string("move"));
}

void tst_TvoxRuns::aRefutedReadingIsNotMadeGoodBySilence_data()
{
    QTest::addColumn<int>("polls");    // between the reading and the silence
    QTest::addColumn<bool>("restart"); // the console dies in the silence
    QTest::addColumn<bool>("databases");
    for (const int polls : {0, 1, 2, 20})
        for (const bool restart : {false, true})
            for (const bool databases : {false, true})
                QTest::addRow("after %d polls%s%s", polls, restart ? ", console dies" : "", databases ? "" : ", SIP alone") << polls << restart << databases;
}

/// Who said that the Master is off while it served has read the wrong page, and the page does not change because the Master
/// is seen no more: the other node may not be promoted beside it.
void tst_TvoxRuns::aRefutedReadingIsNotMadeGoodBySilence()
{
    QFETCH(int, polls);
    QFETCH(bool, restart);
    QFETCH(bool, databases);
    TvoxRun run("tvox-pure-cloud", databases);
    QVERIFY(run.begin(Intent::Switchover));
    QVERIFY(run.proceed());
    run.read(0, NodeState::ServicesOff);
    run.poll(polls);
    run.world.hide(0);
    run.world.holder = 1; // somebody moves the address all the same
    run.poll(3);
    if (restart)
        run.restart();
    run.poll(50);
    QCOMPARE(run.key(), std::string("from-off"));
    QVERIFY(run.snapshot.nodes[0].state != NodeState::ServicesOff);
    run.attest("I have moved it");
    run.poll(3);
    QCOMPARE(run.drive.state.steps[1].acts, 0);
    QCOMPARE(run.drive.state.steps[2].acts, 0);
    // What is read once more, now that nothing speaks against it, is a person's word again.
    if (!restart) {
        run.read(0, NodeState::ServicesOff);
        run.poll(4);
        QVERIFY(run.key() != "from-off");
    }
}

void tst_TvoxRuns::aReadingHasItsMinute()
{
    TvoxRun run;
    QVERIFY(run.begin(Intent::Switchover));
    QVERIFY(run.proceed());
    run.read(0, NodeState::ServicesOff);
    run.poll(61); // it goes on serving until the reading is old
    run.world.choose(0, NodeState::ServicesOff);
    run.poll(10);
    QCOMPARE(run.key(), std::string("from-off"));
    run.read(0, NodeState::ServicesOff);
    run.poll(3);
    QCOMPARE(run.key(), std::string("move"));
}

void tst_TvoxRuns::anOffNodeIsNoSlaveBeforeItIsRead_data()
{
    theFourStepsInTheirOrder_data();
}

void tst_TvoxRuns::anOffNodeIsNoSlaveBeforeItIsRead()
{
    QFETCH(bool, databases);
    TvoxRun run("tvox-pure-cloud", databases);
    QVERIFY(run.begin(Intent::Switchover));
    QVERIFY(doUntil(run, "from-slave"));
    run.poll(70); // off and Slave look alike from here
    QVERIFY(run.snapshot.nodes[0].state == NodeState::Standby);
    QCOMPARE(run.key(), std::string("from-slave"));
    QVERIFY(run.proceed());
    run.world.choose(0, NodeState::Standby);
    run.poll(70);
    QCOMPARE(run.key(), std::string("from-slave"));
    QVERIFY2(run.evidence().find("standby (inferred), not read") != std::string::npos, run.evidence().c_str());
    run.read(0, NodeState::Standby);
    run.poll(3);
    QVERIFY(run.ended(RunResult::Done) || run.key() == "check");
}

void tst_TvoxRuns::whatCannotBeSeenIsAttested_data()
{
    QTest::addColumn<bool>("visible");
    QTest::addColumn<bool>("alike");
    QTest::newRow("the address is shut to this desk") << false << false;
    QTest::newRow("the nodes look alike") << true << true;
}

void tst_TvoxRuns::whatCannotBeSeenIsAttested()
{
    QFETCH(bool, visible);
    QFETCH(bool, alike);
    TvoxRun run;
    run.world.addressVisible = visible;
    run.world.oneCertificate = alike;
    run.look(4);
    QVERIFY(run.begin(Intent::Switchover));
    QVERIFY(doStep(run));
    QVERIFY(run.proceed());
    useHands(run);
    run.poll(6);
    QCOMPARE(run.key(), std::string("move"));
    run.attest("the cloud client shows it at tvox-b");
    run.poll(3);
    QCOMPARE(run.key(), std::string("to-master"));
    QVERIFY2(doStep(run), run.trouble().c_str()); // what was attested is not asked again
    QVERIFY(doStep(run));
    QCOMPARE(run.key(), std::string("check"));
    run.poll(6);
    QVERIFY(run.drive.state.phase == RunPhase::Running);
    run.attest("a test call was answered by tvox-b");
    run.poll(3);
    QVERIFY2(run.ended(RunResult::Done), (run.trouble() + " | " + run.evidence()).c_str());
    QCOMPARE(run.drive.state.attestations.size(), 2u);
    QCOMPARE(run.mostMasters, 1);
}

void tst_TvoxRuns::noSentenceCountsAgainstWhatIsSeen_data()
{
    QTest::addColumn<int>("holder");
    QTest::addColumn<QByteArray>("name");
    const QByteArray right(TvoxWorld::serviceAddress);
    QTest::newRow("the old one still") << 0 << right;
    QTest::newRow("a stranger") << TvoxWorld::stranger << right;
    QTest::newRow("the name leads elsewhere") << 1 << QByteArray("198.51.100.7");
}

void tst_TvoxRuns::noSentenceCountsAgainstWhatIsSeen()
{
    QFETCH(int, holder);
    QFETCH(QByteArray, name);
    TvoxRun run;
    QVERIFY(run.begin(Intent::Switchover));
    QVERIFY(doStep(run));
    QVERIFY(run.proceed());
    run.world.holder = holder;
    run.world.name = name.toStdString();
    run.poll(3);
    run.attest("it has moved, believe me");
    run.poll(6);
    QCOMPARE(run.key(), std::string("move"));
    // Attested in good faith, and then seen elsewhere: the promotion is closed.
    TvoxRun late;
    late.world.addressVisible = false;
    QVERIFY(late.begin(Intent::Switchover));
    QVERIFY(doStep(late));
    QVERIFY(late.proceed());
    late.attest("the cloud client shows it at tvox-b");
    late.poll(3);
    QCOMPARE(late.key(), std::string("to-master"));
    late.world.addressVisible = true;
    late.world.holder = holder == 1 ? 0 : holder;
    late.poll(3);
    QVERIFY(!late.proceed());
    QVERIFY(late.trouble().starts_with("before-not-met"));
}

void tst_TvoxRuns::itDidNotWork()
{
    TvoxRun run;
    QVERIFY(run.begin(Intent::Switchover));
    QVERIFY(doStep(run));
    QVERIFY(run.proceed());
    run.poll(3);
    run.drive.event(RunDidNotWork{"the cloud client has no rights"}, &run.snapshot, run.now);
    QCOMPARE(run.drive.stepState(1), StepState::Waiting);
    QVERIFY(run.trouble().starts_with("did-not-work: "));
    QVERIFY(doStep(run)); // tried again
    QCOMPARE(run.key(), std::string("to-master"));
}

void tst_TvoxRuns::backsOutAtEveryStep_data()
{
    QTest::addColumn<QByteArray>("step"); // that is current
    QTest::addColumn<bool>("begun");
    QTest::addColumn<bool>("handsActed");
    QTest::addColumn<QByteArray>("undone"); // steps whose undo asks for hands, in order
    QTest::newRow("before anything") << QByteArray("from-off") << false << false << QByteArray();
    QTest::newRow("services off told, not done") << QByteArray("from-off") << true << false << QByteArray("from-off");
    QTest::newRow("services off done, not seen") << QByteArray("from-off") << true << true << QByteArray("from-off");
    QTest::newRow("before the move") << QByteArray("move") << false << false << QByteArray("from-off");
    QTest::newRow("the move told, not done") << QByteArray("move") << true << false << QByteArray("move from-off");
    QTest::newRow("moved, not seen") << QByteArray("move") << true << true << QByteArray("move from-off");
    QTest::newRow("after the move") << QByteArray("to-master") << false << false << QByteArray("move from-off");
}

void tst_TvoxRuns::backsOutAtEveryStep()
{
    QFETCH(QByteArray, step);
    QFETCH(bool, begun);
    QFETCH(bool, handsActed);
    QFETCH(QByteArray, undone);
    TvoxRun run;
    QVERIFY(run.begin(Intent::Switchover));
    QVERIFY(doUntil(run, step.toStdString()));
    if (begun)
        QVERIFY(run.proceed());
    if (handsActed)
        useHands(run);
    run.look(handsActed ? 1 : 0);
    run.backOut();
    run.poll(1);
    for (const QByteArray &one : undone.split(' ')) {
        if (one.isEmpty())
            break;
        for (int i = 0; i < 6 && !run.undoIsDue(one.toStdString()); ++i)
            run.poll(1);
        QVERIFY2(run.undoIsDue(one.toStdString()), one.constData());
        if (one == "move")
            run.world.holder = 0;
        else
            QCOMPARE(run.world.holder, 0); // the address is back before a Master is made
        if (one == "from-off")
            run.world.choose(0, NodeState::Active);
    }
    run.poll(6);
    QVERIFY2(run.ended(RunResult::BackedOut), (run.trouble() + " | " + run.evidence()).c_str());
    QCOMPARE(run.world.masters(), 1);
    QCOMPARE(run.mostMasters, 1);
    QCOMPARE(run.world.machines[0].occ, NodeState::Active);
    QCOMPARE(run.world.holder, 0);
    run.look(65);
    QCOMPARE(run.snapshot.verdict, Verdict::Redundant);
}

void tst_TvoxRuns::backsOutOfAMoveThatCannotBeSeen()
{
    TvoxRun run;
    run.world.addressVisible = false;
    QVERIFY(run.begin(Intent::Switchover));
    QVERIFY(doStep(run));
    QVERIFY(run.proceed());
    run.world.holder = 1;
    run.attest("the cloud client shows it at tvox-b");
    run.poll(3);
    QCOMPARE(run.key(), std::string("to-master"));
    run.backOut();
    run.poll(4);
    QVERIFY(run.undoIsDue("move"));
    run.world.holder = 0;
    run.poll(10);
    QVERIFY(run.undoIsDue("move")); // not seen, not said
    run.attest("the cloud client shows it at tvox-a again");
    run.poll(4);
    QVERIFY(run.undoIsDue("from-off"));
    run.attest("tvox-a is Master again"); // a role is seen, or it is not given
    run.poll(4);
    QVERIFY(run.undoIsDue("from-off"));
    run.world.choose(0, NodeState::Active);
    run.poll(4);
    QVERIFY(run.ended(RunResult::BackedOut));
    QCOMPARE(run.mostMasters, 1);
}

void tst_TvoxRuns::noWayBackBehindThePromotion()
{
    TvoxRun run;
    QVERIFY(run.begin(Intent::Switchover));
    QVERIFY(doUntil(run, "to-master"));
    QVERIFY(mayNotBackOut(run.drive.state).empty());
    QVERIFY(run.proceed());
    QCOMPARE(mayNotBackOut(run.drive.state), std::string("past-point-of-no-return: to-master"));
    useHands(run);
    run.poll(4);
    QCOMPARE(run.key(), std::string("from-slave"));
    run.backOut();
    QCOMPARE(run.drive.state.phase, RunPhase::Running);
    while (run.drive.state.phase == RunPhase::Running)
        QVERIFY(doStep(run));
    QVERIFY(run.ended(RunResult::Done));
    QCOMPARE(run.world.masters(), 1);
}

void tst_TvoxRuns::aDeadConsoleGoesOn_data()
{
    QTest::addColumn<QByteArray>("step");
    QTest::addColumn<bool>("handsActed");
    for (const char *step : {"from-off", "move", "to-master", "from-slave"})
        for (const bool acted : {false, true})
            QTest::addRow("%s, %s", step, acted ? "done" : "not done") << QByteArray(step) << acted;
}

void tst_TvoxRuns::aDeadConsoleGoesOn()
{
    QFETCH(QByteArray, step);
    QFETCH(bool, handsActed);
    TvoxRun run;
    QVERIFY(run.begin(Intent::Switchover));
    QVERIFY(doUntil(run, step.toStdString()));
    QVERIFY(run.proceed());
    if (handsActed)
        useHands(run);
    run.restart();
    run.poll(6);
    if (handsActed) {
        if (run.key() == step.toStdString())
            readPage(run);
        run.poll(4);
    } else {
        QCOMPARE(run.key(), step.toStdString());
        QCOMPARE(run.drive.state.steps[run.drive.state.current].state, StepState::Waiting); // seen not to be done
        QVERIFY2(doStep(run), run.trouble().c_str());
    }
    while (run.drive.state.phase == RunPhase::Running)
        QVERIFY2(doStep(run), (run.key() + ": " + run.trouble() + " | " + run.evidence()).c_str());
    QVERIFY(run.ended(RunResult::Done));
    QCOMPARE(run.mostMasters, 1);
}

void tst_TvoxRuns::aDeadConsoleBacksOut_data()
{
    QTest::addColumn<QByteArray>("step");
    QTest::addColumn<bool>("handsActed");
    for (const char *step : {"from-off", "move"})
        for (const bool acted : {false, true})
            QTest::addRow("%s, %s", step, acted ? "done" : "not done") << QByteArray(step) << acted;
}

void tst_TvoxRuns::aDeadConsoleBacksOut()
{
    QFETCH(QByteArray, step);
    QFETCH(bool, handsActed);
    TvoxRun run;
    QVERIFY(run.begin(Intent::Switchover));
    QVERIFY(doUntil(run, step.toStdString()));
    QVERIFY(run.proceed());
    if (handsActed)
        useHands(run);
    run.restart();
    run.drive.unattended = true; // by script: nobody sees what is told
    run.backOut();
    run.poll(3);
    run.world.holder = 0; // the hands put everything back, the address first
    run.poll(3);
    run.world.choose(0, NodeState::Active);
    run.poll(10);
    QVERIFY2(run.ended(RunResult::BackedOut), (run.key() + ": " + run.trouble() + " | " + run.evidence()).c_str());
    QCOMPARE(run.mostMasters, 1);
}

QTEST_APPLESS_MAIN(tst_TvoxRuns)
#include "tst_tvoxruns.moc"
