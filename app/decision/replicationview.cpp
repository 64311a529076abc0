// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/views.h"

#include <algorithm>

namespace twinline {

namespace {

using Link = ReplicationView::Link;

// FACTS §3.2.4: an idle healthy link was never quieter than 9.9 s and 29.6 s.
constexpr Duration quietSender = std::chrono::seconds(15);
constexpr Duration quietReceiver = std::chrono::seconds(35);

struct LinkWord
{
    Link link = Link::Unknown;
    std::string detail;
};

std::string inSeconds(Duration span)
{
    return std::to_string(std::chrono::duration_cast<std::chrono::seconds>(span).count()) + " s";
}

/// The standby's row: by its address or name if one has it, else the first that is no base backup.
const DbSender *senderOf(const DbFacts &primary, const NodeConfig *standby)
{
    const DbSender *first = nullptr;
    for (const DbSender &sender : primary.senders) {
        if (sender.state == "backup")
            continue;
        if (standby && (sender.client == standby->address || sender.application == standby->name))
            return &sender;
        if (!first)
            first = &sender;
    }
    return first;
}

LinkWord bySender(const DbFacts &primary, const NodeConfig *standby)
{
    const DbSender *sender = senderOf(primary, standby);
    if (!sender)
        return {Link::Broken, "pg_stat_replication: 0"};
    if (sender->state.empty() || !primary.permitted)
        return {Link::NoPermission, "pg_monitor"};
    if (sender->state != "streaming")
        return {Link::Broken, sender->state};
    if (sender->replyAge && *sender->replyAge > quietSender)
        return {Link::Broken, "reply_time " + inSeconds(*sender->replyAge)};
    return {Link::Streaming, sender->syncState.empty() ? sender->state : sender->state + ", " + sender->syncState};
}

LinkWord byReceiver(const DbFacts &standby)
{
    if (!standby.receiver)
        return {Link::Broken, "pg_stat_wal_receiver: 0"};
    if (standby.receiver->status.empty() || !standby.permitted)
        return {Link::NoPermission, "pg_monitor"};
    if (standby.receiver->status != "streaming")
        return {Link::Broken, standby.receiver->status};
    if (standby.receiver->lastMessageAge && *standby.receiver->lastMessageAge > quietReceiver)
        return {Link::Broken, "last_msg_receipt_time " + inSeconds(*standby.receiver->lastMessageAge)};
    return {Link::Streaming, {}};
}

std::string timelines(int one, int other)
{
    return "timeline " + std::to_string(one) + " / " + std::to_string(other);
}

/// Both ends must say streaming; one that says broken is enough.
LinkWord together(const DbFacts *primary, const DbFacts *standby, const NodeConfig *node)
{
    const LinkWord sender = primary ? bySender(*primary, node) : LinkWord{};
    const LinkWord receiver = standby ? byReceiver(*standby) : LinkWord{};
    for (const Link link : {Link::Broken, Link::NoPermission}) {
        if (sender.link == link)
            return sender;
        if (receiver.link == link)
            return receiver;
    }
    if (!primary || !standby)
        return {};
    const int followed = standby->receiver->timeline;
    if (followed && primary->timeline && followed != primary->timeline)
        return {Link::Broken, timelines(primary->timeline, followed)};
    return sender;
}

} // namespace

ReplicationView replicationView(const Look &look)
{
    ReplicationView view;
    if (!look.databaseConfigured())
        return view;
    std::vector<NodeIndex> primaries;
    std::vector<NodeIndex> standbys;
    for (NodeIndex node = 0; node < look.nodeCount(); ++node)
        if (const DbFacts *db = look.database(node))
            (db->inRecovery ? standbys : primaries).push_back(node);
    LinkWord word;
    if (primaries.size() > 1) {
        word = {Link::Broken, timelines(look.database(primaries[0])->timeline, look.database(primaries[1])->timeline)};
    } else if (primaries.empty() && int(standbys.size()) == look.nodeCount()) {
        word = {Link::Broken, "pg_is_in_recovery() = true / true"};
    } else {
        if (!primaries.empty())
            view.from = primaries.front();
        if (!standbys.empty())
            view.to = standbys.front();
        const NodeConfig *node = view.to ? &look.pair.nodes[std::size_t(*view.to)] : nullptr;
        const DbFacts *standby = view.to ? look.database(*view.to) : nullptr;
        word = together(view.from ? look.database(*view.from) : nullptr, standby, node);
        view.paused = standby && standby->replayPaused;
    }
    view.link = word.link;
    view.detail = word.detail;
    view.since = look.evidence.link == view.link && look.evidence.linkSince ? look.evidence.linkSince : look.now;
    return view;
}

} // namespace twinline
