// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/agentprobe.h"
#include "adapters/probethread.h"
#include "adapters/sshrun.h"
#include "fakes/asking.h"
#include "fakes/badserver.h"
#include "fakes/sshplace.h"

#include <QElapsedTimer>

using namespace twinline;
using namespace std::chrono_literals;

/// Commands, questions and the key agent through the system's own ssh, against a real server and all kinds of bad ones.
class TestSshRun : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void runsTheCommandThere();
    void theArgumentsAreWords();
    void theAgentIsLentToTheTerminalServerOnly();
    void wrongKeysAreRefused_data();
    void wrongKeysAreRefused();
    void agentsTellWhatTheyHold_data();
    void agentsTellWhatTheyHold();
    void badServers_data();
    void badServers();
    void halfAReplyIsNoAnswer();
    void tooMuchIsTooMuch();
    void theDeadlineIsKept();
    void onlyWhatOutlivesUsGoesOn_data();
    void onlyWhatOutlivesUsGoesOn();
    void destroyedItCallsNobody();
    void complaintsOfAnsibleReachTheCard_data();
    void complaintsOfAnsibleReachTheCard();
    void theSharedConnectionIsTheUsersOwn();

private:
    SshOrder order(const std::string &command, const QString &agent = {});
    SshEnd runAndWait(const SshOrder &order, Duration timeout = 20s);
    ProbeRequest ask(ProbeKind kind, const QString &agent = {});

    std::unique_ptr<SshPlace> m_place;
};

void TestSshRun::initTestCase()
{
    if (!SshPlace::installed())
        QSKIP("openssh-server is not installed");
    qunsetenv("XDG_RUNTIME_DIR"); // no shared connections: each case makes its own
    m_place = std::make_unique<SshPlace>();
    QVERIFY(m_place->start());
}

SshOrder TestSshRun::order(const std::string &command, const QString &agent)
{
    SshOrder order;
    order.endpoint = {"127.0.0.1", m_place->port(), false, m_place->user()};
    order.command = command;
    order.config = m_place->configWith(agent.isEmpty() ? m_place->agent() : agent);
    return order;
}

SshEnd TestSshRun::runAndWait(const SshOrder &order, Duration timeout)
{
    std::optional<SshEnd> end;
    (new SshRun(order, [&end](const SshEnd &told) { end = told; }, nullptr))->start(timeout);
    const bool came = QTest::qWaitFor([&end] { return end.has_value(); }, 30000);
    return came ? *end : SshEnd{Outcome::NotAsked, -1, {}, {}, {}};
}

ProbeRequest TestSshRun::ask(ProbeKind kind, const QString &agent)
{
    ProbeRequest request = requestTo(kind, m_place->port(), 20s);
    request.endpoint.text = m_place->user();
    request.ansible.sshConfig = m_place->configWith(agent.isEmpty() ? m_place->agent() : agent);
    return request;
}

void TestSshRun::runsTheCommandThere()
{
    const SshEnd end = runAndWait(order("printf 'one\\ntwo'; echo trouble >&2; exit 4"));
    QCOMPARE(word(end.outcome), "answered");
    QCOMPARE(end.exitCode, 4);
    QCOMPARE(end.output, QByteArray("one\ntwo"));
    QCOMPARE(end.complaints, QByteArray("trouble\n"));
}

void TestSshRun::theArgumentsAreWords()
{
    SshOrder hostile;
    hostile.endpoint = {"-oProxyCommand=touch x", 2222, false, "admin"};
    hostile.command = "-v; id";
    const QStringList words = sshArguments(hostile, 5s, {});
    QCOMPARE(words.mid(words.size() - 3), (QStringList{QStringLiteral("--"), QStringLiteral("-oProxyCommand=touch x"), QStringLiteral("-v; id")}));
    for (const char *option : {"BatchMode=yes", "StrictHostKeyChecking=yes", "ControlPath=none", "ConnectTimeout=5", "-a"})
        QVERIFY2(words.contains(QLatin1String(option)), option);
}

/// ITL-4.
void TestSshRun::theAgentIsLentToTheTerminalServerOnly()
{
    SshOrder lent = order("ssh-add -l");
    QVERIFY(runAndWait(lent).exitCode != 0);
    lent.lendAgent = true;
    const SshEnd end = runAndWait(lent);
    QVERIFY2(end.exitCode == 0 && end.output.contains("ED25519"), end.complaints.constData());
}

void TestSshRun::wrongKeysAreRefused_data()
{
    QTest::addColumn<int>("known");
    QTest::addColumn<int>("agent");
    QTest::addColumn<QByteArray>("outcome");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("a host key never seen") << 0 << 1 << QByteArray("tls-error") << QByteArray("Host key verification failed");
    QTest::newRow("another host key") << 2 << 1 << QByteArray("wrong-node") << QByteArray("HOST IDENTIFICATION HAS CHANGED");
    QTest::newRow("no agent") << 1 << 0 << QByteArray("denied") << QByteArray("Permission denied");
    QTest::newRow("an empty agent") << 1 << 2 << QByteArray("denied") << QByteArray("Permission denied");
}

void TestSshRun::wrongKeysAreRefused()
{
    QFETCH(int, known);
    QFETCH(int, agent);
    QFETCH(QByteArray, outcome);
    QFETCH(QByteArray, words);
    QFile host(m_place->path("host.pub"));
    QVERIFY(host.open(QIODevice::ReadOnly));
    const QByteArray keys[] = {{}, host.readAll(), m_place->strangersKey()};
    const QString agents[] = {QStringLiteral("none"), m_place->agent(), m_place->emptyAgent()};
    m_place->know(keys[known]);
    const SshEnd end = runAndWait(order("true", agents[agent]));
    m_place->know(keys[1]);
    QCOMPARE(word(end.outcome), outcome);
    QVERIFY2(QByteArray::fromStdString(end.words).contains(words), end.complaints.constData());
}

/// ITL-4, ITL-5: none, empty, one key.
void TestSshRun::agentsTellWhatTheyHold_data()
{
    QTest::addColumn<int>("agent");
    QTest::addColumn<QByteArray>("outcome");
    QTest::addColumn<int>("keys");
    QTest::newRow("one key") << 1 << QByteArray("answered") << 1;
    QTest::newRow("empty") << 2 << QByteArray("answered") << 0;
    QTest::newRow("switched off") << 0 << QByteArray("refused") << -1;
    QTest::newRow("gone") << 3 << QByteArray("refused") << -1;
}

void TestSshRun::agentsTellWhatTheyHold()
{
    QFETCH(int, agent);
    QFETCH(int, keys);
    const QString agents[] = {QStringLiteral("none"), m_place->agent(), m_place->emptyAgent(), m_place->path("nothing")};
    ProbeThread prober;
    const Observation got = askAndWait(prober, ask(ProbeKind::Agent, agents[agent]));
    QTEST(word(got.outcome), "outcome");
    const auto *facts = std::get_if<AgentFacts>(&got.facts);
    QCOMPARE(facts ? facts->keys : -1, keys);
}

void TestSshRun::badServers_data()
{
    QTest::addColumn<int>("manner");
    QTest::addColumn<QByteArray>("outcome");
    QTest::newRow("nobody listens") << 0 << QByteArray("refused");
    QTest::newRow("drops") << 1 << QByteArray("dropped");
    QTest::newRow("another protocol") << 2 << QByteArray("dropped");
    QTest::newRow("hangs") << 3 << QByteArray("timeout");
    QTest::newRow("half a greeting") << 4 << QByteArray("timeout");
    QTest::newRow("an old protocol") << 5 << QByteArray("garbage");
}

void TestSshRun::badServers()
{
    QFETCH(int, manner);
    const BadServer::Manner manners[] = {BadServer::hang(), BadServer::drop(), BadServer::say("HTTP/1.0 400 Bad Request\r\n\r\n"), BadServer::hang(),
                                         BadServer::sayAndWait("SSH-2.0"), BadServer::say("SSH-1.5-Old\r\n")};
    BadServer server(manners[manner]);
    for (const ProbeKind kind : {ProbeKind::Ansible, ProbeKind::Inventory}) {
        ProbeRequest request = ask(kind);
        request.endpoint.port = server.serverPort();
        request.timeout = manner == 3 || manner == 4 ? Duration(600ms) : Duration(10s);
        if (manner == 0)
            server.close();
        ProbeThread prober;
        const Observation got = askAndWait(prober, request);
        QTEST(word(got.outcome), "outcome");
        QVERIFY(!got.detail.empty() && !got.rtt && got.facts.index() == 0);
    }
}

/// The connection goes in the middle of the answer: what came counts for nothing.
void TestSshRun::halfAReplyIsNoAnswer()
{
    const SshEnd end = runAndWait(order("printf '{\"plays\": ['; kill -9 $PPID; sleep 5"));
    QVERIFY(end.outcome != Outcome::Answered && end.outcome != Outcome::NotAsked);
}

void TestSshRun::tooMuchIsTooMuch()
{
    QCOMPARE(word(runAndWait(order("exec cat /dev/zero")).outcome), "too-large");
}

void TestSshRun::theDeadlineIsKept()
{
    QElapsedTimer passed;
    passed.start();
    const SshEnd end = runAndWait(order("exec sleep 20"), 1500ms);
    QCOMPARE(word(end.outcome), "timeout");
    QVERIFY2(passed.elapsed() < 6000, QByteArray::number(passed.elapsed()));
}

void TestSshRun::onlyWhatOutlivesUsGoesOn_data()
{
    QTest::addColumn<bool>("outlives");
    QTest::newRow("a question") << false;
    QTest::newRow("a playbook") << true;
}

void TestSshRun::onlyWhatOutlivesUsGoesOn()
{
    QFETCH(bool, outlives);
    QTemporaryDir folder;
    const std::string file = folder.filePath(QStringLiteral("done")).toStdString();
    const std::string begun = folder.filePath(QStringLiteral("begun")).toStdString();
    SshOrder slow = order("touch " + begun + "; read line < " + folder.filePath(QStringLiteral("gate")).toStdString() + "; echo said && touch " + file);
    slow.outlivesUs = outlives;
    QProcess::execute(QStringLiteral("mkfifo"), {folder.filePath(QStringLiteral("gate"))});
    auto *run = new SshRun(slow, [](const SshEnd &) { QFAIL("called"); }, nullptr);
    run->start(30s);
    QVERIFY(QTest::qWaitFor([&] { return QFile::exists(QString::fromStdString(begun)); }, 15000));
    delete run;
    QProcess gate;
    gate.start(QStringLiteral("sh"), {QStringLiteral("-c"), QStringLiteral("echo > ") + folder.filePath(QStringLiteral("gate"))});
    gate.waitForFinished(10000);
    if (outlives)
        QVERIFY(QTest::qWaitFor([&] { return QFile::exists(QString::fromStdString(file)); }, 10000));
}

void TestSshRun::destroyedItCallsNobody()
{
    delete new SshRun(order("true"), [](const SshEnd &) { QFAIL("called"); }, nullptr);
    auto *run = new SshRun(order("true"), [](const SshEnd &) { QFAIL("called"); }, nullptr);
    run->start(5s);
    delete run;
    ProbeThread prober;
    QCOMPARE(word(askAndWait(prober, ask(ProbeKind::Agent)).outcome), "answered");
}

void TestSshRun::complaintsOfAnsibleReachTheCard_data()
{
    QTest::addColumn<QByteArray>("directory");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("no such folder") << QByteArray("/nowhere at all") << QByteArray("/nowhere at all");
}

void TestSshRun::complaintsOfAnsibleReachTheCard()
{
    QFETCH(QByteArray, directory);
    QFETCH(QByteArray, words);
    for (const ProbeKind kind : {ProbeKind::Ansible, ProbeKind::Inventory}) {
        ProbeRequest request = ask(kind);
        request.ansible.directory = directory.toStdString();
        ProbeThread prober;
        const Observation got = askAndWait(prober, request);
        QCOMPARE(word(got.outcome), "garbage");
        QVERIFY2(QByteArray::fromStdString(got.detail).contains(words), got.detail.c_str());
    }
}

void TestSshRun::theSharedConnectionIsTheUsersOwn()
{
    QTemporaryDir runtime;
    SshOrder one = order("true");
    const QString path = sshControlPath(one, runtime.path());
    QVERIFY(path.startsWith(runtime.path() + QStringLiteral("/twinline/")));
    one.lendAgent = true;
    QVERIFY(sshControlPath(one, runtime.path()) != path);
    QVERIFY(sshControlPath(one, {}).isEmpty());
    QVERIFY(sshControlPath(one, runtime.path() + QString(100, QLatin1Char('x'))).isEmpty());
    QFile::setPermissions(runtime.path(), QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner | QFileDevice::WriteOther);
    QVERIFY(sshControlPath(one, runtime.path()).isEmpty());
}

QTEST_GUILESS_MAIN(TestSshRun)
#include "tst_sshrun.moc"
