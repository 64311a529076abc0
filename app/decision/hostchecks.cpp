// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/checkquestion.h"
#include "decision/figures.h"
#include "decision/hostview.h"
#include "decision/runengine.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace twinline {

namespace {

using Finding = std::optional<CheckFinding>;

/// Whom the run will act upon: a dead node is not asked for its rights, and one that comes back not for the other's.
std::vector<NodeIndex> actedUpon(const CheckQuestion &ask)
{
    if (ask.intent == Intent::Takeover || ask.intent == Intent::Detach || ask.intent == Intent::Rejoin)
        return {ask.to};
    return {ask.from, ask.to};
}

const NodeView *viewOf(const CheckQuestion &ask, NodeIndex node)
{
    const bool exists = node >= 0 && static_cast<std::size_t>(node) < ask.snapshot.nodes.size();
    return exists ? &ask.snapshot.nodes[static_cast<std::size_t>(node)] : nullptr;
}

template<typename Wanted>
const Wanted *factsOf(const CheckQuestion &ask, NodeIndex node)
{
    const NodeView *view = viewOf(ask, node);
    return view ? hostFacts<Wanted>(*view) : nullptr;
}

/// Judges each node by \a one, which gives words and an outcome; the worst counts.
template<typename One>
CheckFinding eachNode(const CheckQuestion &ask, const std::vector<NodeIndex> &nodes, One one)
{
    CheckFinding all{CheckOutcome::Pass, {}, {}};
    std::vector<std::string> words;
    for (const NodeIndex node : nodes) {
        const CheckFinding finding = one(node);
        words.push_back(ask.name(node) + " " + finding.measured);
        if (finding.outcome == CheckOutcome::Fail || (finding.outcome == CheckOutcome::Unknown && all.outcome == CheckOutcome::Pass))
            all.outcome = finding.outcome;
        all.limit = finding.limit;
    }
    all.measured = joined(words, ", ");
    return all;
}

/// FACTS §5 nos. 24 and 25: SSH works now, each command is there, and nobody will be asked for a password.
Finding commandsAllowed(const CheckQuestion &ask)
{
    return eachNode(ask, actedUpon(ask), [&](NodeIndex node) {
        const auto *facts = factsOf<CommandFacts>(ask, node);
        if (!facts)
            return CheckFinding{CheckOutcome::Unknown, "?", {}};
        std::vector<std::string> refused;
        for (const auto &[name, allowed] : facts->allowed)
            if (!allowed)
                refused.push_back(name);
        return CheckFinding{outcomeOf(refused.empty()), refused.empty() ? std::to_string(facts->allowed.size()) : joined(refused, " "), {}};
    });
}

/// No. 29. What is not told cannot be proven paused either.
Finding automationPausable(const CheckQuestion &ask)
{
    return eachNode(ask, actedUpon(ask), [&](NodeIndex node) {
        const auto *facts = factsOf<KeepalivedFacts>(ask, node);
        const auto *commands = factsOf<CommandFacts>(ask, node);
        if (!facts || !facts->paused || !commands)
            return CheckFinding{CheckOutcome::Unknown, "?", "pause-automation"};
        const auto found = commands->allowed.find("pause-automation");
        const bool can = found != commands->allowed.end() && found->second;
        return CheckFinding{outcomeOf(can), *facts->paused ? "paused" : "runs", "pause-automation"};
    });
}

/// A node that takes the address back when its keepalived starts would undo the switch.
Finding noPreempt(const CheckQuestion &ask)
{
    return eachNode(ask, {ask.from, ask.to}, [&](NodeIndex node) {
        const auto *facts = factsOf<KeepalivedFacts>(ask, node);
        if (!facts || !facts->preempts)
            return CheckFinding{CheckOutcome::Unknown, "?", "nopreempt"};
        return CheckFinding{outcomeOf(!*facts->preempts), *facts->preempts ? "preempt" : "nopreempt", "nopreempt"};
    });
}

/// The proof that nothing is lost is read from the stopped server's folder: it must be readable, and be that server's.
Finding controlData(const CheckQuestion &ask)
{
    return eachNode(ask, {ask.from}, [&](NodeIndex node) {
        const auto *facts = factsOf<ControlDataFacts>(ask, node);
        const DbFacts *database = ask.database(node);
        if (!facts || !database || database->systemIdentifier.empty())
            return CheckFinding{CheckOutcome::Unknown, facts ? facts->state : "?", {}};
        const bool same = facts->systemIdentifier == database->systemIdentifier;
        return CheckFinding{outcomeOf(same), same ? facts->state : facts->systemIdentifier + " / " + database->systemIdentifier, {}};
    });
}

/// No. 33: where commits wait for a standby, it must be the one that is switched to.
Finding syncStandby(const CheckQuestion &ask)
{
    const DbFacts *from = ask.database(ask.from);
    if (!from)
        return CheckFinding{};
    const auto names = from->settings.find("synchronous_standby_names");
    if (names == from->settings.end())
        return CheckFinding{};
    if (names->second.empty())
        return CheckFinding{CheckOutcome::Pass, "async", {}};
    const NodeConfig &to = ask.pair.nodes[std::size_t(ask.to)];
    for (const DbSender &sender : from->senders)
        if (sender.application == to.name || sender.client == to.address || from->senders.size() == 1)
            return CheckFinding{outcomeOf(sender.syncState == "sync" || sender.syncState == "quorum"), sender.application + " " + sender.syncState, "sync"};
    return CheckFinding{CheckOutcome::Fail, "?", "sync"};
}

/// No. 35.
Finding diskRoom(const CheckQuestion &ask)
{
    const auto limit = static_cast<std::uint64_t>(ask.limit("limit_bytes", 1024.0 * 1024 * 1024));
    return eachNode(ask, {ask.from, ask.to}, [&](NodeIndex node) {
        const auto *facts = factsOf<DiskFacts>(ask, node);
        CheckFinding finding{CheckOutcome::Unknown, "?", "≥ " + bytesFigure(limit)};
        if (!facts || facts->rooms.empty())
            return finding;
        const auto least = std::min_element(facts->rooms.begin(), facts->rooms.end(),
                                            [](const auto &a, const auto &b) { return a.second.free < b.second.free; });
        finding.measured = least->first + " " + bytesFigure(least->second.free);
        finding.outcome = outcomeOf(least->second.free >= limit);
        return finding;
    });
}

/// No. 36. Both are held against this desk's clock, whose own error falls out.
Finding clocksAgree(const CheckQuestion &ask)
{
    const Duration limit = fromSeconds(ask.limit("limit_s", 1));
    CheckFinding finding{CheckOutcome::Unknown, "?", secondsFigure(limit)};
    const NodeView *one = viewOf(ask, ask.from);
    const NodeView *other = viewOf(ask, ask.to);
    const auto clocks = one && other ? clocksOf(*one, *other) : std::nullopt;
    if (!clocks)
        return finding;
    const auto &[apart, error] = *clocks;
    finding.measured = secondsFigure(apart) + " ± " + secondsFigure(error);
    if (apart + error <= limit || apart - error > limit)
        finding.outcome = outcomeOf(apart <= limit);
    return finding;
}

/// No. 41.
Finding callsBelow(const CheckQuestion &ask)
{
    const auto most = ask.limit("limit", 0.5);
    CheckFinding finding{CheckOutcome::Unknown, "?", "≤ " + std::to_string(static_cast<long>(most))};
    std::optional<int> calls;
    if (const auto *kamailio = factsOf<KamailioFacts>(ask, ask.from))
        calls = kamailio->calls;
    else if (const auto *ami = factsOf<AmiFacts>(ask, ask.from))
        calls = ami->calls;
    if (!calls)
        return finding;
    finding.measured = std::to_string(*calls);
    finding.outcome = outcomeOf(*calls <= most);
    return finding;
}

/// No. 42: a node's service is there as its role demands.
Finding probeAnswers(const CheckQuestion &ask)
{
    const std::string key = ask.parameter("probe").value_or(std::string{});
    return eachNode(ask, actedUpon(ask), [&](NodeIndex node) {
        const NodeView *view = viewOf(ask, node);
        CheckFinding finding{CheckOutcome::Unknown, "?", {}};
        if (!view)
            return finding;
        for (const ProbeView &probe : view->probes) {
            if (probe.probe != key || !probe.fresh)
                continue;
            const Outcome outcome = probe.last.outcome;
            finding.measured = probe.last.detail.empty() ? std::string(toWord(outcome)) : probe.last.detail;
            const bool silent = outcome == Outcome::Timeout || outcome == Outcome::NotAsked;
            finding.outcome = silent ? CheckOutcome::Unknown : outcomeOf(probe.mark == ProbeMark::Good);
        }
        return finding;
    });
}

/// Where a log ends that will be rewound, and where it left the other one's.
struct Fork
{
    std::optional<Lsn> at;
    std::optional<Lsn> end;
    bool whole = false; ///< the log may not be longer than that
};

std::optional<Lsn> leftAt(const ControlDataFacts *facts, int timeline)
{
    if (!facts)
        return std::nullopt;
    const auto found = std::find_if(facts->forks.begin(), facts->forks.end(), [&](const auto &fork) { return fork.timeline == timeline; });
    return found == facts->forks.end() ? std::nullopt : std::optional(found->at);
}

Fork forkOf(const CheckQuestion &ask, NodeIndex loser, NodeIndex survivor)
{
    Fork fork;
    const DbFacts *runs = ask.database(loser);
    const auto *folder = factsOf<ControlDataFacts>(ask, loser);
    const DbFacts *other = ask.database(survivor);
    const int own = runs && !runs->inRecovery ? runs->timeline : folder ? folder->timeline : 0;
    if (!own || !other || !other->timeline)
        return fork;
    // The newer of the two timelines has in its history where it left the older one.
    fork.at = own > other->timeline ? leftAt(folder, other->timeline) : leftAt(factsOf<ControlDataFacts>(ask, survivor), own);
    if (runs)
        fork.end = runs->inRecovery ? runs->replayed : runs->current;
    else if (folder)
        fork.end = folder->checkpoint;
    fork.whole = runs || (folder && stoppedCleanly(*folder));
    if (own == other->timeline && runs && runs->inRecovery)
        fork.at = fork.end; // it follows
    if (own == other->timeline && folder && folder->state == "shut down in recovery")
        fork.at = fork.end; // it followed
    return fork;
}

/// What only the node has that shall give way: it is lost when its log is rewound (FACTS §3.2 no. 9).
Finding pastFork(const CheckQuestion &ask)
{
    const NodeIndex loser = ask.intent == Intent::Rejoin ? ask.to : ask.from;
    const Fork fork = forkOf(ask, loser, loser == ask.from ? ask.to : ask.from);
    CheckFinding finding{CheckOutcome::Unknown, "?", "0 B"};
    if (!fork.at || !fork.end)
        return finding;
    const std::uint64_t past = *fork.end > *fork.at ? *fork.end - *fork.at : 0;
    finding.measured = ask.name(loser) + " " + lsnFigure(*fork.at) + (fork.whole ? " + " : " + ≥ ") + bytesFigure(past);
    if (past > 0 || fork.whole)
        finding.outcome = outcomeOf(past == 0);
    return finding;
}

/// Nos. 8 and 9 of a takeover: the standby has all that the old node wrote. Only a clean end proves it; of a server that died,
/// its data folder tells how far it came at least.
Finding logComplete(const CheckQuestion &ask)
{
    RunState asked;
    asked.plan.from = ask.from;
    asked.plan.to = ask.to;
    asked.plan.fromName = ask.name(ask.from);
    asked.plan.toName = ask.name(ask.to);
    const Condition complete{ConditionKind::LogComplete, StepNode::To, {}, {}};
    const Seen seen = evaluate({complete}, asked, ask.snapshot, {ask.now(), {}});
    CheckFinding finding{CheckOutcome::Unknown, seen.evidence, {}};
    if (const auto both = finding.measured.find("; "); both != std::string::npos)
        finding.measured.replace(both, 2, ", "); // as figures of checks stand side by side
    if (seen.holds)
        finding.outcome = CheckOutcome::Pass;
    const auto *folder = factsOf<ControlDataFacts>(ask, ask.from);
    const DbFacts *heir = ask.database(ask.to);
    if (folder && folder->checkpoint && heir && heir->received && *heir->received <= *folder->checkpoint)
        finding.outcome = CheckOutcome::Fail;
    return finding;
}

struct Entry
{
    const char *id;
    Check check;
};

constexpr std::array hostChecks{Entry{"commands-allowed", commandsAllowed}, Entry{"automation-pausable", automationPausable},
                                Entry{"no-preempt", noPreempt},             Entry{"control-data", controlData},
                                Entry{"sync-standby", syncStandby},         Entry{"disk-room", diskRoom},
                                Entry{"clocks-agree", clocksAgree},         Entry{"calls-below", callsBelow},
                                Entry{"probe-answers", probeAnswers},       Entry{"past-fork", pastFork},
                                Entry{"log-complete", logComplete}};

} // namespace

Check hostCheck(const std::string &id)
{
    const auto found = std::find_if(hostChecks.begin(), hostChecks.end(), [&](const Entry &entry) { return id == entry.id; });
    return found == hostChecks.end() ? nullptr : found->check;
}

const std::vector<std::string> &hostCheckIds()
{
    static const std::vector<std::string> ids = [] {
        std::vector<std::string> all;
        for (const Entry &entry : hostChecks)
            all.emplace_back(entry.id);
        return all;
    }();
    return ids;
}

} // namespace twinline
