// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/systemactor.h"
#include "adapters/systemclock.h"
#include "fakes/badserver.h"
#include "fakes/sshplace.h"

#include <QElapsedTimer>

using namespace twinline;
using namespace std::chrono_literals;

/// Commands on a pair's own nodes, against a real SSH server and bad ones: an order that is not confirmed is not called done.
class TestNodeActs : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void itRunsOnTheNode();
    void whyItDidNotWork_data();
    void whyItDidNotWork();
    void theAgentIsNotLent();
    void aNodeWithoutAWayInIsNotAsked();
    void badServers_data();
    void badServers();
    void itGoesOnWithoutUs();

private:
    ActRequest order(const std::string &command, Duration timeout = 20s);
    ActEnd act(const ActRequest &request);

    std::unique_ptr<SshPlace> m_place;
    SystemClock m_clock;
    SystemActor m_actor{m_clock};
};

void TestNodeActs::initTestCase()
{
    if (!SshPlace::installed())
        QSKIP("openssh-server is not installed");
    qunsetenv("XDG_RUNTIME_DIR");
    m_place = std::make_unique<SshPlace>();
    QVERIFY(m_place->start());
}

ActRequest TestNodeActs::order(const std::string &command, Duration timeout)
{
    ActRequest request;
    request.action = {ActionKind::Ssh, StepNode::To, {{"run", "stop-pbx"}, {"command", command}, {"ssh-config", m_place->configWith(m_place->agent())}}, {}};
    request.pair.nodes.resize(2);
    request.pair.nodes[1].endpoints["ssh"] = {"127.0.0.1", m_place->port(), false, m_place->user()};
    request.node = 1;
    request.timeout = timeout;
    return request;
}

ActEnd TestNodeActs::act(const ActRequest &request)
{
    std::optional<ActEnd> end;
    m_actor.act(request, [&end](const ActEnd &told) { end = told; });
    const bool came = QTest::qWaitFor([&end] { return end.has_value(); }, 30000);
    return came ? *end : ActEnd{false, "never told"};
}

void TestNodeActs::itRunsOnTheNode()
{
    const ActEnd end = act(order("echo stopped"));
    QVERIFY2(end.sent, end.words.c_str());
    QCOMPARE(end.words, std::string("exit code 0, stopped"));
}

void TestNodeActs::whyItDidNotWork_data()
{
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("sudo") << QByteArray("echo 'sudo: a password is required' >&2; exit 1") << QByteArray("exit code 1, sudo: a password is required");
    QTest::newRow("a unit") << QByteArray("echo 'Unit x.service not found.' >&2; exit 5") << QByteArray("exit code 5, Unit x.service not found.");
    QTest::newRow("nothing said") << QByteArray("exit 3") << QByteArray("exit code 3");
}

void TestNodeActs::whyItDidNotWork()
{
    QFETCH(QByteArray, command);
    QFETCH(QByteArray, words);
    const ActEnd end = act(order(command.toStdString()));
    QVERIFY(!end.sent);
    QVERIFY(end.over); // it ended over there
    QCOMPARE(QByteArray::fromStdString(end.words), words);
}

/// A node is no terminal server: what the desk's keys open is none of its business (ITL-4).
void TestNodeActs::theAgentIsNotLent()
{
    QCOMPARE(act(order("echo agent: $SSH_AUTH_SOCK")).words, std::string("exit code 0, agent:"));
}

void TestNodeActs::aNodeWithoutAWayInIsNotAsked()
{
    ActRequest request = order("echo stopped");
    request.node = 0; // has no address for ssh
    QCOMPARE(act(request).words, std::string("no address for ssh"));
    request = order("");
    QCOMPARE(act(request).words, std::string("no command"));
    ActRequest sql = order("x");
    sql.pair.nodes[0].endpoints["database"] = {"127.0.0.1", 1, false, {}};
    sql.action = {ActionKind::Sql, StepNode::To, {{"statement", "select 1"}}, {}};
    QCOMPARE(act(sql).words, std::string("the node has no database address"));
}

void TestNodeActs::badServers_data()
{
    QTest::addColumn<int>("manner");
    QTest::newRow("refuses") << -1;
    QTest::newRow("hangs") << 0;
    QTest::newRow("drops") << 1;
    QTest::newRow("speaks HTTP") << 2;
    QTest::newRow("half a banner") << 3;
}

void TestNodeActs::badServers()
{
    QFETCH(int, manner);
    const std::vector<BadServer::Manner> manners{BadServer::hang(), BadServer::drop(), BadServer::say("HTTP/1.1 400 Bad Request\r\n\r\n"), BadServer::sayAndWait("SSH-2.0-Open")};
    BadServer server(manners[std::size_t(std::max(manner, 0))]);
    ActRequest request = order("echo stopped", 2s);
    request.pair.nodes[1].endpoints["ssh"].port = server.serverPort();
    if (manner < 0)
        server.close();
    QElapsedTimer watch;
    watch.start();
    const ActEnd end = act(request);
    QVERIFY(!end.sent);
    QVERIFY(!end.over); // what ssh alone tells of its connection is no word from there
    QVERIFY(!end.words.empty());
    QVERIFY(watch.elapsed() < 6000);
}

/// Half of an order is the worst of orders: once it runs there, our deadline does not break it off.
void TestNodeActs::itGoesOnWithoutUs()
{
    const QString mark = m_place->path("mark");
    const ActEnd end = act(order("sleep 3; touch " + mark.toStdString(), 1500ms));
    QVERIFY(!end.sent);
    QVERIFY(!end.over);
    QVERIFY(QTest::qWaitFor([&] { return QFile::exists(mark); }, 15000));
}

QTEST_GUILESS_MAIN(TestNodeActs)
#include "tst_nodeacts.moc"
