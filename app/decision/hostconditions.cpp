// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/conditionfinding.h"
#include "decision/figures.h"
#include "decision/hostview.h"

#include <cstdlib>

namespace twinline {

namespace {

const NodeView *viewOf(const PairSnapshot &snapshot, NodeIndex node)
{
    const bool exists = node >= 0 && static_cast<std::size_t>(node) < snapshot.nodes.size();
    return exists ? &snapshot.nodes[static_cast<std::size_t>(node)] : nullptr;
}

/// The last end of a node's probe that is fresh; null: it was not asked lately.
const Observation *lastOf(const ConditionQuestion &ask, NodeIndex node, const std::string &probe)
{
    const NodeView *view = viewOf(ask.snapshot, node);
    if (!view)
        return nullptr;
    for (const ProbeView &one : view->probes)
        if (one.probe == probe && one.last.outcome != Outcome::NotAsked
            && isFresh(one.last.sent.boot, evidenceLimit(ask.snapshot), ask.now))
            return &one.last;
    return nullptr;
}

template<typename Wanted>
const Observation *freshAnswer(const ConditionQuestion &ask, NodeIndex node)
{
    const NodeView *view = viewOf(ask.snapshot, node);
    const Observation *answer = view ? hostAnswer<Wanted>(*view) : nullptr;
    return answer && isFresh(answer->sent.boot, evidenceLimit(ask.snapshot), ask.now) ? answer : nullptr;
}

bool provesAlive(const Observation &answer)
{
    const auto *sip = std::get_if<SipFacts>(&answer.facts);
    return !sip || (sip->status < 500 && sip->status != 408);
}

/// A time-out is neither an answer nor a refusal: it is unknown (interlock 4).
ConditionFinding probeFinding(const Condition &condition, const ConditionQuestion &ask, bool wantsAnswer)
{
    const NodeIndex node = ask.index(condition.node);
    const std::string who = ask.name(condition.node) + " " + condition.text;
    const Observation *last = lastOf(ask, node, condition.text);
    if (!last)
        return {false, false, who + ": not asked", {}};
    const bool answers = last->outcome == Outcome::Answered && provesAlive(*last);
    const bool refuses = last->outcome == Outcome::Refused;
    const std::string words = who + ": " + (last->detail.empty() ? std::string(toWord(last->outcome)) : last->detail);
    const bool known = last->outcome == Outcome::Answered || refuses;
    return {known && (wantsAnswer ? answers : refuses), known, words, last->sent.boot};
}

ConditionFinding automationFinding(const Condition &condition, const ConditionQuestion &ask, bool wantsPause)
{
    const std::string who = ask.name(condition.node);
    const Observation *answer = freshAnswer<KeepalivedFacts>(ask, ask.index(condition.node));
    const auto *facts = answer ? std::get_if<KeepalivedFacts>(&answer->facts) : nullptr;
    if (!facts || !facts->paused)
        return {false, false, who + " automation unknown", {}};
    return {*facts->paused == wantsPause, true, who + (*facts->paused ? " automation paused" : " automation runs"), answer->sent.boot};
}

/// How the last question to a node's database ended.
const Observation *databaseEnd(const ConditionQuestion &ask, NodeIndex node)
{
    const NodeView *view = viewOf(ask.snapshot, node);
    if (!view)
        return nullptr;
    for (const ProbeView &probe : view->probes)
        if (probe.database)
            return lastOf(ask, node, probe.probe);
    return nullptr;
}

struct Stopped
{
    const ControlDataFacts *control = nullptr;
    bool refused = false; ///< the server is down, by its own port
    bool known = false;
    std::string words;
    std::optional<BootTime> at;
};

/// The clean end of a node's database: nothing listens, and the data folder says so.
Stopped stoppedDatabase(const ConditionQuestion &ask, StepNode node)
{
    Stopped found;
    const Observation *control = freshAnswer<ControlDataFacts>(ask, ask.index(node));
    const Observation *port = databaseEnd(ask, ask.index(node));
    found.words = ask.name(node) + " database";
    if (!control || !port) {
        found.words += control ? ": not asked" : ": no control data";
        return found;
    }
    found.control = &std::get<ControlDataFacts>(control->facts);
    found.refused = port->outcome == Outcome::Refused;
    found.known = found.refused || port->outcome == Outcome::Answered;
    found.at = std::min(control->sent.boot, port->sent.boot);
    found.words += " " + found.control->state + (found.refused ? "" : ", port " + std::string(toWord(port->outcome)));
    return found;
}

ConditionFinding stoppedFinding(const Condition &condition, const ConditionQuestion &ask)
{
    const Stopped stopped = stoppedDatabase(ask, condition.node);
    const bool holds = stopped.control && stopped.refused && stoppedCleanly(*stopped.control);
    return {holds, stopped.known, stopped.words, stopped.at};
}

/// FACTS §3.2.8: a clean end of the old server does not mean that the new one has it all. The checkpoint's position is where
/// its record begins, so what was replayed must be beyond it.
ConditionFinding logFinding(const Condition &condition, const ConditionQuestion &ask)
{
    const StepNode old = condition.node == StepNode::To ? StepNode::From : StepNode::To;
    const Stopped stopped = stoppedDatabase(ask, old);
    const Observation *answer = freshAnswer<DbFacts>(ask, ask.index(condition.node));
    const auto *heir = answer ? std::get_if<DbFacts>(&answer->facts) : nullptr;
    ConditionFinding finding{false, false, stopped.words, stopped.at};
    if (!stopped.known || !stopped.control || !heir || !heir->replayed || !heir->received)
        return finding;
    finding.known = true;
    finding.at = std::min(stopped.at.value_or(answer->sent.boot), answer->sent.boot);
    const Lsn end = stopped.control->checkpoint.value_or(0);
    const bool same = heir->systemIdentifier.empty() || heir->systemIdentifier == stopped.control->systemIdentifier;
    const bool all = stopped.control->checkpoint && *heir->received > end && *heir->replayed > end;
    finding.holds = stopped.refused && stopped.control->state == "shut down" && heir->inRecovery && same && all;
    finding.words += ", checkpoint " + lsnFigure(end) + "; " + ask.name(condition.node) + " replayed " + lsnFigure(*heir->replayed);
    return finding;
}

ConditionFinding slotsFinding(const Condition &condition, const ConditionQuestion &ask)
{
    const Observation *answer = freshAnswer<DbFacts>(ask, ask.index(condition.node));
    const auto *facts = answer ? std::get_if<DbFacts>(&answer->facts) : nullptr;
    const std::string who = ask.name(condition.node) + " slots: ";
    if (!facts || !facts->permitted)
        return {false, false, who + "unknown", {}};
    std::string idle;
    for (const DbSlot &slot : facts->replicationSlots)
        if (!slot.active)
            idle += (idle.empty() ? "" : ", ") + slot.name + " inactive";
    return {idle.empty(), true, who + (idle.empty() ? std::to_string(facts->replicationSlots.size()) + " active" : idle), answer->sent.boot};
}

std::optional<int> callsOf(const Observation &answer)
{
    if (const auto *kamailio = std::get_if<KamailioFacts>(&answer.facts))
        return kamailio->calls;
    if (const auto *ami = std::get_if<AmiFacts>(&answer.facts))
        return ami->calls;
    return std::nullopt;
}

/// "now", "no-calls", or so many seconds after which what is left is cut off.
ConditionFinding drainedFinding(const Condition &condition, const ConditionQuestion &ask)
{
    if (condition.text.empty() || condition.text == "now")
        return {true, true, "now", {}};
    const Observation *answer = freshAnswer<KamailioFacts>(ask, ask.index(condition.node));
    answer = answer ? answer : freshAnswer<AmiFacts>(ask, ask.index(condition.node));
    const std::optional<int> calls = answer ? callsOf(*answer) : std::nullopt;
    const std::string words = ask.name(condition.node) + " calls: " + (calls ? std::to_string(*calls) : "?");
    const bool waits = condition.text != "no-calls";
    const auto &record = ask.state.steps;
    const std::size_t step = ask.state.current;
    const bool started = step < record.size() && record[step].started;
    const Duration patience = std::chrono::seconds(std::atol(condition.text.c_str()));
    if (waits && started && ask.now - record[step].started->boot >= patience)
        return {true, true, words, {}};
    return {calls == 0, calls.has_value() || waits, words, answer ? std::optional(answer->sent.boot) : std::nullopt};
}

} // namespace

ConditionFinding hostFinding(const Condition &condition, const ConditionQuestion &ask)
{
    switch (condition.kind) {
    case ConditionKind::ProbeAnswers: return probeFinding(condition, ask, true);
    case ConditionKind::ProbeRefuses: return probeFinding(condition, ask, false);
    case ConditionKind::AutomationPaused: return automationFinding(condition, ask, true);
    case ConditionKind::AutomationRuns: return automationFinding(condition, ask, false);
    case ConditionKind::DatabaseStopped: return stoppedFinding(condition, ask);
    case ConditionKind::LogComplete: return logFinding(condition, ask);
    case ConditionKind::NoIdleSlots: return slotsFinding(condition, ask);
    case ConditionKind::Drained: return drainedFinding(condition, ask);
    default: return {};
    }
}

} // namespace twinline
