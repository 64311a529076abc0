// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every runbook of one-X Portal by script, with the hands played on the lab's platform page, and every blank.
#include "hands.h"
#include "scene.h"

using namespace acceptance;

class TestOnex : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { m_scene.end(); }
    void failoverNow();
    void theOtherPortalOpensAndTheFirstComesBack();
    void aFailedIpOfficeIsToldFromAFailedPortal();
    void autonomousModeIsRepaired();
    void blanksAreRefusedInWords();

private:
    Scene m_scene;
};

void TestOnex::failoverNow()
{
    QVERIFY(m_scene.start("onex-portal"));
    Hands there(m_scene.house(), {{word("swap"), word("node1"), word("onex/do?action=failover")}});
    const Said out = there.run(words("switchover lab --reading swap=standby"));
    QVERIFY2(out.code == 0, story(out).constData());
    QVERIFY(m_scene.becomes("redundant"));
    QCOMPARE(m_scene.activeNode(), word("lab-2"));
}

void TestOnex::theOtherPortalOpensAndTheFirstComesBack()
{
    QVERIFY(m_scene.start("onex-portal"));
    QVERIFY(m_scene.lab("fault 1 power-off"));
    QVERIFY(m_scene.becomes("no-standby")); // it opens by itself
    const Said over = Hands(m_scene.house(), {}).run(words("takeover lab --attest users=called"));
    QVERIFY2(over.code == 0, story(over).constData());
    QCOMPARE(m_scene.activeNode(), word("lab-2"));
    // The way back begins by itself (ONEX-16): the guide watches it.
    Hands back(m_scene.house(), {{word("back"), word("lab"), word("heal 1")}});
    const Said home = back.run(words("rollback lab --attest users=seen"));
    QVERIFY2(home.code == 0, story(home).constData());
    QVERIFY(m_scene.becomes("redundant"));
    QCOMPARE(m_scene.activeNode(), word("lab-1"));
}

/// ONEX-10, 14: a portal that fails is no IP Office that fails, and each is named.
void TestOnex::aFailedIpOfficeIsToldFromAFailedPortal()
{
    QVERIFY(m_scene.start("onex-portal"));
    QVERIFY(m_scene.lab("fault 1 app-error"));
    const bool told = m_scene.watch().becomes([](const StatusWatch::Line &line) {
        return line.probe(word("lab-1"), word("portal"))[word("outcome")].toString() == word("refused")
            && line.probe(word("lab-1"), word("ipoffice"))[word("outcome")].toString() == word("answered");
    }, 15);
    QVERIFY2(told, m_scene.watch().story({}).constData());
    QVERIFY(m_scene.watch().becomes([](const StatusWatch::Line &line) {
        const QJsonArray nodes = line.status[word("nodes")].toArray();
        return nodes[0].toObject()[word("state")].toString() == word("error") && nodes[1].toObject()[word("state")].toString() == word("active");
    }, 15));
}

/// ONEX-15: with the link cut both portals are available; the primary keeps its role.
void TestOnex::autonomousModeIsRepaired()
{
    QVERIFY(m_scene.start("onex-portal"));
    QVERIFY(m_scene.lab("fault 1 link-cut"));
    QVERIFY(m_scene.becomes("split-brain"));
    Hands repair(m_scene.house(), {{word("link"), word("lab"), word("heal")}});
    const Said said = repair.run(words("repair lab --to lab-1 --attest changes=written --attest link=restored"));
    QVERIFY2(said.code == 0, story(said).constData());
    QVERIFY(m_scene.becomes("redundant"));
    QCOMPARE(m_scene.activeNode(), word("lab-1"));
}

void TestOnex::blanksAreRefusedInWords()
{
    QVERIFY(m_scene.start("onex-portal"));
    for (const QString &intent : words("detach rejoin")) {
        const Said said = m_scene.house().pair({intent, word("lab"), word("--yes")});
        QVERIFY2(said.code == 2 && said.err.size() > 20, (intent.toLatin1() + ' ' + story(said)).constData());
    }
}

QTEST_GUILESS_MAIN(TestOnex)
#include "tst_onex.moc"
