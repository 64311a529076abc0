// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/lease.h"

namespace twinline {

/// A lease store for one process; the test can give the lease to another desk at any time.
class FakeLease : public LeaseStore
{
public:
    tl::expected<Lease, Lease> acquire(const std::string &pair, const std::string &run) override
    {
        ++acquired;
        if (other)
            return tl::unexpected(*other);
        if (!current || current->run != run)
            current = Lease{pair, "operator", "desk-1", run, ++lastFencing, {}};
        return *current;
    }
    bool holds(const Lease &lease) override
    {
        ++asked;
        return !other && current && current->fencing == lease.fencing;
    }
    void release(const Lease &lease) override
    {
        if (current && current->fencing == lease.fencing)
            current.reset();
        ++released;
    }
    std::optional<Lease> holder(const std::string &) const override { return other ? other : current; }
    bool shared() const override { return isShared; }

    /// Another desk takes it, as after this one slept too long.
    void giveAway() { other = Lease{"lab", "someone", "desk-2", "20261123T021500-aaaa", ++lastFencing, {}}; }

    std::optional<Lease> current;
    std::optional<Lease> other;
    std::uint64_t lastFencing = 0;
    bool isShared = true;
    int acquired = 0;
    int asked = 0;
    int released = 0;
};

} // namespace twinline
