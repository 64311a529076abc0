// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rolewatcher.h"
#include "statuswatch.h"

#include <QtTest>

using namespace acceptance;

namespace {

constexpr double twoPolls = 1.0;
// A line is late by what the console needs to judge and print it, and by what this test needs to read it.
constexpr double reading = 0.05;

} // namespace

/// The active node dies in every way it can: the forecast said when the other serves, and the verdict follows what happens.
class TestFailover : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theForecastHoldsAndTheVerdictFollows_data();
    void theForecastHoldsAndTheVerdictFollows();
    void cleanupTestCase();

private:
    bool redundant(int active, double seconds);
    void rollBack();

    std::unique_ptr<LabHouse> m_house;
    std::unique_ptr<RoleWatcher> m_nodes;
    std::unique_ptr<StatusWatch> m_watch;
};

void TestFailover::initTestCase()
{
    m_house = std::make_unique<LabHouse>();
    QVERIFY2(m_house->start(), qPrintable(m_house->trouble()));
    m_nodes = std::make_unique<RoleWatcher>(*m_house);
    m_watch = std::make_unique<StatusWatch>(*m_house);
}

void TestFailover::cleanupTestCase()
{
    m_watch.reset();
    m_nodes.reset();
    m_house.reset();
}

void TestFailover::theForecastHoldsAndTheVerdictFollows_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("victim");
    QTest::addColumn<bool>("rollback");
    // In the short form a fault of the other node brings the pair back twice, which is sooner than a rollback.
    QTest::newRow("power-off") << QStringLiteral("power-off") << 1 << true;
    QTest::newRow("freeze") << QStringLiteral("freeze") << 1 << true;
    QTest::newRow("stop") << QStringLiteral("stop") << 1 << longForm();
    QTest::newRow("lan-cut") << QStringLiteral("lan-cut") << (longForm() ? 1 : 2) << longForm();
}

void TestFailover::theForecastHoldsAndTheVerdictFollows()
{
    QFETCH(QString, kind);
    QFETCH(int, victim);
    QFETCH(bool, rollback);
    const int heir = 3 - victim;
    StatusWatch &watch = *m_watch;
    QVERIFY2(redundant(victim, 20), watch.story({}).constData());
    const QJsonObject forecast = watch.lines().back().status.value(QStringLiteral("forecast")).toObject();
    const double best = forecast.value(QStringLiteral("best_s")).toDouble(-1);
    const double worst = forecast.value(QStringLiteral("worst_s")).toDouble(-1);
    QVERIFY(best > 0 && worst > best);
    QVERIFY(worst - best <= 1 + 1 + 1); // interval + time-out + start

    const Time ordered = now();
    QVERIFY(m_house->lab({QStringLiteral("fault"), QString::number(victim), kind}));
    const auto served = m_nodes->await(heir, "ACTIVE", ordered, worst + 5);
    QVERIFY2(served, watch.story(ordered).constData());
    // The last word of the victim tells when it died, to 10 ms; the first one of the heir when it served.
    const auto lastWord = m_nodes->last(victim, "ACTIVE", served->ended);
    QVERIFY(lastWord);
    const Time died = std::max(ordered, lastWord->ended);
    const double took = between(died, served->sent);
    const double follows = twoPolls + reading;
    const StatusWatch::Line *gone = watch.verdict(QStringLiteral("no-active"), died, 5);
    QVERIFY2(gone, watch.story(ordered).constData());
    const double goneAfter = between(died, gone->at);
    const StatusWatch::Line *alone = watch.verdict(QStringLiteral("no-standby"), served->sent, 10);
    QVERIFY2(alone, watch.story(ordered).constData());
    const double aloneAfter = between(served->ended, alone->at);
    qInfo("measured: %s of node %d: the other serves after %.3f s (forecast %.1f to %.1f s); no-active told after %.3f s, no-standby %.3f s after it serves",
          qPrintable(kind), victim, took, best, worst, goneAfter, aloneAfter);
    QVERIFY2(took >= best && took <= worst, watch.story(ordered).constData());
    QVERIFY2(goneAfter <= follows, watch.story(ordered).constData());
    QVERIFY2(aloneAfter <= follows, watch.story(ordered).constData());

    const Time healed = now();
    QVERIFY(m_house->lab({QStringLiteral("heal"), QString::number(victim)}));
    QVERIFY2(redundant(heir, 30), watch.story(healed).constData());
    qInfo("measured: %s of node %d: redundant %.2f s after healing", qPrintable(kind), victim, between(healed, watch.lines().back().at));
    if (rollback)
        rollBack();
}

/// The verdict is redundant, and this node serves.
bool TestFailover::redundant(int active, double seconds)
{
    return m_watch->becomes([active](const auto &line) {
        return line.verdict() == QLatin1String("redundant") && (active == 1) != line.hasReason(QStringLiteral("not-on-usual-node"));
    }, seconds);
}

void TestFailover::rollBack()
{
    const Time asked = now();
    const Said back = m_house->pair({QStringLiteral("rollback"), QStringLiteral("lab"), QStringLiteral("--yes")});
    QVERIFY2(back.code == 0, (back.out + back.err).constData());
    QCOMPARE(back.last()[QStringLiteral("result")].toString(), QStringLiteral("done"));
    const Time done = now();
    QVERIFY(m_nodes->await(1, "ACTIVE", done, 1));
    QVERIFY(m_nodes->await(2, "STANDBY", done, 1));
    QVERIFY2(redundant(1, 10), m_watch->story(asked).constData());
    qInfo("measured: rollback %.2f s", between(asked, done));
}

QTEST_GUILESS_MAIN(TestFailover)
#include "tst_failover.moc"
