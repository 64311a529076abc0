// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/filereports.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace twinline;

/// Reports as files.
class TestFileReports : public QObject
{
    Q_OBJECT

private slots:
    void keepsBothTwinsBesideEachOther();
    void laterReportOfARunReplacesTheEarlier();
    void whatCannotBeKeptIsToldSo();
};

namespace {

FileReports::Writers writers(const char *word)
{
    return {[word](const RunState &run, const std::vector<Event> &) {
                return QString::fromStdString("<p>" + run.id + word + run.report);
            },
            [word](const RunState &run, const std::vector<Event> &events) {
                return QByteArray::fromStdString(run.id + word + std::to_string(events.size()));
            }};
}

RunState someRun()
{
    RunState run;
    run.id = "20261123T021530-3f2a";
    run.plan.pair = "Paris Centre / 1";
    return run;
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void TestFileReports::keepsBothTwinsBesideEachOther()
{
    QTemporaryDir folder;
    FileReports reports(folder.path(), writers(" done "));
    const auto path = reports.write(someRun(), {Event{}, Event{}});
    QVERIFY(path.has_value());
    const QString html = QString::fromStdString(*path);
    QVERIFY(html.startsWith(folder.filePath(QStringLiteral("reports/"))));
    QVERIFY(html.endsWith(QStringLiteral("/20261123T021530-3f2a.html")));
    QCOMPARE(contents(html), "<p>20261123T021530-3f2a done " + QByteArray::fromStdString(*path));
    QCOMPARE(contents(html.chopped(4) + QStringLiteral("json")), QByteArray("20261123T021530-3f2a done 2"));
    const QFileInfo info(html);
    QCOMPARE(info.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    QCOMPARE(info.dir().entryList(QDir::Files).size(), 2);
}

void TestFileReports::laterReportOfARunReplacesTheEarlier()
{
    QTemporaryDir folder;
    const auto first = FileReports(folder.path(), writers(" unknown ")).write(someRun(), {});
    const auto second = FileReports(folder.path(), writers(" done ")).write(someRun(), {});
    QVERIFY(first.has_value());
    QCOMPARE(first, second);
    QVERIFY(contents(QString::fromStdString(*second)).contains(" done "));
}

void TestFileReports::whatCannotBeKeptIsToldSo()
{
    QTemporaryDir folder;
    QFile blocker(folder.filePath(QStringLiteral("reports")));
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    blocker.close();
    QVERIFY(!FileReports(folder.path(), writers(" ")).write(someRun(), {}));
}

QTEST_GUILESS_MAIN(TestFileReports)
#include "tst_filereports.moc"
