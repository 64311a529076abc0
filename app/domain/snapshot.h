// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/addressrow.h"
#include "domain/forecast.h"
#include "domain/lag.h"
#include "domain/observation.h"
#include "domain/verdict.h"

namespace twinline {

/// How a probe's last answer reads on the card.
enum class ProbeMark { Unknown, Good, Idle, Warning, Bad };

/// The last end of one probe, with its freshness.
struct ProbeView
{
    std::string probe;
    ProbeMark mark = ProbeMark::Unknown;
    bool fresh = false; ///< not older than two polls
    Observation last;
    bool database = false;    ///< a PostgreSQL server
    bool application = false; ///< HTTP or SIP: what the application itself answers, not the machine or its database
};

/// A node as the console sees it: identity, rank, vendor state and state are never mixed (DESIGN §3).
struct NodeView
{
    NodeState state = NodeState::Unknown;
    RoleBy roleBy = RoleBy::Unknown;
    std::string vendorState; ///< verbatim, e.g. "Active (Primary)"
    std::optional<Instant> since;
    bool contradicted = false; ///< role evidence disagrees; state is then Unknown
    std::optional<BootTime> evidenceAt; ///< when the role evidence was asked for
    std::vector<ProbeView> probes;
};

/// Who answers at the service address.
enum class ServiceHolding { NotConfigured, Unknown, Nobody, Node, Stranger, Both };

/// Where the domain name of the service leads.
struct DomainView
{
    bool configured = false;
    bool known = false;   ///< a fresh answer
    bool matches = false; ///< the service address, and nothing else
    std::string words;    ///< the addresses, verbatim
    std::optional<Duration> ttl;
};

/// What the pair's cloud says of its public address, asked by the cloud's own command line.
struct CloudView
{
    bool configured = false;
    bool known = false;              ///< a fresh, whole answer
    bool moving = false;             ///< a change is under way: whoever is named is only promised the address
    bool otherAddress = false;       ///< the cloud speaks of another address than this pair's
    std::optional<NodeIndex> holder; ///< none, while known: nothing, or a stranger
    std::optional<BootTime> at;      ///< when it was asked
    std::string words;               ///< verbatim: "i-0b1, eni-0b1, ASSIGNED"; empty: with nothing
    std::vector<std::optional<CloudTarget>> targets; ///< by node; none: not told lately
    std::string targetTrouble;                       ///< why not, verbatim
};

struct ServiceView
{
    ServiceHolding holding = ServiceHolding::NotConfigured;
    std::optional<NodeIndex> holder;
    std::string identity; ///< verbatim identity seen at the address
    bool answers = false; ///< a fresh SIP or HTTP answer came from it
    bool distinguishable = false;   ///< some question at the address tells the nodes apart
    bool indistinguishable = false; ///< the two nodes show one and the same identity: nobody can say who answers
    DomainView domain;
    CloudView cloud;
    std::vector<ProbeView> probes;
};

/// Whether this desk can lend its keys to the terminal server (ITL-4).
enum class AgentState { Unknown, Ready, Empty, Missing };

/// The terminal server, through which the nodes of some products are asked (ITL-6), and what it takes to use it.
struct TerminalView
{
    bool configured = false;
    bool answers = false;                   ///< a fresh word of it on the nodes
    Outcome last = Outcome::NotAsked;       ///< how the last question ended, while that is fresh
    std::string detail;                     ///< verbatim
    AgentState agent = AgentState::Unknown;
    bool inventoryKnown = false;            ///< it said lately which nodes there are
    std::vector<InventoryHost> hosts;       ///< what it said of them; empty: names only
    std::vector<std::string> onlyInventory; ///< names that this pair does not list
    std::vector<std::string> onlyPair;      ///< names that the inventory does not have
};

/// How the terminal server found \a node; null: it did not say so lately.
const AnsibleEnd *ansibleEnd(const NodeView &node);

/// Database replication between the nodes, from evidence of both.
struct ReplicationView
{
    enum class Link { NotConfigured, Unknown, Streaming, Broken, NoPermission };
    Link link = Link::NotConfigured;
    std::optional<NodeIndex> from;
    std::optional<NodeIndex> to;
    bool paused = false;
    std::optional<Instant> since; ///< when `link` last changed
    std::string detail;           ///< verbatim: "streaming, async", "timeline 4 / 5"
};

/// A lag figure beside its limits; check and display use this one value (FACTS §4).
struct LagView
{
    LagSample sample;
    std::optional<Duration> warnAbove;
    std::optional<Duration> refuseAbove;
    std::optional<std::uint64_t> refuseAboveBytes;
    bool fresh = false;
    std::optional<Instant> overSince = {}; ///< while it is over a limit
};

/// Everything the console knows of a pair at one moment. Models and the runner read only this.
struct PairSnapshot
{
    std::string pair;
    std::string product;
    Instant at;
    Verdict verdict = Verdict::Unknown;
    Severity severity = Severity::Unknown;
    std::vector<Reason> reasons; ///< the first is the verdict's own
    std::optional<Instant> since; ///< when this verdict began
    std::optional<Duration> evidenceAge;
    Duration poll{}; ///< the pair's poll interval; evidence is fresh up to two of them
    std::vector<NodeView> nodes;
    ServiceView service;
    TerminalView terminal;
    bool addressImpliesRole = true; ///< as of the product: who holds the service address serves
    std::vector<AddressRow> address; ///< who the witnesses say has it; only where the address does not imply the role
    ReplicationView replication;
    std::vector<LagView> lag;
    Forecast forecast;
    bool quiet = false; ///< in the pair's quiet hours, and nothing else is wrong than a restart explains
};

} // namespace twinline
