// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/samplecalm.h"

#include "decision/figures.h"
#include "decision/preflight.h"

#include <QtTest>

#include <set>

using namespace twinline;
using namespace twinline::sample;

namespace {

constexpr double now = 10;

/// One check on one situation.
struct Case
{
    PairSnapshot snapshot = calm(now);
    PairConfig pair = labPair();
    Product product = telisca();
    CheckSpec spec;
    Intent intent = Intent::Switchover;
    NodeIndex from = 0;
    NodeIndex to = 1;
    bool lease = true;

    DbFacts &database(int node) { return sample::database(snapshot, node); }
    Observation &look(int node, std::size_t probe) { return snapshot.nodes[std::size_t(node)].probes[probe].last; }
    void age(int node) // its evidence is older than two polls
    {
        snapshot.nodes[std::size_t(node)].evidenceAt = at(now - 2.1).boot;
        for (ProbeView &probe : snapshot.nodes[std::size_t(node)].probes)
            probe.last.sent = at(now - 2.1);
    }
    std::vector<CheckResult> results()
    {
        for (Runbook &book : product.runbooks)
            book.checks = {spec};
        return preflight(snapshot, pair, product, intent, from, to, lease);
    }
};

using Change = void (*)(Case &);

struct Row
{
    const char *check;
    const char *what;
    Change change;
    CheckOutcome outcome;
    const char *measured;
    const char *limit;
};

void nothing(Case &) {}
void oldFrom(Case &c) { c.age(0); }
void oldTo(Case &c) { c.age(1); }

constexpr CheckOutcome pass = CheckOutcome::Pass;
constexpr CheckOutcome fail = CheckOutcome::Fail;
constexpr CheckOutcome unknown = CheckOutcome::Unknown;

const std::vector<Row> &generalRows()
{
    static const std::vector<Row> rows{
        {"nodes-fresh", "calm", nothing, pass, "lab-1 0.0 s, lab-2 0.0 s", "2.0 s"},
        {"nodes-fresh", "stale", oldTo, unknown, "lab-1 0.0 s, lab-2 unknown 2.1 s", "2.0 s"},
        {"nodes-fresh", "silent", [](Case &c) { silence(c.snapshot, 0, now); }, fail, "lab-1 unreachable 0.0 s, lab-2 0.0 s", "2.0 s"},
        {"nodes-fresh", "contradicted", [](Case &c) { c.snapshot.nodes[1].contradicted = true; }, unknown, "lab-1 0.0 s, lab-2 unknown 0.0 s", "2.0 s"},
        {"nodes-fresh", "never asked", [](Case &c) { c.snapshot.nodes.clear(); }, unknown, "lab-1 unknown ?, lab-2 unknown ?", "2.0 s"},
        {"identity", "calm", nothing, pass, "lab-1 = 127.0.40.11, lab-2 = 127.0.40.12, 7300000000000000001", ""},
        {"identity", "by name", [](Case &c) { std::get<HttpFacts>(c.look(0, 1).facts).identity = "lab-1"; }, pass, "lab-1 = lab-1, lab-2 = 127.0.40.12, 7300000000000000001", ""},
        {"identity", "the other answers", [](Case &c) { std::get<HttpFacts>(c.look(0, 1).facts).identity = "127.0.40.12"; }, fail, "lab-1 = 127.0.40.12, lab-2 = 127.0.40.12, 7300000000000000001", ""},
        {"identity", "a probe met the wrong node", [](Case &c) { c.look(1, 2).outcome = Outcome::WrongNode; }, fail, "lab-1 = 127.0.40.11, lab-2 = 127.0.40.12, 7300000000000000001", ""},
        {"identity", "tells nothing", [](Case &c) { std::get<HttpFacts>(c.look(0, 1).facts).identity.clear(); }, unknown, "lab-1 = ?, lab-2 = 127.0.40.12, 7300000000000000001", ""},
        {"identity", "stale", oldTo, unknown, "lab-1 = 127.0.40.11, lab-2 = ?", ""},
        {"identity", "no such node", [](Case &c) { c.snapshot.nodes.clear(); }, unknown, "lab-1 = ?, lab-2 = ?", ""},
        {"identity", "no common origin", [](Case &c) { c.database(1).systemIdentifier = "99"; }, fail, "lab-1 = 127.0.40.11, lab-2 = 127.0.40.12, 7300000000000000001 / 99", ""},
        {"identity", "origin unknown", [](Case &c) { c.database(1).systemIdentifier.clear(); }, pass, "lab-1 = 127.0.40.11, lab-2 = 127.0.40.12", ""},
        {"source-active", "calm", nothing, pass, "lab-1 active (Active (Primary), reported)", "active"},
        {"source-active", "standby", [](Case &c) { c.from = 1; }, fail, "lab-2 standby (Standby (Backup), reported)", "active"},
        {"source-active", "stale", oldFrom, unknown, "lab-1 unknown", "active"},
        {"target-standby", "calm", nothing, pass, "lab-2 standby (Standby (Backup), reported)", "standby"},
        {"target-standby", "active", [](Case &c) { c.to = 0; }, fail, "lab-1 active (Active (Primary), reported)", "standby"},
        {"target-standby", "out of service", [](Case &c) { silence(c.snapshot, 1, now); c.snapshot.nodes[1].state = NodeState::Error; }, fail, "lab-2 error", "standby"},
        {"target-standby", "silent", [](Case &c) { silence(c.snapshot, 1, now); }, unknown, "lab-2 unreachable", "standby"},
        {"service-holder", "calm", nothing, pass, "127.0.40.11", "lab-1"},
        {"service-holder", "the other", [](Case &c) { setHolder(c.snapshot, 1); }, fail, "127.0.40.12", "lab-1"},
        {"service-holder", "after a takeover", [](Case &c) { setHolder(c.snapshot, 1); c.intent = Intent::Takeover; }, pass, "127.0.40.12", "lab-2"},
        {"service-holder", "repair", [](Case &c) { c.intent = Intent::Repair; }, fail, "127.0.40.11", "lab-2"},
        {"service-holder", "nobody", [](Case &c) { setHolder(c.snapshot, {}); }, fail, "?", "lab-1"},
        {"service-holder", "both", [](Case &c) { c.snapshot.service.holding = ServiceHolding::Both; }, fail, "127.0.40.11", "lab-1"},
        {"service-holder", "unknown", [](Case &c) { c.snapshot.service.holding = ServiceHolding::Unknown; }, unknown, "127.0.40.11", "lab-1"},
        {"heartbeat", "calm", nothing, pass, "0 / 5", "0"},
        {"heartbeat", "missed", [](Case &c) { c.snapshot.forecast.missed = 2; }, fail, "2 / 5", "0"},
        {"heartbeat", "silent", [](Case &c) { c.look(0, 2).outcome = Outcome::Timeout; }, fail, "0 / 5", "0"},
        {"heartbeat", "stale", oldFrom, unknown, "0 / 5", "0"},
        {"heartbeat", "no count", [](Case &c) { c.snapshot.forecast.of.reset(); }, pass, "0", "0"},
        {"heartbeat", "nobody", [](Case &c) { c.from = -1; }, unknown, "0 / 5", "0"},
        {"heartbeat", "no such probe", [](Case &c) { c.product.probes.clear(); }, unknown, "0 / 5", "0"},
        {"no-other-run", "ours", nothing, pass, "lease held", ""},
        {"no-other-run", "another's", [](Case &c) { c.lease = false; }, fail, "no lease", ""},
        {"moon-phase", "nobody knows it", nothing, unknown, "", ""},
    };
    return rows;
}

void shows(Case &c, int node, const char *value)
{
    c.look(node, 1).facts = IdentityFacts{value, {}};
}

void resolves(Case &c, const char *words, bool matches, std::optional<Duration> ttl = fromSeconds(60))
{
    c.snapshot.service.domain = {true, true, matches, words, ttl};
}

void parks(Case &c, std::optional<std::vector<std::string>> calls)
{
    c.snapshot.nodes[0].probes.push_back(probeView("ami", now, Outcome::Answered, AmiFacts{"1.1", 3, std::move(calls)}));
}

void copied(Case &c, std::optional<Duration> age, std::optional<Duration> limit)
{
    LagView copy = c.snapshot.lag[0];
    copy.sample.store = "nightly";
    copy.sample.kind = LagKind::Periodic;
    copy.sample.behind = age;
    copy.warnAbove = limit;
    copy.refuseAbove.reset();
    c.snapshot.lag.push_back(copy);
}

const std::vector<Row> &placeRows()
{
    static const std::vector<Row> rows{
        {"identity", "two certificates", [](Case &c) { shows(c, 0, "SHA256:a"); shows(c, 1, "SHA256:b"); }, pass, "lab-1 = SHA256:a, lab-2 = SHA256:b, 7300000000000000001", ""},
        {"identity", "one certificate for both", [](Case &c) { shows(c, 0, "SHA256:a"); shows(c, 1, "SHA256:a"); }, fail, "lab-1 = SHA256:a, lab-2 = SHA256:a, 7300000000000000001", ""},
        {"identity", "pinned", [](Case &c) { shows(c, 0, "SHA256:a"); c.pair.nodes[0].pins["identity"] = "SHA256:a"; }, pass, "lab-1 = SHA256:a, lab-2 = 127.0.40.12, 7300000000000000001", ""},
        {"identity", "against its pin", [](Case &c) { shows(c, 0, "SHA256:x"); c.pair.nodes[0].pins["identity"] = "SHA256:a"; }, fail, "lab-1 = SHA256:x, lab-2 = 127.0.40.12, 7300000000000000001", ""},
        {"distinguishable", "yes", [](Case &c) { c.snapshot.service.distinguishable = true; }, pass, "127.0.40.11", ""},
        {"distinguishable", "no", [](Case &c) { c.snapshot.service.indistinguishable = true; }, fail, "127.0.40.11", ""},
        {"distinguishable", "not known", nothing, unknown, "127.0.40.11", ""},
        {"management-apart", "calm", nothing, pass, "", ""},
        {"management-apart", "asked at the address that moves", [](Case &c) { c.pair.nodes[1].endpoints["monitor"].host = "127.0.40.100"; }, fail, "lab-2: monitor = 127.0.40.100", ""},
        {"management-apart", "asked by the name that moves", [](Case &c) { c.pair.serviceEndpoints["domain"] = {"pbx.example.com", 0, false, {}}; c.pair.nodes[0].endpoints["monitor"].host = "pbx.example.com"; }, fail, "lab-1: monitor = pbx.example.com", ""},
        {"domain-matches", "calm", [](Case &c) { resolves(c, "127.0.40.100", true); }, pass, "127.0.40.100", "127.0.40.100"},
        {"domain-matches", "elsewhere", [](Case &c) { resolves(c, "10.9.9.9", false); }, fail, "10.9.9.9", "127.0.40.100"},
        {"domain-matches", "no answer", [](Case &c) { c.snapshot.service.domain.configured = true; }, unknown, "?", "127.0.40.100"},
        {"domain-ttl", "short", [](Case &c) { resolves(c, "127.0.40.100", true); }, pass, "60.0 s", "300.0 s"},
        {"domain-ttl", "long", [](Case &c) { resolves(c, "127.0.40.100", true, fromSeconds(3600)); }, fail, "3600.0 s", "300.0 s"},
        {"domain-ttl", "own limit", [](Case &c) { resolves(c, "127.0.40.100", true, fromSeconds(3600)); c.spec.parameters = {{"limit_s", "7200"}}; }, pass, "3600.0 s", "7200.0 s"},
        {"domain-ttl", "not told", [](Case &c) { resolves(c, "127.0.40.100", true, {}); }, unknown, "?", "300.0 s"},
        {"no-parked-calls", "none", [](Case &c) { parks(c, std::vector<std::string>{}); }, pass, "0", "0"},
        {"no-parked-calls", "two", [](Case &c) { parks(c, {{"701 SIP/102", "702 SIP/104"}}); }, fail, "2: 701 SIP/102, 702 SIP/104", "0"},
        {"no-parked-calls", "may not ask", [](Case &c) { parks(c, {}); }, unknown, "?", "0"},
        {"no-parked-calls", "not asked", nothing, unknown, "?", "0"},
        {"no-parked-calls", "stale", [](Case &c) { parks(c, std::vector<std::string>{}); c.age(0); }, unknown, "?", "0"},
        {"no-parked-calls", "nobody", [](Case &c) { c.from = -1; }, unknown, "?", "0"},
        {"same-version", "nobody entered them", nothing, unknown, "? / ?", ""},
        {"same-version", "the same", [](Case &c) { c.pair.nodes[0].version = c.pair.nodes[1].version = "11.1"; }, pass, "11.1 / 11.1", ""},
        {"same-version", "two", [](Case &c) { c.pair.nodes[0].version = "11.1"; c.pair.nodes[1].version = "11.0"; }, fail, "11.1 / 11.0", ""},
        {"copy-age", "young", [](Case &c) { copied(c, fromSeconds(3600), fromSeconds(93600)); }, pass, "nightly 3600.0 s", "93600.0 s"},
        {"copy-age", "old", [](Case &c) { copied(c, fromSeconds(100000), fromSeconds(93600)); }, fail, "nightly 100000.0 s", "93600.0 s"},
        {"copy-age", "not known", [](Case &c) { copied(c, {}, fromSeconds(93600)); }, unknown, "nightly ?", "93600.0 s"},
        {"copy-age", "no limit", [](Case &c) { copied(c, fromSeconds(1), {}); }, unknown, "nightly 1.0 s", ""},
        {"copy-age", "the worst of two", [](Case &c) { copied(c, fromSeconds(1), fromSeconds(9)); copied(c, fromSeconds(10), fromSeconds(9)); }, fail, "nightly 10.0 s", "9.0 s"},
    };
    return rows;
}

const std::vector<Row> &databaseRows()
{
    static const std::vector<Row> rows{
        {"one-primary", "calm", nothing, pass, "1 (2 / 2)", "1"},
        {"one-primary", "two", [](Case &c) { c.database(1).inRecovery = false; }, fail, "2 (2 / 2)", "1"},
        {"one-primary", "none", [](Case &c) { c.database(0).inRecovery = true; }, fail, "0 (2 / 2)", "1"},
        {"one-primary", "one seen", oldTo, unknown, "1 (1 / 2)", "1"},
        {"streaming", "calm", nothing, pass, "streaming, 0.3 s", "35.0 s"},
        {"streaming", "quiet too long", [](Case &c) { c.database(1).receiver->lastMessageAge = fromSeconds(36); }, fail, "streaming, 36.0 s", "35.0 s"},
        {"streaming", "quiet, age unknown", [](Case &c) { c.database(1).receiver->lastMessageAge.reset(); }, unknown, "streaming, ?", "35.0 s"},
        {"streaming", "receiver stops", [](Case &c) { c.database(1).receiver->status = "stopping"; }, fail, "stopping, 0.3 s", "35.0 s"},
        {"streaming", "the other way", [](Case &c) { c.snapshot.replication.to = 0; }, fail, "streaming, 0.3 s", "35.0 s"},
        {"streaming", "broken", [](Case &c) { c.snapshot.replication.link = ReplicationView::Link::Broken; c.snapshot.replication.detail = "no row"; }, fail, "no row", "35.0 s"},
        {"streaming", "no permission", [](Case &c) { c.snapshot.replication.link = ReplicationView::Link::NoPermission; }, unknown, "", "35.0 s"},
        {"streaming", "no receiver", [](Case &c) { c.database(1).receiver.reset(); }, unknown, "", "35.0 s"},
        {"streaming", "stale", oldTo, unknown, "", "35.0 s"},
        {"streaming", "9.1 shows no receiver", [](Case &c) { c.database(1).receiver.reset(); c.database(1).receiverVisible = false; c.snapshot.replication.detail = "streaming"; }, pass, "streaming", "35.0 s"},
        {"streaming", "9.1, the other way", [](Case &c) { c.database(1).receiver.reset(); c.database(1).receiverVisible = false; c.snapshot.replication.to = 0; }, fail, "", "35.0 s"},
        {"same-timeline", "calm", nothing, pass, "4 / 4", ""},
        {"same-timeline", "forked", [](Case &c) { c.database(1).receiver->timeline = 3; }, fail, "4 / 3", ""},
        {"same-timeline", "without receiver", [](Case &c) { c.database(1).receiver.reset(); }, pass, "4 / 4", ""},
        {"same-timeline", "not known", [](Case &c) { c.database(0).timeline = 0; }, unknown, "0 / 4", ""},
        {"same-timeline", "9.1 tells none of a standby", [](Case &c) { c.database(1).receiver.reset(); c.database(1).timeline = 0; }, unknown, "4 / 0", ""},
        {"same-timeline", "stale", oldFrom, unknown, "", ""},
        {"lag-bytes", "calm", nothing, pass, "0 B", "1.0 MB"},
        {"lag-bytes", "over", [](Case &c) { c.snapshot.lag[0].sample.bytes = 20000000; }, fail, "20.0 MB", "1.0 MB"},
        {"lag-bytes", "own limit", [](Case &c) { c.snapshot.lag[0].sample.bytes = 20000000; c.spec.parameters = {{"limit_bytes", "30000000"}}; }, pass, "20.0 MB", "30.0 MB"},
        {"lag-bytes", "standard limit", [](Case &c) { c.snapshot.lag[0].refuseAboveBytes.reset(); }, pass, "0 B", "1.0 MB"},
        {"lag-bytes", "not known", [](Case &c) { c.snapshot.lag[0].sample.bytes.reset(); }, unknown, "?", "1.0 MB"},
        {"lag-bytes", "old", [](Case &c) { c.snapshot.lag[0].sample.at = at(now - 2.1).boot; }, unknown, "?", "1.0 MB"},
        {"lag-bytes", "no store", [](Case &c) { c.snapshot.lag.clear(); }, unknown, "", ""},
        {"lag-bytes", "the worst of two", [](Case &c) { c.snapshot.lag.push_back(c.snapshot.lag[0]); c.snapshot.lag[0].sample.bytes = 500; }, pass, "500 B", "1.0 MB"},
        {"lag-bytes", "an age has no bytes", [](Case &c) { c.snapshot.lag.push_back(c.snapshot.lag[0]); c.snapshot.lag[1].sample.kind = LagKind::Periodic; c.snapshot.lag[1].sample.bytes.reset(); }, pass, "0 B", "1.0 MB"},
        {"lag-seconds", "calm", nothing, pass, "0.0 s", "5.0 s"},
        {"lag-seconds", "over", [](Case &c) { c.snapshot.lag[0].sample.behind = fromSeconds(12.4); }, fail, "12.4 s", "5.0 s"},
        {"lag-seconds", "not known", [](Case &c) { c.snapshot.lag[0].sample.behind.reset(); }, unknown, "?", "5.0 s"},
        {"lag-seconds", "at least, under", [](Case &c) { c.snapshot.lag[0].sample.behind.reset(); c.snapshot.lag[0].sample.atLeast = fromSeconds(2); }, unknown, "≥ 2.0 s", "5.0 s"},
        {"lag-seconds", "at least, over", [](Case &c) { c.snapshot.lag[0].sample.behind.reset(); c.snapshot.lag[0].sample.atLeast = fromSeconds(9); }, fail, "≥ 9.0 s", "5.0 s"},
        {"lag-seconds", "old", [](Case &c) { c.snapshot.lag[0].sample.at = at(now - 2.1).boot; }, unknown, "0.0 s", "5.0 s"},
        {"lag-seconds", "limit of the pair", [](Case &c) { c.snapshot.lag[0].refuseAbove.reset(); c.pair.lagRefuseAbove = fromSeconds(7); }, pass, "0.0 s", "7.0 s"},
        {"lag-seconds", "no limit", [](Case &c) { c.snapshot.lag[0].refuseAbove.reset(); }, unknown, "0.0 s", ""},
        {"lag-seconds", "no store", [](Case &c) { c.snapshot.lag.clear(); }, unknown, "", ""},
        {"lag-seconds", "a nightly copy is no stream", [](Case &c) { copied(c, fromSeconds(100000), {}); }, pass, "0.0 s", "5.0 s"},
        {"lag-seconds", "the worst of two", [](Case &c) { c.snapshot.lag.push_back(c.snapshot.lag[0]); c.snapshot.lag[1].sample.behind = fromSeconds(6); }, fail, "6.0 s", "5.0 s"},
        {"replay-running", "calm", nothing, pass, "running", "running"},
        {"replay-running", "paused", [](Case &c) { c.database(1).replayPaused = true; }, fail, "paused", "running"},
        {"replay-running", "not a standby", [](Case &c) { c.database(1).inRecovery = false; }, unknown, "", ""},
        {"replay-running", "stale", oldTo, unknown, "", ""},
        {"permission", "calm", nothing, pass, "lab-1 yes, lab-2 yes", "pg_monitor"},
        {"permission", "missing", [](Case &c) { c.database(1).permitted = false; }, fail, "lab-1 yes, lab-2 no", "pg_monitor"},
        {"permission", "stale", oldFrom, unknown, "lab-1 ?, lab-2 yes", "pg_monitor"},
        {"permission", "9.1 has no pg_monitor", [](Case &c) { c.database(0).serverVersion = c.database(1).serverVersion = 90124; c.database(0).permitted = false; }, fail, "lab-1 no, lab-2 yes", "superuser"},
        {"permission", "missing beats stale", [](Case &c) { c.age(0); c.database(1).permitted = false; }, fail, "lab-1 ?, lab-2 no", "pg_monitor"},
        {"no-base-backup", "calm", nothing, pass, "none", "none"},
        {"no-base-backup", "runs", [](Case &c) { c.database(0).baseBackupRunning = true; }, fail, "backup", "none"},
        {"no-base-backup", "stale", oldFrom, unknown, "", ""},
        {"no-base-backup", "not told", [](Case &c) { c.database(0).baseBackupRunning.reset(); }, unknown, "?", "none"},
        {"archive-backlog", "calm", nothing, pass, "3", "< 128"},
        {"archive-backlog", "at the limit", [](Case &c) { c.database(0).archiveBacklog = 128; }, fail, "128", "< 128"},
        {"archive-backlog", "own limit", [](Case &c) { c.spec.parameters = {{"limit", "2"}}; }, fail, "3", "< 2"},
        {"archive-backlog", "limit unreadable", [](Case &c) { c.spec.parameters = {{"limit", "many"}}; }, pass, "3", "< 128"},
        {"archive-backlog", "not known", [](Case &c) { c.database(0).archiveBacklog = -1; }, unknown, "?", "< 128"},
        {"archive-backlog", "archiving is off", [](Case &c) { c.database(0).archiveBacklog = -1; c.database(0).settings["archive_mode"] = "off"; }, pass, "archive_mode = off", "< 128"},
        {"archive-backlog", "stale", oldFrom, unknown, "?", "< 128"},
        {"archive-healthy", "calm", nothing, pass, "well", "well"},
        {"archive-healthy", "failing", [](Case &c) { c.database(0).archiveFailing = true; }, fail, "failing", "well"},
        {"archive-healthy", "stale", oldFrom, unknown, "", ""},
        {"archive-healthy", "not told before 9.4", [](Case &c) { c.database(0).archiveFailing.reset(); }, unknown, "?", "well"},
        {"archive-healthy", "not told, but off", [](Case &c) { c.database(0).archiveFailing.reset(); c.database(0).settings["archive_mode"] = "off"; }, pass, "archive_mode = off", "well"},
        {"no-stalled-sender", "calm", nothing, pass, "1", "15.0 s"},
        {"no-stalled-sender", "no reply", [](Case &c) { c.database(0).senders[0].replyAge = fromSeconds(16); }, fail, "lab-2 streaming 16.0 s", "15.0 s"},
        {"no-stalled-sender", "stopping", [](Case &c) { c.database(0).senders[0].state = "stopping"; c.database(0).senders[0].replyAge.reset(); }, fail, "lab-2 stopping", "15.0 s"},
        {"no-stalled-sender", "catching up", [](Case &c) { c.database(0).senders[0].state = "catchup"; }, pass, "1", "15.0 s"},
        {"no-stalled-sender", "no permission", [](Case &c) { c.database(0).permitted = false; }, unknown, "?", "15.0 s"},
        {"no-stalled-sender", "stale", oldFrom, unknown, "?", "15.0 s"},
        {"no-stalled-sender", "9.1 tells no reply", [](Case &c) { c.database(0).serverVersion = 90124; c.database(0).senders[0].replyAge.reset(); }, unknown, "1, ?", "15.0 s"},
        {"no-stalled-sender", "9.1, stopping", [](Case &c) { c.database(0).serverVersion = 90124; c.database(0).senders[0].replyAge.reset(); c.database(0).senders[0].state = "stopping"; }, fail, "lab-2 stopping", "15.0 s"},
        {"no-stalled-sender", "9.1, none", [](Case &c) { c.database(0).serverVersion = 90124; c.database(0).senders.clear(); }, pass, "0", "15.0 s"},
        {"no-old-transactions", "calm", nothing, pass, "0.0 s", "60.0 s"},
        {"no-old-transactions", "old", [](Case &c) { c.database(0).oldestTransaction = fromSeconds(61); }, fail, "61.0 s", "60.0 s"},
        {"no-old-transactions", "own limit", [](Case &c) { c.database(0).oldestTransaction = fromSeconds(61); c.spec.parameters = {{"limit_s", "300"}}; }, pass, "61.0 s", "300.0 s"},
        {"no-old-transactions", "prepared", [](Case &c) { c.database(0).preparedTransactions = 1; }, fail, "0.0 s, 1 prepared", "60.0 s"},
        {"no-old-transactions", "hidden", [](Case &c) { c.database(0).permitted = false; }, unknown, "?", "60.0 s"},
        {"free-senders", "calm", nothing, pass, "9", "≥ 1"},
        {"free-senders", "none", [](Case &c) { c.database(1).walSendersFree = 0; }, fail, "0", "≥ 1"},
        {"free-senders", "not known", [](Case &c) { c.database(1).walSendersFree = -1; }, unknown, "?", "≥ 1"},
        {"free-senders", "stale", oldTo, unknown, "?", "≥ 1"},
        {"slots", "calm", nothing, pass, "lab-1 lab_2 active reserved", "active"},
        {"slots", "none", [](Case &c) { c.database(0).replicationSlots.clear(); }, pass, "none", "active"},
        {"slots", "inactive", [](Case &c) { c.database(1).replicationSlots = {{"old", false, "", {}}}; }, fail, "lab-1 lab_2 active reserved, lab-2 old inactive", "active"},
        {"slots", "lost", [](Case &c) { c.database(0).replicationSlots[0].walStatus = "lost"; }, fail, "lab-1 lab_2 active lost", "active"},
        {"slots", "stale", oldTo, unknown, "?", "active"},
        {"rejoin-path", "calm", nothing, pass, "rewind", "wal_log_hints | data_checksums"},
        {"rejoin-path", "by checksums", [](Case &c) { c.database(0).settings["wal_log_hints"] = "off"; c.database(0).settings["data_checksums"] = "on"; }, pass, "rewind", "wal_log_hints | data_checksums"},
        {"rejoin-path", "neither", [](Case &c) { c.database(0).settings["wal_log_hints"] = "off"; }, fail, "streaming", "wal_log_hints | data_checksums"},
        {"rejoin-path", "not known", [](Case &c) { c.database(0).settings.clear(); }, unknown, "?", "wal_log_hints | data_checksums"},
        {"rejoin-path", "9.4", [](Case &c) { c.database(0).serverVersion = 90400; }, fail, "streaming", "wal_log_hints | data_checksums"},
        {"rejoin-path", "9.1", [](Case &c) { c.database(0).serverVersion = 90124; }, fail, "rebuild", "wal_log_hints | data_checksums"},
        {"rejoin-path", "no version", [](Case &c) { c.database(0).serverVersion = 0; }, unknown, "?", "wal_log_hints | data_checksums"},
        {"parameters-fit", "calm", nothing, pass, "5 / 5", "≥ lab-1"},
        {"parameters-fit", "larger", [](Case &c) { c.database(1).settings["max_connections"] = "200"; }, pass, "5 / 5", "≥ lab-1"},
        {"parameters-fit", "smaller", [](Case &c) { c.database(1).settings["max_connections"] = "50"; }, fail, "max_connections 50 < 100", "≥ lab-1"},
        {"parameters-fit", "one not known", [](Case &c) { c.database(1).settings.erase("max_wal_senders"); }, unknown, "4 / 5", "≥ lab-1"},
        {"parameters-fit", "stale", oldTo, unknown, "?", ""},
        {"parameters-fit", "9.1 has no worker processes", [](Case &c) { for (int node : {0, 1}) { c.database(node).serverVersion = 90124; c.database(node).settings.erase("max_worker_processes"); } }, pass, "4 / 4", "≥ lab-1"},
        {"same-database-version", "calm", nothing, pass, "150018 / 150018", ""},
        {"same-database-version", "minor differs", [](Case &c) { c.database(1).serverVersion = 150001; }, pass, "150018 / 150001", ""},
        {"same-database-version", "major differs", [](Case &c) { c.database(1).serverVersion = 160001; }, fail, "150018 / 160001", ""},
        {"same-database-version", "9.6 and 9.5", [](Case &c) { c.database(0).serverVersion = 90603; c.database(1).serverVersion = 90524; }, fail, "90603 / 90524", ""},
        {"same-database-version", "not known", [](Case &c) { c.database(1).serverVersion = 0; }, unknown, "?", ""},
    };
    return rows;
}

std::vector<Row> allRows()
{
    std::vector<Row> rows = generalRows();
    rows.insert(rows.end(), placeRows().begin(), placeRows().end());
    rows.insert(rows.end(), databaseRows().begin(), databaseRows().end());
    return rows;
}

} // namespace

class tst_Preflight : public QObject
{
    Q_OBJECT

private slots:
    void measures_data();
    void measures();
    void settingsThatWouldUndoTheSwitchBlock_data();
    void settingsThatWouldUndoTheSwitchBlock();
    void leavesOutWhatDoesNotApply();
    void keepsOrderLevelAndLabel();
    void mayBeginWithGoodOrForcedChecksOnly_data();
    void mayBeginWithGoodOrForcedChecksOnly();
    void oneReasonDoesNotCoverTwoChecks();
    void everyKnownCheckIsTested();
    void figures_data();
    void figures();
};

void tst_Preflight::measures_data()
{
    QTest::addColumn<int>("index");
    const std::vector<Row> rows = allRows();
    for (std::size_t i = 0; i < rows.size(); ++i)
        QTest::addRow("%s: %s", rows[i].check, rows[i].what) << int(i);
}

void tst_Preflight::measures()
{
    QFETCH(int, index);
    const Row row = allRows()[std::size_t(index)];
    Case one;
    one.spec = checkSpec(row.check);
    row.change(one);
    const std::vector<CheckResult> results = one.results();
    QCOMPARE(results.size(), 1u);
    QCOMPARE(results[0].id, std::string(row.check));
    QCOMPARE(QString::fromStdString(results[0].measured), QString::fromUtf8(row.measured));
    QCOMPARE(QString::fromStdString(results[0].limit), QString::fromUtf8(row.limit));
    QCOMPARE(results[0].outcome, row.outcome);
}

void tst_Preflight::settingsThatWouldUndoTheSwitchBlock_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QString>("when");
    QTest::addColumn<int>("to");
    QTest::addColumn<int>("outcome"); // -1: left out
    QTest::addColumn<QString>("measured");
    const auto row = [](const char *name, const char *key, const char *wanted, const char *when, int to, int outcome,
                        const char *measured) {
        QTest::newRow(name) << QString::fromUtf8(key) << QString::fromUtf8(wanted) << QString::fromUtf8(when) << to << outcome
                            << QString::fromUtf8(measured);
    };
    row("as wanted", "restart", "false", "always", 1, int(pass), "restart = false");
    row("would undo", "restart", "true", "always", 1, int(fail), "restart = false");
    row("nobody entered it", "test_vip", "false", "always", 1, int(unknown), "test_vip = ?");
    row("no such setting", "mystery", "false", "always", 1, int(unknown), "mystery = ?");
    row("one of several", "balancer", "none|follows-role", "always", 1, int(pass), "balancer = follows-role");
    row("none of several", "balancer", "none|own-check", "always", 1, int(fail), "balancer = follows-role");
    row("not a part of a word", "balancer", "none|follows-role-and-more", "always", 1, int(fail), "balancer = follows-role");
    row("number, the vendor's own", "heartbeat_interval_s", "30", "always", 1, int(pass), "heartbeat_interval_s = 30");
    row("only towards the second", "restart", "true", "to-second", 1, int(fail), "restart = false");
    row("not towards the first", "restart", "true", "to-second", 0, -1, "");
    row("only towards the first", "restart", "true", "to-first", 0, int(fail), "restart = false");
    row("not towards the second", "restart", "true", "to-first", 1, -1, "");
}

void tst_Preflight::settingsThatWouldUndoTheSwitchBlock()
{
    QFETCH(QString, key);
    QFETCH(QString, wanted);
    QFETCH(QString, when);
    QFETCH(int, to);
    QFETCH(int, outcome);
    QFETCH(QString, measured);
    Case one;
    one.to = to;
    one.from = 1 - to;
    one.pair.settings = {{"restart", false}, {"balancer", std::string("follows-role")}};
    one.spec = settingCheck(key.toStdString(), wanted.toStdString(), when.toStdString());
    const std::vector<CheckResult> results = one.results();
    QCOMPARE(results.size(), outcome < 0 ? 0u : 1u);
    if (results.empty())
        return;
    QCOMPARE(int(results[0].outcome), outcome);
    QCOMPARE(QString::fromStdString(results[0].measured), measured);
    QCOMPARE(QString::fromStdString(results[0].limit), wanted);
    QCOMPARE(mayBegin(results, {}), outcome == int(pass));
}

void tst_Preflight::leavesOutWhatDoesNotApply()
{
    Case one;
    one.snapshot.service = {};
    one.spec = checkSpec("service-holder");
    QVERIFY(one.results().empty());
    for (const char *id : {"one-primary", "lag-bytes", "lag-seconds", "slots"}) {
        Case two;
        two.spec = checkSpec(id);
        two.pair.nodes[0].endpoints.erase("database");
        QCOMPARE(two.results().size(), 1u); // one node still has one
        two.pair.nodes[1].endpoints.erase("database");
        QVERIFY(two.results().empty());
    }
    Case three;
    three.intent = Intent::Detach;
    QVERIFY(three.results().empty()); // no runbook, no checks: plan() refuses
}

void tst_Preflight::keepsOrderLevelAndLabel()
{
    Case one;
    one.product.runbooks[0].checks = {checkSpec("heartbeat", CheckLevel::Warning), checkSpec("lag-seconds", CheckLevel::Forcible),
                                      checkSpec("identity")};
    one.product.runbooks[0].checks[1].label = words("How far behind");
    const auto results = preflight(one.snapshot, one.pair, one.product, Intent::Switchover, 0, 1, true);
    QCOMPARE(results.size(), 3u);
    QCOMPARE(results[0].id, std::string("heartbeat"));
    QCOMPARE(results[0].level, CheckLevel::Warning);
    QCOMPARE(results[1].label, words("How far behind"));
    QCOMPARE(results[1].level, CheckLevel::Forcible);
    QCOMPARE(results[2].level, CheckLevel::Blocking);
}

void tst_Preflight::mayBeginWithGoodOrForcedChecksOnly_data()
{
    QTest::addColumn<int>("level");
    QTest::addColumn<int>("outcome");
    QTest::addColumn<bool>("forced");
    QTest::addColumn<bool>("may");
    for (const CheckLevel level : {CheckLevel::Blocking, CheckLevel::Forcible, CheckLevel::Warning})
        for (const CheckOutcome outcome : {pass, fail, unknown})
            for (const bool forced : {false, true}) {
                const bool may = outcome == pass || level == CheckLevel::Warning || (level == CheckLevel::Forcible && forced);
                QTest::addRow("%s %s%s", std::string(toWord(level)).c_str(), std::string(toWord(outcome)).c_str(),
                              forced ? " forced" : "")
                    << int(level) << int(outcome) << forced << may;
            }
}

void tst_Preflight::mayBeginWithGoodOrForcedChecksOnly()
{
    QFETCH(int, level);
    QFETCH(int, outcome);
    QFETCH(bool, forced);
    QFETCH(bool, may);
    const std::vector<CheckResult> checks{{"identity", {}, CheckLevel::Blocking, pass, {}, {}},
                                          {"slots", {}, CheckLevel(level), CheckOutcome(outcome), {}, {}}};
    std::vector<Override> overrides{{"streaming", "another one", at(1)}};
    if (forced)
        overrides.push_back({"slots", "known and harmless", at(1)});
    QCOMPARE(mayBegin(checks, overrides), may);
}

void tst_Preflight::oneReasonDoesNotCoverTwoChecks()
{
    std::vector<CheckResult> checks{{"setting-is", {}, CheckLevel::Forcible, fail, "a = 1", {}},
                                    {"setting-is", {}, CheckLevel::Forcible, unknown, "b = ?", {}}};
    const std::vector<Override> overrides{{"setting-is", "a is harmless", at(1)}};
    QVERIFY(!mayBegin(checks, overrides));
    checks[1].outcome = pass;
    QVERIFY(mayBegin(checks, overrides));
    QVERIFY(mayBegin({}, {}));
}

void tst_Preflight::everyKnownCheckIsTested()
{
    std::set<std::string> tested{
        "setting-is", "detection-time", "timeout-covers", "settings-equal", "nlb-mac",  // tst_advice has the table
        "agent-ready", "terminal-answers", "nodes-answer", "inventory-agrees", // what is behind a terminal server has one too
        "commands-allowed", "automation-pausable", "no-preempt", "control-data", "sync-standby", "clocks-agree", "calls-below", "probe-answers",
        "past-fork", "disk-room", // tst_hostchecks has it
        "log-complete", // tst_kamailioruns
        "file-sync", "cluster-paused", "trunks-registered", // tst_servicechecks
        "cloud-owner", "cloud-target-can-receive"}; // tst_cloudruns
    for (const Row &row : allRows())
        tested.insert(row.check);
    QCOMPARE(knownChecks().size(), 56u);
    for (const std::string &id : knownChecks())
        QVERIFY2(tested.contains(id), id.c_str());
}

void tst_Preflight::figures_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("wanted");
    const auto row = [](const std::string &text, const char *wanted) {
        QTest::newRow(wanted) << QString::fromStdString(text) << QString::fromUtf8(wanted);
    };
    row(secondsFigure(fromSeconds(12.44)), "12.4 s");
    row(bytesFigure(999), "999 B");
    row(bytesFigure(1000), "1.0 kB");
    row(bytesFigure(16'000'000), "16.0 MB");
    row(bytesFigure(2'500'000'000), "2.5 GB");
    row(bytesFigure(9'000'000'000'000'000), "9000.0 TB");
    row(numberFigure(3), "3");
    row(numberFigure(0.25), "0.25");
    row(joined({"a", "b", "c"}, ", "), "a, b, c");
}

void tst_Preflight::figures()
{
    QFETCH(QString, text);
    QFETCH(QString, wanted);
    QCOMPARE(text, wanted);
}

QTEST_APPLESS_MAIN(tst_Preflight)
#include "tst_preflight.moc"
