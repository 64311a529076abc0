// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/hostprobes.h"

#include "ui/text/format.h"
#include "ui/text/names.h"
#include "ui/text/tr.h"

#include <QStringList>

#include <algorithm>

namespace twinline::text {

namespace {

constexpr int longestList = 60;

const QString separator = QStringLiteral(" · ");

/// Somebody else's word: one line, not endless.
QString word(const std::string &text)
{
    const QString line = fromUtf8(text).simplified();
    return line.size() <= longestList ? line : line.left(longestList - 1) + QChar(0x2026);
}

/// systemd's own words.
QString units(const UnitFacts &facts)
{
    QStringList parts;
    for (const auto &[name, state] : facts.states)
        parts << QStringLiteral("%1 %2").arg(word(name), word(state));
    return parts.join(QStringLiteral(", "));
}

QString disk(const DiskFacts &facts)
{
    QStringList parts;
    for (const auto &[path, room] : facts.rooms)
        parts << Tr::tr("%1: %2 of %3 free", "file system").arg(word(path), bytes(room.free), bytes(room.size));
    return parts.join(QStringLiteral(", "));
}

QString clock(const ClockFacts &facts)
{
    if (!facts.offset)
        return Tr::tr("clock not synchronised");
    const Duration off = *facts.offset < Duration(0) ? -*facts.offset : *facts.offset;
    const QString by = off < std::chrono::seconds(1) ? rtt(off) : duration(off);
    return *facts.offset < Duration(0) ? Tr::tr("clock %1 behind %2", "time, source").arg(by, word(facts.source))
                                       : Tr::tr("clock %1 ahead of %2", "time, source").arg(by, word(facts.source));
}

QString backlog(const BacklogFacts &facts)
{
    QStringList parts;
    if (facts.state == "stopped")
        return Tr::tr("file copying has stopped");
    if (facts.items && *facts.items == 0)
        parts << Tr::tr("all files copied");
    else if (facts.items)
        parts << Tr::tr("%n file(s) still to copy", nullptr, int(std::min<std::uint64_t>(*facts.items, 1000000000)));
    if (facts.bytes && *facts.bytes > 0)
        parts << bytes(*facts.bytes);
    if (!facts.state.empty() && facts.state != "running")
        parts << word(facts.state);
    return parts.join(separator);
}

QString cluster(const PacemakerFacts &facts)
{
    if (!facts.running)
        return Tr::tr("no cluster manager runs here");
    const auto online = std::count_if(facts.online.begin(), facts.online.end(), [](const auto &node) { return node.second; });
    QStringList parts{Tr::tr("nodes online: %1 of %2", "cluster").arg(number(int(online)), number(int(facts.online.size())))};
    if (!facts.quorum)
        parts << Tr::tr("no quorum", "cluster");
    if (facts.maintenance)
        parts << Tr::tr("paused for maintenance", "cluster");
    for (const ClusterResource &resource : facts.resources)
        if (resource.failed)
            parts << Tr::tr("%1 failed", "cluster resource").arg(word(resource.id));
    return parts.join(separator);
}

QString asterisk(const AriFacts &facts)
{
    QStringList parts{QStringLiteral("Asterisk %1").arg(word(facts.version))};
    if (facts.channels)
        parts << Tr::tr("%n channel(s)", "Asterisk", *facts.channels);
    return parts.join(separator);
}

} // namespace

QString hostWords(const Facts &facts)
{
    if (const auto *known = std::get_if<UnitFacts>(&facts))
        return units(*known);
    if (const auto *known = std::get_if<DiskFacts>(&facts))
        return disk(*known);
    if (const auto *known = std::get_if<ClockFacts>(&facts))
        return clock(*known);
    if (const auto *known = std::get_if<BacklogFacts>(&facts))
        return backlog(*known);
    if (const auto *known = std::get_if<PacemakerFacts>(&facts))
        return cluster(*known);
    if (const auto *known = std::get_if<AriFacts>(&facts))
        return asterisk(*known);
    return {};
}

QString managerWords(const AmiFacts &facts)
{
    QStringList parts{QStringLiteral("AMI %1").arg(word(facts.version))};
    if (facts.calls)
        parts << Tr::tr("%n call(s) in progress", nullptr, *facts.calls);
    if (facts.parked)
        parts << Tr::tr("%n parked call(s)", nullptr, int(facts.parked->size()));
    if (facts.phones)
        parts << Tr::tr("phones registered: %1 of %2").arg(number(facts.phones->registered), number(facts.phones->known));
    if (facts.trunks) {
        const auto up = std::count_if(facts.trunks->begin(), facts.trunks->end(), [](const AmiTrunk &trunk) { return trunk.registered(); });
        parts << Tr::tr("trunks registered: %1 of %2").arg(number(int(up)), number(int(facts.trunks->size())));
    }
    if (facts.queues) {
        int waiting = 0;
        for (const AmiQueue &queue : *facts.queues)
            waiting += queue.waiting;
        parts << Tr::tr("%n caller(s) waiting in queues", nullptr, waiting);
    }
    return parts.join(separator);
}

} // namespace twinline::text
