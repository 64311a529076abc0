// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/ftreport.h"

#include "decision/plaintext.h"

#include <algorithm>
#include <set>

namespace twinline {

namespace {

using namespace std::chrono;

// Bounds against what is no log: a day of real failures is some hundred lines.
constexpr std::size_t mostBytes = 8 * 1024 * 1024;
constexpr std::size_t mostEntries = 5000;
constexpr std::size_t longestText = 500;
constexpr year oldest{1990};
constexpr year newest{2199}; // nanoseconds reach 292 years

// Text that passed through a mark-up writes the underline as "\_".
constexpr std::string_view stampForm = "dddd/dd/dd_dd:dd:dd:ddd";

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// The length of a time stamp's figures at the start of \a text, or 0; they need not be a time.
std::size_t stampLength(std::string_view text)
{
    std::size_t at = 0;
    for (const char wanted : stampForm) {
        if (wanted == '_' && at < text.size() && text[at] == '\\')
            ++at;
        if (at >= text.size() || (wanted == 'd' ? !isDigit(text[at]) : text[at] != wanted))
            return 0;
        ++at;
    }
    return at < text.size() && isDigit(text[at]) ? 0 : at;
}

int figure(std::string_view text, std::size_t at, std::size_t count)
{
    int value = 0;
    for (std::size_t i = at; i < at + count; ++i)
        value = value * 10 + (text[i] - '0');
    return value;
}

std::optional<LocalTime> timeOf(std::string_view stamp)
{
    const std::size_t clock = stamp.size() - 12; // after the underline, escaped or not
    const year_month_day day{year(figure(stamp, 0, 4)), month(unsigned(figure(stamp, 5, 2))), std::chrono::day(unsigned(figure(stamp, 8, 2)))};
    const int hour = figure(stamp, clock, 2);
    const int minute = figure(stamp, clock + 3, 2);
    const int second = figure(stamp, clock + 6, 2);
    if (!day.ok() || day.year() < oldest || day.year() > newest || hour > 23 || minute > 59 || second > 59)
        return std::nullopt;
    return local_days(day) + hours(hour) + minutes(minute) + seconds(second) + milliseconds(figure(stamp, clock + 9, 3));
}

std::string lowered(std::string text)
{
    for (char &c : text)
        c = c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
    return text;
}

/// "Check primary server : Application error detected, count = 1".
bool readCheck(FtEntry &entry, const std::string &text, const std::string &low)
{
    const std::size_t server = low.starts_with("check primary server") ? 20 : low.starts_with("check backup server") ? 19 : 0;
    const std::size_t colon = server ? low.find_first_not_of(' ', server) : std::string::npos;
    const std::size_t count = low.rfind(", count = ");
    if (colon == std::string::npos || low[colon] != ':' || count == std::string::npos || count < colon)
        return false;
    const std::string figures = low.substr(count + 10);
    if (figures.empty() || figures.size() > 6 || !std::all_of(figures.begin(), figures.end(), isDigit))
        return false;
    entry.kind = FtKind::CheckFailed;
    entry.server = server == 20 ? "primary" : "backup";
    entry.reason = shortened(simplified(std::string_view(text).substr(colon + 1, count - colon - 1)), longestText);
    entry.count = figure(figures, 0, figures.size());
    return true;
}

std::optional<FtKind> switchedTo(std::string_view low)
{
    if (low.starts_with("to primary"))
        return FtKind::ToPrimary;
    return low.starts_with("to backup") ? std::optional(FtKind::ToBackup) : std::nullopt;
}

/// "IPSWS : Switch this host(10.1.1.220) to PRIMARY".
bool readHostSwitch(FtEntry &entry, const std::string &text, const std::string &low)
{
    constexpr std::string_view words = "switch this host(";
    constexpr std::size_t longestHost = 255;
    const std::size_t begin = low.find(words);
    const std::size_t end = begin == std::string::npos ? begin : low.find(')', begin);
    if (end == std::string::npos || end - begin - words.size() > longestHost)
        return false;
    const auto kind = switchedTo(std::string_view(low).substr(std::min(low.find_first_not_of(' ', end + 1), low.size())));
    if (!kind)
        return false;
    entry.kind = *kind;
    entry.host = text.substr(begin + words.size(), end - begin - words.size());
    return true;
}

/// "IPS startup : SWITCH THIS SERVER TO PRIMARY, maximun heart beat fails"; the vendor may learn to spell it.
bool readServerSwitch(FtEntry &entry, const std::string &text, const std::string &low)
{
    constexpr std::string_view words = "switch this server ";
    const std::size_t begin = low.find(words);
    if (begin == std::string::npos)
        return false;
    const auto kind = switchedTo(std::string_view(low).substr(begin + words.size()));
    if (!kind)
        return false;
    entry.kind = *kind;
    if (const std::size_t comma = low.find(',', begin); comma != std::string::npos)
        entry.reason = shortened(simplified(std::string_view(text).substr(comma + 1)), longestText);
    if (low.find("heart beat fail", begin) != std::string::npos && kind == FtKind::ToPrimary)
        entry.kind = FtKind::HeartbeatsFailed;
    return true;
}

/// A text whose time stamps are written "2018/08/24\_14:47:47:377" writes every underline so.
std::string unescaped(std::string text)
{
    for (std::size_t at = text.find("\\_"); at != std::string::npos; at = text.find("\\_", at + 1))
        text.erase(at, 1);
    return text;
}

FtEntry entryOf(LocalTime at, bool escaped, std::string_view words)
{
    FtEntry entry;
    entry.at = at;
    std::string plain(words);
    std::replace(plain.begin(), plain.end(), blockEnd, ' '); // the time stamp stood in a block of its own
    const std::string text = escaped ? unescaped(simplified(plain)) : simplified(plain);
    const std::string low = lowered(text);
    if (!readCheck(entry, text, low) && !readHostSwitch(entry, text, low))
        readServerSwitch(entry, text, low);
    entry.text = shortened(text, longestText);
    return entry;
}

Severity severityOf(FtKind kind)
{
    switch (kind) {
    case FtKind::CheckFailed: return Severity::Warning;
    case FtKind::HeartbeatsFailed: return Severity::Critical;
    case FtKind::ToPrimary:
    case FtKind::ToBackup:
    case FtKind::Other: break;
    }
    return Severity::Note;
}

} // namespace

FtReport readFtReport(std::string_view text)
{
    if (text.size() > mostBytes)
        text.remove_prefix(text.size() - mostBytes); // a log grows at its end
    const std::string plain = plainText(text);
    FtReport report;
    std::optional<LocalTime> open;
    bool escaped = false;
    bool worded = false; // the open entry has more than its time stamp
    std::size_t begin = 0;
    const auto close = [&](std::size_t end) {
        if (open)
            report.entries.push_back(entryOf(*open, escaped, std::string_view(plain).substr(begin, end - begin)));
        open.reset();
        if (report.entries.size() >= 2 * mostEntries) {
            report.entries.erase(report.entries.begin(), report.entries.begin() + std::ptrdiff_t(mostEntries));
            report.leftOut += mostEntries;
        }
    };
    for (std::size_t at = 0; at < plain.size(); ++at) {
        if (plain[at] == blockEnd && worded)
            close(at);
        worded = worded || (plain[at] != ' ' && plain[at] != blockEnd);
        const std::size_t length = isDigit(plain[at]) ? stampLength(std::string_view(plain).substr(at)) : 0;
        const auto time = length ? timeOf(std::string_view(plain).substr(at, length)) : std::nullopt;
        if (!time)
            continue;
        close(at);
        open = time;
        escaped = length > stampForm.size();
        worded = false;
        begin = at + length;
        at = begin - 1;
    }
    close(plain.size());
    std::stable_sort(report.entries.begin(), report.entries.end(), [](const FtEntry &a, const FtEntry &b) { return a.at < b.at; });
    if (report.entries.size() > mostEntries) {
        const std::size_t many = report.entries.size() - mostEntries;
        report.entries.erase(report.entries.begin(), report.entries.begin() + std::ptrdiff_t(many));
        report.leftOut += many;
    }
    return report;
}

std::optional<NodeIndex> writerOf(const FtReport &report, const PairConfig &pair)
{
    std::set<NodeIndex> writers;
    for (const FtEntry &entry : report.entries) {
        if (entry.host.empty())
            continue;
        const auto named = std::find_if(pair.nodes.begin(), pair.nodes.end(), [&](const NodeConfig &node) {
            return entry.host == node.address || lowered(entry.host) == lowered(node.name);
        });
        writers.insert(named == pair.nodes.end() ? -1 : NodeIndex(named - pair.nodes.begin()));
    }
    return writers.size() == 1 && *writers.begin() >= 0 ? std::optional(*writers.begin()) : std::nullopt;
}

std::vector<Event> eventsOf(const FtReport &report, const std::string &pair, NodeIndex node, const std::string &source,
                            const UtcOffset &offset, Instant now)
{
    std::vector<Event> events;
    for (const FtEntry &entry : report.entries) {
        Event event;
        event.at.wall = wallOf(entry.at, offset);
        event.at.boot = now.boot - (now.wall - event.at.wall);
        event.pair = pair;
        event.code = EventCode::VendorLog;
        event.severity = severityOf(entry.kind);
        event.node = node;
        event.count = entry.count;
        event.text = entry.text;
        event.detail = source;
        events.push_back(std::move(event));
    }
    return events;
}

} // namespace twinline
