// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/rundesk.h"

#include <QtTest>

using namespace twinline;
using namespace twinline::sample;

/// The console dies at each moment of a run; the next one goes on, or backs out. It ends well every time.
class tst_RunKill : public QObject
{
    Q_OBJECT

private slots:
    void endsWellWhereverItDies_data();
    void endsWellWhereverItDies();
    void diesAgainAndAgain();
    void diesWhileBackingOut_data();
    void diesWhileBackingOut();
};

namespace {

/// Moves the world and the console on by one event; false when the run has ended and nothing is under way.
struct Story
{
    Plan plan = switchover();
    RunWorld world;
    RunDesk desk = RunDesk::begun(running(plan));

    bool step()
    {
        if (desk.sending)
            desk.deliver(Delivery::Well, world, plan, advance);
        else if (desk.writing)
            desk.sync(world, plan, advance);
        else if (desk.state.phase == RunPhase::Ended)
            return false;
        else
            poll();
        return true;
    }

    void poll()
    {
        world.now += 1;
        for (NodeIndex node : {0, 1})
            if (!world.nodes[std::size_t(node)].late.empty())
                world.arrive(node);
        world.look();
        desk.event(RunTick{}, world, plan, advance);
    }

    /// Until it ends; how many events that took.
    int finish()
    {
        int events = 0;
        while (events < 500 && step())
            ++events;
        return events;
    }

    void event(const RunEvent &event) { desk.event(event, world, plan, advance); }

    QString trouble() const
    {
        if (world.causedSplit)
            return QStringLiteral("two Active");
        return QString::fromStdString(desk.broken);
    }
};

} // namespace

void tst_RunKill::endsWellWhereverItDies_data()
{
    QTest::addColumn<int>("events");
    QTest::addColumn<bool>("written");
    QTest::addColumn<bool>("backOut");
    Story whole;
    const int all = whole.finish();
    QCOMPARE(whole.desk.state.result, std::optional(RunResult::Done));
    QVERIFY(all > 10);
    for (int events = 0; events <= all; ++events)
        for (const bool written : {false, true})
            for (const bool backOut : {false, true})
                QTest::addRow("after %d events, entry %s, then %s", events, written ? "written" : "torn",
                              backOut ? "back" : "on")
                    << events << written << backOut;
}

void tst_RunKill::endsWellWhereverItDies()
{
    QFETCH(int, events);
    QFETCH(bool, written);
    QFETCH(bool, backOut);
    Story story;
    for (int i = 0; i < events; ++i)
        story.step();
    story.desk.die(written, story.world, story.plan);
    if (backOut)
        story.event(RunBackOut{"the desk died"});
    story.finish();
    QCOMPARE(story.trouble(), QString());
    const bool done = !backOut || story.desk.journal.result == RunResult::Done;
    QCOMPARE(story.desk.state.result, std::optional(done ? RunResult::Done : RunResult::BackedOut));
    QCOMPARE(story.world.nodes[done ? 1 : 0].state, NodeState::Active);
    QCOMPARE(story.world.nodes[done ? 0 : 1].state, NodeState::Standby);
    // each order goes out once; one more only where the last breath was in doubt and the nodes were looked at again
    QVERIFY(story.desk.acts <= (backOut ? 4 : 3));
}

void tst_RunKill::diesAgainAndAgain()
{
    Story story;
    for (int life = 0; life < 40 && story.desk.state.phase != RunPhase::Ended; ++life) {
        for (int i = 0; i < 7 + life % 3 && story.step(); ++i)
            QCOMPARE(story.trouble(), QString());
        story.desk.die(life % 2 == 0, story.world, story.plan);
    }
    story.finish();
    QCOMPARE(story.trouble(), QString());
    QCOMPARE(story.desk.state.result, std::optional(RunResult::Done));
}

void tst_RunKill::diesWhileBackingOut_data()
{
    QTest::addColumn<int>("before");
    QTest::addColumn<int>("after");
    Story on;
    for (int before = 0; on.desk.state.phase != RunPhase::Ended; ++before, on.step())
        for (int after = 0; after < 14; ++after)
            QTest::addRow("%d events on, %d back", before, after) << before << after;
}

void tst_RunKill::diesWhileBackingOut()
{
    QFETCH(int, before);
    QFETCH(int, after);
    Story story;
    for (int i = 0; i < before; ++i)
        story.step();
    story.event(RunBackOut{"stop"});
    for (int i = 0; i < after; ++i)
        story.step();
    story.desk.die(true, story.world, story.plan);
    story.finish();
    QCOMPARE(story.trouble(), QString());
    QCOMPARE(story.desk.state.result, std::optional(RunResult::BackedOut));
    QCOMPARE(story.world.nodes[0].state, NodeState::Active);
    QCOMPARE(story.world.nodes[1].state, NodeState::Standby);
}

QTEST_APPLESS_MAIN(tst_RunKill)
#include "tst_runkill.moc"
