// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/addressrows.h"

#include "decision/runengine.h"
#include "fakes/samplerun.h"

#include <QtTest>

using namespace twinline;
using namespace twinline::sample;

namespace {

constexpr double seen = 100;

/// A pair whose address people move, node 1 serving; everything seen at 100 s.
PairSnapshot cloudPair()
{
    PairSnapshot snapshot = healthy(seen);
    snapshot.addressImpliesRole = false;
    for (NodeView &node : snapshot.nodes)
        node.roleBy = RoleBy::Inferred;
    return snapshot;
}

/// A run that moves the address from node 1 to node 2, then looks at it.
RunState moving()
{
    Step move;
    move.key = "move";
    move.see = {condition(ConditionKind::ServiceNotHeldBy, StepNode::From), condition(ConditionKind::ServiceHeldBy, StepNode::To)};
    move.undoSee = {condition(ConditionKind::ServiceNotHeldBy, StepNode::To), condition(ConditionKind::ServiceHeldBy, StepNode::From)};
    move.attest = words("the cloud client shows it with {to}");
    move.undoAttest = words("the cloud client shows it with {from}");
    Step check;
    check.key = "check";
    check.see = {condition(ConditionKind::ServiceHeldBy, StepNode::To)};
    check.attest = words("a test call was answered by {to}");
    Plan plan = switchover();
    plan.steps = {move, check};
    return running(plan);
}

/// One letter a cell: Yes, No, unknown (?), not asked (-); then the agreement.
std::string spelt(const AddressRow &row)
{
    const auto letter = [](const WitnessCell &cell) {
        switch (cell.says) {
        case Witness::Yes: return 'Y';
        case Witness::No: return 'N';
        case Witness::NotAsked: return '-';
        case Witness::Unknown: break;
        }
        return '?';
    };
    const char *agreement = row.agreement == Agreement::Agree ? " agree"
        : row.agreement == Agreement::Partly                  ? " partly"
        : row.agreement == Agreement::Differ                  ? " differ"
                                                              : " unknown";
    return std::string{letter(row.cloud), letter(row.answers), letter(row.role), letter(row.database)} + agreement;
}

using Change = void (*)(PairSnapshot &, RunState &);

struct TableRow
{
    const char *name;
    Change change;
    const char *first;
    const char *second;
};

void nothing(PairSnapshot &, RunState &) {}
void attest(RunState &run, const char *step, double when)
{
    run.attestations.push_back({step, "so it is", at(when)});
}
void toSecond(PairSnapshot &, RunState &run) { attest(run, "move", 99); }
void moved(PairSnapshot &s, RunState &run)
{
    attest(run, "move", 99);
    setHolder(s, 1);
}
void movedAndPromoted(PairSnapshot &s, RunState &run)
{
    s = healthy(seen, 1);
    attest(run, "move", 99);
}
void movedBack(PairSnapshot &, RunState &run)
{
    attest(run, "move", 90);
    run.phase = RunPhase::BackingOut;
    run.overrides.push_back({backOutMark, "asked", at(95)});
    attest(run, "move", 99);
}
void onlyWayOutAttested(PairSnapshot &, RunState &run)
{
    attest(run, "move", 90);
    run.overrides.push_back({backOutMark, "asked", at(95)});
}
void testCall(PairSnapshot &, RunState &run) { attest(run, "check", 99); }
void stepOfAnotherRun(PairSnapshot &, RunState &run) { attest(run, "no-such-step", 99); }
void nobody(PairSnapshot &s, RunState &) { setHolder(s, {}); }
void stranger(PairSnapshot &s, RunState &) { s.service.holding = ServiceHolding::Stranger, s.service.holder.reset(); }
void both(PairSnapshot &s, RunState &) { s.service.holding = ServiceHolding::Both, s.service.holder.reset(); }
void indistinct(PairSnapshot &s, RunState &) { s.service.holding = ServiceHolding::Unknown, s.service.holder.reset(); }
void noAddress(PairSnapshot &s, RunState &) { s.service = ServiceView(); }
void noDatabase(PairSnapshot &s, RunState &)
{
    s.replication.link = ReplicationView::Link::NotConfigured;
    for (NodeView &node : s.nodes)
        node.probes.clear();
}
void databaseSilent(PairSnapshot &s, RunState &)
{
    for (NodeView &node : s.nodes)
        node.probes[0].last.outcome = Outcome::Timeout;
}
void split(PairSnapshot &s, RunState &) { s = twinline::sample::split(seen); }
void firstDead(PairSnapshot &s, RunState &)
{
    twinline::sample::silence(s, 0, seen);
    setHolder(s, {});
}
void readOff(PairSnapshot &s, RunState &run)
{
    setNode(s, 0, NodeState::Standby, seen);
    s.nodes[0].roleBy = RoleBy::Inferred;
    run.readings.push_back({"from-off", 0, NodeState::ServicesOff, at(98)});
}
void contradicted(PairSnapshot &s, RunState &) { s.nodes[0].contradicted = true, s.nodes[0].state = NodeState::Unknown; }
void stale(PairSnapshot &s, RunState &)
{
    s.at = at(90);
    for (NodeView &node : s.nodes) {
        node.evidenceAt = at(90).boot;
        node.probes[0].last.sent = at(90);
    }
}

const std::vector<TableRow> &table()
{
    // cloud, answers, role, database
    static const std::vector<TableRow> rows{
        {"all well, nobody asked of the cloud", nothing, "?YYY partly", "?NNN partly"},
        {"attested elsewhere than it answers", toSecond, "NYYY differ", "YNNN differ"},
        {"moved, not promoted", moved, "NNYY differ", "YYNN differ"},
        {"moved and promoted", movedAndPromoted, "NNNN agree", "YYYY agree"},
        {"attested back with the first", movedBack, "YYYY agree", "NNNN agree"},
        {"backing out, the way back not yet attested", onlyWayOutAttested, "NYYY differ", "YNNN differ"},
        {"a test call says nothing of the cloud", testCall, "?YYY partly", "?NNN partly"},
        {"a sentence of no step of this run", stepOfAnotherRun, "?YYY partly", "?NNN partly"},
        {"nobody answers", nobody, "?NYY differ", "?NNN partly"},
        {"a stranger answers", stranger, "?NYY differ", "?NNN partly"},
        {"both answer in turn", both, "?YYY partly", "?YNN differ"},
        {"who answers cannot be told", indistinct, "??YY unknown", "??NN unknown"},
        {"no address configured", noAddress, "?-YY unknown", "?-NN unknown"},
        {"no database", noDatabase, "?YY- partly", "?NN- partly"},
        {"the databases are silent", databaseSilent, "?YY? partly", "?NN? partly"},
        {"two Masters", split, "?YYY partly", "?NYY differ"},
        {"the first is dead", firstDead, "?N?? unknown", "?NNN partly"},
        {"the first was read off", readOff, "?YNN differ", "?NNN partly"},
        {"the first contradicts itself", contradicted, "?Y?Y unknown", "?NNN partly"},
        {"older than two polls", stale, "???? unknown", "???? unknown"},
    };
    return rows;
}

} // namespace

/// The truth table of a service address that people move.
class TestAddressRows : public QObject
{
    Q_OBJECT

private slots:
    void weighsEveryWitness_data();
    void weighsEveryWitness();
    void withoutARunNothingIsKnownOfTheCloud();
    void everyCellSaysWhen();
    void unknownIsNeverAgreement();
};

void TestAddressRows::weighsEveryWitness_data()
{
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < table().size(); ++i)
        QTest::newRow(table()[i].name) << int(i);
}

void TestAddressRows::weighsEveryWitness()
{
    QFETCH(int, index);
    const TableRow &row = table()[std::size_t(index)];
    PairSnapshot snapshot = cloudPair();
    RunState run = moving();
    row.change(snapshot, run);
    snapshot.addressImpliesRole = false;
    const std::vector<AddressRow> rows = addressRows(snapshot, &run, at(seen + 1));
    QCOMPARE(rows.size(), std::size_t(2));
    QCOMPARE(rows[0].node, 0);
    QCOMPARE(rows[1].node, 1);
    QCOMPARE(spelt(rows[0]), std::string(row.first));
    QCOMPARE(spelt(rows[1]), std::string(row.second));
}

void TestAddressRows::withoutARunNothingIsKnownOfTheCloud()
{
    for (const AddressRow &row : addressRows(cloudPair(), nullptr, at(seen + 1))) {
        QCOMPARE(row.cloud.says, Witness::Unknown);
        QVERIFY(!row.cloud.at);
        QCOMPARE(row.agreement, Agreement::Partly);
    }
    QVERIFY(addressRows(PairSnapshot(), nullptr, at(seen)).empty());
}

void TestAddressRows::everyCellSaysWhen()
{
    RunState run = moving();
    attest(run, "move", 97);
    run.readings.push_back({"from-off", 1, NodeState::ServicesOff, at(98)});
    const std::vector<AddressRow> rows = addressRows(cloudPair(), &run, at(seen + 1));
    QCOMPARE(rows[0].cloud.at, std::optional(at(97).boot));
    QCOMPARE(rows[0].answers.at, std::optional(at(seen).boot));
    QCOMPARE(rows[0].role.at, std::optional(at(seen).boot));
    QCOMPARE(rows[0].database.at, std::optional(at(seen).boot));
    QCOMPARE(rows[1].state, NodeState::ServicesOff); // finer than what was inferred
    QCOMPARE(rows[1].role.at, std::optional(at(98).boot));
}

/// Whatever the four say: a tick needs all of them known or not there, and never stands beside a contradiction.
void TestAddressRows::unknownIsNeverAgreement()
{
    for (const TableRow &row : table()) {
        PairSnapshot snapshot = cloudPair();
        RunState run = moving();
        row.change(snapshot, run);
        for (const AddressRow &one : addressRows(snapshot, &run, at(seen + 1))) {
            if (one.agreement != Agreement::Agree)
                continue;
            for (const WitnessCell &cell : {one.cloud, one.answers, one.role, one.database})
                QVERIFY2(cell.says != Witness::Unknown, row.name);
        }
    }
}

QTEST_APPLESS_MAIN(TestAddressRows)
#include "tst_addressrows.moc"
