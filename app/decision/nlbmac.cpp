// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/nlbmac.h"

#include <charconv>

namespace twinline {

namespace {

/// The twelve figures of a MAC address, in small letters; empty for what is none.
std::string figuresOf(const std::string &mac)
{
    std::string figures;
    for (const char c : mac) {
        if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))
            figures += c;
        else if (c >= 'A' && c <= 'F')
            figures += char(c - 'A' + 'a');
        else if (c != '-' && c != ':' && c != '.')
            return {};
    }
    return figures.size() == 12 ? figures : std::string();
}

} // namespace

std::optional<std::string> nlbMac(const std::string &address)
{
    constexpr char digits[] = "0123456789abcdef";
    std::string mac = "03-bf";
    const char *at = address.data();
    const char *const end = at + address.size();
    for (int part = 0; part < 4; ++part) {
        if (part > 0 && (at == end || *at++ != '.'))
            return std::nullopt;
        unsigned value = 0;
        const auto [stop, error] = std::from_chars(at, end, value);
        if (error != std::errc{} || value > 255 || stop - at > 3 || (stop - at > 1 && *at == '0'))
            return std::nullopt;
        mac += {'-', digits[value / 16], digits[value % 16]};
        at = stop;
    }
    return at == end ? std::optional(mac) : std::nullopt;
}

bool sameMac(const std::string &one, const std::string &other)
{
    const std::string figures = figuresOf(one);
    return !figures.empty() && figures == figuresOf(other);
}

} // namespace twinline
