// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/systemclock.h"

#include <QTimer>

#include <ctime>

namespace twinline {

namespace {

class TimerAlarm : public Alarm
{
public:
    TimerAlarm(Duration span, std::function<void()> then)
        : m_then(std::move(then))
    {
        m_timer.setSingleShot(true);
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            // The callee may destroy this alarm: keep the call itself alive.
            const auto call = std::move(m_then);
            call();
        });
        m_timer.start(std::max(std::chrono::ceil<std::chrono::milliseconds>(span), std::chrono::milliseconds(0)));
    }

private:
    std::function<void()> m_then;
    QTimer m_timer;
};

} // namespace

Instant SystemClock::now() const
{
    timespec boot{};
    clock_gettime(CLOCK_BOOTTIME, &boot);
    return {BootTime(std::chrono::seconds(boot.tv_sec) + std::chrono::nanoseconds(boot.tv_nsec)),
            std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now())};
}

std::chrono::minutes SystemClock::utcOffset(WallTime wall) const
{
    const std::time_t seconds = std::chrono::system_clock::to_time_t(wall);
    tm local{};
    if (!localtime_r(&seconds, &local))
        return {};
    return std::chrono::floor<std::chrono::minutes>(std::chrono::seconds(local.tm_gmtoff));
}

std::unique_ptr<Alarm> SystemClock::after(Duration span, std::function<void()> then)
{
    return std::make_unique<TimerAlarm>(span, std::move(then));
}

} // namespace twinline
