// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostgame.h"
#include "hostkey.h"

namespace twinline::sample {

namespace {

using Db = HostWorld::Db;
using Move = HostGame::Move;

NodeIndex lastOf(Move move, Move first)
{
    return int(move) - int(first);
}

} // namespace

/// A host starts, and on it all that ran before.
void HostGame::boot(HostModel &model, NodeIndex node) const
{
    HostWorld::Node &one = model.world.nodes[std::size_t(node)];
    one.alive = one.keepalived = one.pbx = true;
    one.db = model.world.standbyFolder[std::size_t(node)] ? Db::Standby : Db::Primary;
    model.deadFor[std::size_t(node)] = 0;
    model.fenced = model.fenced && node != m_plan->from;
}

void HostGame::sever(HostModel &model, NodeIndex node) const
{
    if (model.sending && nodeOf(*model.sending) == node)
        model.arrives = false; // a connection does not outlive its machine, nor its wire
    model.late[std::size_t(node)].clear();
}

/// The address is with the standby. Where the other one could have it, people restart keepalived; where its database takes writes
/// and the run is over, they start it there.
bool HostGame::givesBack(const HostModel &model) const
{
    if (!model.world.strayAddress())
        return false;
    const HostWorld::Node &other = model.world.nodes[std::size_t(1 - model.world.holder)];
    return other.keepalived || (other.db == Db::Primary && model.state.phase == RunPhase::Ended);
}

bool HostGame::may(const HostModel &model, Move move) const
{
    const bool ended = model.state.phase == RunPhase::Ended;
    if (move == Move::ConsoleDies || move == Move::ConsoleDiesTorn)
        return model.deaths < m_budget.deaths && !ended && (model.writing || move == Move::ConsoleDies);
    if (model.writing && !model.state.scratch.announced)
        return move == Move::Sync; // it was withdrawn
    if (isFault(move))
        return model.faults < m_budget.faults && !ended && mayStrike(model, move);
    // Nobody could act safely from afar beside machines that start faster than evidence ages and orders arrive, nor beside people
    // who start a database by hand while its partner is being promoted before their eyes.
    const auto underWay = [&](std::size_t node) { return !model.late[node].empty() || (model.sending && std::size_t(nodeOf(*model.sending)) == node); };
    const auto bootable = [&](std::size_t node) {
        const bool fenced = model.fenced && NodeIndex(node) == m_plan->from && !ended;
        return !model.world.nodes[node].alive && model.deadFor[node] >= evidenceCounts && !fenced && !underWay(1 - node);
    };
    const auto startable = [&](std::size_t node) {
        const bool seen = model.reached[node] || model.age[node] >= evidenceCounts;
        const bool promoting = model.state.scratch.announced && m_plan->steps[model.state.current].promotes;
        const HostWorld::Node &one = model.world.nodes[node];
        return one.alive && one.db == Db::Crashed && seen && !promoting && !underWay(1 - node);
    };
    switch (move) {
    case Move::Tick: return !ended && (!model.sending || model.flight < 1);
    case Move::Sync: return model.writing;
    case Move::Well: return model.sending.has_value();
    case Move::Boot0: return bootable(0);
    case Move::Boot1: return bootable(1);
    case Move::Starts0: return startable(0);
    case Move::Starts1: return startable(1);
    case Move::GivenBack: return givesBack(model);
    case Move::LinkHeals: return !model.world.linked;
    case Move::Reached0: return !model.reached[0];
    case Move::Reached1: return !model.reached[1];
    case Move::ReceiverGoesOn: return !model.world.receives;
    case Move::LeaseBack: return !model.lease;
    case Move::Resume: case Move::ResumeBack: return ended && !model.writing && !model.sending && !isGood(model);
    case Move::Attest:
        return !ended && model.state.phase == RunPhase::Running && !model.world.nodes[std::size_t(m_plan->from)].alive
            && !m_plan->steps[model.state.current].attest.empty() && model.state.attestations.empty();
    case Move::BackOut: return model.state.phase == RunPhase::Running;
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
    const auto runs = [&](std::size_t i) { return nodes[i].db == Db::Primary || nodes[i].db == Db::Standby; };
    switch (move) {
    case Move::Lost: case Move::ReplyLost: case Move::Late: return model.sending.has_value();
    case Move::Off0: return nodes[0].alive;
    case Move::Off1: return nodes[1].alive;
    case Move::Crash0: return runs(0);
    case Move::Crash1: return runs(1);
    case Move::LinkCut: return model.world.linked;
    case Move::Cut0: return nodes[0].alive && model.reached[0];
    case Move::Cut1: return nodes[1].alive && model.reached[1];
    case Move::ReceiverHangs: return model.world.receives;
    case Move::LeaseLost: return model.lease;
    case Move::Promotes0: return promotes(0);
    case Move::Promotes1: return promotes(1);
    default: return false;
    }
}

void HostGame::strike(HostModel &model, Move move) const
{
    HostWorld &world = model.world;
    if (move == Move::ConsoleDies || move == Move::ConsoleDiesTorn) {
        ++model.deaths;
        return die(model, move == Move::ConsoleDies);
    }
    ++model.faults;
    switch (move) {
    case Move::Lost: case Move::ReplyLost: case Move::Late: return deliver(model, move);
    case Move::Off0: case Move::Off1:
        sever(model, lastOf(move, Move::Off0));
        model.deadFor[std::size_t(lastOf(move, Move::Off0))] = 0;
        return world.powerOff(lastOf(move, Move::Off0));
    case Move::Crash0: case Move::Crash1: return world.crash(lastOf(move, Move::Crash0));
    case Move::LinkCut: world.linked = false; return;
    case Move::Cut0: case Move::Cut1:
        sever(model, lastOf(move, Move::Cut0));
        model.reached[std::size_t(lastOf(move, Move::Cut0))] = false;
        return;
    case Move::ReceiverHangs: world.receives = false; return;
    case Move::LeaseLost:
        model.lease = false;
        return event(model, RunLeaseLost{});
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
    case Move::Starts0: case Move::Starts1: {
        const auto node = std::size_t(lastOf(move, Move::Starts0));
        world.nodes[node].db = world.standbyFolder[node] ? Db::Standby : Db::Primary;
        world.settle();
        if (model.reached[node]) // it does not start unseen
            hear(model, node);
        break;
    }
    case Move::GivenBack:
        world.holder = 1 - world.holder;
        world.nodes[std::size_t(world.holder)].keepalived = true;
        break;
    case Move::LinkHeals: world.linked = true; break;
    case Move::Reached0: case Move::Reached1: model.reached[std::size_t(lastOf(move, Move::Reached0))] = true; break;
    case Move::ReceiverGoesOn: world.receives = true; break;
    case Move::LeaseBack: model.lease = true; break;
    case Move::Resume: case Move::ResumeBack:
        die(model, false);
        event(model, move == Move::Resume ? RunEvent(RunTick{}) : RunEvent(RunBackOut{"resumed"}));
        break;
    case Move::BackOut: event(model, RunBackOut{"wanted"}); break;
    case Move::Attest:
        model.fenced = true;
        event(model, RunAttest{m_plan->steps[model.state.current].key, "its power is off"});
        break;
    case Move::Commit:
        for (const std::size_t i : {0, 1}) {
            HostWorld::Node &one = world.nodes[i];
            if (one.db == Db::Primary && one.holds)
                one.written = std::max(one.written, world.nodes[1 - i].written) + 0x80; // less than lies behind a checkpoint
        }
        break;
    case Move::Arrive0: case Move::Arrive1: arrive(model, lastOf(move, Move::Arrive0)); break;
    default: break;
    }
    world.settle();
    model.flight = !model.sending ? 0 : model.flight + (move == Move::Tick);
    simplify(model);
}

} // namespace twinline::sample
