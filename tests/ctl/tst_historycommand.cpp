// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/sqlitehistory.h"
#include "adapters/systemclock.h"
#include "ctl/commandline.h"
#include "ctl/historycommand.h"
#include "ui/text/sentences.h"

#include <QDateTime>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>

using namespace twinline;
using namespace std::chrono_literals;

namespace {

constexpr const char *pairs = "[[pair]]\nname = \"Paris\"\nproduct = \"telisca-hot-standby\"\n"
                              "[[pair.node]]\nname = \"cti-1, the first\"\naddress = \"127.0.9.11\"\nmonitor = \"http://127.0.9.11:9\"\n"
                              "[[pair.node]]\nname = \"cti-2\"\naddress = \"127.0.9.12\"\nmonitor = \"http://127.0.9.12:9\"\n";

struct End
{
    int code = -1;
    QString out;
    QString err;
};

End run(const QStringList &words)
{
    End end;
    QTextStream out(&end.out);
    QTextStream err(&end.err);
    end.code = CommandLine(out, err).run(words);
    out.flush();
    err.flush();
    return end;
}

WallTime wall(const char *iso)
{
    return WallTime(std::chrono::milliseconds(QDateTime::fromString(QString::fromLatin1(iso), Qt::ISODateWithMs).toMSecsSinceEpoch()));
}

} // namespace

/// `twinlinectl history export`, and what `status` says of a history that cannot be kept.
class tst_HistoryCommand : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void momentsAsPeopleWriteThem_data();
    void momentsAsPeopleWriteThem();
    void exportsWhatWasSeen();
    void exportsLongAgoCoarsely();
    void refusals_data();
    void refusals();
    void aFileThatCannotBeMadeIsNamed();
    void aHistoryThatCannotBeReadIsNamed();
    void statusSaysWhatAilsHistory();

private:
    QString write(const QString &name, const QByteArray &bytes) const;
    QString csv() const { return m_home->filePath(QStringLiteral("out.csv")); }
    QStringList rows() const;
    /// Samples each 5 s, all answered but the third.
    void fill(Duration ago, int count) const;

    std::unique_ptr<QTemporaryDir> m_home;
    QString m_file;
    SystemClock m_clock;
};

void tst_HistoryCommand::init()
{
    text::setLanguage(Language::English);
    m_home = std::make_unique<QTemporaryDir>();
    for (const char *name : {"CONFIG", "STATE"}) {
        qputenv(QByteArray("XDG_") + name + "_HOME", m_home->filePath(QString::fromLatin1(name)).toLocal8Bit());
        QDir().mkpath(m_home->filePath(QString::fromLatin1(name)) + QStringLiteral("/twinline"));
    }
    m_file = write(QStringLiteral("CONFIG/twinline/pairs.toml"), pairs);
}

void tst_HistoryCommand::cleanup()
{
    qunsetenv("XDG_CONFIG_HOME");
    qunsetenv("XDG_STATE_HOME");
}

QString tst_HistoryCommand::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_home->filePath(name));
    if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("no file %s", qPrintable(name));
    return file.fileName();
}

QStringList tst_HistoryCommand::rows() const
{
    QFile file(csv());
    QStringList found = file.open(QFile::ReadOnly) ? QString::fromUtf8(file.readAll()).split(QStringLiteral("\r\n")) : QStringList();
    if (!found.isEmpty() && found.last().isEmpty())
        found.removeLast();
    return found;
}

void tst_HistoryCommand::fill(Duration ago, int count) const
{
    const Instant now = m_clock.now();
    HistoryFile file(SqliteHistory::fileIn((m_home->filePath(QStringLiteral("STATE")) + QStringLiteral("/twinline")).toStdString()), "monday", now);
    HistoryBatch batch;
    batch.number = 1;
    for (int i = 0; i < count; ++i) {
        const Duration back = ago - i * 5s;
        const Instant at{now.boot - back, now.wall - std::chrono::floor<std::chrono::milliseconds>(back)};
        batch.samples[{"Paris", "rtt/0"}].push_back({at, i == 2 ? std::nullopt : std::optional(0.0125), false});
        batch.samples[{"Paris", "lag/database"}].push_back({at, 2.0, true});
    }
    file.write(batch, now.wall);
}

void tst_HistoryCommand::momentsAsPeopleWriteThem_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("expected"); // UTC; empty: no moment
    const auto row = [](const char *words, const char *expected) { QTest::newRow(words) << QString::fromLatin1(words) << QString::fromLatin1(expected); };
    row("now", "2026-11-27T12:00:00Z");
    row("-90s", "2026-11-27T11:58:30Z");
    row("-30m", "2026-11-27T11:30:00Z");
    row("-1h", "2026-11-27T11:00:00Z");
    row("-7d", "2026-11-20T12:00:00Z");
    row("-2w", "2026-11-13T12:00:00Z");
    row("2026-11-27T10:30:00Z", "2026-11-27T10:30:00Z");
    row("2026-11-27T10:30:00.250Z", "2026-11-27T10:30:00.250Z");
    row("2026-11-27T10:30:00+01:00", "2026-11-27T09:30:00Z");
    for (const char *bad : {"", "yesterday", "1h", "-1y", "-h", "--1h", "2026-13-01", "2026-11-31T10:00:00", "27.11.2026", "-9999999d"})
        row(bad, "");
}

void tst_HistoryCommand::momentsAsPeopleWriteThem()
{
    QFETCH(QString, words);
    QFETCH(QString, expected);
    const auto moment = momentOf(words, wall("2026-11-27T12:00:00Z"));
    QCOMPARE(moment.has_value(), !expected.isEmpty());
    if (moment)
        QVERIFY(*moment == wall(expected.toLatin1().constData()));
    // Without a zone it is this desk's.
    QCOMPARE(momentOf(QStringLiteral("2026-11-27"), {})->time_since_epoch().count(), QDate(2026, 11, 27).startOfDay().toMSecsSinceEpoch());
}

void tst_HistoryCommand::exportsWhatWasSeen()
{
    fill(60s, 6);
    const End end = run({QStringLiteral("history"), QStringLiteral("export"), QStringLiteral("Paris"), QStringLiteral("--from"), QStringLiteral("-1h"),
                         QStringLiteral("--csv"), csv()});
    QVERIFY2(end.code == 0, qPrintable(end.err));
    QVERIFY(end.out.isEmpty() && end.err.isEmpty());
    const QStringList found = rows();
    QCOMPARE(found.size(), 13);
    QCOMPARE(found[0], QStringLiteral("time,span_s,series,name,value,min,mean,max,count,losses,at_least"));
    int lost = 0;
    QDateTime before;
    for (const QString &row : found.mid(1)) {
        const QDateTime time = QDateTime::fromString(row.section(u',', 0, 0), Qt::ISODateWithMs);
        QVERIFY2(time.isValid() && row.section(u',', 0, 0).endsWith(u'Z') && (before.isNull() || time >= before), qPrintable(row));
        before = time;
        const QString rest = row.section(u',', 1);
        if (rest.startsWith(QStringLiteral("0,lag/database,")))
            QVERIFY2(rest.endsWith(QStringLiteral(",2,2,2,2,1,0,1")), qPrintable(rest));
        else if (rest == QStringLiteral("0,rtt/0,\"cti-1, the first\",,,,,0,1,0"))
            ++lost;
        else
            QCOMPARE(rest, QStringLiteral("0,rtt/0,\"cti-1, the first\",0.0125,0.0125,0.0125,0.0125,1,0,0"));
    }
    QCOMPARE(lost, 1);
}

void tst_HistoryCommand::exportsLongAgoCoarsely()
{
    fill(40 * 24h, 6000); // a third of a day, forty days ago
    const End end = run({QStringLiteral("history"), QStringLiteral("export"), QStringLiteral("Paris"), QStringLiteral("--from=-60d"),
                         QStringLiteral("--to=-1d"), QStringLiteral("--csv"), csv()});
    QVERIFY2(end.code == 0, qPrintable(end.err));
    const QStringList found = rows().filter(QStringLiteral(",rtt/0,"));
    QVERIFY2(found.size() == 500 || found.size() == 501, qPrintable(QString::number(found.size())));
    int count = 0;
    QStringList times;
    for (const QString &row : found) {
        QCOMPARE(row.section(u',', 1, 1), QStringLiteral("60"));
        count += row.section(u',', -3, -3).toInt() + row.section(u',', -2, -2).toInt();
        times << row.section(u',', 0, 0);
    }
    QCOMPARE(count, 6000);
    QCOMPARE(times.removeDuplicates(), 0); // no stretch stands in two of the parts that are read
}

void tst_HistoryCommand::refusals_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *line, int code, const char *named) { QTest::newRow(line) << QString::fromLatin1(line) << code << QString::fromLatin1(named); };
    row("history", 64, "export PAIR");
    row("history export", 64, "export PAIR");
    row("history export Paris", 64, "--from T");
    row("history import Paris --from -1h", 64, "export PAIR");
    row("history export Paris Lyon --from -1h", 64, "export PAIR");
    row("history export Paris --from", 64, "--from");
    row("history export Paris --from never", 64, "never");
    row("history export Paris --from -1h --to 25:00", 64, "25:00");
    row("history export Paris --from -1h --to -2h", 64, "later");
    row("history export Lyon --from -1h", 64, "Lyon");
    row("history export Paris --from 2001-01-01 --to 2001-01-02", 0, "Nobody watched Paris");
}

void tst_HistoryCommand::refusals()
{
    QFETCH(QString, line);
    QFETCH(int, code);
    QFETCH(QString, named);
    fill(60s, 6);
    write(QStringLiteral("out.csv"), "keep me");
    const End end = run(line.split(u' ') + QStringList{QStringLiteral("--csv"), csv()});
    QVERIFY2(end.code == code, qPrintable(end.err));
    QVERIFY2(end.err.contains(named), qPrintable(end.err));
    if (code != 0)
        QCOMPARE(rows(), QStringList{QStringLiteral("keep me")}); // nothing is changed
}

void tst_HistoryCommand::aFileThatCannotBeMadeIsNamed()
{
    fill(60s, 6);
    const QString nowhere = m_home->filePath(QStringLiteral("no/such/folder.csv"));
    const End end = run({QStringLiteral("history"), QStringLiteral("export"), QStringLiteral("Paris"), QStringLiteral("--from"), QStringLiteral("-1h"),
                         QStringLiteral("--csv"), nowhere});
    QCOMPARE(end.code, 1);
    QVERIFY2(end.err.contains(nowhere), qPrintable(end.err));
    QCOMPARE(end.err.count(u'\n'), 1);
}

void tst_HistoryCommand::aHistoryThatCannotBeReadIsNamed()
{
    const QStringList words{QStringLiteral("history"), QStringLiteral("export"), QStringLiteral("Paris"), QStringLiteral("--from"), QStringLiteral("-1h")};
    End end = run(words);
    QCOMPARE(end.code, 1);
    QVERIFY2(end.err.contains(QStringLiteral("history.sqlite does not exist")), qPrintable(end.err));
    write(QStringLiteral("STATE/twinline/history.sqlite"), QByteArray(5000, 'x'));
    end = run(words);
    QCOMPARE(end.code, 1);
    QVERIFY2(end.err.contains(QStringLiteral("history.sqlite")) && end.err.contains(QStringLiteral("damaged")), qPrintable(end.err));
    QVERIFY(end.out.isEmpty());
}

void tst_HistoryCommand::statusSaysWhatAilsHistory()
{
    const QStringList words{QStringLiteral("status"), QStringLiteral("--pair"), QStringLiteral("nobody")}; // asks no node
    QVERIFY(!run(words).err.contains(QStringLiteral("History")));
    fill(60s, 6);
    QVERIFY(!run(words).err.contains(QStringLiteral("History")));
    const QByteArray words2(5000, 'x');
    const QString file = write(QStringLiteral("STATE/twinline/history.sqlite"), words2);
    const End end = run(words);
    QVERIFY2(end.err.startsWith(QStringLiteral("History is kept in memory only: ") + file + QStringLiteral(" is damaged")), qPrintable(end.err));
    QFile left(file);
    QVERIFY(left.open(QFile::ReadOnly));
    QCOMPARE(left.readAll(), words2);
}

QTEST_GUILESS_MAIN(tst_HistoryCommand)
#include "tst_historycommand.moc"
