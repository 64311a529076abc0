// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/pgconnection.h"
#include "adapters/pglook.h"
#include "fakes/pgpair.h"

#include <QSignalSpy>
#include <QTest>

using namespace twinline;

/// Every dialect, run on two real servers of today through schemas that offer the names of the old version and hide those
/// that it lacked. It must see what today's dialect sees there, less what the version cannot tell.
class TestOldNames : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void seesWhatTodaysDialectSees_data();
    void seesWhatTodaysDialectSees();
    void hidesWhatDidNotExist_data();
    void hidesWhatDidNotExist();
    void knowsAPlainUser_data();
    void knowsAPlainUser();
    void seesPausedReplay_data();
    void seesPausedReplay();
    void seesARunningBackup();
    void asksAgainWhenTheRoleChanges();

private:
    struct Seen
    {
        std::optional<DbFacts> facts;
        std::string words;
    };
    Seen look(int version, int node, const char *user = "postgres");
    QByteArray ask(PgConnection &connection, const std::string &sql, PgTables &tables);
    bool open(PgConnection &connection, int version, int node, const char *user);

    PgPair m_pair{{QStringLiteral("archive_mode=on"), QStringLiteral("archive_command=false")}};
};

namespace {

constexpr int today = 150018;
constexpr int all[] = {90124, 90224, 90325, 90426, 90525, 90624, 100023, 110022, 120022, 130023, today};

struct Layer
{
    int before;
    const char *schema;
};

constexpr Layer layers[] = {{90200, "before92"}, {90300, "before93"}, {90400, "before94"}, {90500, "before95"},
                            {90600, "before96"}, {100000, "before10"}, {110000, "before11"}, {120000, "before12"},
                            {130000, "before13"}, {150000, "before15"}};

std::string searchPath(int version)
{
    std::string path;
    for (const Layer &layer : layers)
        if (version < layer.before)
            path += std::string(layer.schema) + ',';
    return path + "pg_catalog";
}

std::optional<Lsn> asOf(int version, const std::optional<Lsn> &lsn)
{
    if (!lsn || version >= 90300)
        return lsn;
    return (*lsn >> 32) * 0xFF000000 + (*lsn & 0xFFFFFFFF);
}

/// The positions as a server of \a version would have counted them.
DbFacts countedAs(int version, DbFacts facts)
{
    for (std::optional<Lsn> *lsn : {&facts.current, &facts.received, &facts.replayed})
        *lsn = asOf(version, *lsn);
    for (DbSender &sender : facts.senders)
        for (std::optional<Lsn> *lsn : {&sender.sent, &sender.write, &sender.flush, &sender.replay})
            *lsn = asOf(version, *lsn);
    return facts;
}

/// What a server of \a version cannot tell of what today's tells, and what is another at every look.
DbFacts asSeenBy(int version, DbFacts facts)
{
    facts.serverVersion = version;
    facts.oldestTransaction.reset();
    for (DbSender &sender : facts.senders)
        sender.replyAge.reset();
    if (facts.receiver)
        facts.receiver->lastMessageAge.reset();
    if (version < 130000)
        for (DbSlot &slot : facts.replicationSlots)
            slot.walStatus.clear();
    if (version >= 100000 && version < 120000)
        facts.archiveBacklog = -1;
    if (version < 110000 && facts.receiver)
        facts.receiver->senderHost.clear();
    if (version < 90600) {
        facts.receiverVisible = false;
        facts.receiver.reset();
        facts.systemIdentifier.clear();
        facts.timeline = facts.inRecovery ? 0 : facts.timeline;
    }
    if (version < 90500)
        facts.clusterName.clear();
    if (version < 90400) {
        facts.replicationSlots.clear();
        facts.archiveFailing.reset();
        for (const char *name : {"max_replication_slots", "max_worker_processes", "wal_log_hints"})
            facts.settings.erase(name);
    }
    if (version < 90300)
        for (const char *name : {"data_checksums", "wal_sender_timeout"})
            facts.settings.erase(name);
    return facts;
}

void versionsAndNodes(int below = today)
{
    QTest::addColumn<int>("version");
    QTest::addColumn<int>("node");
    for (const int version : all)
        for (const int node : {0, 1})
            if (version < below)
                QTest::addRow("%s %s", pgVersionWords(version).c_str(), node == 0 ? "primary" : "standby") << version << node;
}

} // namespace

bool TestOldNames::open(PgConnection &connection, int version, int node, const char *user)
{
    QSignalSpy opened(&connection, &PgConnection::opened);
    connection.open({{"host", "127.0.0.1"}, {"port", std::to_string(m_pair.port(node))}, {"dbname", "postgres"},
                     {"user", user}, {"options", "-csearch_path=" + searchPath(version)}});
    return opened.wait();
}

/// The error code of the first statement that went wrong.
QByteArray TestOldNames::ask(PgConnection &connection, const std::string &sql, PgTables &tables)
{
    QSignalSpy answered(&connection, &PgConnection::answered);
    const auto taken = connect(&connection, &PgConnection::answered, this, [&](const PgTables &got) { tables = got; });
    connection.ask(sql);
    const bool came = answered.wait();
    disconnect(taken);
    for (const PgTable &table : tables)
        if (!table.sqlState.empty())
            return QByteArray::fromStdString(table.sqlState + ' ' + table.error);
    return came ? QByteArray() : QByteArray("no answer");
}

TestOldNames::Seen TestOldNames::look(int version, int node, const char *user)
{
    PgConnection connection;
    if (!open(connection, version, node, user))
        return {};
    PgLook look(version);
    while (!look.question().empty()) {
        PgTables tables;
        const QByteArray error = ask(connection, look.question(), tables);
        if (!error.isEmpty())
            qInfo("%s on %s", error.constData(), look.question().c_str());
        if (const auto trouble = look.take(tables)) {
            qWarning("%s", trouble->words.c_str());
            return {};
        }
    }
    return {look.facts(), look.words()};
}

void TestOldNames::initTestCase()
{
    if (PgPair::programs().isEmpty())
        QSKIP("PostgreSQL's server programs are not installed: /usr/lib/postgresql is empty");
    QVERIFY2(m_pair.start(), qPrintable(m_pair.trouble()));
    QFile script(QStringLiteral(TEST_DATA "/postgres/oldnames.sql"));
    QVERIFY(script.open(QFile::ReadOnly));
    QVERIFY2(m_pair.sql(0, script.readAll().constData()) == "made", qPrintable(m_pair.trouble()));
    m_pair.sql(0, "SELECT pg_switch_wal()"); // something to archive, in vain
    QTRY_COMPARE_WITH_TIMEOUT(m_pair.sql(0, "SELECT failed_count > 0 FROM pg_stat_archiver"), QByteArray("t"), 30000);
    QTRY_COMPARE_WITH_TIMEOUT(m_pair.sql(1, "SELECT count(*) FROM pg_namespace WHERE nspname ~ '^before'"), QByteArray("10"), 30000);
    QVERIFY(*look(today, 0).facts->current >> 32 > 0); // beyond the first four gigabytes, where the two ways to count part
}

void TestOldNames::seesWhatTodaysDialectSees_data()
{
    versionsAndNodes();
}

void TestOldNames::seesWhatTodaysDialectSees()
{
    QFETCH(int, version);
    QFETCH(int, node);
    // The servers write a little of their own accord: both looks must fall between two such writes.
    const auto agree = [&] {
        const Seen before = look(today, node);
        const Seen old = look(version, node);
        return before.facts && old.facts && asSeenBy(version, *old.facts) == asSeenBy(version, countedAs(version, *before.facts));
    };
    QVERIFY(QTest::qWaitFor(agree, 20000)); // QTRY_VERIFY would ask once more, and meet a write
    const DbFacts now = *look(today, node).facts;
    const DbFacts then = *look(version, node).facts;
    QVERIFY(now.permitted && then.permitted);
    QCOMPARE(then.current.has_value(), node == 0);
    QCOMPARE(then.replayed.has_value() && then.received.has_value(), node == 1);
    QCOMPARE(then.timeline, node == 0 || version >= 90600 ? 1 : 0);
    QCOMPARE(then.senders.size(), std::size_t(node == 0 ? 1 : 0));
    QVERIFY(then.baseBackupRunning == false);
    QVERIFY(node == 1 || version < 90400 || then.archiveFailing == true);
    QVERIFY(node == 1 || (version >= 100000 && version < 120000) || then.archiveBacklog > 0);
}

void TestOldNames::hidesWhatDidNotExist_data()
{
    versionsAndNodes();
}

/// The schemas are no better than what they hide: the next later dialect must fail on them where anything differs.
void TestOldNames::hidesWhatDidNotExist()
{
    QFETCH(int, version);
    QFETCH(int, node);
    PgConnection connection;
    QVERIFY(open(connection, version, node, "postgres"));
    for (const int later : all) {
        const PgDialect mine(version);
        const PgDialect other(later);
        PgTables tables;
        if (later > version && other.position() != mine.position())
            QVERIFY2(!ask(connection, other.position(), tables).isEmpty(), pgVersionWords(later).c_str());
        if (later > version && later < 150000 && other.views() != mine.views()) // 15 only leaves something out
            QVERIFY2(!ask(connection, other.views(), tables).isEmpty(), pgVersionWords(later).c_str());
        if (later > version && other.control() != mine.control())
            QVERIFY2(!ask(connection, other.control(), tables).isEmpty(), pgVersionWords(later).c_str());
        if (later > version && !other.archive().empty() && other.archive() != mine.archive())
            QVERIFY2(!ask(connection, other.archive(), tables).isEmpty(), pgVersionWords(later).c_str());
    }
}

void TestOldNames::knowsAPlainUser_data()
{
    versionsAndNodes();
}

void TestOldNames::knowsAPlainUser()
{
    QFETCH(int, version);
    QFETCH(int, node);
    // Who is in pg_monitor has no more rights before 10 than anybody else.
    for (const char *user : {"plain", version < 100000 ? "twinline" : "plain"}) {
        const Seen seen = look(version, node, user);
        QVERIFY(seen.facts);
        QVERIFY(!seen.facts->permitted);
        QCOMPARE(seen.facts->inRecovery, node == 1);
        QVERIFY(!seen.facts->oldestTransaction && !seen.facts->baseBackupRunning && seen.facts->archiveBacklog == -1);
        const bool cloaked = std::all_of(seen.facts->senders.begin(), seen.facts->senders.end(), [&](const DbSender &sender) {
            return sender.state.empty() && !sender.replay;
        });
        QVERIFY(cloaked || QByteArray(user) == "twinline"); // today's server shows them to pg_monitor all the same
        QVERIFY2(seen.words.ends_with(PgDialect(version).lacking()), seen.words.c_str());
    }
}

void TestOldNames::seesPausedReplay_data()
{
    QTest::addColumn<int>("version");
    for (const int version : all)
        QTest::newRow(pgVersionWords(version).c_str()) << version;
}

void TestOldNames::seesPausedReplay()
{
    QFETCH(int, version);
    m_pair.sql(1, "SELECT pg_wal_replay_pause()");
    QTRY_VERIFY(look(version, 1).facts->replayPaused);
    m_pair.sql(0, "INSERT INTO t SELECT generate_series(1, 10000)");
    QTRY_VERIFY(*look(version, 1).facts->received > *look(version, 1).facts->replayed + 100000); // received, not applied
    const DbFacts standby = *look(version, 1).facts;
    QVERIFY(*look(version, 0).facts->current > *standby.replayed + 100000);
    m_pair.sql(1, "SELECT pg_wal_replay_resume()");
    QTRY_VERIFY(!look(version, 1).facts->replayPaused);
    QTRY_VERIFY(*look(version, 1).facts->replayed > *standby.replayed);
}

/// An exclusive backup of 9.1 and 9.2 is told by its file; 15 has no such backup, so the file is laid by hand.
void TestOldNames::seesARunningBackup()
{
    for (const int version : {90124, 90224})
        QVERIFY(look(version, 0).facts->baseBackupRunning == false);
    QVERIFY2(!m_pair.sql(0, "COPY (SELECT 1) TO PROGRAM 'cat > backup_label'; SELECT 'laid'").isEmpty(), qPrintable(m_pair.trouble()));
    for (const int version : {90124, 90224})
        QVERIFY(look(version, 0).facts->baseBackupRunning == true);
    m_pair.sql(0, "COPY (SELECT 1) TO PROGRAM 'rm backup_label'; SELECT 'gone'");
    QVERIFY(look(90124, 0).facts->baseBackupRunning == false);
}

void TestOldNames::asksAgainWhenTheRoleChanges()
{
    PgConnection connection;
    QVERIFY(open(connection, 90124, 1, "postgres"));
    PgLook look(90124);
    PgTables tables;
    QCOMPARE(ask(connection, look.question(), tables), QByteArray());
    QVERIFY(!look.take(tables));
    QVERIFY(look.facts().inRecovery);
    QCOMPARE(m_pair.sql(1, "SELECT pg_promote(true, 30)"), "t");
    PgLook again(90124); // over the connection that saw a standby
    QCOMPARE(ask(connection, again.question(), tables), QByteArray());
    QVERIFY(!again.take(tables));
    QVERIFY(!again.facts().inRecovery && again.facts().current && !again.facts().received);
    QCOMPARE(again.facts().timeline, 2);
}

QTEST_GUILESS_MAIN(TestOldNames)
#include "tst_oldnames.moc"
