// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/cloudcommand.h"
#include "decision/figures.h"
#include "decision/views.h"

namespace twinline {

namespace {

constexpr Target service{TargetKind::Service, 0};

/// An address, no name: only two of those can be compared.
bool isAddress(const std::string &text)
{
    return !text.empty() && text.find_first_not_of("0123456789abcdefABCDEF.:") == std::string::npos
        && text.find_first_of(".:") != std::string::npos;
}

void take(CloudView &view, const Look &look, const Observation &answer, const CloudFacts &facts)
{
    view.known = true;
    view.at = answer.sent.boot;
    view.moving = !facts.settled;
    view.otherAddress = isAddress(facts.address) && isAddress(look.pair.serviceAddress) && facts.address != look.pair.serviceAddress;
    for (NodeIndex node = 0; node < look.nodeCount(); ++node)
        if (namesTarget(look.pair.cloud->provider, facts.holders, look.pair.nodes[std::size_t(node)].cloudTarget))
            view.holder = node;
    std::vector<std::string> words;
    if (view.otherAddress)
        words.push_back(facts.address);
    words.insert(words.end(), facts.holders.begin(), facts.holders.end());
    if (!facts.state.empty())
        words.push_back(facts.state);
    view.words = joined(words, ", ");
}

} // namespace

CloudView cloudView(const Look &look)
{
    CloudView view;
    view.targets.resize(look.pair.nodes.size());
    for (const ProbeSpec &spec : look.product.probes) {
        if (!isOfCloud(spec.kind) || !look.configured(spec, service))
            continue;
        view.configured = view.configured || spec.kind == ProbeKind::Cloud;
        const Observation *answer = look.answer(service, spec.key);
        if (const auto *facts = answer ? std::get_if<CloudFacts>(&answer->facts) : nullptr)
            take(view, look, *answer, *facts);
        const auto *targets = answer ? std::get_if<CloudTargetsFacts>(&answer->facts) : nullptr;
        for (std::size_t i = 0; targets && i < view.targets.size() && i < targets->targets.size(); ++i)
            view.targets[i] = targets->targets[i];
        if (targets)
            view.targetTrouble = targets->trouble;
    }
    return view;
}

} // namespace twinline
