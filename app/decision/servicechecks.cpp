// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Checks of what runs beside the database: file copiers, a cluster manager, trunks (FACTS §5 nos. 34, 29, 40).
#include "decision/checkquestion.h"
#include "decision/figures.h"

#include <algorithm>

namespace twinline {

namespace {

using Finding = std::optional<CheckFinding>;

/// All that a node's probes said of this kind, and is fresh.
template<typename Wanted>
std::vector<const Wanted *> allFacts(const CheckQuestion &ask, NodeIndex node)
{
    std::vector<const Wanted *> found;
    if (node < 0 || std::size_t(node) >= ask.snapshot.nodes.size())
        return found;
    for (const ProbeView &probe : ask.snapshot.nodes[std::size_t(node)].probes)
        if (const auto *facts = std::get_if<Wanted>(&probe.last.facts); facts && probe.fresh && probe.last.outcome == Outcome::Answered)
            found.push_back(facts);
    return found;
}

/// True when this pair asks \a node by such a probe at all.
bool isAsked(const CheckQuestion &ask, NodeIndex node, std::initializer_list<ProbeKind> kinds)
{
    const auto &endpoints = ask.pair.nodes[std::size_t(node)].endpoints;
    return std::any_of(ask.product.probes.begin(), ask.product.probes.end(), [&](const ProbeSpec &spec) {
        const bool named = !needsAbout(spec.kind) || !textSetting(ask.pair, ask.product, spec.about).value_or(std::string()).empty();
        return std::find(kinds.begin(), kinds.end(), spec.kind) != kinds.end() && spec.target == TargetKind::Node && endpoints.contains(spec.endpoint) && named;
    });
}

void worsen(CheckOutcome &all, CheckOutcome one)
{
    if (one == CheckOutcome::Fail || (one == CheckOutcome::Unknown && all == CheckOutcome::Pass))
        all = one;
}

/// No. 34. A copier that does not run copies nothing: on the node that serves that is a failure, on the other it may be as it should.
Finding fileSync(const CheckQuestion &ask)
{
    const auto copiers = {ProbeKind::Lsyncd, ProbeKind::Rsync, ProbeKind::Syncthing};
    const auto limit = std::uint64_t(ask.limit("limit", 0));
    CheckFinding finding{CheckOutcome::Pass, {}, "≤ " + std::to_string(limit)};
    std::vector<std::string> words;
    for (const NodeIndex node : {ask.from, ask.to}) {
        if (node < 0 || std::size_t(node) >= ask.pair.nodes.size() || !isAsked(ask, node, copiers))
            continue;
        const auto backlogs = allFacts<BacklogFacts>(ask, node);
        if (backlogs.empty()) {
            worsen(finding.outcome, CheckOutcome::Unknown);
            words.push_back(ask.name(node) + " ?");
        }
        for (const BacklogFacts *backlog : backlogs) {
            const std::string figure = backlog->items ? std::to_string(*backlog->items) + (backlog->bytes ? " (" + bytesFigure(*backlog->bytes) + ")" : "") : "?";
            words.push_back(ask.name(node) + " " + (backlog->state.empty() ? "" : backlog->state + " ") + figure);
            if (backlog->items)
                worsen(finding.outcome, outcomeOf(*backlog->items <= limit));
            else if (node == ask.from)
                worsen(finding.outcome, backlog->state == "stopped" ? CheckOutcome::Fail : CheckOutcome::Unknown);
        }
    }
    if (words.empty())
        return {}; // nothing copies files at this pair
    finding.measured = joined(words, ", ");
    return finding;
}

/// No. 29. A cluster manager that is not paused undoes what a run does. Its mode is the cluster's, so that one node's word is enough;
/// two that differ are not.
Finding clusterPaused(const CheckQuestion &ask)
{
    CheckFinding finding{CheckOutcome::Unknown, {}, "maintenance"};
    std::vector<std::string> words;
    int paused = 0, running = 0, told = 0, asked = 0;
    for (const NodeIndex node : {ask.from, ask.to}) {
        if (node < 0 || std::size_t(node) >= ask.pair.nodes.size() || !isAsked(ask, node, {ProbeKind::Pacemaker}))
            continue;
        ++asked;
        const auto clusters = allFacts<PacemakerFacts>(ask, node);
        told += !clusters.empty();
        for (const PacemakerFacts *cluster : clusters) {
            running += cluster->running;
            paused += cluster->running && cluster->maintenance;
            words.push_back(ask.name(node) + (!cluster->running ? " stopped" : cluster->maintenance ? " maintenance" : " managed"));
        }
        if (clusters.empty())
            words.push_back(ask.name(node) + " ?");
    }
    if (asked == 0)
        return {};
    finding.measured = joined(words, ", ");
    if (running > paused)
        finding.outcome = CheckOutcome::Fail;
    else if (paused > 0 || told == asked) // paused, or stopped everywhere
        finding.outcome = CheckOutcome::Pass;
    return finding;
}

std::string trunkWords(const AmiFacts &facts)
{
    const auto up = std::count_if(facts.trunks->begin(), facts.trunks->end(), [](const AmiTrunk &trunk) { return trunk.registered(); });
    std::string words = std::to_string(up) + " / " + std::to_string(facts.trunks->size());
    for (const AmiTrunk &trunk : *facts.trunks)
        if (!trunk.registered())
            words += " " + trunk.name + " " + trunk.state;
    return words;
}

/// No. 40: as the node that is switched to says of its own. One that does not run yet cannot say it.
Finding trunksRegistered(const CheckQuestion &ask)
{
    CheckFinding finding{CheckOutcome::Unknown, {}, {}};
    std::vector<std::string> words;
    for (const NodeIndex node : {ask.from, ask.to}) {
        const AmiFacts *known = nullptr;
        for (const AmiFacts *facts : allFacts<AmiFacts>(ask, node))
            known = facts->trunks ? facts : known;
        words.push_back(ask.name(node) + " " + (known ? trunkWords(*known) : "?"));
        if (known && node == ask.to)
            finding.outcome = outcomeOf(std::all_of(known->trunks->begin(), known->trunks->end(), [](const AmiTrunk &trunk) { return trunk.registered(); }));
    }
    finding.measured = joined(words, ", ");
    return finding;
}

struct Entry
{
    const char *id;
    Check check;
};

constexpr Entry serviceChecks[] = {{"file-sync", fileSync}, {"cluster-paused", clusterPaused}, {"trunks-registered", trunksRegistered}};

} // namespace

Check serviceCheck(const std::string &id)
{
    const auto found = std::find_if(std::begin(serviceChecks), std::end(serviceChecks), [&](const Entry &entry) { return id == entry.id; });
    return found == std::end(serviceChecks) ? nullptr : found->check;
}

const std::vector<std::string> &serviceCheckIds()
{
    static const std::vector<std::string> ids = [] {
        std::vector<std::string> all;
        for (const Entry &entry : serviceChecks)
            all.emplace_back(entry.id);
        return all;
    }();
    return ids;
}

} // namespace twinline
