// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

namespace twinline {

/// The words of an enum, each once: looked up in both directions.
template<typename Enum>
using Words = std::pair<Enum, std::string_view>;

template<typename Enum, std::size_t N>
std::string_view wordOf(const Words<Enum> (&table)[N], Enum value)
{
    const auto found = std::find_if(std::begin(table), std::end(table), [&](const auto &row) { return row.first == value; });
    return found == std::end(table) ? std::string_view{} : found->second;
}

template<typename Enum, std::size_t N>
std::optional<Enum> valueOf(const Words<Enum> (&table)[N], std::string_view word)
{
    const auto found = std::find_if(std::begin(table), std::end(table), [&](const auto &row) { return row.second == word; });
    return found == std::end(table) ? std::nullopt : std::optional(found->first);
}

} // namespace twinline
