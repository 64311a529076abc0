// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every runbook of TVox by script, with the hands played on the lab's pages, and what stands against it.
#include "hands.h"
#include "scene.h"

using namespace acceptance;

constexpr double named = 2 * 0.5 + 0.5 + 1; ///< seconds: two polls, a time-out, and what a busy machine takes

class TestTvox : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { m_scene.end(); }
    void pureCloudGoesThereAndBack();
    void pureCloudTakesOverFromADeadMaster();
    void pureCloudRepairsTwoMasters();
    void theAddressIsNamed_data();
    void theAddressIsNamed();
    void abortedBeforeOrAfterTheMoveEndsWithOneMaster_data();
    void abortedBeforeOrAfterTheMoveEndsWithOneMaster();
    void cmrTakesOverRejoinsAndIsRepaired();
    void blanksAreRefusedInWords_data();
    void blanksAreRefusedInWords();

private:
    Scene m_scene;
};

void TestTvox::pureCloudGoesThereAndBack()
{
    QVERIFY(m_scene.start("tvox-pure-cloud"));
    // A sentence counts only where nothing is seen against it: it starts the step, and the eyes end it.
    const QStringList said = words("--reading from-off=services-off --attest move=moved --reading to-master=active --reading from-slave=standby");
    Hands there(m_scene.house(), {{word("from-off"), word("node1"), word("occ/state?to=off")},
                           {word("move"), word("cloud"), word("cloud/move?node=2")},
                           {word("to-master"), word("node2"), word("occ/state?to=master")},
                           {word("from-slave"), word("node1"), word("occ/state?to=slave")}});
    const Said out = there.run(words("switchover lab") + said);
    QVERIFY2(out.code == 0, story(out).constData());
    QCOMPARE(out.last()[word("result")].toString(), word("done"));
    QVERIFY(out.last()[word("service_interrupted_s")].toDouble(-1) > 0);
    QVERIFY(m_scene.becomes("redundant"));
    QCOMPARE(m_scene.activeNode(), word("lab-2"));
    Hands back(m_scene.house(), {{word("from-off"), word("node2"), word("occ/state?to=off")},
                          {word("move"), word("cloud"), word("cloud/move?node=1")},
                          {word("to-master"), word("node1"), word("occ/state?to=master")},
                          {word("from-slave"), word("node2"), word("occ/state?to=slave")}});
    const Said home = back.run(words("rollback lab") + said);
    QVERIFY2(home.code == 0, story(home).constData());
    QCOMPARE(m_scene.activeNode(), word("lab-1"));
}

void TestTvox::pureCloudTakesOverFromADeadMaster()
{
    if (!longForm())
        QSKIP("part of the long form: tests/run acceptance-long");
    QVERIFY(m_scene.start("tvox-pure-cloud"));
    QVERIFY(m_scene.lab("fault 1 power-off"));
    QVERIFY(m_scene.becomes("no-active"));
    Hands hands(m_scene.house(), {{word("move"), word("cloud"), word("cloud/move?node=2")},
                           {word("to-master"), word("node2"), word("occ/state?to=master")},
                           {word("from-off"), word("lab"), word("heal 1")},
                           {word("from-off"), word("until1"), word("active")}, // it still thinks that it is Master
                           {word("from-off"), word("node1"), word("occ/state?to=off")},
                           {word("from-off"), word("until1"), word("services-off")},
                           {word("from-slave"), word("node1"), word("occ/state?to=slave")}});
    const Said said = hands.run(words("takeover lab --attest move=moved --reading from-off=services-off --reading from-slave=standby")
                                + QStringList{word("--attest"), word("fence=stopped in the cloud"), word("--attest"), word("to-master=stopped in the cloud")});
    QVERIFY2(said.code == 0, story(said).constData());
    QVERIFY(m_scene.becomes("redundant"));
    QCOMPARE(m_scene.activeNode(), word("lab-2"));
}

/// A Master that comes back still thinks that it is one (TVOX-20).
void TestTvox::pureCloudRepairsTwoMasters()
{
    if (!longForm())
        QSKIP("part of the long form: tests/run acceptance-long");
    QVERIFY(m_scene.start("tvox-pure-cloud"));
    QVERIFY(m_scene.lab("fault 1 power-off"));
    QVERIFY(m_scene.lab("cloud move 2"));
    press(m_scene.house(), word("node2"), word("occ/state?to=master"));
    QVERIFY(m_scene.becomes("no-standby"));
    QVERIFY(m_scene.lab("heal 1"));
    QVERIFY(m_scene.becomes("split-brain"));
    Hands repair(m_scene.house(), {{word("from-off"), word("node1"), word("occ/state?to=off")}, {word("from-slave"), word("node1"), word("occ/state?to=slave")}});
    const Said said = repair.run(words("repair lab --to lab-2 --reading from-off=services-off --attest move=moved --reading from-slave=standby"));
    QVERIFY2(said.code == 0, story(said).constData());
    QVERIFY(m_scene.becomes("redundant"));
    QCOMPARE(m_scene.activeNode(), word("lab-2"));
}

void TestTvox::theAddressIsNamed_data()
{
    QTest::addColumn<QString>("deed");
    QTest::addColumn<QByteArray>("reason");
    QTest::newRow("at nobody") << word("cloud move none") << QByteArray("address-silent");
    QTest::newRow("at the wrong node") << word("cloud move 2") << QByteArray("address-on-wrong-node");
    QTest::newRow("a name that leads elsewhere") << word("set dns 198.51.100.7") << QByteArray("domain-elsewhere");
    QTest::newRow("nodes that look alike") << word("set same-certificate on") << QByteArray("indistinguishable");
    QTest::newRow("at both in turn") << word("fault 1 two-holders") << QByteArray("address-on-both");
}

/// Each is named within two polls of its being seen; one of two holders must have come and gone once for that.
void TestTvox::theAddressIsNamed()
{
    QFETCH(QString, deed);
    QFETCH(QByteArray, reason);
    QVERIFY(m_scene.start("tvox-pure-cloud"));
    QVERIFY(m_scene.house().lab(deed.split(u' ')));
    const Time since = now();
    const bool told = m_scene.watch().becomes([&](const auto &line) { return line.hasReason(QString::fromLatin1(reason)); }, named);
    QVERIFY2(told, m_scene.watch().story(since).constData());
    qInfo("measured: %s: named %.2f s after the order", qPrintable(deed), between(since, m_scene.watch().lines().back().at));
}

void TestTvox::abortedBeforeOrAfterTheMoveEndsWithOneMaster_data()
{
    QTest::addColumn<QString>("killAt");
    QTest::newRow("before the move") << word("from-off seen");
    QTest::newRow("after the move") << word("move seen");
}

void TestTvox::abortedBeforeOrAfterTheMoveEndsWithOneMaster()
{
    QFETCH(QString, killAt);
    if (!longForm())
        QSKIP("part of the long form: tests/run acceptance-long");
    QVERIFY(m_scene.start("tvox-pure-cloud"));
    Hands there(m_scene.house(), {{word("from-off"), word("node1"), word("occ/state?to=off")}, {word("move"), word("cloud"), word("cloud/move?node=2")}});
    const Said killed = there.run(words("switchover lab --reading from-off=services-off"), at(killAt));
    QCOMPARE(killed.code, -1);
    QVERIFY(!openRun(m_scene.house()).isEmpty());
    // Nobody is at a terminal to be asked for the way back: the hands go it, the address first, and the run sees it.
    if (killAt == word("move seen"))
        press(m_scene.house(), word("cloud"), word("cloud/move?node=1"));
    press(m_scene.house(), word("node1"), word("occ/state?to=master"));
    const Said said = Hands(m_scene.house(), {}).goOn(word("back-out"));
    QVERIFY2(said.code == 5, story(said).constData());
    QVERIFY(m_scene.becomes("redundant"));
    QCOMPARE(m_scene.activeNode(), word("lab-1"));
}

void TestTvox::cmrTakesOverRejoinsAndIsRepaired()
{
    QVERIFY(m_scene.start("tvox-cmr"));
    QVERIFY(m_scene.lab("fault 1 power-off"));
    QVERIFY(m_scene.becomes("no-standby"));
    Hands watcher(m_scene.house(), {});
    const Said over = watcher.run(words("takeover lab"));
    QVERIFY2(over.code == 0, story(over).constData());
    QVERIFY(m_scene.lab("heal 1"));
    Hands rejoin(m_scene.house(), {{word("to-slave"), word("node1"), word("occ/state?to=slave")}});
    const Said home = rejoin.run(words("rejoin lab --reading to-slave=standby"));
    QVERIFY2(home.code == 0, story(home).constData());
    QVERIFY(m_scene.becomes("redundant"));
    QVERIFY(m_scene.lab("fault 1 link-cut"));
    QVERIFY(m_scene.becomes("split-brain"));
    Hands repair(m_scene.house(), {{word("from-off"), word("node1"), word("occ/state?to=off")},
                            {word("link"), word("lab"), word("heal")},
                            {word("from-slave"), word("node1"), word("occ/state?to=slave")}});
    const Said mended = repair.run(words("repair lab --to lab-2 --reason two-masters --reading from-off=services-off --reading from-slave=standby --attest link=restored"));
    QVERIFY2(mended.code == 0, story(mended).constData());
    QVERIFY(m_scene.becomes("redundant"));
    QCOMPARE(m_scene.activeNode(), word("lab-2"));
}

void TestTvox::blanksAreRefusedInWords_data()
{
    QTest::addColumn<QByteArray>("product");
    QTest::addColumn<QStringList>("intents");
    QTest::newRow("pure cloud") << QByteArray("tvox-pure-cloud") << words("detach rejoin");
    QTest::newRow("LAN and WAN") << QByteArray("tvox-cmr") << words("switchover rollback detach");
}

void TestTvox::blanksAreRefusedInWords()
{
    QFETCH(QByteArray, product);
    QFETCH(QStringList, intents);
    QVERIFY(m_scene.start(product.constData()));
    for (const QString &intent : intents) {
        const Said said = m_scene.house().pair({intent, word("lab"), word("--yes")});
        QVERIFY2(said.code == 2, qPrintable(intent));
        QVERIFY2(said.err.size() > 20, qPrintable(intent));
    }
}

QTEST_GUILESS_MAIN(TestTvox)
#include "tst_tvox.moc"
