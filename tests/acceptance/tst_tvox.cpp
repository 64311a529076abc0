// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every runbook of TVox by script, with the hands played on the lab's pages, and what stands against it.
#include "hands.h"
#include "statuswatch.h"

#include <QJsonArray>
#include <QtTest>

using namespace acceptance;

namespace {

QString word(const char *text)
{
    return QString::fromUtf8(text);
}

QStringList words(const char *text)
{
    return word(text).split(u' ');
}

/// The end of what a run said: QtTest cuts long words.
QByteArray story(const Said &said)
{
    return said.out.right(1200) + said.err.right(300);
}

} // namespace

class TestTvox : public QObject
{
    Q_OBJECT

private slots:
    void cleanup()
    {
        m_watch.reset();
        m_house.reset();
    }
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
    bool start(const char *product);
    QJsonObject status() const { return m_house->pair({word("status")}).last(); }
    bool becomes(const char *verdict, double seconds = 30);
    QString activeNode() const;

    std::unique_ptr<LabHouse> m_house;
    std::unique_ptr<StatusWatch> m_watch;
};

bool TestTvox::start(const char *product)
{
    m_house = std::make_unique<LabHouse>(word(product));
    if (!m_house->start()) {
        qWarning("%s", qPrintable(m_house->trouble()));
        return false;
    }
    m_watch = std::make_unique<StatusWatch>(*m_house);
    return becomes("redundant");
}

bool TestTvox::becomes(const char *verdict, double seconds)
{
    return m_watch->becomes([verdict](const auto &line) { return line.verdict() == word(verdict); }, seconds);
}

QString TestTvox::activeNode() const
{
    QString active;
    for (const QJsonValue &node : status()[word("nodes")].toArray())
        if (node[word("state")].toString() == word("active"))
            active += node[word("name")].toString();
    return active;
}

void TestTvox::pureCloudGoesThereAndBack()
{
    QVERIFY(start("tvox-pure-cloud"));
    // A sentence counts only where nothing is seen against it: it starts the step, and the eyes end it.
    const QStringList said = words("--reading from-off=services-off --attest move=moved --reading to-master=active --reading from-slave=standby");
    Hands there(*m_house, {{word("from-off"), word("node1"), word("to=off")},
                           {word("move"), word("cloud"), word("node=2")},
                           {word("to-master"), word("node2"), word("to=master")},
                           {word("from-slave"), word("node1"), word("to=slave")}});
    const Said out = there.run(words("switchover lab") + said);
    QVERIFY2(out.code == 0, story(out).constData());
    QCOMPARE(out.last()[word("result")].toString(), word("done"));
    QVERIFY(out.last()[word("service_interrupted_s")].toDouble(-1) > 0);
    QVERIFY(becomes("redundant"));
    QCOMPARE(activeNode(), word("lab-2"));
    Hands back(*m_house, {{word("from-off"), word("node2"), word("to=off")},
                          {word("move"), word("cloud"), word("node=1")},
                          {word("to-master"), word("node1"), word("to=master")},
                          {word("from-slave"), word("node2"), word("to=slave")}});
    const Said home = back.run(words("rollback lab") + said);
    QVERIFY2(home.code == 0, story(home).constData());
    QCOMPARE(activeNode(), word("lab-1"));
}

void TestTvox::pureCloudTakesOverFromADeadMaster()
{
    if (!longForm())
        QSKIP("part of the long form: tests/run acceptance-long");
    QVERIFY(start("tvox-pure-cloud"));
    QVERIFY(m_house->lab(words("fault 1 power-off")));
    QVERIFY(becomes("no-active"));
    Hands hands(*m_house, {{word("move"), word("cloud"), word("node=2")},
                           {word("to-master"), word("node2"), word("to=master")},
                           {word("from-off"), word("lab"), word("heal 1")},
                           {word("from-off"), word("until1"), word("active")}, // it still thinks that it is Master
                           {word("from-off"), word("node1"), word("to=off")},
                           {word("from-off"), word("until1"), word("services-off")},
                           {word("from-slave"), word("node1"), word("to=slave")}});
    const Said said = hands.run(words("takeover lab --attest move=moved --reading from-off=services-off --reading from-slave=standby")
                                + QStringList{word("--attest"), word("fence=stopped in the cloud"), word("--attest"), word("to-master=stopped in the cloud")});
    QVERIFY2(said.code == 0, story(said).constData());
    QVERIFY(becomes("redundant"));
    QCOMPARE(activeNode(), word("lab-2"));
}

/// A Master that comes back still thinks that it is one (TVOX-20).
void TestTvox::pureCloudRepairsTwoMasters()
{
    if (!longForm())
        QSKIP("part of the long form: tests/run acceptance-long");
    QVERIFY(start("tvox-pure-cloud"));
    QVERIFY(m_house->lab(words("fault 1 power-off")));
    QVERIFY(m_house->lab(words("cloud move 2")));
    press(*m_house, word("node2"), "to=master");
    QVERIFY(becomes("no-standby"));
    QVERIFY(m_house->lab(words("heal 1")));
    QVERIFY(becomes("split-brain"));
    Hands repair(*m_house, {{word("from-off"), word("node1"), word("to=off")}, {word("from-slave"), word("node1"), word("to=slave")}});
    const Said said = repair.run(words("repair lab --to lab-2 --reading from-off=services-off --attest move=moved --reading from-slave=standby"));
    QVERIFY2(said.code == 0, story(said).constData());
    QVERIFY(becomes("redundant"));
    QCOMPARE(activeNode(), word("lab-2"));
}

void TestTvox::theAddressIsNamed_data()
{
    QTest::addColumn<QString>("deed");
    QTest::addColumn<QByteArray>("reason");
    QTest::newRow("at nobody") << word("cloud move none") << QByteArray("address-silent");
    QTest::newRow("at the wrong node") << word("cloud move 2") << QByteArray("address-on-wrong-node");
    QTest::newRow("at both in turn") << word("fault 1 two-holders") << QByteArray("address-on-both");
}

/// Each is named within two polls of its being seen; one of two holders must have come and gone once for that.
void TestTvox::theAddressIsNamed()
{
    QFETCH(QString, deed);
    QFETCH(QByteArray, reason);
    QVERIFY(start("tvox-pure-cloud"));
    QVERIFY(m_house->lab(deed.split(u' ')));
    const Time since = now();
    const bool told = m_watch->becomes([&](const auto &line) { return line.hasReason(QString::fromLatin1(reason)); }, 10);
    QVERIFY2(told, m_watch->story(since).constData());
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
    QVERIFY(start("tvox-pure-cloud"));
    Hands there(*m_house, {{word("from-off"), word("node1"), word("to=off")}, {word("move"), word("cloud"), word("node=2")}});
    const Said killed = there.run(words("switchover lab --reading from-off=services-off"), killAt);
    QCOMPARE(killed.code, -1);
    QVERIFY(!openRun(*m_house).isEmpty());
    // Nobody is at a terminal to be asked for the way back: the hands go it, the address first, and the run sees it.
    if (killAt == word("move seen"))
        press(*m_house, word("cloud"), "node=1");
    press(*m_house, word("node1"), "to=master");
    const Said said = Hands(*m_house, {}).goOn(word("back-out"), 60);
    QVERIFY2(said.code == 5, story(said).constData());
    QVERIFY(becomes("redundant"));
    QCOMPARE(activeNode(), word("lab-1"));
}

void TestTvox::cmrTakesOverRejoinsAndIsRepaired()
{
    QVERIFY(start("tvox-cmr"));
    QVERIFY(m_house->lab(words("fault 1 power-off")));
    QVERIFY(becomes("no-standby"));
    Hands watcher(*m_house, {});
    const Said over = watcher.run(words("takeover lab"));
    QVERIFY2(over.code == 0, story(over).constData());
    QVERIFY(m_house->lab(words("heal 1")));
    Hands rejoin(*m_house, {{word("to-slave"), word("node1"), word("to=slave")}});
    const Said home = rejoin.run(words("rejoin lab --reading to-slave=standby"));
    QVERIFY2(home.code == 0, story(home).constData());
    QVERIFY(becomes("redundant"));
    QVERIFY(m_house->lab(words("fault 1 link-cut")));
    QVERIFY(becomes("split-brain"));
    Hands repair(*m_house, {{word("from-off"), word("node1"), word("to=off")},
                            {word("link"), word("lab"), word("heal")},
                            {word("from-slave"), word("node1"), word("to=slave")}});
    const Said mended = repair.run(words("repair lab --to lab-2 --reason two-masters --reading from-off=services-off --reading from-slave=standby --attest link=restored"));
    QVERIFY2(mended.code == 0, story(mended).constData());
    QVERIFY(becomes("redundant"));
    QCOMPARE(activeNode(), word("lab-2"));
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
    QVERIFY(start(product.constData()));
    for (const QString &intent : intents) {
        const Said said = m_house->pair({intent, word("lab"), word("--yes")});
        QVERIFY2(said.code == 2, qPrintable(intent));
        QVERIFY2(said.err.size() > 20, qPrintable(intent));
    }
}

QTEST_GUILESS_MAIN(TestTvox)
#include "tst_tvox.moc"
