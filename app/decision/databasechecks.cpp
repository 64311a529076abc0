// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision/checkquestion.h"
#include "decision/dbversion.h"
#include "decision/figures.h"

#include <algorithm>
#include <cstdlib>

namespace twinline {

namespace {

using Finding = std::optional<CheckFinding>;

constexpr double megabyte = 1024.0 * 1024.0;

std::string settingOf(const DbFacts &facts, const std::string &key)
{
    const auto found = facts.settings.find(key);
    return found == facts.settings.end() ? std::string{} : found->second;
}

Finding onePrimary(const CheckQuestion &ask)
{
    int writable = 0;
    int known = 0;
    for (const NodeIndex node : {ask.from, ask.to}) {
        const DbFacts *facts = ask.database(node);
        known += facts != nullptr;
        writable += facts && !facts->inRecovery;
    }
    CheckFinding finding{CheckOutcome::Unknown, std::to_string(writable) + " (" + std::to_string(known) + " / 2)", "1"};
    if (known == 2 || writable > 1)
        finding.outcome = outcomeOf(writable == 1);
    return finding;
}

/// FACTS §5 nos. 7 and 8: the link as judged, and a receiver that was heard from within 35 s. Before 9.6 the link as
/// judged is all there is.
Finding streaming(const CheckQuestion &ask)
{
    using Link = ReplicationView::Link;
    const ReplicationView &link = ask.snapshot.replication;
    const Duration limit = fromSeconds(ask.limit("limit_s", 35));
    CheckFinding finding{CheckOutcome::Unknown, link.detail, secondsFigure(limit)};
    if (link.link == Link::Broken)
        finding.outcome = CheckOutcome::Fail;
    const DbFacts *standby = ask.database(ask.to);
    if (link.link == Link::Streaming && standby && !standby->receiverVisible)
        finding.outcome = outcomeOf(link.to == ask.to);
    if (link.link != Link::Streaming || !standby || !standby->receiver)
        return finding;
    const std::optional<Duration> &heard = standby->receiver->lastMessageAge;
    finding.measured = standby->receiver->status + ", " + (heard ? secondsFigure(*heard) : "?");
    if (link.to != ask.to || standby->receiver->status != "streaming")
        finding.outcome = CheckOutcome::Fail;
    else if (heard)
        finding.outcome = outcomeOf(*heard <= limit);
    return finding;
}

Finding sameTimeline(const CheckQuestion &ask)
{
    const DbFacts *from = ask.database(ask.from);
    const DbFacts *to = ask.database(ask.to);
    if (!from || !to)
        return CheckFinding{};
    const int received = to->receiver && to->receiver->timeline > 0 ? to->receiver->timeline : to->timeline;
    CheckFinding finding{CheckOutcome::Unknown, std::to_string(from->timeline) + " / " + std::to_string(received), {}};
    if (from->timeline > 0 && received > 0)
        finding.outcome = outcomeOf(from->timeline == received);
    return finding;
}

/// The worst store counts; check and display use one value and one limit (FACTS §4).
Finding lagBytes(const CheckQuestion &ask)
{
    CheckFinding worst;
    std::uint64_t most = 0;
    for (const LagView &lag : ask.snapshot.lag) {
        const double standard = static_cast<double>(lag.refuseAboveBytes.value_or(static_cast<std::uint64_t>(megabyte)));
        const auto limit = static_cast<std::uint64_t>(ask.limit("limit_bytes", standard));
        const bool known = isFresh(lag.sample.at, evidenceLimit(ask.snapshot), ask.now()) && lag.sample.bytes;
        if (lag.sample.kind != LagKind::Streaming)
            continue;
        if (!known)
            return CheckFinding{CheckOutcome::Unknown, "?", bytesFigure(limit)};
        if (worst.outcome != CheckOutcome::Unknown && *lag.sample.bytes < most)
            continue;
        most = *lag.sample.bytes;
        worst = {outcomeOf(most <= limit), bytesFigure(most), bytesFigure(limit)};
    }
    return worst;
}

CheckFinding lagOf(const CheckQuestion &ask, const LagView &lag)
{
    const LagSample &sample = lag.sample;
    CheckFinding finding;
    const std::optional<Duration> limit = lag.refuseAbove ? lag.refuseAbove : ask.pair.lagRefuseAbove;
    finding.limit = limit ? secondsFigure(*limit) : std::string{};
    const std::optional<Duration> &figure = sample.behind ? sample.behind : sample.atLeast;
    finding.measured = figure ? (sample.behind ? "" : "≥ ") + secondsFigure(*figure) : "?";
    if (!isFresh(sample.at, evidenceLimit(ask.snapshot), ask.now()) || !figure || !limit)
        return finding;
    if (sample.behind || *figure > *limit) // a lower bound can only fail
        finding.outcome = outcomeOf(*figure <= *limit);
    return finding;
}

Finding lagSeconds(const CheckQuestion &ask)
{
    std::optional<CheckFinding> worst;
    const auto rank = [](CheckOutcome outcome) {
        return outcome == CheckOutcome::Fail ? 2 : outcome == CheckOutcome::Unknown ? 1 : 0;
    };
    for (const LagView &lag : ask.snapshot.lag) {
        if (lag.sample.kind != LagKind::Streaming)
            continue; // a copy's age has a check and a limit of its own (INF-12)
        const CheckFinding finding = lagOf(ask, lag);
        if (!worst || rank(finding.outcome) > rank(worst->outcome))
            worst = finding;
    }
    return worst.value_or(CheckFinding{});
}

Finding replayRunning(const CheckQuestion &ask)
{
    const DbFacts *to = ask.database(ask.to);
    if (!to || !to->inRecovery)
        return CheckFinding{};
    const bool paused = to->replayPaused || ask.snapshot.replication.paused;
    return CheckFinding{outcomeOf(!paused), paused ? "paused" : "running", "running"};
}

Finding permission(const CheckQuestion &ask)
{
    CheckFinding finding{CheckOutcome::Pass, {}, rightToSee(0)};
    std::vector<std::string> words;
    for (const NodeIndex node : {ask.from, ask.to}) {
        const DbFacts *facts = ask.database(node);
        if (facts)
            finding.limit = rightToSee(facts->serverVersion);
        if (facts && !facts->permitted)
            finding.outcome = CheckOutcome::Fail;
        else if (!facts && finding.outcome == CheckOutcome::Pass)
            finding.outcome = CheckOutcome::Unknown;
        words.push_back(ask.name(node) + (!facts ? " ?" : facts->permitted ? " yes" : " no"));
    }
    finding.measured = joined(words, ", ");
    return finding;
}

Finding noBaseBackup(const CheckQuestion &ask)
{
    const DbFacts *from = ask.database(ask.from);
    if (!from)
        return CheckFinding{};
    if (!from->baseBackupRunning)
        return CheckFinding{CheckOutcome::Unknown, "?", "none"};
    return CheckFinding{outcomeOf(!*from->baseBackupRunning), *from->baseBackupRunning ? "backup" : "none", "none"};
}

Finding archiveBacklog(const CheckQuestion &ask)
{
    const double limit = ask.limit("limit", 128);
    CheckFinding finding{CheckOutcome::Unknown, "?", "< " + numberFigure(limit)};
    const DbFacts *from = ask.database(ask.from);
    if (!from)
        return finding;
    if (settingOf(*from, "archive_mode") == "off")
        return CheckFinding{CheckOutcome::Pass, "archive_mode = off", finding.limit};
    if (from->archiveBacklog < 0)
        return finding;
    finding.measured = std::to_string(from->archiveBacklog);
    finding.outcome = outcomeOf(from->archiveBacklog < limit);
    return finding;
}

Finding archiveHealthy(const CheckQuestion &ask)
{
    const DbFacts *from = ask.database(ask.from);
    if (!from)
        return CheckFinding{};
    if (from->archiveFailing)
        return CheckFinding{outcomeOf(!*from->archiveFailing), *from->archiveFailing ? "failing" : "well", "well"};
    if (settingOf(*from, "archive_mode") == "off")
        return CheckFinding{CheckOutcome::Pass, "archive_mode = off", "well"};
    return CheckFinding{CheckOutcome::Unknown, "?", "well"};
}

bool moves(const DbSender &sender)
{
    return sender.state == "streaming" || sender.state == "catchup" || sender.state == "backup";
}

/// A sender that does not move keeps the old primary's shutdown from ending (FACTS §4). Idle ones reply each 10 s; when
/// they last did is told since version 12.
Finding noStalledSender(const CheckQuestion &ask)
{
    const Duration limit = fromSeconds(ask.limit("limit_s", 15));
    CheckFinding finding{CheckOutcome::Unknown, "?", secondsFigure(limit)};
    const DbFacts *from = ask.database(ask.from);
    if (!from || !from->permitted)
        return finding;
    const bool told = from->serverVersion >= 120000 || from->senders.empty();
    finding.measured = std::to_string(from->senders.size()) + (told ? "" : ", ?");
    if (told)
        finding.outcome = CheckOutcome::Pass;
    for (const DbSender &sender : from->senders) {
        if (moves(sender) && sender.replyAge.value_or(Duration{}) <= limit)
            continue;
        finding.outcome = CheckOutcome::Fail;
        finding.measured = sender.application + " " + sender.state
            + (sender.replyAge ? " " + secondsFigure(*sender.replyAge) : "");
    }
    return finding;
}

Finding noOldTransactions(const CheckQuestion &ask)
{
    const Duration limit = fromSeconds(ask.limit("limit_s", 60));
    CheckFinding finding{CheckOutcome::Unknown, "?", secondsFigure(limit)};
    const DbFacts *from = ask.database(ask.from);
    if (!from || !from->permitted)
        return finding;
    const Duration oldest = from->oldestTransaction.value_or(Duration{});
    finding.measured = secondsFigure(oldest);
    if (from->preparedTransactions > 0)
        finding.measured += ", " + std::to_string(from->preparedTransactions) + " prepared";
    finding.outcome = outcomeOf(oldest <= limit && from->preparedTransactions == 0);
    return finding;
}

Finding freeSenders(const CheckQuestion &ask)
{
    const DbFacts *to = ask.database(ask.to);
    if (!to || to->walSendersFree < 0)
        return CheckFinding{CheckOutcome::Unknown, "?", "≥ 1"};
    return CheckFinding{outcomeOf(to->walSendersFree >= 1), std::to_string(to->walSendersFree), "≥ 1"};
}

/// FACTS §5 no. 21: an inactive or lost slot pins the log of the new primary or breaks the new standby.
Finding slots(const CheckQuestion &ask)
{
    CheckFinding finding{CheckOutcome::Pass, {}, "active"};
    std::vector<std::string> words;
    for (const NodeIndex node : {ask.from, ask.to}) {
        const DbFacts *facts = ask.database(node);
        if (!facts)
            return CheckFinding{CheckOutcome::Unknown, "?", finding.limit};
        for (const DbSlot &slot : facts->replicationSlots) {
            const bool well = slot.active && slot.walStatus != "lost" && slot.walStatus != "unreserved";
            if (!well)
                finding.outcome = CheckOutcome::Fail;
            words.push_back(ask.name(node) + " " + slot.name + (slot.active ? " active" : " inactive")
                            + (slot.walStatus.empty() ? "" : " " + slot.walStatus));
        }
    }
    finding.measured = words.empty() ? "none" : joined(words, ", ");
    return finding;
}

/// FACTS §5 nos. 22 and 23, §3.3: how the demoted database can come back.
Finding rejoinPath(const CheckQuestion &ask)
{
    CheckFinding finding{CheckOutcome::Unknown, "?", "wal_log_hints | data_checksums"};
    const DbFacts *from = ask.database(ask.from);
    if (!from || from->serverVersion <= 0)
        return finding;
    if (from->serverVersion < 90500)
        return CheckFinding{CheckOutcome::Fail, from->serverVersion < 90300 ? "rebuild" : "streaming", finding.limit};
    const std::string hints = settingOf(*from, "wal_log_hints");
    const std::string sums = settingOf(*from, "data_checksums");
    const bool rewind = hints == "on" || sums == "on";
    if (!rewind && (hints.empty() || sums.empty()))
        return finding;
    return CheckFinding{outcomeOf(rewind), rewind ? "rewind" : "streaming", finding.limit};
}

/// A hot standby whose parameters are smaller than its primary's does not start.
Finding parametersFit(const CheckQuestion &ask)
{
    const DbFacts *from = ask.database(ask.from);
    const DbFacts *to = ask.database(ask.to);
    CheckFinding finding{CheckOutcome::Unknown, "?", {}};
    if (!from || !to)
        return finding;
    std::vector<std::string> small;
    int compared = 0;
    // Before 9.4 there are no worker processes to count.
    const int all = from->serverVersion > 0 && from->serverVersion < 90400 ? 4 : 5;
    for (const char *key : {"max_connections", "max_worker_processes", "max_wal_senders", "max_prepared_transactions",
                            "max_locks_per_transaction"}) {
        const std::string a = settingOf(*from, key);
        const std::string b = settingOf(*to, key);
        compared += !a.empty() && !b.empty();
        if (!a.empty() && !b.empty() && std::atol(b.c_str()) < std::atol(a.c_str()))
            small.push_back(std::string(key) + " " + b + " < " + a);
    }
    finding.measured = small.empty() ? std::to_string(compared) + " / " + std::to_string(all) : joined(small, ", ");
    finding.limit = "≥ " + ask.name(ask.from);
    if (compared == all || !small.empty())
        finding.outcome = outcomeOf(small.empty());
    return finding;
}

Finding sameDatabaseVersion(const CheckQuestion &ask)
{
    const DbFacts *from = ask.database(ask.from);
    const DbFacts *to = ask.database(ask.to);
    if (!from || !to || from->serverVersion <= 0 || to->serverVersion <= 0)
        return CheckFinding{CheckOutcome::Unknown, "?", {}};
    return CheckFinding{outcomeOf(databaseMajor(from->serverVersion) == databaseMajor(to->serverVersion)),
                        std::to_string(from->serverVersion) + " / " + std::to_string(to->serverVersion), {}};
}

struct Entry
{
    const char *id;
    Check check;
};

constexpr Entry databaseChecks[] = {{"one-primary", onePrimary},
                                    {"streaming", streaming},
                                    {"same-timeline", sameTimeline},
                                    {"lag-bytes", lagBytes},
                                    {"lag-seconds", lagSeconds},
                                    {"replay-running", replayRunning},
                                    {"permission", permission},
                                    {"no-base-backup", noBaseBackup},
                                    {"archive-backlog", archiveBacklog},
                                    {"archive-healthy", archiveHealthy},
                                    {"no-stalled-sender", noStalledSender},
                                    {"no-old-transactions", noOldTransactions},
                                    {"free-senders", freeSenders},
                                    {"slots", slots},
                                    {"rejoin-path", rejoinPath},
                                    {"parameters-fit", parametersFit},
                                    {"same-database-version", sameDatabaseVersion}};

} // namespace

Check databaseCheck(const std::string &id)
{
    const auto found = std::find_if(std::begin(databaseChecks), std::end(databaseChecks),
                                    [&](const Entry &entry) { return id == entry.id; });
    return found == std::end(databaseChecks) ? nullptr : found->check;
}

const std::vector<std::string> &databaseCheckIds()
{
    static const std::vector<std::string> ids = [] {
        std::vector<std::string> all;
        for (const Entry &entry : databaseChecks)
            all.emplace_back(entry.id);
        return all;
    }();
    return ids;
}

} // namespace twinline
