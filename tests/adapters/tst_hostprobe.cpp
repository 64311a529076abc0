// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/probethread.h"
#include "fakes/asking.h"
#include "fakes/badserver.h"
#include "fakes/sshplace.h"

using namespace twinline;
using namespace std::chrono_literals;

/// Looks at a host over the system's own ssh, against a real server and bad ones.
class TestHostProbe : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void looksAtARealDisk();
    void aPathThatIsMissingIsTold();
    void theSitesOwnCommandIsRun();
    void theCommandEndsThereInTime();
    void troubleThereIsToldInItsWords_data();
    void troubleThereIsToldInItsWords();
    void badServers_data();
    void badServers();
    void halfAReplyIsNoAnswer();
    void theHostOfAStrangerIsNotAsked();

private:
    ProbeRequest ask(ProbeKind kind, const std::string &about);

    std::unique_ptr<SshPlace> m_place;
};

void TestHostProbe::initTestCase()
{
    if (!SshPlace::installed())
        QSKIP("openssh-server is not installed");
    qunsetenv("XDG_RUNTIME_DIR"); // no shared connections: each case makes its own
    m_place = std::make_unique<SshPlace>();
    QVERIFY(m_place->start());
}

ProbeRequest TestHostProbe::ask(ProbeKind kind, const std::string &about)
{
    ProbeRequest request = requestTo(kind, m_place->port(), 20s);
    request.endpoint.text = m_place->user();
    request.ansible.sshConfig = m_place->configWith(m_place->agent());
    request.about = about;
    return request;
}

void TestHostProbe::looksAtARealDisk()
{
    ProbeThread prober;
    const Observation got = askAndWait(prober, ask(ProbeKind::Disk, "/ /tmp"));
    QVERIFY2(got.outcome == Outcome::Answered, got.detail.c_str());
    const auto &rooms = std::get<DiskFacts>(got.facts).rooms;
    QCOMPARE(rooms.size(), 2u);
    QVERIFY(rooms.at("/").size > 1000000 && rooms.at("/").free <= rooms.at("/").size);
    QVERIFY(!got.rtt && !got.claim);
}

void TestHostProbe::aPathThatIsMissingIsTold()
{
    ProbeThread prober;
    const Observation got = askAndWait(prober, ask(ProbeKind::Disk, "/ /there/is/none"));
    QCOMPARE(word(got.outcome), "garbage");
    QVERIFY2(got.detail.find("/there/is/none") != std::string::npos, got.detail.c_str());
    QCOMPARE(got.facts.index(), std::size_t(0));
}

void TestHostProbe::theSitesOwnCommandIsRun()
{
    ProbeThread prober;
    ProbeRequest request = ask(ProbeKind::Units, "asterisk");
    request.command = "printf 'Id=asterisk.service\\nLoadState=loaded\\nActiveState=%s\\n' \"active\"";
    const Observation got = askAndWait(prober, request);
    QVERIFY2(got.outcome == Outcome::Answered, got.detail.c_str());
    QCOMPARE(std::get<UnitFacts>(got.facts).states.at("asterisk"), std::string("active"));
}

/// Even when nobody here waits for it any more.
void TestHostProbe::theCommandEndsThereInTime()
{
    QTemporaryDir folder;
    const std::string pid = folder.filePath(QStringLiteral("pid")).toStdString();
    ProbeThread prober;
    ProbeRequest request = ask(ProbeKind::Disk, "/");
    request.timeout = 8s; // time enough to get there on a busy machine
    request.command = "echo $$ > " + pid + "; exec sleep 60";
    QCOMPARE(word(askAndWait(prober, request).outcome), "timeout");
    const auto gone = [&pid] {
        QFile file(QString::fromStdString(pid));
        return file.open(QIODevice::ReadOnly) && !QFile::exists(QStringLiteral("/proc/") + QString::fromLatin1(file.readAll().trimmed()));
    };
    QVERIFY(QTest::qWaitFor(gone, 20000));
}

void TestHostProbe::troubleThereIsToldInItsWords_data()
{
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<QByteArray>("outcome");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("not installed") << QByteArray("no-such-tool-here --all") << QByteArray("garbage") << QByteArray("no-such-tool-here");
    QTest::newRow("not allowed") << QByteArray("echo 'sudo: a password is required' >&2; exit 1") << QByteArray("denied") << QByteArray("a password is required");
    QTest::newRow("garbage") << QByteArray("head -c 3000 /dev/urandom") << QByteArray("garbage") << QByteArray();
    QTest::newRow("nothing") << QByteArray("true") << QByteArray("garbage") << QByteArray("an answer that is none of df's");
    QTest::newRow("too much") << QByteArray("cat /dev/zero") << QByteArray("too-large") << QByteArray("bytes");
}

void TestHostProbe::troubleThereIsToldInItsWords()
{
    QFETCH(QByteArray, command);
    QFETCH(QByteArray, words);
    ProbeThread prober;
    ProbeRequest request = ask(ProbeKind::Disk, "/");
    request.command = command.toStdString();
    const Observation got = askAndWait(prober, request);
    QTEST(word(got.outcome), "outcome");
    QVERIFY2(QByteArray::fromStdString(got.detail).contains(words), got.detail.c_str());
    QCOMPARE(got.facts.index(), std::size_t(0));
}

void TestHostProbe::badServers_data()
{
    QTest::addColumn<int>("manner");
    QTest::addColumn<QByteArray>("outcome");
    QTest::newRow("nobody listens") << 0 << QByteArray("refused");
    QTest::newRow("drops") << 1 << QByteArray("dropped");
    QTest::newRow("hangs") << 2 << QByteArray("timeout");
    QTest::newRow("half a greeting") << 3 << QByteArray("timeout");
}

void TestHostProbe::badServers()
{
    QFETCH(int, manner);
    const BadServer::Manner manners[] = {BadServer::hang(), BadServer::drop(), BadServer::hang(), BadServer::sayAndWait("SSH-2.0")};
    BadServer server(manners[manner]);
    ProbeRequest request = ask(ProbeKind::Units, "ssh");
    request.endpoint.port = server.serverPort();
    request.timeout = manner >= 2 ? Duration(600ms) : Duration(10s);
    if (manner == 0)
        server.close();
    ProbeThread prober;
    const Observation got = askAndWait(prober, request);
    QTEST(word(got.outcome), "outcome");
    QVERIFY(!got.detail.empty() && !got.rtt && got.facts.index() == 0);
}

/// The connection goes in the middle of the answer: what came counts for nothing.
void TestHostProbe::halfAReplyIsNoAnswer()
{
    ProbeThread prober;
    ProbeRequest request = ask(ProbeKind::Disk, "/");
    request.command = "printf 'File Avail 1B-blocks\\n/ 1 2\\n'; kill -9 $(ps -o ppid= -p $PPID); sleep 5";
    const Observation got = askAndWait(prober, request);
    QVERIFY(got.outcome != Outcome::Answered && got.outcome != Outcome::NotAsked);
    QCOMPARE(got.facts.index(), std::size_t(0));
}

void TestHostProbe::theHostOfAStrangerIsNotAsked()
{
    ProbeThread prober;
    const ProbeRequest request = ask(ProbeKind::Disk, "/");
    QFile known(m_place->path("known"));
    QVERIFY(known.open(QIODevice::ReadOnly));
    const QByteArray right = known.readAll();
    known.close();
    m_place->know(m_place->strangersKey());
    QCOMPARE(word(askAndWait(prober, request).outcome), "wrong-node");
    QVERIFY(known.open(QIODevice::WriteOnly) && known.write(right) == right.size());
}

QTEST_GUILESS_MAIN(TestHostProbe)
#include "tst_hostprobe.moc"
