// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/filesetup.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace twinline;

namespace {

const std::set<std::string> two{"licence", "reboot"};

QString onlyFile(const QTemporaryDir &folder)
{
    const QDir setup(folder.filePath(QStringLiteral("setup")));
    const QStringList files = setup.entryList(QDir::Files);
    return files.size() == 1 ? setup.filePath(files.front()) : QString();
}

} // namespace

/// Ticks as files.
class TestFileSetup : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsTickedAtFirst();
    void ticksComeBackAsTheyWereKept();
    void pairsDoNotShareTicks();
    void aTickThatIsTakenBackIsGone();
    void fileIsPrivateAndWhole();
    void garbageTicksNothing_data();
    void garbageTicksNothing();
    void whatCannotBeKeptIsToldSo();
};

void TestFileSetup::nothingIsTickedAtFirst()
{
    QTemporaryDir folder;
    QVERIFY(FileSetup(folder.path()).ticked("Roma").empty());
}

void TestFileSetup::ticksComeBackAsTheyWereKept()
{
    QTemporaryDir folder;
    QVERIFY(FileSetup(folder.path()).keep("大阪センター / 1", two));
    QCOMPARE(FileSetup(folder.path()).ticked("大阪センター / 1"), two);
}

void TestFileSetup::pairsDoNotShareTicks()
{
    QTemporaryDir folder;
    FileSetup setup(folder.path());
    QVERIFY(setup.keep("a/b", two));
    QVERIFY(setup.keep("a b", {"addresses"}));
    QCOMPARE(setup.ticked("a/b"), two);
    QCOMPARE(setup.ticked("a b"), std::set<std::string>{"addresses"});
    QVERIFY(setup.ticked("..").empty());
}

void TestFileSetup::aTickThatIsTakenBackIsGone()
{
    QTemporaryDir folder;
    FileSetup setup(folder.path());
    QVERIFY(setup.keep("Roma", two));
    QVERIFY(setup.keep("Roma", {}));
    QVERIFY(setup.ticked("Roma").empty());
}

void TestFileSetup::fileIsPrivateAndWhole()
{
    QTemporaryDir folder;
    QVERIFY(FileSetup(folder.path()).keep("Roma", two));
    const QString file = onlyFile(folder); // and no half-written one beside it
    QVERIFY(!file.isEmpty());
    QCOMPARE(QFileInfo(file).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void TestFileSetup::garbageTicksNothing_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("half") << QByteArray("{\"schema\":\"twinline.setup/1\",\"ticked\":[\"lic");
    QTest::newRow("no JSON") << QByteArray("ticked = licence");
    QTest::newRow("another schema") << QByteArray("{\"schema\":\"twinline.setup/9\",\"ticked\":[\"licence\"]}");
    QTest::newRow("no list") << QByteArray("{\"schema\":\"twinline.setup/1\",\"ticked\":true}");
    QTest::newRow("no texts") << QByteArray("{\"schema\":\"twinline.setup/1\",\"ticked\":[1,null,{}]}");
    QTest::newRow("too large") << QByteArray("{\"schema\":\"twinline.setup/1\",\"ticked\":[\"licence\"]}") + QByteArray(70000, ' ');
}

void TestFileSetup::garbageTicksNothing()
{
    QFETCH(QByteArray, bytes);
    QTemporaryDir folder;
    FileSetup setup(folder.path());
    QVERIFY(setup.keep("Roma", two));
    QFile file(onlyFile(folder));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(bytes), bytes.size());
    file.close();
    QVERIFY(setup.ticked("Roma").empty());
    QVERIFY(setup.keep("Roma", two)); // and the next tick puts it right
    QCOMPARE(setup.ticked("Roma"), two);
}

void TestFileSetup::whatCannotBeKeptIsToldSo()
{
    QTemporaryDir folder;
    QFile blocker(folder.filePath(QStringLiteral("setup")));
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    blocker.close();
    FileSetup setup(folder.path());
    QVERIFY(!setup.keep("Roma", two));
    QVERIFY(setup.ticked("Roma").empty());
}

QTEST_GUILESS_MAIN(TestFileSetup)
#include "tst_filesetup.moc"
