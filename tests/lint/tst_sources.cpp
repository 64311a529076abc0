// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules.h"

#include <QtTest>

#include <fstream>
#include <functional>

using namespace lint;

/// Rules of the house that no compiler checks. Each is first shown to find what breaks it.
class TestSources : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void rulesFindWhatBreaksThem_data();
    void rulesFindWhatBreaksThem();
    void rulesLetTheRestPass_data();
    void rulesLetTheRestPass();
    void longFilesHaveAReason();

    void includesFollowTheArrows();
    void theCoreIsPure();
    void theUiIsInUi();
    void nothingBlocksTheWindow();
    void connectionsHaveAContext();
    void filesHaveTheirShape();
    void nothingIsLeftUnfinished();
    void testsDoNotSleep();

private:
    using Rule = std::function<Findings(const Source &)>;

    Rule rule(const QByteArray &name) const;
    void check(const std::vector<Source> &sources, const Rule &rule) const;

    std::vector<Source> m_code;  ///< C++ of the programs
    std::vector<Source> m_tests; ///< C++ of the tests
    std::vector<Source> m_other; ///< scripts, build files, data
    std::vector<std::string> m_longFiles;
};

void TestSources::initTestCase()
{
    m_code = sourcesUnder(SOURCE_ROOT, {"app", "ui", "translations"}, {".h", ".cpp"});
    m_tests = sourcesUnder(SOURCE_ROOT, {"tests"}, {".h", ".cpp"});
    m_other = sourcesUnder(SOURCE_ROOT, {"CMakeLists.txt", "cmake", "app", "ui", "resources", "translations", "tests", "installer", ".ci"},
                           {"CMakeLists.txt", ".cmake", ".toml", "run", "install-packages", "build"});
    QVERIFY(m_code.size() > 50);
    QVERIFY(m_tests.size() > 10);
    QVERIFY(m_other.size() > 10);
    std::ifstream list(SOURCE_ROOT "/tests/lint/longfiles.txt");
    for (std::string line; std::getline(list, line);) {
        if (!line.empty() && line.front() != '#')
            m_longFiles.push_back(line.substr(0, line.find(' ')));
    }
}

TestSources::Rule TestSources::rule(const QByteArray &name) const
{
    if (name == "arrows")
        return includesAgainstArrows;
    if (name == "pure")
        return impureCore;
    if (name == "ui")
        return uiOutsideUi;
    if (name == "blocking")
        return blockingCalls;
    if (name == "connections")
        return looseConnections;
    if (name == "unfinished")
        return unfinishedWords;
    if (name == "sleeping")
        return sleepingTests;
    return [](const Source &source) { return shape(source, {"app/long.cpp"}); };
}

void TestSources::check(const std::vector<Source> &sources, const Rule &rule) const
{
    std::string all;
    for (const Source &source : sources) {
        for (const Finding &finding : rule(source))
            all += finding.sentence() + "\n";
    }
    QVERIFY2(all.empty(), all.c_str());
}

namespace {

const char *const spdx = "// SPDX-FileCopyrightText: 2026 The Twinline authors\n// SPDX-License-Identifier: GPL-3.0-or-later\n";

void columns()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("text");
}

void row(const char *rule, const char *path, const QByteArray &text)
{
    QTest::addRow("%s %s: %s", rule, path, text.right(40).simplified().constData())
        << QByteArray(rule) << QByteArray(path) << text;
}

} // namespace

void TestSources::rulesFindWhatBreaksThem_data()
{
    columns();
    row("arrows", "app/domain/a.h", "#include \"decision/judge.h\"");
    row("arrows", "app/decision/a.cpp", "#include \"ports/clock.h\"");
    row("arrows", "app/decision/a.cpp", "#include \"app/ports/clock.h\"");
    row("arrows", "app/products/a.cpp", "#  include <decision/preflight.h>");
    row("arrows", "app/ports/a.h", "#include \"session/pairmonitor.h\"");
    row("arrows", "app/session/a.cpp", "#include \"adapters/httpprobe.h\"");
    row("arrows", "app/session/a.cpp", "#include \"ui/mainwindow.h\"");
    row("arrows", "app/adapters/a.cpp", "#include \"session/pairmonitor.h\"");
    row("arrows", "app/adapters/a.cpp", "#include \"../session/pairmonitor.h\"");
    row("arrows", "app/lab/a.cpp", "#include \"session/pairmonitor.h\"");
    row("arrows", "app/lab/a.cpp", "#include \"ctl/ctl.h\"");
    row("arrows", "ui/a.cpp", "#include \"decision/preflight.h\"");
    row("arrows", "ui/wizard/a.cpp", "#include \"adapters/filejournal.h\"");
    row("pure", "app/domain/a.cpp", "auto t = std::chrono::steady_clock::now();");
    row("pure", "app/session/a.cpp", "QElapsedTimer timer;");
    row("pure", "app/decision/a.cpp", "#include <QString>");
    row("pure", "app/decision/a.cpp", "void f(const QString &);");
    row("pure", "app/domain/a.h", "Q_OBJECT");
    row("pure", "app/products/a.cpp", "#include <fstream>");
    row("pure", "app/decision/a.cpp", "std::cout << 1;");
    row("pure", "app/products/a.cpp", "printf(text);");
    row("ui", "app/session/a.cpp", "#include <QWidget>");
    row("ui", "app/adapters/a.cpp", "#include <QPushButton>");
    row("ui", "app/session/a.cpp", "auto s = tr(\"Active\");");
    row("blocking", "ui/a.cpp", "process.waitForFinished(1000);");
    row("blocking", "app/adapters/a.cpp", "QEventLoop loop;");
    row("blocking", "app/main.cpp", "QCoreApplication::processEvents();");
    row("blocking", "app/session/a.cpp", "QThread::msleep(5);");
    row("blocking", "ui/a.cpp", "dialog.exec();");
    row("blocking", "ui/a.cpp", "QMessageBox::warning(this, t, s);");
    row("connections", "ui/a.cpp", "connect(a, SIGNAL(b()), c, SLOT(d()));");
    row("connections", "ui/a.cpp", "connect(a, &A::b, [this](int x, int y) { c(x, y); });");
    row("connections", "app/session/a.cpp", "QObject::connect(a(1, 2), &A::b,\n    [=] { c(); });");
    row("shape", "app/a.cpp", "int a;\n");
    row("shape", "app/a.h", QByteArray(spdx) + "int a;\n");
    row("shape", "app/other.cpp", QByteArray(spdx) + QByteArray("int a;\n").repeated(400));
    row("shape", "tests/tst_a.cpp", QByteArray(spdx) + QByteArray("int a;\n").repeated(800));
    row("unfinished", "app/a.cpp", "// TO" "DO: more");
    row("unfinished", "app/a.cpp", "throw \"not imple" "mented\";");
    row("sleeping", "tests/a.cpp", "QTest::qWait(100);");
}

void TestSources::rulesFindWhatBreaksThem()
{
    QFETCH(QByteArray, rule);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, text);
    QVERIFY(!this->rule(rule)({path.toStdString(), text.toStdString()}).empty());
}

void TestSources::rulesLetTheRestPass_data()
{
    columns();
    row("arrows", "app/decision/a.cpp", "#include \"decision/judge.h\"\n#include \"domain/pair.h\"\n#include <vector>");
    row("arrows", "app/decision/a.cpp", "// #include \"ports/clock.h\"");
    row("arrows", "app/session/a.cpp", "#include \"ports/clock.h\"\n#include \"decision/judge.h\"");
    row("arrows", "app/ctl/a.cpp", "#include \"adapters/filejournal.h\"\n#include \"ui/text/sentences.h\"");
    row("arrows", "app/main.cpp", "#include \"adapters/filejournal.h\"");
    row("pure", "app/domain/a.h", "/// Not a QString, and no ::now() here.\nstd::string a = \"QString\";");
    row("pure", "app/decision/a.cpp", "std::snprintf(buffer, 10, \"%d\", 1);");
    row("pure", "app/products/files.cpp", "#include <fstream>");
    row("pure", "app/adapters/a.cpp", "auto t = std::chrono::steady_clock::now();");
    row("blocking", "app/lab/a.cpp", "process.waitForFinished(1000);");
    row("blocking", "app/main.cpp", "return app.exec();");
    row("connections", "ui/a.cpp", "connect(a, &A::b, this, [this] { c(1, 2, 3); });\nconnect(a, &A::b, &A::c);");
    row("shape", "app/long.cpp", QByteArray(spdx) + QByteArray("int a;\n").repeated(400));
    row("shape", "app/a.cpp", QByteArray(spdx) + QByteArray("int a;\n").repeated(398));
    row("shape", "tests/tst_a.cpp", QByteArray(spdx) + QByteArray("int a;\n").repeated(798));
    row("unfinished", "app/a.cpp", "// what is to do, and a hack-saw");
    row("sleeping", "tests/a.cpp", "QTRY_COMPARE(a, b); // never qWait(n)");
}

void TestSources::rulesLetTheRestPass()
{
    QFETCH(QByteArray, rule);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, text);
    check({{path.toStdString(), text.toStdString()}}, this->rule(rule));
}

void TestSources::longFilesHaveAReason()
{
    std::ifstream list(SOURCE_ROOT "/tests/lint/longfiles.txt");
    for (std::string line; std::getline(list, line);) {
        if (line.empty() || line.front() == '#')
            continue;
        const std::string path = line.substr(0, line.find(' '));
        QVERIFY2(line.size() > path.size() + 10, line.c_str());
        QVERIFY2(std::ifstream(SOURCE_ROOT "/" + path).good(), line.c_str());
    }
}

void TestSources::includesFollowTheArrows()
{
    check(m_code, includesAgainstArrows);
}

void TestSources::theCoreIsPure()
{
    check(m_code, impureCore);
}

void TestSources::theUiIsInUi()
{
    check(m_code, uiOutsideUi);
}

void TestSources::nothingBlocksTheWindow()
{
    check(m_code, blockingCalls);
}

void TestSources::connectionsHaveAContext()
{
    check(m_code, looseConnections);
}

void TestSources::filesHaveTheirShape()
{
    const auto rule = [this](const Source &source) { return shape(source, m_longFiles); };
    check(m_code, rule);
    check(m_tests, rule);
    check(m_other, [&](const Source &source) {
        return startsWith(source.path, "tests/data/") ? Findings{} : rule(source); // data is as it was recorded
    });
}

void TestSources::nothingIsLeftUnfinished()
{
    check(m_code, unfinishedWords);
    check(m_other, unfinishedWords);
    check(m_tests, [](const Source &source) {
        return startsWith(source.path, "tests/lint/") ? Findings{} : unfinishedWords(source); // the rule names its words
    });
}

void TestSources::testsDoNotSleep()
{
    check(m_tests, sleepingTests);
}

QTEST_APPLESS_MAIN(TestSources)
#include "tst_sources.moc"
