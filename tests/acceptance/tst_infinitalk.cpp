// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every runbook of InfiniTalk by script, with the hands played on the lab's control panel, and every blank.
#include "hands.h"
#include "scene.h"

using namespace acceptance;

class TestInfinitalk : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { m_scene.end(); }
    void thePairSwitchesThereAndBack();
    void aDeadServerIsDetachedAndRejoins();
    void aStandbyIsDetachedAndRejoins();
    void aBackupServerRestores();
    void blanksAreRefusedInWords_data();
    void blanksAreRefusedInWords();

private:
    void setPattern(const QString &pattern);
    Scene m_scene;
};

void TestInfinitalk::thePairSwitchesThereAndBack()
{
    QVERIFY(m_scene.start("infinitalk"));
    const QStringList said = words("--attest parked=none --reading swap=standby");
    Hands there(m_scene.house(), {{word("swap"), word("node1"), word("panel/do?action=switch")}});
    const Said out = there.run(words("switchover lab") + said);
    QVERIFY2(out.code == 0, story(out).constData());
    QVERIFY(m_scene.becomes("redundant"));
    QCOMPARE(m_scene.activeNode(), word("lab-2"));
    Hands back(m_scene.house(), {{word("swap"), word("node2"), word("panel/do?action=switch")}});
    const Said home = back.run(words("rollback lab") + said);
    QVERIFY2(home.code == 0, story(home).constData());
    QCOMPARE(m_scene.activeNode(), word("lab-1"));
}

void TestInfinitalk::aDeadServerIsDetachedAndRejoins()
{
    QVERIFY(m_scene.start("infinitalk"));
    QVERIFY(m_scene.lab("fault 1 power-off"));
    QVERIFY(m_scene.becomes("no-active"));
    Hands hands(m_scene.house(), {{word("detach"), word("node2"), word("panel/do?action=detach")}});
    const Said said = hands.run(words("takeover lab --attest detach=unplugged"));
    QVERIFY2(said.code == 0, story(said).constData());
    QCOMPARE(m_scene.activeNode(), word("lab-2"));
    QVERIFY(m_scene.lab("heal 1"));
    Hands rejoin(m_scene.house(), {{word("rejoin"), word("until1"), word("detached")}, {word("rejoin"), word("node2"), word("panel/do?action=rejoin")}});
    const Said home = rejoin.run(words("rejoin lab --reading rejoin=standby"));
    QVERIFY2(home.code == 0, story(home).constData());
    QVERIFY(m_scene.becomes("redundant"));
    QCOMPARE(m_scene.activeNode(), word("lab-2"));
}

void TestInfinitalk::aStandbyIsDetachedAndRejoins()
{
    if (!longForm())
        QSKIP("part of the long form: tests/run acceptance-long");
    QVERIFY(m_scene.start("infinitalk"));
    Hands detach(m_scene.house(), {{word("detach"), word("node1"), word("panel/do?action=detach")}});
    const Said out = detach.run(words("detach lab --reading detach=detached"));
    QVERIFY2(out.code == 0, story(out).constData());
    QCOMPARE(m_scene.activeNode(), word("lab-1"));
    Hands rejoin(m_scene.house(), {{word("rejoin"), word("node1"), word("panel/do?action=rejoin")}});
    const Said home = rejoin.run(words("rejoin lab --reading rejoin=standby"));
    QVERIFY2(home.code == 0, story(home).constData());
    QVERIFY(m_scene.becomes("redundant"));
    QCOMPARE(m_scene.activeNode(), word("lab-1"));
}

/// The licence chooses the pattern (INF-3): the same lab, told otherwise.
void TestInfinitalk::setPattern(const QString &pattern)
{
    QFile lab(m_scene.house().config());
    QVERIFY(lab.open(QFile::ReadOnly));
    const QByteArray text = lab.readAll().replace("pattern = \"pair\"", "pattern = \"" + pattern.toLatin1() + '"');
    QFile other(m_scene.house().file(word("other.toml")));
    QVERIFY(text.contains(pattern.toLatin1()) && other.open(QFile::WriteOnly) && other.write(text) > 0);
    m_scene.house().setConfig(other.fileName());
}

void TestInfinitalk::aBackupServerRestores()
{
    QVERIFY(m_scene.start("infinitalk"));
    setPattern(word("backup"));
    QVERIFY(!QTest::currentTestFailed());
    QCOMPARE(m_scene.house().pair(words("status")).last()[word("verdict")].toString(), word("reachable")); // no roles: never called redundant
    const Said said = Hands(m_scene.house(), {}).run(words("takeover lab --attest hardware=repaired --attest restore=done --attest service=called"));
    QVERIFY2(said.code == 0, story(said).constData());
}

void TestInfinitalk::blanksAreRefusedInWords_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QStringList>("intents");
    QTest::newRow("pair") << word("pair") << words("repair");
    QTest::newRow("backup") << word("backup") << words("switchover rollback detach rejoin repair");
    QTest::newRow("standalone") << word("standalone") << words("switchover rollback takeover detach rejoin repair");
}

void TestInfinitalk::blanksAreRefusedInWords()
{
    QFETCH(QString, pattern);
    QFETCH(QStringList, intents);
    QVERIFY(m_scene.start("infinitalk"));
    setPattern(pattern);
    for (const QString &intent : intents) {
        const Said said = m_scene.house().pair({intent, word("lab"), word("--yes")});
        QVERIFY2(said.code == 2 && said.err.size() > 20, (intent.toLatin1() + ' ' + story(said)).constData());
    }
}

QTEST_GUILESS_MAIN(TestInfinitalk)
#include "tst_infinitalk.moc"
