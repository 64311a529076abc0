// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace twinline {

/// keepalived on one host: what it says of itself, whether it lives, and which addresses the host really has. After a KILL
/// the state that was written last still says MASTER and the address stays, so that the three are told apart.
struct KeepalivedFacts
{
    std::string instance;
    std::string state; ///< verbatim: MASTER, BACKUP, FAULT, STOP; empty: not told
    std::optional<int> priority;  ///< effective
    std::optional<bool> running;  ///< none: not told
    std::optional<bool> preempts; ///< false: nopreempt; none: not told
    std::optional<bool> paused;   ///< whether what keepalived starts at a change holds still; none: not told
    std::optional<WallTime> clock; ///< the host's own, when it answered
    std::vector<std::string> addresses; ///< that the host's interfaces have, without the prefix length
    friend bool operator==(const KeepalivedFacts &, const KeepalivedFacts &) = default;
};

/// systemd's word for each unit asked for: ActiveState, e.g. "active", "inactive", "failed", "deactivating".
struct UnitFacts
{
    std::map<std::string, std::string> states;
    friend bool operator==(const UnitFacts &, const UnitFacts &) = default;
};

/// chrony's tracking: how far a host's clock is off, by its own time source.
struct ClockFacts
{
    std::string source; ///< reference identifier or name; empty: none chosen
    int stratum = 0;    ///< 0: not synchronised
    std::optional<Duration> offset; ///< of the system clock; positive: ahead of the source
    friend bool operator==(const ClockFacts &, const ClockFacts &) = default;
};

/// What a file copier has yet to bring over.
struct BacklogFacts
{
    std::optional<std::uint64_t> items; ///< delays, files
    std::optional<std::uint64_t> bytes;
    std::string state; ///< verbatim: "idle", "syncing"; empty: not told
    friend bool operator==(const BacklogFacts &, const BacklogFacts &) = default;
};

/// A cluster manager's resource and where it runs.
struct ClusterResource
{
    std::string id;
    std::string role; ///< verbatim: "Started", "Promoted", "Stopped"
    std::vector<std::string> nodes;
    bool managed = true;
    bool failed = false;
    friend bool operator==(const ClusterResource &, const ClusterResource &) = default;
};

/// pacemaker as `crm_mon` tells it.
struct PacemakerFacts
{
    bool running = false; ///< false: the tool ran and met no cluster
    bool quorum = false;
    bool maintenance = false;
    std::string coordinator;
    std::map<std::string, bool> online; ///< by node
    std::vector<ClusterResource> resources;
    friend bool operator==(const PacemakerFacts &, const PacemakerFacts &) = default;
};

/// kamailio over its JSON-RPC, and whether it lives at all.
struct KamailioFacts
{
    std::string version; ///< empty where it does not run
    std::optional<Duration> uptime;
    std::optional<int> calls;         ///< dialogs under way; none: the dialog module is not loaded
    std::optional<int> registrations; ///< none: no location table
    std::optional<bool> running;      ///< false: no process of that name is on the host; none: not told
    friend bool operator==(const KamailioFacts &, const KamailioFacts &) = default;
};

/// Asterisk over its REST interface: who it is, beyond its address.
struct AriFacts
{
    std::string identity; ///< asterisk_id
    std::string version;
    std::optional<int> channels;
    friend bool operator==(const AriFacts &, const AriFacts &) = default;
};

/// Why nobody was asked: there is no password stored for it, or no keychain to ask for one.
struct SecretFacts
{
    bool none = false;
    friend bool operator==(const SecretFacts &, const SecretFacts &) = default;
};

/// A PostgreSQL data folder as pg_controldata reads it: the only word of a server that is down.
struct ControlDataFacts
{
    std::string state; ///< verbatim: "shut down", "shut down in recovery", "in production"
    std::string systemIdentifier;
    int timeline = 0;
    std::optional<std::uint64_t> checkpoint; ///< start of the latest checkpoint's record; after a clean stop the last one of the log
    /// A timeline that this one came from, and where it left it.
    struct Fork
    {
        int timeline = 0;
        std::uint64_t at = 0;
        friend bool operator==(const Fork &, const Fork &) = default;
    };
    std::vector<Fork> forks; ///< oldest first
    friend bool operator==(const ControlDataFacts &, const ControlDataFacts &) = default;
};

/// Which of the commands that a run may need this desk's user may run there now, without being asked for a password.
struct CommandFacts
{
    std::map<std::string, bool> allowed; ///< by the command's name
    friend bool operator==(const CommandFacts &, const CommandFacts &) = default;
};

/// Room on the file systems asked for, by their path.
struct DiskFacts
{
    struct Room
    {
        std::uint64_t free = 0; ///< bytes for an ordinary user
        std::uint64_t size = 0;
        friend bool operator==(const Room &, const Room &) = default;
    };
    std::map<std::string, Room> rooms;
    friend bool operator==(const DiskFacts &, const DiskFacts &) = default;
};

} // namespace twinline
