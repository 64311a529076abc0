// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support.h"

#include "products/pairs.h"

using namespace twinline;

class TestPairWriter : public QObject
{
    Q_OBJECT

private slots:
    void readsBackAsWritten_data();
    void readsBackAsWritten();
    void quotesWhatTomlWouldTakeForItself();
};

void TestPairWriter::readsBackAsWritten_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("lab") << QByteArray(TEST_DATA "/pairs/lab.toml");
    QTest::newRow("site") << QByteArray(TEST_DATA "/pairs/site.toml");
}

void TestPairWriter::readsBackAsWritten()
{
    QFETCH(QByteArray, file);
    const std::vector<Product> products{telisca()};
    const auto pairs = readPairsFile(file.toStdString(), products);
    QVERIFY2(pairs, sentences(pairs ? Failures{} : pairs.error()).constData());
    std::string text;
    for (const PairConfig &pair : *pairs)
        text += writePair(pair) + "\n";
    const auto again = readPairs(text, "written", products);
    QVERIFY2(again, sentences(again ? Failures{} : again.error()).constData());
    QVERIFY2(*again == *pairs, text.c_str());
}

void TestPairWriter::quotesWhatTomlWouldTakeForItself()
{
    const std::vector<Product> products{telisca()};
    PairConfig pair = readPairsFile(TEST_DATA "/pairs/lab.toml", products)->front();
    pair.name = "a \"b\" \\ c\x7F";
    pair.labFolder = "/home/пара 1\t#";
    pair.references["DNS 1"] = {"127.0.0.53", 53, false, ""};
    pair.settings["cti_connect_s"] = 0.1;
    const auto again = readPairs(writePair(pair), "written", products);
    QVERIFY2(again, sentences(again ? Failures{} : again.error()).constData());
    QVERIFY2(again->front() == pair, writePair(pair).c_str());
}

QTEST_APPLESS_MAIN(TestPairWriter)
#include "tst_pairwriter.moc"
