// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decision/judge.h"
#include "domain/run.h"

#include <array>

namespace twinline::sample {

/// A TVox pair as values: two machines with what OCC shows of each, a service address, a name, two databases; and what
/// the console's questions are answered. The product is the shipped one, the pair is read from a pairs.toml.
class TvoxWorld
{
public:
    struct Machine
    {
        NodeState occ = NodeState::Standby; ///< what STATO shows: Active, Standby or ServicesOff
        bool alive = true;
        bool visible = true;                 ///< from this desk
        Outcome silence = Outcome::Timeout;  ///< how its ports end when it does not answer: Refused, where only its programs are gone
        int timeline = 4;
    };

    static constexpr int nobody = -1;
    static constexpr int stranger = 2;
    static constexpr int inTurn = 3;
    static constexpr const char *serviceAddress = "203.0.113.10";

    /// \a key is that of a product in resources/products.
    explicit TvoxWorld(const std::string &key, bool databases = true);

    Product product;
    PairConfig pair;
    Evidence evidence;
    std::array<Machine, 2> machines;
    int holder = 0;                   ///< of the service address
    bool addressVisible = true;       ///< from this desk
    bool oneCertificate = false;      ///< both nodes show the same
    bool linked = true;               ///< the nodes reach each other
    std::string name = serviceAddress; ///< where the domain name leads; empty: no answer

    /// What a hand chooses in OCC of \a node.
    void choose(int node, NodeState state);
    void die(int node) { machines[std::size_t(node)].alive = false; }
    /// Its programs end, the machine stays.
    void stop(int node) { machines[std::size_t(node)].alive = false, machines[std::size_t(node)].silence = Outcome::Refused; }
    /// This desk no longer sees it; it goes on.
    void hide(int node) { machines[std::size_t(node)].visible = false; }
    /// The machine starts again as it went.
    void start(int node) { machines[std::size_t(node)].alive = true; }
    /// How many machines are Master now.
    int masters() const;
    /// Everything is asked once at \a t seconds, and judged.
    PairSnapshot look(double t);

private:
    void ask(int node, double t);
    void askService(double t);
    void askDatabase(int node, double t);
    void see(const std::string &probe, Target target, double t, Outcome outcome, Facts facts = {});
    std::string certificateOf(int node) const;
    bool streams(int node) const;

    bool m_databases;
    int m_timeline = 4;
    int m_turn = 0;
};

} // namespace twinline::sample
