// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/memoryhistory.h"
#include "fakes/fakeprober.h"
#include "session/fleet.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <set>

using namespace twinline;
using namespace std::chrono_literals;

namespace {

ProbeSpec httpProbe(const char *key, ProbeWeight weight)
{
    ProbeSpec spec;
    spec.key = key;
    spec.weight = weight;
    spec.endpoint = "monitor";
    return spec;
}

Product product()
{
    Product product;
    product.key = "telisca-hot-standby";
    product.autoFailover = true;
    product.probes = {httpProbe("role", ProbeWeight::Role), httpProbe("heartbeat", ProbeWeight::Heartbeat)};
    ProbeSpec database = httpProbe("database", ProbeWeight::Optional);
    database.kind = ProbeKind::Postgres;
    database.endpoint = "database";
    product.probes.push_back(database);
    LagStoreSpec store;
    store.key = "database";
    store.probe = "database";
    product.lag = {store};
    return product;
}

PairConfig pairCalled(const std::string &name)
{
    PairConfig pair;
    pair.name = name;
    pair.product = "telisca-hot-standby";
    pair.poll = 500ms;
    pair.timeout = 400ms;
    pair.references["gateway"] = {"127.0.0.1", 7, false, {}};
    for (const char *address : {"127.0.0.11", "127.0.0.12"}) {
        NodeConfig node;
        node.name = name + "-" + address;
        node.address = address;
        node.endpoints["monitor"] = {address, 8080, false, {}};
        node.endpoints["database"] = {address, 5432, false, {}};
        pair.nodes.push_back(node);
    }
    return pair;
}

/// Two nodes that answer as they should; the test may silence them.
struct World
{
    FakeClock clock;
    FakeProber prober{clock};
    MemoryHistory history;
    NodeIndex active = 0;
    std::set<NodeIndex> silent;
    std::set<NodeIndex> restarting; ///< the application answers badly
    Lsn primaryAt = 1000;
    Lsn standbyAt = 1000;

    World()
    {
        prober.answer = [this](const ProbeRequest &request, Observation &observation) { reply(request, observation); };
    }

    void reply(const ProbeRequest &request, Observation &observation)
    {
        if (request.target.kind == TargetKind::Reference) {
            observation.outcome = Outcome::Refused;
            return;
        }
        if (silent.contains(request.target.index))
            return;
        if (restarting.contains(request.target.index) && request.spec.kind == ProbeKind::Http) {
            observation.outcome = Outcome::HttpError;
            return;
        }
        observation.outcome = Outcome::Answered;
        const bool serves = request.target.index == active;
        if (request.spec.key == "role")
            observation.claim = serves ? RoleClaim{NodeState::Active, RoleBy::Reported, "Active (Primary)"}
                                       : RoleClaim{NodeState::Standby, RoleBy::Reported, "Standby (Backup)"};
        if (request.spec.key == "database") {
            DbFacts db;
            db.inRecovery = !serves;
            db.timeline = 1;
            db.systemIdentifier = "7";
            (serves ? db.current : db.replayed) = serves ? primaryAt : standbyAt;
            if (!serves)
                db.received = standbyAt;
            observation.facts = db;
        }
    }

    std::size_t askedOf(const std::string &key, NodeIndex node) const
    {
        return std::size_t(std::count_if(prober.asked.begin(), prober.asked.end(), [&](const ProbeRequest &request) {
            return request.spec.key == key && request.target == Target{TargetKind::Node, node};
        }));
    }
};

} // namespace

class tst_PairMonitor : public QObject
{
    Q_OBJECT

private slots:
    void asksEachProbeOncePerPoll();
    void neverHasTwoRequestsOfOneProbeOutstanding();
    void aProbeWithoutAnAddressIsNotAsked();
    void readsTheStandbysPositionBeforeThePrimarys();
    void aSilentDatabaseDoesNotHoldUpTheOther();
    void settlesWhenEveryProbeEndedTwice();
    void keepsRttAndLossesOfBothNodes();
    void aLagThatIsNotReadAnewLeavesAGap();
    void aCopysAgeIsASeriesOfItsOwn();
    void toldWhenTheActiveNodeFallsSilent();
    void theNightlyRestartRaisesNoAlarmByTheDesksClock_data();
    void theNightlyRestartRaisesNoAlarmByTheDesksClock();
    void aRoleEndsTwoPollsAfterTheLastWord();
    void aSinkThatOutlivesTheMonitorDoesNothing();
    void anAnswerOfOnePairProvesTheDeskToTheOthers();
    void aSleepOfTheMachineDoesNotPileUpQuestions();
};

void tst_PairMonitor::asksEachProbeOncePerPoll()
{
    World world;
    PairMonitor monitor(pairCalled("p"), product(), world.prober, world.clock, world.history);
    monitor.start();
    world.clock.advance(10s);
    for (const char *key : {"role", "heartbeat", "database"})
        for (const NodeIndex node : {0, 1})
            QVERIFY2(world.askedOf(key, node) >= 19 && world.askedOf(key, node) <= 21, key);
}

void tst_PairMonitor::neverHasTwoRequestsOfOneProbeOutstanding()
{
    World world;
    world.silent = {0, 1};
    PairConfig pair = pairCalled("p");
    pair.timeout = 3s; // longer than a poll, as a stubborn library might be
    PairMonitor monitor(pair, product(), world.prober, world.clock, world.history);
    monitor.start();
    world.clock.advance(2900ms);
    QCOMPARE(world.askedOf("role", 0), 1u);
    world.clock.advance(300ms);
    QCOMPARE(world.askedOf("role", 0), 2u);
}

void tst_PairMonitor::aProbeWithoutAnAddressIsNotAsked()
{
    World world;
    PairConfig pair = pairCalled("p");
    pair.nodes[1].endpoints.erase("database");
    PairMonitor monitor(pair, product(), world.prober, world.clock, world.history);
    monitor.start();
    world.clock.advance(2s);
    QVERIFY(world.askedOf("database", 0) > 0);
    QCOMPARE(world.askedOf("database", 1), 0u);
}

void tst_PairMonitor::readsTheStandbysPositionBeforeThePrimarys()
{
    World world;
    PairMonitor monitor(pairCalled("p"), product(), world.prober, world.clock, world.history);
    monitor.start();
    world.clock.advance(1s); // learns who is in recovery
    world.prober.asked.clear();
    world.clock.advance(5s);
    std::vector<NodeIndex> order;
    for (const ProbeRequest &request : world.prober.asked)
        if (request.spec.key == "database")
            order.push_back(request.target.index);
    QVERIFY(order.size() >= 18);
    for (std::size_t i = 0; i + 1 < order.size(); i += 2) {
        QCOMPARE(order[i], 1);
        QCOMPARE(order[i + 1], 0);
    }
}

void tst_PairMonitor::aSilentDatabaseDoesNotHoldUpTheOther()
{
    World world;
    PairMonitor monitor(pairCalled("p"), product(), world.prober, world.clock, world.history);
    monitor.start();
    world.clock.advance(2s);
    world.silent = {1};
    world.clock.advance(1s);
    const std::size_t before = world.askedOf("database", 0);
    world.clock.advance(5s);
    QVERIFY(world.askedOf("database", 0) - before >= 8);
}

void tst_PairMonitor::settlesWhenEveryProbeEndedTwice()
{
    World world;
    PairMonitor monitor(pairCalled("p"), product(), world.prober, world.clock, world.history);
    monitor.start();
    QVERIFY(!monitor.settled());
    world.clock.advance(100ms);
    QVERIFY(!monitor.settled());
    world.clock.advance(1s);
    QVERIFY(monitor.settled());
}

void tst_PairMonitor::keepsRttAndLossesOfBothNodes()
{
    World world;
    PairMonitor monitor(pairCalled("p"), product(), world.prober, world.clock, world.history);
    monitor.start();
    world.clock.advance(3s);
    world.silent = {0};
    world.clock.advance(3s);
    const BootTime end = world.clock.now().boot + 1s;
    const auto first = world.history.points("p", "rtt/0", BootTime(0s), end);
    const auto second = world.history.points("p", "rtt/1", BootTime(0s), end);
    const auto lost = [](const SeriesPoint &point) { return !point.value; };
    QVERIFY(std::count_if(first.begin(), first.end(), lost) >= 4);
    QCOMPARE(std::count_if(second.begin(), second.end(), lost), 0);
    QCOMPARE(*second.front().value, 0.002);
}

void tst_PairMonitor::aCopysAgeIsASeriesOfItsOwn()
{
    World world;
    Product copied = product();
    ProbeSpec nightly = httpProbe("nightly", ProbeWeight::Optional);
    nightly.kind = ProbeKind::Age;
    copied.probes.push_back(nightly);
    LagStoreSpec store;
    store.key = "nightly";
    store.kind = LagKind::Periodic;
    store.probe = "nightly";
    copied.lag.push_back(store);
    PairConfig pair = pairCalled("p");
    pair.queries["nightly"] = "SELECT 3";
    world.prober.answer = [&world](const ProbeRequest &request, Observation &observation) {
        world.reply(request, observation);
        if (request.spec.key == "nightly" && observation.outcome == Outcome::Answered)
            observation.facts = AgeFacts{3h};
    };
    PairMonitor monitor(pair, copied, world.prober, world.clock, world.history);
    monitor.start();
    world.clock.advance(3s);
    const BootTime cut = world.clock.now().boot;
    const auto ages = world.history.points("p", "lag/nightly", BootTime(0s), cut);
    QVERIFY2(ages.size() >= 3, qPrintable(QString::number(ages.size())));
    QCOMPARE(*ages.back().value, toSeconds(3h));
    const auto stream = world.history.points("p", "lag/database", BootTime(0s), cut);
    QVERIFY(!stream.empty() && *stream.back().value < 1); // and the stream's figure is its own
    world.silent = {0, 1};
    world.clock.advance(5s);
    const auto later = world.history.points("p", "lag/nightly", BootTime(0s), cut + 10s);
    QVERIFY(later.back().at.boot <= cut + 600ms); // what is not asked anew is a gap, not a flat line
}

void tst_PairMonitor::aLagThatIsNotReadAnewLeavesAGap()
{
    World world;
    PairMonitor monitor(pairCalled("p"), product(), world.prober, world.clock, world.history);
    monitor.start();
    world.clock.advance(3s);
    world.silent = {0};
    const BootTime cut = world.clock.now().boot + 600ms;
    world.clock.advance(5s);
    const auto points = world.history.points("p", "lag/database", BootTime(0s), cut + 10s);
    QVERIFY(!points.empty());
    QVERIFY(points.back().at.boot <= cut);
}

void tst_PairMonitor::toldWhenTheActiveNodeFallsSilent()
{
    World world;
    PairMonitor monitor(pairCalled("p"), product(), world.prober, world.clock, world.history);
    monitor.start();
    world.clock.advance(3s);
    QCOMPARE(monitor.snapshot().nodes[0].state, NodeState::Active);
    QSignalSpy events(&monitor, &PairMonitor::eventHappened);
    const std::size_t before = world.history.events("p", 100).size();
    world.silent = {0};
    world.clock.advance(1s + 200ms); // two polls and one look
    QCOMPARE(monitor.snapshot().nodes[0].state, NodeState::Unreachable);
    QCOMPARE(monitor.snapshot().verdict, Verdict::NoActive);
    QVERIFY(!events.isEmpty());
    QCOMPARE(world.history.events("p", 100).size() - before, std::size_t(events.size()));
}

void tst_PairMonitor::theNightlyRestartRaisesNoAlarmByTheDesksClock_data()
{
    QTest::addColumn<int>("ahead"); // minutes; it is 02:15 in UTC, and quiet from 03:10 to 03:30
    QTest::addColumn<bool>("quiet");
    QTest::newRow("in Rome in winter") << 60 << true;
    QTest::newRow("in London in winter") << 0 << false;
    QTest::newRow("in Tokyo") << 540 << false;
}

void tst_PairMonitor::theNightlyRestartRaisesNoAlarmByTheDesksClock()
{
    QFETCH(int, ahead);
    QFETCH(bool, quiet);
    World world;
    world.clock.setUtcOffset(std::chrono::minutes(ahead));
    PairConfig pair = pairCalled("p");
    for (NodeConfig &node : pair.nodes)
        node.endpoints.erase("database"); // this world's do not stream, and that is never explained
    pair.quietFrom = 3h + 10min;
    pair.quietTo = 3h + 30min;
    PairMonitor monitor(pair, product(), world.prober, world.clock, world.history);
    monitor.start();
    world.clock.advance(3s);
    const std::size_t before = world.history.events("p", 100).size();
    world.restarting = {0};
    world.clock.advance(20s);
    QVERIFY(monitor.snapshot().verdict != Verdict::Redundant); // it is seen all the same
    QCOMPARE(monitor.snapshot().quiet, quiet);
    const std::vector<Event> events = world.history.events("p", 100);
    QVERIFY(events.size() > before);
    Severity loudest = Severity::Ok;
    for (std::size_t i = 0; i < events.size() - before; ++i)
        loudest = std::max(loudest, events[i].severity);
    QCOMPARE(loudest <= Severity::Note, quiet);
}

void tst_PairMonitor::aRoleEndsTwoPollsAfterTheLastWord()
{
    World world;
    PairMonitor monitor(pairCalled("p"), product(), world.prober, world.clock, world.history);
    monitor.start();
    world.clock.advance(3210ms); // between two ticks of a hundred milliseconds
    const BootTime last = *monitor.snapshot().nodes[0].evidenceAt;
    world.silent = {0};
    BootTime told{};
    connect(&monitor, &PairMonitor::snapshotChanged, this, [&](const PairSnapshot &snapshot) {
        if (told == BootTime{} && snapshot.nodes[0].state != NodeState::Active)
            told = snapshot.at.boot;
    });
    world.clock.advance(2s);
    QVERIFY(told > last + 1s);
    QVERIFY(told <= last + 1s + 2ms);
}

void tst_PairMonitor::aSinkThatOutlivesTheMonitorDoesNothing()
{
    World world;
    auto monitor = std::make_unique<PairMonitor>(pairCalled("p"), product(), world.prober, world.clock, world.history);
    monitor->start();
    monitor.reset();
    world.clock.advance(5s);
    QVERIFY(world.history.points("p", "rtt/0", BootTime(0s), BootTime(99999s)).empty());
}

void tst_PairMonitor::anAnswerOfOnePairProvesTheDeskToTheOthers()
{
    World world;
    Fleet fleet({pairCalled("p"), pairCalled("q")}, {product()}, world.prober, world.clock, world.history);
    QCOMPARE(fleet.monitors().size(), 2u);
    QVERIFY(fleet.monitor("q") != nullptr);
    QVERIFY(fleet.monitor("r") == nullptr);
    const auto usual = world.prober.answer;
    // Whatever listens on port 8080 answers; the muted pair and both gateways do not.
    world.prober.answer = [usual](const ProbeRequest &request, Observation &observation) {
        if (request.target.kind == TargetKind::Node && request.endpoint.port == 8080)
            usual(request, observation);
    };
    PairConfig mute = pairCalled("q");
    for (NodeConfig &node : mute.nodes)
        for (auto &[key, endpoint] : node.endpoints)
            endpoint.port = 9;
    Fleet mixed({pairCalled("p"), mute}, {product()}, world.prober, world.clock, world.history);
    mixed.start();
    world.clock.advance(5s);
    QVERIFY(mixed.monitor("q")->snapshot().verdict != Verdict::Blind);
    Fleet alone({mute}, {product()}, world.prober, world.clock, world.history);
    alone.start();
    world.clock.advance(5s);
    QCOMPARE(alone.monitor("q")->snapshot().verdict, Verdict::Blind);
}

void tst_PairMonitor::aSleepOfTheMachineDoesNotPileUpQuestions()
{
    World world;
    PairMonitor monitor(pairCalled("p"), product(), world.prober, world.clock, world.history);
    monitor.start();
    world.clock.advance(2s);
    const std::size_t before = world.askedOf("role", 0);
    world.clock.jump(1h);
    world.clock.advance(1s);
    QVERIFY(world.askedOf("role", 0) - before <= 4);
}

QTEST_GUILESS_MAIN(tst_PairMonitor)
#include "tst_pairmonitor.moc"
