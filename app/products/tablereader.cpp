// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "products/tablereader.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace twinline {

namespace {

constexpr std::string_view eachLanguage = "a text for each of en, it, ja and ru";

std::string rangeWords(double least, double most, bool whole)
{
    std::string words = whole ? "a whole number" : "a number";
    if (!std::isinf(least))
        words += " from " + figure(least);
    if (!std::isinf(most))
        words += (std::isinf(least) ? " up to " : " to ") + figure(most);
    return words;
}

const char *languageName(Language language)
{
    switch (language) {
    case Language::English: return "English";
    case Language::Italian: return "Italian";
    case Language::Japanese: return "Japanese";
    case Language::Russian: return "Russian";
    }
    return "";
}

} // namespace

std::string figure(double value)
{
    if (!std::isfinite(value))
        return std::isnan(value) ? "nan" : value > 0 ? "inf" : "-inf";
    char buffer[400];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::fixed).ptr;
    return std::string(buffer, end);
}

std::string typeName(const toml::node &node)
{
    switch (node.type()) {
    case toml::node_type::table: return "a table";
    case toml::node_type::array: return "a list";
    case toml::node_type::string: return "a text";
    case toml::node_type::integer:
    case toml::node_type::floating_point: return "a number";
    case toml::node_type::boolean: return "true or false";
    default: return "a date or time";
    }
}

TableReader::TableReader(const toml::table &table, std::string name, Mistakes &mistakes)
    : m_table(table), m_name(std::move(name)), m_mistakes(mistakes)
{
}

const toml::node *TableReader::node(std::string_view key, Need need, std::string_view wanted)
{
    m_asked.emplace(key);
    const toml::node *value = m_table.get(key);
    if (!value && need == Need::Required)
        wrongHere(m_name + " lacks '" + std::string(key) + "'", std::string(wanted));
    return value;
}

std::string TableReader::text(std::string_view key, Need need, std::string_view wanted)
{
    const toml::node *value = node(key, need, wanted);
    if (!value)
        return {};
    if (!value->is_string()) {
        wrong(key, "'" + std::string(key) + "' is " + typeName(*value), std::string(wanted));
        return {};
    }
    const std::string &text = value->as_string()->get();
    if (text.empty())
        wrong(key, "'" + std::string(key) + "' is empty", "a text");
    return text;
}

std::vector<std::string> TableReader::texts(std::string_view key)
{
    std::vector<std::string> texts;
    const toml::node *value = node(key);
    if (!value)
        return texts;
    if (!value->is_array()) {
        wrong(key, "'" + std::string(key) + "' is " + typeName(*value), "a list of texts");
        return texts;
    }
    for (const toml::node &one : *value->as_array()) {
        if (one.is_string())
            texts.push_back(one.as_string()->get());
        else
            m_mistakes.add(placeOf(one.source()), "'" + std::string(key) + "' holds " + typeName(one), "texts");
    }
    return texts;
}

std::optional<bool> TableReader::boolean(std::string_view key, Need need)
{
    constexpr std::string_view wanted = "true or false without quotes";
    const toml::node *value = node(key, need, wanted);
    if (!value)
        return std::nullopt;
    if (!value->is_boolean()) {
        wrong(key, "'" + std::string(key) + "' is " + typeName(*value), std::string(wanted));
        return std::nullopt;
    }
    return value->as_boolean()->get();
}

std::optional<double> TableReader::number(std::string_view key, double least, double most, Need need, Fraction fraction)
{
    const std::string wanted = rangeWords(least, most, fraction == Fraction::No);
    const toml::node *value = node(key, need, wanted);
    if (!value)
        return std::nullopt;
    if (!value->is_number()) {
        wrong(key, "'" + std::string(key) + "' is " + typeName(*value), wanted);
        return std::nullopt;
    }
    const double number = value->is_integer() ? static_cast<double>(value->as_integer()->get())
                                              : value->as_floating_point()->get();
    const bool inside = number >= least && number <= most; // nan is not
    if (!inside || (fraction == Fraction::No && number != std::floor(number))) {
        wrong(key, "'" + std::string(key) + "' is " + figure(number), wanted);
        return std::nullopt;
    }
    return number;
}

std::optional<double> TableReader::number(std::string_view key, double least, double most, Need need)
{
    return number(key, least, most, need, Fraction::Yes);
}

std::optional<double> TableReader::count(std::string_view key, double least, double most)
{
    return number(key, least, most, Need::Optional, Fraction::No);
}

std::optional<int> TableReader::whole(std::string_view key, int least, int most)
{
    const auto number = count(key, least, most);
    return number ? std::optional<int>(static_cast<int>(*number)) : std::nullopt;
}

std::optional<Duration> TableReader::seconds(std::string_view key, double least, double most, Need need)
{
    const auto number = this->number(key, least, most, need);
    return number ? std::optional<Duration>(fromSeconds(*number)) : std::nullopt;
}

LocalText TableReader::words(std::string_view key, Need need, OneForAll one)
{
    LocalText result;
    const toml::node *value = node(key, need, one == OneForAll::Yes ? "a text, or one for each of en, it, ja and ru" : eachLanguage);
    if (!value)
        return result;
    if (value->is_string() && one == OneForAll::Yes) {
        result.texts.fill(text(key));
        return result;
    }
    if (!value->is_table()) {
        wrong(key, "'" + std::string(key) + "' is " + typeName(*value), std::string(eachLanguage));
        return result;
    }
    TableReader reader(*value->as_table(), "'" + std::string(key) + "'", m_mistakes);
    for (const Language language : allLanguages) {
        const char *code = languageCode(language);
        if (!reader.has(code))
            reader.wrongHere("'" + std::string(key) + "' has no " + languageName(language) + " text",
                             "'" + std::string(key) + "." + code + "'");
        result.texts[static_cast<std::size_t>(language)] = reader.text(code);
    }
    reader.finish();
    return result;
}

const toml::table *TableReader::table(std::string_view key)
{
    const toml::node *value = node(key);
    if (value && !value->is_table()) {
        wrong(key, "'" + std::string(key) + "' is " + typeName(*value), "a table");
        return nullptr;
    }
    return value ? value->as_table() : nullptr;
}

std::vector<const toml::table *> TableReader::tables(std::string_view key)
{
    std::vector<const toml::table *> result;
    const toml::node *value = node(key);
    if (!value)
        return result;
    if (!value->is_array()) {
        wrong(key, "'" + std::string(key) + "' is " + typeName(*value), "a list: [[…]] or [{ … }]");
        return result;
    }
    for (const toml::node &one : *value->as_array()) {
        if (one.is_table())
            result.push_back(one.as_table());
        else
            m_mistakes.add(placeOf(one.source()), "'" + std::string(key) + "' holds " + typeName(one), "tables");
    }
    return result;
}

Place TableReader::place(std::string_view key) const
{
    const toml::node *value = m_table.get(key);
    return value ? placeOf(value->source()) : here();
}

void TableReader::wrong(std::string_view key, std::string what, std::string expected)
{
    m_mistakes.add(place(key), std::move(what), std::move(expected));
}

void TableReader::wrongWord(std::string_view key, const std::string &given, const std::vector<std::string> &candidates)
{
    wrong(key, given.empty() ? "'" + std::string(key) + "' is no word" : "'" + given + "' is no word for '" + std::string(key) + "'",
          suggestion(given, candidates));
}

void TableReader::wrongHere(std::string what, std::string expected)
{
    m_mistakes.add(here(), std::move(what), std::move(expected));
}

std::vector<std::string> TableReader::keys() const
{
    std::vector<std::pair<Place, std::string>> found;
    for (const auto &[key, value] : m_table)
        found.emplace_back(placeOf(key.source()), std::string(key.str()));
    std::stable_sort(found.begin(), found.end(), [](const auto &a, const auto &b) {
        return std::pair(a.first.line, a.first.column) < std::pair(b.first.line, b.first.column);
    });
    std::vector<std::string> keys;
    for (auto &one : found)
        keys.push_back(std::move(one.second));
    return keys;
}

void TableReader::finish()
{
    const std::vector<std::string> known(m_asked.begin(), m_asked.end());
    for (const auto &[key, value] : m_table) {
        if (!m_asked.contains(key.str()))
            m_mistakes.add(placeOf(key.source()), "unknown key '" + std::string(key.str()) + "' in " + m_name,
                           suggestion(std::string(key.str()), known));
    }
}

} // namespace twinline
