// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/pairmonitor.h"

#include "decision/judge.h"
#include "decision/quiethours.h"
#include "domain/nodecommand.h"

#include <algorithm>

namespace twinline {

namespace {

using namespace std::chrono_literals;

/// Ages are judged anew this often, even when nothing answers.
constexpr Duration tickEvery = 100ms;
/// Answers that come close together are judged once.
constexpr Duration gather = 20ms;
/// A cloud's command line needs seconds to start alone; it is asked seldom, and nothing waits for it.
constexpr Duration cloudTimeout = 20s;
/// An answer counts until it is older than this: the judgement changes right after, not at the next tick.
constexpr Duration justAfter = 1ms;

bool proves(Outcome outcome)
{
    // A refusal is an answer too: something is there to refuse.
    return outcome == Outcome::Answered || outcome == Outcome::Refused;
}

} // namespace

PairMonitor::PairMonitor(PairConfig pair, Product product, Prober &prober, Clock &clock, HistoryStore &history,
                         QObject *parent)
    : QObject(parent)
    , m_pair(std::move(pair))
    , m_product(std::move(product))
    , m_prober(prober)
    , m_clock(clock)
    , m_history(history)
    , m_evidence(emptyEvidence(m_pair, m_product))
    , m_alive(std::make_shared<int>(0))
{
    for (const ProbeSpec &spec : m_product.probes) {
        if (spec.target == TargetKind::Service)
            addProbe(spec, {TargetKind::Service, 0}, m_pair.serviceEndpoints);
        for (NodeIndex node = 0; spec.target == TargetKind::Node && node < NodeIndex(m_pair.nodes.size()); ++node)
            addProbe(spec, {TargetKind::Node, node}, m_pair.nodes[std::size_t(node)].endpoints);
    }
    NodeIndex index = 0;
    for (const auto &[name, endpoint] : m_pair.references) {
        ProbeSpec spec;
        spec.key = name;
        spec.kind = ProbeKind::Tcp;
        spec.target = TargetKind::Reference;
        spec.endpoint = name;
        addProbe(spec, {TargetKind::Reference, index++}, m_pair.references);
    }
    m_snapshot = judge(m_evidence, m_pair, m_product, m_clock.now());
}

PairMonitor::~PairMonitor() = default;

void PairMonitor::addProbe(const ProbeSpec &spec, Target target, const std::map<std::string, Endpoint> &endpoints)
{
    if (isOfCloud(spec.kind))
        return addCloudProbe(spec, target);
    const auto endpoint = endpoints.find(spec.endpoint);
    if (endpoint == endpoints.end())
        return; // a probe without an address is not asked
    const auto query = m_pair.queries.find(spec.key);
    if (spec.kind == ProbeKind::Age && spec.query.empty() && query == m_pair.queries.end())
        return; // nor is one without a question
    if (needsAbout(spec.kind) && textSetting(m_pair, m_product, spec.about).value_or(std::string()).empty())
        return; // or without a word of what to look at
    auto asked = std::make_unique<Asked>();
    asked->request = {spec, target, endpoint->second, m_pair.timeout, {}, m_pair.serviceAddress, {}, {}, {}};
    if (isOfTerminal(spec.kind))
        asked->request.ansible = ansiblePlace(m_pair, m_product);
    if (isOfHost(spec.kind)) {
        asked->request.command = hostQuestion(spec, m_pair, m_product, target.index);
        asked->request.ansible.sshConfig = nodeSshConfig(m_pair, m_product);
    }
    asked->request.about = textSetting(m_pair, m_product, spec.about).value_or(std::string());
    if (query != m_pair.queries.end())
        asked->request.spec.query = query->second;
    for (const NodeConfig &node : m_pair.nodes)
        asked->request.nodeAddresses.push_back(node.address);
    (spec.kind == ProbeKind::Postgres ? m_databases : m_asked).push_back(std::move(asked));
}

void PairMonitor::addCloudProbe(const ProbeSpec &spec, Target target)
{
    if (!m_pair.cloud)
        return;
    auto asked = std::make_unique<Asked>();
    asked->request = {spec, target, {}, std::max(m_pair.timeout, cloudTimeout), {}};
    asked->request.serviceAddress = m_pair.serviceAddress;
    asked->request.cloud = m_pair.cloud;
    for (const NodeConfig &node : m_pair.nodes)
        asked->request.cloudTargets.push_back(node.cloudTarget);
    m_asked.push_back(std::move(asked));
}

/// While a run acts, the cloud is asked at each poll who has the address: what it accepted is done only when it says so.
int PairMonitor::everyOf(const ProbeSpec &spec) const
{
    return spec.kind == ProbeKind::Cloud && m_evidence.run ? 1 : spec.every;
}

void PairMonitor::start()
{
    if (!m_tick)
        tick();
}

bool PairMonitor::settled() const
{
    const auto twice = [](const auto &asked) { return isOfCloud(asked->request.spec.kind) || asked->ended >= (asked->request.spec.every > 1 ? 1 : 2); };
    return std::all_of(m_asked.begin(), m_asked.end(), twice) && std::all_of(m_databases.begin(), m_databases.end(), twice);
}

bool PairMonitor::cloudAsked() const
{
    return std::all_of(m_asked.begin(), m_asked.end(), [](const auto &asked) { return asked->ended > 0 || !isOfCloud(asked->request.spec.kind); });
}

void PairMonitor::addReading(const Reading &reading)
{
    absorb(m_evidence, reading);
    rejudge();
}

void PairMonitor::setRun(const std::optional<RunMark> &run)
{
    const bool begins = run && !m_evidence.run;
    m_evidence.run = run;
    for (const auto &asked : m_asked)
        if (begins && asked->request.spec.kind == ProbeKind::Cloud)
            asked->next = m_clock.now().boot;
    judgeSoon();
}

void PairMonitor::askSoon()
{
    const BootTime now = m_clock.now().boot;
    for (const auto &asked : m_asked)
        if (asked->request.spec.every == 1)
            asked->next = std::min(asked->next, now);
    m_nextTurn = std::min(m_nextTurn, now);
}

void PairMonitor::noteDeskAlive(BootTime at)
{
    m_evidence.deskAlive = std::max(at, m_evidence.deskAlive.value_or(at));
}

void PairMonitor::tick()
{
    const BootTime now = m_clock.now().boot;
    for (const auto &asked : m_asked)
        if (!asked->outstanding && asked->next <= now)
            ask(*asked);
    turnDatabases(now);
    rejudge();
    m_tick = m_clock.after(tickEvery, [this] { tick(); });
}

void PairMonitor::ask(Asked &asked)
{
    const BootTime now = m_clock.now().boot;
    // The beat is kept: a slow answer does not push the following questions back, a sleep does not pile them up.
    const Duration poll = m_pair.poll * everyOf(asked.request.spec);
    asked.next = std::max(asked.next + poll, now + poll / 2);
    asked.outstanding = true;
    m_prober.probe(asked.request, [this, &asked, alive = std::weak_ptr<int>(m_alive)](const Observation &observation) {
        if (!alive.expired())
            take(asked, observation);
    });
}

void PairMonitor::turnDatabases(BootTime now)
{
    if (m_databases.empty() || !m_turn.empty() || m_nextTurn > now
        || std::any_of(m_databases.begin(), m_databases.end(), [](const auto &db) { return db->outstanding; }))
        return;
    m_nextTurn = std::max(m_nextTurn + m_pair.poll, now + m_pair.poll / 2);
    for (const auto &db : m_databases)
        m_turn.push_back(db.get());
    // The standby's position is read first and the primary's after it, so that the lag is never negative (FACTS §3.1).
    std::stable_sort(m_turn.begin(), m_turn.end(), [](const Asked *a, const Asked *b) { return a->standby > b->standby; });
    askNextDatabase();
}

void PairMonitor::askNextDatabase()
{
    while (!m_turn.empty()) {
        Asked *next = m_turn.front();
        m_turn.erase(m_turn.begin());
        const bool silent = next->failed;
        ask(*next);
        if (!silent)
            return; // the following one waits for this answer
        // A silent server has no position to read first: nothing waits for it.
    }
}

void PairMonitor::take(Asked &asked, const Observation &observation)
{
    asked.outstanding = false;
    asked.failed = observation.outcome != Outcome::Answered;
    ++asked.ended;
    if (const auto *db = std::get_if<DbFacts>(&observation.facts))
        asked.standby = db->inRecovery;
    if (observation.target.kind == TargetKind::Reference && proves(observation.outcome))
        noteDeskAlive(observation.sent.boot);
    absorb(m_evidence, observation, m_pair, m_product);
    keepSample(observation);
    keepCopy(observation);
    emit observed(observation);
    if (asked.request.spec.kind == ProbeKind::Postgres) {
        askNextDatabase();
        if (m_turn.empty())
            keepLag();
    }
    judgeSoon();
}

void PairMonitor::keepSample(const Observation &observation)
{
    const ProbeSpec *spec = m_product.probe(observation.probe);
    if (!spec || spec->weight != ProbeWeight::Heartbeat || observation.target.kind != TargetKind::Node)
        return;
    SeriesPoint point{observation.sent, std::nullopt, false};
    if (observation.outcome == Outcome::Answered && observation.rtt)
        point.value = toSeconds(*observation.rtt);
    m_history.append(m_pair.name, "rtt/" + std::to_string(observation.target.index), point);
}

/// The age of a periodic copy is a series of its own: it is told by one answer, not by two positions.
void PairMonitor::keepCopy(const Observation &observation)
{
    const auto *copy = std::get_if<AgeFacts>(&observation.facts);
    for (const LagStoreSpec &store : m_product.lag)
        if (copy && store.kind == LagKind::Periodic && store.probe == observation.probe)
            m_history.append(m_pair.name, "lag/" + store.key, {observation.sent, toSeconds(copy->age), false});
}

void PairMonitor::keepLag()
{
    const Instant now = m_clock.now();
    for (const auto &[store, ring] : m_evidence.rings) {
        const LagSample sample = ring.sample(store);
        if (!sample.at || now.boot - *sample.at > m_pair.poll)
            continue; // a figure that was not read anew is a gap, not a flat line
        if (sample.behind)
            m_history.append(m_pair.name, "lag/" + store, {now, toSeconds(*sample.behind), false});
        else if (sample.atLeast)
            m_history.append(m_pair.name, "lag/" + store, {now, toSeconds(*sample.atLeast), true});
    }
}

void PairMonitor::judgeSoon()
{
    if (!m_judge)
        m_judge = m_clock.after(gather, [this] { rejudge(); });
}

void PairMonitor::rejudge()
{
    m_judge.reset();
    PairSnapshot next = judge(m_evidence, m_pair, m_product, m_clock.now());
    settle(m_evidence, next);
    markQuiet(next, m_pair, [this](WallTime wall) { return m_clock.utcOffset(wall); });
    std::vector<Event> events = eventsBetween(m_snapshot, next);
    m_snapshot = std::move(next);
    for (Event &event : events) {
        m_history.append(event);
        emit eventHappened(event);
    }
    judgeWhenStale();
    emit snapshotChanged(m_snapshot);
}

/// A node that fell silent loses its role two polls after its last word: that must not wait for the next tick, too.
void PairMonitor::judgeWhenStale()
{
    const BootTime now = m_clock.now().boot;
    std::optional<BootTime> next;
    for (const NodeView &node : m_snapshot.nodes) {
        const std::optional<BootTime> end = node.evidenceAt ? std::optional(*node.evidenceAt + 2 * m_pair.poll) : std::nullopt;
        if (end && *end >= now)
            next = std::min(*end, next.value_or(*end));
    }
    if (next)
        m_stale = m_clock.after(*next - now + justAfter, [this] { rejudge(); });
    else
        m_stale.reset();
}

} // namespace twinline
