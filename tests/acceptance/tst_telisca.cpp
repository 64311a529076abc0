// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// telisca's guided runs by script: what follows an automatic takeover, and two Active servers. Its switch has a test of its own.
#include "hands.h"
#include "rolewatcher.h"
#include "scene.h"

using namespace acceptance;

class TestTelisca : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { m_scene.end(); }
    void aTakeoverIsGuidedToItsEnd();
    void twoActiveServersAreRepaired();
    void blanksAreRefusedInWords();

private:
    Scene m_scene;
};

void TestTelisca::aTakeoverIsGuidedToItsEnd()
{
    QVERIFY(m_scene.start("telisca-hot-standby"));
    QVERIFY(m_scene.lab("fault 1 power-off"));
    QVERIFY(m_scene.becomes("no-standby"));
    Hands hands(m_scene.house(), {{word("from-back"), word("lab"), word("heal 1")}});
    const Said said = hands.run(words("takeover lab"));
    QVERIFY2(said.code == 0, story(said).constData());
    QVERIFY(m_scene.becomes("redundant"));
    QCOMPARE(m_scene.activeNode(), word("lab-2"));
}

void TestTelisca::twoActiveServersAreRepaired()
{
    QVERIFY(m_scene.start("telisca-hot-standby"));
    QVERIFY(m_scene.lab("fault 1 link-cut"));
    QVERIFY(m_scene.becomes("split-brain"));
    const RoleWatcher nodes(m_scene.house());
    // A server that cannot hear the other one would take its role again: the link comes back as soon as one is Standby.
    Hands hands(m_scene.house(), {{word("service"), word("lab"), word("heal")}});
    const Said said = hands.run(words("repair lab --to lab-2"));
    QVERIFY2(said.code == 0, story(said).constData());
    QVERIFY(m_scene.becomes("redundant"));
    QCOMPARE(m_scene.activeNode(), word("lab-2"));
    const auto given = nodes.first(1, "STANDBY", {});
    QVERIFY(given && !nodes.first(1, "ACTIVE", given->ended));
}

void TestTelisca::blanksAreRefusedInWords()
{
    QVERIFY(m_scene.start("telisca-hot-standby"));
    for (const QString &intent : words("detach rejoin")) {
        const Said said = m_scene.house().pair({intent, word("lab"), word("--yes")});
        QVERIFY2(said.code == 2 && said.err.size() > 20, (intent.toLatin1() + ' ' + story(said)).constData());
    }
}

QTEST_GUILESS_MAIN(TestTelisca)
#include "tst_telisca.moc"
