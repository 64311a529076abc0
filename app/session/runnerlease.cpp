// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/runbookrunner_p.h"

namespace twinline {

namespace {

constexpr Duration renewEvery = std::chrono::seconds(10);
constexpr Duration askAgainAfter = std::chrono::seconds(1);

} // namespace

void RunbookRunner::Private::takeLease()
{
    RunState &state = q.m_state;
    const bool over = state.phase == RunPhase::Ended && state.result != RunResult::Unknown && state.result != RunResult::Incomplete;
    if (finishing || over || (lease && holdsLease(true)))
        return;
    const auto got = ports.leases.acquire(state.plan.pair, state.id);
    leaseAsked = ports.clock.now().boot;
    leaseSeen = got.has_value();
    if (!got) {
        otherHolder = got.error();
        lease.reset();
        return;
    }
    lease = *got;
    otherHolder.reset();
    state.operatorName = got->owner;
    state.host = got->host;
    state.fencing = got->fencing;
    renewal = ports.clock.after(renewEvery, [this] { renewLease(); });
}

bool RunbookRunner::Private::holdsLease(bool now)
{
    if (!lease)
        return false;
    const BootTime time = ports.clock.now().boot;
    if (now || time - leaseAsked >= askAgainAfter) {
        leaseAsked = time;
        leaseSeen = ports.leases.holds(*lease);
    }
    return leaseSeen;
}

void RunbookRunner::Private::renewLease()
{
    if (!lease)
        return;
    // A lease that ran out, as in a long sleep, is not renewed: another desk may have acted since.
    if (holdsLease(true))
        ports.leases.acquire(q.m_state.plan.pair, q.m_state.id);
    renewal = ports.clock.after(renewEvery, [this] { renewLease(); });
    if (!holdsLease(true))
        tick();
}

void RunbookRunner::Private::letGoOfLease()
{
    renewal.reset();
    if (lease)
        ports.leases.release(*lease);
    lease.reset();
    leaseSeen = false;
}

} // namespace twinline
