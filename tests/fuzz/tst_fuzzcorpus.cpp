// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets.h"

#include <QtTest>

#include <random>

/// The kept corpus of every fuzz target, and neighbours of it: the short form of `tests/run fuzz`, for any compiler. A broken
/// promise or a crash ends the program.
class TestFuzzCorpus : public QObject
{
    Q_OBJECT

private slots:
    void corpus_data();
    void corpus();
};

namespace {

constexpr int neighbours = 300; ///< of each file

/// One of the small changes that a fuzzer makes.
std::string changed(std::string text, std::mt19937 &dice)
{
    const auto below = [&](std::size_t limit) { return std::uniform_int_distribution<std::size_t>(0, limit > 0 ? limit - 1 : 0)(dice); };
    for (std::size_t times = 1 + below(4); times > 0; --times) {
        const std::size_t at = below(text.size() + 1);
        switch (below(5)) {
        case 0: text.insert(at, 1, char(below(256))); break;
        case 1: text.erase(at, 1 + below(8)); break;
        case 2:
            if (at < text.size())
                text[at] = char(below(256));
            break;
        case 3: text.resize(at); break;
        case 4: text.insert(at, text.substr(below(text.size() + 1), below(64))); break;
        }
    }
    return text;
}

} // namespace

void TestFuzzCorpus::corpus_data()
{
    QTest::addColumn<int>("target");
    const auto all = fuzz::targets();
    for (std::size_t i = 0; i < all.size(); ++i)
        QTest::newRow(all[i].name) << int(i);
}

void TestFuzzCorpus::corpus()
{
    QFETCH(int, target);
    const fuzz::Target each = fuzz::targets()[std::size_t(target)];
    const QDir folder(QStringLiteral(SOURCE_ROOT "/tests/fuzz/corpus/") + QLatin1String(each.name));
    const QFileInfoList files = folder.entryInfoList(QDir::Files, QDir::Name);
    QVERIFY2(files.size() >= 2, qPrintable(folder.path()));
    std::mt19937 dice(20261126);
    each.run({});
    for (const QFileInfo &info : files) {
        QFile file(info.filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const std::string text = file.readAll().toStdString();
        each.run(text);
        for (int i = 0; i < neighbours; ++i)
            each.run(changed(text, dice));
    }
}

QTEST_GUILESS_MAIN(TestFuzzCorpus)
#include "tst_fuzzcorpus.moc"
