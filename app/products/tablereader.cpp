// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "products/tablereader.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace twinline {

namespace {

std::string rangeWords(double least, double most)
{
    if (std::isinf(most))
        return "a number from " + figure(least);
    return "a number from " + figure(least) + " to " + figure(most);
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

const toml::node *TableReader::node(std::string_view key, Need need)
{
    m_asked.emplace(key);
    const toml::node *value = m_table.get(key);
    if (!value && need == Need::Required)
        wrongHere(m_name + " lacks '" + std::string(key) + "'");
    return value;
}

std::string TableReader::text(std::string_view key, Need need)
{
    const toml::node *value = node(key, need);
    if (!value)
        return {};
    if (!value->is_string()) {
        wrong(key, "'" + std::string(key) + "' is " + typeName(*value), "a text in quotes");
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
    const toml::node *value = node(key, need);
    if (!value)
        return std::nullopt;
    if (!value->is_boolean()) {
        wrong(key, "'" + std::string(key) + "' is " + typeName(*value), "true or false without quotes");
        return std::nullopt;
    }
    return value->as_boolean()->get();
}

std::optional<double> TableReader::number(std::string_view key, double least, double most, Need need)
{
    const toml::node *value = node(key, need);
    if (!value)
        return std::nullopt;
    if (!value->is_number()) {
        wrong(key, "'" + std::string(key) + "' is " + typeName(*value), rangeWords(least, most));
        return std::nullopt;
    }
    const double number = value->is_integer() ? static_cast<double>(value->as_integer()->get())
                                              : value->as_floating_point()->get();
    if (!(number >= least && number <= most)) { // also refuses nan
        wrong(key, "'" + std::string(key) + "' is " + figure(number), rangeWords(least, most));
        return std::nullopt;
    }
    return number;
}

std::optional<int> TableReader::whole(std::string_view key, int least, int most)
{
    const auto number = this->number(key, least, most);
    if (number && *number != std::floor(*number)) {
        wrong(key, "'" + std::string(key) + "' is " + figure(*number), "a whole number");
        return std::nullopt;
    }
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
    const toml::node *value = node(key, need);
    if (!value)
        return result;
    if (value->is_string() && one == OneForAll::Yes) {
        result.texts.fill(text(key));
        return result;
    }
    if (!value->is_table()) {
        wrong(key, "'" + std::string(key) + "' is " + typeName(*value), "a text for each of en, it, ja and ru");
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
