// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/hostview.h"
#include "decision/verdictrows.h"

#include <cstdlib>

namespace twinline {

namespace {

/// How far apart the product lets two clocks be; nothing where it does not ask.
std::optional<Duration> clockLimit(const Product &product)
{
    for (const Runbook &runbook : product.runbooks)
        for (const CheckSpec &check : runbook.checks)
            if (check.id == "clocks-agree") {
                const auto own = check.parameters.find("limit_s");
                return fromSeconds(own == check.parameters.end() ? 1.0 : std::strtod(own->second.c_str(), nullptr));
            }
    return std::nullopt;
}

} // namespace

std::optional<Finding> clocksDiffer(const Case &c)
{
    const std::optional<Duration> limit = clockLimit(c.look.product);
    if (!limit || !c.partnerIs(NodeState::Standby))
        return std::nullopt;
    const auto clocks = clocksOf(c.seen.nodes[std::size_t(*c.active)], c.seen.nodes[std::size_t(*c.partner)]);
    if (!clocks || clocks->apart - clocks->error <= *limit)
        return std::nullopt; // it may be the way there that took so long
    Reason reason = reasonOf(ReasonCode::ClocksApart, Severity::Warning, *c.active, *c.partner);
    reason.span = clocks->apart;
    reason.limit = limit;
    return Finding{Verdict::Degraded, Severity::Warning, {reason}};
}

/// A pause that nobody ended keeps the pair from helping itself. While a run acts it is the run's own.
std::optional<Finding> automationHeld(const Case &c)
{
    if (c.look.evidence.run || !c.partnerIs(NodeState::Standby))
        return std::nullopt;
    Finding found{Verdict::Degraded, Severity::Warning, {}};
    for (NodeIndex node = 0; node < c.look.nodeCount(); ++node) {
        const auto *facts = hostFacts<KeepalivedFacts>(c.seen.nodes[std::size_t(node)]);
        if (facts && facts->paused == true)
            found.reasons.push_back(reasonOf(ReasonCode::AutomationHeld, Severity::Warning, node));
    }
    return found.reasons.empty() ? std::nullopt : std::optional(found);
}

/// FACTS §3.2: slots are not carried over, and the old one pins log on the demoted node for nobody.
std::vector<Reason> idleSlots(const Case &c)
{
    std::vector<Reason> reasons;
    for (NodeIndex node = 0; node < c.look.nodeCount(); ++node) {
        const DbFacts *db = c.look.database(node);
        for (const DbSlot &slot : db ? db->replicationSlots : std::vector<DbSlot>{}) {
            if (slot.active)
                continue;
            Reason reason = reasonOf(ReasonCode::SlotIdle, Severity::Note, node);
            reason.text = slot.name;
            reason.bytes = slot.retainedBytes;
            reasons.push_back(reason);
        }
    }
    return reasons;
}

} // namespace twinline
