// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/amisession.h"

#include <QCryptographicHash>
#include <QTest>

using namespace twinline::lab;

class TestAmiSession : public QObject
{
    Q_OBJECT
private slots:
    void whoHasTheSecretIsLetIn();
    void whoHasNotIsShownOut_data();
    void whoHasNotIsShownOut();
    void challengeIsGoodForOneTry();
    void eventsComeOnlyToThoseWhoWantThem();
    void actionsAreAnswered_data();
    void actionsAreAnswered();
    void parkedCallsAreListed();
    void actionsMayComeInPieces();
    void logoffEndsTheTalk();
    void whatNeverEndsIsCutOff();
};

namespace {

AmiSession session()
{
    return AmiSession("twinline", "s3cret");
}

AmiSession known()
{
    AmiSession one = session();
    one.take("Action: Login\r\nUsername: twinline\r\nSecret: s3cret\r\nEvents: off\r\n\r\n", 0);
    return one;
}

} // namespace

/// AMI 1.1 is Asterisk 1.8's (INF-17).
void TestAmiSession::whoHasTheSecretIsLetIn()
{
    QCOMPARE(AmiSession::banner(), QByteArray("Asterisk Call Manager/1.1\r\n"));
    AmiSession one = session();
    QCOMPARE(one.take("Action: Login\r\nActionID: 7\r\nUsername: twinline\r\nSecret: s3cret\r\nEvents: off\r\n\r\n", 0),
             QByteArray("Response: Success\r\nActionID: 7\r\nMessage: Authentication accepted\r\n\r\n"));
    QVERIFY(!one.over());
}

void TestAmiSession::whoHasNotIsShownOut_data()
{
    QTest::addColumn<QByteArray>("action");
    QTest::addColumn<QByteArray>("why");
    QTest::addColumn<bool>("over");
    QTest::newRow("wrong secret") << QByteArray("Action: Login\r\nUsername: twinline\r\nSecret: guess\r\n\r\n") << QByteArray("Authentication failed") << true;
    QTest::newRow("no secret") << QByteArray("Action: Login\r\nUsername: twinline\r\n\r\n") << QByteArray("Authentication failed") << true;
    QTest::newRow("another user") << QByteArray("Action: Login\r\nUsername: admin\r\nSecret: s3cret\r\n\r\n") << QByteArray("Authentication failed") << true;
    QTest::newRow("before the log-in") << QByteArray("Action: Ping\r\n\r\n") << QByteArray("Permission denied") << false;
    QTest::newRow("no action") << QByteArray("Secret: s3cret\r\n\r\n") << QByteArray("Missing action in request") << false;
}

void TestAmiSession::whoHasNotIsShownOut()
{
    QFETCH(QByteArray, action);
    QFETCH(QByteArray, why);
    QFETCH(bool, over);
    AmiSession one = session();
    QCOMPARE(one.take(action, 0), "Response: Error\r\nMessage: " + why + "\r\n\r\n");
    QCOMPARE(one.over(), over);
}

void TestAmiSession::challengeIsGoodForOneTry()
{
    AmiSession one = session();
    QCOMPARE(one.take("Action: Challenge\r\n\r\n", 0), QByteArray("Response: Error\r\nMessage: Must specify AuthType\r\n\r\n"));
    const QByteArray said = one.take("Action: Challenge\r\nAuthType: MD5\r\n\r\n", 0);
    const QByteArray begin = "Response: Success\r\nChallenge: ";
    QVERIFY(said.startsWith(begin));
    const QByteArray challenge = said.mid(begin.size()).trimmed();
    const QByteArray key = QCryptographicHash::hash(challenge + "s3cret", QCryptographicHash::Md5).toHex();
    const QByteArray login = "Action: Login\r\nAuthType: MD5\r\nUsername: twinline\r\nKey: " + key + "\r\nEvents: off\r\n\r\n";
    QVERIFY(one.take(login, 0).contains("Authentication accepted"));
    QVERIFY(one.take(login, 0).contains("Authentication failed"));
    AmiSession other = session();
    QVERIFY(other.take(login, 0).contains("Authentication failed")); // it never asked for a challenge
    QVERIFY(other.over());
}

void TestAmiSession::eventsComeOnlyToThoseWhoWantThem()
{
    AmiSession one = session();
    QVERIFY(one.take("Action: login\r\nUsername: twinline\r\nSecret: s3cret\r\n\r\n", 0).contains("Event: FullyBooted"));
}

void TestAmiSession::actionsAreAnswered_data()
{
    QTest::addColumn<QByteArray>("action");
    QTest::addColumn<QByteArray>("begins");
    QTest::newRow("ping") << QByteArray("Ping") << QByteArray("Response: Success\r\nActionID: 1\r\nPing: Pong\r\nTimestamp: ");
    QTest::newRow("status") << QByteArray("CoreStatus") << QByteArray("Response: Success\r\nActionID: 1\r\nCoreStartupDate: ");
    QTest::newRow("channels") << QByteArray("CoreShowChannels") << QByteArray("Response: Success\r\nActionID: 1\r\nEventList: start\r\nMessage: Channels will follow\r\n\r\n");
    QTest::newRow("parked calls") << QByteArray("ParkedCalls") << QByteArray("Response: Success\r\nActionID: 1\r\nMessage: Parked calls will follow\r\n\r\n");
    QTest::newRow("an order") << QByteArray("Originate") << QByteArray("Response: Error\r\nActionID: 1\r\nMessage: Invalid/unknown command: Originate");
}

void TestAmiSession::actionsAreAnswered()
{
    QFETCH(QByteArray, action);
    QFETCH(QByteArray, begins);
    const QByteArray answer = known().take("Action: " + action + "\r\nActionID: 1\r\n\r\n", 0);
    QVERIFY2(answer.startsWith(begins) && answer.endsWith("\r\n\r\n"), answer.constData());
}

void TestAmiSession::parkedCallsAreListed()
{
    AmiSession one = known();
    const QByteArray parked = one.take("Action: ParkedCalls\r\nActionID: 2\r\n\r\n", 3);
    QCOMPARE(parked.count("Event: ParkedCall\r\n"), 3);
    QVERIFY(parked.contains("Exten: 703\r\nChannel: SIP/103-"));
    QVERIFY(parked.endsWith("Event: ParkedCallsComplete\r\nTotal: 3\r\nActionID: 2\r\n\r\n"));
    const QByteArray channels = one.take("Action: CoreShowChannels\r\n\r\n", 3);
    QCOMPARE(channels.count("Event: CoreShowChannel\r\n"), 3);
    QVERIFY(channels.endsWith("EventList: Complete\r\nListItems: 3\r\n\r\n"));
    QVERIFY(one.take("Action: CoreStatus\r\n\r\n", 3).contains("CoreCurrentCalls: 3\r\n"));
}

void TestAmiSession::actionsMayComeInPieces()
{
    AmiSession one = known();
    QVERIFY(one.take("Action: Pi", 0).isEmpty());
    QVERIFY(one.take("ng\r\n", 0).isEmpty());
    const QByteArray two = one.take("\r\nAction: Ping\r\n\r\n", 0);
    QCOMPARE(two.count("Ping: Pong"), 2);
}

void TestAmiSession::logoffEndsTheTalk()
{
    AmiSession one = known();
    QVERIFY(one.take("Action: Logoff\r\n\r\nAction: Ping\r\n\r\n", 0).startsWith("Response: Goodbye"));
    QVERIFY(one.over());
}

void TestAmiSession::whatNeverEndsIsCutOff()
{
    AmiSession one = session();
    QVERIFY(one.take(QByteArray(20000, 'a'), 0).isEmpty());
    QVERIFY(one.over());
}

QTEST_APPLESS_MAIN(TestAmiSession)
#include "tst_amisession.moc"
