// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/forecast.h"

#include "decision/look.h"

#include <algorithm>
#include <cmath>

namespace twinline {

namespace {

struct Parameters
{
    std::optional<Duration> interval;
    std::optional<Duration> timeout;
    std::optional<int> failures;
    std::optional<Duration> start;
};

std::optional<Duration> span(const Look &look, const std::string &key)
{
    const std::optional<double> value = numberSetting(look.pair, look.product, key);
    return value ? std::optional(fromSeconds(*value)) : std::nullopt;
}

/// So many things at so long each; nothing when the product knows no such thing, not known when a number is missing.
std::optional<Duration> each(const Look &look, const std::string &perOne, const std::string &count)
{
    if (count.empty() && perOne.empty())
        return Duration{};
    const std::optional<Duration> one = span(look, perOne);
    const std::optional<double> many = numberSetting(look.pair, look.product, count);
    return one && many ? std::optional(fromSeconds(toSeconds(*one) * *many)) : std::nullopt;
}

Parameters parametersOf(const Look &look)
{
    const ForecastSpec &spec = look.product.forecast;
    Parameters found;
    found.interval = span(look, spec.interval);
    found.timeout = span(look, spec.timeout);
    if (const auto failures = numberSetting(look.pair, look.product, spec.failures); failures && *failures >= 1)
        found.failures = int(std::lround(*failures));
    const std::optional<Duration> fixed = spec.startFixed.empty() ? Duration{} : span(look, spec.startFixed);
    const std::optional<Duration> ports = each(look, spec.startPerPort, spec.ports);
    const std::optional<Duration> devices = each(look, spec.startPerDevice, spec.devices);
    if (fixed && ports && devices)
        found.start = *fixed + *ports + *devices;
    return found;
}

/// The active node's failing heartbeat, or its role question where there is no heartbeat.
const ProbeMemory *failing(const Look &look, NodeIndex active)
{
    for (const ProbeWeight weight : {ProbeWeight::Heartbeat, ProbeWeight::Role}) {
        for (const ProbeSpec &spec : look.product.probes) {
            const ProbeMemory *memory = look.memory({TargetKind::Node, active}, spec.key);
            if (spec.weight == weight && memory)
                return memory->failuresInRow > 0 ? memory : nullptr;
        }
    }
    return nullptr;
}

/// TEL-13; the best case is a death right before a check, the worst one right after.
void addFigures(Forecast &forecast, const Parameters &p)
{
    const int n = *p.failures;
    forecast.best = (n - 1) * *p.interval + p.start.value_or(Duration{});
    if (!p.start || !p.timeout)
        return;
    forecast.expected = *forecast.best + *p.interval / 2 + *p.timeout;
    forecast.worst = n * *p.interval + *p.timeout + *p.start;
}

void subtract(std::optional<Duration> &figure, Duration passed)
{
    if (figure)
        figure = std::max(Duration{}, *figure - passed);
}

/// The death lies between the last answer and the first failure; each figure keeps to its side of that.
void countDown(Forecast &forecast, const ProbeMemory &memory, BootTime now)
{
    const Duration least = now - *memory.firstFailure;
    const Duration most = memory.lastAnswered ? now - memory.lastAnswered->sent.boot : least;
    subtract(forecast.best, most);
    subtract(forecast.expected, (least + most) / 2);
    subtract(forecast.worst, least);
}

} // namespace

Forecast forecast(const Evidence &evidence, const PairConfig &pair, const Product &product,
                  std::optional<NodeIndex> active, std::optional<NodeIndex> standby, Instant now)
{
    const Look look{evidence, pair, product, now};
    const Parameters parameters = parametersOf(look);
    Forecast forecast;
    forecast.of = parameters.failures;
    const ProbeMemory *memory = active ? failing(look, *active) : nullptr;
    forecast.failing = memory;
    if (memory && parameters.interval && *parameters.interval > Duration{} && parameters.failures) {
        const auto more = std::max(now.boot - *memory->firstFailure, Duration{}) / *parameters.interval;
        forecast.missed = int(std::min<std::int64_t>(1 + more, *parameters.failures));
    } else if (memory) {
        forecast.missed = memory->failuresInRow;
    }
    const bool told = product.autoFailover || !product.roles; // without roles nothing is said of failing over at all
    forecast.mode = told ? product.forecast.mode : ForecastMode::Manual;
    if (forecast.mode != ForecastMode::Automatic)
        return forecast;
    if (const std::optional<Duration> detection = span(look, product.forecast.detection)) {
        if (active && standby)
            forecast.best = detection; // what comes after it is not documented
        if (memory)
            subtract(forecast.best, now.boot - *memory->firstFailure);
        return forecast;
    }
    if (!parameters.interval || !parameters.failures) {
        forecast.mode = ForecastMode::Unknown;
        return forecast;
    }
    if (!active || !standby)
        return forecast; // nobody to fail, or nobody to take over
    addFigures(forecast, parameters);
    if (memory)
        countDown(forecast, *memory, now.boot);
    return forecast;
}

} // namespace twinline
