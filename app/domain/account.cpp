// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/account.h"

#include <algorithm>

namespace twinline {

namespace {

/// Written as an address: a name that begins so may lead anywhere.
bool isLoopback(const std::string &host)
{
    const bool written = host.find_first_not_of("0123456789.") == std::string::npos;
    return written && host.starts_with("127.") && std::count(host.begin(), host.end(), '.') == 3;
}

bool needsSecret(ProbeKind kind)
{
    return kind == ProbeKind::Ami || kind == ProbeKind::Ari || kind == ProbeKind::Syncthing;
}

} // namespace

std::string accountOf(const Endpoint &endpoint)
{
    const bool ipv6 = endpoint.host.find(':') != std::string::npos;
    const std::string host = ipv6 ? '[' + endpoint.host + ']' : endpoint.host;
    return endpoint.text + '@' + host + ':' + std::to_string(endpoint.port > 0 ? endpoint.port : managerPort);
}

std::optional<std::string> trainingSecret(const Endpoint &endpoint)
{
    if (endpoint.text != trainingUser || !isLoopback(endpoint.host))
        return std::nullopt;
    return trainingPassword;
}

std::vector<Account> accountsOf(const PairConfig &pair, const Product &product)
{
    std::vector<Account> accounts;
    const auto add = [&](NodeIndex node, const ProbeSpec &probe, const std::map<std::string, Endpoint> &endpoints) {
        const auto found = endpoints.find(probe.endpoint);
        if (!needsSecret(probe.kind) || found == endpoints.end())
            return;
        const Account account{node, probe.endpoint, accountOf(found->second), probe.kind == ProbeKind::Ami && trainingSecret(found->second).has_value()};
        if (std::find(accounts.begin(), accounts.end(), account) == accounts.end())
            accounts.push_back(account);
    };
    for (std::size_t node = 0; node < pair.nodes.size(); ++node)
        for (const ProbeSpec &probe : product.probes)
            if (probe.target == TargetKind::Node)
                add(NodeIndex(node), probe, pair.nodes[node].endpoints);
    for (const ProbeSpec &probe : product.probes)
        if (probe.target == TargetKind::Service)
            add(-1, probe, pair.serviceEndpoints);
    return accounts;
}

std::string placeOf(const Account &account, const PairConfig &pair)
{
    const bool node = account.node >= 0 && std::size_t(account.node) < pair.nodes.size();
    return node ? pair.nodes[std::size_t(account.node)].name : pair.serviceAddress;
}

} // namespace twinline
