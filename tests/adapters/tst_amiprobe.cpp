// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/probethread.h"
#include "domain/account.h"
#include "fakes/asking.h"
#include "fakes/badserver.h"
#include "fakes/fakesecrets.h"
#include "fakes/manager.h"

using namespace twinline;
using namespace std::chrono_literals;

class TestAmiProbe : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void tellsCallsAndParkedCalls();
    void aNewerVersionIsUnderstoodToo();
    void neverSendsThePassword();
    void logsOffInTheEnd();
    void aWrongPasswordIsDenied();
    void withoutAPasswordNobodyIsLoggedIn_data();
    void withoutAPasswordNobodyIsLoggedIn();
    void aLockedKeychainIsNotWaitedForBeyondTheDeadline();
    void aTrainingLabNeedsNoKeychain();
    void whatMayNotBeAskedIsUnknown_data();
    void whatMayNotBeAskedIsUnknown();
    void eventsOfOthersAreLetPass();
    void aClosedPortRefuses();
    void badBanners_data();
    void badBanners();
    void badReplies_data();
    void badReplies();
    void aFloodIsCutOff_data();
    void aFloodIsCutOff();
    void aTrickleEndsAtTheDeadline();

private:
    ProbeRequest request(int port, Duration timeout = 2s) const;
    Observation ask(const Manager &manager, Duration timeout = 2s) { return askAndWait(m_prober, request(manager.serverPort(), timeout)); }

    FakeSecrets m_secrets;
    ProbeThread m_prober{&m_secrets};
};

ProbeRequest TestAmiProbe::request(int port, Duration timeout) const
{
    ProbeRequest asked = requestTo(ProbeKind::Ami, port, timeout);
    asked.endpoint.text = "twinline";
    return asked;
}

/// Every port's password is known, whichever the system gives.
void TestAmiProbe::init()
{
    m_secrets.behave(FakeSecrets::Manner::Answer);
    m_secrets.forAll = "s3cret";
}

void TestAmiProbe::tellsCallsAndParkedCalls()
{
    Manager manager;
    manager.answer("CoreStatus", QByteArray("Response: Success\r\nActionID: %1\r\nCoreCurrentCalls: 3\r\n\r\n"));
    manager.answer("CoreShowChannels", QByteArray("Response: Success\r\nActionID: %1\r\nEventList: start\r\nMessage: Channels will follow\r\n\r\n"
        "Event: CoreShowChannel\r\nActionID: %1\r\nChannel: SIP/101-00000001\r\nUniqueID: 170.1\r\nBridgedUniqueID: 170.2\r\n\r\n"
        "Event: CoreShowChannel\r\nActionID: %1\r\nChannel: SIP/102-00000002\r\nUniqueID: 170.2\r\nBridgedUniqueID: 170.1\r\n\r\n"
        "Event: CoreShowChannel\r\nActionID: %1\r\nChannel: SIP/103-00000003\r\nUniqueID: 170.3\r\nBridgedUniqueID: \r\n\r\n"
        "Event: CoreShowChannelsComplete\r\nEventList: Complete\r\nListItems: 3\r\nActionID: %1\r\n\r\n"));
    manager.answer("ParkedCalls", QByteArray("Response: Success\r\nActionID: %1\r\nMessage: Parked calls will follow\r\n\r\n"
        "Event: ParkedCall\r\nExten: 701\r\nChannel: SIP/103-00000003\r\nFrom: SIP/101-00000001\r\nActionID: %1\r\n\r\n"
        "Event: ParkedCallsComplete\r\nTotal: 1\r\nActionID: %1\r\n\r\n"));
    const Observation got = ask(manager);
    QCOMPARE(word(got.outcome), "answered");
    QCOMPARE(std::get<AmiFacts>(got.facts), (AmiFacts{"1.1", 2, {{"701 SIP/103"}}}));
    QCOMPARE(got.detail, std::string("AMI 1.1, calls: 2, parked: 1"));
    QCOMPARE(got.address, "127.0.0.1:" + std::to_string(manager.serverPort()));
    QVERIFY(got.rtt && *got.rtt > 0ns && *got.rtt <= got.ended - got.sent.boot);
    QCOMPARE(m_secrets.asked().back(), "twinline@127.0.0.1:" + std::to_string(manager.serverPort()));
}

/// As an Asterisk 20 says it, recorded.
void TestAmiProbe::aNewerVersionIsUnderstoodToo()
{
    Manager manager("Asterisk Call Manager/9.0.0\r\n");
    manager.answer("CoreShowChannels", QByteArray("Response: Success\r\nActionID: %1\r\nEventList: start\r\nMessage: Channels will follow\r\n\r\n"
        "Event: CoreShowChannel\r\nActionID: %1\r\nChannel: Local/600@default-00000000;1\r\nUniqueid: 1795351510.0\r\nLinkedid: 1795351510.0\r\nBridgeId: \r\n\r\n"
        "Event: CoreShowChannel\r\nActionID: %1\r\nChannel: Local/600@default-00000000;2\r\nUniqueid: 1795351510.1\r\nLinkedid: 1795351510.0\r\nBridgeId: \r\n\r\n"
        "Event: CoreShowChannelsComplete\r\nActionID: %1\r\nEventList: Complete\r\nListItems: 2\r\n\r\n"));
    manager.answer("ParkedCalls", QByteArray("Response: Success\r\nActionID: %1\r\nEventList: start\r\nMessage: Parked calls will follow\r\n\r\n"
        "Event: ParkedCallsComplete\r\nActionID: %1\r\nEventList: Complete\r\nListItems: 0\r\nTotal: 0\r\n\r\n"));
    const Observation got = ask(manager);
    QCOMPARE(word(got.outcome), "answered");
    QCOMPARE(std::get<AmiFacts>(got.facts), (AmiFacts{"9.0.0", 1, std::vector<std::string>{}}));
}

void TestAmiProbe::neverSendsThePassword()
{
    Manager manager;
    QCOMPARE(word(ask(manager).outcome), "answered");
    QVERIFY(!manager.received().contains("s3cret") && !manager.received().contains("Secret:"));
    Manager plain; // one that wants it in the clear is not given it
    plain.answer("Challenge", QByteArray("Response: Error\r\nActionID: %1\r\nMessage: Must specify AuthType\r\n\r\n"));
    const Observation got = ask(plain);
    QCOMPARE(word(got.outcome), "denied");
    QCOMPARE(got.detail, std::string("twinline: Must specify AuthType"));
    QVERIFY(!plain.received().contains("s3cret") && !plain.actions().contains("Login"));
}

void TestAmiProbe::logsOffInTheEnd()
{
    Manager manager;
    QCOMPARE(word(ask(manager).outcome), "answered");
    QCOMPARE(manager.actions(), (QByteArrayList{"Challenge", "Login", "CoreStatus", "CoreShowChannels", "ParkedCalls", "Logoff"}));
    QVERIFY(manager.received().contains("Events: off\r\n"));
    Manager silent; // its good-bye is not needed
    silent.answer("Logoff", QByteArray());
    QCOMPARE(word(ask(silent, 400ms).outcome), "answered");
    Manager rude;
    rude.answer("Logoff", [](QTcpSocket &socket, const QByteArray &) { socket.abort(); return QByteArray(); });
    QCOMPARE(word(ask(rude).outcome), "answered");
}

void TestAmiProbe::aWrongPasswordIsDenied()
{
    m_secrets.forAll = "guess";
    Manager manager;
    const Observation got = ask(manager);
    QCOMPARE(word(got.outcome), "denied");
    QCOMPARE(got.detail, std::string("twinline: Authentication failed"));
    QVERIFY(!std::holds_alternative<AmiFacts>(got.facts) && !got.rtt);
}

void TestAmiProbe::withoutAPasswordNobodyIsLoggedIn_data()
{
    QTest::addColumn<int>("manner");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("none stored") << int(FakeSecrets::Manner::Answer) << QByteArray("no password is stored for twinline@127.0.0.1:");
    QTest::newRow("no keychain") << int(FakeSecrets::Manner::Unavailable) << QByteArray("no keychain tells a password for twinline@127.0.0.1:");
}

void TestAmiProbe::withoutAPasswordNobodyIsLoggedIn()
{
    QFETCH(int, manner);
    QFETCH(QByteArray, words);
    m_secrets.forAll.reset();
    m_secrets.behave(FakeSecrets::Manner(manner));
    Manager manager;
    const Observation got = ask(manager);
    QCOMPARE(word(got.outcome), "denied");
    QVERIFY2(got.detail.starts_with(words.toStdString()), got.detail.c_str());
    const AmiFacts &facts = std::get<AmiFacts>(got.facts);
    QCOMPARE(facts.version, std::string("1.1"));
    QVERIFY(facts.password != AmiFacts::Password::Given && !facts.calls && !facts.parked);
    QVERIFY(manager.received().isEmpty());
}

void TestAmiProbe::aLockedKeychainIsNotWaitedForBeyondTheDeadline()
{
    m_secrets.behave(FakeSecrets::Manner::Silent);
    Manager manager;
    const Observation got = ask(manager, 300ms);
    QCOMPARE(word(got.outcome), "timeout");
    QCOMPARE(got.detail, std::string("the keychain does not answer"));
    QVERIFY(got.ended - got.sent.boot < 900ms);
}

/// Its password is for everybody, but at 127.0.0.0/8 only.
void TestAmiProbe::aTrainingLabNeedsNoKeychain()
{
    m_secrets.forAll.reset();
    Manager manager;
    QByteArray key;
    manager.answer("Login", [&](QTcpSocket &, const QByteArray &action) {
        key = action.mid(action.indexOf("Key: ") + 5, 32);
        return QByteArray("Response: Success\r\nActionID: %1\r\nMessage: Authentication accepted\r\n\r\n");
    });
    const std::size_t before = m_secrets.asked().size();
    ProbeRequest training = request(manager.serverPort());
    training.endpoint.text = trainingUser;
    QCOMPARE(word(askAndWait(m_prober, training).outcome), "answered");
    QCOMPARE(key, QCryptographicHash::hash("840415273training", QCryptographicHash::Md5).toHex());
    QCOMPARE(m_secrets.asked().size(), before);
}

void TestAmiProbe::whatMayNotBeAskedIsUnknown_data()
{
    QTest::addColumn<QByteArray>("refused");
    QTest::addColumn<int>("calls");
    QTest::addColumn<int>("parked");
    QTest::newRow("parked calls") << QByteArray("ParkedCalls") << 0 << -1;
    QTest::newRow("status") << QByteArray("CoreStatus") << 0 << 0;
    QTest::newRow("channels, but there are none") << QByteArray("CoreShowChannels") << 0 << 0;
    QTest::newRow("status and channels") << QByteArray("CoreStatus CoreShowChannels") << -1 << 0;
    QTest::newRow("anything") << QByteArray("CoreStatus CoreShowChannels ParkedCalls Logoff") << -1 << -1;
}

void TestAmiProbe::whatMayNotBeAskedIsUnknown()
{
    QFETCH(QByteArray, refused);
    QFETCH(int, calls);
    QFETCH(int, parked);
    Manager manager;
    for (const QByteArray &action : refused.split(' '))
        manager.answer(action, QByteArray("Response: Error\r\nActionID: %1\r\nMessage: Permission denied\r\n\r\n"));
    const Observation got = ask(manager);
    QCOMPARE(word(got.outcome), "answered");
    const AmiFacts &facts = std::get<AmiFacts>(got.facts);
    QCOMPARE(facts.calls.value_or(-1), calls);
    QCOMPARE(facts.parked ? int(facts.parked->size()) : -1, parked);
    QVERIFY(got.rtt);
}

void TestAmiProbe::eventsOfOthersAreLetPass()
{
    Manager manager;
    manager.answer("Login", QByteArray("Event: FullyBooted\r\nStatus: Fully Booted\r\n\r\nResponse: Success\r\nActionID: %1\r\n\r\nEvent: ParkedCall\r\nExten: 799\r\nChannel: SIP/1-00000001\r\n\r\n"));
    manager.answer("ParkedCalls", QByteArray("Event: ParkedCall\r\nExten: 799\r\nChannel: SIP/1-00000001\r\n\r\nResponse: Success\r\nActionID: %1\r\n\r\n"
                                             "Event: ParkedCallsComplete\r\nActionID: another\r\n\r\nEvent: ParkedCallsComplete\r\nActionID: %1\r\n\r\n"));
    const Observation got = ask(manager);
    QCOMPARE(word(got.outcome), "answered");
    QVERIFY(std::get<AmiFacts>(got.facts).parked->empty());
}

void TestAmiProbe::aClosedPortRefuses()
{
    int port = 0;
    {
        Manager gone;
        port = gone.serverPort();
    }
    QCOMPARE(word(askAndWait(m_prober, request(port)).outcome), "refused");
}

void TestAmiProbe::badBanners_data()
{
    QTest::addColumn<QByteArray>("banner");
    QTest::addColumn<QByteArray>("outcome");
    QTest::addColumn<QByteArray>("detail");
    QTest::newRow("another server") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n") << QByteArray("garbage") << QByteArray("no manager: SSH-2.0-OpenSSH_9.2");
    QTest::newRow("too old") << QByteArray("Asterisk Call Manager/1.0\r\n") << QByteArray("garbage") << QByteArray("AMI 1.1 or later is needed: Asterisk Call Manager/1.0");
    QTest::newRow("half a banner") << QByteArray("Asterisk Call Man") << QByteArray("timeout") << QByteArray("no banner");
    QTest::newRow("none") << QByteArray() << QByteArray("timeout") << QByteArray("no banner");
    QTest::newRow("no end") << QByteArray(100000, 'x') << QByteArray("too-large") << QByteArray("more than a manager says");
}

void TestAmiProbe::badBanners()
{
    QFETCH(QByteArray, banner);
    Manager manager(banner);
    const Observation got = ask(manager, 400ms);
    QTEST(word(got.outcome), "outcome");
    QTEST(QByteArray::fromStdString(got.detail), "detail");
    QVERIFY(manager.received().isEmpty());
}

void TestAmiProbe::badReplies_data()
{
    QTest::addColumn<QByteArray>("action");
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<bool>("drop");
    QTest::addColumn<QByteArray>("outcome");
    for (const char *action : {"Challenge", "Login", "CoreStatus", "CoreShowChannels", "ParkedCalls"}) {
        QTest::addRow("%s: silence", action) << QByteArray(action) << QByteArray() << false << QByteArray("timeout");
        QTest::addRow("%s: drop", action) << QByteArray(action) << QByteArray() << true << QByteArray("dropped");
        QTest::addRow("%s: half a reply", action) << QByteArray(action) << QByteArray("Response: Success\r\nActionID: %1\r\nMess") << false << QByteArray("timeout");
        QTest::addRow("%s: half a reply, then gone", action) << QByteArray(action) << QByteArray("Response: Success\r\nActionID: %1\r\nMess") << true << QByteArray("dropped");
        QTest::addRow("%s: noise", action) << QByteArray(action) << QByteArray("\x01\x02 noise\r\n\r\n") << false << QByteArray("garbage");
        QTest::addRow("%s: an answer that is none", action) << QByteArray(action) << QByteArray("Response: Perhaps\r\nActionID: %1\r\n\r\n") << false << QByteArray("garbage");
        QTest::addRow("%s: to somebody else", action) << QByteArray(action) << QByteArray("Response: Success\r\nActionID: 1\r\n\r\n") << false << QByteArray("timeout");
    }
    QTest::newRow("a challenge without one") << QByteArray("Challenge") << QByteArray("Response: Success\r\nActionID: %1\r\n\r\n") << false << QByteArray("garbage");
    QTest::newRow("a list without end") << QByteArray("ParkedCalls") << QByteArray("Response: Success\r\nActionID: %1\r\n\r\nEvent: ParkedCall\r\nExten: 701\r\nActionID: %1\r\n\r\n") << false << QByteArray("timeout");
}

void TestAmiProbe::badReplies()
{
    QFETCH(QByteArray, action);
    QFETCH(QByteArray, reply);
    QFETCH(bool, drop);
    Manager manager;
    manager.answer(action, [&](QTcpSocket &socket, const QByteArray &) {
        if (drop)
            QTimer::singleShot(0, &socket, &QTcpSocket::disconnectFromHost);
        return reply;
    });
    const Observation got = ask(manager, 500ms);
    QTEST(word(got.outcome), "outcome");
    QVERIFY(!std::holds_alternative<AmiFacts>(got.facts) && !got.rtt);
    QVERIFY(!got.detail.empty());
}

void TestAmiProbe::aFloodIsCutOff_data()
{
    QTest::addColumn<QByteArray>("piece");
    QTest::newRow("one line") << QByteArray(64 * 1024, 'x');
    QTest::newRow("fields") << QByteArray("Key: value\r\n").repeated(5000);
    QTest::newRow("channels") << QByteArray("Event: CoreShowChannel\r\nActionID: twinline-5\r\nUniqueID: 1\r\n\r\n").repeated(1000);
}

void TestAmiProbe::aFloodIsCutOff()
{
    QFETCH(QByteArray, piece);
    Manager manager;
    qint64 flooded = 0;
    manager.answer("CoreShowChannels", [&](QTcpSocket &socket, const QByteArray &) {
        connect(&socket, &QTcpSocket::bytesWritten, &socket, [&, piece] {
            if (socket.bytesToWrite() == 0 && flooded < (qint64(1) << 30))
                flooded += socket.write(piece);
        });
        return piece;
    });
    const Observation got = ask(manager, 8s);
    QCOMPARE(word(got.outcome), "too-large");
    QVERIFY2(flooded < (qint64(64) << 20), QByteArray::number(flooded));
}

void TestAmiProbe::aTrickleEndsAtTheDeadline()
{
    BadServer never(BadServer::hang()); // nobody speaks first there
    QCOMPARE(word(askAndWait(m_prober, request(never.serverPort(), 300ms)).outcome), "timeout");
    Manager manager;
    manager.answer("ParkedCalls", [&](QTcpSocket &socket, const QByteArray &) {
        auto *timer = new QTimer(&socket);
        connect(timer, &QTimer::timeout, &socket, [&socket] { socket.write("x"); });
        timer->start(50);
        return QByteArray();
    });
    const Observation got = ask(manager, 600ms);
    QCOMPARE(word(got.outcome), "timeout");
    QCOMPARE(got.detail, std::string("no end of ParkedCalls"));
    QVERIFY(got.ended - got.sent.boot < 1100ms);
}

QTEST_GUILESS_MAIN(TestAmiProbe)
#include "tst_amiprobe.moc"
