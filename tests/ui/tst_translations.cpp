// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue.h"

#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

namespace {

const QString translations = QStringLiteral(SOURCE_ROOT "/translations");
const QString samples = QStringLiteral(SOURCE_ROOT "/tests/data/translations");

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList kinds(const QStringList &faults)
{
    QStringList words;
    for (const QString &fault : faults)
        words << fault.section(QLatin1String(": "), 0, 0);
    return words;
}

} // namespace

/// lrelease is content with half a catalogue; this is not.
class TranslationsTest : public QObject
{
    Q_OBJECT

private slots:
    void cataloguesAreWhole()
    {
        const QStringList faults = folderFaults(translations);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    /// Each sample has one mistake, and the check that guards the real catalogues names it.
    void aBadCatalogueIsNoticed_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *sample, const char *language, const QStringList &expected) {
            QTest::newRow(sample) << QString::fromLatin1(language) << expected;
        };
        row("good", "it", {});
        row("good", "ja", {});
        row("good", "ru", {});
        row("unfinished", "it", {QStringLiteral("unfinished")});
        row("unfinished-empty", "it", {QStringLiteral("unfinished"), QStringLiteral("empty")});
        row("obsolete", "it", {QStringLiteral("vanished")});
        row("empty", "it", {QStringLiteral("empty")});
        row("empty-plural", "ru", {QStringLiteral("empty")});
        row("too-few-plurals", "ru", {QStringLiteral("forms")});
        row("placeholder-lost", "it", {QStringLiteral("placeholders")});
        row("placeholder-other", "it", {QStringLiteral("placeholders")});
        row("count-lost", "ru", {QStringLiteral("placeholders")});
        row("mnemonic-lost", "it", {QStringLiteral("mnemonic")});
        row("mnemonic-kana", "ja", {QStringLiteral("mnemonic")});
        row("mnemonic-accent", "it", {QStringLiteral("mnemonic")});
        row("three-dots", "it", {QStringLiteral("signs")});
        row("english-quotes", "it", {QStringLiteral("signs")});
        row("space-in-japanese", "ja", {QStringLiteral("signs")});
        row("broken-off", "it", {QStringLiteral("no catalogue")});
        row("no-entries", "it", {QStringLiteral("no catalogue")});
        row("absent", "it", {QStringLiteral("no catalogue")});
    }

    void aBadCatalogueIsNoticed()
    {
        QFETCH(QString, language);
        QFETCH(QStringList, expected);
        const QStringList faults = catalogueFaults(readCatalogue(samples + u'/' + QLatin1String(QTest::currentDataTag()), language));
        QCOMPARE(kinds(faults), expected);
    }

    void aMissingLanguageIsNoticed()
    {
        QCOMPARE(folderFaults(samples + QLatin1String("/good")), QStringList());
        QCOMPARE(folderFaults(samples + QLatin1String("/no-russian")), QStringList{QStringLiteral("no catalogue: ru")});
    }

    void aStringOfOneLanguageOnlyIsNoticed()
    {
        const QStringList faults = folderFaults(samples + QLatin1String("/other-strings"));
        QCOMPARE(kinds(faults), (QStringList{QStringLiteral("only elsewhere"), QStringLiteral("only here")}));
        QVERIFY(faults.first().contains(QLatin1String("ja Sample|Nodes: %1|")));
    }

    /// A string that the sources have and the catalogues have not would show in English.
    void upToDateWithTheSources()
    {
        QTemporaryDir folder;
        for (const QString &code : catalogueLanguages)
            QVERIFY(QFile::copy(cataloguePath(translations, code), cataloguePath(folder.path(), code)));
        update(QStringLiteral(SOURCE_ROOT), folder.path());
        for (const QString &code : catalogueLanguages)
            QVERIFY2(contents(cataloguePath(folder.path(), code)) == contents(cataloguePath(translations, code)),
                     qPrintable(code + QLatin1String(": build the target update_translations")));
    }

    /// The collection looks at the window, at the console beside it and at the command line.
    void aNewStringIsNoticedWhereverItIsSaid_data()
    {
        QTest::addColumn<QString>("path");
        for (const char *path : {"ui/text/new.cpp", "ui/new.h", "app/new.cpp", "app/ctl/new.cpp"})
            QTest::newRow(path) << QString::fromLatin1(path);
    }

    void aNewStringIsNoticedWhereverItIsSaid()
    {
        QFETCH(QString, path);
        QTemporaryDir root;
        const QString source = root.filePath(path);
        QVERIFY(QDir().mkpath(QFileInfo(source).path()));
        QFile file(source);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("struct A { static QString tr(const char *); };\nQString words() { return A::tr(\"Brand new\"); }\n");
        file.close();
        QTemporaryDir folder;
        for (const QString &code : catalogueLanguages)
            QVERIFY(QFile::copy(cataloguePath(samples + QLatin1String("/good"), code), cataloguePath(folder.path(), code)));
        update(root.path(), folder.path());
        const QStringList faults = catalogueFaults(readCatalogue(folder.path(), QStringLiteral("it")));
        QVERIFY2(faults.join(u'\n').contains(QLatin1String("unfinished: A|Brand new|")), qPrintable(faults.join(u'\n')));
    }

    /// lupdate passes over a marked string that stands inside the call of something it takes for a translating function.
    void everyMarkedStringIsCollected()
    {
        QStringList collected;
        for (const CatalogueEntry &entry : readCatalogue(translations, QStringLiteral("it")).entries)
            collected << entry.context + u'|' + entry.source;
        static const QRegularExpression marked(QStringLiteral("QT_TRANSLATE_NOOP\\(\"([^\"]+)\",\\s*\"((?:[^\"\\\\]|\\\\.)*)\"\\)"));
        int found = 0;
        for (const char *folder : {SOURCE_ROOT "/ui", SOURCE_ROOT "/app"}) {
            QDirIterator files(QString::fromUtf8(folder), {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                               QDirIterator::Subdirectories);
            while (files.hasNext()) {
                const QString path = files.next();
                const QString code = QString::fromUtf8(contents(path));
                for (auto match = marked.globalMatch(code); match.hasNext(); ++found) {
                    const QStringList parts = match.next().capturedTexts();
                    QString source = parts.at(2);
                    source.replace(QLatin1String("\\\""), QLatin1String("\""));
                    QVERIFY2(collected.contains(parts.at(1) + u'|' + source), qPrintable(path + QLatin1String(": ") + source));
                }
            }
        }
        QVERIFY(found > 0);
    }

private:
    static void update(const QString &root, const QString &folder)
    {
        QProcess collector;
        collector.setWorkingDirectory(folder);
        collector.setProcessChannelMode(QProcess::MergedChannels);
        collector.start(QStringLiteral(CMAKE), {QStringLiteral("-DLUPDATE=" LUPDATE), QLatin1String("-DROOT=") + root,
                                                QLatin1String("-DFOLDER=") + folder, QStringLiteral("-P"),
                                                translations + QLatin1String("/update.cmake")});
        QVERIFY(collector.waitForFinished(60000));
        QVERIFY2(collector.exitCode() == 0, collector.readAll().constData());
    }
};

QTEST_GUILESS_MAIN(TranslationsTest)
#include "tst_translations.moc"
