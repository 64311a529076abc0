// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/commandline.h"

#include <QTest>
#include <QTextStream>

using namespace twinline;

/// Command lines that mean nothing, or two things, are refused before anything is read.
class TestCommandLine : public QObject
{
    Q_OBJECT

private slots:
    void refusesWhatIsNotUnderstood_data();
    void refusesWhatIsNotUnderstood();
    void helpsWhereverItIsAsked_data();
    void helpsWhereverItIsAsked();
};

void TestCommandLine::refusesWhatIsNotUnderstood_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *line, const char *named) { QTest::newRow(line) << QString::fromLatin1(line) << QString::fromLatin1(named); };
    row("", "command");
    row("frobnicate", "frobnicate");
    row("status --frob", "--frob");
    row("status word", "word");
    row("check --config", "--config");
    row("check --config=", "--config");
    row("status --config --json", "--config");
    row("status --lab --config pairs.toml", "--config");
    row("switchover --config pairs.toml --lab", "--config");
    row("runs list --lab --config=pairs.toml", "--config");
    row("secret list --lab --config pairs.toml", "--config");
    row("runs show", "ID");
    row("lab start --product nope", "nope");
}

void TestCommandLine::refusesWhatIsNotUnderstood()
{
    QFETCH(QString, line);
    QFETCH(QString, named);
    QString out;
    QString err;
    QTextStream outStream(&out);
    QTextStream errStream(&err);
    QCOMPARE(CommandLine(outStream, errStream).run(line.split(u' ', Qt::SkipEmptyParts)), 64);
    QVERIFY2(out.isEmpty(), qPrintable(out));
    QVERIFY2(err.section(u'\n', 0, 0).contains(named), qPrintable(err));
}

void TestCommandLine::helpsWhereverItIsAsked_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line : {"--help", "-h", "help", "status --help", "switchover main --help", "lab -h", "runs list --help"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void TestCommandLine::helpsWhereverItIsAsked()
{
    QFETCH(QString, line);
    QString out;
    QString err;
    QTextStream outStream(&out);
    QTextStream errStream(&err);
    QCOMPARE(CommandLine(outStream, errStream).run(line.split(u' ')), 0);
    QVERIFY2(out.startsWith(u"Usage"), qPrintable(out));
    QVERIFY2(err.isEmpty(), qPrintable(err));
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
