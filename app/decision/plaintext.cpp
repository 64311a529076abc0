// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/plaintext.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

namespace twinline {

namespace {

constexpr std::size_t longestTag = 2000; ///< what goes on for longer is no tag
constexpr std::size_t longestEntity = 10;

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
}

char shown(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte == 0x7F ? ' ' : c;
}

/// The length of the tag that begins here, or 0. Another '<' before its end means that this one is a sign of less.
std::size_t tagLength(std::string_view text)
{
    if (text.size() < 3 || text[0] != '<' || !(isLetter(text[1]) || text[1] == '/' || text[1] == '!'))
        return 0;
    const std::string_view part = text.substr(1, longestTag);
    const std::size_t end = part.find_first_of("<>");
    return end == std::string_view::npos || part[end] == '<' ? 0 : end + 2;
}

/// "</pre" of "</PRE  >", "br" of "<br/>".
std::string tagName(std::string_view tag)
{
    std::string name;
    for (const char c : tag.substr(1, 12)) {
        if (!isLetter(c) && !(c == '/' && name.empty()))
            break;
        name += lower(c);
    }
    return name;
}

/// What a tag leaves behind: the end of a block (which the beginning of another one is), a space, or nothing at all.
std::string_view leftBy(const std::string &name)
{
    static constexpr std::array<std::string_view, 20> ends{"/pre", "/textarea", "/table", "/tr", "/td", "/div", "/p", "/li", "/ul", "/form",
                                                           "/select", "/option", "/body", "/html", "pre", "textarea", "table", "div", "p", "form"};
    if (std::find(ends.begin(), ends.end(), name) != ends.end())
        return "\f";
    return name == "br" ? " " : "";
}

void appendUtf8(std::string &out, std::uint32_t code)
{
    if (code < 0x80) {
        out += shown(char(code));
    } else if (code < 0x800) {
        out += char(0xC0 | (code >> 6));
        out += char(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        out += char(0xE0 | (code >> 12));
        out += char(0x80 | ((code >> 6) & 0x3F));
        out += char(0x80 | (code & 0x3F));
    } else {
        out += char(0xF0 | (code >> 18));
        out += char(0x80 | ((code >> 12) & 0x3F));
        out += char(0x80 | ((code >> 6) & 0x3F));
        out += char(0x80 | (code & 0x3F));
    }
}

/// Appends what "&…;" stands for and returns its length; 0 for what is none.
std::size_t appendEntity(std::string &out, std::string_view text)
{
    static constexpr std::pair<std::string_view, char> named[] = {{"lt", '<'}, {"gt", '>'}, {"amp", '&'}, {"quot", '"'}, {"apos", '\''}, {"nbsp", ' '}};
    const std::size_t end = text.substr(0, longestEntity).find(';');
    if (end == std::string_view::npos || end < 2)
        return 0;
    std::string_view name = text.substr(1, end - 1);
    for (const auto &[word, meaning] : named) {
        if (name == word) {
            out += meaning;
            return end + 1;
        }
    }
    if (name[0] != '#')
        return 0;
    const bool hex = name.size() > 1 && lower(name[1]) == 'x';
    name.remove_prefix(hex ? 2 : 1);
    std::uint32_t code = 0;
    const auto [stop, error] = std::from_chars(name.data(), name.data() + name.size(), code, hex ? 16 : 10);
    const bool character = code > 0 && code <= 0x10FFFF && !(code >= 0xD800 && code <= 0xDFFF);
    if (error != std::errc{} || stop != name.data() + name.size() || !character)
        return 0;
    appendUtf8(out, code);
    return end + 1;
}

/// A page has a closing tag or a line break of its own; "a < b" alone makes none.
bool isPage(std::string_view text)
{
    for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
        const std::size_t length = tagLength(text.substr(at));
        const std::string name = length ? tagName(text.substr(at, length)) : std::string();
        if (name == "br" || name == "pre" || name == "html" || (name.size() > 1 && name[0] == '/'))
            return true;
    }
    return false;
}

} // namespace

std::string plainText(std::string_view text)
{
    const bool page = isPage(text);
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view rest = text.substr(at);
        if (const std::size_t length = page && rest[0] == '<' ? tagLength(rest) : 0) {
            out += leftBy(tagName(rest.substr(0, length)));
            at += length;
        } else if (const std::size_t entity = page && rest[0] == '&' ? appendEntity(out, rest) : 0) {
            at += entity;
        } else {
            out += shown(rest[0]);
            ++at;
        }
    }
    return out;
}

std::string simplified(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        if (c != ' ' || (!out.empty() && out.back() != ' '))
            out += c;
    }
    if (!out.empty() && out.back() == ' ')
        out.pop_back();
    return out;
}

std::string shortened(const std::string &text, std::size_t most)
{
    if (text.size() <= most)
        return text;
    std::size_t end = most;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0u) == 0x80u)
        --end;
    return text.substr(0, end) + "…";
}

} // namespace twinline
