// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizarddrive.h"

#include "ui/pages/pairpage.h"
#include "ui/widgets/chartpanel.h"
#include "ui/widgets/timechart.h"

#include <QElapsedTimer>

#include <algorithm>

using namespace twinline;

/// `twinline --lab`, from the empty desk to the report of a planned switchover, by mouse and keyboard alone.
class tst_ConsoleLab : public QObject
{
    Q_OBJECT

private slots:
    void aNewcomerSeesThePairAndSwitchesIt();
};

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

/// Whether a label that begins so can be seen without scrolling.
bool inSight(const QWidget *window, const QString &words)
{
    const auto labels = window->findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(), [&words](const QLabel *label) {
        return label->text().startsWith(words) && !label->visibleRegion().isEmpty();
    });
}

/// Goes through the steps: the first button by mouse, the next ones by the keyboard.
bool walk(RunWizard &wizard)
{
    bool mouse = true;
    return QTest::qWaitFor([&] {
        const RunState &run = wizard.view().run;
        if (run.phase == RunPhase::Ended)
            return !run.report.empty();
        const QAbstractButton *next = button(&wizard, QStringLiteral("Next"));
        if (!next || !next->isEnabled())
            return false;
        if (mouse)
            press(&wizard, QStringLiteral("Press it for me"));
        else
            QTest::keyClick(&wizard, Qt::Key_Return, Qt::ControlModifier);
        mouse = false;
        return false;
    }, 60000);
}

/// A pair without periodic copies hides the chart of their age.
int chartsWithData(const MainWindow &window)
{
    const QList<TimeChart *> charts = window.findChildren<TimeChart *>();
    return int(std::count_if(charts.begin(), charts.end(), [](const TimeChart *chart) { return chart->isVisible() && chart->hasData(); }));
}

} // namespace

void tst_ConsoleLab::aNewcomerSeesThePairAndSwitchesIt()
{
    const Desk desk;
    QElapsedTimer watch;
    watch.start();
    Options options;
    options.lab = true;
    OpenConsole opened = desk.open(options);
    MainWindow &window = *opened.window;
    QVERIFY(says(&window, QStringLiteral("training lab is starting")));
    QTRY_VERIFY_WITH_TIMEOUT(isRedundant(window), 20000);
    qInfo("redundant after %.1f s", double(watch.elapsed()) / 1000);
    QVERIFY(watch.elapsed() < 15000);
    QTRY_VERIFY(says(&window, QStringLiteral("Active (Primary)")) && says(&window, QStringLiteral("Standby (Backup)")));
    QTRY_VERIFY_WITH_TIMEOUT(chartsWithData(window) == 2, 15000);

    RunWizard *wizard = switchOver(window);
    QVERIFY(wizard);
    QVERIFY(!button(wizard, QStringLiteral("Start"))->isEnabled());
    QVERIFY2(start(*wizard), wordsOf(*wizard));
    QVERIFY2(walk(*wizard), wordsOf(*wizard));
    const RunState run = wizard->view().run;
    QVERIFY2(run.result == RunResult::Done, wordsOf(*wizard));
    QVERIFY(says(wizard, QStringLiteral("Done.")));
    QTRY_VERIFY(inSight(wizard, QStringLiteral("Done.")) && inSight(wizard, QStringLiteral("Figures"))); // not below a page's spare height
    QVERIFY(run.serviceInterrupted && *run.serviceInterrupted > Duration(0));
    QVERIFY(isRedundant(window));
    QTRY_VERIFY(window.board().at(0).snapshot.nodes[1].state == NodeState::Active);

    const QString report = QString::fromStdString(run.report);
    QVERIFY2(contentOf(report).contains("lab-2"), qPrintable(report));
    QVERIFY(press(wizard, QStringLiteral("Open report")));
    QCOMPARE(desk.visited(), QList<QUrl>{QUrl::fromLocalFile(report)});
    QVERIFY(press(wizard, QStringLiteral("Close")));
    QTRY_VERIFY(!shown<RunWizard>());

    const QString folder = lab::defaultLabFolder();
    QVERIFY(QFile::exists(folder + QStringLiteral("/lab.json")));
    window.close();
    QVERIFY(!window.isVisible());
    opened.console.reset();
    QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(folder + QStringLiteral("/lab.json")), 10000); // it lived with the console
}

QTEST_MAIN(tst_ConsoleLab)
#include "tst_consolelab.moc"
