// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/look.h"

#include "decision/judge.h"

#include <algorithm>

namespace twinline {

Duration freshFor(const PairConfig &pair)
{
    return 2 * pair.poll;
}

bool Look::fresh(BootTime sent) const
{
    return now.boot - sent <= freshFor(pair);
}

bool Look::fresh(BootTime sent, const std::string &probe) const
{
    const ProbeSpec *spec = product.probe(probe);
    return now.boot - sent <= freshFor(pair) * (spec ? spec->every : 1);
}

bool Look::current(const Observation &observation) const
{
    if (observation.outcome == Outcome::NotAsked)
        return false;
    const bool answered = observation.outcome == Outcome::Answered;
    return fresh(answered ? observation.sent.boot : std::max(observation.sent.boot, observation.ended), observation.probe);
}

bool Look::heard(Target target, const std::string &probe) const
{
    const ProbeMemory *known = memory(target, probe);
    if (!known)
        return false;
    const auto everyPoll = [&](const ProbeSpec &spec) { return spec.every == 1 && configured(spec, target); };
    const bool others = std::any_of(product.probes.begin(), product.probes.end(), everyPoll);
    const auto lately = [&](BootTime when) { return others ? fresh(when) : fresh(when, probe); };
    const Observation &last = known->last;
    if (someoneThere(last.outcome))
        return lately(last.outcome == Outcome::Answered ? last.sent.boot : std::max(last.sent.boot, last.ended));
    // One lost request tells nothing yet.
    return last.outcome != Outcome::WrongNode && known->lastAnswered && lately(known->lastAnswered->sent.boot);
}

bool Look::configured(const ProbeSpec &spec, Target target) const
{
    if (spec.kind == ProbeKind::Ansible && target.kind == TargetKind::Node) // the terminal server asks them all
        return target.index >= 0 && target.index < nodeCount() && pair.serviceEndpoints.contains(spec.endpoint);
    if (spec.target != target.kind)
        return false;
    if (isOfCloud(spec.kind))
        return pair.cloud.has_value();
    if (spec.kind == ProbeKind::Age && spec.query.empty() && !pair.queries.contains(spec.key))
        return false; // the vendor names no question, and the site has given none
    if (needsAbout(spec.kind) && textSetting(pair, product, spec.about).value_or(std::string()).empty())
        return false; // the site names nothing to look at
    if (target.kind == TargetKind::Service)
        return pair.serviceEndpoints.contains(spec.endpoint);
    return target.kind == TargetKind::Node && target.index >= 0 && target.index < nodeCount()
        && pair.nodes[std::size_t(target.index)].endpoints.contains(spec.endpoint);
}

const ProbeMemory *Look::memory(Target target, const std::string &probe) const
{
    const auto found = evidence.probes.find({target, probe});
    return found == evidence.probes.end() ? nullptr : &found->second;
}

const Observation *Look::answer(Target target, const std::string &probe) const
{
    const ProbeMemory *known = memory(target, probe);
    if (!known || !known->lastAnswered || !fresh(known->lastAnswered->sent.boot, probe))
        return nullptr;
    const Outcome last = known->last.outcome;
    return last == Outcome::Refused || last == Outcome::WrongNode ? nullptr : &*known->lastAnswered;
}

const Observation *Look::databaseAnswer(NodeIndex node) const
{
    for (const ProbeSpec &spec : product.probes) {
        const Observation *found = answer({TargetKind::Node, node}, spec.key);
        if (found && std::holds_alternative<DbFacts>(found->facts))
            return found;
    }
    return nullptr;
}

const DbFacts *Look::database(NodeIndex node) const
{
    const Observation *found = databaseAnswer(node);
    return found ? std::get_if<DbFacts>(&found->facts) : nullptr;
}

bool Look::databaseConfigured() const
{
    return std::any_of(product.probes.begin(), product.probes.end(), [&](const ProbeSpec &spec) {
        bool any = false;
        for (NodeIndex node = 0; node < nodeCount(); ++node)
            any = any || configured(spec, {TargetKind::Node, node});
        return any && spec.kind == ProbeKind::Postgres;
    });
}

bool writable(const DbFacts &facts)
{
    return !facts.inRecovery && !facts.readOnly;
}

bool silent(Outcome outcome)
{
    return outcome == Outcome::Timeout || outcome == Outcome::Unroutable;
}

bool someoneThere(Outcome outcome)
{
    return outcome != Outcome::NotAsked && outcome != Outcome::WrongNode && !silent(outcome);
}

} // namespace twinline
