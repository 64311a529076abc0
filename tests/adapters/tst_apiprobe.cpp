// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/apianswers.h"
#include "adapters/probethread.h"
#include "fakes/asking.h"
#include "fakes/badserver.h"
#include "fakes/fakesecrets.h"

using namespace twinline;
using namespace std::chrono_literals;

namespace {

// By the vendor's documents: no Asterisk with ARI was there to be recorded.
const QByteArray info = R"({"build":{"os":"Linux","kernel":"6.1.0"},"system":{"version":"20.9.0","entity_id":"02:42:ac:11:00:02"},"status":{"startup_time":"2026-11-22T12:43:14.000+0000"}})";
const QByteArray ping = R"({"asterisk_id":"02:42:ac:11:00:02","ping":"pong","timestamp":"2026-11-22T12:43:14.000+0000"})";
const QByteArray channels = R"([{"id":"1795351510.0","name":"PJSIP/101-00000000","state":"Up"},{"id":"1795351510.1","name":"PJSIP/102-00000001","state":"Up"}])";

QByteArray reply(const QByteArray &body, const QByteArray &status = "200 OK")
{
    return "HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QByteArray syncthing()
{
    QFile file(QStringLiteral(TEST_DATA "/hosts/syncthing-db-status.json")); // recorded of Syncthing 1.19.2
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Answers by path; what has no answer is 404.
BadServer::Manner serve(const QMap<QByteArray, QByteArray> &pages, QByteArrayList *asked = nullptr)
{
    return [pages, asked](QTcpSocket &socket, const QByteArray &request) {
        const QByteArray path = request.split(' ').value(1);
        if (asked)
            *asked << request;
        socket.write(pages.value(path, reply("{}", "404 Not Found")));
        socket.disconnectFromHost();
    };
}

} // namespace

/// HTTP interfaces that want a secret: Asterisk's and Syncthing's.
class TestApiProbe : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void asteriskTellsWhoItIs();
    void anAsteriskWithoutAnEntityIsAskedAgain();
    void whatAriMayNotTellIsNotZero();
    void aFolderTellsWhatItNeeds();
    void theSecretIsSentAsEachWantsIt();
    void withoutASecretNobodyIsAsked_data();
    void withoutASecretNobodyIsAsked();
    void aLockedKeychainIsNotWaitedFor();
    void badAnswers_data();
    void badAnswers();
    void aHangInTheMiddleIsATimeOut();
    void bytesOfAnybody_data();
    void bytesOfAnybody();

private:
    ProbeRequest request(ProbeKind kind, int port, Duration timeout = 2s) const;
    Observation ask(ProbeKind kind, const BadServer &server, Duration timeout = 2s) { return askAndWait(m_prober, request(kind, server.serverPort(), timeout)); }

    FakeSecrets m_secrets;
    ProbeThread m_prober{&m_secrets};
};

void TestApiProbe::init()
{
    m_secrets.behave(FakeSecrets::Manner::Answer);
    m_secrets.forAll = "s3cret";
}

ProbeRequest TestApiProbe::request(ProbeKind kind, int port, Duration timeout) const
{
    ProbeRequest asked = requestTo(kind, port, timeout);
    asked.endpoint.text = kind == ProbeKind::Ari ? "twinline" : "api-key";
    asked.about = "my folder";
    return asked;
}

void TestApiProbe::asteriskTellsWhoItIs()
{
    BadServer server(serve({{"/ari/asterisk/info", reply(info)}, {"/ari/channels", reply(channels)}}));
    const Observation got = ask(ProbeKind::Ari, server);
    QVERIFY2(got.outcome == Outcome::Answered, got.detail.c_str());
    QCOMPARE(std::get<AriFacts>(got.facts), (AriFacts{"02:42:ac:11:00:02", "20.9.0", 2}));
    QCOMPARE(identityOf(got), std::string("02:42:ac:11:00:02"));
    QCOMPARE(got.detail, std::string("Asterisk 20.9.0, channels: 2, 02:42:ac:11:00:02"));
    QVERIFY(got.rtt && *got.rtt > 0ns);
    QCOMPARE(m_secrets.asked().back(), "twinline@127.0.0.1:" + std::to_string(server.serverPort()));
}

void TestApiProbe::anAsteriskWithoutAnEntityIsAskedAgain()
{
    BadServer server(serve({{"/ari/asterisk/info", reply(QByteArray(info).replace(",\"entity_id\":\"02:42:ac:11:00:02\"", ""))},
                            {"/ari/asterisk/ping", reply(ping)}, {"/ari/channels", reply("[]")}}));
    const Observation got = ask(ProbeKind::Ari, server);
    QVERIFY2(got.outcome == Outcome::Answered, got.detail.c_str());
    QCOMPARE(std::get<AriFacts>(got.facts), (AriFacts{"02:42:ac:11:00:02", "20.9.0", 0}));
}

void TestApiProbe::whatAriMayNotTellIsNotZero()
{
    for (const QByteArray &status : {QByteArray("403 Forbidden"), QByteArray("404 Not Found")}) {
        BadServer server(serve({{"/ari/asterisk/info", reply(info)}, {"/ari/channels", reply("{}", status)}}));
        const Observation got = ask(ProbeKind::Ari, server);
        QVERIFY2(got.outcome == Outcome::Answered, got.detail.c_str());
        QVERIFY(!std::get<AriFacts>(got.facts).channels);
    }
}

void TestApiProbe::aFolderTellsWhatItNeeds()
{
    QByteArray busy = syncthing();
    busy.replace("\"needBytes\": 0", "\"needBytes\": 48000").replace("\"needTotalItems\": 0", "\"needTotalItems\": 3").replace("\"idle\"", "\"syncing\"");
    BadServer server(serve({{"/rest/db/status?folder=my%20folder", reply(busy)}}));
    const Observation got = ask(ProbeKind::Syncthing, server);
    QVERIFY2(got.outcome == Outcome::Answered, got.detail.c_str());
    QCOMPARE(std::get<BacklogFacts>(got.facts), (BacklogFacts{3, 48000, "syncing"}));
    QCOMPARE(got.detail, std::string("syncing, 3 waiting, 48000 bytes"));
    QCOMPARE(readSyncthingStatus(syncthing()), std::optional<BacklogFacts>(BacklogFacts{0, 0, "idle"}));
}

void TestApiProbe::theSecretIsSentAsEachWantsIt()
{
    QByteArrayList asked;
    BadServer server(serve({{"/ari/asterisk/info", reply(info)}, {"/ari/channels", reply("[]")}}, &asked));
    ask(ProbeKind::Ari, server);
    ask(ProbeKind::Syncthing, server);
    QCOMPARE(asked.size(), 3);
    const QByteArray basic = "\r\nAuthorization: Basic " + QByteArray("twinline:s3cret").toBase64() + "\r\n";
    QVERIFY(asked[0].contains(basic) && asked[1].contains(basic));
    QVERIFY(asked[2].contains("\r\nX-API-Key: s3cret\r\n") && !asked[2].contains("Authorization"));
    m_secrets.forAll = "two\r\nX-Other: lines";
    const Observation odd = ask(ProbeKind::Syncthing, server);
    QCOMPARE(word(odd.outcome), "denied");
    QCOMPARE(asked.size(), 3);
}

void TestApiProbe::withoutASecretNobodyIsAsked_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("manner");
    QTest::addColumn<QByteArray>("words");
    for (const auto &[name, kind] : {std::pair("ari", ProbeKind::Ari), std::pair("syncthing", ProbeKind::Syncthing)}) {
        QTest::addRow("%s, none stored", name) << int(kind) << int(FakeSecrets::Manner::Answer) << QByteArray("no password is stored for ");
        QTest::addRow("%s, no keychain", name) << int(kind) << int(FakeSecrets::Manner::Unavailable) << QByteArray("no keychain tells a password for ");
    }
}

void TestApiProbe::withoutASecretNobodyIsAsked()
{
    QFETCH(int, kind);
    QFETCH(int, manner);
    QFETCH(QByteArray, words);
    m_secrets.forAll.reset();
    m_secrets.behave(FakeSecrets::Manner(manner));
    BadServer server(BadServer::hang());
    const Observation got = ask(ProbeKind(kind), server);
    QCOMPARE(word(got.outcome), "denied");
    QVERIFY2(got.detail.starts_with(words.toStdString()), got.detail.c_str());
    QCOMPARE(std::get<SecretFacts>(got.facts), SecretFacts{words.startsWith("no password")});
    QCOMPARE(server.connections(), 0);
}

void TestApiProbe::aLockedKeychainIsNotWaitedFor()
{
    m_secrets.behave(FakeSecrets::Manner::Silent);
    BadServer server(BadServer::hang());
    const Observation got = ask(ProbeKind::Ari, server, 300ms);
    QCOMPARE(word(got.outcome), "timeout");
    QCOMPARE(got.detail, std::string("the keychain does not answer"));
}

void TestApiProbe::badAnswers_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QByteArray>("outcome");
    QTest::newRow("unauthorised") << reply("{}", "401 Unauthorized") << QByteArray("denied");
    QTest::newRow("forbidden") << reply("{}", "403 Forbidden") << QByteArray("denied");
    QTest::newRow("not there") << reply("{}", "404 Not Found") << QByteArray("http-error");
    QTest::newRow("another server") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n") << QByteArray("garbage");
    QTest::newRow("a page") << reply("<html><body>log in</body></html>") << QByteArray("garbage");
    QTest::newRow("other JSON") << reply("{\"state\":7,\"system\":\"x\"}") << QByteArray("garbage");
    QTest::newRow("half an answer") << reply(info).chopped(40) << QByteArray("dropped");
    QTest::newRow("nothing") << QByteArray() << QByteArray("dropped");
}

void TestApiProbe::badAnswers()
{
    QFETCH(QByteArray, answer);
    BadServer server(BadServer::say(answer));
    for (const ProbeKind kind : {ProbeKind::Ari, ProbeKind::Syncthing}) {
        const Observation got = ask(kind, server);
        QTEST(word(got.outcome), "outcome");
        QVERIFY(got.facts.index() == 0 && !got.rtt && !got.detail.empty());
    }
    const quint16 port = server.serverPort();
    server.close();
    QCOMPARE(word(askAndWait(m_prober, request(ProbeKind::Ari, port)).outcome), "refused");
}

void TestApiProbe::aHangInTheMiddleIsATimeOut()
{
    for (const QByteArray &said : {QByteArray(), reply(info).chopped(40)}) {
        BadServer server(BadServer::sayAndWait(said));
        for (const ProbeKind kind : {ProbeKind::Ari, ProbeKind::Syncthing}) {
            const Observation got = ask(kind, server, 300ms);
            QCOMPARE(word(got.outcome), "timeout");
            QCOMPARE(got.detail, std::string(said.isEmpty() ? "no answer" : "incomplete answer"));
        }
    }
    BadServer second([](QTcpSocket &socket, const QByteArray &request) {
        if (request.contains("/info "))
            socket.write(reply(info));
    });
    QCOMPARE(word(ask(ProbeKind::Ari, second, 300ms).outcome), "timeout");
}

void TestApiProbe::bytesOfAnybody_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("noise") << QByteArray("\x00\xff{", 3);
    QTest::newRow("deep") << QByteArray("[").repeated(100000);
    QTest::newRow("numbers that are none") << QByteArray(R"({"state":"idle","needTotalItems":-1,"needBytes":1e300})");
    QTest::newRow("half a file") << QByteArray(R"({"state":"idle","needTotalItems":1.5,"needBytes":0})");
    QTest::newRow("text for a number") << QByteArray(R"({"state":"idle","needTotalItems":"1","needBytes":0})");
    QTest::newRow("no version") << QByteArray(R"({"system":{"entity_id":"x"}})");
}

void TestApiProbe::bytesOfAnybody()
{
    QFETCH(QByteArray, body);
    QVERIFY(!readSyncthingStatus(body) && !readAsteriskInfo(body) && !readAsteriskPing(body) && !readAsteriskChannels(body));
}

QTEST_GUILESS_MAIN(TestApiProbe)
#include "tst_apiprobe.moc"
