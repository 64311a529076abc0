// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/conditionfinding.h"
#include "decision/figures.h"

#include "fakes/rundrive.h"

#include <QtTest>

using namespace twinline;
using namespace twinline::sample;

/// Conditions of hosts, stopped databases and single probes. lab-1 is From, lab-2 is To; all was seen at 5 s, looked at at 6 s.
class tst_HostConditions : public QObject
{
    Q_OBJECT

private slots:
    void judgesConditions_data();
    void judgesConditions();
    void callsAreWaitedForNoLongerThanAsked();
    void positionsReadAsPostgresWritesThem();
    void aDatabaseIsPromotedWhereItIsKnownToFollow_data();
    void aDatabaseIsPromotedWhereItIsKnownToFollow();
};

namespace {

constexpr Lsn checkpoint = 0x4EB38B0;

KeepalivedFacts automation(std::optional<bool> paused)
{
    KeepalivedFacts facts;
    facts.state = "BACKUP";
    facts.running = true;
    facts.paused = paused;
    return facts;
}

/// From was stopped, To has replayed as far as told.
PairSnapshot stopped(const std::string &state, Lsn replayed, Outcome port = Outcome::Refused, const std::string &system = "7301")
{
    PairSnapshot snapshot = healthy(5);
    NodeView &from = snapshot.nodes[0];
    from.probes = {probeView("database", 5, port, {}), probeView("control-data", 5, Outcome::Answered, ControlDataFacts{state, system, 4, checkpoint, {}})};
    from.probes[0].database = true;
    DbFacts &heir = database(snapshot, 1);
    heir.inRecovery = true;
    heir.systemIdentifier = "7301";
    heir.received = replayed;
    heir.replayed = replayed;
    snapshot.at = at(6);
    return snapshot;
}

PairSnapshot with(int node, ProbeView probe)
{
    PairSnapshot snapshot = healthy(5);
    snapshot.nodes[std::size_t(node)].probes.push_back(std::move(probe));
    snapshot.at = at(6);
    return snapshot;
}

PairSnapshot withSlot(bool active)
{
    PairSnapshot snapshot = healthy(5);
    database(snapshot, 0).replicationSlots = {{"node_a", true, "reserved", {}}, {"node_b", active, "reserved", {}}};
    snapshot.at = at(6);
    return snapshot;
}

SipFacts sipSays(int status)
{
    SipFacts facts;
    facts.status = status;
    return facts;
}

struct Row
{
    const char *name;
    Condition asked;
    PairSnapshot snapshot;
    bool holds;
    bool known;
};

Condition of(ConditionKind kind, StepNode node, const std::string &text = {})
{
    return condition(kind, node, text);
}

const std::vector<Row> &rows()
{
    using Kind = ConditionKind;
    const StepNode from = StepNode::From;
    const StepNode to = StepNode::To;
    static const std::vector<Row> all{
        {"an answer", of(Kind::ProbeAnswers, from, "sip"), with(0, probeView("sip", 5, Outcome::Answered, sipSays(200))), true, true},
        {"an answer that refuses service", of(Kind::ProbeAnswers, from, "sip"), with(0, probeView("sip", 5, Outcome::Answered, sipSays(503))), false, true},
        {"no answer", of(Kind::ProbeAnswers, from, "sip"), with(0, probeView("sip", 5, Outcome::Timeout, {})), false, false},
        {"refused where an answer is wanted", of(Kind::ProbeAnswers, from, "sip"), with(0, probeView("sip", 5, Outcome::Refused, {})), false, true},
        {"refused", of(Kind::ProbeRefuses, from, "sip"), with(0, probeView("sip", 5, Outcome::Refused, {})), true, true},
        {"silence is no refusal", of(Kind::ProbeRefuses, from, "sip"), with(0, probeView("sip", 5, Outcome::Timeout, {})), false, false},
        {"refused long ago", of(Kind::ProbeRefuses, from, "sip"), with(0, probeView("sip", 3.9, Outcome::Refused, {})), false, false},
        {"never asked", of(Kind::ProbeRefuses, from, "sip"), with(1, probeView("sip", 5, Outcome::Refused, {})), false, false},
        {"paused", of(Kind::AutomationPaused, to), with(1, probeView("keepalived", 5, Outcome::Answered, automation(true))), true, true},
        {"not paused", of(Kind::AutomationPaused, to), with(1, probeView("keepalived", 5, Outcome::Answered, automation(false))), false, true},
        {"nobody tells whether", of(Kind::AutomationPaused, to), with(1, probeView("keepalived", 5, Outcome::Answered, automation({}))), false, false},
        {"runs", of(Kind::AutomationRuns, to), with(1, probeView("keepalived", 5, Outcome::Answered, automation(false))), true, true},
        {"the other node's word does not count", of(Kind::AutomationRuns, from), with(1, probeView("keepalived", 5, Outcome::Answered, automation(false))), false, false},
        {"stopped cleanly", of(Kind::DatabaseStopped, from), stopped("shut down", checkpoint), true, true},
        {"a standby that was stopped cleanly", of(Kind::DatabaseStopped, from), stopped("shut down in recovery", checkpoint), true, true},
        {"down, but not cleanly", of(Kind::DatabaseStopped, from), stopped("in production", checkpoint), false, true},
        {"the folder says so, the port answers", of(Kind::DatabaseStopped, from), stopped("shut down", checkpoint, Outcome::Answered), false, true},
        {"the folder says so, the port is silent", of(Kind::DatabaseStopped, from), stopped("shut down", checkpoint, Outcome::Timeout), false, false},
        {"a running database is not stopped", of(Kind::DatabaseStopped, to), stopped("shut down", checkpoint), false, false},
        {"all of it", of(Kind::LogComplete, to), stopped("shut down", checkpoint + 0x78), true, true},
        {"up to where the last record begins", of(Kind::LogComplete, to), stopped("shut down", checkpoint), false, true},
        {"less", of(Kind::LogComplete, to), stopped("shut down", checkpoint - 0x1000), false, true},
        {"all of it, but no clean end", of(Kind::LogComplete, to), stopped("in production", checkpoint + 0x78), false, true},
        {"all of a standby's tells nothing", of(Kind::LogComplete, to), stopped("shut down in recovery", checkpoint + 0x78), false, true},
        {"all of it, but it may still run", of(Kind::LogComplete, to), stopped("shut down", checkpoint + 0x78, Outcome::Timeout), false, false},
        {"of another database", of(Kind::LogComplete, to), stopped("shut down", checkpoint + 0x78, Outcome::Refused, "9999"), false, true},
        {"slots in use", of(Kind::NoIdleSlots, from), withSlot(true), true, true},
        {"a slot that nobody uses", of(Kind::NoIdleSlots, from), withSlot(false), false, true},
        {"calls are not waited for", of(Kind::Drained, from, "now"), with(0, probeView("sip", 5, Outcome::Timeout, {})), true, true},
        {"no calls", of(Kind::Drained, from, "no-calls"), with(0, probeView("kamailio", 5, Outcome::Answered, KamailioFacts{{}, {}, 0, {}, {}})), true, true},
        {"two calls", of(Kind::Drained, from, "no-calls"), with(0, probeView("kamailio", 5, Outcome::Answered, KamailioFacts{{}, {}, 2, {}, {}})), false, true},
        {"calls that nobody counts", of(Kind::Drained, from, "no-calls"), with(0, probeView("kamailio", 5, Outcome::Answered, KamailioFacts{})), false, false},
    };
    return all;
}

} // namespace

void tst_HostConditions::judgesConditions_data()
{
    QTest::addColumn<int>("row");
    for (int i = 0; i < int(rows().size()); ++i)
        QTest::newRow(rows()[std::size_t(i)].name) << i;
}

void tst_HostConditions::judgesConditions()
{
    QFETCH(int, row);
    const Row &wanted = rows()[std::size_t(row)];
    const Seen seen = evaluate({wanted.asked}, running(switchover()), wanted.snapshot, at(6));
    QVERIFY2(seen.holds == wanted.holds && seen.known == wanted.known, seen.evidence.c_str());
    QVERIFY(!seen.evidence.empty());
    // The same an age later is known no more, but for what needs no evidence.
    PairSnapshot later = wanted.snapshot;
    later.at = at(60);
    const Seen old = evaluate({wanted.asked}, running(switchover()), later, at(60));
    QCOMPARE(old.holds, wanted.asked.kind == ConditionKind::Drained && wanted.asked.text == "now");
}

void tst_HostConditions::callsAreWaitedForNoLongerThanAsked()
{
    const Condition asked = condition(ConditionKind::Drained, StepNode::From, "60");
    const PairSnapshot busy = with(0, probeView("kamailio", 5, Outcome::Answered, KamailioFacts{{}, {}, 2, {}, {}}));
    RunState state = running(switchover());
    state.steps[0].started = at(0);
    QVERIFY(!evaluate({asked}, state, busy, at(6)).holds);
    PairSnapshot later = busy;
    later.at = at(61);
    const Seen seen = evaluate({asked}, state, later, at(61));
    QVERIFY2(seen.holds, seen.evidence.c_str());
    const PairSnapshot quiet = with(0, probeView("kamailio", 5, Outcome::Answered, KamailioFacts{{}, {}, 0, {}, {}}));
    QVERIFY(evaluate({asked}, state, quiet, at(6)).holds);
}

void tst_HostConditions::positionsReadAsPostgresWritesThem()
{
    QCOMPARE(lsnFigure(checkpoint), std::string("0/4EB38B0"));
    QCOMPARE(lsnFigure(0x1A00000000 + 0xFF), std::string("1A/FF"));
}

/// Interlock 1, attacked: the address came to a node before its database was promoted, which contradicts itself, and yet it may
/// be promoted; nothing else of the interlock gives way for that.
void tst_HostConditions::aDatabaseIsPromotedWhereItIsKnownToFollow_data()
{
    QTest::addColumn<int>("attack");
    QTest::addColumn<QByteArray>("why");
    QTest::newRow("the old node is off") << 0 << QByteArray("");
    QTest::newRow("nobody knows the database") << 1 << QByteArray("evidence-old");
    QTest::newRow("the old node has the address") << 2 << QByteArray("before-not-met");
    QTest::newRow("the old database takes writes") << 3 << QByteArray("before-not-met");
    QTest::newRow("the old node contradicts itself") << 4 << QByteArray("evidence-old");
    QTest::newRow("the step does not ask for the database") << 5 << QByteArray("evidence-old");
    QTest::newRow("the database was seen too long ago") << 6 << QByteArray("evidence-old");
    QTest::newRow("nobody knows what it lacks") << 7 << QByteArray("evidence-old");
    QTest::newRow("nobody knows what it lacks, and that was accepted") << 8 << QByteArray("");
}

void tst_HostConditions::aDatabaseIsPromotedWhereItIsKnownToFollow()
{
    QFETCH(int, attack);
    QFETCH(QByteArray, why);
    Step step;
    step.key = "promote";
    step.actions = {{ActionKind::Sql, StepNode::To, {{"statement", "select pg_promote(false)"}}, {}}};
    step.before = {condition(ConditionKind::NotOtherActive, StepNode::To), condition(ConditionKind::DatabaseStandby, StepNode::To)};
    step.see = {condition(ConditionKind::DatabasePrimary, StepNode::To)};
    step.promotes = true;
    if (attack == 5)
        step.before.pop_back();
    Plan plan = switchover();
    plan.steps = {step};
    PairSnapshot snapshot = bothStandby(5);
    snapshot.verdict = Verdict::Unknown;
    snapshot.nodes[0].state = NodeState::ServicesOff;
    snapshot.nodes[1].state = NodeState::Unknown;
    snapshot.nodes[1].contradicted = true;
    setHolder(snapshot, attack == 2 ? 0 : 1);
    if (attack == 1)
        snapshot.nodes[1].probes[0].last.outcome = Outcome::Timeout;
    if (attack == 3)
        database(snapshot, 0).inRecovery = false;
    if (attack == 4)
        snapshot.nodes[0].contradicted = true;
    if (attack == 6) {
        snapshot.nodes[1].probes[0].last.sent = at(1);
        snapshot.nodes[1].evidenceAt = at(5).boot;
    }
    RunContext context;
    context.snapshot = &snapshot;
    context.leaseHeld = true;
    context.now = at(5.5);
    RunState state = running(plan);
    if (attack >= 7)
        state.plan.steps[0].before.push_back(condition(ConditionKind::LogComplete, StepNode::To));
    if (attack == 8)
        state.overrides = {{"log-complete", "the calls cannot wait", at(1)}};
    const std::string found = mayNotProceed(state, context, 0);
    QCOMPARE(QByteArray::fromStdString(found.substr(0, found.find(':'))), why);
}

QTEST_APPLESS_MAIN(tst_HostConditions)
#include "tst_hostconditions.moc"
