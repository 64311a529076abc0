// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/nodewords.h"

#include <QFile>
#include <QtTest>

using namespace twinline;

/// Answers of a node's host: whole ones are read, anything else is named and gives no facts.
class TestNodeWords : public QObject
{
    Q_OBJECT

private slots:
    void keepalivedIsRead();
    void twoInstancesThatMoveTogetherAreOne();
    void oddAnswers_data();
    void oddAnswers();
    void controlDataIsRead();
    void oddControlData_data();
    void oddControlData();
    void kamailioIsRead();
    void commandsAreRead();
    void everyCutIsNoWholeAnswer();
};

namespace {

const std::string whole = "state INSTANCE PBX MASTER 110\nrunning yes\npreempt no\npaused no\nclock 1795352878.242634\n"
                          "address 127.0.0.1\naddress 10.77.0.11\naddress 10.77.0.100\naddress fe80::1\nend\n";

// pg_controldata of PostgreSQL 15.20 in the C locale, and the history of timeline 3.
const std::string control = "pg_control version number:            1300\nCatalog version number:               202209061\n"
                            "Database system identifier:           7577017012345678901\nDatabase cluster state:               shut down\n"
                            "pg_control last modified:             Sun Nov 22 12:44:52 2026\nLatest checkpoint location:           0/4EB38B0\n"
                            "Latest checkpoint's REDO location:    0/4EB38B0\nLatest checkpoint's TimeLineID:       3\n"
                            "Latest checkpoint's PrevTimeLineID:   3\nMock authentication nonce:            00ff\n"
                            "history 1 0/3000110\nhistory 2 0/4A01998\nend\n";

} // namespace

void TestNodeWords::keepalivedIsRead()
{
    const auto told = readKeepalived(whole);
    QVERIFY2(told, told ? "" : told.error().c_str());
    QCOMPARE(told->instance, std::string("PBX"));
    QCOMPARE(told->state, std::string("MASTER"));
    QCOMPARE(told->priority.value_or(0), 110);
    QVERIFY(told->running == true && told->preempts == false && told->paused == false);
    QCOMPARE(told->addresses.size(), 4u);
    QCOMPARE(told->addresses[2], std::string("10.77.0.100"));
    QCOMPARE(told->clock->time_since_epoch().count(), 1795352878242);
    const auto unsure = readKeepalived("running no\npreempt unknown\npaused unknown\naddress 10.77.0.11\nend\n");
    QVERIFY(unsure && !unsure->preempts && !unsure->paused && unsure->state.empty());
}

void TestNodeWords::twoInstancesThatMoveTogetherAreOne()
{
    const std::string rest = "running yes\naddress 10.77.0.11\nend\n";
    QVERIFY(readKeepalived("state INSTANCE V4 MASTER 110\nstate INSTANCE V6 MASTER 110\n" + rest));
    QVERIFY(!readKeepalived("state INSTANCE V4 MASTER 110\nstate INSTANCE V6 BACKUP 110\n" + rest));
    const auto later = readKeepalived("state INSTANCE V4 BACKUP 110\nstate INSTANCE V4 MASTER 110\n" + rest);
    QVERIFY(later);
    QCOMPARE(later->state, std::string("MASTER"));
}

void TestNodeWords::oddAnswers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("words");
    const auto row = [](const char *name, const QByteArray &text, const char *words) { QTest::newRow(name) << text << QByteArray(words); };
    row("nothing", "", "nothing was said");
    row("blank lines", "\n\n \n", "nothing was said");
    row("half", "state INSTANCE PBX MASTER 110\nrunning yes\n", "half an answer");
    row("more behind the end", "running yes\naddress 1.2.3.4\nend\nrunning no\n", "what is this: running no");
    row("a login banner", "Welcome to Debian\nrunning yes\naddress 1.2.3.4\nend\n", "what is this: Welcome to Debian");
    row("neither yes nor no", "running perhaps\naddress 1.2.3.4\nend\n", "what is this: running perhaps");
    row("no address", "running yes\nend\n", "no address");
    row("an address that is none", "running yes\naddress eth0\nend\n", "what is this: address eth0");
    row("nothing of keepalived", "state INSTANCE PBX MASTER 110\naddress 1.2.3.4\nend\n", "nothing is said of keepalived");
    row("a state in small letters", "state INSTANCE PBX master 110\nrunning yes\naddress 1.2.3.4\nend\n", "what is this: state INSTANCE PBX master 110");
    row("a state without a name", "state INSTANCE MASTER\nrunning yes\naddress 1.2.3.4\nend\n", "what is this: state INSTANCE MASTER");
    row("a clock that stands", "clock never\nrunning yes\naddress 1.2.3.4\nend\n", "what is this: clock never");
    row("a clock out of all time", "clock 1e300\nrunning yes\naddress 1.2.3.4\nend\n", "what is this: clock 1e300");
    row("a zero byte", QByteArray("running yes\naddress 1.2.3.4\0\nend\n", 34), "no answer of this kind");
    row("a page", "<html><body>login</body></html>\n", "half an answer");
}

void TestNodeWords::oddAnswers()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, words);
    const auto told = readKeepalived(text.toStdString());
    QVERIFY(!told);
    QCOMPARE(QByteArray::fromStdString(told.error()), words);
}

void TestNodeWords::controlDataIsRead()
{
    const auto told = readControlData(control);
    QVERIFY2(told, told ? "" : told.error().c_str());
    QCOMPARE(told->state, std::string("shut down"));
    QCOMPARE(told->systemIdentifier, std::string("7577017012345678901"));
    QCOMPARE(told->timeline, 3);
    QCOMPARE(told->checkpoint.value_or(0), 0x4EB38B0u);
    QCOMPARE(told->forks.size(), 2u);
    QCOMPARE(told->forks[1].timeline, 2);
    QCOMPARE(told->forks[1].at, 0x4A01998u);
}

void TestNodeWords::oddControlData_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("no state") << QByteArray("Database cluster state") << QByteArray("Cluster state");
    QTest::newRow("another language") << QByteArray("Latest checkpoint location:") << QByteArray("Letzter Checkpoint:");
    QTest::newRow("no position") << QByteArray("0/4EB38B0\nLatest checkpoint's REDO") << QByteArray("4EB38B0\nLatest checkpoint's REDO");
    QTest::newRow("no identifier") << QByteArray("7577017012345678901") << QByteArray("unknown");
    QTest::newRow("no timeline") << QByteArray("TimeLineID:       3\nLatest checkpoint's Prev") << QByteArray("TimeLineID:       x\nLatest checkpoint's Prev");
    QTest::newRow("an odd history") << QByteArray("history 1 0/3000110") << QByteArray("history one 0/3000110");
}

void TestNodeWords::oddControlData()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QByteArray text = QByteArray::fromStdString(control);
    QVERIFY(text.contains(from));
    QVERIFY(!readControlData(text.replace(from, to).toStdString()));
}

void TestNodeWords::kamailioIsRead()
{
    const auto told = readKamailio("version kamailio 5.6.3 (x86_64/linux)\nuptime 230\ncalls 2\nregistrations 17\nend\n");
    QVERIFY(told);
    QCOMPARE(told->version, std::string("kamailio 5.6.3 (x86_64/linux)"));
    QCOMPARE(told->calls.value_or(-1), 2);
    QCOMPARE(told->registrations.value_or(-1), 17);
    const auto plain = readKamailio("version kamailio 5.6.3\nend\n"); // neither dialog nor usrloc is loaded
    QVERIFY(plain && !plain->calls && !plain->registrations);
    const auto down = readKamailio("running no\nend\n");
    QVERIFY(down && down->running == false && down->version.empty());
    QVERIFY(readKamailio("running yes\nversion kamailio 5.6.3\nend\n")->running == true);
    for (const char *odd : {"end\n", "running yes\nend\n", "running no\nversion k\nend\n", "running perhaps\nversion k\nend\n", "calls 2\nend\n", "version\nend\n", "version k\ncalls -1\nend\n", "version k\ncalls two\nend\n", "version k\nsongs 2\nend\n", "version k\n"})
        QVERIFY2(!readKamailio(odd), odd);
}

void TestNodeWords::commandsAreRead()
{
    const auto told = readCommands("stop-pbx yes\nstart-pbx no\nend\n");
    QVERIFY(told);
    QCOMPARE(told->allowed.size(), 2u);
    QVERIFY(told->allowed.at("stop-pbx") && !told->allowed.at("start-pbx"));
    for (const char *odd : {"end\n", "stop-pbx\nend\n", "stop-pbx maybe\nend\n", "stop-pbx yes\n", ""})
        QVERIFY2(!readCommands(odd), odd);
}

void TestNodeWords::everyCutIsNoWholeAnswer()
{
    for (std::size_t length = 0; length + 1 < whole.size(); ++length)
        QVERIFY2(!readKeepalived(std::string_view(whole).substr(0, length)), whole.substr(0, length).c_str());
    for (std::size_t length = 0; length + 1 < control.size(); ++length)
        QVERIFY2(!readControlData(std::string_view(control).substr(0, length)), control.substr(0, length).c_str());
}

QTEST_APPLESS_MAIN(TestNodeWords)
#include "tst_nodewords.moc"
