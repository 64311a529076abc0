// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk.h"

#include <QCheckBox>
#include <QSignalSpy>

namespace twinline {

/// Starts a lab of the test's own in the desk's state folder; the path of its pairs.toml, or nothing.
inline QString startLab(lab::Lab &lab)
{
    QSignalSpy ready(&lab, &lab::Lab::ready);
    QSignalSpy failed(&lab, &lab::Lab::failed);
    lab::LabOptions options;
    options.owned = true;
    options.program = QStringLiteral(BIN_DIR "/twinline-labnode");
    lab.start(options);
    const bool started = QTest::qWaitFor([&] { return !ready.isEmpty() || !failed.isEmpty(); }, 40000) && !ready.isEmpty();
    return started ? ready.first().first().toString() : QString();
}

/// Lets the lab go and waits until nothing of it is left in the desk's folders.
inline void endLab(std::unique_ptr<lab::Lab> &lab)
{
    const QString description = lab::defaultLabFolder() + QStringLiteral("/lab.json");
    lab.reset();
    QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(description), 10000);
}

inline bool becomesRedundant(MainWindow &window)
{
    return QTest::qWaitFor([&] { return isRedundant(window); }, 20000);
}

/// Asks for a switchover by the keyboard; the wizard that opens, or null.
inline RunWizard *switchOver(MainWindow &window)
{
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window))
        return nullptr;
    QTest::keyClick(&window, Qt::Key_F8);
    return QTest::qWaitFor([] { return shown<RunWizard>() != nullptr; }) ? shown<RunWizard>() : nullptr;
}

/// Ticks that no other desk acts and starts, as soon as the checks allow.
inline bool start(RunWizard &wizard)
{
    auto *alone = wizard.findChild<QCheckBox *>();
    if (!alone || alone->isChecked() || !alone->isVisible())
        return false;
    QTest::mouseClick(alone, Qt::LeftButton, {}, QPoint(8, alone->height() / 2));
    return alone->isChecked() && QTest::qWaitFor([&] { return press(&wizard, QStringLiteral("Start")); }, 15000)
        && wizard.view().run.phase == RunPhase::Running;
}

/// Lets the console press the vendor's buttons, one after the other, until the report is there.
inline bool pressOnToTheReport(RunWizard &wizard)
{
    return QTest::qWaitFor([&] {
        const RunState &run = wizard.view().run;
        if (run.phase == RunPhase::Ended)
            return !run.report.empty();
        press(&wizard, QStringLiteral("Press it for me"));
        return false;
    }, 60000);
}

/// What stands on the wizard, for a failed test's last words.
inline QByteArray wordsOf(const RunWizard &wizard)
{
    return wordsOn(&wizard).join(QStringLiteral(" | ")).toUtf8();
}

} // namespace twinline
