// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcetext.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QtTest>

namespace {

/// The vendors' documents by the prefix of their facts, and how many facts each has.
const QList<std::pair<QString, int>> documents{{QStringLiteral("TVOX"), 21}, {QStringLiteral("INF"), 17}, {QStringLiteral("ONEX"), 19},
                                               {QStringLiteral("TEL"), 31}, {QStringLiteral("ITL"), 13}};

/// The tests that ctest runs, each with the functions of its source.
using Tests = QHash<QString, QSet<QString>>;

QString contents(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The private slots of a test's source that are defined there, too.
QSet<QString> functionsOf(const QString &source)
{
    QSet<QString> functions;
    const QString code = QString::fromStdString(lint::withoutComments(source.toStdString()));
    static const QRegularExpression section(QStringLiteral("private slots:(.*?)(?:\\n(?:private|public|protected)|\\n};)"), QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression slot(QStringLiteral("void\\s+(\\w+)\\s*\\(\\s*\\)"));
    for (auto part = section.globalMatch(code); part.hasNext();) {
        const QString declared = part.next().captured(1);
        for (auto one = slot.globalMatch(declared); one.hasNext();) {
            const QString name = one.next().captured(1);
            const bool helper = name.endsWith(QLatin1String("_data")) || name.startsWith(QLatin1String("init")) || name.startsWith(QLatin1String("cleanup"));
            if (!helper && code.contains(QRegularExpression(QStringLiteral("void\\s+(\\w+::)?%1\\s*\\(\\s*\\)\\s*\\{").arg(name))))
                functions.insert(name);
        }
    }
    return functions;
}

Tests knownTests()
{
    Tests tests;
    static const QRegularExpression added(QStringLiteral("add_test\\((?:\\[=*\\[)?(tst_\\w+)"));
    for (QDirIterator files(QStringLiteral(BUILD_ROOT "/tests"), {QStringLiteral("CTestTestfile.cmake")}, QDir::Files, QDirIterator::Subdirectories); files.hasNext();)
        for (auto match = added.globalMatch(contents(files.next())); match.hasNext();)
            tests.insert(match.next().captured(1), {});
    for (QDirIterator files(QStringLiteral(SOURCE_ROOT "/tests"), {QStringLiteral("tst_*.cpp")}, QDir::Files, QDirIterator::Subdirectories); files.hasNext();) {
        const QFileInfo file(files.next());
        if (tests.contains(file.baseName()))
            tests[file.baseName()] = functionsOf(contents(file.filePath()));
    }
    return tests;
}

/// What is wrong with the proof of one fact; empty when nothing is.
QString wrongProof(const QString &proof, const Tests &tests)
{
    for (const char *word : {"no: ", "later: "})
        if (proof.startsWith(QLatin1String(word)))
            return proof.size() < qsizetype(qstrlen(word)) + 10 ? QStringLiteral("no reason") : QString();
    if (proof.isEmpty())
        return QStringLiteral("neither a test nor a reason");
    for (const QString &one : proof.split(QStringLiteral(", "))) {
        const QString test = one.section(QLatin1Char(':'), 0, 0);
        const QString function = one.section(QLatin1Char(':'), 1);
        if (!tests.contains(test))
            return QStringLiteral("there is no test “%1”").arg(test);
        if (one.contains(QLatin1Char(':')) && !tests[test].contains(function))
            return QStringLiteral("“%1” has no function “%2”").arg(test, function);
    }
    return {};
}

/// Everything that is wrong with a list of facts and proofs, one line each.
QStringList mistakesIn(const QString &list, const Tests &tests)
{
    QStringList mistakes;
    QSet<QString> seen;
    for (const QString &line : list.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        if (line.startsWith(QLatin1Char('#')))
            continue;
        const qsizetype colon = line.indexOf(QLatin1String(": "));
        const QString number = line.left(colon);
        const QString wrong = wrongProof(colon < 0 ? QString() : line.mid(colon + 2).trimmed(), tests);
        if (!wrong.isEmpty())
            mistakes << number + QStringLiteral(": ") + wrong;
        if (seen.contains(number))
            mistakes << number + QStringLiteral(": twice");
        seen.insert(number);
    }
    for (const auto &[prefix, count] : documents)
        for (int i = 1; i <= count; ++i)
            if (const QString number = QStringLiteral("%1-%2").arg(prefix).arg(i); !seen.remove(number))
                mistakes << number + QStringLiteral(": missing");
    for (const QString &number : std::as_const(seen))
        mistakes << number + QStringLiteral(": no fact of the documents");
    return mistakes;
}

/// A list in which nothing is wrong.
QString goodList()
{
    QString list = QStringLiteral("# facts\n");
    for (const auto &[prefix, count] : documents)
        for (int i = 1; i <= count; ++i)
            list += QStringLiteral("%1-%2: tst_one:proves, tst_two\n").arg(prefix).arg(i);
    return list;
}

} // namespace

/// tests/data/requirements.txt: each fact of the vendors' documents has its proof, or the reason why it needs none.
class TestRequirements : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatIsWrong_data();
    void findsWhatIsWrong();
    void knowsTheTests();
    void everyFactHasItsProof();

private:
    const Tests m_few{{QStringLiteral("tst_one"), {QStringLiteral("proves")}}, {QStringLiteral("tst_two"), {}}};
};

void TestRequirements::findsWhatIsWrong_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *from, const char *to, const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(from) << QString::fromUtf8(to) << QString::fromUtf8(expected);
    };
    row("good", "", "", "");
    row("a reason", "TVOX-4: tst_one:proves, tst_two", "TVOX-4: no: the guide speaks of its own page", "");
    row("promised", "TVOX-4: tst_one:proves, tst_two", "TVOX-4: later: drills of this kind", "");
    row("dropped", "TEL-31: tst_one:proves, tst_two\n", "", "TEL-31: missing");
    row("twice", "ITL-2:", "ITL-1:", "ITL-1: twice\nITL-2: missing");
    row("a strange number", "ITL-13:", "ITL-14:", "ITL-13: missing\nITL-14: no fact of the documents");
    row("nothing", "INF-3: tst_one:proves, tst_two", "INF-3: ", "INF-3: neither a test nor a reason");
    row("no reason", "INF-3: tst_one:proves, tst_two", "INF-3: no: never", "INF-3: no reason");
    row("an unknown test", "INF-3: tst_one:proves", "INF-3: tst_three:proves", "INF-3: there is no test “tst_three”");
    row("an unknown function", "INF-3: tst_one:proves", "INF-3: tst_one:prove", "INF-3: “tst_one” has no function “prove”");
    row("a function of another test", "INF-3: tst_one:proves, tst_two", "INF-3: tst_two:proves", "INF-3: “tst_two” has no function “proves”");
    row("words", "INF-3: tst_one:proves, tst_two", "INF-3: somewhere in the tests", "INF-3: there is no test “somewhere in the tests”");
}

void TestRequirements::findsWhatIsWrong()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QString list = goodList();
    if (!from.isEmpty()) {
        QVERIFY(list.contains(from));
        list.replace(list.indexOf(from), from.size(), to);
    }
    QTEST(mistakesIn(list, m_few).join(QLatin1Char('\n')), "expected");
}

void TestRequirements::knowsTheTests()
{
    const Tests tests = knownTests();
    QVERIFY(tests.size() > 80);
    QVERIFY(tests.value(QStringLiteral("tst_sources")).contains(QStringLiteral("longFilesHaveAReason")));
    QVERIFY(!tests.value(QStringLiteral("tst_sources")).contains(QStringLiteral("rulesFindWhatBreaksThem_data")));
}

void TestRequirements::everyFactHasItsProof()
{
    const QString list = contents(QStringLiteral(TEST_DATA "/requirements.txt"));
    const QStringList mistakes = mistakesIn(list, knownTests());
    QVERIFY2(mistakes.isEmpty(), qPrintable(QLatin1Char('\n') + mistakes.join(QLatin1Char('\n'))));
    static const QRegularExpression later(QStringLiteral("^(\\w+-\\d+): later: (.*)$"), QRegularExpression::MultilineOption);
    int promised = 0;
    for (auto match = later.globalMatch(list); match.hasNext(); ++promised) {
        const QRegularExpressionMatch one = match.next();
        qInfo("later: %s, %s", qPrintable(one.captured(1)), qPrintable(one.captured(2)));
    }
    qInfo("%d facts are promised for later", promised);
}

QTEST_APPLESS_MAIN(TestRequirements)
#include "tst_requirements.moc"
