// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/cloudcommand.h"

#include <QtTest>

using namespace twinline;

/// The commands of six clouds, in the words of their own help (FACTS §2.7), and what may become of them under an editor's hand.
class TestCloudCommand : public QObject
{
    Q_OBJECT

private slots:
    void eachCloudHasItsOwnWords_data();
    void eachCloudHasItsOwnWords();
    void noWordIsEverAShellsLine();
    void textAndWordsAreOneThing_data();
    void textAndWordsAreOneThing();
    void whatIsEditedStaysACommandOfThisCloud_data();
    void whatIsEditedStaysACommandOfThisCloud();
    void theHolderIsKnownByTheCloudsName_data();
    void theHolderIsKnownByTheCloudsName();
    void namesAreWrittenAsTheCloudWritesThem_data();
    void namesAreWrittenAsTheCloudWritesThem();
};

namespace {

const std::string portA = "11111111-1111-4111-8111-111111111111";
const std::string portB = "33333333-3333-4333-8333-333333333333";

struct Sample
{
    CloudAddress cloud;
    std::string a;
    std::string b;
};

Sample sampleOf(CloudProvider provider)
{
    switch (provider) {
    case CloudProvider::Aws: return {{provider, "eipalloc-01", {{"region", "eu-south-1"}, {"profile", "pbx"}}}, "eni-0a", "eni-0b"};
    case CloudProvider::OpenStack: return {{provider, "198.51.100.20", {{"os_cloud", "prod"}, {"region", "R1"}}}, portA, portB};
    case CloudProvider::Hcloud: return {{provider, "4711", {}}, "42", "43"};
    case CloudProvider::Gcloud: return {{provider, "pbx", {{"region", "europe-west1"}, {"project", "demo"}}}, "europe-west1-b/pbx-a", "europe-west1-c/pbx-b"};
    case CloudProvider::Az: return {{provider, "pbx-ip", {{"resource_group", "pbx (old)"}}}, "pbx-a-nic/ipconfig1", "pbx-b-nic/ipconfig1"};
    case CloudProvider::Oci: break;
    }
    return {{CloudProvider::Oci, "ocid1.publicip.p", {{"profile", "OPS"}}}, "ocid1.privateip.a", "ocid1.privateip.b"};
}

constexpr CloudProvider all[] = {CloudProvider::Aws, CloudProvider::OpenStack, CloudProvider::Hcloud, CloudProvider::Gcloud, CloudProvider::Az, CloudProvider::Oci};

} // namespace

void TestCloudCommand::eachCloudHasItsOwnWords_data()
{
    QTest::addColumn<int>("provider");
    QTest::addColumn<QByteArray>("question");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("move");
    const auto row = [](CloudProvider provider, const char *question, const char *target, const char *move) {
        QTest::newRow(std::string(toWord(provider)).c_str()) << int(provider) << QByteArray(question) << QByteArray(target) << QByteArray(move);
    };
    row(CloudProvider::Aws, "aws ec2 describe-addresses --allocation-ids eipalloc-01 --region eu-south-1 --profile pbx --output json",
        "aws ec2 describe-network-interfaces --network-interface-ids eni-0b --region eu-south-1 --profile pbx --output json\n"
        "aws ec2 associate-address --allocation-id eipalloc-01 --network-interface-id eni-0b --allow-reassociation --dry-run --region eu-south-1 --profile pbx --output json",
        "aws ec2 associate-address --allocation-id eipalloc-01 --network-interface-id eni-0b --allow-reassociation --region eu-south-1 --profile pbx --output json");
    row(CloudProvider::OpenStack, "openstack --os-cloud prod --os-region-name R1 floating ip show 198.51.100.20 -f json",
        "openstack --os-cloud prod --os-region-name R1 port show 33333333-3333-4333-8333-333333333333 -f json",
        "openstack --os-cloud prod --os-region-name R1 floating ip set --port 33333333-3333-4333-8333-333333333333 198.51.100.20");
    row(CloudProvider::Hcloud, "hcloud floating-ip describe 4711 -o json", "hcloud server describe 43 -o json", "hcloud floating-ip assign 4711 43");
    row(CloudProvider::Gcloud, "gcloud compute addresses describe pbx --region europe-west1 --project demo --quiet --format json",
        "gcloud compute instances describe pbx-b --zone europe-west1-c --project demo --quiet --format json",
        "gcloud compute instances delete-access-config pbx-a --zone europe-west1-b --access-config-name external-nat --project demo --quiet\n"
        "gcloud compute instances add-access-config pbx-b --zone europe-west1-c --access-config-name external-nat --address 198.51.100.20 --project demo --quiet");
    row(CloudProvider::Az, "az network public-ip show --resource-group 'pbx (old)' --name pbx-ip --only-show-errors --output json",
        "az network nic ip-config show --resource-group 'pbx (old)' --nic-name pbx-b-nic --name ipconfig1 --only-show-errors --output json",
        "az network nic ip-config update --resource-group 'pbx (old)' --nic-name pbx-a-nic --name ipconfig1 --remove publicIpAddress --only-show-errors --output none\n"
        "az network nic ip-config update --resource-group 'pbx (old)' --nic-name pbx-b-nic --name ipconfig1 --public-ip-address pbx-ip --only-show-errors --output none");
    row(CloudProvider::Oci, "oci network public-ip get --public-ip-id ocid1.publicip.p --profile OPS --output json",
        "oci network private-ip get --private-ip-id ocid1.privateip.b --profile OPS --output json",
        "oci network public-ip update --public-ip-id ocid1.publicip.p --private-ip-id ocid1.privateip.b --profile OPS --output json");
}

void TestCloudCommand::eachCloudHasItsOwnWords()
{
    QFETCH(int, provider);
    const Sample sample = sampleOf(CloudProvider(provider));
    QTEST(QByteArray::fromStdString(commandText({cloudQuestion(sample.cloud)})), "question");
    QTEST(QByteArray::fromStdString(commandText(cloudTargetQuestions(sample.cloud, sample.b))), "target");
    const std::string move = commandText(cloudMove(sample.cloud, sample.a, sample.b, "198.51.100.20"));
    QTEST(QByteArray::fromStdString(move), "move");
    QCOMPARE(mayNotRun(move, CloudProvider(provider)), std::string());
}

/// A machine of AWS may be named in place of its interface.
void TestCloudCommand::noWordIsEverAShellsLine()
{
    const CloudAddress cloud{CloudProvider::Aws, "eipalloc-1; reboot", {{"region", "$(id)"}}};
    const std::vector<CommandWords> move = cloudMove(cloud, "i-0a", "i-0b|cat", {});
    QCOMPARE(move.size(), 1u);
    QCOMPARE(move.front()[4], std::string("eipalloc-1; reboot")); // one word, whatever is in it
    QCOMPARE(move.front()[5], std::string("--instance-id"));
    QCOMPARE(move.front()[6], std::string("i-0b|cat"));
    const std::string text = commandText(move);
    QVERIFY2(text.find("'eipalloc-1; reboot'") != std::string::npos, text.c_str());
    QCOMPARE(*commandsIn(text), move); // and comes back as it went
}

void TestCloudCommand::textAndWordsAreOneThing_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("words"); ///< words parted by '|', commands by '#'; "open": a quote is not closed
    const auto row = [](const char *text, const char *words) { QTest::newRow(text) << QByteArray(text) << QByteArray(words); };
    row("aws ec2", "aws|ec2");
    row("  aws\t ec2 \r\n", "aws|ec2");
    row("aws a\n\naws b\n", "aws|a#aws|b");
    row("aws \\\n  --region x", "aws|--region|x");
    row("aws 'a b' \"c d\"e", "aws|a b|c de");
    row("aws '' \"\"", "aws||");
    row("aws a\\ b 'it'\\''s'", "aws|a b|it's");
    row("aws \"a\\\"b\\\\c\\d\"", "aws|a\"b\\c\\d");
    row("aws 'a\nb'", "aws|a\nb");
    row("", "");
    row("   ", "");
    row("aws 'open", "open");
    row("aws \"open", "open");
    row("aws x\\", "aws|x\\");
}

void TestCloudCommand::textAndWordsAreOneThing()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, words);
    const auto commands = commandsIn(text.toStdString());
    QCOMPARE(!commands, words == "open");
    if (!commands)
        return;
    std::string told;
    for (const CommandWords &command : *commands) {
        told += told.empty() ? "" : "#";
        for (std::size_t i = 0; i < command.size(); ++i)
            told += (i > 0 ? "|" : "") + command[i];
    }
    QCOMPARE(QByteArray::fromStdString(told), words);
    QCOMPARE(commandsIn(commandText(*commands)), commands);
}

void TestCloudCommand::whatIsEditedStaysACommandOfThisCloud_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("why");
    const auto row = [](const char *text, const char *why) { QTest::newRow(text) << QByteArray(text) << QByteArray(why); };
    row("openstack floating ip set --port x 1.2.3.4", "");
    row("openstack floating ip unset --port 1.2.3.4\nopenstack floating ip set --port x 1.2.3.4", "");
    row("openstack 'a;b'", "");
    row("", "no-command");
    row(" \n ", "no-command");
    row("openstack 'a", "open-quote");
    row("sh -c 'openstack floating ip set'", "other-program: sh");
    row("openstack a\nrm -rf /", "other-program: rm");
    row("/usr/bin/openstack a", "other-program: /usr/bin/openstack"); // found where the system finds it
    row("openstack a; reboot", "shell-sign: ;");
    row("openstack a | tee x", "shell-sign: |");
    row("openstack $(id)", "shell-sign: $");
    row("openstack `id`", "shell-sign: `");
    row("openstack a && reboot", "shell-sign: &");
    row("openstack a > /etc/passwd", "shell-sign: >");
    row("openstack --os-password hunter2 floating ip list", "secret: --os-password");
    row("openstack --os-token=abc floating ip list", "secret: --os-token");
    row("openstack --os-application-credential-secret x server list", "secret: --os-application-credential-secret");
    row("openstack a --client-token 5", "");
}

void TestCloudCommand::whatIsEditedStaysACommandOfThisCloud()
{
    QFETCH(QByteArray, text);
    const std::string why = mayNotRun(text.toStdString(), CloudProvider::OpenStack);
    QTEST(QByteArray::fromStdString(why), "why");
    QVERIFY2(why.find("hunter2") == std::string::npos && why.find("abc") == std::string::npos, why.c_str()); // journals keep words
}

void TestCloudCommand::theHolderIsKnownByTheCloudsName_data()
{
    QTest::addColumn<int>("provider");
    QTest::addColumn<QByteArray>("holder");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<bool>("same");
    const auto row = [](CloudProvider provider, const char *holder, const char *target, bool same) {
        QTest::addRow("%s %s", holder, target) << int(provider) << QByteArray(holder) << QByteArray(target) << same;
    };
    row(CloudProvider::Aws, "i-0a", "i-0a", true);
    row(CloudProvider::Aws, "i-0ab", "i-0a", false);
    row(CloudProvider::Hcloud, "42", "42", true);
    row(CloudProvider::Hcloud, "420", "42", false);
    row(CloudProvider::Gcloud, "https://www.googleapis.com/compute/v1/projects/demo/zones/europe-west1-b/instances/pbx-a", "europe-west1-b/pbx-a", true);
    row(CloudProvider::Gcloud, "https://www.googleapis.com/compute/v1/projects/demo/zones/europe-west1-c/instances/pbx-a", "europe-west1-b/pbx-a", false);
    row(CloudProvider::Gcloud, "https://www.googleapis.com/compute/v1/projects/demo/zones/europe-west1-b/instances/other-pbx-a", "europe-west1-b/pbx-a", false);
    row(CloudProvider::Az, "/subscriptions/0/resourceGroups/pbx/providers/Microsoft.Network/networkInterfaces/PBX-A-nic/ipConfigurations/ipconfig1", "pbx-a-nic/ipconfig1", true);
    row(CloudProvider::Az, "/subscriptions/0/resourceGroups/pbx/providers/Microsoft.Network/networkInterfaces/pbx-a-nic/ipConfigurations/ipconfig10", "pbx-a-nic/ipconfig1", false);
    row(CloudProvider::Oci, "ocid1.privateip.a", "ocid1.privateip.a", true);
    row(CloudProvider::Oci, "ocid1.privateip.a", "", false);
}

void TestCloudCommand::theHolderIsKnownByTheCloudsName()
{
    QFETCH(int, provider);
    QFETCH(QByteArray, holder);
    QFETCH(QByteArray, target);
    QTEST(namesTarget(CloudProvider(provider), {"something else", holder.toStdString()}, target.toStdString()), "same");
    QVERIFY(!namesTarget(CloudProvider(provider), {}, target.toStdString()));
}

void TestCloudCommand::namesAreWrittenAsTheCloudWritesThem_data()
{
    QTest::addColumn<int>("provider");
    for (const CloudProvider provider : all)
        QTest::newRow(std::string(toWord(provider)).c_str()) << int(provider);
}

/// Nothing that a file gives can be taken for an option by the program.
void TestCloudCommand::namesAreWrittenAsTheCloudWritesThem()
{
    QFETCH(int, provider);
    const CloudProvider cloud = CloudProvider(provider);
    const Sample sample = sampleOf(cloud);
    QVERIFY(isCloudAddress(cloud, sample.cloud.id));
    QVERIFY(isCloudTarget(cloud, sample.a));
    for (const char *bad : {"", "-x", "--query", "a\nb", "/", "a/", "/b", "a/b/c", "a/-b"}) {
        QVERIFY2(!isCloudTarget(cloud, bad), bad);
        QVERIFY2(!isCloudAddress(cloud, bad), bad);
    }
    QVERIFY(isCloudWord("pbx (old)"));
    QVERIFY(!isCloudWord("--profile"));
}

QTEST_APPLESS_MAIN(TestCloudCommand)
#include "tst_cloudcommand.moc"
