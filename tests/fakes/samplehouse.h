// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decision/judge.h"
#include "domain/run.h"
#include "fakes/samplehosts.h"

#include <array>

namespace twinline::sample {

/// A pair of any shipped product as values: two machines, the service address, the copies' ages; and what every probe of
/// the product file is answered. Judged by the real judge, so that what is shown is what a site would see.
class SampleHouse
{
public:
    struct Machine
    {
        NodeState state = NodeState::Standby; ///< what the vendor's page shows
        bool alive = true;
        int timeline = 4;
        // Of a host that is asked itself.
        bool paused = false;
        bool pbx = true;
        bool database = true;
    };

    static constexpr int nobody = -1;

    /// \a pattern: of an InfiniTalk pair. The clock stands at \a now.
    SampleHouse(const std::string &key, Instant now, const std::string &pattern = "pair");

    Product product;
    PairConfig pair;
    Evidence evidence;
    std::array<Machine, 2> machines;
    int holder = 0;                                   ///< of the service address
    bool linked = true;                               ///< the nodes reach each other
    Duration copyAge = std::chrono::hours(3);         ///< of the periodic copy
    Instant now;

    /// Node \a node becomes \a state; a new active one gets a new timeline.
    void become(int node, NodeState state);
    /// So many polls, one after the other; the last judgement.
    PairSnapshot look(int polls = 1);
    /// What the vendor's page shows, read by a person just now.
    void read(NodeIndex node, NodeState state);

private:
    void askNode(int node);
    void askDatabase(int node);
    void askService();
    Facts factsOf(const ProbeSpec &spec, int node) const;
    HostLooks looksOf(int node) const;
    Outcome outcomeOf(const ProbeSpec &spec, int node) const;
    void see(const ProbeSpec &spec, Target target, Outcome outcome, Facts facts, double milliseconds, const std::string &words = {});
    bool streams(int node) const;

    int m_timeline = 4;
    Lsn m_written = 0x16B3748;
};

} // namespace twinline::sample
