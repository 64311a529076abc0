// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/localtext.h"
#include "domain/time.h"
#include "products/document.h"

#include <initializer_list>
#include <set>

namespace twinline {

enum class Need { Optional, Required };

/// Whether one text may stand for all four languages: only where it is the vendor's own word.
enum class OneForAll { No, Yes };

/// Reads one TOML table key by key and notes every mistake with its place; what was not asked for by the time of
/// finish() is an unknown key.
class TableReader
{
public:
    TableReader(const toml::table &table, std::string name, Mistakes &mistakes);

    const std::string &name() const { return m_name; }
    Mistakes &mistakes() { return m_mistakes; }

    bool has(std::string_view key) const { return m_table.contains(key); }
    /// \a wanted completes "expected …" where the key is required and missing.
    const toml::node *node(std::string_view key, Need need = Need::Optional, std::string_view wanted = "a value");
    std::string text(std::string_view key, Need need = Need::Optional, std::string_view wanted = "a text in quotes");
    std::vector<std::string> texts(std::string_view key);
    std::optional<bool> boolean(std::string_view key, Need need = Need::Optional);
    std::optional<double> number(std::string_view key, double least, double most, Need need = Need::Optional);
    std::optional<int> whole(std::string_view key, int least, int most);
    /// A number that counts something.
    std::optional<double> count(std::string_view key, double least, double most);
    std::optional<Duration> seconds(std::string_view key, double least, double most, Need need = Need::Optional);
    LocalText words(std::string_view key, Need need = Need::Optional, OneForAll one = OneForAll::No);

    const toml::table *table(std::string_view key);
    /// The tables of an array, written as [[name]] or as { … } in brackets; what is no table is a mistake.
    std::vector<const toml::table *> tables(std::string_view key);

    /// One of \a allowed, by its word (toWord).
    template<typename Enum>
    std::optional<Enum> word(std::string_view key, std::initializer_list<Enum> allowed, Need need = Need::Optional)
    {
        std::vector<std::string> candidates;
        for (const Enum one : allowed)
            candidates.emplace_back(toWord(one));
        const toml::node *value = node(key, need, suggestion({}, candidates));
        if (!value)
            return std::nullopt;
        const std::string *given = value->is_string() ? &value->as_string()->get() : nullptr;
        for (const Enum one : allowed)
            if (given && *given == toWord(one))
                return one;
        wrongWord(key, given ? *given : std::string(), candidates);
        return std::nullopt;
    }

    /// Notes a mistake at the value of \a key, or at the table when it has none.
    void wrong(std::string_view key, std::string what, std::string expected);
    void wrongWord(std::string_view key, const std::string &given, const std::vector<std::string> &candidates);
    /// Notes a mistake at the table itself.
    void wrongHere(std::string what, std::string expected);
    Place place(std::string_view key) const;
    Place here() const { return placeOf(m_table.source()); }

    /// All keys that were given, in the order of the file.
    std::vector<std::string> keys() const;
    /// Notes every key that nobody asked for.
    void finish();

private:
    enum class Fraction { No, Yes };
    std::optional<double> number(std::string_view key, double least, double most, Need need, Fraction fraction);

    const toml::table &m_table;
    std::string m_name;
    Mistakes &m_mistakes;
    std::set<std::string, std::less<>> m_asked;
};

/// The shortest figure that reads back as the same number, whatever the locale.
std::string figure(double value);

/// "a number", "a text", … for messages.
std::string typeName(const toml::node &node);

} // namespace twinline
