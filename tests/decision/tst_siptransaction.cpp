// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/siptransaction.h"

#include <QTest>

using namespace twinline;
using namespace std::chrono_literals;

/// RFC 3261 §17.1.2.2 by tables, in pure time.
class TestSipTransaction : public QObject
{
    Q_OBJECT

private slots:
    void sendsElevenDatagramsToADeadHost();
    void retransmitsAtT2AfterAProvisionalResponse();
    void neverRetransmitsOverAReliableTransport();
    void endsAtTheProductsDeadline_data();
    void endsAtTheProductsDeadline();
    void takesOnlyFinalResponsesAsTheEnd_data();
    void takesOnlyFinalResponsesAsTheEnd();
    void givesNoRoundTripOfARetransmittedRequest();
    void ignoresWhatComesAfterTheEnd();
    void refusesAnAnswerThatArrivedAfterTheDeadline();
    void doesNotBurstAfterASleep();
    void ticksEarlyDoNothing();
};

namespace {

const BootTime start{1000s};

/// Fires every timer until the transaction ends; returns when the request went out, from the start.
std::vector<Duration> sendings(SipTransaction &transaction)
{
    std::vector<Duration> times{0s};
    while (const auto due = transaction.nextTimer()) {
        if (transaction.tick(*due))
            times.push_back(*due - start);
    }
    return times;
}

} // namespace

void TestSipTransaction::sendsElevenDatagramsToADeadHost()
{
    SipTransaction transaction({}, start);
    const std::vector<Duration> wanted{0ms,     500ms,   1500ms,  3500ms,  7500ms, 11500ms,
                                       15500ms, 19500ms, 23500ms, 27500ms, 31500ms};
    QCOMPARE(sendings(transaction), wanted);
    QCOMPARE(transaction.transmissions(), 11);
    QCOMPARE(transaction.state(), SipTransaction::State::TimedOut);
    QVERIFY(!transaction.rtt());
}

void TestSipTransaction::retransmitsAtT2AfterAProvisionalResponse()
{
    SipTransaction transaction({}, start);
    QVERIFY(!transaction.response(100, start + 10ms));
    QCOMPARE(transaction.state(), SipTransaction::State::Proceeding);
    // The running timer E still fires at T1; from then on every T2.
    const std::vector<Duration> wanted{0ms, 500ms, 4500ms, 8500ms, 12500ms, 16500ms, 20500ms, 24500ms, 28500ms};
    QCOMPARE(sendings(transaction), wanted);
}

void TestSipTransaction::neverRetransmitsOverAReliableTransport()
{
    SipTimers timers;
    timers.reliable = true;
    SipTransaction transaction(timers, start);
    QCOMPARE(*transaction.nextTimer(), start + 32s);
    QCOMPARE(sendings(transaction), std::vector<Duration>{0ms});
    QCOMPARE(transaction.state(), SipTransaction::State::TimedOut);
}

void TestSipTransaction::endsAtTheProductsDeadline_data()
{
    QTest::addColumn<int>("deadlineMs");
    QTest::addColumn<int>("sent");
    QTest::newRow("shorter than T1") << 400 << 1;
    QTest::newRow("exactly T1: the end wins") << 500 << 1;
    QTest::newRow("just over T1") << 501 << 2;
    QTest::newRow("two seconds") << 2000 << 3;
    QTest::newRow("ten seconds") << 10000 << 5;
}

void TestSipTransaction::endsAtTheProductsDeadline()
{
    QFETCH(int, deadlineMs);
    QFETCH(int, sent);
    SipTimers timers;
    timers.deadline = std::chrono::milliseconds(deadlineMs);
    SipTransaction transaction(timers, start);
    QCOMPARE(int(sendings(transaction).size()), sent);
    QCOMPARE(transaction.transmissions(), sent);
    QCOMPARE(transaction.state(), SipTransaction::State::TimedOut);
    QVERIFY(!transaction.nextTimer());
}

void TestSipTransaction::takesOnlyFinalResponsesAsTheEnd_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("final");
    for (const int status : {-1, 0, 99, 100, 180, 199, 700, 999})
        QTest::addRow("%d", status) << status << false;
    for (const int status : {200, 202, 302, 404, 408, 503, 603, 699})
        QTest::addRow("%d", status) << status << true;
}

void TestSipTransaction::takesOnlyFinalResponsesAsTheEnd()
{
    QFETCH(int, status);
    QFETCH(bool, final);
    SipTransaction transaction({}, start);
    QCOMPARE(transaction.response(status, start + 7ms), final);
    QCOMPARE(transaction.state() == SipTransaction::State::Completed, final);
    QCOMPARE(transaction.rtt().has_value(), final);
    if (final)
        QCOMPARE(*transaction.rtt(), Duration(7ms));
}

void TestSipTransaction::givesNoRoundTripOfARetransmittedRequest()
{
    SipTransaction transaction({}, start);
    QVERIFY(transaction.tick(start + 500ms));
    QVERIFY(transaction.response(200, start + 510ms));
    QCOMPARE(transaction.state(), SipTransaction::State::Completed);
    QCOMPARE(transaction.transmissions(), 2);
    QVERIFY(!transaction.rtt());
}

void TestSipTransaction::ignoresWhatComesAfterTheEnd()
{
    SipTransaction transaction({}, start);
    QVERIFY(transaction.response(200, start + 5ms));
    QVERIFY(!transaction.response(503, start + 6ms));
    QVERIFY(!transaction.tick(start + 40s));
    QCOMPARE(transaction.state(), SipTransaction::State::Completed);
    QCOMPARE(*transaction.rtt(), Duration(5ms));

    SipTransaction dead({}, start);
    QVERIFY(!dead.tick(start + 32s));
    QVERIFY(!dead.response(200, start + 33s));
    QCOMPARE(dead.state(), SipTransaction::State::TimedOut);
}

void TestSipTransaction::refusesAnAnswerThatArrivedAfterTheDeadline()
{
    SipTransaction transaction({}, start);
    QVERIFY(!transaction.response(200, start + 32s));
    QCOMPARE(transaction.state(), SipTransaction::State::TimedOut);
    QVERIFY(!transaction.rtt());

    // A stamp from before the sending is no measurement, though the answer counts.
    SipTransaction odd({}, start);
    QVERIFY(odd.response(200, start - 1ms));
    QVERIFY(!odd.rtt());
}

void TestSipTransaction::doesNotBurstAfterASleep()
{
    SipTransaction transaction({}, start);
    QVERIFY(transaction.tick(start + 10s));
    QVERIFY(!transaction.tick(start + 10s));
    QCOMPARE(*transaction.nextTimer(), start + 11s);
}

void TestSipTransaction::ticksEarlyDoNothing()
{
    SipTransaction transaction({}, start);
    QVERIFY(!transaction.tick(start + 499ms));
    QCOMPARE(transaction.transmissions(), 1);
    QCOMPARE(*transaction.nextTimer(), start + 500ms);
}

QTEST_APPLESS_MAIN(TestSipTransaction)
#include "tst_siptransaction.moc"
