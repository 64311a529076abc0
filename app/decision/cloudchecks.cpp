// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/checkquestion.h"

#include <algorithm>

namespace twinline {

namespace {

using Finding = std::optional<CheckFinding>;

std::string targetOf(const CheckQuestion &ask, NodeIndex node)
{
    const auto i = static_cast<std::size_t>(node);
    return node >= 0 && i < ask.pair.nodes.size() ? ask.pair.nodes[i].cloudTarget : std::string();
}

/// FACTS §5 no. 37: an address that the cloud has elsewhere already must not be moved from a node that only seems to have it.
Finding cloudOwner(const CheckQuestion &ask)
{
    const CloudView &cloud = ask.snapshot.service.cloud;
    if (!cloud.configured)
        return {};
    CheckFinding finding{CheckOutcome::Unknown, "?", targetOf(ask, ask.from)};
    if (!cloud.known)
        return finding;
    finding.measured = cloud.words.empty() ? "none" : cloud.words;
    if (!cloud.moving)
        finding.outcome = outcomeOf(!cloud.otherAddress && cloud.holder == ask.from);
    return finding;
}

/// FACTS §5 no. 38: the machine runs, its interface is free for the address, and this desk may give it.
Finding targetCanReceive(const CheckQuestion &ask)
{
    const CloudView &cloud = ask.snapshot.service.cloud;
    if (!cloud.configured)
        return {};
    const auto i = static_cast<std::size_t>(ask.to);
    CheckFinding finding{CheckOutcome::Unknown, cloud.targetTrouble.empty() ? "?" : cloud.targetTrouble, targetOf(ask, ask.to)};
    if (ask.to < 0 || i >= cloud.targets.size() || !cloud.targets[i])
        return finding;
    const CloudTarget &target = *cloud.targets[i];
    finding.outcome = outcomeOf(target.obstacle.empty());
    finding.measured = target.obstacle.empty() ? target.state : target.state + " (" + target.obstacle + ")";
    return finding;
}

struct Entry
{
    const char *id;
    Check check;
};

constexpr Entry cloudChecks[] = {{"cloud-owner", cloudOwner}, {"cloud-target-can-receive", targetCanReceive}};

} // namespace

Check cloudCheck(const std::string &id)
{
    const auto found = std::find_if(std::begin(cloudChecks), std::end(cloudChecks), [&](const Entry &entry) { return id == entry.id; });
    return found == std::end(cloudChecks) ? nullptr : found->check;
}

const std::vector<std::string> &cloudCheckIds()
{
    static const std::vector<std::string> ids = [] {
        std::vector<std::string> all;
        for (const Entry &entry : cloudChecks)
            all.emplace_back(entry.id);
        return all;
    }();
    return ids;
}

} // namespace twinline
