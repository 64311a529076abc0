// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/commandchain.h"
#include "lab/labnetwork.h"

namespace twinline::lab {

/// Where PostgreSQL's programs are and where a lab keeps its two databases.
///
/// In each node's folder: `data` (the cluster, always with standby.signal until it is promoted), `postgresql.conf` and
/// `pg_hba.conf` beside it, so that a rewind or a rebuild, which copies the other's files, leaves a node's own settings alone.
class ClusterFiles
{
public:
    ClusterFiles(QString folder, LabNetwork network) : m_folder(std::move(folder)), m_network(network) {}

    /// The folder of the newest PostgreSQL (12 or later) on this machine; empty: none is installed.
    static QString programs();

    QString node(int server) const { return m_folder + u"/node-%1"_qs.arg(server); }
    QString data(int server) const { return node(server) + u"/data"_qs; }
    QString fullDiskMark(int server) const { return node(server) + u"/disk-full"_qs; }
    /// How a node reaches its own database as its superuser, and the other one's through the link.
    QString ownConnection(int server) const;
    QString peerConnection(int server) const;

    /// Writes both nodes' settings and makes two equal clusters, both standbys: who serves promotes his own.
    /// \a more is SQL, a statement a line, that the lab's product wants in them.
    void create(CommandChain &chain, const QString &more, const CommandChain::Then &then) const;
    /// A cluster becomes a standby at its next start.
    void markStandby(int server) const;

private:
    void writeSettings(int server) const;
    QString passwordFile() const { return m_folder + u"/secret"_qs; }

    QString m_folder;
    LabNetwork m_network;
};

} // namespace twinline::lab
