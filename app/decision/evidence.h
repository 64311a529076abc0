// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decision/lagring.h"
#include "decision/receipt.h"
#include "domain/event.h"
#include "domain/run.h"

#include <map>

namespace twinline {

/// What is remembered of one probe at one target.
struct ProbeMemory
{
    Observation last;
    std::optional<Observation> lastAnswered;
    int failuresInRow = 0;
    std::optional<BootTime> firstFailure; ///< sent time of the first failure in the row
    std::optional<BootTime> alikeSince;   ///< sent time of the first of those that ended alike, without a break
    std::string hostKey;                  ///< of ssh at a node: the last one that it showed and no other node had shown before
};

/// The vendor state on screen and the one that waits for enough equal answers (VERDICTS).
struct NodeMemory
{
    std::optional<RoleClaim> shown;
    std::optional<RoleClaim> candidate;
    int equalAnswers = 0;
    std::optional<NodeState> claimed;    ///< by the newest answer
    std::optional<BootTime> claimedSince; ///< first answer of those that said so without a break
    std::optional<BootTime> claimedAt;   ///< the newest answer
    Receipt receipt;                     ///< of its database, while that is a standby which does not show its receiver
    std::optional<BootTime> addressSince; ///< the first of the answers in a row which say that its host has the service address
    std::optional<BootTime> addressLast;  ///< the last of them
    NodeState judged = NodeState::Unknown; ///< as of the last settle()
    std::optional<Instant> since;
    std::optional<BootTime> judgedFrom; ///< when the evidence was asked for by which it was first judged so
};

/// One identity's turn at the service address.
struct HolderTurn
{
    std::string identity;
    BootTime first;
    BootTime last;
};

/// A run that acts on the pair now, ours or by lease another's (VERDICTS row 5).
struct RunMark
{
    std::string step;
    std::string who;
    Instant since;
    NodeIndex from = -1;    ///< the node that the run's steps call From
    bool actedOnce = false; ///< between its first act and its last proof
};

/// All that the console remembers of a pair: a fold of its observations. A value; judge() reads it.
struct Evidence
{
    std::map<std::pair<Target, std::string>, ProbeMemory> probes;
    std::vector<NodeMemory> nodes;
    std::map<std::string, LagRing> rings; ///< by lag store
    std::map<std::string, LagSample> copies; ///< periodic copies' ages, by lag store
    std::map<std::string, Instant> lagOverSince; ///< by lag store, while its lag is over a limit
    std::map<std::string, std::vector<HolderTurn>> holders; ///< by probe: who answered at the service address in turn, oldest first; bounded
    std::vector<Reading> readings; ///< the newest of each node
    int unfollowed = 0; ///< of the vendor's advice on the pair's settings; they are fixed while it is watched
    std::optional<RunMark> run;
    std::optional<BootTime> deskAlive; ///< last answer from anything that is not of this pair
    Verdict verdict = Verdict::Unknown;
    std::optional<Instant> verdictSince;
    ReplicationView::Link link = ReplicationView::Link::NotConfigured;
    std::optional<Instant> linkSince;
};

Evidence emptyEvidence(const PairConfig &pair, const Product &product);

/// Folds one observation in. Observations of one probe come in order; an older one than the last is ignored.
void absorb(Evidence &evidence, const Observation &observation, const PairConfig &pair, const Product &product);

/// A reading counts as a claim for 60 s (VERDICTS).
void absorb(Evidence &evidence, const Reading &reading);

/// Remembers what a snapshot judged, so that the next one can say since when.
void settle(Evidence &evidence, const PairSnapshot &snapshot);

/// What to write in the event list when \a before became \a after. Empty for the first snapshot (`before.nodes` empty).
std::vector<Event> eventsBetween(const PairSnapshot &before, const PairSnapshot &after);

} // namespace twinline
