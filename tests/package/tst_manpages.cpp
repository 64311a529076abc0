// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

/// The man pages tell the options and commands that --help tells, and no others.
class tst_ManPages : public QObject
{
    Q_OBJECT

private slots:
    void pagesAndHelpTellTheSame_data();
    void pagesAndHelpTellTheSame();
};

namespace {

QStringList found(const QString &pattern, const QString &text)
{
    QSet<QString> words;
    auto match = QRegularExpression(pattern).globalMatch(text);
    while (match.hasNext())
        words.insert(match.next().captured(1));
    QStringList sorted = words.values();
    sorted.sort();
    return sorted;
}

const QString lowerCaseWord = QStringLiteral("(?<![-\\w.])([a-z][a-z-]+)");
const QString pageOption = QStringLiteral(" -([a-z][a-z-]+)"); // mdoc's Fl brings the first hyphen

} // namespace

void tst_ManPages::pagesAndHelpTellTheSame_data()
{
    QTest::addColumn<QString>("program");
    for (const char *program : {"twinline", "twinlinectl"})
        QTest::newRow(program) << QString::fromLatin1(program);
}

void tst_ManPages::pagesAndHelpTellTheSame()
{
    QFETCH(QString, program);
    QProcess process;
    process.start(QStringLiteral(BIN_DIR "/%1").arg(program), {QStringLiteral("--help")});
    QVERIFY(process.waitForFinished());
    const QString help = QString::fromUtf8(process.readAllStandardOutput());
    QFile file(QStringLiteral(SOURCE_ROOT "/installer/share/%1.1").arg(program));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString page = QString::fromUtf8(file.readAll());
    const QString synopsis = page.section(QStringLiteral(".Sh SYNOPSIS"), 1).section(QStringLiteral(".Sh"), 0, 0);
    const QString explained = page.split(QLatin1Char('\n')).filter(QRegularExpression(QStringLiteral("^\\.It Fl "))).join(QLatin1Char('\n'));

    const QStringList options = found(QStringLiteral("--([a-z-]+)"), help);
    QVERIFY(!options.isEmpty());
    QCOMPARE(found(pageOption, synopsis), options);
    QCOMPARE(found(pageOption, explained), options);
    QStringList words = found(lowerCaseWord, help);
    words.removeAll(program);
    QVERIFY(!words.isEmpty());
    QCOMPARE(found(lowerCaseWord, synopsis), words);
}

QTEST_GUILESS_MAIN(tst_ManPages)
#include "tst_manpages.moc"
