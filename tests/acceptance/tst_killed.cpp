// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hands.h"
#include "presscounter.h"
#include "rolewatcher.h"
#include "statuswatch.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QtTest>

#include <csignal>

using namespace acceptance;

/// The console is killed in the middle of a switch, at every line that it speaks and at any instant: `runs resume` or
/// `runs back-out` ends it well, and no button is pressed twice blindly.
class TestKilled : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aKilledRunEndsWell_data();
    void aKilledRunEndsWell();
    void cleanupTestCase();

private:
    bool redundant();
    void killAt(const QString &step, const QString &state, double instant, QByteArray *told);
    void pressedOnce(Time since);

    std::unique_ptr<LabHouse> m_house;
    std::unique_ptr<PressCounter> m_presses;
    std::unique_ptr<RoleWatcher> m_nodes;
};

void TestKilled::initTestCase()
{
    m_house = std::make_unique<LabHouse>();
    QVERIFY2(m_house->start(), qPrintable(m_house->trouble()));
    m_presses = std::make_unique<PressCounter>(*m_house);
    QVERIFY2(m_presses->trouble().isEmpty(), qPrintable(m_presses->trouble()));
    m_nodes = std::make_unique<RoleWatcher>(*m_house);
    QVERIFY(redundant());
}

void TestKilled::cleanupTestCase()
{
    m_nodes.reset();
    m_presses.reset();
    m_house.reset();
}

void TestKilled::aKilledRunEndsWell_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<QString>("state");
    QTest::addColumn<double>("instant");
    QTest::addColumn<QString>("then");
    const auto at = [](const char *step, const char *state, const char *then) {
        QTest::addRow("%s, %s, %s", step, state, then) << word(step) << word(state) << 0.0 << word(then);
    };
    at("from-standby", "doing", "resume");
    at("from-standby", "watching", "back-out");
    at("to-active", "doing", "back-out");
    at("to-active", "watching", "resume");
    if (!longForm())
        return;
    at("from-standby", "doing", "back-out");
    at("from-standby", "watching", "resume");
    at("to-active", "doing", "resume");
    at("to-active", "watching", "back-out");
    for (const char *then : {"resume", "back-out"}) {
        at("from-standby", "seen", then);
        at("to-active", "seen", then);
        at("service", "watching", then);
        at("service", "seen", then);
        at("copy", "watching", then);
        at("copy", "seen", then);
    }
    for (int i = 0; i < 10; ++i) {
        const double instant = QRandomGenerator::global()->bounded(6.0);
        const char *then = i % 2 ? "resume" : "back-out";
        QTest::addRow("after %.3f s, %s", instant, then) << QString() << QString() << instant << word(then);
    }
}

bool TestKilled::redundant()
{
    Said said;
    for (int i = 0; i < 20 && said.code != 0; ++i)
        said = m_house->pair({word("status")});
    return said.code == 0 && said.last()[QStringLiteral("open_run")].isNull();
}

/// Starts the switch that is possible now, and kills it at its line about \a step and \a state, or so many seconds after its start.
void TestKilled::killAt(const QString &step, const QString &state, double instant, QByteArray *told)
{
    const bool onFirst = m_nodes->await(1, "ACTIVE", now(), 1).has_value();
    QProcess console;
    console.setProcessEnvironment(m_house->environment());
    console.setStandardInputFile(QProcess::nullDevice());
    QObject::connect(&console, &QProcess::readyReadStandardOutput, &console, [&] {
        while (console.canReadLine()) {
            const QByteArray line = console.readLine();
            const QJsonObject said = QJsonDocument::fromJson(line).object();
            *told += line;
            if (!step.isEmpty() && said[QStringLiteral("step")] == step && said[QStringLiteral("state")] == state)
                ::kill(pid_t(console.processId()), SIGKILL);
        }
    });
    const Time started = now();
    console.start(LabHouse::program(), {onFirst ? word("switchover") : word("rollback"), word("lab"), word("--config"), m_house->config(),
                                        word("--yes"), word("--json")});
    waitUntil([&] {
        if (step.isEmpty() && between(started, now()) >= instant && console.processId() > 0)
            ::kill(pid_t(console.processId()), SIGKILL);
        return console.state() == QProcess::NotRunning;
    }, 60);
    if (!step.isEmpty())
        QVERIFY2(console.exitStatus() == QProcess::CrashExit, told->constData());
}

/// Going on and backing out press each button at most once a direction; the same one twice was pressed blindly.
void TestKilled::pressedOnce(Time since)
{
    QByteArrayList all;
    for (const PressCounter::Press &press : m_presses->presses()) {
        if (press.at < since)
            continue;
        all << QByteArray::number(between(since, press.at), 'f', 2) + ' ' + press.form;
    }
    for (const char *form : {"server=1&to=active", "server=1&to=standby", "server=2&to=active", "server=2&to=standby"})
        QVERIFY2(m_presses->count(form, since) <= 1, all.join("; ").constData());
}

void TestKilled::aKilledRunEndsWell()
{
    QFETCH(QString, step);
    QFETCH(QString, state);
    QFETCH(double, instant);
    QFETCH(QString, then);
    QVERIFY(openRun(*m_house).isEmpty());
    const Time begun = now();
    QByteArray told;
    killAt(step, state, instant, &told);
    if (QTest::currentTestFailed())
        return;
    const Time killed = now();
    const int before = int(m_presses->presses().size());
    const QString run = openRun(*m_house);
    if (run.isEmpty()) // killed before it began, or after it had ended
        QVERIFY2(step.isEmpty() || (step == QLatin1String("copy") && state == QLatin1String("seen")), told.constData());
    Said said;
    if (!run.isEmpty()) {
        // Whoever only looks is told what was left half done.
        if (then == QLatin1String("back-out"))
            QCOMPARE(m_house->pair({word("status")}).last()[QStringLiteral("open_run")].toString(), run);
        said = m_house->pair({word("runs"), then, run});
        QVERIFY2(said.code == 0 || said.code == 5, (told + said.out + said.err).constData());
        QCOMPARE(said.last()[QStringLiteral("result")].toString(), said.code == 0 ? word("done") : word("backed-out"));
        QCOMPARE(said.code, then == QLatin1String("resume") ? 0 : 5);
    }
    QVERIFY2(openRun(*m_house).isEmpty(), said.out.constData());
    QVERIFY2(redundant(), said.out.constData());
    pressedOnce(begun);
    // Never two at once, whoever went on with it.
    QVERIFY2(!m_nodes->sawTwoActive(begun), "two servers were ACTIVE at once");
    qInfo("measured: %s of %s ended %s %.2f s after the kill; %d press(es) before it, %d after", qPrintable(then), run.isEmpty() ? "nothing" : "the run",
          run.isEmpty() ? "-" : qPrintable(said.last()[QStringLiteral("result")].toString()), between(killed, now()),
          int(std::count_if(m_presses->presses().begin(), m_presses->presses().end(), [&](const auto &press) { return press.at >= begun && press.at < killed; })),
          int(m_presses->presses().size()) - before);
}

QTEST_GUILESS_MAIN(TestKilled)
#include "tst_killed.moc"
