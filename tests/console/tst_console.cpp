// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"

#include "ui/pages/failurepage.h"
#include "ui/pages/pairpage.h"
#include "ui/pages/waitpage.h"
#include "ui/widgets/chartpanel.h"
#include "ui/widgets/timechart.h"

#include <QMessageBox>
#include <QPlainTextEdit>

using namespace twinline;

namespace {

/// A pair of which nobody answers: good enough to be shown.
QByteArray silentPair(const char *product)
{
    return QByteArray("[[pair]]\nname = \"Paris\"\nproduct = \"") + product
        + "\"\n\n"
          "[[pair.node]]\nname = \"cti-1\"\naddress = \"127.0.9.11\"\nmonitor = \"http://127.0.9.11:9\"\n"
          "[[pair.node]]\nname = \"cti-2\"\naddress = \"127.0.9.12\"\nmonitor = \"http://127.0.9.12:9\"\n";
}

template<class Page>
bool seesPage(const MainWindow &window)
{
    const Page *page = window.findChild<Page *>();
    return page && page->isVisible();
}

QString failures(const MainWindow &window)
{
    const auto *page = window.findChild<FailurePage *>();
    return page->findChild<QPlainTextEdit *>()->toPlainText();
}

} // namespace

/// The console with files that are wrong, missing, or in another console's hands. No lab is needed.
class tst_Console : public QObject
{
    Q_OBJECT

private slots:
    void withoutConfigurationItSaysWhatToDo();
    void aMissingFileIsNamed();
    void aMistakeIsShownWithItsPlaceAndGoneAfterReload();
    void aBrokenFileTakesTheOldPairsAway();
    void aSecondConsoleIsToldWhoHoldsTheFolderAndOnlyWatches();
    void aDeadConsolesLockHoldsNobodyUp();
    void aFolderThatCannotBeWrittenIsSaidSo();
    void aLabOfAnUnknownProductIsRefusedInWords();
    void theChosenLanguageIsRemembered();
    void aDamagedHistoryIsToldAndLeftAsItIs();
    void whatWasSeenOutlivesTheConsole();
};

void tst_Console::withoutConfigurationItSaysWhatToDo()
{
    const Desk desk;
    const OpenConsole opened = desk.open(Options());
    QVERIFY(seesPage<WaitPage>(*opened.window));
    QVERIFY(says(opened.window, QStringLiteral("--lab")));
}

void tst_Console::aMissingFileIsNamed()
{
    const Desk desk;
    const OpenConsole opened = desk.open(desk.path(QStringLiteral("nowhere.toml")));
    QVERIFY(seesPage<FailurePage>(*opened.window));
    QVERIFY2(failures(*opened.window).contains(desk.path(QStringLiteral("nowhere.toml"))), qPrintable(failures(*opened.window)));
}

void tst_Console::aMistakeIsShownWithItsPlaceAndGoneAfterReload()
{
    const Desk desk;
    const QString file = desk.write(QStringLiteral("pairs.toml"), silentPair("telisca-hot-stanby"));
    const OpenConsole opened = desk.open(file);
    QVERIFY(seesPage<FailurePage>(*opened.window));
    const QString words = failures(*opened.window);
    QVERIFY2(words.contains(file + QStringLiteral(":3:11:")), qPrintable(words));
    QVERIFY2(words.contains(QStringLiteral("telisca-hot-standby")), qPrintable(words)); // what was expected
    desk.write(QStringLiteral("pairs.toml"), silentPair("telisca-hot-standby"));
    QVERIFY(press(opened.window, QStringLiteral("Load again")));
    QVERIFY(seesPage<PairPage>(*opened.window));
    QTRY_VERIFY(says(opened.window, QStringLiteral("cti-1")) && says(opened.window, QStringLiteral("cti-2")));
}

void tst_Console::aBrokenFileTakesTheOldPairsAway()
{
    const Desk desk;
    const QString file = desk.write(QStringLiteral("pairs.toml"), silentPair("telisca-hot-standby"));
    const OpenConsole opened = desk.open(file);
    QVERIFY(seesPage<PairPage>(*opened.window));
    desk.write(QStringLiteral("pairs.toml"), "[[pair]\n");
    QVERIFY(QTest::qWaitForWindowActive(opened.window));
    QTest::keyClick(opened.window, Qt::Key_F5);
    QVERIFY(seesPage<FailurePage>(*opened.window));
    QVERIFY2(failures(*opened.window).contains(file + QStringLiteral(":1:")), qPrintable(failures(*opened.window)));
    QCOMPARE(opened.window->board().count(), 0);
}

void tst_Console::aSecondConsoleIsToldWhoHoldsTheFolderAndOnlyWatches()
{
    const Desk desk;
    const QString file = desk.write(QStringLiteral("pairs.toml"), silentPair("telisca-hot-standby"));
    const OpenConsole first = desk.open(file);
    QVERIFY(!shown<QMessageBox>());
    const OpenConsole second = desk.open(file);
    auto *told = shown<QMessageBox>();
    QVERIFY(told);
    QVERIFY2(told->text().contains(QString::number(QCoreApplication::applicationPid())), qPrintable(told->text()));
    QVERIFY(told->text().contains(standardFolders().state));
    told->close();
    QVERIFY(seesPage<PairPage>(*second.window)); // it watches
    QTRY_VERIFY(!shown<QMessageBox>());
    emit second.window->intentRequested(QStringLiteral("Paris"), Intent::Switchover);
    QTRY_VERIFY(shown<QMessageBox>());
    QVERIFY(!shown<RunWizard>());
    QVERIFY(shown<QMessageBox>()->text().contains(QStringLiteral("only watches")));
}

void tst_Console::aDeadConsolesLockHoldsNobodyUp()
{
    const Desk desk;
    QDir().mkpath(standardFolders().state);
    QFile lock(standardFolders().state + QStringLiteral("/console.lock"));
    QVERIFY(lock.open(QFile::WriteOnly));
    lock.write("4194305\ntwinline\n" + QSysInfo::machineHostName().toUtf8() + "\n"); // above the kernel's greatest process id
    lock.close();
    const OpenConsole opened = desk.open(Options());
    QVERIFY(!shown<QMessageBox>());
}

void tst_Console::aFolderThatCannotBeWrittenIsSaidSo()
{
    const Desk desk;
    desk.write(QStringLiteral("xdg_state_home/twinline"), "a file where a folder should be");
    const OpenConsole opened = desk.open(Options());
    auto *told = shown<QMessageBox>();
    QVERIFY(told);
    QVERIFY2(told->text().contains(QStringLiteral("Nothing can be written")), qPrintable(told->text()));
    QVERIFY(told->text().contains(standardFolders().state));
}

void tst_Console::aLabOfAnUnknownProductIsRefusedInWords()
{
    const Desk desk;
    Options options;
    options.lab = true;
    options.labProduct = QStringLiteral("tape-recorder");
    const OpenConsole opened = desk.open(options);
    QTRY_VERIFY(seesPage<FailurePage>(*opened.window));
    QVERIFY2(failures(*opened.window).contains(QStringLiteral("tape-recorder")), qPrintable(failures(*opened.window)));
    QVERIFY(press(opened.window, QStringLiteral("Load again"))); // tries the lab again, not some other file
    QTRY_VERIFY(seesPage<WaitPage>(*opened.window) || seesPage<FailurePage>(*opened.window));
    QTRY_VERIFY(seesPage<FailurePage>(*opened.window));
}

void tst_Console::theChosenLanguageIsRemembered()
{
    const Desk desk;
    {
        const OpenConsole opened = desk.open(Options());
        for (QAction *action : opened.window->findChildren<QAction *>())
            if (action->text() == QStringLiteral("Русский"))
                action->trigger();
        QTRY_VERIFY(says(opened.window, QStringLiteral("Открыть")));
        QVERIFY(!says(opened.window, QStringLiteral("Open configuration")));
        opened.window->close();
    }
    QSettings settings(standardFolders().configuration + QStringLiteral("/window.ini"), QSettings::IniFormat);
    QCOMPARE(WindowSettings(settings).language(), Language::Russian);
    text::setLanguage(Language::English);
}

void tst_Console::aDamagedHistoryIsToldAndLeftAsItIs()
{
    const Desk desk;
    QDir().mkpath(standardFolders().state);
    const QByteArray bytes(20000, 'x');
    QFile file(desk.write(QStringLiteral("xdg_state_home/twinline/history.sqlite"), bytes));
    {
        const OpenConsole opened = desk.open(desk.write(QStringLiteral("pairs.toml"), silentPair("telisca-hot-standby")));
        QTRY_VERIFY(says(opened.window, QStringLiteral("in memory only: history.sqlite is damaged")));
        QVERIFY(seesPage<PairPage>(*opened.window)); // it watches on
        TimeChart *chart = opened.window->page()->charts()->rttChart();
        QTRY_VERIFY_WITH_TIMEOUT(chart->lossCount() > 0, 10000); // with what it sees now
    }
    QVERIFY(file.open(QFile::ReadOnly));
    QCOMPARE(file.readAll(), bytes);
}

void tst_Console::whatWasSeenOutlivesTheConsole()
{
    const Desk desk;
    const QString pairs = desk.write(QStringLiteral("pairs.toml"), silentPair("telisca-hot-standby"));
    int seen = 0;
    {
        const OpenConsole first = desk.open(pairs);
        QTRY_VERIFY(says(first.window, QStringLiteral("History: on this desk")));
        TimeChart *chart = first.window->page()->charts()->rttChart();
        QTRY_VERIFY_WITH_TIMEOUT(chart->lossCount() > 0, 10000);
        seen = chart->lossCount();
        const OpenConsole second = desk.open(pairs); // it only watches, and sees what the first has kept
        QTRY_VERIFY_WITH_TIMEOUT(second.window->page()->charts()->rttChart()->lossCount() >= seen, 10000);
        QVERIFY(shown<QMessageBox>());
        shown<QMessageBox>()->close();
    }
    const OpenConsole again = desk.open(pairs);
    TimeChart *chart = again.window->page()->charts()->rttChart();
    QTRY_VERIFY_WITH_TIMEOUT(chart->lossCount() >= seen, 10000);
}

QTEST_MAIN(tst_Console)
#include "tst_console.moc"
