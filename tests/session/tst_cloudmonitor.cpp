// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/memoryhistory.h"
#include "fakes/fakeprober.h"
#include "fakes/tvoxworld.h"
#include "session/pairmonitor.h"

#include <QTest>

#include <algorithm>

using namespace twinline;
using namespace std::chrono_literals;

/// A cloud in time: each question starts a program, so it is asked seldom, at each poll while a run acts, and waited for by
/// nobody but preflight.
class TestCloudMonitor : public QObject
{
    Q_OBJECT

private slots:
    void asksTheCloudSeldom();
    void asksAtEachPollWhileARunActs();
    void aCloudThatHangsHoldsUpPreflightOnly();
    void withoutACloudNothingIsAsked();
};

namespace {

struct World
{
    FakeClock clock;
    FakeProber prober{clock};
    MemoryHistory history;
    sample::TvoxWorld tvox{"tvox-pure-cloud", false};
    bool hangs = false;

    explicit World(bool named = true)
    {
        if (named) {
            tvox.pair.cloud = CloudAddress{CloudProvider::Hcloud, "4711", {}};
            tvox.pair.nodes[0].cloudTarget = "42";
            tvox.pair.nodes[1].cloudTarget = "43";
        }
        prober.answer = [this](const ProbeRequest &request, Observation &observation) {
            if (hangs && isOfCloud(request.spec.kind))
                return;
            observation.outcome = Outcome::Answered;
            if (request.spec.kind == ProbeKind::Cloud)
                observation.facts = CloudFacts{sample::TvoxWorld::serviceAddress, {"42"}, {}, true};
            if (request.spec.kind == ProbeKind::CloudTargets)
                observation.facts = CloudTargetsFacts{{CloudTarget{"running", {}}, CloudTarget{"off", "off"}}, {}};
        };
    }
    std::ptrdiff_t asked(const std::string &key) const
    {
        return std::count_if(prober.asked.begin(), prober.asked.end(), [&](const ProbeRequest &request) { return request.spec.key == key; });
    }
    const ProbeRequest &request(const std::string &key) const
    {
        return *std::find_if(prober.asked.begin(), prober.asked.end(), [&](const ProbeRequest &one) { return one.spec.key == key; });
    }
};

} // namespace

void TestCloudMonitor::asksTheCloudSeldom()
{
    World world;
    PairMonitor monitor(world.tvox.pair, world.tvox.product, world.prober, world.clock, world.history);
    monitor.start();
    world.clock.advance(100ms);
    QCOMPARE(world.asked("cloud"), 1); // at once, and then each sixth poll
    QCOMPARE(world.asked("cloud-targets"), 1);
    world.clock.advance(119s);
    QVERIFY2(world.asked("cloud") <= 21, QByteArray::number(qint64(world.asked("cloud"))));
    QVERIFY(world.asked("cloud") >= 19);
    QVERIFY(world.asked("cloud-targets") <= 11);
    const ProbeRequest &request = world.request("cloud-targets");
    QVERIFY(request.cloud == world.tvox.pair.cloud);
    QVERIFY((request.cloudTargets == std::vector<std::string>{"42", "43"}));
    QVERIFY(request.timeout >= 20s); // a program needs longer than a packet
    const CloudView &cloud = monitor.snapshot().service.cloud;
    QVERIFY(cloud.configured && cloud.known);
    QCOMPARE(cloud.holder, std::optional<NodeIndex>(0));
    QCOMPARE(cloud.targets.at(1)->obstacle, std::string("off"));
}

void TestCloudMonitor::asksAtEachPollWhileARunActs()
{
    World world;
    PairMonitor monitor(world.tvox.pair, world.tvox.product, world.prober, world.clock, world.history);
    monitor.start();
    world.clock.advance(10s);
    const auto before = world.asked("cloud");
    const auto targets = world.asked("cloud-targets");
    monitor.setRun(RunMark{"move", "anna@desk", world.clock.now(), 0, true});
    world.clock.advance(200ms);
    QCOMPARE(world.asked("cloud"), before + 1); // not only when its turn would have come
    world.clock.advance(10s);
    QVERIFY(world.asked("cloud") >= before + 10);
    QVERIFY(world.asked("cloud-targets") <= targets + 1);
    monitor.setRun(std::nullopt);
    world.clock.advance(2s);
    const auto after = world.asked("cloud");
    world.clock.advance(18s);
    QVERIFY(world.asked("cloud") <= after + 4);
}

void TestCloudMonitor::aCloudThatHangsHoldsUpPreflightOnly()
{
    World world;
    world.hangs = true;
    PairMonitor monitor(world.tvox.pair, world.tvox.product, world.prober, world.clock, world.history);
    monitor.start();
    world.clock.advance(3s);
    QVERIFY(monitor.settled());
    QVERIFY(!monitor.cloudAsked());
    QCOMPARE(world.asked("cloud"), 1); // one question at a time
    world.clock.advance(18s);
    QVERIFY(monitor.cloudAsked());
    QVERIFY(!monitor.snapshot().service.cloud.known);
}

void TestCloudMonitor::withoutACloudNothingIsAsked()
{
    World world(false);
    PairMonitor monitor(world.tvox.pair, world.tvox.product, world.prober, world.clock, world.history);
    monitor.start();
    world.clock.advance(60s);
    QCOMPARE(world.asked("cloud") + world.asked("cloud-targets"), 0);
    QVERIFY(monitor.cloudAsked());
    QVERIFY(!monitor.snapshot().service.cloud.configured);
}

QTEST_GUILESS_MAIN(TestCloudMonitor)
#include "tst_cloudmonitor.moc"
