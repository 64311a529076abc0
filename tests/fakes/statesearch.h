// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakes/stateset.h"

#include <algorithm>
#include <deque>
#include <numeric>
#include <string>
#include <vector>

namespace twinline::sample {

/// Tries every order of moves of a game, each state once: those that cost least first, and of these the nearest. A game is a value with
///   State, Move (an enum that ends with Count), key(state): two states with the same key and cost have the same future,
///   cost(state): what no move makes less, and what only bars moves,
///   may(state, move), apply(state, move), isFault(move), name(move),
///   wrong(state): the promise that the state breaks, or empty, and isGood(state): over, and well.
/// A game that can restore(key, cost) proves by it that these are all: then nothing else is kept of what is still to be tried.
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

    /// Until all is tried, a promise is broken, or there are \a most states. \a traps: then asks whether each leads to a good
    /// one; what was not tried may do so.
    void run(std::size_t most, bool traps = true)
    {
        while (m_cost < m_open.size() && states() < most && broken.empty()) {
            if (m_open[m_cost].empty())
                ++m_cost;
            else
                tryNext();
        }
        closed = broken.empty() && std::all_of(m_open.begin(), m_open.end(), [](const auto &open) { return open.empty(); });
        if (broken.empty() && traps)
            findTraps();
    }

    std::size_t states() const { return m_parents.size(); }
    std::size_t moves() const { return m_moves; }
    /// All orders of so many moves were tried, where all cost the same.
    std::size_t depth() const { return m_depth; }
    /// All orders of less cost than this were tried.
    std::size_t cost() const { return m_cost; }

    std::string broken; ///< the first broken promise, and the way to it
    bool closed = false; ///< nothing is left to try

private:
    struct Step
    {
        std::uint32_t parent;
        std::uint8_t move;
    };

    static constexpr bool restores = requires(const Game &game, const std::string &key) { game.restore(key, 0); };
    using Kept = std::conditional_t<restores, std::string, State>;

    void tryNext()
    {
        auto [index, kept] = std::move(m_open[m_cost].front());
        m_open[m_cost].pop_front();
        if (index >= m_level) { // the first one that is a move farther away
            m_level = states();
            ++m_depth;
        }
        m_tried.push_back(std::uint32_t(index));
        m_firstEdge.push_back(m_edges.size());
        if (m_good[index])
            return;
        if constexpr (restores)
            expand(index, m_game.restore(kept, int(m_cost)));
        else
            expand(index, kept);
    }

    void expand(std::size_t from, const State &state)
    {
        for (int i = 0; i < int(Move::Count) && broken.empty(); ++i) {
            const Move move = Move(i);
            if (!m_game.may(state, move))
                continue;
            State next = state;
            m_game.apply(next, move);
            const std::size_t to = visit(next, from, move);
            ++m_moves;
            if (const std::string why = m_game.wrong(next); !why.empty()) // though its key be known: what broke is not in it
                blame(why, pathTo(from), move);
            if (!m_game.isFault(move) && to != from)
                m_edges.push_back(std::uint32_t(to));
        }
    }

    std::size_t visit(const State &state, std::size_t parent, Move move)
    {
        std::string key = m_game.key(state);
        const auto [found, isNew] = m_seen.add(key);
        if (!isNew)
            return found;
        m_parents.push_back({std::uint32_t(parent), std::uint8_t(move)});
        m_good.push_back(m_game.isGood(state));
        const std::size_t cost = std::size_t(m_game.cost(state));
        m_open.resize(std::max(m_open.size(), cost + 1));
        if constexpr (restores)
            m_open[cost].push_back({std::uint32_t(found), std::move(key)});
        else
            m_open[cost].push_back({std::uint32_t(found), state});
        return found;
    }

    /// Backwards from the good ends, over moves that are no faults: what is not reached is a trap.
    void findTraps()
    {
        std::vector<std::size_t> first(states() + 1, 0); // of each state, where its predecessors stand
        for (const std::uint32_t to : m_edges)
            ++first[to + 1];
        std::partial_sum(first.begin(), first.end(), first.begin());
        std::vector<std::size_t> place(first.begin(), first.end() - 1);
        std::vector<std::uint32_t> into(m_edges.size());
        m_firstEdge.push_back(m_edges.size());
        std::vector<bool> tried(states(), false);
        for (std::size_t i = 0; i < m_tried.size(); ++i) {
            tried[m_tried[i]] = true;
            for (std::size_t edge = m_firstEdge[i]; edge < m_firstEdge[i + 1]; ++edge)
                into[place[m_edges[edge]]++] = m_tried[i];
        }
        std::vector<bool> safe(states(), false);
        std::vector<std::uint32_t> open;
        for (std::size_t i = 0; i < states(); ++i)
            if (m_good[i] || !tried[i])
                open.push_back(std::uint32_t(i));
        while (!open.empty()) {
            const std::size_t state = open.back();
            open.pop_back();
            if (safe[state])
                continue;
            safe[state] = true;
            for (std::size_t i = first[state]; i < first[state + 1]; ++i)
                if (!safe[into[i]])
                    open.push_back(into[i]);
        }
        const auto trap = std::find(safe.begin(), safe.end(), false);
        if (trap == safe.end())
            return;
        std::vector<Move> path = pathTo(std::size_t(trap - safe.begin()));
        const Move last = path.empty() ? Move{} : path.back();
        if (!path.empty())
            path.pop_back();
        blame("can neither go on nor back out", std::move(path), last);
    }

    std::vector<Move> pathTo(std::size_t index) const
    {
        std::vector<Move> path;
        for (; index != 0; index = m_parents[index].parent)
            path.push_back(Move(m_parents[index].move));
        std::reverse(path.begin(), path.end());
        return path;
    }

    void blame(const std::string &what, std::vector<Move> path, Move last)
    {
        path.push_back(last);
        broken = what + ":";
        for (const Move move : path)
            broken += std::string(" > ") + m_game.name(move);
    }

    Game m_game;
    std::vector<std::deque<std::pair<std::uint32_t, Kept>>> m_open; ///< found, and not tried yet, by cost
    std::size_t m_cost = 0;
    std::size_t m_level = 1; ///< the first state behind those of this depth
    std::size_t m_depth = 0;
    std::vector<std::uint32_t> m_tried; ///< in turn
    std::size_t m_moves = 0;
    std::vector<Step> m_parents;
    std::vector<bool> m_good;
    std::vector<std::size_t> m_firstEdge; ///< of each of them
    std::vector<std::uint32_t> m_edges;   ///< where moves lead that are no faults
    StateSet m_seen;
};

} // namespace twinline::sample
