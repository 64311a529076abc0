// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/checkquestion.h"
#include "decision/figures.h"

#include <algorithm>

namespace twinline {

namespace {

using Finding = std::optional<CheckFinding>;

constexpr double longestTtl = 300; ///< seconds that phones may go on asking the old address

/// What one node proves of itself: nothing, its own address, or that somebody else answers.
struct Identity
{
    std::string seen;
    bool own = false;
    bool stranger = false;
};

Identity identityOf(const CheckQuestion &ask, NodeIndex node)
{
    Identity identity;
    const auto i = static_cast<std::size_t>(node);
    if (node < 0 || i >= ask.snapshot.nodes.size() || i >= ask.pair.nodes.size())
        return identity;
    const NodeConfig &config = ask.pair.nodes[i];
    for (const ProbeView &probe : ask.snapshot.nodes[i].probes) {
        if (!isFresh(probe.last.sent.boot, evidenceLimit(ask.snapshot), ask.now()))
            continue;
        identity.stranger = identity.stranger || probe.last.outcome == Outcome::WrongNode;
        const std::string shown = twinline::identityOf(probe.last);
        if (probe.last.outcome != Outcome::Answered || shown.empty())
            continue;
        const bool page = std::holds_alternative<HttpFacts>(probe.last.facts);
        const auto pin = config.pins.find(probe.probe);
        identity.seen = shown;
        if (pin != config.pins.end())
            identity.own = shown == pin->second;
        else
            identity.own = !page || shown == config.address || shown == config.name;
        identity.stranger = identity.stranger || !identity.own;
    }
    return identity;
}

/// FACTS §5 no. 2: each node is itself, and the two databases are copies of one.
Finding identity(const CheckQuestion &ask)
{
    const Identity from = identityOf(ask, ask.from);
    const Identity to = identityOf(ask, ask.to);
    const DbFacts *a = ask.database(ask.from);
    const DbFacts *b = ask.database(ask.to);
    const bool systems = a && b && !a->systemIdentifier.empty() && !b->systemIdentifier.empty();
    const bool differ = systems && a->systemIdentifier != b->systemIdentifier;
    const bool same = !from.seen.empty() && from.seen == to.seen;
    CheckFinding finding;
    finding.measured = ask.name(ask.from) + " = " + (from.seen.empty() ? "?" : from.seen) + ", " + ask.name(ask.to)
        + " = " + (to.seen.empty() ? "?" : to.seen);
    if (systems)
        finding.measured += ", " + a->systemIdentifier + (differ ? " / " + b->systemIdentifier : "");
    if (from.stranger || to.stranger || differ || same)
        finding.outcome = CheckOutcome::Fail;
    else if (from.own && to.own)
        finding.outcome = CheckOutcome::Pass;
    return finding;
}

/// DESIGN §6: before anything is moved, the nodes can be told apart at the address that moves.
Finding distinguishable(const CheckQuestion &ask)
{
    const ServiceView &service = ask.snapshot.service;
    if (service.holding == ServiceHolding::NotConfigured)
        return {};
    CheckFinding finding{CheckOutcome::Unknown, service.identity.empty() ? "?" : service.identity, {}};
    if (service.indistinguishable)
        finding.outcome = CheckOutcome::Fail;
    else if (service.distinguishable)
        finding.outcome = CheckOutcome::Pass;
    return finding;
}

/// DESIGN §6: what must work whatever moves is not asked at the address that moves.
Finding managementApart(const CheckQuestion &ask)
{
    if (ask.pair.serviceAddress.empty())
        return {};
    std::vector<std::string> moving{ask.pair.serviceAddress};
    if (const auto domain = ask.pair.serviceEndpoints.find("domain"); domain != ask.pair.serviceEndpoints.end())
        moving.push_back(domain->second.host);
    std::vector<std::string> words;
    for (const NodeConfig &node : ask.pair.nodes)
        for (const auto &[key, endpoint] : node.endpoints)
            if (std::find(moving.begin(), moving.end(), endpoint.host) != moving.end())
                words.push_back(node.name + ": " + key + " = " + endpoint.host);
    return CheckFinding{outcomeOf(words.empty()), joined(words, ", "), {}};
}

Finding domainMatches(const CheckQuestion &ask)
{
    const DomainView &domain = ask.snapshot.service.domain;
    if (!domain.configured)
        return {};
    CheckFinding finding{CheckOutcome::Unknown, domain.words.empty() ? "?" : domain.words, ask.pair.serviceAddress};
    if (domain.known)
        finding.outcome = outcomeOf(domain.matches);
    return finding;
}

/// FACTS §5 no. 39: so long may a name be remembered that leads to the old place.
Finding domainTtl(const CheckQuestion &ask)
{
    const DomainView &domain = ask.snapshot.service.domain;
    if (!domain.configured)
        return {};
    const double limit = ask.limit("limit_s", longestTtl);
    CheckFinding finding{CheckOutcome::Unknown, domain.ttl ? secondsFigure(*domain.ttl) : "?", secondsFigure(fromSeconds(limit))};
    if (domain.known && domain.ttl)
        finding.outcome = outcomeOf(toSeconds(*domain.ttl) <= limit);
    return finding;
}

/// INF-15: parked calls live in memory and are lost.
Finding noParkedCalls(const CheckQuestion &ask)
{
    CheckFinding finding{CheckOutcome::Unknown, "?", "0"};
    const auto i = static_cast<std::size_t>(ask.from);
    if (ask.from < 0 || i >= ask.snapshot.nodes.size())
        return finding;
    for (const ProbeView &probe : ask.snapshot.nodes[i].probes) {
        const auto *ami = std::get_if<AmiFacts>(&probe.last.facts);
        const bool fresh = isFresh(probe.last.sent.boot, evidenceLimit(ask.snapshot), ask.now());
        if (!ami || !ami->parked || !fresh || probe.last.outcome != Outcome::Answered)
            continue;
        finding.outcome = outcomeOf(ami->parked->empty());
        finding.measured = std::to_string(ami->parked->size());
        if (!ami->parked->empty())
            finding.measured += ": " + joined(*ami->parked, ", ");
    }
    return finding;
}

/// ONEX-4 and its like: what the operator entered for each node.
Finding sameVersion(const CheckQuestion &ask)
{
    const auto version = [&](NodeIndex node) {
        const auto i = static_cast<std::size_t>(node);
        return node >= 0 && i < ask.pair.nodes.size() ? ask.pair.nodes[i].version : std::string();
    };
    const std::string from = version(ask.from);
    const std::string to = version(ask.to);
    CheckFinding finding{CheckOutcome::Unknown, (from.empty() ? "?" : from) + " / " + (to.empty() ? "?" : to), {}};
    if (!from.empty() && !to.empty())
        finding.outcome = outcomeOf(from == to);
    return finding;
}

/// INF-12: a nightly copy is as old as it is; its limit is its own.
Finding copyAge(const CheckQuestion &ask)
{
    Finding worst;
    for (const LagView &lag : ask.snapshot.lag) {
        if (lag.sample.kind != LagKind::Periodic)
            continue;
        const std::optional<Duration> limit = lag.refuseAbove ? lag.refuseAbove : lag.warnAbove;
        const bool known = lag.sample.behind && isFresh(lag.sample.at, evidenceLimit(ask.snapshot), ask.now());
        CheckFinding finding{CheckOutcome::Unknown, lag.sample.store + ' ' + (known ? secondsFigure(*lag.sample.behind) : "?"),
                             limit ? secondsFigure(*limit) : std::string()};
        if (known && limit)
            finding.outcome = outcomeOf(*lag.sample.behind <= *limit);
        if (!worst || worst->outcome == CheckOutcome::Pass)
            worst = finding;
    }
    return worst;
}

struct Entry
{
    const char *id;
    Check check;
};

constexpr Entry placeChecks[] = {{"identity", identity},
                                 {"distinguishable", distinguishable},
                                 {"management-apart", managementApart},
                                 {"domain-matches", domainMatches},
                                 {"domain-ttl", domainTtl},
                                 {"no-parked-calls", noParkedCalls},
                                 {"same-version", sameVersion},
                                 {"copy-age", copyAge}};

} // namespace

Check placeCheck(const std::string &id)
{
    const auto found = std::find_if(std::begin(placeChecks), std::end(placeChecks),
                                    [&](const Entry &entry) { return id == entry.id; });
    return found == std::end(placeChecks) ? nullptr : found->check;
}

const std::vector<std::string> &placeCheckIds()
{
    static const std::vector<std::string> ids = [] {
        std::vector<std::string> all;
        for (const Entry &entry : placeChecks)
            all.emplace_back(entry.id);
        return all;
    }();
    return ids;
}

} // namespace twinline
