// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decision/evidence.h"

namespace twinline {

/// The evidence with the moment it is looked at: what judge() and its parts ask of it.
struct Look
{
    const Evidence &evidence;
    const PairConfig &pair;
    const Product &product;
    Instant now;

    /// Not older than two polls.
    bool fresh(BootTime sent) const;
    /// The same of a probe that is asked less often than each poll.
    bool fresh(BootTime sent, const std::string &probe) const;
    /// The end of a request that was made lately; a failure counts from its end, as it is known only then.
    bool current(const Observation &observation) const;
    /// Somebody was there within two polls, whatever he said. A question that is asked seldom keeps nobody alive for longer than
    /// that, where others are asked at each poll.
    bool heard(Target target, const std::string &probe) const;
    /// True when the pair gives an address for this question.
    bool configured(const ProbeSpec &spec, Target target) const;
    const ProbeMemory *memory(Target target, const std::string &probe) const;
    /// The newest answer if it is fresh and nothing later said that the service is gone or not its own.
    const Observation *answer(Target target, const std::string &probe) const;
    /// What the node's database said, under the same terms.
    const Observation *databaseAnswer(NodeIndex node) const;
    const DbFacts *database(NodeIndex node) const;
    /// True when the pair names a database server at any node.
    bool databaseConfigured() const;
    int nodeCount() const { return int(pair.nodes.size()); }
};

/// Takes writes: neither in recovery nor set to read-only.
bool writable(const DbFacts &facts);

/// Someone is there, whatever he says.
bool someoneThere(Outcome outcome);

/// The outcome of a request that nobody answered at all.
bool silent(Outcome outcome);

} // namespace twinline
