// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/windowsettings.h"

#include <array>

namespace twinline {

namespace {

constexpr std::array themeWords{"system", "light", "dark"};
const QString languageKey = QStringLiteral("window/language");
const QString themeKey = QStringLiteral("window/theme");
const QString textKey = QStringLiteral("window/text-percent");

} // namespace

std::optional<Language> WindowSettings::language() const
{
    const QString code = m_settings.value(languageKey).toString();
    for (const Language language : allLanguages) {
        if (code == QLatin1String(languageCode(language)))
            return language;
    }
    return std::nullopt;
}

void WindowSettings::setLanguage(Language language)
{
    m_settings.setValue(languageKey, QString::fromLatin1(languageCode(language)));
}

ThemeChoice WindowSettings::theme() const
{
    const QString word = m_settings.value(themeKey).toString();
    for (std::size_t i = 0; i < themeWords.size(); ++i) {
        if (word == QLatin1String(themeWords[i]))
            return static_cast<ThemeChoice>(i);
    }
    return ThemeChoice::System;
}

void WindowSettings::setTheme(ThemeChoice choice)
{
    m_settings.setValue(themeKey, QString::fromLatin1(themeWords[static_cast<std::size_t>(choice)]));
}

int WindowSettings::textPercent() const
{
    return m_settings.value(textKey, 100).toInt();
}

void WindowSettings::setTextPercent(int percent)
{
    m_settings.setValue(textKey, percent);
}

} // namespace twinline
