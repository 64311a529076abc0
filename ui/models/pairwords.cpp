// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/pairwords.h"

#include "ui/text/format.h"

#include <QCoreApplication>
#include <QStringList>

namespace twinline::words {

namespace {

/// The translation context of the window's short texts.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(twinline::words)
};

const QString separator = QStringLiteral(" · ");

QString nodeStatus(const PairEntry &entry, std::size_t index, Instant now)
{
    const NodeView &node = entry.snapshot.nodes[index];
    QStringList lines{QStringLiteral("%1: %2").arg(
        entry.nodeName(static_cast<NodeIndex>(index)),
        QStringList{vendorState(node), text::stateWord(node.state), text::roleByWord(node.roleBy)}.join(separator))};
    for (const ProbeView &probe : node.probes) {
        const ProbeSpec *spec = entry.product.probe(probe.probe);
        QStringList cells{text::markWord(probe.mark), spec ? text::of(spec->label) : QString::fromStdString(probe.probe),
                          text::probeSentence(probe, entry.subject())};
        if (probe.last.rtt)
            cells << text::rtt(*probe.last.rtt);
        cells << age(now.boot - probe.last.sent.boot);
        lines << QStringLiteral("  ") + cells.join(separator);
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace

QString age(Duration span)
{
    using std::chrono::seconds;
    if (span < seconds(1))
        return Words::tr("now", "age of a figure: less than a second");
    return Words::tr("%1 ago", "age of a figure").arg(text::duration(std::chrono::floor<seconds>(span)));
}

QString age(const std::optional<BootTime> &at, Instant now)
{
    return at ? age(now.boot - *at) : Words::tr("never", "age of a figure");
}

QString lag(const LagView &lag)
{
    if (lag.sample.behind)
        return text::duration(*lag.sample.behind);
    if (lag.sample.atLeast)
        return Words::tr("at least %1", "lag").arg(text::duration(*lag.sample.atLeast));
    return Words::tr("not known", "lag");
}

std::optional<NodeIndex> onlyActive(const PairSnapshot &snapshot)
{
    std::optional<NodeIndex> found;
    for (std::size_t i = 0; i < snapshot.nodes.size(); ++i) {
        if (snapshot.nodes[i].state != NodeState::Active)
            continue;
        if (found)
            return std::nullopt;
        found = static_cast<NodeIndex>(i);
    }
    return found;
}

QString summary(const PairEntry &entry)
{
    const PairSnapshot &snapshot = entry.snapshot;
    QStringList parts{entry.vendorName()};
    const auto active = onlyActive(snapshot);
    if (snapshot.verdict != Verdict::Redundant || !active)
        parts << text::verdictWord(snapshot.verdict);
    if (active)
        parts << Words::tr("Active: %1", "list of pairs; name of a node").arg(entry.nodeName(*active));
    if (!snapshot.lag.empty() && snapshot.lag.front().fresh && snapshot.lag.front().sample.behind)
        parts << lag(snapshot.lag.front());
    return parts.join(separator);
}

QString vendorState(const NodeView &node)
{
    // An old word of a node that is silent now, or whose evidence disagrees, must not stand there as if it were so.
    if (node.vendorState.empty() || node.state == NodeState::Unknown || node.state == NodeState::Unreachable)
        return text::stateWord(node.state);
    return QString::fromStdString(node.vendorState).simplified();
}

QString status(const PairEntry &entry, Instant now)
{
    const PairSnapshot &snapshot = entry.snapshot;
    QStringList lines{QStringLiteral("%1 · %2").arg(entry.name(), text::dateAndTime(now.wall)),
                      text::verdictSentence(snapshot, entry.subject())};
    for (std::size_t i = 1; i < snapshot.reasons.size(); ++i)
        lines << text::reasonSentence(snapshot.reasons[i], entry.subject());
    const QString forecast = text::forecastSentence(snapshot, entry.subject());
    if (!forecast.isEmpty())
        lines << forecast;
    for (std::size_t i = 0; i < snapshot.nodes.size(); ++i)
        lines << nodeStatus(entry, i, now);
    for (const LagView &view : snapshot.lag)
        lines << QStringList{QString::fromStdString(view.sample.store), lag(view), age(view.sample.at, now)}.join(separator);
    return lines.join(QLatin1Char('\n'));
}

} // namespace twinline::words
