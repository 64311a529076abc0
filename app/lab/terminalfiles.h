// SPDX-FileCopyrightText: 2026 The Twinline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/labnetwork.h"

#include <QStringList>

#include <vector>

/// What the lab of a cluster behind a terminal server consists of, as texts. The guide's list of role codes is empty
/// (ITL-12): the lab has no other codes than those of the guide's examples.
namespace twinline::lab::terminal {

struct Node
{
    QString name;
    SocketAddress address;
    QString folder;
};

/// The whole of a lab: its nodes, the last but one of which is the terminal server, and the user who runs it all.
struct Place
{
    QString folder;
    QString user;
    LabNetwork network;
    std::vector<Node> nodes;

    const Node &server() const;
    QString path(const QString &name) const { return folder + u'/' + name; }
};

Place placeIn(const QString &folder, const LabNetwork &network, const QString &user);

QString sshServer(); ///< where Debian has it
QString python();    ///< what Ansible runs on a node; likewise
/// The packages whose programs are missing here.
QStringList missingPackages();
/// Whether Ansible is installed: without it the SSH servers are there, but nobody asks the nodes.
bool hasAnsible();

QString serverConfig(const Place &place, const Node &node);
/// For this desk's ssh, which lends the lab's agent, and for that of the terminal server, which has nothing but what it is lent.
QString deskConfig(const Place &place);
QString hopConfig(const Place &place);
QString knownHosts(const Place &place, const QStringList &hostKeys);
QString inventory(const Place &place);
QString ansibleConfig(const Place &place);
/// The site's own playbook: the lab's service goes to the other of two nodes.
QString playbook(const Place &place);
QString pairsFile(const Place &place);

} // namespace twinline::lab::terminal
