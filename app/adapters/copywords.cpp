// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What file copiers say of what they have yet to do.
#include "adapters/hostlook.h"
#include "adapters/probejob.h"

namespace twinline {

namespace {

constexpr int longestReport = 200000; ///< lines

/// "1,234 (reg: …)" or "1234 bytes": the figure, whatever stands between its digits.
std::optional<std::uint64_t> figureOf(QByteArray text)
{
    text = text.trimmed();
    text = text.left(text.indexOf(' ') < 0 ? text.size() : text.indexOf(' ')).replace(",", "");
    bool number = false;
    const qulonglong value = text.toULongLong(&number);
    return number ? std::optional<std::uint64_t>(value) : std::nullopt;
}

std::string backlogWords(const BacklogFacts &facts)
{
    std::string words = facts.state;
    const auto add = [&words](const std::string &more) { words += (words.empty() ? "" : ", ") + more; };
    if (facts.items)
        add(std::to_string(*facts.items) + " waiting");
    if (facts.bytes)
        add(std::to_string(*facts.bytes) + " bytes");
    return words;
}

} // namespace

/// The probe's own line first: whether the daemon lives. Its report is written when something changes, so an old one may well be
/// true, and a fresh one may be a dead daemon's last.
HostReading readLsyncd(const HostOutput &output)
{
    BacklogFacts facts;
    bool report = false, whole = false;
    std::uint64_t delays = 0;
    int syncs = 0;
    const QByteArrayList lines = output.printed.split('\n');
    if (lines.size() > longestReport || !lines.first().startsWith("lsyncd "))
        return hostTrouble(output, "a report that is none of lsyncd's");
    const QByteArray pgrep = lines.first().mid(7).trimmed(); // its exit code: found, not found
    if (pgrep == "0")
        facts.state = "running";
    else if (pgrep == "1")
        facts.state = "stopped";
    for (const QByteArray &line : lines.mid(1)) {
        report = report || line.startsWith("Lsyncd status report at ");
        whole = whole || line.startsWith("Inotify watching "); // at the report's end
        if (!line.startsWith("There are ") || !line.trimmed().endsWith(" delays"))
            continue;
        const auto count = figureOf(line.mid(10));
        if (!count)
            return hostTrouble(output, "a report that is none of lsyncd's");
        delays += *count;
        ++syncs;
    }
    if (facts.state == "stopped")
        return {Outcome::Answered, facts, "stopped"}; // what its last report said is over
    if (!report || !whole || syncs == 0)
        return hostTrouble(output, "a report that is none of lsyncd's");
    facts.items = delays;
    return {Outcome::Answered, facts, backlogWords(facts)};
}

/// `rsync --dry-run --stats`. An exit code other than 0 means that it could not look at everything.
HostReading readRsync(const HostOutput &output)
{
    std::optional<std::uint64_t> moved, deleted, bytes;
    bool whole = false;
    const QByteArrayList lines = output.printed.split('\n');
    for (const QByteArray &line : lines.mid(0, longestReport)) {
        const auto after = [&line](const char *head) -> std::optional<std::uint64_t> {
            return line.startsWith(head) ? figureOf(line.mid(qsizetype(qstrlen(head)))) : std::nullopt;
        };
        if (const auto count = after("Number of regular files transferred: "))
            moved = count;
        else if (const auto older = after("Number of files transferred: "))
            moved = older;
        else if (const auto gone = after("Number of deleted files: "))
            deleted = gone;
        else if (const auto size = after("Total transferred file size: "))
            bytes = size;
        whole = whole || (line.startsWith("total size is ") && line.endsWith("(DRY RUN)"));
    }
    if (!moved || !bytes || !whole || output.exitCode != 0)
        return hostTrouble(output, "an answer that is none of rsync's");
    BacklogFacts facts;
    facts.items = *moved + deleted.value_or(0);
    facts.bytes = *bytes;
    return {Outcome::Answered, facts, backlogWords(facts)};
}

} // namespace twinline
