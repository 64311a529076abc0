// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/sentences.h"
#include "ui/text/tr.h"

#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <atomic>

namespace twinline::text {

namespace {

std::atomic<Language> current = Language::English; // the one state of this folder: Qt's own translators are program-wide too

QLocale localeOf(Language language)
{
    switch (language) {
    case Language::English: return QLocale(QLocale::English, QLocale::UnitedKingdom); // en_US would print AM and PM
    case Language::Italian: return QLocale(QLocale::Italian, QLocale::Italy);
    case Language::Japanese: return QLocale(QLocale::Japanese, QLocale::Japan);
    case Language::Russian: return QLocale(QLocale::Russian, QLocale::Russia);
    }
    return QLocale::c();
}

/// Replaces the program's translator of that name; a catalogue that does not exist only removes it.
void replaceTranslator(const QString &name, const QString &catalogue, const QString &folder)
{
    QCoreApplication *program = QCoreApplication::instance();
    if (!program)
        return; // without a program there is nobody to translate for; figures follow the language all the same
    delete program->findChild<QTranslator *>(name, Qt::FindDirectChildrenOnly); // its destructor removes it
    auto translator = std::make_unique<QTranslator>();
    translator->setObjectName(name);
    if (!translator->load(catalogue, folder))
        return;
    translator->setParent(program);
    QCoreApplication::installTranslator(translator.release());
}

} // namespace

Language language()
{
    return current;
}

void setLanguage(Language language)
{
    current = language;
    QLocale::setDefault(localeOf(language)); // before the translators: windows retranslate as soon as they are told
    const QString code = QString::fromLatin1(languageCode(language));
    replaceTranslator(QStringLiteral("twinline-qt"), QLatin1String("qtbase_") + code,
                      QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    replaceTranslator(QStringLiteral("twinline-own"), QLatin1String("twinline_") + code, QStringLiteral(":/i18n"));
}

Language languageFromName(const QString &name)
{
    for (const Language language : allLanguages) {
        const QLatin1String code(languageCode(language));
        if (name.startsWith(code, Qt::CaseInsensitive) && (name.size() == 2 || !name.at(2).isLetterOrNumber()))
            return language;
    }
    return Language::English;
}

QString of(const LocalText &words)
{
    const std::string &own = words.in(language());
    return fromUtf8(own.empty() ? words.in(Language::English) : own);
}

} // namespace twinline::text
