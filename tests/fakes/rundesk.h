// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakes/runworld.h"

#include <functional>

namespace twinline::sample {

/// advance(), or a version of it with a planted bug.
using Engine = std::function<RunTransition(const RunState &, const RunEvent &, const RunContext &)>;

/// How the sending of an order goes. Refused: it ended over there, did nothing, and this desk hears so.
enum class Delivery { Well, Lost, ReplyLost, Late, Refused };

/// A console that runs the engine over a RunWorld: journal, act, reply, and death. A value, so that a search may copy it.
/// The plan is kept apart: all desks of a search share one.
struct RunDesk
{
    RunState state;   ///< without its plan
    RunState journal; ///< what a new console would find
    bool writing = false;
    std::optional<RunAct> sending;
    bool reached = false; ///< the node was alive when the order went out, and has been since
    bool leaseHeld = true;
    std::string broken; ///< the first invariant that an act of this console broke
    int acts = 0;
    std::array<double, 4> lastAct{-100, -100, -100, -100}; ///< when each order was last given to each node

    static RunDesk begun(const RunState &running)
    {
        RunDesk desk;
        desk.state = running;
        desk.state.plan = {};
        desk.journal = desk.state;
        return desk;
    }

    void event(const RunEvent &event, RunWorld &world, const Plan &plan, const Engine &engine)
    {
        const PairSnapshot snapshot = world.snapshot();
        RunContext context;
        context.snapshot = &snapshot;
        context.leaseHeld = leaseHeld;
        context.unattended = true;
        context.now = at(world.now);
        state.plan = plan;
        RunTransition next = engine(state, event, context);
        state = std::move(next.state);
        for (const RunEffect &effect : next.effects)
            apply(effect, world);
        state.plan = {};
    }

    void sync(RunWorld &world, const Plan &plan, const Engine &engine)
    {
        writing = false;
        journal = state;
        event(RunSynced{state.scratch.entry}, world, plan, engine);
    }

    void deliver(Delivery delivery, RunWorld &world, const Plan &plan, const Engine &engine)
    {
        const RunAct act = *sending;
        sending.reset();
        const NodeIndex node = act.action.node == StepNode::From ? plan.from : plan.to;
        const NodeState order = act.action.parameters.at("button") == "to-active" ? NodeState::Active : NodeState::Standby;
        if (!reached)
            delivery = Delivery::Lost;
        if (delivery == Delivery::Well || delivery == Delivery::ReplyLost)
            world.deliver(node, order);
        if (delivery == Delivery::Late)
            world.nodes[std::size_t(node)].late.push_back(order);
        const bool told = delivery == Delivery::Well;
        const bool over = delivery == Delivery::Refused;
        event(RunActed{told, told ? "200" : over ? "refused" : "timed out", over}, world, plan, engine);
    }

    /// The console dies and another one finds the journal. \a written: the entry under way made it to the disk.
    void die(bool written, RunWorld &world, const Plan &plan)
    {
        if (written && writing)
            journal = state;
        if (sending && reached) { // went out with the last breath, or is still on its way
            const NodeIndex node = sending->action.node == StepNode::From ? plan.from : plan.to;
            const bool promotes = sending->action.parameters.at("button") == "to-active";
            world.nodes[std::size_t(node)].late.push_back(promotes ? NodeState::Active : NodeState::Standby);
        }
        sending.reset();
        writing = false;
        state = journal;
        state.resumed = true;
        state.scratch = {};
        journal = state;
    }

    /// A connection does not outlive its machine.
    void nodeDied(NodeIndex node, const Plan &plan)
    {
        if (sending && (sending->action.node == StepNode::From ? plan.from : plan.to) == node)
            reached = false;
    }

private:
    void apply(const RunEffect &effect, RunWorld &world)
    {
        writing = writing || std::holds_alternative<RunWrite>(effect);
        if (const RunAct *act = std::get_if<RunAct>(&effect))
            issue(*act, world);
    }

    /// Every act is checked against the journal, the evidence and interlock 1, not by the engine's own functions.
    void issue(const RunAct &act, RunWorld &world)
    {
        ++acts;
        const NodeIndex node = act.action.node == StepNode::From ? state.plan.from : state.plan.to;
        sending = act;
        reached = world.nodes[std::size_t(node)].alive;
        const RunWorld::Node &other = world.nodes[std::size_t(1 - node)];
        if (journal.steps[act.step].state != StepState::Doing)
            blame("acted before the journal said so");
        if (!leaseHeld)
            blame("acted without the lease");
        const bool promotes = act.action.parameters.at("button") == "to-active";
        double &last = lastAct[std::size_t(2 * node + promotes)];
        if (world.nodes[std::size_t(node)].seenAt <= last)
            blame("acted twice blindly");
        if (promotes
            && (other.seen != NodeState::Standby || !world.seenWithin(1 - node, 2)))
            blame("promoted beside a node that could be active");
        last = world.now;
    }

    void blame(const char *what)
    {
        if (broken.empty())
            broken = what;
    }
};

} // namespace twinline::sample
