// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support.h"

#include "products/pairs.h"

#include <QTemporaryDir>

using namespace twinline;

class TestProductFiles : public QObject
{
    Q_OBJECT

private slots:
    void aMissingFileIsNamed();
    void aFolderIsNoFile();
    void aHugeFileIsRefused();
    void aFolderGivesTheGoodAndNamesTheBad();
    void aShippedProductIsNotReplaced();
    void aMissingFolderHoldsNothing();

private:
    std::string path(const QTemporaryDir &folder, const char *name)
    {
        return folder.filePath(QString::fromLatin1(name)).toStdString();
    }
};

void TestProductFiles::aMissingFileIsNamed()
{
    const auto pairs = readPairsFile("nowhere/pairs.toml", {});
    QVERIFY(!pairs);
    QCOMPARE(sentences(pairs.error()), QByteArray("nowhere/pairs.toml: no such file"));
}

void TestProductFiles::aFolderIsNoFile()
{
    const QTemporaryDir folder;
    const auto product = readProductFile(folder.path().toStdString());
    QVERIFY(!product);
    QVERIFY(sentences(product.error()).endsWith(": this is no file, expected a TOML file"));
}

void TestProductFiles::aHugeFileIsRefused()
{
    const QTemporaryDir folder;
    const std::string file = path(folder, "huge.toml");
    QFile huge(QString::fromStdString(file));
    QVERIFY(huge.open(QIODevice::WriteOnly));
    QVERIFY(huge.resize(5 * 1024 * 1024));
    huge.close();
    const auto product = readProductFile(file);
    QVERIFY(!product);
    QVERIFY(sentences(product.error()).endsWith(": the file has 5242880 bytes, expected at most 4 MiB"));
}

void TestProductFiles::aFolderGivesTheGoodAndNamesTheBad()
{
    const QTemporaryDir folder;
    const std::string good = fileText(teliscaFile);
    std::ofstream(path(folder, "b-good.toml")) << good;
    std::ofstream(path(folder, "c-same.toml")) << good;
    std::ofstream(path(folder, "a-bad.toml")) << "x = \n";
    std::ofstream(path(folder, "notes.txt")) << "x = \n";
    const ProductsFolder read = readProductsFolder(folder.path().toStdString());
    QCOMPARE(read.products.size(), 1u);
    QCOMPARE(read.products.front().file, path(folder, "b-good.toml"));
    QCOMPARE(read.failures.size(), 2u);
    QCOMPARE(read.failures[0].file, path(folder, "a-bad.toml"));
    QCOMPARE(read.failures[0].line, 1);
    QCOMPARE(sentences({read.failures[1]}), QByteArray::fromStdString(path(folder, "c-same.toml") + ":9:7: the product 'telisca-hot-standby' is in "
                                                                      + path(folder, "b-good.toml") + " too, expected another key"));
    QVERIFY(isOwn(read.products.front()));
}

void TestProductFiles::aShippedProductIsNotReplaced()
{
    const QTemporaryDir folder;
    std::ofstream(path(folder, "mine.toml")) << fileText(teliscaFile);
    Product shipped = telisca();
    shipped.file = "telisca-hot-standby.toml";
    QVERIFY(!isOwn(shipped));
    const ProductsFolder read = readProductsFolder(folder.path().toStdString(), {shipped});
    QVERIFY(read.products.empty());
    QCOMPARE(sentences(read.failures), QByteArray::fromStdString(path(folder, "mine.toml")
             + ":9:7: the product 'telisca-hot-standby' comes with the program, expected another key"));
}

void TestProductFiles::aMissingFolderHoldsNothing()
{
    const ProductsFolder read = readProductsFolder("nowhere/products");
    QVERIFY(read.products.empty());
    QVERIFY(read.failures.empty());
}

QTEST_APPLESS_MAIN(TestProductFiles)
#include "tst_productfiles.moc"
