// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/identity.h"

#include <algorithm>

namespace twinline {

namespace {

/// The question of the same kind that is put to the nodes themselves.
const ProbeSpec *siblingOf(const Product &product, const ProbeSpec &spec)
{
    if (spec.target == TargetKind::Node)
        return &spec;
    const auto found = std::find_if(product.probes.begin(), product.probes.end(), [&](const ProbeSpec &other) {
        return other.target == TargetKind::Node && other.kind == spec.kind && tellsIdentity(other);
    });
    return found == product.probes.end() ? nullptr : &*found;
}

} // namespace

bool tellsIdentity(const ProbeSpec &spec)
{
    switch (spec.kind) {
    case ProbeKind::SshKey:
    case ProbeKind::Certificate:
    case ProbeKind::Banner:
    case ProbeKind::Ari: return true;
    default: return spec.kind == ProbeKind::Http && spec.identity;
    }
}

std::optional<std::string> identityOfNode(const Look &look, const ProbeSpec &spec, NodeIndex node)
{
    const NodeConfig &config = look.pair.nodes[std::size_t(node)];
    const ProbeSpec *sibling = siblingOf(look.product, spec);
    for (const ProbeSpec *one : {&spec, sibling})
        if (const auto pin = one ? config.pins.find(one->key) : config.pins.end(); pin != config.pins.end())
            return pin->second;
    if (spec.kind == ProbeKind::Http)
        return config.address;
    const ProbeMemory *memory = sibling ? look.memory({TargetKind::Node, node}, sibling->key) : nullptr;
    if (memory && !memory->hostKey.empty())
        return memory->hostKey;
    const std::string shown = memory && memory->lastAnswered ? identityOf(*memory->lastAnswered) : std::string();
    return shown.empty() ? std::nullopt : std::optional(shown);
}

Owner ownerOf(const Look &look, const ProbeSpec &spec, const std::string &identity)
{
    Owner owner{Owner::Who::Stranger, {}};
    int owners = 0;
    for (NodeIndex node = 0; node < look.nodeCount(); ++node) {
        const std::optional<std::string> known = identityOfNode(look, spec, node);
        if (known == identity) {
            owner = {Owner::Who::Node, node};
            ++owners;
        } else if (!known && owner.who == Owner::Who::Stranger) {
            owner.who = Owner::Who::Unknown;
        }
    }
    return owners > 1 ? Owner{Owner::Who::Indistinct, {}} : owner;
}

std::optional<bool> tellsApart(const Look &look, const ProbeSpec &spec)
{
    std::vector<std::string> known;
    for (NodeIndex node = 0; node < look.nodeCount(); ++node) {
        const std::optional<std::string> one = identityOfNode(look, spec, node);
        if (!one)
            return std::nullopt;
        if (std::find(known.begin(), known.end(), *one) != known.end())
            return false;
        known.push_back(*one);
    }
    return true;
}

} // namespace twinline
