// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/views.h"

#include <algorithm>

namespace twinline {

namespace {

/// An address that moves changes hands once; one that two nodes hold comes back. So many polls are looked back for it.
constexpr int pollsForTurns = 6;

constexpr Target service{TargetKind::Service, 0};

bool heldInTurn(const Look &look)
{
    int changes = 0;
    for (std::size_t i = 1; i < look.evidence.holders.size(); ++i)
        changes += look.now.boot - look.evidence.holders[i].first <= pollsForTurns * look.pair.poll;
    return changes >= 2;
}

std::optional<NodeIndex> nodeCalled(const PairConfig &pair, const std::string &identity)
{
    const auto found = std::find_if(pair.nodes.begin(), pair.nodes.end(),
                                    [&](const NodeConfig &node) { return node.address == identity; });
    return found == pair.nodes.end() ? std::nullopt : std::optional(NodeIndex(found - pair.nodes.begin()));
}

bool gone(const Look &look, const ProbeMemory &memory)
{
    const Outcome last = memory.last.outcome;
    return memory.failuresInRow >= 2 && look.current(memory.last) && (silent(last) || last == Outcome::Refused);
}

/// What all questions at the address together say of its being answered.
struct Echo
{
    bool configured = false;
    bool answers = false;
    bool nobody = true; ///< every question that was asked went unanswered, twice in a row
    bool asked = false;
};

Echo echo(const Look &look)
{
    Echo found;
    for (const ProbeSpec &spec : look.product.probes) {
        if (!look.configured(spec, service))
            continue;
        found.configured = true;
        const ProbeMemory *memory = look.memory(service, spec.key);
        found.answers = found.answers || look.answer(service, spec.key);
        found.asked = found.asked || memory;
        found.nobody = found.nobody && (!memory || gone(look, *memory));
    }
    return found;
}

void holdBy(ServiceView &view, const Look &look)
{
    view.identity = look.evidence.holders.back().identity;
    view.holder = nodeCalled(look.pair, view.identity);
    view.holding = view.holder ? ServiceHolding::Node : ServiceHolding::Stranger;
    if (!heldInTurn(look))
        return;
    view.holding = ServiceHolding::Both;
    view.holder.reset();
    const auto &turns = look.evidence.holders;
    view.identity = turns[turns.size() - 2].identity + " / " + turns.back().identity;
}

} // namespace

ServiceView serviceView(const Look &look)
{
    ServiceView view;
    const Echo found = echo(look);
    if (!found.configured)
        return view;
    view.answers = found.answers;
    view.holding = ServiceHolding::Unknown;
    const bool identified = !look.evidence.holders.empty() && look.fresh(look.evidence.holders.back().last);
    if (identified && !(found.asked && found.nobody))
        holdBy(view, look);
    else if (!found.answers && found.asked && found.nobody)
        view.holding = ServiceHolding::Nobody;
    view.probes = probeViews(look, service, nullptr);
    return view;
}

bool phonesCutOff(const Look &look)
{
    bool asked = false;
    for (const ProbeSpec &spec : look.product.probes) {
        const bool sip = spec.kind == ProbeKind::SipUdp || spec.kind == ProbeKind::SipTcp;
        if (!sip || !look.configured(spec, service))
            continue;
        const ProbeMemory *memory = look.memory(service, spec.key);
        if (look.answer(service, spec.key) || !memory || !gone(look, *memory))
            return false;
        asked = true;
    }
    return asked;
}

} // namespace twinline
