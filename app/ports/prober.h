// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ansible.h"

#include <functional>

namespace twinline {

/// One question to one address.
struct ProbeRequest
{
    ProbeSpec spec;
    Target target;
    Endpoint endpoint;
    Duration timeout{};                     ///< absolute deadline from the start, whatever trickles in
    std::vector<std::string> nodeAddresses; ///< of the pair, by node index: for identity
    std::string serviceAddress = {};        ///< of the pair: of which kind the addresses of its name are
    AnsiblePlace ansible = {};              ///< ansible, inventory: where it runs; over SSH: this desk's ssh configuration
    std::string about = {};                 ///< units, disk …: what is looked at, as the pair's setting says
    std::string command = {};               ///< of a host: what is run there; empty: the probe's own
    std::optional<CloudAddress> cloud = {}; ///< cloud: which address is asked about
    std::vector<std::string> cloudTargets = {}; ///< cloud-targets: what the cloud calls the nodes
};

/// Asks, and tells the end of it exactly once. At most one request a probe and target is outstanding: the caller's duty.
class Prober
{
public:
    using Sink = std::function<void(Observation)>;

    virtual ~Prober() = default;
    /// \a sink is called on the calling thread, never from inside probe().
    virtual void probe(const ProbeRequest &request, Sink sink) = 0;
};

} // namespace twinline
