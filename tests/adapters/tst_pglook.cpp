// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/pglook.h"
#include "fakes/asking.h"

using namespace twinline;
using namespace std::chrono_literals;

/// What is asked of a PostgreSQL server of any version, and how its answers and errors are read, without a server.
class TestPgLook : public QObject
{
    Q_OBJECT

private slots:
    void asksOnlyWhatTheVersionHas();
    void readsAPrimary();
    void takesTheTimelineOfAStandby();
    void knowsARowWithoutAState();
    void clampsSmallNegativeAges();
    void asksAgainOnceWhenTheRoleChanged();
    void endsWithTheServersError();
    void refusesOddAnswers();
    void readsTheBacklogOfTheArchive();
    void tellsNothingThatAnOldServerCannot();
    void mapsErrors_data();
    void mapsErrors();
    void mapsConnectionErrors_data();
    void mapsConnectionErrors();
};

namespace {

using Row = PgTable::Row;

PgTable table(std::vector<Row> rows)
{
    return {std::move(rows), {}, {}};
}

PgTable failure(const char *code)
{
    return {{}, code, "words"};
}

PgTable primaryPosition()
{
    return table({{"f", "0/5000060", {}, {}, {}, "0000001F", "f", "first", "t"}});
}

PgTable standbyPosition()
{
    return table({{"t", {}, "0/5000060", "0/5000028", "t", {}, "f", "second", "t"}});
}

PgTables views(PgTable senders, PgTable receiver = {})
{
    return {std::move(senders), std::move(receiver), table({{"node_b", "t", "reserved", "0/5000068"}}),
            table({{"max_wal_senders", "10"}, {"archive_mode", "off"}}), table({{"2", "12.5", "f", "f"}})};
}

Row senderRow(const std::optional<std::string> &state = "streaming", const std::optional<std::string> &replyAge = "0.25")
{
    return {"node_b", "10.0.0.2", state, "async", "0/5000060", "0/5000060", "0/5000060", "0/5000028", replyAge};
}

} // namespace

void TestPgLook::asksOnlyWhatTheVersionHas()
{
    const auto asked = [](int version) {
        PgLook look(version);
        look.take({primaryPosition()});
        return QByteArray::fromStdString(look.question());
    };
    QVERIFY(asked(120000).contains("reply_time") && !asked(110005).contains("reply_time"));
    QVERIFY(asked(110000).contains("sender_host") && !asked(100023).contains("sender_host"));
    QVERIFY(asked(130000).contains("wal_status") && !asked(120000).contains("wal_status"));
}

void TestPgLook::readsAPrimary()
{
    PgLook look(150018);
    QVERIFY(!look.take({primaryPosition()}));
    QVERIFY(!look.take(views(table({senderRow(), senderRow("backup")}))));
    QVERIFY(!look.take({table({{"7319000000000000001", "30"}})}));
    QVERIFY(look.question().empty());
    const DbFacts &db = look.facts();
    QCOMPARE(db.serverVersion, 150018);
    QVERIFY(!db.inRecovery && !db.readOnly && db.permitted);
    QCOMPARE(*db.current, Lsn(0x5000060));
    QCOMPARE(db.timeline, 31); // from the file name; the control file still says 30
    QCOMPARE(db.systemIdentifier, std::string("7319000000000000001"));
    QCOMPARE(*db.senders[0].replay, Lsn(0x5000028));
    QCOMPARE(*db.senders[0].replyAge, Duration(250ms));
    QVERIFY(db.baseBackupRunning == true && db.archiveFailing == false);
    QCOMPARE(db.walSendersFree, 8);
    QCOMPARE(db.preparedTransactions, 2);
    QCOMPARE(*db.oldestTransaction, Duration(12500ms));
    QCOMPARE(*db.replicationSlots[0].retainedBytes, std::uint64_t(0));
    QCOMPARE(look.words(), std::string("primary, timeline 31"));
}

void TestPgLook::takesTheTimelineOfAStandby()
{
    PgLook streaming(150018);
    streaming.take({standbyPosition()});
    streaming.take(views({}, table({{"streaming", "5", "10.0.0.1", "3"}})));
    streaming.take({table({{"7", "4"}})});
    QCOMPARE(streaming.facts().timeline, 5);
    QCOMPARE(streaming.words(), std::string("standby, timeline 5, replay paused"));

    PgLook cut(150018); // no receiver: the control file is all there is
    cut.take({standbyPosition()});
    cut.take(views({}));
    cut.take({table({{"7", "4"}})});
    QCOMPARE(cut.facts().timeline, 4);
    QVERIFY(!cut.facts().receiver);
    QCOMPARE(*cut.facts().replayed, Lsn(0x5000028));
}

void TestPgLook::knowsARowWithoutAState()
{
    PgLook primary(150018);
    primary.take({primaryPosition()});
    primary.take(views(table({{"", {}, {}, {}, {}, {}, {}, {}, {}}})));
    QVERIFY(!primary.facts().permitted);
    QVERIFY(!primary.facts().senders[0].replay && !primary.facts().oldestTransaction);
    QVERIFY(!primary.take({failure("42501")})); // the control file: not permitted, not fatal
    QVERIFY(primary.facts().systemIdentifier.empty());
    QVERIFY(QByteArray::fromStdString(primary.words()).contains("no permission"));

    PgLook standby(150018);
    standby.take({standbyPosition()});
    standby.take(views({}, table({{{}, {}, {}, {}}})));
    QVERIFY(!standby.facts().permitted);
}

void TestPgLook::clampsSmallNegativeAges()
{
    PgLook look(150018);
    look.take({primaryPosition()});
    look.take(views(table({senderRow("streaming", "-0.000123")})));
    QCOMPARE(*look.facts().senders[0].replyAge, Duration(0));
}

void TestPgLook::asksAgainOnceWhenTheRoleChanged()
{
    PgLook look(150018);
    const std::string first = look.question();
    QVERIFY(!look.take({failure("55000")}));
    QCOMPARE(look.question(), first);
    QVERIFY(look.take({failure("55000")}));

    PgLook later(150018);
    later.take({primaryPosition()});
    QVERIFY(!later.take({failure("55000")})); // demoted between the two questions
    QCOMPARE(later.question(), first);
    QVERIFY(!later.take({standbyPosition()}));
    QVERIFY(later.facts().inRecovery && !later.facts().current);
}

void TestPgLook::endsWithTheServersError()
{
    PgLook look(150018);
    const auto trouble = look.take({failure("57014")});
    QVERIFY(trouble);
    QCOMPARE(word(trouble->outcome), "timeout");
    QCOMPARE(trouble->words, std::string("words"));
}

void TestPgLook::refusesOddAnswers()
{
    PgLook look(150018);
    QCOMPARE(word(look.take({})->outcome), "garbage");
    QCOMPARE(word(PgLook(150018).take({table({})})->outcome), "garbage");
    QCOMPARE(word(PgLook(150018).take({table({{"t"}})})->outcome), "garbage");
    look.take({primaryPosition()});
    QCOMPARE(word(look.take({table({})})->outcome), "garbage");
}

void TestPgLook::readsTheBacklogOfTheArchive()
{
    PgLook look(150018);
    look.take({primaryPosition()});
    PgTables answers = views({});
    answers[3] = table({{"archive_mode", "on"}});
    answers[4] = table({{"0", {}, "t", "f"}});
    look.take(answers);
    look.take({failure("42501")});
    QVERIFY(QByteArray::fromStdString(look.question()).contains("pg_ls_archive_statusdir"));
    QVERIFY(!look.take({table({{"17"}})}));
    QCOMPARE(look.facts().archiveBacklog, 17);
    QVERIFY(look.facts().archiveFailing == true && !look.facts().oldestTransaction);
    QVERIFY(look.question().empty());

    PgLook old(110000); // no such function yet
    old.take({primaryPosition()});
    old.take(answers);
    old.take({failure("42501")});
    QVERIFY(old.question().empty());
    QCOMPARE(old.facts().archiveBacklog, -1);
}

/// What a server of 9.1 leaves open is unknown, never good.
void TestPgLook::tellsNothingThatAnOldServerCannot()
{
    PgLook look(90124);
    look.take({table({{"t", {}, "0/5000060", "0/5000028", "f", {}, "f", {}, "f"}})});
    QVERIFY(!look.take({table({}), table({}), table({}), table({{"archive_mode", "on"}}), table({{"0", "3", {}, {}}})}));
    QVERIFY(look.question().empty()); // nothing of the control file, nothing that a plain user may not
    const DbFacts &db = look.facts();
    QVERIFY(!db.permitted && !db.receiverVisible && !db.receiver);
    QVERIFY(!db.archiveFailing && !db.baseBackupRunning && !db.oldestTransaction);
    QCOMPARE(db.archiveBacklog, -1);
    QCOMPARE(db.timeline, 0);
    QCOMPARE(look.words(), std::string("standby, no permission: the user is no superuser"));
    PgLook super(90124);
    super.take({table({{"f", "0/5000060", {}, {}, {}, "00000003", "f", {}, "t"}})});
    super.take({table({}), table({}), table({}), table({{"archive_mode", "on"}}), table({{"0", "3", {}, "t"}})});
    QVERIFY(super.facts().baseBackupRunning == true);
    QVERIFY(super.question().find("pg_xlog/archive_status") != std::string::npos);
    super.take({table({{"4"}})});
    QCOMPARE(super.facts().archiveBacklog, 4);
    QCOMPARE(super.words(), std::string("primary, timeline 3"));
}

void TestPgLook::mapsErrors_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("outcome");
    QTest::newRow("pg_hba") << QByteArray("28000") << QByteArray("denied");
    QTest::newRow("password") << QByteArray("28P01") << QByteArray("denied");
    QTest::newRow("privilege") << QByteArray("42501") << QByteArray("denied");
    QTest::newRow("database") << QByteArray("3D000") << QByteArray("denied");
    QTest::newRow("too many connections") << QByteArray("53300") << QByteArray("denied");
    QTest::newRow("statement time-out") << QByteArray("57014") << QByteArray("timeout");
    QTest::newRow("starting up") << QByteArray("57P03") << QByteArray("dropped");
    QTest::newRow("shutting down") << QByteArray("57P01") << QByteArray("dropped");
    QTest::newRow("no such function") << QByteArray("42883") << QByteArray("garbage");
}

void TestPgLook::mapsErrors()
{
    QFETCH(QByteArray, code);
    QFETCH(QByteArray, outcome);
    QCOMPARE(word(pgTrouble(code.toStdString(), "words").outcome), outcome);
}

void TestPgLook::mapsConnectionErrors_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("outcome");
    QTest::addColumn<QByteArray>("words");
    const QByteArray at = "connection to server at \"127.0.0.1\", port 5432 failed: ";
    QTest::newRow("refused") << at + "Connection refused\n\tIs the server running on that host?\n" << QByteArray("refused")
                             << QByteArray("Connection refused");
    QTest::newRow("no route") << at + "No route to host\n" << QByteArray("unroutable") << QByteArray("No route to host");
    QTest::newRow("network") << at + "Network is unreachable\n" << QByteArray("unroutable") << QByteArray("Network is unreachable");
    QTest::newRow("starting up") << at + "FATAL:  57P03: the database system is starting up\nLOCATION:  x, y.c:1\n"
                                 << QByteArray("dropped") << QByteArray("the database system is starting up");
    QTest::newRow("in Italian") << at + "FATALE:  28P01: autenticazione con password fallita\n" << QByteArray("denied")
                                << QByteArray("autenticazione con password fallita");
    QTest::newRow("in Russian") << at + "ВАЖНО:  28000: нет такой роли\n" << QByteArray("denied") << QByteArray("нет такой роли");
    QTest::newRow("no password") << at + "fe_sendauth: no password supplied\n" << QByteArray("denied")
                                 << QByteArray("fe_sendauth: no password supplied");
    QTest::newRow("certificate") << at + "SSL error: certificate verify failed\n" << QByteArray("tls-error")
                                 << QByteArray("SSL error: certificate verify failed");
    QTest::newRow("noise to the TLS question") << at + "received invalid response to SSL negotiation: H\n" << QByteArray("garbage")
                                               << QByteArray("received invalid response to SSL negotiation: H");
    QTest::newRow("closed") << at + "server closed the connection unexpectedly\n" << QByteArray("dropped")
                            << QByteArray("server closed the connection unexpectedly");
    QTest::newRow("unheard-of") << QByteArray("something else") << QByteArray("dropped") << QByteArray("something else");
}

void TestPgLook::mapsConnectionErrors()
{
    QFETCH(QByteArray, message);
    QFETCH(QByteArray, outcome);
    QFETCH(QByteArray, words);
    const PgTrouble trouble = pgConnectTrouble(message.toStdString());
    QCOMPARE(word(trouble.outcome), outcome);
    QCOMPARE(QByteArray::fromStdString(trouble.words), words);
}

QTEST_APPLESS_MAIN(TestPgLook)
#include "tst_pglook.moc"
