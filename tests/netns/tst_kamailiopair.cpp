// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "acceptance/optionswatcher.h"
#include "acceptance/statuswatch.h"
#include "pairwatcher.h"

#include <QJsonArray>
#include <QtTest>

using namespace acceptance;
using netns::Ledger;
using netns::PairWatcher;
using netns::TwoHosts;

/// The product kamailio-keepalived on two real hosts: what an operator sees and does from the command line, watched by others.
class TestKamailioPair : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void itIsRedundant();
    void aPlannedSwitchIsProven();
    void theWayBackIsProven();
    void aPowerCutIsSeenAndTheNodeRejoins();
    void nothingIsLostInTenSwitchesEachWay();

private:
    void switchOver(const char *intent, const char *from, const char *to);

    std::unique_ptr<TwoHosts> m_hosts;
};

namespace {

/// pgbench at the address that moves, started anew whenever a switch ends it.
class Load
{
public:
    explicit Load(const TwoHosts &hosts)
    {
        hosts.place(m_process);
        m_process.setStandardOutputFile(QProcess::nullDevice());
        m_process.setStandardErrorFile(QProcess::nullDevice());
        QObject::connect(&m_process, &QProcess::finished, &m_process, [this] {
            if (!m_over) {
                ++m_rounds;
                start();
            }
        });
        start();
    }
    ~Load()
    {
        m_over = true;
        m_process.kill();
        waitUntil([this] { return m_process.state() == QProcess::NotRunning; }, 5);
    }
    Load(const Load &) = delete;
    Load &operator=(const Load &) = delete;
    int rounds() const { return m_rounds; }

private:
    void start()
    {
        m_process.start(word("/usr/lib/postgresql/15/bin/pgbench"), words("-h 10.77.0.100 -U pbx -n -c 2 -T 3600 -R 100 pbx"));
    }
    QProcess m_process;
    int m_rounds = 0;
    bool m_over = false;
};

} // namespace

void TestKamailioPair::initTestCase()
{
    const auto kind = qEnvironmentVariable("TWINLINE_HOSTS") == word("systemd") ? TwoHosts::Kind::Systemd : TwoHosts::Kind::Plain;
    const QString hindrance = TwoHosts::hindrance(kind);
    if (!hindrance.isEmpty())
        QSKIP(qPrintable(QStringLiteral("The two real hosts cannot be built here: %1.").arg(hindrance)));
    m_hosts = std::make_unique<TwoHosts>(kind);
    QVERIFY2(m_hosts->start(), qPrintable(m_hosts->trouble()));
    const netns::Ran made = m_hosts->on("op", words("/usr/lib/postgresql/15/bin/pgbench -h 10.77.0.100 -U pbx -q -i -s 1 pbx"));
    QVERIFY2(made.code == 0, made.err.constData());
}

void TestKamailioPair::itIsRedundant()
{
    const Said said = m_hosts->pair({word("status")});
    QVERIFY2(said.code == 0, said.story().constData());
    QCOMPARE(said.last()[word("verdict")].toString(), word("redundant"));
    QCOMPARE(said.last()[word("service_holder")].toString(), word("pbx-a"));
}

/// One switch by the command line, with clients at the address that moves.
void TestKamailioPair::switchOver(const char *intent, const char *from, const char *to)
{
    PairWatcher watcher(*m_hosts);
    OptionsWatcher phone("10.77.0.100", 5060, m_hosts->network());
    Ledger ledger(*m_hosts);
    QVERIFY(waitUntil([&] { return ledger.committed() > 0 && watcher.least() > 2; }, 10));
    const Time begun = now();
    const Said said = m_hosts->pair({word(intent), word("pbx"), word("--yes")}, 120);
    const Time ended = now();
    QVERIFY2(said.code == 0, said.story().constData());
    const QJsonObject run = said.last();
    QCOMPARE(run[word("result")].toString(), word("done"));
    QCOMPARE(run[word("from")].toString(), word(from));
    QCOMPARE(run[word("to")].toString(), word(to));
    const double told = run[word("service_interrupted_s")].toDouble(-1);
    const std::size_t before = ledger.committed();
    QVERIFY(waitUntil([&] { return ledger.committed() > before + 10; }, 10));
    const char *holder = word(to) == word("pbx-a") ? "a" : "b";
    const QByteArray lost = ledger.lost(holder);
    qInfo("measured: %s %s to %s in %.2f s; service interrupted: the run says %.3f s, a phone %.3f s; %zu rows committed, lost: %s", intent, from, to,
          between(begun, ended), told, phone.longestGap().seconds(), ledger.committed(), lost.isEmpty() ? "none" : lost.constData());
    QCOMPARE(lost, QByteArray());
    QCOMPARE(watcher.databasesAtOnce(begun), QByteArray());
    QCOMPARE(watcher.addressesAtOnce(begun), QByteArray());
    QVERIFY(told > 0 && told < between(begun, ended));
    const Said after = m_hosts->pair({word("status")});
    QVERIFY2(after.code == 0, after.story().constData());
    QCOMPARE(after.last()[word("service_holder")].toString(), word(to));
    QCOMPARE(m_hosts->sql(holder, "select state from pg_stat_replication"), "streaming");
    QCOMPARE(m_hosts->sql(holder[0] == 'a' ? "b" : "a", "select count(*) from pg_replication_slots"), "0");
}

void TestKamailioPair::aPlannedSwitchIsProven()
{
    switchOver("switchover", "pbx-a", "pbx-b");
}

void TestKamailioPair::theWayBackIsProven()
{
    switchOver("rollback", "pbx-b", "pbx-a");
}

void TestKamailioPair::aPowerCutIsSeenAndTheNodeRejoins()
{
    StatusWatch watch(*m_hosts);
    QVERIFY2(watch.becomes([](const auto &line) { return line.verdict() == word("redundant"); }, 30), watch.story({}).constData());
    PairWatcher watcher(*m_hosts);
    Ledger ledger(*m_hosts);
    QVERIFY(waitUntil([&] { return ledger.committed() > 20; }, 10));
    const Time cut = now();
    QVERIFY(m_hosts->fault("power a off"));
    const auto *seen = watch.verdict(word("no-standby"), cut, 60);
    QVERIFY2(seen, watch.story(cut).constData());
    qInfo("measured: power cut told as no-standby after %.1f s", between(cut, seen->at));
    QVERIFY2(watch.becomes([](const auto &line) { return line.status[word("service_holder")].toString() == word("pbx-b"); }, 30), watch.story(cut).constData());
    QVERIFY(m_hosts->fault("power a on"));
    QVERIFY2(watch.becomes([](const auto &line) { return line.verdict() != word("redundant") && line.probe(word("pbx-a"), word("keepalived"))[word("outcome")].toString() == word("answered"); }, 30),
             watch.story(cut).constData());
    const Said said = m_hosts->pair({word("rejoin"), word("pbx"), word("--yes"), word("--reason"), word("power cut")}, 120);
    QVERIFY2(said.code == 0, said.story().constData());
    QCOMPARE(said.last()[word("result")].toString(), word("done"));
    QVERIFY2(watch.becomes([](const auto &line) { return line.verdict() == word("redundant"); }, 30), watch.story(cut).constData());
    qInfo("measured: redundant again %.1f s after the cut; verdicts:\n%s", between(cut, now()), watch.story(cut).constData());
    QCOMPARE(watcher.databasesAtOnce(cut), QByteArray());
    // Streaming without waiting: what the dead host had committed and not yet sent may be missing, and only that.
    qInfo("measured: %zu rows committed, lost by the crash: %s", ledger.committed(), ledger.lost("b").isEmpty() ? "none" : ledger.lost("b").constData());
    switchOver("rollback", "pbx-b", "pbx-a");
}

void TestKamailioPair::nothingIsLostInTenSwitchesEachWay()
{
    if (!longForm())
        QSKIP("Ten switches each way belong to the long form: tests/run netns-long.");
    Load load(*m_hosts);
    for (int i = 0; i < 10 && !QTest::currentTestFailed(); ++i) {
        switchOver("switchover", "pbx-a", "pbx-b");
        if (!QTest::currentTestFailed())
            switchOver("switchover", "pbx-b", "pbx-a");
    }
    qInfo("measured: the load was started anew %d times", load.rounds());
}

QTEST_GUILESS_MAIN(TestKamailioPair)
#include "tst_kamailiopair.moc"
