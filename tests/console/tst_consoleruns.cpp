// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizarddrive.h"

#include "ui/pages/runsdialog.h"

#include <QMessageBox>
#include <QProcess>
#include <QRegularExpression>

using namespace twinline;

namespace {

/// A run is half done: its first order went out, and what follows is open or under way.
bool isHalfDone(const RunState &run)
{
    return run.phase == RunPhase::Running && !run.steps.empty() && run.steps.front().state == StepState::Seen;
}

/// Those of these words that an English sentence is made of. The vendor's own and addresses stay in every language.
QStringList englishAmong(QStringList words)
{
    static const QRegularExpression english(QStringLiteral("\\b(the|this|that|and|check|checks|page|from|step|steps|next|start|cancel|"
                                                           "is|are|open|copy|seen|waiting|expected|limit)\\b"),
                                            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression kept(QStringLiteral("[“«「]?-> \\w+ \\(\\w+\\)[”»」]?|\\S+://\\S+|[“«「][^”»」]*[”»」]"));
    words.replaceInStrings(kept, QString());
    return words.filter(english);
}

/// What the end of a console's process does to the leases it held.
void endLeases()
{
    QDir(standardFolders().state + QStringLiteral("/leases")).removeRecursively();
}

/// The run is over to its last word, and another one may begin.
bool isFree()
{
    return !FileLease(standardFolders().state, SystemClock()).holder("lab");
}

QList<QMessageBox *> questions()
{
    QList<QMessageBox *> found;
    for (QWidget *widget : QApplication::topLevelWidgets())
        if (auto *box = qobject_cast<QMessageBox *>(widget); box && box->isVisible())
            found << box;
    return found;
}

} // namespace

/// Runs of the console that do not go straight through: left, broken off, taken up again, in other words.
class tst_ConsoleRuns : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void cleanup();
    void aRunThatDidNothingEndsWithItsWizard();
    void oneRunAPair();
    void theWizardSpeaksTheLanguageChosenMeanwhile();
    void aHalfDoneRunIsNotDroppedByClosingAndCanBeBackedOutAfterwards();
    void aRunKilledOnTheCommandLineIsOfferedAndResumed();

private:
    RunWizard *halfDone(MainWindow &window);

    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<lab::Lab> m_lab;
    QString m_configuration;
};

void tst_ConsoleRuns::initTestCase()
{
    m_desk = std::make_unique<Desk>();
    m_lab = std::make_unique<lab::Lab>();
    m_configuration = startLab(*m_lab);
    QVERIFY(!m_configuration.isEmpty());
}

void tst_ConsoleRuns::cleanupTestCase()
{
    endLab(m_lab);
    m_desk.reset();
}

void tst_ConsoleRuns::cleanup()
{
    endLeases();
    text::setLanguage(Language::English);
}

/// A run whose first step was seen; null when it did not come so far.
RunWizard *tst_ConsoleRuns::halfDone(MainWindow &window)
{
    RunWizard *wizard = switchOver(window);
    if (!wizard || !start(*wizard) || !QTest::qWaitFor([&] { return press(wizard, QStringLiteral("Press it for me")); }))
        return nullptr;
    return QTest::qWaitFor([&] { return isHalfDone(wizard->view().run); }, 15000) ? wizard : nullptr;
}

void tst_ConsoleRuns::aRunThatDidNothingEndsWithItsWizard()
{
    const OpenConsole opened = m_desk->open(m_configuration);
    QVERIFY(becomesRedundant(*opened.window));
    RunWizard *wizard = switchOver(*opened.window);
    QVERIFY(wizard);
    QVERIFY2(start(*wizard), wordsOf(*wizard));
    opened.window->close(); // nothing was done to a node yet: it is called off without a question
    QVERIFY(questions().isEmpty());
    QVERIFY(!opened.window->isVisible());
    QVERIFY(!shown<RunWizard>());
    FileJournal journal(standardFolders().state);
    QTRY_VERIFY(!journal.runs().empty());
    const auto ended = [&journal] {
        const auto run = runFromJournal(journal.lines(journal.runs().front()));
        return run && run->result == RunResult::Refused && !run->report.empty();
    };
    QTRY_VERIFY_WITH_TIMEOUT(ended(), 12000); // the report is written although the window is gone
    QTRY_VERIFY(isFree());
}

void tst_ConsoleRuns::oneRunAPair()
{
    const OpenConsole opened = m_desk->open(m_configuration);
    QVERIFY(becomesRedundant(*opened.window));
    RunWizard *wizard = switchOver(*opened.window);
    QVERIFY(wizard);
    emit opened.window->intentRequested(QStringLiteral("lab"), Intent::Rollback);
    emit opened.window->intentRequested(QStringLiteral("lab"), Intent::Switchover);
    int wizards = 0;
    for (const QWidget *widget : QApplication::topLevelWidgets())
        wizards += widget->isVisible() && qobject_cast<const RunWizard *>(widget);
    QCOMPARE(wizards, 1);
    QVERIFY2(start(*wizard), wordsOf(*wizard));
    emit opened.window->reloadRequested(); // the pairs are not taken away from under a run
    QTRY_COMPARE(questions().size(), 1);
    QVERIFY2(questions().front()->text().contains(QStringLiteral("lab")), qPrintable(questions().front()->text()));
    QCOMPARE(shown<RunWizard>(), wizard);
    questions().front()->close();
    QVERIFY(press(wizard, QStringLiteral("Cancel")));
    QTRY_VERIFY_WITH_TIMEOUT(wizard->view().run.phase == RunPhase::Ended && !wizard->view().run.report.empty(), 12000);
    QVERIFY(press(wizard, QStringLiteral("Close")));
    QTRY_VERIFY(!shown<RunWizard>());
    QTRY_VERIFY(isFree()); // the report's place is on the disk, too
    emit opened.window->reloadRequested();
    QVERIFY(becomesRedundant(*opened.window));
    QVERIFY(questions().isEmpty());
}

void tst_ConsoleRuns::theWizardSpeaksTheLanguageChosenMeanwhile()
{
    const OpenConsole opened = m_desk->open(m_configuration);
    QVERIFY(becomesRedundant(*opened.window));
    RunWizard *wizard = switchOver(*opened.window);
    QVERIFY(wizard);
    const auto switchedTo = [&](Language language) {
        emit opened.window->languageRequested(language);
        QCoreApplication::sendPostedEvents(); // Qt tells the windows in their turn
        return wordsOn(wizard);
    };
    for (const bool started : {false, true}) {
        if (started)
            QVERIFY2(start(*wizard), wordsOf(*wizard));
        for (const Language language : {Language::Japanese, Language::Russian, Language::Italian}) {
            const QStringList english = englishAmong(switchedTo(language));
            QVERIFY2(english.isEmpty(), qPrintable(QLatin1String(languageCode(language)) + QStringLiteral(": ") + english.join(QStringLiteral(" | "))));
        }
        QVERIFY(!englishAmong(switchedTo(Language::English)).isEmpty());
    }
    QVERIFY(press(wizard, QStringLiteral("Cancel")));
    QTRY_VERIFY_WITH_TIMEOUT(wizard->view().run.phase == RunPhase::Ended, 12000);
    wizard->close();
}

void tst_ConsoleRuns::aHalfDoneRunIsNotDroppedByClosingAndCanBeBackedOutAfterwards()
{
    const auto active = [](MainWindow &window, NodeIndex node) {
        return window.board().at(0).snapshot.nodes[std::size_t(node)].state == NodeState::Active;
    };
    NodeIndex from = -1;
    {
        const OpenConsole opened = m_desk->open(m_configuration);
        QVERIFY(becomesRedundant(*opened.window));
        from = active(*opened.window, 0) ? 0 : 1;
        RunWizard *wizard = halfDone(*opened.window);
        QVERIFY(wizard);
        QVERIFY(!wizard->close());
        QVERIFY(says(wizard, QStringLiteral("closing the window is not enough")));
        QVERIFY(!opened.window->close());
        QCOMPARE(questions().size(), 1);
        QVERIFY(press(questions().front(), QStringLiteral("Stay")));
        QTRY_VERIFY(questions().isEmpty());
        QVERIFY(opened.window->isVisible());
        QVERIFY(isHalfDone(wizard->view().run) && wizard->isVisible());
        QVERIFY(!opened.window->close());
        QVERIFY(press(questions().front(), QStringLiteral("Leave")));
        QTRY_VERIFY(!opened.window->isVisible());
        QVERIFY(!shown<RunWizard>());
    }
    endLeases();
    const OpenConsole next = m_desk->open(m_configuration);
    QTRY_VERIFY(shown<RunsDialog>());
    QVERIFY(says(shown<RunsDialog>(), QStringLiteral("broken off")));
    QVERIFY(press(shown<RunsDialog>(), QStringLiteral("Back out")));
    QTRY_VERIFY(shown<RunWizard>());
    RunWizard *wizard = shown<RunWizard>();
    QTRY_VERIFY_WITH_TIMEOUT(wizard->view().run.phase == RunPhase::Ended && !wizard->view().run.report.empty(), 40000);
    QVERIFY2(wizard->view().run.result == RunResult::BackedOut, wordsOf(*wizard));
    QVERIFY(becomesRedundant(*next.window));
    QVERIFY(active(*next.window, from));
    wizard->close();
}

void tst_ConsoleRuns::aRunKilledOnTheCommandLineIsOfferedAndResumed()
{
    QProcess command;
    command.start(QStringLiteral(BIN_DIR "/twinlinectl"), {QStringLiteral("switchover"), QStringLiteral("lab"), QStringLiteral("--config"),
                                                           m_configuration, QStringLiteral("--yes"), QStringLiteral("--json")});
    QByteArray said;
    QVERIFY(QTest::qWaitFor([&] {
        said += command.readAllStandardOutput();
        return said.contains("\"state\":\"watching\"") || command.state() == QProcess::NotRunning;
    }, 30000));
    command.kill(); // between the first order and its proof
    QTRY_COMPARE(command.state(), QProcess::NotRunning);
    QVERIFY2(said.contains("\"state\":\"watching\""), said + command.readAllStandardError());

    const OpenConsole opened = m_desk->open(m_configuration);
    QTRY_VERIFY(shown<RunsDialog>());
    QVERIFY(press(shown<RunsDialog>(), QStringLiteral("Resume")));
    QTRY_VERIFY(shown<RunWizard>());
    RunWizard *wizard = shown<RunWizard>();
    QVERIFY2(pressOnToTheReport(*wizard), wordsOf(*wizard));
    QVERIFY2(wizard->view().run.result == RunResult::Done, wordsOf(*wizard));
    int orders = 0;
    for (const StepRecord &step : wizard->view().run.steps)
        orders += step.acts;
    QCOMPARE(orders, 2); // each button once, whoever pressed it
    wizard->close();
    QTRY_VERIFY(!shown<RunWizard>());
    emit opened.window->runsRequested();
    QTRY_VERIFY(shown<RunsDialog>());
    QVERIFY(!says(shown<RunsDialog>(), QStringLiteral("broken off"))); // nothing is left to take up
    QVERIFY(!button(shown<RunsDialog>(), QStringLiteral("Resume"))->isEnabled());
    shown<RunsDialog>()->close();
}

QTEST_MAIN(tst_ConsoleRuns)
#include "tst_consoleruns.moc"
