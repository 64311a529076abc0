// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/hostview.h"
#include "decision/identity.h"
#include "decision/views.h"

#include <algorithm>

namespace twinline {

namespace {

/// An address that moves changes hands once; one that two nodes hold comes back. So many polls are looked back for it.
constexpr int pollsForTurns = 6;

constexpr Target service{TargetKind::Service, 0};

/// One went and came back lately, and another one was there meanwhile. A certificate that was renewed twice does not come back.
bool comesAndGoes(const Look &look, const std::vector<HolderTurn> &turns)
{
    const auto lately = [&](const HolderTurn &turn) { return look.now.boot - turn.first <= pollsForTurns * look.pair.poll; };
    for (std::size_t i = 2; i < turns.size(); ++i)
        if (turns[i].identity == turns[i - 2].identity && lately(turns[i - 1]) && lately(turns[i]))
            return true;
    return false;
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
        if (!look.configured(spec, service) || spec.kind == ProbeKind::Dns || isOfTerminal(spec.kind) || isOfCloud(spec.kind))
            continue; // a name server, a terminal server and a cloud answer for themselves
        found.configured = true;
        const ProbeMemory *memory = look.memory(service, spec.key);
        found.answers = found.answers || look.answer(service, spec.key);
        found.asked = found.asked || memory;
        found.nobody = found.nobody && (!memory || gone(look, *memory));
    }
    return found;
}

/// What one question says of the holder, if it was answered lately.
struct Holder
{
    Owner owner;
    std::string identity;
    bool inTurn = false; ///< two identities come and go
};

std::vector<Holder> holdersOf(const Look &look)
{
    std::vector<Holder> holders;
    for (const ProbeSpec &spec : look.product.probes) {
        const auto turns = look.evidence.holders.find(spec.key);
        if (spec.target != TargetKind::Service || turns == look.evidence.holders.end() || turns->second.empty())
            continue;
        const HolderTurn &last = turns->second.back();
        const ProbeMemory *memory = look.memory(service, spec.key);
        if (!look.fresh(last.last) || (memory && gone(look, *memory)))
            continue;
        Holder holder{ownerOf(look, spec, last.identity), last.identity, comesAndGoes(look, turns->second)};
        if (holder.inTurn)
            holder.identity = turns->second[turns->second.size() - 2].identity + " / " + last.identity;
        holders.push_back(std::move(holder));
    }
    const HostHolding hosts = hostHolding(look); // said by the hosts themselves, one by one
    if (hosts.both)
        holders.push_back({Owner{}, look.pair.serviceAddress, true});
    else if (hosts.holder)
        holders.push_back({Owner{Owner::Who::Node, *hosts.holder}, look.pair.nodes[std::size_t(*hosts.holder)].address, false});
    return holders;
}

/// One holder from all questions: a node that one of them names, unless another one names somebody else.
void holdBy(ServiceView &view, const std::vector<Holder> &holders)
{
    using Who = Owner::Who;
    for (const Holder &holder : holders) {
        if (holder.inTurn) {
            view.holding = ServiceHolding::Both;
            view.holder.reset();
            view.identity = holder.identity;
            return;
        }
    }
    for (const Holder &holder : holders) {
        const bool proves = holder.owner.who == Who::Node || holder.owner.who == Who::Stranger;
        if (!proves) {
            if (view.identity.empty())
                view.identity = holder.identity;
            continue;
        }
        const ServiceHolding holding = holder.owner.who == Who::Node ? ServiceHolding::Node : ServiceHolding::Stranger;
        const bool first = view.holding == ServiceHolding::Unknown;
        if (!first && (view.holding != holding || view.holder != holder.owner.node)) {
            view.holding = ServiceHolding::Unknown; // in the middle of a move one question sees the old holder still
            view.holder.reset();
            view.identity += " / " + holder.identity;
            return;
        }
        view.holding = holding;
        view.holder = holder.owner.node;
        view.identity = holder.identity;
    }
}

void tellApart(ServiceView &view, const Look &look)
{
    bool same = false;
    for (const ProbeSpec &spec : look.product.probes) {
        if (!look.configured(spec, service) || !tellsIdentity(spec))
            continue;
        const std::optional<bool> apart = tellsApart(look, spec);
        view.distinguishable = view.distinguishable || apart.value_or(false);
        same = same || !apart.value_or(true);
    }
    view.distinguishable = view.distinguishable || hostHolding(look).asked; // each host says itself what it has
    view.indistinguishable = same && !view.distinguishable;
}

DomainView domainView(const Look &look)
{
    DomainView view;
    for (const ProbeSpec &spec : look.product.probes) {
        if (spec.kind != ProbeKind::Dns || !look.configured(spec, service))
            continue;
        view.configured = true;
        const Observation *answer = look.answer(service, spec.key);
        const DnsFacts *dns = answer ? std::get_if<DnsFacts>(&answer->facts) : nullptr;
        if (!dns)
            continue;
        view.known = true;
        view.ttl = dns->ttl;
        view.matches = !dns->addresses.empty();
        for (const std::string &address : dns->addresses) {
            view.matches = view.matches && address == look.pair.serviceAddress;
            view.words += (view.words.empty() ? "" : ", ") + address;
        }
    }
    return view;
}

} // namespace

ServiceView serviceView(const Look &look)
{
    ServiceView view;
    view.probes = probeViews(look, service, nullptr);
    view.cloud = cloudView(look);
    const Echo found = echo(look);
    if (!found.configured)
        return view;
    view.answers = found.answers;
    view.holding = ServiceHolding::Unknown;
    const HostHolding hosts = hostHolding(look);
    const bool there = hosts.holder || hosts.both; // it is on a host, even though nothing answers at it
    if (!found.answers && found.asked && found.nobody && !there)
        view.holding = ServiceHolding::Nobody;
    else
        holdBy(view, holdersOf(look));
    tellApart(view, look);
    view.domain = domainView(look);
    return view;
}

bool phonesCutOff(const Look &look)
{
    bool asked = false;
    for (const ProbeSpec &spec : look.product.probes) {
        const bool sip = isSip(spec.kind);
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
