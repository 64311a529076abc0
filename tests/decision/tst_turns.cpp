// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/judge.h"

#include "fakes/samplepair.h"

#include <QTest>

using namespace twinline;
using namespace twinline::sample;

namespace {

/// The Active fell silent after 5 s, and the other one serves since 10 s.
Scene handedOver()
{
    Scene s;
    s.healthy(0);
    s.judgeAndSettle(1);
    s.healthy(5);
    s.judgeAndSettle(6);
    s.see(reference(10));
    s.node(1, 10, NodeState::Active);
    s.see(database(1, 10, primary(2000, 5)));
    return s;
}

} // namespace

/// Who served first and who serves now are not two who serve at once (VERDICTS rows 2 and 3).
class tst_Turns : public QObject
{
    Q_OBJECT

private slots:
    void onePastAndOnePresentAreNotBothActive();
    void databasesThatTookTurnsAreNotBothWritable();
    void aSplitIsSaidWithinOnePollHoweverTheLooksFall_data();
    void aSplitIsSaidWithinOnePollHoweverTheLooksFall();
    void anOldAnswerKeepsNobodyAlive();
};

/// What was Active when it was last heard, and what is Active since then, never were so at one time.
void tst_Turns::onePastAndOnePresentAreNotBothActive()
{
    Scene s = handedOver();
    const PairSnapshot between = s.judgeAndSettle(10.1); // the other one was asked, and its answer is still awaited
    QCOMPARE(between.verdict, Verdict::Unknown); // nor is it said that one of them serves: nobody knows yet
    QVERIFY(find(between, ReasonCode::EvidenceMissing));
    QVERIFY(!find(between, ReasonCode::BothActive));
    Scene back = s;
    back.node(0, 10.2, NodeState::Active); // it did not hand over: it serves as well
    const PairSnapshot split = back.judge(10.3);
    QCOMPARE(split.verdict, Verdict::SplitBrain);
    QVERIFY(find(split, ReasonCode::BothActive));
    s.silence(0, 10);
    s.node(1, 15, NodeState::Active);
    s.see(database(1, 15, primary(2000, 5)));
    s.silence(0, 15);
    QCOMPARE(s.judge(19.1).verdict, Verdict::NoStandby);
}

void tst_Turns::databasesThatTookTurnsAreNotBothWritable()
{
    Scene s;
    s.healthy(5);
    s.judgeAndSettle(6);
    s.healthy(8);
    s.see(database(1, 8, primary(2000, 5))); // the other one's is of 5 s and was asked no more
    s.evidence.probes.at({{TargetKind::Node, 0}, "database"}).lastAnswered->sent = at(2);
    s.evidence.probes.at({{TargetKind::Node, 0}, "database"}).last.sent = at(2);
    s.evidence.probes.at({{TargetKind::Node, 0}, "database"}).alikeSince = at(0).boot;
    QVERIFY(!find(s.judge(8.1), ReasonCode::BothDatabasesWritable));
    s.see(database(0, 8.2, primary(1500)));
    const PairSnapshot split = s.judge(8.3);
    QCOMPARE(split.verdict, Verdict::SplitBrain);
    QVERIFY(find(split, ReasonCode::BothDatabasesWritable));
}

void tst_Turns::aSplitIsSaidWithinOnePollHoweverTheLooksFall_data()
{
    QTest::addColumn<double>("apart");
    QTest::addColumn<double>("lost"); ///< the look at this time is lost
    for (const double apart : {0.0, 1.0, 2.4, 2.6, 4.0, 4.9})
        for (const double lost : {0.0, 10.0, 15.0})
            QTest::addRow("%.1f s apart, lost at %.0f s", apart, lost) << apart << lost;
}

/// Two that both serve from 10 s on: no rhythm of looks, and no single lost one, hides that for longer than a poll more.
void tst_Turns::aSplitIsSaidWithinOnePollHoweverTheLooksFall()
{
    QFETCH(double, apart);
    QFETCH(double, lost);
    Scene s;
    s.healthy(0);
    s.judgeAndSettle(1);
    bool said = false;
    for (double t = 5; t < 21; t += 5) {
        if (t == lost)
            s.silence(0, t);
        else
            s.node(0, t, NodeState::Active);
        s.judgeAndSettle(t + 0.01);
        s.node(1, t + apart, t < 10 ? NodeState::Standby : NodeState::Active);
        said = said || s.judgeAndSettle(t + apart + 0.01).verdict == Verdict::SplitBrain;
    }
    QVERIFY(said);
}

/// A question that is asked at every tenth poll was answered lately, as it goes, and everything else is silent.
void tst_Turns::anOldAnswerKeepsNobodyAlive()
{
    Scene s;
    for (ProbeSpec &spec : s.product.probes)
        if (spec.key == "identity")
            spec.every = 10;
    s.restart();
    s.healthy(0);
    for (const double t : {5.0, 10.0, 15.0, 20.0}) {
        s.see(reference(t));
        s.node(1, t, NodeState::Standby);
        for (const char *key : {"role", "heartbeat", "database", "sip"})
            s.see(atNode(key, 0, t, Outcome::Timeout));
    }
    QCOMPARE(s.judge(25).nodes[0].state, NodeState::Unreachable);
}

QTEST_APPLESS_MAIN(tst_Turns)
#include "tst_turns.moc"
