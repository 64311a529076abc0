// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/checkquestion.h"
#include "decision/figures.h"
#include "decision/nlbmac.h"

#include <algorithm>

namespace twinline {

namespace {

using Finding = std::optional<CheckFinding>;

constexpr double frameworkRestart = 60; ///< seconds (TEL-11)
constexpr double axlMargin = 3;         ///< seconds (TEL-10)

std::optional<double> number(const CheckQuestion &ask, const std::string &key)
{
    return numberSetting(ask.pair, ask.product, key);
}

std::string secondsOf(const std::optional<double> &seconds)
{
    return seconds ? secondsFigure(fromSeconds(*seconds)) : "?";
}

/// TEL-11: a server that only restarts its Framework must not lose its role meanwhile.
Finding detectionTime(const CheckQuestion &ask)
{
    const double least = ask.limit("least_s", frameworkRestart);
    const auto failures = number(ask, ask.product.forecast.failures);
    const auto interval = number(ask, ask.product.forecast.interval);
    CheckFinding finding{CheckOutcome::Unknown, {}, "> " + secondsOf(least)};
    finding.measured = "(" + (failures ? numberFigure(*failures) : "?") + " − 1) × " + secondsOf(interval);
    if (failures && interval) {
        const double detection = (*failures - 1) * *interval;
        finding.measured += " = " + secondsOf(detection);
        finding.outcome = outcomeOf(detection > least);
    }
    return finding;
}

/// TEL-10: the monitor may read from CUCM before it answers.
Finding timeoutCovers(const CheckQuestion &ask)
{
    const auto timeout = number(ask, ask.product.forecast.timeout);
    const auto inner = number(ask, ask.parameter("key").value_or(std::string{}));
    CheckFinding finding{CheckOutcome::Unknown, secondsOf(timeout), "?"};
    if (inner)
        finding.limit = "≥ " + secondsOf(*inner + ask.limit("margin_s", axlMargin));
    if (timeout && inner)
        finding.outcome = outcomeOf(*timeout >= *inner + ask.limit("margin_s", axlMargin));
    return finding;
}

/// TEL-14: balancer and servers count alike.
Finding settingsEqual(const CheckQuestion &ask)
{
    const auto value = [&](const std::string &parameter, std::string &words) {
        const std::string key = ask.parameter(parameter).value_or(std::string{});
        const std::string text = settingText(setting(ask.pair, ask.product, key));
        words = key + " = " + (text.empty() ? "?" : text);
        return text;
    };
    CheckFinding finding;
    const std::string own = value("key", finding.measured);
    const std::string other = value("other", finding.limit);
    if (!own.empty() && !other.empty())
        finding.outcome = outcomeOf(own == other);
    return finding;
}

/// TEL-31: what the router's static ARP entry must say; only the operator can tell what it says.
Finding nlbAddress(const CheckQuestion &ask)
{
    const auto entered = textSetting(ask.pair, ask.product, ask.parameter("key").value_or(std::string{}));
    const auto wanted = nlbMac(ask.pair.serviceAddress);
    CheckFinding finding{CheckOutcome::Unknown, entered.value_or("?"), "MAC ?"};
    if (wanted)
        finding.limit = "MAC " + *wanted + " = " + ask.pair.serviceAddress;
    if (wanted && entered)
        finding.outcome = outcomeOf(sameMac(*entered, *wanted));
    return finding;
}

struct Entry
{
    const char *id;
    Check check;
};

constexpr Entry parameterChecks[] = {{"detection-time", detectionTime},
                                     {"timeout-covers", timeoutCovers},
                                     {"settings-equal", settingsEqual},
                                     {"nlb-mac", nlbAddress}};

} // namespace

Check parameterCheck(const std::string &id)
{
    const auto found = std::find_if(std::begin(parameterChecks), std::end(parameterChecks),
                                    [&](const Entry &entry) { return id == entry.id; });
    return found == std::end(parameterChecks) ? nullptr : found->check;
}

const std::vector<std::string> &parameterCheckIds()
{
    static const std::vector<std::string> ids = [] {
        std::vector<std::string> all;
        for (const Entry &entry : parameterChecks)
            all.emplace_back(entry.id);
        return all;
    }();
    return ids;
}

} // namespace twinline
