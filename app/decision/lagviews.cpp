// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/views.h"

namespace twinline {

namespace {

bool readHere(const Look &look, const LagStoreSpec &store)
{
    const ProbeSpec *spec = look.product.probe(store.probe);
    if (!spec)
        return look.evidence.copies.contains(store.key);
    for (NodeIndex node = 0; node < look.nodeCount(); ++node)
        if (look.configured(*spec, {TargetKind::Node, node}))
            return true;
    return false;
}

LagSample sampleOf(const Look &look, const LagStoreSpec &store)
{
    LagSample sample;
    if (const auto ring = look.evidence.rings.find(store.key); ring != look.evidence.rings.end())
        sample = ring->second.sample(store.key);
    if (const auto copy = look.evidence.copies.find(store.key); copy != look.evidence.copies.end())
        sample = copy->second;
    sample.store = store.key;
    sample.kind = store.kind;
    return sample;
}

} // namespace

std::vector<LagView> lagViews(const Look &look, const ReplicationView &replication)
{
    std::vector<LagView> views;
    for (const LagStoreSpec &store : look.product.lag) {
        if (!readHere(look, store))
            continue;
        LagView view;
        view.sample = sampleOf(look, store);
        const bool streaming = store.kind == LagKind::Streaming;
        if (streaming && replication.link == ReplicationView::Link::NoPermission) {
            // A figure here would read as "no lag" where nobody may look.
            view.sample = LagSample{};
            view.sample.store = store.key;
        }
        // The operator's limits are meant for what streams; a nightly copy has limits of its own.
        const std::optional<Duration> &own = streaming ? look.pair.lagWarnAbove : look.pair.copyWarnAbove;
        view.warnAbove = own ? own : store.warnAbove;
        view.refuseAbove = streaming && look.pair.lagRefuseAbove ? look.pair.lagRefuseAbove : store.refuseAbove;
        view.refuseAboveBytes = store.refuseAboveBytes;
        view.fresh = view.sample.at && look.fresh(*view.sample.at);
        if (const LagStanding now = standing(view); now == LagStanding::OverWarn || now == LagStanding::OverRefuse) {
            const auto since = look.evidence.lagOverSince.find(store.key);
            view.overSince = since == look.evidence.lagOverSince.end() ? look.now : since->second;
        }
        views.push_back(std::move(view));
    }
    return views;
}

LagStanding standing(const LagView &lag)
{
    if (!lag.fresh)
        return LagStanding::Unknown;
    const std::optional<Duration> span = lag.sample.behind ? lag.sample.behind : lag.sample.atLeast;
    if ((span && lag.refuseAbove && *span > *lag.refuseAbove)
        || (lag.sample.bytes && lag.refuseAboveBytes && *lag.sample.bytes > *lag.refuseAboveBytes))
        return LagStanding::OverRefuse;
    if (span && lag.warnAbove && *span > *lag.warnAbove)
        return LagStanding::OverWarn;
    return lag.sample.behind ? LagStanding::Within : LagStanding::Unknown;
}

} // namespace twinline
