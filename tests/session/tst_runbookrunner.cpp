// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/runworld.h"

#include <QSignalSpy>
#include <QtTest>

using namespace twinline;
using namespace std::chrono_literals;

/// The runner over a pair in memory: order of journal and act, lease, closed gates, measured interruption.
class TestRunbookRunner : public QObject
{
    Q_OBJECT

private slots:
    void switchesAndProvesIt();
    void journalIsSyncedBeforeEachAct();
    void stepsAreToldOnlyOnceJournalled();
    void withoutAJournalNothingIsDone();
    void attendedRunWaitsForItsJournal();
    void lostLeaseStopsTheAct();
    void leaseIsRenewedAndLetGo();
    void secondRunIsToldWhoActs();
    void asksForAConfirmationWithoutASharedStore();
    void failedCheckClosesTheGate();
    void overrideNeedsAReason();
    void attendedRunActsOnlyWhenPressed();
    void deafButtonEndsUnknown();
    void oldEvidenceClosesTheGate();
    void onlyHandsEndUnknownWithoutAnOperator();
    void measuresTheInterruption();
    void marksThePairWhileItActs();
    void oneRunIsOneReport();
    void destroyedRunnerLeavesNoCalls();
    void idsSortByTime();

private:
    std::string lastState(const RunWorld &world, const std::string &run, const std::string &step);
};

std::string TestRunbookRunner::lastState(const RunWorld &world, const std::string &run, const std::string &step)
{
    const auto state = runFromJournal(world.journal.lines(run));
    if (!state)
        return "no journal";
    for (const StepRecord &record : state->steps)
        if (record.key == step)
            return std::string(toWord(record.state)) + " " + std::to_string(record.acts);
    return "no step";
}

void TestRunbookRunner::switchesAndProvesIt()
{
    RunWorld world;
    auto monitor = world.watch();
    RunbookRunner runner(*monitor, world.planned(*monitor), world.ports(), true);
    QSignalSpy ended(&runner, &RunbookRunner::ended);
    QCOMPARE(runner.closedBecause(), std::string());
    runner.begin();
    QVERIFY(world.until([&] { return ended.count() == 1; }));
    QVERIFY(runner.state().result == RunResult::Done);
    const std::vector<std::string> expected{"0 to-standby", "1 to-active"};
    QCOMPARE(world.pressed, expected);
    QVERIFY(!world.everTwoActive);
    QCOMPARE(runner.state().operatorName, std::string("operator"));
    const auto journalled = runFromJournal(world.journal.lines(runner.state().id));
    QVERIFY(journalled.has_value());
    QVERIFY(journalled->result == RunResult::Done);
    QCOMPARE(journalled->report, runner.state().report);
    QVERIFY(!journalled->report.empty());
}

void TestRunbookRunner::journalIsSyncedBeforeEachAct()
{
    RunWorld world;
    auto monitor = world.watch();
    RunbookRunner runner(*monitor, world.planned(*monitor), world.ports(), true);
    std::vector<std::string> seen;
    const auto press = world.actor.onAct;
    world.actor.onAct = [&](const ActRequest &request) {
        const std::string step = request.node == 0 ? "from-standby" : "to-active";
        seen.push_back(step + ": " + lastState(world, runner.state().id, step));
        press(request);
    };
    runner.begin();
    QVERIFY(world.until([&] { return runner.state().result.has_value(); }));
    const std::vector<std::string> expected{"from-standby: doing 1", "to-active: doing 1"};
    QCOMPARE(seen, expected);
}

void TestRunbookRunner::stepsAreToldOnlyOnceJournalled()
{
    RunWorld world;
    world.journal.delay = 300ms;
    auto monitor = world.watch();
    RunbookRunner runner(*monitor, world.planned(*monitor), world.ports(), true);
    int told = 0;
    QStringList ahead;
    connect(&runner, &RunbookRunner::stepChanged, this, [&](const RunState &state, std::size_t index) {
        ++told;
        const StepRecord &record = state.steps[index];
        const std::string now = std::string(toWord(record.state)) + " " + std::to_string(record.acts);
        if (lastState(world, state.id, record.key) != now)
            ahead << QString::fromStdString(record.key + " " + now);
    });
    runner.begin();
    QVERIFY(world.until([&] { return runner.state().result.has_value(); }));
    QVERIFY(told >= 4);
    QVERIFY2(ahead.isEmpty(), qPrintable(ahead.join(QLatin1Char(','))));
}

void TestRunbookRunner::withoutAJournalNothingIsDone()
{
    RunWorld world;
    world.journal.trouble = "/state/runs/x.jsonl: No space left on device";
    auto monitor = world.watch();
    RunbookRunner runner(*monitor, world.planned(*monitor), world.ports(), true);
    QSignalSpy ended(&runner, &RunbookRunner::ended);
    runner.begin();
    QVERIFY(world.until([&] { return ended.count() == 1; }));
    QVERIFY(world.pressed.empty());
    QVERIFY(world.actor.acts.empty());
    QVERIFY(runner.state().result == RunResult::Refused);
    QVERIFY(runner.state().steps[0].trouble.find("No space left") != std::string::npos);
    QCOMPARE(world.leases.released, 1);
}

void TestRunbookRunner::attendedRunWaitsForItsJournal()
{
    RunWorld world;
    world.journal.trouble = "disk full";
    auto monitor = world.watch();
    RunbookRunner runner(*monitor, world.planned(*monitor), world.ports(), false);
    runner.begin();
    world.clock.advance(5s);
    QCOMPARE(runner.closedBecause(), std::string("journal"));
    runner.proceed(0);
    world.clock.advance(30s);
    QVERIFY(world.pressed.empty());
    world.journal.trouble.clear();
    QVERIFY(world.until([&] { return world.pressed.size() == 1; }));
    QCOMPARE(lastState(world, runner.state().id, "from-standby").substr(0, 5), std::string("doing"));
}

void TestRunbookRunner::lostLeaseStopsTheAct()
{
    RunWorld world;
    auto monitor = world.watch();
    RunbookRunner runner(*monitor, world.planned(*monitor), world.ports(), true);
    // Another desk takes the lease in the very moment between the journal's sync and the act.
    world.journal.onSynced = [&](const std::string &run, const std::string &) {
        if (lastState(world, run, "from-standby") == "doing 1")
            world.leases.giveAway();
    };
    runner.begin();
    world.clock.advance(5s);
    QVERIFY(world.pressed.empty());
    QCOMPARE(runner.closedBecause(), std::string("lease"));
    QVERIFY(runner.leaseHolder().has_value());
    QCOMPARE(runner.leaseHolder()->host, std::string("desk-2"));
    QVERIFY(world.until([&] { return runner.state().result.has_value(); }));
    QVERIFY(runner.state().result == RunResult::Unknown);
    QVERIFY(world.pressed.empty());
}

void TestRunbookRunner::leaseIsRenewedAndLetGo()
{
    RunWorld world;
    auto monitor = world.watch();
    auto runner = std::make_unique<RunbookRunner>(*monitor, world.planned(*monitor), world.ports(), false);
    QCOMPARE(world.leases.acquired, 1);
    world.clock.advance(61s);
    QVERIFY(world.leases.acquired >= 7);
    runner.reset();
    QCOMPARE(world.leases.released, 1);
    const int acquired = world.leases.acquired;
    world.clock.advance(60s);
    QCOMPARE(world.leases.acquired, acquired);
}

void TestRunbookRunner::secondRunIsToldWhoActs()
{
    RunWorld world;
    world.leases.giveAway();
    auto monitor = world.watch();
    RunbookRunner runner(*monitor, world.planned(*monitor), world.ports(), false);
    QCOMPARE(runner.closedBecause(), std::string("lease"));
    QCOMPARE(runner.leaseHolder()->owner, std::string("someone"));
    runner.begin();
    world.clock.advance(2s);
    QVERIFY(runner.state().phase == RunPhase::Preflight);
    world.leases.other.reset(); // the other one is done
    world.clock.advance(2s);
    QCOMPARE(runner.closedBecause(), std::string());
}

void TestRunbookRunner::asksForAConfirmationWithoutASharedStore()
{
    RunWorld world;
    world.leases.isShared = false;
    auto monitor = world.watch();
    RunbookRunner runner(*monitor, world.planned(*monitor), world.ports(), false);
    QCOMPARE(runner.closedBecause(), std::string("alone"));
    runner.begin();
    QVERIFY(runner.state().phase == RunPhase::Preflight);
    runner.confirmAlone(true);
    QCOMPARE(runner.closedBecause(), std::string());
    runner.begin();
    QVERIFY(runner.state().phase == RunPhase::Running);
    QVERIFY(runner.state().aloneConfirmed);
}

void TestRunbookRunner::failedCheckClosesTheGate()
{
    RunWorld world;
    auto monitor = world.watch();
    const Plan plan = world.planned(*monitor);
    world.states[1] = NodeState::Unreachable;
    world.clock.advance(5s);
    RunbookRunner runner(*monitor, plan, world.ports(), true);
    QCOMPARE(runner.closedBecause(), std::string("preflight"));
    runner.begin();
    QVERIFY(world.until([&] { return runner.state().result.has_value(); }));
    QVERIFY(runner.state().result == RunResult::Refused);
    QVERIFY(world.pressed.empty());
}

void TestRunbookRunner::overrideNeedsAReason()
{
    RunWorld world;
    PairConfig config = RunWorld::pair();
    config.settings["auto"] = true;
    PairMonitor monitor(config, RunWorld::product(), world.prober, world.clock, world.history);
    monitor.start();
    world.clock.advance(2s);
    RunbookRunner runner(monitor, world.planned(monitor), world.ports(), false);
    QCOMPARE(runner.closedBecause(), std::string("preflight"));
    runner.overrideCheck("setting-is", "  ");
    QCOMPARE(runner.closedBecause(), std::string("preflight"));
    runner.overrideCheck("setting-is", "agreed with the owner");
    QCOMPARE(runner.closedBecause(), std::string());
}

void TestRunbookRunner::attendedRunActsOnlyWhenPressed()
{
    RunWorld world;
    auto monitor = world.watch();
    RunbookRunner runner(*monitor, world.planned(*monitor), world.ports(), false);
    runner.begin();
    world.clock.advance(20s);
    QVERIFY(world.pressed.empty());
    QCOMPARE(runner.usableActions().size(), std::size_t(2));
    QCOMPARE(runner.closedBecause(), std::string());
    runner.proceed(0);
    QCOMPARE(runner.closedBecause(), std::string("watching"));
    QVERIFY(world.until([&] { return runner.state().current == 1; }));
    world.clock.advance(20s);
    QCOMPARE(world.pressed.size(), std::size_t(1));
    runner.pause();
    QCOMPARE(runner.closedBecause(), std::string("paused"));
    runner.proceed(0);
    world.clock.advance(5s);
    QCOMPARE(world.pressed.size(), std::size_t(1));
    runner.resume();
    runner.proceed(0);
    QVERIFY(world.until([&] { return runner.state().result == RunResult::Done; }));
}

void TestRunbookRunner::deafButtonEndsUnknown()
{
    RunWorld world;
    world.obeys = false; // HTTP 200 and nothing happens: an answer is no evidence (interlock 3)
    auto monitor = world.watch();
    RunbookRunner runner(*monitor, world.planned(*monitor), world.ports(), true);
    QSignalSpy ended(&runner, &RunbookRunner::ended);
    runner.begin();
    QVERIFY(world.until([&] { return ended.count() == 1; }));
    QVERIFY(runner.state().result == RunResult::Unknown);
    QCOMPARE(world.pressed, std::vector<std::string>{"0 to-standby"});
}

void TestRunbookRunner::oldEvidenceClosesTheGate()
{
    RunWorld world;
    auto monitor = world.watch();
    RunbookRunner runner(*monitor, world.planned(*monitor), world.ports(), false);
    runner.begin();
    world.clock.advance(1s);
    world.prober.answer = nullptr; // nothing answers any more
    world.clock.advance(3s);
    QVERIFY2(!runner.closedBecause().empty(), "a gate stood open on old evidence");
    runner.proceed(0);
    world.clock.advance(3s);
    QVERIFY(world.pressed.empty());
}

void TestRunbookRunner::onlyHandsEndUnknownWithoutAnOperator()
{
    RunWorld world;
    world.actor.able = {ActionKind::Hands};
    auto monitor = world.watch();
    RunbookRunner runner(*monitor, world.planned(*monitor), world.ports(), true);
    QCOMPARE(runner.usableActions().size(), std::size_t(1));
    QSignalSpy ended(&runner, &RunbookRunner::ended);
    runner.begin();
    QVERIFY(world.until([&] { return ended.count() == 1; }, 10min));
    QVERIFY(runner.state().result == RunResult::Unknown);
    QVERIFY(world.actor.acts.empty());
    QVERIFY(runner.state().serviceInterrupted == Duration(0));
}

void TestRunbookRunner::measuresTheInterruption()
{
    RunWorld world;
    auto monitor = world.watch();
    BootTime gone{};
    BootTime back{};
    const auto press = world.actor.onAct;
    world.actor.onAct = [&](const ActRequest &request) {
        press(request);
        (request.node == 0 ? gone : back) = world.clock.now().boot;
    };
    RunbookRunner runner(*monitor, world.planned(*monitor), world.ports(), true);
    QSignalSpy ended(&runner, &RunbookRunner::ended);
    runner.begin();
    QVERIFY(world.until([&] { return ended.count() == 1; }));
    const RunState &state = runner.state();
    QVERIFY(state.serviceInterrupted.has_value());
    QVERIFY(state.interruptionError.has_value());
    const Duration off = *state.serviceInterrupted - (back - gone);
    QVERIFY2(std::chrono::abs(off) <= *state.interruptionError, qPrintable(QString::number(toSeconds(off))));
    QVERIFY(*state.interruptionError <= 100ms);
    QVERIFY(*state.serviceInterrupted > 500ms);
    QVERIFY(world.reports.written.at(0).serviceInterrupted == state.serviceInterrupted);
}

void TestRunbookRunner::marksThePairWhileItActs()
{
    RunWorld world;
    auto monitor = world.watch();
    RunbookRunner runner(*monitor, world.planned(*monitor), world.ports(), true);
    bool switching = false;
    connect(monitor.get(), &PairMonitor::snapshotChanged, this, [&](const PairSnapshot &snapshot) {
        switching = switching || snapshot.verdict == Verdict::Switching;
    });
    runner.begin();
    QVERIFY(world.until([&] { return runner.state().result.has_value(); }));
    world.clock.advance(15s);
    QVERIFY(switching);
    QVERIFY(monitor->snapshot().verdict == Verdict::Redundant);
}

void TestRunbookRunner::oneRunIsOneReport()
{
    RunWorld world;
    auto monitor = world.watch();
    RunbookRunner runner(*monitor, world.planned(*monitor), world.ports(), true);
    QSignalSpy ended(&runner, &RunbookRunner::ended);
    runner.begin();
    QVERIFY(world.until([&] { return ended.count() == 1; }));
    world.clock.advance(60s);
    QCOMPARE(world.reports.written.size(), std::size_t(1));
    QCOMPARE(ended.count(), 1);
    int started = 0;
    int done = 0;
    for (const Event &event : world.reports.lastEvents) {
        started += event.code == EventCode::RunStarted;
        done += event.code == EventCode::RunEnded;
    }
    QCOMPARE(started, 1);
    QCOMPARE(done, 1);
}

void TestRunbookRunner::destroyedRunnerLeavesNoCalls()
{
    for (int ms = 0; ms < 3000; ms += 30) {
        RunWorld world;
        auto monitor = world.watch();
        auto runner = std::make_unique<RunbookRunner>(*monitor, world.planned(*monitor), world.ports(), true);
        runner->begin();
        world.clock.advance(std::chrono::milliseconds(ms));
        const std::size_t before = world.pressed.size();
        runner.reset();
        world.clock.advance(10s);
        QCOMPARE(world.pressed.size(), before);
    }
}

void TestRunbookRunner::idsSortByTime()
{
    RunWorld world;
    auto monitor = world.watch();
    const RunbookRunner first(*monitor, world.planned(*monitor), world.ports(), false);
    world.clock.advance(2s);
    const RunbookRunner second(*monitor, world.planned(*monitor), world.ports(), false);
    QVERIFY(first.state().id < second.state().id);
    QCOMPARE(first.state().id.substr(0, 16), std::string("20261123T021532-"));
    QCOMPARE(first.state().id.size(), std::size_t(20));
}

QTEST_GUILESS_MAIN(TestRunbookRunner)
#include "tst_runbookrunner.moc"
