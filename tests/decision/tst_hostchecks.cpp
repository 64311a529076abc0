// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/preflight.h"

#include "fakes/keepalivedpair.h"

#include <QTest>

using namespace twinline;
using namespace twinline::sample;

/// Preflight of hosts (FACTS §5: 24, 25, 29, 33, 35, 36, 41, 42): passed, failed, and what cannot be measured is unknown.
class tst_HostChecks : public QObject
{
    Q_OBJECT

private slots:
    void checks_data();
    void checks();
    void aDeadNodeIsNotAskedForItsRights();
    void whatOnlyOneNodeHasIsMeasured_data();
    void whatOnlyOneNodeHasIsMeasured();
};

namespace {

using Feed = void (*)(KeepalivedScene &);

struct CheckRow
{
    const char *name;
    const char *id;
    Feed feed;
    CheckOutcome outcome;
    const char *measured;
};

CommandFacts commands(bool stop)
{
    return {{{"pause-automation", true}, {"stop-pbx", stop}}};
}

KeepalivedFacts with(void (*change)(KeepalivedFacts &), bool active)
{
    KeepalivedFacts facts = active ? vrrp("MASTER", true) : vrrp("BACKUP", false);
    change(facts);
    return facts;
}

void both(KeepalivedScene &scene, void (*change)(KeepalivedFacts &))
{
    scene.see(host(0, 7, with(change, true)));
    scene.see(host(1, 7, with(change, false)));
}

void clocks(KeepalivedScene &scene, double skew)
{
    for (const NodeIndex node : {0, 1}) {
        KeepalivedFacts facts = node == 0 ? vrrp("MASTER", true) : vrrp("BACKUP", false);
        facts.clock = at(7 + (node == 1 ? skew : 0)).wall;
        scene.see(host(node, 7, facts));
    }
}

void primarySays(KeepalivedScene &scene, const std::string &names, const std::string &sync)
{
    DbFacts facts = primary(1000);
    facts.settings["synchronous_standby_names"] = names;
    facts.senders[0].syncState = sync;
    scene.see(database(0, 7, facts));
}

const std::vector<CheckRow> rows{
    {"commands", "commands-allowed", [](KeepalivedScene &s) { s.see(host(0, 7, commands(true), "commands")); s.see(host(1, 7, commands(true), "commands")); },
     CheckOutcome::Pass, "cti-1 2, cti-2 2"},
    {"a command is refused", "commands-allowed", [](KeepalivedScene &s) { s.see(host(0, 7, commands(false), "commands")); s.see(host(1, 7, commands(true), "commands")); },
     CheckOutcome::Fail, "cti-1 stop-pbx, cti-2 2"},
    {"one node tells nothing", "commands-allowed", [](KeepalivedScene &s) { s.see(host(0, 7, commands(true), "commands")); }, CheckOutcome::Unknown, "cti-1 2, cti-2 ?"},
    {"pausable", "automation-pausable", [](KeepalivedScene &s) { s.see(host(0, 7, commands(true), "commands")); s.see(host(1, 7, commands(true), "commands")); },
     CheckOutcome::Pass, "cti-1 runs, cti-2 runs"},
    {"not told whether it is paused", "automation-pausable",
     [](KeepalivedScene &s) { both(s, [](KeepalivedFacts &f) { f.paused.reset(); }); s.see(host(0, 7, commands(true), "commands")); s.see(host(1, 7, commands(true), "commands")); },
     CheckOutcome::Unknown, "cti-1 ?, cti-2 ?"},
    {"no right to pause", "automation-pausable",
     [](KeepalivedScene &s) { for (const NodeIndex node : {0, 1}) s.see(host(node, 7, CommandFacts{{{"pause-automation", false}}}, "commands")); }, CheckOutcome::Fail,
     "cti-1 runs, cti-2 runs"},
    {"nopreempt", "no-preempt", [](KeepalivedScene &) {}, CheckOutcome::Pass, "cti-1 nopreempt, cti-2 nopreempt"},
    {"preempt", "no-preempt", [](KeepalivedScene &s) { both(s, [](KeepalivedFacts &f) { f.preempts = true; }); }, CheckOutcome::Fail, "cti-1 preempt, cti-2 preempt"},
    {"who knows whether it preempts", "no-preempt", [](KeepalivedScene &s) { both(s, [](KeepalivedFacts &f) { f.preempts.reset(); }); }, CheckOutcome::Unknown, "cti-1 ?, cti-2 ?"},
    {"control data", "control-data", [](KeepalivedScene &) {}, CheckOutcome::Pass, "cti-1 in production"},
    {"control data of another server", "control-data",
     [](KeepalivedScene &s) { ControlDataFacts other = controlData("in production"); other.systemIdentifier = "9"; s.see(host(0, 7, other, "control-data")); }, CheckOutcome::Fail, "cti-1 9 / 7301"},
    {"no control data", "control-data", [](KeepalivedScene &s) { s.see(atNode("control-data", 0, 7, Outcome::Denied)); }, CheckOutcome::Unknown, "cti-1 ?"},
    {"no commit waits", "sync-standby", [](KeepalivedScene &s) { primarySays(s, "", "async"); }, CheckOutcome::Pass, "async"},
    {"commits wait for it", "sync-standby", [](KeepalivedScene &s) { primarySays(s, "node_b", "sync"); }, CheckOutcome::Pass, "walreceiver sync"},
    {"commits wait for another", "sync-standby", [](KeepalivedScene &s) { primarySays(s, "elsewhere", "async"); }, CheckOutcome::Fail, "walreceiver async"},
    {"clocks", "clocks-agree", [](KeepalivedScene &s) { clocks(s, 0.2); }, CheckOutcome::Pass, "0.2 s ± 0.0 s"},
    {"a clock 90 s off", "clocks-agree", [](KeepalivedScene &s) { clocks(s, 90); }, CheckOutcome::Fail, "90.0 s ± 0.0 s"},
    {"no clock", "clocks-agree", [](KeepalivedScene &) {}, CheckOutcome::Unknown, "?"},
    {"room", "disk-room", [](KeepalivedScene &s) { for (const NodeIndex node : {0, 1}) s.see(host(node, 7, DiskFacts{{{"/", {2'000'000'000, 9'000'000'000}}}}, "commands")); },
     CheckOutcome::Pass, "cti-1 / 2.0 GB, cti-2 / 2.0 GB"},
    {"little room at one", "disk-room",
     [](KeepalivedScene &s) { for (const NodeIndex node : {0, 1}) s.see(host(node, 7, DiskFacts{{{"/", {node ? 1'000u : 2'000'000'000u, 9'000'000'000}}}}, "commands")); },
     CheckOutcome::Fail, "cti-1 / 2.0 GB, cti-2 / 1.0 kB"},
    {"no word of room", "disk-room", [](KeepalivedScene &) {}, CheckOutcome::Unknown, "cti-1 ?, cti-2 ?"},
    {"few calls", "calls-below", [](KeepalivedScene &s) { s.see(host(0, 7, KamailioFacts{{}, {}, 0, {}, {}}, "commands")); }, CheckOutcome::Pass, "0"},
    {"many calls", "calls-below", [](KeepalivedScene &s) { s.see(host(0, 7, KamailioFacts{{}, {}, 3, {}, {}}, "commands")); }, CheckOutcome::Fail, "3"},
    {"nobody counts the calls", "calls-below", [](KeepalivedScene &) {}, CheckOutcome::Unknown, "?"},
    {"the service answers", "probe-answers", [](KeepalivedScene &) {}, CheckOutcome::Pass, "cti-1 answered, cti-2 answered"},
    {"it refuses at one", "probe-answers", [](KeepalivedScene &s) { s.see(atNode("sip", 1, 7, Outcome::Refused)); }, CheckOutcome::Fail, "cti-1 answered, cti-2 refused"},
    {"it is silent at one", "probe-answers", [](KeepalivedScene &s) { s.see(atNode("sip", 1, 7, Outcome::Timeout)); }, CheckOutcome::Unknown, "cti-1 answered, cti-2 timeout"},
};

CheckResult asked(KeepalivedScene &scene, const std::string &id, Intent intent, NodeIndex to = 1)
{
    Runbook runbook;
    runbook.intent = intent;
    CheckSpec spec;
    spec.id = id;
    spec.parameters["probe"] = "sip";
    runbook.checks = {spec};
    scene.product.runbooks = {runbook};
    const auto results = preflight(scene.judge(8), scene.config, scene.product, intent, 1 - to, to, true);
    return results.empty() ? CheckResult{} : results.front();
}

} // namespace

void tst_HostChecks::checks_data()
{
    QTest::addColumn<int>("row");
    for (int i = 0; i < int(rows.size()); ++i)
        QTest::newRow(rows[std::size_t(i)].name) << i;
}

void tst_HostChecks::checks()
{
    QFETCH(int, row);
    const CheckRow &wanted = rows[std::size_t(row)];
    KeepalivedScene scene;
    scene.good(6);
    wanted.feed(scene);
    const CheckResult found = asked(scene, wanted.id, Intent::Switchover);
    QCOMPARE(found.measured, std::string(wanted.measured));
    QCOMPARE(int(found.outcome), int(wanted.outcome));
}

void tst_HostChecks::aDeadNodeIsNotAskedForItsRights()
{
    KeepalivedScene scene;
    scene.good(6);
    scene.see(host(1, 7, commands(true), "commands"));
    QCOMPARE(int(asked(scene, "commands-allowed", Intent::Switchover).outcome), int(CheckOutcome::Unknown));
    QCOMPARE(int(asked(scene, "commands-allowed", Intent::Takeover).outcome), int(CheckOutcome::Pass));
    QCOMPARE(int(asked(scene, "commands-allowed", Intent::Rejoin).outcome), int(CheckOutcome::Pass));
}

void tst_HostChecks::whatOnlyOneNodeHasIsMeasured_data()
{
    QTest::addColumn<QByteArray>("loser"); // node 2: "writes", "follows", or what its data folder says
    QTest::addColumn<int>("timeline");
    QTest::addColumn<quint64>("end");
    QTest::addColumn<int>("outcome");
    QTest::addColumn<QByteArray>("measured");
    const auto row = [](const char *name, const char *loser, int timeline, quint64 end, CheckOutcome outcome, const char *measured) {
        QTest::newRow(name) << QByteArray(loser) << timeline << end << int(outcome) << QByteArray(measured);
    };
    row("it wrote on", "writes", 3, 0x3000, CheckOutcome::Fail, "cti-2 0/1000 + 8.2 kB");
    row("it wrote nothing", "writes", 3, 0x1000, CheckOutcome::Pass, "cti-2 0/1000 + 0 B");
    row("it was promoted, too", "writes", 5, 0x3000, CheckOutcome::Fail, "cti-2 0/1000 + 8.2 kB");
    row("it follows", "follows", 4, 0x3000, CheckOutcome::Pass, "cti-2 0/3000 + 0 B");
    row("stopped as a standby", "shut down in recovery", 4, 0x800, CheckOutcome::Pass, "cti-2 0/800 + 0 B");
    row("stopped cleanly before the fork", "shut down", 3, 0xF88, CheckOutcome::Pass, "cti-2 0/1000 + 0 B");
    row("stopped cleanly beyond it", "shut down", 3, 0x2000, CheckOutcome::Fail, "cti-2 0/1000 + 4.1 kB");
    row("crashed beyond it", "in production", 3, 0x2000, CheckOutcome::Fail, "cti-2 0/1000 + ≥ 4.1 kB");
    row("crashed, and who knows", "in production", 3, 0x800, CheckOutcome::Unknown, "cti-2 0/1000 + ≥ 0 B");
    row("of a timeline that nobody knows", "in production", 2, 0x800, CheckOutcome::Unknown, "?");
}

void tst_HostChecks::whatOnlyOneNodeHasIsMeasured()
{
    QFETCH(QByteArray, loser);
    QFETCH(int, timeline);
    QFETCH(quint64, end);
    QFETCH(int, outcome);
    QFETCH(QByteArray, measured);
    KeepalivedScene scene;
    ControlDataFacts survivor = controlData("in production");
    survivor.forks = {{1, 0x500}, {3, 0x1000}};
    scene.see(host(0, 7, vrrp("MASTER", true)));
    scene.see(database(0, 7, primary(0x9000, 4)));
    scene.see(host(0, 7, survivor, "control-data"));
    ControlDataFacts folder = controlData(loser == "writes" || loser == "follows" ? "in production" : loser.toStdString(), end, timeline);
    if (timeline == 5)
        folder.forks = {{4, 0x1000}};
    scene.see(host(1, 7, folder, "control-data"));
    if (loser == "writes")
        scene.see(database(1, 7, primary(end, timeline)));
    else if (loser == "follows")
        scene.see(database(1, 7, standby(end, timeline)));
    else
        scene.see(atNode("database", 1, 7, Outcome::Refused));
    const CheckResult found = asked(scene, "past-fork", Intent::Rejoin);
    QCOMPARE(QByteArray::fromStdString(found.measured), measured);
    QCOMPARE(int(found.outcome), outcome);
}

QTEST_APPLESS_MAIN(tst_HostChecks)
#include "tst_hostchecks.moc"
