// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

#include <cstdint>
#include <optional>
#include <string>

#include <tl/expected.hpp>

namespace twinline {

/// Who may act on a pair (interlock 6).
struct Lease
{
    std::string pair;
    std::string owner; ///< user name
    std::string host;
    std::string run;
    std::uint64_t fencing = 0; ///< grows with each grant
    WallTime expires{};        ///< for people; the store itself counts on boot time
    std::string trouble = {};  ///< of a refusal, when nobody holds it but the store could not be written: why, verbatim
};

class LeaseStore
{
public:
    virtual ~LeaseStore() = default;
    /// Takes or renews the lease, or tells who holds it, or why nobody can.
    virtual tl::expected<Lease, Lease> acquire(const std::string &pair, const std::string &run) = 0;
    /// True while \a lease is still ours; asked before each act and after any wake.
    virtual bool holds(const Lease &lease) = 0;
    virtual void release(const Lease &lease) = 0;
    virtual std::optional<Lease> holder(const std::string &pair) const = 0;
    /// False while only this state folder is covered: the wizard then asks that no other desk acts.
    virtual bool shared() const = 0;
};

} // namespace twinline
