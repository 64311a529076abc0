// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string>

namespace twinline {

/// The four languages of the console (DESIGN §10).
enum class Language { English, Italian, Japanese, Russian };

inline constexpr std::array<Language, 4> allLanguages{Language::English, Language::Italian, Language::Japanese,
                                                      Language::Russian};

/// ISO 639-1 code: "en", "it", "ja" or "ru".
const char *languageCode(Language language);

/// One text of a product in all four languages, UTF-8.
struct LocalText
{
    std::array<std::string, 4> texts;

    const std::string &in(Language language) const { return texts[static_cast<std::size_t>(language)]; }
    bool empty() const { return texts[0].empty(); }
    friend bool operator==(const LocalText &, const LocalText &) = default;
};

} // namespace twinline
