// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/run.h"

#include <tl/expected.hpp>

namespace twinline {

/// Why no plan can be made; the UI has the sentence.
struct PlanRefusal
{
    enum class Why {
        NoSuchRunbook,  ///< the product has none for this intent; `text` from Product::refusals
        UnknownNode,    ///< --to names no node of the pair
        NoActiveNode,   ///< nothing to switch from
        NoOtherNode,    ///< no node to switch to
        AlreadyThere,   ///< the wanted node is Active already
        NothingToRepair ///< repair asked, but no two nodes are Active and nothing else is split
    };
    Why why = Why::NoSuchRunbook;
    LocalText text;
    std::string name;
};

std::string_view toWord(PlanRefusal::Why why);

/// Which nodes an intent concerns now, and the product's runbook with names filled in. \a to is a node's name or
/// ordinal, or empty for the natural choice.
tl::expected<Plan, PlanRefusal> plan(const PairSnapshot &snapshot, const PairConfig &pair, const Product &product,
                                     Intent intent, const std::string &to);

} // namespace twinline
