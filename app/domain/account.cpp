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
    for (std::size_t node = 0; node < pair.nodes.size(); ++node)
        for (const ProbeSpec &probe : product.probes) {
            const auto found = pair.nodes[node].endpoints.find(probe.endpoint);
            if (probe.kind != ProbeKind::Ami || probe.target != TargetKind::Node || found == pair.nodes[node].endpoints.end())
                continue;
            const Account account{NodeIndex(node), probe.endpoint, accountOf(found->second), trainingSecret(found->second).has_value()};
            if (std::find(accounts.begin(), accounts.end(), account) == accounts.end())
                accounts.push_back(account);
        }
    return accounts;
}

} // namespace twinline
