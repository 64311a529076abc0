// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/rundesk.h"
#include "fakes/statesearch.h"

#include <QElapsedTimer>
#include <QtTest>

#include <algorithm>

using namespace twinline;
using namespace twinline::sample;

/// Tries every order of events that a switchover can meet, with a bounded number of faults: nodes die, orders are lost or
/// late, replies are lost, the lease goes, the console dies, the operator backs out.
/// Invariants: no order of the console makes two nodes Active; none promotes without interlock 1, acts before the journal,
/// without the lease or twice blindly; Done and BackedOut are what the world looks like; from every state a run that meets
/// no more faults can still end Done or BackedOut.
class tst_RunSearch : public QObject
{
    Q_OBJECT

private slots:
    void keepsItsPromisesInEveryOrderOfEvents();
    void findsAPlantedBug_data();
    void findsAPlantedBug();
};

namespace {

// Two faults in every order are some 92 000 states: 2 s for an optimised program, 13 s for another.
#ifdef __OPTIMIZE__
constexpr int faultBudget = 2;
#else
constexpr int faultBudget = 1;
#endif

struct Model
{
    RunWorld world;
    RunDesk desk;
    int faults = 0;
    int flight = 0; ///< polls since the order under way went out; the sender gives up in time
};

enum class Move {
    Tick, Sync, Well, Heal0, Heal1, LeaseBack, Resume, ResumeBack, // no faults
    Lost, ReplyLost, Late, Refused, Die0, Die1, LeaseLost, ConsoleDies, ConsoleDiesTorn, BackOut, // each costs one
    Arrive0, Arrive1, TakeOver0, TakeOver1, Count // the network's and the pair's own
};

bool isFault(Move move)
{
    return move >= Move::Lost && move <= Move::BackOut;
}

/// The run is over and well. Or it is on its way back while the pair has moved on by itself, is redundant again, and no
/// order is under way: the way back is barred for good, and the run may be abandoned without harm.
bool isGood(const Model &model)
{
    const RunState &state = model.desk.state;
    if (state.result == RunResult::Done || state.result == RunResult::BackedOut)
        return true;
    const auto &nodes = model.world.nodes;
    const bool back = !state.overrides.empty();
    const bool quiet = !model.desk.sending && nodes[0].late.empty() && nodes[1].late.empty();
    return back && quiet && nodes[0].alive && nodes[1].alive && nodes[1].state == NodeState::Active
        && nodes[0].state == NodeState::Standby;
}

/// Two models with the same key have the same future: times count only relative to now, and only as far as any rule looks.
class Key
{
public:
    explicit Key(const Model &model)
        : m_now(at(model.world.now).boot)
    {
        add(model.flight);
        for (const RunWorld::Node &node : model.world.nodes) {
            add(node.alive);
            add(int(node.state));
            add(int(node.seen));
            add(at(node.seenAt).boot, 3);
            add(at(node.diedAt).boot, 3);
            for (const NodeState order : node.late)
                add(int(order) + 40);
            add(99);
        }
        const RunDesk &desk = model.desk;
        add(desk.writing);
        add(desk.leaseHeld);
        add(desk.sending && desk.reached);
        add(desk.sending ? 1 + int(desk.sending->step) * 2 + desk.sending->undo : 0);
        for (std::size_t i = 0; i < desk.lastAct.size(); ++i)
            add(model.world.nodes[i / 2].seenAt <= desk.lastAct[i]);
        add(desk.state, true);
        if (desk.writing) // else the journal knows all that counts
            add(desk.journal, false);
        add(desk.state.scratch);
    }

    std::string text;

private:
    void add(int value) { text.push_back(char(value)); }
    void add(BootTime time, int cap) { add(std::min(cap, int(toSeconds(m_now - time)))); }
    void add(const std::optional<BootTime> &time, int cap)
    {
        if (time)
            add(*time, cap);
        else
            add(-1);
    }
    void add(const RunState &state, bool counters)
    {
        add(int(state.phase));
        add(state.result ? int(*state.result) : -1);
        add(int(state.current));
        add(state.resumed);
        add(!state.overrides.empty());
        for (const StepRecord &step : state.steps) {
            add(int(step.state));
            add(std::min(step.acts, 2));
            add(counters ? step.seenInRow : 0);
            add(step.ended.has_value());
        }
    }
    void add(const RunScratch &scratch)
    {
        for (const bool flag : {scratch.announced.has_value(), scratch.issued, scratch.heldBack, scratch.verify, scratch.unsent, scratch.lingers})
            add(flag);
        add(std::min(scratch.outstanding, 3));
        add(std::min(scratch.notDoneInRow, 2));
        add(scratch.resumedAt, 3);
        add(scratch.watchFrom, 5);
        add(scratch.counted, 3);
        add(scratch.acked, 3);
        add(scratch.notDoneAt, 3);
        add(scratch.overAt, 3);
    }

    BootTime m_now;
};

/// The moves of that game, for StateSearch.
class RunGame
{
public:
    using State = Model;
    using Move = ::Move;

    explicit RunGame(Engine engine, int budget = faultBudget)
        : m_engine(std::move(engine))
        , m_budget(budget)
        , m_plan(switchover())
    {
        for (Step &step : m_plan.steps) {
            step.limit = fromSeconds(2);
            step.attest = {};
            std::erase_if(step.actions, [](const Action &action) { return action.kind == ActionKind::Hands; });
            std::erase_if(step.undo, [](const Action &action) { return action.kind == ActionKind::Hands; });
        }
    }

    /// Where the order of \a step is under way and nothing has gone wrong so far; 0: at the beginning.
    Model first(std::size_t step = 0) const
    {
        Model model;
        model.desk = RunDesk::begun(running(m_plan));
        model.world.look();
        while (step > 0 && (!model.desk.sending || model.desk.sending->step != step))
            apply(model, model.desk.sending ? Move::Well : model.desk.writing ? Move::Sync : Move::Tick);
        return model;
    }

    std::string key(const Model &model) const { return Key(model).text; }
    int cost(const Model &model) const { return model.faults; }
    bool isFault(Move move) const { return ::isFault(move); }
    bool isGood(const Model &model) const { return ::isGood(model); }

    bool may(const Model &model, Move move) const
    {
        const RunDesk &desk = model.desk;
        const auto &nodes = model.world.nodes;
        const bool ended = desk.state.phase == RunPhase::Ended;
        if (isFault(move) && (model.faults >= m_budget || ended))
            return false;
        if (desk.writing && !desk.state.scratch.announced) // nothing waits for this entry: only death can come between
            return move == Move::Sync || move == Move::ConsoleDies || move == Move::ConsoleDiesTorn;
        switch (move) {
        case Move::Tick: return !ended && (!desk.sending || model.flight < 1);
        case Move::Sync: return desk.writing;
        case Move::Well: case Move::Lost: case Move::ReplyLost: case Move::Late: case Move::Refused: return desk.sending.has_value();
        case Move::Heal0: return model.world.mayHeal(0);
        case Move::Heal1: return model.world.mayHeal(1);
        case Move::Die0: return nodes[0].alive;
        case Move::Die1: return nodes[1].alive;
        case Move::LeaseLost: return desk.leaseHeld;
        case Move::LeaseBack: return !desk.leaseHeld;
        case Move::Resume: case Move::ResumeBack: return ended && !desk.writing && !desk.sending && !isGood(model);
        case Move::ConsoleDies: return true;
        case Move::ConsoleDiesTorn: return desk.writing;
        case Move::BackOut: return desk.state.phase == RunPhase::Running;
        case Move::Arrive0: return !nodes[0].late.empty();
        case Move::Arrive1: return !nodes[1].late.empty();
        case Move::TakeOver0: return model.world.mayTakeOver(0);
        case Move::TakeOver1: return model.world.mayTakeOver(1);
        case Move::Count: break;
        }
        return false;
    }

    void apply(Model &model, Move move) const
    {
        make(model, move);
        if (!model.desk.sending)
            model.flight = 0;
    }

    std::string wrong(const Model &model) const
    {
        if (model.world.causedSplit)
            return "two nodes Active";
        if (!model.desk.broken.empty())
            return model.desk.broken;
        const std::optional<RunResult> &result = model.desk.state.result;
        const PairSnapshot seen = result ? model.world.snapshot() : PairSnapshot();
        if (result == RunResult::Done && (seen.verdict != Verdict::Redundant || seen.nodes[1].state != NodeState::Active))
            return "Done in a bad state";
        return result == RunResult::BackedOut && model.world.twoActive() ? "BackedOut with two Active" : std::string();
    }

    static const char *name(Move move)
    {
        static constexpr const char *names[] = {"tick", "sync", "delivered", "node 1 back", "node 2 back", "lease back", "resume",
                                                "resume to back out", "lost", "reply lost", "late", "node 1 dies", "node 2 dies",
                                                "lease lost", "console dies", "console dies, entry torn", "back out",
                                                "late order at 1", "late order at 2", "1 takes over", "2 takes over"};
        return names[int(move)];
    }

private:
    void make(Model &model, Move move) const
    {
        RunDesk &desk = model.desk;
        RunWorld &world = model.world;
        model.faults += isFault(move);
        switch (move) {
        case Move::Tick:
            world.now += 1;
            world.look();
            model.flight += desk.sending.has_value();
            return desk.event(RunTick{}, world, m_plan, m_engine);
        case Move::Sync: return desk.sync(world, m_plan, m_engine);
        case Move::Well: return desk.deliver(Delivery::Well, world, m_plan, m_engine);
        case Move::Lost: return desk.deliver(Delivery::Lost, world, m_plan, m_engine);
        case Move::ReplyLost: return desk.deliver(Delivery::ReplyLost, world, m_plan, m_engine);
        case Move::Late: return desk.deliver(Delivery::Late, world, m_plan, m_engine);
        case Move::Refused: return desk.deliver(Delivery::Refused, world, m_plan, m_engine);
        case Move::Heal0: return world.heal(0);
        case Move::Heal1: return world.heal(1);
        case Move::Die0:
            desk.nodeDied(0, m_plan);
            return world.die(0);
        case Move::Die1:
            desk.nodeDied(1, m_plan);
            return world.die(1);
        case Move::LeaseLost:
            desk.leaseHeld = false;
            return desk.event(RunLeaseLost{}, world, m_plan, m_engine);
        case Move::LeaseBack: desk.leaseHeld = true; return;
        case Move::ConsoleDiesTorn: return desk.die(false, world, m_plan);
        case Move::Resume:
            desk.die(false, world, m_plan);
            return desk.event(RunTick{}, world, m_plan, m_engine);
        case Move::ConsoleDies: return desk.die(true, world, m_plan);
        case Move::ResumeBack:
            desk.die(false, world, m_plan);
            return desk.event(RunBackOut{"resumed"}, world, m_plan, m_engine);
        case Move::BackOut:
            return desk.event(RunBackOut{"wanted"}, world, m_plan, m_engine);
        case Move::Arrive0: return world.arrive(0);
        case Move::Arrive1: return world.arrive(1);
        case Move::TakeOver0: world.nodes[0].state = NodeState::Active; return;
        case Move::TakeOver1: world.nodes[1].state = NodeState::Active; return;
        case Move::Count: return;
        }
    }

    Engine m_engine;
    int m_budget;
    Plan m_plan;
};

/// Forgets interlock 1 at the moment of the act: looks at a picture in which the other node is idle.
RunTransition looksAway(const RunState &state, const RunEvent &event, const RunContext &context)
{
    if (!std::holds_alternative<RunSynced>(event))
        return advance(state, event, context);
    PairSnapshot rosy = bothStandby(toSeconds(context.now.boot.time_since_epoch()));
    if (state.current == 0)
        setNode(rosy, 0, NodeState::Active, toSeconds(context.now.boot.time_since_epoch()));
    RunContext blind = context;
    blind.snapshot = &rosy;
    return advance(state, event, blind);
}

/// Takes every order for delivered (interlock 3).
RunTransition believesReplies(const RunState &state, const RunEvent &event, const RunContext &context)
{
    const bool reply = std::holds_alternative<RunActed>(event);
    return advance(state, reply ? RunEvent(RunActed{true, "200"}) : event, context);
}

/// Acts before the journal is on disk (interlock 5).
RunTransition actsFirst(const RunState &state, const RunEvent &event, const RunContext &context)
{
    const bool early = std::holds_alternative<RunTick>(event) && state.scratch.announced;
    return advance(state, early ? RunEvent(RunSynced{*state.scratch.announced}) : event, context);
}

/// Holds a lease for ever (interlock 6).
RunTransition keepsLease(const RunState &state, const RunEvent &event, const RunContext &context)
{
    RunContext held = context;
    held.leaseHeld = true;
    return advance(state, std::holds_alternative<RunLeaseLost>(event) ? RunEvent(RunTick{}) : event, held);
}

/// A resumed run takes what it was doing for not done, from whatever it saw last (interlock 5).
RunTransition repeatsBlindly(const RunState &state, const RunEvent &event, const RunContext &context)
{
    RunState forgetful = state;
    if (state.resumed && state.phase == RunPhase::Running) {
        forgetful.resumed = false;
        StepRecord &record = forgetful.steps[state.current];
        if (record.state == StepState::Doing && !state.scratch.announced && !state.scratch.issued)
            record.state = StepState::Waiting;
    }
    RunTransition next = advance(forgetful, event, context);
    next.state.resumed = state.resumed;
    return next;
}

} // namespace

void tst_RunSearch::keepsItsPromisesInEveryOrderOfEvents()
{
    QElapsedTimer timer;
    timer.start();
    const RunGame game(advance);
    StateSearch<RunGame> search(game, game.first());
    search.run(400000);
    QCOMPARE(QString::fromStdString(search.broken), QString());
    QVERIFY2(search.closed, "not every order of events was tried");
    QVERIFY(search.states() > 5000);
    qInfo("%zu states, %zu moves, up to %d faults, %lld ms", search.states(), search.moves(), faultBudget, timer.elapsed());
}

void tst_RunSearch::findsAPlantedBug_data()
{
    QTest::addColumn<int>("bug");
    QTest::addColumn<int>("step");
    QTest::addColumn<QString>("what");
    QTest::newRow("looks away") << 0 << 0 << "promoted beside a node that could be active";
    QTest::newRow("believes replies") << 1 << 1 << "two nodes Active";
    QTest::newRow("acts first") << 2 << 0 << "acted before the journal said so";
    QTest::newRow("keeps the lease") << 3 << 0 << "acted without the lease";
    QTest::newRow("repeats blindly") << 4 << 0 << "acted twice blindly";
}

void tst_RunSearch::findsAPlantedBug()
{
    QFETCH(int, bug);
    QFETCH(int, step);
    QFETCH(QString, what);
    static const Engine engines[] = {looksAway, believesReplies, actsFirst, keepsLease, repeatsBlindly};
    const RunGame game(engines[bug], 2);
    StateSearch<RunGame> search(game, game.first(std::size_t(step)));
    search.run(400000);
    const QString found = QString::fromStdString(search.broken);
    QVERIFY2(found.startsWith(what), qPrintable(found));
    qInfo("found after %zu states: %s", search.states(), search.broken.c_str());
}

QTEST_APPLESS_MAIN(tst_RunSearch)
#include "tst_runsearch.moc"
