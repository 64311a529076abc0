// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/sipmessage.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTest>

#include <set>

using namespace twinline;

/// OPTIONS requests and their responses, against what Asterisk 20 and Kamailio 5.6.3 really said.
class TestSipMessage : public QObject
{
    Q_OBJECT

private slots:
    void readsRecordedResponses_data();
    void readsRecordedResponses();
    void writesAWholeRequest();
    void makesEachRequestDifferent();
    void readsItsOwnViaBack();
    void matchesBranchAndMethod_data();
    void matchesBranchAndMethod();
    void refusesWhatIsNoResponse_data();
    void refusesWhatIsNoResponse();
    void frameCountsTheBody();
    void readsRetryAfter();
    void survivesBrokenResponses();
};

namespace {

QList<QByteArray> recorded(const char *name)
{
    QFile file(QStringLiteral(TEST_DATA "/sip/") + QLatin1String(name));
    if (!file.open(QFile::ReadOnly))
        return {};
    QList<QByteArray> messages;
    // The recording tool wrote a line with its own time before each message.
    QByteArray all = file.readAll();
    for (qsizetype at = all.indexOf("SIP/2.0 "); at >= 0;) {
        const qsizetype next = all.indexOf("RTT ms", at);
        messages.append(all.mid(at, next < 0 ? -1 : next - at));
        at = next < 0 ? -1 : all.indexOf("SIP/2.0 ", next);
    }
    return messages;
}

std::string response(const SipRequest &request, const std::string &first = "SIP/2.0 200 OK", const std::string &more = {})
{
    return first + "\r\nVia: SIP/2.0/UDP 127.0.0.1:5062;branch=" + request.branch + ";received=127.0.0.1;rport=5062\r\n"
        "From: <sip:twinline@127.0.0.1>;tag=" + request.tag + "\r\nTo: <sip:127.0.0.1>;tag=x\r\nCall-ID: " + request.callId
        + "\r\nCSeq: 1 OPTIONS\r\n" + more + "Content-Length: 0\r\n\r\n";
}

} // namespace

void TestSipMessage::readsRecordedResponses_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("index");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("reason");
    QTest::addColumn<QByteArray>("server");
    QTest::addColumn<QByteArray>("branch");
    const QByteArray asterisk = "sip_options_asterisk20_chan_sip.txt";
    const QByteArray kamailio = "sip_options_kamailio.txt";
    const QByteArray pbx = "Asterisk PBX UNKNOWN__and_probably_unsupported";
    const QByteArray proxy = "kamailio (5.6.3 (x86_64/linux))";
    QTest::newRow("Asterisk 200") << asterisk << 0 << 200 << QByteArray("OK") << pbx << QByteArray("z9hG4bK42076807899d7459");
    QTest::newRow("Asterisk 404") << asterisk << 1 << 404 << QByteArray("Not Found") << pbx << QByteArray("z9hG4bKdaa2fe2fdbeb941c");
    QTest::newRow("Kamailio 200") << kamailio << 0 << 200 << QByteArray("OK") << proxy << QByteArray("z9hG4bKf29087b2797ed83c");
    QTest::newRow("Kamailio 404") << kamailio << 1 << 404 << QByteArray("Not here") << proxy << QByteArray("z9hG4bKe498532199bfb30d");
}

void TestSipMessage::readsRecordedResponses()
{
    QFETCH(QByteArray, file);
    QFETCH(int, index);
    QFETCH(int, status);
    QFETCH(QByteArray, reason);
    QFETCH(QByteArray, server);
    QFETCH(QByteArray, branch);
    const QList<QByteArray> messages = recorded(file.constData());
    QCOMPARE(messages.size(), 2);
    const auto reply = parseSipReply(messages[index].toStdString());
    QVERIFY(reply);
    QCOMPARE(reply->status, status);
    QCOMPARE(QByteArray::fromStdString(reply->reason), reason);
    QCOMPARE(QByteArray::fromStdString(reply->server), server);
    QCOMPARE(QByteArray::fromStdString(reply->branch), branch);
    QCOMPARE(reply->vias, 1);
    QCOMPARE(reply->method, std::string("OPTIONS"));
    QCOMPARE(reply->sequence, 1u);
}

void TestSipMessage::writesAWholeRequest()
{
    SipRequest request = freshSipRequest("10.1.1.5", 0, false);
    request.localHost = "10.1.1.9";
    request.localPort = 40000;
    request.branch = "z9hG4bKabc";
    request.tag = "t";
    request.callId = "c";
    QCOMPARE(QByteArray::fromStdString(optionsText(request)),
             QByteArray("OPTIONS sip:10.1.1.5:5060 SIP/2.0\r\n"
                        "Via: SIP/2.0/UDP 10.1.1.9:40000;branch=z9hG4bKabc;rport\r\n"
                        "Max-Forwards: 70\r\n"
                        "From: <sip:twinline@10.1.1.9>;tag=t\r\n"
                        "To: <sip:10.1.1.5:5060>\r\n"
                        "Call-ID: c\r\n"
                        "CSeq: 1 OPTIONS\r\n"
                        "Contact: <sip:twinline@10.1.1.9:40000>\r\n"
                        "Accept: application/sdp\r\n"
                        "User-Agent: Twinline\r\n"
                        "Content-Length: 0\r\n\r\n"));
    request.host = "2001:db8::1";
    request.tcp = true;
    const QByteArray text = QByteArray::fromStdString(optionsText(request));
    QVERIFY2(text.startsWith("OPTIONS sip:[2001:db8::1]:5060;transport=tcp SIP/2.0\r\nVia: SIP/2.0/TCP "), text);
}

void TestSipMessage::makesEachRequestDifferent()
{
    std::set<std::string> seen;
    for (int i = 0; i < 100; ++i) {
        const SipRequest request = freshSipRequest("h", 5060, false);
        QVERIFY(request.branch.starts_with("z9hG4bK") && request.branch.size() >= 20);
        seen.insert({request.branch, request.tag, request.callId});
    }
    QCOMPARE(seen.size(), std::size_t(300));
}

void TestSipMessage::readsItsOwnViaBack()
{
    const SipRequest request = freshSipRequest("127.0.0.1", 5060, false);
    const auto reply = parseSipReply(response(request));
    QVERIFY(reply);
    QVERIFY(answers(*reply, request));
    QVERIFY(!answers(*reply, freshSipRequest("127.0.0.1", 5060, false)));
}

void TestSipMessage::matchesBranchAndMethod_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<bool>("match");
    QTest::newRow("as it is") << QByteArray() << QByteArray() << true;
    QTest::newRow("other method") << QByteArray("1 OPTIONS") << QByteArray("1 INVITE") << false;
    QTest::newRow("other number") << QByteArray("1 OPTIONS") << QByteArray("2 OPTIONS") << false;
    QTest::newRow("no branch") << QByteArray(";branch=") << QByteArray(";broken=") << false;
    QTest::newRow("two Vias") << QByteArray("From:") << QByteArray("Via: SIP/2.0/UDP 10.0.0.1;branch=z9hG4bKx\r\nFrom:") << false;
    QTest::newRow("two Vias in a line") << QByteArray("rport=5062") << QByteArray("rport=5062, SIP/2.0/UDP 10.0.0.1;branch=z9hG4bKx") << false;
    QTest::newRow("short form") << QByteArray("Via:") << QByteArray("v:") << true;
}

void TestSipMessage::matchesBranchAndMethod()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(bool, match);
    const SipRequest request = freshSipRequest("127.0.0.1", 5060, false);
    QByteArray text = QByteArray::fromStdString(response(request));
    if (!from.isEmpty())
        text.replace(from, to);
    const auto reply = parseSipReply(text.toStdString());
    QVERIFY(reply);
    QCOMPARE(answers(*reply, request), match);
}

void TestSipMessage::refusesWhatIsNoResponse_data()
{
    QTest::addColumn<QByteArray>("text");
    const SipRequest request = freshSipRequest("127.0.0.1", 5060, false);
    const QByteArray good = QByteArray::fromStdString(response(request));
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("keep-alive") << QByteArray("\r\n\r\n");
    QTest::newRow("a request") << QByteArray::fromStdString(optionsText(request));
    QTest::newRow("HTTP") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    QTest::newRow("first line only") << QByteArray("SIP/2.0 200 OK\r\n\r\n");
    QTest::newRow("other version") << QByteArray(good).replace("SIP/2.0 200", "SIP/3.0 200");
    QTest::newRow("status 999") << QByteArray(good).replace(" 200 ", " 999 ");
    QTest::newRow("status none") << QByteArray(good).replace(" 200 ", " abc ");
    QTest::newRow("length none") << QByteArray(good).replace("Length: 0", "Length: x");
    QTest::newRow("zero byte") << QByteArray(good).replace(" 200 OK", QByteArray(" 200 O\0K", 8));
    QTest::newRow("head too long") << QByteArray(good).replace("\r\nFrom", "\r\nX: " + QByteArray(20000, 'x') + "\r\nFrom");
}

void TestSipMessage::refusesWhatIsNoResponse()
{
    QFETCH(QByteArray, text);
    QVERIFY(!parseSipReply(text.toStdString()));
}

void TestSipMessage::frameCountsTheBody()
{
    const SipRequest request = freshSipRequest("127.0.0.1", 5060, true);
    std::string text = response(request);
    QVERIFY(parseSipReply(text));
    QCOMPARE(parseSipReply(text)->size, text.size());
    QCOMPARE(sipHeadSize(text), text.size());
    QCOMPARE(sipHeadSize(text.substr(0, text.size() - 1)), std::string::npos);
    text.replace(text.find("Content-Length: 0"), 17, "Content-Type: application/sdp\r\nl: 12");
    const std::size_t head = text.size();
    QVERIFY(parseSipReply(text));
    QCOMPARE(parseSipReply(text + "v=0\r\no=x\r\n\r\n")->size, head + 12);
    QCOMPARE(parseSipReply(text)->size, head + 12); // the body is still to come
}

void TestSipMessage::readsRetryAfter()
{
    const SipRequest request = freshSipRequest("127.0.0.1", 5060, false);
    const auto reply = parseSipReply(response(request, "SIP/2.0 503 Service Unavailable", "Retry-After: 120 (busy)\r\n"));
    QVERIFY(reply);
    QCOMPARE(reply->status, 503);
    QCOMPARE(reply->reason, std::string("Service Unavailable"));
    QCOMPARE(*reply->retryAfterS, 120);
    QVERIFY(!parseSipReply(response(request))->retryAfterS);
}

void TestSipMessage::survivesBrokenResponses()
{
    // Every prefix, and many responses with bytes changed at random (a fixed seed): no crash, no bad status.
    const SipRequest request = freshSipRequest("127.0.0.1", 5060, false);
    const std::string good = response(request, "SIP/2.0 200 OK", "Server: x\r\nContact: <sip:a@b;c=d>;e=\"f\"\r\n");
    for (std::size_t size = 0; size < good.size(); ++size)
        parseSipReply(std::string_view(good).substr(0, size));
    QRandomGenerator random(20260101);
    for (int round = 0; round < 20000; ++round) {
        std::string text = good;
        for (int change = 0; change < 1 + int(random.bounded(4u)); ++change)
            text[random.bounded(quint32(text.size()))] = char(random.bounded(256u));
        if (const auto reply = parseSipReply(text))
            QVERIFY(reply->status >= 100 && reply->status <= 699);
    }
}

QTEST_APPLESS_MAIN(TestSipMessage)
#include "tst_sipmessage.moc"
