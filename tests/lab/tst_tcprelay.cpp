// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/sightings.h"
#include "lab/tcprelay.h"
#include "lab/udprelay.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QUdpSocket>

#include <future>

using namespace twinline::lab;
using twinline::labtest::Meeting;
using namespace std::chrono_literals;

namespace {

const QHostAddress inside(QStringLiteral("127.0.9.21"));
const QHostAddress outside(QStringLiteral("127.0.9.11"));

} // namespace

/// A wire of the lab, as a caller from outside meets it.
class TestTcpRelay : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void openWirePasses();
    void closedWireRefuses();
    void silentWireVanishes();
    void connectionsOutliveASilence();
    void whatCameDuringASilenceNeverArrives();
    void abortResetsTheCaller();
    void refusingNodeResetsTheCaller();
    void delayHoldsBackAnswers();
    void movedTrafficIsComplete();
    void datagramsPassWithTheirSender();
    void datagramsAreRefusedOrVanish();

private:
    Meeting knock() const;
    QTcpSocket *connected();

    std::unique_ptr<QTcpServer> m_server;
    std::unique_ptr<TcpRelay> m_relay;
    std::unique_ptr<QTcpSocket> m_caller;
    quint16 m_port = 0;
    std::chrono::milliseconds m_delay{0};
};

void TestTcpRelay::init()
{
    m_delay = 0ms;
    m_server = std::make_unique<QTcpServer>();
    QVERIFY(m_server->listen(inside, 0));
    m_port = m_server->serverPort();
    m_relay = std::make_unique<TcpRelay>(
        SocketAddress{outside, m_port}, [this] { return TcpRelay::Route{{inside, m_port}, {}, m_delay}; }, nullptr);
    QVERIFY(m_relay->reserve());
    m_relay->setWire(Wire::Open);
}

void TestTcpRelay::cleanup()
{
    m_caller.reset();
    m_relay.reset();
    m_server.reset();
}

/// From another thread: the relay lives in this one.
Meeting TestTcpRelay::knock() const
{
    auto result = std::async(std::launch::async, [this] { return twinline::labtest::tcpKnock(outside.toString(), m_port, 300ms); });
    return QTest::qWaitFor([&] { return result.wait_for(0ms) == std::future_status::ready; }) ? result.get() : Meeting::Mute;
}

/// The node's side of a new connection through the relay.
QTcpSocket *TestTcpRelay::connected()
{
    m_caller = std::make_unique<QTcpSocket>();
    m_caller->connectToHost(outside, m_port);
    return QTest::qWaitFor([this] { return m_server->hasPendingConnections(); }) ? m_server->nextPendingConnection() : nullptr;
}

void TestTcpRelay::openWirePasses()
{
    QTcpSocket *node = connected();
    m_caller->write("question");
    QTRY_COMPARE(node->bytesAvailable(), 8);
    node->write("answer");
    QTRY_COMPARE(m_caller->bytesAvailable(), 6);
    node->disconnectFromHost();
    QTRY_COMPARE(m_caller->state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(m_caller->readAll(), QByteArray("answer"));
}

void TestTcpRelay::closedWireRefuses()
{
    m_relay->setWire(Wire::Closed);
    QCOMPARE(knock(), Meeting::Refused);
    m_relay->setWire(Wire::Open);
    QCOMPARE(knock(), Meeting::Answered);
}

void TestTcpRelay::silentWireVanishes()
{
    m_relay->setWire(Wire::Silent);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(knock(), Meeting::Silent);
    m_relay->setWire(Wire::Open);
    QCOMPARE(knock(), Meeting::Answered);
    m_relay->setWire(Wire::Closed);
    m_relay->setWire(Wire::Silent);
    QCOMPARE(knock(), Meeting::Silent);
}

void TestTcpRelay::connectionsOutliveASilence()
{
    QTcpSocket *node = connected();
    m_relay->setWire(Wire::Silent);
    m_caller->write("late");
    node->write("later");
    QCOMPARE(knock(), Meeting::Silent); // which takes its while
    QCOMPARE(node->bytesAvailable(), 0);
    QCOMPARE(m_caller->bytesAvailable(), 0);
    m_relay->setWire(Wire::Open);
    QTRY_COMPARE(node->bytesAvailable(), 4);
    QTRY_COMPARE(m_caller->bytesAvailable(), 5);
}

void TestTcpRelay::whatCameDuringASilenceNeverArrives()
{
    m_relay->setWire(Wire::Silent);
    QCOMPARE(knock(), Meeting::Silent);
    m_relay->setWire(Wire::Open);
    QCOMPARE(knock(), Meeting::Answered); // and only that one gets through
    QTRY_VERIFY(m_server->hasPendingConnections());
    delete m_server->nextPendingConnection();
    QVERIFY(!m_server->hasPendingConnections());
}

void TestTcpRelay::abortResetsTheCaller()
{
    QTcpSocket *node = connected();
    QVERIFY(node);
    m_relay->abortConnections();
    QTRY_COMPARE(m_caller->error(), QAbstractSocket::RemoteHostClosedError); // Qt's word for a reset, too
    QTRY_COMPARE(node->state(), QAbstractSocket::UnconnectedState);
}

void TestTcpRelay::refusingNodeResetsTheCaller()
{
    m_server->close();
    m_caller = std::make_unique<QTcpSocket>();
    m_caller->connectToHost(outside, m_port);
    QTRY_COMPARE(m_caller->error(), QAbstractSocket::RemoteHostClosedError);
}

void TestTcpRelay::delayHoldsBackAnswers()
{
    m_delay = 120ms;
    QTcpSocket *node = connected();
    QElapsedTimer passed;
    passed.start();
    node->write("a");
    QTRY_COMPARE(m_caller->bytesAvailable(), 1);
    QVERIFY(passed.elapsed() >= 120);
}

void TestTcpRelay::movedTrafficIsComplete()
{
    QTcpSocket *node = connected();
    const QByteArray much(3'000'000, 'm');
    m_caller->write(much);
    m_caller->disconnectFromHost();
    QByteArray got;
    QTRY_VERIFY((got += node->readAll()).size() == much.size());
    QCOMPARE(got, much);
}

void TestTcpRelay::datagramsPassWithTheirSender()
{
    QUdpSocket node;
    QVERIFY(node.bind(inside, 0));
    UdpRelay relay({outside, node.localPort()}, inside, [&] { return TcpRelay::Route{{inside, node.localPort()}, {}, 0ms}; }, nullptr);
    relay.setWire(Wire::Open);
    QUdpSocket caller;
    QVERIFY(caller.bind(QHostAddress(QStringLiteral("127.0.9.5")), 0));
    caller.writeDatagram("ask", outside, node.localPort());
    QTRY_VERIFY(node.hasPendingDatagrams());
    QByteArray seen(200, '\0');
    QHostAddress from;
    quint16 port = 0;
    seen.truncate(node.readDatagram(seen.data(), seen.size(), &from, &port));
    const QByteArray sender = "127.0.9.5 " + QByteArray::number(caller.localPort()) + "\n";
    QCOMPARE(seen, sender + "ask");
    node.writeDatagram(sender + "told", from, port);
    QTRY_VERIFY(caller.hasPendingDatagrams());
    QByteArray told(200, '\0');
    told.truncate(caller.readDatagram(told.data(), told.size(), &from, &port));
    QCOMPARE(told, QByteArray("told"));
    QCOMPARE(from, outside);
    QCOMPARE(port, node.localPort());
}

void TestTcpRelay::datagramsAreRefusedOrVanish()
{
    QUdpSocket node;
    QVERIFY(node.bind(inside, 0));
    const quint16 port = node.localPort();
    UdpRelay relay({outside, port}, inside, [&] { return TcpRelay::Route{{inside, port}, {}, 0ms}; }, nullptr);
    QCOMPARE(twinline::labtest::sipKnock(outside.toString(), port, 300ms), Meeting::Refused);
    relay.setWire(Wire::Silent);
    QCOMPARE(twinline::labtest::sipKnock(outside.toString(), port, 300ms), Meeting::Silent);
    relay.setWire(Wire::Open);
    QVERIFY(!QTest::qWaitFor([&] { return node.hasPendingDatagrams(); }, 200)); // what vanished must not come now
}

QTEST_GUILESS_MAIN(TestTcpRelay)
#include "tst_tcprelay.moc"
