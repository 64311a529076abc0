// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakes/fakeclock.h"
#include "fakes/fakehistory.h"
#include "fakes/samplesnapshots.h"
#include "ui/mainwindow.h"

#include <QTemporaryDir>
#include <QTest>

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
