// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/dbversion.h"
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

struct SenderRow
{
    const DbSender *row = nullptr;
    int others = 0; ///< rows that might as well be the standby's
};

/// The standby's row: by its address or name if one has it, else the first that is no base backup.
SenderRow senderOf(const DbFacts &primary, const NodeConfig *standby)
{
    SenderRow found;
    for (const DbSender &sender : primary.senders) {
        if (sender.state == "backup")
            continue;
        if (standby && (sender.client == standby->address || sender.application == standby->name))
            return {&sender, 0};
        found.others += found.row != nullptr;
        if (!found.row)
            found.row = &sender;
    }
    return found;
}

/// \a alone: the standby does not show its receiver, so that the row must be its own beyond doubt.
LinkWord bySender(const DbFacts &primary, const NodeConfig *standby, bool alone)
{
    const auto [sender, others] = senderOf(primary, standby);
    if (!sender)
        return {Link::Broken, "pg_stat_replication: 0"};
    if (sender->state.empty() || !primary.permitted)
        return {Link::NoPermission, rightToSee(primary.serverVersion)};
    if (alone && others > 0)
        return {Link::Unknown, "pg_stat_replication: " + std::to_string(others + 1)};
    if (sender->state != "streaming")
        return {Link::Broken, sender->state};
    if (sender->replyAge && *sender->replyAge > quietSender)
        return {Link::Broken, "reply_time " + inSeconds(*sender->replyAge)};
    return {Link::Streaming, sender->syncState.empty() ? sender->state : sender->state + ", " + sender->syncState};
}

/// Before 9.6. What the position tells, it tells only beside the primary's.
LinkWord byPosition(const DbFacts &standby, const DbFacts *primary, const Receipt &receipt)
{
    if (!standby.received)
        return {Link::Broken, "pg_last_xlog_receive_location() = NULL"};
    if (primary && receipt.stillFor() > quietReceiver)
        return {Link::Broken, "pg_last_xlog_receive_location() " + inSeconds(receipt.stillFor())};
    return {primary && receipt.alive() ? Link::Streaming : Link::Unknown, {}};
}

LinkWord byReceiver(const DbFacts &standby)
{
    if (!standby.receiver)
        return {Link::Broken, "pg_stat_wal_receiver: 0"};
    if (standby.receiver->status.empty() || !standby.permitted)
        return {Link::NoPermission, rightToSee(standby.serverVersion)};
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

struct Ends
{
    const DbFacts *primary = nullptr;
    const DbFacts *standby = nullptr;
    const NodeConfig *node = nullptr; ///< the standby's
    const Receipt *receipt = nullptr;
};

LinkWord byStandby(const Ends &ends)
{
    return ends.standby->receiverVisible ? byReceiver(*ends.standby)
                                         : byPosition(*ends.standby, ends.primary, *ends.receipt);
}

/// Both ends must say streaming; one that says broken is enough.
LinkWord together(const Ends &ends)
{
    const DbFacts *standby = ends.standby;
    const bool alone = standby && !standby->receiverVisible;
    const LinkWord sender = ends.primary ? bySender(*ends.primary, ends.node, alone) : LinkWord{};
    const LinkWord receiver = standby ? byStandby(ends) : LinkWord{};
    for (const Link link : {Link::Broken, Link::NoPermission, Link::Unknown}) {
        if (sender.link == link)
            return sender;
        if (receiver.link == link)
            return receiver;
    }
    const int followed = standby->receiver ? standby->receiver->timeline : 0;
    if (followed && ends.primary->timeline && followed != ends.primary->timeline)
        return {Link::Broken, timelines(ends.primary->timeline, followed)};
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
        Ends ends;
        if (view.from)
            ends.primary = look.database(*view.from);
        if (view.to)
            ends = {ends.primary, look.database(*view.to), &look.pair.nodes[std::size_t(*view.to)],
                    &look.evidence.nodes[std::size_t(*view.to)].receipt};
        word = together(ends);
        view.paused = ends.standby && ends.standby->replayPaused;
    }
    view.link = word.link;
    view.detail = word.detail;
    view.since = look.evidence.link == view.link && look.evidence.linkSince ? look.evidence.linkSince : look.now;
    return view;
}

} // namespace twinline
