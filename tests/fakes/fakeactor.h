// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakes/fakeclock.h"
#include "ports/actor.h"

#include <set>
#include <vector>

namespace twinline {

/// Remembers what it was told to do, lets the test's world react, and answers after a span of the fake clock.
class FakeActor : public Actor
{
public:
    explicit FakeActor(FakeClock &clock)
        : m_clock(clock)
    {
    }

    bool can(ActionKind kind, const PairConfig &) const override { return able.contains(kind); }

    void act(const ActRequest &request, std::function<void(ActEnd)> then) override
    {
        acts.push_back(request);
        if (onAct)
            onAct(request);
        const std::uint64_t id = ++m_lastId;
        m_pending[id] = m_clock.after(delay, [this, id, then] {
            const auto alarm = std::move(m_pending[id]);
            m_pending.erase(id);
            then(end);
        });
    }

    std::set<ActionKind> able{ActionKind::Lab, ActionKind::Hands, ActionKind::Wait};
    std::function<void(const ActRequest &)> onAct;
    ActEnd end{true, "HTTP 200 OK"};
    Duration delay = std::chrono::milliseconds(20);
    std::vector<ActRequest> acts;

private:
    FakeClock &m_clock;
    std::uint64_t m_lastId = 0;
    std::map<std::uint64_t, std::unique_ptr<Alarm>> m_pending;
};

} // namespace twinline
