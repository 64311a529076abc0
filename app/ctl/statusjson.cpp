// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/statusjson.h"

#include <QDateTime>
#include <QJsonArray>

#include <algorithm>
#include <array>
#include <cmath>

namespace twinline {

namespace {

QString text(std::string_view words)
{
    return QString::fromUtf8(words.data(), qsizetype(words.size()));
}

/// Seconds to the millisecond, or null.
QJsonValue seconds(const std::optional<Duration> &span)
{
    return span ? QJsonValue(std::round(toSeconds(*span) * 1e3) / 1e3) : QJsonValue();
}

QJsonValue nodeName(const PairConfig &pair, std::optional<NodeIndex> node)
{
    if (!node || *node < 0 || std::size_t(*node) >= pair.nodes.size())
        return {};
    return text(pair.nodes[std::size_t(*node)].name);
}

QJsonValue isoTime(const std::optional<Instant> &instant)
{
    if (!instant)
        return {};
    const auto ms = instant->wall.time_since_epoch().count();
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

QJsonObject reasonJson(const Reason &reason, const PairConfig &pair)
{
    QJsonObject json{{QStringLiteral("reason"), text(toWord(reason.code))},
                     {QStringLiteral("severity"), text(toWord(reason.severity))}};
    if (reason.node >= 0)
        json[QStringLiteral("node")] = nodeName(pair, reason.node);
    if (reason.other >= 0)
        json[QStringLiteral("other")] = nodeName(pair, reason.other);
    if (reason.span)
        json[QStringLiteral("seconds")] = seconds(reason.span);
    if (reason.limit)
        json[QStringLiteral("limit_s")] = seconds(reason.limit);
    if (reason.bytes)
        json[QStringLiteral("bytes")] = double(*reason.bytes);
    if (reason.of > 0) {
        json[QStringLiteral("count")] = reason.count;
        json[QStringLiteral("of")] = reason.of;
    }
    if (!reason.text.empty())
        json[QStringLiteral("text")] = text(reason.text);
    return json;
}

QJsonObject probeJson(const ProbeView &probe, Instant now)
{
    QJsonObject json{{QStringLiteral("probe"), text(probe.probe)},
                     {QStringLiteral("outcome"), text(toWord(probe.last.outcome))},
                     {QStringLiteral("rtt_ms"), QJsonValue()},
                     {QStringLiteral("age_s"), QJsonValue()},
                     {QStringLiteral("detail"), text(probe.last.detail)}};
    if (probe.last.rtt)
        json[QStringLiteral("rtt_ms")] = std::round(toSeconds(*probe.last.rtt) * 1e6) / 1e3;
    if (probe.last.outcome != Outcome::NotAsked)
        json[QStringLiteral("age_s")] = seconds(now.boot - probe.last.sent.boot);
    return json;
}

QJsonArray probesJson(const std::vector<ProbeView> &probes, Instant now)
{
    QJsonArray json;
    for (const ProbeView &probe : probes)
        json.append(probeJson(probe, now));
    return json;
}

QJsonObject nodeJson(const NodeView &node, const NodeConfig &config, Instant now)
{
    return {{QStringLiteral("name"), text(config.name)},
            {QStringLiteral("rank"), text(toWord(config.rank))},
            {QStringLiteral("state"), text(toWord(node.state))},
            {QStringLiteral("role_by"), text(toWord(node.roleBy))},
            {QStringLiteral("vendor_state"), text(node.vendorState)},
            {QStringLiteral("since"), isoTime(node.since)},
            {QStringLiteral("probes"), probesJson(node.probes, now)}};
}

QJsonObject lagJson(const LagView &lag, Instant now)
{
    const LagSample &sample = lag.sample;
    return {{QStringLiteral("store"), text(sample.store)},
            {QStringLiteral("kind"), text(toWord(sample.kind))},
            {QStringLiteral("bytes"), sample.bytes ? QJsonValue(double(*sample.bytes)) : QJsonValue()},
            {QStringLiteral("seconds"), seconds(sample.behind)},
            {QStringLiteral("at_least_s"), seconds(sample.atLeast)},
            {QStringLiteral("age_s"), sample.at ? seconds(now.boot - *sample.at) : QJsonValue()}};
}

QJsonObject forecastJson(const Forecast &forecast)
{
    return {{QStringLiteral("mode"), text(toWord(forecast.mode))},
            {QStringLiteral("best_s"), seconds(forecast.best)},
            {QStringLiteral("expected_s"), seconds(forecast.expected)},
            {QStringLiteral("worst_s"), seconds(forecast.worst)},
            {QStringLiteral("missed"), forecast.missed},
            {QStringLiteral("of"), forecast.of ? QJsonValue(*forecast.of) : QJsonValue()}};
}

} // namespace

QJsonObject statusJson(const PairSnapshot &snapshot, const PairConfig &pair)
{
    QJsonArray reasons, nodes, lag;
    for (const Reason &reason : snapshot.reasons)
        reasons.append(reasonJson(reason, pair));
    for (std::size_t i = 0; i < std::min(snapshot.nodes.size(), pair.nodes.size()); ++i)
        nodes.append(nodeJson(snapshot.nodes[i], pair.nodes[i], snapshot.at));
    for (const LagView &view : snapshot.lag)
        lag.append(lagJson(view, snapshot.at));
    return {{QStringLiteral("schema"), QStringLiteral("twinline.status/1")},
            {QStringLiteral("pair"), text(snapshot.pair)},
            {QStringLiteral("product"), text(snapshot.product)},
            {QStringLiteral("at"), isoTime(snapshot.at)},
            {QStringLiteral("verdict"), text(toWord(snapshot.verdict))},
            {QStringLiteral("severity"), text(toWord(snapshot.severity))},
            {QStringLiteral("reasons"), reasons},
            {QStringLiteral("evidence_age_s"), seconds(snapshot.evidenceAge)},
            {QStringLiteral("service_address"),
             pair.serviceAddress.empty() ? QJsonValue() : QJsonValue(text(pair.serviceAddress))},
            {QStringLiteral("service_holder"), nodeName(pair, snapshot.service.holder)},
            {QStringLiteral("service_probes"), probesJson(snapshot.service.probes, snapshot.at)},
            {QStringLiteral("nodes"), nodes},
            {QStringLiteral("lag"), lag},
            {QStringLiteral("forecast"), forecastJson(snapshot.forecast)}};
}

int statusCode(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Redundant:
    case Verdict::Reachable: return 0;
    case Verdict::Degraded:
    case Verdict::NoStandby:
    case Verdict::Switching: return 1;
    case Verdict::NoActive:
    case Verdict::SplitBrain: return 2;
    case Verdict::Blind:
    case Verdict::Unknown: return 3;
    }
    return 3;
}

int worseStatus(int a, int b)
{
    constexpr std::array order{0, 1, 3, 2};
    const auto rank = [&](int code) { return std::find(order.begin(), order.end(), code) - order.begin(); };
    return rank(a) < rank(b) ? b : a;
}

} // namespace twinline
