// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/pairwords.h"

#include "ui/style/icons.h"
#include "ui/text/format.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

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
        QStringList{vendorState(node, entry.pair, entry.product), text::stateWord(node.state), text::roleByWord(node.roleBy)}.join(separator))};
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

/// The store in the product's words, and what is measured of it.
QString storeName(const Product &product, const std::string &key)
{
    const auto store = std::find_if(product.lag.begin(), product.lag.end(), [&key](const LagStoreSpec &spec) { return spec.key == key; });
    if (store == product.lag.end())
        return QString::fromStdString(key);
    return (store->kind == LagKind::Periodic ? Words::tr("%1: age of the copy", "name of a store") : Words::tr("%1: sync lag", "name of a store"))
        .arg(text::of(store->label));
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
    const auto active = hasRoles(entry.pair, entry.product) ? onlyActive(snapshot) : std::nullopt;
    if (snapshot.verdict != Verdict::Redundant || !active)
        parts << text::verdictWord(snapshot.verdict);
    if (active)
        parts << Words::tr("Active: %1", "list of pairs; name of a node").arg(entry.nodeName(*active));
    if (const LagView *stream = lagOf(snapshot, LagKind::Streaming); stream && stream->fresh && stream->sample.behind)
        parts << lag(*stream);
    return parts.join(separator);
}

QString vendorState(const NodeView &node, const PairConfig &pair, const Product &product)
{
    if (!hasRoles(pair, product) && isThere(node))
        return Words::tr("Answers", "a node of a pair without roles");
    // An old word of a node that is silent now, or whose evidence disagrees, must not stand there as if it were so.
    if (node.state == NodeState::Unknown || node.state == NodeState::Unreachable)
        return text::stateWord(node.state);
    const auto words = product.states.find(node.state);
    const bool named = node.vendorState.empty() && words != product.states.end();
    const QString word = QString::fromStdString(named ? words->second.vendor : node.vendorState).simplified();
    return word.isEmpty() ? text::stateWord(node.state) : word;
}

QString unknownVendorState(const NodeView &node, const Product &product)
{
    constexpr int longest = 60;
    for (const ProbeView &probe : node.probes) {
        const ProbeSpec *spec = product.probe(probe.probe);
        if (spec && spec->weight == ProbeWeight::Role && probe.fresh && probe.last.outcome == Outcome::Garbage)
            return QString::fromStdString(probe.last.detail).simplified().left(longest);
    }
    return {};
}

const LagStoreSpec *lagStore(const Product &product, LagKind kind)
{
    const auto found = std::find_if(product.lag.begin(), product.lag.end(), [kind](const LagStoreSpec &store) { return store.kind == kind; });
    return found == product.lag.end() ? nullptr : &*found;
}

const LagView *lagOf(const PairSnapshot &snapshot, LagKind kind)
{
    const auto found = std::find_if(snapshot.lag.begin(), snapshot.lag.end(), [kind](const LagView &lag) { return lag.sample.kind == kind; });
    return found == snapshot.lag.end() ? nullptr : &*found;
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
        lines << QStringList{storeName(entry.product, view.sample.store), lag(view), age(view.sample.at, now)}.join(separator);
    return lines.join(QLatin1Char('\n'));
}

} // namespace twinline::words
