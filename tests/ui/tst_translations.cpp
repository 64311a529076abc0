// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

namespace {

struct Message
{
    QString context;
    QString source;
    QString type;
    bool numerus = false;
    QStringList translations; ///< one, or one a plural form
};

Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message message;
    message.context = context;
    message.numerus = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("source")) {
            message.source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            message.type = xml.attributes().value(QLatin1String("type")).toString();
            if (!message.numerus) {
                message.translations << xml.readElementText();
                continue;
            }
            while (xml.readNextStartElement())
                message.translations << xml.readElementText();
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

QList<Message> readCatalogue(const QString &path)
{
    QFile file(path);
    QList<Message> messages;
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    xml.readNextStartElement(); // TS
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("message"))
            messages << readMessage(xml, context);
    }
    return xml.hasError() ? QList<Message>() : messages;
}

QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("%(?:L?[0-9]+|n)|</?[a-z]+>"));
    QStringList found;
    for (auto match = pattern.globalMatch(text); match.hasNext();)
        found << match.next().captured();
    found.sort();
    return found;
}

qsizetype mnemonics(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("&(?![& ])"));
    return text.count(pattern);
}

QString catalogue(const QString &language)
{
    return QStringLiteral(SOURCE_ROOT "/translations/twinline_%1.ts").arg(language);
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// lrelease is content with half a catalogue; this is not.
class TranslationsTest : public QObject
{
    Q_OBJECT

private slots:
    void complete_data() { languages(); }

    void complete()
    {
        QFETCH(QString, language);
        QFETCH(int, forms);
        const QList<Message> messages = readCatalogue(catalogue(language));
        QVERIFY(!messages.isEmpty());
        for (const Message &message : messages) {
            const QByteArray where = (message.context + QLatin1String(": ") + message.source).toUtf8();
            QVERIFY2(message.type.isEmpty(), where.constData());
            QVERIFY2(message.translations.size() == (message.numerus ? forms : 1), where.constData());
            for (const QString &translation : message.translations)
                QVERIFY2(!translation.trimmed().isEmpty(), where.constData());
        }
    }

    void placeholdersAndMnemonicsMatch_data() { languages(); }

    void placeholdersAndMnemonicsMatch()
    {
        QFETCH(QString, language);
        for (const Message &message : readCatalogue(catalogue(language))) {
            for (const QString &translation : message.translations) {
                const QByteArray where = (message.source + QLatin1String(" -> ") + translation).toUtf8();
                QVERIFY2(placeholders(translation) == placeholders(message.source), where.constData());
                QVERIFY2(mnemonics(translation) == mnemonics(message.source), where.constData());
                QVERIFY2(translation.endsWith(QChar(0x2026)) == message.source.endsWith(QChar(0x2026)), where.constData());
                QVERIFY2(!translation.contains(QLatin1String("...")), where.constData());
            }
        }
    }

    /// Italian keys have no accented letter, Russian ones none that is hard to find, Japanese ones are English letters.
    void mnemonicsCanBeTyped_data() { languages(); }

    void mnemonicsCanBeTyped()
    {
        QFETCH(QString, language);
        static const QRegularExpression key(QStringLiteral("&([^& ])"));
        for (const Message &message : readCatalogue(catalogue(language))) {
            for (const QString &translation : message.translations) {
                for (auto match = key.globalMatch(translation); match.hasNext();) {
                    const QChar letter = match.next().captured(1).at(0).toLower();
                    QVERIFY2(!QStringLiteral("ёйщъыьàèéìòù").contains(letter), qPrintable(translation));
                    if (language == QLatin1String("ja"))
                        QVERIFY2(letter.unicode() < 128 && translation.contains(QLatin1String("(&") + QString(letter.toUpper()) + u')'), qPrintable(translation));
                }
            }
        }
    }

    /// GLOSSARY §1: no space between Japanese and Latin, full-width brackets and colons, each language's own quotes.
    void signsFollowTheLanguage_data() { languages(); }

    void signsFollowTheLanguage()
    {
        QFETCH(QString, language);
        static const QRegularExpression spaced(QStringLiteral("[\\p{Han}\\p{Hiragana}\\p{Katakana}] [A-Za-z0-9%]|[A-Za-z0-9%] [\\p{Han}\\p{Hiragana}\\p{Katakana}]"));
        static const QRegularExpression halfWidth(QStringLiteral("\\((?!&)|[\\p{Han}\\p{Hiragana}\\p{Katakana}]:"));
        for (const Message &message : readCatalogue(catalogue(language))) {
            for (const QString &translation : message.translations) {
                const QByteArray words = translation.toUtf8();
                QVERIFY2(!translation.contains(u'"'), words.constData());
                if (language != QLatin1String("en"))
                    QVERIFY2(!translation.contains(QChar(0x201c)) && !translation.contains(QChar(0x201d)), words.constData());
                if (language == QLatin1String("ja"))
                    QVERIFY2(!translation.contains(spaced) && !translation.contains(halfWidth), words.constData());
            }
        }
    }

    void everyLanguageHasTheSameStrings()
    {
        const auto keys = [](const QString &language) {
            QStringList all;
            for (const Message &message : readCatalogue(catalogue(language)))
                all << message.context + u'|' + message.source;
            return all;
        };
        QCOMPARE(keys(QStringLiteral("ja")), keys(QStringLiteral("it")));
        QCOMPARE(keys(QStringLiteral("ru")), keys(QStringLiteral("it")));
    }

    /// A string that the sources have and the catalogues have not would show in English.
    void upToDateWithTheSources()
    {
        QTemporaryDir folder;
        const QStringList codes{QStringLiteral("en"), QStringLiteral("it"), QStringLiteral("ja"), QStringLiteral("ru")};
        for (const QString &code : codes)
            QVERIFY(QFile::copy(catalogue(code), folder.filePath(QFileInfo(catalogue(code)).fileName())));
        QProcess update;
        update.setWorkingDirectory(folder.path());
        update.setProcessChannelMode(QProcess::MergedChannels);
        update.start(QStringLiteral(CMAKE), {QStringLiteral("-DLUPDATE=" LUPDATE), QStringLiteral("-DROOT=" SOURCE_ROOT),
                                             QStringLiteral("-DFOLDER=") + folder.path(), QStringLiteral("-P"),
                                             QStringLiteral(SOURCE_ROOT "/translations/update.cmake")});
        QVERIFY(update.waitForFinished(60000));
        QVERIFY2(update.exitCode() == 0, update.readAll().constData());
        for (const QString &code : codes) {
            const QString fresh = folder.filePath(QFileInfo(catalogue(code)).fileName());
            QVERIFY2(contents(fresh) == contents(catalogue(code)), qPrintable(code + QLatin1String(": build the target update_translations")));
        }
    }

private:
    static void languages()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("forms");
        QTest::newRow("en") << "en" << 2;
        QTest::newRow("it") << "it" << 2;
        QTest::newRow("ja") << "ja" << 1;
        QTest::newRow("ru") << "ru" << 3;
    }
};

QTEST_GUILESS_MAIN(TranslationsTest)
#include "tst_translations.moc"
