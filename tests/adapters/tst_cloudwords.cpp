// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/cloudwords.h"
#include "fakes/standin.h"

#include <QtTest>

using namespace twinline;

/// What the clouds' command lines print, from tests/data/cloud.
class TestCloudWords : public QObject
{
    Q_OBJECT

private slots:
    void theCloudSaysWhoHasTheAddress_data();
    void theCloudSaysWhoHasTheAddress();
    void theCloudSaysWhoCanGetIt_data();
    void theCloudSaysWhoCanGetIt();
    void halfAnAnswerIsNone_data();
    void halfAnAnswerIsNone();
    void garbageIsNoAnswer_data();
    void garbageIsNoAnswer();
    void refusalsAreNamed_data();
    void refusalsAreNamed();
};

namespace {

CloudAddress addressOf(CloudProvider provider)
{
    switch (provider) {
    case CloudProvider::Aws: return {provider, "eipalloc-0123456789abcdef0", {}};
    case CloudProvider::Az: return {provider, "pbx-ip", {}};
    default: return {provider, "pbx", {}};
    }
}

CommandEnd ended(const QByteArray &output, const QByteArray &complaints = {}, int code = 0)
{
    return {Outcome::Answered, code, output, complaints, {}};
}

QByteArray joined(const std::vector<std::string> &list)
{
    QByteArray out;
    for (const std::string &one : list)
        out += (out.isEmpty() ? "" : " ") + QByteArray::fromStdString(one);
    return out;
}

constexpr CloudProvider all[] = {CloudProvider::Aws, CloudProvider::OpenStack, CloudProvider::Hcloud, CloudProvider::Gcloud, CloudProvider::Az, CloudProvider::Oci};

} // namespace

void TestCloudWords::theCloudSaysWhoHasTheAddress_data()
{
    QTest::addColumn<int>("provider");
    QTest::addColumn<QByteArray>("holders");
    QTest::addColumn<QByteArray>("state");
    QTest::addColumn<bool>("settled");
    const auto row = [](const char *recorded, CloudProvider provider, const char *holders, const char *state, bool settled) {
        QTest::newRow(recorded) << int(provider) << QByteArray(holders) << QByteArray(state) << settled;
    };
    row("aws/address", CloudProvider::Aws, "i-0aaaaaaaaaaaaaaaa eni-0aaaaaaaaaaaaaaaa", "", true);
    row("aws/address-free", CloudProvider::Aws, "", "", true);
    row("openstack/address", CloudProvider::OpenStack, "11111111-1111-4111-8111-111111111111", "ACTIVE", true);
    row("openstack/address-free", CloudProvider::OpenStack, "", "DOWN", true);
    row("hcloud/address", CloudProvider::Hcloud, "42", "", true);
    row("hcloud/address-free", CloudProvider::Hcloud, "", "", true);
    row("gcloud/address", CloudProvider::Gcloud, "https://www.googleapis.com/compute/v1/projects/demo/zones/europe-west1-b/instances/pbx-a", "IN_USE", true);
    row("gcloud/address-free", CloudProvider::Gcloud, "", "RESERVED", true);
    row("az/address", CloudProvider::Az,
        "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/pbx/providers/Microsoft.Network/networkInterfaces/pbx-a-nic/ipConfigurations/ipconfig1",
        "Succeeded", true);
    row("az/address-free", CloudProvider::Az, "", "Succeeded", true);
    row("az/address-updating", CloudProvider::Az,
        "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/pbx/providers/Microsoft.Network/networkInterfaces/pbx-a-nic/ipConfigurations/ipconfig1",
        "Updating", false);
    row("oci/address", CloudProvider::Oci, "ocid1.privateip.oc1.eu-milan-1.aaaa", "ASSIGNED", true);
    row("oci/address-assigning", CloudProvider::Oci, "ocid1.privateip.oc1.eu-milan-1.bbbb", "ASSIGNING", false); // its new place, and not there yet
    row("oci/address-free", CloudProvider::Oci, "", "AVAILABLE", true); // how a move that failed in silence ends
}

void TestCloudWords::theCloudSaysWhoHasTheAddress()
{
    QFETCH(int, provider);
    const auto facts = readCloudAddress(CloudProvider(provider), StandIn::recorded(QByteArray(QTest::currentDataTag()) + ".out"));
    QVERIFY(facts);
    QCOMPARE(facts->address, std::string("198.51.100.20"));
    QTEST(joined(facts->holders), "holders");
    QTEST(QByteArray::fromStdString(facts->state), "state");
    QTEST(facts->settled, "settled");
}

void TestCloudWords::theCloudSaysWhoCanGetIt_data()
{
    QTest::addColumn<int>("provider");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("trial");
    QTest::addColumn<QByteArray>("state");
    QTest::addColumn<QByteArray>("obstacle");
    const auto row = [](const char *recorded, CloudProvider provider, const char *target, const char *trial, const char *state, const char *obstacle) {
        QTest::newRow(QByteArray(recorded) + ' ' + trial) << int(provider) << QByteArray(target) << QByteArray(trial) << QByteArray(state) << QByteArray(obstacle);
    };
    row("aws/interface", CloudProvider::Aws, "eni-0bbbbbbbbbbbbbbbb", "aws/trial", "in-use", "");
    row("aws/interface", CloudProvider::Aws, "eni-0bbbbbbbbbbbbbbbb", "aws/denied", "in-use",
        "An error occurred (UnauthorizedOperation) when calling the AssociateAddress operation: You are not authorized to perform this operation.");
    row("aws/interface-taken", CloudProvider::Aws, "eni-0bbbbbbbbbbbbbbbb", "aws/trial", "in-use", "has 203.0.113.9");
    row("aws/instance", CloudProvider::Aws, "i-0bbbbbbbbbbbbbbbb", "aws/trial", "running", "");
    row("openstack/port", CloudProvider::OpenStack, "33333333-3333-4333-8333-333333333333", "", "ACTIVE", "");
    row("hcloud/server", CloudProvider::Hcloud, "43", "", "running", "");
    row("hcloud/server-off", CloudProvider::Hcloud, "43", "", "off", "off");
    row("gcloud/instance", CloudProvider::Gcloud, "europe-west1-c/pbx-b", "", "RUNNING", "");
    row("gcloud/instance-taken", CloudProvider::Gcloud, "europe-west1-c/pbx-b", "", "RUNNING", "has 203.0.113.9");
    row("az/configuration", CloudProvider::Az, "pbx-b-nic/ipconfig1", "", "Succeeded", "");
    row("az/configuration-taken", CloudProvider::Az, "pbx-b-nic/ipconfig1", "", "Succeeded", "has other-ip");
    row("az/configuration-taken-old", CloudProvider::Az, "pbx-b-nic/ipconfig1", "", "Succeeded", "has other-ip"); // 2.45 writes publicIpAddress
    row("oci/private-ip", CloudProvider::Oci, "ocid1.privateip.oc1.eu-milan-1.bbbb", "", "10.0.0.12", "");
}

void TestCloudWords::theCloudSaysWhoCanGetIt()
{
    QFETCH(int, provider);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, trial);
    const QByteArray recorded = QByteArray(QTest::currentDataTag()).split(' ').front();
    std::vector<CommandEnd> ends{ended(StandIn::recorded(recorded + ".out"))};
    if (!trial.isEmpty())
        ends.push_back(ended({}, StandIn::recorded(trial + ".err"), 254));
    const auto found = readCloudTarget(addressOf(CloudProvider(provider)), target.toStdString(), "198.51.100.20", ends);
    QVERIFY(found);
    QTEST(QByteArray::fromStdString(found->state), "state");
    QTEST(QByteArray::fromStdString(found->obstacle), "obstacle");
}

void TestCloudWords::halfAnAnswerIsNone_data()
{
    QTest::addColumn<int>("provider");
    for (const CloudProvider provider : all)
        QTest::newRow(std::string(toWord(provider)).c_str()) << int(provider);
}

/// Cut off anywhere, it tells nothing: never that nobody has the address.
void TestCloudWords::halfAnAnswerIsNone()
{
    QFETCH(int, provider);
    const QByteArray whole = StandIn::recorded(QByteArray(QTest::currentDataTag()) + "/address.out").trimmed();
    for (qsizetype length = 0; length < whole.size(); ++length)
        QVERIFY2(!readCloudAddress(CloudProvider(provider), whole.left(length)), whole.left(length).constData());
    QVERIFY(readCloudAddress(CloudProvider(provider), whole));
}

void TestCloudWords::garbageIsNoAnswer_data()
{
    QTest::addColumn<QByteArray>("printed");
    for (const char *printed : {"", "null", "[]", "{}", "\x01\x02\xff", "OK", "{\"Addresses\":[]}", "{\"Addresses\":[{}]}", "{\"Addresses\":{}}", "{\"data\":null}",
                                "{\"data\":[]}", "<html>log in</html>", "{\"ip\":\"198.51.100.20\"}", "{\"ip\":\"1.2.3.4\",\"server\":\"42\"}", "{\"status\":\"IN_USE\"}",
                                "{\"Addresses\":[{\"PublicIp\":\"1.2.3.4\"},{\"PublicIp\":\"1.2.3.5\"}]}"})
        QTest::newRow(printed) << QByteArray(printed);
}

void TestCloudWords::garbageIsNoAnswer()
{
    QFETCH(QByteArray, printed);
    for (const CloudProvider provider : all) {
        QVERIFY(!readCloudAddress(provider, printed));
        QVERIFY(!readCloudTarget(addressOf(provider), "eni-0b", {}, {ended(printed)}));
    }
    QVERIFY(!readCloudTarget(addressOf(CloudProvider::Aws), "eni-0b", {}, {}));
    QVERIFY(!readCloudTarget(addressOf(CloudProvider::Aws), "eni-0bbbbbbbbbbbbbbbb", {}, {{Outcome::Timeout, -1, StandIn::recorded("aws/interface.out"), {}, {}}}));
}

void TestCloudWords::refusalsAreNamed_data()
{
    QTest::addColumn<QByteArray>("outcome");
    QTest::addColumn<QByteArray>("line");
    const auto row = [](const char *recorded, const char *outcome, const char *line) { QTest::newRow(recorded) << QByteArray(outcome) << QByteArray(line); };
    row("aws/denied", "denied", "An error occurred (UnauthorizedOperation)");
    row("aws/no-credentials", "denied", "Unable to locate credentials.");
    row("aws/unreachable", "unroutable", "Could not connect to the endpoint URL");
    row("openstack/denied", "denied", "The request you have made requires authentication. (HTTP 401)");
    row("openstack/unreachable", "unroutable", "Could not find versioned identity endpoints");
    row("openstack/conflict", "garbage", "ConflictException: 409: Client Error");
    row("hcloud/no-credentials", "denied", "hcloud: no active context or token");
    row("hcloud/not-found", "garbage", "hcloud: Floating IP not found: 9999");
    row("hcloud/unreachable", "unroutable", "hcloud: Get");
    row("hcloud/locked", "garbage", "hcloud: server is locked (locked)");
    row("gcloud/denied", "denied", "ERROR: (gcloud.compute.addresses.describe)");
    row("az/denied", "denied", "ERROR: (AuthorizationFailed)");
    row("oci/not-found", "denied", "\"message\": \"Either the resource does not exist");
}

void TestCloudWords::refusalsAreNamed()
{
    QFETCH(QByteArray, line);
    const QByteArray complaints = StandIn::recorded(QByteArray(QTest::currentDataTag()) + ".err");
    QTEST(QByteArray(toWord(cloudOutcome(complaints)).data()), "outcome");
    const std::string told = cloudLine(complaints);
    QVERIFY2(QByteArray::fromStdString(told).startsWith(line), told.c_str());
}

QTEST_APPLESS_MAIN(TestCloudWords)
#include "tst_cloudwords.moc"
