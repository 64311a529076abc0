// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "configuration.h"

#include "products/pairs.h"
#include "products/products.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace twinline {

namespace {

/// QStandardPaths has no state folder before Qt 6.7: XDG's own rule.
QString stateFolder()
{
    const QString home = qEnvironmentVariable("XDG_STATE_HOME");
    const QString base = QDir::isAbsolutePath(home) ? home : QDir::homePath() + QStringLiteral("/.local/state");
    return base + QStringLiteral("/twinline");
}

void addFailures(Configuration &configuration, const Failures &failures)
{
    configuration.failures.insert(configuration.failures.end(), failures.begin(), failures.end());
}

void readShippedProducts(Configuration &configuration)
{
    const QDir folder(QStringLiteral(":/products"));
    for (const QString &name : folder.entryList({QStringLiteral("*.toml")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        if (auto product = readProduct(file.readAll().toStdString(), name.toStdString()))
            configuration.products.push_back(*std::move(product));
        else
            addFailures(configuration, product.error());
    }
}

/// A user's product stands beside the others; one that takes the key of another is refused.
void readOwnProducts(Configuration &configuration, const QString &folder)
{
    if (!QDir(folder).exists())
        return;
    ProductsFolder own = readProductsFolder(folder.toStdString(), configuration.products);
    addFailures(configuration, own.failures);
    for (Product &product : own.products)
        configuration.products.push_back(std::move(product));
}

/// products/ of the configuration folder, and that beside a pairs.toml which lies elsewhere.
QStringList productFolders(const Folders &folders, const QString &pairsFile)
{
    const QString products = QStringLiteral("/products");
    QStringList found{folders.configuration + products};
    const QString beside = QFileInfo(pairsFile).absolutePath() + products;
    if (QFileInfo(beside).canonicalFilePath() != QFileInfo(found.first()).canonicalFilePath())
        found << beside;
    return found;
}

} // namespace

Folders standardFolders()
{
    return {QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/twinline"),
            stateFolder()};
}

Configuration readConfiguration(const Folders &folders, const QString &pairsFile)
{
    Configuration configuration;
    configuration.file = pairsFile.isEmpty() ? folders.configuration + QStringLiteral("/pairs.toml") : pairsFile;
    readShippedProducts(configuration);
    for (const QString &folder : productFolders(folders, configuration.file))
        readOwnProducts(configuration, folder);
    configuration.missing = !QFile::exists(configuration.file);
    if (configuration.missing) {
        if (!pairsFile.isEmpty())
            configuration.failures.push_back(
                {configuration.file.toStdString(), 0, 0, "there is no such file", "a pairs.toml"});
        return configuration;
    }
    if (auto pairs = readPairsFile(configuration.file.toStdString(), configuration.products))
        configuration.pairs = *std::move(pairs);
    else
        addFailures(configuration, pairs.error());
    return configuration;
}

} // namespace twinline
