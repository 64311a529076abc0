// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/probethread.h"
#include "fakes/asking.h"
#include "fakes/badserver.h"

using namespace twinline;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(twinline::Outcome)

/// The HTTP monitor against servers that answer well, badly, slowly, too much and not at all.
class TestHttpProbe : public QObject
{
    Q_OBJECT

private slots:
    void readsTheRole();
    void asksPlainlyOverAConnectionOfItsOwn();
    void namesEveryBadAnswer_data();
    void namesEveryBadAnswer();
    void keepsTheDeadlineWhateverTricklesIn_data();
    void keepsTheDeadlineWhateverTricklesIn();
    void takesNoMoreThanTheCap_data();
    void takesNoMoreThanTheCap();
    void aFloodHoldsUpNobody_data();
    void aFloodHoldsUpNobody();
    void callsADroppedConnectionDropped();
    void seesTheClosedPort();
    void seesTheOtherNode_data();
    void seesTheOtherNode();
    void takesAnyIdentityAtTheServiceAddress();
    void refusesAWrongCertificate();
    void trustsAKnownCertificate();
    void namesAPlainServerBehindHttps();
};

namespace {

QByteArray reply(const QByteArray &body, const QByteArray &status = "200 OK", const QByteArray &more = {})
{
    return "HTTP/1.1 " + status + "\r\nContent-Type: text/html\r\nContent-Length: " + QByteArray::number(body.size())
        + "\r\n" + more + "\r\n" + body;
}

ProbeRequest roleRequest(const QTcpServer &server, Duration timeout = 4s)
{
    ProbeRequest request = requestTo(ProbeKind::Http, server.serverPort(), timeout);
    request.spec.path = "/IPSCFG/admin/monitor.aspx?mod=FT";
    request.spec.bodies = {{"ACTIVE", NodeState::Active, "Active (Primary)"}, {"STANDBY", NodeState::Standby, {}}};
    return request;
}

const QByteArray loginPage = "<html><head><title>Sign in</title></head><body><form><input type='password'></form></body></html>";

} // namespace

void TestHttpProbe::readsTheRole()
{
    BadServer server(BadServer::say(reply("\r\n ACTIVE \n")));
    ProbeThread prober;
    const Observation got = askAndWait(prober, roleRequest(server));
    QCOMPARE(word(got.outcome), "answered");
    QVERIFY(got.claim);
    QCOMPARE(got.claim->state, NodeState::Active);
    QCOMPARE(got.claim->by, RoleBy::Reported);
    QCOMPARE(got.claim->vendorState, std::string("Active (Primary)"));
    QCOMPARE(got.detail, std::string("ACTIVE"));
    QCOMPARE(std::get<HttpFacts>(got.facts).status, 200);
    QVERIFY(got.rtt && *got.rtt > 0ns && *got.rtt <= got.ended - got.sent.boot);
    QCOMPARE(got.address, "127.0.0.1:" + std::to_string(server.serverPort()));

    server.behave(BadServer::say(reply("STANDBY")));
    const Observation other = askAndWait(prober, roleRequest(server));
    QCOMPARE(other.claim->state, NodeState::Standby);
    QCOMPARE(other.claim->vendorState, std::string("STANDBY"));
}

void TestHttpProbe::asksPlainlyOverAConnectionOfItsOwn()
{
    // The server would keep its connections: the probe must not use one twice.
    BadServer server(BadServer::sayAndWait(reply("ACTIVE", "200 OK", "Set-Cookie: a=b\r\n")));
    ProbeThread prober;
    for (int i = 1; i <= 3; ++i) {
        QCOMPARE(word(askAndWait(prober, roleRequest(server)).outcome), "answered");
        QCOMPARE(server.connections(), i);
    }
    const QByteArray asked = server.lastRequest();
    QVERIFY2(asked.startsWith("GET /IPSCFG/admin/monitor.aspx?mod=FT HTTP/1.1\r\n"), asked);
    QVERIFY2(asked.contains("Connection: close\r\n"), asked);
    QVERIFY2(asked.contains("Cache-Control: no-cache\r\n"), asked);
    QVERIFY2(!asked.contains("Cookie"), asked);
}

void TestHttpProbe::namesEveryBadAnswer_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QByteArray>("outcome");
    QTest::addColumn<QByteArray>("detail");
    QTest::newRow("log-in page with 200") << reply(loginPage) << QByteArray("denied") << QByteArray("Sign in");
    QTest::newRow("redirect to a log-in") << reply({}, "302 Found", "Location: /login.aspx?ReturnUrl=x\r\n")
                                          << QByteArray("denied") << QByteArray("302 Found -> /login.aspx");
    QTest::newRow("redirect elsewhere") << reply({}, "301 Moved", "Location: http://127.0.0.2/\r\n")
                                        << QByteArray("http-error") << QByteArray("301 Moved");
    QTest::newRow("401") << reply("no", "401 Unauthorized", "WWW-Authenticate: Basic realm=\"x\"\r\n")
                         << QByteArray("denied") << QByteArray("401 Unauthorized");
    QTest::newRow("403") << reply("no", "403 Forbidden") << QByteArray("denied") << QByteArray("403");
    QTest::newRow("404") << reply("ACTIVE", "404 Not Found") << QByteArray("http-error") << QByteArray("404 Not Found");
    QTest::newRow("503") << reply("ACTIVE", "503 Service Unavailable") << QByteArray("http-error") << QByteArray("503");
    QTest::newRow("204") << QByteArray("HTTP/1.1 204 No Content\r\n\r\n") << QByteArray("http-error") << QByteArray("204");
    QTest::newRow("another word") << reply("ACTIVE?") << QByteArray("garbage") << QByteArray("ACTIVE?");
    QTest::newRow("lower case") << reply("active") << QByteArray("garbage") << QByteArray("active");
    QTest::newRow("empty") << reply({}) << QByteArray("garbage") << QByteArray("empty");
    QTest::newRow("bytes") << reply("\xff\xfe\x00\x01") << QByteArray("garbage") << QByteArray();
    QTest::newRow("not HTTP") << QByteArray("SSH-2.0-OpenSSH_9.2p1\r\n") << QByteArray("garbage") << QByteArray();
    QTest::newRow("noise without an end of line") << QByteArray("\x00\x01\x02\x03\x04\x05\x06\x07\x08\x09", 10)
                                                  << QByteArray("garbage") << QByteArray("not an HTTP answer");
    QTest::newRow("half a body") << QByteArray(reply("ACTIVE").chopped(3)) << QByteArray("dropped") << QByteArray("half an answer");
    QTest::newRow("half a head") << QByteArray("HTTP/1.1 200 OK\r\nContent-Le") << QByteArray("dropped") << QByteArray();
    QTest::newRow("half a chunk") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n6\r\nACT")
                                  << QByteArray("dropped") << QByteArray("half an answer");
    QTest::newRow("nothing, closed") << QByteArray() << QByteArray("dropped") << QByteArray();
}

void TestHttpProbe::namesEveryBadAnswer()
{
    QFETCH(QByteArray, answer);
    QFETCH(QByteArray, outcome);
    QFETCH(QByteArray, detail);
    BadServer server(BadServer::say(answer));
    ProbeThread prober;
    const Observation got = askAndWait(prober, roleRequest(server));
    QVERIFY2(word(got.outcome) == outcome, qPrintable(QString::fromUtf8(word(got.outcome) + ": " + got.detail.c_str())));
    QVERIFY2(QByteArray(got.detail.c_str()).contains(detail), got.detail.c_str());
    QVERIFY(!got.claim);
    QVERIFY(!got.rtt);
}

void TestHttpProbe::keepsTheDeadlineWhateverTricklesIn_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<int>("everyMs");
    QTest::newRow("nothing") << QByteArray() << 1000;
    QTest::newRow("one byte a second") << reply("ACTIVE") << 1000;
    QTest::newRow("head, byte by byte") << reply("ACTIVE") << 20;
    QTest::newRow("endless body, byte by byte") << "HTTP/1.1 200 OK\r\n\r\n" + QByteArray(1000, 'x') << 5;
}

void TestHttpProbe::keepsTheDeadlineWhateverTricklesIn()
{
    QFETCH(QByteArray, words);
    QFETCH(int, everyMs);
    BadServer server(BadServer::trickle(words, std::chrono::milliseconds(everyMs)));
    ProbeThread prober;
    const Observation got = askAndWait(prober, roleRequest(server, 400ms));
    QCOMPARE(word(got.outcome), "timeout");
    QVERIFY(!got.rtt);
    const Duration took = got.ended - got.sent.boot;
    QVERIFY2(took >= 399ms && took < 900ms, QByteArray::number(toSeconds(took)));
}

void TestHttpProbe::takesNoMoreThanTheCap_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("outcome");
    QTest::newRow("length told") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 1073741824\r\n\r\n") << QByteArray("too-large");
    QTest::newRow("length not told") << QByteArray("HTTP/1.1 200 OK\r\n\r\n") << QByteArray("too-large");
    QTest::newRow("error page") << QByteArray("HTTP/1.1 500 Oops\r\n\r\n") << QByteArray("http-error");
    QTest::newRow("endless head") << QByteArray("HTTP/1.1 200 OK\r\nX: ") << QByteArray("too-large");
    QTest::newRow("endless chunk size") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n") << QByteArray("garbage");
    QTest::newRow("endless noise") << QByteArray("x") << QByteArray("garbage");
}

void TestHttpProbe::takesNoMoreThanTheCap()
{
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, outcome);
    BadServer server(BadServer::hang());
    server.behave(server.flood(head, qint64(1) << 30));
    ProbeThread prober;
    const Observation got = askAndWait(prober, roleRequest(server, 1s));
    QCOMPARE(word(got.outcome), outcome);
    QVERIFY(!got.rtt);
    QVERIFY2(server.flooded() < (qint64(32) << 20), QByteArray::number(server.flooded()));
}

void TestHttpProbe::aFloodHoldsUpNobody_data()
{
    takesNoMoreThanTheCap_data();
}

/// All probes share one thread: the end of a bad answer must not take the time of a good one.
void TestHttpProbe::aFloodHoldsUpNobody()
{
    QFETCH(QByteArray, head);
    BadServer flooding(BadServer::hang());
    flooding.behave(flooding.flood(head, qint64(1) << 30));
    BadServer good(BadServer::say(reply("ACTIVE")));
    ProbeThread prober;
    QVERIFY(askAndWait(prober, roleRequest(flooding, 300ms)).outcome != Outcome::Answered);
    const Observation got = askAndWait(prober, roleRequest(good, 900ms));
    QCOMPARE(word(got.outcome), "answered");
    QVERIFY2(*got.rtt < 500ms, QByteArray::number(toSeconds(*got.rtt)));
}

void TestHttpProbe::callsADroppedConnectionDropped()
{
    BadServer server(BadServer::drop());
    ProbeThread prober;
    const Observation got = askAndWait(prober, roleRequest(server));
    QCOMPARE(word(got.outcome), "dropped");
    QVERIFY(!got.rtt);
    QCOMPARE(server.requests(), 1); // asked once: no silent retry

    // Even when a second request would be answered well: that is not the answer to ours.
    BadServer moody(BadServer::hang());
    moody.behave([&moody](QTcpSocket &socket, const QByteArray &) {
        if (moody.requests() == 1)
            socket.abort();
        else
            socket.write(reply("ACTIVE"));
    });
    const Observation second = askAndWait(prober, roleRequest(moody));
    QCOMPARE(word(second.outcome), "dropped");
    QVERIFY(!second.claim && !second.rtt);
}

void TestHttpProbe::seesTheClosedPort()
{
    BadServer server(BadServer::hang());
    const ProbeRequest request = roleRequest(server);
    server.close();
    ProbeThread prober;
    QCOMPARE(word(askAndWait(prober, request).outcome), "refused");
}

void TestHttpProbe::seesTheOtherNode_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<QByteArray>("outcome");
    QTest::addColumn<QByteArray>("identity");
    QTest::newRow("itself") << QByteArray("<td>IP Address of this server</td><td>127.0.0.1</td><p>127.0.0.2</p>")
                            << QByteArray("answered") << QByteArray("127.0.0.1");
    QTest::newRow("the other") << QByteArray("<td>IP Address of this server</td><td>127.0.0.2</td><p>127.0.0.1</p>")
                               << QByteArray("wrong-node") << QByteArray("127.0.0.2");
    QTest::newRow("a stranger") << QByteArray("<td>IP Address of this server</td><td>10.9.9.9</td><p>127.0.0.1</p>")
                                << QByteArray("wrong-node") << QByteArray("10.9.9.9");
    QTest::newRow("a log-in") << loginPage << QByteArray("denied") << QByteArray();
    QTest::newRow("no address") << QByteArray("<p>It works!</p>") << QByteArray("garbage") << QByteArray();
}

void TestHttpProbe::seesTheOtherNode()
{
    QFETCH(QByteArray, page);
    QFETCH(QByteArray, outcome);
    QFETCH(QByteArray, identity);
    BadServer server(BadServer::say(reply(page)));
    ProbeThread prober;
    ProbeRequest request = requestTo(ProbeKind::Http, server.serverPort());
    request.spec.path = "/IPSCFG/admin";
    request.spec.identity = true;
    const Observation got = askAndWait(prober, request);
    QCOMPARE(word(got.outcome), outcome);
    QCOMPARE(QByteArray::fromStdString(std::get<HttpFacts>(got.facts).identity), identity);
}

void TestHttpProbe::takesAnyIdentityAtTheServiceAddress()
{
    BadServer server(BadServer::say(reply("IP Address of this server: 127.0.0.2")));
    ProbeThread prober;
    ProbeRequest request = requestTo(ProbeKind::Http, server.serverPort());
    request.spec.identity = true;
    request.target = {TargetKind::Service, 0};
    const Observation got = askAndWait(prober, request);
    QCOMPARE(word(got.outcome), "answered");
    QCOMPARE(std::get<HttpFacts>(got.facts).identity, std::string("127.0.0.2"));
}

void TestHttpProbe::refusesAWrongCertificate()
{
    BadServer server(BadServer::say(reply("ACTIVE")), true);
    ProbeThread prober;
    ProbeRequest request = roleRequest(server);
    request.endpoint.tls = true;
    const Observation got = askAndWait(prober, request);
    QCOMPARE(word(got.outcome), "tls-error");
    QVERIFY2(QByteArray(got.detail.c_str()).contains("self-signed"), got.detail.c_str());
    QVERIFY(!got.claim && !got.rtt);
    QCOMPARE(server.requests(), 0); // nothing was said to a server that is not the one meant
}

void TestHttpProbe::trustsAKnownCertificate()
{
    const QSslConfiguration before = QSslConfiguration::defaultConfiguration();
    QSslConfiguration trusting = before;
    QVERIFY(trusting.addCaCertificates(QStringLiteral(TEST_DATA "/tls/cert.pem")));
    QSslConfiguration::setDefaultConfiguration(trusting);
    BadServer server(BadServer::say(reply("ACTIVE")), true);
    ProbeThread prober;
    ProbeRequest request = roleRequest(server);
    request.endpoint.tls = true;
    const Observation good = askAndWait(prober, request);
    request.endpoint.host = "127.0.0.3"; // the certificate is not this address's
    BadServer other(BadServer::say(reply("ACTIVE")), true);
    other.close();
    QVERIFY(other.listen(QHostAddress(QStringLiteral("127.0.0.3"))));
    request.endpoint.port = other.serverPort();
    const Observation wrong = askAndWait(prober, request);
    QSslConfiguration::setDefaultConfiguration(before);
    QVERIFY2(good.outcome == Outcome::Answered, good.detail.c_str());
    QVERIFY(good.claim && good.rtt);
    QCOMPARE(word(wrong.outcome), "tls-error");
}

void TestHttpProbe::namesAPlainServerBehindHttps()
{
    BadServer server(BadServer::say(reply("ACTIVE")));
    ProbeThread prober;
    ProbeRequest request = roleRequest(server);
    request.endpoint.tls = true;
    QCOMPARE(word(askAndWait(prober, request).outcome), "tls-error");
}

QTEST_GUILESS_MAIN(TestHttpProbe)
#include "tst_httpprobe.moc"
