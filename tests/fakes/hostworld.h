// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decision/runengine.h"
#include "fakes/keepalivedpair.h"

#include <array>

namespace twinline::sample {

/// A pure model of two hosts with keepalived, Kamailio and PostgreSQL each: what the commands of a run do to them, and what
/// the console's probes then see. Time goes in polls.
class HostWorld
{
public:
    enum class Db { Primary, Standby, Stopped, Crashed };
    struct Node
    {
        bool alive = true;
        bool keepalived = true;
        bool pbx = true;
        bool paused = false;
        bool idleSlot = false;
        bool holds = false;   ///< has the service address
        bool streams = false; ///< sends its log to the other, or gets the other's
        Db db = Db::Standby;
        int timeline = 1;
        Lsn written = 1000; ///< end of its log
        std::vector<ControlDataFacts::Fork> forks;
    };

    std::array<Node, 2> nodes;
    NodeIndex holder = 0;      ///< who of them was there last, where both have the address
    bool linked = true;        ///< the nodes reach each other
    bool receives = true;      ///< the standby gets what the primary writes
    bool missesEnd = false;    ///< but not the last of it: the receiver hangs while the primary stops
    bool lostRows = false;     ///< a database was promoted that lacked what the other one had
    bool twoPrimaries = false; ///< an order made a second database take writes
    std::array<bool, 2> standbyFolder{false, true}; ///< how each database starts
    std::vector<std::string> orders;

    HostWorld()
    {
        nodes[0].db = Db::Primary;
        live();
    }

    void powerOff(NodeIndex node)
    {
        Node &dead = nodes[std::size_t(node)];
        crash(node);
        dead.alive = dead.keepalived = dead.pbx = false;
    }
    /// The database dies; its folder stays what it was.
    void crash(NodeIndex node)
    {
        Node &one = nodes[std::size_t(node)];
        if (one.db == Db::Primary || one.db == Db::Standby)
            standbyFolder[std::size_t(node)] = one.db == Db::Standby;
        one.db = Db::Crashed;
    }
    void powerOn(NodeIndex node) { nodes[std::size_t(node)].alive = true; }

    /// What the pair does by itself between two polls: the address goes where keepalived runs, the standby catches up.
    void live()
    {
        if (holder < 0 || !nodes[std::size_t(holder)].keepalived)
            holder = nodes[0].keepalived ? 0 : nodes[1].keepalived ? 1 : -1;
        for (const NodeIndex node : {0, 1}) {
            Node &one = nodes[std::size_t(node)];
            const Node &other = nodes[std::size_t(1 - node)];
            if (receives && linked && one.db == Db::Standby && other.db == Db::Primary && one.timeline == other.timeline)
                one.written = std::max(one.written, other.written);
        }
        settle();
    }

    /// The address is with the standby: somebody gives it back by hand.
    bool strayAddress() const
    {
        if (holder < 0 || nodes[std::size_t(holder)].db == Db::Primary)
            return false;
        const Node &other = nodes[std::size_t(1 - holder)];
        return standbyFolder[std::size_t(holder)] && !standbyFolder[std::size_t(1 - holder)] && other.alive;
    }

    /// What follows at once from what the nodes are: who has the address, and whose log flows. Nodes that do not hear each
    /// other both take the address.
    void settle()
    {
        for (const NodeIndex node : {0, 1}) {
            Node &one = nodes[std::size_t(node)];
            const Node &other = nodes[std::size_t(1 - node)];
            one.holds = one.alive && one.keepalived && (holder == node || !linked);
            const Db match = one.db == Db::Primary ? Db::Standby : Db::Primary;
            one.streams = receives && linked && other.alive && other.db == match && other.timeline == one.timeline;
        }
    }

    /// A command or a statement arrives.
    void order(NodeIndex node, const Action &action)
    {
        const auto run = action.parameters.find("run");
        const std::string name = run != action.parameters.end() ? run->second : "promote";
        orders.push_back(std::to_string(node + 1) + " " + name);
        Node &one = nodes[std::size_t(node)];
        if (!one.alive)
            return;
        if (name == "pause-automation" || name == "resume-automation")
            one.paused = name == "pause-automation";
        else if (name == "stop-pbx" || name == "start-pbx")
            one.pbx = name == "start-pbx";
        else if (name == "clean-slots")
            one.idleSlot = false;
        else if (name == "stop-keepalived" || name == "start-keepalived")
            one.keepalived = name == "start-keepalived";
        else if (name == "restart-keepalived")
            restartKeepalived(node);
        else
            database(node, name);
        settle();
    }

    void observe(KeepalivedScene &scene, double t) const
    {
        for (const NodeIndex node : {0, 1}) {
            const Node &one = nodes[std::size_t(node)];
            if (!one.alive) {
                for (const char *key : {"keepalived", "sip", "database", "control-data", "kamailio", "ami"})
                    if (scene.product.probe(key))
                        scene.see(atNode(key, node, t, Outcome::Timeout));
                continue;
            }
            KeepalivedFacts facts = vrrp(!one.keepalived ? "STOP" : one.holds ? "MASTER" : "BACKUP", one.holds, one.keepalived);
            facts.paused = one.paused;
            scene.see(host(node, t, facts));
            scene.see(host(node, t, folder(one), "control-data"));
            if (one.pbx)
                scene.see(sip(node, t, 200));
            else
                scene.see(atNode("sip", node, t, Outcome::Refused));
            for (const char *key : {"kamailio", "ami"}) // its own word, whichever it is
                if (scene.product.probe(key))
                    scene.see(atNode(key, node, t, one.pbx ? Outcome::Answered : Outcome::Refused));
        }
        for (const NodeIndex node : {0, 1}) // the standby's position first
            if (nodes[std::size_t(node)].alive && nodes[std::size_t(node)].db != Db::Primary)
                seeDatabase(scene, node, t);
        for (const NodeIndex node : {0, 1})
            if (nodes[std::size_t(node)].alive && nodes[std::size_t(node)].db == Db::Primary)
                seeDatabase(scene, node, t + 0.01);
        const auto serves = [](const Node &node) { return node.alive && node.holds && node.pbx; };
        const bool served = serves(nodes[0]) || serves(nodes[1]);
        scene.see(serviceSip(t, served ? Outcome::Answered : Outcome::Timeout));
        scene.see(reference(t));
    }

private:
    void restartKeepalived(NodeIndex node)
    {
        if (holder == node && nodes[std::size_t(1 - node)].keepalived)
            holder = 1 - node;
        nodes[std::size_t(node)].keepalived = true;
    }

    void database(NodeIndex node, const std::string &name)
    {
        Node &one = nodes[std::size_t(node)];
        Node &other = nodes[std::size_t(1 - node)];
        if (name == "stop-database" && (one.db == Db::Primary || one.db == Db::Standby)) {
            if (one.db == Db::Primary) {
                one.written += 0x78; // the record of its last checkpoint
                if (receives && linked && !missesEnd && other.db == Db::Standby && other.timeline == one.timeline)
                    other.written = one.written;
            }
            standbyFolder[std::size_t(node)] = one.db == Db::Standby;
            one.db = Db::Stopped;
        } else if (name == "start-database" && one.db != Db::Primary) {
            one.db = standbyFolder[std::size_t(node)] ? Db::Standby : Db::Primary;
            noteTwo();
        } else if (name == "promote" && one.db == Db::Standby) {
            lostRows = lostRows || (other.timeline == one.timeline && other.written > one.written);
            one.forks.push_back({one.timeline, one.written});
            ++one.timeline;
            one.db = Db::Primary;
            standbyFolder[std::size_t(node)] = false;
            other.idleSlot = true; // that the other one had for this one
            noteTwo();
        } else if (name == "rejoin-database" && other.db == Db::Primary) {
            one.db = Db::Standby;
            standbyFolder[std::size_t(node)] = true;
            one.timeline = other.timeline;
            one.forks = other.forks;
            one.written = other.written;
        }
    }

    void noteTwo() { twoPrimaries = twoPrimaries || (nodes[0].alive && nodes[1].alive && nodes[0].db == Db::Primary && nodes[1].db == Db::Primary); }

    static ControlDataFacts folder(const Node &node)
    {
        const bool stopped = node.db == Db::Stopped;
        ControlDataFacts facts = controlData(stopped ? "shut down" : "in production", stopped ? node.written - 0x78 : node.written - 0x100, node.timeline);
        facts.forks = node.forks;
        return facts;
    }

    void seeDatabase(KeepalivedScene &scene, NodeIndex index, double t) const
    {
        const Node &node = nodes[std::size_t(index)];
        if (node.db == Db::Stopped || node.db == Db::Crashed)
            return scene.see(atNode("database", index, t, Outcome::Refused));
        DbFacts facts = node.db == Db::Primary ? primary(node.written, node.timeline) : standby(node.written, node.timeline);
        if (!node.streams) {
            facts.senders.clear();
            facts.receiver.reset();
        }
        facts.replicationSlots = {{"own", !node.idleSlot, "reserved", {}}};
        scene.see(twinline::sample::database(index, t, facts));
    }

};

/// The engine over a HostWorld, as a console without an operator runs it; it may die at any act, and another one goes on.
class HostDesk
{
public:
    enum class Death { Never, Announced, Acted }; ///< after the journal said so; after the order arrived

    KeepalivedScene scene;
    HostWorld world;
    RunState state;
    double now = 0;
    int acts = 0;
    int dieAt = -1; ///< at this act
    Death death = Death::Never;

    HostDesk(const Product &product, const PairConfig &pair)
    {
        scene.product = product;
        scene.config = pair;
        scene.restart();
        look();
    }

    PairSnapshot look()
    {
        now += 1;
        world.live();
        world.observe(scene, now);
        return scene.judgeAndSettle(now + 0.1);
    }

    void begin(const Plan &plan)
    {
        state = {};
        state.plan = plan;
        state.phase = RunPhase::Running;
        for (const Step &step : plan.steps) {
            StepRecord record;
            record.key = step.key;
            state.steps.push_back(record);
        }
    }

    /// The operator types why he accepts that data may be lost.
    void consent() { state.overrides.push_back({"log-complete", "the calls cannot wait", at(now)}); }

    /// To the run's end, or so many polls.
    std::optional<RunResult> run(int polls)
    {
        for (int i = 0; i < polls && state.phase != RunPhase::Ended; ++i) {
            snapshot = look();
            event(RunTick{});
        }
        scene.evidence.run.reset();
        return state.result;
    }

    void event(const RunEvent &one)
    {
        RunContext context;
        context.snapshot = &snapshot;
        context.leaseHeld = true;
        context.unattended = true;
        context.now = at(now + 0.1);
        RunTransition next = advance(state, one, context);
        state = std::move(next.state);
        scene.evidence.run = RunMark{"step", "desk", at(0), state.plan.from, true};
        for (const RunEffect &effect : next.effects)
            apply(effect);
    }

    PairSnapshot snapshot;

private:
    void apply(const RunEffect &effect)
    {
        if (const auto *entry = std::get_if<RunWrite>(&effect)) {
            m_journal = state;
            event(RunSynced{entry->entry});
        }
        const auto *act = std::get_if<RunAct>(&effect);
        if (!act)
            return;
        const bool dies = acts++ == dieAt;
        if (dies && death == Death::Announced)
            return dieNow();
        world.order(act->action.node == StepNode::From ? state.plan.from : state.plan.to, act->action);
        if (dies)
            return dieNow();
        event(RunActed{true, "exit code 0"});
    }

    void dieNow()
    {
        state = m_journal;
        state.resumed = true;
        state.scratch = {};
    }

    RunState m_journal;
};

} // namespace twinline::sample
