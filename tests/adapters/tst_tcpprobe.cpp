// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/probethread.h"
#include "fakes/asking.h"
#include "fakes/badserver.h"

#include <sys/socket.h>

using namespace twinline;
using namespace std::chrono_literals;

/// The TCP connect probe against open, closed, full and unreachable ports.
class TestTcpProbe : public QObject
{
    Q_OBJECT

private slots:
    void measuresTheConnection();
    void resolvesNames();
    void seesTheClosedPort();
    void namesWhatCannotBeReached_data();
    void namesWhatCannotBeReached();
    void keepsTheDeadlineWhenNobodyAccepts();
};

void TestTcpProbe::measuresTheConnection()
{
    BadServer server(BadServer::hang());
    ProbeThread prober;
    const Observation got = askAndWait(prober, requestTo(ProbeKind::Tcp, server.serverPort()));
    QCOMPARE(word(got.outcome), "answered");
    QVERIFY(got.rtt && *got.rtt > 0ns && *got.rtt <= got.ended - got.sent.boot);
    QVERIFY(!got.claim);
    QTRY_COMPARE(server.connections(), 1);
    QCOMPARE(server.requests(), 0);
}

void TestTcpProbe::resolvesNames()
{
    BadServer server(BadServer::hang());
    ProbeThread prober;
    ProbeRequest request = requestTo(ProbeKind::Tcp, server.serverPort());
    request.endpoint.host = "localhost";
    QCOMPARE(word(askAndWait(prober, request).outcome), "answered");
}

void TestTcpProbe::seesTheClosedPort()
{
    BadServer server(BadServer::hang());
    const quint16 port = server.serverPort();
    server.close();
    ProbeThread prober;
    const Observation got = askAndWait(prober, requestTo(ProbeKind::Tcp, port));
    QCOMPARE(word(got.outcome), "refused");
    QVERIFY(!got.rtt);
}

void TestTcpProbe::namesWhatCannotBeReached_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::newRow("no such name") << QByteArray("no such name");
    QTest::newRow("no route") << QByteArray("255.255.255.255");
}

void TestTcpProbe::namesWhatCannotBeReached()
{
    QFETCH(QByteArray, host);
    ProbeThread prober;
    for (const ProbeKind kind : {ProbeKind::Tcp, ProbeKind::Http, ProbeKind::SipUdp, ProbeKind::SipTcp, ProbeKind::Postgres}) {
        ProbeRequest request = requestTo(kind, 9);
        request.endpoint.host = host.toStdString();
        const Observation got = askAndWait(prober, request);
        QCOMPARE(word(got.outcome), "unroutable");
        QVERIFY(!got.detail.empty());
    }
}

void TestTcpProbe::keepsTheDeadlineWhenNobodyAccepts()
{
    // A full queue of connections: further ones get no answer, as from a dead machine.
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QVERIFY(::listen(int(server.socketDescriptor()), 0) == 0);
    server.pauseAccepting();
    std::vector<std::unique_ptr<QTcpSocket>> fillers;
    for (int i = 0; i < 4; ++i) {
        fillers.push_back(std::make_unique<QTcpSocket>());
        fillers.back()->connectToHost(QHostAddress::LocalHost, server.serverPort());
    }
    QTRY_COMPARE(fillers.front()->state(), QAbstractSocket::ConnectedState);
    ProbeThread prober;
    const Observation got = askAndWait(prober, requestTo(ProbeKind::Tcp, server.serverPort(), 300ms));
    QCOMPARE(word(got.outcome), "timeout");
    const Duration took = got.ended - got.sent.boot;
    QVERIFY2(took >= 299ms && took < 800ms, QByteArray::number(toSeconds(took)));
}

QTEST_GUILESS_MAIN(TestTcpProbe)
#include "tst_tcpprobe.moc"
