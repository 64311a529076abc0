// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/memoryhistory.h"
#include "fakes/cluster.h"
#include "fakes/fakeprober.h"
#include "session/fleet.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace twinline;
using namespace std::chrono_literals;

/// A cluster in time: one question for all nodes each poll, the inventory more seldom, and what changes told once.
class TestClusterMonitor : public QObject
{
    Q_OBJECT

private slots:
    void asksTheTerminalServerForAll();
    void speaksWhenItHasHeardEnough();
    void tellsOfANodeThatIsLost();
};

namespace {

struct World
{
    FakeClock clock;
    FakeProber prober{clock};
    MemoryHistory history;
    sample::Cluster cluster{{"ds1", "ds2", "vpn1"}, "[pair.settings]\nssh_config = \"/etc/desk\"\n"};
    std::string lost;

    World()
    {
        prober.delay = 3s;
        prober.answer = [this](const ProbeRequest &request, Observation &observation) {
            observation.outcome = Outcome::Answered;
            if (request.spec.kind == ProbeKind::Agent)
                observation.facts = AgentFacts{1};
            AnsibleFacts ping;
            InventoryFacts inventory;
            for (const NodeConfig &node : cluster.pair.nodes) {
                ping.ends.push_back(node.name == lost ? sample::Cluster::ill(node.name, "No route to host") : sample::Cluster::well(node.name));
                inventory.hosts.push_back({node.name, {}, {}});
            }
            if (request.spec.kind == ProbeKind::Ansible)
                observation.facts = ping;
            if (request.spec.kind == ProbeKind::Inventory)
                observation.facts = inventory;
        };
    }
    std::ptrdiff_t asked(const std::string &key) const
    {
        return std::count_if(prober.asked.begin(), prober.asked.end(), [&](const ProbeRequest &request) { return request.spec.key == key; });
    }
};

} // namespace

void TestClusterMonitor::asksTheTerminalServerForAll()
{
    World world;
    PairMonitor monitor(world.cluster.pair, world.cluster.product, world.prober, world.clock, world.history);
    monitor.start();
    world.clock.advance(299s);
    QCOMPARE(world.asked("ping"), 11); // the second one comes half a poll after the first
    QCOMPARE(world.asked("agent"), 11);
    QCOMPARE(world.asked("inventory"), 2);
    world.clock.advance(300s);
    QCOMPARE(world.asked("ping"), 21);
    QCOMPARE(world.asked("inventory"), 3);
    QCOMPARE(world.prober.asked.front().ansible.directory, std::string("/home/admin"));
    QCOMPARE(world.prober.asked.front().ansible.sshConfig, std::string("/etc/desk"));
    for (const ProbeRequest &request : world.prober.asked)
        QCOMPARE(request.target.kind, TargetKind::Service); // no node is asked from here
}

void TestClusterMonitor::speaksWhenItHasHeardEnough()
{
    World world;
    PairMonitor monitor(world.cluster.pair, world.cluster.product, world.prober, world.clock, world.history);
    monitor.start();
    world.clock.advance(10s);
    QVERIFY(!monitor.settled());
    world.clock.advance(24s);
    QVERIFY(monitor.settled()); // not only when the inventory has been asked twice
    QCOMPARE(monitor.snapshot().verdict, Verdict::Reachable);
}

void TestClusterMonitor::tellsOfANodeThatIsLost()
{
    World world;
    PairMonitor monitor(world.cluster.pair, world.cluster.product, world.prober, world.clock, world.history);
    QStringList told;
    connect(&monitor, &PairMonitor::eventHappened, this, [&](const Event &event) {
        if (event.node >= 0)
            told << QString::fromStdString(std::to_string(event.node) + ' ' + std::string(toWord(event.code)));
    });
    monitor.start();
    world.clock.advance(65s);
    told.clear();
    world.lost = "ds2";
    world.clock.advance(120s);
    world.lost.clear();
    world.clock.advance(60s);
    QCOMPARE(told, (QStringList{QStringLiteral("1 node-silent"), QStringLiteral("1 node-answers-again")}));
    QCOMPARE(monitor.snapshot().verdict, Verdict::Reachable);
}

QTEST_GUILESS_MAIN(TestClusterMonitor)
#include "tst_clustermonitor.moc"
