// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/rundrive.h"

#include <QtTest>

using namespace twinline;
using namespace twinline::sample;

class tst_Conditions : public QObject
{
    Q_OBJECT

private slots:
    void judgesConditions_data();
    void judgesConditions();
    void clocksThatWereToldBeforeTheRunDoNotHoldItsEnd();
    void whatWasReadTellsApartWhatLooksAlike_data();
    void whatWasReadTellsApartWhatLooksAlike();
    void nothingToAskIsTrue();
};

namespace {

using Change = void (*)(PairSnapshot &);

struct ConditionRow
{
    const char *name;
    Condition asked;
    Change change;
    bool holds;
    bool known;
    const char *evidence;
};

Reason reason(ReasonCode code, Severity severity)
{
    Reason made;
    made.code = code;
    made.severity = severity;
    return made;
}

void nothing(PairSnapshot &) {}
void stale(PairSnapshot &s) { s.at = at(7); }
void switching(PairSnapshot &s) { s.verdict = Verdict::Switching; }
void inferred(PairSnapshot &s)
{
    s.nodes[1].roleBy = RoleBy::Inferred;
    s.nodes[1].vendorState.clear();
}
void noDatabase(PairSnapshot &s)
{
    s.replication.link = ReplicationView::Link::NotConfigured;
    for (NodeView &node : s.nodes)
        node.probes.clear();
}

const std::vector<ConditionRow> &conditionRows()
{
    using enum ConditionKind;
    constexpr StepNode from = StepNode::From;
    constexpr StepNode to = StepNode::To;
    static const std::vector<ConditionRow> rows{
        {"state", stateIs(from, NodeState::Active), nothing, true, true, "lab-1 active (Active (Primary), reported)"},
        {"other state", stateIs(to, NodeState::Active), nothing, false, true, "lab-2 standby (Standby (Backup), reported)"},
        {"old state", stateIs(from, NodeState::Active), [](PairSnapshot &s) { s.nodes[0].evidenceAt = at(7.9).boot; }, false, false, "lab-1 unknown"},
        {"state of the future", stateIs(from, NodeState::Active), [](PairSnapshot &s) { s.nodes[0].evidenceAt = at(11).boot; }, false, false, "lab-1 unknown"},
        {"contradicted", stateIs(from, NodeState::Active), [](PairSnapshot &s) { s.nodes[0].contradicted = true; }, false, false, "lab-1 unknown"},
        {"no such node", stateIs(from, NodeState::Active), [](PairSnapshot &s) { s.nodes.clear(); }, false, false, "lab-1 unknown"},
        {"unreachable asked for", stateIs(to, NodeState::Unreachable), [](PairSnapshot &s) { silence(s, 1, 9); }, true, true, "lab-2 unreachable"},
        {"unreachable is no role", stateIs(to, NodeState::Standby), [](PairSnapshot &s) { silence(s, 1, 9); }, false, false, "lab-2 unreachable"},
        {"unknown is never asked for", stateIs(to, NodeState::Unknown), [](PairSnapshot &s) { s.nodes[1] = {}; }, false, false, "lab-2 unknown"},
        {"error is known", stateIs(to, NodeState::Standby), [](PairSnapshot &s) { silence(s, 1, 9); s.nodes[1].state = NodeState::Error; }, false, true, "lab-2 error"},
        {"not that state", {StateIsNot, to, NodeState::Active, {}}, nothing, true, true, "lab-2 standby (Standby (Backup), reported)"},
        {"that state", {StateIsNot, from, NodeState::Active, {}}, nothing, false, true, "lab-1 active (Active (Primary), reported)"},
        {"not that state, silent", {StateIsNot, to, NodeState::Active, {}}, [](PairSnapshot &s) { silence(s, 1, 9); }, false, false, "lab-2 unreachable"},
        {"reported is as good as read", {StateIs, to, NodeState::Standby, {}, true}, nothing, true, true, "lab-2 standby (Standby (Backup), reported)"},
        {"inferred is not read", {StateIs, to, NodeState::Standby, {}, true}, inferred, false, false, "lab-2 standby (inferred), not read"},
        {"inferred otherwise", {StateIs, to, NodeState::Active, {}, true}, inferred, false, true, "lab-2 standby (inferred)"},
        {"holder", condition(ServiceHeldBy, from), nothing, true, true, "service address: 127.0.40.11"},
        {"nobody answers", condition(ServiceHeldBy, from), [](PairSnapshot &s) { setHolder(s, {}); }, false, false, "service address: nobody"},
        {"the other holds it", condition(ServiceHeldBy, to), nothing, false, true, "service address: 127.0.40.11"},
        {"nobody is not the node", condition(ServiceNotHeldBy, from), [](PairSnapshot &s) { setHolder(s, {}); }, true, true, "service address: nobody"},
        {"holder unknown", condition(ServiceHeldBy, from), [](PairSnapshot &s) { s.service.holding = ServiceHolding::Unknown; }, false, false, "service address: 127.0.40.11"},
        {"holder, old", condition(ServiceHeldBy, from), stale, false, false, "service address: 127.0.40.11"},
        {"no service address", condition(ServiceHeldBy, from), [](PairSnapshot &s) { s.service = {}; }, true, true, ""},
        {"answers", condition(ServiceAnswers), nothing, true, true, "service address answers"},
        {"silence is unknown", condition(ServiceAnswers), [](PairSnapshot &s) { setHolder(s, {}); }, false, false, "service address: no answer"},
        {"nothing to answer", condition(ServiceAnswers), [](PairSnapshot &s) { s.service = {}; }, true, true, ""},
        {"primary", condition(DatabasePrimary, from), nothing, true, true, "lab-1 database primary"},
        {"not primary", condition(DatabasePrimary, to), nothing, false, true, "lab-2 database standby"},
        {"standby", condition(DatabaseStandby, to), nothing, true, true, "lab-2 database standby"},
        {"database silent", condition(DatabaseStandby, to), [](PairSnapshot &s) { silence(s, 1, 9); }, false, false, "lab-2 database unknown"},
        {"database down", condition(DatabasePrimary, from), [](PairSnapshot &s) {
            s.nodes[0].probes[0] = probeView("database", 9, Outcome::Refused, {});
            s.nodes[0].probes[0].database = true;
        }, false, true, "lab-1 database down"},
        {"database old", condition(DatabaseStandby, to), [](PairSnapshot &s) { s.nodes[1].probes[0].last.sent = at(7.9); }, false, false, "lab-2 database unknown"},
        {"no database", condition(DatabaseStandby, to), noDatabase, true, true, ""},
        {"streams", condition(Streaming, to), nothing, true, true, "lab-2 streaming"},
        {"streams the other way", condition(Streaming, from), nothing, false, true, "lab-1 not streaming"},
        {"link broken", condition(Streaming, to), [](PairSnapshot &s) { s.replication.link = ReplicationView::Link::Broken; }, false, true, "lab-2 not streaming"},
        {"no permission", condition(Streaming, to), [](PairSnapshot &s) { s.replication.link = ReplicationView::Link::NoPermission; }, false, false, "lab-2 replication unknown"},
        {"link not configured", condition(Streaming, to), noDatabase, true, true, ""},
        {"lag", condition(LagBelowLimit), nothing, true, true, "database 0.0 s"},
        {"lag over", condition(LagBelowLimit), [](PairSnapshot &s) { s.lag[0].sample.behind = fromSeconds(6); }, false, true, "database 6.0 s"},
        {"bytes over", condition(LagBelowLimit), [](PairSnapshot &s) { s.lag[0].sample.bytes = 2000000; }, false, true, "database 0.0 s"},
        {"lag unknown", condition(LagBelowLimit), [](PairSnapshot &s) { s.lag[0].sample.behind.reset(); }, false, false, "database lag unknown"},
        {"bytes unknown", condition(LagBelowLimit), [](PairSnapshot &s) { s.lag[0].sample.bytes.reset(); }, false, false, "database lag unknown"},
        {"at least too much", condition(LagBelowLimit), [](PairSnapshot &s) { s.lag[0].sample.behind.reset(); s.lag[0].sample.atLeast = fromSeconds(9); }, false, true, "database lag unknown"},
        {"lag old", condition(LagBelowLimit), [](PairSnapshot &s) { s.lag[0].sample.at = at(7.9).boot; }, false, false, "database lag unknown"},
        {"no lag store", condition(LagBelowLimit), [](PairSnapshot &s) { s.lag.clear(); }, true, true, ""},
        {"store without database", condition(LagBelowLimit), noDatabase, true, true, ""},
        {"verdict", condition(VerdictIs, StepNode::None, "redundant"), nothing, true, true, "verdict redundant"},
        {"other verdict", condition(VerdictIs, StepNode::None, "reachable"), nothing, false, true, "verdict redundant"},
        {"old verdict", condition(VerdictIs, StepNode::None, "redundant"), stale, false, false, "verdict redundant"},
        {"blind", condition(VerdictIs, StepNode::None, "redundant"), [](PairSnapshot &s) { s.verdict = Verdict::Blind; }, false, false, "verdict blind"},
        {"own run, else good", condition(VerdictIs, StepNode::None, "redundant"),
         [](PairSnapshot &s) { switching(s); s.reasons = {reason(ReasonCode::RunInProgress, Severity::Unknown), reason(ReasonCode::AllGood, Severity::Ok), reason(ReasonCode::NotOnUsualNode, Severity::Note)}; }, true, true, "verdict redundant"},
        {"own run, reachable", condition(VerdictIs, StepNode::None, "reachable"),
         [](PairSnapshot &s) { switching(s); s.reasons = {reason(ReasonCode::RunInProgress, Severity::Unknown), reason(ReasonCode::TwoAnswerReachable, Severity::Ok)}; }, true, true, "verdict reachable"},
        {"own run, and a fault", condition(VerdictIs, StepNode::None, "redundant"),
         [](PairSnapshot &s) { switching(s); s.reasons = {reason(ReasonCode::RunInProgress, Severity::Unknown), reason(ReasonCode::AllGood, Severity::Ok), reason(ReasonCode::NotStreaming, Severity::Warning)}; }, false, true, "verdict switching"},
        {"own run, and what cannot be seen", condition(VerdictIs, StepNode::None, "redundant"),
         [](PairSnapshot &s) { switching(s); s.reasons = {reason(ReasonCode::RunInProgress, Severity::Note), reason(ReasonCode::Indistinguishable, Severity::Unknown)}; }, false, false, "verdict unknown"},
        {"own run, and a silent address", condition(VerdictIs, StepNode::None, "redundant"),
         [](PairSnapshot &s) { switching(s); s.reasons = {reason(ReasonCode::RunInProgress, Severity::Note), reason(ReasonCode::AddressSilent, Severity::Critical)}; }, false, false, "verdict unknown"},
        {"own run, all good but an old certificate", condition(VerdictIs, StepNode::None, "redundant"),
         [](PairSnapshot &s) { switching(s); s.reasons = {reason(ReasonCode::RunInProgress, Severity::Note), reason(ReasonCode::AllGood, Severity::Ok), reason(ReasonCode::CertificateOver, Severity::Warning)}; }, true, true, "verdict redundant"},
        {"own run, nothing but an old certificate", condition(VerdictIs, StepNode::None, "redundant"),
         [](PairSnapshot &s) { switching(s); s.reasons = {reason(ReasonCode::RunInProgress, Severity::Note), reason(ReasonCode::CertificateOver, Severity::Warning)}; }, false, true, "verdict switching"},
        {"own run, clocks apart untold", condition(VerdictIs, StepNode::None, "redundant"),
         [](PairSnapshot &s) { switching(s); s.reasons = {reason(ReasonCode::RunInProgress, Severity::Note), reason(ReasonCode::ClocksApart, Severity::Warning)}; }, false, true, "verdict switching"},
        {"own run, nothing more", condition(VerdictIs, StepNode::None, "redundant"), switching, false, true, "verdict switching"},
        {"other not active", condition(NotOtherActive, from), nothing, true, true, "the other node is not active"},
        {"other active", condition(NotOtherActive, to), nothing, false, true, "other-may-be-active: lab-1 active (Active (Primary), reported)"},
        {"other silent", condition(NotOtherActive, from), [](PairSnapshot &s) { silence(s, 1, 9); }, false, false, "other-may-be-active: lab-2 unreachable"},
        {"not attested", condition(Attested), nothing, false, false, "not attested"},
        {"no such condition", condition(ConditionKind(99)), nothing, false, false, ""},
    };
    return rows;
}

} // namespace

void tst_Conditions::judgesConditions_data()
{
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < conditionRows().size(); ++i)
        QTest::newRow(conditionRows()[i].name) << int(i);
}

void tst_Conditions::judgesConditions()
{
    QFETCH(int, index);
    const ConditionRow &row = conditionRows()[std::size_t(index)];
    PairSnapshot snapshot = healthy(10);
    row.change(snapshot);
    const Seen seen = evaluate({row.asked}, running(switchover()), snapshot, at(10));
    QCOMPARE(QString::fromStdString(seen.evidence), QString::fromUtf8(row.evidence));
    QCOMPARE(seen.holds, row.holds);
    QCOMPARE(seen.known, row.known);
    QCOMPARE(seen.against, row.known && !row.holds);
}

/// What the checks told before the run, and a switch cannot mend, does not keep it from its end; anything beside it does.
void tst_Conditions::clocksThatWereToldBeforeTheRunDoNotHoldItsEnd()
{
    RunState state = running(switchover());
    state.checks = {{"clocks-agree", {}, CheckLevel::Warning, CheckOutcome::Fail, "90 s", "1 s"}};
    PairSnapshot snapshot = healthy(10);
    switching(snapshot);
    snapshot.reasons = {reason(ReasonCode::RunInProgress, Severity::Note), reason(ReasonCode::ClocksApart, Severity::Warning)};
    const auto holds = [&] { return evaluate({condition(ConditionKind::VerdictIs, StepNode::None, "redundant")}, state, snapshot, at(10)).holds; };
    QVERIFY(holds());
    snapshot.reasons.push_back(reason(ReasonCode::NotStreaming, Severity::Warning));
    QVERIFY(!holds());
    snapshot.reasons.back() = reason(ReasonCode::EvidenceMissing, Severity::Unknown);
    QVERIFY(!holds());
    snapshot.reasons.pop_back();
    state.checks[0].outcome = CheckOutcome::Pass; // they have come apart since
    QVERIFY(!holds());
}

void tst_Conditions::whatWasReadTellsApartWhatLooksAlike_data()
{
    QTest::addColumn<int>("read");
    QTest::addColumn<double>("at");
    QTest::addColumn<int>("wanted");
    QTest::addColumn<bool>("holds");
    const int slave = int(NodeState::Standby);
    const int off = int(NodeState::ServicesOff);
    QTest::newRow("read as inferred") << slave << 99.0 << slave << true;
    QTest::newRow("read a minute ago") << slave << 40.0 << slave << true;
    QTest::newRow("read too long ago") << slave << 39.0 << slave << false;
    QTest::newRow("read finer") << off << 99.0 << off << true;
    QTest::newRow("still off") << off << 99.0 << slave << false;
    QTest::newRow("read otherwise") << int(NodeState::Active) << 99.0 << slave << false;
}

void tst_Conditions::whatWasReadTellsApartWhatLooksAlike()
{
    QFETCH(int, read);
    QFETCH(double, at);
    QFETCH(int, wanted);
    QFETCH(bool, holds);
    PairSnapshot snapshot = healthy(100);
    inferred(snapshot);
    RunState state = running(switchover());
    state.readings = {{"from-slave", 1, NodeState(read), sample::at(at)}};
    const Condition condition{ConditionKind::StateIs, StepNode::To, NodeState(wanted), {}, true};
    QCOMPARE(evaluate({condition}, state, snapshot, sample::at(100)).holds, holds);
}

void tst_Conditions::nothingToAskIsTrue()
{
    const Seen seen = evaluate({}, running(switchover()), healthy(10), at(10));
    QVERIFY(seen.holds);
    QVERIFY(!seen.observedAt);
    RunState attested = running(switchover());
    attested.attestations = {{"from-standby", "off", at(9)}};
    const Seen said = evaluate({condition(ConditionKind::Attested)}, attested, healthy(10), at(10));
    QVERIFY(said.holds);
    QCOMPARE(said.evidence, std::string("attested: off"));
}

QTEST_APPLESS_MAIN(tst_Conditions)
#include "tst_conditions.moc"
