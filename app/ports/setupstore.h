// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <string>

namespace twinline {

/// Keeps which items of a pair's set-up list a person has ticked off: his own note, never evidence of anything.
class SetupStore
{
public:
    virtual ~SetupStore() = default;
    /// Keys of the product's items; empty when nothing is kept, or nothing that can be read.
    virtual std::set<std::string> ticked(const std::string &pair) const = 0;
    /// False when they could not be kept.
    virtual bool keep(const std::string &pair, const std::set<std::string> &keys) = 0;
};

} // namespace twinline
