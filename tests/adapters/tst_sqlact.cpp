// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/sqlact.h"
#include "fakes/badserver.h"
#include "fakes/pgpair.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace twinline;
using namespace std::chrono_literals;

/// One statement on a real PostgreSQL, and on servers that are none. Whether it was sent well is told, never what came of it.
class TestSqlAct : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void ends_data();
    void ends();
    void aDeadlineIsKept();
    void nobodyListens();
    void badServers_data();
    void badServers();
    void itIsSentOnce();
    void aStandbyIsPromoted();

private:
    ActEnd act(const Endpoint &endpoint, const std::string &statement, Duration timeout = 10s);
    Endpoint at(int node, const char *user = "postgres") const;

    std::unique_ptr<PgPair> m_pair;
};

void TestSqlAct::initTestCase()
{
    if (PgPair::programs().isEmpty())
        QSKIP("PostgreSQL is not installed");
    m_pair = std::make_unique<PgPair>();
    QVERIFY2(m_pair->start(), qPrintable(m_pair->trouble()));
}

Endpoint TestSqlAct::at(int node, const char *user) const
{
    return {"127.0.0.1", m_pair->port(node), false, "dbname=postgres user=" + std::string(user)};
}

ActEnd TestSqlAct::act(const Endpoint &endpoint, const std::string &statement, Duration timeout)
{
    std::optional<ActEnd> end;
    int calls = 0;
    (new SqlAct(endpoint, statement, [&](const ActEnd &told) { end = told; ++calls; }, this))->start(timeout);
    if (end)
        qFatal("called back from inside start()");
    const bool came = QTest::qWaitFor([&] { return end.has_value(); }, 20000);
    return came && calls == 1 ? *end : ActEnd{false, "never told"};
}

void TestSqlAct::ends_data()
{
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<QByteArray>("statement");
    QTest::addColumn<bool>("sent");
    QTest::addColumn<QByteArray>("words");
    const auto row = [](const char *name, const char *user, const char *statement, bool sent, const char *words) {
        QTest::newRow(name) << QByteArray(user) << QByteArray(statement) << sent << QByteArray(words);
    };
    row("an answer", "postgres", "select 'done'", true, "done");
    row("no rows", "postgres", "checkpoint", true, "");
    row("two statements", "postgres", "select 1; select 2", true, "2");
    row("no such thing", "postgres", "select pg_dance()", false, "42883");
    row("no right", "plain", "select pg_promote(false)", false, "42501");
    row("not a standby", "postgres", "select pg_promote(false)", false, "55000");
    row("not let in", "rejected", "select 1", false, "pg_hba.conf");
    row("no password", "locked", "select 1", false, "password");
}

void TestSqlAct::ends()
{
    QFETCH(QByteArray, user);
    QFETCH(QByteArray, statement);
    QFETCH(bool, sent);
    QFETCH(QByteArray, words);
    const ActEnd end = act(at(0, user.constData()), statement.toStdString());
    QVERIFY2(end.sent == sent, end.words.c_str());
    QVERIFY2(sent || end.over, end.words.c_str()); // it never went out, or the server itself says that it has ended
    QVERIFY2(sent ? end.words == words.toStdString() : end.words.find(words.toStdString()) != std::string::npos, end.words.c_str());
}

void TestSqlAct::aDeadlineIsKept()
{
    QElapsedTimer watch;
    watch.start();
    const ActEnd end = act(at(0), "select pg_sleep(30)", 1s);
    QVERIFY(!end.sent);
    QVERIFY(!end.over); // it may go on there
    QVERIFY(watch.elapsed() < 4000);
}

void TestSqlAct::nobodyListens()
{
    BadServer server(BadServer::hang());
    const int port = server.serverPort();
    server.close();
    const ActEnd end = act({"127.0.0.1", port, false, "dbname=x"}, "select 1");
    QVERIFY(!end.sent);
    QVERIFY(end.over);
    QVERIFY(!act({"", 0, false, "host=a,b"}, "select 1").sent);
}

void TestSqlAct::badServers_data()
{
    QTest::addColumn<int>("manner");
    QTest::newRow("hangs") << 0;
    QTest::newRow("drops") << 1;
    QTest::newRow("speaks HTTP") << 2;
    QTest::newRow("half a reply") << 3;
}

void TestSqlAct::badServers()
{
    QFETCH(int, manner);
    const std::vector<BadServer::Manner> manners{BadServer::hang(), BadServer::drop(), BadServer::say("HTTP/1.1 400 Bad Request\r\n\r\n"),
                                                 BadServer::sayAndWait(QByteArray("R\0\0\0\10", 5))};
    BadServer server(manners[std::size_t(manner)]);
    QElapsedTimer watch;
    watch.start();
    const ActEnd end = act({"127.0.0.1", server.serverPort(), false, "dbname=x user=y sslmode=disable"}, "select 1", 1s);
    QVERIFY(!end.sent);
    QVERIFY(watch.elapsed() < 4000);
}

void TestSqlAct::itIsSentOnce()
{
    m_pair->sql(0, "create table tally (at timestamptz)");
    QVERIFY(act(at(0), "insert into tally values (now())").sent);
    QVERIFY(!act(at(0), "insert into tally values (now()); select 1 / 0").sent); // rolled back whole
    QCOMPARE(m_pair->sql(0, "select count(*) from tally"), QByteArray("1"));
}

void TestSqlAct::aStandbyIsPromoted()
{
    QCOMPARE(m_pair->sql(1, "select pg_is_in_recovery()"), QByteArray("t"));
    QVERIFY(act(at(1), "select pg_promote(false)").sent);
    QVERIFY(QTest::qWaitFor([this] { return m_pair->sql(1, "select pg_is_in_recovery()") == "f"; }, 20000));
}

QTEST_GUILESS_MAIN(TestSqlAct)
#include "tst_sqlact.moc"
