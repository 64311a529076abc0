// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is left of a lab whose owner dies, and labs beside each other.
#include "lab/labunderwatch.h"
#include "lab/processes.h"

#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>
#include <QTimer>

#include <csignal>
#include <fcntl.h>
#include <set>
#include <sys/file.h>
#include <unistd.h>

using namespace twinline;
using namespace twinline::labtest;
using namespace std::chrono_literals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Lines of /proc/net/{tcp,udp} with a local address in the lab's network; what only waits for late packets is no socket.
int socketsIn(int network)
{
    const QByteArray prefix = QByteArray::number(network, 16).rightJustified(2, '0').toUpper() + "007F:"; // ..N.0.127, as the kernel writes it
    int found = 0;
    for (const char *path : {"/proc/net/tcp", "/proc/net/udp"})
        for (const QByteArray &line : contentOf(QString::fromLatin1(path)).split('\n')) {
            const QList<QByteArray> fields = line.simplified().split(' ');
            const bool timeWait = fields.value(3) == "06" && path[strlen("/proc/net/")] == 't';
            if (fields.value(1).mid(2).startsWith(prefix) && !timeWait)
                ++found;
        }
    return found;
}

/// Shared memory segments whose maker is one of these.
int segmentsOf(const std::set<pid_t> &makers)
{
    int found = 0;
    for (const QByteArray &line : contentOf(QStringLiteral("/proc/sysvipc/shm")).split('\n'))
        if (const auto fields = line.simplified().split(' '); fields.size() > 4 && makers.contains(fields[4].toInt()))
            ++found;
    return found;
}

std::set<pid_t> processesOf(int guardian)
{
    const auto all = lab::descendants(guardian);
    std::set<pid_t> found(all.begin(), all.end());
    found.insert(guardian);
    return found;
}

bool anyLives(const std::set<pid_t> &processes, const QString &folder)
{
    return std::any_of(processes.begin(), processes.end(), [&](pid_t pid) {
        const QByteArray line = contentOf(QStringLiteral("/proc/%1/cmdline").arg(pid));
        return line.contains(folder.toUtf8()) || line.startsWith("postgres:");
    });
}

} // namespace

class TestLabGuardian : public QObject
{
    Q_OBJECT
private slots:
    void nothingIsLeftWhenTheOwnerIsKilled_data();
    void nothingIsLeftWhenTheOwnerIsKilled();
    void labsRunSideBySide();
    void runningLabIsJoined();
    void endingLabIsReplaced();
    void foldersOfOthersAreLeftAlone();

private:
    LabHome m_home;
};

/// Twice, or as often as TWINLINE_LAB_ROUNDS says; every other time a node stands still.
void TestLabGuardian::nothingIsLeftWhenTheOwnerIsKilled_data()
{
    QTest::addColumn<bool>("frozen");
    const int rounds = qEnvironmentVariableIsSet("TWINLINE_LAB_ROUNDS") ? qEnvironmentVariableIntValue("TWINLINE_LAB_ROUNDS") : 2;
    for (int round = 0; round < rounds; ++round)
        QTest::addRow("round %d%s", round + 1, round % 2 ? ", a node frozen" : "") << (round % 2 == 1);
}

void TestLabGuardian::nothingIsLeftWhenTheOwnerIsKilled()
{
    QFETCH(bool, frozen);
    const QString folder = m_home.lab();
    QProcess owner;
    owner.start(QStringLiteral(BUILD_ROOT "/tests/labowner"), {folder});
    QTRY_VERIFY_WITH_TIMEOUT(owner.canReadLine(), 30000);
    QCOMPARE(owner.readLine().trimmed(), QByteArray("ready"));
    const QJsonObject about = lab::labDescription(folder);
    const auto processes = processesOf(about.value(QStringLiteral("pids")).toObject().value(QStringLiteral("guardian")).toInt());
    const int network = about.value(QStringLiteral("network")).toString().section(u'.', 2, 2).toInt();
    QVERIFY(processes.size() >= 4);
    QVERIFY(socketsIn(network) > 10);
    if (about.value(QStringLiteral("database")).toBool())
        QCOMPARE(segmentsOf(processes), 2);
    if (frozen) {
        bool done = false;
        QObject context;
        lab::sendToLab(folder, {{QStringLiteral("do"), QStringLiteral("fault")}, {QStringLiteral("node"), 2}, {QStringLiteral("kind"), QStringLiteral("freeze")}},
                       &context, [&](const QJsonObject &answer) { done = answer.value(QStringLiteral("ok")).toBool(); });
        QTRY_VERIFY(done);
    }
    ::kill(static_cast<pid_t>(owner.processId()), SIGKILL);
    const auto killed = Clock::now();
    QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(folder) && !anyLives(processes, folder), 5000);
    QCOMPARE(socketsIn(network), 0);
    QCOMPARE(segmentsOf(processes), 0);
    qInfo("gone %.2f s after the owner", std::chrono::duration<double>(Clock::now() - killed).count());
    QTRY_COMPARE(owner.state(), QProcess::NotRunning);
}

void TestLabGuardian::labsRunSideBySide()
{
    LabUnderWatch one;
    LabUnderWatch two;
    QCOMPARE(one.start(m_home.lab(QStringLiteral("one"))), QString());
    QCOMPARE(two.start(m_home.lab(QStringLiteral("two"))), QString());
    QVERIFY(one.host(1) != two.host(1));
    QVERIFY(one.fault(1, QStringLiteral("stop")));
    QTRY_COMPARE_WITH_TIMEOUT(one.monitor(2, "FT"), QByteArray("ACTIVE"), 8000);
    QCOMPARE(two.monitor(1, "FT"), QByteArray("ACTIVE"));
    QCOMPARE(two.monitor(2, "FT"), QByteArray("STANDBY"));
    QVERIFY(two.order({{QStringLiteral("do"), QStringLiteral("stop")}}));
    QTRY_VERIFY(!QFile::exists(m_home.lab(QStringLiteral("two"))));
    QCOMPARE(one.monitor(2, "FT"), QByteArray("ACTIVE"));
}

void TestLabGuardian::runningLabIsJoined()
{
    LabUnderWatch first;
    LabUnderWatch second;
    QCOMPARE(first.start(m_home.lab()), QString());
    QCOMPARE(second.start(m_home.lab()), QString());
    QCOMPARE(second.about(), first.about());
}

void TestLabGuardian::endingLabIsReplaced()
{
    // One that holds the folder and never serves any more.
    const QString folder = m_home.lab(QStringLiteral("ending"));
    QVERIFY(QDir().mkpath(folder));
    const int lock = ::open(qPrintable(folder), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    QCOMPARE(::flock(lock, LOCK_EX | LOCK_NB), 0);
    QTimer::singleShot(1500ms, this, [&] {
        QDir().rmdir(folder);
        ::close(lock);
    });
    LabUnderWatch late;
    QCOMPARE(late.start(folder), QString());
    // A real one: nobody joins it once it has been told to end.
    const QJsonObject before = late.about();
    QVERIFY(late.order({{QStringLiteral("do"), QStringLiteral("stop")}}));
    QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(folder + QStringLiteral("/lab.json")), 5000);
    LabUnderWatch next;
    QCOMPARE(next.start(folder), QString());
    QVERIFY(next.about() != before);
    QCOMPARE(next.monitor(1, "FT"), QByteArray("ACTIVE"));
}

void TestLabGuardian::foldersOfOthersAreLeftAlone()
{
    const QString folder = m_home.lab(QStringLiteral("letters"));
    QVERIFY(QDir().mkpath(folder));
    QFile letter(folder + QStringLiteral("/letter"));
    QVERIFY(letter.open(QIODevice::WriteOnly));
    LabUnderWatch one;
    QVERIFY(one.start(folder).startsWith(u"not-a-lab"));
    QVERIFY(letter.exists());
}

QTEST_GUILESS_MAIN(TestLabGuardian)
#include "tst_labguardian.moc"
