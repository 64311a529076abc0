// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/probethread.h"
#include "fakes/asking.h"
#include "fakes/fakesecrets.h"
#include "fakes/manager.h"
#include "fakes/recordedmanager.h"

#include <QSslKey>
#include <QSslServer>

using namespace twinline;
using namespace std::chrono_literals;

namespace {

const char *const asterisk20 = "ami_asterisk20_AMI9.txt";
const std::vector<std::string> everything{"calls", "parked", "phones", "trunks", "queues"};

/// A list as a manager tells it: items, each with the ActionID, and the end.
QByteArray listOf(const QByteArrayList &items, const QByteArray &end)
{
    QByteArray said = "Response: Success\r\nActionID: %1\r\nEventList: start\r\nMessage: will follow\r\n\r\n";
    for (const QByteArray &item : items)
        said += QByteArray(item).replace("\n", "\r\n") + "\r\nActionID: %1\r\n\r\n";
    return said + "Event: " + end + "\r\nActionID: %1\r\nEventList: Complete\r\nListItems: " + QByteArray::number(items.size()) + "\r\n\r\n";
}

const QByteArray denied = "Response: Error\r\nActionID: %1\r\nMessage: Permission denied\r\n\r\n";
const QByteArray unknown = "Response: Error\r\nActionID: %1\r\nMessage: Invalid/unknown command\r\n\r\n";

} // namespace

/// What an Asterisk is asked beyond its calls. No Asterisk is here: an Asterisk 20 was recorded, and what it did not say follows the
/// vendor's documents.
class TestAmiLists : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void readsWhatAnAsterisk20Said();
    void everyVersionIsAsked_data();
    void everyVersionIsAsked();
    void oneCallOfTwoChannelsIsOne();
    void olderOnesTellChannelsByStatus();
    void phonesOfBothDriversAreCounted();
    void trunksOfBothDriversAreTold();
    void queuesAreToldEitherWay_data();
    void queuesAreToldEitherWay();
    void whatIsNotThereIsNotZero();
    void whatMayNotBeAskedIsNotZero_data();
    void whatMayNotBeAskedIsNotZero();
    void anEmptyListIsZero();
    void onlyWhatIsWantedIsAsked();
    void badReplies_data();
    void badReplies();
    void overTlsTheServerProvesItsName();
    void overTlsAPasswordMayBeSaid();
    void badTls_data();
    void badTls();

private:
    Observation ask(const QTcpServer &manager, std::vector<std::string> asks = everything, Duration timeout = 2s);
    AmiFacts facts(const Manager &manager);

    FakeSecrets m_secrets;
    ProbeThread m_prober{&m_secrets};
};

void TestAmiLists::init()
{
    m_secrets.behave(FakeSecrets::Manner::Answer);
    m_secrets.forAll = "s3cret";
}

Observation TestAmiLists::ask(const QTcpServer &manager, std::vector<std::string> asks, Duration timeout)
{
    ProbeRequest asked = requestTo(ProbeKind::Ami, manager.serverPort(), timeout);
    asked.endpoint.text = "twinline";
    asked.spec.asks = std::move(asks);
    return askAndWait(m_prober, asked);
}

AmiFacts TestAmiLists::facts(const Manager &manager)
{
    const Observation got = ask(manager);
    return got.outcome == Outcome::Answered ? std::get<AmiFacts>(got.facts) : AmiFacts();
}

void TestAmiLists::readsWhatAnAsterisk20Said()
{
    Manager manager("Asterisk Call Manager/9.0.0\r\n");
    manager.answer("CoreStatus", recorded(asterisk20, "CoreStatus", 1));
    manager.answer("CoreShowChannels", recorded(asterisk20, "CoreShowChannels", 1));
    for (const char *action : {"ParkedCalls", "SIPpeers", "SIPshowregistry", "QueueSummary"}) {
        const QByteArray said = recorded(asterisk20, action);
        QVERIFY2(said.contains("Response: Success\r\nActionID: %1\r\n"), action);
        manager.answer(action, said);
    }
    manager.answer("PJSIPShowEndpoints", recorded(asterisk20, "PJSIPShowContacts")); // its module is not loaded
    manager.answer("PJSIPShowRegistrationsOutbound", recorded(asterisk20, "PJSIPShowContacts"));
    const Observation got = ask(manager);
    QCOMPARE(word(got.outcome), "answered");
    AmiFacts wanted{"9.0.0", 1, std::vector<std::string>{}};
    wanted.phones = AmiPhones{2, 0};
    wanted.trunks.emplace();
    wanted.queues.emplace();
    QCOMPARE(std::get<AmiFacts>(got.facts), wanted);
    QCOMPARE(got.detail, std::string("AMI 9.0.0, calls: 1, parked: 0, phones: 0 / 2, trunks: 0 / 0, queues: 0"));
}

void TestAmiLists::everyVersionIsAsked_data()
{
    QTest::addColumn<QByteArray>("version");
    for (const char *version : {"1.1", "1.2", "1.3", "2.10.6", "5.0.5", "7.0.3", "9.0.0", "11.0.0", "13.0.0"})
        QTest::newRow(version) << QByteArray(version);
}

void TestAmiLists::everyVersionIsAsked()
{
    QFETCH(QByteArray, version);
    Manager manager("Asterisk Call Manager/" + version + "\r\n");
    manager.answer("SIPpeers", listOf({}, "PeerlistComplete"));
    const AmiFacts got = facts(manager);
    QCOMPARE(QByteArray::fromStdString(got.version), version);
    QVERIFY(got.calls == 0 && got.phones == AmiPhones());
}

/// CoreStatus counts its channels: two.
void TestAmiLists::oneCallOfTwoChannelsIsOne()
{
    QVERIFY(recorded(asterisk20, "CoreStatus", 1).contains("CoreCurrentCalls: 2"));
    QCOMPARE(recorded(asterisk20, "CoreShowChannels", 1).count("Event: CoreShowChannel\r\n"), 2);
}

void TestAmiLists::olderOnesTellChannelsByStatus()
{
    Manager manager;
    manager.answer("CoreStatus", QByteArray("Response: Success\r\nActionID: %1\r\nCoreCurrentCalls: 3\r\n\r\n"));
    manager.answer("CoreShowChannels", unknown);
    manager.answer("Status", listOf({"Event: Status\nChannel: SIP/101-00000001\nUniqueid: 170.1\nBridgedUniqueid: 170.2",
                                     "Event: Status\nChannel: SIP/102-00000002\nUniqueid: 170.2\nBridgedUniqueid: 170.1",
                                     "Event: Status\nChannel: SIP/103-00000003\nUniqueid: 170.3"}, "StatusComplete"));
    QCOMPARE(facts(manager).calls, std::optional<int>(2));
    QVERIFY(manager.actions().contains("Status"));
    Manager newer;
    QCOMPARE(facts(newer).calls, std::optional<int>(0));
    QVERIFY(!newer.actions().contains("Status"));
}

void TestAmiLists::phonesOfBothDriversAreCounted()
{
    Manager manager;
    manager.answer("SIPpeers", listOf({"Event: PeerEntry\nObjectName: 101\nIPaddress: 10.1.1.101\nDynamic: yes\nStatus: OK (12 ms)",
                                       "Event: PeerEntry\nObjectName: 102\nIPaddress: 10.1.1.102\nDynamic: yes\nStatus: UNREACHABLE",
                                       "Event: PeerEntry\nObjectName: 103\nIPaddress: -none-\nDynamic: yes\nStatus: UNKNOWN",
                                       "Event: PeerEntry\nObjectName: 104\nIPaddress: 10.1.1.104\nDynamic: yes\nStatus: Unmonitored",
                                       "Event: PeerEntry\nObjectName: carrier\nIPaddress: 192.0.2.1\nDynamic: no\nStatus: OK (20 ms)"}, "PeerlistComplete"));
    manager.answer("PJSIPShowEndpoints", listOf({"Event: EndpointList\nObjectName: 201\nOutboundAuths: \nDeviceState: Not in use",
                                                 "Event: EndpointList\nObjectName: 202\nOutboundAuths: \nDeviceState: Unavailable",
                                                 "Event: EndpointList\nObjectName: carrier-2\nOutboundAuths: carrier-2\nDeviceState: Not in use"}, "EndpointListComplete"));
    QCOMPARE(facts(manager).phones, std::optional<AmiPhones>(AmiPhones{6, 3}));
}

void TestAmiLists::trunksOfBothDriversAreTold()
{
    Manager manager;
    manager.answer("SIPshowregistry", listOf({"Event: RegistryEntry\nHost: sip.example.net\nUsername: 4912345\nState: Registered",
                                              "Event: RegistryEntry\nHost: sip.example.org\nUsername: 4954321\nState: Request Sent"}, "RegistrationsComplete"));
    manager.answer("PJSIPShowRegistrationsOutbound", listOf({"Event: OutboundRegistrationDetail\nObjectName: carrier-2\nStatus: Rejected"}, "OutboundRegistrationDetailComplete"));
    const AmiFacts got = facts(manager);
    QVERIFY(got.trunks);
    QCOMPARE(*got.trunks, (std::vector<AmiTrunk>{{"4912345@sip.example.net", "Registered"}, {"4954321@sip.example.org", "Request Sent"}, {"carrier-2", "Rejected"}}));
    QVERIFY(got.trunks->at(0).registered() && !got.trunks->at(1).registered() && !got.trunks->at(2).registered());
}

void TestAmiLists::queuesAreToldEitherWay_data()
{
    QTest::addColumn<bool>("summary");
    QTest::newRow("QueueSummary") << true;
    QTest::newRow("QueueStatus, where that is not known") << false;
}

void TestAmiLists::queuesAreToldEitherWay()
{
    QFETCH(bool, summary);
    Manager manager;
    manager.answer("QueueSummary", summary ? listOf({"Event: QueueSummary\nQueue: support\nLoggedIn: 2\nAvailable: 1\nCallers: 3"}, "QueueSummaryComplete") : unknown);
    manager.answer("QueueStatus", listOf({"Event: QueueParams\nQueue: support\nMax: 0\nCalls: 3", "Event: QueueMember\nQueue: support\nName: a\nPaused: 0",
                                          "Event: QueueMember\nQueue: support\nName: b\nPaused: 1", "Event: QueueMember\nQueue: support\nName: c\nPaused: 0"}, "QueueStatusComplete"));
    const AmiFacts got = facts(manager);
    QVERIFY(got.queues);
    QCOMPARE(*got.queues, (std::vector<AmiQueue>{{"support", 2, 3}}));
    QCOMPARE(manager.actions().contains("QueueStatus"), !summary);
}

void TestAmiLists::whatIsNotThereIsNotZero()
{
    Manager manager; // it knows none of the new lists
    const AmiFacts got = facts(manager);
    QVERIFY(!got.phones && !got.trunks && !got.queues);
    QVERIFY(got.calls && got.parked);
}

void TestAmiLists::whatMayNotBeAskedIsNotZero_data()
{
    QTest::addColumn<QByteArray>("refused");
    for (const char *action : {"SIPpeers", "PJSIPShowEndpoints", "SIPshowregistry", "PJSIPShowRegistrationsOutbound", "QueueSummary"})
        QTest::newRow(action) << QByteArray(action);
}

/// Nor is what one of two drivers withholds.
void TestAmiLists::whatMayNotBeAskedIsNotZero()
{
    QFETCH(QByteArray, refused);
    Manager manager;
    for (const auto &[action, end] : {std::pair("SIPpeers", "PeerlistComplete"), std::pair("PJSIPShowEndpoints", "EndpointListComplete"),
                                      std::pair("SIPshowregistry", "RegistrationsComplete"), std::pair("PJSIPShowRegistrationsOutbound", "OutboundRegistrationDetailComplete"),
                                      std::pair("QueueSummary", "QueueSummaryComplete")})
        manager.answer(action, listOf({}, end));
    manager.answer(refused, denied);
    const AmiFacts got = facts(manager);
    QCOMPARE(got.phones.has_value(), refused != "SIPpeers" && refused != "PJSIPShowEndpoints");
    QCOMPARE(got.trunks.has_value(), refused != "SIPshowregistry" && refused != "PJSIPShowRegistrationsOutbound");
    QCOMPARE(got.queues.has_value(), refused != "QueueSummary");
    QVERIFY(!manager.actions().contains("QueueStatus")); // refused is not unknown
}

void TestAmiLists::anEmptyListIsZero()
{
    Manager manager;
    manager.answer("PJSIPShowEndpoints", QByteArray("Response: Error\r\nActionID: %1\r\nMessage: No endpoints found\r\n\r\n"));
    QCOMPARE(facts(manager).phones, std::optional<AmiPhones>(AmiPhones{0, 0}));
}

void TestAmiLists::onlyWhatIsWantedIsAsked()
{
    Manager manager;
    QCOMPARE(word(ask(manager, {"trunks"}).outcome), "answered");
    QCOMPARE(manager.actions(), (QByteArrayList{"Challenge", "Login", "CoreStatus", "SIPshowregistry", "PJSIPShowRegistrationsOutbound", "Logoff"}));
}

void TestAmiLists::badReplies_data()
{
    QTest::addColumn<QByteArray>("action");
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<bool>("drop");
    QTest::addColumn<QByteArray>("outcome");
    const QByteArray half = "Response: Success\r\nActionID: %1\r\n\r\nEvent: PeerEntry\r\nActionID: %1\r\nDynamic: yes\r\n";
    for (const char *action : {"SIPpeers", "PJSIPShowEndpoints", "SIPshowregistry", "PJSIPShowRegistrationsOutbound", "QueueSummary"}) {
        QTest::addRow("%s: silence", action) << QByteArray(action) << QByteArray() << false << QByteArray("timeout");
        QTest::addRow("%s: drop", action) << QByteArray(action) << QByteArray() << true << QByteArray("dropped");
        QTest::addRow("%s: half a list", action) << QByteArray(action) << half << false << QByteArray("timeout");
        QTest::addRow("%s: half a list, then gone", action) << QByteArray(action) << half << true << QByteArray("dropped");
        QTest::addRow("%s: noise", action) << QByteArray(action) << QByteArray("\x01\x02 noise\r\n\r\n") << false << QByteArray("garbage");
    }
}

void TestAmiLists::badReplies()
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
    const Observation got = ask(manager, everything, 500ms);
    QTEST(word(got.outcome), "outcome");
    QVERIFY(!std::holds_alternative<AmiFacts>(got.facts) && !got.rtt);
}

namespace {

/// A manager behind TLS: what comes in the clear on the inner side is the same.
class TlsManager : public QSslServer
{
public:
    explicit TlsManager(quint16 inner)
    {
        QFile certificate(QStringLiteral(TEST_DATA "/tls/cert.pem"));
        QFile key(QStringLiteral(TEST_DATA "/tls/key.pem"));
        if (certificate.open(QFile::ReadOnly) && key.open(QFile::ReadOnly)) {
            QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
            configuration.setLocalCertificate(QSslCertificate(&certificate));
            configuration.setPrivateKey(QSslKey(&key, QSsl::Rsa));
            setSslConfiguration(configuration);
        }
        connect(this, &QTcpServer::pendingConnectionAvailable, this, [this, inner] {
            QTcpSocket *outside = nextPendingConnection();
            auto *inside = new QTcpSocket(outside);
            connect(outside, &QTcpSocket::readyRead, inside, [=] { inside->write(outside->readAll()); });
            connect(inside, &QTcpSocket::readyRead, outside, [=] { outside->write(inside->readAll()); });
            connect(inside, &QTcpSocket::disconnected, outside, &QTcpSocket::disconnectFromHost);
            inside->connectToHost(QHostAddress::LocalHost, inner);
        });
        listen(QHostAddress::LocalHost);
    }
};

ProbeRequest overTls(int port, const char *authorities)
{
    ProbeRequest asked = requestTo(ProbeKind::Ami, port, 2s);
    asked.endpoint.text = "twinline";
    asked.endpoint.tls = true;
    if (*authorities)
        asked.about = TEST_DATA "/tls/" + std::string(authorities);
    return asked;
}

} // namespace

void TestAmiLists::overTlsTheServerProvesItsName()
{
    Manager manager;
    TlsManager tls(manager.serverPort());
    const Observation got = askAndWait(m_prober, overTls(tls.serverPort(), "cert.pem"));
    QVERIFY2(got.outcome == Outcome::Answered, got.detail.c_str());
    QVERIFY(!manager.received().contains("s3cret"));
    const qsizetype said = manager.received().size();
    const Observation unproven = askAndWait(m_prober, overTls(tls.serverPort(), ""));
    QCOMPARE(word(unproven.outcome), "tls-error");
    QVERIFY2(unproven.detail.find("self-signed") != std::string::npos, unproven.detail.c_str());
    QCOMPARE(manager.received().size(), said);
}

/// Where the manager knows no challenge; in the clear never.
void TestAmiLists::overTlsAPasswordMayBeSaid()
{
    Manager manager;
    manager.answer("Challenge", QByteArray("Response: Error\r\nActionID: %1\r\nMessage: Must specify AuthType\r\n\r\n"));
    manager.answer("Login", [](QTcpSocket &, const QByteArray &action) {
        return action.contains("Username: twinline\r\nSecret: s3cret\r\n") ? QByteArray("Response: Success\r\nActionID: %1\r\n\r\n") : denied;
    });
    TlsManager tls(manager.serverPort());
    QCOMPARE(word(askAndWait(m_prober, overTls(tls.serverPort(), "cert.pem")).outcome), "answered");
    m_secrets.forAll = "two\r\nAction: Originate";
    QCOMPARE(word(askAndWait(m_prober, overTls(tls.serverPort(), "cert.pem")).outcome), "denied");
    QVERIFY(!manager.received().contains("Originate"));
    m_secrets.forAll = "s3cret";
    QCOMPARE(word(ask(manager).outcome), "denied");
}

void TestAmiLists::badTls_data()
{
    QTest::addColumn<QByteArray>("greeting");
    QTest::addColumn<QByteArray>("outcome");
    QTest::newRow("no TLS at all") << QByteArray("Asterisk Call Manager/9.0.0\r\n") << QByteArray("tls-error");
    QTest::newRow("silence") << QByteArray() << QByteArray("timeout");
}

void TestAmiLists::badTls()
{
    QFETCH(QByteArray, greeting);
    Manager manager(greeting);
    ProbeRequest request = overTls(manager.serverPort(), "cert.pem");
    request.timeout = 500ms;
    const Observation got = askAndWait(m_prober, request);
    QTEST(word(got.outcome), "outcome");
    QVERIFY(!got.detail.empty() && !got.rtt);
}

QTEST_GUILESS_MAIN(TestAmiLists)
#include "tst_amilists.moc"
