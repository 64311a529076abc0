// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/addressrows.h"

#include "decision/nodeclaim.h"
#include "decision/runwork.h"

#include <algorithm>
#include <array>

namespace twinline {

namespace {

bool has(const std::vector<Condition> &conditions, ConditionKind kind)
{
    return std::any_of(conditions.begin(), conditions.end(), [kind](const Condition &c) { return c.kind == kind; });
}

/// The node to which a step moves the address, or from which its undo takes it back. A step that moves it must see it
/// leave one node and come to the other; one that only checks where it answers says nothing of the cloud.
StepNode movesTo(const std::vector<Condition> &see)
{
    if (!has(see, ConditionKind::ServiceNotHeldBy))
        return StepNode::None;
    const auto held = std::find_if(see.begin(), see.end(), [](const Condition &c) { return c.kind == ConditionKind::ServiceHeldBy; });
    return held == see.end() ? StepNode::None : held->node;
}

struct Place
{
    NodeIndex node;
    BootTime at;
};

/// Where the cloud client showed the address, by the newest sentence that a person wrote of it.
std::optional<Place> attestedPlace(const RunState &run)
{
    std::optional<BootTime> turnedBack;
    for (const Override &turn : run.overrides)
        if (turn.what == backOutMark)
            turnedBack = turn.at.boot;
    std::optional<Place> place;
    for (const Attestation &said : run.attestations) {
        const auto step = std::find_if(run.plan.steps.begin(), run.plan.steps.end(), [&](const Step &s) { return s.key == said.step; });
        if (step == run.plan.steps.end())
            continue;
        const bool wayBack = turnedBack && said.at.boot >= *turnedBack;
        const StepNode to = movesTo(wayBack ? step->undoSee : step->see);
        if (to != StepNode::None && (!place || said.at.boot >= place->at))
            place = Place{to == StepNode::From ? run.plan.from : run.plan.to, said.at.boot};
    }
    return place;
}

Witness yesOrNo(bool yes)
{
    return yes ? Witness::Yes : Witness::No;
}

/// The cloud itself, where it is asked: a person's sentence about it is no match for its own word.
WitnessCell cloudCell(const CloudView &cloud, const std::optional<Place> &place, NodeIndex node, bool fresh)
{
    if (!cloud.configured)
        return place ? WitnessCell{yesOrNo(place->node == node), place->at} : WitnessCell{};
    if (!fresh || !cloud.known || cloud.moving || cloud.otherAddress)
        return {};
    return {yesOrNo(cloud.holder == node), cloud.at};
}

WitnessCell answersCell(const PairSnapshot &snapshot, NodeIndex node, BootTime now)
{
    const ServiceView &service = snapshot.service;
    const WitnessCell unknown{Witness::Unknown, snapshot.at.boot};
    if (!isFresh(snapshot, now))
        return unknown;
    switch (service.holding) {
    case ServiceHolding::NotConfigured: return {Witness::NotAsked, {}};
    case ServiceHolding::Unknown: return unknown;
    case ServiceHolding::Both: return {Witness::Yes, snapshot.at.boot};
    case ServiceHolding::Node: return {yesOrNo(service.holder == node), snapshot.at.boot};
    case ServiceHolding::Nobody:
    case ServiceHolding::Stranger: break;
    }
    return {Witness::No, snapshot.at.boot};
}

WitnessCell databaseCell(const PairSnapshot &snapshot, NodeIndex node, BootTime now)
{
    const DatabaseView database = databaseOf(snapshot, node, now);
    switch (database.role) {
    case DatabaseRole::NotConfigured: return {Witness::NotAsked, {}};
    case DatabaseRole::Primary: return {Witness::Yes, database.at};
    case DatabaseRole::Standby: return {Witness::No, database.at};
    case DatabaseRole::Unknown: break;
    }
    return {};
}

Agreement agreementOf(const AddressRow &row)
{
    const std::array<Witness, 4> all{row.cloud.says, row.answers.says, row.role.says, row.database.says};
    const auto any = [&](Witness asked) { return std::find(all.begin(), all.end(), asked) != all.end(); };
    if (any(Witness::Yes) && any(Witness::No))
        return Agreement::Differ;
    const auto known = [](const WitnessCell &cell) { return cell.says == Witness::Yes || cell.says == Witness::No; };
    if (!known(row.answers) || !known(row.role))
        return Agreement::Unknown;
    return any(Witness::Unknown) ? Agreement::Partly : Agreement::Agree;
}

} // namespace

std::vector<AddressRow> addressRows(const PairSnapshot &snapshot, const RunState *run, Instant now)
{
    static const std::vector<Reading> none;
    const std::optional<Place> place = run ? attestedPlace(*run) : std::nullopt;
    const std::optional<BootTime> since = run ? run->scratch.resumedAt : std::nullopt;
    std::vector<AddressRow> rows;
    for (NodeIndex node = 0; node < NodeIndex(snapshot.nodes.size()); ++node) {
        const NodeClaim claim = claimOf(snapshot, node, run ? run->readings : none, since, now.boot);
        AddressRow row;
        row.node = node;
        row.cloud = cloudCell(snapshot.service.cloud, place, node, isFresh(snapshot, now.boot));
        row.cloudAsked = snapshot.service.cloud.configured;
        row.answers = answersCell(snapshot, node, now.boot);
        row.role = {claim.known && !claim.contradicted ? yesOrNo(claim.state == NodeState::Active) : Witness::Unknown, claim.at};
        row.database = databaseCell(snapshot, node, now.boot);
        row.state = claim.state;
        row.agreement = agreementOf(row);
        rows.push_back(row);
    }
    return rows;
}

} // namespace twinline
