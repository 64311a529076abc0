// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/sentences.h"
#include "ui/text/tr.h"

namespace twinline::text {

namespace {

struct CheckWords
{
    const char *id;
    const char *label;
};

// One row a check of the closed list in the decisions.
constexpr CheckWords checkWords[] = {
    {"nodes-fresh", QT_TRANSLATE_NOOP("twinline::text::Tr", "Both nodes answer, and the evidence is fresh")},
    {"identity", QT_TRANSLATE_NOOP("twinline::text::Tr", "Each address answers as its own node")},
    {"source-active", QT_TRANSLATE_NOOP("twinline::text::Tr", "The node to switch from is Active")},
    {"target-standby", QT_TRANSLATE_NOOP("twinline::text::Tr", "The node to switch to is Standby")},
    {"one-primary", QT_TRANSLATE_NOOP("twinline::text::Tr", "Exactly one database takes writes")},
    {"streaming", QT_TRANSLATE_NOOP("twinline::text::Tr", "The databases replicate by streaming")},
    {"same-timeline", QT_TRANSLATE_NOOP("twinline::text::Tr", "Both databases are on the same timeline")},
    {"lag-bytes", QT_TRANSLATE_NOOP("twinline::text::Tr", "Sync lag in bytes is below the limit")},
    {"lag-seconds", QT_TRANSLATE_NOOP("twinline::text::Tr", "Sync lag in seconds is below the limit")},
    {"replay-running", QT_TRANSLATE_NOOP("twinline::text::Tr", "Replay is not paused")},
    {"permission", QT_TRANSLATE_NOOP("twinline::text::Tr", "The database shows its replication figures to this user")},
    {"no-base-backup", QT_TRANSLATE_NOOP("twinline::text::Tr", "No base backup is running")},
    {"archive-backlog", QT_TRANSLATE_NOOP("twinline::text::Tr", "WAL files waiting for the archive are below the limit")},
    {"archive-healthy", QT_TRANSLATE_NOOP("twinline::text::Tr", "WAL archiving does not fail")},
    {"no-stalled-sender", QT_TRANSLATE_NOOP("twinline::text::Tr", "No WAL sender is stalled")},
    {"no-old-transactions", QT_TRANSLATE_NOOP("twinline::text::Tr", "No old or prepared transactions")},
    {"free-senders", QT_TRANSLATE_NOOP("twinline::text::Tr", "The target has free WAL senders")},
    {"slots", QT_TRANSLATE_NOOP("twinline::text::Tr", "No replication slot is inactive or lost")},
    {"rejoin-path", QT_TRANSLATE_NOOP("twinline::text::Tr", "The old node can stream from the new one afterwards")},
    {"parameters-fit", QT_TRANSLATE_NOOP("twinline::text::Tr", "The database parameters of the target are not lower")},
    {"same-database-version", QT_TRANSLATE_NOOP("twinline::text::Tr", "Both databases have the same major version")},
    {"no-other-run", QT_TRANSLATE_NOOP("twinline::text::Tr", "No other run acts on this pair")},
    {"setting-is", QT_TRANSLATE_NOOP("twinline::text::Tr", "No setting of the product would undo the switch")},
    {"service-holder", QT_TRANSLATE_NOOP("twinline::text::Tr", "The service address answers from the Active node")},
    {"distinguishable", QT_TRANSLATE_NOOP("twinline::text::Tr", "The two nodes can be told apart at the service address")},
    {"management-apart", QT_TRANSLATE_NOOP("twinline::text::Tr", "The management addresses do not move with the service address")},
    {"domain-matches", QT_TRANSLATE_NOOP("twinline::text::Tr", "The domain name leads to the service address")},
    {"domain-ttl", QT_TRANSLATE_NOOP("twinline::text::Tr", "The domain name is not remembered for too long")},
    {"no-parked-calls", QT_TRANSLATE_NOOP("twinline::text::Tr", "No parked calls would be lost")},
    {"same-version", QT_TRANSLATE_NOOP("twinline::text::Tr", "Both nodes run the same version")},
    {"copy-age", QT_TRANSLATE_NOOP("twinline::text::Tr", "The last sync is not too old")},
    {"detection-time", QT_TRANSLATE_NOOP("twinline::text::Tr", "A restart of the application ends before the nodes switch")},
    {"timeout-covers", QT_TRANSLATE_NOOP("twinline::text::Tr", "The timeout covers what a node does before it answers")},
    {"settings-equal", QT_TRANSLATE_NOOP("twinline::text::Tr", "Two settings that belong together are equal")},
    {"nlb-mac", QT_TRANSLATE_NOOP("twinline::text::Tr", "The router knows the MAC address of the service address")},
    {"agent-ready", QT_TRANSLATE_NOOP("twinline::text::Tr", "The key agent of this desk holds a key")},
    {"terminal-answers", QT_TRANSLATE_NOOP("twinline::text::Tr", "The terminal server answers")},
    {"nodes-answer", QT_TRANSLATE_NOOP("twinline::text::Tr", "All nodes answer")},
    {"inventory-agrees", QT_TRANSLATE_NOOP("twinline::text::Tr", "The inventory lists the same nodes as this pair")},
    {"commands-allowed", QT_TRANSLATE_NOOP("twinline::text::Tr", "Every command may be run on the nodes now, without a password")},
    {"automation-pausable", QT_TRANSLATE_NOOP("twinline::text::Tr", "The automation of the nodes can be paused")},
    {"no-preempt", QT_TRANSLATE_NOOP("twinline::text::Tr", "keepalived does not take the address back by itself")},
    {"control-data", QT_TRANSLATE_NOOP("twinline::text::Tr", "The control data of the old database can be read")},
    {"sync-standby", QT_TRANSLATE_NOOP("twinline::text::Tr", "Where commits wait for a standby, it is the target")},
    {"disk-room", QT_TRANSLATE_NOOP("twinline::text::Tr", "The file systems have enough room")},
    {"clocks-agree", QT_TRANSLATE_NOOP("twinline::text::Tr", "The clocks of the nodes agree")},
    {"calls-below", QT_TRANSLATE_NOOP("twinline::text::Tr", "Few enough calls are in progress")},
    {"probe-answers", QT_TRANSLATE_NOOP("twinline::text::Tr", "The service answers on the nodes")},
    {"past-fork", QT_TRANSLATE_NOOP("twinline::text::Tr", "Nothing is lost that only one node has")},
    {"log-complete", QT_TRANSLATE_NOOP("twinline::text::Tr", "The standby has everything that the old node wrote")},
    {"file-sync", QT_TRANSLATE_NOOP("twinline::text::Tr", "Few enough files are still to be copied")},
    {"cluster-paused", QT_TRANSLATE_NOOP("twinline::text::Tr", "The cluster manager is paused")},
    {"trunks-registered", QT_TRANSLATE_NOOP("twinline::text::Tr", "The trunks of the target are registered")},
    {"cloud-owner", QT_TRANSLATE_NOOP("twinline::text::Tr", "The cloud says that the address belongs to the Active node")},
    {"cloud-target-can-receive", QT_TRANSLATE_NOOP("twinline::text::Tr", "By the cloud's word the target can get the address")},
    {"heartbeat", QT_TRANSLATE_NOOP("twinline::text::Tr", "No heartbeats are being missed")},
};

} // namespace

QString levelWord(CheckLevel level)
{
    switch (level) {
    case CheckLevel::Blocking: return Tr::tr("blocking", "level of a check");
    case CheckLevel::Forcible: return Tr::tr("forcible", "level of a check");
    case CheckLevel::Warning: return Tr::tr("warning", "level of a check");
    }
    return {};
}

QString checkOutcomeWord(CheckOutcome outcome)
{
    switch (outcome) {
    case CheckOutcome::Unknown: return Tr::tr("unknown", "outcome of a check");
    case CheckOutcome::Pass: return Tr::tr("passed", "outcome of a check");
    case CheckOutcome::Fail: return Tr::tr("not passed", "outcome of a check");
    }
    return {};
}

QString checkLabel(const CheckResult &check)
{
    if (!check.label.empty())
        return of(check.label);
    for (const CheckWords &words : checkWords) {
        if (check.id == words.id)
            return Tr::tr(words.label);
    }
    return fromUtf8(check.id);
}

} // namespace twinline::text
