// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/cloudcommand.h"
#include "decision/nodeclaim.h"
#include "decision/runwork.h"

#include <algorithm>

namespace twinline {

namespace {

std::string because(const char *word, const std::string &details)
{
    return details.empty() ? std::string(word) : std::string(word) + ": " + details;
}

std::string nodeName(const RunState &state, NodeIndex node)
{
    if (node == state.plan.from)
        return state.plan.fromName;
    return node == state.plan.to ? state.plan.toName : std::to_string(node + 1);
}

bool cannotBeActive(NodeState state)
{
    return state == NodeState::Standby || state == NodeState::ServicesOff || state == NodeState::Detached;
}

/// The sentence of a promoting step says that the other node is fenced. It says nothing for the way back.
bool attestsFencing(const RunState &state)
{
    if (state.phase == RunPhase::BackingOut || !attestationOfStep(state))
        return false;
    const Step &step = state.plan.steps[state.current];
    return step.promotes && !step.attest.empty();
}

/// A sentence about a fenced node is void while that node shows signs of an active life.
bool refutesFencing(const PairSnapshot &snapshot, const NodeClaim &claim, NodeIndex node, BootTime now)
{
    if (claim.contradicted || claim.state == NodeState::Active || claim.state == NodeState::Starting)
        return true;
    return databaseOf(snapshot, node, now).role == DatabaseRole::Primary
        || (snapshot.addressImpliesRole && holdsService(snapshot, node, now) && !cannotBeActive(claim.state));
}

/// Why \a node could be active, or empty.
std::string mayBeActive(const RunState &state, const PairSnapshot &snapshot, NodeIndex node, BootTime now)
{
    const NodeClaim claim = claimOf(snapshot, node, state.readings, state.scratch.resumedAt, now);
    if (attestsFencing(state) && !refutesFencing(snapshot, claim, node, now))
        return {};
    const std::string words = nodeName(state, node) + " " + claim.words;
    if (!claim.known || !cannotBeActive(claim.state))
        return because(trouble::otherMayBeActive, words);
    if (databaseOf(snapshot, node, now).role == DatabaseRole::Primary)
        return because(trouble::otherMayBeActive, words + ", database primary");
    if (snapshot.addressImpliesRole && holdsService(snapshot, node, now))
        return because(trouble::otherMayBeActive, words + ", holds the service address");
    return {};
}

/// Interlock 2: the node acted upon was looked at within two polls, and after a resume.
std::string evidenceTooOld(const RunState &state, const PairSnapshot &snapshot, NodeIndex node, BootTime now)
{
    const std::optional<BootTime> &since = state.scratch.resumedAt;
    if (!isFresh(snapshot, now) || (since && snapshot.at.boot <= *since))
        return trouble::evidenceOld;
    if (node < 0)
        return {};
    const NodeClaim claim = claimOf(snapshot, node, state.readings, since, now);
    const std::optional<BootTime> looked = lastLookAt(snapshot, node);
    const bool fresh = claim.byPerson || (isFresh(looked, evidenceLimit(snapshot), now) && (!since || *looked > *since));
    return fresh ? std::string{} : because(trouble::evidenceOld, nodeName(state, node));
}

bool roleKnown(const RunState &state, const PairSnapshot &snapshot, NodeIndex node, BootTime now)
{
    return claimOf(snapshot, node, state.readings, state.scratch.resumedAt, now).known;
}

/// Where a database is promoted, its own word is enough that it is there and has not been promoted: the address may have come
/// to it before, which no standby should have.
bool standbyDatabaseKnown(const RunState &state, const PairSnapshot &snapshot, NodeIndex node, BootTime now)
{
    const Step &step = state.plan.steps[state.current];
    const bool asked = state.phase == RunPhase::Running && node == state.plan.to
        && std::any_of(step.before.begin(), step.before.end(), [](const Condition &condition) {
               return condition.kind == ConditionKind::DatabaseStandby && condition.node == StepNode::To;
           });
    return asked && databaseOf(snapshot, node, now).role == DatabaseRole::Standby;
}

/// Conditions of the places that people move. Never of a role: nothing but interlock 1's own rules stands for that.
bool isOfPlace(const Condition &condition)
{
    return condition.kind == ConditionKind::ServiceHeldBy || condition.kind == ConditionKind::ServiceNotHeldBy
        || condition.kind == ConditionKind::DomainMatches || condition.kind == ConditionKind::CloudHeldBy;
}

/// A person attested an earlier step in place of seeing this.
bool attestedEarlier(const RunState &state, const Condition &condition)
{
    for (std::size_t i = 0; i < state.current; ++i) {
        const Step &step = state.plan.steps[i];
        const bool said = std::any_of(state.attestations.begin(), state.attestations.end(),
                                      [&](const Attestation &a) { return a.step == step.key; });
        const bool awaited = std::find(step.see.begin(), step.see.end(), condition) != step.see.end();
        if (said && awaited && state.steps[i].state == StepState::Seen)
            return true;
    }
    return false;
}

/// The check of the same name was passed over with a typed reason: data may be lost, and the report says so.
bool consentedTo(const RunState &state, const Condition &condition)
{
    return condition.kind == ConditionKind::LogComplete
        && std::any_of(state.overrides.begin(), state.overrides.end(), [](const Override &o) { return o.what == "log-complete"; });
}

std::string beforeMissing(const RunState &state, const PairSnapshot &snapshot, Instant now)
{
    const std::vector<Condition> before = neededBefore(state, snapshot, now);
    const Seen seen = evaluate(before, state, snapshot, now);
    if (!seen.holds)
        return because(seen.against ? trouble::beforeNotMet : trouble::evidenceOld, seen.evidence);
    const std::optional<BootTime> &since = state.scratch.resumedAt;
    const bool old = since && !before.empty() && *seen.oldestAt <= *since;
    return old ? because(trouble::evidenceOld, seen.evidence) : std::string{};
}

NodeIndex nodeOf(const Plan &plan, StepNode node)
{
    if (node == StepNode::None)
        return -1;
    return node == StepNode::From ? plan.from : plan.to;
}

/// Why the button that swaps both roles must not be pressed, or empty. It gives the idle node a role while the other still
/// has it: both must be known to be in their places, now, and nothing may speak against it.
std::string mayNotSwap(const RunState &state, const PairSnapshot &snapshot, BootTime now)
{
    if (isSplit(snapshot, now))
        return trouble::splitBrain;
    const bool undo = state.phase == RunPhase::BackingOut;
    const NodeIndex serving = undo ? state.plan.to : state.plan.from;
    const NodeIndex idle = undo ? state.plan.from : state.plan.to;
    for (const auto &[node, wanted] : {std::pair(serving, NodeState::Active), std::pair(idle, NodeState::Standby)}) {
        const NodeClaim claim = claimOf(snapshot, node, state.readings, state.scratch.resumedAt, now);
        const std::string words = nodeName(state, node) + " " + claim.words;
        if (!claim.known || claim.contradicted)
            return because(trouble::evidenceOld, words);
        if (claim.state != wanted)
            return because(trouble::beforeNotMet, words);
        if (const std::string old = evidenceTooOld(state, snapshot, node, now); !old.empty())
            return old;
    }
    return mayBeActive(state, snapshot, idle, now);
}

/// A takeover whose promotion is proven has chosen the survivor. What it does to the other node afterwards takes a role
/// away, as a repair does: it is what ends a split brain when that node comes back as it went.
bool takesTheRoleFromTheReturned(const RunState &state, const Action &action)
{
    if (state.plan.intent != Intent::Takeover || action.node != StepNode::From || promotedNode(state, action) >= 0)
        return false;
    for (std::size_t i = 0; i < state.current; ++i)
        if (state.plan.steps[i].promotes && state.steps[i].state == StepState::Seen)
            return true;
    return false;
}

} // namespace

std::vector<Condition> neededBefore(const RunState &state, const PairSnapshot &snapshot, Instant now)
{
    std::vector<Condition> needed = state.plan.steps[state.current].before;
    std::erase_if(needed, [&](const Condition &condition) {
        return consentedTo(state, condition)
            || (isOfPlace(condition) && attestedEarlier(state, condition) && !evaluate({condition}, state, snapshot, now).known);
    });
    return needed;
}

const std::vector<Condition> &undoConditions(const Step &step)
{
    return step.undoSee.empty() ? step.before : step.undoSee;
}

std::optional<std::size_t> handlessAction(const std::vector<Action> &actions)
{
    const auto handless = [](const Action &a) { return a.kind != ActionKind::Hands && a.kind != ActionKind::None; };
    const auto found = std::find_if(actions.begin(), actions.end(), handless);
    if (found == actions.end())
        return {};
    return static_cast<std::size_t>(found - actions.begin());
}

NodeIndex promotedNode(const RunState &state, const Action &action)
{
    const Step &step = state.plan.steps[state.current];
    const auto button = action.parameters.find("button");
    if (button != action.parameters.end() && button->second == "to-active")
        return nodeOf(state.plan, action.node);
    if (step.swap)
        return -1; // has a rule of its own
    if (state.phase != RunPhase::BackingOut)
        return step.promotes ? state.plan.to : -1;
    for (const Condition &condition : undoConditions(step)) // an undo by hands promotes, too
        if ((condition.kind == ConditionKind::StateIs && condition.state == NodeState::Active)
            || (condition.kind == ConditionKind::DatabasePrimary && condition.node == action.node))
            return nodeOf(state.plan, condition.node);
    return -1;
}

std::string mayNotEdit(const Action &action, const std::string &text)
{
    const auto own = action.parameters.find("command");
    const auto before = own == action.parameters.end() ? std::nullopt : commandsIn(own->second);
    const auto provider = before && !before->empty() ? cloudProviderFromWord(before->front().front()) : std::nullopt;
    if (action.kind != ActionKind::CloudCommand || !provider)
        return because(trouble::commandRefused, "no-command");
    const std::string why = mayNotRun(text, *provider);
    return why.empty() ? why : because(trouble::commandRefused, why);
}

std::string mayNotPromote(const RunState &state, const PairSnapshot &snapshot, NodeIndex node, Instant now)
{
    if (!isFresh(snapshot, now.boot) || snapshot.nodes.size() < 2)
        return trouble::evidenceOld;
    for (std::size_t i = 0; i < snapshot.nodes.size(); ++i) {
        const NodeIndex other = static_cast<NodeIndex>(i);
        const std::string why = other == node ? std::string{} : mayBeActive(state, snapshot, other, now.boot);
        if (!why.empty())
            return why;
    }
    return {};
}

std::string mayNotProceed(const RunState &state, const RunContext &context, std::size_t action)
{
    const bool undo = state.phase == RunPhase::BackingOut;
    if (state.current >= state.plan.steps.size() || !context.snapshot)
        return context.snapshot ? trouble::refused : trouble::evidenceOld;
    const Step &step = state.plan.steps[state.current];
    const std::vector<Action> &actions = undo ? step.undo : step.actions;
    if (action >= actions.size())
        return trouble::noUsableAction;
    if (!context.leaseHeld)
        return trouble::leaseLost;
    if (state.paused)
        return trouble::paused;
    const PairSnapshot &snapshot = *context.snapshot;
    std::string why = evidenceTooOld(state, snapshot, nodeOf(state.plan, actions[action].node), context.now.boot);
    const NodeIndex promoted = promotedNode(state, actions[action]);
    const bool locked = isSplit(snapshot, context.now.boot) && !undo && state.plan.intent != Intent::Repair
        && !takesTheRoleFromTheReturned(state, actions[action]);
    if (why.empty() && locked)
        why = trouble::splitBrain;
    if (why.empty() && !undo)
        why = beforeMissing(state, snapshot, context.now);
    if (why.empty() && step.swap)
        why = mayNotSwap(state, snapshot, context.now.boot);
    if (why.empty() && promoted >= 0)
        why = mayNotPromote(state, snapshot, promoted, context.now);
    if (why.empty() && promoted >= 0 && !roleKnown(state, snapshot, promoted, context.now.boot) && !standbyDatabaseKnown(state, snapshot, promoted, context.now.boot))
        why = because(trouble::evidenceOld, nodeName(state, promoted)); // an order to a silent node may arrive any day
    return why;
}

} // namespace twinline
