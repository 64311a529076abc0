// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support.h"

#include "products/pairs.h"

using namespace twinline;

/// [pair.cloud] and what a cloud calls the nodes.
class TestCloudReader : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void readsWhatEachCloudNeeds_data();
    void readsWhatEachCloudNeeds();
    void namesEachMistake_data();
    void namesEachMistake();
    void onlyAProductThatAsksACloudHasOne();

private:
    Product m_product;
};

namespace {

const char *const good = R"([[pair]]
name = "Roma"
product = "tvox-pure-cloud"
service_address = "198.51.100.20"
[pair.service]
sip = "198.51.100.20"
[pair.cloud]
provider = "aws"
address = "eipalloc-01"
region = "eu-south-1"
profile = "pbx"
[[pair.node]]
name = "tvox-a"
address = "10.0.0.11"
management = "10.0.0.11:443"
cloud_target = "eni-0a"
[[pair.node]]
name = "tvox-b"
address = "10.0.0.12"
management = "10.0.0.12:443"
cloud_target = "i-0b"
)";

} // namespace

void TestCloudReader::initTestCase()
{
    m_product = readProductFile(SOURCE_ROOT "/resources/products/tvox-pure-cloud.toml").value_or(Product{});
    QCOMPARE(m_product.key, "tvox-pure-cloud");
}

void TestCloudReader::readsWhatEachCloudNeeds_data()
{
    QTest::addColumn<QByteArray>("cloud");
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    const auto row = [](const char *name, const char *cloud, const char *a, const char *b) { QTest::newRow(name) << QByteArray(cloud) << QByteArray(a) << QByteArray(b); };
    row("aws", "address = \"eipalloc-01\"\nregion = \"eu-south-1\"\nprofile = \"pbx\"\n", "eni-0a", "i-0b");
    row("openstack", "address = \"198.51.100.20\"\nos_cloud = \"prod\"\nregion = \"R1\"\n", "11111111-1111-4111-8111-111111111111", "33333333-3333-4333-8333-333333333333");
    row("hcloud", "address = \"pbx\"\n", "42", "43");
    row("gcloud", "address = \"pbx\"\nregion = \"europe-west1\"\nproject = \"demo\"\naccount = \"ops@example.com\"\naccess_config = \"External NAT\"\n", "europe-west1-b/pbx-a",
        "europe-west1-c/pbx-b");
    row("az", "address = \"pbx-ip\"\nresource_group = \"pbx (old)\"\nsubscription = \"Production\"\n", "pbx-a-nic/ipconfig1", "pbx-b-nic/ipconfig1");
    row("oci", "address = \"ocid1.publicip.oc1.p\"\nprofile = \"OPS\"\nregion = \"eu-milan-1\"\n", "ocid1.privateip.oc1.a", "ocid1.privateip.oc1.b");
}

void TestCloudReader::readsWhatEachCloudNeeds()
{
    QFETCH(QByteArray, cloud);
    QFETCH(QByteArray, a);
    QFETCH(QByteArray, b);
    const std::string provider = QTest::currentDataTag();
    std::string text = changed(good, "provider = \"aws\"\naddress = \"eipalloc-01\"\nregion = \"eu-south-1\"\nprofile = \"pbx\"\n", "provider = \"" + provider + "\"\n" + cloud.toStdString());
    text = changed(changed(text, "eni-0a", a.toStdString()), "i-0b", b.toStdString());
    const auto pairs = readPairs(text, "p.toml", {m_product});
    QVERIFY2(pairs, sentences(pairs ? Failures{} : pairs.error()).constData());
    const PairConfig &pair = pairs->front();
    QVERIFY(pair.cloud);
    QCOMPARE(std::string(toWord(pair.cloud->provider)), provider);
    QCOMPARE(pair.cloud->options.size(), std::size_t(cloud.count('\n') - 1));
    QCOMPARE(pair.nodes[0].cloudTarget, a.toStdString());
    QCOMPARE(pair.nodes[1].cloudTarget, b.toStdString());
    const auto again = readPairs(writePair(pair), "written", {m_product});
    QVERIFY2(again, writePair(pair).c_str());
    QVERIFY2(again->front() == pair, writePair(pair).c_str());
}

void TestCloudReader::namesEachMistake_data()
{
    mistakeColumns();
    row("no such cloud", "\"aws\"", "\"aw\"", "p.toml:8:12: 'aw' is no word for 'provider', expected 'aws'");
    row("no provider", "provider = \"aws\"\n", "", "p.toml:7:1: [pair.cloud] lacks 'provider', expected 'aws', 'openstack', 'hcloud', 'gcloud', 'az' or 'oci'");
    row("no address", "address = \"eipalloc-01\"\n", "", "p.toml:7:1: [pair.cloud] lacks 'address', expected a text in quotes");
    row("another cloud's address", "eipalloc-01", "198.51.100.20", "p.toml:9:11: '198.51.100.20' is no address of aws, expected eipalloc-…");
    row("an option in place of it", "eipalloc-01", "--query", "p.toml:9:11: '--query' is no address of aws, expected eipalloc-…");
    row("another cloud's key", "region = \"eu-south-1\"", "os_cloud = \"prod\"", "p.toml:10:1: unknown key 'os_cloud' in [pair.cloud], expected 'address', 'profile', 'provider' or 'region'");
    row("an option as a value", "\"eu-south-1\"", "\"--debug\"", "p.toml:10:10: '--debug' could be taken for an option of the command, expected a plain word");
    row("a secret", "profile = \"pbx\"", "secret_key = \"x\"", "p.toml:11:1: unknown key 'secret_key' in [pair.cloud], expected 'address', 'profile', 'provider' or 'region'");
    row("a node without a target", "cloud_target = \"i-0b\"\n", "", "p.toml:17:1: the node 'tvox-b' has no 'cloud_target', and the pair names a cloud, expected 'cloud_target': eni-… or i-…");
    row("another cloud's target", "\"i-0b\"", "\"42\"", "p.toml:21:16: '42' is no target of aws, expected eni-… or i-…");
    row("one target twice", "\"i-0b\"", "\"eni-0a\"", "p.toml:21:16: 'eni-0a' is the target of 'tvox-a' too, expected each node's own");
    row("gcloud without a region", "provider = \"aws\"\naddress = \"eipalloc-01\"\nregion = \"eu-south-1\"\nprofile = \"pbx\"", "provider = \"gcloud\"\naddress = \"pbx\"\n\n",
        "p.toml:7:1: [pair.cloud] lacks 'region', expected a text in quotes\n"
        "p.toml:16:16: 'eni-0a' is no target of gcloud, expected zone/instance\n"
        "p.toml:21:16: 'i-0b' is no target of gcloud, expected zone/instance");
    row("a target without a cloud", "[pair.cloud]\nprovider = \"aws\"\naddress = \"eipalloc-01\"\nregion = \"eu-south-1\"\nprofile = \"pbx\"\n", "",
        "p.toml:11:16: 'cloud_target' in a pair that names no cloud, expected it together with [pair.cloud]\n"
        "p.toml:16:16: 'cloud_target' in a pair that names no cloud, expected it together with [pair.cloud]");
}

void TestCloudReader::namesEachMistake()
{
    const auto pairs = readPairs(mistaken(good), "p.toml", {m_product});
    QTEST(pairs ? QByteArray() : sentences(pairs.error()).trimmed(), "expected");
}

void TestCloudReader::onlyAProductThatAsksACloudHasOne()
{
    const std::string text = "[[pair]]\nname = \"Roma\"\nproduct = \"telisca-hot-standby\"\n[pair.cloud]\nprovider = \"aws\"\naddress = \"eipalloc-01\"\n";
    const auto pairs = readPairs(text, "p.toml", {telisca()});
    QVERIFY(!pairs);
    QVERIFY2(sentences(pairs.error()).contains("p.toml:4:1: the product 'telisca-hot-standby' asks no cloud, expected no 'cloud'"), sentences(pairs.error()).constData());
}

QTEST_APPLESS_MAIN(TestCloudReader)
#include "tst_cloudreader.moc"
