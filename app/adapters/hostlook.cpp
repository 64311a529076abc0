// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adapters/hostlook.h"

#include "adapters/probejob.h"
#include "domain/ansible.h"

#include <algorithm>
#include <sstream>

namespace twinline {

namespace {

constexpr int endedByTimeout = 124; ///< of coreutils' timeout
constexpr int notFound = 127;       ///< of a shell

bool says(const QByteArray &complaints, std::initializer_list<const char *> words)
{
    return std::any_of(words.begin(), words.end(), [&](const char *one) { return complaints.contains(one); });
}

std::string lastLine(const QByteArray &text)
{
    const QByteArrayList lines = text.trimmed().split('\n');
    return cardText(lines.last().toStdString());
}

} // namespace

HostLook hostLook(ProbeKind kind, const std::string &about)
{
    switch (kind) {
    case ProbeKind::Units:
        return {"systemctl show --no-pager -p Id,LoadState,ActiveState -- " + shellWords(about), readUnits};
    case ProbeKind::Disk: return {"df -B1 --output=file,avail,size -- " + shellWords(about), readDisk};
    case ProbeKind::Chrony: return {"chronyc -c tracking", readClock};
    case ProbeKind::Lsyncd: return {"pgrep -x lsyncd >/dev/null; echo lsyncd $?; cat -- " + shellWords(about), readLsyncd};
    case ProbeKind::Rsync:
        return {"rsync -n -a --delete --stats --no-human-readable -e 'ssh -o BatchMode=yes' -- " + shellWords(about), readRsync};
    case ProbeKind::Pacemaker: return {"crm_mon -1 --output-as=xml", readPacemaker};
    default: return {};
    }
}

std::string hostCommand(const std::string &command, Duration limit)
{
    const auto seconds = std::max<long>(1, std::chrono::ceil<std::chrono::seconds>(limit).count());
    return "exec timeout " + std::to_string(seconds) + " env LC_ALL=C sh -c "
        + shellQuoted("PATH=\"$PATH:/usr/local/sbin:/usr/sbin:/sbin\"; export PATH; " + command);
}

HostReading hostTrouble(const HostOutput &output, const char *otherwise)
{
    const std::string line = lastLine(output.complaints);
    if (output.exitCode == endedByTimeout)
        return {Outcome::Timeout, {}, "the command there did not end in time"};
    if (says(output.complaints, {"password is required", "terminal is required", "not allowed to", "may not run", "not in the sudoers", "Permission denied",
                                 "Operation not permitted", "must be root"}))
        return {Outcome::Denied, {}, line};
    if (output.exitCode == notFound)
        return {Outcome::Garbage, {}, line.empty() ? "not installed there" : line};
    return {Outcome::Garbage, {}, line.empty() ? otherwise : line};
}

std::vector<std::string> listedWords(const std::string &about)
{
    std::istringstream stream(about);
    std::vector<std::string> words;
    for (std::string word; stream >> word;)
        words.push_back(word);
    return words;
}

std::string shellWords(const std::string &about)
{
    std::string line;
    for (const std::string &word : listedWords(about))
        line += (line.empty() ? "" : " ") + shellQuoted(word);
    return line;
}

/// Blocks of "Key=value" lines in the order that was asked, an empty line between them.
HostReading readUnits(const HostOutput &output)
{
    constexpr qsizetype most = 1000;
    const std::vector<std::string> asked = listedWords(output.about);
    std::vector<std::string> states;
    const QByteArrayList blocks = output.printed.trimmed().split('\n');
    QByteArray load, active;
    const auto end = [&] {
        if (!active.isEmpty() && !load.isEmpty())
            states.push_back(cardText((load == "loaded" || load == "masked" ? active : load).toStdString(), 40));
        load.clear();
        active.clear();
    };
    for (const QByteArray &line : blocks.mid(0, most)) {
        if (line.trimmed().isEmpty())
            end();
        else if (line.startsWith("LoadState="))
            load = line.mid(10).trimmed();
        else if (line.startsWith("ActiveState="))
            active = line.mid(12).trimmed();
    }
    if (output.printed.endsWith('\n'))
        end();
    if (asked.empty() || states.size() != asked.size())
        return hostTrouble(output, "an answer that is none of systemctl's");
    UnitFacts facts;
    std::string words;
    for (std::size_t i = 0; i < asked.size(); ++i) {
        facts.states[asked[i]] = states[i];
        words += (words.empty() ? "" : ", ") + asked[i] + ' ' + states[i];
    }
    return {Outcome::Answered, facts, cardText(words)};
}

/// A head, then a line for each path: "/var/lib 123 456". A path that is missing costs its line.
HostReading readDisk(const HostOutput &output)
{
    DiskFacts facts;
    std::string words;
    QByteArrayList lines = output.printed.split('\n');
    if (lines.size() < 2 || !lines.first().startsWith("File") || !lines.last().isEmpty()) // the last line is whole
        return hostTrouble(output, "an answer that is none of df's");
    for (const QByteArray &line : lines.mid(1)) {
        const QByteArrayList parts = line.simplified().split(' ');
        if (parts.size() < 3)
            continue;
        bool free = false, whole = false;
        const DiskFacts::Room room{parts[parts.size() - 2].toULongLong(&free), parts.last().toULongLong(&whole)};
        if (!free || !whole || room.size == 0 || room.free > room.size)
            continue;
        const std::string path = cardText(parts.mid(0, parts.size() - 2).join(' ').toStdString());
        facts.rooms[path] = room;
        words += (words.empty() ? "" : ", ") + path + ' ' + std::to_string(room.free * 100 / room.size) + " % free";
    }
    const std::vector<std::string> asked = listedWords(output.about);
    const bool all = std::all_of(asked.begin(), asked.end(), [&](const std::string &path) { return facts.rooms.contains(path); });
    if (asked.empty() || !all)
        return hostTrouble(output, "an answer that is none of df's");
    return {Outcome::Answered, facts, cardText(words)};
}

} // namespace twinline
