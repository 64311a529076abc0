// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/interruption.h"
#include "session/runworld.h"

#include <QtTest>

using namespace twinline;
using namespace std::chrono_literals;

/// The meter against services that come and go by a clock turned by hand.
class TestInterruption : public QObject
{
    Q_OBJECT

private slots:
    void outages_data();
    void outages();
    void asksTenTimesASecondAlsoInSilence();
    void serviceThatNeverCameBackIsALowerBound();
    void outageOfBeforeIsALowerBound();
    void answersThatAreNoServiceDoNotCount();
    void withoutAnEndpointThereIsNothing();
    void finishesOnceWhenItHasAnsweredForAWhile();
    void slowAnswersAreCountedByWhenTheyWereAsked();

private:
    InterruptionMeter::Measure finished(RunWorld &world, InterruptionMeter &meter);
};

InterruptionMeter::Measure TestInterruption::finished(RunWorld &world, InterruptionMeter &meter)
{
    std::optional<InterruptionMeter::Measure> out;
    meter.finish(5s, [&](const InterruptionMeter::Measure &measure) { out = measure; });
    world.until([&] { return out.has_value(); });
    return out.value_or(InterruptionMeter::Measure{Duration(-1), std::nullopt});
}

void TestInterruption::outages_data()
{
    QTest::addColumn<QList<int>>("edges"); // ms after the start: down, up, down, up …
    QTest::addColumn<int>("truth");
    QTest::addColumn<int>("error");
    QTest::newRow("none") << QList<int>{} << 0 << 100;
    QTest::newRow("one") << QList<int>{1030, 3480} << 2450 << 100;
    QTest::newRow("on the beat") << QList<int>{1000, 3000} << 2000 << 100;
    QTest::newRow("short") << QList<int>{1050, 1150} << 100 << 100;
    QTest::newRow("two add up") << QList<int>{1030, 1530, 2000, 2700} << 1200 << 200;
    QTest::newRow("long") << QList<int>{1030, 61030} << 60000 << 100;
}

void TestInterruption::outages()
{
    QFETCH(QList<int>, edges);
    QFETCH(int, truth);
    QFETCH(int, error);
    RunWorld world;
    InterruptionMeter meter(RunWorld::pair(), RunWorld::product(), world.prober, world.clock);
    QVERIFY(meter.canMeasure());
    meter.start();
    int now = 0;
    for (qsizetype i = 0; i < edges.size(); ++i) {
        world.clock.advance(std::chrono::milliseconds(edges[i] - now));
        now = edges[i];
        world.states[0] = i % 2 == 0 ? NodeState::Standby : NodeState::Active;
    }
    world.clock.advance(2s);
    const auto measure = finished(world, meter);
    QVERIFY(measure.interrupted && measure.error);
    QVERIFY2(std::chrono::abs(*measure.interrupted - std::chrono::milliseconds(truth)) <= *measure.error,
             qPrintable(QString::number(toSeconds(*measure.interrupted))));
    QVERIFY2(*measure.error <= std::chrono::milliseconds(error), qPrintable(QString::number(toSeconds(*measure.error))));
    QVERIFY(*measure.error > 0s);
}

void TestInterruption::asksTenTimesASecondAlsoInSilence()
{
    RunWorld world;
    world.states = {NodeState::Standby, NodeState::Standby};
    InterruptionMeter meter(RunWorld::pair(), RunWorld::product(), world.prober, world.clock);
    meter.start();
    world.clock.advance(10s);
    const std::size_t asked = world.prober.asked.size();
    QVERIFY2(asked >= 99 && asked <= 102, qPrintable(QString::number(asked)));
    std::set<std::string> keys;
    for (const ProbeRequest &request : world.prober.asked) {
        QVERIFY(request.timeout < 500ms); // T1: never retransmitted
        keys.insert(request.spec.key);
    }
    QCOMPARE(keys.size(), asked); // none is a second request of the same probe
}

void TestInterruption::serviceThatNeverCameBackIsALowerBound()
{
    RunWorld world;
    InterruptionMeter meter(RunWorld::pair(), RunWorld::product(), world.prober, world.clock);
    meter.start();
    world.clock.advance(1s);
    world.states[0] = NodeState::Standby;
    world.clock.advance(3s);
    const auto measure = finished(world, meter);
    QVERIFY(measure.interrupted.has_value());
    QVERIFY(!measure.error);
    QVERIFY(*measure.interrupted > 7s && *measure.interrupted <= 8s); // three and the five that finish() waits
}

void TestInterruption::outageOfBeforeIsALowerBound()
{
    RunWorld world;
    world.states[0] = NodeState::Unreachable;
    InterruptionMeter meter(RunWorld::pair(), RunWorld::product(), world.prober, world.clock);
    meter.start();
    world.clock.advance(2s);
    world.states[0] = NodeState::Active;
    const auto measure = finished(world, meter);
    QVERIFY(measure.interrupted && *measure.interrupted >= 1900ms && *measure.interrupted <= 2100ms);
    QVERIFY2(!measure.error, "its beginning was not seen");
}

void TestInterruption::answersThatAreNoServiceDoNotCount()
{
    RunWorld world;
    int status = 503;
    world.prober.answer = [&](const ProbeRequest &, Observation &observation) {
        observation.outcome = Outcome::Answered;
        observation.facts = SipFacts{status, {}, {}, {}, 1};
    };
    InterruptionMeter meter(RunWorld::pair(), RunWorld::product(), world.prober, world.clock);
    meter.start();
    world.clock.advance(1s);
    QVERIFY(meter.measure().interrupted > 500ms);
    status = 404; // a stack that takes requests (FACTS §2.1)
    world.clock.advance(1s);
    const auto before = meter.measure().interrupted;
    world.clock.advance(1s);
    QVERIFY(meter.measure().interrupted == before);
}

void TestInterruption::withoutAnEndpointThereIsNothing()
{
    RunWorld world;
    PairConfig pair = RunWorld::pair();
    pair.serviceEndpoints.clear();
    InterruptionMeter meter(pair, RunWorld::product(), world.prober, world.clock);
    QVERIFY(!meter.canMeasure());
    meter.start();
    world.clock.advance(2s);
    QVERIFY(world.prober.asked.empty());
    const auto measure = finished(world, meter);
    QVERIFY(!measure.interrupted && !measure.error);
}

void TestInterruption::finishesOnceWhenItHasAnsweredForAWhile()
{
    RunWorld world;
    InterruptionMeter meter(RunWorld::pair(), RunWorld::product(), world.prober, world.clock);
    meter.start();
    world.clock.advance(1s);
    int calls = 0;
    meter.finish(30s, [&](const InterruptionMeter::Measure &) { ++calls; });
    world.clock.advance(500ms);
    QCOMPARE(calls, 0);
    world.clock.advance(1s);
    QCOMPARE(calls, 1);
    const std::size_t asked = world.prober.asked.size();
    world.clock.advance(60s);
    QCOMPARE(calls, 1);
    QCOMPARE(world.prober.asked.size(), asked);
}

void TestInterruption::slowAnswersAreCountedByWhenTheyWereAsked()
{
    RunWorld world;
    world.prober.delay = 350ms;
    InterruptionMeter meter(RunWorld::pair(), RunWorld::product(), world.prober, world.clock);
    meter.start();
    world.clock.advance(1030ms);
    world.states[0] = NodeState::Standby;
    world.clock.advance(2s);
    world.states[0] = NodeState::Active;
    world.clock.advance(2s);
    const auto measure = finished(world, meter);
    QVERIFY(measure.interrupted && measure.error);
    QVERIFY(std::chrono::abs(*measure.interrupted - 2s) <= *measure.error);
    QVERIFY(*measure.error <= 100ms);
}

QTEST_GUILESS_MAIN(TestInterruption)
#include "tst_interruption.moc"
