// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue.h"

#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamReader>

namespace {

CatalogueEntry readEntry(QXmlStreamReader &xml, const QString &context)
{
    CatalogueEntry entry;
    entry.context = context;
    entry.plural = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("source")) {
            entry.source = xml.readElementText();
        } else if (xml.name() == QLatin1String("comment")) {
            entry.comment = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            entry.type = xml.attributes().value(QLatin1String("type")).toString();
            if (!entry.plural) {
                entry.translations << xml.readElementText();
                continue;
            }
            while (xml.readNextStartElement())
                entry.translations << xml.readElementText();
        } else {
            xml.skipCurrentElement();
        }
    }
    return entry;
}

qsizetype pluralForms(const QString &language)
{
    return language == QLatin1String("ja") ? 1 : language == QLatin1String("ru") ? 3 : 2;
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

/// Italian keys have no accented letter, Russian ones none that is hard to find, Japanese ones are English letters.
bool keysCanBeTyped(const QString &translation, const QString &language)
{
    static const QRegularExpression key(QStringLiteral("&([^& ])"));
    for (auto match = key.globalMatch(translation); match.hasNext();) {
        const QChar letter = match.next().captured(1).at(0).toLower();
        if (QStringLiteral("ёйщъыьàèéìòù").contains(letter))
            return false;
        if (language == QLatin1String("ja")
            && (letter.unicode() >= 128 || !translation.contains(QLatin1String("(&") + QString(letter.toUpper()) + u')')))
            return false;
    }
    return true;
}

/// No space between Japanese and Latin, full-width brackets and colons, each language's own quotes and ellipsis.
bool signsFit(const QString &translation, const QString &language)
{
    static const QString kana = QStringLiteral("[\\p{Han}\\p{Hiragana}\\p{Katakana}]");
    static const QRegularExpression spaced(kana + QLatin1String(" [A-Za-z0-9%]|[A-Za-z0-9%] ") + kana);
    static const QRegularExpression halfWidth(QLatin1String("\\((?!&)|") + kana + u':');
    if (translation.contains(u'"') || translation.contains(QLatin1String("...")))
        return false;
    if (language != QLatin1String("en") && (translation.contains(QChar(0x201c)) || translation.contains(QChar(0x201d))))
        return false;
    return language != QLatin1String("ja") || (!translation.contains(spaced) && !translation.contains(halfWidth));
}

QStringList wordFaults(const CatalogueEntry &entry, const QString &translation, const QString &language)
{
    static const QRegularExpression key(QStringLiteral("&(?![& ])"));
    if (translation.trimmed().isEmpty())
        return {QStringLiteral("empty")};
    QStringList kinds;
    if (placeholders(translation) != placeholders(entry.source))
        kinds << QStringLiteral("placeholders");
    if (translation.count(key) != entry.source.count(key) || !keysCanBeTyped(translation, language))
        kinds << QStringLiteral("mnemonic");
    if (translation.endsWith(QChar(0x2026)) != entry.source.endsWith(QChar(0x2026)) || !signsFit(translation, language))
        kinds << QStringLiteral("signs");
    return kinds;
}

} // namespace

QString cataloguePath(const QString &folder, const QString &language)
{
    return QStringLiteral("%1/twinline_%2.ts").arg(folder, language);
}

Catalogue readCatalogue(const QString &folder, const QString &language)
{
    Catalogue catalogue{language, false, {}};
    QFile file(cataloguePath(folder, language));
    if (!file.open(QIODevice::ReadOnly))
        return catalogue;
    QXmlStreamReader xml(&file);
    QString context;
    xml.readNextStartElement(); // TS
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("message"))
            catalogue.entries << readEntry(xml, context);
    }
    catalogue.readable = !xml.hasError();
    return catalogue;
}

QStringList catalogueFaults(const Catalogue &catalogue)
{
    if (!catalogue.readable || catalogue.entries.isEmpty())
        return {QLatin1String("no catalogue: ") + catalogue.language};
    QStringList faults;
    for (const CatalogueEntry &entry : catalogue.entries) {
        QStringList kinds;
        if (!entry.type.isEmpty())
            kinds << entry.type; // unfinished, obsolete, vanished
        if (entry.translations.size() != (entry.plural ? pluralForms(catalogue.language) : 1))
            kinds << QStringLiteral("forms");
        for (const QString &translation : entry.translations)
            kinds << wordFaults(entry, translation, catalogue.language);
        for (const QString &kind : kinds)
            faults << kind + QLatin1String(": ") + entry.key() + QLatin1String(" -> ") + entry.translations.join(QLatin1String(" / "));
    }
    return faults;
}

QStringList folderFaults(const QString &folder)
{
    QStringList faults, known;
    for (const QString &language : catalogueLanguages) {
        const Catalogue catalogue = readCatalogue(folder, language);
        faults << catalogueFaults(catalogue);
        QStringList keys;
        for (const CatalogueEntry &entry : catalogue.entries)
            keys << entry.key();
        if (language == QLatin1String("en") || keys.isEmpty())
            continue; // English has only its plural forms
        if (known.isEmpty())
            known = keys;
        for (const QString &key : known)
            if (!keys.contains(key))
                faults << QLatin1String("only elsewhere: ") + language + u' ' + key;
        for (const QString &key : keys)
            if (!known.contains(key))
                faults << QLatin1String("only here: ") + language + u' ' + key;
    }
    return faults;
}
