// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/filejournal.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>

using namespace twinline;

/// Real files and a real, killed process.
class TestFileJournal : public QObject
{
    Q_OBJECT

private slots:
    void appendsWholeLinesInOrder();
    void fileIsPrivate();
    void answersOnTheCallersThread();
    void listsRunsNewestFirst();
    void tornLastLineIsLeftOutAndCutOff();
    void troubleIsToldInTheSystemsWords();
    void whatWasSyncedOutlivesAKilledConsole();
    void oddNamesStayInsideTheFolder();

private:
    bool append(FileJournal &journal, const std::string &run, const std::string &line, std::string *words = nullptr);
};

bool TestFileJournal::append(FileJournal &journal, const std::string &run, const std::string &line, std::string *words)
{
    std::optional<bool> kept;
    journal.append(run, line, [&](bool good, const std::string &why) {
        kept = good;
        if (words)
            *words = why;
    });
    const bool inTime = QTest::qWaitFor([&] { return kept.has_value(); });
    return inTime && *kept;
}

void TestFileJournal::appendsWholeLinesInOrder()
{
    QTemporaryDir folder;
    FileJournal journal(folder.path());
    int done = 0;
    for (int i = 0; i < 20; ++i)
        journal.append("r1", "line " + std::to_string(i), [&](bool good, const std::string &) { done += good; });
    QTRY_COMPARE(done, 20);
    const auto lines = journal.lines("r1");
    QCOMPARE(lines.size(), std::size_t(20));
    QCOMPARE(lines.front(), std::string("line 0"));
    QCOMPARE(lines.back(), std::string("line 19"));
}

void TestFileJournal::fileIsPrivate()
{
    QTemporaryDir folder;
    FileJournal journal(folder.path());
    QVERIFY(append(journal, "r1", "{}"));
    struct stat info{};
    QCOMPARE(::stat(QFile::encodeName(journal.path("r1")).constData(), &info), 0);
    QCOMPARE(info.st_mode & 0777, 0600u);
    QCOMPARE(::stat(QFile::encodeName(folder.filePath(QStringLiteral("runs"))).constData(), &info), 0);
    QCOMPARE(info.st_mode & 0777, 0700u);
}

void TestFileJournal::answersOnTheCallersThread()
{
    QTemporaryDir folder;
    FileJournal journal(folder.path());
    QThread *answered = nullptr;
    journal.append("r1", "{}", [&](bool, const std::string &) { answered = QThread::currentThread(); });
    QCOMPARE(answered, nullptr); // never from inside append()
    QTRY_VERIFY(answered != nullptr);
    QCOMPARE(answered, QThread::currentThread());
}

void TestFileJournal::listsRunsNewestFirst()
{
    QTemporaryDir folder;
    FileJournal journal(folder.path());
    QVERIFY(journal.runs().empty());
    QVERIFY(append(journal, "20261123T021530-3f2a", "{}"));
    QVERIFY(append(journal, "20261124T000000-0001", "{}"));
    QVERIFY(append(journal, "20261101T235959-ffff", "{}"));
    const std::vector<std::string> expected{"20261124T000000-0001", "20261123T021530-3f2a", "20261101T235959-ffff"};
    QCOMPARE(journal.runs(), expected);
}

void TestFileJournal::tornLastLineIsLeftOutAndCutOff()
{
    QTemporaryDir folder;
    FileJournal journal(folder.path());
    QVERIFY(append(journal, "r1", "first"));
    QFile file(journal.path("r1"));
    QVERIFY(file.open(QIODevice::Append));
    file.write("{\"torn\":");
    file.close();
    QCOMPARE(journal.lines("r1"), std::vector<std::string>{"first"});
    QVERIFY(append(journal, "r1", "second"));
    const std::vector<std::string> expected{"first", "second"};
    QCOMPARE(journal.lines("r1"), expected);
}

void TestFileJournal::troubleIsToldInTheSystemsWords()
{
    QTemporaryDir folder;
    FileJournal journal(folder.path());
    QVERIFY(append(journal, "r1", "first"));
    // A folder where the file should be: nobody, not even root, can append to it.
    QVERIFY(QDir().mkpath(journal.path("r2")));
    std::string words;
    QVERIFY(!append(journal, "r2", "line", &words));
    QVERIFY2(words.find(journal.path("r2").toStdString()) == 0, words.c_str());
    QVERIFY2(words.size() > journal.path("r2").size() + std::size_t(3), words.c_str());
    QCOMPARE(journal.lines("r1"), std::vector<std::string>{"first"});
}

void TestFileJournal::whatWasSyncedOutlivesAKilledConsole()
{
    QTemporaryDir folder;
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--append-for-ever"), folder.path()});
    // The child tells each line that its journal called synced.
    QByteArray told;
    QTRY_VERIFY((told += child.readAllStandardOutput(), told.count('\n') >= 5));
    child.kill();
    QTRY_COMPARE(child.state(), QProcess::NotRunning);
    told += child.readAllStandardOutput();
    const auto kept = FileJournal(folder.path()).lines("r1");
    QVERIFY2(kept.size() >= std::size_t(told.count('\n')), told.constData());
    for (std::size_t i = 0; i < kept.size(); ++i)
        QCOMPARE(kept[i], std::to_string(i));
}

void TestFileJournal::oddNamesStayInsideTheFolder()
{
    QTemporaryDir folder;
    FileJournal journal(folder.path());
    const QString runs = folder.filePath(QStringLiteral("runs/"));
    for (const char *id : {"../../etc/x", "..", ".", "", "東京/1"}) {
        QVERIFY2(journal.path(id).startsWith(runs), id);
        QVERIFY2(!journal.path(id).mid(runs.size()).contains(QLatin1Char('/')), id);
    }
    QVERIFY(journal.path("a b") != journal.path("a/b"));
}

namespace {

int appendForEver(const QString &folder)
{
    FileJournal journal(folder);
    std::function<void(int)> next = [&](int i) {
        journal.append("r1", std::to_string(i), [&, i](bool, const std::string &) {
            printf("%d\n", i);
            fflush(stdout);
            next(i + 1);
        });
    };
    next(0);
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (app.arguments().size() == 3 && app.arguments()[1] == QLatin1String("--append-for-ever"))
        return appendForEver(app.arguments()[2]);
    TestFileJournal test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_filejournal.moc"
