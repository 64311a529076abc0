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

} // namespace

HostGame::HostGame(const Product &product, const PairConfig &pair, Plan plan, RunEngine engine, Budget budget)
    : m_product(product)
    , m_pair(pair)
    , m_plan(std::make_shared<Plan>(std::move(plan)))
    , m_engine(std::move(engine))
    , m_budget(budget)
    , m_seen(std::make_shared<std::unordered_map<std::string, PairSnapshot>>())
{
    for (Step &step : m_plan->steps) { // words play no part, and long limits only make more states
        step.title = step.note = {};
        step.attest.texts = {step.attest.empty() ? "" : "said", "", "", ""};
        step.limit = fromSeconds(1);
    }
}

HostModel HostGame::first(const HostWorld &world, bool consent) const
{
    HostModel model;
    model.consent = consent;
    model.world = world;
    model.world.live();
    model.age.fill(evidenceCounts); // nothing was seen before
    look(model);
    model.state.phase = RunPhase::Running;
    for (const Step &step : m_plan->steps) {
        StepRecord record;
        record.key = step.key;
        model.state.steps.push_back(record);
    }
    model.journal = model.state;
    model.blind.assign(2 * m_plan->steps.size(), false);
    simplify(model);
    return restore(key(model), 0); // as all that come after it
}

std::string HostGame::key(const HostModel &model) const
{
    return packed(model, now());
}

HostModel HostGame::restore(const std::string &key, int cost) const
{
    HostModel model = unpacked(key, m_plan->steps.size(), now());
    model.faults = cost;
    for (const Step &step : m_plan->steps)
        for (RunState *run : {&model.state, &model.journal})
            for (Attestation &said : run->attestations)
                said.step = step.attest.empty() ? said.step : step.key;
    for (std::size_t i = 0; i < m_plan->steps.size(); ++i)
        model.state.steps[i].key = model.journal.steps[i].key = m_plan->steps[i].key;
    return model;
}

void HostGame::look(HostModel &model) const
{
    for (const std::size_t i : {0, 1}) {
        model.age[i] = std::min(evidenceCounts, model.age[i] + 1);
        if (model.world.nodes[i].alive && model.reached[i])
            hear(model, i);
    }
}

void HostGame::hear(HostModel &model, std::size_t node) const
{
    model.seen[node] = model.world.nodes[node];
    model.age[node] = 0;
    for (std::size_t given = 0; given < model.blind.size(); ++given)
        if (model.blind[given] && std::size_t(nodeOf({given / 2, given % 2 == 1})) == node)
            model.blind[given] = false;
}

/// The same world seen at the same ages gives the same picture, so each is judged once.
const PairSnapshot &HostGame::snapshot(const HostModel &model) const
{
    const std::string key = packedSight(model);
    const auto known = m_seen->find(key);
    if (known != m_seen->end())
        return known->second;
    KeepalivedScene scene;
    scene.product = m_product;
    scene.config = m_pair;
    scene.restart();
    scene.evidence.run = RunMark{"step", "desk", at(0), m_plan->from, true};
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
    const Step &step = m_plan->steps[order.step];
    return (order.undo ? step.undo : step.actions).front();
}

NodeIndex HostGame::nodeOf(const HostOrder &order) const
{
    return actionOf(order).node == StepNode::From ? m_plan->from : m_plan->to;
}

void HostGame::event(HostModel &model, const RunEvent &event) const
{
    RunContext context;
    context.snapshot = &snapshot(model);
    context.leaseHeld = model.lease;
    context.unattended = true;
    context.now = now();
    std::swap(model.state.plan, *m_plan);
    RunTransition next = m_engine(model.state, event, context);
    std::swap(model.state.plan, *m_plan);
    model.state = std::move(next.state);
    model.state.plan = {};
    for (const RunEffect &effect : next.effects) {
        if (std::holds_alternative<RunWrite>(effect))
            model.writing = model.writing || model.state.scratch.announced;
        if (const RunAct *act = std::get_if<RunAct>(&effect))
            issue(model, *act);
    }
    if (!model.writing) // nothing waits for this entry: a console that died before it is one that died before the event
        model.journal = model.state;
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
    if (m_plan->steps[act.step].promotes && !act.undo && unseen && !model.fenced)
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

/// The pair is redundant again, and no order is under way: a run whose way on and back is barred by what happened meanwhile may be
/// left as it ended, and another one begun.
bool HostGame::isCalm(const HostModel &model) const
{
    const auto &nodes = model.world.nodes;
    const std::size_t active = nodes[0].db == Db::Primary ? 0 : 1;
    const HostWorld::Node &idle = nodes[1 - active];
    const bool quiet = !model.sending && model.late[0].empty() && model.late[1].empty();
    return quiet && nodes[active].db == Db::Primary && nodes[active].holds && nodes[active].pbx && idle.streams && idle.keepalived && !idle.holds;
}

/// Over, and well. Or the pair has split by itself: then all acting is locked, the run is over, and repairing is another run. One
/// that was to repair ends where it began when it is taken back, or when the database that it had stopped runs again.
bool HostGame::isGood(const HostModel &model) const
{
    const RunState &run = model.state;
    if (run.result == RunResult::Done || run.result == RunResult::BackedOut)
        return true;
    const bool met = model.faults > 0 || m_plan->intent == Intent::Takeover; // a dead node may come back by itself
    if (run.phase == RunPhase::Ended && met && isCalm(model))
        return true;
    if (run.phase != RunPhase::Ended || snapshot(model).verdict != Verdict::SplitBrain)
        return false;
    const auto taken = [](const StepRecord &step) { return step.state == StepState::Waiting || step.state == StepState::Undone; };
    const bool back = std::all_of(run.steps.begin(), run.steps.end(), taken);
    const auto stops = [](const StepRecord &step) { return step.key == "database-off" && step.state == StepState::Seen; };
    const bool anew = std::any_of(run.steps.begin(), run.steps.end(), stops);
    return m_plan->intent != Intent::Repair || (back && run.result == RunResult::Incomplete) || anew;
}

std::string HostGame::wrong(const HostModel &model) const
{
    if (model.world.twoPrimaries)
        return "two databases take writes";
    if (model.world.lostRows && !model.consent)
        return "promoted a node that lacks data";
    if (!model.broken.empty() || !isGood(model) || model.state.result == RunResult::Unknown || model.state.result == RunResult::Incomplete)
        return model.broken;
    const bool done = model.state.result == RunResult::Done;
    const bool rejoined = m_plan->intent == Intent::Rejoin;
    const HostWorld::Node &active = model.seen[std::size_t(rejoined ? m_plan->from : m_plan->to)];
    const HostWorld::Node &idle = model.seen[std::size_t(rejoined ? m_plan->to : m_plan->from)];
    const bool serves = active.db == Db::Primary && active.holds && active.pbx && !active.paused;
    const bool follows = idle.db == Db::Standby && idle.streams && !idle.holds && idle.pbx && !idle.paused;
    if (done && !(serves && (follows || m_plan->intent == Intent::Takeover)))
        return "Done in a bad state";
    if (!done && model.seen[0].db == Db::Primary && model.seen[1].db == Db::Primary && model.age == std::array{0, 0})
        return "backed out with two primaries";
    return {};
}

const char *HostGame::name(Move move)
{
    static constexpr const char *names[] = {
        "tick", "sync", "delivered", "1 boots", "2 boots", "database 1 starts", "database 2 starts", "address given back", "link heals", "1 reached", "2 reached",
        "receiver goes on", "lease back", "resume", "resume to back out", "attest", "back out", "commit", "late order at 1", "late order at 2",
        "lost", "reply lost", "late", "1 off", "2 off", "database 1 dies", "database 2 dies", "link cut", "1 cut off", "2 cut off",
        "receiver hangs", "lease lost", "1 promotes itself", "2 promotes itself", "console dies", "console dies, entry torn"};
    static_assert(std::size(names) == std::size_t(Move::Count));
    return names[int(move)];
}

} // namespace twinline::sample
