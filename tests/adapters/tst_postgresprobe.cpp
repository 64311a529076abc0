// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/probethread.h"
#include "fakes/asking.h"
#include "fakes/badserver.h"
#include "fakes/pgpair.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

using namespace twinline;
using namespace std::chrono_literals;

/// The PostgreSQL probe against two real servers in streaming replication, and against servers that are none.
class TestPostgresProbe : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void looksAtThePrimary();
    void looksAtTheStandby();
    void seesPausedReplay();
    void saysWhenItMayNotSee_data();
    void saysWhenItMayNotSee();
    void namesARefusal_data();
    void namesARefusal();
    void trustsAKnownCertificate();
    void keepsItsConnectionWhileTheServerAnswers();
    void replacesAKeptConnectionThatDied();
    void frozenServerIsATimeoutAndStallsNobody();
    void aGreetingOverASlowWayGoesOnIntoTheNextPoll();
    void namesBadServers_data();
    void namesBadServers();
    void takesNoMoreThanTheCap();
    void tellsTheAgeOfACopy_data();
    void tellsTheAgeOfACopy();
    void anAgeAsksWithoutWriting();
    void namesWhatIsNoAge_data();
    void namesWhatIsNoAge();
    void seesThePromotion();
    void seesTheStoppedServer();

private:
    ProbeRequest request(int node, const char *user = "twinline", Duration timeout = 4s) const;
    ProbeRequest ageRequest(int node, const QByteArray &query, Duration timeout = 4s);
    DbFacts look(int node);

    PgPair m_pair;
    ProbeThread m_prober;
};

ProbeRequest TestPostgresProbe::request(int node, const char *user, Duration timeout) const
{
    ProbeRequest request = requestTo(ProbeKind::Postgres, m_pair.port(node), timeout);
    request.target.index = node;
    request.endpoint.text = "host=127.0.0.1 port=" + std::to_string(m_pair.port(node)) + " dbname=postgres user=" + user;
    return request;
}

DbFacts TestPostgresProbe::look(int node)
{
    const Observation got = askAndWait(m_prober, request(node));
    if (got.outcome != Outcome::Answered)
        qWarning("%s: %s", word(got.outcome).constData(), got.detail.c_str());
    const auto *facts = std::get_if<DbFacts>(&got.facts);
    return facts ? *facts : DbFacts();
}

void TestPostgresProbe::initTestCase()
{
    if (PgPair::programs().isEmpty())
        QSKIP("PostgreSQL's server programs are not installed: /usr/lib/postgresql is empty");
    QVERIFY2(m_pair.start(), qPrintable(m_pair.trouble()));
}

void TestPostgresProbe::looksAtThePrimary()
{
    QTRY_VERIFY(look(0).senders.size() == 1 && look(0).senders[0].replay); // until the standby's first report
    const Observation got = askAndWait(m_prober, request(0));
    QCOMPARE(word(got.outcome), "answered");
    QCOMPARE(got.detail, std::string("primary, timeline 1"));
    QVERIFY(got.rtt && *got.rtt > 0ns && *got.rtt < got.ended - got.sent.boot);
    QVERIFY(!got.claim);
    const auto db = std::get<DbFacts>(got.facts);
    QVERIFY(db.serverVersion >= 100000);
    QVERIFY(!db.inRecovery && !db.readOnly && db.permitted && !db.replayPaused);
    QCOMPARE(db.timeline, 1);
    QCOMPARE(db.clusterName, std::string("first"));
    QVERIFY(db.systemIdentifier.size() > 10);
    QVERIFY(db.current && *db.current > 0 && !db.received && !db.replayed);
    QVERIFY(!db.receiver);
    QCOMPARE(db.senders.size(), std::size_t(1));
    QCOMPARE(db.senders[0].application, std::string("node_b"));
    QCOMPARE(db.senders[0].client, std::string("127.0.0.1"));
    QCOMPARE(db.senders[0].state, std::string("streaming"));
    QCOMPARE(db.senders[0].syncState, std::string("async"));
    QVERIFY(db.senders[0].sent && db.senders[0].replay && *db.senders[0].replay <= *db.senders[0].sent);
    QVERIFY(db.senders[0].replyAge && *db.senders[0].replyAge >= 0s && *db.senders[0].replyAge < 15s);
    QCOMPARE(db.replicationSlots.size(), std::size_t(1));
    QCOMPARE(db.replicationSlots[0].name, std::string("node_b"));
    QVERIFY(db.replicationSlots[0].active);
    QCOMPARE(db.walSendersFree, 4);
    QCOMPARE(db.preparedTransactions, 0);
    QCOMPARE(db.settings.at("max_connections"), std::string("20"));
    QCOMPARE(db.settings.at("wal_log_hints"), std::string("on"));
    QCOMPARE(db.archiveBacklog, -1); // archiving is off
    QVERIFY(db.archiveFailing == false && db.baseBackupRunning == false);
}

void TestPostgresProbe::looksAtTheStandby()
{
    const DbFacts db = look(1);
    QVERIFY(db.inRecovery && db.readOnly && db.permitted && !db.replayPaused);
    QCOMPARE(db.timeline, 1);
    QCOMPARE(db.clusterName, std::string("second"));
    QVERIFY(!db.current && db.received && db.replayed && *db.replayed <= *db.received);
    QVERIFY(db.receiver);
    QCOMPARE(db.receiver->status, std::string("streaming"));
    QCOMPARE(db.receiver->timeline, 1);
    QVERIFY(db.receiver->lastMessageAge && *db.receiver->lastMessageAge >= 0s && *db.receiver->lastMessageAge < 35s);
    QVERIFY(db.senders.empty());
    QCOMPARE(db.systemIdentifier, look(0).systemIdentifier);
}

void TestPostgresProbe::seesPausedReplay()
{
    m_pair.sql(1, "SELECT pg_wal_replay_pause()");
    QTRY_VERIFY(look(1).replayPaused);
    m_pair.sql(0, "INSERT INTO t SELECT generate_series(1, 10000)");
    const DbFacts standby = look(1); // the standby first, so that the difference is never negative
    const DbFacts primary = look(0);
    QVERIFY(*primary.current > *standby.replayed + 100000);
    m_pair.sql(1, "SELECT pg_wal_replay_resume()");
    QTRY_VERIFY(!look(1).replayPaused);
    QTRY_VERIFY(*look(1).replayed >= *primary.current);
}

void TestPostgresProbe::saysWhenItMayNotSee_data()
{
    QTest::addColumn<int>("node");
    QTest::newRow("primary") << 0;
    QTest::newRow("standby") << 1;
}

void TestPostgresProbe::saysWhenItMayNotSee()
{
    QFETCH(int, node);
    const Observation got = askAndWait(m_prober, request(node, "plain"));
    QCOMPARE(word(got.outcome), "answered");
    QVERIFY2(QByteArray(got.detail.c_str()).contains("no permission"), got.detail.c_str());
    const auto db = std::get<DbFacts>(got.facts);
    QVERIFY(!db.permitted);
    QCOMPARE(db.inRecovery, node == 1); // the role may be seen by anybody
    for (const DbSender &sender : db.senders)
        QVERIFY(sender.state.empty() && !sender.replay && !sender.replyAge); // never a zero
    if (db.receiver)
        QVERIFY(db.receiver->status.empty() && !db.receiver->lastMessageAge);
    QVERIFY(!db.oldestTransaction);
}

void TestPostgresProbe::namesARefusal_data()
{
    QTest::addColumn<QByteArray>("connection");
    QTest::addColumn<QByteArray>("outcome");
    QTest::addColumn<QByteArray>("detail");
    QTest::newRow("pg_hba") << QByteArray("user=rejected dbname=postgres") << QByteArray("denied") << QByteArray("pg_hba.conf rejects");
    QTest::newRow("password wanted") << QByteArray("user=locked dbname=postgres passfile=/nonexistent")
                                     << QByteArray("denied") << QByteArray("password");
    QTest::newRow("no such user") << QByteArray("user=nobody-knows dbname=postgres") << QByteArray("denied") << QByteArray("nobody-knows");
    QTest::newRow("no such database") << QByteArray("user=twinline dbname=nothing") << QByteArray("denied") << QByteArray("nothing");
    QTest::newRow("no certificate known") << QByteArray("user=twinline sslmode=verify-full sslrootcert=/nonexistent")
                                          << QByteArray("tls-error") << QByteArray("certificate");
    QTest::newRow("certificate of a stranger") << QByteArray("user=twinline dbname=postgres sslmode=verify-ca sslrootcert=" TEST_DATA "/tls/other.pem")
                                         << QByteArray("tls-error") << QByteArray("certificate");
    QTest::newRow("two hosts") << QByteArray("user=twinline host=127.0.0.1,127.0.0.2") << QByteArray("unroutable") << QByteArray("one host");
    QTest::newRow("no connection string") << QByteArray("user='") << QByteArray("unroutable") << QByteArray();
}

void TestPostgresProbe::namesARefusal()
{
    QFETCH(QByteArray, connection);
    QFETCH(QByteArray, outcome);
    QFETCH(QByteArray, detail);
    ProbeRequest asked = request(0);
    asked.endpoint.text = connection.toStdString();
    const Observation got = askAndWait(m_prober, asked);
    QVERIFY2(word(got.outcome) == outcome, qPrintable(QString::fromUtf8(word(got.outcome) + ": " + got.detail.c_str())));
    QVERIFY2(QByteArray(got.detail.c_str()).contains(detail), got.detail.c_str());
    QVERIFY(!got.rtt);
}

void TestPostgresProbe::trustsAKnownCertificate()
{
    ProbeRequest asked = request(0);
    asked.endpoint.text += " sslmode=verify-full sslrootcert=" TEST_DATA "/tls/cert.pem";
    const Observation got = askAndWait(m_prober, asked);
    QVERIFY2(got.outcome == Outcome::Answered, got.detail.c_str());
}

void TestPostgresProbe::keepsItsConnectionWhileTheServerAnswers()
{
    ProbeRequest asked = request(0);
    const char *named = "SELECT string_agg(pid::text, ' ') FROM pg_stat_activity WHERE application_name = 'kept'";
    asked.endpoint.text += " application_name=kept";
    askAndWait(m_prober, asked);
    const QByteArray before = m_pair.sql(0, named);
    QVERIFY2(before.toInt() > 0, before); // one, and only one
    for (int i = 0; i < 5; ++i)
        askAndWait(m_prober, asked);
    QCOMPARE(m_pair.sql(0, named), before);
    look(0);
    QVERIFY(m_pair.sql(0, "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'twinline'").toInt() > 0);
}

void TestPostgresProbe::replacesAKeptConnectionThatDied()
{
    look(0);
    QVERIFY(!m_pair.sql(0, "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE usename = 'twinline'").isEmpty());
    const Observation got = askAndWait(m_prober, request(0));
    QVERIFY2(got.outcome == Outcome::Answered, got.detail.c_str());
    QVERIFY(!got.rtt); // asked twice
    const Observation next = askAndWait(m_prober, request(0));
    QVERIFY(next.rtt);
}

void TestPostgresProbe::frozenServerIsATimeoutAndStallsNobody()
{
    for (const bool kept : {true, false}) { // with a connection from before, and with none
        if (kept)
            look(1);
        m_pair.freeze(1);
        std::optional<Observation> frozen;
        m_prober.probe(request(1, "twinline", 600ms), [&](const Observation &end) { frozen = end; });
        int healthy = 0;
        while (!frozen) {
            const Observation other = askAndWait(m_prober, request(0));
            QCOMPARE(word(other.outcome), "answered");
            QVERIFY(other.ended - other.sent.boot < 300ms);
            ++healthy;
        }
        m_pair.thaw(1);
        QCOMPARE(word(frozen->outcome), "timeout");
        const Duration took = frozen->ended - frozen->sent.boot;
        QVERIFY2(took >= 599ms && took < 1100ms, QByteArray::number(toSeconds(took)));
        QVERIFY(healthy > 3);
    }
    QCOMPARE(look(1).receiver->status, std::string("streaming"));
}

namespace {

/// A way to a port of this machine on which everything needs so long, there and back.
class SlowWay : public QTcpServer
{
public:
    SlowWay(quint16 port, std::chrono::milliseconds delay)
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this, port, delay] {
            QTcpSocket *near = nextPendingConnection();
            auto *far = new QTcpSocket(near);
            far->connectToHost(QHostAddress::LocalHost, port);
            carry(near, far, delay);
            carry(far, near, delay);
            connect(near, &QTcpSocket::disconnected, near, &QObject::deleteLater);
        });
    }

private:
    static void carry(QTcpSocket *from, QTcpSocket *to, std::chrono::milliseconds delay)
    {
        connect(from, &QTcpSocket::readyRead, to, [from, to, delay] {
            QTimer::singleShot(delay, to, [to, bytes = from->readAll()] { to->write(bytes); });
        });
    }
};

} // namespace

void TestPostgresProbe::aGreetingOverASlowWayGoesOnIntoTheNextPoll()
{
    SlowWay way(quint16(m_pair.port(0)), 100ms);
    ProbeRequest asked = request(0, "twinline", 1100ms); // time for an answer, but not for the greeting before it as well
    asked.endpoint.text = "host=127.0.0.1 port=" + std::to_string(way.serverPort()) + " dbname=postgres user=twinline";
    asked.endpoint.port = way.serverPort();
    const Observation first = askAndWait(m_prober, asked);
    QCOMPARE(word(first.outcome), "timeout");
    int polls = 1;
    Observation last = first;
    for (; polls < 5 && last.outcome != Outcome::Answered; ++polls)
        last = askAndWait(m_prober, asked);
    QCOMPARE(word(last.outcome), "answered");
    QVERIFY2(polls <= 4, QByteArray::number(polls));
}

void TestPostgresProbe::namesBadServers_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QByteArray>("tls");
    QTest::addColumn<int>("everyMs");
    QTest::addColumn<QByteArray>("outcome");
    const QByteArray well("R\0\0\0\x08\0\0\0\0", 9);
    const QByteArray ready("Z\0\0\0\x05I", 6);
    const QByteArray old("S\0\0\0\x1aserver_version\0" "9.0.23\0", 27);
    const QByteArray recent("S\0\0\0\x18server_version\0" "15.5\0", 25);
    const QByteArray starting("E\0\0\0\x41SFATAL\0VFATAL\0C57P03\0Mthe database system is starting up\0Rx\0\0", 66);
    QTest::newRow("HTTP") << QByteArray("HTTP/1.1 400 Bad Request\r\n\r\n") << QByteArray("disable") << 0 << QByteArray("garbage");
    QTest::newRow("HTTP to the TLS question") << QByteArray("HTTP/1.1 400 Bad Request\r\n\r\n") << QByteArray("prefer") << 0 << QByteArray("garbage");
    QTest::newRow("TLS refused") << QByteArray("N") << QByteArray("require") << 0 << QByteArray("tls-error");
    QTest::newRow("closed at once") << QByteArray() << QByteArray("disable") << 0 << QByteArray("dropped");
    QTest::newRow("half a greeting") << well.left(5) << QByteArray("disable") << 0 << QByteArray("dropped");
    QTest::newRow("closed after the greeting") << well + recent + ready << QByteArray("disable") << 0 << QByteArray("dropped");
    QTest::newRow("too old") << well + old + ready << QByteArray("disable") << 0 << QByteArray("garbage");
    QTest::newRow("starting up") << starting << QByteArray("disable") << 0 << QByteArray("dropped");
    QTest::newRow("one byte a second") << well + recent + ready << QByteArray("disable") << 1000 << QByteArray("timeout");
    QTest::newRow("byte by byte, then silent") << well + recent + ready << QByteArray("disable") << 1 << QByteArray("timeout");
}

void TestPostgresProbe::namesBadServers()
{
    QFETCH(QByteArray, answer);
    QFETCH(QByteArray, tls);
    QFETCH(int, everyMs);
    QFETCH(QByteArray, outcome);
    BadServer server(everyMs ? BadServer::trickle(answer, std::chrono::milliseconds(everyMs)) : BadServer::say(answer));
    ProbeRequest asked = requestTo(ProbeKind::Postgres, server.serverPort(), 500ms);
    asked.endpoint.text = "user=twinline sslmode=" + tls.toStdString();
    const Observation got = askAndWait(m_prober, asked);
    QVERIFY2(word(got.outcome) == outcome, qPrintable(QString::fromUtf8(word(got.outcome) + ": " + got.detail.c_str())));
    QVERIFY(!got.rtt);
    QVERIFY(got.ended - got.sent.boot < 1s);
    QVERIFY(std::holds_alternative<std::monostate>(got.facts));
}

void TestPostgresProbe::takesNoMoreThanTheCap()
{
    BadServer server(BadServer::hang());
    // A greeting, then one row of a gigabyte.
    server.behave(server.flood(QByteArray("R\0\0\0\x08\0\0\0\0S\0\0\0\x18server_version\0" "15.5\0Z\0\0\0\x05ID\x3f\xff\xff\xff", 45),
                               qint64(1) << 30));
    ProbeRequest asked = requestTo(ProbeKind::Postgres, server.serverPort());
    asked.endpoint.text = "user=twinline sslmode=disable";
    const Observation got = askAndWait(m_prober, asked);
    QVERIFY2(got.outcome == Outcome::TooLarge || got.outcome == Outcome::Garbage, got.detail.c_str());
    QVERIFY2(server.flooded() < (qint64(32) << 20), QByteArray::number(server.flooded()));
}

ProbeRequest TestPostgresProbe::ageRequest(int node, const QByteArray &query, Duration timeout)
{
    m_pair.sql(0, "CREATE TABLE IF NOT EXISTS nightly_copy (copied_at timestamptz)");
    m_pair.sql(0, "GRANT ALL ON nightly_copy TO twinline");
    if (m_pair.sql(0, "SELECT count(*) FROM nightly_copy") == "0")
        m_pair.sql(0, "INSERT INTO nightly_copy VALUES (now() - interval '3 hours')");
    ProbeRequest asked = request(node, "twinline", timeout);
    asked.spec.key = "nightly";
    asked.spec.kind = ProbeKind::Age;
    asked.spec.query = query.toStdString();
    return asked;
}

void TestPostgresProbe::tellsTheAgeOfACopy_data()
{
    QTest::addColumn<int>("node");
    QTest::newRow("primary") << 0;
    QTest::newRow("standby") << 1;
}

void TestPostgresProbe::tellsTheAgeOfACopy()
{
    QFETCH(int, node);
    const ProbeRequest asked = ageRequest(node, "SELECT extract(epoch FROM clock_timestamp() - max(copied_at)) FROM nightly_copy;");
    Observation got;
    const bool came = QTest::qWaitFor([&] { // until the standby has the table
        got = askAndWait(m_prober, asked);
        return got.outcome == Outcome::Answered;
    }, 10000);
    QVERIFY2(came, got.detail.c_str());
    const Duration age = std::get<AgeFacts>(got.facts).age;
    QVERIFY2(age >= 3h && age < 3h + 120s, QByteArray::number(toSeconds(age)));
    QVERIFY(got.rtt && *got.rtt > 0ns);
}

void TestPostgresProbe::anAgeAsksWithoutWriting()
{
    for (const char *query : {"DELETE FROM nightly_copy RETURNING 5", "SELECT 5; COMMIT; DELETE FROM nightly_copy"}) {
        const Observation got = askAndWait(m_prober, ageRequest(0, query));
        QCOMPARE(word(got.outcome), "garbage");
        QVERIFY2(got.detail.find("read-only") != std::string::npos, got.detail.c_str());
        QCOMPARE(m_pair.sql(0, "SELECT count(*) FROM nightly_copy"), QByteArray("1"));
    }
    // The look at the same server is not touched by that.
    QVERIFY(!look(0).readOnly);
}

void TestPostgresProbe::namesWhatIsNoAge_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("outcome");
    QTest::addColumn<QByteArray>("words");
    const auto row = [](const char *name, const char *query, const char *outcome, const char *words) {
        QTest::newRow(name) << QByteArray(query) << QByteArray(outcome) << QByteArray(words);
    };
    row("never copied", "SELECT max(copied_at) FROM nightly_copy WHERE false", "garbage", "no copy is recorded");
    row("interval", "SELECT interval '3 hours'", "garbage", "'03:00:00': one number of seconds is expected");
    row("text", "SELECT 'yesterday'", "garbage", "'yesterday': one number of seconds is expected");
    row("two rows", "SELECT 1 UNION SELECT 2", "garbage", "2 rows: one number of seconds is expected");
    row("in the future", "SELECT -7200", "garbage", "'-7200': one number of seconds is expected");
    row("two statements", "SELECT 1; SELECT 2", "garbage", "more than one statement");
    row("no table", "SELECT 1 FROM nowhere", "garbage", "relation \"nowhere\" does not exist");
    row("no right", "SELECT 1 FROM pg_authid", "denied", "permission denied");
    row("slow", "SELECT pg_sleep(30)", "timeout", "");
}

void TestPostgresProbe::namesWhatIsNoAge()
{
    QFETCH(QByteArray, query);
    QFETCH(QByteArray, words);
    const Observation got = askAndWait(m_prober, ageRequest(0, query, 800ms));
    QTEST(word(got.outcome), "outcome");
    QVERIFY2(got.detail.find(words.toStdString()) != std::string::npos, got.detail.c_str());
    QVERIFY(!std::holds_alternative<AgeFacts>(got.facts) && !got.rtt);
}

void TestPostgresProbe::seesThePromotion()
{
    QCOMPARE(look(1).inRecovery, true);
    QCOMPARE(m_pair.sql(1, "SELECT pg_promote(true, 30)"), "t");
    const DbFacts promoted = look(1); // over the connection that saw a standby
    QVERIFY(!promoted.inRecovery && !promoted.readOnly);
    QCOMPARE(promoted.timeline, 2); // at once, not only after the next checkpoint
    QVERIFY(promoted.current && !promoted.replayed && !promoted.received);
    const DbFacts old = look(0); // two that take writes: the judge must see both
    QVERIFY(!old.inRecovery && !old.readOnly);
    QCOMPARE(old.timeline, 1);
    QCOMPARE(old.systemIdentifier, promoted.systemIdentifier);
}

void TestPostgresProbe::seesTheStoppedServer()
{
    look(1);
    m_pair.stop(1);
    const Observation got = askAndWait(m_prober, request(1));
    QCOMPARE(word(got.outcome), "refused");
    QVERIFY(std::holds_alternative<std::monostate>(got.facts));
}

QTEST_GUILESS_MAIN(TestPostgresProbe)
#include "tst_postgresprobe.moc"
