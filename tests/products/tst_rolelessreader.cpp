// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Products whose nodes tell no role, and what their pairs may say of themselves.
#include "support.h"

#include "products/pairs.h"

using namespace twinline;

namespace {

constexpr const char *pairText = R"([[pair]]
name = "Osaka"
product = "roleless"
service_address = "10.0.0.9"
[pair.settings]
pattern = "pair"
[pair.limits]
copy_warn_s = 100000
[pair.service]
domain = "pbx.example.com@10.0.0.1:5353"
[pair.queries]
nightly = "SELECT 3600"
[[pair.node]]
name = "pbx-1"
address = "10.0.0.1"
public_address = "203.0.113.5"
version = "2.0"
certificate = "10.0.0.1"
database = "host=10.0.0.1 user=twinline"
ami = "twinline@10.0.0.1:5038"
[pair.node.pins]
certificate = "SHA256:abc"
[[pair.node]]
name = "pbx-2"
address = "10.0.0.2"
certificate = "10.0.0.2:8443"
)";

Product roleless()
{
    return readProduct(fileText(TEST_DATA "/products/roleless.toml"), "roleless.toml").value_or(Product{});
}

} // namespace

class TestRolelessReader : public QObject
{
    Q_OBJECT

private slots:
    void readsTheProduct();
    void readsThePair();
    void writesThePairAsItWasRead();
    void thePatternGivesRolesAndRunbooks();
    void readsWhatMustBeReadAndSaid();
    void whereTheAddressIsMovedItMustBeAsked_data();
    void whereTheAddressIsMovedItMustBeAsked();
    void namesEachMistakeOfAProduct_data();
    void namesEachMistakeOfAProduct();
    void namesEachMistakeOfAPair_data();
    void namesEachMistakeOfAPair();
};

void TestRolelessReader::readsTheProduct()
{
    const auto read = readProduct(fileText(TEST_DATA "/products/roleless.toml"), "roleless.toml");
    QVERIFY2(read, sentences(read ? Failures{} : read.error()).constData());
    QVERIFY(!read->addressImpliesRole && read->startingBesideActiveIsStandby);
    QCOMPARE(read->rolesWhen.setting, "pattern");
    QCOMPARE(read->setup.size(), 2u);
    QCOMPARE(read->setup[0].source, "ACME-6");
    const ProbeSpec *portal = read->probe("portal");
    QVERIFY(portal && portal->pageExpected);
    QVERIFY((portal->infer
             == std::map<Outcome, NodeState>{{Outcome::Answered, NodeState::Active}, {Outcome::HttpError, NodeState::Starting}, {Outcome::Refused, NodeState::Error}}));
    QCOMPARE(read->forecast.detection, "detection_s");
    const Step &move = read->runbooks.front().steps.front();
    QVERIFY(move.see[0].kind == ConditionKind::ServiceNotHeldBy && move.see[0].node == StepNode::From);
    QVERIFY(move.see[1].kind == ConditionKind::DomainMatches);
}

void TestRolelessReader::readsThePair()
{
    const auto pairs = readPairs(pairText, "pairs.toml", {roleless()});
    QVERIFY2(pairs, sentences(pairs ? Failures{} : pairs.error()).constData());
    const PairConfig &pair = pairs->front();
    QCOMPARE(pair.queries.at("nightly"), "SELECT 3600");
    QCOMPARE(*pair.copyWarnAbove, fromSeconds(100000));
    QVERIFY((pair.serviceEndpoints.at("domain") == Endpoint{"pbx.example.com", 5353, false, "10.0.0.1"}));
    const NodeConfig &node = pair.nodes.front();
    QCOMPARE(node.publicAddress, "203.0.113.5");
    QCOMPARE(node.version, "2.0");
    QCOMPARE(node.pins.at("certificate"), "SHA256:abc");
    QVERIFY((node.endpoints.at("ami") == Endpoint{"10.0.0.1", 5038, false, "twinline"}));
    QVERIFY((node.endpoints.at("certificate") == Endpoint{"10.0.0.1", 0, false, {}}));
}

void TestRolelessReader::writesThePairAsItWasRead()
{
    const PairConfig pair = readPairs(pairText, "pairs.toml", {roleless()})->front();
    const auto again = readPairs(writePair(pair), "again.toml", {roleless()});
    QVERIFY2(again, sentences(again ? Failures{} : again.error()).constData());
    QVERIFY(again->front() == pair);
}

void TestRolelessReader::thePatternGivesRolesAndRunbooks()
{
    const Product product = roleless();
    PairConfig pair = readPairs(pairText, "pairs.toml", {product})->front();
    QVERIFY(hasRoles(pair, product));
    QVERIFY(runbookFor(Intent::Switchover, pair, product));
    pair.settings["pattern"] = std::string("single");
    QVERIFY(!hasRoles(pair, product));
    QVERIFY(!runbookFor(Intent::Switchover, pair, product));
    pair.settings.clear(); // what nobody entered is not known
    QVERIFY(!hasRoles(pair, product));
}

void TestRolelessReader::readsWhatMustBeReadAndSaid()
{
    std::string text = fileText(TEST_DATA "/products/roleless.toml");
    text = changed(text, "see = [{ service-not-held-by = \"from\" }", "see = [{ state = \"standby\", node = \"from\", by = \"reading\" }");
    text = changed(text, "limit_s = 60\n[refusals]", "limit_s = 60\nundo_see = [{ service-held-by = \"from\" }]\n"
                   "do = [{ node = \"from\", hands = { en = \"a\", it = \"b\", ja = \"c\", ru = \"d\" } }]\n"
                   "undo = [{ node = \"from\", hands = { en = \"a\", it = \"b\", ja = \"c\", ru = \"d\" } }]\n"
                   "undo_attest = { en = \"at {from}\", it = \"a {from}\", ja = \"{from}に\", ru = \"у {from}\" }\n[refusals]");
    const auto read = readProduct(text, "p.toml");
    QVERIFY2(read, sentences(read ? Failures{} : read.error()).constData());
    const Step &step = read->runbooks.front().steps.front();
    QVERIFY((step.see[0] == Condition{ConditionKind::StateIs, StepNode::From, NodeState::Standby, {}, true}));
    QVERIFY(!step.see[1].read);
    QCOMPARE(step.undoAttest.in(Language::Italian), "a {from}");
}

void TestRolelessReader::whereTheAddressIsMovedItMustBeAsked_data()
{
    QTest::addColumn<QByteArray>("probe");
    QTest::addColumn<QByteArray>("service");
    QTest::addColumn<bool>("good");
    const QByteArray none;
    const QByteArray probe = "[[probe]]\nkey = \"service-certificate\"\nkind = \"certificate\"\ntarget = \"service\"\nendpoint = \"certificate\"\nlabel = \"C\"\n";
    QTest::newRow("a name alone") << probe << none << false;
    QTest::newRow("a certificate") << probe << QByteArray("certificate = \"10.0.0.9\"\n") << true;
}

void TestRolelessReader::whereTheAddressIsMovedItMustBeAsked()
{
    QFETCH(QByteArray, probe);
    QFETCH(QByteArray, service);
    QFETCH(bool, good);
    std::string text = changed(fileText(TEST_DATA "/products/roleless.toml"), "address_implies_role = false", "address_implies_role = false\nservice_needed = true");
    text = changed(text, "[[lag]]", probe.toStdString() + "[[lag]]");
    const auto product = readProduct(text, "p.toml");
    QVERIFY2(product, sentences(product ? Failures{} : product.error()).constData());
    QVERIFY(product->serviceNeeded);
    const auto pairs = readPairs(changed(pairText, "[pair.service]\n", "[pair.service]\n" + service.toStdString()), "pairs.toml", {*product});
    QCOMPARE(pairs.has_value(), good);
    if (!good)
        QCOMPARE(sentences(pairs.error()), QByteArray("pairs.toml:1:1: the service address of this product is moved by hand, and nothing is asked there, "
                                                      "expected 'service_address' and [pair.service] with a certificate, a host key or the like"));
}

void TestRolelessReader::namesEachMistakeOfAProduct_data()
{
    mistakeColumns();
    row("roles by no setting", "roles_when = { setting = \"pattern\"", "roles_when = { setting = \"patern\"", "p.toml:5:26: 'patern' is no text among the settings, expected 'pattern'");
    row("roles by no word", "is = [\"pair\"] }\naddress", "is = [\"pairs\"] }\naddress", "p.toml:5:42: 'pairs' is no value of the setting 'pattern', expected 'pair'");
    row("inference of an unknown end", "refused = \"error\"", "timeout = \"error\"", "p.toml:34:57: unknown key 'timeout' in 'infer', expected 'answered', 'denied', 'http-error' or 'refused'");
    row("inference of an unknown state", "refused = \"error\"", "refused = \"broken\"", "p.toml:34:67: 'broken' is no word for 'refused', expected 'active', 'standby', 'starting', 'services-off' or 'error'");
    row("query without an age", "key = \"ami\"", "key = \"ami\"\nquery = \"SELECT 1\"", "p.toml:47:9: 'query' in a probe that asks no age, expected no 'query'");
    row("inference at the address", "target = \"service\"", "target = \"service\"\ninfer = { answered = \"active\" }", "p.toml:54:9: the service address has no role, expected no 'infer'");
    row("read by something else", "see = [{ service-not-held-by = \"from\" }", "see = [{ state = \"standby\", node = \"from\", by = \"probe\" }", "p.toml:73:49: 'by' can only ask for a reading of a state, expected 'by = \"reading\"' beside 'state'");
    row("what it is not cannot be read", "see = [{ service-not-held-by = \"from\" }", "see = [{ state-not = \"active\", node = \"from\", by = \"reading\" }", "p.toml:73:52: 'by' can only ask for a reading of a state, expected 'by = \"reading\"' beside 'state'");
    row("a sentence without an undo", "limit_s = 60\n[refusals]", "limit_s = 60\nundo_attest = { en = \"a\", it = \"b\", ja = \"c\", ru = \"d\" }\n[refusals]", "p.toml:75:15: a sentence for an undo that the step has not, expected no 'undo_attest'");
    row("a sentence for a role", "limit_s = 60\n[refusals]", "limit_s = 60\nundo_see = [{ not-other-active = \"from\" }, { state = \"active\", node = \"from\" }]\nundo_attest = { en = \"a\", it = \"b\", ja = \"c\", ru = \"d\" }\ndo = [{ node = \"from\", hands = { en = \"a\", it = \"b\", ja = \"c\", ru = \"d\" } }]\nundo = [{ node = \"from\", hands = { en = \"a\", it = \"b\", ja = \"c\", ru = \"d\" } }]\n[refusals]", "p.toml:76:15: the undo makes a node Active; that must be seen, expected no 'undo_attest'");
    row("an undo that wants a sentence", "limit_s = 60\n[refusals]", "limit_s = 60\nattest = { en = \"a\", it = \"b\", ja = \"c\", ru = \"d\" }\nundo_see = [{ attested = true }]\ndo = [{ node = \"from\", hands = { en = \"a\", it = \"b\", ja = \"c\", ru = \"d\" } }]\nundo = [{ node = \"from\", hands = { en = \"a\", it = \"b\", ja = \"c\", ru = \"d\" } }]\n[refusals]", "p.toml:70:1: the undo wants an attestation but has no sentence for it, expected 'undo_attest'");
    row("two setup steps of a key", "key = \"reboot\"", "key = \"licence\"", "p.toml:25:7: a second setup step 'licence', expected another key");
    row("set-up language missing", ", ru = \"Лицензии.\"", "", "p.toml:22:9: 'words' has no Russian text, expected 'words.ru'");
    row("a pattern without a refusal for the others", "switchover = { en = \"No.\", it = \"No.\", ja = \"不可。\", ru = \"Нет.\" }\n", "", "p.toml:75:1: no runbook for 'switchover' and no refusal, expected 'switchover' in [refusals]");
}

void TestRolelessReader::namesEachMistakeOfAProduct()
{
    const auto product = readProduct(mistaken(fileText(TEST_DATA "/products/roleless.toml")), "p.toml");
    QVERIFY(!product);
    QTEST(sentences(product.error()), "expected");
}

void TestRolelessReader::namesEachMistakeOfAPair_data()
{
    mistakeColumns();
    row("name server by name", "@10.0.0.1:5353", "@ns.example.com", "p.toml:10:10: 'domain': 'ns.example.com' is no address of a name server, expected an IP address, with ':port' or without");
    row("domain that is an address", "pbx.example.com@", "10.0.0.9@", "p.toml:10:10: 'domain': '10.0.0.9@10.0.0.1:5353' is no domain name, expected 'name' or 'name@resolver'");
    row("manager without a user", "twinline@10.0.0.1:5038", "10.0.0.1:5038", "p.toml:20:7: 'ami': '10.0.0.1:5038' names no manager user, expected 'user@host' or 'user@host:port', without a secret; 'tls://' before it for TLS");
    row("manager's user with a blank", "twinline@10.0.0.1:5038", "twin line@10.0.0.1:5038", "p.toml:20:7: 'ami': the manager's user has a blank or a control character, expected 'user@host' or 'user@host:port', without a secret; 'tls://' before it for TLS");
    row("manager's user with a tab", "twinline@10.0.0.1:5038", "twin\\tline@10.0.0.1:5038", "p.toml:20:7: 'ami': the manager's user has a blank or a control character, expected 'user@host' or 'user@host:port', without a secret; 'tls://' before it for TLS");
    row("manager with a secret", "twinline@10.0.0.1:5038", "twinline:s3cret@10.0.0.1", "p.toml:20:7: 'ami': 'twinline:s3cret@10.0.0.1' names no manager user, expected 'user@host' or 'user@host:port', without a secret; 'tls://' before it for TLS");
    row("pin of no fingerprint", "\"SHA256:abc\"", "\"abc\"", "p.toml:22:15: 'abc' is no fingerprint, expected 'SHA256:…'");
    row("pin of no probe", "certificate = \"SHA256:abc\"", "ssh = \"SHA256:abc\"", "p.toml:22:1: unknown key 'ssh' in [pair.node.pins], expected nothing, as there is none to choose");
    row("query of no probe", "nightly = \"SELECT 3600\"", "weekly = \"SELECT 3600\"", "p.toml:12:1: unknown key 'weekly' in [pair.queries], expected nothing, as there is none to choose");
    row("one node with roles", "[[pair.node]]\nname = \"pbx-2\"\naddress = \"10.0.0.2\"\ncertificate = \"10.0.0.2:8443\"\n", "", "p.toml:1:1: the pair has 1 node, expected two [[pair.node]]");
}

void TestRolelessReader::namesEachMistakeOfAPair()
{
    const auto pairs = readPairs(mistaken(pairText), "p.toml", {roleless()});
    QVERIFY(!pairs);
    QTEST(sentences(pairs.error()), "expected");
}

QTEST_APPLESS_MAIN(TestRolelessReader)
#include "tst_rolelessreader.moc"
