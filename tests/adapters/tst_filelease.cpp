// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/filelease.h"
#include "adapters/systemclock.h"
#include "fakes/fakeclock.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>

#include <sys/wait.h>
#include <unistd.h>

using namespace twinline;
using namespace std::chrono_literals;

/// Real files, two stores, two processes; the clock is turned by hand. Interlock 6.
class TestFileLease : public QObject
{
    Q_OBJECT

private slots:
    void firstComesSecondIsToldWho();
    void oneConsoleHasOneRunAtATime();
    void releasedLeaseIsFreeAndItsNumberNeverComesAgain();
    void renewalKeepsTheNumber();
    void withoutRenewalItRunsOut();
    void takenOverLeaseIsNoLongerHeld();
    void deadHolderIsReplacedAtOnce();
    void deadHolderThatNobodyWaitedForIsReplacedAtOnce();
    void holderBeforeARestartHoldsNothing();
    void steppedWallClockChangesNothing();
    void damagedFileCountsAsHeldForATerm();
    void pairsDoNotDisturbEachOther();
    void storeThatCannotBeWrittenIsNoOtherDesk_data();
    void storeThatCannotBeWrittenIsNoOtherDesk();

private:
    QString leaseFile(const QTemporaryDir &folder) { return folder.filePath(QStringLiteral("leases/lab.json")); }
};

void TestFileLease::firstComesSecondIsToldWho()
{
    QTemporaryDir folder;
    FakeClock clock;
    FileLease first(folder.path(), clock);
    FileLease second(folder.path(), clock);
    QVERIFY(!first.holder("lab"));
    const auto got = first.acquire("lab", "r1");
    QVERIFY(got);
    QVERIFY(got->fencing > 0);
    QVERIFY(!got->owner.empty());
    QVERIFY(!got->host.empty());
    const auto refused = second.acquire("lab", "r2");
    QVERIFY(!refused);
    QCOMPARE(refused.error().run, std::string("r1"));
    QCOMPARE(refused.error().owner, got->owner);
    QVERIFY(first.holds(*got));
    QVERIFY(!second.holds(*got));
    QCOMPARE(second.holder("lab")->run, std::string("r1"));
    QVERIFY(!first.shared());
}

void TestFileLease::oneConsoleHasOneRunAtATime()
{
    QTemporaryDir folder;
    FakeClock clock;
    FileLease store(folder.path(), clock);
    QVERIFY(store.acquire("lab", "r1"));
    QVERIFY(!store.acquire("lab", "r2"));
}

void TestFileLease::releasedLeaseIsFreeAndItsNumberNeverComesAgain()
{
    QTemporaryDir folder;
    FakeClock clock;
    FileLease first(folder.path(), clock);
    FileLease second(folder.path(), clock);
    const auto old = first.acquire("lab", "r1");
    QVERIFY(old);
    first.release(*old);
    QVERIFY(!first.holds(*old));
    QVERIFY(!second.holder("lab"));
    const auto next = second.acquire("lab", "r2");
    QVERIFY(next);
    QVERIFY(next->fencing > old->fencing);
    first.release(*old); // a late release frees nothing of another's
    QVERIFY(second.holds(*next));
}

void TestFileLease::renewalKeepsTheNumber()
{
    QTemporaryDir folder;
    FakeClock clock;
    FileLease store(folder.path(), clock);
    const auto got = store.acquire("lab", "r1");
    for (int i = 0; i < 10; ++i) {
        clock.advance(10s);
        QVERIFY(store.holds(*got));
        const auto again = store.acquire("lab", "r1");
        QVERIFY(again);
        QCOMPARE(again->fencing, got->fencing);
    }
}

void TestFileLease::withoutRenewalItRunsOut()
{
    QTemporaryDir folder;
    FakeClock clock;
    FileLease store(folder.path(), clock);
    const auto got = store.acquire("lab", "r1");
    clock.advance(FileLease::term - 1ns);
    QVERIFY(store.holds(*got));
    clock.advance(1ns);
    QVERIFY(!store.holds(*got)); // as after a long sleep of the machine
    QVERIFY(!store.holder("lab"));
    const auto again = store.acquire("lab", "r1");
    QVERIFY(again);
    QVERIFY2(again->fencing > got->fencing, "another may have acted in between: a new grant, not a renewal");
}

void TestFileLease::takenOverLeaseIsNoLongerHeld()
{
    QTemporaryDir folder;
    FakeClock clock;
    FileLease sleeper(folder.path(), clock);
    FileLease other(folder.path(), clock);
    const auto old = sleeper.acquire("lab", "r1");
    clock.advance(31s);
    const auto got = other.acquire("lab", "r2");
    QVERIFY(got);
    QVERIFY(!sleeper.holds(*old));
    QVERIFY(!sleeper.acquire("lab", "r1"));
    QVERIFY(other.holds(*got));
}

void TestFileLease::deadHolderIsReplacedAtOnce()
{
    QTemporaryDir folder;
    SystemClock clock;
    FileLease store(folder.path(), clock);
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--hold"), folder.path()});
    QByteArray told;
    QTRY_VERIFY((told += child.readAllStandardOutput(), told.contains('\n')));
    const auto refused = store.acquire("lab", "mine");
    QVERIFY(!refused);
    QCOMPARE(refused.error().run, std::string("childs"));
    child.kill();
    QTRY_COMPARE(child.state(), QProcess::NotRunning);
    const auto got = store.acquire("lab", "mine");
    QVERIFY(got);
    QVERIFY(got->fencing > refused.error().fencing);
}

/// As after a SIGKILL from a script: the process is gone, its number is not.
void TestFileLease::deadHolderThatNobodyWaitedForIsReplacedAtOnce()
{
    QTemporaryDir folder;
    SystemClock clock;
    FileLease store(folder.path(), clock);
    const QByteArray program = QFile::encodeName(QCoreApplication::applicationFilePath());
    const QByteArray path = QFile::encodeName(folder.path());
    const pid_t child = ::fork();
    if (child == 0) {
        ::execl(program.constData(), program.constData(), "--hold", path.constData(), static_cast<char *>(nullptr));
        ::_exit(1);
    }
    QTRY_VERIFY(store.holder("lab"));
    ::kill(child, SIGKILL);
    siginfo_t ended{};
    QCOMPARE(::waitid(P_PID, id_t(child), &ended, WEXITED | WNOWAIT), 0);
    const bool free = !store.holder("lab") && store.acquire("lab", "mine");
    QCOMPARE(::waitpid(child, nullptr, 0), child);
    QVERIFY(free);
}

void TestFileLease::holderBeforeARestartHoldsNothing()
{
    QTemporaryDir folder;
    FakeClock clock;
    FileLease store(folder.path(), clock);
    const auto got = store.acquire("lab", "r1");
    QVERIFY(got);
    QFile file(leaseFile(folder));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray bytes = file.readAll();
    file.close();
    QFile boot(QStringLiteral("/proc/sys/kernel/random/boot_id"));
    QVERIFY(boot.open(QIODevice::ReadOnly));
    QVERIFY(bytes.contains(boot.readAll().trimmed()));
    QVERIFY(boot.seek(0));
    bytes.replace(boot.readAll().trimmed(), "00000000-0000-0000-0000-000000000000");
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(bytes);
    file.close();
    QVERIFY(!store.holds(*got));
    QVERIFY(FileLease(folder.path(), clock).acquire("lab", "r2"));
}

void TestFileLease::steppedWallClockChangesNothing()
{
    QTemporaryDir folder;
    FakeClock clock;
    FileLease store(folder.path(), clock);
    const auto got = store.acquire("lab", "r1");
    clock.stepWall(24h);
    QVERIFY(store.holds(*got));
    QVERIFY(!FileLease(folder.path(), clock).acquire("lab", "r2"));
    clock.stepWall(-48h);
    clock.advance(31s);
    QVERIFY(!store.holds(*got));
}

void TestFileLease::damagedFileCountsAsHeldForATerm()
{
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("leases")));
    QFile file(leaseFile(folder));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("garbage");
    file.close();
    FakeClock clock;
    const auto changed = QFileInfo(file).lastModified().toMSecsSinceEpoch();
    clock.stepWall(std::chrono::milliseconds(changed) - clock.now().wall.time_since_epoch());
    FileLease store(folder.path(), clock);
    QVERIFY(!store.acquire("lab", "r1"));
    clock.stepWall(FileLease::term + 1s);
    const auto got = store.acquire("lab", "r1");
    QVERIFY(got);
    QVERIFY(got->fencing > std::uint64_t(changed / 1000));
}

void TestFileLease::pairsDoNotDisturbEachOther()
{
    QTemporaryDir folder;
    FakeClock clock;
    FileLease first(folder.path(), clock);
    FileLease second(folder.path(), clock);
    QVERIFY(first.acquire("Paris Centre", "r1"));
    QVERIFY(second.acquire("Paris/Centre", "r2"));
    QVERIFY(second.acquire("東京", "r2"));
    QVERIFY(!second.acquire("Paris Centre", "r2"));
}

void TestFileLease::storeThatCannotBeWrittenIsNoOtherDesk_data()
{
    QTest::addColumn<QString>("blocked");
    QTest::newRow("folder") << QStringLiteral("leases");
    QTest::newRow("lock") << QStringLiteral("leases/lab.json.lock/");
    QTest::newRow("record") << QStringLiteral("leases/lab.json.new/");
}

void TestFileLease::storeThatCannotBeWrittenIsNoOtherDesk()
{
    QFETCH(QString, blocked);
    QTemporaryDir folder;
    FakeClock clock;
    const QString path = folder.filePath(blocked);
    if (blocked.endsWith(u'/')) { // a folder in the place of a file: also root cannot write it
        QVERIFY(QDir().mkpath(path));
    } else {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    FileLease store(folder.path(), clock);
    const auto got = store.acquire("lab", "r1");
    QVERIFY(!got);
    QVERIFY(got.error().owner.empty() && got.error().run.empty());
    const QString why = QString::fromStdString(got.error().trouble);
    QVERIFY2(why.startsWith(folder.path()) && why.contains(u": "), qPrintable(why));
}

namespace {

int hold(const QString &folder)
{
    SystemClock clock;
    FileLease store(folder, clock);
    const auto got = store.acquire("lab", "childs");
    printf("%d\n", got ? 1 : 0);
    fflush(stdout);
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (app.arguments().size() == 3 && app.arguments()[1] == QLatin1String("--hold"))
        return hold(app.arguments()[2]);
    TestFileLease test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_filelease.moc"
