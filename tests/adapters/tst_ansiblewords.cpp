// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What Ansible prints, in its three forms, whole and broken.
#include "adapters/ansiblewords.h"
#include "domain/ansible.h"

#include <QFile>
#include <QTest>

using namespace twinline;

namespace {

QByteArray recorded(const char *name)
{
    QFile file(QStringLiteral(TEST_DATA "/ansible/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// "ds1 success; ds2 unreachable: why"
QByteArray shown(const AnsibleFacts &facts)
{
    QByteArray text;
    for (const AnsibleEnd &end : facts.ends) {
        text += (text.isEmpty() ? "" : "; ") + QByteArray::fromStdString(end.node) + ' ' + QByteArray::fromStdString(std::string(toWord(end.kind)));
        text += end.message.empty() ? QByteArray() : ": " + QByteArray::fromStdString(end.message);
    }
    return text;
}

const QByteArray five = "ds1 success; ds2 unreachable: Failed to connect to the host via ssh: ssh: connect to host 127.0.0.9 port 9: "
                        "Connection refused; sp1 success; sp2 success; vpn1 failed: The module failed to execute correctly, you "
                        "probably need to set the interpreter. See stdout/stderr for the exact error";

} // namespace

class TestAnsibleWords : public QObject
{
    Q_OBJECT

private slots:
    void readsBothFormsOfAnsible2();
    void readsWhateverStandsBefore_data();
    void readsWhateverStandsBefore();
    void readsTheGuidesForm_data();
    void readsTheGuidesForm();
    void takesNothingFromGarbage_data();
    void takesNothingFromGarbage();
    void halfAnAnswerIsNone();
    void theWorstTaskOfANodeCounts();
    void readsTheInventory();
    void noInventoryHasNoHosts_data();
    void noInventoryHasNoHosts();
    void choosesTheLineThatTells_data();
    void choosesTheLineThatTells();
    void theCommandsAreWords();
};

void TestAnsibleWords::readsBothFormsOfAnsible2()
{
    QCOMPARE(shown(readPing(recorded("ping.json"))), five);
    QCOMPARE(shown(readPing(recorded("ping.txt"))), five);
}

void TestAnsibleWords::readsWhateverStandsBefore_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::newRow("a shell's greeting") << QByteArray("Welcome to vpn1 {production}\n");
    QTest::newRow("Ansible's warning") << QByteArray("[WARNING]: Platform linux on host ds1 is using the discovered Python interpreter\n\n");
    QTest::newRow("an old Ansible's notice") << QByteArray("[DEPRECATION WARNING]: { is old }. This feature will be removed.\r\n");
}

void TestAnsibleWords::readsWhateverStandsBefore()
{
    QFETCH(QByteArray, before);
    QCOMPARE(shown(readPing(before + recorded("ping.json"))), five);
    QCOMPARE(shown(readPing(before + recorded("ping.txt"))), five);
    QCOMPARE(shown(readPing(recorded("ping.json") + "\n" + before)), five);
    QCOMPARE(readInventory(before + recorded("inventory.json")).hosts.size(), 5u);
}

/// ITL-11.
void TestAnsibleWords::readsTheGuidesForm_data()
{
    QTest::addColumn<QByteArray>("printed");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("as typeset") << QByteArray("ds1 | success » {\n\"changed\": false, \"ping\": \"pong\"\n}\nds2 | success » {\n\"changed\": false, \"ping\": \"pong\"\n}\n")
                                << QByteArray("ds1 success; ds2 success");
    QTest::newRow("as printed") << QByteArray("ds1 | success >> {\n    \"changed\": false, \n    \"ping\": \"pong\"\n}\n\n") << QByteArray("ds1 success");
    QTest::newRow("not reached") << QByteArray("ds2 | FAILED => SSH encountered an unknown error during the connection.\n")
                                 << QByteArray("ds2 unreachable: SSH encountered an unknown error during the connection.");
    QTest::newRow("module failed") << QByteArray("ds2 | FAILED >> {\n    \"failed\": true, \n    \"msg\": \"no python\"\n}\n") << QByteArray("ds2 failed: no python");
    QTest::newRow("one line each") << QByteArray("ds1 | SUCCESS => {\"changed\": false,\"ping\": \"pong\"}\nds2 | UNREACHABLE!: no route\n")
                                   << QByteArray("ds1 success; ds2 unreachable: no route");
}

void TestAnsibleWords::readsTheGuidesForm()
{
    QFETCH(QByteArray, printed);
    QTEST(shown(readPing(printed)), "expected");
}

void TestAnsibleWords::takesNothingFromGarbage_data()
{
    QTest::addColumn<QByteArray>("printed");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("HTML") << QByteArray("<html>{}</html>\n");
    QTest::newRow("bytes") << QByteArray("\x00\xff\xfe{\n", 5);
    QTest::newRow("another JSON") << QByteArray("{\"stats\": {\"ds1\": 1}}\n");
    QTest::newRow("plays of another kind") << QByteArray("{\"plays\": \"none\"}\n");
    QTest::newRow("no host matched") << QByteArray("{\n    \"plays\": [{\"play\": {}, \"tasks\": []}],\n    \"stats\": {}\n}\n");
    QTest::newRow("a table") << QByteArray("name | state\nds1 | up\n");
    QTest::newRow("a success without a pong") << QByteArray("ds1 | SUCCESS => {\"changed\": false}\n");
}

void TestAnsibleWords::takesNothingFromGarbage()
{
    QFETCH(QByteArray, printed);
    QCOMPARE(shown(readPing(printed)), QByteArray());
    QVERIFY(readInventory(printed).hosts.empty());
}

void TestAnsibleWords::halfAnAnswerIsNone()
{
    const QByteArray json = recorded("ping.json");
    for (const qsizetype size : {json.size() / 10, json.size() / 2, json.size() - 3})
        QCOMPARE(shown(readPing(json.left(size))), QByteArray());
    QCOMPARE(shown(readPing("ds1 | SUCCESS => {\n    \"ping\": \"pong\"\n}\nds2 | SUCCESS => {\n    \"chan")), QByteArray("ds1 success"));
    const QByteArray inventory = recorded("inventory.json");
    QVERIFY(readInventory(inventory.left(inventory.size() / 2)).hosts.empty());
}

void TestAnsibleWords::theWorstTaskOfANodeCounts()
{
    const QByteArray two = R"({"plays": [{"tasks": [{"hosts": {"ds1": {"ping": "pong"}, "ds2": {"ping": "pong"}}},
        {"hosts": {"ds1": {"unreachable": true, "msg": "gone"}, "ds2": {"ping": "pang"}}}]}]})";
    QCOMPARE(shown(readPing(two)), QByteArray("ds1 unreachable: gone; ds2 failed"));
}

void TestAnsibleWords::readsTheInventory()
{
    const InventoryFacts facts = readInventory(recorded("inventory.json"));
    QCOMPARE(facts.hosts.size(), 5u);
    QCOMPARE(facts.hosts[1].name, "ds2");
    QCOMPARE(facts.hosts[1].address, "127.0.0.9");
    QVERIFY(facts.hosts[1].groups == std::vector<std::string>{"ds"});
    QVERIFY(facts.hosts[0].address.empty());
    QVERIFY(facts.hosts[4].name == "vpn1" && facts.hosts[4].groups == std::vector<std::string>{"vpn"});
}

void TestAnsibleWords::noInventoryHasNoHosts_data()
{
    QTest::addColumn<QByteArray>("printed");
    QTest::newRow("as Ansible says it") << QByteArray("{\n    \"_meta\": {\n        \"hostvars\": {}\n    },\n    \"all\": {\n        \"children\": [\n            \"ungrouped\"\n        ]\n    }\n}\n");
    QTest::newRow("wrong types") << QByteArray(R"({"_meta": [], "ds": {"hosts": "ds1"}, "sp": 3})");
    QTest::newRow("a nameless host") << QByteArray(R"({"ds": {"hosts": [""]}})");
}

void TestAnsibleWords::noInventoryHasNoHosts()
{
    QFETCH(QByteArray, printed);
    QVERIFY(readInventory(printed).hosts.empty());
}

void TestAnsibleWords::choosesTheLineThatTells_data()
{
    QTest::addColumn<QByteArray>("complaints");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("nothing") << QByteArray() << QByteArray();
    QTest::newRow("no Ansible") << QByteArray("bash: line 1: ansible: command not found\n") << QByteArray("bash: line 1: ansible: command not found");
    QTest::newRow("an error below a warning") << QByteArray("[WARNING]: x\nERROR! the playbook could not be found\n") << QByteArray("ERROR! the playbook could not be found");
    QTest::newRow("no host") << QByteArray("[WARNING]: Could not match supplied host pattern, ignoring: all\n[WARNING]: No hosts matched, nothing to do\n")
                             << QByteArray("[WARNING]: No hosts matched, nothing to do");
    QTest::newRow("no inventory") << QByteArray("[WARNING]: Unable to parse /x as an inventory source\n[WARNING]: No inventory was parsed, only implicit localhost is available\n")
                                  << QByteArray("[WARNING]: No inventory was parsed, only implicit localhost is available");
    QTest::newRow("no JSON there") << QByteArray("ERROR! Invalid callback for stdout specified: json\nERROR! Unexpected Exception\n") << QByteArray("ERROR! Unexpected Exception");
}

void TestAnsibleWords::choosesTheLineThatTells()
{
    QFETCH(QByteArray, complaints);
    QFETCH(QByteArray, line);
    QCOMPARE(QByteArray::fromStdString(ansibleLine(complaints)), line);
}

/// Whatever a site's folder is called, it stays one word of the shell there (ITL-7, ITL-10).
void TestAnsibleWords::theCommandsAreWords()
{
    const AnsiblePlace place{"/home/o'admin; rm -rf ~", "hosts $(x)", {}};
    const std::string quoted = "cd -- '/home/o'\\''admin; rm -rf ~' && ";
    QCOMPARE(shownPing(place), quoted + "ansible all -m ping -i 'hosts $(x)'");
    QVERIFY(pingCommand(place, std::chrono::seconds(25)).starts_with(quoted + "exec env "));
    QVERIFY(pingCommand(place, std::chrono::seconds(25)).find("ANSIBLE_TIMEOUT=10 ANSIBLE_TASK_TIMEOUT=15 timeout 25 sh -c ") != std::string::npos);
    QCOMPARE(inventoryCommand({}, std::chrono::milliseconds(200)), std::string("exec timeout 1 ansible-inventory --list"));
    QVERIFY(playbookCommand(place, "-x.yml").find(" -- '-x.yml' ") != std::string::npos);
}

QTEST_APPLESS_MAIN(TestAnsibleWords)
#include "tst_ansiblewords.moc"
