// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Clusters of any number of nodes behind a terminal server: verdicts, groups, checks (ITL-1 to ITL-13).
#include "decision/preflight.h"
#include "decision/plan.h"
#include "domain/nodegroups.h"
#include "fakes/cluster.h"

#include <QTest>

using namespace twinline;
using namespace twinline::sample;

namespace {

using Names = std::vector<std::string>;

const char *const noRoute = "Failed to connect to the host via ssh: ssh: connect to host 10.77.0.9 port 22: No route to host";
const char *const notLetIn = "Failed to connect to the host via ssh: admin@10.77.0.9: Permission denied (publickey).";

QByteArray word(Verdict verdict)
{
    return QByteArray::fromStdString(std::string(toWord(verdict)));
}

/// "two-answer-reachable 1/2; node-unreachable ds2 …", the reasons in their order.
QByteArray reasons(const PairSnapshot &snapshot, const PairConfig &pair)
{
    QByteArray text;
    for (const Reason &reason : snapshot.reasons) {
        text += (text.isEmpty() ? "" : "; ") + QByteArray::fromStdString(std::string(toWord(reason.code)));
        if (reason.code == ReasonCode::TwoAnswerReachable)
            text += ' ' + QByteArray::number(reason.count) + '/' + QByteArray::number(reason.of);
        if (reason.node >= 0)
            text += ' ' + QByteArray::fromStdString(pair.nodes[std::size_t(reason.node)].name);
        if (reason.code == ReasonCode::InventoryDiffers || reason.code == ReasonCode::TerminalFails)
            text += ' ' + QByteArray::fromStdString(reason.text);
    }
    return text;
}

QByteArray shown(const std::vector<NodeGroup> &groups, const PairConfig &pair)
{
    QByteArray text;
    for (const NodeGroup &group : groups) {
        text += (text.isEmpty() ? "" : "; ") + QByteArray::fromStdString(group.code) + ':';
        for (const NodeIndex node : group.nodes)
            text += ' ' + QByteArray::fromStdString(pair.nodes[std::size_t(node)].name);
    }
    return text;
}

CheckOutcome outcomeOf(const std::vector<CheckResult> &checks, const std::string &id)
{
    for (const CheckResult &check : checks)
        if (check.id == id)
            return check.outcome;
    return CheckOutcome::Unknown;
}

} // namespace

class tst_Cluster : public QObject
{
    Q_OBJECT

private slots:
    void verdicts_data();
    void verdicts();
    void anyNumberOfNodes_data();
    void anyNumberOfNodes();
    void neverARoleNeverRedundant();
    void evidenceGrowsOld();
    void theInventoryStaysFreshForAllItsPolls();
    void aWordOnceGivenIsNotTakenFromTheDesksOwnAgent();
    void namesComeApart_data();
    void namesComeApart();
    void groups_data();
    void groups();
    void onlyThePlaybookSwitches_data();
    void onlyThePlaybookSwitches();
    void thePlaybookIsFilledIn();
    void checks_data();
    void checks();
};

void tst_Cluster::verdicts_data()
{
    QTest::addColumn<int>("which");
    QTest::addColumn<QByteArray>("verdict");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, int which, const char *verdict, const char *expected) {
        QTest::newRow(name) << which << QByteArray(verdict) << QByteArray(expected);
    };
    row("all answer", 0, "reachable", "two-answer-reachable 2/2");
    row("one not reached", 1, "degraded", "two-answer-reachable 1/2; node-unreachable ds2");
    row("one lets nobody in", 2, "degraded", "two-answer-reachable 1/2; node-denied ds2");
    row("one fails", 3, "degraded", "two-answer-reachable 1/2; node-failed ds2");
    row("none reached", 4, "degraded", "two-answer-reachable 0/2; node-unreachable ds1; node-unreachable ds2");
    row("none lets in, and the agent is empty", 5, "unknown", "two-answer-reachable 0/2; agent-empty; node-denied ds1; node-denied ds2");
    row("another one in the inventory", 6, "degraded", "two-answer-reachable 2/2; inventory-differs sp1 / ");
    row("one missing in the inventory", 7, "degraded", "two-answer-reachable 1/2; inventory-differs  / ds2");
    row("the terminal server refuses", 8, "unknown", "terminal-fails refused");
    row("it shows another host key", 9, "unknown", "terminal-fails wrong-node");
    row("it takes no key, as there is no agent", 10, "unknown", "agent-missing; terminal-fails denied");
    row("no Ansible there", 11, "unknown", "terminal-fails garbage");
    row("nothing asked yet", 12, "unknown", "evidence-missing");
}

void tst_Cluster::verdicts()
{
    QFETCH(int, which);
    Cluster cluster(Names{"ds1", "ds2"});
    const auto fails = [&](Outcome outcome) { cluster.see(cluster.told("ping", 0, outcome)); };
    const auto second = [&](const AnsibleEnd &end) { cluster.ping(0, {Cluster::well("ds1"), end}); };
    switch (which) {
    case 0: cluster.allWell(0); break;
    case 1: second(Cluster::ill("ds2", noRoute)); break;
    case 2: second(Cluster::ill("ds2", notLetIn)); break;
    case 3: second(Cluster::ill("ds2", "no python", AnsibleEnd::Kind::Failed)); break;
    case 4: cluster.ping(0, {Cluster::ill("ds1", noRoute), Cluster::ill("ds2", noRoute)}); break;
    case 5: cluster.agent(0, 0); cluster.ping(0, {Cluster::ill("ds1", notLetIn), Cluster::ill("ds2", notLetIn)}); break;
    case 6: cluster.inventory(0, {"ds1", "ds2", "sp1"}); cluster.ping(0, {Cluster::well("ds1"), Cluster::well("ds2"), Cluster::well("sp1")}); break;
    case 7: cluster.ping(0, {Cluster::well("ds1")}); break;
    case 8: fails(Outcome::Refused); break;
    case 9: fails(Outcome::WrongNode); break;
    case 10: cluster.agent(0, -1); fails(Outcome::Denied); break;
    case 11: fails(Outcome::Garbage); break;
    default: break;
    }
    const PairSnapshot snapshot = cluster.judge(3);
    QTEST(word(snapshot.verdict), "verdict");
    if (which != 12)
        QTEST(reasons(snapshot, cluster.pair), "expected");
    else
        QVERIFY(reasons(snapshot, cluster.pair).startsWith("evidence-missing"));
    QVERIFY(snapshot.verdict == Verdict::Reachable || snapshot.severity != Severity::Ok);
}

void tst_Cluster::anyNumberOfNodes_data()
{
    QTest::addColumn<int>("count");
    for (const int count : {1, 2, 3, 12, 60})
        QTest::addRow("%d", count) << count;
}

/// ITL-1.
void tst_Cluster::anyNumberOfNodes()
{
    QFETCH(int, count);
    Names names;
    for (int i = 1; i <= count; ++i)
        names.push_back((i % 2 ? "ds" : "sp") + std::to_string(i));
    Cluster cluster(names);
    cluster.allWell(0);
    const QByteArray all = QByteArray::number(count);
    QCOMPARE(reasons(cluster.judge(1), cluster.pair), "two-answer-reachable " + all + '/' + all);
    QCOMPARE(word(cluster.judge(1).verdict), "reachable");
    std::vector<AnsibleEnd> ends;
    for (const std::string &name : names)
        ends.push_back(name == names.back() ? Cluster::ill(name, noRoute) : Cluster::well(name));
    cluster.ping(30, ends);
    const PairSnapshot snapshot = cluster.judge(33);
    QCOMPARE(word(snapshot.verdict), "degraded");
    QCOMPARE(snapshot.nodes.back().state, NodeState::Unreachable);
    QCOMPARE(snapshot.severity, count == 1 ? Severity::Critical : Severity::Warning);
}

/// ITL-13.
void tst_Cluster::neverARoleNeverRedundant()
{
    Cluster cluster(Names{"ds1", "ds2"});
    for (int poll = 0; poll < 5; ++poll) {
        cluster.agent(30 * poll, 1);
        cluster.inventory(30 * poll, {"ds1", "ds2"});
        cluster.allWell(30 * poll);
        const PairSnapshot snapshot = cluster.judge(30 * poll + 2);
        QCOMPARE(word(snapshot.verdict), "reachable");
        for (const NodeView &node : snapshot.nodes) {
            QCOMPARE(node.state, NodeState::Unknown);
            QCOMPARE(node.roleBy, RoleBy::Unknown);
            QCOMPARE(node.vendorState, std::string("success"));
        }
        QCOMPARE(snapshot.forecast.mode, ForecastMode::Unknown);
    }
}

void tst_Cluster::evidenceGrowsOld()
{
    Cluster cluster(Names{"ds1", "ds2"});
    cluster.allWell(0);
    QCOMPARE(word(cluster.judge(59).verdict), "reachable");
    QVERIFY(word(cluster.judge(61).verdict) != "reachable");
    cluster.see(cluster.told("ping", 62, Outcome::Timeout));
    QCOMPARE(word(cluster.judge(65).verdict), "blind");
}

void tst_Cluster::theInventoryStaysFreshForAllItsPolls()
{
    Cluster cluster(Names{"ds1", "ds2"});
    cluster.inventory(0, {"ds1", "ds2", "sp1"});
    for (int poll = 1; poll < 21; ++poll) {
        cluster.see(cluster.told("ping", 30 * poll, Outcome::Refused));
        QVERIFY2(cluster.judge(30 * poll - 5).terminal.inventoryKnown, QByteArray::number(poll));
    }
    QVERIFY(!cluster.judge(601).terminal.inventoryKnown);
}

/// The agent sits on this desk: that it answers does not mean that this desk hears anybody.
void tst_Cluster::aWordOnceGivenIsNotTakenFromTheDesksOwnAgent()
{
    Cluster cluster(Names{"ds1", "ds2"});
    cluster.agent(0, 1);
    cluster.see(cluster.told("ping", 0, Outcome::Unroutable));
    QCOMPARE(word(cluster.judge(3).verdict), "blind");
}

void tst_Cluster::namesComeApart_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("codes");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<int>("ordinal");
    QTest::newRow("as in the guide") << QByteArray("vpn1") << QByteArray() << QByteArray("vpn") << 1;
    QTest::newRow("two digits") << QByteArray("ds12") << QByteArray() << QByteArray("ds") << 12;
    QTest::newRow("no ordinal") << QByteArray("gateway") << QByteArray() << QByteArray() << -1;
    QTest::newRow("only digits") << QByteArray("42") << QByteArray() << QByteArray() << -1;
    QTest::newRow("an ordinal beyond counting") << QByteArray("ds99999999999999") << QByteArray() << QByteArray() << -1;
    QTest::newRow("a code with a digit") << QByteArray("h3231") << QByteArray("h323 h32") << QByteArray("h323") << 1;
    QTest::newRow("not among the site's codes") << QByteArray("db1") << QByteArray("ds, vpn") << QByteArray() << -1;
    QTest::newRow("a code and no ordinal") << QByteArray("ds") << QByteArray("ds") << QByteArray() << -1;
}

void tst_Cluster::namesComeApart()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, codes);
    QFETCH(int, ordinal);
    const NodeName apart = nodeName(name.toStdString(), roleCodes(codes.toStdString()));
    QTEST(QByteArray::fromStdString(apart.code), "code");
    QCOMPARE(apart.ordinal.value_or(-1), ordinal);
}

void tst_Cluster::groups_data()
{
    QTest::addColumn<QByteArray>("codes");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("as they come") << QByteArray() << QByteArray("sp: sp1 sp10; ds: ds1 ds2; vpn: vpn1; : old");
    QTest::newRow("as the site says") << QByteArray("[pair.settings]\nrole_codes = \"vpn, ds sp\"\n") << QByteArray("vpn: vpn1; ds: ds1 ds2; sp: sp1 sp10; : old");
    QTest::newRow("some have no role there") << QByteArray("[pair.settings]\nrole_codes = \"ds\"\n") << QByteArray("ds: ds1 ds2; : sp10 sp1 vpn1 old");
}

/// ITL-2, ITL-12.
void tst_Cluster::groups()
{
    QFETCH(QByteArray, codes);
    const Cluster cluster(Names{"sp10", "ds2", "vpn1", "old", "ds1", "sp1"}, codes.toStdString());
    const QByteArray all = shown(nodeGroups(cluster.pair, cluster.product), cluster.pair);
    if (codes.contains("\"ds\""))
        QVERIFY2(all.startsWith("ds: ds1 ds2; :") && all.contains("vpn1"), all.constData());
    else
        QTEST(all, "expected");
}

void tst_Cluster::onlyThePlaybookSwitches_data()
{
    QTest::addColumn<QByteArray>("intent");
    QTest::addColumn<bool>("playbook");
    for (const char *intent : {"switchover", "rollback", "takeover", "detach", "rejoin", "repair"})
        for (const bool playbook : {false, true})
            QTest::addRow("%s %s", intent, playbook ? "with a playbook" : "without") << QByteArray(intent) << playbook;
}

/// ITL-13: every run is refused in words but the one for which the site has a playbook.
void tst_Cluster::onlyThePlaybookSwitches()
{
    QFETCH(QByteArray, intent);
    QFETCH(bool, playbook);
    Cluster cluster(Names{"ds1", "ds2", "vpn1"}, playbook ? "[pair.playbooks]\nswitchover = \"failover.yml\"\n" : "");
    cluster.allWell(0);
    const auto made = plan(cluster.judge(1), cluster.pair, cluster.product, intentFromWord(intent.toStdString()).value(), {});
    if (intent == "switchover" && playbook) {
        QVERIFY(made.has_value());
        QCOMPARE(made->from, -1);
        QCOMPARE(made->to, -1);
        return;
    }
    QVERIFY(!made);
    QCOMPARE(made.error().why, PlanRefusal::Why::NoSuchRunbook);
    for (const Language language : allLanguages)
        QVERIFY(made.error().text.in(language).size() > 20);
}

void tst_Cluster::thePlaybookIsFilledIn()
{
    Cluster cluster(Names{"ds1", "ds2", "vpn1"}, "[pair.playbooks]\nswitchover = \"it's {from}.yml\"\n");
    cluster.allWell(0);
    const auto made = plan(cluster.judge(1), cluster.pair, cluster.product, Intent::Switchover, {});
    QVERIFY(made.has_value());
    const Action &action = made->steps.front().actions.front();
    const std::string &command = action.parameters.at("command");
    QVERIFY(command.starts_with("cd -- '/home/admin' && ") && command.find("'it'\\''s {from}.yml'") != std::string::npos);
    QCOMPARE(action.words.in(Language::Japanese), command); // what is shown is what is sent
    QCOMPARE(made->steps.front().title.in(Language::English), std::string("Run the site's playbook on admin@vpn1.example.com"));
}

void tst_Cluster::checks_data()
{
    QTest::addColumn<int>("which");
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<int>("outcome");
    const auto row = [](const char *name, int which, const char *id, CheckOutcome outcome) {
        QTest::newRow(name) << which << QByteArray(id) << int(outcome);
    };
    row("a key in the agent", 0, "agent-ready", CheckOutcome::Pass);
    row("none in the agent", 1, "agent-ready", CheckOutcome::Fail);
    row("no agent", 2, "agent-ready", CheckOutcome::Fail);
    row("the agent not asked", 3, "agent-ready", CheckOutcome::Unknown);
    row("the terminal server answers", 0, "terminal-answers", CheckOutcome::Pass);
    row("it refuses", 4, "terminal-answers", CheckOutcome::Fail);
    row("it is silent", 5, "terminal-answers", CheckOutcome::Unknown);
    row("all nodes answer", 0, "nodes-answer", CheckOutcome::Pass);
    row("one does not", 6, "nodes-answer", CheckOutcome::Fail);
    row("one has no word", 7, "nodes-answer", CheckOutcome::Unknown);
    row("the inventory agrees", 0, "inventory-agrees", CheckOutcome::Pass);
    row("it lacks one", 7, "inventory-agrees", CheckOutcome::Fail);
    row("nobody knows it", 4, "inventory-agrees", CheckOutcome::Unknown);
}

void tst_Cluster::checks()
{
    QFETCH(int, which);
    QFETCH(QByteArray, id);
    QFETCH(int, outcome);
    Cluster cluster(Names{"ds1", "ds2"}, "[pair.playbooks]\nswitchover = \"failover.yml\"\n");
    if (which != 3)
        cluster.agent(0, which == 1 ? 0 : which == 2 ? -1 : 1);
    if (which == 4 || which == 5)
        cluster.see(cluster.told("ping", 0, which == 4 ? Outcome::Refused : Outcome::Timeout));
    else if (which == 6)
        cluster.ping(0, {Cluster::well("ds1"), Cluster::ill("ds2", noRoute)});
    else if (which == 7)
        cluster.ping(0, {Cluster::well("ds1")});
    else
        cluster.allWell(0);
    const auto results = preflight(cluster.judge(3), cluster.pair, cluster.product, Intent::Switchover, -1, -1, true);
    QCOMPARE(int(outcomeOf(results, id.toStdString())), outcome);
}

QTEST_APPLESS_MAIN(tst_Cluster)
#include "tst_cluster.moc"
