// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/judge.h"

#include "fakes/samplepair.h"

#include <QTest>

#include <functional>

using namespace twinline;
using namespace twinline::sample;

namespace {

/// One row of VERDICTS.md: what was seen, and what must be judged at 6 s. The scene is healthy at 0 s and polled at 5 s.
struct TableRow
{
    const char *name;
    std::function<void(Scene &)> seen;
    Verdict verdict;
    Severity severity;
    ReasonCode reason;
};

void states(Scene &s, NodeState first, NodeState second)
{
    s.node(0, 5, first);
    s.node(1, 5, second);
}

/// Two silent polls and no answer that is still fresh: judged at 21 s.
constexpr double later = 21;

void gone(Scene &s, NodeIndex node, Outcome outcome = Outcome::Timeout)
{
    for (const double t : {5.0, 10.0, 15.0, 20.0}) {
        const NodeIndex other = 1 - node;
        s.node(other, t, s.evidence.nodes[std::size_t(other)].shown->state);
        s.see(reference(t));
        s.silence(node, t, outcome);
    }
}

void lag(Scene &s, double behindSince)
{
    for (double t = behindSince; t <= 5; t += 0.5) {
        s.see(database(1, t, standby(1000)));
        s.see(database(0, t + 0.01, primary(2000 + Lsn(t * 100))));
    }
}

std::vector<TableRow> tableAtSix()
{
    using V = Verdict;
    using S = Severity;
    using R = ReasonCode;
    using N = NodeState;
    return {
        {"2 both active", [](Scene &s) { states(s, N::Active, N::Active); s.see(database(1, 5, primary(1, 5))); }, V::SplitBrain, S::Critical, R::BothActive},
        {"2 not: one is only starting", [](Scene &s) { states(s, N::Active, N::Starting); }, V::Degraded, S::Warning, R::StandbyStarting},
        {"3 both databases writable", [](Scene &s) { s.healthy(5); s.see(database(1, 5.1, primary(1, 5))); }, V::SplitBrain, S::Critical, R::BothDatabasesWritable},
        {"3 not: the second is closed for writes", [](Scene &s) { s.healthy(5); DbFacts d = primary(1, 5); d.readOnly = true; s.see(database(1, 5.1, d)); }, V::Degraded, S::Warning, R::NotStreaming},
        {"4 the address answers in turn", [](Scene &s) { s.healthy(2); s.service(3, 1); s.healthy(4); s.healthy(5); }, V::SplitBrain, S::Critical, R::AddressOnBoth},
        {"4 not: the address moved once", [](Scene &s) { s.healthy(5); s.service(5.5, 1); }, V::Degraded, S::Critical, R::AddressOnWrongNode},
        {"5 a run acted", [](Scene &s) { s.healthy(5); s.evidence.run = RunMark{"to-active", "anna", at(4), 0, true}; }, V::Switching, S::Note, R::RunInProgress},
        {"5 not: it has not acted yet", [](Scene &s) { s.healthy(5); s.evidence.run = RunMark{"to-active", "anna", at(4), 0, false}; }, V::Redundant, S::Ok, R::AllGood},
        {"6 the standby holds the address", [](Scene &s) { s.healthy(5); s.service(5, 1); }, V::Degraded, S::Critical, R::AddressOnWrongNode},
        {"6 a stranger holds the address", [](Scene &s) { s.healthy(5); s.see(serviceIdentity(5, "10.9.9.9")); }, V::Degraded, S::Critical, R::AddressOnStranger},
        {"6 not: the page does not tell", [](Scene &s) { s.healthy(5); s.see(serviceIdentity(5, "")); }, V::Redundant, S::Ok, R::AllGood},
        {"9 both standby", [](Scene &s) { states(s, N::Standby, N::Standby); s.databases(5, 0); s.see(database(0, 5.2, standby(1))); }, V::NoActive, S::Critical, R::NobodyServes},
        {"9 standby and services off", [](Scene &s) { states(s, N::ServicesOff, N::Standby); }, V::NoActive, S::Critical, R::NobodyServes},
        {"9 both off", [](Scene &s) { states(s, N::ServicesOff, N::Detached); }, V::NoActive, S::Critical, R::NobodyServes},
        {"9 not: one is starting", [](Scene &s) { states(s, N::ServicesOff, N::Starting); }, V::Unknown, S::Unknown, R::Other},
        {"10 services off", [](Scene &s) { states(s, N::Active, N::ServicesOff); }, V::NoStandby, S::Warning, R::StandbyServicesOff},
        {"10 detached", [](Scene &s) { states(s, N::Active, N::Detached); }, V::NoStandby, S::Warning, R::StandbyDetached},
        {"10 reports an error", [](Scene &s) { states(s, N::Active, N::Error); }, V::NoStandby, S::Warning, R::StandbyError},
        {"10 refuses", [](Scene &s) { s.healthy(5); s.silence(1, 5.1, Outcome::Refused); }, V::NoStandby, S::Critical, R::StandbyError},
        {"11 starting", [](Scene &s) { states(s, N::Active, N::Starting); }, V::Degraded, S::Warning, R::StandbyStarting},
        {"11 not: it started", [](Scene &s) { s.see(role(1, 4, N::Starting)); s.healthy(5); }, V::Redundant, S::Ok, R::AllGood},
        {"12 no row in pg_stat_replication", [](Scene &s) { s.healthy(5); DbFacts d = primary(1000); d.senders.clear(); s.see(database(0, 5.2, d)); }, V::Degraded, S::Warning, R::NotStreaming},
        {"12 not streaming: catching up", [](Scene &s) { s.healthy(5); DbFacts d = primary(1000); d.senders[0].state = "catchup"; s.see(database(0, 5.2, d)); }, V::Degraded, S::Warning, R::NotStreaming},
        {"12 the standby has no receiver", [](Scene &s) { s.healthy(5); DbFacts d = standby(1000); d.receiver.reset(); s.see(database(1, 5.2, d)); }, V::Degraded, S::Warning, R::NotStreaming},
        {"12 the receiver waits", [](Scene &s) { s.healthy(5); DbFacts d = standby(1000); d.receiver->status = "waiting"; s.see(database(1, 5.2, d)); }, V::Degraded, S::Warning, R::NotStreaming},
        {"12 the receiver follows another timeline", [](Scene &s) { s.healthy(5); s.see(database(1, 5.2, standby(1000, 3))); }, V::Degraded, S::Warning, R::NotStreaming},
        {"12 the sender hears nothing", [](Scene &s) { s.healthy(5); DbFacts d = primary(1000); d.senders[0].replyAge = 16s; s.see(database(0, 5.2, d)); }, V::Degraded, S::Warning, R::NotStreaming},
        {"12 not: quiet as an idle link is", [](Scene &s) { s.healthy(5); DbFacts d = primary(1000); d.senders[0].replyAge = 10s; s.see(database(0, 5.2, d)); }, V::Redundant, S::Ok, R::AllGood},
        {"12 the receiver hears nothing", [](Scene &s) { s.healthy(5); DbFacts d = standby(1000); d.receiver->lastMessageAge = 36s; s.see(database(1, 5.2, d)); }, V::Degraded, S::Warning, R::NotStreaming},
        {"12 not: quiet as an idle receiver is", [](Scene &s) { s.healthy(5); DbFacts d = standby(1000); d.receiver->lastMessageAge = 30s; s.see(database(1, 5.2, d)); }, V::Redundant, S::Ok, R::AllGood},
        {"12 replay paused", [](Scene &s) { s.healthy(5); DbFacts d = standby(1000); d.replayPaused = true; s.see(database(1, 5.2, d)); }, V::Degraded, S::Warning, R::ReplayPaused},
        {"12 lag over the warning", [](Scene &s) { states(s, N::Active, N::Standby); s.service(5, 0); lag(s, 2); }, V::Degraded, S::Warning, R::LagOverLimit},
        {"12 not: lag under the warning", [](Scene &s) { states(s, N::Active, N::Standby); s.service(5, 0); lag(s, 3); }, V::Redundant, S::Ok, R::AllGood},
        {"12 lag over the switch limit", [](Scene &s) { s.config.lagRefuseAbove = 2500ms; states(s, N::Active, N::Standby); s.service(5, 0); lag(s, 2); }, V::Degraded, S::Critical, R::LagOverSwitchLimit},
        {"12 bytes over the switch limit", [](Scene &s) { s.product.lag[0].refuseAboveBytes = 100; states(s, N::Active, N::Standby); s.service(5, 0); lag(s, 4.5); }, V::Degraded, S::Critical, R::LagOverSwitchLimit},
        {"14 other database version", [](Scene &s) { s.healthy(5); DbFacts d = standby(1000); d.serverVersion = 140011; s.see(database(1, 5.2, d)); }, V::Degraded, S::Warning, R::Mismatch},
        {"14 other database system", [](Scene &s) { s.healthy(5); DbFacts d = standby(1000); d.systemIdentifier = "9"; s.see(database(1, 5.2, d)); }, V::Degraded, S::Warning, R::Mismatch},
        {"14 not: other minor version", [](Scene &s) { s.healthy(5); DbFacts d = standby(1000); d.serverVersion = 150003; s.see(database(1, 5.2, d)); }, V::Redundant, S::Ok, R::AllGood},
        {"14 9.5 beside 9.6", [](Scene &s) { s.healthy(5); DbFacts p = primary(1000); p.serverVersion = 90624; s.see(database(0, 5.2, p)); DbFacts d = standby(1000); d.serverVersion = 90525; s.see(database(1, 5.2, d)); }, V::Degraded, S::Warning, R::Mismatch},
        {"15 heartbeat refused", [](Scene &s) { s.healthy(5); s.see(atNode("heartbeat", 1, 5.5, Outcome::HttpError)); }, V::Degraded, S::Warning, R::HeartbeatsMissed},
        {"15 not: one request was lost", [](Scene &s) { s.healthy(5); s.see(atNode("heartbeat", 1, 5.5, Outcome::Timeout)); }, V::Redundant, S::Ok, R::AllGood},
        {"15 round trip over the vendor's limit", [](Scene &s) { s.product.rttWarnAbove = 1s; s.healthy(5); Observation o = atNode("heartbeat", 0, 5.5); o.rtt = 1100ms; s.see(o); }, V::Degraded, S::Warning, R::RttOverLimit},
        {"15 not: round trip at the limit", [](Scene &s) { s.product.rttWarnAbove = 1s; s.healthy(5); Observation o = atNode("heartbeat", 0, 5.5); o.rtt = 1s; s.see(o); }, V::Redundant, S::Ok, R::AllGood},
        {"16 all good", [](Scene &s) { s.healthy(5); }, V::Redundant, S::Ok, R::AllGood},
        {"16 all good on the other node", [](Scene &s) { s.healthy(5, 1); s.service(5.1, 1); }, V::Redundant, S::Ok, R::AllGood},
        {"16 not: no permission to see", [](Scene &s) { s.healthy(5); DbFacts d = primary(1000); d.permitted = false; d.senders[0].state.clear(); s.see(database(0, 5.2, d)); }, V::Unknown, S::Unknown, R::NoPermission},
        {"17 the standby's receiver is not permitted", [](Scene &s) { s.healthy(5); DbFacts d = standby(1000); d.permitted = false; d.receiver->status.clear(); s.see(database(1, 5.2, d)); }, V::Unknown, S::Unknown, R::NoPermission},
        {"18 active refuses beside a starting node", [](Scene &s) { s.silence(0, 5, Outcome::Refused); s.node(1, 5, N::Starting); }, V::Unknown, S::Unknown, R::Other},
    };
}

} // namespace

Q_DECLARE_METATYPE(TableRow)

class tst_Judge : public QObject
{
    Q_OBJECT

private slots:
    void table_data();
    void table();
    void blindWhenNobodyAnswers();
    void notBlindWhileTheReferenceAnswers();
    void notBlindWhileAnotherPairAnswers();
    void notBlindBeforeTheReferencesWereAsked();
    void notBlindBeforeBothNodesWereAsked();
    void notBlindBecauseNothingWasAskedForLong();
    void blindWithoutAnyReference();
    void aRefusingNodeIsAnAnswer();
    void silentAddressIsSaidAfterTwoPolls();
    void aDeadSipPortCutsThePhonesOff();
    void takeoverIsDueWithTheLiveCount();
    void takeoverOfARefusingNodeIsDueToo();
    void aManualProductSaysSo();
    void aHealthyHeartbeatLetsNoTakeoverBeExpected();
    void bothNodesDeadIsUnknown();
    void noStandbyIsCriticalOnlyWhenItsDatabaseIsGone();
    void anOldNightlyCopyDegrades_data();
    void anOldNightlyCopyDegrades();
    void requiredEvidenceOfTheActiveMustBeFresh();
    void aHeartbeatNeverHeardIsMissing();
    void unknownLagIsNeverRedundant();
    void anUnreadDatabaseIsMissing_data();
    void anUnreadDatabaseIsMissing();
    void atTheStartTheRolesAreMissing();
    void lagReasonsCarryTheirFigures();
    void limitsOfThePairWin();
    void everyRowThatFitsAddsItsReason();
    void allGoodTellsSinceWhen();
    void verdictAndStatesKeepTheirSince();
    void theOldestRoleEvidenceGivesTheAge();
    void unusualPlaceIsANote();
    void badAnswersAreNamed_data();
    void badAnswersAreNamed();
    void pairsWithoutDatabasesNeedNone();
    void productsWithoutRoles_data();
    void productsWithoutRoles();
};

void tst_Judge::table_data()
{
    QTest::addColumn<TableRow>("row");
    for (const TableRow &row : tableAtSix())
        QTest::newRow(row.name) << row;
}

void tst_Judge::table()
{
    QFETCH(TableRow, row);
    Scene scene;
    scene.healthy(0);
    row.seen(scene);
    const PairSnapshot snapshot = scene.judge(6);
    QCOMPARE(QByteArray(toWord(snapshot.verdict).data()), QByteArray(toWord(row.verdict).data()));
    QCOMPARE(QByteArray(toWord(snapshot.severity).data()), QByteArray(toWord(row.severity).data()));
    QCOMPARE(QByteArray(toWord(snapshot.reasons.front().code).data()), QByteArray(toWord(row.reason).data()));
}

void tst_Judge::blindWhenNobodyAnswers()
{
    Scene scene;
    scene.healthy(0);
    for (const double t : {5.0, 10.0}) {
        scene.silence(0, t);
        scene.silence(1, t);
        scene.serviceSilence(t);
        scene.see(reference(t, Outcome::Timeout));
    }
    QVERIFY(scene.judge(10).verdict != Verdict::Blind); // the answers of 0 s are still fresh
    const PairSnapshot snapshot = scene.judge(10.5);
    QVERIFY(snapshot.verdict == Verdict::Blind);
    QVERIFY(snapshot.severity == Severity::Unknown);
    QCOMPARE(snapshot.reasons.size(), std::size_t(1)); // nothing is said of the nodes
    QCOMPARE(*snapshot.reasons[0].span, Duration(10490ms));
    QCOMPARE(*snapshot.evidenceAge, Duration(10490ms));
    QVERIFY(snapshot.nodes[0].state == NodeState::Unknown);
    QVERIFY(snapshot.nodes[1].state == NodeState::Unknown);
    QVERIFY(!snapshot.forecast.best);
}

void tst_Judge::notBlindWhileTheReferenceAnswers()
{
    Scene scene;
    scene.healthy(0);
    for (const double t : {5.0, 10.0}) {
        scene.silence(0, t);
        scene.silence(1, t);
        scene.see(reference(t, Outcome::Refused));
    }
    QVERIFY(scene.judge(11).verdict == Verdict::Unknown);
    QVERIFY(scene.judge(11).nodes[0].state == NodeState::Unreachable);
    scene.see(reference(15, Outcome::Answered));
    QVERIFY(scene.judge(16).verdict != Verdict::Blind);
}

void tst_Judge::notBlindWhileAnotherPairAnswers()
{
    Scene scene;
    scene.silence(0, 5);
    scene.silence(1, 5);
    scene.see(reference(5, Outcome::Timeout));
    QVERIFY(scene.judge(9).verdict == Verdict::Blind);
    scene.evidence.deskAlive = at(0).boot;
    QVERIFY(scene.judge(9).verdict != Verdict::Blind);
    QVERIFY(scene.judge(10.5).verdict == Verdict::Blind);
    QCOMPARE(*scene.judge(10.5).reasons[0].span, Duration(10500ms));
}

void tst_Judge::notBlindBeforeTheReferencesWereAsked()
{
    Scene scene;
    scene.silence(0, 0);
    scene.silence(1, 0);
    QVERIFY(scene.judge(4).verdict == Verdict::Unknown);
    scene.see(reference(1, Outcome::Unroutable));
    QVERIFY(scene.judge(4).verdict == Verdict::Blind);
    QVERIFY(!scene.judge(4).reasons[0].span); // nothing ever answered
}

void tst_Judge::notBlindBeforeBothNodesWereAsked()
{
    Scene scene;
    scene.see(reference(0, Outcome::Timeout));
    QVERIFY(scene.judge(4).verdict == Verdict::Unknown);
    scene.silence(0, 0);
    QVERIFY(scene.judge(4).verdict == Verdict::Unknown);
}

void tst_Judge::notBlindBecauseNothingWasAskedForLong()
{
    Scene scene;
    scene.healthy(0);
    const PairSnapshot woken = scene.judge(3600); // this desk slept for an hour
    QVERIFY(woken.verdict == Verdict::Unknown);
    QVERIFY(woken.nodes[0].state == NodeState::Unknown);
    QVERIFY(woken.nodes[0].probes[0].mark == ProbeMark::Unknown);
    QVERIFY(!woken.nodes[0].probes[0].fresh);
}

void tst_Judge::blindWithoutAnyReference()
{
    Scene scene;
    scene.config.references.clear();
    scene.silence(0, 0);
    scene.silence(1, 0);
    QVERIFY(scene.judge(4).verdict == Verdict::Blind);
    scene.see(serviceSip(4));
    QVERIFY(scene.judge(5).verdict != Verdict::Blind);
}

void tst_Judge::aRefusingNodeIsAnAnswer()
{
    Scene scene;
    scene.silence(0, 0, Outcome::Refused);
    scene.silence(1, 0);
    scene.see(reference(0, Outcome::Timeout));
    QVERIFY(scene.judge(4).verdict != Verdict::Blind);
}

void tst_Judge::silentAddressIsSaidAfterTwoPolls()
{
    Scene scene;
    scene.healthy(0);
    scene.healthy(5);
    scene.serviceSilence(6);
    QVERIFY(scene.judge(10.5).verdict == Verdict::Redundant);
    scene.healthy(11);
    scene.serviceSilence(11.5); // its last answer was at 11
    scene.serviceSilence(16);
    scene.healthy(16);
    QVERIFY(scene.judge(16.1).service.holding == ServiceHolding::Node);
    scene.serviceSilence(21);
    scene.serviceSilence(26);
    scene.node(0, 26, NodeState::Active);
    scene.node(1, 26, NodeState::Standby);
    scene.databases(26, 0);
    const PairSnapshot snapshot = scene.judge(26.5);
    QVERIFY(snapshot.service.holding == ServiceHolding::Nobody);
    QVERIFY(!snapshot.service.answers);
    QVERIFY(snapshot.verdict == Verdict::Degraded);
    QVERIFY(snapshot.severity == Severity::Critical);
    QVERIFY(snapshot.reasons.front().code == ReasonCode::AddressSilent);
    QCOMPARE(snapshot.reasons.front().node, 0);
}

void tst_Judge::aDeadSipPortCutsThePhonesOff()
{
    Scene scene;
    scene.healthy(0);
    scene.healthy(5);
    for (const double t : {6.0, 11.0, 16.0}) {
        scene.see(serviceSip(t, Outcome::Refused));
        scene.node(0, t, NodeState::Active);
        scene.node(1, t, NodeState::Standby);
        scene.databases(t, 0);
        scene.see(serviceIdentity(t, firstAddress));
        QCOMPARE(scene.judge(t + 0.5).verdict == Verdict::Degraded, t > 6);
    }
    const PairSnapshot snapshot = scene.judge(16.5);
    QVERIFY(snapshot.reasons.front().code == ReasonCode::AddressSilent);
    QVERIFY(snapshot.service.holder == 0); // the page still tells who holds it
    QVERIFY(snapshot.service.answers);
}

void tst_Judge::takeoverIsDueWithTheLiveCount()
{
    Scene scene;
    scene.healthy(0);
    gone(scene, 0);
    const PairSnapshot snapshot = scene.judge(later);
    QVERIFY(snapshot.nodes[0].state == NodeState::Unreachable);
    QVERIFY(snapshot.verdict == Verdict::NoActive);
    QVERIFY(snapshot.severity == Severity::Critical);
    const Reason &reason = snapshot.reasons.front();
    QVERIFY(reason.code == ReasonCode::NoActiveTakeoverDue);
    QCOMPARE(reason.node, 1);
    QCOMPARE(reason.other, 0);
    QCOMPARE(reason.count, 1);
    QCOMPARE(reason.of, 5);
    QCOMPARE(toSeconds(*reason.span), 153 - 18.5); // it died between 0 and 5 s
    QVERIFY(snapshot.forecast.failing);
    QVERIFY(snapshot.forecast.mode == ForecastMode::Automatic);
}

void tst_Judge::takeoverOfARefusingNodeIsDueToo()
{
    Scene scene;
    scene.healthy(0);
    gone(scene, 0, Outcome::Refused);
    const PairSnapshot snapshot = scene.judge(later);
    QVERIFY(snapshot.nodes[0].state == NodeState::Error);
    QVERIFY(snapshot.reasons.front().code == ReasonCode::NoActiveTakeoverDue);
}

void tst_Judge::aManualProductSaysSo()
{
    Scene scene;
    scene.product.autoFailover = false;
    scene.healthy(0);
    gone(scene, 0);
    const PairSnapshot snapshot = scene.judge(later);
    QVERIFY(snapshot.verdict == Verdict::NoActive);
    QVERIFY(snapshot.reasons.front().code == ReasonCode::NoActiveManual);
    QVERIFY(!snapshot.reasons.front().span);
    QVERIFY(snapshot.forecast.mode == ForecastMode::Manual);
}

void tst_Judge::aHealthyHeartbeatLetsNoTakeoverBeExpected()
{
    Scene scene;
    scene.healthy(0);
    for (const double t : {5.0, 10.0, 15.0}) {
        scene.healthy(t);
        scene.see(atNode("role", 0, t, Outcome::Garbage));
    }
    scene.evidence.probes[{{TargetKind::Node, 0}, "role"}].lastAnswered.reset();
    const PairSnapshot snapshot = scene.judge(16);
    QVERIFY(snapshot.nodes[0].state == NodeState::Unknown);
    QVERIFY(snapshot.verdict == Verdict::NoActive);
    QVERIFY(snapshot.reasons.front().code == ReasonCode::NobodyServes);
}

void tst_Judge::bothNodesDeadIsUnknown()
{
    Scene scene;
    scene.healthy(0);
    for (const double t : {5.0, 10.0, 15.0}) {
        scene.silence(0, t);
        scene.silence(1, t, Outcome::Refused);
        scene.see(reference(t));
    }
    const PairSnapshot snapshot = scene.judge(16);
    QVERIFY(snapshot.verdict == Verdict::Unknown);
    QVERIFY(snapshot.reasons.front().code == ReasonCode::Other);
    QCOMPARE(snapshot.reasons.front().text, std::string("cti-1: timeout; cti-2: refused"));
}

void tst_Judge::noStandbyIsCriticalOnlyWhenItsDatabaseIsGone()
{
    Scene scene;
    scene.healthy(0);
    gone(scene, 1);
    scene.see(database(0, 20, primary(1000)));
    QVERIFY(scene.judge(later).verdict == Verdict::NoStandby);
    QVERIFY(scene.judge(later).severity == Severity::Critical);
    QCOMPARE(scene.judge(later).reasons.front().node, 1);
    scene.see(database(1, 20.5, standby(1000)));
    QVERIFY(scene.judge(later).severity == Severity::Warning);
    QVERIFY(scene.judge(later).reasons.front().code == ReasonCode::StandbyUnknown); // something on that host answers
    Scene plain;
    plain.config = pairWithoutDatabase();
    plain.healthy(0);
    gone(plain, 1);
    QVERIFY(plain.judge(later).severity == Severity::Warning);
    QVERIFY(plain.judge(later).reasons.front().code == ReasonCode::StandbyUnreachable);
}

void tst_Judge::anOldNightlyCopyDegrades_data()
{
    QTest::addColumn<double>("hours");
    QTest::addColumn<bool>("old");
    QTest::newRow("last night's") << 23.0 << false;
    QTest::newRow("at the limit") << 26.0 << false;
    QTest::newRow("over the limit") << 26.1 << true;
    QTest::newRow("far over the limit") << 80.0 << true;
}

void tst_Judge::anOldNightlyCopyDegrades()
{
    QFETCH(double, hours);
    QFETCH(bool, old);
    Scene scene;
    LagStoreSpec nightly;
    nightly.key = "nightly";
    nightly.kind = LagKind::Periodic;
    nightly.warnAbove = 26h;
    nightly.refuseAbove = 72h;
    scene.product.lag.push_back(nightly);
    scene.config.lagWarnAbove = 2s; // meant for what streams
    scene.healthy(0);
    scene.healthy(5);
    QVERIFY(scene.judge(6).verdict == Verdict::Redundant); // no such copy is known here
    LagSample copy;
    copy.behind = fromSeconds(hours * 3600);
    copy.at = at(5).boot;
    scene.evidence.copies["nightly"] = copy;
    const PairSnapshot snapshot = scene.judge(6);
    QVERIFY(snapshot.verdict == (old ? Verdict::Degraded : Verdict::Redundant));
    QCOMPARE(snapshot.reasons.front().code == ReasonCode::CopyTooOld, old);
    QVERIFY(snapshot.lag[1].sample.kind == LagKind::Periodic);
    QVERIFY(snapshot.severity == (old ? Severity::Warning : Severity::Ok));
    QVERIFY(!find(snapshot, ReasonCode::LagOverLimit));
}

void tst_Judge::requiredEvidenceOfTheActiveMustBeFresh()
{
    Scene scene;
    scene.product.probes[2].weight = ProbeWeight::Required; // application
    scene.healthy(0);
    scene.healthy(5);
    QVERIFY(scene.judge(6).verdict == Verdict::Unknown);
    QVERIFY(scene.judge(6).reasons.front().code == ReasonCode::EvidenceMissing);
    QCOMPARE(scene.judge(6).reasons.front().text, std::string("application"));
    QCOMPARE(scene.judge(6).reasons.front().node, 0);
    QVERIFY(!scene.judge(6).reasons.front().span);
    scene.see(atNode("application", 0, 0));
    QVERIFY(scene.judge(6).verdict == Verdict::Redundant);
    scene.healthy(10);
    QVERIFY(scene.judge(10).verdict == Verdict::Redundant); // exactly two polls old
    QVERIFY(scene.judge(10.001).verdict == Verdict::Unknown);
    QCOMPARE(*scene.judge(10.5).reasons.front().span, Duration(10500ms));
}

void tst_Judge::aHeartbeatNeverHeardIsMissing()
{
    Scene scene;
    scene.see(role(0, 5, NodeState::Active));
    scene.see(role(1, 5, NodeState::Standby));
    scene.see(atNode("heartbeat", 0, 5));
    scene.databases(5, 0);
    const PairSnapshot snapshot = scene.judge(6);
    QVERIFY(snapshot.verdict == Verdict::Unknown);
    QCOMPARE(snapshot.reasons.front().text, std::string("heartbeat"));
    QCOMPARE(snapshot.reasons.front().node, 1);
}

void tst_Judge::unknownLagIsNeverRedundant()
{
    Scene scene;
    for (const double t : {4.0, 5.0}) {
        scene.node(0, t, NodeState::Active);
        scene.node(1, t, NodeState::Standby);
        scene.databases(t, 0, 5000, 1000); // behind since before this console started
    }
    const PairSnapshot snapshot = scene.judge(6);
    QVERIFY(snapshot.verdict == Verdict::Unknown);
    const Reason *reason = find(snapshot, ReasonCode::LagUnknown);
    QVERIFY(reason);
    QCOMPARE(*reason->span, Duration(1s)); // at least
    QCOMPARE(*reason->bytes, Lsn(4000));
    QVERIFY(!snapshot.lag[0].sample.behind);
    for (const double t : {6.0, 7.0}) {
        scene.node(0, t, NodeState::Active);
        scene.node(1, t, NodeState::Standby);
        scene.databases(t, 0, 5000, 1000);
    }
    const PairSnapshot over = scene.judge(7.5); // the lower bound alone is over the limit
    QVERIFY(over.verdict == Verdict::Degraded);
    QVERIFY(over.reasons.front().code == ReasonCode::LagOverLimit);
    QCOMPARE(*over.reasons.front().span, Duration(3s));
}

void tst_Judge::anUnreadDatabaseIsMissing_data()
{
    QTest::addColumn<int>("node");
    QTest::newRow("the primary") << 0;
    QTest::newRow("the standby") << 1;
}

void tst_Judge::anUnreadDatabaseIsMissing()
{
    QFETCH(int, node);
    Scene scene;
    scene.healthy(0);
    for (const double t : {5.0, 10.0, 15.0}) {
        scene.node(0, t, NodeState::Active);
        scene.node(1, t, NodeState::Standby);
        scene.see(node == 0 ? database(1, t, standby(1000)) : database(0, t, primary(1000)));
        scene.see(atNode("database", node, t, Outcome::Denied));
    }
    const PairSnapshot snapshot = scene.judge(16);
    QVERIFY(snapshot.verdict == Verdict::Unknown);
    const Reason *reason = find(snapshot, ReasonCode::EvidenceMissing, node);
    QVERIFY(reason);
    QCOMPARE(reason->text, std::string("database"));
    QVERIFY(snapshot.replication.link == ReplicationView::Link::Unknown);
    QVERIFY(find(snapshot, ReasonCode::BadAnswer, node));
}

void tst_Judge::atTheStartTheRolesAreMissing()
{
    const Scene scene;
    const PairSnapshot snapshot = scene.judge(0);
    QVERIFY(snapshot.verdict == Verdict::Unknown);
    QCOMPARE(snapshot.reasons.size(), std::size_t(2));
    QVERIFY(find(snapshot, ReasonCode::EvidenceMissing, 0));
    QVERIFY(find(snapshot, ReasonCode::EvidenceMissing, 1));
    QCOMPARE(snapshot.pair, std::string("Paris Centre"));
    QCOMPARE(snapshot.product, std::string("telisca-hot-standby"));
    QCOMPARE(snapshot.poll, Duration(5s));
    QVERIFY(!snapshot.evidenceAge);
}

void tst_Judge::lagReasonsCarryTheirFigures()
{
    Scene scene;
    scene.healthy(0);
    states(scene, NodeState::Active, NodeState::Standby);
    lag(scene, 2);
    const PairSnapshot snapshot = scene.judge(5.1);
    const Reason *reason = find(snapshot, ReasonCode::LagOverLimit);
    QVERIFY(reason);
    QCOMPARE(reason->node, 1);
    QCOMPARE(std::chrono::round<std::chrono::milliseconds>(*reason->span), 3000ms);
    QCOMPARE(*reason->limit, Duration(2s));
    QCOMPARE(*reason->bytes, Lsn(1500));
    QCOMPARE(*snapshot.lag[0].sample.behind, *reason->span); // check and display use one value
    QVERIFY(snapshot.lag[0].overSince == at(5.1));
    settle(scene.evidence, snapshot);
    QVERIFY(scene.judge(7).lag[0].overSince == at(5.1));
    QVERIFY(find(scene.judge(7), ReasonCode::LagOverLimit)->since == at(5.1).wall);
}

void tst_Judge::limitsOfThePairWin()
{
    Scene scene;
    scene.healthy(0);
    QCOMPARE(*scene.judge(1).lag[0].warnAbove, Duration(2s));
    QCOMPARE(*scene.judge(1).lag[0].refuseAbove, Duration(5s));
    scene.config.lagWarnAbove = 20s;
    scene.config.lagRefuseAbove = 50s;
    QCOMPARE(*scene.judge(1).lag[0].warnAbove, Duration(20s));
    QCOMPARE(*scene.judge(1).lag[0].refuseAbove, Duration(50s));
}

void tst_Judge::everyRowThatFitsAddsItsReason()
{
    Scene scene;
    scene.healthy(0);
    scene.healthy(5);
    scene.service(5.1, 1);
    DbFacts paused = standby(1000);
    paused.replayPaused = true;
    paused.serverVersion = 140011;
    scene.see(database(1, 5.2, paused));
    scene.see(atNode("heartbeat", 1, 5.2, Outcome::Refused));
    scene.see(role(1, 5.3, NodeState::Standby));
    scene.evidence.run = RunMark{"to-active", "anna", at(4), 0, true};
    const PairSnapshot snapshot = scene.judge(6);
    QVERIFY(snapshot.verdict == Verdict::Switching);
    for (const ReasonCode code : {ReasonCode::RunInProgress, ReasonCode::AddressOnWrongNode, ReasonCode::ReplayPaused,
                                  ReasonCode::Mismatch, ReasonCode::HeartbeatsMissed})
        QVERIFY2(find(snapshot, code), toWord(code).data());
    QVERIFY(!find(snapshot, ReasonCode::AllGood));
    QCOMPARE(snapshot.reasons.front().text, std::string("to-active"));
    QVERIFY(snapshot.reasons.front().since == at(4).wall);
    Scene well; // a run that has put everything in its place sees it so before it ends
    well.healthy(5);
    well.evidence.run = RunMark{"check", "anna", at(4), 0, true};
    const PairSnapshot done = well.judge(6);
    QVERIFY(done.verdict == Verdict::Switching);
    QVERIFY(done.reasons.front().code == ReasonCode::RunInProgress && find(done, ReasonCode::AllGood));
}

void tst_Judge::allGoodTellsSinceWhen()
{
    Scene scene;
    scene.healthy(0);
    scene.judgeAndSettle(1);
    scene.healthy(5);
    scene.judgeAndSettle(6);
    scene.healthy(10);
    const PairSnapshot snapshot = scene.judge(11);
    QCOMPARE(*snapshot.reasons.front().span, Duration(10s));
    QVERIFY(snapshot.reasons.front().since == at(1).wall);
    QCOMPARE(snapshot.reasons.front().node, 0);
    QCOMPARE(snapshot.reasons.front().other, 1);
}

void tst_Judge::verdictAndStatesKeepTheirSince()
{
    Scene scene;
    scene.healthy(0);
    scene.judgeAndSettle(1);
    scene.healthy(5);
    const PairSnapshot same = scene.judgeAndSettle(6);
    QVERIFY(same.since == at(1));
    QVERIFY(same.nodes[0].since == at(1));
    QVERIFY(same.replication.since == at(1));
    scene.node(1, 7, NodeState::ServicesOff);
    const PairSnapshot other = scene.judgeAndSettle(8);
    QVERIFY(other.since == at(8));
    QVERIFY(other.nodes[0].since == at(1));
    QVERIFY(other.nodes[1].since == at(8));
    QVERIFY(other.reasons.front().since == at(8).wall);
}

void tst_Judge::theOldestRoleEvidenceGivesTheAge()
{
    Scene scene;
    scene.healthy(0);
    scene.see(role(0, 5, NodeState::Active));
    QCOMPARE(*scene.judge(7).evidenceAge, Duration(7s)); // the standby's word is of 0 s
    scene.see(role(1, 6, NodeState::Standby));
    QCOMPARE(*scene.judge(7).evidenceAge, Duration(2s));
    gone(scene, 0);
    QCOMPARE(*scene.judge(later).evidenceAge, Duration(1s)); // what is dead gives no evidence
    scene.silence(1, 25);
    scene.silence(1, 30);
    scene.silence(0, 30);
    scene.see(reference(30));
    QCOMPARE(*scene.judge(31).evidenceAge, Duration(26s)); // nobody does: the last there was
}

void tst_Judge::unusualPlaceIsANote()
{
    Scene scene;
    scene.healthy(0, 1);
    scene.healthy(5, 1);
    const PairSnapshot snapshot = scene.judge(6);
    QVERIFY(snapshot.verdict == Verdict::Redundant);
    const Reason *reason = find(snapshot, ReasonCode::NotOnUsualNode);
    QVERIFY(reason);
    QCOMPARE(reason->node, 1);
    QVERIFY(reason->severity == Severity::Note);
    scene.config.nodes[0].rank = Rank::Member;
    scene.config.nodes[1].rank = Rank::Member;
    QVERIFY(!find(scene.judge(6), ReasonCode::NotOnUsualNode));
}

void tst_Judge::badAnswersAreNamed_data()
{
    QTest::addColumn<int>("outcome");
    QTest::addColumn<bool>("named");
    for (const Outcome outcome : {Outcome::Dropped, Outcome::TlsError, Outcome::Denied, Outcome::HttpError,
                                  Outcome::Garbage, Outcome::TooLarge})
        QTest::newRow(std::string(toWord(outcome)).c_str()) << int(outcome) << true;
    for (const Outcome outcome : {Outcome::Answered, Outcome::Timeout, Outcome::Refused, Outcome::Unroutable})
        QTest::newRow(std::string(toWord(outcome)).c_str()) << int(outcome) << false;
}

void tst_Judge::badAnswersAreNamed()
{
    QFETCH(int, outcome);
    QFETCH(bool, named);
    Scene scene;
    scene.healthy(0);
    scene.healthy(5);
    scene.see(atNode("application", 0, 5.5, Outcome(outcome)));
    scene.see(atNode("sip", 0, 5.5, Outcome(outcome))); // twice the same is told once
    const PairSnapshot snapshot = scene.judge(6);
    const Reason *reason = find(snapshot, ReasonCode::BadAnswer, 0);
    QCOMPARE(reason != nullptr, named);
    QVERIFY(snapshot.verdict == Verdict::Redundant); // an optional question warns at most
    if (named)
        QCOMPARE(reason->text, std::string(toWord(Outcome(outcome))));
    QCOMPARE(snapshot.reasons.size(), std::size_t(named ? 2 : 1));
}

void tst_Judge::pairsWithoutDatabasesNeedNone()
{
    Scene scene;
    scene.config = pairWithoutDatabase();
    scene.node(0, 5, NodeState::Active);
    scene.node(1, 5, NodeState::Standby);
    const PairSnapshot snapshot = scene.judge(6);
    QVERIFY(snapshot.verdict == Verdict::Redundant);
    QVERIFY(snapshot.lag.empty());
    QVERIFY(snapshot.replication.link == ReplicationView::Link::NotConfigured);
}

void tst_Judge::productsWithoutRoles_data()
{
    QTest::addColumn<int>("firstOutcome");
    QTest::addColumn<int>("secondOutcome");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("severity");
    QTest::addColumn<int>("count");
    const int yes = int(Outcome::Answered);
    const int no = int(Outcome::Timeout);
    const int never = int(Outcome::NotAsked);
    QTest::newRow("all answer") << yes << yes << "reachable" << "note" << 2;
    QTest::newRow("one is silent") << yes << no << "degraded" << "warning" << 1;
    QTest::newRow("one refuses") << int(Outcome::Refused) << yes << "degraded" << "warning" << 1;
    QTest::newRow("none answers") << no << no << "degraded" << "warning" << 0;
    QTest::newRow("one was not asked yet") << yes << never << "unknown" << "unknown" << 1;
    QTest::newRow("one is silent, one not asked") << no << never << "unknown" << "unknown" << 0;
    QTest::newRow("one not asked, one silent") << never << no << "unknown" << "unknown" << 0;
}

void tst_Judge::productsWithoutRoles()
{
    QFETCH(int, firstOutcome);
    QFETCH(int, secondOutcome);
    Scene scene;
    scene.product = Product{};
    scene.product.key = "itoolabs";
    scene.product.roles = false;
    scene.product.probes = {probe("heartbeat", ProbeKind::Http, ProbeWeight::Heartbeat, "monitor")};
    scene.restart();
    scene.see(reference(0));
    scene.see(atNode("heartbeat", 0, 0, Outcome(firstOutcome)));
    scene.see(atNode("heartbeat", 1, 0, Outcome(secondOutcome)));
    const PairSnapshot snapshot = scene.judge(4);
    QTEST(QString::fromUtf8(toWord(snapshot.verdict).data()), "verdict");
    QTEST(QString::fromUtf8(toWord(snapshot.severity).data()), "severity");
    QVERIFY(snapshot.reasons.front().code == ReasonCode::TwoAnswerReachable);
    QTEST(snapshot.reasons.front().count, "count");
    QCOMPARE(snapshot.reasons.front().of, 2);
    QVERIFY(snapshot.verdict == Verdict::Reachable || snapshot.reasons.size() > 1);
}

QTEST_APPLESS_MAIN(tst_Judge)
#include "tst_judge.moc"
