// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The products beside telisca that a lab plays, seen from outside: pages, buttons, sockets, certificates, databases.
#include "lab/labunderwatch.h"

#include <QTcpSocket>
#include <QTest>
#include <QUdpSocket>

using namespace twinline;
using namespace twinline::labtest;
using namespace std::chrono_literals;

namespace {

constexpr int soon = 8000;   // ms
constexpr int later = 20000; // ms: until a copy follows again

QString text(const char *words)
{
    return QString::fromLatin1(words);
}

} // namespace

class TestLabPlays : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_lab = std::make_unique<LabUnderWatch>(); }
    void cleanup() { m_lab.reset(); }
    void anUnknownProductIsRefused();
    void pureCloudMovesByHandOnly();
    void aMasterComesBackAsItWent();
    void namesLeadWhereTheyAreTold();
    void oneCertificateForBoth();
    void tvoxSlaveElectsItself();
    void twoMastersStayUntilAPersonActs();
    void onexPortalFailsOverAndBack();
    void onexAutonomousModeEndsWithTheLink();
    void infinitalkSwitchesDetachesAndRejoins();
    void infinitalkTellsItsParkedCalls();

private:
    bool start(const char *product);
    bool is(int server, const char *role) { return m_lab->node(server).value(text("role")) == text(role); }
    bool becomes(int server, const char *role, int limit = soon) { return QTest::qWaitFor([=, this] { return is(server, role); }, limit); }
    bool follows(int primary);
    Meeting sip(const QString &host) const { return sipKnock(host, m_lab->port(text("sip")), 300ms); }
    QByteArray resolved() const;
    QByteArray managerAnswer(int server, const QByteArray &secret, const QByteArray &action) const;
    bool parks(const QJsonValue &count) { return m_lab->order({{text("do"), text("park")}, {text("count"), count}}); }

    LabHome m_home;
    std::unique_ptr<LabUnderWatch> m_lab;
};

bool TestLabPlays::start(const char *product)
{
    const QString trouble = m_lab->start(m_home.lab(text(product)), text(product));
    if (!trouble.isEmpty())
        qWarning("%s", qPrintable(trouble));
    return trouble.isEmpty();
}

bool TestLabPlays::follows(int primary)
{
    return !m_lab->hasDatabase() || QTest::qWaitFor([=, this] {
        return m_lab->sql(primary, "SELECT pg_is_in_recovery()") == u"f" && m_lab->node(3 - primary).value(text("streaming")).toBool();
    }, later);
}

/// The address that the lab's name server gives, by a question of our own.
QByteArray TestLabPlays::resolved() const
{
    QUdpSocket socket;
    const QByteArray question = QByteArray::fromHex("123401000001000000000000") + QByteArray("\3pbx\3lab\4test\0", 14)
                                + QByteArray::fromHex("00010001");
    const QHostAddress server(m_lab->about().value(text("addresses")).toObject().value(text("gateway")).toString());
    socket.connectToHost(server, m_lab->port(text("dns"))); // an answer from anywhere else is no answer
    if (!socket.waitForConnected(1000) || socket.write(question) < 0 || !QTest::qWaitFor([&] { return socket.bytesAvailable() > 0; }, 1000))
        return {};
    const QByteArray answer = socket.readAll();
    const auto *tail = reinterpret_cast<const uchar *>(answer.constData()) + answer.size() - 4;
    return QHostAddress((quint32(tail[0]) << 24) | (quint32(tail[1]) << 16) | (quint32(tail[2]) << 8) | tail[3]).toString().toLatin1();
}

/// What a node's manager says to one question of a user who has logged in.
QByteArray TestLabPlays::managerAnswer(int server, const QByteArray &secret, const QByteArray &action) const
{
    QTcpSocket socket;
    socket.connectToHost(m_lab->host(server), m_lab->port(text("ami")));
    socket.write("Action: Login\r\nUsername: training\r\nSecret: " + secret + "\r\nEvents: off\r\n\r\n");
    socket.write("Action: " + action + "\r\n\r\nAction: Logoff\r\n\r\n");
    QByteArray said;
    [[maybe_unused]] const bool ended = QTest::qWaitFor([&] {
        said += socket.readAll();
        return socket.state() == QAbstractSocket::UnconnectedState;
    }, 2000);
    return said;
}

void TestLabPlays::anUnknownProductIsRefused()
{
    const QString trouble = m_lab->start(m_home.lab(), text("no-such-pbx"));
    QVERIFY2(trouble.contains(text("no-such-pbx")) && trouble.contains(text("tvox-pure-cloud")), qPrintable(trouble));
}

/// TVOX-16, in order and against it.
void TestLabPlays::pureCloudMovesByHandOnly()
{
    QVERIFY(start("tvox-pure-cloud"));
    QVERIFY(m_lab->page(1, "/occ").contains("STATO (master)"));
    QVERIFY(m_lab->page(2, "/occ").contains("STATO (slave)"));
    QCOMPARE(sip(m_lab->host(1)), Meeting::Answered);
    QCOMPARE(sip(m_lab->host(2)), Meeting::Refused);
    QCOMPARE(m_lab->certificateAt(m_lab->host(1)), text("lab-1"));
    QCOMPARE(m_lab->certificateAt(m_lab->host(2)), text("lab-2"));
    QCOMPARE(m_lab->certificateAt(m_lab->service()), text("lab-1"));
    QVERIFY(!m_lab->post(1, "/occ/state", "to=elsewhere") || is(1, "active"));

    QVERIFY(m_lab->post(1, "/occ/state", "to=off"));
    QVERIFY(becomes(1, "services-off"));
    QVERIFY(m_lab->page(1, "/occ").contains("STATO (off)") && m_lab->page(1, "/occ").contains("Slave"));
    QCOMPARE(sip(m_lab->host(1)), Meeting::Refused);
    QCOMPARE(sip(m_lab->service()), Meeting::Refused);
    if (m_lab->hasDatabase())
        QVERIFY(m_lab->sql(1, "SELECT pg_is_in_recovery()") != u"f");
    QCOMPARE(m_lab->certificateAt(m_lab->service()), text("lab-1")); // the address stays where it is

    const QString gateway = m_lab->about().value(text("addresses")).toObject().value(text("gateway")).toString();
    QVERIFY(httpGet(gateway, m_lab->port(text("monitor")), "/cloud", 1s).body.contains("associated with lab-1"));
    QVERIFY(httpPost(gateway, m_lab->port(text("monitor")), "/cloud/move", "node=2"));
    QTRY_COMPARE(m_lab->certificateAt(m_lab->service()), text("lab-2"));
    QVERIFY(is(2, "standby")); // moving an address makes no Master

    QVERIFY(m_lab->post(2, "/occ/state", "to=master"));
    QVERIFY(becomes(2, "active"));
    QCOMPARE(sip(m_lab->service()), Meeting::Answered);
    QVERIFY(m_lab->post(1, "/occ/state", "to=slave"));
    QVERIFY(becomes(1, "standby"));
    QVERIFY(follows(2));
    QVERIFY(m_lab->order({{text("do"), text("cloud")}, {text("node"), 0}}));
    QTRY_COMPARE(sip(m_lab->service()), Meeting::Silent);
}

/// It still thinks that it is Master; nothing in the product's document would stop it.
void TestLabPlays::aMasterComesBackAsItWent()
{
    QVERIFY(start("tvox-pure-cloud"));
    QVERIFY(m_lab->fault(1, text("power-off")));
    QVERIFY(m_lab->order({{text("do"), text("cloud")}, {text("node"), 2}}));
    QVERIFY(m_lab->post(2, "/occ/state", "to=master"));
    QVERIFY(becomes(2, "active"));
    QVERIFY(m_lab->heal());
    QVERIFY(becomes(1, "active"));
    QVERIFY(is(2, "active"));
    QVERIFY(m_lab->post(1, "/occ/state", "to=slave"));
    QVERIFY(becomes(1, "standby"));
    QVERIFY(follows(2));
}

void TestLabPlays::namesLeadWhereTheyAreTold()
{
    QVERIFY(start("tvox-pure-cloud"));
    QCOMPARE(resolved(), m_lab->service().toLatin1());
    QVERIFY(m_lab->order({{text("do"), text("dns")}, {text("address"), text("198.51.100.7")}}));
    QCOMPARE(resolved(), QByteArray("198.51.100.7"));
    QVERIFY(m_lab->order({{text("do"), text("dns")}, {text("address"), QString()}}));
    QCOMPARE(resolved(), m_lab->service().toLatin1());
}

void TestLabPlays::oneCertificateForBoth()
{
    QVERIFY(start("tvox-pure-cloud"));
    QVERIFY(m_lab->order({{text("do"), text("same-certificate")}, {text("on"), true}}));
    QTRY_COMPARE(m_lab->certificateAt(m_lab->host(2)), text("lab-1"));
    QVERIFY(m_lab->order({{text("do"), text("same-certificate")}, {text("on"), false}}));
    QTRY_COMPARE(m_lab->certificateAt(m_lab->host(2)), text("lab-2"));
}

/// TVOX-10.
void TestLabPlays::tvoxSlaveElectsItself()
{
    QVERIFY(start("tvox-cmr"));
    QCOMPARE(m_lab->certificateAt(m_lab->service()), text("lab-1"));
    QVERIFY(m_lab->fault(1, text("power-off")));
    QVERIFY(becomes(2, "active"));
    QTRY_COMPARE(m_lab->certificateAt(m_lab->service()), text("lab-2"));
    QCOMPARE(sip(m_lab->service()), Meeting::Answered);
    QVERIFY(m_lab->heal());
    QVERIFY(becomes(1, "standby"));
    QVERIFY(is(2, "active"));
    QVERIFY(follows(2));
    if (m_lab->hasDatabase())
        QVERIFY(m_lab->sql(1, "SELECT extract(epoch FROM clock_timestamp() - max(copied_at)) FROM file_copy").toDouble() < 60);
}

/// TVOX-12: the document has no word for ending it.
void TestLabPlays::twoMastersStayUntilAPersonActs()
{
    QVERIFY(start("tvox-cmr"));
    QVERIFY(m_lab->fault(1, text("link-cut")));
    QVERIFY(becomes(2, "active"));
    QVERIFY(is(1, "active"));
    QVERIFY(m_lab->heal());
    QVERIFY(!QTest::qWaitFor([this] { return !is(1, "active") || !is(2, "active"); }, 4000));
    QVERIFY(m_lab->post(1, "/occ/state", "to=slave"));
    QVERIFY(becomes(1, "standby"));
    QTRY_COMPARE(m_lab->certificateAt(m_lab->service()), text("lab-2"));
    QVERIFY(follows(2));
}

/// ONEX-8, ONEX-10, ONEX-16, ONEX-19.
void TestLabPlays::onexPortalFailsOverAndBack()
{
    QVERIFY(start("onex-portal"));
    const quint16 portal = m_lab->port(text("portal"));
    QVERIFY(m_lab->page(1, "/onex").contains("Disponibile") && m_lab->page(1, "/onex").contains("Failover Now"));
    QTRY_VERIFY(m_lab->page(1, "/onex").contains("In fase di avvio"));
    QVERIFY(httpGet(m_lab->host(1), portal, "/", 1s).body.contains("Accesso"));
    QVERIFY(!httpGet(m_lab->host(2), portal, "/", 1s).body.contains("Accesso"));
    QVERIFY(m_lab->fault(1, text("app-error")));
    QVERIFY(becomes(2, "active"));
    QTRY_COMPARE(tcpKnock(m_lab->host(1), portal, 300ms), Meeting::Refused);
    QCOMPARE(sip(m_lab->host(1)), Meeting::Answered); // IP Office goes on
    QVERIFY(httpGet(m_lab->host(2), portal, "/", 1s).body.contains("Accesso"));
    QVERIFY(m_lab->heal());
    QVERIFY(becomes(1, "active", later));
    QVERIFY(becomes(2, "standby"));
    QVERIFY(m_lab->post(1, "/onex/do", "action=failover"));
    QVERIFY(becomes(2, "active"));
    QVERIFY(becomes(1, "standby"));
}

/// ONEX-15.
void TestLabPlays::onexAutonomousModeEndsWithTheLink()
{
    QVERIFY(start("onex-portal"));
    QVERIFY(m_lab->fault(1, text("link-cut")));
    QVERIFY(becomes(2, "active"));
    QVERIFY(is(1, "active"));
    QVERIFY(m_lab->heal());
    QVERIFY(becomes(2, "standby"));
    QVERIFY(is(1, "active"));
}

/// INF-10, INF-16.
void TestLabPlays::infinitalkSwitchesDetachesAndRejoins()
{
    QVERIFY(start("infinitalk"));
    QVERIFY(m_lab->page(1, "/panel").contains("ACT"));
    QTRY_VERIFY(m_lab->page(1, "/panel").contains("SBY"));
    QCOMPARE(sip(m_lab->host(2)), Meeting::Answered); // all applications run
    QCOMPARE(m_lab->certificateAt(m_lab->service()), text("lab-1"));
    if (m_lab->hasDatabase())
        QVERIFY(m_lab->sql(2, "SELECT extract(epoch FROM clock_timestamp() - max(copied_at)) FROM nightly_copy").toDouble() > 10000);
    QVERIFY(m_lab->post(2, "/panel/do", "action=switch"));
    QVERIFY(becomes(2, "active"));
    QVERIFY(becomes(1, "standby"));
    QTRY_COMPARE(m_lab->certificateAt(m_lab->service()), text("lab-2"));
    QVERIFY(follows(2));
    QVERIFY(m_lab->fault(2, text("power-off")));
    QVERIFY(!QTest::qWaitFor([this] { return is(1, "active"); }, 4000)); // nothing happens by itself
    QVERIFY(m_lab->post(1, "/panel/do", "action=detach"));
    QVERIFY(becomes(1, "active"));
    QTRY_COMPARE(m_lab->certificateAt(m_lab->service()), text("lab-1"));
    QVERIFY(m_lab->heal());
    QVERIFY(becomes(2, "detached"));
    QVERIFY(m_lab->post(1, "/panel/do", "action=rejoin"));
    QVERIFY(becomes(2, "standby"));
    QVERIFY(follows(1));
}

/// INF-15, INF-17.
void TestLabPlays::infinitalkTellsItsParkedCalls()
{
    QVERIFY(start("infinitalk"));
    QVERIFY(managerAnswer(1, "guess", "Ping").contains("Message: Authentication failed"));
    QVERIFY(managerAnswer(2, "training", "Ping").startsWith("Asterisk Call Manager/1.1\r\nResponse: Success"));
    QVERIFY(parks(2));
    QTRY_VERIFY(managerAnswer(1, "training", "ParkedCalls").contains("Total: 2\r\n"));
    QVERIFY(managerAnswer(2, "training", "ParkedCalls").contains("Total: 0\r\n")); // in the ACT server's memory only
    QCOMPARE(m_lab->node(1).value(text("parked")).toInt(), 2);
    QVERIFY(!parks(-1) && !parks(21) && !parks(text("two")));
    QVERIFY(m_lab->post(1, "/panel/do", "action=switch"));
    QVERIFY(becomes(2, "active"));
    QVERIFY(managerAnswer(1, "training", "ParkedCalls").contains("Total: 0\r\n"));
    QVERIFY(managerAnswer(2, "training", "CoreShowChannels").contains("ListItems: 0\r\n"));
    QVERIFY(m_lab->fault(2, text("app-error"))); // it is Asterisk's
    QTRY_COMPARE(tcpKnock(m_lab->host(2), m_lab->port(text("ami")), 300ms), Meeting::Refused);
}

QTEST_GUILESS_MAIN(TestLabPlays)
#include "tst_labplays.moc"
