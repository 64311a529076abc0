// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/probethread.h"
#include "fakes/asking.h"
#include "fakes/nameserver.h"

using namespace twinline;
using namespace std::chrono_literals;

using Manner = NameServer::Manner;

namespace {

ProbeRequest question(quint16 port, Duration timeout = 2s)
{
    ProbeRequest request = requestTo(ProbeKind::Dns, port, timeout);
    request.endpoint.host = "pbx.example.com";
    request.endpoint.text = "127.0.0.1";
    request.target = {TargetKind::Service, 0};
    return request;
}

} // namespace

/// Where a name leads, asked at a name server of the test's own.
class TestDnsProbe : public QObject
{
    Q_OBJECT

private slots:
    void tellsAddressesAndTheShortestTime();
    void asksForTheKindOfTheServiceAddress();
    void badServers_data();
    void badServers();
    void aLostQuestionIsAskedAgain();
    void nobodyListens();
    void thisMachinesFilesAreNotAsked();
};

void TestDnsProbe::tellsAddressesAndTheShortestTime()
{
    NameServer server({QStringLiteral("203.0.113.10"), QStringLiteral("198.51.100.7")}, 60);
    ProbeThread prober;
    const Observation got = askAndWait(prober, question(server.localPort()));
    QCOMPARE(word(got.outcome), "answered");
    const auto *facts = std::get_if<DnsFacts>(&got.facts);
    QVERIFY(facts);
    QCOMPARE(facts->addresses, (std::vector<std::string>{"198.51.100.7", "203.0.113.10"}));
    QVERIFY(facts->ttl == Duration(60s));
    QVERIFY(got.rtt && *got.rtt > 0ns);
    QCOMPARE(got.detail, std::string("198.51.100.7, 203.0.113.10"));
}

void TestDnsProbe::asksForTheKindOfTheServiceAddress()
{
    NameServer server({QStringLiteral("2001:db8::20"), QStringLiteral("2001:db8::10")}, 30);
    ProbeThread prober;
    ProbeRequest request = question(server.localPort());
    request.serviceAddress = "2001:db8::10";
    const Observation got = askAndWait(prober, request);
    QCOMPARE(word(got.outcome), "answered");
    QCOMPARE(std::get<DnsFacts>(got.facts).addresses, (std::vector<std::string>{"2001:db8::10", "2001:db8::20"}));
    request.serviceAddress = "203.0.113.10"; // an A question; AAAA records are no answer to it
    const Observation none = askAndWait(prober, request);
    QVERIFY(none.outcome != Outcome::Answered && !std::holds_alternative<DnsFacts>(none.facts));
}

void TestDnsProbe::badServers_data()
{
    QTest::addColumn<int>("manner");
    QTest::addColumn<QByteArray>("outcome");
    QTest::newRow("no such name") << int(Manner::NoSuchName) << QByteArray("unroutable");
    QTest::newRow("cannot find out") << int(Manner::Fail) << QByteArray("unroutable");
    QTest::newRow("half an answer") << int(Manner::Half) << QByteArray("garbage");
    QTest::newRow("refused by its rules") << int(Manner::Refuse) << QByteArray("denied");
    QTest::newRow("garbage") << int(Manner::Garbage) << QByteArray("timeout"); // it may be anybody's datagram
    QTest::newRow("silent") << int(Manner::Silent) << QByteArray("timeout");
}

void TestDnsProbe::badServers()
{
    QFETCH(int, manner);
    NameServer server({QStringLiteral("203.0.113.10")}, 60, Manner(manner));
    ProbeThread prober;
    const Observation got = askAndWait(prober, question(server.localPort(), 500ms));
    QTEST(word(got.outcome), "outcome");
    QVERIFY(!std::holds_alternative<DnsFacts>(got.facts));
    QVERIFY(got.ended - got.sent.boot < 1200ms);
    QVERIFY(server.asked() > 0);
}

void TestDnsProbe::aLostQuestionIsAskedAgain()
{
    NameServer server({QStringLiteral("203.0.113.10")}, 60, Manner::LoseFirst);
    ProbeThread prober;
    QCOMPARE(word(askAndWait(prober, question(server.localPort())).outcome), "answered");
    QCOMPARE(server.asked(), 2);
}

void TestDnsProbe::nobodyListens()
{
    quint16 port = 0;
    {
        NameServer server({});
        port = server.localPort();
    }
    ProbeThread prober;
    const Observation got = askAndWait(prober, question(port, 1s));
    QVERIFY2(got.outcome == Outcome::Refused || got.outcome == Outcome::Timeout, word(got.outcome).constData());
}

void TestDnsProbe::thisMachinesFilesAreNotAsked()
{
    NameServer server({}, 60, Manner::NoSuchName);
    ProbeThread prober;
    ProbeRequest request = question(server.localPort());
    request.endpoint.host = "localhost.localdomain";
    QCOMPARE(word(askAndWait(prober, request).outcome), "unroutable");
}

QTEST_GUILESS_MAIN(TestDnsProbe)
#include "tst_dnsprobe.moc"
