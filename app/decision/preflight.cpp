// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/preflight.h"

#include "decision/advice.h"
#include "decision/checkquestion.h"
#include "decision/figures.h"

#include <algorithm>
#include <charconv>

namespace twinline {

namespace {

using Finding = std::optional<CheckFinding>;

Finding nodesFresh(const CheckQuestion &ask)
{
    CheckFinding finding{CheckOutcome::Pass, {}, secondsFigure(evidenceLimit(ask.snapshot))};
    std::vector<std::string> words;
    for (const NodeIndex node : {ask.from, ask.to}) {
        const NodeClaim claim = ask.claim(node);
        const std::string age = claim.at ? secondsFigure(ask.now() - *claim.at) : "?";
        const bool silent = claim.state == NodeState::Unreachable;
        words.push_back(ask.name(node) + " " + (claim.known ? age : std::string(toWord(claim.state)) + " " + age));
        if (silent)
            finding.outcome = CheckOutcome::Fail;
        else if (!claim.known && finding.outcome == CheckOutcome::Pass)
            finding.outcome = CheckOutcome::Unknown;
    }
    finding.measured = joined(words, ", ");
    return finding;
}

Finding stateCheck(const CheckQuestion &ask, NodeIndex node, NodeState wanted)
{
    const NodeClaim claim = ask.claim(node);
    CheckFinding finding{CheckOutcome::Unknown, ask.name(node) + " " + claim.words, std::string(toWord(wanted))};
    if (claim.known)
        finding.outcome = outcomeOf(claim.state == wanted);
    return finding;
}

Finding sourceActive(const CheckQuestion &ask)
{
    return stateCheck(ask, ask.from, NodeState::Active);
}

Finding targetStandby(const CheckQuestion &ask)
{
    return stateCheck(ask, ask.to, NodeState::Standby);
}

/// The service address answers as the node that serves: the old one, or the one that has taken over.
Finding serviceHolder(const CheckQuestion &ask)
{
    const ServiceView &service = ask.snapshot.service;
    if (service.holding == ServiceHolding::NotConfigured)
        return {};
    const bool after = ask.intent == Intent::Takeover || ask.intent == Intent::Repair;
    const NodeIndex wanted = after ? ask.to : ask.from;
    CheckFinding finding{CheckOutcome::Unknown, service.identity.empty() ? "?" : service.identity, ask.name(wanted)};
    if (service.holding != ServiceHolding::Unknown)
        finding.outcome = outcomeOf(service.holding == ServiceHolding::Node && service.holder == wanted);
    return finding;
}

/// FACTS §5 no. 43, counted from this desk.
Finding heartbeat(const CheckQuestion &ask)
{
    CheckFinding finding;
    const Forecast &forecast = ask.snapshot.forecast;
    finding.measured = std::to_string(forecast.missed) + (forecast.of ? " / " + std::to_string(*forecast.of) : "");
    finding.limit = "0";
    const auto i = static_cast<std::size_t>(ask.from);
    if (ask.from < 0 || i >= ask.snapshot.nodes.size())
        return finding;
    for (const ProbeView &probe : ask.snapshot.nodes[i].probes) {
        const ProbeSpec *spec = ask.product.probe(probe.probe);
        const bool counts = spec && spec->weight == ProbeWeight::Heartbeat
            && isFresh(probe.last.sent.boot, evidenceLimit(ask.snapshot), ask.now());
        if (counts)
            finding.outcome = outcomeOf(forecast.missed == 0 && probe.last.outcome == Outcome::Answered);
    }
    return finding;
}

Finding noOtherRun(const CheckQuestion &ask)
{
    return CheckFinding{outcomeOf(ask.leaseHeld), ask.leaseHeld ? "lease held" : "no lease", {}};
}

/// One of the words of "a|b".
bool isAmong(const std::string &value, const std::string &allowed)
{
    return !value.empty() && ("|" + allowed + "|").find("|" + value + "|") != std::string::npos;
}

/// A setting of the vendor's that would undo the switch by itself. What nobody has entered is not known.
Finding settingIs(const CheckQuestion &ask)
{
    const std::string when = ask.parameter("when").value_or("always");
    if ((when == "to-first" && ask.to != 0) || (when == "to-second" && ask.to != 1))
        return {};
    const std::string key = ask.parameter("key").value_or(std::string{});
    const std::string allowed = ask.parameter("value").value_or(std::string{});
    const std::string value = settingText(setting(ask.pair, ask.product, key));
    CheckFinding finding{CheckOutcome::Unknown, key + " = " + (value.empty() ? "?" : value), allowed};
    if (!value.empty())
        finding.outcome = outcomeOf(isAmong(value, allowed));
    return finding;
}

struct Entry
{
    const char *id;
    Check check;
};

constexpr Entry generalChecks[] = {{"nodes-fresh", nodesFresh},
                                   {"source-active", sourceActive},   {"target-standby", targetStandby},
                                   {"service-holder", serviceHolder}, {"heartbeat", heartbeat},
                                   {"setting-is", settingIs},         {"no-other-run", noOtherRun}};

/// A pair whose site names no database has nothing to check there.
bool hasDatabase(const PairConfig &pair, const Product &product)
{
    const auto asked = [&](const ProbeSpec &probe) {
        const auto has = [&](const NodeConfig &node) { return node.endpoints.contains(probe.endpoint); };
        return probe.kind == ProbeKind::Postgres && std::any_of(pair.nodes.begin(), pair.nodes.end(), has);
    };
    return std::any_of(product.probes.begin(), product.probes.end(), asked);
}

/// The vendor's advice stands beside the checks of a planned switch; a dead node waits for no advice.
void addAdvice(std::vector<CheckResult> &results, const PairConfig &pair, const Product &product, const Runbook &runbook)
{
    if (pair.lab || (runbook.intent != Intent::Switchover && runbook.intent != Intent::Rollback))
        return; // a lab is quick on purpose
    for (const CheckSpec &spec : product.advice) {
        const bool told = std::any_of(runbook.checks.begin(), runbook.checks.end(), [&](const CheckSpec &other) {
            return other.id == spec.id && other.parameters == spec.parameters && other.only == spec.only;
        });
        if (!told)
            if (const auto advice = adviseOn(spec, pair, product))
                results.push_back(*advice);
    }
}

} // namespace

std::string settingText(const SettingValue &value)
{
    if (const bool *flag = std::get_if<bool>(&value))
        return *flag ? "true" : "false";
    if (const double *number = std::get_if<double>(&value))
        return numberFigure(*number);
    const std::string *text = std::get_if<std::string>(&value);
    return text ? *text : std::string{};
}

Finding findingOf(const CheckQuestion &ask)
{
    if (!applies(ask.spec.only, ask.pair, ask.product))
        return {};
    const auto general = std::find_if(std::begin(generalChecks), std::end(generalChecks),
                                      [&](const Entry &entry) { return ask.spec.id == entry.id; });
    if (general != std::end(generalChecks))
        return general->check(ask);
    for (const auto known : {placeCheck, parameterCheck, terminalCheck, serviceCheck, cloudCheck})
        if (const Check check = known(ask.spec.id))
            return check(ask);
    if (const Check check = hostCheck(ask.spec.id))
        return check(ask);
    if (const Check check = databaseCheck(ask.spec.id))
        return hasDatabase(ask.pair, ask.product) ? check(ask) : Finding{};
    return CheckFinding{}; // a check that nobody knows never passes
}

double CheckQuestion::limit(const std::string &key, double standard) const
{
    const std::string text = parameter(key).value_or(std::string{});
    double value = 0; // not by strtod(), which reads 0.5 as 0 where people write a comma
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value > 0 ? value : standard;
}

std::vector<CheckResult> preflight(const PairSnapshot &snapshot, const PairConfig &pair, const Product &product,
                                   Intent intent, NodeIndex from, NodeIndex to, bool leaseHeld)
{
    std::vector<CheckResult> results;
    const Runbook *runbook = runbookFor(intent, pair, product);
    if (!runbook)
        return results;
    for (const CheckSpec &spec : runbook->checks) {
        const CheckQuestion ask{snapshot, pair, product, spec, intent, from, to, leaseHeld};
        if (const Finding finding = findingOf(ask))
            results.push_back({spec.id, spec.label, spec.level, finding->outcome, finding->measured, finding->limit});
    }
    addAdvice(results, pair, product, *runbook);
    return results;
}

bool mayBegin(const std::vector<CheckResult> &checks, const std::vector<Override> &overrides)
{
    const auto open = [](const CheckResult &check) {
        return check.level != CheckLevel::Warning && check.outcome != CheckOutcome::Pass;
    };
    const auto overridden = [&](const CheckResult &check) {
        // one reason never covers two checks of the same id
        const auto alike = std::count_if(checks.begin(), checks.end(),
                                         [&](const CheckResult &c) { return c.id == check.id && open(c); });
        return alike == 1 && std::any_of(overrides.begin(), overrides.end(), [&](const Override &o) {
            return o.what == check.id && o.reason.find_first_not_of(" \t\r\n") != std::string::npos;
        });
    };
    return std::all_of(checks.begin(), checks.end(), [&](const CheckResult &check) {
        return !open(check) || (check.level == CheckLevel::Forcible && overridden(check));
    });
}

const std::vector<std::string> &knownChecks()
{
    static const std::vector<std::string> ids = [] {
        std::vector<std::string> all = databaseCheckIds();
        for (const Entry &entry : generalChecks)
            all.emplace_back(entry.id);
        for (const auto *more : {&placeCheckIds(), &parameterCheckIds(), &terminalCheckIds(), &hostCheckIds(), &serviceCheckIds(), &cloudCheckIds()})
            all.insert(all.end(), more->begin(), more->end());
        return all;
    }();
    return ids;
}

} // namespace twinline
