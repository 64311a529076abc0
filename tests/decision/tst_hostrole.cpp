// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/hostview.h"

#include "fakes/keepalivedpair.h"

#include <QTest>

using namespace twinline;
using namespace twinline::sample;

/// What keepalived, the address and the database make together (VERDICTS): all must agree, and each lie is named.
class tst_HostRole : public QObject
{
    Q_OBJECT

private slots:
    void oneNode_data();
    void oneNode();
    void aGoodPairIsRedundant();
    void anAddressOnBothIsASplit();
    void anAddressThatMovedIsNoSplit();
    void theHostsThemselvesTellWhoHolds();
    void twoMastersAreASplit();
    void aStandbyWithoutKeepalivedTakesNothingOver();
    void aDatabaseThatIsDownMakesAnError();
    void aSilentHostKeepsNoRole();
    void aSilentHostOfANodeThatServesIsNotCalledDead();
    void aPauseThatNobodyEndedIsTold();
    void clocksThatDifferDegradeWhereTheProductAsks_data();
    void clocksThatDifferDegradeWhereTheProductAsks();
    void aCertificateThatHasEndedIsAWarning_data();
    void aCertificateThatHasEndedIsAWarning();
    void anIdleSlotIsANoteWhereTheProductCaresForSlots();
};

namespace {

enum class Db { Primary, Standby, Down, Silent };

struct RoleRow
{
    const char *name;
    KeepalivedFacts facts;
    Db database;
    NodeState state;
    const char *words; ///< of the contradiction; empty: none
};

const std::vector<RoleRow> roleRows{
    {"serves", vrrp("MASTER", true), Db::Primary, NodeState::Active, ""},
    {"waits", vrrp("BACKUP", false), Db::Standby, NodeState::Standby, ""},
    {"the address came, nobody promoted", vrrp("MASTER", true), Db::Standby, NodeState::Unknown, "MASTER / pg_is_in_recovery() = true"},
    {"a master without the address", vrrp("MASTER", false), Db::Primary, NodeState::Unknown, "MASTER, has not 10.1.1.245"},
    {"a backup with the address", vrrp("BACKUP", true), Db::Standby, NodeState::Unknown, "BACKUP, has 10.1.1.245"},
    {"a backup whose database takes writes", vrrp("BACKUP", false), Db::Primary, NodeState::Unknown, "BACKUP / pg_is_in_recovery() = false"},
    {"killed, and the address stayed", vrrp("MASTER", true, false), Db::Primary, NodeState::Unknown,
     "MASTER, keepalived is not running, has 10.1.1.245"},
    {"killed, and the word stayed", vrrp("MASTER", false, false), Db::Standby, NodeState::ServicesOff, ""},
    {"stopped", vrrp("STOP", false, false), Db::Down, NodeState::ServicesOff, ""},
    {"stopped beside a database that takes writes", vrrp("STOP", false, false), Db::Primary, NodeState::Unknown,
     "STOP, keepalived is not running / pg_is_in_recovery() = false"},
    {"a fault", vrrp("FAULT", false), Db::Standby, NodeState::Error, ""},
    {"a fault with the address", vrrp("FAULT", true), Db::Standby, NodeState::Unknown, "FAULT, has 10.1.1.245"},
    {"a master whose database is down", vrrp("MASTER", true), Db::Down, NodeState::Error, ""},
    {"a backup whose database is down", vrrp("BACKUP", false), Db::Down, NodeState::Error, ""},
    {"a backup whose database is silent", vrrp("BACKUP", false), Db::Silent, NodeState::Standby, ""},
    {"a word that nobody knows", vrrp("DREAMING", false), Db::Standby, NodeState::Unknown, ""},
    {"no word yet", vrrp("", false), Db::Standby, NodeState::Unknown, ""},
};

} // namespace

void tst_HostRole::oneNode_data()
{
    QTest::addColumn<int>("row");
    for (int i = 0; i < int(roleRows.size()); ++i)
        QTest::newRow(roleRows[std::size_t(i)].name) << i;
}

void tst_HostRole::oneNode()
{
    QFETCH(int, row);
    const RoleRow &wanted = roleRows[std::size_t(row)];
    KeepalivedScene scene;
    scene.see(host(0, 1, wanted.facts));
    switch (wanted.database) {
    case Db::Primary: scene.see(database(0, 1, primary(1000))); break;
    case Db::Standby: scene.see(database(0, 1, standby(1000))); break;
    case Db::Down: scene.see(atNode("database", 0, 1, Outcome::Refused)); break;
    case Db::Silent: scene.see(atNode("database", 0, 1, Outcome::Timeout)); break;
    }
    const PairSnapshot snapshot = scene.judge(2);
    QCOMPARE(int(snapshot.nodes[0].state), int(wanted.state));
    const bool contradicted = *wanted.words;
    QCOMPARE(snapshot.nodes[0].contradicted, contradicted);
    const Reason *reason = find(snapshot, ReasonCode::Contradiction, 0);
    QCOMPARE(reason != nullptr, contradicted);
    if (reason)
        QCOMPARE(reason->text, std::string(wanted.words));
}

void tst_HostRole::aGoodPairIsRedundant()
{
    KeepalivedScene scene;
    scene.good(1);
    scene.good(6);
    const PairSnapshot snapshot = scene.judge(7);
    QCOMPARE(int(snapshot.verdict), int(Verdict::Redundant));
    QCOMPARE(int(snapshot.nodes[0].roleBy), int(RoleBy::Reported));
    QCOMPARE(snapshot.nodes[1].vendorState, std::string("BACKUP"));
    QCOMPARE(snapshot.service.holder.value_or(-1), 0);
    QVERIFY(snapshot.service.distinguishable);
}

void tst_HostRole::anAddressOnBothIsASplit()
{
    KeepalivedScene scene;
    scene.good(1);
    for (const double t : {6.0, 7.0}) { // both had it before and after the other one was asked
        scene.see(host(0, t, vrrp("MASTER", true, false)));
        scene.see(host(1, t + 0.5, vrrp("MASTER", true)));
    }
    const PairSnapshot snapshot = scene.judge(8);
    QCOMPARE(int(snapshot.verdict), int(Verdict::SplitBrain));
    QVERIFY(find(snapshot, ReasonCode::AddressOnBoth));
}

void tst_HostRole::anAddressThatMovedIsNoSplit()
{
    KeepalivedScene scene;
    scene.good(1);
    scene.see(host(0, 6, vrrp("MASTER", true)));
    scene.see(host(1, 6.5, vrrp("MASTER", true))); // it moved in between
    PairSnapshot snapshot = scene.judge(6.6);
    QVERIFY(!find(snapshot, ReasonCode::AddressOnBoth));
    scene.see(host(0, 7, vrrp("BACKUP", false)));
    scene.see(host(1, 7.5, vrrp("MASTER", true)));
    snapshot = scene.judge(8);
    QCOMPARE(int(snapshot.service.holding), int(ServiceHolding::Node));
    QCOMPARE(snapshot.service.holder.value_or(-1), 1);
}

void tst_HostRole::theHostsThemselvesTellWhoHolds()
{
    KeepalivedScene scene;
    scene.good(1, 1);
    QCOMPARE(scene.judge(2).service.holder.value_or(-1), 1);
    QCOMPARE(scene.judge(2).service.identity, std::string(secondAddress));
    for (const double t : {6.0, 11.0}) {
        scene.see(host(0, t, vrrp("BACKUP", false)));
        scene.see(host(1, t, vrrp("STOP", false, false)));
        scene.see(serviceSip(t, Outcome::Timeout));
    }
    QCOMPARE(int(scene.judge(15.1).service.holding), int(ServiceHolding::Nobody));
}

void tst_HostRole::twoMastersAreASplit()
{
    KeepalivedScene scene;
    for (const double t : {1.0, 6.0}) {
        scene.see(host(0, t, vrrp("MASTER", true)));
        scene.see(host(1, t + 1, vrrp("MASTER", true)));
        scene.see(database(0, t, primary(1000, 4)));
        scene.see(database(1, t, primary(900, 5)));
    }
    const PairSnapshot snapshot = scene.judge(8);
    QCOMPARE(int(snapshot.verdict), int(Verdict::SplitBrain));
    QVERIFY(find(snapshot, ReasonCode::BothActive));
    QVERIFY(find(snapshot, ReasonCode::BothDatabasesWritable));
}

void tst_HostRole::aStandbyWithoutKeepalivedTakesNothingOver()
{
    KeepalivedScene scene;
    scene.good(1);
    scene.see(host(1, 6, vrrp("STOP", false, false)));
    const PairSnapshot snapshot = scene.judge(7);
    QCOMPARE(int(snapshot.verdict), int(Verdict::NoStandby));
    QVERIFY(find(snapshot, ReasonCode::StandbyServicesOff, 1));
}

void tst_HostRole::aDatabaseThatIsDownMakesAnError()
{
    KeepalivedScene scene;
    scene.good(1);
    scene.good(6);
    scene.see(atNode("database", 0, 7, Outcome::Refused));
    const PairSnapshot snapshot = scene.judge(8);
    QCOMPARE(int(snapshot.nodes[0].state), int(NodeState::Error));
    QCOMPARE(int(snapshot.verdict), int(Verdict::NoActive));
}

void tst_HostRole::aSilentHostKeepsNoRole()
{
    KeepalivedScene scene;
    scene.good(1);
    for (const double t : {6.0, 11.0, 16.0})
        for (const char *key : {"keepalived", "control-data", "sip", "database"})
            scene.see(atNode(key, 0, t, Outcome::Timeout));
    scene.see(reference(16));
    const PairSnapshot snapshot = scene.judge(20);
    QCOMPARE(int(snapshot.nodes[0].state), int(NodeState::Unreachable));
}

/// sshd hangs; the telephone system does not.
void tst_HostRole::aSilentHostOfANodeThatServesIsNotCalledDead()
{
    KeepalivedScene scene;
    scene.good(1);
    for (const double t : {6.0, 11.0, 16.0}) {
        scene.see(host(1, t, vrrp("BACKUP", false)));
        scene.databases(t, 0);
        scene.phones(t);
        for (const char *key : {"keepalived", "control-data"})
            scene.see(atNode(key, 0, t, Outcome::Timeout));
    }
    const PairSnapshot snapshot = scene.judge(19.9);
    QCOMPARE(int(snapshot.nodes[0].state), int(NodeState::Active));
    QCOMPARE(int(snapshot.nodes[0].roleBy), int(RoleBy::Inferred));
    QCOMPARE(int(snapshot.verdict), int(Verdict::Unknown));
    const Reason *reason = find(snapshot, ReasonCode::EvidenceMissing, 0);
    QVERIFY(reason);
    QCOMPARE(reason->text, std::string("keepalived"));
}

void tst_HostRole::aPauseThatNobodyEndedIsTold()
{
    KeepalivedScene scene;
    scene.good(1);
    KeepalivedFacts paused = vrrp("BACKUP", false);
    paused.paused = true;
    scene.see(host(1, 2, paused));
    PairSnapshot snapshot = scene.judge(3);
    QCOMPARE(int(snapshot.verdict), int(Verdict::Degraded));
    QVERIFY(find(snapshot, ReasonCode::AutomationHeld, 1));
    scene.evidence.run = RunMark{"pause-to", "desk", at(2), 0, true}; // the run's own pause
    snapshot = scene.judge(3);
    QVERIFY(!find(snapshot, ReasonCode::AutomationHeld));
}

void tst_HostRole::clocksThatDifferDegradeWhereTheProductAsks_data()
{
    QTest::addColumn<double>("skew");
    QTest::addColumn<double>("took"); ///< the answer of the second
    QTest::addColumn<bool>("asked");
    QTest::addColumn<bool>("told");
    QTest::newRow("90 s ahead") << 90.0 << 0.0 << true << true;
    QTest::newRow("90 s behind") << -90.0 << 0.0 << true << true;
    QTest::newRow("at the limit") << 1.0 << 0.0 << true << false;
    QTest::newRow("together") << 0.0 << 0.0 << true << false;
    QTest::newRow("the way may be to blame") << 1.6 << 1.5 << true << false;
    QTest::newRow("no product's business") << 90.0 << 0.0 << false << false;
}

void tst_HostRole::clocksThatDifferDegradeWhereTheProductAsks()
{
    QFETCH(double, skew);
    QFETCH(double, took);
    QFETCH(bool, asked);
    QFETCH(bool, told);
    KeepalivedScene scene;
    Runbook runbook;
    if (asked)
        runbook.checks.push_back({"clocks-agree", CheckLevel::Warning, {}, {}});
    scene.product.runbooks = {runbook};
    scene.good(1);
    for (const NodeIndex node : {0, 1}) {
        KeepalivedFacts facts = vrrp(node == 0 ? "MASTER" : "BACKUP", node == 0);
        facts.clock = at(2 + (node == 1 ? skew : 0)).wall;
        Observation seen = host(node, 2, facts);
        seen.ended = seen.sent.boot + (node == 1 ? fromSeconds(took) : Duration{});
        scene.see(seen);
    }
    const PairSnapshot snapshot = scene.judge(3);
    QCOMPARE(find(snapshot, ReasonCode::ClocksApart, 0) != nullptr, told);
    QCOMPARE(int(snapshot.verdict), int(told ? Verdict::Degraded : Verdict::Redundant));
}

void tst_HostRole::aCertificateThatHasEndedIsAWarning_data()
{
    QTest::addColumn<int>("days"); ///< 99: it tells none
    QTest::addColumn<bool>("told");
    QTest::newRow("over since today") << -1 << true;
    QTest::newRow("over for years") << -1000 << true;
    QTest::newRow("its last day") << 0 << false;
    QTest::newRow("good") << 30 << false;
    QTest::newRow("no certificate") << 99 << false;
}

/// Telephones that check it are let in no more, and the pair is redundant all the same.
void tst_HostRole::aCertificateThatHasEndedIsAWarning()
{
    QFETCH(int, days);
    QFETCH(bool, told);
    KeepalivedScene scene;
    ProbeSpec spec;
    spec.key = "certificate";
    spec.kind = ProbeKind::Certificate;
    spec.endpoint = "certificate";
    scene.product.probes.push_back(spec);
    for (const NodeIndex node : {0, 1})
        scene.config.nodes[std::size_t(node)].endpoints["certificate"] = {"10.0.0.1", 5061, false, {}};
    scene.restart();
    scene.good(1);
    for (const NodeIndex node : {0, 1}) {
        Observation seen = atNode("certificate", node, 2);
        IdentityFacts facts{node == 0 ? "SHA256:a" : "SHA256:b", "pbx (expired 2021-01-01)"};
        if (node == 1 && days != 99)
            facts.days = days;
        seen.facts = facts;
        scene.see(seen);
    }
    const PairSnapshot snapshot = scene.judge(3);
    const Reason *reason = find(snapshot, ReasonCode::CertificateOver);
    QCOMPARE(reason != nullptr, told);
    QVERIFY(!reason || (reason->node == 1 && reason->severity == Severity::Warning && reason->count == -days));
    QCOMPARE(int(snapshot.verdict), int(Verdict::Redundant));
}

void tst_HostRole::anIdleSlotIsANoteWhereTheProductCaresForSlots()
{
    KeepalivedScene scene;
    scene.good(1);
    DbFacts db = standby(1000);
    db.replicationSlots = {{"node_b", false, "reserved", 39'000'000}};
    scene.see(database(1, 2, db));
    QVERIFY(!find(scene.judge(3), ReasonCode::SlotIdle));
    Runbook runbook;
    Step step;
    step.see = {Condition{ConditionKind::NoIdleSlots, StepNode::From, NodeState::Unknown, {}, false}};
    runbook.steps = {step};
    scene.product.runbooks = {runbook};
    const PairSnapshot snapshot = scene.judge(3);
    const Reason *reason = find(snapshot, ReasonCode::SlotIdle, 1);
    QVERIFY(reason);
    QCOMPARE(reason->text, std::string("node_b"));
    QCOMPARE(reason->bytes.value_or(0), 39'000'000u);
    QCOMPARE(int(snapshot.verdict), int(Verdict::Redundant)); // a note, no fault
}

QTEST_APPLESS_MAIN(tst_HostRole)
#include "tst_hostrole.moc"
