// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windowscene.h"

#include "ui/pages/failurepage.h"
#include "ui/pages/pairpage.h"
#include "ui/style/stateicon.h"
#include "ui/text/sentences.h"
#include "ui/widgets/chartpanel.h"
#include "ui/widgets/eventpanel.h"
#include "ui/widgets/nodecard.h"
#include "ui/widgets/pairpane.h"
#include "ui/widgets/timechart.h"
#include "ui/widgets/windowactions.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QStatusBar>
#include <QtTest>

using namespace twinline;
using namespace std::chrono_literals;

namespace {

QAbstractButton *button(const QWidget &in, const QString &text)
{
    for (QAbstractButton *each : in.findChildren<QAbstractButton *>()) {
        if (each->text() == text && each->isVisibleTo(&in))
            return each;
    }
    return nullptr;
}

bool shows(const QWidget &in, const QString &words)
{
    for (const QLabel *label : in.findChildren<QLabel *>()) {
        if (label->isVisibleTo(&in) && label->text().contains(words))
            return true;
    }
    return false;
}

} // namespace

/// The window as its operator meets it: what it shows, what may be pressed, and that the keyboard is enough.
class TestMainWindow : public QObject
{
    Q_OBJECT

private slots:
    void init() { text::setLanguage(Language::English); }
    void showsTheVerdictAndBothNodes();
    void offersWhatTheVerdictAllows_data();
    void offersWhatTheVerdictAllows();
    void intentsGoOutAsSignals();
    void splitBrainClosesEverythingButRepair();
    void vendorPagesOpenByKey();
    void logsAndAdviceAreAskedForByMenu();
    void offersLogsWhereTheyAreKnown();
    void takesLogLinesIntoItsList();
    void oldFiguresTurnGreyThoughTheMonitorIsSilent();
    void serviceAddressIsPinnedToItsHolder();
    void unknownNeverLooksGood();
    void keyboardFindsAndChoosesAPair();
    void chartsFollowLiveAndScrollByKeyboard();
    void chartsReadAValueUnderThePointer();
    void chartsAreReadAtMostFourTimesASecond();
    void languageChangesAtRunTime();
    void languageChoiceIsRememberedAndTold();
    void badConfigurationIsShownAndCopied();
    void pairsComeAndGo();
    void statusIsCopied();
    void everyControlHasAnAccessibleName();
    void mnemonicsAreUniqueInEachMenu_data();
    void mnemonicsAreUniqueInEachMenu();
    void windowRemembersItsShape();
    void helpOpensWithoutBlocking();
};

void TestMainWindow::showsTheVerdictAndBothNodes()
{
    WindowScene scene;
    scene.addParis(samples::healthy(scene.paris, scene.clock.now()));
    QVERIFY(scene.show());
    for (const char16_t *words : {u"cti-1 is Active; cti-2 is Standby", u"Active (Primary)", u"Standby (Backup)", u"mod=FT: ACTIVE",
                                  u"200 OK, udp 5060", u"idle, as a standby is", u"0 of 5 missed", u"VIP 10.1.1.245 answers here"})
        QVERIFY2(shows(scene.window, QString::fromUtf16(words)), qPrintable(QString::fromUtf16(words)));
}

void TestMainWindow::offersWhatTheVerdictAllows_data()
{
    QTest::addColumn<int>("which");
    QTest::addColumn<QString>("offered");
    QTest::addColumn<bool>("enabled");
    QTest::newRow("healthy") << 0 << QStringLiteral("Switch over…") << true;
    QTest::newRow("split brain") << 1 << QStringLiteral("Resolve…") << true;
    QTest::newRow("no standby") << 2 << QStringLiteral("Check takeover…") << true;
    QTest::newRow("blind") << 3 << QStringLiteral("Switch over…") << false;
}

void TestMainWindow::offersWhatTheVerdictAllows()
{
    QFETCH(int, which);
    QFETCH(QString, offered);
    QFETCH(bool, enabled);
    using Judge = PairSnapshot (*)(const PairConfig &, Instant);
    const Judge judges[] = {samples::healthy, samples::splitBrain, samples::noStandby, samples::blind};
    WindowScene scene;
    scene.addParis(judges[which](scene.paris, scene.clock.now()));
    QVERIFY(scene.show());
    for (const char16_t *words : {u"Switch over…", u"Resolve…", u"Check takeover…", u"Roll back…"}) {
        const QAbstractButton *each = button(scene.window, QString::fromUtf16(words));
        QCOMPARE(each != nullptr, QString::fromUtf16(words) == offered);
        if (each)
            QCOMPARE(each->isEnabled(), enabled);
    }
}

void TestMainWindow::intentsGoOutAsSignals()
{
    WindowScene scene;
    scene.addParis(samples::healthy(scene.paris, scene.clock.now()));
    QVERIFY(scene.show());
    QSignalSpy intents(&scene.window, &MainWindow::intentRequested);
    button(scene.window, QStringLiteral("Switch over…"))->click();
    QTest::keyClick(&scene.window, Qt::Key_F8);
    QCOMPARE(intents.count(), 2);
    QCOMPARE(intents.at(1).at(0).toString(), QStringLiteral("Paris Centre"));
    QCOMPARE(intents.at(1).at(1).value<Intent>(), Intent::Switchover);
    for (QAction *action : scene.window.actions()->moreMenu()->actions()) {
        if (action->text() == QStringLiteral("&Roll back…"))
            action->trigger();
    }
    QCOMPARE(intents.count(), 3);
    QCOMPARE(intents.at(2).at(1).value<Intent>(), Intent::Rollback);
}

void TestMainWindow::splitBrainClosesEverythingButRepair()
{
    WindowScene scene;
    scene.addParis(samples::splitBrain(scene.paris, scene.clock.now()));
    QVERIFY(scene.show());
    QSignalSpy intents(&scene.window, &MainWindow::intentRequested);
    QTest::keyClick(&scene.window, Qt::Key_F8);
    QCOMPARE(intents.count(), 0);
    QTest::keyClick(&scene.window, Qt::Key_F8, Qt::ControlModifier);
    QCOMPARE(intents.count(), 1);
    QCOMPARE(intents.at(0).at(1).value<Intent>(), Intent::Repair);
    for (const QAction *action : scene.window.actions()->moreMenu()->actions()) {
        if (action->text() == QStringLiteral("&Switch over…"))
            QVERIFY(!action->isEnabled() && action->toolTip().contains(QStringLiteral("both nodes are Active")));
    }
}

void TestMainWindow::vendorPagesOpenByKey()
{
    WindowScene scene;
    scene.addParis(samples::healthy(scene.paris, scene.clock.now()));
    QVERIFY(scene.show());
    QSignalSpy opened(&scene.window, &MainWindow::openVendorPageRequested);
    QTest::keyClick(&scene.window, Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.at(0).at(1).toInt(), 1);
}

void TestMainWindow::logsAndAdviceAreAskedForByMenu()
{
    WindowScene scene;
    scene.paris.nodes[0].log = "http://10.1.1.219/IPSCFG/FT_REPORT_{yymmdd}.txt";
    scene.addParis(samples::healthy(scene.paris, scene.clock.now()));
    QVERIFY(scene.show());
    const WindowActions *actions = scene.window.actions();
    const std::pair<QAction *, void (MainWindow::*)(const QString &)> asked[] = {{actions->advice, &MainWindow::adviceRequested},
                                                                                 {actions->openLog, &MainWindow::openLogRequested},
                                                                                 {actions->fetchLogs, &MainWindow::fetchLogsRequested}};
    for (const auto &[action, request] : asked) {
        QSignalSpy spy(&scene.window, request);
        QVERIFY2(action->isEnabled(), qPrintable(action->text()));
        action->trigger();
        QCOMPARE(spy.count(), 1);
        QCOMPARE(spy.at(0).at(0).toString(), QStringLiteral("Paris Centre"));
    }
}

void TestMainWindow::offersLogsWhereTheyAreKnown()
{
    WindowScene scene;
    const WindowActions *actions = scene.window.actions();
    for (const QAction *action : {actions->advice, actions->openLog, actions->fetchLogs})
        QVERIFY2(!action->isEnabled(), qPrintable(action->text())); // no pair yet
    scene.addParis(samples::healthy(scene.paris, scene.clock.now()));
    QVERIFY(scene.show());
    QVERIFY(actions->advice->isEnabled() && actions->openLog->isEnabled());
    QVERIFY(!actions->fetchLogs->isEnabled());
    QVERIFY2(actions->fetchLogs->toolTip().contains(QStringLiteral("pairs.toml")), "it says what is missing");
    WindowScene other; // a product without a log and without advice
    Product plain = samples::telisca();
    plain.log = LogFormat::None;
    plain.advice.clear();
    other.window.board().add(other.paris, plain, samples::healthy(other.paris, other.clock.now()));
    QVERIFY(other.show());
    for (const QAction *action : {other.window.actions()->advice, other.window.actions()->openLog, other.window.actions()->fetchLogs})
        QVERIFY2(!action->isEnabled(), qPrintable(action->text()));
}

void TestMainWindow::takesLogLinesIntoItsList()
{
    WindowScene scene;
    scene.addParis(samples::healthy(scene.paris, scene.clock.now()));
    QVERIFY(scene.show());
    const auto *list = scene.window.findChild<EventPanel *>()->findChild<QListView *>();
    const int before = list->model()->rowCount();
    Event line;
    line.at = samples::before(scene.clock.now(), 100s);
    line.pair = "Paris Centre";
    line.code = EventCode::VendorLog;
    line.node = 1;
    line.text = "IPSWS : Switch this host(10.1.1.220) to PRIMARY";
    scene.window.addEvents({line});
    scene.window.addEvents({line});
    QCOMPARE(list->model()->rowCount(), before + 1);
    scene.window.say(QStringLiteral("1 new log entry"));
    QVERIFY(scene.window.statusBar()->currentMessage().contains(QStringLiteral("1 new log entry")));
}

void TestMainWindow::oldFiguresTurnGreyThoughTheMonitorIsSilent()
{
    WindowScene scene;
    scene.addParis(samples::healthy(scene.paris, scene.clock.now()));
    QVERIFY(scene.show());
    QVERIFY(!shows(scene.window, QStringLiteral("42\u00a0s ago")));
    scene.clock.advance(42s);
    scene.window.refresh();
    int grey = 0;
    for (const QLabel *label : scene.window.page()->findChildren<QLabel *>())
        grey += label->text() == QStringLiteral("mod=FT: ACTIVE") && label->property("tone") == QStringLiteral("stale");
    QCOMPARE(grey, 1);
    QVERIFY(shows(scene.window, QStringLiteral("42\u00a0s ago")));
}

void TestMainWindow::serviceAddressIsPinnedToItsHolder()
{
    WindowScene scene;
    scene.addParis(samples::healthy(scene.paris, scene.clock.now()));
    QVERIFY(scene.show());
    const auto cards = scene.window.findChildren<NodeCard *>();
    QVERIFY(shows(*cards.at(0), QStringLiteral("answers here")));
    QVERIFY(!shows(*cards.at(1), QStringLiteral("answers here")));
    PairSnapshot moved = samples::healthy(scene.paris, scene.clock.now());
    moved.service.holder = 1;
    scene.window.board().take(moved);
    QVERIFY(shows(*cards.at(1), QStringLiteral("answers here")));
    moved.service.holding = ServiceHolding::Nobody;
    moved.service.holder.reset();
    scene.window.board().take(moved);
    QVERIFY(shows(scene.window, QStringLiteral("nobody answers")));
}

void TestMainWindow::unknownNeverLooksGood()
{
    WindowScene scene;
    scene.addParis(samples::blind(scene.paris, scene.clock.now()));
    QVERIFY(scene.show());
    for (const StateIcon *icon : scene.window.page()->findChildren<StateIcon *>()) {
        if (icon->isVisibleTo(&scene.window)) {
            QVERIFY(icon->icon().colour != Colour::Ok);
            QVERIFY(icon->icon() != iconOf(ProbeMark::Good));
        }
    }
    for (const QLabel *label : scene.window.page()->findChildren<QLabel *>()) {
        if (label->property("textRole") == QStringLiteral("state"))
            QCOMPARE(label->text(), QStringLiteral("Unknown"));
    }
    QVERIFY(shows(scene.window, QStringLiteral("last said “Active (Primary)”")));
}

void TestMainWindow::keyboardFindsAndChoosesAPair()
{
    WindowScene scene;
    scene.addParis(samples::healthy(scene.paris, scene.clock.now()));
    PairConfig osaka = samples::pair("大阪センター", "pbx1", "pbx2");
    osaka.site = "Osaka";
    scene.window.board().add(osaka, samples::telisca(), samples::degraded(osaka, scene.clock.now()));
    QVERIFY(scene.show());
    QTest::keyClick(&scene.window, Qt::Key_F, Qt::ControlModifier);
    auto *search = scene.window.findChild<QLineEdit *>();
    QVERIFY(search->hasFocus());
    QTest::keyClicks(search, QStringLiteral("osa"));
    QCOMPARE(search->text(), QStringLiteral("osa"));
    auto *list = scene.window.findChild<PairPane *>()->findChild<QListView *>();
    QCOMPARE(list->model()->rowCount(), 1);
    QTest::keyClick(search, Qt::Key_Return);
    QVERIFY(list->hasFocus());
    QVERIFY(scene.window.windowTitle().startsWith(QStringLiteral("大阪センター")));
    QTest::keyClick(search, Qt::Key_Escape);
    QCOMPARE(list->model()->rowCount(), 2);
    QTest::keyClick(list, Qt::Key_Up);
    QVERIFY(scene.window.windowTitle().startsWith(QStringLiteral("Paris Centre")));
}

void TestMainWindow::chartsFollowLiveAndScrollByKeyboard()
{
    WindowScene scene;
    scene.addParis(samples::healthy(scene.paris, scene.clock.now()));
    QVERIFY(scene.show());
    ChartPanel *charts = scene.window.page()->charts();
    QVERIFY(charts->rttChart()->hasData());
    QVERIFY(charts->lagChart()->hasData());
    QVERIFY(charts->rttChart()->lossCount() > 0);
    QCOMPARE(charts->rttChart()->xAxis->range().size(), 300.0);
    TimeChart *chart = charts->rttChart();
    chart->setFocus();
    QTest::keyClick(chart, Qt::Key_Left);
    QVERIFY(!charts->window().live());
    QCOMPARE(chart->xAxis->range(), charts->lagChart()->xAxis->range());
    QTest::keyClick(chart, Qt::Key_Plus);
    QCOMPARE(charts->window().span(), Duration(150s));
    QTest::keyClick(chart, Qt::Key_Minus);
    QTest::keyClick(chart, Qt::Key_Home);
    QVERIFY(charts->window().live()); // all that there is fits into five minutes
    scene.history.append("Paris Centre", "rtt/0", {samples::before(scene.clock.now(), 30 * 24h), 0.01});
    scene.clock.advance(1s);
    scene.window.refresh();
    QTest::keyClick(chart, Qt::Key_Home);
    QCOMPARE(charts->window().range(scene.clock.now().boot).from, scene.clock.now().boot - 30 * 24h - 1s);
    QTest::keyClick(chart, Qt::Key_7);
    QCOMPARE(charts->window().span(), Duration(365 * 24h));
    QTest::keyClick(&scene.window, Qt::Key_2, Qt::AltModifier);
    QCOMPARE(charts->window().span(), Duration(5min));
    QTest::keyClick(chart, Qt::Key_End);
    QVERIFY(charts->window().live());
    QTest::keyClick(&scene.window, Qt::Key_Left, Qt::AltModifier);
    QVERIFY(!charts->window().live());
    QTest::keyClick(&scene.window, Qt::Key_L, Qt::ControlModifier);
    QVERIFY(charts->window().live());
    button(*charts, QStringLiteral("1\u00a0h"))->click();
    QCOMPARE(chart->xAxis->range().size(), 3600.0);
}

void TestMainWindow::chartsReadAValueUnderThePointer()
{
    WindowScene scene;
    scene.addParis(samples::healthy(scene.paris, scene.clock.now()));
    QVERIFY(scene.show());
    TimeChart *chart = scene.window.page()->charts()->rttChart();
    const double key = chart->xAxis->range().upper - 20;
    const auto first = chart->valueAt(0, key);
    const auto second = chart->valueAt(1, key);
    QVERIFY(first && *first > 10 && *first < 16);
    QVERIFY(second && *second > 14 && *second < 20);
    QVERIFY(!chart->valueAt(0, chart->xAxis->range().lower - 3600));
    const QImage before = chart->grab().toImage();
    QTest::mouseMove(chart, QPoint(chart->width() / 2, chart->height() / 2));
    QTRY_VERIFY(chart->grab().toImage() != before);
}

void TestMainWindow::chartsAreReadAtMostFourTimesASecond()
{
    WindowScene scene;
    scene.addParis(samples::healthy(scene.paris, scene.clock.now()));
    QVERIFY(scene.show());
    scene.window.refresh();
    scene.history.asked = 0;
    for (int i = 0; i < 100; ++i) {
        scene.clock.advance(10ms);
        scene.window.board().take(samples::healthy(scene.paris, scene.clock.now()));
        scene.window.refresh();
    }
    QVERIFY2(scene.history.asked > 0 && scene.history.asked <= 4 * 3, qPrintable(QString::number(scene.history.asked)));
}

void TestMainWindow::languageChangesAtRunTime()
{
    WindowScene scene;
    scene.addParis(samples::healthy(scene.paris, scene.clock.now()));
    QVERIFY(scene.show());
    text::setLanguage(Language::Italian);
    QCoreApplication::processEvents();
    QCOMPARE(button(scene.window, QStringLiteral("Switch over…")), nullptr);
    QVERIFY(shows(scene.window, QStringLiteral("Coppia ridondante")) || shows(scene.window, QStringLiteral("è attivo")));
    QVERIFY(shows(scene.window, QStringLiteral("12,4\u00a0ms")));
    QVERIFY(shows(scene.window, QStringLiteral("Active (Primary)"))); // the vendor's word stays
    text::setLanguage(Language::English);
    QCoreApplication::processEvents();
    QVERIFY(button(scene.window, QStringLiteral("Switch over…")));
    QVERIFY(shows(scene.window, QStringLiteral("12.4\u00a0ms")));
}

void TestMainWindow::languageChoiceIsRememberedAndTold()
{
    WindowScene scene;
    QSignalSpy wanted(&scene.window, &MainWindow::languageRequested);
    for (QAction *action : scene.window.actions()->languageMenu()->actions()) {
        if (action->text() == QStringLiteral("日本語"))
            action->trigger();
    }
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(WindowSettings(scene.settings).language(), std::optional(Language::Japanese));
}

void TestMainWindow::badConfigurationIsShownAndCopied()
{
    WindowScene scene;
    scene.addParis(samples::healthy(scene.paris, scene.clock.now()));
    scene.window.showFailures({{"pairs.toml", 12, 3, "unknown key \"adress\"", "address"}});
    QVERIFY(scene.show());
    auto *page = scene.window.findChild<FailurePage *>();
    QVERIFY(page->isVisible());
    QVERIFY(page->findChild<QPlainTextEdit *>()->toPlainText().contains(QStringLiteral("pairs.toml:12:3: unknown key")));
    button(*page, QStringLiteral("Copy"))->click();
    QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("pairs.toml:12:3")));
    QSignalSpy reload(&scene.window, &MainWindow::reloadRequested);
    QTest::keyClick(&scene.window, Qt::Key_F5);
    QCOMPARE(reload.count(), 1);
    scene.window.showFailures({});
    QVERIFY(scene.window.page()->isVisible());
}

void TestMainWindow::pairsComeAndGo()
{
    WindowScene scene;
    QVERIFY(scene.show());
    QVERIFY(shows(scene.window, QStringLiteral("No pair is configured.")));
    scene.window.setLabBusy(QStringLiteral("PostgreSQL 1 of 2"));
    QVERIFY(shows(scene.window, QStringLiteral("PostgreSQL 1 of 2")));
    scene.window.setLabBusy({});
    scene.addParis(samples::healthy(scene.paris, scene.clock.now()));
    QVERIFY(scene.window.page()->isVisible());
    scene.window.clearPairs();
    scene.window.refresh();
    QVERIFY(!scene.window.page()->isVisible());
    scene.addParis(samples::noStandby(scene.paris, scene.clock.now()));
    QVERIFY(scene.window.page()->isVisible());
    QVERIFY(shows(scene.window, QStringLiteral("cti-2 does not answer")));
}

void TestMainWindow::statusIsCopied()
{
    WindowScene scene;
    scene.addParis(samples::healthy(scene.paris, scene.clock.now()));
    QVERIFY(scene.show());
    QTest::keyClick(&scene.window, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("Paris Centre")));
}

void TestMainWindow::everyControlHasAnAccessibleName()
{
    WindowScene scene;
    scene.addParis(samples::healthy(scene.paris, scene.clock.now()));
    QVERIFY(scene.show());
    for (const QWidget *widget : scene.window.findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisibleTo(&scene.window) || qobject_cast<const QMenuBar *>(widget))
            continue;
        const auto *asButton = qobject_cast<const QAbstractButton *>(widget);
        const auto *asLabel = qobject_cast<const QLabel *>(widget);
        const bool named = !widget->accessibleName().isEmpty() || (asButton && !asButton->text().isEmpty()) || asLabel;
        const bool plumbing = qstrcmp(widget->metaObject()->className(), "QStackedWidget") == 0 || widget->inherits("QScrollArea");
        QVERIFY2(named || plumbing, widget->metaObject()->className());
    }
}

void TestMainWindow::mnemonicsAreUniqueInEachMenu_data()
{
    QTest::addColumn<int>("language");
    for (const Language language : allLanguages)
        QTest::newRow(languageCode(language)) << static_cast<int>(language);
}

void TestMainWindow::mnemonicsAreUniqueInEachMenu()
{
    QFETCH(int, language);
    text::setLanguage(static_cast<Language>(language));
    WindowScene scene;
    scene.addParis(samples::healthy(scene.paris, scene.clock.now()));
    QList<QList<QAction *>> menus{scene.window.menuBar()->actions()};
    for (const QAction *top : scene.window.menuBar()->actions())
        menus << top->menu()->actions();
    for (const QList<QAction *> &menu : menus) {
        QSet<QString> seen;
        for (const QAction *action : menu) {
            const QString key = QKeySequence::mnemonic(action->text()).toString();
            QVERIFY2(key.isEmpty() || !seen.contains(key), qPrintable(action->text()));
            seen.insert(key);
        }
    }
}

void TestMainWindow::windowRemembersItsShape()
{
    WindowScene scene;
    scene.window.resize(1000, 700);
    QVERIFY(scene.show());
    scene.window.close();
    MainWindow again(scene.history, scene.clock, scene.settings);
    QCOMPARE(again.size(), QSize(1000, 700));
}

void TestMainWindow::helpOpensWithoutBlocking()
{
    WindowScene scene;
    QVERIFY(scene.show());
    QTest::keyClick(&scene.window, Qt::Key_F1);
    auto *dialog = scene.window.findChild<QDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    QVERIFY(shows(*dialog, QStringLiteral("F8")));
    QVERIFY(shows(*dialog, QStringLiteral("Find a pair")));
    dialog->reject();
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
