// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/certificateprobe.h"
#include "adapters/probethread.h"
#include "adapters/sshkeyprobe.h"
#include "fakes/asking.h"
#include "fakes/badserver.h"

#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <unistd.h>

using namespace twinline;
using namespace std::chrono_literals;

namespace {

std::string valueOf(const Observation &seen)
{
    const auto *facts = std::get_if<IdentityFacts>(&seen.facts);
    return facts ? facts->value : std::string();
}

/// The end of a program that the test itself needs.
QByteArray run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished(20000);
    return process.readAllStandardOutput();
}

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

} // namespace

/// Who answers: by certificate, by host key, by the first line, against good servers and all kinds of bad ones.
class TestIdentityProbes : public QObject
{
    Q_OBJECT

private slots:
    void aCertificateIsToldByItsFingerprint();
    void anExpiredCertificateIsNoFailure();
    void anOldServerShowsItsCertificateToo_data();
    void anOldServerShowsItsCertificateToo();
    void certificatesOfBadServers_data();
    void certificatesOfBadServers();
    void aClosedPortRefuses_data();
    void aClosedPortRefuses();
    void silenceIsATimeOut_data();
    void silenceIsATimeOut();
    void aBannerIsTheFirstLine();
    void bannersOfBadServers_data();
    void bannersOfBadServers();
    void aHostKeyIsToldAsSshKeygenDoes();
    void sshKeyscanIsEndedAtTheDeadline();
    void anSshServerThatIsNoneHasNoKey_data();
    void anSshServerThatIsNoneHasNoKey();
    void theStrongestKeyIsTaken();
    void complaintsTellTheOutcome_data();
    void complaintsTellTheOutcome();
};

void TestIdentityProbes::aCertificateIsToldByItsFingerprint()
{
    BadServer server(BadServer::hang(), true);
    ProbeThread prober;
    const Observation got = askAndWait(prober, requestTo(ProbeKind::Certificate, server.serverPort()));
    QCOMPARE(word(got.outcome), "answered");
    QFile file(QStringLiteral(TEST_DATA "/tls/cert.pem"));
    QVERIFY(file.open(QFile::ReadOnly));
    QCOMPARE(valueOf(got), fingerprint(QSslCertificate(&file).toDer()));
    QVERIFY(valueOf(got).starts_with("SHA256:") && valueOf(got).size() == 7 + 43);
    QVERIFY(got.rtt && *got.rtt > 0ns && *got.rtt <= got.ended - got.sent.boot);
}

void TestIdentityProbes::anExpiredCertificateIsNoFailure()
{
    BadServer server(BadServer::hang(), true);
    server.show(QStringLiteral("expired.pem"));
    ProbeThread prober;
    const Observation got = askAndWait(prober, requestTo(ProbeKind::Certificate, server.serverPort()));
    QCOMPARE(word(got.outcome), "answered");
    QCOMPARE(std::get<IdentityFacts>(got.facts).words, std::string("old twinline test (expired 2021-01-01)"));
    QVERIFY(std::get<IdentityFacts>(got.facts).days.value_or(0) < -1000);
}

void TestIdentityProbes::anOldServerShowsItsCertificateToo_data()
{
    QTest::addColumn<QStringList>("manner");
    QTest::newRow("TLS 1.0") << QStringList{QStringLiteral("-tls1"), QStringLiteral("-cipher"), QStringLiteral("ALL:@SECLEVEL=0")};
    QTest::newRow("TLS 1.2 without forward secrecy")
        << QStringList{QStringLiteral("-tls1_2"), QStringLiteral("-cipher"), QStringLiteral("AES128-SHA:@SECLEVEL=0")};
}

void TestIdentityProbes::anOldServerShowsItsCertificateToo()
{
    QFETCH(QStringList, manner);
    if (QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty())
        QSKIP("openssl is not installed");
    const QString folder = QStringLiteral(TEST_DATA "/tls/");
    const quint16 port = freePort();
    QProcess server;
    server.start(QStringLiteral("openssl"), QStringList{QStringLiteral("s_server"), QStringLiteral("-www"), QStringLiteral("-accept"), QStringLiteral("127.0.0.1:%1").arg(port),
                                                        QStringLiteral("-cert"), folder + QStringLiteral("cert.pem"), QStringLiteral("-key"), folder + QStringLiteral("key.pem")} + manner);
    QVERIFY(server.waitForStarted());
    ProbeThread prober;
    Observation got;
    const bool came = QTest::qWaitFor([&] {
        got = askAndWait(prober, requestTo(ProbeKind::Certificate, port, 3s));
        return got.outcome != Outcome::Refused;
    }, 10000);
    QVERIFY(came);
    QVERIFY2(got.outcome == Outcome::Answered, got.detail.c_str());
    QVERIFY(valueOf(got).starts_with("SHA256:"));
    server.kill();
    server.waitForFinished();
}

void TestIdentityProbes::certificatesOfBadServers_data()
{
    QTest::addColumn<int>("manner");
    QTest::addColumn<QByteArray>("outcome");
    QTest::newRow("garbage") << 0 << QByteArray("tls-error");
    QTest::newRow("half a hand-shake") << 1 << QByteArray("timeout");
    QTest::newRow("drop") << 2 << QByteArray("dropped");
}

void TestIdentityProbes::certificatesOfBadServers()
{
    QFETCH(int, manner);
    const BadServer::Manner manners[] = {BadServer::sayAndWait("HTTP/1.0 400 Bad Request\r\n\r\n"),
                                         BadServer::sayAndWait(QByteArray::fromHex("160303007a0200")), BadServer::drop()};
    BadServer server(manners[manner]);
    ProbeThread prober;
    const Observation got = askAndWait(prober, requestTo(ProbeKind::Certificate, server.serverPort(), 400ms));
    QTEST(word(got.outcome), "outcome");
    QVERIFY(valueOf(got).empty() && !got.rtt);
}

void TestIdentityProbes::aClosedPortRefuses_data()
{
    QTest::addColumn<ProbeKind>("kind");
    QTest::newRow("certificate") << ProbeKind::Certificate;
    QTest::newRow("banner") << ProbeKind::Banner;
    QTest::newRow("ssh-key") << ProbeKind::SshKey;
}

void TestIdentityProbes::aClosedPortRefuses()
{
    QFETCH(ProbeKind, kind);
    ProbeThread prober;
    const Observation got = askAndWait(prober, requestTo(kind, freePort()));
    QCOMPARE(word(got.outcome), "refused");
    QVERIFY(identityOf(got).empty());
}

void TestIdentityProbes::silenceIsATimeOut_data()
{
    aClosedPortRefuses_data();
}

void TestIdentityProbes::silenceIsATimeOut()
{
    QFETCH(ProbeKind, kind);
    BadServer server(BadServer::hang());
    ProbeThread prober;
    const Observation got = askAndWait(prober, requestTo(kind, server.serverPort(), 300ms));
    QCOMPARE(word(got.outcome), "timeout");
    const Duration took = got.ended - got.sent.boot;
    QVERIFY2(took >= 299ms && took < 900ms, QByteArray::number(toSeconds(took)));
}

namespace {

/// A server that speaks first, as SSH and AMI do.
struct Speaker : QTcpServer
{
    explicit Speaker(QByteArray words, bool end = false)
    {
        connect(this, &QTcpServer::newConnection, this, [this, words, end] {
            QTcpSocket *socket = nextPendingConnection();
            socket->write(words);
            if (end)
                socket->disconnectFromHost();
        });
        listen(QHostAddress::LocalHost);
    }
};

} // namespace

void TestIdentityProbes::aBannerIsTheFirstLine()
{
    Speaker server("Asterisk Call Manager/1.1\r\nmore");
    ProbeThread prober;
    const Observation got = askAndWait(prober, requestTo(ProbeKind::Banner, server.serverPort()));
    QCOMPARE(word(got.outcome), "answered");
    QCOMPARE(valueOf(got), std::string("Asterisk Call Manager/1.1"));
}

void TestIdentityProbes::bannersOfBadServers_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<bool>("end");
    QTest::addColumn<QByteArray>("outcome");
    QTest::newRow("half a line") << QByteArray("SSH-2.0") << false << QByteArray("timeout");
    QTest::newRow("half a line, then gone") << QByteArray("SSH-2.0") << true << QByteArray("dropped");
    QTest::newRow("empty line") << QByteArray("\r\n") << false << QByteArray("garbage");
    QTest::newRow("no end") << QByteArray(100000, 'x') << false << QByteArray("too-large");
}

void TestIdentityProbes::bannersOfBadServers()
{
    QFETCH(QByteArray, words);
    QFETCH(bool, end);
    Speaker server(words, end);
    ProbeThread prober;
    const Observation got = askAndWait(prober, requestTo(ProbeKind::Banner, server.serverPort(), 400ms));
    QTEST(word(got.outcome), "outcome");
    QVERIFY(identityOf(got).empty());
}

void TestIdentityProbes::aHostKeyIsToldAsSshKeygenDoes()
{
    const QString sshd = QStringLiteral("/usr/sbin/sshd");
    if (!QFile::exists(sshd))
        QSKIP("openssh-server is not installed");
    QTemporaryDir folder;
    const QString key = folder.filePath(QStringLiteral("host"));
    run(QStringLiteral("ssh-keygen"), {QStringLiteral("-q"), QStringLiteral("-t"), QStringLiteral("ed25519"), QStringLiteral("-N"), QString(), QStringLiteral("-f"), key});
    const quint16 port = freePort();
    QProcess server;
    // Debian's sshd wants a folder that its service would have made; it is root's own and stays.
    if (::geteuid() == 0)
        QDir().mkpath(QStringLiteral("/run/sshd"));
    server.start(sshd, {QStringLiteral("-D"), QStringLiteral("-e"), QStringLiteral("-f"), QStringLiteral("/dev/null"), QStringLiteral("-h"), key,
                        QStringLiteral("-p"), QString::number(port), QStringLiteral("-o"), QStringLiteral("ListenAddress=127.0.0.1"),
                        QStringLiteral("-o"), QStringLiteral("PidFile=none")});
    QVERIFY(server.waitForStarted());
    ProbeThread prober;
    Observation got;
    const bool came = QTest::qWaitFor([&] {
        got = askAndWait(prober, requestTo(ProbeKind::SshKey, port, 3s));
        return got.outcome == Outcome::Answered;
    }, 10000);
    QVERIFY2(came, (word(got.outcome) + ' ' + got.detail.c_str() + server.readAllStandardError()).constData());
    const QByteArray shown = run(QStringLiteral("ssh-keygen"), {QStringLiteral("-lf"), key + QStringLiteral(".pub")});
    QVERIFY2(shown.contains(QByteArray::fromStdString(valueOf(got))), shown.constData());
    QCOMPARE(std::get<IdentityFacts>(got.facts).words, std::string("ssh-ed25519"));
    server.kill();
    server.waitForFinished();
}

namespace {

/// The programs that this one has started and not yet buried, by name.
QByteArrayList childPrograms()
{
    QByteArrayList found;
    for (const QString &process : QDir(QStringLiteral("/proc")).entryList({QStringLiteral("[0-9]*")}, QDir::Dirs)) {
        QFile file(QStringLiteral("/proc/%1/stat").arg(process)); // "pid (name) state ppid …"
        if (!file.open(QFile::ReadOnly))
            continue;
        const QByteArray stat = file.readAll();
        const qsizetype end = stat.lastIndexOf(')');
        if (stat.mid(end + 2).split(' ').value(1).toInt() == ::getpid())
            found << stat.mid(stat.indexOf('(') + 1, end - stat.indexOf('(') - 1);
    }
    return found;
}

} // namespace

void TestIdentityProbes::sshKeyscanIsEndedAtTheDeadline()
{
    const auto scans = [] { return childPrograms().count("ssh-keyscan"); };
    const auto before = scans(); // what ended with its thread lies about until this program ends
    BadServer server(BadServer::hang()); // it never says who it is
    ProbeThread prober;
    Observation got;
    prober.probe(requestTo(ProbeKind::SshKey, server.serverPort(), 600ms), [&](const Observation &seen) { got = seen; });
    QTRY_COMPARE(scans(), before + 1);
    // The thread goes on with others meanwhile, and the dead one is buried.
    Speaker other("220 hello\r\n");
    const Observation quick = askAndWait(prober, requestTo(ProbeKind::Banner, other.serverPort()));
    QCOMPARE(word(quick.outcome), "answered");
    QTRY_COMPARE(word(got.outcome), "timeout");
    QVERIFY(got.ended - got.sent.boot < 900ms);
    QTRY_COMPARE(scans(), before);
}

void TestIdentityProbes::anSshServerThatIsNoneHasNoKey_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<bool>("end");
    QTest::newRow("another protocol") << QByteArray("220 mail.example.com ESMTP\r\n") << false;
    QTest::newRow("half a greeting") << QByteArray("SSH-2.0-") << false;
    QTest::newRow("greeting, then gone") << QByteArray("SSH-2.0-Broken\r\n") << true;
}

void TestIdentityProbes::anSshServerThatIsNoneHasNoKey()
{
    QFETCH(QByteArray, words);
    QFETCH(bool, end);
    Speaker server(words, end);
    ProbeThread prober;
    const Observation got = askAndWait(prober, requestTo(ProbeKind::SshKey, server.serverPort(), 700ms));
    QVERIFY(got.outcome != Outcome::Answered && got.outcome != Outcome::NotAsked);
    QVERIFY(identityOf(got).empty());
}

void TestIdentityProbes::theStrongestKeyIsTaken()
{
    const QByteArray two = "# h:22 SSH-2.0-OpenSSH_9.2\nh ssh-rsa AAAA\nh ssh-ed25519 AAAB\n";
    const auto key = hostKey(two);
    QVERIFY(key.has_value());
    QCOMPARE(key->words, std::string("ssh-ed25519"));
    QCOMPARE(key->value, fingerprint(QByteArray::fromBase64("AAAB")));
    QVERIFY(!hostKey("h ssh-ed25519 not*base64\n") && !hostKey("") && !hostKey("h ssh-dss AAAA\n"));
}

void TestIdentityProbes::complaintsTellTheOutcome_data()
{
    QTest::addColumn<QByteArray>("complaints");
    QTest::addColumn<QByteArray>("outcome");
    QTest::newRow("refused") << QByteArray("127.0.0.1: Connection refused\n") << QByteArray("refused");
    QTest::newRow("no route") << QByteArray("10.0.0.9: No route to host\n") << QByteArray("unroutable");
    QTest::newRow("no name") << QByteArray("getaddrinfo nowhere: Name or service not known\n") << QByteArray("unroutable");
    QTest::newRow("gone") << QByteArray("127.0.0.1: Connection closed by remote host\n") << QByteArray("dropped");
    QTest::newRow("nothing") << QByteArray() << QByteArray("dropped");
    QTest::newRow("else") << QByteArray("invalid format\n") << QByteArray("garbage");
}

void TestIdentityProbes::complaintsTellTheOutcome()
{
    QFETCH(QByteArray, complaints);
    QTEST(word(keyscanOutcome(complaints)), "outcome");
}

QTEST_GUILESS_MAIN(TestIdentityProbes)
#include "tst_identityprobes.moc"
