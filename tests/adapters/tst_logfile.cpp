// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/logfile.h"
#include "fakes/asking.h"

#include <QFile>
#include <QTemporaryDir>

#include <sys/stat.h>
#include <unistd.h>

using namespace twinline;

/// Logs in files, as people and servers leave them.
class tst_LogFile : public QObject
{
    Q_OBJECT

private slots:
    void readsWhateverEncoding_data();
    void readsWhateverEncoding();
    void namesWhatItCannotRead();
    void readsNoFileBeyondTheCap();
    void waitsForNoPipe();
    void tellsNobodyWhoIsGone();

private:
    QString write(const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(QStringLiteral("log.txt")));
        if (!file.open(QFile::WriteOnly | QFile::Truncate) || file.write(bytes) != bytes.size())
            qFatal("no file");
        return file.fileName();
    }
    LogRead read(const QString &path)
    {
        std::optional<LogRead> end;
        readLogFile(path, this, [&](const LogRead &read) { end = read; });
        const bool atOnce = end.has_value();
        const bool came = QTest::qWaitFor([&] { return end.has_value(); }, 10000);
        return came && !atOnce ? *end : LogRead();
    }

    QTemporaryDir m_folder;
};

void tst_LogFile::readsWhateverEncoding_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray() << QByteArray();
    QTest::newRow("ASCII") << QByteArray("2018/08/24 a\r\n") << QByteArray("2018/08/24 a\r\n");
    QTest::newRow("UTF-8") << QByteArray("arrêt 停止") << QByteArray("arrêt 停止");
    QTest::newRow("UTF-8 with its mark") << QByteArray("\xEF\xBB\xBF" "arrêt") << QByteArray("arrêt");
    QTest::newRow("Latin-1") << QByteArray("arr\xEAt") << QByteArray("arrêt");
    QTest::newRow("UTF-16, little end first") << QByteArray("\xFF\xFE" "a\0\xEA\0\x5C\x50", 8) << QByteArray("aê停");
    QTest::newRow("UTF-16, big end first") << QByteArray("\xFE\xFF\0a\0\xEA\x50\x5C", 8) << QByteArray("aê停");
    QTest::newRow("UTF-8 cut within a letter") << QByteArray("停\xE6\xAD") << QByteArray("停");
    QTest::newRow("zero bytes") << QByteArray("a\0b", 3) << QByteArray("a\0b", 3);
}

void tst_LogFile::readsWhateverEncoding()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, text);
    const LogRead got = read(write(bytes));
    QCOMPARE(word(got.outcome), "answered");
    QCOMPARE(QByteArray::fromStdString(got.text), text);
}

void tst_LogFile::namesWhatItCannotRead()
{
    LogRead got = read(m_folder.filePath(QStringLiteral("nowhere.txt")));
    QCOMPARE(word(got.outcome), "unroutable");
    QVERIFY(!got.detail.empty());
    got = read(m_folder.path());
    QCOMPARE(word(got.outcome), "garbage");
    QCOMPARE(got.detail, "not a file");
    if (geteuid() == 0)
        return; // nothing is forbidden to root
    const QString file = write("a");
    QVERIFY(QFile::setPermissions(file, {}));
    got = read(file);
    QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner));
    QCOMPARE(word(got.outcome), "denied");
    QVERIFY(!got.detail.empty());
}

void tst_LogFile::readsNoFileBeyondTheCap()
{
    QCOMPARE(word(read(write(QByteArray(logCap, 'x'))).outcome), "answered");
    const LogRead got = read(write(QByteArray(logCap + 1, 'x')));
    QCOMPARE(word(got.outcome), "too-large");
    QVERIFY(got.text.empty());
}

void tst_LogFile::waitsForNoPipe()
{
    const QString pipe = m_folder.filePath(QStringLiteral("pipe"));
    QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    QCOMPARE(word(read(pipe).outcome), "garbage");
    QCOMPARE(word(read(QStringLiteral("/dev/zero")).outcome), "garbage");
}

void tst_LogFile::tellsNobodyWhoIsGone()
{
    const QString file = write("a");
    bool told = false;
    auto gone = std::make_unique<QObject>();
    readLogFile(file, gone.get(), [&](const LogRead &) { told = true; });
    gone.reset();
    QCOMPARE(word(read(file).outcome), "answered"); // the pool works on
    QVERIFY(!told);
}

QTEST_GUILESS_MAIN(tst_LogFile)
#include "tst_logfile.moc"
