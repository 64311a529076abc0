// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/figures.h"

#include <array>
#include <cstdio>

namespace twinline {

namespace {

std::string printed(const char *format, double value)
{
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), format, value);
    return text.data();
}

} // namespace

std::string secondsFigure(Duration span)
{
    return printed("%.1f s", toSeconds(span));
}

std::string bytesFigure(std::uint64_t count)
{
    static constexpr std::array<const char *, 4> units{"%.1f kB", "%.1f MB", "%.1f GB", "%.1f TB"};
    if (count < 1000)
        return std::to_string(count) + " B";
    double value = static_cast<double>(count) / 1000;
    std::size_t unit = 0;
    for (; value >= 1000 && unit + 1 < units.size(); ++unit)
        value /= 1000;
    return printed(units[unit], value);
}

std::string lsnFigure(std::uint64_t position)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%X/%X", unsigned(position >> 32), unsigned(position & 0xFFFFFFFFU));
    return text.data();
}

std::string numberFigure(double value)
{
    return printed("%g", value);
}

std::string joined(const std::vector<std::string> &parts, const char *separator)
{
    std::string text;
    for (const std::string &part : parts)
        text += text.empty() ? part : separator + part;
    return text;
}

} // namespace twinline
