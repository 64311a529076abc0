// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizarddrive.h"

#include "ui/pages/pairpage.h"
#include "ui/practice/lessonpanel.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QJsonObject>
#include <QMenu>
#include <QMenuBar>
#include <QTcpSocket>

#include <map>

using namespace twinline;

/// A newcomer goes through the five lessons, by keyboard and mouse alone; what he does on the vendor's pages a browser would post.
class tst_Practice : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void readTheScreen();
    void plannedSwitch();
    void failedNode();
    void splitBrain();
    void publicIp();
    void theyAreRememberedAndOfferedOnce();
    void cleanupTestCase();

private:
    const LessonState &state() const { return m_panel->view().state; }
    bool comesTo(std::size_t step, int limit = 30000)
    {
        return QTest::qWaitFor([&] { return m_panel->view().labReady && state().step >= step; }, limit);
    }
    bool isDone() const { return state().step == m_panel->view().steps.size(); }
    bool choose(const QString &words);
    bool follow(const QString &action);
    bool nextLesson();
    void doByHand(const RunWizard &wizard);
    /// What stands on the panel, and what the pair's page says at its top.
    QByteArray words() const
    {
        const QStringList page = wordsOn(m_window->page()).mid(0, 6);
        return (wordsOn(m_panel) + page).join(QStringLiteral(" | ")).toUtf8();
    }

    std::unique_ptr<Desk> m_desk;
    OpenConsole m_opened;
    MainWindow *m_window = nullptr;
    LessonPanel *m_panel = nullptr;
    QStringList m_handsDid; ///< steps of the present run
    QStringList m_read;     ///< the same, of which he told what the page shows
};

void tst_Practice::initTestCase()
{
    m_desk = std::make_unique<Desk>();
    Options options;
    options.lab = true;
    m_opened = m_desk->open(options);
    m_window = m_opened.window;
    QVERIFY(QTest::qWaitFor([this] { return m_window->findChild<LessonPanel *>() != nullptr; }, 20000)); // offered by itself
    m_panel = m_window->findChild<LessonPanel *>();
    QVERIFY2(comesTo(1), words());
}

/// Picks an entry of the Pair menu with the mouse.
bool tst_Practice::choose(const QString &words)
{
    for (QAction *title : m_window->menuBar()->actions()) {
        QMenu *menu = title->menu();
        if (!menu || title->text().remove(u'&') != QStringLiteral("Pair"))
            continue;
        for (QAction *action : menu->actions()) {
            if (!action->text().remove(u'&').startsWith(words) || !QTest::qWaitFor([action] { return action->isEnabled(); }, 20000))
                continue;
            menu->popup(m_window->mapToGlobal(QPoint(40, 40)));
            QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
            return true;
        }
    }
    return false;
}

/// What a person does in the browser that the wizard opened.
void tst_Practice::doByHand(const RunWizard &wizard)
{
    const RunState &run = wizard.view().run;
    const QString step = QString::fromStdString(run.plan.steps[run.current].key);
    // What the page shows then he tells the wizard, which cannot see it for itself.
    const std::map<QString, NodeState> shown{{QStringLiteral("from-off"), NodeState::ServicesOff},
                                             {QStringLiteral("to-master"), NodeState::Active},
                                             {QStringLiteral("from-slave"), NodeState::Standby}};
    if (m_handsDid.contains(step) && !m_read.contains(step) && shown.contains(step) && button(&wizard, QStringLiteral("Enter reading"))) {
        for (QComboBox *states : wizard.findChildren<QComboBox *>())
            for (int i = 0; states->isVisible() && i < states->count() && states->currentData().toInt() != int(shown.at(step)); ++i)
                QTest::keyClick(states, i == 0 ? Qt::Key_Home : Qt::Key_Down);
        if (press(&wizard, QStringLiteral("Enter reading")))
            m_read << step;
    }
    if (m_handsDid.contains(step))
        return;
    const bool begun = press(&wizard, QStringLiteral("Open the page")) || press(&wizard, QStringLiteral("I do it by hand"));
    if (!begun && run.steps[run.current].state != StepState::Watching)
        return;
    m_handsDid << step;
    const QJsonObject addresses = lab::labDescription({}).value(QStringLiteral("addresses")).toObject();
    const int port = lab::labDescription({}).value(QStringLiteral("ports")).toObject().value(QStringLiteral("monitor")).toInt();
    const auto post = [&](const QString &where, const QByteArray &path, const QByteArray &form) {
        QTcpSocket socket;
        socket.connectToHost(addresses.value(where).toString(), quint16(port));
        QVERIFY(socket.waitForConnected(2000));
        socket.write("POST /" + path + " HTTP/1.1\r\nHost: lab\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                     + QByteArray::number(form.size()) + "\r\nConnection: close\r\n\r\n" + form);
        QVERIFY(socket.waitForReadyRead(3000));
    };
    const QString from = QStringLiteral("node%1").arg(run.plan.from + 1);
    const QString to = QStringLiteral("node%1").arg(run.plan.to + 1);
    if (step == QLatin1String("from-off"))
        post(from, "occ/state", "to=off");
    else if (step == QLatin1String("move"))
        post(QStringLiteral("gateway"), "cloud/move", "node=" + QByteArray::number(run.plan.to + 1));
    else if (step == QLatin1String("to-master"))
        post(to, "occ/state", "to=master");
    else if (step == QLatin1String("from-slave"))
        post(from, "occ/state", "to=slave");
}

/// Chooses \a action and goes through its wizard to the end.
bool tst_Practice::follow(const QString &action)
{
    m_handsDid.clear();
    m_read.clear();
    if (!choose(action) || !QTest::qWaitFor([] { return shown<RunWizard>() != nullptr; }))
        return false;
    RunWizard &wizard = *shown<RunWizard>();
    if (!start(wizard))
        return false;
    const bool ended = QTest::qWaitFor([&] {
        const RunState &run = wizard.view().run;
        if (run.phase == RunPhase::Ended)
            return !run.report.empty();
        if (press(&wizard, QStringLiteral("Press it for me")))
            return false;
        doByHand(wizard);
        press(&wizard, QStringLiteral("Next"));
        return false;
    }, 90000);
    if (!ended || wizard.view().run.result != RunResult::Done)
        qWarning("%s", wordsOf(wizard).constData());
    return ended && wizard.view().run.result == RunResult::Done && press(&wizard, QStringLiteral("Close"))
        && QTest::qWaitFor([] { return !shown<RunWizard>(); });
}

bool tst_Practice::nextLesson()
{
    const LessonKey before = state().key;
    return press(m_panel, QStringLiteral("Next lesson")) && state().key != before;
}

void tst_Practice::readTheScreen()
{
    QVERIFY2(press(m_panel, QStringLiteral("lab-2")), words()); // wrong on purpose
    QVERIFY2(says(m_panel, QStringLiteral("Not that one")) && state().step == 1, words());
    QAbstractButton *right = button(m_panel, QStringLiteral("lab-1"));
    right->setFocus();
    QTest::keyClick(right, Qt::Key_Space);
    QVERIFY2(comesTo(2), words());
    QVERIFY2(QTest::qWaitFor([this] { return press(m_panel, QStringLiteral("after")); }), words());
    QVERIFY2(QTest::qWaitFor([this] { return press(m_panel, QStringLiteral("less than")); }), words());
    QVERIFY2(isDone(), words());
    QVERIFY(nextLesson());
}

void tst_Practice::plannedSwitch()
{
    QVERIFY2(comesTo(1), words());
    QVERIFY(follow(QStringLiteral("Switch over")));
    QVERIFY2(comesTo(2), words());
    QVERIFY(follow(QStringLiteral("Roll back")));
    QVERIFY2(comesTo(3) && isDone(), words());
    QVERIFY(nextLesson());
}

void tst_Practice::failedNode()
{
    QVERIFY2(comesTo(1), words());
    QElapsedTimer watch;
    watch.start();
    QVERIFY2(press(m_panel, QStringLiteral("Cut the power of lab-1")), words());
    QVERIFY2(comesTo(2), words());
    QVERIFY2(comesTo(3), words());
    qInfo("the other node serves %.1f s after the cut", double(watch.elapsed()) / 1000);
    QVERIFY2(press(m_panel, QStringLiteral("no:")), words());
    QVERIFY2(comesTo(4), words());
    QVERIFY2(press(m_panel, QStringLiteral("Heal")), words());
    QVERIFY2(comesTo(5, 60000), words());
    QVERIFY(follow(QStringLiteral("Roll back")));
    QVERIFY2(comesTo(6) && isDone(), words());
    QVERIFY(nextLesson());
}

void tst_Practice::splitBrain()
{
    QVERIFY2(comesTo(1), words());
    QVERIFY2(press(m_panel, QStringLiteral("Cut the link")), words());
    QVERIFY2(comesTo(2), words());
    QVERIFY2(press(m_panel, QStringLiteral("heal the link")), words());
    QVERIFY2(comesTo(3), words());
    QVERIFY2(press(m_panel, QStringLiteral("Heal")), words());
    QVERIFY2(comesTo(4, 60000) && isDone(), words());
    QVERIFY(nextLesson());
}

void tst_Practice::publicIp()
{
    QVERIFY2(comesTo(1, 60000), words()); // another lab has started
    QVERIFY2(press(m_panel, m_panel->view().snapshot.nodes[0].state == NodeState::Active ? QStringLiteral("lab-1") : QStringLiteral("lab-2")), words());
    QVERIFY2(comesTo(2), words());
    QVERIFY(follow(QStringLiteral("Switch over")));
    QVERIFY2(comesTo(3) && isDone(), words());
    QVERIFY2(says(m_panel, QStringLiteral("last lesson")), words());
}

void tst_Practice::theyAreRememberedAndOfferedOnce()
{
    QVERIFY2(press(m_panel, QStringLiteral("End the practice")), words());
    QTRY_VERIFY(!m_window->findChild<LessonPanel *>());
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window));
    QTest::keyClick(m_window, Qt::Key_F1, Qt::ShiftModifier);
    QTRY_VERIFY(m_window->findChild<LessonPanel *>());
    QCOMPARE(m_window->findChild<LessonPanel *>()->view().done, std::vector<bool>(5, true));
}

void tst_Practice::cleanupTestCase()
{
    const QString description = lab::defaultLabFolder() + QStringLiteral("/lab.json");
    m_opened.console.reset();
    QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(description), 15000);
    m_desk.reset();
}

QTEST_MAIN(tst_Practice)
#include "tst_practice.moc"
