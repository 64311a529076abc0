// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "products/document.h"

namespace twinline {

namespace {

/// Length of the well-formed UTF-8 sequence at \a at (Unicode table 3-7), or 0.
std::size_t sequenceLength(const std::string &text, std::size_t at)
{
    const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
    const auto tail = [&](std::size_t i) { return (byte(i) & 0xC0u) == 0x80u; };
    const unsigned first = byte(at);
    const unsigned second = byte(at + 1);
    if (first < 0x80)
        return 1;
    if (first >= 0xC2 && first <= 0xDF)
        return tail(at + 1) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF) {
        const bool overlongOrSurrogate = (first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F);
        return tail(at + 1) && tail(at + 2) && !overlongOrSurrogate ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        const bool outside = (first == 0xF0 && second < 0x90) || (first == 0xF4 && second > 0x8F);
        return tail(at + 1) && tail(at + 2) && tail(at + 3) && !outside ? 4 : 0;
    }
    return 0;
}

std::optional<Place> firstBadByte(const std::string &text)
{
    Place place{1, 1};
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = sequenceLength(text, at);
        if (length == 0)
            return place;
        if (text[at] == '\n')
            place = {place.line + 1, 1};
        else
            ++place.column;
        at += length;
    }
    return std::nullopt;
}

} // namespace

Place placeOf(const toml::source_region &region)
{
    return {static_cast<int>(region.begin.line), static_cast<int>(region.begin.column)};
}

std::optional<toml::table> parseDocument(const std::string &text, Mistakes &mistakes)
{
    const std::string_view start = std::string_view(text).substr(0, 2);
    if (start == "\xFF\xFE" || start == "\xFE\xFF") {
        mistakes.add({1, 1}, "the file is UTF-16", "UTF-8");
        return std::nullopt;
    }
    if (const auto bad = firstBadByte(text)) {
        mistakes.add(*bad, "the file is not UTF-8: a byte here is none of its characters", "UTF-8");
        return std::nullopt;
    }
    try {
        return toml::parse(std::string_view(text));
    } catch (const toml::parse_error &error) {
        mistakes.add(placeOf(error.source()), std::string(error.description()), "valid TOML");
        return std::nullopt;
    }
}

} // namespace twinline
