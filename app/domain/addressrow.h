// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/node.h"
#include "domain/time.h"

namespace twinline {

/// What one witness says of one node. Only Yes and No are knowledge.
enum class Witness { NotAsked, Unknown, Yes, No };

struct WitnessCell
{
    Witness says = Witness::Unknown;
    std::optional<BootTime> at; ///< when it was asked, or when a person said so
    friend bool operator==(const WitnessCell &, const WitnessCell &) = default;
};

/// How the witnesses of one node stand to each other.
enum class Agreement {
    Unknown, ///< who answers at the address, or the role, is not known: nothing can be compared
    Partly,  ///< those that are known agree, one is not known
    Agree,   ///< all that were asked say the same
    Differ   ///< two of them contradict each other
};

/// One node in the truth table of a service address that people move: four witnesses, each for itself (TVOX-16).
struct AddressRow
{
    NodeIndex node = -1;
    WitnessCell cloud;    ///< the cloud associates the address with it; where no cloud is asked, a person must have attested it
    WitnessCell answers;  ///< it answers at the service address
    WitnessCell role;     ///< it is Active
    WitnessCell database; ///< its database takes writes
    bool cloudAsked = false; ///< the cloud itself was asked, no person
    NodeState state = NodeState::Unknown; ///< the role behind that
    Agreement agreement = Agreement::Unknown;
    friend bool operator==(const AddressRow &, const AddressRow &) = default;
};

} // namespace twinline
