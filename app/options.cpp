// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "options.h"

#include <algorithm>

namespace twinline {

namespace {

/// The arguments, taken one by one.
class Words
{
public:
    explicit Words(const QStringList &words)
        : m_words(words)
    {
    }
    bool atEnd() const { return m_next >= m_words.size(); }
    QString take() { return m_words[m_next++]; }
    /// The value of the option just taken, or a mistake.
    QString value(const QString &option, Options &options)
    {
        if (!atEnd() && !m_words[m_next].isEmpty() && !m_words[m_next].startsWith(QLatin1String("--")))
            return take();
        options.mistake = QStringLiteral("%1 needs a value.").arg(option);
        return {};
    }
    std::optional<QString> optionalValue()
    {
        if (atEnd() || m_words[m_next].startsWith(QLatin1Char('-')))
            return std::nullopt;
        return take();
    }

private:
    QStringList m_words;
    qsizetype m_next = 0;
};

void readLanguage(const QString &code, Options &options)
{
    const auto known = std::find_if(allLanguages.begin(), allLanguages.end(), [&](Language language) {
        return code == QLatin1String(languageCode(language));
    });
    if (known != allLanguages.end())
        options.language = *known;
    else if (options.mistake.isEmpty())
        options.mistake = QStringLiteral("There is no language “%1”, expected en, it, ja or ru.").arg(code);
}

constexpr double longestAfter = 86400; // a timer counts milliseconds in an int

void readAfter(const QString &seconds, Options &options)
{
    bool good = false;
    options.afterS = seconds.toDouble(&good);
    good = good && options.afterS >= 0 && options.afterS <= longestAfter; // also not "nan"
    if (!good && options.mistake.isEmpty())
        options.mistake = QStringLiteral("“%1” is no number of seconds from 0 to %2.").arg(seconds).arg(longestAfter);
}

} // namespace

Options readOptions(const QStringList &arguments)
{
    Options options;
    Words words(arguments);
    bool after = false;
    while (!words.atEnd() && options.mistake.isEmpty()) {
        const QString word = words.take();
        if (word == QLatin1String("--config")) {
            options.config = words.value(word, options);
        } else if (word == QLatin1String("--lab")) {
            options.lab = true;
            options.labProduct = words.optionalValue().value_or(QString());
        } else if (word == QLatin1String("--language")) {
            readLanguage(words.value(word, options), options);
        } else if (word == QLatin1String("--screenshot")) {
            options.screenshot = words.value(word, options);
        } else if (word == QLatin1String("--after")) {
            after = true;
            readAfter(words.value(word, options), options);
        } else if (word == QLatin1String("--help") || word == QLatin1String("-h")) {
            options.help = true;
        } else if (word == QLatin1String("--version")) {
            options.version = true;
        } else {
            options.mistake = QStringLiteral("Unknown option “%1”.").arg(word);
        }
    }
    if (options.mistake.isEmpty() && after != !options.screenshot.isEmpty())
        options.mistake = QStringLiteral("--screenshot FILE.png and --after SECONDS go together.");
    if (options.mistake.isEmpty() && options.lab && !options.config.isEmpty())
        options.mistake = QStringLiteral("--lab and --config exclude each other.");
    return options;
}

QString usage()
{
    return QStringLiteral("Usage: twinline [--config FILE] [--lab [PRODUCT]] [--language en|it|ja|ru]\n"
                          "                [--screenshot FILE.png --after SECONDS]\n"
                          "       twinline --help | --version\n");
}

} // namespace twinline
