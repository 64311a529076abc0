// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/clock.h"

#include <map>

namespace twinline {

/// A clock that is turned by hand: advance() runs the alarms that fall due, in order of their time.
class FakeClock : public Clock
{
public:
    Instant now() const override { return m_now; }
    std::chrono::minutes utcOffset(WallTime) const override { return m_utcOffset; }
    void setUtcOffset(std::chrono::minutes offset) { m_utcOffset = offset; }

    std::unique_ptr<Alarm> after(Duration span, std::function<void()> then) override
    {
        const std::uint64_t id = ++m_lastId;
        m_due->emplace(Key{m_now.boot + std::max(span, Duration(0)), id}, std::move(then));
        return std::make_unique<Pending>(m_due, Key{m_now.boot + std::max(span, Duration(0)), id});
    }

    /// Both clocks go on by \a span; alarms set by alarms run too when they fall within it.
    void advance(Duration span)
    {
        const BootTime end = m_now.boot + span;
        while (!m_due->empty() && m_due->begin()->first.first <= end) {
            auto first = m_due->begin();
            const auto then = std::move(first->second);
            moveTo(std::max(m_now.boot, first->first.first));
            m_due->erase(first);
            then();
        }
        moveTo(end);
    }

    /// The machine sleeps: both clocks go on, and no alarm runs until the next advance().
    void jump(Duration span) { moveTo(m_now.boot + span); }

    /// Only the wall clock jumps, as after a correction by hand.
    void stepWall(Duration span) { m_wallOffset += span, moveTo(m_now.boot); }

    /// How many alarms wait.
    std::size_t pending() const { return m_due->size(); }

private:
    using Key = std::pair<BootTime, std::uint64_t>;
    using Due = std::map<Key, std::function<void()>>;

    class Pending : public Alarm
    {
    public:
        Pending(std::shared_ptr<Due> due, Key key)
            : m_due(std::move(due))
            , m_key(key)
        {
        }
        ~Pending() override { m_due->erase(m_key); }

    private:
        std::shared_ptr<Due> m_due;
        Key m_key;
    };

    void moveTo(BootTime boot)
    {
        m_now.boot = boot;
        m_now.wall = WallTime(std::chrono::duration_cast<std::chrono::milliseconds>(boot.time_since_epoch() + m_wallOffset));
    }

    // 2026-11-23 02:15:30 UTC when the machine has been up for 1000 s.
    Duration m_wallOffset = std::chrono::seconds(1795400130 - 1000);
    Instant m_now{BootTime(std::chrono::seconds(1000)), WallTime(std::chrono::milliseconds(1795400130000))};
    std::chrono::minutes m_utcOffset{};
    std::uint64_t m_lastId = 0;
    std::shared_ptr<Due> m_due = std::make_shared<Due>();
};

} // namespace twinline
