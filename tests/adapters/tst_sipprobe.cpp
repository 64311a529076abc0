// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/probethread.h"
#include "adapters/sipprobe.h"
#include "fakes/asking.h"
#include "fakes/badserver.h"

#include <QNetworkDatagram>
#include <QUdpSocket>

using namespace twinline;
using namespace std::chrono_literals;

/// SIP OPTIONS over real sockets on loopback, UDP and TCP.
class TestSipProbe : public QObject
{
    Q_OBJECT

private slots:
    void measuresAnAnswer_data();
    void measuresAnAnswer();
    void readsWhatAStatusProves_data();
    void readsWhatAStatusProves();
    void keepsToTheProductsAliveSet();
    void retransmitsTheSameRequestAndThenGivesNoTime();
    void measuresOneAfterTheOther();
    void waitsForTheFinalResponse();
    void ignoresAnswersToOtherRequests();
    void namesGarbageAtTheDeadline();
    void seesTheClosedPortAtOnce();
    void keepsTheDeadline_data();
    void keepsTheDeadline();
    void namesBadTcpAnswers_data();
    void namesBadTcpAnswers();
    void takesNoMoreThanTheCap();
    void joinsATcpAnswerThatComesInPieces();
    void overTlsTheServerProvesItsName();
    void badCertificatesAreToldApart_data();
    void badCertificatesAreToldApart();
    void namesBadTlsAnswers_data();
    void namesBadTlsAnswers();
    void theLastDayOfACertificateIsCounted();
};

namespace {

QByteArray header(const QByteArray &request, const QByteArray &name)
{
    for (const QByteArray &line : request.split('\n'))
        if (line.startsWith(name + ':'))
            return line.trimmed();
    return {};
}

QByteArray response(const QByteArray &request, const QByteArray &status, const QByteArray &more = {})
{
    return "SIP/2.0 " + status + "\r\n" + header(request, "Via") + "\r\n" + header(request, "From") + "\r\n"
        + header(request, "To") + ";tag=1\r\n" + header(request, "Call-ID") + "\r\n" + header(request, "CSeq") + "\r\n"
        + more + "Content-Length: 0\r\n\r\n";
}

/// A UDP server that answers each datagram with what it is told.
class UdpServer : public QUdpSocket
{
public:
    using Manner = std::function<QList<QByteArray>(const QByteArray &, int)>;

    explicit UdpServer(Manner manner)
        : m_manner(std::move(manner))
    {
        bind(QHostAddress::LocalHost);
        connect(this, &QUdpSocket::readyRead, this, [this] {
            while (hasPendingDatagrams()) {
                const QNetworkDatagram datagram = receiveDatagram();
                requests.append(datagram.data());
                for (const QByteArray &answer : m_manner(datagram.data(), int(requests.size())))
                    writeDatagram(datagram.makeReply(answer));
            }
        });
    }

    QList<QByteArray> requests;

private:
    Manner m_manner;
};

Observation askUdp(const UdpServer &server, Duration timeout = 4s, const std::vector<int> &alive = {})
{
    ProbeThread prober;
    ProbeRequest request = requestTo(ProbeKind::SipUdp, server.localPort(), timeout);
    request.spec.alive = alive;
    return askAndWait(prober, request);
}

Observation askTcp(const BadServer &server, Duration timeout = 4s)
{
    ProbeThread prober;
    return askAndWait(prober, requestTo(ProbeKind::SipTcp, server.serverPort(), timeout));
}

Observation askTls(quint16 port, const QByteArray &authorities, Duration timeout = 4s)
{
    ProbeThread prober;
    ProbeRequest request = requestTo(ProbeKind::SipTls, port, timeout);
    if (!authorities.isEmpty())
        request.about = TEST_DATA "/tls/" + authorities.toStdString();
    return askAndWait(prober, request);
}

Observation askTls(const BadServer &server, const QByteArray &authorities)
{
    return askTls(server.serverPort(), authorities);
}

BadServer::Manner sayTcp(const QByteArray &status)
{
    return [status](QTcpSocket &socket, const QByteArray &request) { socket.write(response(request, status)); };
}

} // namespace

void TestSipProbe::measuresAnAnswer_data()
{
    QTest::addColumn<bool>("tcp");
    QTest::newRow("UDP") << false;
    QTest::newRow("TCP") << true;
}

void TestSipProbe::measuresAnAnswer()
{
    QFETCH(bool, tcp);
    UdpServer udp([](const QByteArray &request, int) { return QList{response(request, "200 OK", "Server: lab\r\n")}; });
    BadServer stream([](QTcpSocket &socket, const QByteArray &request) {
        socket.write(response(request, "200 OK", "Server: lab\r\n"));
    });
    const Observation got = tcp ? askTcp(stream) : askUdp(udp);
    QCOMPARE(word(got.outcome), "answered");
    QCOMPARE(got.detail, std::string("200 OK"));
    const auto facts = std::get<SipFacts>(got.facts);
    QCOMPARE(facts.status, 200);
    QCOMPARE(facts.server, std::string("lab"));
    QCOMPARE(facts.transmissions, 1);
    QVERIFY(got.rtt && *got.rtt > 0ns && *got.rtt <= got.ended - got.sent.boot);
    QVERIFY(!got.claim);
}

void TestSipProbe::readsWhatAStatusProves_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("outcome");
    for (const int alive : {200, 401, 403, 404, 405, 407, 420, 480, 486, 488, 500, 501, 503, 600, 603, 699})
        QTest::addRow("%d", alive) << alive << QByteArray("answered");
    for (const int unproven : {202, 302, 400, 408, 481, 483, 502, 504, 505})
        QTest::addRow("%d", unproven) << unproven << QByteArray("garbage");
}

void TestSipProbe::readsWhatAStatusProves()
{
    QFETCH(int, status);
    QFETCH(QByteArray, outcome);
    QCOMPARE(word(sipOutcome(status, {})), outcome);
}

void TestSipProbe::keepsToTheProductsAliveSet()
{
    QCOMPARE(word(sipOutcome(404, {200})), "garbage");
    QCOMPARE(word(sipOutcome(401, {200})), "denied");
    QCOMPARE(word(sipOutcome(408, {200, 408})), "answered");
    UdpServer server([](const QByteArray &request, int) { return QList{response(request, "503 Later", "Retry-After: 7\r\n")}; });
    const Observation strict = askUdp(server, 4s, {200});
    QCOMPARE(word(strict.outcome), "garbage");
    QVERIFY(!strict.rtt);
    const Observation plain = askUdp(server);
    QCOMPARE(word(plain.outcome), "answered");
    QCOMPARE(std::get<SipFacts>(plain.facts).status, 503);
    QCOMPARE(*std::get<SipFacts>(plain.facts).retryAfterS, 7);
}

void TestSipProbe::retransmitsTheSameRequestAndThenGivesNoTime()
{
    UdpServer server([](const QByteArray &request, int count) {
        return count < 2 ? QList<QByteArray>() : QList{response(request, "200 OK")};
    });
    const Observation got = askUdp(server);
    QCOMPARE(word(got.outcome), "answered");
    QCOMPARE(server.requests.size(), 2);
    QCOMPARE(server.requests[0], server.requests[1]); // the branch too
    QCOMPARE(std::get<SipFacts>(got.facts).transmissions, 2);
    QVERIFY(!got.rtt);
}

void TestSipProbe::measuresOneAfterTheOther()
{
    UdpServer server([](const QByteArray &request, int) { return QList{response(request, "200 OK")}; });
    ProbeThread prober;
    const ProbeRequest request = requestTo(ProbeKind::SipUdp, server.localPort());
    int measured = 0;
    for (int i = 0; i < 20; ++i) {
        const Observation got = askAndWait(prober, request);
        QCOMPARE(word(got.outcome), "answered");
        measured += got.rtt ? 1 : 0;
        if (got.rtt)
            QVERIFY(*got.rtt > 0ns && got.sent.boot + *got.rtt <= got.ended);
    }
    QVERIFY(measured >= 15); // a stepped clock may cost some
}

void TestSipProbe::waitsForTheFinalResponse()
{
    UdpServer both([](const QByteArray &request, int) {
        return QList{response(request, "100 Trying"), response(request, "404 Not Found")};
    });
    const Observation got = askUdp(both);
    QCOMPARE(word(got.outcome), "answered");
    QCOMPARE(std::get<SipFacts>(got.facts).status, 404);

    UdpServer endless([](const QByteArray &request, int) { return QList{response(request, "100 Trying")}; });
    const Observation none = askUdp(endless, 300ms);
    QCOMPARE(word(none.outcome), "timeout");
    QCOMPARE(none.detail, std::string("no final answer"));
}

void TestSipProbe::ignoresAnswersToOtherRequests()
{
    UdpServer server([](const QByteArray &request, int) {
        QByteArray other = response(request, "503 Other");
        other.replace("branch=z9hG4bK", "branch=z9hG4bKother");
        QByteArray doubled = response(request, "503 Doubled");
        doubled.replace("\r\nFrom", "\r\nVia: SIP/2.0/UDP 10.0.0.1;branch=z9hG4bKx\r\nFrom");
        return QList{QByteArray("noise"), other, doubled, response(request, "200 OK")};
    });
    const Observation got = askUdp(server);
    QCOMPARE(word(got.outcome), "answered");
    QCOMPARE(std::get<SipFacts>(got.facts).status, 200);
}

void TestSipProbe::namesGarbageAtTheDeadline()
{
    UdpServer server([](const QByteArray &, int) { return QList{QByteArray("\x00\xff what?", 8)}; });
    const Observation got = askUdp(server, 300ms);
    QCOMPARE(word(got.outcome), "garbage");
    QVERIFY2(QByteArray(got.detail.c_str()).startsWith("not a SIP response"), got.detail.c_str());
}

void TestSipProbe::seesTheClosedPortAtOnce()
{
    UdpServer server([](const QByteArray &, int) { return QList<QByteArray>(); });
    const quint16 port = server.localPort();
    server.close();
    ProbeThread prober;
    const Observation udp = askAndWait(prober, requestTo(ProbeKind::SipUdp, port));
    QCOMPARE(word(udp.outcome), "refused");
    QVERIFY(udp.ended - udp.sent.boot < 2s);

    BadServer stream(BadServer::hang());
    const quint16 tcpPort = stream.serverPort();
    stream.close();
    QCOMPARE(word(askAndWait(prober, requestTo(ProbeKind::SipTcp, tcpPort)).outcome), "refused");
}

void TestSipProbe::keepsTheDeadline_data()
{
    QTest::addColumn<bool>("tcp");
    QTest::addColumn<int>("everyMs");
    QTest::newRow("UDP, silent") << false << 0;
    QTest::newRow("TCP, silent") << true << 0;
    QTest::newRow("TCP, one byte a second") << true << 1000;
    QTest::newRow("TCP, byte by byte") << true << 20;
}

void TestSipProbe::keepsTheDeadline()
{
    QFETCH(bool, tcp);
    QFETCH(int, everyMs);
    UdpServer udp([](const QByteArray &, int) { return QList<QByteArray>(); });
    BadServer stream(everyMs ? BadServer::trickle("SIP/2.0 200 OK\r\nVia: SIP/2.0/TCP 127.0.0.1", std::chrono::milliseconds(everyMs))
                             : BadServer::hang());
    const Observation got = tcp ? askTcp(stream, 400ms) : askUdp(udp, 400ms);
    QCOMPARE(word(got.outcome), "timeout");
    const Duration took = got.ended - got.sent.boot;
    QVERIFY2(took >= 399ms && took < 900ms, QByteArray::number(toSeconds(took)));
    if (!tcp)
        QCOMPARE(udp.requests.size(), 1);
}

void TestSipProbe::namesBadTcpAnswers_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QByteArray>("outcome");
    QTest::newRow("not SIP") << QByteArray("SSH-2.0-OpenSSH_9.2p1\r\n") << QByteArray("garbage");
    QTest::newRow("HTTP") << QByteArray("HTTP/1.1 400 Bad Request\r\n\r\n") << QByteArray("garbage");
    QTest::newRow("head without fields") << QByteArray("SIP/2.0 200 OK\r\n\r\n") << QByteArray("garbage");
    QTest::newRow("half a head") << QByteArray("SIP/2.0 200 OK\r\nVia: SIP/2.0/TCP 127") << QByteArray("dropped");
    QTest::newRow("nothing, closed") << QByteArray() << QByteArray("dropped");
    QTest::newRow("endless head") << "SIP/2.0 200 OK\r\nX: " + QByteArray(20000, 'x') << QByteArray("too-large");
}

void TestSipProbe::namesBadTcpAnswers()
{
    QFETCH(QByteArray, answer);
    QFETCH(QByteArray, outcome);
    BadServer server(BadServer::say(answer));
    const Observation got = askTcp(server);
    QCOMPARE(word(got.outcome), outcome);
    QVERIFY(!got.rtt);
}

void TestSipProbe::takesNoMoreThanTheCap()
{
    BadServer server(BadServer::hang());
    server.behave([&server](QTcpSocket &socket, const QByteArray &request) {
        QByteArray head = response(request, "200 OK");
        head.replace("Content-Length: 0", "Content-Length: 1073741824");
        server.flood(head, qint64(1) << 30)(socket, request);
    });
    QCOMPARE(word(askTcp(server).outcome), "too-large");
    QVERIFY(server.flooded() < (qint64(32) << 20));

    BadServer half([](QTcpSocket &socket, const QByteArray &request) {
        QByteArray text = response(request, "200 OK");
        text.replace("Content-Length: 0", "Content-Length: 10");
        socket.write(text + "v=0");
        socket.disconnectFromHost();
    });
    QCOMPARE(word(askTcp(half).outcome), "dropped");
}

void TestSipProbe::joinsATcpAnswerThatComesInPieces()
{
    BadServer server([](QTcpSocket &socket, const QByteArray &request) {
        const QByteArray text = "\r\n" + response(request, "100 Trying") + "\r\n\r\n" + response(request, "486 Busy Here");
        BadServer::trickle(text, 1ms, 7)(socket, request);
    });
    const Observation got = askTcp(server);
    QCOMPARE(word(got.outcome), "answered");
    QCOMPARE(std::get<SipFacts>(got.facts).status, 486);
    BadServer plain(sayTcp("200 OK"));
    QCOMPARE(word(askTcp(plain).outcome), "answered");
}

void TestSipProbe::overTlsTheServerProvesItsName()
{
    BadServer server([](QTcpSocket &socket, const QByteArray &request) { socket.write(response(request, "200 OK")); }, true);
    const Observation got = askTls(server, "cert.pem");
    QVERIFY2(got.outcome == Outcome::Answered, got.detail.c_str());
    const auto facts = std::get<SipFacts>(got.facts);
    QCOMPARE(facts.status, 200);
    QCOMPARE(facts.certificateEnd, std::string("2126-10-30"));
    QVERIFY(facts.certificateDays.value_or(0) > 30000);
    QVERIFY(got.rtt && *got.rtt > 0ns);
    QVERIFY2(server.lastRequest().contains("Via: SIP/2.0/TLS ") && server.lastRequest().startsWith("OPTIONS sip:127.0.0.1:"), server.lastRequest().constData());
}

void TestSipProbe::badCertificatesAreToldApart_data()
{
    QTest::addColumn<QByteArray>("shown");
    QTest::addColumn<QByteArray>("believed");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("of nobody known") << QByteArray("cert.pem") << QByteArray() << QByteArray("self-signed");
    QTest::newRow("of another authority") << QByteArray("cert.pem") << QByteArray("other.pem") << QByteArray("self-signed");
    QTest::newRow("expired") << QByteArray("expired.pem") << QByteArray("expired.pem") << QByteArray("expired (2021-01-01)");
    QTest::newRow("of another name") << QByteArray("elsewhere.pem") << QByteArray("elsewhere.pem") << QByteArray("host name did not match");
    QTest::newRow("no authority in the file") << QByteArray("cert.pem") << QByteArray("key.pem") << QByteArray("no certificate authority in ");
    QTest::newRow("no such file") << QByteArray("cert.pem") << QByteArray("none.pem") << QByteArray("no certificate authority in ");
}

/// And nothing is said to such a server.
void TestSipProbe::badCertificatesAreToldApart()
{
    QFETCH(QByteArray, shown);
    QFETCH(QByteArray, believed);
    QFETCH(QByteArray, words);
    BadServer server([](QTcpSocket &socket, const QByteArray &request) { socket.write(response(request, "200 OK")); }, true);
    server.show(QString::fromLatin1(shown));
    const Observation got = askTls(server, believed);
    QCOMPARE(word(got.outcome), "tls-error");
    QVERIFY2(QByteArray::fromStdString(got.detail).contains(words), got.detail.c_str());
    QVERIFY(!got.rtt && server.requests() == 0);
}

void TestSipProbe::namesBadTlsAnswers_data()
{
    QTest::addColumn<int>("manner");
    QTest::addColumn<QByteArray>("outcome");
    QTest::newRow("silence") << 0 << QByteArray("timeout");
    QTest::newRow("drop") << 1 << QByteArray("dropped");
    QTest::newRow("half a response") << 2 << QByteArray("dropped");
    QTest::newRow("garbage") << 3 << QByteArray("garbage");
    QTest::newRow("no TLS at all") << 4 << QByteArray("tls-error");
    QTest::newRow("half a hand-shake") << 5 << QByteArray("timeout");
    QTest::newRow("nobody") << 6 << QByteArray("refused");
}

void TestSipProbe::namesBadTlsAnswers()
{
    QFETCH(int, manner);
    const BadServer::Manner manners[] = {BadServer::hang(), BadServer::drop(), BadServer::say("SIP/2.0 200 OK\r\nVia: SIP/2.0/TLS 127"),
                                         BadServer::sayAndWait("HTTP/1.1 400 Bad Request\r\n\r\n"), BadServer::sayAndWait("HTTP/1.1 400 Bad Request\r\n\r\n"),
                                         BadServer::sayAndWait(QByteArray::fromHex("160303007a0200")), BadServer::hang()};
    BadServer server(manners[manner], manner < 4);
    const quint16 port = server.serverPort();
    if (manner == 6)
        server.close();
    const Observation got = askTls(port, "cert.pem", 500ms);
    QTEST(word(got.outcome), "outcome");
    QVERIFY(!got.rtt && !got.detail.empty());
}

void TestSipProbe::theLastDayOfACertificateIsCounted()
{
    QFile file(QStringLiteral(TEST_DATA "/tls/expired.pem"));
    QVERIFY(file.open(QFile::ReadOnly));
    const QSslCertificate certificate(&file);
    const auto at = [&](Duration before) {
        return certificateEnd(certificate, WallTime(std::chrono::milliseconds(certificate.expiryDate().toMSecsSinceEpoch()) - std::chrono::duration_cast<std::chrono::milliseconds>(before)));
    };
    QCOMPARE(at(14 * 24h)->days, 14);
    QCOMPARE(at(14 * 24h - 1s)->days, 13);
    QCOMPARE(at(-1s)->days, -1);
    QCOMPARE(at(1h)->day, std::string("2021-01-01"));
    QVERIFY(!certificateEnd(QSslCertificate(), WallTime()));
}

QTEST_GUILESS_MAIN(TestSipProbe)
#include "tst_sipprobe.moc"
