// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/sqlitehistory.h"
#include "adapters/systemclock.h"

#include <QCoreApplication>
#include <QTimer>

#include <cstdio>

using namespace twinline;

/// historywriter FILE SERIES: sees a lot, without end, and says what it has seen up to when by the boot clock:
/// "number nanoseconds". Somebody will kill it.
int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (argc != 3)
        return 64;
    SystemClock clock;
    SqliteHistory history(clock);
    history.open(argv[1], SqliteHistory::Mode::Keep);
    std::int64_t count = 0;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &timer, [&] {
        const Instant now = clock.now();
        ++count;
        history.append("p", argv[2], {now, double(count), false});
        for (int i = 0; i < 20; ++i)
            history.append("p", "more/" + std::to_string(i), {now, i % 7 == 0 ? std::nullopt : std::optional(0.001 * i), false});
        Event event;
        event.at = now;
        event.pair = "p";
        event.code = EventCode::RunStepSeen;
        event.text = argv[2];
        event.count = int(count);
        history.append(event);
        std::printf("%lld %lld\n", static_cast<long long>(count), static_cast<long long>(now.boot.time_since_epoch().count()));
        std::fflush(stdout);
    });
    timer.start(4);
    return QCoreApplication::exec();
}
