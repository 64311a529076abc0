// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/sipanswer.h"

#include <QTest>

using namespace twinline::lab;

namespace {

const QByteArray options = "OPTIONS sip:127.0.10.11 SIP/2.0\r\nVia: SIP/2.0/UDP 10.0.0.1:5060;branch=z9hG4bK1;rport\r\n"
                           "Via: SIP/2.0/UDP 10.0.0.2;branch=z9hG4bK0\r\nMax-Forwards: 70\r\nFrom: <sip:a@b>;tag=1\r\n"
                           "To: <sip:127.0.10.11>\r\nCall-ID: c1\r\nCSeq: 7 OPTIONS\r\nContent-Length: 0\r\n\r\n";

std::optional<QByteArray> answerTo(const QByteArray &request)
{
    return sipAnswer(request, QHostAddress(QStringLiteral("127.0.0.9")), 4711, "lab");
}

} // namespace

class TestSipAnswer : public QObject
{
    Q_OBJECT
private slots:
    void answersOptionsAsRfc3261Demands();
    void stampsTheTopmostViaOnly();
    void leavesRportAloneWithoutAPort();
    void understandsCompactAndFoldedHeaders();
    void keepsATagThatIsThere();
    void otherMethodsAreNotImplemented();
    void saysNothingToWhatIsNoRequest_data();
    void saysNothingToWhatIsNoRequest();
    void findsMessagesInAStream_data();
    void findsMessagesInAStream();
};

void TestSipAnswer::answersOptionsAsRfc3261Demands()
{
    const QByteArray answer = answerTo(options).value();
    QVERIFY(answer.startsWith("SIP/2.0 200 OK\r\n"));
    QVERIFY(answer.endsWith("\r\n\r\n"));
    for (const char *line : {"From: <sip:a@b>;tag=1\r\n", "Call-ID: c1\r\n", "CSeq: 7 OPTIONS\r\n", "Content-Length: 0\r\n"})
        QVERIFY2(answer.contains(line), line);
    QVERIFY(answer.contains("To: <sip:127.0.10.11>;tag="));
}

void TestSipAnswer::stampsTheTopmostViaOnly()
{
    const QByteArray answer = answerTo(options).value();
    QVERIFY(answer.contains("Via: SIP/2.0/UDP 10.0.0.1:5060;branch=z9hG4bK1;rport=4711;received=127.0.0.9\r\n"
                            "Via: SIP/2.0/UDP 10.0.0.2;branch=z9hG4bK0\r\n"));
}

void TestSipAnswer::leavesRportAloneWithoutAPort()
{
    const auto answer = sipAnswer(options, QHostAddress(QStringLiteral("127.0.0.9")), 0, "lab");
    QVERIFY(answer.value().contains(";rport\r\n"));
}

void TestSipAnswer::understandsCompactAndFoldedHeaders()
{
    const auto answer = answerTo("OPTIONS sip:x SIP/2.0\r\nv: SIP/2.0/UDP h;branch=z9\r\nf: <sip:a>;\r\n tag=1\r\nt: <sip:x>\r\ni: 5\r\nCSeq: 1 OPTIONS\r\nl: 0\r\n\r\n");
    QVERIFY(answer.value().contains("From: <sip:a>; tag=1\r\n"));
    QVERIFY(answer->contains("Call-ID: 5\r\n"));
}

void TestSipAnswer::keepsATagThatIsThere()
{
    QByteArray request = options;
    request.replace("To: <sip:127.0.10.11>", "To: <sip:127.0.10.11>;tag=old");
    QCOMPARE(answerTo(request).value().count(";tag="), 2);
}

void TestSipAnswer::otherMethodsAreNotImplemented()
{
    QByteArray request = options;
    request.replace("OPTIONS", "INVITE");
    QVERIFY(answerTo(request).value().startsWith("SIP/2.0 501 "));
}

void TestSipAnswer::saysNothingToWhatIsNoRequest_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("keep-alive") << QByteArray("\r\n\r\n");
    QTest::newRow("response") << QByteArray("SIP/2.0 200 OK\r\nCSeq: 1 OPTIONS\r\n\r\n");
    QTest::newRow("ACK") << QByteArray(options).replace("OPTIONS", "ACK");
    QTest::newRow("half") << options.left(options.size() / 2);
    QTest::newRow("no Call-ID") << QByteArray(options).replace("Call-ID: c1\r\n", "");
    QTest::newRow("To twice") << QByteArray(options).replace("Call-ID: c1\r\n", "Call-ID: c1\r\nTo: <sip:other>\r\n");
    QTest::newRow("garbage") << QByteArray("\x00\xff\xfe:\r\n\r\n", 8);
}

void TestSipAnswer::saysNothingToWhatIsNoRequest()
{
    QFETCH(QByteArray, message);
    QVERIFY(!answerTo(message).has_value());
}

void TestSipAnswer::findsMessagesInAStream_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<qsizetype>("length");
    QTest::newRow("whole") << options << options.size();
    QTest::newRow("two") << options + options << options.size();
    QTest::newRow("incomplete head") << options.chopped(1) << qsizetype(0);
    QTest::newRow("with body") << QByteArray("A b SIP/2.0\r\nContent-Length: 3\r\n\r\nabcd") << qsizetype(37);
    QTest::newRow("incomplete body") << QByteArray("A b SIP/2.0\r\nContent-Length: 9\r\n\r\nabc") << qsizetype(0);
    QTest::newRow("negative length") << QByteArray("A b SIP/2.0\r\nContent-Length: -1\r\n\r\n") << qsizetype(-1);
    QTest::newRow("endless head") << QByteArray(70000, 'x') << qsizetype(-1);
}

void TestSipAnswer::findsMessagesInAStream()
{
    QFETCH(QByteArray, stream);
    QFETCH(qsizetype, length);
    QCOMPARE(sipMessageLength(stream), length);
}

QTEST_APPLESS_MAIN(TestSipAnswer)
#include "tst_sipanswer.moc"
