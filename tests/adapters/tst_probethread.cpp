// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/probethread.h"
#include "fakes/asking.h"
#include "fakes/badserver.h"

#include <QElapsedTimer>

using namespace twinline;
using namespace std::chrono_literals;

/// The contract of Prober, kept by a thread of its own.
class TestProbeThread : public QObject
{
    Q_OBJECT

private slots:
    void callsTheSinkOnceLaterAndHere();
    void mayBeAskedAnewFromASink();
    void readsBothClocksTogether();
    void slowAnswersDelayNobody();
    void goesWithoutWaitingForTheDead();
};

void TestProbeThread::callsTheSinkOnceLaterAndHere()
{
    BadServer server(BadServer::hang());
    ProbeThread prober;
    int calls = 0;
    QThread *where = nullptr;
    prober.probe(requestTo(ProbeKind::Tcp, server.serverPort()), [&](const Observation &) {
        ++calls;
        where = QThread::currentThread();
    });
    QCOMPARE(calls, 0); // never from inside probe()
    QTRY_COMPARE(calls, 1);
    QCOMPARE(where, QThread::currentThread());
    askAndWait(prober, requestTo(ProbeKind::Tcp, server.serverPort()));
    QCOMPARE(calls, 1);
}

void TestProbeThread::mayBeAskedAnewFromASink()
{
    BadServer server(BadServer::hang());
    ProbeThread prober;
    int calls = 0;
    std::function<void()> ask = [&] {
        prober.probe(requestTo(ProbeKind::Tcp, server.serverPort()), [&](const Observation &) {
            if (++calls < 10)
                ask();
        });
    };
    ask();
    QTRY_COMPARE(calls, 10);
}

void TestProbeThread::readsBothClocksTogether()
{
    BadServer server(BadServer::hang());
    ProbeThread prober;
    ProbeRequest request = requestTo(ProbeKind::Tcp, server.serverPort());
    request.spec.key = "startup";
    request.target = {TargetKind::Reference, 3};
    const qint64 before = QDateTime::currentMSecsSinceEpoch();
    const Observation got = askAndWait(prober, request);
    QVERIFY(got.sent.wall.time_since_epoch().count() >= before);
    QVERIFY(got.sent.wall.time_since_epoch().count() <= QDateTime::currentMSecsSinceEpoch());
    QVERIFY(got.sent.boot > BootTime() && got.ended >= got.sent.boot);
    QCOMPARE(got.probe, std::string("startup"));
    QVERIFY(got.target == request.target);
}

void TestProbeThread::slowAnswersDelayNobody()
{
    BadServer silent(BadServer::hang());
    BadServer slow(BadServer::trickle("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nACTIVE", 1s));
    BadServer healthy(BadServer::say("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nACTIVE"));
    // More than the six connections that the library would open to one host at a time.
    silent.behave([](QTcpSocket &socket, const QByteArray &asked) {
        if (asked.startsWith("GET /good"))
            socket.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nOK");
    });
    ProbeThread prober;
    int open = 0;
    for (int i = 0; i < 10; ++i) {
        for (const BadServer *server : {&silent, &slow}) {
            ++open;
            ProbeRequest request = requestTo(ProbeKind::Http, server->serverPort(), 3s);
            request.spec.path = "/bad";
            prober.probe(request, [&](const Observation &) { --open; });
        }
    }
    QTRY_COMPARE(silent.requests() + slow.requests(), 20);
    ProbeRequest good = requestTo(ProbeKind::Http, silent.serverPort());
    good.spec.path = "/good";
    for (const ProbeRequest &request : {good, requestTo(ProbeKind::Http, healthy.serverPort()),
                                        requestTo(ProbeKind::Tcp, healthy.serverPort())}) {
        const Observation got = askAndWait(prober, request);
        QCOMPARE(word(got.outcome), "answered");
        QVERIFY2(*got.rtt < 300ms, QByteArray::number(toSeconds(*got.rtt)));
    }
    QCOMPARE(open, 20); // all that time the others were waiting
}

void TestProbeThread::goesWithoutWaitingForTheDead()
{
    BadServer silent(BadServer::hang());
    bool called = false;
    QElapsedTimer watch;
    {
        auto prober = std::make_unique<ProbeThread>();
        for (int i = 0; i < 10; ++i)
            for (const ProbeKind kind : {ProbeKind::Http, ProbeKind::SipTcp, ProbeKind::SipUdp, ProbeKind::Postgres}) {
                ProbeRequest request = requestTo(kind, silent.serverPort(), 30s);
                request.endpoint.text = kind == ProbeKind::Postgres ? "user=x" : "";
                prober->probe(request, [&](const Observation &) { called = true; });
            }
        QTRY_VERIFY(silent.requests() >= 30); // SIP over UDP is refused: those sinks may have been called
        called = false;
        watch.start();
    }
    QVERIFY2(watch.elapsed() < 500, QByteArray::number(watch.elapsed()));
    QCoreApplication::processEvents();
    QVERIFY(!called);
}

QTEST_GUILESS_MAIN(TestProbeThread)
#include "tst_probethread.moc"
