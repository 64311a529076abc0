// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/icmpprobe.h"
#include "adapters/probethread.h"
#include "fakes/asking.h"

#include <linux/capability.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace twinline;
using namespace std::chrono_literals;

namespace {

/// What this thread may do; threads that it starts may do the same.
struct Rights
{
    __user_cap_header_struct head{_LINUX_CAPABILITY_VERSION_3, 0};
    __user_cap_data_struct data[2]{};

    bool read() { return ::syscall(SYS_capget, &head, data) == 0; }
    bool write() { return ::syscall(SYS_capset, &head, data) == 0; }
};

bool usersMayPing()
{
    const int descriptor = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, IPPROTO_ICMP);
    if (descriptor >= 0)
        ::close(descriptor);
    return descriptor >= 0;
}

bool rawSocketsOpen()
{
    const int descriptor = ::socket(AF_INET, SOCK_RAW | SOCK_CLOEXEC, IPPROTO_ICMP);
    if (descriptor >= 0)
        ::close(descriptor);
    return descriptor >= 0;
}

} // namespace

/// Echo requests, where the system lets us send them, and the words where it does not.
class TestIcmpProbe : public QObject
{
    Q_OBJECT

private slots:
    void loopbackAnswersOrTheSystemForbidsIt();
    void whereItIsForbiddenItSaysSo();
    void aNameThatLeadsNowhereIsUnroutable();
    void anAddressWithoutARouteIsNoAnswer();
    void onlyTheAnswerToOurOwnQuestionCounts_data();
    void onlyTheAnswerToOurOwnQuestionCounts();
    void theSumIsRight();
};

void TestIcmpProbe::loopbackAnswersOrTheSystemForbidsIt()
{
    ProbeThread prober;
    const Observation got = askAndWait(prober, requestTo(ProbeKind::Icmp, 0));
    if (usersMayPing() || rawSocketsOpen()) {
        QCOMPARE(word(got.outcome), "answered");
        QVERIFY(got.rtt && *got.rtt > 0ns && *got.rtt <= got.ended - got.sent.boot);
    } else {
        QCOMPARE(word(got.outcome), "denied");
    }
    QCOMPARE(got.address, std::string("127.0.0.1"));
}

void TestIcmpProbe::whereItIsForbiddenItSaysSo()
{
    if (usersMayPing())
        QSKIP("this system lets every user ping (net.ipv4.ping_group_range)");
    Rights rights;
    QVERIFY(rights.read());
    const Rights before = rights;
    rights.data[0].effective &= ~(1u << CAP_NET_RAW);
    QVERIFY(rights.write());
    Observation got;
    {
        ProbeThread prober; // its thread inherits what this one may do
        got = askAndWait(prober, requestTo(ProbeKind::Icmp, 0));
    }
    rights = before;
    QVERIFY(rights.write());
    QCOMPARE(word(got.outcome), "denied");
    QVERIFY2(got.detail.find("ping_group_range") != std::string::npos, got.detail.c_str());
    QVERIFY(!got.rtt);
}

void TestIcmpProbe::aNameThatLeadsNowhereIsUnroutable()
{
    ProbeThread prober;
    ProbeRequest request = requestTo(ProbeKind::Icmp, 0);
    request.endpoint.host = "no-such-name.invalid";
    const Observation got = askAndWait(prober, request);
    QVERIFY(got.outcome == Outcome::Unroutable || got.outcome == Outcome::Timeout);
}

/// 240.0.0.0/4 belongs to nobody: the kernel refuses it, or nobody answers.
void TestIcmpProbe::anAddressWithoutARouteIsNoAnswer()
{
    ProbeThread prober;
    ProbeRequest request = requestTo(ProbeKind::Icmp, 0, 300ms);
    request.endpoint.host = "240.0.0.1";
    const Observation got = askAndWait(prober, request);
    QVERIFY(got.outcome != Outcome::Answered && got.outcome != Outcome::NotAsked);
    QVERIFY(!got.rtt);
}

void TestIcmpProbe::onlyTheAnswerToOurOwnQuestionCounts_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("v6");
    QTest::addColumn<bool>("header");
    QTest::addColumn<bool>("ours");
    const QByteArray head = QByteArray("\0\0\x12\x34\0\1\0\1", 8);
    const QByteArray token("0123456789abcdef");
    const QByteArray ip = QByteArray("\x45", 1) + QByteArray(19, '\0');
    QTest::newRow("ours") << head + token << false << false << true;
    QTest::newRow("ours, behind a header") << ip + head + token << false << true << true;
    QTest::newRow("ours, IPv6") << QByteArray("\x81", 1) + head.mid(1) + token << true << true << true;
    QTest::newRow("another's") << head + "fedcba9876543210" << false << false << false;
    QTest::newRow("our question") << QByteArray("\x08", 1) + head.mid(1) + token << false << false << false;
    QTest::newRow("host unreachable") << QByteArray("\x03\x01", 2) + head.mid(2) + token << false << false << false;
    QTest::newRow("half") << (head + token).chopped(3) << false << false << false;
    QTest::newRow("too long") << head + token + "x" << false << false << false;
    QTest::newRow("nothing") << QByteArray() << false << true << false;
    QTest::newRow("half a header") << ip.left(7) << false << true << false;
    QTest::newRow("a header that is too short") << QByteArray("\x41", 1) + head + token << false << true << false;
    QTest::newRow("a header that is longer than all") << QByteArray("\x4f", 1) + head << false << true << false;
}

void TestIcmpProbe::onlyTheAnswerToOurOwnQuestionCounts()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, v6);
    QFETCH(bool, header);
    QTEST(isEchoReply({bytes.constData(), std::size_t(bytes.size())}, v6, header, "0123456789abcdef"), "ours");
}

void TestIcmpProbe::theSumIsRight()
{
    const std::string bytes = echoRequest(false, "0123456789abcdef");
    std::uint32_t sum = 0;
    for (std::size_t i = 0; i < bytes.size(); i += 2)
        sum += std::uint32_t(std::uint8_t(bytes[i]) << 8 | std::uint8_t(bytes[i + 1]));
    while (sum >> 16)
        sum = (sum & 0xFFFF) + (sum >> 16);
    QCOMPARE(sum, 0xFFFFu); // RFC 1071: with its sum in it, all ones
    QCOMPARE(int(bytes[0]), 8);
}

QTEST_GUILESS_MAIN(TestIcmpProbe)
#include "tst_icmpprobe.moc"
