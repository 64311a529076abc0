// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// ITooLabs by script: a cluster of real SSH servers, asked by a real Ansible, switched by the site's own playbook.
#include "scene.h"

using namespace acceptance;

namespace {

constexpr double soon = 60; ///< seconds: a few polls of ten seconds, each answered by a program that takes a while to start

} // namespace

class TestItoolabs : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_watch.reset(), m_house.reset(); }
    void everyNodeAnswersAndNoneHasARole();
    void thePlaybookSwitchesThereAndBack();
    void aDryRunRunsNothing();
    void allElseIsRefusedInWords_data();
    void allElseIsRefusedInWords();
    void faultsAreNamed_data();
    void faultsAreNamed();
    void aBadPlaybookIsNotDone();

private:
    bool becomes(const char *verdict) { return m_watch->becomes([verdict](const auto &line) { return line.verdict() == word(verdict); }, soon); }
    QString servingNode() const { return m_house->ctl({word("lab"), word("status"), word("--json"), word("--dir"), m_house->dir()}).last()[word("service_on")].toString(); }
    /// The lab's pair with another playbook, in a file of its own.
    QString configWith(const QString &playbook) const;

    std::unique_ptr<LabHouse> m_house;
    std::unique_ptr<StatusWatch> m_watch;
};

void TestItoolabs::initTestCase()
{
    m_house = std::make_unique<LabHouse>(word("itoolabs"));
    if (!m_house->start())
        QSKIP(qPrintable(m_house->trouble())); // names what is not installed
    if (!twinline::lab::labDescription(m_house->dir())[word("ansible")].toBool())
        QSKIP("ansible-core is not installed");
    m_watch = std::make_unique<StatusWatch>(*m_house);
    QVERIFY(becomes("reachable"));
}

QString TestItoolabs::configWith(const QString &playbook) const
{
    QFile own(m_house->config());
    QFile other(m_house->file(word("other.toml")));
    if (!own.open(QIODevice::ReadOnly) || !other.open(QIODevice::WriteOnly))
        return {};
    other.write(own.readAll().replace("switchover.yml", playbook.toUtf8()));
    return other.fileName();
}

/// ITL-1, ITL-10, ITL-13.
void TestItoolabs::everyNodeAnswersAndNoneHasARole()
{
    const Said said = m_house->pair({word("status")});
    QVERIFY2(said.code == 0, story(said).constData());
    QCOMPARE(said.last()[word("verdict")].toString(), word("reachable"));
    const QJsonArray nodes = said.last()[word("nodes")].toArray();
    QCOMPARE(nodes.size(), 5);
    for (const QJsonValue &node : nodes) {
        QCOMPARE(node[word("state")].toString(), word("unknown"));
        QCOMPARE(node[word("vendor_state")].toString(), word("success"));
    }
}

void TestItoolabs::thePlaybookSwitchesThereAndBack()
{
    QCOMPARE(servingNode(), word("ds1"));
    for (const char *next : {"ds2", "ds1"}) {
        const Said said = m_house->pair(words("switchover lab --yes --attest") << word("result=called 100, answered"), 120);
        QVERIFY2(said.code == 0, story(said).constData());
        QCOMPARE(said.last()[word("result")].toString(), word("done"));
        QVERIFY(said.last()[word("from")].isNull());
        QCOMPARE(servingNode(), word(next));
    }
}

void TestItoolabs::aDryRunRunsNothing()
{
    const QString before = servingNode();
    const Said said = m_house->pair(words("switchover lab --dry-run"), 120);
    QVERIFY2(said.code == 0, story(said).constData());
    QCOMPARE(servingNode(), before);
}

void TestItoolabs::allElseIsRefusedInWords_data()
{
    QTest::addColumn<QString>("intent");
    for (const char *intent : {"rollback", "takeover", "detach", "rejoin", "repair"})
        QTest::newRow(intent) << word(intent);
}

void TestItoolabs::allElseIsRefusedInWords()
{
    QFETCH(QString, intent);
    const Said said = m_house->pair({intent, word("lab"), word("--yes")});
    QCOMPARE(said.code, 2);
    QVERIFY2(said.err.size() > 40 && said.err.contains("ITooLabs"), said.err.constData());
}

void TestItoolabs::faultsAreNamed_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("node");
    QTest::newRow("a node that refuses") << word("fault 2 stop") << word("node-unreachable") << word("ds2");
    QTest::newRow("an empty agent") << word("set agent-key off") << word("agent-empty") << QString();
    if (!longForm())
        return;
    QTest::newRow("a node without power") << word("fault 3 power-off") << word("node-unreachable") << word("ds3");
    QTest::newRow("a node that hangs") << word("fault 1 freeze") << word("node-unreachable") << word("ds1");
    QTest::newRow("a node without Python") << word("fault 5 app-error") << word("node-failed") << word("vpn2");
    QTest::newRow("no terminal server") << word("fault 4 stop") << word("terminal-fails") << QString();
}

void TestItoolabs::faultsAreNamed()
{
    QFETCH(QString, fault);
    QFETCH(QString, reason);
    QFETCH(QString, node);
    QVERIFY(m_house->lab(fault.split(u' ')));
    const bool named = m_watch->becomes([&](const auto &line) { return line.hasReason(reason, node); }, soon);
    QVERIFY(m_house->lab({word("heal")}));
    QVERIFY(m_house->lab(words("set agent-key on")));
    QVERIFY2(named, m_watch->story(now() - std::chrono::seconds(70)).constData());
    QVERIFY(becomes("reachable"));
}

/// Interlock 3: nodes that answer all the same do not make good what ended badly.
void TestItoolabs::aBadPlaybookIsNotDone()
{
    const QString before = servingNode();
    const QString own = m_house->config();
    m_house->setConfig(configWith(word("nowhere.yml")));
    QProcess run;
    run.setProcessEnvironment(m_house->environment());
    run.start(LabHouse::program(), words("switchover lab --yes --json --attest result=x --config") << m_house->config());
    QByteArray out;
    const bool told = waitUntil([&] { return (out += run.readAllStandardOutput()).contains("not-sent: exit code 1"); }, soon);
    run.kill();
    waitUntil([&] { return run.state() == QProcess::NotRunning; }, 5);
    m_house->setConfig(own);
    QVERIFY2(told, out.right(1500).constData());
    QVERIFY(!out.contains("\"done\""));
    QCOMPARE(servingNode(), before);
}

QTEST_GUILESS_MAIN(TestItoolabs)
#include "tst_itoolabs.moc"
