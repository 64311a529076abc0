// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/httpanswer.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace twinline {

namespace {

constexpr std::string_view sign = "HTTP/1.";
constexpr std::size_t longestChunkLine = 1024;

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view blank = " \t\r\n";
    const std::size_t first = text.find_first_not_of(blank);
    return first == std::string_view::npos ? std::string_view() : text.substr(first, text.find_last_not_of(blank) - first + 1);
}

std::string lower(std::string_view text)
{
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), [](unsigned char c) { return char(c >= 'A' && c <= 'Z' ? c + 32 : c); });
    return out;
}

/// All of \a text as a number without a sign.
std::optional<std::size_t> number(std::string_view text, int base)
{
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, base);
    if (error == std::errc::result_out_of_range)
        return std::string_view::npos; // more than any cap
    const bool good = error == std::errc() && end == text.data() + text.size() && !text.empty();
    return good ? std::optional(value) : std::nullopt;
}

/// The line at the beginning of \a text, and the rest; nothing while its end is not there.
std::optional<std::pair<std::string_view, std::string_view>> firstLine(std::string_view text)
{
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos)
        return std::nullopt;
    const std::size_t size = end > 0 && text[end - 1] == '\r' ? end - 1 : end;
    return std::pair(text.substr(0, size), text.substr(end + 1));
}

/// Where the empty line after the head ends; npos while it is not there.
std::size_t headEnd(std::string_view text, std::size_t from)
{
    for (std::size_t at = text.find('\n', from); at != std::string_view::npos; at = text.find('\n', at + 1)) {
        if (text.substr(at + 1, 1) == "\n")
            return at + 2;
        if (text.substr(at + 1, 2) == "\r\n")
            return at + 3;
    }
    return std::string_view::npos;
}

} // namespace

void HttpAnswer::take(std::string_view bytes)
{
    if (m_state != State::Head && m_state != State::Body)
        return;
    m_raw += bytes;
    while (m_state == State::Head && readHead()) { }
    if (m_state == State::Body)
        readBody();
}

bool HttpAnswer::readHead()
{
    const std::size_t compared = std::min(m_raw.size(), sign.size());
    if (m_raw.compare(0, compared, sign, 0, compared) != 0) {
        m_state = State::Garbage;
        return false;
    }
    const std::size_t end = headEnd(m_raw, m_searched);
    if (std::min(end, m_raw.size()) > cap) {
        m_state = State::TooLarge;
        return false;
    }
    if (end == std::string::npos) {
        m_searched = std::max<std::size_t>(m_raw.size(), 3) - 3;
        return false;
    }
    const auto [line, lines] = *firstLine(std::string_view(m_raw).substr(0, end));
    const auto status = line.size() > 9 ? number(line.substr(9, 3), 10) : std::nullopt; // after "HTTP/1.1 "
    if (!status || *status < 100 || (line.size() > 12 && line[12] != ' ')) {
        m_state = State::Garbage;
        return false;
    }
    const bool interim = *status < 200;
    if (!interim) {
        m_status = int(*status);
        m_phrase = trimmed(line.substr(std::min<std::size_t>(line.size(), 12)));
        readFields(lines);
        m_state = State::Body;
    }
    m_raw.erase(0, end);
    m_searched = 0;
    if (!interim)
        readFraming();
    return interim;
}

void HttpAnswer::readFields(std::string_view lines)
{
    while (const auto next = firstLine(lines)) {
        const auto [line, rest] = *next;
        if (const std::size_t colon = line.find(':'); colon != std::string_view::npos)
            m_fields.emplace_back(lower(trimmed(line.substr(0, colon))), trimmed(line.substr(colon + 1)));
        lines = rest;
    }
}

void HttpAnswer::readFraming()
{
    const std::string length = field("content-length");
    if (lower(field("transfer-encoding")).find("chunked") != std::string::npos) {
        m_framing = Framing::Chunked;
    } else if (m_status == 204 || m_status == 304) {
        m_state = State::Whole;
    } else if (!length.empty()) {
        const auto bytes = number(length, 10);
        m_framing = Framing::Length;
        m_length = bytes.value_or(0);
        if (!bytes || *bytes > m_bodyCap)
            m_state = bytes ? State::TooLarge : State::Garbage;
    }
}

void HttpAnswer::readBody()
{
    if (m_framing == Framing::Chunked) {
        while (readChunk()) { }
        return;
    }
    m_body += m_raw;
    m_raw.clear();
    if (m_framing == Framing::Length && m_body.size() >= m_length) {
        m_body.resize(m_length);
        m_state = State::Whole;
    } else if (m_body.size() > m_bodyCap) {
        m_state = State::TooLarge;
    }
}

bool HttpAnswer::readChunk()
{
    const auto next = firstLine(m_raw);
    if (!next) {
        if (m_raw.size() > longestChunkLine)
            m_state = State::Garbage;
        return false;
    }
    const auto [line, rest] = *next;
    const auto size = number(trimmed(line.substr(0, line.find(';'))), 16);
    if (!size || *size == 0) { // the last one; what a trailer says interests nobody
        m_state = size ? State::Whole : State::Garbage;
        return false;
    }
    if (*size > m_bodyCap - m_body.size()) {
        m_state = State::TooLarge;
        return false;
    }
    const std::string_view beyond = rest.substr(std::min(rest.size(), *size));
    const auto after = firstLine(beyond);
    if (!after && beyond.size() < 2)
        return false;
    if (!after || !after->first.empty()) {
        m_state = State::Garbage;
        return false;
    }
    m_body += rest.substr(0, *size);
    m_raw = std::string(after->second);
    return true;
}

void HttpAnswer::end()
{
    if (m_state == State::Body && m_framing == Framing::UntilEnd)
        m_state = State::Whole;
}

std::string HttpAnswer::field(std::string_view name) const
{
    const auto found = std::find_if(m_fields.begin(), m_fields.end(), [&](const auto &field) { return field.first == name; });
    return found == m_fields.end() ? std::string() : found->second;
}

} // namespace twinline
