// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/hostmarks.h"

#include <algorithm>

namespace twinline {

namespace {

constexpr std::uint64_t leastFreePercent = 5;
constexpr Duration farOff = std::chrono::seconds(1); ///< FACTS §5 no. 36

ProbeMark markUnless(bool trouble)
{
    return trouble ? ProbeMark::Warning : ProbeMark::Good;
}

/// An idle node's services are stopped on purpose; failed or missing ones are not.
bool isTrouble(const UnitFacts &facts)
{
    return std::any_of(facts.states.begin(), facts.states.end(),
                       [](const auto &unit) { return unit.second == "failed" || unit.second == "not-found" || unit.second == "error"; });
}

bool isTrouble(const DiskFacts &facts)
{
    return std::any_of(facts.rooms.begin(), facts.rooms.end(), [](const auto &room) { return room.second.free < room.second.size / 100 * leastFreePercent; });
}

bool isTrouble(const ClockFacts &facts)
{
    return !facts.offset || *facts.offset > farOff || *facts.offset < -farOff;
}

bool isTrouble(const BacklogFacts &facts)
{
    return !facts.items || facts.state == "error";
}

bool isTrouble(const PacemakerFacts &facts)
{
    const bool failed = std::any_of(facts.resources.begin(), facts.resources.end(), [](const ClusterResource &one) { return one.failed; });
    return !facts.running || !facts.quorum || facts.maintenance || failed;
}

/// A trunk of a node that does not serve need not be registered.
bool isTrouble(const AmiFacts &facts, const NodeView *node)
{
    const bool serves = node && node->state == NodeState::Active;
    return serves && facts.trunks
        && std::any_of(facts.trunks->begin(), facts.trunks->end(), [](const AmiTrunk &trunk) { return !trunk.registered(); });
}

} // namespace

std::optional<ProbeMark> markOfHost(const Facts &facts, const NodeView *node)
{
    if (const auto *units = std::get_if<UnitFacts>(&facts))
        return markUnless(isTrouble(*units));
    if (const auto *disk = std::get_if<DiskFacts>(&facts))
        return markUnless(isTrouble(*disk));
    if (const auto *clock = std::get_if<ClockFacts>(&facts))
        return markUnless(isTrouble(*clock));
    if (const auto *backlog = std::get_if<BacklogFacts>(&facts))
        return markUnless(isTrouble(*backlog));
    if (const auto *cluster = std::get_if<PacemakerFacts>(&facts))
        return markUnless(isTrouble(*cluster));
    if (const auto *manager = std::get_if<AmiFacts>(&facts))
        return markUnless(isTrouble(*manager, node));
    return std::nullopt;
}

} // namespace twinline
