// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/probethread.h"
#include "fakes/asking.h"
#include "fakes/badserver.h"
#include "fakes/sshplace.h"

#include <QElapsedTimer>

using namespace twinline;
using namespace std::chrono_literals;

/// Questions to a node's host over the system's own ssh, against a real server and bad ones: no end is taken for another.
class TestNodeProbe : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { m_place->know(m_key); }
    void theHostIsRead();
    void theStoppedDatabaseIsRead();
    void aPbxThatDoesNotRunIsRead();
    void commandsAreAskedFor();
    void oddEnds_data();
    void oddEnds();
    void badServers_data();
    void badServers();
    void aChangedHostKeyIsAnotherMachine();
    void aHangingCommandEndsInTime();
    void aDeadSharedConnectionHoldsNobodyUp();

private:
    ProbeRequest ask(ProbeKind kind, const std::string &command, Duration timeout = 20s);

    std::unique_ptr<SshPlace> m_place;
    QByteArray m_key;
    ProbeThread m_prober;
};

void TestNodeProbe::initTestCase()
{
    if (!SshPlace::installed())
        QSKIP("openssh-server is not installed");
    qunsetenv("XDG_RUNTIME_DIR"); // no shared connections: each case makes its own
    m_place = std::make_unique<SshPlace>();
    QVERIFY(m_place->start());
    QFile key(m_place->path("host.pub"));
    QVERIFY(key.open(QIODevice::ReadOnly));
    m_key = key.readAll();
}

ProbeRequest TestNodeProbe::ask(ProbeKind kind, const std::string &command, Duration timeout)
{
    ProbeRequest request = requestTo(kind, m_place->port(), timeout);
    request.endpoint.text = m_place->user();
    request.command = command;
    request.ansible.sshConfig = m_place->configWith(m_place->agent());
    return request;
}

void TestNodeProbe::theHostIsRead()
{
    const Observation end = askAndWait(m_prober, ask(ProbeKind::Keepalived,
        "printf 'state INSTANCE PBX BACKUP 100\\nrunning yes\\npreempt no\\npaused no\\naddress 10.77.0.12\\nend\\n'; exit 3"));
    QCOMPARE(word(end.outcome), QByteArray("answered")); // an exit code is no evidence
    const auto *facts = std::get_if<KeepalivedFacts>(&end.facts);
    QVERIFY(facts);
    QCOMPARE(facts->state, std::string("BACKUP"));
    QCOMPARE(end.detail, std::string("BACKUP"));
    QVERIFY(!end.rtt); // what a command takes is no time of the network's
}

void TestNodeProbe::theStoppedDatabaseIsRead()
{
    const Observation end = askAndWait(m_prober, ask(ProbeKind::ControlData,
        "printf 'Database system identifier:  12\\nDatabase cluster state:  shut down\\nLatest checkpoint location:  0/28\\n"
        "Latest checkpoint'\\''s TimeLineID:  2\\nend\\n'"));
    QCOMPARE(word(end.outcome), QByteArray("answered"));
    QCOMPARE(end.detail, std::string("shut down, timeline 2"));
}

void TestNodeProbe::aPbxThatDoesNotRunIsRead()
{
    const Observation down = askAndWait(m_prober, ask(ProbeKind::Kamailio, "echo running no; echo end"));
    QCOMPARE(word(down.outcome), QByteArray("refused"));
    QCOMPARE(down.detail, std::string("kamailio is not running"));
    // One that hangs: it is there, and tells nothing more.
    QCOMPARE(word(askAndWait(m_prober, ask(ProbeKind::Kamailio, "echo running yes; exit 1")).outcome), QByteArray("garbage"));
}

void TestNodeProbe::commandsAreAskedFor()
{
    const Observation end = askAndWait(m_prober, ask(ProbeKind::Commands, "echo stop-pbx yes; echo start-pbx no"));
    QCOMPARE(word(end.outcome), QByteArray("answered"));
    QCOMPARE(end.detail, std::string("not allowed: start-pbx"));
}

void TestNodeProbe::oddEnds_data()
{
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<QByteArray>("outcome");
    QTest::addColumn<QByteArray>("detail");
    const auto row = [](const char *command, const char *outcome, const char *detail) { QTest::newRow(command) << QByteArray(command) << QByteArray(outcome) << QByteArray(detail); };
    row("true", "garbage", "nothing was said");
    row("echo running yes", "garbage", "half an answer");
    row("echo hello; echo end", "garbage", "what is this: hello");
    row("echo 'sudo: a password is required' >&2; exit 1", "denied", "sudo: a password is required");
    row("echo 'Sorry, user operator is not allowed to execute it' >&2; exit 1", "denied", "Sorry, user operator is not allowed to execute it");
    row("echo 'ERROR: connect_unix_sock: connect(/run/kamailio_ctl): No such file or directory [2]' >&2; exit 1", "garbage", // it may hang, or be about to stop
        "ERROR: connect_unix_sock: connect(/run/kamailio_ctl): No such file or directory [2]");
    row("no-such-command-here 2>/dev/null", "garbage", "nothing was said");
    row("head -c 3000000 /dev/zero", "too-large", "more than 1048576 bytes");
}

void TestNodeProbe::oddEnds()
{
    QFETCH(QByteArray, command);
    QFETCH(QByteArray, outcome);
    QFETCH(QByteArray, detail);
    const Observation end = askAndWait(m_prober, ask(ProbeKind::Keepalived, command.toStdString()));
    QCOMPARE(word(end.outcome), outcome);
    QCOMPARE(QByteArray::fromStdString(end.detail), detail);
    QVERIFY(std::holds_alternative<std::monostate>(end.facts));
}

void TestNodeProbe::badServers_data()
{
    QTest::addColumn<int>("manner");
    QTest::addColumn<QByteArray>("outcome");
    QTest::newRow("refused") << -1 << QByteArray("refused");
    QTest::newRow("hangs") << 0 << QByteArray("timeout");
    QTest::newRow("drops") << 1 << QByteArray("dropped");
    QTest::newRow("speaks HTTP") << 2 << QByteArray("garbage");
    QTest::newRow("half a banner") << 3 << QByteArray("timeout");
}

void TestNodeProbe::badServers()
{
    QFETCH(int, manner);
    QFETCH(QByteArray, outcome);
    const std::vector<BadServer::Manner> manners{BadServer::hang(), BadServer::drop(), BadServer::say("HTTP/1.1 400 Bad Request\r\n\r\n"), BadServer::sayAndWait("SSH-2.0-Open")};
    BadServer server(manners[std::size_t(std::max(manner, 0))]);
    ProbeRequest request = ask(ProbeKind::Keepalived, "echo end", 2s);
    request.endpoint.port = server.serverPort();
    if (manner < 0)
        server.close();
    QElapsedTimer watch;
    watch.start();
    const Observation end = askAndWait(m_prober, request);
    QVERIFY(watch.elapsed() < 4000);
    if (outcome == "garbage") // what ssh says of it differs; that it is no answer must not
        QVERIFY(end.outcome != Outcome::Answered && end.outcome != Outcome::NotAsked);
    else
        QCOMPARE(word(end.outcome), outcome);
}

void TestNodeProbe::aChangedHostKeyIsAnotherMachine()
{
    m_place->know(m_place->strangersKey());
    QCOMPARE(word(askAndWait(m_prober, ask(ProbeKind::Keepalived, "echo end")).outcome), QByteArray("wrong-node"));
    m_place->know({});
    QCOMPARE(word(askAndWait(m_prober, ask(ProbeKind::Keepalived, "echo end")).outcome), QByteArray("tls-error"));
}

void TestNodeProbe::aHangingCommandEndsInTime()
{
    QElapsedTimer watch;
    watch.start();
    const Observation end = askAndWait(m_prober, ask(ProbeKind::Keepalived, "echo running yes; exec sleep 30", 1500ms));
    QCOMPARE(word(end.outcome), QByteArray("timeout"));
    QVERIFY2(watch.elapsed() < 3000, qPrintable(QString::number(watch.elapsed())));
}

/// The connection that is shared dies silently: each question still ends in its time, and the first after the machine is back is answered.
void TestNodeProbe::aDeadSharedConnectionHoldsNobodyUp()
{
    QTemporaryDir runtime;
    QFile::setPermissions(runtime.path(), QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    qputenv("XDG_RUNTIME_DIR", runtime.path().toUtf8());
    const std::string good = "printf 'running yes\\naddress 10.77.0.12\\nend\\n'";
    QCOMPARE(word(askAndWait(m_prober, ask(ProbeKind::Keepalived, good)).outcome), QByteArray("answered"));
    QVERIFY(!QDir(runtime.path() + QStringLiteral("/twinline")).entryList(QDir::System).isEmpty()); // it is shared
    m_place->freeze();
    for (int i = 0; i < 3; ++i) {
        QElapsedTimer watch;
        watch.start();
        const Observation end = askAndWait(m_prober, ask(ProbeKind::Keepalived, good, 1s));
        QCOMPARE(word(end.outcome), QByteArray("timeout"));
        QVERIFY2(watch.elapsed() < 2500, qPrintable(QString::number(watch.elapsed())));
    }
    m_place->thaw();
    QCOMPARE(word(askAndWait(m_prober, ask(ProbeKind::Keepalived, good)).outcome), QByteArray("answered"));
    QProcess::execute(QStringLiteral("ssh"), {QStringLiteral("-O"), QStringLiteral("exit"), QStringLiteral("-o"),
                                              QStringLiteral("ControlPath=%1").arg(runtime.path() + QStringLiteral("/twinline/")
                                                  + QDir(runtime.path() + QStringLiteral("/twinline")).entryList(QDir::System).value(0)),
                                              QStringLiteral("x")});
    qunsetenv("XDG_RUNTIME_DIR");
}

QTEST_GUILESS_MAIN(TestNodeProbe)
#include "tst_nodeprobe.moc"
