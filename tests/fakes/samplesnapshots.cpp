// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/samplesnapshots.h"

#include "products/products.h"

#include <cmath>

namespace twinline::samples {

namespace {

using namespace std::chrono_literals;

ProbeView seen(const std::string &key, Instant now, Duration age, ProbeMark mark, Outcome outcome = Outcome::Answered)
{
    ProbeView view;
    view.probe = key;
    view.mark = mark;
    view.fresh = true;
    view.last.probe = key;
    view.last.sent = before(now, age);
    view.last.outcome = outcome;
    return view;
}

ProbeView answered(const std::string &key, Instant now, Duration age, double milliseconds, Facts facts, const std::string &address)
{
    ProbeView view = seen(key, now, age, ProbeMark::Good);
    view.last.rtt = fromSeconds(milliseconds / 1000);
    view.last.facts = std::move(facts);
    view.last.address = address;
    view.last.detail = "200 OK";
    return view;
}

DbFacts database(bool standby, int timeline)
{
    DbFacts facts;
    facts.serverVersion = 150018;
    facts.inRecovery = standby;
    facts.timeline = timeline;
    if (standby)
        facts.receiver = DbReceiver{"streaming", timeline, "10.1.1.219", 300ms};
    return facts;
}

NodeView node(const PairConfig &pair, std::size_t index, Instant now, bool active)
{
    NodeView view;
    const std::string host = pair.nodes[index].address;
    const double base = active ? 12.4 : 14.0;
    view.state = active ? NodeState::Active : NodeState::Standby;
    view.roleBy = RoleBy::Reported;
    view.vendorState = active ? "Active (Primary)" : "Standby (Backup)";
    view.since = before(now, 193 * 24h);
    view.evidenceAt = before(now, 300ms).boot;
    view.probes = {
        answered("role", now, 300ms, base, HttpFacts{200, active ? "ACTIVE" : "STANDBY", {}}, host + ":80"),
        answered("heartbeat", now, 400ms, base + 0.7, HttpFacts{200, {}, {}}, host + ":80"),
        answered("application", now, 2400ms, base + 1.9, HttpFacts{200, "IPSWS=OK", {}}, host + ":80"),
        answered("identity", now, 1200ms, base + 8.2, HttpFacts{200, {}, host}, host + ":80"),
        answered("startup", now, 3400ms, 4.2, {}, host + ":2011"),
        active ? answered("sip", now, 900ms, 8.1, SipFacts{200, "OK", "telisca", {}, 1}, host + ":5060")
               : seen("sip", now, 900ms, ProbeMark::Idle, Outcome::Timeout),
        answered("database", now, 300ms, 3.1, database(!active, 4), host + ":5432")};
    view.probes[4].last.detail = "port open";
    return view;
}

ServiceView heldBy(const PairConfig &pair, NodeIndex holder, Instant now)
{
    ServiceView service;
    service.holding = ServiceHolding::Node;
    service.holder = holder;
    service.identity = pair.nodes[static_cast<std::size_t>(holder)].address;
    service.answers = true;
    service.probes = {answered("service-sip", now, 200ms, 8.4, SipFacts{200, "OK", "telisca", {}, 1}, pair.serviceAddress + ":5060"),
                      answered("service-identity", now, 700ms, 21.0, HttpFacts{200, {}, service.identity}, pair.serviceAddress + ":80")};
    return service;
}

Reason reason(ReasonCode code, Severity severity, NodeIndex node, NodeIndex other)
{
    Reason result;
    result.code = code;
    result.severity = severity;
    result.node = node;
    result.other = other;
    return result;
}

LagView lag(Instant now, std::optional<Duration> behind, std::uint64_t bytes)
{
    LagView view;
    view.sample = {"database", LagKind::Streaming, bytes, behind, {}, before(now, 300ms).boot};
    view.warnAbove = 2s;
    view.refuseAbove = 5s;
    view.fresh = true;
    return view;
}

/// Every probe of the node last ended without an answer.
void silence(NodeView &view, Duration age, Instant now, bool fresh)
{
    for (ProbeView &probe : view.probes) {
        probe.mark = ProbeMark::Unknown;
        probe.fresh = fresh;
        probe.last.outcome = Outcome::Timeout;
        probe.last.rtt.reset();
        probe.last.facts = {};
        probe.last.detail.clear();
        probe.last.sent = before(now, age);
    }
    view.state = NodeState::Unreachable;
    view.roleBy = RoleBy::Unknown;
    view.since = before(now, age);
    view.evidenceAt = before(now, age).boot;
}

Event event(EventCode code, Severity severity, Instant at, const PairConfig &pair, NodeIndex node)
{
    Event result;
    result.at = at;
    result.pair = pair.name;
    result.code = code;
    result.severity = severity;
    result.node = node;
    return result;
}

} // namespace

Instant before(Instant now, Duration span)
{
    return {now.boot - span, now.wall - std::chrono::duration_cast<std::chrono::milliseconds>(span)};
}

const Product &telisca()
{
    static const Product product = readProductFile(SOURCE_ROOT "/resources/products/telisca-hot-standby.toml").value();
    return product;
}

PairConfig pair(const std::string &name, const std::string &first, const std::string &second)
{
    PairConfig config;
    config.name = name;
    config.product = telisca().key;
    config.site = "Paris";
    config.serviceAddress = "10.1.1.245";
    config.poll = 5s;
    config.timeout = 4s;
    config.lagWarnAbove = 2s;
    config.lagRefuseAbove = 5s;
    config.nodes.resize(2);
    config.nodes[0].name = first;
    config.nodes[0].address = "10.1.1.219";
    config.nodes[0].rank = Rank::Primary;
    config.nodes[1].name = second;
    config.nodes[1].address = "10.1.1.220";
    config.nodes[1].rank = Rank::Backup;
    for (NodeConfig &node : config.nodes) {
        node.page = "http://" + node.address + "/IPSCFG/admin";
        node.endpoints["database"] = {node.address, 5432, false, {}};
    }
    return config;
}

PairSnapshot healthy(const PairConfig &pair, Instant now)
{
    PairSnapshot snapshot;
    snapshot.pair = pair.name;
    snapshot.product = pair.product;
    snapshot.at = now;
    snapshot.verdict = Verdict::Redundant;
    snapshot.severity = Severity::Ok;
    snapshot.reasons = {reason(ReasonCode::AllGood, Severity::Ok, 0, 1)};
    snapshot.since = before(now, 193 * 24h);
    snapshot.evidenceAge = 300ms;
    snapshot.poll = pair.poll;
    snapshot.nodes = {node(pair, 0, now, true), node(pair, 1, now, false)};
    snapshot.service = heldBy(pair, 0, now);
    snapshot.replication = {ReplicationView::Link::Streaming, 0, 1, false, before(now, 193 * 24h), "streaming, async"};
    snapshot.lag = {lag(now, 300ms, 48000)};
    snapshot.forecast = {ForecastMode::Automatic, 130s, 153s, 168s, 0, 5, false};
    return snapshot;
}

PairSnapshot degraded(const PairConfig &pair, Instant now)
{
    PairSnapshot snapshot = healthy(pair, now);
    snapshot.verdict = Verdict::Degraded;
    snapshot.severity = Severity::Critical;
    snapshot.since = before(now, 48s);
    Reason over = reason(ReasonCode::LagOverSwitchLimit, Severity::Critical, 1, 0);
    over.span = 6200ms;
    over.limit = 5s;
    over.bytes = 1240000;
    Reason missed = reason(ReasonCode::HeartbeatsMissed, Severity::Warning, 1, 0);
    missed.count = 2;
    missed.of = 5;
    snapshot.reasons = {over, missed};
    snapshot.lag = {lag(now, 6200ms, 1240000)};
    snapshot.forecast.missed = 2;
    ProbeView &application = snapshot.nodes[1].probes[2];
    application.mark = ProbeMark::Bad;
    application.last.outcome = Outcome::Garbage;
    application.last.rtt.reset();
    application.last.detail = "IPSWS=ERROR license service not reachable";
    return snapshot;
}

PairSnapshot noStandby(const PairConfig &pair, Instant now)
{
    PairSnapshot snapshot = healthy(pair, now);
    snapshot.verdict = Verdict::NoStandby;
    snapshot.severity = Severity::Warning;
    snapshot.since = before(now, 92s);
    snapshot.reasons = {reason(ReasonCode::StandbyUnreachable, Severity::Warning, 1, 0)};
    silence(snapshot.nodes[1], 2s, now, true);
    snapshot.nodes[1].since = before(now, 92s);
    snapshot.replication = {ReplicationView::Link::Broken, 0, 1, false, before(now, 90s), "no sender"};
    snapshot.lag.front().sample.behind.reset();
    snapshot.lag.front().sample.atLeast = 90s;
    snapshot.forecast = {};
    return snapshot;
}

PairSnapshot splitBrain(const PairConfig &pair, Instant now)
{
    PairSnapshot snapshot = healthy(pair, now);
    snapshot.verdict = Verdict::SplitBrain;
    snapshot.severity = Severity::Critical;
    snapshot.since = before(now, 249s);
    Reason both = reason(ReasonCode::BothActive, Severity::Critical, 0, 1);
    both.since = before(now, 249s).wall;
    Reason writable = reason(ReasonCode::BothDatabasesWritable, Severity::Critical, 0, 1);
    writable.text = "4 / 5";
    snapshot.reasons = {both, writable};
    snapshot.nodes[1] = node(pair, 1, now, true);
    snapshot.nodes[1].since = before(now, 249s);
    snapshot.nodes[1].probes.back().last.facts = database(false, 5);
    snapshot.replication = {ReplicationView::Link::Broken, {}, {}, false, before(now, 310s), "timeline 4 / 5"};
    snapshot.lag.front().sample.behind.reset();
    snapshot.lag.front().sample.bytes.reset();
    snapshot.lag.front().sample.atLeast = 310s;
    snapshot.forecast = {ForecastMode::Automatic, {}, {}, {}, 0, 5, false};
    return snapshot;
}

PairSnapshot blind(const PairConfig &pair, Instant now)
{
    PairSnapshot snapshot = healthy(pair, now);
    snapshot.verdict = Verdict::Blind;
    snapshot.severity = Severity::Unknown;
    snapshot.since = before(now, 34s);
    Reason cut = reason(ReasonCode::DeskCutOff, Severity::Unknown, -1, -1);
    cut.span = 42s;
    snapshot.reasons = {cut};
    snapshot.evidenceAge = 42s;
    for (NodeView &view : snapshot.nodes) {
        silence(view, 42s, now, false);
        view.state = NodeState::Unknown;
    }
    snapshot.service = {};
    snapshot.service.holding = ServiceHolding::Unknown;
    snapshot.replication = {ReplicationView::Link::Unknown, 0, 1, false, before(now, 34s), {}};
    snapshot.lag.front().fresh = false;
    snapshot.lag.front().sample.behind.reset();
    snapshot.lag.front().sample.at = before(now, 42s).boot;
    snapshot.forecast = {};
    return snapshot;
}

PairSnapshot nothingYet(const PairConfig &pair, Instant now)
{
    PairSnapshot snapshot;
    snapshot.pair = pair.name;
    snapshot.product = pair.product;
    snapshot.at = now;
    snapshot.poll = pair.poll;
    snapshot.nodes.resize(2);
    for (NodeView &view : snapshot.nodes) {
        for (const char *key : {"role", "heartbeat", "database"}) {
            ProbeView probe;
            probe.probe = key;
            view.probes.push_back(probe);
        }
    }
    snapshot.service.holding = ServiceHolding::Unknown;
    snapshot.replication.link = ReplicationView::Link::Unknown;
    return snapshot;
}

void fillHistory(FakeHistory &history, const PairConfig &pair, Instant now, Duration span, const std::string &store)
{
    const double length = toSeconds(span);
    for (double t = 0; t < length; t += 1) {
        const Instant at = before(now, fromSeconds(length - t));
        const double share = t / length;
        if (share > 0.1 && share < 0.19)
            continue; // nobody watched
        const double wave = std::sin(t / 11) * 0.6 + std::sin(t * 1.7) * 0.5 + std::sin(t * 0.37) * 0.4;
        const double spike = std::max(0.0, 1 - std::abs(share - 0.41) * 45) * 22;
        const bool lost = share > 0.4 && share < 0.415;
        history.append(pair.name, "rtt/0", {at, lost ? std::nullopt : std::optional((12.4 + wave + spike) / 1000)});
        history.append(pair.name, "rtt/1", {at, (16.8 + wave * 0.8 + std::max(0.0, 1 - std::abs(share - 0.385) * 60) * 14) / 1000});
        const double ramp = share > 0.33 && share < 0.4 ? (share - 0.33) * 78 : 0;
        const bool atLeast = share > 0.4 && share < 0.43;
        history.append(pair.name, "lag/" + store, {at, atLeast ? 2.2 : 0.3 + 0.06 * std::sin(t / 7) + ramp, atLeast});
    }
}

std::vector<Event> events(const PairConfig &pair, Instant now)
{
    Event missed = event(EventCode::HeartbeatMissed, Severity::Critical, before(now, 236s), pair, 1);
    missed.count = 2;
    missed.of = 5;
    Event lagged = event(EventCode::LagOverLimit, Severity::Warning, before(now, 190s), pair, 1);
    lagged.span = 6200ms;
    lagged.limit = 5s;
    Event active = event(EventCode::NodeStateChanged, Severity::Ok, before(now, 177s), pair, 0);
    active.state = NodeState::Active;
    active.text = "Active (Primary)";
    Event ended = event(EventCode::RunEnded, Severity::Note, before(now, 164s), pair, -1);
    ended.text = "20261123-021246-switchover";
    ended.detail = "done";
    ended.span = 41s;
    return {missed, lagged, active, ended};
}

} // namespace twinline::samples
