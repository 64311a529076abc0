// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A whole lab, seen from outside like any pair: real processes, real sockets, real PostgreSQL where it is installed.
#include "lab/labunderwatch.h"

#include "products/pairs.h"
#include "products/products.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace twinline;
using namespace twinline::labtest;
using namespace std::chrono_literals;

namespace {

constexpr auto monitorPort = "monitor";

/// What the forecast says of the lab's parameters: 1 s, 1 s, 3 failures, 1 s to start (TEL-13).
constexpr auto best = 3000ms;
constexpr auto worst = 5000ms;
constexpr auto watchStep = 50ms; ///< what the watch itself may add

} // namespace

class TestLab : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void pairsFileIsReadByTheConsole();
    void addressesAnswerAsTheirRolesSay();
    void plannedSwitchNeverShowsTwoActive();
    void takeoverKeepsTheForecast_data();
    void takeoverKeepsTheForecast();
    void linkCutMakesTwoActiveUntilTheBackupGivesWay();
    void brokenReplicationHealsByItself();
    void lieIsToldToTheDeskOnly();
    void applicationErrorIsInTheBodyOnly();
    void slowNodeAnswersLate();
    void pausedReplayStaysBehind();
    void fullDiskStopsTheDatabase();
    void twoHoldersAnswerInTurn();
    void nonsenseIsRefused();

private:
    bool redundant();
    bool streamsFrom(int primary);
    bool comesToStreamFrom(int primary);
    bool rollBack();
    quint16 http() const { return m_lab.port(QString::fromLatin1(monitorPort)); }
    void expectAtEveryPort(int server, Meeting meeting);

    LabHome m_home;
    LabUnderWatch m_lab;
};

void TestLab::initTestCase()
{
    const auto begun = Clock::now();
    QCOMPARE(m_lab.start(m_home.lab()), QString());
    QVERIFY(Clock::now() - begun < 10s);
    if (!m_lab.hasDatabase())
        qInfo("PostgreSQL is not installed: the lab is tested without its databases");
}

/// Every test begins with node 1 active and node 2 following it.
void TestLab::init()
{
    QVERIFY(redundant());
}

bool TestLab::redundant()
{
    return m_lab.monitor(1, "FT") == "ACTIVE" && m_lab.monitor(2, "FT") == "STANDBY"
           && m_lab.identityAtService() == m_lab.host(1).toLatin1()
           && (!m_lab.hasDatabase() || streamsFrom(1));
}

/// The other server's database streams on this one's own timeline. A database that rejoins streams the old timeline to its
/// end first, stops, and starts anew on the new one: for a moment the sender alone already says "streaming".
bool TestLab::streamsFrom(int primary)
{
    const QString timeline = m_lab.sql(primary, "SELECT ('x' || substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8))::bit(32)::int");
    return !timeline.isEmpty() && m_lab.sql(primary, "SELECT count(*) FROM pg_stat_replication WHERE state = 'streaming'") == u"1"
           && m_lab.sql(3 - primary, "SELECT received_tli FROM pg_stat_wal_receiver WHERE status = 'streaming'") == timeline;
}

bool TestLab::comesToStreamFrom(int primary)
{
    return QTest::qWaitFor([this, primary] { return streamsFrom(primary); }, 20000);
}

/// As the runbook does it: the active one to standby, seen, then the other one to active (TEL-17).
bool TestLab::rollBack()
{
    return m_lab.press(2, 2, "standby") && QTest::qWaitFor([this] { return m_lab.monitor(2, "FT") == "STANDBY"; })
           && m_lab.press(1, 1, "active") && QTest::qWaitFor([this] { return redundant(); }, 10000);
}

void TestLab::pairsFileIsReadByTheConsole()
{
    const auto product = readProductFile(SOURCE_ROOT "/resources/products/telisca-hot-standby.toml");
    QVERIFY(product.has_value());
    const QByteArray path = m_lab.about().value(QStringLiteral("config")).toString().toUtf8();
    const auto pairs = readPairsFile(path.toStdString(), {*product});
    QVERIFY2(pairs.has_value(), pairs ? "" : pairs.error().front().sentence().c_str());
    QCOMPARE(pairs->size(), std::size_t(1));
    const PairConfig &pair = pairs->front();
    QVERIFY(pair.lab);
    QCOMPARE(pair.nodes.at(1).address, m_lab.host(2).toStdString());
    QCOMPARE(pair.serviceAddress, m_lab.service().toStdString());
    QCOMPARE(numberSetting(pair, *product, "consecutive_failures"), std::optional(3.0));
    QCOMPARE(booleanSetting(pair, *product, "first_server_auto_restart"), std::optional(false));
}

void TestLab::addressesAnswerAsTheirRolesSay()
{
    const quint16 sip = m_lab.port(QStringLiteral("sip"));
    for (const int server : {1, 2}) {
        QCOMPARE(m_lab.monitor(server, "NONE"), QByteArray("OK"));
        QCOMPARE(m_lab.monitor(server, "IPSWS"), QByteArray("IPSWS=OK"));
        QCOMPARE(tcpKnock(m_lab.host(server), m_lab.port(QStringLiteral("startup")), 500ms), Meeting::Answered);
        // A node knows the other's state from its next heartbeat on.
        QByteArray page;
        QTRY_VERIFY_WITH_TIMEOUT((page = httpGet(m_lab.host(server), http(), "/IPSCFG/admin", 1s).body,
                                  page.contains("Status: Active (Primary)") && page.contains("Status: Standby (Backup)")),
                                 3000);
        QVERIFY(page.contains("-&gt; Standby (Backup)") && page.contains("-&gt; Active (Primary)"));
        QVERIFY(page.contains("IP Address of this server</td><td>" + m_lab.host(server).toLatin1()));
    }
    QCOMPARE(sipKnock(m_lab.host(1), sip, 500ms), Meeting::Answered);
    QCOMPARE(sipKnock(m_lab.host(2), sip, 500ms), Meeting::Silent); // idle, as a standby is
    QCOMPARE(sipKnock(m_lab.service(), sip, 500ms), Meeting::Answered);
    QVERIFY(httpGet(m_lab.host(1), http(), "/IPSCFG/admin/log", 1s).body.contains("SWITCH THIS SERVER TO PRIMARY"));
}

void TestLab::plannedSwitchNeverShowsTwoActive()
{
    const RoleWatch watch(m_lab.host(1), m_lab.host(2), http());
    const auto begun = Clock::now();
    QVERIFY(m_lab.press(1, 1, "standby"));
    QTRY_COMPARE(m_lab.monitor(1, "FT"), QByteArray("STANDBY"));
    if (m_lab.hasDatabase()) // it may call itself standby only when nobody can write to it any more
        QVERIFY(m_lab.sql(1, "SELECT pg_is_in_recovery()") != u"f");
    QVERIFY(m_lab.press(1, 2, "active")); // the other server's button works on either page
    QTRY_VERIFY_WITH_TIMEOUT(watch.sawActive(2, begun), 10000);
    Clock::time_point lastOfFirst = begun;
    for (const auto &sample : watch.since(1, begun))
        if (sample.body == "ACTIVE")
            lastOfFirst = sample.received;
    const auto second = watch.since(2, begun);
    const auto first = std::find_if(second.begin(), second.end(), [](const auto &sample) { return sample.body == "ACTIVE"; });
    QVERIFY(lastOfFirst < first->sent);
    QTRY_COMPARE(m_lab.identityAtService(), m_lab.host(2).toLatin1());
    if (m_lab.hasDatabase()) {
        QVERIFY(comesToStreamFrom(2));
        QCOMPARE(m_lab.sql(2, "SELECT client_addr FROM pg_stat_replication WHERE state = 'streaming'"), m_lab.host(1));
        QCOMPARE(m_lab.sql(1, "SELECT pg_is_in_recovery()"), QStringLiteral("t"));
    }
    QVERIFY(rollBack());
}

void TestLab::expectAtEveryPort(int server, Meeting meeting)
{
    QStringList ports{QStringLiteral("monitor"), QStringLiteral("sip"), QStringLiteral("startup")};
    if (m_lab.hasDatabase())
        ports << QStringLiteral("database");
    for (const QString &name : ports)
        QCOMPARE(tcpKnock(m_lab.host(server), m_lab.port(name), 300ms), meeting == Meeting::Mute ? Meeting::Answered : meeting);
    QCOMPARE(httpGet(m_lab.host(server), http(), "/IPSCFG/admin", 300ms).meeting, meeting);
    QCOMPARE(sipKnock(m_lab.host(server), m_lab.port(QStringLiteral("sip")), 300ms), meeting == Meeting::Mute ? Meeting::Silent : meeting);
}

void TestLab::takeoverKeepsTheForecast_data()
{
    QTest::addColumn<Meeting>("meeting");
    QTest::newRow("power-off") << Meeting::Silent;
    QTest::newRow("stop") << Meeting::Refused;
    QTest::newRow("freeze") << Meeting::Mute;
    QTest::newRow("lan-cut") << Meeting::Silent;
}

void TestLab::takeoverKeepsTheForecast()
{
    QFETCH(Meeting, meeting);
    const QString kind = QString::fromLatin1(QTest::currentDataTag());
    const RoleWatch watch(m_lab.host(1), m_lab.host(2), http());
    const auto begun = Clock::now();
    QVERIFY(m_lab.fault(1, kind));
    QCOMPARE(m_lab.faultsOf(1), kind);
    expectAtEveryPort(1, meeting);
    QTRY_VERIFY_WITH_TIMEOUT(watch.sawActive(2, begun), 8000);
    for (const auto &sample : watch.since(2, begun)) {
        if (sample.body != "ACTIVE")
            continue;
        const auto delay = sample.received - begun;
        qInfo("%s: active after %.3f s", qPrintable(kind), std::chrono::duration<double>(delay).count());
        QVERIFY(delay >= best - watchStep && delay <= worst + watchStep);
        break;
    }
    QTRY_COMPARE(m_lab.identityAtService(), m_lab.host(2).toLatin1());
    QVERIFY(m_lab.heal());
    QTRY_COMPARE_WITH_TIMEOUT(m_lab.monitor(1, "FT"), QByteArray("STANDBY"), 10000);
    if (m_lab.hasDatabase())
        QVERIFY(comesToStreamFrom(2));
    QCOMPARE(m_lab.monitor(2, "FT"), QByteArray("ACTIVE")); // no automatic return (TEL-26)
    QVERIFY(rollBack());
}

void TestLab::linkCutMakesTwoActiveUntilTheBackupGivesWay()
{
    QVERIFY(m_lab.fault(1, QStringLiteral("link-cut")));
    QTRY_COMPARE_WITH_TIMEOUT(m_lab.monitor(2, "FT"), QByteArray("ACTIVE"), 8000);
    QCOMPARE(m_lab.monitor(1, "FT"), QByteArray("ACTIVE"));
    if (m_lab.hasDatabase())
        for (const int server : {1, 2})
            QCOMPARE(m_lab.sql(server, "SELECT pg_is_in_recovery()"), QStringLiteral("f"));
    QVERIFY(m_lab.heal());
    QTRY_COMPARE_WITH_TIMEOUT(m_lab.monitor(2, "FT"), QByteArray("STANDBY"), 8000); // by rank (TEL-23)
    QCOMPARE(m_lab.monitor(1, "FT"), QByteArray("ACTIVE"));
    QTRY_VERIFY_WITH_TIMEOUT(redundant(), 20000);
}

/// With "Enable Hot Standby mode" off nobody takes over, so that only the replication suffers from the cut.
void TestLab::brokenReplicationHealsByItself()
{
    if (!m_lab.hasDatabase())
        QSKIP("PostgreSQL is not installed");
    QVERIFY(m_lab.order({{QStringLiteral("do"), QStringLiteral("hot-standby")}, {QStringLiteral("on"), false}}));
    QVERIFY(m_lab.fault(2, QStringLiteral("link-cut")));
    const QString stuck = m_lab.sql(2, "SELECT pg_last_wal_receive_lsn()");
    QTRY_COMPARE_WITH_TIMEOUT(m_lab.sql(1, "SELECT count(*) FROM pg_stat_replication"), QStringLiteral("0"), 12000);
    QCOMPARE(m_lab.sql(2, "SELECT pg_last_wal_receive_lsn()"), stuck);
    QCOMPARE(m_lab.monitor(2, "FT"), QByteArray("STANDBY"));
    QVERIFY(m_lab.heal());
    QTRY_VERIFY_WITH_TIMEOUT(redundant(), 8000);
    QVERIFY(m_lab.order({{QStringLiteral("do"), QStringLiteral("hot-standby")}, {QStringLiteral("on"), true}}));
}

void TestLab::lieIsToldToTheDeskOnly()
{
    QVERIFY(m_lab.fault(2, QStringLiteral("lie")));
    QTRY_COMPARE(m_lab.monitor(2, "FT"), QByteArray("ACTIVE"));
    QCOMPARE(m_lab.node(2).value(QStringLiteral("role")).toString(), QStringLiteral("standby"));
    if (m_lab.hasDatabase())
        QCOMPARE(m_lab.sql(2, "SELECT pg_is_in_recovery()"), QStringLiteral("t"));
    QVERIFY(m_lab.heal());
    QTRY_COMPARE(m_lab.monitor(2, "FT"), QByteArray("STANDBY"));
    QCOMPARE(m_lab.monitor(1, "FT"), QByteArray("ACTIVE"));
}

void TestLab::applicationErrorIsInTheBodyOnly()
{
    QVERIFY(m_lab.fault(1, QStringLiteral("app-error")));
    QTRY_COMPARE(m_lab.monitor(1, "IPSWS"), QByteArray("IPSWS=ERROR"));
    QCOMPARE(m_lab.monitor(1, "NONE"), QByteArray("OK"));
    QCOMPARE(m_lab.monitor(1, "FT"), QByteArray("ACTIVE"));
    QVERIFY(m_lab.heal());
    QTRY_COMPARE(m_lab.monitor(1, "IPSWS"), QByteArray("IPSWS=OK"));
}

void TestLab::slowNodeAnswersLate()
{
    QVERIFY(m_lab.fault(1, QStringLiteral("slow"), QStringLiteral("150")));
    const auto begun = Clock::now();
    QCOMPARE(m_lab.monitor(1, "FT"), QByteArray("ACTIVE"));
    QVERIFY(Clock::now() - begun >= 150ms);
    QCOMPARE(sipKnock(m_lab.host(1), m_lab.port(QStringLiteral("sip")), 100ms), Meeting::Silent);
    QCOMPARE(sipKnock(m_lab.host(1), m_lab.port(QStringLiteral("sip")), 1s), Meeting::Answered);
    QVERIFY(m_lab.heal());
    QCOMPARE(sipKnock(m_lab.host(1), m_lab.port(QStringLiteral("sip")), 100ms), Meeting::Answered);
}

void TestLab::pausedReplayStaysBehind()
{
    if (!m_lab.hasDatabase())
        QSKIP("PostgreSQL is not installed");
    QVERIFY(m_lab.fault(2, QStringLiteral("pause-replay")));
    QTRY_COMPARE(m_lab.sql(2, "SELECT pg_is_wal_replay_paused()"), QStringLiteral("t"));
    const QString stuck = m_lab.sql(2, "SELECT pg_last_wal_replay_lsn()");
    QTRY_VERIFY(m_lab.sql(2, "SELECT pg_last_wal_receive_lsn() - pg_last_wal_replay_lsn()").toLongLong() > 1000);
    QCOMPARE(m_lab.sql(2, "SELECT pg_last_wal_replay_lsn()"), stuck);
    QVERIFY(m_lab.heal());
    QTRY_COMPARE(m_lab.sql(2, "SELECT pg_is_wal_replay_paused()"), QStringLiteral("f"));
}

void TestLab::fullDiskStopsTheDatabase()
{
    if (!m_lab.hasDatabase())
        QSKIP("PostgreSQL is not installed");
    QVERIFY(m_lab.fault(1, QStringLiteral("disk-full")));
    QTRY_COMPARE(m_lab.monitor(1, "IPSWS"), QByteArray("IPSWS=ERROR"));
    QTRY_COMPARE(tcpKnock(m_lab.host(1), m_lab.port(QStringLiteral("database")), 300ms), Meeting::Refused);
    QCOMPARE(m_lab.monitor(1, "FT"), QByteArray("ACTIVE"));
    QVERIFY(m_lab.heal());
    QTRY_COMPARE_WITH_TIMEOUT(m_lab.monitor(1, "IPSWS"), QByteArray("IPSWS=OK"), 10000);
    QTRY_VERIFY_WITH_TIMEOUT(redundant(), 10000);
}

void TestLab::twoHoldersAnswerInTurn()
{
    QVERIFY(m_lab.fault(1, QStringLiteral("two-holders")));
    QSet<QByteArray> seen; // they take turns in time
    const auto both = [&] {
        seen << m_lab.identityAtService();
        return seen.contains(m_lab.host(1).toLatin1()) && seen.contains(m_lab.host(2).toLatin1());
    };
    QTRY_VERIFY_WITH_TIMEOUT(both(), 3000);
    QVERIFY(m_lab.heal());
}

void TestLab::nonsenseIsRefused()
{
    QVERIFY(!m_lab.fault(3, QStringLiteral("stop")));
    QVERIFY(!m_lab.fault(1, QStringLiteral("earthquake")));
    QVERIFY(!m_lab.fault(1, QStringLiteral("slow"), QStringLiteral("fast")));
    QVERIFY(!m_lab.press(1, 1, "elsewhere") || redundant());
    QVERIFY(redundant());
}

QTEST_GUILESS_MAIN(TestLab)
#include "tst_lab.moc"
