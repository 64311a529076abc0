// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostgame.h"

#include "hostkey.h"

namespace twinline::sample {

namespace {

constexpr double present = 1000; ///< seconds; it is always now

Instant now()
{
    return at(present + 0.1);
}

using Db = HostWorld::Db;
using Move = HostGame::Move;

NodeIndex lastOf(Move move, Move first)
{
    return int(move) - int(first);
}

} // namespace

HostGame::HostGame(const Product &product, const PairConfig &pair, Plan plan, RunEngine engine, int budget)
    : m_product(product)
    , m_pair(pair)
    , m_plan(std::move(plan))
    , m_engine(std::move(engine))
    , m_budget(budget)
    , m_seen(std::make_shared<std::unordered_map<std::string, PairSnapshot>>())
{
    for (Step &step : m_plan.steps) { // words play no part, and long limits only make more states
        step.title = step.note = {};
        step.limit = fromSeconds(2);
    }
}

HostModel HostGame::first(const HostWorld &world) const
{
    HostModel model;
    model.world = world;
    model.world.live();
    look(model);
    model.state.phase = RunPhase::Running;
    for (const Step &step : m_plan.steps) {
        StepRecord record;
        record.key = step.key;
        model.state.steps.push_back(record);
    }
    model.journal = model.state;
    model.blind.assign(2 * m_plan.steps.size(), false);
    return model;
}

std::string HostGame::key(const HostModel &model) const
{
    return modelKey(model, now());
}

void HostGame::look(HostModel &model) const
{
    for (const std::size_t i : {0, 1}) {
        const bool answers = model.world.nodes[i].alive && model.reached[i];
        model.age[i] = answers ? 0 : std::min(3, model.age[i] + 1);
        if (answers)
            model.seen[i] = model.world.nodes[i];
        for (std::size_t given = 0; answers && given < model.blind.size(); ++given)
            if (model.blind[given] && std::size_t(nodeOf({given / 2, given % 2 == 1})) == i)
                model.blind[given] = false;
    }
}

/// The same world seen at the same ages gives the same picture, so each is judged once.
const PairSnapshot &HostGame::snapshot(const HostModel &model) const
{
    const std::string key = seenKey(model);
    const auto known = m_seen->find(key);
    if (known != m_seen->end())
        return known->second;
    KeepalivedScene scene;
    scene.product = m_product;
    scene.config = m_pair;
    scene.restart();
    scene.evidence.run = RunMark{"step", "desk", at(0), m_plan.from, true};
    PairSnapshot made;
    for (int ago = 5; ago >= 0; --ago) {
        HostWorld then;
        then.nodes = model.seen;
        for (const std::size_t i : {0, 1})
            then.nodes[i].alive = then.nodes[i].alive && ago >= model.age[i];
        then.observe(scene, present - ago);
        made = scene.judgeAndSettle(present - ago + 0.1);
    }
    return m_seen->emplace(key, std::move(made)).first->second;
}

const Action &HostGame::actionOf(const HostOrder &order) const
{
    const Step &step = m_plan.steps[order.step];
    return (order.undo ? step.undo : step.actions).front();
}

NodeIndex HostGame::nodeOf(const HostOrder &order) const
{
    return actionOf(order).node == StepNode::From ? m_plan.from : m_plan.to;
}

bool HostGame::attested(const HostModel &model) const
{
    return !model.state.attestations.empty();
}

void HostGame::event(HostModel &model, const RunEvent &event) const
{
    RunContext context;
    context.snapshot = &snapshot(model);
    context.leaseHeld = model.lease;
    context.unattended = true;
    context.now = now();
    model.state.plan = m_plan;
    RunTransition next = m_engine(model.state, event, context);
    model.state = std::move(next.state);
    model.state.plan = {};
    for (const RunEffect &effect : next.effects) {
        model.writing = model.writing || std::holds_alternative<RunWrite>(effect);
        if (const RunAct *act = std::get_if<RunAct>(&effect))
            issue(model, *act);
    }
}

/// Every act is checked against the journal, the lease and what was seen, not by the engine's own functions.
void HostGame::issue(HostModel &model, const RunAct &act) const
{
    const HostOrder order{act.step, act.undo};
    const NodeIndex node = nodeOf(order);
    const StepRecord &written = model.journal.steps[act.step];
    const std::size_t given = 2 * act.step + act.undo;
    const auto blame = [&](const char *what) { model.broken = model.broken.empty() ? what : model.broken; };
    if (written.state != StepState::Doing || written.acts != model.state.steps[act.step].acts)
        blame("acted before the journal said so");
    if (!model.lease)
        blame("acted without the lease");
    if (model.blind[given])
        blame("acted twice blindly");
    const std::size_t other = std::size_t(1 - node);
    const bool unseen = model.age[other] > 2 || model.seen[other].db == Db::Primary;
    if (m_plan.steps[act.step].promotes && !act.undo && unseen && !attested(model))
        blame("promoted beside a node that could be active");
    model.blind[given] = true;
    model.sending = order;
    model.arrives = model.world.nodes[std::size_t(node)].alive && model.reached[std::size_t(node)];
}

/// An order arrives, and before it all that were sent to this node before.
void HostGame::arrive(HostModel &model, NodeIndex node) const
{
    auto &late = model.late[std::size_t(node)];
    const HostOrder order = late.front();
    late.erase(late.begin());
    model.world.order(node, actionOf(order));
}

void HostGame::deliver(HostModel &model, Move how) const
{
    const HostOrder order = *model.sending;
    const NodeIndex node = nodeOf(order);
    model.sending.reset();
    auto &late = model.late[std::size_t(node)];
    if (model.arrives && how != Move::Lost)
        late.push_back(order);
    while (model.arrives && how != Move::Lost && how != Move::Late && !late.empty())
        arrive(model, node);
    const bool told = model.arrives && how == Move::Well;
    event(model, RunActed{told, told ? "exit code 0" : "timed out"});
}

/// The console dies and another one finds the journal. \a written: the entry under way made it to the disk.
void HostGame::die(HostModel &model, bool written) const
{
    if (written && model.writing)
        model.journal = model.state;
    if (model.sending && model.arrives) // went out with the last breath, or is still on its way
        model.late[std::size_t(nodeOf(*model.sending))].push_back(*model.sending);
    model.sending.reset();
    model.writing = false;
    model.state = model.journal;
    model.state.resumed = true;
    model.state.scratch = {};
    model.journal = model.state;
}

/// A host starts, and on it all that ran before.
void HostGame::boot(HostModel &model, NodeIndex node) const
{
    HostWorld::Node &one = model.world.nodes[std::size_t(node)];
    one.alive = one.keepalived = one.pbx = true;
    one.db = model.world.startsAsStandby(node) ? Db::Standby : Db::Primary;
    model.deadFor[std::size_t(node)] = 0;
}

void HostGame::sever(HostModel &model, NodeIndex node) const
{
    if (model.sending && nodeOf(*model.sending) == node)
        model.arrives = false; // a connection does not outlive its machine, nor its wire
    model.late[std::size_t(node)].clear();
}

bool HostGame::may(const HostModel &model, Move move) const
{
    const bool ended = model.state.phase == RunPhase::Ended;
    if (isFault(move))
        return model.faults < m_budget && !ended && mayStrike(model, move)
            && (!model.writing || model.state.scratch.announced || move == Move::ConsoleDies || move == Move::ConsoleDiesTorn);
    if (model.writing && !model.state.scratch.announced)
        return move == Move::Sync; // nothing waits for this entry: only death can come between
    const auto bootable = [&](std::size_t node) {
        const bool fenced = attested(model) && (!ended || !model.late[1 - node].empty());
        return !model.world.nodes[node].alive && model.deadFor[node] > 2 && !fenced;
    };
    switch (move) {
    case Move::Tick: return !ended && (!model.sending || model.flight < 1);
    case Move::Sync: return model.writing;
    case Move::Well: return model.sending.has_value();
    case Move::Boot0: return bootable(0);
    case Move::Boot1: return bootable(1);
    case Move::LinkHeals: return !model.world.linked;
    case Move::Reached0: return !model.reached[0];
    case Move::Reached1: return !model.reached[1];
    case Move::ReceiverGoesOn: return !model.world.receives;
    case Move::LeaseBack: return !model.lease;
    case Move::Resume: case Move::ResumeBack: return ended && !model.writing && !model.sending && !isGood(model);
    case Move::Attest:
        return !ended && model.state.phase == RunPhase::Running && !model.world.nodes[std::size_t(m_plan.from)].alive
            && !m_plan.steps[model.state.current].attest.empty() && !attested(model);
    case Move::Commit:
        for (const std::size_t i : {0, 1}) {
            const HostWorld::Node &one = model.world.nodes[i];
            if (one.db == Db::Primary && one.holds && one.written <= model.world.nodes[1 - i].written)
                return true;
        }
        return false;
    case Move::Arrive0: return !model.late[0].empty();
    case Move::Arrive1: return !model.late[1].empty();
    default: return false;
    }
}

bool HostGame::mayStrike(const HostModel &model, Move move) const
{
    const auto &nodes = model.world.nodes;
    const auto promotes = [&](std::size_t i) { // the site's own automation, where it is not paused
        const bool alone = nodes[1 - i].db != Db::Primary || !model.world.linked;
        return nodes[i].holds && nodes[i].db == Db::Standby && !nodes[i].paused && alone;
    };
    switch (move) {
    case Move::Lost: case Move::ReplyLost: case Move::Late: return model.sending.has_value();
    case Move::Off0: return nodes[0].alive;
    case Move::Off1: return nodes[1].alive;
    case Move::Crash: return nodes[std::size_t(m_plan.from)].db == Db::Primary;
    case Move::LinkCut: return model.world.linked;
    case Move::Cut0: return model.reached[0];
    case Move::Cut1: return model.reached[1];
    case Move::ReceiverHangs: return model.world.receives;
    case Move::LeaseLost: return model.lease;
    case Move::ConsoleDies: return true;
    case Move::ConsoleDiesTorn: return model.writing;
    case Move::BackOut: return model.state.phase == RunPhase::Running;
    case Move::Promotes0: return promotes(0);
    case Move::Promotes1: return promotes(1);
    default: return false;
    }
}

void HostGame::strike(HostModel &model, Move move) const
{
    HostWorld &world = model.world;
    ++model.faults;
    switch (move) {
    case Move::Lost: case Move::ReplyLost: case Move::Late: return deliver(model, move);
    case Move::Off0: case Move::Off1:
        sever(model, lastOf(move, Move::Off0));
        return world.powerOff(lastOf(move, Move::Off0));
    case Move::Crash: return world.crash(m_plan.from);
    case Move::LinkCut: world.linked = false; return;
    case Move::Cut0: case Move::Cut1:
        sever(model, lastOf(move, Move::Cut0));
        model.reached[std::size_t(lastOf(move, Move::Cut0))] = false;
        return;
    case Move::ReceiverHangs: world.receives = false; return;
    case Move::LeaseLost:
        model.lease = false;
        return event(model, RunLeaseLost{});
    case Move::ConsoleDies: case Move::ConsoleDiesTorn: return die(model, move == Move::ConsoleDies);
    case Move::BackOut: return event(model, RunBackOut{"wanted"});
    case Move::Promotes0: case Move::Promotes1: {
        HostWorld::Node &one = world.nodes[std::size_t(lastOf(move, Move::Promotes0))];
        one.forks.push_back({one.timeline, one.written});
        ++one.timeline;
        one.db = Db::Primary;
        return;
    }
    default: return;
    }
}

void HostGame::apply(HostModel &model, Move move) const
{
    HostWorld &world = model.world;
    if (isFault(move))
        strike(model, move);
    switch (move) {
    case Move::Tick:
        world.live();
        age(model);
        look(model);
        event(model, RunTick{});
        break;
    case Move::Sync:
        model.writing = false;
        model.journal = model.state;
        event(model, RunSynced{model.state.scratch.entry});
        break;
    case Move::Well: deliver(model, move); break;
    case Move::Boot0: case Move::Boot1: boot(model, lastOf(move, Move::Boot0)); break;
    case Move::LinkHeals: world.linked = true; break;
    case Move::Reached0: case Move::Reached1: model.reached[std::size_t(lastOf(move, Move::Reached0))] = true; break;
    case Move::ReceiverGoesOn: world.receives = true; break;
    case Move::LeaseBack: model.lease = true; break;
    case Move::Resume: case Move::ResumeBack:
        die(model, false);
        event(model, move == Move::Resume ? RunEvent(RunTick{}) : RunEvent(RunBackOut{"resumed"}));
        break;
    case Move::Attest: event(model, RunAttest{m_plan.steps[model.state.current].key, "its power is off"}); break;
    case Move::Commit:
        for (const std::size_t i : {0, 1}) {
            HostWorld::Node &one = world.nodes[i];
            if (one.db == Db::Primary && one.holds)
                one.written = std::max(one.written, world.nodes[1 - i].written) + 100;
        }
        break;
    case Move::Arrive0: case Move::Arrive1: arrive(model, lastOf(move, Move::Arrive0)); break;
    default: break;
    }
    world.settle();
    model.flight = !model.sending ? 0 : model.flight + (move == Move::Tick);
}

/// Over, and well. Or the pair has split by itself: then all acting is locked, the run is over, and repairing is another run.
bool HostGame::isGood(const HostModel &model) const
{
    const bool split = model.state.phase == RunPhase::Ended && snapshot(model).verdict == Verdict::SplitBrain;
    if (split && m_plan.intent != Intent::Repair && model.faults > 0)
        return true;
    return model.state.result == RunResult::Done || model.state.result == RunResult::BackedOut;
}

std::string HostGame::wrong(const HostModel &model) const
{
    if (model.world.twoPrimaries)
        return "two databases take writes";
    if (model.world.lostRows && m_plan.intent != Intent::Takeover)
        return "promoted a node that lacks data";
    if (!model.broken.empty() || !isGood(model) || model.state.result == RunResult::Unknown || model.state.result == RunResult::Incomplete)
        return model.broken;
    const PairSnapshot &seen = snapshot(model);
    const HostWorld::Node &to = model.seen[std::size_t(m_plan.to)];
    const bool done = model.state.result == RunResult::Done;
    const NodeState wanted = m_plan.intent == Intent::Rejoin ? NodeState::Standby : NodeState::Active;
    if (done && (seen.nodes[std::size_t(m_plan.to)].state != wanted || to.paused))
        return "Done in a bad state";
    if (!done && model.seen[0].db == Db::Primary && model.seen[1].db == Db::Primary && model.age == std::array{0, 0})
        return "backed out with two primaries";
    return {};
}

const char *HostGame::name(Move move)
{
    static constexpr const char *names[] = {
        "tick", "sync", "delivered", "1 boots", "2 boots", "link heals", "1 reached", "2 reached", "receiver goes on", "lease back", "resume", "resume to back out", "attest",
        "commit", "late order at 1", "late order at 2",
        "lost", "reply lost", "late", "1 off", "2 off", "old database dies", "link cut", "1 cut off", "2 cut off", "receiver hangs", "lease lost", "console dies", "console dies, entry torn",
        "back out", "1 promotes itself", "2 promotes itself"};
    static_assert(std::size(names) == std::size_t(Move::Count));
    return names[int(move)];
}

} // namespace twinline::sample
