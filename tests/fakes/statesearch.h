// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <deque>
#include <string>
#include <unordered_map>
#include <vector>

namespace twinline::sample {

/// Tries every order of moves of a game, the shortest first, each state once. A game is a value with
///   State, Move (an enum that ends with Count), key(state): two states with the same key have the same future,
///   may(state, move), apply(state, move), isFault(move), name(move),
///   wrong(state): the promise that the state breaks, or empty, and isGood(state): over, and well.
/// From every state a good one should be reachable over moves that are no faults.
template<typename Game>
class StateSearch
{
public:
    using State = typename Game::State;
    using Move = typename Game::Move;

    StateSearch(Game game, const State &first)
        : m_game(std::move(game))
    {
        visit(first, 0, Move{});
    }

    /// Until all is tried, a promise is broken, or there are \a most states. \a traps: then asks whether each leads to a good one.
    void run(std::size_t most, bool traps = true)
    {
        for (std::size_t next = 0; !m_open.empty() && states() < most && broken.empty(); ++next) {
            const State state = std::move(m_open.front());
            m_open.pop_front();
            expand(next, state);
        }
        closed = broken.empty() && m_open.empty();
        if (closed && traps)
            findTraps();
    }

    std::size_t states() const { return m_parents.size(); }
    std::size_t moves() const { return m_edges.size(); }

    std::string broken; ///< the first broken promise, and the shortest way to it
    bool closed = false; ///< nothing is left to try

private:
    struct Edge
    {
        std::size_t from;
        std::size_t to;
        bool fault;
    };

    void expand(std::size_t from, const State &state)
    {
        if (m_good[from])
            return;
        for (int i = 0; i < int(Move::Count) && broken.empty(); ++i) {
            const Move move = Move(i);
            if (!m_game.may(state, move))
                continue;
            State next = state;
            m_game.apply(next, move);
            const std::size_t to = visit(next, from, move);
            m_edges.push_back({from, to, m_game.isFault(move)});
        }
    }

    std::size_t visit(const State &state, std::size_t parent, Move move)
    {
        const auto [found, isNew] = m_seen.emplace(m_game.key(state), states());
        if (!isNew)
            return found->second;
        m_parents.push_back({parent, move});
        m_good.push_back(m_game.isGood(state));
        m_open.push_back(state);
        if (const std::string why = m_game.wrong(state); !why.empty())
            blame(why, found->second);
        return found->second;
    }

    /// Backwards from the good ends, over moves that are no faults: what is not reached is a trap.
    void findTraps()
    {
        std::vector<std::vector<std::size_t>> into(states());
        for (const Edge &edge : m_edges)
            if (!edge.fault)
                into[edge.to].push_back(edge.from);
        std::vector<bool> safe(states(), false);
        std::vector<std::size_t> open;
        for (std::size_t i = 0; i < states(); ++i)
            if (m_good[i])
                open.push_back(i);
        while (!open.empty()) {
            const std::size_t state = open.back();
            open.pop_back();
            if (safe[state])
                continue;
            safe[state] = true;
            open.insert(open.end(), into[state].begin(), into[state].end());
        }
        const auto trap = std::find(safe.begin(), safe.end(), false);
        if (trap != safe.end())
            blame("can neither go on nor back out", std::size_t(trap - safe.begin()));
    }

    void blame(const std::string &what, std::size_t index)
    {
        if (!broken.empty())
            return;
        std::string path;
        for (; index != 0; index = m_parents[index].first)
            path = std::string(" > ") + m_game.name(m_parents[index].second) + path;
        broken = what + ":" + path;
    }

    Game m_game;
    std::deque<State> m_open; ///< found, and not tried yet
    std::vector<std::pair<std::size_t, Move>> m_parents;
    std::vector<bool> m_good;
    std::vector<Edge> m_edges;
    std::unordered_map<std::string, std::size_t> m_seen;
};

} // namespace twinline::sample
