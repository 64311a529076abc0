// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The move of a public address by the cloud's own command: shown, edited, written down, and never taken at its word.
#include "decision/addressrows.h"
#include "decision/preflight.h"
#include "fakes/tvoxrun.h"

#include <QTest>

using namespace twinline;
using namespace twinline::sample;

namespace {

constexpr const char *toB = "oci network public-ip update --public-ip-id ocid1.publicip.p --private-ip-id ocid1.privateip.b --output json";
constexpr const char *toA = "oci network public-ip update --public-ip-id ocid1.publicip.p --private-ip-id ocid1.privateip.a --output json";

/// A TVox pair in a cloud whose moves go on after the command has ended.
struct Clouded
{
    TvoxRun run;
    int holder = 0;          ///< by the cloud's word: a node, or nobody
    bool moving = false;
    bool answers = true;     ///< the cloud's command line works
    std::string obstacle;    ///< of either machine

    explicit Clouded(bool named = true)
    {
        if (named)
            run.world.pair.cloud = CloudAddress{CloudProvider::Oci, "ocid1.publicip.p", {}};
        run.world.pair.nodes[0].cloudTarget = named ? "ocid1.privateip.a" : "";
        run.world.pair.nodes[1].cloudTarget = named ? "ocid1.privateip.b" : "";
        look();
    }
    void look(int polls = 2)
    {
        for (int i = 0; i < polls; ++i) {
            say();
            run.look(1);
        }
    }
    void poll(int polls = 3)
    {
        for (int i = 0; i < polls; ++i) {
            say();
            run.poll(1);
        }
    }
    /// The run stands before its move.
    bool begin(Intent intent = Intent::Switchover)
    {
        return run.begin(intent) && doUntil(run, "move");
    }
    void proceed(const std::string &command = {}, std::size_t action = 0)
    {
        run.drive.event(RunProceed{action, command}, &run.snapshot, run.now);
    }
    /// The journal has it.
    const RunAct *sync()
    {
        run.drive.sync(run.snapshot);
        return run.drive.act();
    }
    void end(bool well, const std::string &words) { run.drive.event(RunActed{well, words}, &run.snapshot, run.now); }
    const StepRecord &record() const { return run.drive.state.steps[run.drive.state.current]; }
    StepRecord &step(const char *key)
    {
        for (StepRecord &one : run.drive.state.steps)
            if (one.key == key)
                return one;
        qFatal("no step %s", key);
    }

private:
    void say()
    {
        if (!answers || !run.world.pair.cloud)
            return;
        CloudFacts facts{TvoxWorld::serviceAddress, {}, holder < 0 ? "AVAILABLE" : moving ? "ASSIGNING" : "ASSIGNED", !moving};
        if (holder >= 0)
            facts.holders.push_back(holder == 0 ? "ocid1.privateip.a" : "ocid1.privateip.b");
        see("cloud", facts);
        see("cloud-targets", CloudTargetsFacts{{CloudTarget{"10.0.0.11", obstacle}, CloudTarget{"10.0.0.12", obstacle}}, {}});
    }
    void see(const std::string &probe, Facts facts)
    {
        Observation seen;
        seen.probe = probe;
        seen.target = {TargetKind::Service, 0};
        seen.sent = at(run.now + 0.4);
        seen.ended = at(run.now + 0.8).boot;
        seen.outcome = Outcome::Answered;
        seen.facts = std::move(facts);
        absorb(run.world.evidence, seen, run.world.pair, run.world.product);
    }
};

std::string letters(const std::vector<AddressRow> &rows)
{
    std::string out;
    for (const AddressRow &row : rows)
        out += row.cloud.says == Witness::Yes ? 'Y' : row.cloud.says == Witness::No ? 'N' : '?';
    return out;
}

CheckOutcome outcomeOf(const Clouded &pair, const char *id, NodeIndex from = 0, NodeIndex to = 1)
{
    for (const CheckResult &check : preflight(pair.run.snapshot, pair.run.world.pair, pair.run.world.product, Intent::Switchover, from, to, true))
        if (check.id == id)
            return check.outcome;
    qFatal("not asked: %s", id);
}

} // namespace

class tst_CloudRuns : public QObject
{
    Q_OBJECT

private slots:
    void thePlanShowsTheCommand();
    void withoutACloudThereAreHandsOnly();
    void theJournalHasWhatIsRunBeforeItRuns();
    void whatIsEditedRunsAsItWasEdited();
    void anotherProgramIsRefused_data();
    void anotherProgramIsRefused();
    void acceptedIsNotDone();
    void theOutsideProofIsNeededAsWell();
    void theCloudsWordIsNeededAsWell();
    void aMoveThatFailsInSilenceEndsUnknown_data();
    void aMoveThatFailsInSilenceEndsUnknown();
    void whatTheCloudSaidBeforeTellsNothing();
    void aSentenceIsNotHeardAgainstTheCloud();
    void aRefusedCommandLeavesTheHands();
    void theWayBackIsReadFirst();
    void withoutAPersonTheWayBackGoesByItself();
    void theTruthTableAsksTheCloud();
    void preflightAsksTheCloud();
};

void tst_CloudRuns::thePlanShowsTheCommand()
{
    Clouded pair;
    for (const Intent intent : {Intent::Switchover, Intent::Takeover}) {
        const auto made = plan(pair.run.snapshot, pair.run.world.pair, pair.run.world.product, intent, "tvox-b");
        QVERIFY(made);
        const auto step = std::find_if(made->steps.begin(), made->steps.end(), [](const Step &s) { return s.key == "move"; });
        QVERIFY(step != made->steps.end());
        QCOMPARE(step->actions.size(), 2u);
        QCOMPARE(step->actions[0].kind, ActionKind::CloudCommand);
        QCOMPARE(step->actions[0].parameters.at("command"), std::string(toB));
        QCOMPARE(step->actions[1].kind, ActionKind::Hands);
        if (intent == Intent::Switchover)
            QCOMPARE(step->undo[0].parameters.at("command"), std::string(toA));
        const auto asks = [&](ConditionKind kind) { return std::any_of(step->see.begin(), step->see.end(), [&](const Condition &c) { return c.kind == kind; }); };
        QVERIFY(asks(ConditionKind::CloudHeldBy));
        QVERIFY(asks(ConditionKind::ServiceHeldBy)); // the outside proof stays
        QVERIFY(asks(ConditionKind::ServiceNotHeldBy));
    }
}

void tst_CloudRuns::withoutACloudThereAreHandsOnly()
{
    Clouded pair(false);
    QVERIFY(pair.begin());
    const Step &move = pair.run.drive.state.plan.steps[pair.run.drive.state.current];
    QCOMPARE(move.actions.size(), 1u);
    QCOMPARE(move.undo.size(), 1u);
    QVERIFY(doStep(pair.run)); // and nobody waits for a cloud
}

/// Interlock 5.
void tst_CloudRuns::theJournalHasWhatIsRunBeforeItRuns()
{
    Clouded pair;
    QVERIFY(pair.begin());
    pair.proceed();
    QVERIFY(pair.run.drive.wrote());
    QVERIFY(!pair.run.drive.act());
    QCOMPARE(pair.record().command, std::string(toB));
    const RunAct *act = pair.sync();
    QVERIFY(act);
    QCOMPARE(act->action.parameters.at("command"), std::string(toB));
    pair.end(true, "exit code 0");
    QCOMPARE(pair.record().told, std::string("exit code 0"));
    QCOMPARE(pair.record().state, StepState::Watching);
}

void tst_CloudRuns::whatIsEditedRunsAsItWasEdited()
{
    Clouded pair;
    QVERIFY(pair.begin());
    const std::string edited = std::string(toB) + " --profile OPS";
    pair.proceed(edited);
    QCOMPARE(pair.record().command, edited);
    QCOMPARE(pair.record().how, std::string("cloud-command"));
    const RunAct *act = pair.sync();
    QVERIFY(act);
    QCOMPARE(act->action.parameters.at("command"), edited);
    QCOMPARE(pair.run.drive.state.plan.steps[pair.run.drive.state.current].actions[0].parameters.at("command"), std::string(toB)); // the plan is the plan
}

void tst_CloudRuns::anotherProgramIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("trouble");
    QTest::newRow("a shell") << QByteArray("sh -c 'oci x'") << QByteArray("command-refused: other-program: sh");
    QTest::newRow("another cloud") << QByteArray("aws ec2 associate-address") << QByteArray("command-refused: other-program: aws");
    QTest::newRow("two in one line") << QByteArray("oci x; reboot") << QByteArray("command-refused: shell-sign: ;");
    QTest::newRow("a secret") << QByteArray("oci --auth-token x") << QByteArray("command-refused: secret: --auth-token");
    QTest::newRow("nothing") << QByteArray("  ") << QByteArray("command-refused: no-command");
}

void tst_CloudRuns::anotherProgramIsRefused()
{
    QFETCH(QByteArray, text);
    Clouded pair;
    QVERIFY(pair.begin());
    pair.proceed(text.toStdString());
    QTEST(QByteArray::fromStdString(pair.record().trouble), "trouble");
    QVERIFY(!pair.sync());
    QCOMPARE(pair.record().acts, 0);
    QCOMPARE(pair.record().state, StepState::Waiting);
    pair.proceed(text.toStdString(), 1); // nor is a person's work a command
    QCOMPARE(pair.record().acts, 0);
    pair.proceed();
    QVERIFY(pair.sync()); // the right one may still go
}

/// OCI names the new place while the address is on its way (FACTS §2.7).
void tst_CloudRuns::acceptedIsNotDone()
{
    Clouded pair;
    QVERIFY(pair.begin());
    pair.proceed();
    QVERIFY(pair.sync());
    pair.end(true, "exit code 0");
    pair.holder = 1;
    pair.moving = true;
    pair.run.world.holder = 1; // it answers there already
    pair.poll(20);
    QCOMPARE(pair.run.key(), std::string("move"));
    QVERIFY2(pair.run.evidence().find("ASSIGNING, under way") != std::string::npos, pair.run.evidence().c_str());
    pair.moving = false;
    pair.poll(4);
    QCOMPARE(pair.run.key(), std::string("to-master"));
}

void tst_CloudRuns::theOutsideProofIsNeededAsWell()
{
    Clouded pair;
    QVERIFY(pair.begin());
    pair.proceed();
    QVERIFY(pair.sync());
    pair.end(true, "exit code 0");
    pair.holder = 1; // the cloud says so, and phones still reach the other node
    pair.poll(20);
    QCOMPARE(pair.run.key(), std::string("move"));
    pair.run.world.holder = 1;
    pair.poll(4);
    QCOMPARE(pair.run.key(), std::string("to-master"));
}

void tst_CloudRuns::theCloudsWordIsNeededAsWell()
{
    Clouded pair;
    QVERIFY(pair.begin());
    pair.proceed();
    QVERIFY(pair.sync());
    pair.end(true, "exit code 0");
    pair.run.world.holder = 1;
    pair.poll(20); // the cloud still says the old place
    QCOMPARE(pair.run.key(), std::string("move"));
    pair.holder = TvoxWorld::nobody;
    pair.poll(20);
    QCOMPARE(pair.run.key(), std::string("move"));
    pair.holder = 1;
    pair.poll(4);
    QCOMPARE(pair.run.key(), std::string("to-master"));
}

void tst_CloudRuns::aMoveThatFailsInSilenceEndsUnknown_data()
{
    QTest::addColumn<int>("after");
    QTest::newRow("nothing moves") << 0;
    QTest::newRow("it ends nowhere") << int(TvoxWorld::nobody); // OCI: AVAILABLE
}

/// Interlock 3: the command said that all is well.
void tst_CloudRuns::aMoveThatFailsInSilenceEndsUnknown()
{
    QFETCH(int, after);
    Clouded pair;
    pair.run.drive.unattended = true;
    QVERIFY(pair.begin());
    if (!pair.run.drive.state.scratch.issued) { // without a person it starts by itself
        pair.poll(1);
        QVERIFY(pair.record().acts == 1);
    }
    pair.end(true, "exit code 0");
    pair.holder = after;
    pair.run.world.holder = after;
    for (int minute = 0; minute < 40 && pair.run.drive.state.phase == RunPhase::Running; ++minute)
        pair.poll(60);
    QVERIFY(pair.run.ended(RunResult::Unknown));
    QCOMPARE(pair.step("move").state, StepState::Unknown);
    QCOMPARE(pair.step("to-master").acts, 0);
    QCOMPARE(pair.run.mostMasters, 1);
}

void tst_CloudRuns::whatTheCloudSaidBeforeTellsNothing()
{
    Clouded pair;
    QVERIFY(pair.begin());
    pair.holder = 1;
    pair.look(1); // somebody had moved it by hand
    pair.answers = false;
    pair.proceed();
    QVERIFY(pair.sync());
    pair.end(true, "exit code 0");
    pair.run.world.holder = 1;
    pair.poll(8);
    QVERIFY(pair.run.snapshot.service.cloud.known); // fresh enough to be shown, too old to prove
    QCOMPARE(pair.run.key(), std::string("move"));
    QVERIFY2(pair.run.evidence().find("cloud: ?") != std::string::npos, pair.run.evidence().c_str());
    pair.answers = true;
    pair.poll(4);
    QCOMPARE(pair.run.key(), std::string("to-master"));
}

void tst_CloudRuns::aSentenceIsNotHeardAgainstTheCloud()
{
    Clouded pair;
    QVERIFY(pair.begin());
    pair.proceed({}, 1); // by hand
    pair.sync();
    pair.run.world.addressVisible = false;
    pair.run.world.holder = 1;
    pair.run.attest("the cloud client shows it with tvox-b");
    pair.poll(15); // the cloud itself says otherwise
    QCOMPARE(pair.run.key(), std::string("move"));
    pair.answers = false; // … and says nothing any more
    pair.run.look(200);
    pair.poll(3);
    QCOMPARE(pair.run.key(), std::string("to-master"));
}

void tst_CloudRuns::aRefusedCommandLeavesTheHands()
{
    Clouded pair;
    QVERIFY(pair.begin());
    pair.proceed();
    QVERIFY(pair.sync());
    pair.end(false, "exit code 254, An error occurred (UnauthorizedOperation)");
    pair.poll(2);
    QVERIFY2(pair.record().trouble.starts_with("not-sent: exit code 254"), pair.record().trouble.c_str());
    QCOMPARE(pair.record().told, std::string("exit code 254, An error occurred (UnauthorizedOperation)"));
    pair.run.drive.event(RunDidNotWork{"no permission"}, &pair.run.snapshot, pair.run.now);
    QCOMPARE(pair.record().state, StepState::Waiting);
    pair.proceed({}, 1);
    pair.sync();
    QCOMPARE(pair.record().how, std::string("hands"));
    QVERIFY(pair.record().command.empty());
    pair.holder = pair.run.world.holder = 1;
    pair.poll(4);
    QCOMPARE(pair.run.key(), std::string("to-master"));
}

void tst_CloudRuns::theWayBackIsReadFirst()
{
    Clouded pair;
    QVERIFY(pair.begin());
    pair.proceed();
    QVERIFY(pair.sync());
    pair.end(true, "exit code 0");
    pair.holder = pair.run.world.holder = 1;
    pair.poll(4);
    QCOMPARE(pair.run.key(), std::string("to-master"));
    pair.run.backOut();
    pair.poll(5);
    QCOMPARE(pair.run.key(), std::string("move"));
    QCOMPARE(pair.record().acts, 1); // nothing went out: nobody has read it yet
    QVERIFY(!pair.run.drive.state.scratch.issued);
    pair.proceed("sh -c id");
    pair.poll(3);
    QCOMPARE(pair.record().acts, 1);
    const std::string edited = std::string(toA) + " --profile OPS";
    pair.proceed(edited);
    pair.poll(1);
    QCOMPARE(pair.record().acts, 2);
    QCOMPARE(pair.record().command, edited);
    pair.end(true, "exit code 0");
    pair.holder = 0; // the cloud says so; phones do not
    pair.poll(10);
    QCOMPARE(pair.run.key(), std::string("move"));
    pair.run.world.holder = 0;
    pair.poll(4);
    QCOMPARE(pair.run.key(), std::string("from-off"));
}

void tst_CloudRuns::withoutAPersonTheWayBackGoesByItself()
{
    Clouded pair;
    QVERIFY(pair.begin());
    pair.proceed();
    QVERIFY(pair.sync());
    pair.end(true, "exit code 0");
    pair.holder = pair.run.world.holder = 1;
    pair.poll(4);
    pair.run.drive.unattended = true;
    pair.run.backOut();
    pair.poll(3);
    QCOMPARE(pair.run.key(), std::string("move"));
    QCOMPARE(pair.record().acts, 2);
    QCOMPARE(pair.record().command, std::string(toA));
}

void tst_CloudRuns::theTruthTableAsksTheCloud()
{
    Clouded pair;
    QCOMPARE(letters(pair.run.snapshot.address), std::string("YN"));
    QVERIFY(pair.run.snapshot.address[0].cloudAsked);
    QCOMPARE(pair.run.snapshot.address[0].agreement, Agreement::Agree);
    pair.holder = 1;
    pair.look();
    QCOMPARE(letters(pair.run.snapshot.address), std::string("NY"));
    QCOMPARE(pair.run.snapshot.address[0].agreement, Agreement::Differ); // the cloud against what answers
    pair.moving = true;
    pair.look();
    QCOMPARE(letters(pair.run.snapshot.address), std::string("??"));
    pair.moving = false;
    pair.holder = TvoxWorld::nobody;
    pair.look();
    QCOMPARE(letters(pair.run.snapshot.address), std::string("NN"));
    pair.answers = false;
    pair.look(200);
    QCOMPARE(letters(pair.run.snapshot.address), std::string("??"));
    QVERIFY(pair.run.snapshot.address[0].cloudAsked);
    QVERIFY(pair.run.snapshot.verdict == Verdict::Redundant); // the cloud gives no verdict
}

/// FACTS §5 no. 37 and 38.
void tst_CloudRuns::preflightAsksTheCloud()
{
    Clouded pair;
    QCOMPARE(outcomeOf(pair, "cloud-owner"), CheckOutcome::Pass);
    QCOMPARE(outcomeOf(pair, "cloud-target-can-receive"), CheckOutcome::Pass);
    QCOMPARE(outcomeOf(pair, "cloud-owner", 1, 0), CheckOutcome::Fail);
    pair.moving = true;
    pair.obstacle = "TERMINATED";
    pair.look();
    QCOMPARE(outcomeOf(pair, "cloud-owner"), CheckOutcome::Unknown);
    QCOMPARE(outcomeOf(pair, "cloud-target-can-receive"), CheckOutcome::Fail);
    pair.moving = false;
    pair.run.world.pair.serviceAddress = "203.0.113.99"; // the file names another address than the cloud does
    pair.look();
    QCOMPARE(outcomeOf(pair, "cloud-owner"), CheckOutcome::Fail);
    pair.run.world.pair.serviceAddress = TvoxWorld::serviceAddress;
    pair.answers = false;
    pair.look(400);
    QCOMPARE(outcomeOf(pair, "cloud-owner"), CheckOutcome::Unknown); // never good
    QCOMPARE(outcomeOf(pair, "cloud-target-can-receive"), CheckOutcome::Unknown);
    Clouded plain(false);
    for (const CheckResult &check : preflight(plain.run.snapshot, plain.run.world.pair, plain.run.world.product, Intent::Switchover, 0, 1, true))
        QVERIFY(!check.id.starts_with("cloud-"));
}

QTEST_APPLESS_MAIN(tst_CloudRuns)
#include "tst_cloudruns.moc"
