// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakes/fakeclock.h"
#include "fakes/fakehistory.h"
#include "fakes/samplehouse.h"
#include "fakes/samplesnapshots.h"
#include "ui/mainwindow.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

namespace twinline {

/// A window over a clock that is turned by hand, a history in memory and settings of its own.
struct WindowScene
{
    QTemporaryDir folder;
    QSettings settings{folder.filePath(QStringLiteral("window.ini")), QSettings::IniFormat};
    FakeClock clock;
    FakeHistory history;
    PairConfig paris = samples::pair("Paris Centre", "cti-1", "cti-2");
    MainWindow window;

    explicit WindowScene(ThemeChoice theme = ThemeChoice::Light, int textPercent = 100)
        : window(history, clock, remembered(theme, textPercent))
    {
    }

    /// Adds the pair with a history, as it would look after having been watched for a while.
    void addParis(const PairSnapshot &snapshot)
    {
        samples::fillHistory(history, paris, clock.now(), std::chrono::seconds(290));
        for (const Event &event : samples::events(paris, clock.now()))
            history.append(event);
        window.board().add(paris, samples::telisca(), snapshot);
    }
    /// The same for a pair of any product, watched until now.
    void add(const sample::SampleHouse &house, const PairSnapshot &snapshot)
    {
        const auto key = [&](LagKind kind) {
            const auto store = std::find_if(house.product.lag.begin(), house.product.lag.end(), [kind](const LagStoreSpec &s) { return s.kind == kind; });
            return store == house.product.lag.end() ? std::string() : store->key;
        };
        samples::fillHistory(history, house.pair, house.now, std::chrono::seconds(290), key(LagKind::Streaming));
        for (int ago = 290; ago > 0; --ago) // it is made anew at night; until then it only grows older
            history.append(house.pair.name, "lag/" + key(LagKind::Periodic),
                           {samples::before(house.now, std::chrono::seconds(ago)), std::max(0.0, toSeconds(house.copyAge) - ago)});
        window.board().add(house.pair, house.product, snapshot);
    }
    [[nodiscard]] bool show()
    {
        window.show();
        const bool exposed = QTest::qWaitForWindowExposed(&window);
        window.refresh();
        settle();
        return exposed;
    }
    /// Lets layouts that ask for a second round have it, as they would before anybody could look.
    static void settle()
    {
        for (int round = 0; round < 5; ++round)
            QCoreApplication::processEvents();
    }

private:
    QSettings &remembered(ThemeChoice theme, int textPercent)
    {
        WindowSettings(settings).setTheme(theme);
        WindowSettings(settings).setTextPercent(textPercent);
        return settings;
    }
};

} // namespace twinline
