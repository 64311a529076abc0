// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakes/hostworld.h"

#include <functional>
#include <memory>
#include <unordered_map>

namespace twinline::sample {

inline constexpr int evidenceCounts = 3; ///< polls: one more than evidence is good for

/// How much may go wrong on one way, and how often the console may die besides.
struct Budget
{
    int faults = 1;
    int deaths = 1;
};

/// advance(), or a version of it with a planted bug.
using RunEngine = std::function<RunTransition(const RunState &, const RunEvent &, const RunContext &)>;

/// An order of the plan, by where it stands in it.
struct HostOrder
{
    std::size_t step = 0;
    bool undo = false;
};

/// Two hosts, their link, address and databases, and a console with its journal. It is always the same moment: a poll makes
/// everything that is remembered a second older.
struct HostModel
{
    HostWorld world;
    std::array<HostWorld::Node, 2> seen; ///< each node as it last answered …
    std::array<int, 2> age{};            ///< … so many polls ago; at most evidenceCounts
    std::array<bool, 2> reached{true, true}; ///< the console's way to each node
    std::array<int, 2> deadFor{}; ///< polls since the node died; at most evidenceCounts
    std::array<std::vector<HostOrder>, 2> late; ///< orders under way, in turn
    RunState state;   ///< without its plan
    RunState journal; ///< what a new console would find
    bool writing = false;
    std::optional<HostOrder> sending;
    bool arrives = false; ///< the node was there when the order went out, and has been since
    bool lease = true;
    std::vector<bool> blind; ///< of each step, and of each step's undo: given, and its node has not answered since
    int flight = 0;          ///< polls since the order under way went out; the sender gives up in time
    int faults = 0;
    int deaths = 0;       ///< of consoles
    bool fenced = false;  ///< the operator attested it, and it is so until the run is over
    bool consent = false; ///< the operator has typed that data may be lost
    std::string broken; ///< the first promise that an act of this console broke
};

/// The moves of that game, for StateSearch: what the console, its journal, its orders, the hosts and their operator do.
class HostGame
{
public:
    using State = HostModel;
    enum class Move {
        Tick, Sync, Well, Boot0, Boot1, Starts0, Starts1, GivenBack, LinkHeals, Reached0, Reached1, ReceiverGoesOn, LeaseBack,
        Resume, ResumeBack, Attest, BackOut, // the operator's
        Commit, Arrive0, Arrive1,            // the clients' and the network's own
        Lost, ReplyLost, Late, Off0, Off1, Crash0, Crash1, LinkCut, Cut0, Cut1, ReceiverHangs, LeaseLost, Promotes0, Promotes1, // faults
        ConsoleDies, ConsoleDiesTorn, Count
    };

    HostGame(const Product &product, const PairConfig &pair, Plan plan, RunEngine engine, Budget budget);

    /// \a consent: the operator has typed why data may be lost.
    State first(const HostWorld &world, bool consent = false) const;
    std::string key(const State &model) const;
    /// Not in the key: where something was reached with fewer faults, all that follows with more was tried as well.
    int cost(const State &model) const { return model.faults; }
    State restore(const std::string &key, int cost) const;
    bool may(const State &model, Move move) const;
    void apply(State &model, Move move) const;
    bool isFault(Move move) const { return move >= Move::Lost; }
    bool isGood(const State &model) const;
    std::string wrong(const State &model) const;
    static const char *name(Move move);

    /// What the console sees of it now.
    const PairSnapshot &snapshot(const State &model) const;
    std::size_t sights() const { return m_seen->size(); } ///< different pictures that were judged

private:
    bool isCalm(const State &model) const;
    void look(State &model) const;
    void hear(State &model, std::size_t node) const;
    void event(State &model, const RunEvent &event) const;
    void issue(State &model, const RunAct &act) const;
    void deliver(State &model, Move how) const;
    void arrive(State &model, NodeIndex node) const;
    void die(State &model, bool written) const;
    void boot(State &model, NodeIndex node) const;
    void strike(State &model, Move move) const;
    void sever(State &model, NodeIndex node) const;
    bool givesBack(const State &model) const;
    bool mayStrike(const State &model, Move move) const;
    const Action &actionOf(const HostOrder &order) const;
    NodeIndex nodeOf(const HostOrder &order) const;

    Product m_product;
    PairConfig m_pair;
    std::shared_ptr<Plan> m_plan; ///< lent to the engine, event by event
    RunEngine m_engine;
    Budget m_budget;
    std::shared_ptr<std::unordered_map<std::string, PairSnapshot>> m_seen;
};

} // namespace twinline::sample
