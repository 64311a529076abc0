// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/latereport.h"
#include "session/runworld.h"

#include <QtTest>

using namespace twinline;
using namespace std::chrono_literals;

/// A console that dies at any instant (interlock 5): each journal entry, each act, before and after. Another console
/// rebuilds the run from the lines that were on disk and goes on, or takes it back.
class TestRunResume : public QObject
{
    Q_OBJECT

private slots:
    void diesAnywhere_data();
    void diesAnywhere();
    void endedUnknownCanGoOn();
    void doneRunStaysDone();
    void aRunThatEndedUnreportedIsReportedLate();
    void resumedRunLooksBeforeItRepeats();
    void interruptionOfAnUnwatchedRunIsNotInvented();

private:
    static constexpr int instants = 14;
    std::string dieAt(RunWorld &world, int instant, bool *reached);
};

/// Runs a console to its death at the \a instant-th of: a line is on disk, an act goes out, an act has gone out.
std::string TestRunResume::dieAt(RunWorld &world, int instant, bool *reached)
{
    auto monitor = world.watch();
    auto runner = std::make_unique<RunbookRunner>(*monitor, world.planned(*monitor), world.ports(), true);
    const std::string id = runner->state().id;
    int happened = 0;
    bool dead = false;
    const auto die = [&] { return dead = dead || ++happened > instant; };
    world.journal.onSynced = [&](const std::string &, const std::string &) {
        if (die())
            runner.reset();
    };
    world.actor.onAct = [&](const ActRequest &request) {
        if (dead || die())
            return; // died before the order left
        world.press(request);
        die(); // died after it
    };
    runner->begin();
    world.until([&] { return dead || !runner || runner->state().result.has_value(); });
    *reached = dead;
    runner.reset();
    world.journal.onSynced = nullptr;
    world.actor.onAct = [&world](const ActRequest &request) { world.press(request); };
    world.leases.current.reset(); // its process is gone
    world.clock.advance(5s);      // and what was under way with it
    return id;
}

void TestRunResume::diesAnywhere_data()
{
    QTest::addColumn<int>("instant");
    QTest::addColumn<bool>("back");
    for (int i = 0; i < instants; ++i) {
        QTest::addRow("resume after %d", i) << i << false;
        QTest::addRow("back out after %d", i) << i << true;
    }
}

void TestRunResume::diesAnywhere()
{
    QFETCH(int, instant);
    QFETCH(bool, back);
    RunWorld world;
    bool reached = false;
    const std::string id = dieAt(world, instant, &reached);
    if (instant + 1 == instants)
        QVERIFY2(!reached, "there are more instants to die at than this test knows");
    const auto journalled = runFromJournal(world.journal.lines(id));
    QVERIFY(journalled.has_value());
    auto monitor = world.watch();
    RunbookRunner runner(*monitor, *journalled, world.ports(), true);
    if (journalled->result) {
        QVERIFY(journalled->result == RunResult::Done);
        return;
    }
    if (back)
        runner.backOut("the console died");
    QVERIFY(world.until([&] { return runner.state().result.has_value() && !runner.state().report.empty(); }));
    QCOMPARE(toWord(*runner.state().result).data(), toWord(back ? RunResult::BackedOut : RunResult::Done).data());
    QVERIFY(world.states[0] == (back ? NodeState::Active : NodeState::Standby));
    QVERIFY(world.states[1] == (back ? NodeState::Standby : NodeState::Active));
    QVERIFY(!world.everTwoActive);
    if (!back) {
        const std::vector<std::string> once{"0 to-standby", "1 to-active"};
        QCOMPARE(world.pressed, once); // never twice, never out of order
    }
}

void TestRunResume::endedUnknownCanGoOn()
{
    RunWorld world;
    world.obeys = false;
    std::string id;
    {
        auto monitor = world.watch();
        RunbookRunner runner(*monitor, world.planned(*monitor), world.ports(), true);
        id = runner.state().id;
        runner.begin();
        QVERIFY(world.until([&] { return !runner.state().report.empty(); }));
        QVERIFY(runner.state().result == RunResult::Unknown);
        world.clock.advance(1s);
    }
    world.obeys = true;
    world.states = {NodeState::Standby, NodeState::Standby}; // the button worked after all, late
    auto monitor = world.watch();
    RunbookRunner runner(*monitor, runFromJournal(world.journal.lines(id)).value(), world.ports(), true);
    QVERIFY(world.until([&] { return runner.state().result == RunResult::Done; }));
    const std::vector<std::string> expected{"0 to-standby", "1 to-active"};
    QCOMPARE(world.pressed, expected);
}

void TestRunResume::doneRunStaysDone()
{
    RunWorld world;
    std::string id;
    {
        auto monitor = world.watch();
        RunbookRunner runner(*monitor, world.planned(*monitor), world.ports(), true);
        id = runner.state().id;
        runner.begin();
        QVERIFY(world.until([&] { return !runner.state().report.empty(); }));
        world.clock.advance(1s);
    }
    const int appended = world.journal.appended;
    auto monitor = world.watch();
    RunbookRunner runner(*monitor, runFromJournal(world.journal.lines(id)).value(), world.ports(), true);
    world.clock.advance(60s);
    QVERIFY(runner.state().result == RunResult::Done);
    QCOMPARE(world.pressed.size(), std::size_t(2));
    QCOMPARE(world.journal.appended, appended);
    QVERIFY(!world.leases.current);
}

/// Its console died after the last proof was on disk, while it still measured the interruption.
void TestRunResume::aRunThatEndedUnreportedIsReportedLate()
{
    int late = 0;
    for (int instant = 0; instant < instants; ++instant) {
        RunWorld world;
        bool reached = false;
        const std::string id = dieAt(world, instant, &reached);
        const auto state = runFromJournal(world.journal.lines(id));
        QVERIFY(state.has_value());
        QVERIFY(!state->result || lacksReport(*state) == state->report.empty());
        if (!lacksReport(*state))
            continue;
        ++late;
        world.reports.written.clear();
        std::optional<RunState> told;
        reportLate(*state, world.journal, world.reports, world.clock.now(), [&](const RunState &run) { told = run; });
        world.clock.advance(1s);
        QCOMPARE(world.reports.written.size(), std::size_t(1));
        QVERIFY(told && told->result == RunResult::Done);
        const auto kept = runFromJournal(world.journal.lines(id));
        QCOMPARE(kept->report, "/reports/" + id + ".html");
        QCOMPARE(kept->steps.size(), state->steps.size());
        QVERIFY(kept->serviceInterrupted == state->serviceInterrupted); // what was measured stays
        QVERIFY(!lacksReport(*kept));
    }
    QVERIFY2(late > 0, "no instant lies between the last proof and the report");
}

void TestRunResume::resumedRunLooksBeforeItRepeats()
{
    RunWorld world;
    bool reached = false;
    // Dies with the entry on disk that announces the first act, before the order leaves.
    std::string id;
    for (int instant = 0; instant < instants; ++instant) {
        RunWorld fresh;
        const std::string found = dieAt(fresh, instant, &reached);
        const auto state = runFromJournal(fresh.journal.lines(found));
        if (!state || state->steps[0].acts == 0)
            continue;
        QVERIFY(fresh.pressed.empty());
        fresh.prober.answer = nullptr; // nothing can be seen now
        auto monitor = fresh.watch();
        RunbookRunner runner(*monitor, *state, fresh.ports(), true);
        fresh.clock.advance(8s);
        QVERIFY(fresh.pressed.empty());
        return;
    }
    QFAIL("no instant lies between announcement and act");
}

void TestRunResume::interruptionOfAnUnwatchedRunIsNotInvented()
{
    RunWorld world;
    bool reached = false;
    for (int instant = 0; instant < instants; ++instant) {
        RunWorld fresh;
        const std::string id = dieAt(fresh, instant, &reached);
        const auto state = runFromJournal(fresh.journal.lines(id));
        if (fresh.pressed.size() != 1 || !state || state->result)
            continue;
        auto monitor = fresh.watch();
        RunbookRunner runner(*monitor, *state, fresh.ports(), true);
        QVERIFY(fresh.until([&] { return !runner.state().report.empty(); }));
        QVERIFY(!runner.state().serviceInterrupted.has_value());
        QVERIFY(!runner.state().interruptionError.has_value());
        return;
    }
    QFAIL("no instant lies between the two acts");
}

QTEST_GUILESS_MAIN(TestRunResume)
#include "tst_runresume.moc"
