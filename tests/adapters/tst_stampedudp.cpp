// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/stampedudp.h"
#include "adapters/systemclock.h"

#include <QTest>
#include <QUdpSocket>

#include <cerrno>

using namespace twinline;
using namespace std::chrono_literals;

/// Arrival times by the kernel's stamp, and the socket that brings them.
class TestStampedUdp : public QObject
{
    Q_OBJECT

private slots:
    void turnsAStampIntoBootTime_data();
    void turnsAStampIntoBootTime();
    void lateReadingDoesNotMoveTheArrival();
    void reportsAClosedPortAndThenIsQuiet();

private:
    static Duration seemingDelay(Duration late);
};

void TestStampedUdp::turnsAStampIntoBootTime_data()
{
    QTest::addColumn<qint64>("readBoot"); // milliseconds; sent at boot 1000, wall 5000
    QTest::addColumn<qint64>("readWall");
    QTest::addColumn<qint64>("stamp"); // 0: none
    QTest::addColumn<qint64>("arrived");
    QTest::addColumn<bool>("stepped");
    QTest::newRow("read at once") << qint64(1010) << qint64(5010) << qint64(5010) << qint64(1010) << false;
    QTest::newRow("read 200 ms late") << qint64(1210) << qint64(5210) << qint64(5010) << qint64(1010) << false;
    QTest::newRow("no stamp") << qint64(1210) << qint64(5210) << qint64(0) << qint64(1210) << false;
    QTest::newRow("no stamp, clock stepped") << qint64(1210) << qint64(9999) << qint64(0) << qint64(1210) << false;
    QTest::newRow("stepped forward") << qint64(1210) << qint64(65210) << qint64(65010) << qint64(1210) << true;
    QTest::newRow("stepped back") << qint64(1210) << qint64(1210) << qint64(5010) << qint64(1210) << true;
    QTest::newRow("stamp of the future") << qint64(1210) << qint64(5210) << qint64(5300) << qint64(1210) << false;
    QTest::newRow("stamp before the sending") << qint64(1210) << qint64(5210) << qint64(4990) << qint64(1210) << false;
}

void TestStampedUdp::turnsAStampIntoBootTime()
{
    QFETCH(qint64, readBoot);
    QFETCH(qint64, readWall);
    QFETCH(qint64, stamp);
    QFETCH(qint64, arrived);
    QFETCH(bool, stepped);
    const auto ms = [](qint64 count) { return Duration(std::chrono::milliseconds(count)); };
    const Arrival got = arrivalOf({1000ms, 5000ms}, {ms(readBoot), ms(readWall)},
                                  stamp ? std::optional(ms(stamp)) : std::nullopt);
    QCOMPARE(got.at, BootTime(ms(arrived)));
    QCOMPARE(got.clockStepped, stepped);
}

/// How long after its sending an answer seems to have come that is read \a late.
Duration TestStampedUdp::seemingDelay(Duration late)
{
    QUdpSocket server;
    StampedUdp socket;
    int error = 0;
    if (!server.bind(QHostAddress::LocalHost) || socket.open(QHostAddress(QHostAddress::LocalHost), server.localPort()) != 0
        || socket.send("asked") != 0 || !QTest::qWaitFor([&] { return server.hasPendingDatagrams(); })
        || server.writeDatagram("answered", QHostAddress(QHostAddress::LocalHost), quint16(socket.localPort())) != 8)
        return Duration::max();
    SystemClock clock;
    const BootTime answered = clock.now().boot;
    while (clock.now().boot < answered + late) { } // the reader is busy elsewhere
    const auto datagram = socket.receive(error);
    const bool good = datagram && datagram->bytes == "answered" && !socket.receive(error) && error == 0;
    return good && !datagram->arrival.clockStepped ? datagram->arrival.at - answered : Duration::max();
}

void TestStampedUdp::lateReadingDoesNotMoveTheArrival()
{
    // The machine's first socket that asks for stamps gets them only a moment later; from then on, always.
    QTRY_VERIFY_WITH_TIMEOUT(seemingDelay(5ms) < 2ms, 2000);
    for (int i = 0; i < 20; ++i)
        QVERIFY(seemingDelay(50ms) < 25ms);
}

void TestStampedUdp::reportsAClosedPortAndThenIsQuiet()
{
    QUdpSocket server;
    QVERIFY(server.bind(QHostAddress::LocalHost));
    StampedUdp socket;
    QCOMPARE(socket.open(QHostAddress(QHostAddress::LocalHost), server.localPort()), 0);
    server.close();
    QCOMPARE(socket.send("asked"), 0);
    int error = 0;
    QVERIFY(!socket.receive(error));
    QCOMPARE(error, ECONNREFUSED);
    QVERIFY(!socket.receive(error)); // the error queue is empty: nothing wakes the reader for ever
    QCOMPARE(error, 0);
}

QTEST_GUILESS_MAIN(TestStampedUdp)
#include "tst_stampedudp.moc"
