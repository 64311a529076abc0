// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "twohosts.h"

#include "acceptance/network.h"
#include "adapters/probethread.h"
#include "fakes/asking.h"

#include <QtTest>

#include <algorithm>

using namespace acceptance;
using namespace std::chrono_literals;
using netns::TwoHosts;
using twinline::Observation;
using twinline::Outcome;

/// What the SIP OPTIONS probe measures, held against a link that knows what it does.
class TestLinkTruth : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void roundTripsAreTrue_data();
    void roundTripsAreTrue();
    void lossesAreTrue();
    void cleanupTestCase();

private:
    Observation ask(twinline::Duration timeout);
    int count(const char *way, const char *what);

    QFile m_home; ///< the network that this program came from
    std::unique_ptr<TwoHosts> m_hosts;
    std::unique_ptr<twinline::ProbeThread> m_prober;
};

void TestLinkTruth::initTestCase()
{
    const QString hindrance = TwoHosts::hindrance();
    if (!hindrance.isEmpty())
        QSKIP(qPrintable(QStringLiteral("The two real hosts cannot be built here: %1.").arg(hindrance)));
    if (!QFile::exists(word("/dev/net/tun")))
        QSKIP("The link of known delay cannot be built here: there is no /dev/net/tun.");
    m_hosts = std::make_unique<TwoHosts>();
    QVERIFY2(m_hosts->start(), qPrintable(m_hosts->trouble()));
    QVERIFY(m_hosts->fault("wire a in"));
    m_home.setFileName(word("/proc/self/ns/net"));
    QVERIFY(m_home.open(QIODevice::ReadOnly));
    QVERIFY(enterNetwork(m_hosts->network())); // this thread, and those that it starts
    m_prober = std::make_unique<twinline::ProbeThread>();
    QCOMPARE(ask(2s).outcome, Outcome::Answered);
}

Observation TestLinkTruth::ask(twinline::Duration timeout)
{
    twinline::ProbeRequest request = twinline::requestTo(twinline::ProbeKind::SipUdp, 5060, timeout);
    request.endpoint.host = "10.77.0.11";
    request.nodeAddresses = {"10.77.0.11", "10.77.0.12"};
    return twinline::askAndWait(*m_prober, request);
}

/// One counter of the link: how many datagrams it got, sent or lost this way.
int TestLinkTruth::count(const char *way, const char *what)
{
    const QByteArray said = m_hosts->tell("wire a stat");
    const QRegularExpression counter(word("^%1 .*\\b%2=(\\d+)").arg(word(way), word(what)), QRegularExpression::MultilineOption);
    return counter.match(QString::fromUtf8(said)).captured(1).toInt();
}

void TestLinkTruth::roundTripsAreTrue_data()
{
    QTest::addColumn<int>("truth");
    for (const int ms : {0, 2, 10, 50, 200})
        QTest::addRow("%d ms", ms) << ms;
}

void TestLinkTruth::roundTripsAreTrue()
{
    QFETCH(int, truth);
    const QByteArray delay = QByteArray::number(truth * 500); // µs, each way
    QVERIFY(m_hosts->fault("wire a clear"));
    QVERIFY(m_hosts->fault(("wire a set delay_us=" + delay).constData()));
    std::vector<double> times;
    const std::size_t wanted = longForm() ? 200 : 21;
    while (times.size() < wanted) {
        const Observation seen = ask(2s);
        QCOMPARE(seen.outcome, Outcome::Answered);
        if (seen.rtt)
            times.push_back(std::chrono::duration<double, std::milli>(*seen.rtt).count());
    }
    std::sort(times.begin(), times.end());
    const double median = times[times.size() / 2];
    // The link tells how long it really held the datagrams: its own timers are late by a tenth of a millisecond or two.
    const double held = (count("there", "held_us") + count("back", "held_us")) / 1000.0;
    QVERIFY2(held >= truth && held < truth + 1, QByteArray::number(held).constData());
    qInfo("measured: truth %d ms: median %.3f ms, least %.3f, most %.3f; the link held them %.3f ms", truth, median, times.front(), times.back(), held);
    QVERIFY2(std::abs(median - held) <= 0.5, QByteArray::number(median).constData());
    QVERIFY(times.front() >= truth);
}

void TestLinkTruth::lossesAreTrue()
{
    QVERIFY(m_hosts->fault("wire a clear"));
    QVERIFY(m_hosts->fault("wire a set loss=0.2"));
    // The first retransmission would go out after 500 ms: each question is one datagram.
    const int asked = longForm() ? 300 : 60;
    int lost = 0;
    for (int i = 0; i < asked; ++i) {
        const Observation seen = ask(250ms);
        QVERIFY2(seen.outcome == Outcome::Answered || seen.outcome == Outcome::Timeout, twinline::word(seen.outcome).constData());
        lost += seen.outcome == Outcome::Timeout ? 1 : 0;
    }
    QCOMPARE(count("there", "got"), asked); // nothing else went that way
    const int swallowed = asked - count("there", "sent") + count("back", "got") - count("back", "sent");
    qInfo("measured: %d of %d lost; the link swallowed %d there and %d back", lost, asked, asked - count("there", "sent"),
          count("back", "got") - count("back", "sent"));
    QCOMPARE(lost, swallowed);
    QVERIFY(lost > 0);
}

void TestLinkTruth::cleanupTestCase()
{
    m_prober.reset();
    // The hosts, when they go, end whoever is still in the operator's network.
    if (m_home.isOpen())
        QVERIFY(enterNetwork("/proc/self/fd/" + QByteArray::number(m_home.handle())));
    if (m_hosts)
        QVERIFY(m_hosts->end());
}

QTEST_GUILESS_MAIN(TestLinkTruth)
#include "tst_linktruth.moc"
