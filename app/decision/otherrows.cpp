// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/verdictrows.h"

#include <algorithm>

namespace twinline {

namespace {

std::string verbatim(const Case &c, NodeIndex node)
{
    const NodeView &view = c.seen.nodes[std::size_t(node)];
    std::string said = view.vendorState;
    for (const ProbeView &probe : view.probes) {
        const bool tellsRole = c.look.product.probe(probe.probe)->weight == ProbeWeight::Role;
        if (said.empty() && tellsRole && probe.last.outcome != Outcome::NotAsked)
            said = probe.last.detail.empty() ? std::string(toWord(probe.last.outcome)) : probe.last.detail;
    }
    return c.look.pair.nodes[std::size_t(node)].name + ": " + (said.empty() ? std::string("?") : said);
}

/// Roles that nobody has been asked for yet, by node.
std::vector<Reason> unheardRoles(const Case &c)
{
    std::vector<Reason> reasons;
    for (const ProbeSpec &spec : c.look.product.probes) {
        for (NodeIndex node = 0; node < c.look.nodeCount(); ++node) {
            const Target target{TargetKind::Node, node};
            if (spec.weight != ProbeWeight::Role || !c.look.configured(spec, target) || c.look.memory(target, spec.key))
                continue;
            Reason reason = reasonOf(ReasonCode::EvidenceMissing, Severity::Unknown, node);
            reason.text = spec.key;
            reasons.push_back(reason);
        }
    }
    return reasons;
}

/// An end that is an answer, but not one that may be used.
bool unusable(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Dropped:
    case Outcome::TlsError:
    case Outcome::Denied:
    case Outcome::HttpError:
    case Outcome::Garbage:
    case Outcome::TooLarge: return true;
    default: return false;
    }
}

void addBadAnswers(std::vector<Reason> &reasons, NodeIndex node, const NodeView &view, const Product &product)
{
    std::vector<Outcome> told;
    for (const ProbeView &probe : view.probes) {
        const Outcome outcome = probe.last.outcome;
        const ProbeSpec *spec = product.probe(probe.probe);
        if ((spec && spec->infer.contains(outcome)) || std::holds_alternative<AnsibleFacts>(probe.last.facts))
            continue; // it is what this product's node says in a state (ONEX-8), or has a reason of its own
        if (!probe.fresh || !unusable(outcome) || std::find(told.begin(), told.end(), outcome) != told.end())
            continue;
        told.push_back(outcome);
        Reason reason = reasonOf(ReasonCode::BadAnswer, Severity::Warning, node);
        reason.text = toWord(outcome);
        reasons.push_back(reason);
    }
}

/// Whoever checks it lets nobody in there any more.
void addOldCertificate(std::vector<Reason> &reasons, NodeIndex node, const NodeView &view)
{
    for (const ProbeView &probe : view.probes) {
        const auto *identity = std::get_if<IdentityFacts>(&probe.last.facts);
        const auto *sip = std::get_if<SipFacts>(&probe.last.facts);
        const std::optional<int> days = identity ? identity->days : sip ? sip->certificateDays : std::nullopt;
        if (!probe.fresh || probe.last.outcome != Outcome::Answered || days.value_or(0) >= 0)
            continue;
        Reason reason = reasonOf(ReasonCode::CertificateOver, Severity::Warning, node);
        reason.count = -*days;
        reason.text = identity ? identity->words : std::string();
        reasons.push_back(reason);
        return;
    }
}

/// A procedure of the product puts its slots in order: then one that is not is worth telling.
bool asksForSlots(const Runbook &runbook)
{
    return std::any_of(runbook.steps.begin(), runbook.steps.end(), [](const Step &step) {
        return std::any_of(step.see.begin(), step.see.end(), [](const Condition &c) { return c.kind == ConditionKind::NoIdleSlots; });
    });
}

} // namespace

Finding anythingElse(const Case &c)
{
    Finding found;
    found.reasons = unheardRoles(c);
    if (!found.reasons.empty())
        return found;
    Reason reason = reasonOf(ReasonCode::Other, Severity::Unknown);
    for (NodeIndex node = 0; node < c.look.nodeCount(); ++node)
        reason.text += (node ? "; " : "") + verbatim(c, node);
    found.reasons.push_back(reason);
    return found;
}

std::vector<Reason> notes(const Case &c)
{
    std::vector<Reason> reasons;
    for (NodeIndex node = 0; node < c.look.nodeCount(); ++node) {
        const RoleFinding role = roleOf(c.look, node, c.seen.service);
        if (role.contradicted || role.wrongNode) {
            Reason reason = reasonOf(role.wrongNode ? ReasonCode::WrongNode : ReasonCode::Contradiction,
                                     Severity::Warning, node);
            reason.text = role.words;
            reasons.push_back(reason);
        }
        addBadAnswers(reasons, node, c.seen.nodes[std::size_t(node)], c.look.product);
        addOldCertificate(reasons, node, c.seen.nodes[std::size_t(node)]);
    }
    if (std::any_of(c.look.product.runbooks.begin(), c.look.product.runbooks.end(), asksForSlots)) {
        const std::vector<Reason> slots = idleSlots(c);
        reasons.insert(reasons.end(), slots.begin(), slots.end());
    }
    const auto &nodes = c.look.pair.nodes;
    const bool ranked = std::any_of(nodes.begin(), nodes.end(), [](const NodeConfig &n) { return n.rank == Rank::Primary; });
    if (c.active && ranked && nodes[std::size_t(*c.active)].rank != Rank::Primary)
        reasons.push_back(reasonOf(ReasonCode::NotOnUsualNode, Severity::Note, *c.active));
    if (c.look.evidence.unfollowed > 0) {
        reasons.push_back(reasonOf(ReasonCode::Advice, Severity::Note));
        reasons.back().count = c.look.evidence.unfollowed;
    }
    return reasons;
}

} // namespace twinline
