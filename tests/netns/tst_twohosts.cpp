// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "twohosts.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QtTest>

#include <csignal>

using namespace acceptance;
using netns::Ran;
using netns::TwoHosts;

/// The two hosts are what they are said to be, and nothing of them stays. Looked at by the systems' own tools.
class TestTwoHosts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void oneTakesWritesAndTheOtherFollows();
    void oneHoldsTheAddress();
    void telephonesAreAnswered();
    void theOperatorComesInWithFewRights();
    void aPlannedSwitchByHandGoesBothWays();
    void aPowerCutIsTakenOver();
    void nothingIsLeftWhenTheOwnerIsKilled();
    void nothingIsLeftAtTheEnd();

private:
    Ran ssh(const char *host, const char *line);
    bool order(const char *host, const char *verb);
    QString holders();
    void switchOver(const char *from, const char *to);
    static QString remains(const QString &dir, const QByteArray &house);

    std::unique_ptr<TwoHosts> m_hosts;
};

void TestTwoHosts::initTestCase()
{
    const QString hindrance = TwoHosts::hindrance();
    if (!hindrance.isEmpty())
        QSKIP(qPrintable(QStringLiteral("The two real hosts cannot be built here: %1.").arg(hindrance)));
    m_hosts = std::make_unique<TwoHosts>();
    const Time begun = now();
    QVERIFY2(m_hosts->start(), qPrintable(m_hosts->trouble()));
    qInfo("measured: both hosts serve after %.1f s", between(begun, now()));
}

Ran TestTwoHosts::ssh(const char *host, const char *line)
{
    return m_hosts->on("op", {word("ssh"), word("-F"), m_hosts->dir() + word("/ssh/config"), word("-o"), word("BatchMode=yes"), word(host), word(line)});
}

bool TestTwoHosts::order(const char *host, const char *verb)
{
    const Ran ran = ssh(host, ("sudo -n twinline-host " + QByteArray(verb)).constData());
    if (ran.code != 0)
        qInfo("%s %s: %d %s%s", host, verb, ran.code, ran.out.constData(), ran.err.constData());
    return ran.code == 0;
}

/// Which hosts have the address that moves.
QString TestTwoHosts::holders()
{
    QString found;
    for (const char *host : {"a", "b"}) {
        const QByteArray told = m_hosts->on(host, words("ip -j address show dev eth0")).out;
        for (const QJsonValue &address : QJsonDocument::fromJson(told)[0][word("addr_info")].toArray())
            if (address[word("local")].toString() == word("10.77.0.100"))
                found += word(host);
    }
    return found;
}

void TestTwoHosts::oneTakesWritesAndTheOtherFollows()
{
    QCOMPARE(m_hosts->sql("a", "select pg_is_in_recovery()"), "f");
    QCOMPARE(m_hosts->sql("b", "select pg_is_in_recovery()"), "t");
    QCOMPARE(m_hosts->sql("a", "select application_name || ' ' || state from pg_stat_replication"), "pbx_b streaming");
    QCOMPARE(m_hosts->sql("a", "create table seen (what text); insert into seen values ('it')"), "");
    QTRY_COMPARE(m_hosts->sql("b", "select what from seen"), "it");
    QCOMPARE(m_hosts->shell("op", "psql -qXAt -h 10.77.0.12 -U console -d pbx -c 'select pg_is_in_recovery()'").out.trimmed(), "t");
}

void TestTwoHosts::oneHoldsTheAddress()
{
    QCOMPARE(holders(), word("a"));
    QCOMPARE(ssh("pbx-a", "cat /run/keepalived.state").out, "INSTANCE PBX MASTER 110\n");
    QCOMPARE(ssh("pbx-b", "cat /run/keepalived.state").out, "INSTANCE PBX BACKUP 100\n");
    const QJsonDocument told = QJsonDocument::fromJson(ssh("pbx-a", "sudo -n twinline-host keepalived-json").out);
    QCOMPARE(told[0][word("data")][word("state")].toInt(), 2); // MASTER, by keepalived itself
}

void TestTwoHosts::telephonesAreAnswered()
{
    for (const auto &[address, node] : {std::pair{"10.77.0.100", "X-Node: a"}, {"10.77.0.11", "X-Node: a"}, {"10.77.0.12", "X-Node: b"}}) {
        const Ran ran = m_hosts->on("op", {word("sipsak"), word("-vv"), word("-s"), word("sip:ping@") + word(address)});
        QCOMPARE(ran.code, 0);
        QVERIFY2(ran.out.contains(node), ran.out.constData());
    }
    const Ran tls = m_hosts->on("op", words("openssl s_client -connect 10.77.0.100:5061 -verify_return_error -brief -CAfile") << m_hosts->dir() + word("/tls/ca.pem"));
    QVERIFY2(tls.err.contains("Verification: OK"), tls.err.constData());
    const Ran rpc = m_hosts->shell("op", R"(curl -s -d '{"jsonrpc":"2.0","method":"core.version","id":1}' http://10.77.0.11:5060/RPC)");
    QVERIFY2(rpc.out.contains("kamailio 5."), rpc.out.constData());
}

void TestTwoHosts::theOperatorComesInWithFewRights()
{
    QCOMPARE(ssh("pbx-a", "id -un; hostname").out, "operator\npbx-a\n");
    QCOMPARE(ssh("10.77.0.12", "hostname").out, "pbx-b\n");
    QCOMPARE(ssh("pbx-b", "sudo -n twinline-host state").out, "service=running database=running keepalived=running automation=running\n");
    QVERIFY(ssh("pbx-a", "sudo -n id").code != 0);
    QVERIFY(ssh("pbx-a", "cat /etc/shadow").code != 0);
    QCOMPARE(ssh("pbx-a", "sudo -n twinline-host halt").code, 64);
}

void TestTwoHosts::switchOver(const char *from, const char *to)
{
    QVERIFY(order(from, "pause-automation") && order(to, "pause-automation"));
    QVERIFY(order(from, "stop-service") && order(from, "stop-database"));
    QVERIFY(QString::fromUtf8(ssh(from, "sudo -n twinline-host control-data").out).contains(QRegularExpression(word("cluster state: +shut down\n"))));
    QVERIFY(order(to, "promote"));
    QVERIFY(order(from, "stop-keepalived"));
    QTRY_COMPARE_WITH_TIMEOUT(holders(), word(to).right(1), 5000);
    QVERIFY(order(to, "start-service") && order(from, "start-keepalived"));
    QVERIFY(order(from, "start-service"));
    QVERIFY(order(from, "rejoin stream"));
    QVERIFY(order(from, ("drop-slot pbx_" + QByteArray(to).right(1)).constData()));
    QVERIFY(order(from, "resume-automation") && order(to, "resume-automation"));
    QCOMPARE(holders(), word(to).right(1));
    QCOMPARE(m_hosts->sql(QByteArray(to).right(1).constData(), "select application_name || ' ' || state from pg_stat_replication"), "pbx_" + QByteArray(from).right(1) + " streaming");
    QCOMPARE(m_hosts->sql(QByteArray(from).right(1).constData(), "select count(*) from pg_replication_slots"), "0");
}

void TestTwoHosts::aPlannedSwitchByHandGoesBothWays()
{
    switchOver("pbx-a", "pbx-b");
    if (!QTest::currentTestFailed())
        switchOver("pbx-b", "pbx-a");
}

void TestTwoHosts::aPowerCutIsTakenOver()
{
    QVERIFY(m_hosts->fault("power a off"));
    QTRY_VERIFY_WITH_TIMEOUT(m_hosts->on("op", words("sipsak -vv -s sip:ping@10.77.0.100")).out.contains("X-Node: b"), 15000);
    QTRY_COMPARE_WITH_TIMEOUT(m_hosts->sql("b", "select pg_is_in_recovery()"), "f", 15000);
    QVERIFY(m_hosts->on("a", words("true")).code != 0);
    QVERIFY(m_hosts->fault("power a on"));
    QVERIFY(order("pbx-a", "rejoin"));
    QCOMPARE(m_hosts->sql("a", "select what from seen"), "it"); // its disk is the same
    QCOMPARE(holders(), word("b"));
    QCOMPARE(m_hosts->sql("b", "select state from pg_stat_replication"), "streaming");
}

/// What there still is of a house: its folder, mounts of it, processes that name it or live in its networks.
QString TestTwoHosts::remains(const QString &dir, const QByteArray &network)
{
    QString found;
    if (QFile::exists(dir))
        found += dir + word(" is there; ");
    QFile mounts(word("/proc/self/mounts"));
    if (mounts.open(QIODevice::ReadOnly) && mounts.readAll().contains(dir.toUtf8()))
        found += word("a mount is left; ");
    for (const QString &pid : QDir(word("/proc")).entryList({word("[0-9]*")}, QDir::Dirs)) {
        QFile line(word("/proc/") + pid + word("/cmdline"));
        const bool names = line.open(QIODevice::ReadOnly) && line.readAll().contains(dir.toUtf8());
        if (names || (!network.isEmpty() && QFile::symLinkTarget(word("/proc/") + pid + word("/ns/net")).endsWith(QString::fromUtf8(network))))
            found += word("process ") + pid + word("; ");
    }
    return found;
}

namespace {

QByteArray operatorsNetwork(const QString &dir)
{
    QFile file(dir + word("/op.net"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
}

} // namespace

void TestTwoHosts::nothingIsLeftWhenTheOwnerIsKilled()
{
    // Beside the house that stands: with the same addresses, and neither knows of the other.
    QProcess owner;
    owner.start(QStringLiteral(BUILD_ROOT "/tests/houseowner"), {});
    QByteArray said;
    QVERIFY(waitUntil([&] { return (said += owner.readAllStandardOutput()).endsWith('\n'); }, 60));
    QVERIFY2(said.startsWith("ready "), said.constData());
    const QString dir = QString::fromUtf8(said.mid(6).trimmed());
    const QByteArray network = operatorsNetwork(dir);
    QVERIFY(network.startsWith("net:["));
    QVERIFY(!remains(dir, network).isEmpty());
    ::kill(pid_t(owner.processId()), SIGKILL);
    const Time killed = now();
    QVERIFY2(waitUntil([&] { return remains(dir, network).isEmpty(); }, 20), qPrintable(remains(dir, network)));
    qInfo("measured: gone %.2f s after the owner was killed", between(killed, now()));
    QDir(dir.chopped(6)).removeRecursively(); // the killed owner's own folder, which held the house
    QCOMPARE(m_hosts->sql("b", "select state from pg_stat_replication"), "streaming");
}

void TestTwoHosts::nothingIsLeftAtTheEnd()
{
    const QByteArray network = operatorsNetwork(m_hosts->dir());
    // A guest that was placed on the desk goes with it, too.
    QProcess guest;
    m_hosts->place(guest);
    guest.start(word("sleep"), {word("1000")});
    QVERIFY(waitUntil([&] { return guest.state() == QProcess::Running; }, 5));
    QTRY_VERIFY(QFile::symLinkTarget(word("/proc/%1/ns/net").arg(guest.processId())).endsWith(QString::fromUtf8(network)));
    const Time begun = now();
    QVERIFY(m_hosts->end());
    qInfo("measured: down in %.2f s", between(begun, now()));
    QVERIFY(waitUntil([&] { return guest.state() == QProcess::NotRunning; }, 5));
    QCOMPARE(remains(m_hosts->dir(), network), QString());
}

QTEST_GUILESS_MAIN(TestTwoHosts)
#include "tst_twohosts.moc"
