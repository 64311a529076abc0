// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The shipped ITooLabs product, held to the facts of the vendor's guide, and what its pairs may say of themselves.
#include "support.h"

#include "domain/ansible.h"
#include "products/pairs.h"

using namespace twinline;

namespace {

const std::string productFile = SOURCE_ROOT "/resources/products/itoolabs.toml";

const std::string pairText = R"([[pair]]
name = "Moscow"
product = "itoolabs"
[pair.service]
terminal = "admin@vpn1.example.com:2222"
[pair.playbooks]
switchover = "failover.yml"
[pair.settings]
role_codes = "ds, vpn"
[[pair.node]]
name = "ds1"
[[pair.node]]
name = "vpn1"
address = "10.0.0.7"
)";

Product itoolabs()
{
    return readProductFile(productFile).value_or(Product{});
}

} // namespace

class TestItoolabsProduct : public QObject
{
    Q_OBJECT

private slots:
    void isReadWithoutMistakes();
    void hasNoRoles();
    void asksThroughTheTerminalServerOnly();
    void saysTheFactsOfTheGuide();
    void readsAndWritesThePair();
    void aPairNeedsNoServiceAddress();
    void namesEachMistakeOfTheProduct_data();
    void namesEachMistakeOfTheProduct();
    void namesEachMistakeOfAPair_data();
    void namesEachMistakeOfAPair();
};

void TestItoolabsProduct::isReadWithoutMistakes()
{
    const auto product = readProductFile(productFile);
    QVERIFY2(product, sentences(product ? Failures{} : product.error()).constData());
    QCOMPARE(product->key, "itoolabs");
}

/// ITL-13: no states, no forecast, no takeover; every intent without a procedure of the site is refused in four languages.
void TestItoolabsProduct::hasNoRoles()
{
    const Product product = itoolabs();
    QVERIFY(!product.roles && product.states.empty() && !product.autoFailover);
    QCOMPARE(product.forecast.mode, ForecastMode::Unknown);
    QCOMPARE(product.runbooks.size(), 1u);
    QVERIFY(needsPlaybook(product.runbooks.front()));
    for (const Intent intent : {Intent::Switchover, Intent::Rollback, Intent::Takeover, Intent::Detach, Intent::Rejoin, Intent::Repair})
        for (const Language language : allLanguages)
            QVERIFY(!product.refusals.at(intent).in(language).empty());
}

/// ITL-4 to ITL-7.
void TestItoolabsProduct::asksThroughTheTerminalServerOnly()
{
    const Product product = itoolabs();
    for (const ProbeSpec &probe : product.probes) {
        QVERIFY(isOfTerminal(probe.kind));
        QCOMPARE(probe.target, TargetKind::Service);
        QCOMPARE(probe.endpoint, "terminal");
    }
    QVERIFY(product.relay());
    QCOMPARE(product.relay()->weight, ProbeWeight::Required);
    const auto pair = readPairs(changed(pairText, "[pair.settings]\n", "[pair.settings]\ninventory = \"production\"\n"), "p", {product});
    QVERIFY(pair.has_value());
    QVERIFY((ansiblePlace(pair->front(), product) == AnsiblePlace{"/home/admin", "production", {}}));
}

void TestItoolabsProduct::saysTheFactsOfTheGuide()
{
    const std::string text = fileText(productFile);
    for (const char *fact : {"ITL-2", "ITL-3", "ITL-4", "ITL-5", "ITL-6", "ITL-7", "ITL-10", "ITL-12", "ITL-13", "Pageant", "/home/admin", "ansible all -m ping"})
        QVERIFY2(text.find(fact) != std::string::npos, fact);
    QVERIFY(text.find("\xe2\x80\x93m") == std::string::npos); // ITL-10: the guide's dash is no hyphen
    const Product product = itoolabs();
    QVERIFY(product.caution.in(Language::Russian).find("Ansible") != std::string::npos); // ITL-8
    QCOMPARE(product.setup.front().key, "agent");
    QVERIFY(product.setup.size() >= 5);
}

void TestItoolabsProduct::readsAndWritesThePair()
{
    const auto pairs = readPairs(pairText, "p.toml", {itoolabs()});
    QVERIFY2(pairs, sentences(pairs ? Failures{} : pairs.error()).constData());
    const PairConfig &pair = pairs->front();
    QVERIFY((pair.serviceEndpoints.at("terminal") == Endpoint{"vpn1.example.com", 2222, false, "admin"}));
    QCOMPARE(pair.playbooks.at(Intent::Switchover), "failover.yml");
    const auto again = readPairs(writePair(pair), "again.toml", {itoolabs()});
    QVERIFY2(again, sentences(again ? Failures{} : again.error()).constData());
    QVERIFY(again->front() == pair);
}

void TestItoolabsProduct::aPairNeedsNoServiceAddress()
{
    const auto pairs = readPairs(pairText, "p.toml", {itoolabs()});
    QVERIFY(pairs && pairs->front().serviceAddress.empty());
}

void TestItoolabsProduct::namesEachMistakeOfTheProduct_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QByteArray>("expected");
    const auto mistake = [](const char *name, const char *from, const char *to, const char *expected) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QByteArray(expected);
    };
    mistake("codes in no setting", "role_codes = \"role_codes\"", "role_codes = \"codes\"", "'codes' is no text among the settings");
    mistake("a folder in no setting", "directory = \"directory\"", "directory = \"folder\"", "'folder' is no text among the settings");
    mistake("no folder at all", "directory = \"directory\"\n", "", "'directory' is missing in an Ansible probe, expected the name of the setting for it");
    mistake("a terminal server that is a node", "kind = \"ansible\"\ntarget = \"service\"", "kind = \"ansible\"\ntarget = \"node\"", "a terminal server is no node, expected 'target = \"service\"'");
    mistake("asked never", "every = 10", "every = 0", "'every' is 0, expected a whole number from 1 to 1000");
    mistake("a folder for the agent", "kind = \"agent\"", "kind = \"agent\"\ndirectory = \"directory\"", "'directory' in a probe that is not Ansible's, expected no 'directory'");
    mistake("a node without roles", "see = [{ nodes-answer = true }]", "see = [{ state = \"active\", node = \"to\" }]", "a step of the runbook speaks of 'from' or 'to', expected neither, as the product's nodes have no roles");
    mistake("a title that names a node", "title.en = \"Run the site's playbook on {terminal}\"", "title.en = \"Run it on {to}\"", "are not those of the English text");
    mistake("a playbook that is none", "playbook = true", "playbook = false", "'playbook' is false, expected true");
    mistake("a playbook without words", ", words.en = \"{command}\", words.it = \"{command}\", words.ja = \"{command}\", words.ru = \"{command}\"", "", "words");
    mistake("nothing for a site without a playbook", "[refusals.switchover]", "[refusals.elsewhere]", "no runbook for 'switchover' and no refusal");
}

void TestItoolabsProduct::namesEachMistakeOfTheProduct()
{
    QFETCH(QByteArray, expected);
    const auto product = readProduct(mistaken(fileText(productFile)), "p.toml");
    QVERIFY(!product);
    const QByteArray said = sentences(product.error());
    QVERIFY2(said.contains(expected) && said.startsWith("p.toml:"), said.constData());
}

void TestItoolabsProduct::namesEachMistakeOfAPair_data()
{
    mistakeColumns();
    row("no terminal server", "[pair.service]\nterminal = \"admin@vpn1.example.com:2222\"\n", "", "p.toml:1:1: the pair names no terminal server; without it no node can be asked, expected 'terminal' in [pair.service]");
    row("no user", "admin@", "", "p.toml:5:12: 'terminal': 'vpn1.example.com:2222' names no user on the machine, expected 'user@host' or 'user@host:port', without a secret");
    row("a user with a secret", "admin@", "admin:secret@", "p.toml:5:12: 'terminal': 'admin:secret@vpn1.example.com:2222' names no user on the machine, expected 'user@host' or 'user@host:port', without a secret");
    row("a user that is an option", "admin@", "-oProxyCommand@", "p.toml:5:12: 'terminal': '-oProxyCommand@vpn1.example.com:2222' names no user on the machine, expected 'user@host' or 'user@host:port', without a secret");
    row("a playbook for nothing", "switchover = \"failover.yml\"", "takeover = \"failover.yml\"", "p.toml:7:1: unknown key 'takeover' in [pair.playbooks], expected 'switchover'");
    row("a playbook that is an option", "\"failover.yml\"", "\"--version\"", "p.toml:7:14: '--version' is no name of a playbook, expected a file on the terminal server, such as 'failover.yml'");
    row("a playbook of two lines", "\"failover.yml\"", "\"a.yml\\nb\"", "p.toml:7:14: 'a.yml\nb' is no name of a playbook, expected a file on the terminal server, such as 'failover.yml'");
    row("two nodes of a name", "name = \"vpn1\"", "name = \"ds1\"", "p.toml:13:8: a second node 'ds1' in this pair, expected another name");
}

void TestItoolabsProduct::namesEachMistakeOfAPair()
{
    const auto pairs = readPairs(mistaken(pairText), "p.toml", {itoolabs()});
    QVERIFY(!pairs);
    QTEST(sentences(pairs.error()), "expected");
}

QTEST_APPLESS_MAIN(TestItoolabsProduct)
#include "tst_itoolabsproduct.moc"
