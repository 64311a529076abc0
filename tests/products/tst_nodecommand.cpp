// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/nodecommand.h"

#include <QProcess>
#include <QtTest>

using namespace twinline;

/// What is run on a node: the site's own before the product's, with addresses filled in, and asked about without being run.
class TestNodeCommand : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void theSitesOwnComesFirst();
    void namesAreFilledIn_data();
    void namesAreFilledIn();
    void whatIsNoAddressIsQuoted();
    void nobodyElsesNode();
    void askingRunsNothing();

private:
    PairConfig m_pair;
    Product m_product;
};

void TestNodeCommand::init()
{
    m_pair = {};
    m_product = {};
    m_pair.serviceAddress = "192.0.2.10";
    for (const char *name : {"a", "b"}) {
        NodeConfig node;
        node.name = name;
        node.address = node.name == "a" ? "192.0.2.11" : "2001:db8::2";
        m_pair.nodes.push_back(node);
    }
    m_product.commands["stop-pbx"] = "sudo -n stop {node.address}";
}

void TestNodeCommand::theSitesOwnComesFirst()
{
    QCOMPARE(nodeCommand(m_pair, m_product, 0, "stop-pbx"), std::string("sudo -n stop 192.0.2.11"));
    m_pair.commands["stop-pbx"] = "halt";
    QCOMPARE(nodeCommand(m_pair, m_product, 0, "stop-pbx"), std::string("halt"));
    QCOMPARE(nodeCommand(m_pair, m_product, 0, "dance"), std::string());
}

void TestNodeCommand::namesAreFilledIn_data()
{
    QTest::addColumn<int>("node");
    QTest::addColumn<QByteArray>("filled");
    QTest::newRow("first") << 0 << QByteArray("a 192.0.2.11 b 2001:db8::2 192.0.2.10");
    QTest::newRow("second") << 1 << QByteArray("b 2001:db8::2 a 192.0.2.11 192.0.2.10");
}

void TestNodeCommand::namesAreFilledIn()
{
    QFETCH(int, node);
    QFETCH(QByteArray, filled);
    m_product.commands["all"] = "{node} {node.address} {peer} {peer.address} {service}";
    QCOMPARE(QByteArray::fromStdString(nodeCommand(m_pair, m_product, node, "all")), filled);
}

void TestNodeCommand::whatIsNoAddressIsQuoted()
{
    m_pair.nodes[0].name = "a; reboot";
    m_product.commands["say"] = "say {node}";
    QCOMPARE(nodeCommand(m_pair, m_product, 0, "say"), std::string("say 'a; reboot'"));
}

void TestNodeCommand::nobodyElsesNode()
{
    QCOMPARE(nodeCommand(m_pair, m_product, -1, "stop-pbx"), std::string());
    QCOMPARE(nodeCommand(m_pair, m_product, 2, "stop-pbx"), std::string());
}

void TestNodeCommand::askingRunsNothing()
{
    QTemporaryDir folder;
    const std::string mark = folder.filePath(QStringLiteral("mark")).toStdString();
    m_product.commands = {{"a", "touch " + mark}, {"b", "true; touch " + mark}, {"c", "true && touch " + mark}, {"d", "true $(touch " + mark + ")"},
                          {"e", "no-such-command-here"}, {"f", "true 'half"}, {"g", "sudo -n no-such-command-here; touch " + mark}};
    ProbeSpec spec;
    spec.kind = ProbeKind::Commands;
    QProcess shell;
    shell.start(QStringLiteral("sh"), {QStringLiteral("-c"), QString::fromStdString(hostQuestion(spec, m_pair, m_product, 0))});
    QVERIFY(shell.waitForFinished());
    QCOMPARE(shell.readAllStandardOutput(), QByteArray("a yes\nb yes\nc yes\nd yes\ne no\nf yes\ng no\n"));
    QVERIFY(!QFile::exists(QString::fromStdString(mark)));
}

QTEST_GUILESS_MAIN(TestNodeCommand)
#include "tst_nodecommand.moc"
