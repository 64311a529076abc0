// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <toml++/toml.h>

namespace twinline {

/// Where a value stands, without the numbers of a list: "probe.body" for every table of every probe's bodies.
using TomlPath = std::string;

namespace detail {

inline void walkNode(toml::node &node, const TomlPath &path, const std::function<void(toml::table &, const TomlPath &)> &see);

inline void walkTable(toml::table &table, const TomlPath &path, const std::function<void(toml::table &, const TomlPath &)> &see)
{
    for (auto &&[key, value] : table)
        walkNode(value, path.empty() ? std::string(key.str()) : path + '.' + std::string(key.str()), see);
    see(table, path);
}

inline void walkNode(toml::node &node, const TomlPath &path, const std::function<void(toml::table &, const TomlPath &)> &see)
{
    if (toml::table *table = node.as_table())
        walkTable(*table, path, see);
    if (toml::array *list = node.as_array())
        for (toml::node &one : *list)
            walkNode(one, path, see);
}

} // namespace detail

/// Calls \a see for every table of a document, the innermost first, so that it may change what it is given.
inline void eachTable(toml::table &document, const std::function<void(toml::table &, const TomlPath &)> &see)
{
    detail::walkTable(document, {}, see);
}

/// The keys of a table, to change it by.
inline std::vector<std::string> keysOf(const toml::table &table)
{
    std::vector<std::string> keys;
    for (auto &&[key, value] : table)
        keys.emplace_back(key.str());
    return keys;
}

/// Every place of a key in a document, "path|key".
inline std::set<std::string> keyPlaces(toml::table document)
{
    std::set<std::string> places;
    eachTable(document, [&](toml::table &table, const TomlPath &path) {
        for (const std::string &key : keysOf(table))
            places.insert(path + '|' + key);
    });
    return places;
}

/// The document without any key at this place.
inline toml::table without(toml::table document, const std::string &place)
{
    eachTable(document, [&](toml::table &table, const TomlPath &path) {
        for (const std::string &key : keysOf(table))
            if (path + '|' + key == place)
                table.erase(key);
    });
    return document;
}

/// The document as a file would have it.
inline std::string tomlText(const toml::table &document)
{
    std::ostringstream text;
    text << document;
    return text.str();
}

} // namespace twinline
