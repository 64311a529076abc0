// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rolewatcher.h"
#include "statuswatch.h"

#include <QJsonArray>
#include <QtTest>

using namespace acceptance;

namespace {

constexpr double twoPolls = 1.0;
constexpr double reading = 0.05; // to judge, print and read a line

} // namespace

/// Faults that leave both nodes up: each gives the verdict of VERDICTS.md with its reason, and healed, the pair is redundant.
class TestFaults : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void faultsHaveTheirVerdict_data();
    void faultsHaveTheirVerdict();
    void aLieIsNotBelieved_data();
    void aLieIsNotBelieved();
    void aSlowNodeIsMeasured();
    void aCutLinkSplitsThePair();
    void cleanupTestCase();

private:
    bool redundant(double seconds = 20);
    bool fault(const QStringList &words) { return m_house->lab(QStringList{word("fault")} + words); }
    bool heal() { return m_house->lab({word("heal")}); }

    std::unique_ptr<LabHouse> m_house;
    std::unique_ptr<StatusWatch> m_watch;
};

void TestFaults::initTestCase()
{
    m_house = std::make_unique<LabHouse>();
    QVERIFY2(m_house->start(), qPrintable(m_house->trouble()));
    m_watch = std::make_unique<StatusWatch>(*m_house);
}

void TestFaults::cleanupTestCase()
{
    m_watch.reset();
    m_house.reset();
}

bool TestFaults::redundant(double seconds)
{
    return m_watch->becomes([](const auto &line) {
        return line.verdict() == QLatin1String("redundant") && line.status[QStringLiteral("reasons")].toArray().size() == 1;
    }, seconds);
}

void TestFaults::faultsHaveTheirVerdict_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("node");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<double>("within");
    const auto row = [](const char *name, const char *kind, const char *node, const char *verdict, const char *reason, double within) {
        QTest::newRow(name) << word(kind) << word(node) << word(verdict) << word(reason) << within;
    };
    // Row 16 asks for required evidence only, and the guide advises against switching on application errors (TEL-16).
    row("application error", "app-error", "1", "redundant", "bad-answer", twoPolls);
    row("replay paused", "pause-replay", "2", "degraded", "replay-paused", twoPolls);
    // That two hold it is known once the holder has changed twice; of three polls two may hear the same one.
    row("two holders", "two-holders", "1", "split-brain", "address-on-both", 1.5 * twoPolls);
    // A full disk shows when something must be written; then the database cannot go on.
    row("full disk on the standby", "disk-full", "2", "degraded", "not-streaming", 5);
    row("full disk on the active", "disk-full", "1", "degraded", "not-streaming", 5);
}

void TestFaults::faultsHaveTheirVerdict()
{
    QFETCH(QString, kind);
    QFETCH(QString, node);
    QFETCH(QString, verdict);
    QFETCH(QString, reason);
    QFETCH(double, within);
    QVERIFY2(redundant(), m_watch->story({}).constData());
    QVERIFY(fault({node, kind}));
    const Time hurt = now();
    const bool told = m_watch->becomes([&](const auto &line) { return line.verdict() == verdict && line.hasReason(reason); }, within + 5);
    QVERIFY2(told, m_watch->story(hurt).constData());
    const double took = between(hurt, m_watch->lines().back().at);
    QVERIFY(heal());
    const Time healed = now();
    QVERIFY2(redundant(30), m_watch->story(hurt).constData());
    qInfo("measured: %s: %s told after %.3f s; redundant %.2f s after healing", qPrintable(kind), qPrintable(verdict), took,
          between(healed, m_watch->lines().back().at));
    QVERIFY2(took <= within + ::reading, m_watch->story(hurt).constData());
}

void TestFaults::aLieIsNotBelieved_data()
{
    QTest::addColumn<int>("node");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("of the standby") << 2 << word("no-standby");
    QTest::newRow("of the active") << 1 << word("no-active");
}

void TestFaults::aLieIsNotBelieved()
{
    QFETCH(int, node);
    QFETCH(QString, verdict);
    QVERIFY2(redundant(), m_watch->story({}).constData());
    RoleWatcher nodes(*m_house);
    const Time ordered = now();
    QVERIFY(fault({QString::number(node), word("lie")}));
    const auto lied = nodes.await(node, node == 1 ? "STANDBY" : "ACTIVE", ordered, 2);
    QVERIFY(lied);
    const StatusWatch::Line *told = m_watch->verdict(verdict, lied->sent, 5);
    QVERIFY2(told, m_watch->story(ordered).constData());
    QVERIFY2(told->hasReason(word("contradiction"), QStringLiteral("lab-%1").arg(node)), m_watch->story(ordered).constData());
    qInfo("measured: lie of node %d: %s told after %.3f s", node, qPrintable(verdict), between(lied->ended, told->at));
    QVERIFY2(between(lied->ended, told->at) <= twoPolls + reading, m_watch->story(ordered).constData());
    for (const StatusWatch::Line &line : m_watch->lines())
        QVERIFY2(line.at < ordered || line.verdict() != QLatin1String("split-brain"), m_watch->story(ordered).constData());
    QVERIFY(heal());
    QVERIFY2(redundant(), m_watch->story(ordered).constData());
}

void TestFaults::aSlowNodeIsMeasured()
{
    QVERIFY2(redundant(), m_watch->story({}).constData());
    QVERIFY(fault({word("1"), word("slow"), word("60")}));
    let(twoPolls);
    const Said said = m_house->pair({word("status")});
    const StatusWatch::Line line{now(), said.last()};
    const double slow = line.probe(word("lab-1"), word("heartbeat"))[QStringLiteral("rtt_ms")].toDouble(-1);
    const double fast = line.probe(word("lab-2"), word("heartbeat"))[QStringLiteral("rtt_ms")].toDouble(-1);
    qInfo("measured: slow by 60 ms: round trip %.1f ms, of the other node %.1f ms", slow, fast);
    // The product has no limit for it, so row 16 stands, but the figure does not hide it.
    QCOMPARE(line.verdict(), word("redundant"));
    QVERIFY(slow >= 60 && slow <= 120);
    QVERIFY(fast > 0 && fast < 60);
    QVERIFY(heal());
    QVERIFY2(redundant(), m_watch->story({}).constData());
}

void TestFaults::aCutLinkSplitsThePair()
{
    QVERIFY2(redundant(), m_watch->story({}).constData());
    RoleWatcher nodes(*m_house);
    const Time cut = now();
    QVERIFY(fault({word("1"), word("link-cut")}));
    const auto second = nodes.await(2, "ACTIVE", cut, 10);
    QVERIFY2(second, m_watch->story(cut).constData());
    const StatusWatch::Line *split = m_watch->verdict(word("split-brain"), second->sent, 5);
    QVERIFY2(split, m_watch->story(cut).constData());
    qInfo("measured: link cut: node 2 serves, too, after %.3f s; split-brain told %.3f s later", between(cut, second->ended),
          between(second->ended, split->at));
    QVERIFY(nodes.last(1, "ACTIVE", now())->ended > second->sent); // it is true
    QVERIFY2(between(second->ended, split->at) <= twoPolls + reading, m_watch->story(cut).constData());
    QVERIFY2(m_watch->becomes([](const auto &line) { return line.verdict() == QLatin1String("split-brain") && line.hasReason(word("both-active")); }, 2),
             m_watch->story(cut).constData());
    QVERIFY(heal());
    const Time healed = now();
    QVERIFY2(redundant(40), m_watch->story(healed).constData());
    qInfo("measured: link cut: redundant %.2f s after healing", between(healed, m_watch->lines().back().at));
}

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"
