// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/preflight.h"

#include "fakes/samplepair.h"

#include <QTest>

using namespace twinline;
using namespace twinline::sample;

namespace {

/// Facts of one probe at one node.
struct Told
{
    const char *probe;
    NodeIndex node;
    Facts facts;
    Outcome outcome = Outcome::Answered;
};

QByteArray word(CheckOutcome outcome)
{
    return outcome == CheckOutcome::Pass ? "pass" : outcome == CheckOutcome::Fail ? "fail" : "unknown";
}

PacemakerFacts cluster(bool maintenance)
{
    PacemakerFacts facts;
    facts.running = facts.quorum = true;
    facts.maintenance = maintenance;
    return facts;
}

AmiFacts trunks(std::vector<AmiTrunk> list)
{
    AmiFacts facts;
    facts.version = "9.0.0";
    facts.trunks = std::move(list);
    return facts;
}

} // namespace

/// Checks and marks of what runs beside the database: copiers, cluster managers, trunks, units, disks and clocks.
class tst_ServiceChecks : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void fileSync_data();
    void fileSync();
    void clusterPaused_data();
    void clusterPaused();
    void trunksRegistered_data();
    void trunksRegistered();
    void whatIsNotAskedIsNotChecked();
    void aSettingWithoutAValueAsksNothing();
    void oldNewsIsNoNews();
    void marks_data();
    void marks();

private:
    void tell(const std::vector<Told> &list, double t = 5);
    std::optional<CheckResult> check(const std::string &id, double t = 6) const;

    Scene m_scene;
};

Q_DECLARE_METATYPE(std::vector<Told>)
Q_DECLARE_METATYPE(twinline::Facts)

void tst_ServiceChecks::init()
{
    m_scene = Scene();
    SettingSpec named;
    named.type = SettingType::Text;
    named.key = "files";
    m_scene.product.settings.push_back(named);
    m_scene.config.settings["files"] = std::string("/run/lsyncd.status");
    Runbook &runbook = m_scene.product.runbooks.emplace_back();
    runbook.intent = Intent::Switchover;
    for (const auto &[key, kind] : {std::pair("files", ProbeKind::Lsyncd), std::pair("cluster", ProbeKind::Pacemaker), std::pair("units", ProbeKind::Units),
                                    std::pair("ami", ProbeKind::Ami)}) {
        ProbeSpec spec;
        spec.key = spec.endpoint = key;
        spec.kind = kind;
        spec.about = needsAbout(kind) ? "files" : "";
        m_scene.product.probes.push_back(spec);
        for (NodeConfig &node : m_scene.config.nodes)
            node.endpoints[key] = {"127.0.0.1", 22, false, "operator"};
    }
    for (const char *id : {"file-sync", "cluster-paused", "trunks-registered"}) {
        CheckSpec spec;
        spec.id = id;
        spec.level = CheckLevel::Warning;
        if (spec.id == "file-sync")
            spec.parameters["limit"] = "10";
        runbook.checks.push_back(spec);
    }
    m_scene.restart();
    m_scene.node(0, 5, NodeState::Active);
    m_scene.node(1, 5, NodeState::Standby);
}

void tst_ServiceChecks::tell(const std::vector<Told> &list, double t)
{
    for (const Told &one : list) {
        Observation seen = atNode(one.probe, one.node, t, one.outcome);
        seen.facts = one.facts;
        m_scene.see(seen);
    }
}

std::optional<CheckResult> tst_ServiceChecks::check(const std::string &id, double t) const
{
    for (const CheckResult &result : preflight(m_scene.judge(t), m_scene.config, m_scene.product, Intent::Switchover, 0, 1, true))
        if (result.id == id)
            return result;
    return std::nullopt;
}

void tst_ServiceChecks::fileSync_data()
{
    QTest::addColumn<std::vector<Told>>("told");
    QTest::addColumn<QByteArray>("outcome");
    QTest::addColumn<QByteArray>("measured");
    const auto at = [](NodeIndex node, BacklogFacts facts) { return Told{"files", node, facts}; };
    const BacklogFacts stopped{{}, {}, "stopped"};
    QTest::newRow("nothing waits") << std::vector<Told>{at(0, {0, {}, "running"}), at(1, stopped)} << QByteArray("pass") << QByteArray("running 0");
    QTest::newRow("at the limit") << std::vector<Told>{at(0, {10, {}, "running"}), at(1, stopped)} << QByteArray("pass") << QByteArray("running 10");
    QTest::newRow("over it") << std::vector<Told>{at(0, {11, 48000, "running"}), at(1, stopped)} << QByteArray("fail") << QByteArray("running 11 (48.0 kB)");
    QTest::newRow("over it at the target") << std::vector<Told>{at(0, {0, {}, ""}), at(1, {12, {}, "syncing"})} << QByteArray("fail") << QByteArray("syncing 12");
    QTest::newRow("the copier is dead") << std::vector<Told>{at(0, stopped), at(1, stopped)} << QByteArray("fail") << QByteArray("stopped ?");
    QTest::newRow("one node says nothing") << std::vector<Told>{at(0, {0, {}, "running"})} << QByteArray("unknown") << QByteArray(" ?");
    QTest::newRow("no answer") << std::vector<Told>{at(0, {0, {}, "running"}), {"files", 1, {}, Outcome::Timeout}} << QByteArray("unknown") << QByteArray(" ?");
    QTest::newRow("nobody says anything") << std::vector<Told>{} << QByteArray("unknown") << QByteArray(" ?");
}

void tst_ServiceChecks::fileSync()
{
    QFETCH(std::vector<Told>, told);
    QFETCH(QByteArray, measured);
    tell(told);
    const auto got = check("file-sync");
    QVERIFY(got);
    QTEST(word(got->outcome), "outcome");
    QVERIFY2(QByteArray::fromStdString(got->measured).contains(measured), got->measured.c_str());
    QCOMPARE(got->limit, std::string("≤ 10"));
}

void tst_ServiceChecks::clusterPaused_data()
{
    QTest::addColumn<std::vector<Told>>("told");
    QTest::addColumn<QByteArray>("outcome");
    QTest::newRow("paused") << std::vector<Told>{{"cluster", 0, cluster(true)}, {"cluster", 1, cluster(true)}} << QByteArray("pass");
    QTest::newRow("paused, and one is silent") << std::vector<Told>{{"cluster", 0, cluster(true)}} << QByteArray("pass");
    QTest::newRow("managed") << std::vector<Told>{{"cluster", 0, cluster(false)}, {"cluster", 1, cluster(false)}} << QByteArray("fail");
    QTest::newRow("they differ") << std::vector<Told>{{"cluster", 0, cluster(true)}, {"cluster", 1, cluster(false)}} << QByteArray("fail");
    QTest::newRow("stopped on both") << std::vector<Told>{{"cluster", 0, PacemakerFacts()}, {"cluster", 1, PacemakerFacts()}} << QByteArray("pass");
    QTest::newRow("stopped on one, the other is silent") << std::vector<Told>{{"cluster", 0, PacemakerFacts()}} << QByteArray("unknown");
    QTest::newRow("not allowed") << std::vector<Told>{{"cluster", 0, {}, Outcome::Denied}, {"cluster", 1, {}, Outcome::Denied}} << QByteArray("unknown");
}

void tst_ServiceChecks::clusterPaused()
{
    QFETCH(std::vector<Told>, told);
    tell(told);
    const auto got = check("cluster-paused");
    QVERIFY(got);
    QTEST(word(got->outcome), "outcome");
    QVERIFY(!got->measured.empty());
}

void tst_ServiceChecks::trunksRegistered_data()
{
    QTest::addColumn<std::vector<Told>>("told");
    QTest::addColumn<QByteArray>("outcome");
    const AmiTrunk up{"49@carrier", "Registered"}, down{"39@carrier", "Rejected"};
    QTest::newRow("the target has its own") << std::vector<Told>{{"ami", 0, trunks({up})}, {"ami", 1, trunks({up, up})}} << QByteArray("pass");
    QTest::newRow("one of the target's is down") << std::vector<Told>{{"ami", 0, trunks({up})}, {"ami", 1, trunks({up, down})}} << QByteArray("fail");
    QTest::newRow("the target does not run") << std::vector<Told>{{"ami", 0, trunks({up})}, {"ami", 1, {}, Outcome::Refused}} << QByteArray("unknown");
    QTest::newRow("the target may not say") << std::vector<Told>{{"ami", 0, trunks({up})}, {"ami", 1, AmiFacts()}} << QByteArray("unknown");
    QTest::newRow("there are none") << std::vector<Told>{{"ami", 1, trunks({})}} << QByteArray("pass");
}

void tst_ServiceChecks::trunksRegistered()
{
    QFETCH(std::vector<Told>, told);
    tell(told);
    const auto got = check("trunks-registered");
    QVERIFY(got);
    QTEST(word(got->outcome), "outcome");
}

void tst_ServiceChecks::whatIsNotAskedIsNotChecked()
{
    for (NodeConfig &node : m_scene.config.nodes) {
        node.endpoints.erase("files");
        node.endpoints.erase("cluster");
    }
    QVERIFY(!check("file-sync") && !check("cluster-paused"));
}

void tst_ServiceChecks::aSettingWithoutAValueAsksNothing()
{
    m_scene.config.settings.erase("files");
    QVERIFY(!check("file-sync"));
    const PairSnapshot judged = m_scene.judge(6);
    for (const ProbeView &probe : judged.nodes[0].probes)
        QVERIFY(probe.probe != "files" && probe.probe != "units");
}

void tst_ServiceChecks::oldNewsIsNoNews()
{
    tell({{"files", 0, BacklogFacts{0, {}, "running"}}, {"files", 1, BacklogFacts{0, {}, "running"}}});
    QCOMPARE(word(check("file-sync", 6)->outcome), "pass");
    QCOMPARE(word(check("file-sync", 60)->outcome), "unknown");
}

void tst_ServiceChecks::marks_data()
{
    QTest::addColumn<QByteArray>("probe");
    QTest::addColumn<NodeIndex>("node");
    QTest::addColumn<Facts>("facts");
    QTest::addColumn<bool>("good");
    const auto row = [](const char *name, const char *probe, NodeIndex node, Facts facts, bool good) { QTest::newRow(name) << QByteArray(probe) << node << std::move(facts) << good; };
    row("units run", "units", 0, UnitFacts{{{"a", "active"}}}, true);
    row("a unit is stopped", "units", 1, UnitFacts{{{"a", "inactive"}}}, true);
    row("a unit failed", "units", 0, UnitFacts{{{"a", "active"}, {"b", "failed"}}}, false);
    row("a unit is missing", "units", 0, UnitFacts{{{"a", "not-found"}}}, false);
    row("room", "units", 0, DiskFacts{{{"/", {50, 1000}}}}, true);
    row("little room", "units", 0, DiskFacts{{{"/", {49, 1000}}}}, false);
    row("a clock", "units", 0, ClockFacts{"x", 3, Duration(1000000000)}, true);
    row("a clock that is off", "units", 0, ClockFacts{"x", 3, Duration(-1000000001)}, false);
    row("a clock without a source", "units", 0, ClockFacts{}, false);
    row("a copier", "files", 0, BacklogFacts{7, {}, "running"}, true);
    row("a dead copier", "files", 0, BacklogFacts{{}, {}, "stopped"}, false);
    row("a cluster", "cluster", 0, cluster(false), true);
    row("a paused cluster", "cluster", 0, cluster(true), false);
    row("no cluster", "cluster", 0, PacemakerFacts(), false);
    row("trunks of the Active node", "ami", 0, trunks({{"a", "Rejected"}}), false);
    row("trunks of the standby", "ami", 1, trunks({{"a", "Rejected"}}), true);
    row("trunks that are well", "ami", 0, trunks({{"a", "Registered"}}), true);
}

void tst_ServiceChecks::marks()
{
    QFETCH(QByteArray, probe);
    QFETCH(NodeIndex, node);
    QFETCH(Facts, facts);
    QFETCH(bool, good);
    tell({{probe.constData(), node, facts}});
    const PairSnapshot judged = m_scene.judge(6);
    for (const ProbeView &view : judged.nodes[std::size_t(node)].probes)
        if (view.probe == probe.toStdString())
            QCOMPARE(view.mark == ProbeMark::Good, good);
}

QTEST_APPLESS_MAIN(tst_ServiceChecks)
#include "tst_servicechecks.moc"
