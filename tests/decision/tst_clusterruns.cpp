// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The one run of a cluster: the site's own playbook, watched as far as anything can be seen of it (ITL-13).
#include "decision/plan.h"
#include "fakes/cluster.h"
#include "fakes/rundrive.h"

#include <QTest>

using namespace twinline;
using namespace twinline::sample;

namespace {

const char *const noRoute = "ssh: connect to host 10.77.0.9 port 22: No route to host";

/// A cluster whose switchover has begun.
struct Playbook
{
    Cluster cluster{{"ds1", "ds2", "vpn1"}, "[pair.playbooks]\nswitchover = \"failover.yml\"\n"};
    Drive drive;
    double now = 0;
    PairSnapshot snapshot;

    Playbook()
    {
        drive.state = RunState{};
        poll();
        drive.state = running(*plan(snapshot, cluster.pair, cluster.product, Intent::Switchover, {}));
    }
    /// All nodes answer, asked half a minute after the last time; the answer takes two seconds.
    void poll()
    {
        now += 30;
        cluster.allWell(now);
        look(2);
    }
    void look(double later)
    {
        now += later;
        snapshot = cluster.judge(now);
        if (!drive.state.steps.empty())
            drive.event(RunTick{}, &snapshot, now);
    }
    /// The command, once the journal has it; null: it did not go out.
    const RunAct *proceed()
    {
        drive.event(RunProceed{0}, &snapshot, now);
        drive.event(RunSynced{drive.state.scratch.entry}, &snapshot, now);
        return drive.act();
    }
    void end(bool well, const std::string &words) { drive.event(RunActed{well, words}, &snapshot, now); }
    StepState first() const { return drive.state.steps[0].state; }
    std::string evidence() const { return drive.state.steps[0].evidence; }
};

} // namespace

class tst_ClusterRuns : public QObject
{
    Q_OBJECT

private slots:
    void isDoneWhenItEndedAndAPersonSaysSo();
    void whatWasAskedBeforeItsEndCountsForNothing();
    void aBadEndIsNeverSeen_data();
    void aBadEndIsNeverSeen();
    void aLostNodeIsNoGoodEnd();
    void aResumedRunLooksAgainAndRepeatsNothing();
    void withoutAnybodyTheResultStaysUnknown();
    void theVerdictSaysThatItRuns();
    void itCannotBeBackedOutOf();
};

void tst_ClusterRuns::isDoneWhenItEndedAndAPersonSaysSo()
{
    Playbook run;
    const RunAct *act = run.proceed();
    QVERIFY(act && act->action.kind == ActionKind::Ssh);
    QVERIFY(act->action.parameters.at("command").find("ansible-playbook") != std::string::npos);
    run.look(8);
    run.end(true, "exit code 0, /tmp/tmp.x");
    run.poll();
    QCOMPARE(run.first(), StepState::Watching);
    run.poll();
    QCOMPARE(run.first(), StepState::Seen);
    QCOMPARE(run.evidence(), std::string("3 / 3"));
    run.poll();
    QVERIFY(!run.drive.state.result);
    run.drive.event(RunAttest{"result", "called 100 from 200, all well"}, &run.snapshot, run.now);
    run.look(1);
    QCOMPARE(run.drive.state.result, std::optional(RunResult::Done));
}

void tst_ClusterRuns::whatWasAskedBeforeItsEndCountsForNothing()
{
    Playbook run;
    QVERIFY(run.proceed());
    for (int i = 0; i < 4; ++i)
        run.poll();
    QCOMPARE(run.first(), StepState::Doing);
    QCOMPARE(run.evidence(), std::string("the command still runs"));
    run.now += 30;
    run.cluster.allWell(run.now); // asked while it ran
    run.look(1);
    run.end(true, "exit code 0");
    run.look(1);
    run.look(1);
    QCOMPARE(run.first(), StepState::Watching);
    run.poll();
    run.poll();
    QCOMPARE(run.first(), StepState::Seen);
}

void tst_ClusterRuns::aBadEndIsNeverSeen_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("a failed task") << QByteArray("exit code 2, /tmp/tmp.x");
    QTest::newRow("no such file") << QByteArray("exit code 1");
    QTest::newRow("the connection went") << QByteArray("client_loop: send disconnect: Broken pipe");
    QTest::newRow("the deadline") << QByteArray("no end within 900 s");
}

/// Interlock 3: what the command says is no evidence of success, and its failure is not hidden by nodes that answer anyhow.
void tst_ClusterRuns::aBadEndIsNeverSeen()
{
    QFETCH(QByteArray, words);
    Playbook run;
    QVERIFY(run.proceed());
    run.end(false, words.toStdString());
    for (int i = 0; i < 32; ++i)
        run.poll();
    QCOMPARE(run.first(), StepState::Unknown);
    QCOMPARE(run.evidence(), std::string("the command did not end well"));
    QVERIFY(run.drive.state.steps[0].trouble.find(words.toStdString()) != std::string::npos);
    QVERIFY(!run.proceed()); // not by itself
    run.drive.event(RunDidNotWork{"its log says so"}, &run.snapshot, run.now);
    run.poll();
    run.poll();
    QCOMPARE(run.first(), StepState::Waiting); // nodes that answer all the same do not make it good
    QVERIFY(run.proceed());
    run.end(true, "exit code 0");
    run.poll();
    run.poll();
    QCOMPARE(run.first(), StepState::Seen);
}

void tst_ClusterRuns::aLostNodeIsNoGoodEnd()
{
    Playbook run;
    QVERIFY(run.proceed());
    run.end(true, "exit code 0");
    for (int i = 0; i < 4; ++i) {
        run.now += 30;
        run.cluster.ping(run.now, {Cluster::well("ds1"), Cluster::ill("ds2", noRoute), Cluster::well("vpn1")});
        run.look(2);
    }
    QCOMPARE(run.first(), StepState::Watching);
    QCOMPARE(run.evidence(), std::string("2 / 3"));
}

void tst_ClusterRuns::aResumedRunLooksAgainAndRepeatsNothing()
{
    Playbook run;
    QVERIFY(run.proceed());
    run.drive.state.resumed = true;
    run.drive.state.scratch = {};
    run.cluster.evidence = emptyEvidence(run.cluster.pair, run.cluster.product);
    run.drive.unattended = true;
    run.look(1);
    QVERIFY(!run.drive.act());
    for (int i = 0; i < 4; ++i) {
        run.poll();
        QVERIFY(!run.drive.act());
    }
    QCOMPARE(run.drive.state.steps[0].acts, 1);
}

void tst_ClusterRuns::withoutAnybodyTheResultStaysUnknown()
{
    Playbook run;
    run.drive.unattended = true;
    run.poll();
    run.drive.event(RunSynced{run.drive.state.scratch.entry}, &run.snapshot, run.now);
    QVERIFY(run.drive.act());
    run.end(true, "exit code 0");
    for (int i = 0; i < 60 && !run.drive.state.result; ++i)
        run.poll();
    QCOMPARE(run.first(), StepState::Seen);
    QCOMPARE(run.drive.state.result, std::optional(RunResult::Unknown));
}

/// VERDICTS row 5 holds here, too.
void tst_ClusterRuns::theVerdictSaysThatItRuns()
{
    Playbook run;
    run.cluster.evidence.run = RunMark{"run", "anna@desk", at(run.now), -1, true};
    run.poll();
    QCOMPARE(run.snapshot.verdict, Verdict::Switching);
}

void tst_ClusterRuns::itCannotBeBackedOutOf()
{
    Playbook run;
    QVERIFY(run.proceed());
    run.end(true, "exit code 0");
    run.drive.event(RunBackOut{"asked"}, &run.snapshot, run.now);
    QVERIFY(run.drive.state.phase == RunPhase::Running);
}

QTEST_APPLESS_MAIN(tst_ClusterRuns)
#include "tst_clusterruns.moc"
