// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/conditionfinding.h"
#include "decision/figures.h"
#include "decision/runwork.h"

#include <algorithm>

namespace twinline {

namespace {

ConditionFinding stateFinding(const Condition &condition, const ConditionQuestion &ask)
{
    const NodeClaim claim = ask.claim(ask.index(condition.node));
    ConditionFinding finding{false, claim.known, ask.name(condition.node) + " " + claim.words, claim.at};
    if (claim.byPerson) // a person reads once; further looks do not make it truer
        finding.at = ask.snapshot.at.boot;
    if (condition.kind == ConditionKind::StateIsNot) {
        finding.holds = claim.known && claim.state != condition.state;
        return finding;
    }
    finding.holds = claim.state == condition.state && claim.state != NodeState::Unknown;
    finding.known = claim.known || finding.holds; // Unreachable may be asked for by name
    if (condition.read && finding.holds && !claim.read) { // what looks alike from here is not told apart by looking again
        finding.holds = finding.known = false;
        finding.words += ", not read";
    }
    return finding;
}

ConditionFinding heldByFinding(const Condition &condition, const ConditionQuestion &ask)
{
    const ServiceView &service = ask.snapshot.service;
    if (service.holding == ServiceHolding::NotConfigured)
        return {true, true, {}, {}};
    const bool fresh = isFresh(ask.snapshot, ask.now);
    const bool holds = service.holding == ServiceHolding::Node && service.holder == ask.index(condition.node);
    // silence is unknown (interlock 4): the way from this desk to the address may be shut
    const bool told = service.holding != ServiceHolding::Unknown && service.holding != ServiceHolding::Nobody;
    const std::string who = service.identity.empty() ? "nobody" : service.identity;
    return {fresh && holds, fresh && told, "service address: " + who, {}};
}

ConditionFinding notHeldByFinding(const Condition &condition, const ConditionQuestion &ask)
{
    const ServiceView &service = ask.snapshot.service;
    if (service.holding == ServiceHolding::NotConfigured)
        return {true, true, {}, {}};
    const bool known = isFresh(ask.snapshot, ask.now) && service.holding != ServiceHolding::Unknown;
    const bool held = service.holding == ServiceHolding::Both
        || (service.holding == ServiceHolding::Node && service.holder == ask.index(condition.node));
    const std::string who = service.identity.empty() ? "nobody" : service.identity;
    return {known && !held, known, "service address: " + who, {}};
}

ConditionFinding domainFinding(const ConditionQuestion &ask)
{
    const DomainView &domain = ask.snapshot.service.domain;
    if (!domain.configured)
        return {true, true, {}, {}};
    const bool known = isFresh(ask.snapshot, ask.now) && domain.known;
    return {known && domain.matches, known, "domain: " + (domain.words.empty() ? "?" : domain.words), {}};
}

ConditionFinding answersFinding(const ConditionQuestion &ask)
{
    if (ask.snapshot.service.holding == ServiceHolding::NotConfigured)
        return {true, true, {}, {}};
    const bool fresh = isFresh(ask.snapshot, ask.now);
    const bool answers = fresh && ask.snapshot.service.answers;
    // silence is unknown (interlock 4): the network may have lost the answer
    return {answers, answers, answers ? "service address answers" : "service address: no answer", {}};
}

ConditionFinding databaseFinding(const Condition &condition, const ConditionQuestion &ask, DatabaseRole wanted)
{
    const DatabaseView database = databaseOf(ask.snapshot, ask.index(condition.node), ask.now);
    if (database.role == DatabaseRole::NotConfigured)
        return {true, true, {}, {}};
    const char *word = database.role == DatabaseRole::Primary ? " database primary"
        : database.role == DatabaseRole::Standby              ? " database standby"
        : database.down                                       ? " database down"
                                                              : " database unknown";
    return {database.role == wanted, database.role != DatabaseRole::Unknown || database.down, ask.name(condition.node) + word,
            database.at};
}

ConditionFinding streamingFinding(const Condition &condition, const ConditionQuestion &ask)
{
    using Link = ReplicationView::Link;
    const ReplicationView &link = ask.snapshot.replication;
    if (link.link == Link::NotConfigured)
        return {true, true, {}, {}};
    const NodeIndex node = ask.index(condition.node);
    const bool known = isFresh(ask.snapshot, ask.now) && (link.link == Link::Streaming || link.link == Link::Broken);
    const bool holds = known && link.link == Link::Streaming && link.to == node;
    const char *word = holds ? " streaming" : known ? " not streaming" : " replication unknown";
    return {holds, known, ask.name(condition.node) + word, databaseOf(ask.snapshot, node, ask.now).at};
}

/// Broken lag limits of one store; a lower bound is enough to be over.
bool isOver(const LagView &lag)
{
    const Duration behind = lag.sample.behind.value_or(lag.sample.atLeast.value_or(Duration{}));
    return (lag.refuseAbove && behind > *lag.refuseAbove)
        || (lag.refuseAboveBytes && lag.sample.bytes.value_or(0) > *lag.refuseAboveBytes);
}

ConditionFinding lagFinding(const ConditionQuestion &ask)
{
    ConditionFinding all{true, true, {}, {}};
    std::vector<std::string> words;
    const bool database = ask.snapshot.replication.link != ReplicationView::Link::NotConfigured;
    for (const LagView &lag : ask.snapshot.lag) {
        if (!database && lag.sample.kind == LagKind::Streaming)
            continue;
        const bool fresh = isFresh(lag.sample.at, evidenceLimit(ask.snapshot), ask.now);
        const bool figures = fresh && lag.sample.behind && (!lag.refuseAboveBytes || lag.sample.bytes);
        const bool over = fresh && isOver(lag);
        all.known = all.known && (figures || over);
        all.holds = all.holds && figures && !over;
        if (fresh && (!all.at || *lag.sample.at < *all.at))
            all.at = lag.sample.at;
        words.push_back(lag.sample.store + (figures ? " " + secondsFigure(*lag.sample.behind) : " lag unknown"));
    }
    all.words = joined(words, ", ");
    return all;
}

/// What a switch neither brings nor takes away must not keep it from its end: a certificate that is over, whoever serves, and
/// clocks that differ, where the checks have told so before it began.
bool outlastsTheSwitch(const Reason &reason, const RunState &state)
{
    const auto told = [](const CheckResult &check) { return check.id == "clocks-agree" && check.outcome == CheckOutcome::Fail; };
    return reason.code == ReasonCode::CertificateOver
        || (reason.code == ReasonCode::ClocksApart && std::any_of(state.checks.begin(), state.checks.end(), told));
}

/// While a run acts the verdict reads Switching (VERDICTS row 5); the further reasons tell what it would be without.
Verdict verdictBelow(const PairSnapshot &snapshot, const RunState &state)
{
    if (snapshot.verdict != Verdict::Switching)
        return snapshot.verdict;
    const auto any = [&](auto asked) { return std::any_of(snapshot.reasons.begin(), snapshot.reasons.end(), asked); };
    const auto has = [&](ReasonCode code) { return any([&](const Reason &r) { return r.code == code; }); };
    const auto says = [&](Severity severity) {
        return any([&](const Reason &r) {
            return r.code != ReasonCode::RunInProgress && r.code != ReasonCode::AddressSilent && !outlastsTheSwitch(r, state) && r.severity == severity;
        });
    };
    if (says(Severity::Warning) || says(Severity::Critical))
        return Verdict::Switching;
    if (says(Severity::Unknown) || has(ReasonCode::AddressSilent))
        return Verdict::Unknown; // nothing speaks against it, but something cannot be seen; silence is unknown (interlock 4)
    const bool differs = any([&](const Reason &r) { return r.code == ReasonCode::ClocksApart && outlastsTheSwitch(r, state); });
    if (has(ReasonCode::AllGood) || differs) // nothing else stands against it
        return Verdict::Redundant;
    return has(ReasonCode::TwoAnswerReachable) ? Verdict::Reachable : Verdict::Switching;
}

ConditionFinding verdictFinding(const Condition &condition, const ConditionQuestion &ask)
{
    const Verdict verdict = verdictBelow(ask.snapshot, ask.state);
    const bool known = isFresh(ask.snapshot, ask.now) && verdict != Verdict::Unknown && verdict != Verdict::Blind;
    const std::string word(toWord(verdict));
    return {known && word == condition.text, known, "verdict " + word, {}};
}

/// When the nodes must have been asked at the earliest: once the step's act has gone out, what was before it tells nothing, and
/// while it goes on, nothing is over.
std::optional<BootTime> askedAfter(const RunState &state)
{
    const RunScratch &scratch = state.scratch;
    return scratch.issued ? std::max(scratch.told, scratch.watchFrom) : std::optional<BootTime>{};
}

bool stepActs(const RunState &state)
{
    return state.current < state.plan.steps.size() && !state.plan.steps[state.current].actions.empty();
}

ConditionFinding nodesFinding(const ConditionQuestion &ask)
{
    const std::optional<BootTime> after = askedAfter(ask.state);
    ConditionFinding all{true, !ask.snapshot.nodes.empty(), {}, {}};
    int answering = 0;
    for (const NodeView &node : ask.snapshot.nodes) {
        const AnsibleEnd *end = ansibleEnd(node);
        const bool counts = end && isFresh(node.evidenceAt, evidenceLimit(ask.snapshot), ask.now) && (!after || *node.evidenceAt > *after);
        answering += counts && end->kind == AnsibleEnd::Kind::Success;
        all.known = all.known && counts;
        all.holds = all.holds && counts && end->kind == AnsibleEnd::Kind::Success;
        if (counts && (!all.at || *node.evidenceAt < *all.at))
            all.at = node.evidenceAt;
    }
    all.words = std::to_string(answering) + " / " + std::to_string(ask.snapshot.nodes.size());
    const RunScratch &scratch = ask.state.scratch;
    const bool runs = scratch.outstanding > 0;
    if (stepActs(ask.state) && !scratch.issued && !scratch.verify)
        all.holds = false; // nodes answered before, too: that tells nothing of what is still to be done
    else if (runs || (scratch.told && !scratch.acked)) { // one that ended badly has not done what it should
        all.holds = all.known = false;
        all.words = runs ? "the command still runs" : "the command did not end well";
    }
    return all;
}

ConditionFinding otherFinding(const Condition &condition, const ConditionQuestion &ask, Instant now)
{
    const NodeClaim other = ask.claim(ask.other(condition.node));
    const std::string why = mayNotPromote(ask.state, ask.snapshot, ask.index(condition.node), now);
    const std::string words = why.empty() ? "the other node is not active" : why;
    return {why.empty(), why.empty() || other.known, words,
            other.byPerson || !other.known ? std::optional<BootTime>{} : other.at};
}

/// The cloud's own word. What it said before the act ended tells nothing of it, and a change under way is a promise.
ConditionFinding cloudFinding(const Condition &condition, const ConditionQuestion &ask)
{
    const CloudView &cloud = ask.snapshot.service.cloud;
    if (!cloud.configured)
        return {true, true, {}, {}};
    const std::optional<BootTime> after = askedAfter(ask.state);
    const bool known = isFresh(ask.snapshot, ask.now) && cloud.known && (!after || *cloud.at > *after);
    const std::string words = "cloud: " + (!known ? "?" : cloud.words.empty() ? "nobody" : cloud.words);
    if (known && cloud.moving)
        return {false, false, words + ", under way", cloud.at};
    if (known && cloud.otherAddress)
        return {false, true, words + ", another address", cloud.at};
    const bool holds = known && cloud.holder == ask.index(condition.node);
    return {holds, known, words, known ? cloud.at : std::optional<BootTime>{}};
}

ConditionFinding attestedFinding(const ConditionQuestion &ask)
{
    const std::optional<Attestation> said = attestationOfStep(ask.state);
    return {said.has_value(), said.has_value(), said ? "attested: " + said->text : "not attested", {}};
}

ConditionFinding find(const Condition &condition, const ConditionQuestion &ask, Instant now)
{
    switch (condition.kind) {
    case ConditionKind::StateIs:
    case ConditionKind::StateIsNot:
        return stateFinding(condition, ask);
    case ConditionKind::ServiceHeldBy:
        return heldByFinding(condition, ask);
    case ConditionKind::ServiceNotHeldBy:
        return notHeldByFinding(condition, ask);
    case ConditionKind::DomainMatches:
        return domainFinding(ask);
    case ConditionKind::ServiceAnswers:
        return answersFinding(ask);
    case ConditionKind::DatabasePrimary:
        return databaseFinding(condition, ask, DatabaseRole::Primary);
    case ConditionKind::DatabaseStandby:
        return databaseFinding(condition, ask, DatabaseRole::Standby);
    case ConditionKind::Streaming:
        return streamingFinding(condition, ask);
    case ConditionKind::LagBelowLimit:
        return lagFinding(ask);
    case ConditionKind::VerdictIs:
        return verdictFinding(condition, ask);
    case ConditionKind::NodesAnswer:
        return nodesFinding(ask);
    case ConditionKind::NotOtherActive:
        return otherFinding(condition, ask, now);
    case ConditionKind::Attested:
        return attestedFinding(ask);
    case ConditionKind::ProbeAnswers:
    case ConditionKind::ProbeRefuses:
    case ConditionKind::AutomationPaused:
    case ConditionKind::AutomationRuns:
    case ConditionKind::DatabaseStopped:
    case ConditionKind::LogComplete:
    case ConditionKind::NoIdleSlots:
    case ConditionKind::Drained:
        return hostFinding(condition, ask);
    case ConditionKind::CloudHeldBy:
        return cloudFinding(condition, ask);
    }
    return {};
}

} // namespace

std::optional<Attestation> attestationOfStep(const RunState &state)
{
    if (state.current >= state.plan.steps.size())
        return {};
    const std::string &key = state.plan.steps[state.current].key;
    std::optional<BootTime> since = state.scratch.resumedAt;
    for (const Override &turn : state.overrides) // a sentence of the way out says nothing for the way back
        if (state.phase == RunPhase::BackingOut && turn.what == backOutMark)
            since = std::max(since.value_or(turn.at.boot), turn.at.boot);
    const auto counts = [&](const Attestation &a) { return a.step == key && (!since || a.at.boot >= *since); };
    const auto found = std::find_if(state.attestations.rbegin(), state.attestations.rend(), counts);
    return found == state.attestations.rend() ? std::nullopt : std::optional(*found);
}

Seen evaluate(const std::vector<Condition> &conditions, const RunState &state, const PairSnapshot &snapshot, Instant now)
{
    const ConditionQuestion ask{state, snapshot, now.boot};
    Seen seen{true, true, false, {}, {}, {}};
    std::vector<std::string> words;
    for (const Condition &condition : conditions) {
        const ConditionFinding finding = find(condition, ask, now);
        seen.holds = seen.holds && finding.holds;
        seen.known = seen.known && finding.known;
        seen.against = seen.against || (finding.known && !finding.holds);
        if (!finding.words.empty())
            words.push_back(finding.words);
        const BootTime at = finding.at.value_or(snapshot.at.boot);
        seen.observedAt = std::max(at, seen.observedAt.value_or(at));
        seen.oldestAt = std::min(at, seen.oldestAt.value_or(at));
    }
    seen.holds = seen.holds && seen.known;
    seen.evidence = joined(words, "; ");
    return seen;
}

} // namespace twinline
