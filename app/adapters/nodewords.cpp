// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/nodewords.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace twinline {

namespace {

constexpr std::size_t mostLines = 4096; ///< far over any honest answer
constexpr std::size_t longestWord = 128;

std::string_view trimmed(std::string_view text)
{
    const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
    while (!text.empty() && blank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && blank(text.back()))
        text.remove_suffix(1);
    return text;
}

/// The text before the first \a mark, which is taken off with it.
std::string_view taken(std::string_view &rest, char mark)
{
    const std::size_t at = rest.find(mark);
    const std::string_view head = rest.substr(0, at);
    rest = at == std::string_view::npos ? std::string_view{} : rest.substr(at + 1);
    return trimmed(head);
}

std::string_view nextWord(std::string_view &rest)
{
    rest = trimmed(rest);
    const std::size_t at = rest.find_first_of(" \t");
    const std::string_view word = rest.substr(0, at);
    rest = at == std::string_view::npos ? std::string_view{} : rest.substr(at);
    return word;
}

tl::unexpected<std::string> odd(std::string_view line)
{
    return tl::unexpected("what is this: " + std::string(line.substr(0, 80)));
}

/// The lines before "end"; what comes behind it, or comes without it, is no answer of ours.
Told<std::vector<std::string_view>> linesOf(std::string_view text)
{
    std::vector<std::string_view> lines;
    bool ended = false;
    while (!text.empty()) {
        const std::string_view line = taken(text, '\n');
        if (line.empty())
            continue;
        if (ended)
            return odd(line);
        if (lines.size() == mostLines || line.find('\0') != std::string_view::npos)
            return tl::unexpected(std::string("no answer of this kind"));
        ended = line == "end";
        if (!ended)
            lines.push_back(line);
    }
    if (!ended)
        return tl::unexpected(std::string(lines.empty() ? "nothing was said" : "half an answer"));
    return lines;
}

template<typename Number>
std::optional<Number> number(std::string_view word, int base = 10)
{
    Number value{};
    const char *end = word.data() + word.size();
    const auto result = std::from_chars(word.data(), end, value, base);
    return !word.empty() && result.ec == std::errc() && result.ptr == end ? std::optional(value) : std::nullopt;
}

std::optional<bool> yesNo(std::string_view word)
{
    if (word == "yes")
        return true;
    return word == "no" ? std::optional(false) : std::nullopt;
}

/// "0/4EB38B0".
std::optional<std::uint64_t> position(std::string_view word)
{
    const std::size_t slash = word.find('/');
    if (slash == std::string_view::npos)
        return std::nullopt;
    const auto high = number<std::uint32_t>(word.substr(0, slash), 16);
    const auto low = number<std::uint32_t>(word.substr(slash + 1), 16);
    return high && low ? std::optional((std::uint64_t(*high) << 32) | *low) : std::nullopt;
}

std::optional<WallTime> clockTime(std::string_view word)
{
    const auto whole = number<std::int64_t>(word.substr(0, word.find('.')));
    double seconds = 0;
    const char *end = word.data() + word.size();
    const auto result = std::from_chars(word.data(), end, seconds);
    // The exponent of "12.3e40" is no part of the whole seconds.
    const bool good = whole && *whole > 0 && seconds < 100e9 && result.ec == std::errc() && result.ptr == end && std::isfinite(seconds);
    if (!good)
        return std::nullopt;
    return WallTime(std::chrono::milliseconds(std::int64_t(seconds * 1000)));
}

bool isAddress(std::string_view word)
{
    return !word.empty() && word.size() <= 45 && word.find_first_not_of("0123456789abcdefABCDEF.:") == std::string_view::npos;
}

bool isStateWord(std::string_view word)
{
    return !word.empty() && word.size() <= 32 && word.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ_") == std::string_view::npos;
}

/// INSTANCE PBX MASTER 110, as keepalived gives it to what it calls. A group's line stands beside those of its instances.
bool takeState(KeepalivedFacts &facts, std::string_view rest)
{
    const std::string_view kind = nextWord(rest);
    const std::string_view name = nextWord(rest);
    const std::string_view state = nextWord(rest);
    const auto priority = number<int>(nextWord(rest));
    if ((kind != "INSTANCE" && kind != "GROUP") || name.empty() || name.size() > longestWord || !isStateWord(state) || !trimmed(rest).empty())
        return false;
    if (!facts.instance.empty() && facts.instance != name && facts.state != state)
        return false; // two instances that moved apart: which of them is the telephone system's?
    facts.instance = name;
    facts.state = state;
    facts.priority = priority;
    return true;
}

bool takeHostLine(KeepalivedFacts &facts, std::string_view line)
{
    std::string_view rest = line;
    const std::string_view key = nextWord(rest);
    const std::string_view value = trimmed(rest);
    if (key == "state")
        return value.empty() || takeState(facts, rest);
    if (key == "address" && isAddress(value)) {
        facts.addresses.emplace_back(value);
        return true;
    }
    if (key == "clock") {
        facts.clock = clockTime(value);
        return facts.clock.has_value();
    }
    for (const auto &[word, flag] : {std::pair("running", &facts.running), std::pair("preempt", &facts.preempts), std::pair("paused", &facts.paused)})
        if (key == word) {
            *flag = yesNo(value);
            return flag->has_value() || value == "unknown";
        }
    return false;
}

} // namespace

Told<KeepalivedFacts> readKeepalived(std::string_view text)
{
    const auto lines = linesOf(text);
    if (!lines)
        return tl::unexpected(lines.error());
    KeepalivedFacts facts;
    for (const std::string_view line : *lines)
        if (!takeHostLine(facts, line))
            return odd(line);
    if (!facts.running || facts.addresses.empty())
        return tl::unexpected(std::string(facts.running ? "no address" : "nothing is said of keepalived"));
    return facts;
}

namespace {

bool takeHistory(ControlDataFacts &facts, std::string_view rest)
{
    const auto timeline = number<int>(nextWord(rest));
    const auto at = position(nextWord(rest));
    if (!timeline || *timeline < 1 || !at)
        return false;
    facts.forks.push_back({*timeline, *at});
    return true;
}

/// The four lines of many that matter; the others are of no concern here.
bool takeControlLine(ControlDataFacts &facts, std::string_view line)
{
    std::string_view rest = line;
    if (line.starts_with("history "))
        return takeHistory(facts, rest.substr(8));
    const std::string_view key = taken(rest, ':');
    const std::string_view value = trimmed(rest);
    if (key == "Database cluster state")
        facts.state = value.substr(0, longestWord);
    else if (key == "Database system identifier")
        facts.systemIdentifier = value.substr(0, longestWord);
    else if (key == "Latest checkpoint location")
        return (facts.checkpoint = position(value)).has_value();
    else if (key == "Latest checkpoint's TimeLineID")
        return (facts.timeline = number<int>(value).value_or(0)) > 0;
    return true;
}

} // namespace

Told<ControlDataFacts> readControlData(std::string_view text)
{
    const auto lines = linesOf(text);
    if (!lines)
        return tl::unexpected(lines.error());
    ControlDataFacts facts;
    for (const std::string_view line : *lines)
        if (!takeControlLine(facts, line))
            return odd(line);
    const bool digits = !facts.systemIdentifier.empty() && facts.systemIdentifier.find_first_not_of("0123456789") == std::string::npos;
    if (facts.state.empty() || !digits || !facts.checkpoint || facts.timeline == 0)
        return tl::unexpected(std::string("no pg_controldata"));
    return facts;
}

namespace {

bool takePbxLine(KamailioFacts &facts, std::string_view line)
{
    std::string_view rest = line;
    const std::string_view key = nextWord(rest);
    const std::string_view value = trimmed(rest);
    if (key == "version") {
        facts.version = value.substr(0, longestWord);
        return !value.empty();
    }
    if (key == "running") {
        facts.running = yesNo(value);
        return facts.running.has_value();
    }
    const auto count = number<int>(value);
    if (!count || *count < 0)
        return false;
    if (key == "uptime")
        facts.uptime = std::chrono::seconds(*count);
    else if (key == "calls")
        facts.calls = count;
    else if (key == "registrations")
        facts.registrations = count;
    else
        return false;
    return true;
}

} // namespace

Told<KamailioFacts> readKamailio(std::string_view text)
{
    const auto lines = linesOf(text);
    if (!lines)
        return tl::unexpected(lines.error());
    KamailioFacts facts;
    for (const std::string_view line : *lines)
        if (!takePbxLine(facts, line))
            return odd(line);
    if (facts.version.empty() != (facts.running == false))
        return tl::unexpected(std::string(facts.version.empty() ? "no kamailio" : "it answers and does not run"));
    return facts;
}

Told<CommandFacts> readCommands(std::string_view text)
{
    const auto lines = linesOf(text);
    if (!lines)
        return tl::unexpected(lines.error());
    CommandFacts facts;
    for (const std::string_view line : *lines) {
        std::string_view rest = line;
        const std::string_view name = nextWord(rest);
        const auto allowed = yesNo(trimmed(rest));
        if (!allowed || name.size() > longestWord)
            return odd(line);
        facts.allowed[std::string(name)] = *allowed;
    }
    if (facts.allowed.empty())
        return tl::unexpected(std::string("no command"));
    return facts;
}

} // namespace twinline
