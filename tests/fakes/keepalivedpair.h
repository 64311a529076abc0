// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakes/samplepair.h"

/// A pair whose hosts are asked themselves: keepalived, the addresses that they have, their databases and data folders.
namespace twinline::sample {

inline constexpr const char *vip = "10.1.1.245";

inline Product keepalivedProduct()
{
    Product product;
    product.key = "kamailio-keepalived";
    product.commands = {{"pause-automation", "touch"}, {"stop-pbx", "sudo -n stop {node.address}"}};
    product.probes = {probe("keepalived", ProbeKind::Keepalived, ProbeWeight::Role, "ssh"),
                      probe("sip", ProbeKind::SipUdp, ProbeWeight::Heartbeat, "sip"),
                      probe("database", ProbeKind::Postgres, ProbeWeight::Required, "database"),
                      probe("control-data", ProbeKind::ControlData, ProbeWeight::Optional, "ssh"),
                      probe("commands", ProbeKind::Commands, ProbeWeight::Optional, "ssh"),
                      atService(probe("service-sip", ProbeKind::SipUdp, ProbeWeight::Optional, "sip"))};
    return product;
}

inline PairConfig keepalivedPair()
{
    PairConfig made = pair();
    made.product = "kamailio-keepalived";
    made.settings.clear();
    made.serviceEndpoints.erase("monitor");
    for (NodeConfig &node : made.nodes) {
        node.endpoints.erase("monitor");
        node.endpoints["ssh"] = {node.address, 22, false, "operator"};
        node.endpoints["ami"] = {node.address, 5038, false, "operator"};
    }
    return made;
}

inline KeepalivedFacts vrrp(const std::string &state, bool address, bool running = true)
{
    KeepalivedFacts facts;
    facts.instance = "PBX";
    facts.state = state;
    facts.running = running;
    facts.preempts = false;
    facts.paused = false;
    facts.addresses = {"127.0.0.1", "10.1.1.219"};
    if (address)
        facts.addresses.push_back(vip);
    return facts;
}

inline Observation host(NodeIndex node, double sent, Facts facts, const char *key = "keepalived")
{
    Observation seen = atNode(key, node, sent);
    seen.facts = std::move(facts);
    return seen;
}

inline ControlDataFacts controlData(const std::string &state, Lsn checkpoint = 1000, int timeline = 4)
{
    return {state, "7301", timeline, checkpoint, {}};
}

struct KeepalivedScene : Scene
{
    KeepalivedScene()
    {
        product = keepalivedProduct();
        config = keepalivedPair();
        restart();
    }
    void hosts(double t, NodeIndex active = 0)
    {
        see(host(active, t, vrrp("MASTER", true)));
        see(host(1 - active, t, vrrp("BACKUP", false)));
    }
    void phones(double t)
    {
        for (const NodeIndex node : {0, 1})
            see(sip(node, t, 200));
        see(serviceSip(t));
    }
    void good(double t, NodeIndex active = 0)
    {
        hosts(t, active);
        databases(t, active);
        for (const NodeIndex node : {0, 1})
            see(host(node, t, controlData("in production"), "control-data"));
        phones(t);
        see(reference(t));
    }
};

} // namespace twinline::sample
