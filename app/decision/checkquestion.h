// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decision/nodeclaim.h"

namespace twinline {

/// What one preflight check found.
struct CheckFinding
{
    CheckOutcome outcome = CheckOutcome::Unknown;
    std::string measured;
    std::string limit;
};

/// What a preflight check is asked about. Its moment is the snapshot's own.
struct CheckQuestion
{
    const PairSnapshot &snapshot;
    const PairConfig &pair;
    const Product &product;
    const CheckSpec &spec;
    Intent intent = Intent::Switchover;
    NodeIndex from = -1;
    NodeIndex to = -1;
    bool leaseHeld = false;

    BootTime now() const { return snapshot.at.boot; }
    std::string name(NodeIndex node) const
    {
        const auto i = static_cast<std::size_t>(node);
        return node >= 0 && i < pair.nodes.size() ? pair.nodes[i].name : std::to_string(node + 1);
    }
    NodeClaim claim(NodeIndex node) const { return claimOf(snapshot, node, {}, {}, now()); }
    /// What the node's database said within two polls, or null.
    const DbFacts *database(NodeIndex node) const { return databaseOf(snapshot, node, now()).facts; }
    std::optional<std::string> parameter(const std::string &key) const
    {
        const auto found = spec.parameters.find(key);
        return found == spec.parameters.end() ? std::nullopt : std::optional(found->second);
    }
    /// A limit of the check's own, or FACTS §5's.
    double limit(const std::string &key, double standard) const;
};

/// Passed or failed, for what could be measured.
inline CheckOutcome outcomeOf(bool pass)
{
    return pass ? CheckOutcome::Pass : CheckOutcome::Fail;
}

/// A check of the closed list: nothing when it does not apply to this pair.
using Check = std::optional<CheckFinding> (*)(const CheckQuestion &);

/// The checks of who is where: identities, addresses, the domain name, what is parked, versions and copies; or null.
Check placeCheck(const std::string &id);
const std::vector<std::string> &placeCheckIds();

/// The checks of the vendor's parameters, as the operator has entered them; or null.
Check parameterCheck(const std::string &id);
const std::vector<std::string> &parameterCheckIds();

/// What the cloud itself says, where the pair names one; or null.
Check cloudCheck(const std::string &id);
const std::vector<std::string> &cloudCheckIds();

/// The checks of a terminal server and the nodes behind it, or null.
Check terminalCheck(const std::string &id);
const std::vector<std::string> &terminalCheckIds();

/// The checks of the hosts: what may be run there, keepalived, clocks, room and calls; or null.
Check hostCheck(const std::string &id);
const std::vector<std::string> &hostCheckIds();

/// The checks of what runs beside the database: file copiers, a cluster manager, trunks; or null.
Check serviceCheck(const std::string &id);
const std::vector<std::string> &serviceCheckIds();

/// The checks of the database (FACTS §5: 2 to 23), or null for another id.
Check databaseCheck(const std::string &id);
const std::vector<std::string> &databaseCheckIds();

/// What any check of the closed list finds; nothing when it does not apply to this pair.
std::optional<CheckFinding> findingOf(const CheckQuestion &ask);

/// A setting's value in words that no language owns; empty: not known.
std::string settingText(const SettingValue &value);

} // namespace twinline
