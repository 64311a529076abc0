// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/views.h"

#include "fakes/samplepair.h"

#include <QTest>

#include <functional>

using namespace twinline;
using namespace twinline::sample;

namespace {

Scene healthyTwice()
{
    Scene scene;
    scene.healthy(0);
    scene.healthy(5);
    return scene;
}

QByteArray stateOf(const PairSnapshot &snapshot, NodeIndex node)
{
    return toWord(snapshot.nodes[std::size_t(node)].state).data();
}

ProbeMark markOf(const PairSnapshot &snapshot, NodeIndex node, const std::string &probe)
{
    const std::vector<ProbeView> &probes
        = node < 0 ? snapshot.service.probes : snapshot.nodes[std::size_t(node)].probes;
    for (const ProbeView &view : probes)
        if (view.probe == probe)
            return view.mark;
    return ProbeMark::Unknown;
}

/// A product whose nodes report no role: it is concluded from the database and the address.
Scene inferring()
{
    Scene scene;
    scene.product.probes.erase(scene.product.probes.begin());
    scene.restart();
    return scene;
}

Observation infers(NodeIndex node, double t, NodeState state)
{
    Observation seen = atNode("application", node, t);
    seen.claim = RoleClaim{state, RoleBy::Inferred, "keepalived"};
    return seen;
}

struct LinkRow
{
    const char *name;
    std::function<void(DbFacts &primary, DbFacts &standby)> change;
    ReplicationView::Link link;
    const char *detail;
};

std::vector<LinkRow> linkRows()
{
    using L = ReplicationView::Link;
    const auto other = [](DbFacts &p, const char *state) {
        DbSender row;
        row.application = "dr-site";
        row.client = "10.7.7.7";
        row.state = state;
        p.senders.insert(p.senders.begin(), row);
    };
    return {
        {"streams", [](DbFacts &, DbFacts &) {}, L::Streaming, "streaming, async"},
        {"no sync state told", [](DbFacts &p, DbFacts &) { p.senders[0].syncState.clear(); }, L::Streaming, "streaming"},
        {"no row", [](DbFacts &p, DbFacts &) { p.senders.clear(); }, L::Broken, "pg_stat_replication: 0"},
        {"only a base backup", [](DbFacts &p, DbFacts &) { p.senders[0].state = "backup"; }, L::Broken, "pg_stat_replication: 0"},
        {"catches up", [](DbFacts &p, DbFacts &) { p.senders[0].state = "catchup"; }, L::Broken, "catchup"},
        {"row without state", [](DbFacts &p, DbFacts &) { p.senders[0].state.clear(); }, L::NoPermission, "pg_monitor"},
        {"primary not permitted", [](DbFacts &p, DbFacts &) { p.permitted = false; }, L::NoPermission, "pg_monitor"},
        {"no receiver", [](DbFacts &, DbFacts &s) { s.receiver.reset(); }, L::Broken, "pg_stat_wal_receiver: 0"},
        {"receiver without status", [](DbFacts &, DbFacts &s) { s.receiver->status.clear(); }, L::NoPermission, "pg_monitor"},
        {"standby not permitted", [](DbFacts &, DbFacts &s) { s.permitted = false; }, L::NoPermission, "pg_monitor"},
        {"broken outweighs not permitted", [](DbFacts &p, DbFacts &s) { p.senders.clear(); s.permitted = false; }, L::Broken, "pg_stat_replication: 0"},
        {"receiver stopping", [](DbFacts &, DbFacts &s) { s.receiver->status = "stopping"; }, L::Broken, "stopping"},
        {"sender quiet", [](DbFacts &p, DbFacts &) { p.senders[0].replyAge = 17s; }, L::Broken, "reply_time 17 s"},
        {"receiver quiet", [](DbFacts &, DbFacts &s) { s.receiver->lastMessageAge = 40s; }, L::Broken, "last_msg_receipt_time 40 s"},
        {"other timeline", [](DbFacts &, DbFacts &s) { s.receiver->timeline = 3; }, L::Broken, "timeline 4 / 3"},
        {"timeline not told", [](DbFacts &, DbFacts &s) { s.receiver->timeline = 0; }, L::Streaming, "streaming, async"},
        {"the pair's row among others, by address", [=](DbFacts &p, DbFacts &) { p.senders[0].client = secondAddress; other(p, "catchup"); }, L::Streaming, "streaming, async"},
        {"the pair's row among others, by name", [=](DbFacts &p, DbFacts &) { p.senders[0].application = "cti-2"; p.senders[0].state = "startup"; other(p, "streaming"); }, L::Broken, "startup"},
    };
}

} // namespace

Q_DECLARE_METATYPE(LinkRow)

class tst_Views : public QObject
{
    Q_OBJECT

private slots:
    void aReportedRoleIsShownInTheVendorsWord();
    void aClaimLastsExactlyTwoPolls();
    void aNewerClaimReplacesTheOldOneAtOnce();
    void theScreenWaitsForEqualAnswersTheStateDoesNot();
    void aServiceThatIsDownIsAnError_data();
    void aServiceThatIsDownIsAnError();
    void silenceIsUnreachableOnlyWhenAllIsSilent();
    void aLieIsAContradiction_data();
    void aLieIsAContradiction();
    void aClosedDatabaseContradictsNobody();
    void aReadingCountsForAMinute();
    void aReadingAgainstAnOlderReportIsAContradiction();
    void aReadingContradictedByTheDatabaseIsUnknown();
    void anUnknownReadingIsNone();
    void anotherNodeAtTheAddressMakesItsClaimsVoid_data();
    void anotherNodeAtTheAddressMakesItsClaimsVoid();
    void theRightNodeIsHeardAgain();
    void rolesAreInferredWhenAllEvidenceAgrees();
    void inferringEvidenceThatDisagreesIsUnknown();
    void whereRolesAreReportedNoneIsInferred();
    void probesAreListedAsConfigured();
    void marks();
    void anIdleStandbyNeedNotAnswer_data();
    void anIdleStandbyNeedNotAnswer();
    void sipCodesAreMarked_data();
    void sipCodesAreMarked();
    void aSilentProbeIsUnknownOnceAndWarnsAfterTwo();
    void withoutServiceEndpointsThereIsNoHolder();
    void theHolderIsWhoAnswers();
    void sipAloneDoesNotTellTheHolder();
    void aBadAnswerAtTheAddressIsNotNobody();
    void twoHoldersAreSeenInTurn();
    void replicationLinks_data();
    void replicationLinks();
    void replicationIsUnknownWithoutBothEnds();
    void replicationWithTwoPrimariesOrNone();
    void aPausedReplayIsSeen();
    void withoutPermissionNoLagIsShown();
    void aStaleLagKeepsItsAgeAndIsNotJudged();
    void lagStandings_data();
    void lagStandings();
};

void tst_Views::aReportedRoleIsShownInTheVendorsWord()
{
    const PairSnapshot snapshot = healthyTwice().judge(6);
    QVERIFY(snapshot.nodes[0].state == NodeState::Active);
    QVERIFY(snapshot.nodes[0].roleBy == RoleBy::Reported);
    QCOMPARE(snapshot.nodes[0].vendorState, std::string("Active (Primary)"));
    QCOMPARE(snapshot.nodes[1].vendorState, std::string("Standby (Backup)"));
    QVERIFY(snapshot.nodes[0].evidenceAt == at(5).boot);
}

void tst_Views::aClaimLastsExactlyTwoPolls()
{
    Scene scene;
    scene.healthy(0);
    for (const double t : {5.0, 9.0}) {
        scene.see(atNode("role", 0, t, Outcome::Timeout));
        scene.node(1, t, NodeState::Standby);
    }
    QCOMPARE(stateOf(scene.judge(10), 0), QByteArray("active"));
    QCOMPARE(stateOf(scene.judge(10.000001), 0), QByteArray("unknown"));
    QVERIFY(scene.judge(10.1).nodes[0].vendorState.empty());
    QVERIFY(scene.judge(10.1).nodes[0].evidenceAt == at(0).boot); // the last there was
}

void tst_Views::aNewerClaimReplacesTheOldOneAtOnce()
{
    Scene scene = healthyTwice();
    scene.see(role(0, 5.1, NodeState::ServicesOff));
    QCOMPARE(stateOf(scene.judge(5.2), 0), QByteArray("services-off"));
}

void tst_Views::theScreenWaitsForEqualAnswersTheStateDoesNot()
{
    Scene scene;
    scene.product.equalAnswers = 2;
    scene.healthy(0);
    scene.see(role(0, 5, NodeState::Starting));
    QCOMPARE(stateOf(scene.judge(6), 0), QByteArray("starting"));
    QCOMPARE(scene.judge(6).nodes[0].vendorState, std::string("Active (Primary)"));
    scene.see(role(0, 10, NodeState::Starting));
    QCOMPARE(scene.judge(11).nodes[0].vendorState, std::string("starting"));
}

void tst_Views::aServiceThatIsDownIsAnError_data()
{
    QTest::addColumn<int>("outcome");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("state");
    QTest::newRow("refused") << int(Outcome::Refused) << 0 << "error";
    QTest::newRow("503") << int(Outcome::HttpError) << 503 << "error";
    QTest::newRow("404") << int(Outcome::HttpError) << 404 << "unknown";
    QTest::newRow("login page") << int(Outcome::Denied) << 200 << "unknown";
    QTest::newRow("garbage") << int(Outcome::Garbage) << 200 << "unknown";
    QTest::newRow("half a reply") << int(Outcome::Dropped) << 0 << "unknown";
    QTest::newRow("wrong certificate") << int(Outcome::TlsError) << 0 << "unknown";
    QTest::newRow("1 GB") << int(Outcome::TooLarge) << 0 << "unknown";
    QTest::newRow("one byte a second") << int(Outcome::Timeout) << 0 << "unreachable";
    QTest::newRow("no route") << int(Outcome::Unroutable) << 0 << "unreachable";
}

void tst_Views::aServiceThatIsDownIsAnError()
{
    QFETCH(int, outcome);
    QFETCH(int, status);
    Scene scene;
    scene.see(reference(5));
    Observation seen = atNode("role", 0, 5, Outcome(outcome));
    if (status)
        seen.facts = HttpFacts{status, {}, {}};
    scene.see(seen);
    QTEST(QString::fromUtf8(stateOf(scene.judge(6), 0)), "state");
}

void tst_Views::silenceIsUnreachableOnlyWhenAllIsSilent()
{
    Scene scene;
    scene.see(reference(5));
    scene.silence(0, 5);
    QCOMPARE(stateOf(scene.judge(6), 0), QByteArray("unreachable"));
    QCOMPARE(stateOf(scene.judge(6), 1), QByteArray("unknown")); // was not asked
    scene.see(atNode("application", 0, 5.4, Outcome::Refused)); // its heartbeat may still be heard by others
    QCOMPARE(stateOf(scene.judge(6), 0), QByteArray("unknown"));
    scene.see(sip(0, 5.5, 200)); // a frozen monitor on a host that is up
    QCOMPARE(stateOf(scene.judge(6), 0), QByteArray("unknown"));
    scene.see(atNode("heartbeat", 0, 5.6, Outcome::Refused));
    QCOMPARE(stateOf(scene.judge(6), 0), QByteArray("error"));
    QVERIFY(scene.judge(6).nodes[0].evidenceAt == at(5.6).boot);
}

void tst_Views::aLieIsAContradiction_data()
{
    QTest::addColumn<int>("liar");
    QTest::addColumn<int>("says");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("words");
    QTest::newRow("the standby claims Active") << 1 << int(NodeState::Active) << "no-standby" << "Active (Primary) / pg_is_in_recovery() = true";
    QTest::newRow("the active claims Standby") << 0 << int(NodeState::Standby) << "no-active" << "Standby (Backup) / pg_is_in_recovery() = false";
}

void tst_Views::aLieIsAContradiction()
{
    QFETCH(int, liar);
    QFETCH(int, says);
    QFETCH(QString, words);
    Scene scene = healthyTwice();
    scene.see(role(liar, 5.5, NodeState(says)));
    const PairSnapshot snapshot = scene.judge(6);
    QTEST(QString::fromUtf8(toWord(snapshot.verdict).data()), "verdict");
    const NodeView &node = snapshot.nodes[std::size_t(liar)];
    QVERIFY(node.state == NodeState::Unknown);
    QVERIFY(node.contradicted);
    QVERIFY(!node.vendorState.empty()); // what it says stays readable
    const Reason *reason = find(snapshot, ReasonCode::Contradiction, liar);
    QVERIFY(reason);
    QCOMPARE(reason->text, words.toStdString());
    QCOMPARE(std::count_if(snapshot.reasons.begin(), snapshot.reasons.end(),
                           [](const Reason &r) { return r.code == ReasonCode::Contradiction; }),
             std::ptrdiff_t(1));
    QVERIFY(markOf(snapshot, liar, "role") == ProbeMark::Warning);
    QVERIFY(markOf(snapshot, 1 - liar, "role") == ProbeMark::Good);
}

void tst_Views::aClosedDatabaseContradictsNobody()
{
    Scene scene = healthyTwice();
    DbFacts closed = primary(1000);
    closed.readOnly = true;
    scene.see(database(1, 5.5, closed));
    QVERIFY(scene.judge(6).nodes[1].state == NodeState::Standby);
    scene.see(database(1, 5.6, primary(1000)));
    QVERIFY(scene.judge(6).nodes[1].contradicted);
}

void tst_Views::aReadingCountsForAMinute()
{
    Scene scene;
    scene.config = pairWithoutDatabase();
    absorb(scene.evidence, Reading{"from-standby", 1, NodeState::Standby, at(0)});
    for (double t = 0; t <= 60; t += 5) {
        scene.node(0, t, NodeState::Active);
        scene.silence(1, t);
    }
    const PairSnapshot snapshot = scene.judge(60);
    QVERIFY(snapshot.nodes[1].state == NodeState::Standby);
    QVERIFY(snapshot.nodes[1].roleBy == RoleBy::Reading);
    QVERIFY(snapshot.nodes[1].vendorState.empty());
    QVERIFY(snapshot.nodes[1].evidenceAt == at(0).boot);
    QCOMPARE(stateOf(scene.judge(60.001), 1), QByteArray("unreachable"));
}

void tst_Views::aReadingAgainstAnOlderReportIsAContradiction()
{
    Scene scene = healthyTwice();
    absorb(scene.evidence, Reading{"from-standby", 0, NodeState::Standby, at(5.5)});
    QVERIFY(scene.judge(6).nodes[0].contradicted); // it went on reporting Active all the while
    QCOMPARE(stateOf(scene.judge(6), 0), QByteArray("unknown"));
    scene.see(role(0, 7, NodeState::ServicesOff)); // reported after the reading: things went on
    QCOMPARE(stateOf(scene.judge(8), 0), QByteArray("services-off"));
    QVERIFY(scene.judge(8).nodes[0].evidenceAt == at(7).boot);
}

void tst_Views::aReadingContradictedByTheDatabaseIsUnknown()
{
    Scene scene;
    scene.see(reference(0));
    scene.silence(0, 0);
    scene.see(database(0, 1, primary(1000)));
    absorb(scene.evidence, Reading{"from-standby", 0, NodeState::Standby, at(1)});
    QVERIFY(scene.judge(2).nodes[0].contradicted);
    QCOMPARE(find(scene.judge(2), ReasonCode::Contradiction)->text, std::string("standby / pg_is_in_recovery() = false"));
}

void tst_Views::anUnknownReadingIsNone()
{
    Scene scene;
    absorb(scene.evidence, Reading{"from-standby", 0, NodeState::Unknown, at(0)});
    QVERIFY(scene.judge(1).nodes[0].roleBy == RoleBy::Unknown);
}

void tst_Views::anotherNodeAtTheAddressMakesItsClaimsVoid_data()
{
    QTest::addColumn<QString>("identity");
    QTest::newRow("the other node") << QString::fromLatin1(secondAddress);
    QTest::newRow("a stranger") << QStringLiteral("10.9.9.9");
}

void tst_Views::anotherNodeAtTheAddressMakesItsClaimsVoid()
{
    QFETCH(QString, identity);
    Scene scene = healthyTwice();
    scene.see(sample::identity(0, 5.5, identity.toStdString()));
    const PairSnapshot snapshot = scene.judge(6);
    QCOMPARE(stateOf(snapshot, 0), QByteArray("unknown"));
    QVERIFY(snapshot.nodes[0].roleBy == RoleBy::Unknown);
    const Reason *reason = find(snapshot, ReasonCode::WrongNode, 0);
    QVERIFY(reason);
    QCOMPARE(reason->text, identity.toStdString());
    QVERIFY(markOf(snapshot, 0, "identity") == ProbeMark::Bad);
    // the same from an adapter that leaves the comparison to us
    Observation answered = atNode("identity", 1, 5.6);
    scene.see(says(answered, identity == QLatin1String("10.9.9.9") ? "10.9.9.9" : firstAddress));
    QCOMPARE(stateOf(scene.judge(6), 1), QByteArray("unknown"));
    QVERIFY(markOf(scene.judge(6), 1, "identity") == ProbeMark::Bad);
}

void tst_Views::theRightNodeIsHeardAgain()
{
    Scene scene = healthyTwice();
    Observation wrong = atNode("heartbeat", 0, 5.5, Outcome::WrongNode);
    scene.see(wrong);
    QCOMPARE(find(scene.judge(6), ReasonCode::WrongNode)->text, std::string("wrong-node"));
    scene.see(atNode("heartbeat", 0, 6));
    QCOMPARE(stateOf(scene.judge(6.1), 0), QByteArray("active"));
}

void tst_Views::rolesAreInferredWhenAllEvidenceAgrees()
{
    Scene scene = inferring();
    scene.databases(5, 0);
    const PairSnapshot fromDatabase = scene.judge(6);
    QVERIFY(fromDatabase.nodes[0].state == NodeState::Active);
    QVERIFY(fromDatabase.nodes[1].state == NodeState::Standby);
    QVERIFY(fromDatabase.nodes[0].roleBy == RoleBy::Inferred);
    scene.service(5, 0);
    scene.see(infers(0, 5, NodeState::Active));
    QVERIFY(scene.judge(6).nodes[0].state == NodeState::Active);
    QVERIFY(scene.judge(6).nodes[0].evidenceAt == at(5).boot);
}

void tst_Views::inferringEvidenceThatDisagreesIsUnknown()
{
    Scene scene = inferring();
    scene.databases(5, 0);
    scene.service(5, 1);
    QVERIFY(scene.judge(6).nodes[0].contradicted);
    QVERIFY(scene.judge(6).nodes[1].contradicted);
    scene.service(5.5, 0);
    QVERIFY(!scene.judge(6).nodes[0].contradicted);
    scene.see(infers(0, 5.6, NodeState::Standby));
    QVERIFY(scene.judge(6).nodes[0].contradicted);
}

void tst_Views::whereRolesAreReportedNoneIsInferred()
{
    Scene scene;
    scene.see(reference(5));
    scene.silence(0, 5);
    scene.see(database(0, 5.1, primary(1000)));
    scene.see(infers(0, 5.2, NodeState::Active));
    QCOMPARE(stateOf(scene.judge(6), 0), QByteArray("unknown"));
}

void tst_Views::probesAreListedAsConfigured()
{
    Scene scene;
    scene.config.nodes[1].endpoints.erase("sip");
    const PairSnapshot snapshot = scene.judge(0);
    QCOMPARE(snapshot.nodes[0].probes.size(), std::size_t(6));
    QCOMPARE(snapshot.nodes[1].probes.size(), std::size_t(5));
    QCOMPARE(snapshot.service.probes.size(), std::size_t(2));
    QCOMPARE(snapshot.nodes[0].probes[4].probe, std::string("sip"));
    QVERIFY(snapshot.nodes[0].probes[4].last.outcome == Outcome::NotAsked);
    QCOMPARE(snapshot.nodes[1].probes[4].last.target.index, 1);
}

void tst_Views::marks()
{
    Scene scene = healthyTwice();
    DbFacts paused = standby(1000);
    paused.replayPaused = true;
    scene.see(database(1, 5.5, paused));
    scene.see(atNode("heartbeat", 0, 5.5, Outcome::Denied));
    scene.see(atNode("application", 0, 5.5, Outcome::Garbage));
    scene.see(atNode("application", 1, 5.5, Outcome::WrongNode));
    PairSnapshot snapshot = scene.judge(6);
    QVERIFY(markOf(snapshot, 0, "role") == ProbeMark::Good);
    QVERIFY(markOf(snapshot, 0, "identity") == ProbeMark::Good);
    QVERIFY(markOf(snapshot, 0, "database") == ProbeMark::Good);
    QVERIFY(markOf(snapshot, 1, "database") == ProbeMark::Warning);
    QVERIFY(markOf(snapshot, 0, "heartbeat") == ProbeMark::Bad);
    QVERIFY(markOf(snapshot, 0, "application") == ProbeMark::Warning);
    QVERIFY(markOf(snapshot, 1, "application") == ProbeMark::Bad);
    QVERIFY(markOf(snapshot, 0, "sip") == ProbeMark::Unknown); // never asked
    QVERIFY(markOf(snapshot, -1, "service-sip") == ProbeMark::Good);
    QVERIFY(markOf(snapshot, -1, "service-identity") == ProbeMark::Good);
    DbFacts forbidden = primary(1000);
    forbidden.permitted = false;
    scene.see(database(0, 5.6, forbidden));
    scene.see(serviceIdentity(5.6, "10.9.9.9"));
    snapshot = scene.judge(6);
    QVERIFY(markOf(snapshot, 0, "database") == ProbeMark::Warning);
    QVERIFY(markOf(snapshot, -1, "service-identity") == ProbeMark::Bad);
    snapshot = scene.judge(15.001);
    QVERIFY(markOf(snapshot, 0, "role") == ProbeMark::Unknown); // stale
}

void tst_Views::anIdleStandbyNeedNotAnswer_data()
{
    QTest::addColumn<int>("outcome");
    QTest::addColumn<int>("node");
    QTest::addColumn<int>("mark");
    QTest::newRow("standby silent") << int(Outcome::Timeout) << 1 << int(ProbeMark::Idle);
    QTest::newRow("standby refuses") << int(Outcome::Refused) << 1 << int(ProbeMark::Idle);
    QTest::newRow("standby sends garbage") << int(Outcome::Garbage) << 1 << int(ProbeMark::Warning);
    QTest::newRow("active refuses") << int(Outcome::Refused) << 0 << int(ProbeMark::Warning);
    QTest::newRow("active silent once") << int(Outcome::Timeout) << 0 << int(ProbeMark::Unknown);
}

void tst_Views::anIdleStandbyNeedNotAnswer()
{
    QFETCH(int, outcome);
    QFETCH(int, node);
    QFETCH(int, mark);
    Scene scene = healthyTwice();
    scene.see(atNode("sip", node, 5, Outcome(outcome)));
    QCOMPARE(int(markOf(scene.judge(6), node, "sip")), mark);
    if (node == 0)
        return;
    for (const NodeState state : {NodeState::ServicesOff, NodeState::Detached}) { // idle by order, too
        scene.see(role(node, 5.5, state));
        QCOMPARE(int(markOf(scene.judge(6), node, "sip")), mark);
    }
}

void tst_Views::sipCodesAreMarked_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("good");
    QTest::addColumn<bool>("goodByProduct"); ///< which counts 200 and 503 as alive
    for (const int status : {200, 202})
        QTest::addRow("%d", status) << status << true << (status == 200);
    for (const int status : {401, 403, 404, 405, 407, 420, 480, 486, 488, 501})
        QTest::addRow("%d", status) << status << true << false;
    for (const int status : {408, 500, 502, 503, 504, 600, 603})
        QTest::addRow("%d", status) << status << false << (status == 503);
}

void tst_Views::sipCodesAreMarked()
{
    QFETCH(int, status);
    QFETCH(bool, good);
    QFETCH(bool, goodByProduct);
    Scene scene = healthyTwice();
    scene.see(sip(0, 5, status));
    QCOMPARE(markOf(scene.judge(6), 0, "sip") == ProbeMark::Good, good);
    scene.product.probes[4].alive = {200, 503};
    QCOMPARE(markOf(scene.judge(6), 0, "sip") == ProbeMark::Good, goodByProduct);
    QVERIFY(markOf(scene.judge(6), 0, "sip") == ProbeMark::Good || markOf(scene.judge(6), 0, "sip") == ProbeMark::Warning);
}

void tst_Views::aSilentProbeIsUnknownOnceAndWarnsAfterTwo()
{
    Scene scene = healthyTwice();
    scene.see(atNode("heartbeat", 0, 6, Outcome::Timeout));
    QVERIFY(markOf(scene.judge(10), 0, "heartbeat") == ProbeMark::Unknown);
    scene.see(atNode("heartbeat", 0, 11, Outcome::Timeout));
    QVERIFY(markOf(scene.judge(15), 0, "heartbeat") == ProbeMark::Bad);
    for (const double t : {6.0, 11.0})
        scene.see(atNode("application", 0, t, Outcome::Unroutable));
    QVERIFY(markOf(scene.judge(15), 0, "application") == ProbeMark::Warning);
    // a failure is known from its end: it is current two polls beyond that
    QVERIFY(markOf(scene.judge(25), 0, "heartbeat") == ProbeMark::Bad);
    QVERIFY(markOf(scene.judge(25.001), 0, "heartbeat") == ProbeMark::Unknown);
}

void tst_Views::withoutServiceEndpointsThereIsNoHolder()
{
    Scene scene;
    scene.config.serviceEndpoints.clear();
    scene.node(0, 5, NodeState::Active);
    scene.node(1, 5, NodeState::Standby);
    scene.databases(5, 0);
    QVERIFY(scene.judge(6).service.holding == ServiceHolding::NotConfigured);
    QVERIFY(scene.judge(6).service.probes.empty());
    QVERIFY(scene.judge(6).verdict == Verdict::Redundant);
}

void tst_Views::theHolderIsWhoAnswers()
{
    Scene scene;
    QVERIFY(scene.judge(0).service.holding == ServiceHolding::Unknown); // not asked yet
    scene.see(serviceIdentity(5, secondAddress));
    QVERIFY(scene.judge(6).service.holder == 1);
    QCOMPARE(scene.judge(6).service.identity, std::string(secondAddress));
    QVERIFY(scene.judge(6).service.answers);
    QVERIFY(scene.judge(15).service.holder == 1);
    QVERIFY(!scene.judge(15.001).service.holder); // stale
    QVERIFY(scene.judge(15.001).service.holding == ServiceHolding::Unknown);
    scene.see(serviceIdentity(16, "10.9.9.9"));
    QVERIFY(scene.judge(17).service.holding == ServiceHolding::Stranger);
    QVERIFY(!scene.judge(17).service.holder);
    scene.see(observation("service-identity", {TargetKind::Service, 0}, 18, Outcome::Refused));
    scene.see(observation("service-identity", {TargetKind::Service, 0}, 19, Outcome::Refused));
    QVERIFY(scene.judge(19.5).service.holding == ServiceHolding::Nobody);
}

void tst_Views::sipAloneDoesNotTellTheHolder()
{
    Scene scene;
    scene.see(serviceSip(5));
    scene.see(observation("service-identity", {TargetKind::Service, 0}, 5, Outcome::Timeout));
    scene.see(observation("service-identity", {TargetKind::Service, 0}, 6, Outcome::Timeout));
    QVERIFY(scene.judge(7).service.holding == ServiceHolding::Unknown);
    QVERIFY(scene.judge(7).service.answers);
}

void tst_Views::aBadAnswerAtTheAddressIsNotNobody()
{
    Scene scene;
    for (const double t : {5.0, 6.0}) {
        scene.see(serviceSip(t, Outcome::Timeout));
        scene.see(observation("service-identity", {TargetKind::Service, 0}, t, Outcome::HttpError));
    }
    QVERIFY(scene.judge(7).service.holding == ServiceHolding::Unknown);
    QVERIFY(!scene.judge(7).service.answers);
}

void tst_Views::twoHoldersAreSeenInTurn()
{
    Scene scene;
    scene.service(0, 0);
    scene.service(5, 1);
    QVERIFY(scene.judge(6).service.holder == 1); // it moved
    scene.service(10, 0);
    QVERIFY(scene.judge(11).service.holding == ServiceHolding::Both);
    QVERIFY(!scene.judge(11).service.holder);
    QCOMPARE(scene.judge(11).service.identity, std::string(secondAddress) + " / " + firstAddress);
    for (double t = 15; t <= 35; t += 5)
        scene.service(t, 0);
    QVERIFY(scene.judge(35).service.holding == ServiceHolding::Both);
    QVERIFY(scene.judge(35.001).service.holder == 0); // one holder for six polls
}

void tst_Views::replicationLinks_data()
{
    QTest::addColumn<LinkRow>("row");
    for (const LinkRow &row : linkRows())
        QTest::newRow(row.name) << row;
}

void tst_Views::replicationLinks()
{
    QFETCH(LinkRow, row);
    Scene scene;
    DbFacts p = primary(1000);
    DbFacts s = standby(1000);
    row.change(p, s);
    scene.see(database(1, 5, s));
    scene.see(database(0, 5.1, p));
    const ReplicationView view = scene.judge(6).replication;
    QVERIFY(view.link == row.link);
    QCOMPARE(view.detail, std::string(row.detail));
    QVERIFY(view.from == 0);
    QVERIFY(view.to == 1);
}

void tst_Views::replicationIsUnknownWithoutBothEnds()
{
    using Link = ReplicationView::Link;
    Scene primaryOnly;
    QVERIFY(primaryOnly.judge(0).replication.link == Link::Unknown);
    primaryOnly.see(database(0, 5, primary(1000)));
    QVERIFY(primaryOnly.judge(6).replication.link == Link::Unknown);
    QVERIFY(primaryOnly.judge(6).replication.from == 0);
    QVERIFY(!primaryOnly.judge(6).replication.to);
    Scene standbyOnly;
    standbyOnly.see(database(1, 5, standby(1000)));
    QVERIFY(standbyOnly.judge(6).replication.link == Link::Unknown);
    DbFacts cut = standby(1000);
    cut.receiver.reset();
    standbyOnly.see(database(1, 5.5, cut));
    QVERIFY(standbyOnly.judge(6).replication.link == Link::Broken);
}

void tst_Views::replicationWithTwoPrimariesOrNone()
{
    using Link = ReplicationView::Link;
    Scene scene;
    scene.see(database(0, 5, primary(1000, 4)));
    scene.see(database(1, 5, primary(1000, 5)));
    QVERIFY(scene.judge(6).replication.link == Link::Broken);
    QCOMPARE(scene.judge(6).replication.detail, std::string("timeline 4 / 5"));
    QVERIFY(!scene.judge(6).replication.from);
    scene.see(database(0, 5.5, standby(1000)));
    scene.see(database(1, 5.5, standby(1000)));
    QVERIFY(scene.judge(6).replication.link == Link::Broken);
    QVERIFY(!scene.judge(6).replication.to);
}

void tst_Views::aPausedReplayIsSeen()
{
    Scene scene = healthyTwice();
    QVERIFY(!scene.judge(6).replication.paused);
    DbFacts paused = standby(1000);
    paused.replayPaused = true;
    scene.see(database(1, 5.5, paused));
    QVERIFY(scene.judge(6).replication.paused);
    QVERIFY(scene.judge(6).replication.link == ReplicationView::Link::Streaming);
}

void tst_Views::withoutPermissionNoLagIsShown()
{
    Scene scene = healthyTwice();
    QCOMPARE(*scene.judge(6).lag[0].sample.behind, Duration{});
    DbFacts forbidden = primary(1000);
    forbidden.senders[0].state.clear();
    forbidden.permitted = false;
    scene.see(database(0, 5.5, forbidden));
    const LagView lag = scene.judge(6).lag[0];
    QVERIFY(!lag.sample.behind && !lag.sample.bytes && !lag.sample.atLeast);
    QVERIFY(!lag.fresh);
    QCOMPARE(lag.sample.store, std::string("database"));
    QVERIFY(find(scene.judge(6), ReasonCode::NoPermission));
    QVERIFY(!find(scene.judge(6), ReasonCode::LagUnknown));
}

void tst_Views::aStaleLagKeepsItsAgeAndIsNotJudged()
{
    Scene scene;
    scene.databases(0, 0, 1000, 1000);
    scene.databases(5, 0, 2000, 1000);
    scene.databases(8, 0, 3000, 1000);
    QVERIFY(standing(scene.judge(9).lag[0]) == LagStanding::OverWarn);
    const LagView stale = scene.judge(18.02).lag[0];
    QVERIFY(!stale.fresh);
    QVERIFY(stale.sample.at == at(8.01).boot);
    QCOMPARE(std::chrono::round<std::chrono::milliseconds>(*stale.sample.behind), 3000ms); // frozen, never 0
    QVERIFY(standing(stale) == LagStanding::Unknown);
    QVERIFY(!stale.overSince);
}

void tst_Views::lagStandings_data()
{
    QTest::addColumn<int>("behind");
    QTest::addColumn<int>("atLeast");
    QTest::addColumn<qulonglong>("bytes");
    QTest::addColumn<int>("standing");
    const int none = -1;
    QTest::newRow("zero") << 0 << none << 0ULL << int(LagStanding::Within);
    QTest::newRow("at the warning limit") << 2 << none << 0ULL << int(LagStanding::Within);
    QTest::newRow("over the warning limit") << 3 << none << 0ULL << int(LagStanding::OverWarn);
    QTest::newRow("at the switch limit") << 5 << none << 0ULL << int(LagStanding::OverWarn);
    QTest::newRow("over the switch limit") << 6 << none << 0ULL << int(LagStanding::OverRefuse);
    QTest::newRow("bytes at their limit") << 0 << none << 1000ULL << int(LagStanding::Within);
    QTest::newRow("bytes over their limit") << 0 << none << 1001ULL << int(LagStanding::OverRefuse);
    QTest::newRow("at least little") << none << 1 << 0ULL << int(LagStanding::Unknown);
    QTest::newRow("at least more than the warning") << none << 3 << 0ULL << int(LagStanding::OverWarn);
    QTest::newRow("at least more than the switch limit") << none << 6 << 0ULL << int(LagStanding::OverRefuse);
    QTest::newRow("nothing known") << none << none << 0ULL << int(LagStanding::Unknown);
}

void tst_Views::lagStandings()
{
    QFETCH(int, behind);
    QFETCH(int, atLeast);
    QFETCH(qulonglong, bytes);
    LagView lag;
    lag.fresh = true;
    lag.warnAbove = 2s;
    lag.refuseAbove = 5s;
    lag.refuseAboveBytes = 1000;
    lag.sample.bytes = bytes;
    if (behind >= 0)
        lag.sample.behind = std::chrono::seconds(behind);
    if (atLeast >= 0)
        lag.sample.atLeast = std::chrono::seconds(atLeast);
    QTEST(int(standing(lag)), "standing");
    lag.fresh = false;
    QVERIFY(standing(lag) == LagStanding::Unknown);
}

QTEST_APPLESS_MAIN(tst_Views)
#include "tst_views.moc"
