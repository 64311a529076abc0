// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "products/pairs.h"
#include "support.h"

using namespace twinline;

/// Commands of nodes: those of a product, a site's own in their place, and whatever calls them by name.
class TestCommandReader : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void badProducts_data();
    void badProducts();
    void aSiteMayHaveItsOwn();
    void badPairs_data();
    void badPairs();

private:
    std::string m_text;
    Product m_product;
};

namespace {

const char *const pairText = R"([[pair]]
name = "PBX"
product = "kamailio-keepalived"
service_address = "192.0.2.10"
[pair.service]
sip = "192.0.2.10"
[pair.commands]
stop-pbx = "sudo -n systemctl stop opensips"
[[pair.node]]
name = "a"
address = "192.0.2.11"
ssh = "twinline@192.0.2.11"
sip = "192.0.2.11"
database = "host=192.0.2.11 user=console"
[[pair.node]]
name = "b"
address = "192.0.2.12"
ssh = "twinline@192.0.2.12:2222"
sip = "192.0.2.12"
database = "host=192.0.2.12 user=console"
)";

} // namespace

void TestCommandReader::initTestCase()
{
    m_text = fileText(SOURCE_ROOT "/resources/products/kamailio-keepalived.toml");
    const auto product = readProduct(m_text, "p.toml");
    QVERIFY2(product, sentences(product ? Failures{} : product.error()).constData());
    m_product = *product;
}

void TestCommandReader::badProducts_data()
{
    mistakeColumns();
    row("a name that is none", "stop-pbx = \"", "\"stop PBX\" = \"", "'stop PBX' is no name of a command, expected lower-case letters, digits and hyphens");
    row("an unknown name in braces", "{peer.address}", "{peer.adress}", "unknown name '{peer.adress}' in the command 'rejoin-database', expected 'peer.address'");
    row("a step that calls what is not there", "do = [{ run = \"pause-automation\"", "do = [{ run = \"pause-automaton\"", "'pause-automaton' is none of [commands], expected 'pause-automation'");
    row("a step for nobody", "do = [{ run = \"pause-automation\", node = \"to\" }]", "do = [{ run = \"pause-automation\" }]", "an action lacks 'node'");
    row("a probe that asks what is not there", "command = \"show-keepalived\"", "command = \"show-keepalive\"", "'show-keepalive' is none of [commands], expected 'show-keepalived'");
    row("a probe that asks nothing", "command = \"show-keepalived\"\n", "", "a probe of a host without a command, expected 'command', a name from [commands]");
    row("a condition of a probe that is not there", "refuses = \"kamailio\"", "refuses = \"kamailios\"", "'kamailios' is no probe of the nodes, expected 'kamailio'");
    row("a check of a probe that is not there", "probe = \"sip\"", "probe = \"sips\"", "'sips' is no probe of the nodes, expected 'sip'");
    row("a promotion that does not say so", "promotes = true\nreversibility = \"point-of-no-return\"", "reversibility = \"point-of-no-return\"",
        "the step makes a node Active but does not say so, expected 'promotes = true'");
    row("a promotion beside one that may serve", "before = [{ not-other-active = \"to\" }, { database-standby = \"to\" }, ", "before = [{ database-standby = \"to\" }, ",
        "the step could make two nodes Active, expected { not-other-active = \"to\" } in 'before'");
}

void TestCommandReader::badProducts()
{
    QFETCH(QByteArray, expected);
    const auto product = readProduct(mistaken(m_text), "p.toml");
    QVERIFY(!product);
    QVERIFY2(sentences(product.error()).contains(expected), sentences(product.error()).constData());
}

void TestCommandReader::aSiteMayHaveItsOwn()
{
    const auto pairs = readPairs(pairText, "pairs.toml", {m_product});
    QVERIFY2(pairs, sentences(pairs ? Failures{} : pairs.error()).constData());
    QCOMPARE(pairs->front().commands.size(), 1u);
    QCOMPARE(pairs->front().commands.at("stop-pbx"), std::string("sudo -n systemctl stop opensips"));
    QCOMPARE(pairs->front().nodes[1].endpoints.at("ssh"), (Endpoint{"192.0.2.12", 2222, false, "twinline"}));
    // What is written is read again.
    const auto again = readPairs(writePair(pairs->front()), "pairs.toml", {m_product});
    QVERIFY2(again, sentences(again ? Failures{} : again.error()).constData());
    QVERIFY(again->front() == pairs->front());
}

void TestCommandReader::badPairs_data()
{
    mistakeColumns();
    row("a command that the product does not know", "stop-pbx", "stop-pbxs", "unknown key 'stop-pbxs' in [pair.commands]");
    row("an unknown name", "opensips", "{node.addres}", "unknown name '{node.addres}' in the command 'stop-pbx', expected 'node.address'");
    row("two lines", "opensips", "opensips\\nreboot", "a control character in the command 'stop-pbx', expected one line of text");
    row("no user", "twinline@192.0.2.11", "192.0.2.11", "names no user on the machine, expected 'user@host' or 'user@host:port', without a secret");
    row("no way to the host", "ssh = \"twinline@192.0.2.11\"\n", "", "the node 'a' has no 'ssh'; without it the product cannot be judged");
}

void TestCommandReader::badPairs()
{
    QFETCH(QByteArray, expected);
    const auto pairs = readPairs(mistaken(pairText), "pairs.toml", {m_product});
    QVERIFY(!pairs);
    QVERIFY2(sentences(pairs.error()).contains(expected), sentences(pairs.error()).constData());
}

QTEST_GUILESS_MAIN(TestCommandReader)
#include "tst_commandreader.moc"
