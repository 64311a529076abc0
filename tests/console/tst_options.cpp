// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "options.h"

#include <QTest>

using namespace twinline;

/// The console's command line, as DESIGN §8 has it.
class tst_Options : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void theUsageNamesEveryOption();
};

namespace {

QString summary(const Options &options)
{
    QStringList words;
    if (!options.config.isEmpty())
        words << QStringLiteral("config=") + options.config;
    if (options.lab)
        words << QStringLiteral("lab=") + options.labProduct;
    if (options.language)
        words << QStringLiteral("language=") + QLatin1String(languageCode(*options.language));
    if (!options.screenshot.isEmpty())
        words << QStringLiteral("picture=%1@%2").arg(options.screenshot).arg(options.afterS);
    if (options.help)
        words << QStringLiteral("help");
    if (options.version)
        words << QStringLiteral("version");
    return words.join(QLatin1Char(' '));
}

QStringList split(const QString &line)
{
    return line.split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

} // namespace

void tst_Options::reads_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("read");
    const auto row = [](const char *line, const char *read) {
        QTest::newRow(*line ? line : "nothing") << QString::fromUtf8(line) << QString::fromUtf8(read);
    };
    row("", "");
    row("--config a.toml", "config=a.toml");
    row("--config -", "config=-");
    row("--lab", "lab=");
    row("--lab telisca-hot-standby", "lab=telisca-hot-standby");
    row("--lab --language it", "lab= language=it");
    row("--language ru --lab", "lab= language=ru");
    for (const char *code : {"en", "it", "ja", "ru"})
        QTest::addRow("language %s", code) << QStringLiteral("--language %1").arg(QLatin1String(code))
                                           << QStringLiteral("language=%1").arg(QLatin1String(code));
    row("--screenshot f.png --after 25", "picture=f.png@25");
    row("--after 0.5 --lab --screenshot f.png", "lab= picture=f.png@0.5");
    row("--screenshot f.png --after 0", "picture=f.png@0");
    row("--config a.toml --language ja --screenshot f.png --after 3", "config=a.toml language=ja picture=f.png@3");
    row("--help", "help");
    row("-h", "help");
    row("--version", "version");
    row("--lab -h", "lab= help");
}

void tst_Options::reads()
{
    QFETCH(QString, line);
    QFETCH(QString, read);
    const Options options = readOptions(split(line));
    QCOMPARE(options.mistake, QString());
    QCOMPARE(summary(options), read);
}

void tst_Options::refuses_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("names");
    const auto row = [](const char *line, const char *names) {
        QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(names);
    };
    row("--config", "--config needs a value");
    row("--config --lab", "--config needs a value");
    row("--language", "--language needs a value");
    row("--language de", "“de”");
    row("--language EN", "“EN”");
    row("--screenshot", "--screenshot needs a value");
    row("--screenshot f.png", "go together");
    row("--after 3", "go together");
    row("--screenshot f.png --after", "--after needs a value");
    row("--screenshot f.png --after soon", "“soon”");
    row("--screenshot f.png --after -1", "“-1”");
    row("--screenshot f.png --after nan", "“nan”");
    row("--screenshot f.png --after inf", "“inf”");
    row("--screenshot f.png --after 1e12", "“1e12”");
    row("--lab --config a.toml", "exclude");
    row("--config a.toml --lab telisca-hot-standby", "exclude");
    row("--lab telisca-hot-standby more", "“more”");
    row("pairs.toml", "“pairs.toml”");
    row("--verbose", "“--verbose”");
    row("--language=it", "“--language=it”");
    QTest::newRow("an empty value") << QStringLiteral("--config|") << QStringLiteral("--config needs a value");
}

void tst_Options::refuses()
{
    QFETCH(QString, line);
    QFETCH(QString, names);
    QStringList words = split(line);
    if (line.endsWith(QLatin1Char('|')))
        words = {line.chopped(1), QString()};
    const Options options = readOptions(words);
    QVERIFY2(options.mistake.contains(names), qPrintable(options.mistake));
    QVERIFY(options.mistake.endsWith(QLatin1Char('.'))); // one sentence
}

void tst_Options::theUsageNamesEveryOption()
{
    for (const char *option : {"--config", "--lab", "--language", "--screenshot", "--after", "--help", "--version"})
        QVERIFY2(usage().contains(QLatin1String(option)), option);
}

QTEST_APPLESS_MAIN(tst_Options)
#include "tst_options.moc"
