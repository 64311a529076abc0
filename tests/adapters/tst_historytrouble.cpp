// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historydesk.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>

#include <csignal>

#include <sys/resource.h>
#include <unistd.h>

using namespace twinline;
using namespace std::chrono_literals;

using Kind = HistoryTroubleKind;
using Mode = SqliteHistory::Mode;

namespace {

/// For as long as it lives, no file of this program may grow beyond so many bytes: as if the disk were full.
class FullDisk
{
public:
    explicit FullDisk(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit small{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before{};
};

/// For as long as it lives, root's rights are not there: nobody can write to what is not his.
class WithoutRights
{
public:
    WithoutRights()
        : m_root(geteuid() == 0)
    {
        if (m_root && seteuid(65534) != 0)
            qFatal("no rights to give away");
    }
    ~WithoutRights()
    {
        if (m_root && seteuid(0) != 0)
            qFatal("no way back");
    }

private:
    bool m_root;
};

void put(const HistoryDesk &desk, const QByteArray &bytes)
{
    QFile file(QString::fromStdString(desk.file));
    QVERIFY(file.open(QFile::WriteOnly) && file.write(bytes) == bytes.size());
}

/// A file that some samples lie in, closed in order.
void fill(HistoryDesk &desk)
{
    desk.start();
    for (int i = 0; i < 4000; ++i) {
        desk.see(i);
        desk.clock.advance(5s);
    }
    desk.stop();
}

/// SQLite tells a full disk apart from other failures to write; a limit of the system's own only sometimes.
bool cannotWrite(const SqliteHistory &history)
{
    return comesTo(history, [](const HistoryState &state) {
        return !state.lasting && state.trouble && (state.trouble->kind == Kind::Full || state.trouble->kind == Kind::NotWritable);
    });
}

bool isIn(const SqliteHistory &history, Kind kind)
{
    return comesTo(history, [kind](const HistoryState &state) { return state.trouble && state.trouble->kind == kind && !state.lasting; });
}

} // namespace

/// A history that cannot be kept: it is said, nothing is overwritten, and the console watches on with what it has in memory.
class tst_HistoryTrouble : public QObject
{
    Q_OBJECT

private slots:
    void whatIsNotOursIsLeftAsItIs_data();
    void whatIsNotOursIsLeftAsItIs();
    void aDamagedPageIsNoticedBeforeAnythingIsWritten();
    void aPageThatIsDamagedUnderwayEndsTheWriting();
    void aFolderWithoutRightsIsReadOnly();
    void withoutAFolderMemoryServes();
    void aFullDiskCostsNothingThatWasSeen();
    void aSmallDiskFillsUp();
    void anEmptyFileIsABeginning();
    void lookingNeverMakesAFile();
    void aHangingLockStallsNobody();
};

void tst_HistoryTrouble::whatIsNotOursIsLeftAsItIs_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("kind");
    QTest::newRow("words") << QByteArray("this is no database at all, and long enough to be looked at as if it were one") << int(Kind::Damaged);
    QTest::newRow("header only") << QByteArray("SQLite format 3\0", 16) << int(Kind::Damaged);
    HistoryDesk desk;
    fill(desk);
    const QByteArray good = desk.bytes();
    QByteArray newer = good;
    newer[63] = 9; // user_version
    QTest::newRow("a later version's") << newer << int(Kind::Newer);
    QByteArray foreign = good;
    foreign[68] = 1; // application_id
    QTest::newRow("another program's") << foreign << int(Kind::Foreign);
    QByteArray half = good.left(good.size() / 2);
    QTest::newRow("cut off") << half << int(Kind::Damaged);
    QByteArray zeros = good;
    for (int i = 100; i < 4096; ++i)
        zeros[i] = '\0';
    QTest::newRow("first page gone") << zeros << int(Kind::Damaged);
}

void tst_HistoryTrouble::whatIsNotOursIsLeftAsItIs()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, kind);
    for (const Mode mode : {Mode::Keep, Mode::Look}) {
        HistoryDesk desk;
        put(desk, bytes);
        desk.start("monday", mode);
        desk.see(42);
        desk.clock.advance(1s);
        if (mode == Mode::Keep)
            QVERIFY(isIn(*desk.history, Kind(kind)));
        const auto seen = readAll(*desk.history, desk.clock.now().wall, 0, desk.clock.now().wall - 1h);
        QCOMPARE(means(seen), std::vector<double>{42}); // it watches on
        QVERIFY(desk.history->state().trouble->kind == Kind(kind) || mode == Mode::Look);
        QCOMPARE(desk.history->state().trouble.value_or(HistoryTrouble{}).file, desk.history->state().trouble ? desk.file : std::string());
        desk.stop();
        QVERIFY(desk.bytes() == bytes);
    }
    HistoryDesk desk;
    put(desk, bytes);
    const auto trouble = lookAtHistory(desk.file, true);
    QVERIFY(trouble && trouble->kind == Kind(kind));
    if (trouble->kind == Kind::Newer)
        QVERIFY(trouble->schema == 9 && trouble->known == HistoryFile::schema);
    QVERIFY(desk.bytes() == bytes);
}

void tst_HistoryTrouble::aDamagedPageIsNoticedBeforeAnythingIsWritten()
{
    HistoryDesk desk;
    fill(desk);
    QByteArray bytes = desk.bytes();
    for (qsizetype i = 4096 * 20; i < 4096 * 21; ++i)
        bytes[i] = char(i * 7);
    put(desk, bytes);
    desk.start();
    desk.see(1);
    QVERIFY(isIn(*desk.history, Kind::Damaged));
    desk.stop();
    QVERIFY(desk.bytes() == bytes);
}

/// A reader meets it first: the writer must not go on.
void tst_HistoryTrouble::aPageThatIsDamagedUnderwayEndsTheWriting()
{
    HistoryDesk desk;
    fill(desk);
    desk.start();
    QVERIFY(comesTo(*desk.history, [](const HistoryState &state) { return state.lasting; }));
    QFile file(QString::fromStdString(desk.file));
    QVERIFY(file.open(QFile::ReadWrite));
    for (qint64 page = 10; page < file.size() / 4096; ++page) { // all but the first, which hold the tables' names
        file.seek(page * 4096);
        file.write(QByteArray(64, '\xee'));
    }
    file.close();
    desk.see(77);
    desk.clock.advance(1s);
    const WallTime now = desk.clock.now().wall;
    QVERIFY(QTest::qWaitFor([&] {
        const auto all = readAll(*desk.history, now, 0, now - 10h);
        return !all.empty() && all.back().mean == 77 && desk.history->state().trouble;
    }, 20000));
    QVERIFY(desk.history->state().trouble->kind == Kind::Damaged && !desk.history->state().lasting);
}

void tst_HistoryTrouble::aFolderWithoutRightsIsReadOnly()
{
    HistoryDesk desk;
    fill(desk);
    const QByteArray before = desk.bytes();
    const WallTime now = desk.clock.now().wall;
    const QString path = desk.folder.path();
    QFile::setPermissions(QString::fromStdString(desk.file), QFile::Permissions(0x6444));
    QFile::setPermissions(path, QFile::Permissions(0x5555));
    {
        const WithoutRights nobody;
        desk.start();
        desk.see(4000);
        QVERIFY(isIn(*desk.history, Kind::NotWritable));
        QVERIFY(!desk.history->state().trouble->detail.empty());
        const auto all = readAll(*desk.history, now + 1h);
        QCOMPARE(all.size(), 4001u); // the past can be read, and what is seen now stands behind it
        QCOMPARE(all.back().mean, 4000.0);
        QVERIFY(desk.history->state().readable);
        desk.stop();
        const auto trouble = lookAtHistory(desk.file, true);
        QVERIFY(trouble && trouble->kind == Kind::NotWritable && !lookAtHistory(desk.file, false));
    }
    QFile::setPermissions(path, QFile::Permissions(0x7777));
    QVERIFY(desk.bytes() == before);
    QVERIFY(!desk.has("-wal"));
}

void tst_HistoryTrouble::withoutAFolderMemoryServes()
{
    HistoryDesk desk;
    desk.file = desk.folder.filePath(QStringLiteral("nowhere/history.sqlite")).toStdString();
    desk.start();
    desk.see(1);
    QVERIFY(isIn(*desk.history, Kind::NotWritable));
    QCOMPARE(readAll(*desk.history, desk.clock.now().wall + 1s).size(), 1u);
    QVERIFY(!desk.history->state().readable);
}

void tst_HistoryTrouble::aFullDiskCostsNothingThatWasSeen()
{
    HistoryDesk desk;
    fill(desk);
    const WallTime from = desk.clock.now().wall;
    {
        desk.start();
        QVERIFY(comesTo(*desk.history, [](const HistoryState &state) { return state.lasting; }));
        const FullDisk full(200 * 1024);
        for (int i = 0; i < 30000; ++i) {
            desk.see(i);
            desk.clock.advance(5s);
        }
        QVERIFY(cannotWrite(*desk.history));
        QVERIFY(desk.history->state().readable);
        QCOMPARE(readAll(*desk.history, desk.clock.now().wall, 0, from).size(), 30000u);
        desk.stop(); // still full
    }
    QVERIFY(!lookAtHistory(desk.file, true)); // whole
    desk.start();
    QCOMPARE(readAll(*desk.history, from).size(), 4000u); // nothing of before is lost
    // And where there is room again before the end, all of it comes to the disk.
    {
        const FullDisk full(200 * 1024);
        QVERIFY(comesTo(*desk.history, [](const HistoryState &state) { return state.lasting; }));
        for (int i = 0; i < 30000; ++i) {
            desk.see(i);
            desk.clock.advance(5s);
        }
        QVERIFY(cannotWrite(*desk.history));
    }
    const WallTime now = desk.clock.now().wall;
    desk.start();
    QCOMPARE(readAll(*desk.history, now, 0, now - 30000 * 5s).size(), 30000u);
}

/// A disk of its own, too small for what is to come; it gets room again while the console runs.
void tst_HistoryTrouble::aSmallDiskFillsUp()
{
    HistoryDesk desk;
    const QString disk = desk.folder.path();
    if (QProcess::execute(QStringLiteral("mount"), {QStringLiteral("-t"), QStringLiteral("tmpfs"), QStringLiteral("-o"), QStringLiteral("size=1m"), QStringLiteral("tmpfs"), disk}) != 0)
        QSKIP("a disk of its own cannot be made here: that takes root's rights");
    const auto unmount = qScopeGuard([&] {
        desk.stop();
        QProcess::execute(QStringLiteral("umount"), {disk});
    });
    fill(desk);
    const WallTime from = desk.clock.now().wall;
    desk.start();
    QVERIFY(comesTo(*desk.history, [](const HistoryState &state) { return state.lasting; }));
    for (int i = 0; i < 40000; ++i) {
        desk.see(i);
        desk.clock.advance(5s);
    }
    QVERIFY(isIn(*desk.history, Kind::Full));
    QCOMPARE(readAll(*desk.history, desk.clock.now().wall, 0, from).size(), 40000u);
    QVERIFY(lookAtHistory(desk.file, true)->kind == Kind::Full); // as `status` says it
    desk.start(); // what there is can still be read
    desk.see(1);
    QCOMPARE(readAll(*desk.history, from).size(), 4000u);
    desk.clock.advance(5s);
    const WallTime now = desk.clock.now().wall;
    QCOMPARE(QProcess::execute(QStringLiteral("mount"), {QStringLiteral("-o"), QStringLiteral("remount,size=20m"), disk}), 0);
    desk.start();
    QCOMPARE(readAll(*desk.history, now, 0, now - 6s).size(), 1u); // the last try at its end has found room
    QVERIFY(!lookAtHistory(desk.file, true));
}

void tst_HistoryTrouble::anEmptyFileIsABeginning()
{
    HistoryDesk desk;
    put(desk, {});
    desk.start();
    desk.see(1);
    QVERIFY(comesTo(*desk.history, [](const HistoryState &state) { return state.lasting; }));
    desk.start();
    QCOMPARE(readAll(*desk.history, desk.clock.now().wall + 1s).size(), 1u);
}

void tst_HistoryTrouble::lookingNeverMakesAFile()
{
    HistoryDesk desk;
    desk.start("monday", Mode::Look);
    desk.see(1);
    QCOMPARE(readAll(*desk.history, desk.clock.now().wall + 1s).size(), 1u);
    QVERIFY(desk.history->state() == HistoryState());
    desk.stop();
    QVERIFY(!desk.has(""));
    QVERIFY(!lookAtHistory(desk.file, false) && !lookAtHistory(desk.file, true));
    QVERIFY(!desk.has(""));
}

/// Somebody else holds the file for longer than a commit may wait.
void tst_HistoryTrouble::aHangingLockStallsNobody()
{
    HistoryDesk desk;
    fill(desk);
    sqlite::Database other(desk.file, sqlite::Database::Mode::Write);
    other.run("BEGIN IMMEDIATE");
    desk.start();
    QElapsedTimer watch;
    watch.start();
    for (int i = 0; i < 1000; ++i)
        desk.see(i);
    desk.clock.advance(1s);
    QCOMPARE(readAll(*desk.history, desk.clock.now().wall).size(), 5000u);
    QVERIFY2(watch.elapsed() < 1000, qPrintable(QString::number(watch.elapsed())));
    QVERIFY(!desk.history->state().lasting);
    other.run("ROLLBACK");
    QVERIFY(comesTo(*desk.history, [](const HistoryState &state) { return state.lasting; }));
}

QTEST_GUILESS_MAIN(tst_HistoryTrouble)
#include "tst_historytrouble.moc"
