// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/pgdialect.h"

#include <QRegularExpression>
#include <QTest>

#include <map>

using namespace twinline;

/// What is asked of each version of PostgreSQL: only words that it has, always the same number of columns.
class TestPgDialect : public QObject
{
    Q_OBJECT

private slots:
    void usesOnlyWordsOfTheVersion_data();
    void usesOnlyWordsOfTheVersion();
    void asksWhatTheVersionCanTell_data();
    void asksWhatTheVersionCanTell();
    void keepsTheColumns_data();
    void keepsTheColumns();
    void readsPositions_data();
    void readsPositions();
    void skipsTheLastSegmentBefore93();
    void saysVersions();
};

namespace {

constexpr int never = 1000000;
constexpr int all[] = {90124, 90224, 90325, 90426, 90525, 90624, 100023, 110022, 120022, 130023, 140020, 150018};

/// When a word came and when it went. Those of every version stand in \a common.
struct Life
{
    int since = 0;
    int until = never;
};

const std::map<QByteArray, Life> &lives()
{
    static const std::map<QByteArray, Life> table{
        {"pg_current_xlog_location", {0, 100000}}, {"pg_last_xlog_receive_location", {0, 100000}},
        {"pg_last_xlog_replay_location", {0, 100000}}, {"pg_is_xlog_replay_paused", {0, 100000}},
        {"pg_xlogfile_name", {0, 100000}}, {"pg_xlog", {0, 100000}},
        {"sent_location", {0, 100000}}, {"write_location", {0, 100000}}, {"flush_location", {0, 100000}},
        {"replay_location", {0, 100000}}, {"procpid", {0, 90200}},
        {"pid", {90200}}, {"pg_is_in_backup", {90300, 150000}}, {"pg_replication_slots", {90400}},
        {"slot_name", {90400}}, {"active", {90400}}, {"restart_lsn", {90400}}, {"pg_stat_archiver", {90400}},
        {"last_failed_time", {90400}}, {"last_archived_time", {90400}}, {"cluster_name", {90500}},
        {"pg_stat_wal_receiver", {90600}}, {"status", {90600}}, {"received_tli", {90600}},
        {"last_msg_receipt_time", {90600}}, {"pg_control_system", {90600}}, {"pg_control_checkpoint", {90600}},
        {"system_identifier", {90600}}, {"timeline_id", {90600}},
        {"pg_current_wal_lsn", {100000}}, {"pg_last_wal_receive_lsn", {100000}}, {"pg_last_wal_replay_lsn", {100000}},
        {"pg_is_wal_replay_paused", {100000}}, {"pg_walfile_name", {100000}}, {"sent_lsn", {100000}},
        {"write_lsn", {100000}}, {"flush_lsn", {100000}}, {"replay_lsn", {100000}}, {"backend_type", {100000}},
        {"pg_read_all_stats", {100000}}, {"sender_host", {110000}}, {"reply_time", {120000}},
        {"pg_ls_archive_statusdir", {120000}}, {"wal_status", {130000}},
    };
    return table;
}

/// Words of SQL, and functions, views, columns and settings that every version has or may be asked for without harm.
const QStringList &common()
{
    static const QStringList words = QString::fromLatin1(
        "select case when then end not from where as and or in order by like null is on true false coalesce current_user"
        " substr count max extract epoch clock_timestamp host infinity name setting r role f t client backend member"
        " pg_is_in_recovery current_setting default_transaction_read_only is_superuser pg_has_role pg_ls_dir"
        " pg_prepared_xacts pg_backend_pid pg_settings pg_stat_activity pg_stat_replication xact_start client_port"
        " application_name client_addr client_hostname state sync_state archive_status backup_label ready archive_mode"
        " data_checksums full_page_writes hot_standby max_connections max_locks_per_transaction"
        " max_prepared_transactions max_replication_slots max_wal_senders max_worker_processes server_version"
        " synchronous_standby_names wal_level wal_log_hints wal_sender_timeout").split(u' ');
    return words;
}

QStringList questions(const PgDialect &dialect)
{
    QStringList list;
    for (const std::string &text : {dialect.position(), dialect.views(), dialect.control(), dialect.archive()})
        list << QString::fromStdString(text);
    return list;
}

QStringList wordsOf(const QString &text)
{
    static const QRegularExpression word(QStringLiteral("[a-z_][a-z_0-9]*"), QRegularExpression::CaseInsensitiveOption);
    QStringList found;
    for (auto i = word.globalMatch(text); i.hasNext();)
        found << i.next().captured().toLower();
    return found;
}

void versions()
{
    QTest::addColumn<int>("version");
    for (const int version : all)
        QTest::newRow(pgVersionWords(version).c_str()) << version;
}

/// Columns of a SELECT list: commas outside brackets and quotes.
int columnsOf(const QString &statement)
{
    int columns = 1;
    int depth = 0;
    bool quoted = false;
    for (const QChar c : statement) {
        quoted = c == u'\'' ? !quoted : quoted;
        depth += c == u'(' ? 1 : c == u')' ? -1 : 0;
        columns += c == u',' && depth == 0 && !quoted;
    }
    return columns;
}

} // namespace

void TestPgDialect::usesOnlyWordsOfTheVersion_data()
{
    versions();
}

void TestPgDialect::usesOnlyWordsOfTheVersion()
{
    QFETCH(int, version);
    for (const QString &word : wordsOf(questions(PgDialect(version)).join(u' '))) {
        const auto life = lives().find(word.toLatin1());
        if (life == lives().end())
            QVERIFY2(common().contains(word), qPrintable(word + QStringLiteral(": since when?")));
        else
            QVERIFY2(version >= life->second.since && version < life->second.until, qPrintable(word));
    }
}

void TestPgDialect::asksWhatTheVersionCanTell_data()
{
    versions();
}

void TestPgDialect::asksWhatTheVersionCanTell()
{
    QFETCH(int, version);
    const PgDialect dialect(version);
    const QStringList asked = wordsOf(questions(dialect).join(u' '));
    for (const auto &[word, life] : lives()) {
        if (word == "pg_xlog" && version >= 100000)
            continue;
        const bool has = version >= life.since && version < life.until;
        QVERIFY2(asked.contains(QString::fromLatin1(word)) == has, word.constData());
    }
    QCOMPARE(dialect.showsReceiver(), version >= 90600);
    QCOMPARE(QByteArray(dialect.lacking()), version < 100000 ? QByteArray("is no superuser") : QByteArray("lacks pg_monitor"));
    QCOMPARE(asked.contains(QStringLiteral("is_superuser")), version < 100000);
    QCOMPARE(asked.contains(QStringLiteral("backup_label")), version < 90300);
    QCOMPARE(dialect.archive().empty(), version >= 100000 && version < 120000);
}

void TestPgDialect::keepsTheColumns_data()
{
    versions();
}

void TestPgDialect::keepsTheColumns()
{
    QFETCH(int, version);
    const PgDialect dialect(version);
    QCOMPARE(columnsOf(QString::fromStdString(dialect.position())), 9);
    QList<int> columns;
    for (const QString &statement : QString::fromStdString(dialect.views()).split(u';'))
        columns << columnsOf(statement);
    QCOMPARE(columns, (QList<int>{9, 4, 4, 2, 4}));
    if (!dialect.control().empty())
        QCOMPARE(columnsOf(QString::fromStdString(dialect.control())), 2);
}

void TestPgDialect::readsPositions_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("position");
    QTest::newRow("low") << QByteArray("0/3000148") << qint64(0x3000148);
    QTest::newRow("high") << QByteArray("16/B374D848") << qint64(0x16B374D848);
    QTest::newRow("nothing") << QByteArray() << qint64(-1);
    QTest::newRow("no slash") << QByteArray("3000148") << qint64(-1);
    QTest::newRow("no number") << QByteArray("0/xyz") << qint64(-1);
    QTest::newRow("nothing before the slash") << QByteArray("/3000148") << qint64(-1);
    QTest::newRow("too long") << QByteArray("0/123456789") << qint64(-1);
}

void TestPgDialect::readsPositions()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, position);
    const auto read = PgDialect(150018).lsn(text.isNull() ? std::nullopt : std::optional(text.toStdString()));
    QCOMPARE(read ? qint64(*read) : -1, position);
}

void TestPgDialect::skipsTheLastSegmentBefore93()
{
    const auto read = [](int version, const char *text) { return *PgDialect(version).lsn(std::string(text)); };
    for (const int version : {90124, 90224}) {
        QCOMPARE(read(version, "0/3000148"), Lsn(0x3000148));
        QCOMPARE(read(version, "1/0"), Lsn(0xFF000000));
        QCOMPARE(read(version, "1/0") - read(version, "0/FEFFFFF8"), Lsn(8)); // 0/FF000000 and beyond do not exist
        QCOMPARE(read(version, "16/B374D848"), Lsn(0x16) * 0xFF000000 + 0xB374D848);
        QCOMPARE(read(version, "FFFFFFFF/FEFFFFFF"), Lsn(0xFFFFFFFF) * 0xFF000000 + 0xFEFFFFFF);
    }
    QCOMPARE(read(90300, "1/0"), Lsn(0x100000000));
    QCOMPARE(read(90300, "16/B374D848"), Lsn(0x16B374D848));
}

void TestPgDialect::saysVersions()
{
    QCOMPARE(pgVersionWords(90023), std::string("9.0.23"));
    QCOMPARE(pgVersionWords(90124), std::string("9.1.24"));
    QCOMPARE(pgVersionWords(100023), std::string("10.23"));
    QCOMPARE(pgVersionWords(150018), std::string("15.18"));
}

QTEST_APPLESS_MAIN(TestPgDialect)
#include "tst_pgdialect.moc"
