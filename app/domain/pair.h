// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cloud.h"
#include "domain/product.h"

namespace twinline {

/// Where one endpoint of a node is reached.
struct Endpoint
{
    std::string host; ///< name or address; IPv6 without brackets
    int port = 0;     ///< 0: the probe kind's standard port
    bool tls = false; ///< http: https
    std::string text; ///< database: the rest of the libpq connection string, never a password; dns: the name server; ami, ansible: the user
    friend bool operator==(const Endpoint &, const Endpoint &) = default;
};

struct NodeConfig
{
    std::string name;
    std::string address; ///< what the card shows, and the identity the node gives for itself
    Rank rank = Rank::Unknown;
    std::map<std::string, Endpoint> endpoints; ///< by ProbeSpec::endpoint; a probe without one is not asked
    std::string publicAddress;                 ///< of a cloud machine: its own one, which may vanish or swap; empty: none
    std::string version;                       ///< of the PBX, as the operator entered it; empty: not known
    std::map<std::string, std::string> pins;   ///< identity that must answer, by probe key; missing: what the node shows itself
    std::string page;                          ///< the vendor's page, resolved; empty: none
    std::string cloudTarget;                   ///< what its cloud calls the machine or its interface; empty: none
    std::string log;                           ///< web address of its log, {yymmdd} for today; empty: none
    friend bool operator==(const NodeConfig &, const NodeConfig &) = default;
};

/// One pair of pairs.toml.
struct PairConfig
{
    std::string name;
    std::string product;
    std::string site;
    bool lab = false;        ///< the training lab: its buttons may be pressed by command
    std::string labFolder;   ///< lab only
    std::vector<NodeConfig> nodes;
    std::string serviceAddress;                       ///< what people see; empty: none
    std::map<std::string, Endpoint> serviceEndpoints; ///< by ProbeSpec::endpoint
    std::map<std::string, Endpoint> references;       ///< gateway, DNS …: a TCP or UDP port that always answers or refuses
    std::map<std::string, std::string> queries;       ///< SQL of the site's own, by probe key
    std::map<Intent, std::string> playbooks;          ///< Ansible playbooks of the site's own (ITL-13)
    std::map<std::string, std::string> commands;      ///< of the site's own, by the name that a step or a probe asks for
    std::optional<CloudAddress> cloud;                ///< how the public address is moved; none: by hand
    std::map<std::string, SettingValue> settings;     ///< by SettingSpec::key; missing: the vendor's default
    Duration poll{};
    Duration timeout{};
    std::optional<Duration> lagWarnAbove;
    std::optional<Duration> lagRefuseAbove;
    std::optional<Duration> copyWarnAbove;
    std::optional<Duration> recoveryTarget; ///< the site wants service back within this (RTO); none: it set no target
    std::optional<Duration> dataLossTarget; ///< and to lose no more than this (RPO)
    std::optional<std::chrono::minutes> quietFrom; ///< of the desk's day: from here …
    std::optional<std::chrono::minutes> quietTo;   ///< … to before here a restart is expected, over midnight too
    friend bool operator==(const PairConfig &, const PairConfig &) = default;
};

/// A setting of this pair: pairs.toml's value, else the product's standard, else monostate.
/// True when \a only speaks of this pair.
bool applies(const OnlyWhen &only, const PairConfig &pair, const Product &product);
/// Whether this pair's nodes have roles at all (INF-4, ITL-13).
bool hasRoles(const PairConfig &pair, const Product &product);
/// True for a runbook that runs the site's own Ansible playbook: there is none without it (ITL-13).
bool needsPlaybook(const Runbook &runbook);
/// The runbook for \a intent at this pair, or null.
const Runbook *runbookFor(Intent intent, const PairConfig &pair, const Product &product);

SettingValue setting(const PairConfig &pair, const Product &product, std::string_view key);
std::optional<double> numberSetting(const PairConfig &pair, const Product &product, std::string_view key);
std::optional<bool> booleanSetting(const PairConfig &pair, const Product &product, std::string_view key);
std::optional<std::string> textSetting(const PairConfig &pair, const Product &product, std::string_view key);

} // namespace twinline
