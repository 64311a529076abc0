// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Rows of VERDICTS for the shipped TVox products: nothing reports a role, all is inferred or read.
#include "fakes/samplerun.h"
#include "fakes/tvoxworld.h"

#include <QtTest>

using namespace twinline;
using namespace twinline::sample;

namespace {

constexpr const char *pure = "tvox-pure-cloud";
constexpr const char *cmr = "tvox-cmr";

using Change = void (*)(TvoxWorld &);

struct TableRow
{
    const char *name;
    const char *product;
    bool databases;
    Change change;
    Verdict verdict;
    Severity severity;
    ReasonCode first;
};

constexpr double changedAt = 6; ///< seconds; judged four polls later

void read(TvoxWorld &world, NodeIndex node, NodeState state, double seconds = changedAt)
{
    absorb(world.evidence, Reading{"step", node, state, at(seconds)});
}

/// How old the file copy is, by the site's own question.
void copyOf(TvoxWorld &world, double age)
{
    world.pair.queries["files"] = "SELECT 1";
    Observation seen;
    seen.probe = "files";
    seen.target = {TargetKind::Node, 1};
    seen.sent = at(9.5);
    seen.ended = seen.sent.boot;
    seen.outcome = Outcome::Answered;
    seen.facts = AgeFacts{fromSeconds(age)};
    absorb(world.evidence, seen, world.pair, world.product);
}

void nothing(TvoxWorld &) {}
void bothMaster(TvoxWorld &w) { w.choose(1, NodeState::Active); }
void masterDies(TvoxWorld &w) { w.die(0); }
void otherDies(TvoxWorld &w) { w.die(1); }
void masterOff(TvoxWorld &w) { w.choose(0, NodeState::ServicesOff); }
void addressMoves(TvoxWorld &w) { w.holder = 1; }
void addressGone(TvoxWorld &w) { w.holder = TvoxWorld::nobody; }

std::vector<TableRow> table()
{
    using V = Verdict;
    using S = Severity;
    using R = ReasonCode;
    return {
        {"16 all good", pure, true, nothing, V::Redundant, S::Ok, R::AllGood},
        {"16 all good, SIP alone", pure, false, nothing, V::Redundant, S::Ok, R::AllGood},
        {"16 all good, LAN", cmr, true, nothing, V::Redundant, S::Ok, R::AllGood},
        {"16 all good, LAN, the address alone", cmr, false, nothing, V::Redundant, S::Ok, R::AllGood},
        {"2 both Master", pure, true, bothMaster, V::SplitBrain, S::Critical, R::BothActive},
        {"2 both Master, SIP alone", pure, false, bothMaster, V::SplitBrain, S::Critical, R::BothActive},
        {"3 both Master, the desk hears one address", cmr, true, bothMaster, V::SplitBrain, S::Critical, R::BothDatabasesWritable},
        {"2 both Master, the address comes and goes", cmr, true, [](TvoxWorld &w) { bothMaster(w); w.holder = TvoxWorld::inTurn; }, V::SplitBrain, S::Critical, R::BothActive},
        {"4 the address comes and goes", cmr, false, [](TvoxWorld &w) { w.holder = TvoxWorld::inTurn; }, V::SplitBrain, S::Critical, R::AddressOnBoth},
        {"4 the public IP comes and goes", pure, true, [](TvoxWorld &w) { w.holder = TvoxWorld::inTurn; }, V::SplitBrain, S::Critical, R::AddressOnBoth},
        {"6 the public IP is with the Slave", pure, true, addressMoves, V::Degraded, S::Critical, R::AddressOnWrongNode},
        {"6 the public IP is with a stranger", pure, true, [](TvoxWorld &w) { w.holder = TvoxWorld::stranger; }, V::Degraded, S::Critical, R::AddressOnStranger},
        {"7 the public IP is with nobody", pure, true, addressGone, V::Degraded, S::Critical, R::AddressSilent},
        {"7 the IP TVox is with nobody", cmr, true, addressGone, V::Degraded, S::Critical, R::AddressSilent},
        {"7 the domain leads elsewhere", pure, true, [](TvoxWorld &w) { w.name = "198.51.100.7"; }, V::Degraded, S::Warning, R::DomainElsewhere},
        {"17 the nodes look alike", pure, true, [](TvoxWorld &w) { w.oneCertificate = true; }, V::Unknown, S::Unknown, R::Indistinguishable},
        {"18 the IP TVox is with the Slave, whose database is a copy", cmr, true, addressMoves, V::Unknown, S::Unknown, R::Other},
        {"8 the Master is dead", pure, true, masterDies, V::NoActive, S::Critical, R::NoActiveManual},
        {"8 the Master is dead, LAN", cmr, true, masterDies, V::NoActive, S::Critical, R::NoActiveTakeoverDue},
        {"9 services off", pure, true, masterOff, V::NoActive, S::Critical, R::NobodyServes},
        {"9 services off, and read so", pure, false, [](TvoxWorld &w) { masterOff(w); read(w, 0, NodeState::ServicesOff); read(w, 1, NodeState::Standby); }, V::NoActive, S::Critical, R::NobodyServes},
        {"9 both off, and read so", pure, true, [](TvoxWorld &w) { masterOff(w); w.choose(1, NodeState::ServicesOff); read(w, 0, NodeState::ServicesOff); read(w, 1, NodeState::ServicesOff); }, V::NoActive, S::Critical, R::NobodyServes},
        {"8 read off, but it serves", pure, true, [](TvoxWorld &w) { read(w, 0, NodeState::ServicesOff); }, V::NoActive, S::Critical, R::Contradiction},
        {"10 the Slave is dead", pure, true, otherDies, V::NoStandby, S::Critical, R::StandbyUnreachable},
        {"10 the Slave is dead, LAN, the address alone", cmr, false, otherDies, V::NoStandby, S::Warning, R::StandbyUnreachable},
        {"10 taken over, LAN, the address alone", cmr, false, [](TvoxWorld &w) { w.die(0); w.choose(1, NodeState::Active); w.holder = 1; }, V::NoStandby, S::Warning, R::StandbyUnreachable},
        {"10 the other one is off, and read so", pure, false, [](TvoxWorld &w) { w.choose(1, NodeState::ServicesOff); read(w, 1, NodeState::ServicesOff); }, V::NoStandby, S::Warning, R::StandbyServicesOff},
        {"12 an off node's database does not stream", pure, true, [](TvoxWorld &w) { w.choose(1, NodeState::ServicesOff); }, V::Degraded, S::Warning, R::NotStreaming},
        {"16 files throttled", cmr, true, [](TvoxWorld &w) { copyOf(w, 4000); }, V::Redundant, S::Ok, R::AllGood},
        {"13 files behind the site's limit", cmr, true, [](TvoxWorld &w) { w.pair.copyWarnAbove = fromSeconds(3600); copyOf(w, 4000); }, V::Degraded, S::Warning, R::CopyTooOld},
    };
}

const Reason *reasonIn(const PairSnapshot &snapshot, ReasonCode code, NodeIndex node)
{
    const auto found = std::find_if(snapshot.reasons.begin(), snapshot.reasons.end(),
                                    [&](const Reason &r) { return r.code == code && r.node == node; });
    return found == snapshot.reasons.end() ? nullptr : &*found;
}

} // namespace

class tst_TvoxVerdicts : public QObject
{
    Q_OBJECT

private slots:
    void rows_data();
    void rows();
    void rolesAreInferredAndNeverReported();
    void contradictionsAreNamed();
    void noTimeIsInventedForTheTakeover();
    void twoSeriesOfLag();
    void anIdleNodeNeedNotAnswerSip();
    void aStoppedMachineIsNoStandby_data();
    void aStoppedMachineIsNoStandby();
};

void tst_TvoxVerdicts::rows_data()
{
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < table().size(); ++i)
        QTest::newRow(table()[i].name) << int(i);
}

void tst_TvoxVerdicts::rows()
{
    QFETCH(int, index);
    const TableRow row = table()[std::size_t(index)];
    TvoxWorld world(row.product, row.databases);
    PairSnapshot snapshot;
    for (int second = 1; second <= 5; ++second)
        snapshot = world.look(second);
    QCOMPARE(snapshot.verdict, Verdict::Redundant);
    row.change(world);
    for (int second = 6; second <= 10; ++second)
        snapshot = world.look(second);
    QCOMPARE(QByteArray(toWord(snapshot.verdict).data()), QByteArray(toWord(row.verdict).data()));
    QCOMPARE(QByteArray(toWord(snapshot.reasons.front().code).data()), QByteArray(toWord(row.first).data()));
    QCOMPARE(QByteArray(toWord(snapshot.severity).data()), QByteArray(toWord(row.severity).data()));
}

void tst_TvoxVerdicts::rolesAreInferredAndNeverReported()
{
    for (const char *key : {pure, cmr}) {
        TvoxWorld world(key);
        PairSnapshot snapshot = world.look(1);
        QVERIFY(snapshot.nodes[0].state == NodeState::Active && snapshot.nodes[1].state == NodeState::Standby);
        for (const NodeView &node : snapshot.nodes)
            QVERIFY(node.roleBy == RoleBy::Inferred && node.vendorState.empty());
        QCOMPARE(snapshot.addressImpliesRole, key == cmr);
    }
}

void tst_TvoxVerdicts::contradictionsAreNamed()
{
    TvoxWorld lan(cmr);
    lan.look(1);
    lan.holder = 1; // the address says tvox-b, the databases say tvox-a
    const PairSnapshot moved = lan.look(2);
    for (const NodeIndex node : {0, 1}) {
        QVERIFY(moved.nodes[std::size_t(node)].contradicted);
        QVERIFY(reasonIn(moved, ReasonCode::Contradiction, node));
    }
    TvoxWorld cloud(pure);
    cloud.look(1);
    cloud.holder = 1; // here people move it: it says nothing of the roles
    const PairSnapshot carried = cloud.look(2);
    QVERIFY(!carried.nodes[0].contradicted && carried.nodes[0].state == NodeState::Active);
    QCOMPARE(carried.reasons.front().other, 1);
    TvoxWorld lied(pure);
    lied.look(1);
    read(lied, 0, NodeState::ServicesOff, 1.5);
    const PairSnapshot against = lied.look(2);
    const Reason *reason = reasonIn(against, ReasonCode::Contradiction, 0);
    QVERIFY(reason && reason->text.find("services-off") != std::string::npos && reason->text.find("sip answered") != std::string::npos);
}

void tst_TvoxVerdicts::noTimeIsInventedForTheTakeover()
{
    TvoxWorld lan(cmr);
    PairSnapshot snapshot = lan.look(1);
    QVERIFY(snapshot.forecast.mode == ForecastMode::Unknown);
    lan.die(0);
    for (int second = 2; second < 7; ++second)
        snapshot = lan.look(second);
    QVERIFY(snapshot.forecast.mode == ForecastMode::Unknown && snapshot.forecast.failing);
    QVERIFY(!snapshot.forecast.best && !snapshot.forecast.expected && !snapshot.forecast.worst && !snapshot.forecast.of);
    QVERIFY(!snapshot.reasons.front().span);
    TvoxWorld cloud(pure);
    QVERIFY(cloud.look(1).forecast.mode == ForecastMode::Manual);
}

void tst_TvoxVerdicts::twoSeriesOfLag()
{
    TvoxWorld world(cmr);
    world.look(1);
    copyOf(world, 4000);
    const PairSnapshot snapshot = world.look(9.6);
    QCOMPARE(snapshot.lag.size(), 2u);
    QVERIFY(snapshot.lag[0].sample.kind == LagKind::Streaming && snapshot.lag[1].sample.kind == LagKind::Periodic);
    QVERIFY(snapshot.lag[1].sample.behind == fromSeconds(4000));
    QVERIFY(!snapshot.lag[1].warnAbove && !snapshot.lag[1].refuseAbove); // no figure of the vendor's, none of ours
    TvoxWorld bare(cmr, false); // no database named: no lag store
    QVERIFY(bare.look(1).lag.empty());
}

void tst_TvoxVerdicts::anIdleNodeNeedNotAnswerSip()
{
    TvoxWorld world(pure);
    PairSnapshot snapshot = world.look(1);
    const auto mark = [&](std::size_t node) {
        for (const ProbeView &probe : snapshot.nodes[node].probes)
            if (probe.probe == "sip")
                return probe.mark;
        return ProbeMark::Unknown;
    };
    QVERIFY(mark(0) == ProbeMark::Good && mark(1) == ProbeMark::Idle);
    world.choose(0, NodeState::ServicesOff);
    world.look(2);
    read(world, 0, NodeState::ServicesOff, 2);
    snapshot = world.look(3);
    QVERIFY(snapshot.nodes[0].state == NodeState::ServicesOff);
    QVERIFY(mark(0) == ProbeMark::Idle);
}

void tst_TvoxVerdicts::aStoppedMachineIsNoStandby_data()
{
    QTest::addColumn<QByteArray>("product");
    QTest::addColumn<bool>("databases");
    for (const char *key : {"tvox-pure-cloud", "tvox-cmr"})
        for (const bool databases : {false, true})
            QTest::addRow("%s%s", key, databases ? "" : ", no database") << QByteArray(key) << databases;
}

/// A port that refuses is that of a Slave only where something else of the node answers (VERDICTS row 10).
void tst_TvoxVerdicts::aStoppedMachineIsNoStandby()
{
    QFETCH(QByteArray, product);
    QFETCH(bool, databases);
    TvoxWorld world(product.toStdString(), databases);
    world.look(1);
    world.look(2);
    QCOMPARE(world.look(3).verdict, Verdict::Redundant);
    world.stop(1);
    PairSnapshot snapshot;
    for (int second = 4; second < 9; ++second)
        snapshot = world.look(second);
    QVERIFY(snapshot.nodes[1].state != NodeState::Standby);
    QCOMPARE(snapshot.verdict, Verdict::NoStandby);
}

QTEST_APPLESS_MAIN(tst_TvoxVerdicts)
#include "tst_tvoxverdicts.moc"
