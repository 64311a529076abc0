// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "products/settingvalue.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

namespace twinline {

std::string_view toWord(SettingType type)
{
    switch (type) {
    case SettingType::Boolean: return "boolean";
    case SettingType::Number: return "number";
    case SettingType::Text: return "text";
    }
    return {};
}

SettingValue readSettingValue(TableReader &reader, const std::string &key, const SettingSpec &spec)
{
    if (spec.type == SettingType::Boolean) {
        const auto value = reader.boolean(key);
        return value ? SettingValue(*value) : SettingValue();
    }
    if (spec.type == SettingType::Number) {
        constexpr double infinite = std::numeric_limits<double>::infinity();
        const double least = spec.least.value_or(-infinite);
        const double most = spec.most.value_or(infinite);
        const auto value = spec.whole ? reader.count(key, least, most) : reader.number(key, least, most);
        return value ? SettingValue(*value) : SettingValue();
    }
    const std::string value = reader.text(key);
    if (value.empty())
        return {};
    if (!isSettingText(value, spec)) {
        reader.wrongWord(key, value, spec.words);
        return {};
    }
    return value;
}

bool isSettingText(const std::string &text, const SettingSpec &spec)
{
    if (spec.type == SettingType::Boolean)
        return text == "true" || text == "false";
    if (spec.type == SettingType::Text)
        return spec.words.empty() || std::find(spec.words.begin(), spec.words.end(), text) != spec.words.end();
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size() && (!spec.whole || number == std::floor(number));
}

} // namespace twinline
