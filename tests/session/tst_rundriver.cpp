// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/rundriver.h"
#include "ctl/runjson.h"
#include "ctl/runpair.h"
#include "session/runworld.h"

#include <QJsonDocument>
#include <QTimer>
#include <QtTest>

using namespace twinline;
using namespace std::chrono_literals;

/// The command line's operator over a pair in memory: what it prints and how it exits (DESIGN §8).
class TestRunDriver : public QObject
{
    Q_OBJECT

private slots:
    void switchoverPrintsOneObjectAStep();
    void withoutJsonItSpeaks();
    void failedCheckIsRefused();
    void reasonPassesOverForcibleChecksOnly();
    void stepForHandsNeedsAPerson();
    void readingGivenBeforehandIsTakenAtItsStep();
    void backOutExitsWithFive();
    void heldLeaseIsRefused();
    void exitCodes();
    void sayings();

private:
    struct Told
    {
        int code = -1;
        QList<QJsonObject> objects;
        QString out;
        QString err;
    };
    Told drive(RunWorld &world, RunSayings sayings = {}, bool json = true, const PairConfig &pair = RunWorld::pair());
};

namespace {

/// A command's context that writes into strings; the fake clock runs while the event loop does.
struct Console
{
    explicit Console(RunWorld &world, bool json)
        : context{{}, {}, world.prober, world.clock, world.history, outStream, errStream, json, false}
    {
        QObject::connect(&pump, &QTimer::timeout, &pump, [&world] { world.clock.advance(std::chrono::milliseconds(20)); });
        pump.start(0);
    }
    QString out;
    QString err;
    QTextStream outStream{&out};
    QTextStream errStream{&err};
    QTimer pump;
    CtlContext context;
};

QString field(const QJsonObject &object, const char *key)
{
    return object[QLatin1String(key)].toString();
}

} // namespace

TestRunDriver::Told TestRunDriver::drive(RunWorld &world, RunSayings sayings, bool json, const PairConfig &pair)
{
    PairMonitor monitor(pair, RunWorld::product(), world.prober, world.clock, world.history);
    monitor.start();
    world.clock.advance(2s);
    const Plan planned = world.planned(monitor);
    RunbookRunner runner(monitor, planned, world.ports(), true);
    Console console(world, json);
    Told told;
    told.code = RunDriver(runner, monitor, std::move(sayings), console.context).run();
    told.out = console.out;
    told.err = console.err;
    const QStringList lines = told.out.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString &line : lines)
        told.objects << QJsonDocument::fromJson(line.toUtf8()).object();
    return told;
}

void TestRunDriver::switchoverPrintsOneObjectAStep()
{
    RunWorld world;
    const Told told = drive(world);
    QCOMPARE(told.code, 0);
    QVERIFY(told.objects.size() >= 5);
    QStringList steps;
    for (const QJsonObject &object : told.objects) {
        QCOMPARE(field(object, "schema"), u"twinline.run/1"_qs);
        if (object.contains(u"step"_qs)) {
            steps << field(object, "step") + u' ' + field(object, "state");
            QVERIFY(object[u"elapsed_s"_qs].isDouble());
            QVERIFY(object[u"evidence"_qs].isString());
        }
    }
    const QStringList expected{u"from-standby doing"_qs, u"from-standby watching"_qs, u"from-standby seen"_qs,
                               u"to-active doing"_qs,    u"to-active watching"_qs,    u"to-active seen"_qs};
    QCOMPARE(steps, expected);
    const QJsonObject last = told.objects.last();
    QCOMPARE(field(last, "result"), u"done"_qs);
    QCOMPARE(field(last, "pair"), u"lab"_qs);
    QCOMPARE(field(last, "from"), u"lab-1"_qs);
    QCOMPARE(field(last, "to"), u"lab-2"_qs);
    QVERIFY(last[u"service_interrupted_s"_qs].toDouble() > 0.5);
    QCOMPARE(last[u"checks"_qs].toArray().size(), 4);
    QVERIFY(field(last, "report").endsWith(u".html"_qs));
}

void TestRunDriver::withoutJsonItSpeaks()
{
    RunWorld world;
    const Told told = drive(world, {}, false);
    QCOMPARE(told.code, 0);
    QVERIFY2(told.out.contains(u"[1/2] lab-1 becomes Standby"_qs), qPrintable(told.out));
    QVERIFY2(told.out.contains(u"[2/2] lab-2 becomes Active"_qs), qPrintable(told.out));
    QVERIFY(told.out.contains(u".html"_qs));
    QVERIFY(!told.out.contains(u'{'));
}

void TestRunDriver::failedCheckIsRefused()
{
    RunWorld world;
    PairConfig pair = RunWorld::pair();
    pair.settings["auto"] = true;
    const Told told = drive(world, {}, true, pair);
    QCOMPARE(told.code, 2);
    QCOMPARE(field(told.objects.last(), "result"), u"refused"_qs);
    QVERIFY(world.pressed.empty());
    QVERIFY(!told.err.isEmpty());
}

void TestRunDriver::reasonPassesOverForcibleChecksOnly()
{
    RunWorld world;
    PairConfig pair = RunWorld::pair();
    pair.settings["auto"] = true;
    RunSayings sayings;
    sayings.reason = "agreed with the owner";
    const Told told = drive(world, sayings, true, pair);
    QCOMPARE(told.code, 0);
    QCOMPARE(world.reports.written.at(0).overrides.at(0).reason, std::string("agreed with the owner"));

    RunWorld other;
    other.leases.giveAway(); // no-other-run is blocking: no reason helps
    QCOMPARE(drive(other, sayings, true, pair).code, 2);
    QVERIFY(other.pressed.empty());
}

void TestRunDriver::stepForHandsNeedsAPerson()
{
    RunWorld world;
    world.actor.able = {ActionKind::Hands};
    const Told told = drive(world);
    QCOMPARE(told.code, 3);
    QCOMPARE(field(told.objects.last(), "result"), u"unknown"_qs);
    QVERIFY(world.pressed.empty());
}

void TestRunDriver::readingGivenBeforehandIsTakenAtItsStep()
{
    RunWorld world;
    world.actor.able = {ActionKind::Hands};
    RunSayings sayings;
    sayings.readings["from-standby"] = NodeState::Standby;
    // The person has pressed the button; the node itself says so too.
    int lines = 0;
    world.journal.onSynced = [&](const std::string &, const std::string &) {
        if (++lines == 2)
            world.states[0] = NodeState::Standby;
    };
    const Told told = drive(world, sayings);
    QCOMPARE(told.code, 3); // nobody for the second step
    const RunState &run = world.reports.written.at(0);
    QVERIFY(run.steps[0].state == StepState::Seen);
    QCOMPARE(run.readings.size(), std::size_t(1));
    QVERIFY(run.readings[0].node == 0 && run.readings[0].state == NodeState::Standby);
    QVERIFY(told.err.contains(u"press the button"_qs));
}

void TestRunDriver::backOutExitsWithFive()
{
    RunWorld world;
    PairMonitor monitor(RunWorld::pair(), RunWorld::product(), world.prober, world.clock, world.history);
    monitor.start();
    world.clock.advance(2s);
    std::string id;
    {
        RunbookRunner runner(monitor, world.planned(monitor), world.ports(), true);
        id = runner.state().id;
        runner.begin();
        QVERIFY(world.until([&] { return runner.state().current == 1; }));
    }
    world.leases.current.reset();
    world.clock.advance(2s);
    RunbookRunner runner(monitor, runFromJournal(world.journal.lines(id)).value(), world.ports(), true);
    Console console(world, true);
    QCOMPARE(RunDriver(runner, monitor, {}, console.context).backOut(), 5);
    QVERIFY(world.states[0] == NodeState::Active);
    QVERIFY(!world.everTwoActive);
}

void TestRunDriver::heldLeaseIsRefused()
{
    RunWorld world;
    world.leases.giveAway();
    const Told told = drive(world);
    QCOMPARE(told.code, 2);
    QVERIFY2(told.err.contains(u"desk-2"_qs), qPrintable(told.err));
}

void TestRunDriver::exitCodes()
{
    QCOMPARE(exitCode(RunResult::Done), 0);
    QCOMPARE(exitCode(RunResult::Refused), 2);
    QCOMPARE(exitCode(RunResult::Unknown), 3);
    QCOMPARE(exitCode(RunResult::Incomplete), 4);
    QCOMPARE(exitCode(RunResult::BackedOut), 5);
    QCOMPARE(exitCode(std::nullopt), 3);
}

void TestRunDriver::sayings()
{
    RunWorld world;
    Console console(world, true);
    const auto good = readSayings({u"a=I saw it = yes"_qs}, {u"b=services-off"_qs}, u" why "_qs, console.context);
    QVERIFY(good.has_value());
    QCOMPARE(good->attestations.at("a"), std::string("I saw it = yes"));
    QVERIFY(good->readings.at("b") == NodeState::ServicesOff);
    QCOMPARE(good->reason, std::string("why"));
    for (const QString &wrong : {u"=x"_qs, u"a="_qs, u"a"_qs}) {
        QVERIFY(!readSayings({wrong}, {}, {}, console.context));
        QVERIFY(!readSayings({}, {wrong}, {}, console.context));
    }
    QVERIFY(!readSayings({}, {u"a=green"_qs}, {}, console.context));
    QVERIFY(!console.err.isEmpty());
}

QTEST_GUILESS_MAIN(TestRunDriver)
#include "tst_rundriver.moc"
